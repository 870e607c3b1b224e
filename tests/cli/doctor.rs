//! `cakupan doctor`: it answers whatever is broken, and says what to do.

use crate::support::{cakupan, printed, shown};
use assert_cmd::Command;
use rstest::rstest;
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

/// A folder for everything that the program keeps, and the doctor in it.
fn home() -> (TempDir, Command) {
    let home = tempfile::tempdir().unwrap();
    let mut doctor = cakupan("doctor --format json --as-of 2026-02-28");
    for (name, file) in [("CAKUPAN_CONFIG", "config.toml"), ("CAKUPAN_DATA", "data"), ("CAKUPAN_STATE", "state")] {
        doctor.env(name, home.path().join(file));
    }
    (home, doctor)
}

/// What a doctor that never fails has found.
fn found(doctor: &mut Command) -> Vec<Value> {
    let output = doctor.output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", shown(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn fact<'a>(facts: &'a [Value], part: &str, name: &str) -> &'a Value {
    let found: Vec<&Value> = facts.iter().filter(|fact| fact["part"] == part && fact["name"] == name).collect();
    assert_eq!(found.len(), 1, "{part} {name}: {facts:?}");
    found[0]
}

/// What is to be mended.
fn wrong(facts: &[Value]) -> Vec<String> {
    let text = |fact: &Value, key: &str| fact[key].as_str().unwrap_or_default().to_owned();
    let wrong = facts.iter().filter(|fact| !fact["mend"].is_null());
    wrong.map(|fact| [text(fact, "part"), text(fact, "name")].join(" ")).collect()
}

#[test]
fn where_nothing_is_wrong_that_is_said() {
    let (home, mut doctor) = home();
    let facts = found(&mut doctor);
    assert_eq!(wrong(&facts), Vec::<String>::new());
    assert_eq!(fact(&facts, "program", "version")["value"], env!("CARGO_PKG_VERSION"));
    for (name, file) in [("settings_file", "config.toml"), ("data_folder", "data"), ("state_folder", "state")] {
        let fact = fact(&facts, "files", name);
        assert_eq!(fact["value"], home.path().join(file).to_str().unwrap());
        assert_eq!(fact["access"], "absent", "{name}");
    }
    let views = home.path().join("data/views.json");
    assert_eq!(fact(&facts, "files", "views_file")["value"], views.to_str().unwrap());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "it makes nothing");
    let told = printed("doctor --as-of 2026-02-28");
    assert!(told.ends_with("\nTidak ada yang perlu diperbaiki.\n"), "{told}");
}

#[test]
fn settings_and_data_that_are_broken_are_told_with_place_and_mend() {
    let (home, mut doctor) = home();
    fs::write(home.path().join("config.toml"), "theme = \"pink\"\nrule = \"uhc-1900\"\nlang = \"en\"\n").unwrap();
    fs::create_dir(home.path().join("data")).unwrap();
    fs::write(home.path().join("data/own.json"), "{\"schema\":1,\"imports\":[\noops\n]}").unwrap();
    fs::write(home.path().join("state"), "in the way").unwrap();
    doctor.env("CAKUPAN_THEME", "grey").env("TERM", "dumb").env("LC_ALL", "C");
    let facts = found(&mut doctor);
    let told = wrong(&facts);
    assert_eq!(
        told.join("\n"),
        "terminal term\nlooks glyphs\nfiles state_folder\nsettings fault\nsettings fault\nsettings fault\ndata fault"
    );
    let faults: Vec<&Value> = facts.iter().filter(|fact| fact["name"] == "fault").collect();
    let place = |n: usize| faults[n]["value"].as_str().unwrap();
    assert_eq!(place(0), "CAKUPAN_THEME");
    assert!(place(1).ends_with("config.toml:1:9: theme") && place(2).ends_with("config.toml:2:8: rule"), "{faults:?}");
    assert!(place(3).contains("own.json:2"), "{faults:?}");
    assert_eq!(fact(&facts, "files", "state_folder")["access"], "wrong_kind");
    assert_eq!(fact(&facts, "files", "own_data")["access"], "writable");
    // What is sound among the settings is followed.
    let lang = fact(&facts, "looks", "lang");
    assert!(lang["value"] == "en" && lang["from"].as_str().unwrap().ends_with("config.toml:3:8"), "{lang}");
    assert!(faults.iter().all(|fault| !fault["mend"].as_str().unwrap().contains("pakai")), "{faults:?}");
    assert_eq!(fact(&facts, "data", "bundled_regions")["value"], 514);
    // For people each of them is marked.
    let output = doctor.args(["--format", "text"]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().filter(|line| line.starts_with("! ")).count(), told.len(), "{text}");
    assert!(text.is_ascii() && text.ends_with(&format!("marked with !: {}.\n", told.len())), "{text}");
    assert!(text.lines().all(|line| line.len() <= 100), "{text}");
}

