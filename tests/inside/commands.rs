//! The commands on kecamatan and desa: lists, one region, its sheet, its cost, files; and what completes.

use crate::program::program;
use crate::rekaan;
use insta::assert_snapshot;
use rstest::rstest;
use std::fs;
use std::process::Output;
use tempfile::TempDir;

/// A folder of data of one's own, with the import.
fn own() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("own.json"), rekaan::document().text()).unwrap();
    folder
}

fn run(folder: &TempDir, args: &[&str]) -> Output {
    program().env("CAKUPAN_DATA", folder.path()).current_dir(folder.path()).args(args).output().unwrap()
}

fn told(args: &[&str]) -> String {
    let output = run(&own(), args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

const DAY: &str = "--as-of=2026-02-28";

#[test]
fn a_list_says_of_how_many_that_were_imported() {
    assert_snapshot!("list_level", told(&["list", DAY, "level:district", "kota", "balikpapan"]));
    let plain = told(&["list", DAY, "--limit", "1"]);
    assert!(plain.contains("514/514 wilayah"), "{plain}");
}

#[rstest]
#[case(&["show", DAY, "640201"], "Rekaan Hutan (64.02.01)")]
#[case(&["show", DAY, "64.71"], "level:district code:64.71")]
#[case(&["show", DAY, "64.71.01.1002"], "kelurahan · Kec. Rekaan Timur, Kota Balikpapan, Kalimantan Timur")]
#[case(&["show", DAY, "kec", "balikpapan", "--format", "json"], "\"code\": \"64.71.03\"")]
#[case(&["list", DAY, "kind:kelurahan", "--format", "csv"], "64.71.09.1001")]
#[case(&["project", DAY, "rekaan", "barat"], "64.71.02")]
#[case(&["evaluate", DAY, "rekaan", "barat"], "64.71.02")]
#[case(&["claims", DAY, "rekaan", "barat"], "71")]
#[case(&["peers", DAY, "rekaan", "barat"], "kabupaten/kota")]
#[case(&["compare", DAY, "64.71.01", "64.71.02"], "Rekaan Barat")]
#[case(&["cost", DAY, "rekaan", "barat"], "27.000")]
#[case(&["cost", DAY, "level:district"], "5/5 kecamatan yang diimpor")]
#[case(&["brief", DAY, "64.71.02"], "Kota Balikpapan, Kalimantan Timur")]
#[case(&["brief", DAY, "level:district"], "5 dari 5 kecamatan yang diimpor")]
#[case(&["export", DAY, "level:district", "--format", "csv"], "64.71.02")]
#[case(&["export", DAY, "level:district", "--format", "json"], "kecamatan-rekaan.csv")]
#[case(&["map", DAY, "level:district"], "ada angkanya: 5 dari 5 wilayah")]
#[case(&["changes", "--since", "2025-12-31", "--until", "2026-02-28", "level:village"], "")]
#[case(&["provinces", DAY], "Kalimantan Timur")]
#[case(&["complete", "zsh", "list", ".level:d"], "level:district\n")]
#[case(&["complete", "zsh", "list", ".lev"], "level:\n")]
#[case(&["complete", "zsh", "show", ".64.71.02"], "64.71.02\tRekaan Barat\n")]
fn commands_know_small_regions(#[case] args: &[&str], #[case] part: &str) {
    let text = told(args);
    assert!(text.contains(part), "{args:?}\n{text}");
}

#[test]
fn what_is_told_of_the_whole_does_not_change() {
    let without = tempfile::tempdir().unwrap();
    for args in [&["provinces", DAY][..], &["list", DAY, "--format", "csv"], &["edge", DAY], &["cost", DAY]] {
        let [before, after] = [&without, &own()].map(|folder| String::from_utf8(run(folder, args).stdout).unwrap());
        assert_eq!(before, after, "{args:?}");
    }
}

#[test]
fn without_an_import_no_level_is_offered() {
    let without = tempfile::tempdir().unwrap();
    assert!(run(&without, &["complete", "zsh", "list", ".lev"]).stdout.is_empty());
    let refused = run(&without, &["list", "level:district"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("yang berlaku: regency"));
}
