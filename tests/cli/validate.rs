//! `cakupan validate`: faults with their place, as text and JSON, and the exit code.

use crate::support::{cakupan, dataset, shown};
use serde_json::Value;
use std::fs;

#[test]
fn sound_data_are_said_to_be_sound() {
    let folder = dataset("Baru", "Harian");
    let run = |args: &str| shown(&cakupan(args).arg(folder.path()).output().unwrap());
    let told = run("validate --only");
    assert!(told.starts_with("[0]\n") && told.ends_with(": tidak ada kesalahan; 1 entri\n"), "{told}");
    assert_eq!(run("validate --only --format json"), "[0]\n[]\n");
}

#[test]
fn every_fault_is_told_with_its_place() {
    let folder = dataset("Baru", "Harian");
    let file = folder.path().join("observations.jsonl");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("985", "\"banyak\"") + "\n{\n").unwrap();
    let told = shown(&cakupan("validate --only").arg(folder.path()).output().unwrap());
    assert!(told.starts_with("[2]\n"), "{told}");
    assert!(told.contains("observations.jsonl:1") && told.contains("observations.jsonl:2"), "{told}");
    let output = cakupan("validate --only --format json --lang en").arg(folder.path()).output().unwrap();
    assert_eq!((output.status.code(), output.stderr.is_empty()), (Some(2), true));
    let faults: Value = serde_json::from_slice(&output.stdout).unwrap();
    let faults = faults.as_array().unwrap();
    assert_eq!((&faults[0]["line"], &faults[0]["field"]), (&1.into(), &"registered".into()));
    assert_eq!(faults[1]["line"], 2);
    assert!(faults.iter().all(|fault| fault["message"].as_str().is_some_and(|text| !text.is_empty())));
}

#[test]
fn imports_come_by_file_or_standard_input() {
    let text = r#"{"schema":1,"imports":[{"id":"own-1","file":"Rekap.xlsx","imported":"2026-01-05","sources":[{"id":"own-1-s1","title":"Rekap.xlsx","published":"2025-12-31"}],"observations":[{"id":"own-1-1","region":"12.74","as_of":"2025-12","source":"own-1-s1","registered":187000,"population":187939}]}]}"#;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rekap.json");
    fs::write(&file, text).unwrap();
    let told = shown(&cakupan("validate --format json").arg(&file).output().unwrap());
    assert_eq!(told, "[0]\n[]\n");
    let asked = "show tanjungbalai --as-of 2026-02 --data";
    let by_file = shown(&cakupan(asked).arg(&file).output().unwrap());
    let by_input = shown(&cakupan(&format!("{asked} -")).write_stdin(text).output().unwrap());
    assert_eq!(by_file, by_input);
    assert!(by_file.contains("data internal: Rekap.xlsx, diimpor 5 Jan 2026"), "{by_file}");
    // In the folder for data they are opened at every start, unless they are left out.
    fs::write(folder.path().join("own.json"), text).unwrap();
    let opened = |args: &str| shown(&cakupan(args).env("CAKUPAN_DATA", folder.path()).output().unwrap());
    assert_eq!(opened("show tanjungbalai --as-of 2026-02"), by_file);
    assert!(!opened("show tanjungbalai --as-of 2026-02 --bundled-only").contains("data internal"));
}
