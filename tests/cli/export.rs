//! `cakupan export`: files and standard output in every format, and what is said of wrong options.

use crate::support::{cakupan, dataset, printed, shown, told};
use insta::assert_snapshot;
use std::fs;
use tempfile::tempdir;

const DATE: &str = "--as-of 2026-02-28";

/// The arguments that `export` gets for the file `name` in `folder`.
fn run(folder: &std::path::Path, name: &str, args: &str) -> String {
    let output = cakupan(&format!("export {args} {DATE} -o")).arg(folder.join(name)).output().unwrap();
    shown(&output).replace(&format!("{}/", folder.display()), "")
}

#[test]
fn a_file_is_written_as_its_ending_says() {
    let folder = tempdir().unwrap();
    for (name, start) in [
        ("a.csv", "No,Wilayah,".as_bytes()),
        ("a.xlsx", b"PK\x03\x04"),
        ("a.JSON", b"{\n\"header\": {\"as_of_date\": \"2026-02-28\""),
        ("a.md", b"# Cakupan JKN per kabupaten/kota"),
        ("a.svg", b"<svg xmlns="),
    ] {
        assert_eq!(run(folder.path(), name, "prov:bali"), format!("[0]\nTersimpan: {name} (9 wilayah)\n"));
        assert!(fs::read(folder.path().join(name)).unwrap().starts_with(start), "{name}");
    }
    assert_eq!(run(folder.path(), "b.csv", "depok --lang en"), "[0]\nSaved: b.csv (1 region)\n");
    // What was named goes before the ending.
    assert_eq!(run(folder.path(), "c.txt", "--format csv depok"), "[0]\nTersimpan: c.txt (1 wilayah)\n");
}

#[test]
fn standard_output_has_the_same_bytes() {
    let folder = tempdir().unwrap();
    for format in ["csv", "xlsx", "json", "md", "svg"] {
        run(folder.path(), &format!("a.{format}"), "prov:bali sort:gap");
        let args = format!("export prov:bali sort:gap {DATE} --format {format}");
        let written = fs::read(folder.path().join(format!("a.{format}"))).unwrap();
        for output in [cakupan(&args), cakupan(&format!("{args} -o -"))].map(|mut command| command.output().unwrap()) {
            assert!(output.status.success() && output.stderr.is_empty());
            assert_eq!(output.stdout, written, "{format}");
        }
    }
}

