//! Data files that change while the dashboard shows them.

use crate::session::{Session, USUAL};
use cakupan::locale::Lang::Id;
use std::fs;
use std::path::Path;

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

/// A folder of data that is laid over the bundled data, with one figure.
fn data(folder: &Path, registered: u32) {
    let observation = format!(
        r#"{{"id":"baru-1","region":"12.74","as_of":"2026-06-15","source":"baru","registered":{registered},"population":190000}}"#
    );
    let source = r#"{"id":"baru","title":"Rekap","publisher":"Dinas","published":"2026-06-15"}"#;
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("sources.jsonl"), source).unwrap();
    fs::write(folder.join("observations.jsonl"), observation).unwrap();
}

#[test]
fn a_folder_of_data_may_be_replaced_or_deleted_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data");
    data(&path, 171_000);
    let mut session = Session::start(USUAL, &["--query", "code:12.74", "--data", path.to_str().unwrap()], &[]);
    session.wait_for("90,00");
    let mut told = |doing: &dyn Fn(), seen: &str| {
        doing();
        session.wait_for(seen);
        // The next key takes the notice away; the last good data stay.
        session.send("j");
        session.wait_until("figures", |screen| {
            let contents = screen.contents();
            contents.contains("90,00") || contents.contains("95,00") || contents.contains("100,00")
        });
    };
    told(&|| fs::write(path.join("observations.jsonl"), "{\"id\":").unwrap(), "observations.jsonl:1");
    told(&|| data(&path, 180_500), "95,00");
    told(&|| fs::remove_file(path.join("sources.jsonl")).unwrap(), "observations.jsonl:1");
    told(&|| fs::remove_dir_all(&path).unwrap(), "tidak ditemukan");
    // Made anew, it is read, and so is what happens in it afterwards.
    told(&|| data(&path, 171_000), "90,00");
    told(&|| data(&path, 190_000), "100,00");
    // Another folder takes its name, and is the one that counts from then on.
    let other = folder.path().join("other");
    data(&other, 180_500);
    let exchange = || {
        fs::rename(&path, folder.path().join("old")).unwrap();
        fs::rename(&other, &path).unwrap();
    };
    told(&exchange, "95,00");
    told(&|| data(&path, 171_000), "90,00");
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}

#[test]
fn a_link_that_leads_elsewhere_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second, link) = (folder.path().join("1"), folder.path().join("2"), folder.path().join("link"));
    data(&first, 171_000);
    data(&second, 180_500);
    std::os::unix::fs::symlink(&first, &link).unwrap();
    let mut session = Session::start(USUAL, &["--query", "code:12.74", "--data", link.to_str().unwrap()], &[]);
    session.wait_for("90,00");
    let other = folder.path().join("other");
    std::os::unix::fs::symlink(&second, &other).unwrap();
    fs::rename(&other, &link).unwrap();
    session.wait_for("95,00");
    data(&second, 190_000);
    session.wait_for("100,00");
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}
