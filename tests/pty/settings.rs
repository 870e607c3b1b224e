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
    session.wait_for("faults besides: 1");
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