#[rstest]
#[case("--data gone")]
#[case("--only --data gone")]
#[case("--only")]
#[case("--config gone")]
#[case("--config /proc")]
fn whatever_is_named_wrongly_is_told(#[case] args: &str) {
    let (_home, mut doctor) = home();
    assert_eq!(wrong(&found(doctor.args(args.split(' ')))).iter().filter(|what| what.ends_with("fault")).count(), 1);
}

#[test]
fn imports_are_counted() {
    let (home, mut doctor) = home();
    let row = "kode;nama;jumlah penduduk;peserta terdaftar\n12.74;Kota Tanjungbalai;187939;183139\n";
    let sheet = home.path().join("Laporan\u{1b}[2J.csv");
    fs::write(&sheet, row).unwrap();
    let mut import = cakupan("import --period 2025-12");
    assert!(import.env("CAKUPAN_DATA", home.path().join("data")).arg(&sheet).output().unwrap().status.success());
    let facts = found(&mut doctor);
    assert_eq!(fact(&facts, "data", "imports")["value"], 1);
    let import = &fact(&facts, "data", "import")["value"];
    assert_eq!((&import["id"], &import["observations"]), (&"own-1".into(), &1.into()));
    let output = doctor.args(["--format", "text"]).output().unwrap();
    assert!(!output.stdout.contains(&0x1b), "{}", shown(&output));
}

#[rstest]
#[case("2026-02-28", 0, false)]
#[case("2027-02", 12, true)]
#[case("2026-12-31", 10, false)]
fn data_that_are_too_old_are_to_be_renewed(#[case] day: &str, #[case] months: u64, #[case] old: bool) {
    let (_home, mut doctor) = home();
    let facts = found(doctor.args(["--as-of", day]));
    let newest = fact(&facts, "data", "bundled_newest_period");
    assert_eq!((&newest["value"]["months"], newest["mend"].is_null()), (&months.into(), !old), "{newest}");
}

#[rstest]
#[case(&[("NO_COLOR", "1")], "none", Some("NO_COLOR"))]
#[case(&[("COLORTERM", "24bit")], "24bit", Some("COLORTERM"))]
#[case(&[("TERM", "tmux-256color"), ("TMUX", "x")], "256", Some("TERM"))]
#[case(&[], "16", None)]
fn colours_are_told_with_what_decides_them(
    #[case] envs: &[(&str, &str)],
    #[case] colours: &str,
    #[case] from: Option<&str>,
) {
    let (_home, mut doctor) = home();
    let facts = found(doctor.envs(envs.iter().copied()));
    let told = fact(&facts, "looks", "colors");
    assert_eq!((&told["value"], told["from"].as_str()), (&colours.into(), from));
    let in_tmux = envs.iter().any(|(name, _)| *name == "TMUX");
    assert_eq!(fact(&facts, "terminal", "multiplexer")["value"] == "tmux", in_tmux);
}
