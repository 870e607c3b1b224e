//! A terminal that takes nothing for a while: no key is lost, frames are left out, and a signal still ends the program.

use crate::session::{Session, USUAL, is_given_back, row};
use rustix::process::Signal;
use std::fs;
use std::time::Duration;

/// How long the program sleeps when nothing more is to come.
const REST: Duration = Duration::from_millis(120);

/// A dashboard that waits for its terminal to take a frame.
fn stalled(envs: &[(&str, &str)]) -> Session {
    let mut session = Session::start(USUAL, &[], envs);
    session.wait_for_dashboard();
    session.wait_for_rest(REST);
    session.stall(true);
    // More frames than fit into what the system keeps.
    for _ in 0..40 {
        session.send("4");
        session.wait_for_rest(Duration::from_millis(5));
        session.send("1");
        session.wait_for_rest(Duration::from_millis(5));
    }
    session
}

#[test]
fn keys_count_that_are_pressed_while_the_terminal_takes_nothing() {
    let mut session = stalled(&[]);
    let (before, held) = session.cost();
    let frames = session.bytes().len();
    // More than a terminal keeps of keys that nobody reads.
    for _ in 0..30 {
        session.send(&"jk".repeat(100));
    }
    session.send(&format!("g{}", "j".repeat(17)));
    session.wait_for_rest(Duration::from_secs(2));
    let (after, holds) = session.cost();
    let computed = after.saturating_sub(before);
    assert!(computed < Duration::from_millis(500), "it waits busily: {computed:?}");
    assert!(holds < held + (16 << 20), "{held} bytes, then {holds}");
    assert_eq!(session.bytes().len(), frames, "the terminal took nothing");
    session.stall(false);
    session.wait_until("the last key", |screen| screen.cursor_position() == (21, 0));
    session.wait_for_rest(REST);
    // Of six thousand keys a few frames are drawn: those that were waited for, and the last.
    let drawn = session.bytes().len() - frames;
    assert!(drawn < 300_000, "{drawn} bytes");
    let shown = session.screen().contents();
    session.signal(Signal::CONT);
    session.wait_for_bytes("the terminal taken again", |bytes| {
        bytes.windows(8).filter(|part| part == b"\x1b[?1049h").count() == 2
    });
    session.wait_for_rest(REST);
    assert_eq!(session.screen().contents(), shown);
    session.send("q");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
}

#[test]
fn a_signal_ends_it_although_the_terminal_takes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().to_str().unwrap();
    let mut session = stalled(&[("CAKUPAN_STATE", state)]);
    session.send("2");
    session.wait_for_rest(REST);
    session.signal(Signal::TERM);
    assert_eq!(session.wait_for_exit(), 143);
    assert!(session.has_first_mode());
    let kept = fs::read_to_string(folder.path().join("session.json")).unwrap();
    assert!(kept.contains("gauges"), "{kept}");
    session.stall(false);
    session.wait_for_end();
    assert!(is_given_back(&session.screen()), "{:?}", row(&session.screen(), 0));
}

#[test]
fn a_terminal_that_takes_nothing_and_then_goes_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().to_str().unwrap();
    let mut session = stalled(&[("CAKUPAN_STATE", state)]);
    session.send("2");
    session.wait_for_rest(REST);
    session.hang_up();
    assert_eq!(session.wait_for_exit(), 129);
    assert!(folder.path().join("session.json").exists());
}
