//! The program run with arguments, apart from the user's own environment.

use assert_cmd::Command;
use std::fs;
use std::process::Output;
use tempfile::TempDir;

/// The program with `args`, split at blanks; Indonesian, Unicode, no settings.
pub(crate) fn cakupan(args: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
    command.env_clear().env("LANG", "id_ID.UTF-8").env("CAKUPAN_CONFIG", "/nonexistent/config.toml");
    command.env("CAKUPAN_DATA", "/nonexistent/data");
    command.args(args.split_whitespace());
    command
}

/// What a run of `args` printed and its exit code: `[code]`, standard output, standard error.
pub(crate) fn told(args: &str) -> String {
    shown(&cakupan(args).output().unwrap())
}

pub(crate) fn shown(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    format!("[{}]\n{}{}", output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

/// Standard output of a run of `args` that succeeds without complaint.
pub(crate) fn printed(args: &str) -> String {
    let output = cakupan(args).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{}", shown(&output));
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn json(args: &str) -> serde_json::Value {
    serde_json::from_str(&printed(args)).unwrap()
}

/// A dataset of its own: one province, a kabupaten and a kota named `name`, one figure of a source named `publisher`.
pub(crate) fn dataset(name: &str, publisher: &str) -> TempDir {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let (name, publisher) = (quoted(&format!("Kota {name}")), quoted(publisher));
    let folder = tempfile::tempdir().unwrap();
    let files = [
        (
            "dataset.json",
            r#"{"schema":1,"title":{"id":"Uji","en":"Trial"},"gathered":"2026-01-31","population":{"as_of":"2024-12-31","label":{"id":"Dukcapil","en":"Registry"}}}"#.to_owned(),
        ),
        ("islands.jsonl", r#"{"id":"sumatera","name":{"id":"Sumatera","en":"Sumatra"}}"#.to_owned()),
        ("sources.jsonl", format!(r#"{{"id":"s1","publisher":{publisher},"published":"2025-02"}}"#)),
        ("provinces.jsonl", r#"{"code":"11","name":"Aceh","island":"sumatera","population":3000}"#.to_owned()),
        (
            "regions.jsonl",
            format!(
                "{}\n{{\"code\":\"11.71\",\"name\":{name},\"kind\":\"kota\",\"province\":\"11\",\"population\":1000}}",
                r#"{"code":"11.01","name":"Kabupaten Aceh Selatan","kind":"kabupaten","province":"11","population":2000}"#
            ),
        ),
        (
            "observations.jsonl",
            r#"{"id":"o1","region":"11.71","as_of":"2025-02","source":"s1","registered_pct":98.50,"registered":985,"population":1000}"#
                .to_owned(),
        ),
    ];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}
