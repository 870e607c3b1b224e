//! Data files that change while the dashboard shows them.

use crate::session::{Session, USUAL};
use cakupan::locale::Lang::Id;
use std::fs;

/// The file of imports with one figure.
fn imports(registered: &str) -> String {
    format!(
        r#"{{"schema":1,"imports":[
{{"id":"own-1","file":"Rekap Juni.xlsx","imported":"2026-06-20","sources":[
{{"id":"own-1-s1","title":"Rekap Juni.xlsx","published":"2026-06-15"}}
],"observations":[
{{"id":"own-1-1","region":"12.74","as_of":"2026-06-15","source":"own-1-s1","registered":{registered},"population":190000}}
]}}
]}}"#
    )
}

#[test]
fn what_was_imported_is_named_and_read_again_when_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.json");
    fs::write(&file, imports("171000")).unwrap();
    let data = folder.path().to_str().unwrap();
    let mut session = Session::start(USUAL, &["--query", "code:12.74"], &[("CAKUPAN_DATA", data)]);
    session.wait_for("data internal: Rekap Juni.xlsx");
    // 171,000 of 190,000, then 180,500.
    session.wait_for("90,00");
    fs::write(&file, imports("180500")).unwrap();
    session.wait_for(Id.notice_reloaded());
    session.wait_for("95,00");
    // A broken version says what is wrong and where, and the data stay.
    fs::write(&file, imports("\"banyak\"")).unwrap();
    session.wait_for("own.json:5");
    session.send("j");
    session.wait_until("the data from before", |screen| {
        let contents = screen.contents();
        contents.contains("95,00") && !contents.contains("own.json:5")
    });
    // Replaced whole, as another instance does it.
    let other = folder.path().join("other");
    fs::write(&other, imports("190000")).unwrap();
    fs::rename(&other, &file).unwrap();
    session.wait_for("100,00");
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}
