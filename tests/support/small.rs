//! A small dataset in a folder of its own: one province, and a figure of a kota that the caller names.

use std::fs;
use tempfile::TempDir;

const FILES: [(&str, &str); 4] = [
    (
        "dataset.json",
        r#"{"schema":1,"title":{"id":"Uji","en":"Trial"},"gathered":"2026-01-31","population":{"as_of":"2024-12-31","label":{"id":"Dukcapil","en":"Registry"}}}"#,
    ),
    ("islands.jsonl", r#"{"id":"sumatera","name":{"id":"Sumatera","en":"Sumatra"}}"#),
    ("provinces.jsonl", r#"{"code":"11","name":"Aceh","island":"sumatera","population":3000}"#),
    (
        "observations.jsonl",
        r#"{"id":"o1","region":"11.71","as_of":"2025-02","source":"s1","registered_pct":98.50,"registered":985,"population":1000}"#,
    ),
];

/// The folder, with the lines of `regions` (11.71 among them) and the source `s1`.
pub(crate) fn folder(regions: &str, source: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in FILES.into_iter().chain([("regions.jsonl", regions), ("sources.jsonl", source)]) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// `text` in the quotes of JSON.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}
