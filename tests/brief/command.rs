//! `cakupan brief` as it is typed.

use crate::program::program;
use assert_cmd::Command;
use std::fs;
use std::path::Path;

fn cakupan(args: &str, folder: &Path) -> Command {
    let mut command = program();
    command.current_dir(folder);
    command.args(args.split_whitespace());
    command
}

/// The exit code, what was printed, and what was complained of.
fn told(args: &str, folder: &Path) -> (i32, String, String) {
    let output = cakupan(args, folder).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_region_or_a_query_is_written_in_each_form() {
    let here = tempfile::tempdir().unwrap();
    let printed = |args: &str| told(args, here.path()).1;
    assert!(printed("brief tanjungbalai --as-of 2025-04-30").contains("1.042 jiwa"));
    assert!(printed("brief kota tanjungbalai --lang en").starts_with("UHC fact sheet: Kota Tanjungbalai\n─"));
    assert!(printed("brief 12.74 --format md").starts_with("# Lembar Fakta Capaian UHC: Kota Tanjungbalai\n"));
    assert!(printed("brief 12.74 --format HTML").starts_with("<!DOCTYPE html>\n<html lang=\"id\">"));
    let many = printed("brief prov:kaltim sort:gap-desc");
    assert!(many.contains("10 dari 514 kabupaten/kota · saringan: prov:kaltim sort:gap-desc"), "{many}");
    assert!(printed("brief kaltim").starts_with("Lembar Fakta Capaian UHC: Kalimantan Timur\n"));
    let none = told("brief gap:>900000000", here.path());
    assert!(none.0 == 0 && none.1.contains("Tidak ada wilayah yang cocok."), "{none:?}");
}

#[test]
fn a_file_is_written_whole_and_never_over_another() {
    let here = tempfile::tempdir().unwrap();
    let file = here.path().join("fakta.html");
    let (code, printed, _) = told("brief 12.74 -o fakta.html", here.path());
    assert_eq!((code, printed.as_str()), (0, "Tersimpan: fakta.html\n"));
    let first = fs::read_to_string(&file).unwrap();
    assert!(first.starts_with("<!DOCTYPE html>") && first.ends_with("</html>\n"));
    let (code, printed, complaint) = told("brief 32.15 -o fakta.html", here.path());
    assert_eq!((code, printed.as_str()), (2, ""));
    assert!(complaint.contains("«fakta.html» sudah ada") && complaint.contains("--force"), "{complaint}");
    assert_eq!(fs::read_to_string(&file).unwrap(), first);
    assert_eq!(told("brief 32.15 --output fakta.html --force", here.path()).0, 0);
    assert!(fs::read_to_string(&file).unwrap().contains("Karawang"));
    assert_eq!(fs::read_dir(here.path()).unwrap().count(), 1, "nothing is left beside it");
    for (place, why) in [("nowhere/fakta.html", "folder"), (".", "folder")] {
        let (code, _, complaint) = told(&format!("brief 12.74 --force -o {place}"), here.path());
        assert!(code == 2 && complaint.contains(why) && complaint.contains(place), "{complaint}");
    }
}

#[test]
fn mistakes_are_told() {
    let here = tempfile::tempdir().unwrap();
    for (args, word) in [
        ("brief", "WILAYAH"),
        ("brief bogor", "32.71"),
        ("brief zzzzzz", "zzzzzz"),
        ("brief 12.74 --format pdf", "html"),
        ("brief prov:nowhere", "prov:nowhere"),
    ] {
        let (code, printed, complaint) = told(args, here.path());
        assert!(code == 2 && printed.is_empty() && complaint.contains(word), "{args}: {printed}{complaint}");
    }
}

#[test]
fn data_of_ones_own_are_named_with_their_file() {
    let here = tempfile::tempdir().unwrap();
    let observation = concat!(
        r#"{"id":"own1","region":"12.74","as_of":"2026-10-31","source":"own","registered":190000,"#,
        r#""registered_pct":98.96,"population":191992}"#
    );
    let source = r#"{"id":"own","publisher":"Cabang","title":"Rekap","published":"2026-11-01"}"#;
    fs::write(here.path().join("observations.jsonl"), format!("{observation}\n")).unwrap();
    fs::write(here.path().join("sources.jsonl"), format!("{source}\n")).unwrap();
    let (code, printed, complaint) = told("brief 12.74 --data . --as-of 2026-11-22", here.path());
    assert_eq!((code, complaint.as_str()), (0, ""));
    assert!(printed.contains("98,96 %") && printed.contains("data sendiri: "), "{printed}");
}
