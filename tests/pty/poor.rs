//! Terminals and machines that lack something.

use crate::session::{Session, USUAL, is_given_back, row};
use portable_pty::CommandBuilder;
use std::fs;

#[test]
fn a_terminal_of_lines_alone_is_told_of_the_ways_that_it_has() {
    for (lang, told) in [("id_ID.UTF-8", "hanya menampilkan baris"), ("en_GB.UTF-8", "shows only lines")] {
        let session = Session::start((200, 24), &[], &[("TERM", "dumb"), ("LANG", lang)]);
        assert_eq!(session.wait_for_end(), 2);
        let screen = session.screen().contents();
        assert!(screen.contains(told) && screen.contains("cakupan --plain"), "{screen}");
        assert!(!session.bytes().contains(&0x1b));
    }
    let session = Session::start((200, 200), &["--plain"], &[("TERM", "dumb")]);
    assert_eq!(session.wait_for_end(), 0);
    assert!(session.bytes().len() > 1000 && !session.bytes().contains(&0x1b));
}

#[test]
fn a_terminal_without_a_name_is_taken_for_a_modern_one() {
    let mut session = Session::start(USUAL, &[], &[("TERM", "")]);
    session.wait_for_dashboard();
    session.send("q");
    assert_eq!(session.wait_for_end(), 0);
}

/// All that the program itself says is ASCII; letters that are typed stay.
#[test]
fn without_utf_8_every_view_is_ascii() {
    let mut session = Session::start(USUAL, &[], &[("LC_ALL", "C")]);
    session.wait_for_dashboard();
    for view in ["1", "2", "3", "4", "g 5", "6", "7", "8", "1?", "\x1b:", "\x1b\x1b/"] {
        let before = session.screen().contents_formatted();
        session.send(view);
        session.wait_until(view, |screen| screen.contents_formatted() != before || view == "1");
    }
    session.wait_until("the query line", |screen| screen.cursor_position().0 == 1);
    assert!(session.bytes().is_ascii());
    // Letters stay letters, one of them wide.
    session.send("\u{e9}\u{754c}k");
    session.wait_until("what is typed", |screen| {
        screen.cursor_position() == (1, 7) && row(screen, 1).starts_with(" / \u{e9}\u{754c}k")
    });
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
}

/// The dashboard with `HOME` as `home` and no other place named; it leaves at once what it finds.
fn homeless(home: Option<&str>) -> Session {
    let mut command = CommandBuilder::new("/usr/bin/env");
    command.args(["-u", "CAKUPAN_STATE", "-u", "CAKUPAN_DATA"]);
    command.arg(env!("CARGO_BIN_EXE_cakupan"));
    command.cwd("/");
    let home: Vec<_> = home.map(|home| ("HOME", home)).into_iter().collect();
    Session::spawn(USUAL, command, &home)
}

#[test]
fn without_a_home_it_opens_and_leaves_nothing() {
    // Where it is does not change, and so is not kept where the system might say that there is a home.
    let mut session = homeless(None);
    session.wait_for_dashboard();
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
}

#[test]
fn a_home_that_is_no_folder_keeps_nothing_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    fs::write(&home, "mine").unwrap();
    let mut session = homeless(home.to_str());
    session.wait_for_dashboard();
    session.send("2");
    session.wait_until("the gauges", |screen| row(screen, 0).contains("2 Capaian"));
    session.send("VRapat\r");
    session.wait_for("tidak dapat ditulis");
    session.send("j");
    session.wait_until("the next key", |screen| !screen.contents().contains("tidak dapat ditulis"));
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
    assert!(session.screen().contents().replace('\n', "").contains("tempat terakhir tidak tersimpan"));
    assert_eq!(fs::read_to_string(&home).unwrap(), "mine");
}
