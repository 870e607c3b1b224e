//! Views with a name, as commands list, use and delete them.

use crate::support::{cakupan, shown};
use serde_json::Value;
use std::fs;
use std::process::Output;
use tempfile::TempDir;

/// Two views as the dashboard keeps them; the name of one would ring a bell.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let views = r#"{"schema":1,"views":[
{"name":"Bali\u0007","view":{"screen":"map","query":"prov:bali sort:gap","columns":["registered","rank"],"rule":{"base":"default","line":"97.5"}}},
{"name":"Rapat Kaltim","view":{"screen":"table","query":"prov:kaltim","columns":["province"],"rule":{"base":"in-force"}}}
]}"#;
    fs::write(folder.path().join("views.json"), views).unwrap();
    folder
}

fn run(folder: &TempDir, args: &[&str]) -> Output {
    cakupan("").args(args).env("CAKUPAN_DATA", folder.path()).output().unwrap()
}

#[test]
fn they_are_listed_as_text_and_as_json() {
    let folder = folder();
    let text = shown(&run(&folder, &["views"]));
    assert!(!text.contains('\u{7}') && text.starts_with("[0]\nNama"), "{text}");
    assert!(
        text.contains("Rapat Kaltim  table") && text.contains("97.5") && text.contains("prov:bali sort:gap"),
        "{text}"
    );
    let json: Value = serde_json::from_slice(&run(&folder, &["views", "list", "--format", "json"]).stdout).unwrap();
    assert_eq!(json[1]["name"], "Rapat Kaltim");
    assert_eq!((&json[1]["rule"], &json[1]["line"]), (&Value::from("in-force"), &Value::Null));
    assert_eq!(json[0]["columns"], serde_json::json!(["registered", "rank"]));
}

#[test]
fn without_any_the_way_to_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert!(shown(&run(&folder, &["views", "--lang", "en"])).starts_with("[0]\nNo saved views yet"));
    assert_eq!(shown(&run(&folder, &["views", "--format", "json"])), "[0]\n[]\n");
}

#[test]
fn a_command_uses_what_a_view_asks_for_unless_it_is_told_otherwise() {
    let folder = folder();
    let csv = |args: &[&str]| String::from_utf8(run(&folder, args).stdout).unwrap();
    assert_eq!(csv(&["list", "--view", "rapat kaltim", "--format", "csv"]).lines().count(), 11);
    assert_eq!(csv(&["list", "--view", "rapat kaltim", "prov:jambi", "--format", "csv"]).lines().count(), 12);
    let export = csv(&["export", "--view", "bali\u{7}", "--format", "csv", "--lang", "en"]);
    assert!(export.starts_with("No.,Region,Registered in %,Registered in %: marks,Rank,"), "{export}");
    assert!(export.contains("97.5"), "the line of the view measures: {export}");
    let other = csv(&["export", "--view", "bali\u{7}", "--format", "csv", "--lang", "en", "--threshold", "96"]);
    assert!(!other.contains("97.5") && other.contains("96"), "{other}");
}

#[test]
fn deleting_names_what_is_gone_and_leaves_all_where_one_is_not_there() {
    let folder = folder();
    let file = folder.path().join("views.json");
    let before = fs::read_to_string(&file).unwrap();
    let wrong = shown(&run(&folder, &["views", "delete", "Rapat Kaltim", "Rapat Kaltin"]));
    assert!(wrong.starts_with("[2]\n") && wrong.contains("«Rapat Kaltim»"), "{wrong}");
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    let told = shown(&run(&folder, &["views", "delete", "RAPAT KALTIM", "--lang", "en"]));
    assert_eq!(told, "[0]\nDeleted: Rapat Kaltim\n");
    let left: Value = serde_json::from_slice(&run(&folder, &["views", "--format", "json"]).stdout).unwrap();
    assert_eq!(left.as_array().unwrap().len(), 1);
}

#[test]
fn what_is_wrong_is_told_with_its_mend() {
    let folder = folder();
    let told = |args: &[&str]| shown(&run(&folder, args));
    assert!(told(&["list", "--view", "x", "--lang", "en"]).starts_with("[2]\nthere is no view «x»; see cakupan views"));
    assert!(told(&["views", "rename", "--lang", "en"]).starts_with("[2]\nviews takes list, or delete with names"));
    assert!(told(&["views", "delete", "--lang", "en"]).starts_with("[2]\n"));
    assert!(told(&["list", "--fresh", "--lang", "en"]).starts_with("[2]\n"));
    let text = fs::read_to_string(folder.path().join("views.json")).unwrap();
    fs::write(folder.path().join("views.json"), text.replace("prov:kaltim", "prov:atlantis")).unwrap();
    let unknown = told(&["list", "--view", "rapat kaltim", "--lang", "en"]);
    assert!(unknown.starts_with("[2]\nthe view «Rapat Kaltim» names what these data do not know"), "{unknown}");
    fs::write(folder.path().join("views.json"), "{\"schema\":1,\n\"views\":3}").unwrap();
    let broken = told(&["views", "--lang", "en"]);
    assert!(broken.starts_with("[2]\n") && broken.contains("views.json:2: not as cakupan writes it"), "{broken}");
}
