//! Fact sheets saved from the dashboard are those that the command writes.

use crate::session::{Session, USUAL};
use cakupan::locale::Lang::Id;
use std::fs;
use std::process::Command;
use tempfile::tempdir;

/// What `cakupan brief` writes for `args`.
fn written(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    command.env_clear().envs([("LANG", "id_ID.UTF-8"), ("CAKUPAN_DATA", "/nonexistent")]);
    let output = command.args(["brief", "--as-of", "2026-06-30"]).args(args).output().unwrap();
    assert!(output.status.success() && output.stdout.len() > 500);
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_fact_sheet_is_the_one_of_the_command() {
    let folder = tempdir().unwrap();
    let mut session = Session::start(USUAL, &["--query", "prov:bali sort:name"], &[]);
    session.wait_for_dashboard();
    let mut save = |before: &str, choice: &str| {
        let file = folder.path().join("sheet");
        session.send(&format!("{before}f"));
        session.wait_for(Id.title_brief());
        session.send(&format!("{choice}\r"));
        session.wait_for(Id.title_file());
        session.send(&format!("\x15{}\r", file.display()));
        session.wait_for("Tersimpan");
        let text = fs::read_to_string(&file).unwrap();
        fs::remove_file(&file).unwrap();
        // The next key takes the notice away.
        session.send("G");
        session.wait_until("the end of the notice", |screen| !screen.contents().contains("Tersimpan"));
        text
    };
    assert_eq!(save("g", "badung html"), written(&["51.03", "--format", "html"]));
    assert_eq!(save("g", "ditemukan markdown"), written(&["prov:bali sort:name", "--format", "md"]));
    assert_eq!(save("g j ", "ditandai teks"), written(&["code:51.03,51.06", "--format", "txt"]));
    // In the overview and in full there is what consists of regions.
    assert_eq!(save("4\x1b[B", "bali: teks"), written(&["51", "--format", "txt"]));
    assert_eq!(save("1g\r\x1b[D", "bali: markdown"), written(&["51", "--format", "md"]));
    assert_eq!(save("\x1b[D", "indonesia: teks"), written(&["00", "--format", "txt"]));
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}
