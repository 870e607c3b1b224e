//! A panic on any thread: the terminal first, then the report, then the end.

use crate::session::{Session, USUAL, is_given_back};
use cakupan::term::{Guard, restore_on_panic};
use portable_pty::CommandBuilder;
use rstest::rstest;
use std::env;
use std::io::{Write, stderr};

/// Set where this test program is its own victim: the thread that panics.
const VICTIM: &str = "CAKUPAN_TEST_PANIC";

#[rstest]
#[case::main("main")]
#[case::worker("worker")]
fn a_panic_gives_the_terminal_back_before_it_reports(#[case] thread: &str) {
    if let Ok(victim) = env::var(VICTIM) {
        panic_in_a_dashboard(&victim);
    }
    let mut command = CommandBuilder::new(env::current_exe().unwrap());
    let test = std::thread::current().name().unwrap().to_owned();
    command.args(["--exact", &test, "--nocapture"]);
    let session = Session::spawn(USUAL, command, &[(VICTIM, thread)]);
    assert_eq!(session.wait_for_end(), 101);
    let screen = session.screen();
    let bytes = String::from_utf8(session.bytes()).unwrap();
    assert!(bytes.contains("\x1b[?1049h"), "the terminal was taken over: {bytes:?}");
    assert!(is_given_back(&screen));
    assert!(session.has_first_mode());
    assert!(screen.contents().contains("the report: on purpose"), "{}", screen.contents());
}

fn panic_in_a_dashboard(thread: &str) {
    restore_on_panic(|info| {
        let _ = writeln!(stderr(), "the report: {}", info.payload().downcast_ref::<&str>().unwrap());
    });
    let _guard = Guard::enter().unwrap();
    if thread == "worker" {
        let _ = std::thread::spawn(|| panic!("on purpose")).join();
        unreachable!("the panic ends the program");
    }
    panic!("on purpose");
}
