//! Long work tells how far it is, and can be given up.

use crate::session::{Session, USUAL};
use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// Rows that take a while: long enough for a key, soon enough for a test.
const LONG: u32 = if cfg!(debug_assertions) { 60_000 } else { 300_000 };

/// A folder with a file of so many rows.
fn folder(rows: u32) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut text = "Nama;Bulan;Peserta\n".to_owned();
    for row in 0..rows {
        // The months of a region repeat, with the same people.
        let (month, year) = (row % 12 + 1, 2000 + row / 12 % 25);
        writeln!(text, "Kota Medan;{month:02}/{year};{}", 2_000_000 + row % 300).unwrap();
    }
    fs::write(folder.path().join("besar.csv"), text).unwrap();
    folder
}

fn import(folder: &Path) -> Session {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cakupan"));
    command.args(["import", "--lang", "en", "besar.csv"]);
    start(command, folder)
}

/// An import as `script` has it, whose `"$@"` it is.
fn import_by(script: &str, folder: &Path) -> Session {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script, "sh", env!("CARGO_BIN_EXE_cakupan"), "import", "--lang", "en", "besar.csv"]);
    start(command, folder)
}

fn start(mut command: CommandBuilder, folder: &Path) -> Session {
    command.cwd(folder);
    let data = folder.join("data");
    Session::spawn(USUAL, command, &[("CAKUPAN_DATA", data.to_str().unwrap())])
}

#[rstest]
#[case::escape("\x1b")]
#[case::interrupt("\x03")]
fn work_is_given_up_by_a_key(#[case] key: &str) {
    let folder = folder(300_000);
    let mut session = import(folder.path());
    session.wait_for("Esc cancels");
    assert!(!session.has_first_mode(), "keys come one by one");
    session.send(key);
    assert_eq!(session.wait_for_end(), 130);
    assert!(session.has_first_mode());
    let screen = session.screen();
    assert_eq!(screen.contents().trim(), "Cancelled; nothing was saved.");
    assert!(!screen.alternate_screen() && !screen.hide_cursor());
    assert!(!folder.path().join("data").join("own.json").exists());
}

#[test]
fn work_tells_its_rows_and_ends_by_itself() {
    let folder = folder(60_000);
    let session = import(folder.path());
    session.wait_for_bytes("the line", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        text.contains("understanding besar.csv · ") && text.contains(" rows · Esc cancels")
    });
    assert_eq!(session.wait_for_end(), 0);
    assert!(session.has_first_mode());
    let screen = session.screen().contents();
    assert!(screen.contains("300 taken") && !screen.contains("Esc cancels"), "{screen}");
    assert!(folder.path().join("data").join("own.json").exists());
}

#[test]
fn short_work_is_not_spoken_of() {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cakupan"));
    command.arg("--version");
    let session = Session::spawn(USUAL, command, &[]);
    assert_eq!(session.wait_for_end(), 0);
    assert!(session.screen().contents().starts_with("cakupan "));
    assert!(!session.bytes().contains(&b'\x1b'));
}

#[test]
fn a_signal_ends_work_after_the_terminal_is_given_back() {
    let folder = folder(300_000);
    for signal in [Signal::TERM, Signal::HUP] {
        let session = import(folder.path());
        session.wait_for("Esc cancels");
        assert!(!session.has_first_mode());
        session.signal(signal);
        assert_ne!(session.wait_for_end(), 0);
        assert!(session.has_first_mode());
        assert!(!session.screen().contents().contains("Esc cancels"));
        assert!(!folder.path().join("data").join("own.json").exists());
    }
}

/// Stop, come back to the prompt, type, go on.
const SHELL: &str = "set -m; \"$@\"; echo \"stopped $?\"; read -r typed; echo \"typed $typed\"; fg; echo \"left $?\"";

#[rstest]
#[case::by_the_key(None)]
#[case::by_a_signal(Some(Signal::TSTP))]
fn stopped_work_gives_the_terminal_back_and_goes_on(#[case] signal: Option<Signal>) {
    let folder = folder(LONG);
    let mut session = import_by(SHELL, folder.path());
    session.wait_for("Esc cancels");
    assert!(!session.has_first_mode());
    match signal {
        None => session.send("\x1a"),
        Some(signal) => session.signal_foreground(signal),
    }
    session.wait_for("stopped 147");
    assert!(session.has_first_mode(), "lines are read again");
    assert!(!session.screen().contents().contains("Esc cancels"));
    assert!(!folder.path().join("data").join("own.json").exists());
    session.send("halo\r");
    session.wait_for("typed halo");
    // The line is there again, and then the result.
    session.wait_for_bytes("the line", |bytes| {
        let text = String::from_utf8_lossy(bytes);
        text.rsplit("typed halo").next().is_some_and(|after| after.contains("Esc cancels"))
    });
    session.wait_for("left 0");
    assert_eq!(session.wait_for_end(), 0);
    assert!(session.screen().contents().contains("300 taken"), "{}", session.screen().contents());
    assert!(session.has_first_mode());
    assert!(folder.path().join("data").join("own.json").exists());
}

#[test]
fn stopped_work_that_is_killed_leaves_nothing() {
    let folder = folder(LONG);
    let script = "set -m; \"$@\"; kill -KILL %1; fg; echo \"left $?\"";
    let session = import_by(script, folder.path());
    session.wait_for("Esc cancels");
    session.signal_foreground(Signal::TSTP);
    session.wait_for("left ");
    session.wait_for_end();
    assert!(!folder.path().join("data").exists());
    let again = import(folder.path());
    assert_eq!(again.wait_for_end(), 0);
}

#[test]
fn work_behind_another_program_is_not_stopped_by_its_line() {
    let folder = folder(LONG);
    let session = import_by("set -m; \"$@\" & wait $!; echo \"left $?\"", folder.path());
    session.wait_for("left 0");
    session.wait_for_end();
    let screen = session.screen().contents();
    assert!(screen.contains("300 taken") && !screen.contains("Esc cancels"), "{screen}");
}

#[test]
fn work_goes_on_where_the_terminal_goes_and_nobody_asks_it_to_end() {
    let folder = folder(LONG);
    let mut session = import_by("trap '' HUP; \"$@\"; echo $? > code", folder.path());
    session.wait_for("Esc cancels");
    session.hang_up();
    session.wait_for_exit();
    assert_eq!(fs::read_to_string(folder.path().join("code")).unwrap().trim(), "2", "nobody read the answer");
    assert!(folder.path().join("data").join("own.json").exists());
}

#[test]
fn a_question_after_long_work_is_given_up_as_any_other() {
    let folder = folder(LONG);
    let file = folder.path().join("besar.csv");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text + "Bogor;06/2025;900000\n").unwrap();
    for key in ["\x03", "\x1c"] {
        let mut session = import(folder.path());
        session.wait_for("32.71");
        assert!(session.has_first_mode(), "lines are read");
        session.send(key);
        // By the signal that the terminal makes of it.
        assert_eq!(session.wait_for_end(), 1);
        assert!(!folder.path().join("data").join("own.json").exists());
    }
}
