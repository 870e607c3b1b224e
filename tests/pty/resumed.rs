//! The next run begins where the last one ended; what cannot be kept is told, and harms nothing.

use crate::session::{Session, USUAL, is_given_back, row};
use cakupan::locale::Lang::Id;
use portable_pty::CommandBuilder;
use rustix::process::Signal;
use std::fs;
use tempfile::tempdir;

fn left(session: &mut Session) -> u32 {
    session.send("\x03");
    session.wait_for_end()
}

#[test]
fn the_next_run_goes_on_and_fresh_does_not() {
    let folder = tempdir().unwrap();
    let state = folder.path().join("state").display().to_string();
    let run = |args: &[&str]| Session::start(USUAL, args, &[("CAKUPAN_STATE", &state)]);
    let mut first = run(&[]);
    first.wait_for_dashboard();
    first.send("/prov:bali sort:gap\r2");
    first.wait_until("the gauges", |screen| row(screen, 0).contains("2 Capaian"));
    assert_eq!(left(&mut first), 0);
    let mut next = run(&[]);
    next.wait_for(Id.notice_resumed());
    next.send("j");
    next.wait_for("/ prov:bali sort:gap");
    // One step back is where a run begins of which nothing was kept.
    next.send("u");
    next.wait_for("dari 514");
    next.send("U");
    next.wait_for("/ prov:bali sort:gap");
    // Ended by another program, it is kept all the same.
    next.send("1/\x15prov:kaltim\r");
    next.wait_for("/ prov:kaltim");
    next.signal(Signal::TERM);
    assert_eq!(next.wait_for_end(), 143);
    let mut fresh = run(&["--fresh"]);
    fresh.wait_for("dari 514");
    assert_eq!(left(&mut fresh), 0);
    // What the command line asks for stands before what was kept.
    let asked = run(&["--query", "prov:jambi"]);
    asked.wait_for("/ prov:jambi");
    assert!(!asked.screen().contents().contains(Id.notice_resumed()));
    asked.signal(Signal::KILL);
    asked.wait_for_end();
    let mut again = run(&[]);
    again.wait_for(Id.notice_resumed());
    again.send("j");
    again.wait_for("/ prov:kaltim");
    assert_eq!(left(&mut again), 0);
    // A view that is asked for opens on what was kept; linear text is of what is asked for alone.
    let costs = run(&["--screen", "costs"]);
    costs.wait_until("the costs of the province", |screen| row(screen, 0).contains("8 Biaya"));
    costs.wait_for(Id.notice_resumed());
    assert!(costs.screen().contents().contains("/ prov:kaltim"));
    let plain = run(&["--plain", "--screen", "distance"]);
    assert_eq!(plain.wait_for_end(), 0);
    let text = String::from_utf8(plain.bytes()).unwrap();
    // On a busy machine a line that came and went stands before it.
    let text = text.rsplit("\x1b[K").next().unwrap();
    assert!(text.contains("514 dari 514 wilayah") && !text.contains('\u{1b}'), "{text}");
}

#[test]
fn a_newer_state_is_set_aside_and_told() {
    let folder = tempdir().unwrap();
    let text = "{\"schema\":7,\"place\":{}}";
    fs::write(folder.path().join("session.json"), text).unwrap();
    let state = folder.path().display().to_string();
    let mut session = Session::start(USUAL, &[], &[("CAKUPAN_STATE", &state)]);
    session.wait_for("session.aside.json");
    session.send("2");
    session.wait_until("the gauges", |screen| row(screen, 0).contains("2 Capaian"));
    assert_eq!(left(&mut session), 0);
    assert_eq!(fs::read_to_string(folder.path().join("session.aside.json")).unwrap(), text);
    assert!(fs::read_to_string(folder.path().join("session.json")).unwrap().contains("gauges"));
}

#[test]
fn a_place_that_cannot_be_kept_is_told_after_the_terminal_is_back() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "mine").unwrap();
    let state = file.display().to_string();
    let mut session = Session::start(USUAL, &[], &[("CAKUPAN_STATE", &state)]);
    session.wait_for_dashboard();
    session.send("2");
    session.wait_until("the gauges", |screen| row(screen, 0).contains("2 Capaian"));
    assert_eq!(left(&mut session), 0);
    assert!(is_given_back(&session.screen()));
    let said = session.screen().contents().replace('\n', "");
    assert!(said.contains("tempat terakhir tidak tersimpan"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn a_limit_on_files_keeps_the_state_before() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("session.json");
    let before = "{\"schema\":1,\"place\":{\"screen\":\"gauges\"}}";
    fs::write(&file, before).unwrap();
    let state = folder.path().display().to_string();
    let mut command = CommandBuilder::new("/bin/sh");
    let program = env!("CARGO_BIN_EXE_cakupan");
    command.args(["-c", &format!("ulimit -f 0; exec {program}")]);
    let mut session = Session::spawn(USUAL, command, &[("CAKUPAN_STATE", &state)]);
    session.wait_for(Id.notice_resumed());
    session.send("1");
    session.wait_until("the table", |screen| !screen.contents().contains(Id.notice_resumed()));
    assert_eq!(left(&mut session), 0);
    assert!(session.screen().contents().contains("tidak tersimpan"));
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_view_is_saved_from_the_dashboard_and_used_everywhere() {
    let folder = tempdir().unwrap();
    let data = folder.path().display().to_string();
    let envs = [("CAKUPAN_DATA", &*data)];
    let mut session = Session::start(USUAL, &[], &envs);
    session.wait_for_dashboard();
    session.send("/prov:bali sort:gap\rVRapat\r");
    session.wait_for("Tersimpan sebagai «Rapat»");
    assert_eq!(left(&mut session), 0);
    let mut other = Session::start(USUAL, &["--view", "rapat"], &envs);
    other.wait_for("/ prov:bali sort:gap");
    // Another instance sees it, and what it deletes is gone.
    other.send("V");
    other.wait_for("prov:bali sort:gap");
    other.send("\x1b[3~");
    other.wait_for(Id.view_not_delete());
    other.send("\x1b[B\r");
    other.wait_for("«Rapat» sudah dihapus");
    assert_eq!(left(&mut other), 0);
    let text = fs::read_to_string(folder.path().join("views.json")).unwrap();
    assert!(text.contains("\"views\": []"), "{text}");
}
