//! Settings that the dashboard begins with, and those that it cannot follow.

use crate::session::{Session, USUAL};
use std::fs;

#[test]
fn a_wrong_setting_is_told_and_the_others_are_followed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, "lang = \"en\"\ntheme = \"drak\"\nquery = \"code:12.74\"\ncolumns = [\"rank\"]\nrate = \"x\"")
        .unwrap();
    let mut session = Session::start(USUAL, &["--config", file.to_str().unwrap()], &[]);
    session.wait_for("config.toml:2:9: theme: «drak»");
    session.wait_for("other faults: 1");
    session.send("j");
    session.wait_until("the query and the columns that are set", |screen| {
        let contents = screen.contents();
        contents.contains("code:12.74")
            && contents.contains("Rank")
            && !contents.contains("Province")
            && !contents.contains("drak")
    });
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}

#[test]
fn the_dashboard_opens_in_the_view_that_was_asked_for() {
    for (view, shows) in [("map", "warna: terdaftar"), ("changes", "Turun ke bawah ambang"), ("costs", "Biaya menutup")]
    {
        let session = Session::start(USUAL, &["--screen", view, "--as-of", "2026-02-28"], &[]);
        session.wait_for(shows);
    }
    // Nothing is marked, and too many are found to be compared.
    let session = Session::start(USUAL, &["--screen", "compare"], &[]);
    session.wait_for(cakupan::locale::Lang::Id.notice_mark_two());
    let session = Session::start(USUAL, &["--screen", "compare", "--query", "code:64.71,61.71"], &[]);
    session.wait_for("2 wilayah");
}
