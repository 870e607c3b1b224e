//! Names and arguments that would command a terminal never reach it as they are.

use crate::support::{cakupan, dataset, shown};
use cakupan::domain::is_hidden;

const HOSTILE: &str = "\u{1b}[2J\u{9b}31m\u{7}\u{202e}rogoB\u{200b}\u{7f}";

fn is_clean(text: &str) -> bool {
    !text.chars().any(|c| is_hidden(c) && c != '\n')
}

#[test]
fn hostile_data_are_shown_harmless() {
    let folder = dataset(HOSTILE, HOSTILE);
    let data = folder.path().display();
    let commands = [
        "list",
        "list --format json",
        "list --format csv",
        "show 11.71",
        "show 11.71 --format json",
        "show kota",
        "show 11.71 --plain",
        "--plain",
        "--plain --screen gauges",
        "--plain --screen map",
        "--plain --screen overview --query prov:aceh",
        "--plain --screen changes",
        "--plain --screen compare",
        "show zz",
    ];
    for args in commands {
        let output = cakupan(&format!("{args} --only --data {data}")).output().unwrap();
        let told = shown(&output);
        assert!(is_clean(&told), "{args}: {told:?}");
        let is_named = !["show zz", "overview", "changes"].iter().any(|unnamed| args.contains(unnamed));
        assert!(!is_named || told.contains("rogoB"), "{args}: {told}");
    }
}

#[test]
fn hostile_arguments_are_told_harmless() {
    let commands: [&[&str]; 9] = [
        &["show"],
        &["list"],
        &["list", "--format"],
        &["list", "--limit"],
        &["--as-of"],
        &["list", "--threshold"],
        &["--query"],
        &["list", "--data"],
        &[],
    ];
    for args in commands {
        for hostile in [HOSTILE.to_owned(), format!("--{HOSTILE}"), format!("prov:{HOSTILE}"), format!("-{HOSTILE}:x")]
        {
            let told = shown(&cakupan("").args(args).arg(&hostile).output().unwrap());
            assert!(is_clean(&told), "{args:?}: {told:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_told() {
    use std::os::unix::ffi::OsStrExt as _;
    for args in [&["show"][..], &["list", "--as-of"], &[]] {
        let output = cakupan("").args(args).arg(std::ffi::OsStr::from_bytes(b"\xff\x1b")).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(is_clean(&shown(&output)));
    }
}

#[test]
fn every_fault_of_the_data_is_told_in_either_language() {
    let folder = dataset("Banda Aceh", "Dinas");
    let lines =
        "{\"id\":\"a\",\"region\":\"99\",\"as_of\":\"2025\",\"source\":\"s1\",\"registered_pct\":98}\n{\"\u{1b}\n";
    std::fs::write(folder.path().join("observations.jsonl"), lines).unwrap();
    // Alone or over the bundled data, for a list, a region or the dashboard: nothing opens half-loaded.
    for command in ["list", "list --format json", "show 11.71", "show 00 --format json", ""] {
        for (lang, only) in [("id", "--only"), ("en", "--only"), ("id", ""), ("en", "")] {
            let args = format!("{command} {only} --lang {lang} --data {}", folder.path().display());
            let output = cakupan(&args).output().unwrap();
            let told = String::from_utf8(output.stderr).unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args}");
            assert!(told.contains("observations.jsonl:1:") && told.contains("observations.jsonl:2:"), "{told}");
            assert!(is_clean(&told));
        }
    }
}
