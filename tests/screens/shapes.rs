//! Datasets of other shapes than the bundled one, alone: kecamatan, desa, no rules, no population, one region, none.

use crate::scenes::all;
use crate::support::{Stage, looks};
use cakupan::domain::Dataset;
use cakupan::locale::Lang;
use cakupan::{cli, store};
use rstest::rstest;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;
use tempfile::TempDir;

const RULE: &str = r#"{"id":"uhc","name":{"id":"UHC","en":"UHC"},"kind":"status","scope":"region","from":"2025","registered_pct":98,"active_population_pct":80,"default":true,"verified":true,"source":"s1"}"#;

/// A dataset of provinces (code and name) and regions (code, kind, name), each region of 1,000 people if `populated`.
/// The first place is at 97.5 %, the second at 101.2 %, the others have no figure.
fn folder(provinces: &[[&str; 2]], regions: &[[&str; 3]], populated: bool, rule: bool) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let people = if populated { r#","population":1000"# } else { "" };
    let (mut above, mut below, mut figures) = (String::new(), String::new(), String::new());
    for [code, name] in provinces {
        writeln!(above, r#"{{"code":"{code}","name":"{name}"{people}}}"#).unwrap();
    }
    for [code, kind, name] in regions {
        let province = code.get(..2).unwrap();
        writeln!(below, r#"{{"code":"{code}","name":"{name}","kind":"{kind}","province":"{province}"{people}}}"#)
            .unwrap();
    }
    let mut places: Vec<&str> = regions.iter().map(|[code, ..]| *code).collect();
    if places.is_empty() {
        places = provinces.iter().rev().map(|[code, _]| *code).collect();
    }
    for (code, share) in places.iter().zip(["97.5", "101.2"]) {
        let figure = r#""as_of":"2025-12","source":"s1","active_pct":81,"active_basis":"population""#;
        writeln!(figures, r#"{{"id":"o{code}","region":"{code}","registered_pct":{share},{figure}}}"#).unwrap();
    }
    let files = [
        (
            "dataset.json",
            r#"{"schema":1,"title":{"id":"Uji","en":"Trial"},"gathered":"2026-01-31","population":{"as_of":"2025-06-30","label":{"id":"Dukcapil","en":"Registry"}}}"#,
        ),
        ("sources.jsonl", r#"{"id":"s1","publisher":"Dinas","published":"2026-01"}"#),
        ("provinces.jsonl", &above),
        ("regions.jsonl", &below),
        ("observations.jsonl", &figures),
        ("thresholds.jsonl", if rule { RULE } else { "" }),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

const KALTIM: [[&str; 2]; 2] = [["00", "Indonesia"], ["64", "Kalimantan Timur"]];
const KECAMATAN: [[&str; 3]; 3] = [
    ["64.71.01", "kecamatan", "Balikpapan Timur"],
    ["64.71.02", "kecamatan", "Balikpapan Barat"],
    ["64.71.03", "kecamatan", "Balikpapan Utara"],
];
const DESA: [[&str; 3]; 2] = [["6402012001", "desa", "Jembayan"], ["64.71.01.1001", "kelurahan", "Manggar"]];
const KOTA: [[&str; 3]; 1] = [["64.71", "kota", "Kota Balikpapan"]];

/// What the program prints for `args` with the data of `folder` alone, or what it tells as a failure.
fn told(folder: &TempDir, args: &str) -> Result<String, String> {
    let common = ["cakupan", "--lang", "en", "--only", "--as-of", "2026-02-28", "--data"].map(OsString::from);
    let data = [folder.path().as_os_str().to_owned()];
    let args = common.into_iter().chain(data).chain(args.split_whitespace().map(OsString::from));
    let mut out = Vec::new();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 2, 28).unwrap();
    match cli::run(
        args,
        &|_| None,
        today,
        None,
        cli::Talk { ask: &mut |_| None, work: &cli::Work::default() },
        &mut out,
        &mut Vec::new(),
    ) {
        Ok(_) => Ok(String::from_utf8(out).unwrap()),
        Err(failure) => Err(failure.to_string()),
    }
}

/// Draws every scene, and gives the first screen.
fn played(folder: &TempDir) -> String {
    let data: Arc<Dataset> = Arc::new(store::open(&[folder.path().to_owned()], true).unwrap());
    for (width, height) in [(60, 16), (80, 24), (200, 60)] {
        for (name, keys) in all() {
            let mut stage = Stage::on(Arc::clone(&data), width, height, looks(Lang::En), "2026-02-28", "");
            stage.keys(keys);
            assert!(!stage.text().trim().is_empty(), "{name}");
        }
    }
    Stage::on(data, 120, 40, looks(Lang::En), "2026-02-28", "").text()
}

#[rstest]
#[case(folder(&KALTIM, &KECAMATAN, true, true), "64.71.01", "districts", "Balikpapan Timur")]
#[case(folder(&KALTIM, &DESA, true, true), "6402012001", "villages", "Jembayan")]
#[case(folder(&KALTIM, &KOTA, true, true), "6471", "regencies and cities", "Kota Balikpapan")]
#[case(folder(&KALTIM, &[], true, true), "64", "provinces", "Kalimantan Timur")]
fn regions_of_any_level_are_listed_shown_and_drawn(
    #[case] folder: TempDir,
    #[case] code: &str,
    #[case] level: &str,
    #[case] name: &str,
) {
    let rows: serde_json::Value = serde_json::from_str(&told(&folder, "list --format json").unwrap()).unwrap();
    let row = rows.as_array().unwrap().iter().find(|row| row["name"] == name).unwrap();
    let figures = [&row["registered"], &row["registered_estimated"], &row["gap"], &row["status"]];
    assert_eq!(figures.map(ToString::to_string), ["975", "true", "5", "\"near\""]);
    assert!(told(&folder, "list prov:64 reg:<98 -status:met sort:gap").unwrap().contains(name));
    let shown = told(&folder, &format!("show {code}")).unwrap();
    assert!(shown.starts_with(&format!("{name} (")) && shown.contains("97.5 %"), "{shown}");
    let nation = told(&folder, "show 00").unwrap();
    assert!(nation.contains(&format!("Its {level} together")) && nation.contains(&format!(" {level}, ")), "{nation}");
    let screen = played(&folder);
    assert!(screen.contains(name) && screen.contains("97.5 %"), "{screen}");
}

#[test]
fn without_rules_every_clause_is_unknown_until_a_line_is_typed() {
    let folder = folder(&KALTIM, &KOTA, true, false);
    let row = |args: &str| -> serde_json::Value {
        let rows: serde_json::Value = serde_json::from_str(&told(&folder, args).unwrap()).unwrap();
        rows[0].clone()
    };
    let none = row("list --format json");
    assert_eq!((&none["status"], &none["gap"], &none["rule"]), (&"unknown".into(), &().into(), &().into()));
    assert_eq!(row("list --format json --threshold 98")["gap"], 5);
    assert!(told(&folder, "list --threshold uhc").unwrap_err().contains("allowed: in-force"));
    let screen = played(&folder);
    assert!(screen.contains("97.5 %") && screen.contains("no rule"), "{screen}");
}

#[test]
fn without_population_shares_stand_and_people_are_unknown() {
    let folder = folder(&KALTIM, &KOTA, false, true);
    let rows: serde_json::Value = serde_json::from_str(&told(&folder, "list --format json").unwrap()).unwrap();
    assert_eq!((&rows[0]["registered_pct"], &rows[0]["status"]), (&97.5.into(), &"near".into()));
    for name in ["population", "denominator", "registered", "gap", "cushion", "active_cushion"] {
        assert!(rows[0][name].is_null(), "{name}");
    }
    assert!(told(&folder, "show 64.71").unwrap().contains("Population not available"));
    assert!(played(&folder).contains("97.5 %"));
}

#[test]
fn without_any_region_everything_opens_empty() {
    for rule in [true, false] {
        let folder = folder(&[], &[], true, rule);
        assert_eq!(told(&folder, "list --format json"), Ok("[]\n".to_owned()));
        assert_eq!(told(&folder, "list --format csv"), Ok(String::new()));
        assert!(told(&folder, "list").unwrap().contains("No region matches."));
        for name in ["00", "64.71", "balikpapan"] {
            assert!(told(&folder, &format!("show {name}")).unwrap_err().contains(&format!("«{name}»")));
        }
        assert!(played(&folder).contains("0/0"), "{}", played(&folder));
    }
}