#[test]
fn an_existing_file_is_replaced_by_force_alone() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "old").unwrap();
    let refused = run(folder.path(), "a.csv", "prov:bali --lang en");
    assert_eq!(refused, "[2]\n«a.csv» already exists and was not overwritten\nUse --force to overwrite it.\n");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(run(folder.path(), "a.csv", "prov:bali --force"), "[0]\nTersimpan: a.csv (9 wilayah)\n");
    assert!(fs::read_to_string(&path).unwrap().contains("Denpasar"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_limit_on_files_and_a_full_device_leave_everything_as_it_was() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.json");
    fs::write(&path, "old").unwrap();
    let program = env!("CARGO_BIN_EXE_cakupan");
    let limited = std::process::Command::new("sh")
        .env_clear()
        .env("LANG", "en_GB.UTF-8")
        .env("CAKUPAN_CONFIG", "/nonexistent/config.toml")
        .arg("-c")
        .arg(format!("ulimit -f 8; exec {program} export {DATE} --force -o {}", path.display()))
        .output()
        .unwrap();
    assert!(
        shown(&limited).starts_with("[2]\n") && shown(&limited).contains("larger than a file may be"),
        "{limited:?}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let full = told(&format!("export {DATE} --format csv -o /dev/full --lang en"));
    assert!(full.starts_with("[2]\nthere is no space for «/dev/full»"), "{full}");
}

#[test]
fn columns_separator_and_decimals_are_as_asked() {
    let csv = |args: &str| printed(&format!("export code:51.07 {DATE} --format csv {args}"));
    assert!(csv("").contains("Bali,▼·,90.4,!,-35748,"));
    assert!(csv("--decimal comma").contains("Bali,▼·,\"90,4\",!,"));
    let sheet = csv("--separator ; --decimal comma --bom");
    assert!(sheet.starts_with("\u{feff}No;Wilayah;") && sheet.contains("Bali;▼·;90,4;!;"), "{sheet}");
    assert!(csv("--separator tab").starts_with("No\tWilayah\t"));
    let few = csv("--columns population,AS-OF,registered --lang en");
    let heads = "No.,Region,Population,As of,As of: marks,Registered in %,Registered in %: marks,Code,";
    assert!(few.starts_with(heads), "{few}");
    let svg = printed(&format!("export {DATE} --format svg --size 80x24 --columns registered"));
    assert!(svg.contains("width=\"744\"") && !svg.contains(">Provinsi<"));
}

#[test]
fn as_of_rule_and_own_data_count_as_everywhere() {
    let line = printed("export tanjungbalai --as-of 2025-04-30 --threshold 98.6 --format csv --lang en");
    let facts = [
        ",97.45,",
        ",-2169,",
        ",2025-04-30,98.6/80 (press),tanjungbalai,1,1,514
",
    ];
    assert!(facts.iter().all(|fact| line.contains(fact)), "{line}");
    let folder = dataset("=Uji", "@Koran");
    let args = format!("export --data {} --only --as-of 2025-06 --format csv", folder.path().display());
    let own = printed(&args);
    assert!(own.contains(",Kota =Uji,") && own.contains(",'@Koran,"), "{own}");
}

#[test]
fn what_was_exported_is_imported_again() {
    let folder = tempdir().unwrap();
    let import = |name: &str| {
        let mut command = cakupan("import --dry-run --format json");
        let output = command.arg(folder.path().join(name)).env("CAKUPAN_DATA", folder.path().join("data")).output();
        let told: serde_json::Value = serde_json::from_slice(&output.unwrap().stdout).unwrap();
        ["taken", "new", "changed"].map(|what| told[what].as_u64().unwrap())
    };
    for (name, args) in [
        ("id.csv", "--separator ; --decimal comma --bom"),
        ("en.csv", "--lang en"),
        ("id.xlsx", ""),
        ("en.xlsx", "--lang en"),
        ("all.json", ""),
    ] {
        run(folder.path(), name, &format!("prov:sumut {args}"));
        let [taken, new, changed] = import(name);
        assert_eq!((taken > 20, new, changed), (true, 0, 0), "{name}");
    }
    // One share corrected by hand, another filled in with its date.
    let mut reader = csv::Reader::from_path(folder.path().join("en.csv")).unwrap();
    let heads = reader.headers().unwrap().clone();
    let mut edited = csv::Writer::from_path(folder.path().join("edited.csv")).unwrap();
    edited.write_record(&heads).unwrap();
    for record in reader.records() {
        let record = record.unwrap();
        let changes: &[(&str, &str)] = match &record[1] {
            "Kota Tanjungbalai" => &[("Registered in %", "98.82")],
            "Kota Gunungsitoli" => &[("Registered in %", "97.10"), ("As of", "2025-12-31")],
            _ => &[],
        };
        let cell = |(head, cell)| changes.iter().find(|(name, _)| *name == head).map_or(cell, |(_, new)| *new);
        edited.write_record(heads.iter().zip(&record).map(cell)).unwrap();
    }
    edited.flush().unwrap();
    assert_eq!(import("edited.csv")[1..], [1, 1]);
}

#[test]
fn wrong_options_are_told_in_both_languages() {
    let asked = [
        "export",
        "export -o laporan",
        "export -o laporan.pdf",
        "export --format pdf",
        "export --format csv --columns registered,xyz",
        "export --format json --decimal comma",
        "export --format md --separator ;",
        "export --format xlsx --bom",
        "export --format csv --size 80x24",
        "export --format svg --size 10x10",
        "export --format svg --size besar",
        "export --format csv --separator |",
        "export -o /nonexistent/a.csv",
        "export -o / --format csv",
        "export --format csv prv:x",
    ];
    for lang in ["id", "en"] {
        let all: Vec<String> =
            asked.iter().map(|args| format!("$ {args}\n{}", told(&format!("{args} --lang {lang}")))).collect();
        assert!(all.iter().all(|told| told.contains("\n[2]\n")), "{all:?}");
        assert_snapshot!(format!("export_complaints_{lang}"), all.join("\n"));
    }
    assert_snapshot!("help_export_en", told("help export --lang en"));
}
