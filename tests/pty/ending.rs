//! However the dashboard ends, the terminal is as it was and the exit code says why.

use crate::session::{Session, USUAL, is_given_back, row};
use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;
use std::process::{Command, Stdio};

#[rstest]
#[case::q("q")]
#[case::ctrl_c("\x03")]
fn a_key_leaves(#[case] key: &str) {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    assert!(!session.has_first_mode(), "keys must not be read by the system");
    session.send(key);
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
    assert!(session.has_first_mode());
    assert_eq!(session.screen().contents(), "");
}

#[rstest]
#[case(Signal::TERM, 143)]
#[case(Signal::HUP, 129)]
#[case(Signal::INT, 130)]
#[case(Signal::QUIT, 131)]
fn a_signal_ends(#[case] signal: Signal, #[case] code: u32) {
    let session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    session.signal(signal);
    assert_eq!(session.wait_for_end(), code);
    assert!(is_given_back(&session.screen()));
    assert!(session.has_first_mode());
}

/// A shell that does not pass the hang-up on leaves the program to find out by itself.
#[rstest]
#[case::told_by_a_signal("exec \"$0\"")]
#[case::not_told("trap '' HUP; \"$0\"; echo $? > \"$1\"")]
fn a_closed_window_ends(#[case] script: &str) {
    let folder = tempfile::tempdir().unwrap();
    let code = folder.path().join("code");
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_cakupan")]);
    command.arg(&code);
    let mut session = Session::spawn(USUAL, command, &[("CAKUPAN_STATE", folder.path().to_str().unwrap())]);
    session.wait_for_dashboard();
    session.send("2");
    session.wait_until("the gauges", |screen| row(screen, 0).contains("2 Capaian"));
    session.close();
    let shell = session.wait_for_end();
    if script.starts_with("trap") {
        assert_eq!(std::fs::read_to_string(code).unwrap().trim(), "129");
    } else {
        assert_eq!(shell, 129);
    }
    // Where the user was is kept all the same.
    assert!(std::fs::read_to_string(folder.path().join("session.json")).unwrap().contains("gauges"));
}

#[rstest]
#[case("id_ID.UTF-8", "memerlukan terminal")]
#[case("en_US.UTF-8", "needs a terminal")]
fn without_a_terminal_it_names_the_way_out(#[case] lang: &str, #[case] message: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_cakupan"))
        .env_clear()
        .env("LANG", lang)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(told.contains(message) && told.contains("cakupan list"), "{told}");
}
