//! A disk that takes nothing, or no more than so much: the dashboard says so, goes on, and leaves everything as it was.

use crate::session::{Session, USUAL, is_given_back};
use cakupan::locale::Lang::Id;
use portable_pty::CommandBuilder;
use std::fs;
use std::path::Path;

/// The dashboard in `folder`, where all that it writes stays; it may write files of so many blocks.
fn limited(folder: &Path, blocks: u32) -> Session {
    let mut command = CommandBuilder::new("/bin/sh");
    let program = env!("CARGO_BIN_EXE_cakupan");
    let query = "prov:bali";
    command.args(["-c", &format!("ulimit -f {blocks}; exec {program} --as-of 2026-06-30 --query {query}")]);
    command.cwd(folder);
    let folder = folder.to_str().unwrap();
    Session::spawn(USUAL, command, &[("CAKUPAN_STATE", folder), ("CAKUPAN_DATA", folder)])
}

/// Saves what is on screen as `name`.
fn save(session: &mut Session, name: &str) {
    session.send("e\r");
    session.wait_for(Id.title_file());
    session.send(&format!("\x15{name}\r"));
}

#[test]
fn nothing_is_lost_where_nothing_can_be_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.csv"), "mine").unwrap();
    fs::write(folder.path().join("views.json"), "{\"schema\":1,\"views\":[]}").unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.path().join("full.csv")).unwrap();
    let mut session = limited(folder.path(), 0);
    session.wait_for("dari 9");
    let cases = [("new.csv", "melampaui batas"), ("mine.csv", "melampaui batas"), ("full.csv", "tidak ada ruang")];
    for (name, told) in cases {
        save(&mut session, name);
        if name == "mine.csv" {
            session.wait_for(Id.title_overwrite());
            session.send("\x1b[B\r");
        }
        session.wait_for(told);
        session.send("j");
        session.wait_until("the next key", |screen| !screen.contents().contains(told));
    }
    session.send("VRapat\r");
    session.wait_for("tidak dapat ditulis");
    // The screen is as before, and every key works.
    session.send("\x1b\x1b2");
    session.wait_until("the gauges", |screen| screen.contents().contains("2 Capaian"));
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
    assert!(session.screen().contents().replace('\n', "").contains("tempat terakhir tidak tersimpan"));
    let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["full.csv", "mine.csv", "views.json", "views.lock"]);
    assert_eq!(fs::read_to_string(folder.path().join("mine.csv")).unwrap(), "mine");
    assert_eq!(fs::read_to_string(folder.path().join("views.json")).unwrap(), "{\"schema\":1,\"views\":[]}");
}

#[test]
fn what_fits_is_written_and_what_does_not_is_not() {
    let folder = tempfile::tempdir().unwrap();
    // The export needs more than a block of 512 bytes, the state does not.
    let mut session = limited(folder.path(), 4);
    session.wait_for("dari 9");
    save(&mut session, "bali.csv");
    session.wait_for("melampaui batas");
    session.send("2");
    session.wait_until("the gauges", |screen| screen.contents().contains("2 Capaian"));
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
    assert!(fs::read_to_string(folder.path().join("session.json")).unwrap().contains("gauges"));
    assert!(!folder.path().join("bali.csv").exists());
}
