//! Bytes that nobody meant as data: faults, never a crash.

use crate::folder::Folder;
use cakupan::locale::{Lang, fault};
use cakupan::store::{DataFile, FaultKind, Faults, open};
use proptest::prelude::*;

/// Every fault can be told, on one line without anything that a terminal obeys.
fn tellable(faults: &Faults) {
    assert!(!faults.0.is_empty());
    for found in &faults.0 {
        for lang in Lang::ALL {
            assert!(!fault(lang, found).contains(char::is_control));
        }
    }
}

#[test]
fn deep_nesting_does_not_exhaust_the_stack() {
    let depth = 200_000;
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = format!("{}1{}", open.repeat(depth), close.repeat(depth));
        for field in ["registered_pct", "segments", "awards", "caveat", "other"] {
            let line = format!(r#"{{"id":"a","region":"11","as_of":"2025","source":"s1","{field}":{nested}}}"#);
            tellable(&Folder::sound().with("observations.jsonl", line).alone().unwrap_err());
        }
        tellable(&Folder::sound().with("observations.jsonl", nested).alone().unwrap_err());
    }
}

#[test]
fn a_long_foreign_word_is_cut_in_the_message() {
    let folder = Folder::sound().edit("regions.jsonl", "kabupaten", &"\u{202e}x".repeat(5000));
    let faults = folder.alone().unwrap_err();
    let FaultKind::Word { found, .. } = &faults.0[0].what else { panic!("{faults}") };
    assert!(found.chars().count() <= 60 && found.ends_with('…'));
    tellable(&faults);
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(at in 0..DataFile::ALL.len(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Err(faults) = Folder::sound().with(DataFile::ALL[at].name(), bytes).alone() {
            tellable(&faults);
        }
    }

    #[test]
    fn mutated_files_never_panic(at in 0..DataFile::ALL.len(), cuts in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), "[\\[\\]{}\",:0-9eE.\\-a-z\\\\é]{0,3}"), 1..4)) {
        let folder = Folder::sound();
        let mut text: Vec<char> = std::fs::read_to_string(folder.file(DataFile::ALL[at].name())).unwrap().chars().collect();
        for (from, to, new) in cuts {
            let (from, to) = (from.index(text.len() + 1), to.index(text.len() + 1));
            // A short cut: most of the record stays what it was.
            text.splice(from.min(to)..from.max(to).min(from.min(to) + 4), new.chars());
        }
        if let Err(faults) = folder.with(DataFile::ALL[at].name(), String::from_iter(text)).alone() {
            tellable(&faults);
        }
    }
}

#[test]
fn paths_that_are_no_data_are_told() {
    let folder = Folder::sound().with("observation.jsonl", "").with("notes.txt", "");
    let paths = ["observation.jsonl", "notes.txt", "gone"].map(|name| folder.file(name));
    let faults = open(&paths, false).unwrap_err();
    insta::assert_snapshot!(folder.told(&faults));
    let empty = Folder::new();
    insta::assert_snapshot!(empty.told(&open(&[empty.path()], false).unwrap_err()));
}
