//! Settings in `config.toml` and the environment, as commands follow them.

use crate::support::{cakupan, shown};
use std::fs;
use std::process::Output;

fn with(settings: &str, args: &str, vars: &[(&str, &str)]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, settings).unwrap();
    cakupan(args).env("CAKUPAN_CONFIG", file).envs(vars.iter().copied()).output().unwrap()
}

fn heading(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap().lines().nth(2).unwrap()
}

#[test]
fn flags_go_before_the_environment_before_the_file() {
    let english = "lang = \"en\"\nascii = true";
    let list = "list code:12.74";
    assert!(heading(&with(english, list, &[])).contains("Region"));
    assert!(with(english, list, &[]).stdout.is_ascii());
    assert!(heading(&with(english, list, &[("CAKUPAN_LANG", "id")])).contains("Wilayah"));
    assert!(heading(&with(english, "list code:12.74 --lang en", &[("CAKUPAN_LANG", "id")])).contains("Region"));
    assert!(!with(english, list, &[("CAKUPAN_ASCII", "false")]).stdout.is_ascii());
}

#[test]
fn groups_are_known_to_queries() {
    let groups = "[groups]\n\"cabang medan\" = [\"12.71\",\n\"12.74\"]\n";
    let list = |args: &str| with(groups, args, &[]);
    assert_eq!(String::from_utf8(list("list group:\"cabang medan\" --format csv").stdout).unwrap().lines().count(), 3);
    assert!(shown(&list("list group:padang")).contains("cabang medan"));
}

#[test]
fn the_folder_for_settings_is_found() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("cakupan");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("config.toml"), "lang = \"en\"").unwrap();
    let output =
        cakupan("list code:12.74").env_remove("CAKUPAN_CONFIG").env("XDG_CONFIG_HOME", home.path()).output().unwrap();
    assert!(heading(&output).contains("Region"));
}

#[test]
fn faults_are_told_with_their_line() {
    let told = shown(&with("theme = \"drak\"\n[groups]\nmedan = [\"12.71\",\n  \"12.99\"]", "list", &[]));
    assert!(told.starts_with("[2]\n") && told.contains("config.toml:1: theme: «drak»"), "{told}");
    let told = shown(&with("[groups]\nmedan = [\"12.71\",\n  \"12.99\"]", "list", &[]));
    assert!(told.starts_with("[2]\n") && told.contains("config.toml:3: groups.medan:"), "{told}");
    assert!(told.contains("12.99"), "{told}");
    let told = shown(&with("", "list", &[("CAKUPAN_THEME", "pink")]));
    assert!(told.starts_with("[2]\nCAKUPAN_THEME: «pink»"), "{told}");
    // Help can be read even so, in the language that the sound part asks for.
    assert!(shown(&with("theme = 1", "--help", &[("CAKUPAN_LANG", "en")])).contains("Usage:"));
}
