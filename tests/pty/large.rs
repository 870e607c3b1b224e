//! Data so large that they are computed, saved and copied beside the dashboard.

use crate::session::{Session, USUAL};
use cakupan::store;
use std::fmt::Write as _;
use std::fs;

/// Forty months of every region that tables list, laid over the bundled data.
fn months() -> String {
    let dataset = store::bundled().unwrap();
    let mut text = String::new();
    for (n, ix) in dataset.listed().iter().enumerate() {
        let code = dataset.region(*ix).code;
        for month in 0..40 {
            let (year, of_year) = (2022 + month / 12, 1 + month % 12);
            let share = 90 + (n + month) % 10;
            let id = format!("{n}-{month}");
            writeln!(
                text,
                r#"{{"id":"{id}","region":"{code}","as_of":"{year}-{of_year:02}","source":"rekap","registered_pct":{share}}}"#
            )
            .unwrap();
        }
    }
    text
}

#[test]
fn every_view_a_file_and_a_copy_are_there_in_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let source = r#"{"id":"rekap","title":"Rekap bulanan","publisher":"Dinas","published":"2025-06-15"}"#;
    fs::write(folder.path().join("sources.jsonl"), source).unwrap();
    fs::write(folder.path().join("observations.jsonl"), months()).unwrap();
    let data = folder.path().to_str().unwrap();
    let mut session = Session::start(USUAL, &["--data", data], &[]);
    session.wait_for_dashboard();
    for (key, seen) in [
        ("4", "Terdaftar: "),
        ("5", "Kekurangan jiwa"),
        ("7", "Perubahan 30 Jun 2025"),
        ("8", "Biaya menutup kekurangan"),
        ("[", "31 Mei 2026"),
        ("L", "Closing the registered gap"),
        ("L", "Biaya menutup kekurangan"),
    ] {
        session.send(key);
        session.wait_for(seen);
    }
    let file = folder.path().join("a.csv");
    session.send("1e\r\x15");
    session.send(&format!("{}\r", file.display()));
    // Told after the file is there: else it would be told over what is told of the copy.
    session.wait_for("Tersimpan: ");
    assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 515);
    session.send("j");
    session.send("ytabel\r");
    session.wait_for("74.994");
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
}
