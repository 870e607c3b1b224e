//! Signals at any moment: while the program starts, draws, reads a query, asks, saves or leaves. The terminal is given back,
//! and what is written is whole or as it was.
//!
//! `CAKUPAN_MOMENTS` is at how many moments each signal comes, instead of a few.

use crate::chance::Chance;
use crate::session::{Session, USUAL, is_given_back, row};
use cakupan::locale::Lang::Id;
use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// Where the user was before.
const BEFORE: &str = "{\"schema\":1,\"place\":{\"screen\":\"gauges\"}}";

/// What the user does: keys, and what is then seen.
const STEPS: [(&str, &str); 9] = [
    ("1", "1 Tabel"),
    ("/prov:", "prov:"),
    ("bali\r", "dari 9"),
    ("?", "Bantuan"),
    ("\x1b\x1b3", "3 Peta"),
    ("1e\r", "Nama berkas"),
    ("\x15bali.csv\r", "Tersimpan"),
    ("VRapat\r", "Tersimpan sebagai"),
    ("\x03", ""),
];

/// How often each signal comes, the kinds of moments in turn.
fn moments(signal: Signal) -> impl Iterator<Item = (usize, Duration)> {
    let count = std::env::var("CAKUPAN_MOMENTS").map_or(STEPS.len() + 2, |count| count.parse().expect("a number"));
    let mut chance = Chance::new(u64::try_from(signal.as_raw()).unwrap());
    (0..count).map(move |moment| {
        // The first two of each round are while it starts: anything may happen then.
        let step = (moment % (STEPS.len() + 2)).saturating_sub(1);
        let most = if step == 0 { 400_000 } else { 40_000 };
        // Early ones are the more frequent: a fast program is done soon.
        (step, Duration::from_micros(u64::try_from(chance.below(most) * chance.below(most) / most).unwrap()))
    })
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("session.json"), BEFORE).unwrap();
    folder
}

/// `command` in `folder`, where all that is written stays.
fn start(mut command: CommandBuilder, folder: &Path) -> Session {
    command.cwd(folder);
    let folder = folder.to_str().unwrap();
    Session::spawn(USUAL, command, &[("CAKUPAN_STATE", folder), ("CAKUPAN_DATA", folder)])
}

/// Does all before `step`, begins with that, and goes on for `span`.
fn play(session: &mut Session, step: usize, span: Duration) {
    for (at, (keys, seen)) in STEPS.iter().enumerate().take(step) {
        if at == 0 {
            session.wait_for(Id.notice_resumed());
        }
        session.send(keys);
        if at + 1 < step {
            session.wait_for(seen);
        }
    }
    sleep(span);
}

/// What was written is whole.
fn check_files(folder: &Path, done: &str) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        match path.file_name().unwrap().to_str().unwrap() {
            "bali.csv" => assert_eq!(text.lines().count(), 10, "{done}: {text}"),
            "session.json" if text == BEFORE => {}
            "session.json" | "views.json" => {
                let written: serde_json::Value = serde_json::from_str(&text).expect(done);
                assert_eq!(written["schema"], 1, "{done}: {text}");
            }
            "session.lock" | "views.lock" => {}
            name => panic!("{done}: {name} is left behind"),
        }
    }
}

#[rstest]
fn a_signal_ends_it_at_any_moment(#[values(Signal::TERM, Signal::HUP, Signal::INT)] signal: Signal) {
    for (step, span) in moments(signal) {
        let folder = folder();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cakupan"));
        command.args(["--as-of", "2026-06-30"]);
        let mut session = start(command, folder.path());
        play(&mut session, step, span);
        let done = format!("{signal:?} after {step} steps and {span:?}");
        println!("{done}");
        if session.ended().is_none() {
            session.signal(signal);
        }
        let code = session.wait_for_end();
        let was_taken = session.bytes().windows(8).any(|part| part == b"\x1b[?1049h");
        let by_signal = 128 + u32::try_from(signal.as_raw()).unwrap();
        match code {
            // Ended by the system, before there was anything to give back.
            1 => assert!(!was_taken, "{done}"),
            0 => assert_eq!(step, STEPS.len(), "{done}"),
            code => assert_eq!(code, by_signal, "{done}"),
        }
        assert!(is_given_back(&session.screen()) && session.has_first_mode(), "{done}");
        // A key that comes when the terminal was given back already is shown, as any that is typed there.
        let (screen, unread) = (session.screen().contents(), step.checked_sub(1).map_or("", |last| STEPS[last].0));
        assert!(screen.trim().is_empty() || screen.trim() == unread, "{done}: {screen}");
        check_files(folder.path(), &done);
        if step == 0 {
            let kept = fs::read_to_string(folder.path().join("session.json")).unwrap();
            assert_eq!(kept, BEFORE, "{done}: nothing was done");
        }
    }
}

/// Start, come back to the prompt, type, go on.
const SHELL: &str = "set -m; \"$0\" --as-of 2026-06-30; echo \"stopped $?\"; read -r typed; echo \"typed $typed\"; \
                     fg; echo \"left $?\"";

#[test]
fn it_stops_and_goes_on_at_any_moment() {
    for (step, span) in moments(Signal::TSTP) {
        let folder = folder();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", SHELL, env!("CARGO_BIN_EXE_cakupan")]);
        let mut session = start(command, folder.path());
        session.wait_for_program_in_front();
        play(&mut session, step, span);
        let done = format!("stopped after {step} steps and {span:?}");
        println!("{done}");
        if session.has_program_in_front() {
            session.signal_foreground(Signal::TSTP);
        }
        session.wait_for("stopped ");
        assert!(is_given_back(&session.screen()) && session.has_first_mode(), "{done}");
        let is_left = session.screen().contents().contains("stopped 0");
        assert!(!is_left || step == STEPS.len(), "{done}");
        session.send("halo\r");
        session.wait_for_bytes("the shell", |bytes| String::from_utf8_lossy(bytes).contains("typed "));
        if !is_left {
            session.wait_until("the dashboard", |screen| row(screen, 0).contains("cakupan"));
            session.send("\x03");
            session.wait_for("left 0");
        }
        session.wait_for_end();
        assert!(is_given_back(&session.screen()) && session.has_first_mode(), "{done}");
        check_files(folder.path(), &done);
    }
}
