//! Stopping to the shell and coming back.

use crate::session::{Session, USUAL, is_given_back};
use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;

/// What a user does in a shell with job control: start, come back to the prompt, type, go on.
const SHELL: &str = "set -m; \"$0\"; echo stopped; read -r typed; echo \"typed $typed\"; fg; echo \"left $?\"";

#[rstest]
#[case::by_the_key(None)]
#[case::by_a_signal(Some(Signal::TSTP))]
fn it_stops_to_the_shell_and_goes_on(#[case] signal: Option<Signal>) {
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", SHELL, env!("CARGO_BIN_EXE_cakupan")]);
    let mut session = Session::spawn(USUAL, command, &[]);
    session.wait_for_dashboard();
    match signal {
        None => session.send("\x1a"),
        Some(signal) => session.signal_foreground(signal),
    }
    session.wait_for("stopped");
    assert!(is_given_back(&session.screen()));
    // The system reads keys again, line by line.
    session.send("halo\r");
    session.wait_for_dashboard();
    session.send("q");
    session.wait_for("left 0");
    assert_eq!(session.wait_for_end(), 0);
    let screen = session.screen();
    assert!(is_given_back(&screen));
    assert!(screen.contents().contains("typed halo"), "{}", screen.contents());
}

#[test]
fn without_a_shell_to_go_on_from_it_does_not_stop() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    session.send("\x1a");
    session.signal(Signal::TSTP);
    session.resize((20, 5));
    session.wait_for("20×5");
    session.send("q");
    assert_eq!(session.wait_for_end(), 0);
}

#[test]
fn after_a_stop_behind_its_back_it_takes_the_terminal_again() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    let taken = |bytes: &[u8]| bytes.windows(8).filter(|part| part == b"\x1b[?1049h").count();
    assert_eq!(taken(&session.bytes()), 1);
    session.signal(Signal::STOP);
    session.signal(Signal::CONT);
    session.wait_for_bytes("the terminal taken again", |bytes| taken(bytes) == 2);
    session.wait_for_dashboard();
    session.send("q");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
}
