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
    assert!(!with(english, list, &[("CAKUPAN_ASCII", "0")]).stdout.is_ascii());
    assert!(with("lang = \"en\"", list, &[("CAKUPAN_ASCII", "1")]).stdout.is_ascii());
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
    let list = || {
        let mut command = cakupan("list code:12.74");
        command.env("XDG_CONFIG_HOME", home.path());
        command
    };
    let unset = list().env_remove("CAKUPAN_CONFIG").output().unwrap();
    let empty = list().env("CAKUPAN_CONFIG", "").output().unwrap();
    assert!(heading(&unset).contains("Region") && heading(&empty).contains("Region"));
}

#[test]
fn faults_are_told_with_their_place_and_stop_nothing() {
    let settings = "lang = \"en\"\ntheme = \"drak\"\n[groups]\nmedan = [\"12.71\",\n  \"12.99\"]";
    let output = with(settings, "list group:medan --format csv", &[("CAKUPAN_GLYPHS", "pink")]);
    let told = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
    let starts: Vec<&str> = told.lines().map(|line| line.split(": ").nth(1).unwrap()).collect();
    assert!(told.lines().all(|line| line.starts_with("Setting ignored: ")), "{told}");
    assert_eq!(starts[0], "CAKUPAN_GLYPHS");
    assert!(starts[1].ends_with("config.toml:2:9") && starts[2].ends_with("config.toml:5:3"), "{told}");
    assert!(told.contains("12.99"), "{told}");
    // Of other data than it was written for the file knows nothing wrong.
    let alone = crate::support::dataset("Medan", "Uji");
    let args = format!("list --only --data {}", alone.path().display());
    assert!(with("rule = \"uhc\"\n[groups]\na = [\"12.71\"]", &args, &[]).stderr.is_empty());
    // Help has nothing to do with them.
    assert!(with("theme = 1", "--help", &[]).stderr.is_empty());
}

#[test]
fn a_file_that_is_broken_or_no_file_is_told_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    let run = |args: &str| cakupan(args).env("CAKUPAN_CONFIG", &file).output().unwrap();
    let told = |output: &Output| (output.status.code().unwrap(), String::from_utf8(output.stderr.clone()).unwrap());
    assert_eq!(told(&run("list code:12.74")), (0, String::new()));
    let named = format!("list code:12.74 --config {}", file.display());
    assert!(matches!(told(&cakupan(&named).output().unwrap()), (0, text) if text.contains("config init")));
    fs::write(&file, b"lang = \"en\"\n\xff").unwrap();
    assert!(matches!(told(&run("list code:12.74")), (0, text) if text.contains("UTF-8")));
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert!(matches!(told(&run("list code:12.74")), (0, text) if text.lines().count() == 1));
    assert!(shown(&run("config init")).starts_with("[2]\n"));
}

#[test]
fn rule_and_rate_are_those_of_the_file_unless_options_say_otherwise() {
    let line = |settings: &str, args: &str| {
        let output = with(settings, args, &[]);
        assert!(output.stderr.is_empty(), "{}", shown(&output));
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        (json["line"].to_string(), json["rate"].to_string())
    };
    let cost = "cost 64.02 --format json";
    assert_eq!(line("rule = 98.6\nrate = 42_000", cost), ("98.6".into(), "42000".into()));
    assert_eq!(
        line("rule = 98.6\nrate = 42_000", &format!("{cost} --threshold 97 --rate 1000")),
        ("97".into(), "1000".into())
    );
    let wrong = shown(&with(
        "lang = \"en\"\nrule = \"uhc\"\nrate = \"x\"\nquery = \"sort:x\"\ncolumns = [\"flags\", \"flag\", \"flags\"]",
        "config check",
        &[],
    ));
    assert!(wrong.starts_with("[2]\n"), "{wrong}");
    for place in [
        ":2:8: rule:",
        ":3:8: rate:",
        ":4:9: query:",
        ":5:21: columns: «flag»",
        ":5:29: columns: «flags» stands here twice",
    ] {
        assert!(wrong.contains(place), "{place}: {wrong}");
    }
}

