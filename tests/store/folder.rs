//! A small dataset of its own in a temporary folder, to be broken on purpose.

use cakupan::domain::Dataset;
use cakupan::locale::{Lang, fault};
use cakupan::store::{Faults, open};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A dataset without fault: one province with two regions.
const SOUND: [(&str, &str); 10] = [
    (
        "dataset.json",
        r#"{"schema":1,"title":{"id":"Uji","en":"Trial"},"gathered":"2026-01-31","population":{"as_of":"2024-12-31","label":{"id":"Dukcapil","en":"Civil registry"}}}"#,
    ),
    ("islands.jsonl", r#"{"id":"sumatera","name":{"id":"Sumatera","en":"Sumatra"}}"#),
    ("sources.jsonl", r#"{"id":"s1","publisher":"Dinas Kesehatan","published":"2025-02"}"#),
    (
        "provinces.jsonl",
        "{\"code\":\"00\",\"name\":\"Indonesia\",\"population\":30}\n{\"code\":\"11\",\"name\":\"Aceh\",\"island\":\"sumatera\",\"population\":30,\"area_km2\":56835.019}",
    ),
    (
        "regions.jsonl",
        "{\"code\":\"11.01\",\"name\":\"Kabupaten Aceh Selatan\",\"kind\":\"kabupaten\",\"province\":\"11\",\"men\":9,\"women\":11,\"population\":20,\"label\":[3.1617,97.4365]}\n{\"code\":\"11.71\",\"name\":\"Kota Banda Aceh\",\"kind\":\"kota\",\"province\":\"11\",\"population\":10}",
    ),
    ("aliases.jsonl", r#"{"code":"11.71","alias":"Kutaraja"}"#),
    ("observations.jsonl", r#"{"id":"o1","region":"11.01","as_of":"2025-02","source":"s1","registered_pct":98.50}"#),
    (
        "thresholds.jsonl",
        r#"{"id":"uhc","name":{"id":"UHC","en":"UHC"},"kind":"status","scope":"region","from":"2025-01","registered_pct":98,"default":true,"verified":false,"source":"s1"}"#,
    ),
    (
        "rates.jsonl",
        r#"{"id":"r1","name":{"id":"Iuran","en":"Rate"},"rupiah_per_person_month":37800,"from":"2021-01","basis":"Perpres","default":true,"verified":false,"source":"s1"}"#,
    ),
    (
        "events.jsonl",
        r#"{"id":"e1","date":"2025-05","scope":"11.01","kind":"status_lost","name":{"id":"Hilang","en":"Lost"},"rule":"uhc","clause":"no_arrears","source":"s1"}"#,
    ),
];

/// A temporary folder of data files.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// An empty one.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// One with a dataset without fault.
    pub(crate) fn sound() -> Self {
        SOUND.iter().fold(Self::new(), |folder, (name, text)| folder.with(name, text))
    }

    /// Writes a file, or another text into it.
    pub(crate) fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.0.path().join(name), bytes).unwrap();
        self
    }

    /// Replaces `old` by `new` in a file, which must hold it.
    pub(crate) fn edit(self, name: &str, old: &str, new: &str) -> Self {
        let text = fs::read_to_string(self.0.path().join(name)).unwrap();
        assert!(text.contains(old), "{name} does not hold {old}");
        self.with(name, text.replace(old, new))
    }

    /// Takes a file away.
    pub(crate) fn without(self, name: &str) -> Self {
        fs::remove_file(self.0.path().join(name)).unwrap();
        self
    }

    /// Its path.
    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    /// The path of a file in it.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Its dataset alone.
    pub(crate) fn alone(&self) -> Result<Dataset, Faults> {
        open(&[self.path()], true)
    }

    /// Faults as users read them, in both languages, with this folder's path shortened to `DIR`.
    pub(crate) fn told(&self, faults: &Faults) -> String {
        let here = self.0.path().display().to_string();
        let line = |lang, found| format!("{}\n", fault(lang, found).replace(&here, "DIR"));
        let both = |found| line(Lang::Id, found) + &line(Lang::En, found);
        faults.0.iter().map(both).collect()
    }
}
