//! Long work tells how far it is, and can be given up.

use crate::session::{Session, USUAL};
use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

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
    assert_eq!(screen.contents().trim(), "Cancelled; nothing was kept.");
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