#[test]
fn config_tells_where_what_and_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("deep").join("config.toml");
    let named = file.display();
    let run = |args: &str| shown(&cakupan(&format!("{args} --config {named} --lang en")).output().unwrap());
    assert_eq!(run("config path"), format!("[0]\n{named}\n"));
    assert!(run("config init").starts_with("[0]\n"));
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.starts_with("# Settings of cakupan."));
    assert!(run("config init").contains("not overwritten"));
    assert_eq!(fs::read_to_string(&file).unwrap(), written);
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
    assert_eq!(run("config check"), format!("[0]\n{named}: no fault\n"));
    assert_eq!(run("config check --format json"), "[0]\n[]\n");
    fs::write(&file, "theme = \"light\"\nrule = 98.6\nquery = \"kind:kota\"\ncolumns = [\"flags\"]\n[groups]\na = [\"12.71\"]\nb = 3\n").unwrap();
    let checked = run("config check --format json");
    assert!(
        checked.starts_with("[2]\n") && checked.contains("\"line\":7,\"column\":5,\"setting\":\"groups.b\""),
        "{checked}"
    );
    let show =
        cakupan(&format!("config show --format json --ascii --config {named}")).env("CAKUPAN_LANG", "en").output();
    let show: serde_json::Value = serde_json::from_slice(&show.unwrap().stdout).unwrap();
    let of = |name: &str| {
        let row = show.as_array().unwrap().iter().find(|row| row["setting"] == name).unwrap();
        (row["value"].to_string(), row["from"].as_str().map(|from| from.replace(&named.to_string(), "file")))
    };
    assert_eq!(of("lang"), ("\"en\"".into(), Some("CAKUPAN_LANG".into())));
    assert_eq!(of("ascii"), ("true".into(), Some("--ascii".into())));
    assert_eq!(of("theme"), ("\"light\"".into(), Some("file:1:9".into())));
    assert_eq!(of("glyphs"), ("\"auto\"".into(), None));
    assert_eq!(of("rule"), ("\"98.6\"".into(), Some("file:2:8".into())));
    assert_eq!(of("query"), ("\"kind:kota\"".into(), Some("file:3:9".into())));
    assert_eq!(of("columns"), ("[\"flags\"]".into(), Some("file:4:11".into())));
    assert_eq!(of("groups.a"), ("[\"12.71\"]".into(), Some("file:6:1".into())));
    assert!(run("config show").lines().any(|line| line.starts_with("glyphs ") && line.ends_with("# default")));
}

#[test]
fn keys_that_cannot_be_bound_are_told() {
    let settings = "[keys]\nsort = [\"F5\", \"hyper\"]\nsrot = \"x\"\nmap = \"g\"\ntop = [\"g\", \"F5\"]\ntable = []\nquit = \"ctrl-c\"\ncolumns = \"i\"\nhelp = 1\n";
    let told = shown(&with(settings, "config check --lang en", &[]));
    let faults: Vec<&str> = told.lines().skip(1).map(|line| line.split_once("config.toml").unwrap().1).collect();
    let starts = [
        ":2:15: keys.sort: «hyper» is not a key",
        ":3:1: keys.srot: unknown setting; remove it, or change it to sort",
        ":5:8: keys.top: the key «g» belongs to map",
        ":5:13: keys.top: the key «F5» belongs to sort",
        ":7:8: keys.quit: the key «Ctrl-C» belongs to force-quit",
        ":9:8: keys.help: must be a key",
    ];
    assert_eq!(faults.len(), starts.len(), "{told}");
    for (fault, start) in faults.iter().zip(starts) {
        assert!(fault.starts_with(start), "{fault} | {start}");
    }
    let shown = shown(&with("[keys]\nsort = \"ctrl-R\"\nredo = []", "config show", &[]));
    let row = |name: &str| shown.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    assert!(row("keys.sort").contains("= [\"Ctrl-R\"]") && row("keys.sort").ends_with("config.toml:2:1"), "{shown}");
    assert!(row("keys.redo").contains("= []"), "{shown}");
}

#[test]
fn colours_are_shown_and_those_that_are_hard_to_read_are_told() {
    let settings = "lang = \"en\"\ntheme = \"light\"\n[colors]\ntext = \"#000\"\ndim = \"#999999\"\nkey = \"blue\"\nseries = [226, 16, 17, 18, 19, 231]\n";
    let output = with(settings, "list code:12.74 --format csv", &[]);
    // What is hard to read is nobody's fault; what is no colour is told, and all else is followed.
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.lines().count() == 1 && told.contains(":4:8: colors.text: «#000» is not a colour"), "{told}");
    let sound = settings.replace("text = \"#000\"\n", "");
    let checked = shown(&with(&sound, "config check", &[]));
    let lines: Vec<&str> = checked.lines().collect();
    assert!(lines[0] == "[0]" && lines[1].ends_with(": no fault") && lines.len() == 4, "{checked}");
    let warned = |line: &str, rest: &str| line.starts_with("Warning: ") && line.contains(rest);
    assert!(warned(lines[2], ":4:7: colors.dim: hard to read: its contrast is 2.84 to 1"), "{checked}");
    assert!(warned(lines[3], ":6:10: colors.series: hard to read: its contrast is 1."), "{checked}");
    let json: serde_json::Value =
        serde_json::from_slice(&with(settings, "config check --format json", &[]).stdout).unwrap();
    let kinds: Vec<(u64, bool)> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["line"].as_u64().unwrap(), row["warning"].as_bool().unwrap()))
        .collect();
    assert_eq!(kinds, [(4, false), (5, true), (7, true)]);
    let show = shown(&with(&sound, "config show", &[]));
    let row = |name: &str| show.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    assert!(row("colors.dim").contains("= \"#999999\"") && row("colors.dim").ends_with("config.toml:4:7"), "{show}");
    assert!(row("colors.key").contains("= \"blue\""), "{show}");
    assert!(row("colors.series").contains("= [\"226\", \"16\", \"17\", \"18\", \"19\", \"231\"]"), "{show}");
    assert!(row("colors.text").is_empty(), "{show}");
    // Over a theme that leaves its ground to the terminal nothing can be said.
    assert!(!shown(&with(&sound.replace("light", "dark"), "config check", &[])).contains("Warning"));
}
