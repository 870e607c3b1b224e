//! Lengths, folders, first lines, unfinished work, and words that do not belong here.

use crate::sources::{File, files, root, sources};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn no_file_is_longer_than_a_room_should_be() {
    let tests = files("tests").into_iter().filter(File::is_rust);
    let lengths = sources().into_iter().chain(tests).map(|file| (file.path, file.text.lines().count()));
    let long: Vec<_> = lengths.filter(|(_, lines)| *lines > 400).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn no_folder_is_a_list_to_be_read() {
    let mut folders: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files("src") {
        for (at, _) in file.path.match_indices('/') {
            let entry = file.path[at + 1..].split('/').next().unwrap().to_owned();
            folders.entry(file.path[..at].to_owned()).or_default().insert(entry);
        }
    }
    for (folder, entries) in folders {
        let count = entries.len();
        assert!(
            count <= 20,
            "{folder} has {count} entries: more than are seen at a glance, group what belongs together"
        );
    }
}

#[test]
fn a_module_with_children_is_a_folder_with_its_own_file_inside() {
    let all: Vec<File> = ["src", "tests", "benches"].into_iter().flat_map(files).filter(File::is_rust).collect();
    for file in &all {
        let folder = format!("{}/", file.path.trim_end_matches(".rs"));
        let has_children = all.iter().any(|other| other.path.starts_with(&folder));
        assert!(!has_children, "{} belongs into {folder}, as mod.rs or main.rs", file.path);
    }
}

#[test]
fn every_place_that_the_papers_name_is_there() {
    let tops = ["src/", "tests/", "data/", "benches/", "fuzz/"];
    let rooms: Vec<String> = sources().iter().map(|file| format!("{}/", file.room())).collect();
    for (paper, is_map) in [("CONTRIBUTING.md", false), ("README.md", false), ("src/lib.rs", true)] {
        let text = std::fs::read_to_string(root().join(paper)).unwrap();
        let mut found = 0;
        for name in text.split('`').skip(1).step_by(2).filter(|name| !name.contains([' ', '\n', '*', '<'])) {
            let is_inside = is_map && rooms.iter().any(|room| name.starts_with(room.as_str()));
            let place = if is_inside { root().join("src").join(name) } else { root().join(name) };
            if is_inside || tops.iter().any(|top| name.starts_with(top)) {
                found += 1;
                assert!(place.exists(), "{paper} names {name}, which is not there");
            }
        }
        assert!(found > 0, "{paper} names no place");
    }
}

#[test]
fn every_file_says_its_purpose_first() {
    for file in sources() {
        let first = file.text.lines().next().unwrap_or_default();
        assert!(first.starts_with("//! ") && first.len() > 12, "{}: {first}", file.path);
    }
}

#[test]
fn nothing_is_left_for_later() {
    // In pieces, so that this file does not contain them.
    let marks = [["#[igno", "re"], ["to", "do!"], ["unimple", "mented!"], ["FIX", "ME"], ["TO", "DO"], ["XX", "X"]];
    for file in sources().into_iter().chain(files("tests")) {
        if file.is_rust() {
            for mark in marks.map(|pieces| pieces.concat()) {
                assert!(!file.text.contains(&mark), "{}: {mark}", file.path);
            }
        }
    }
}

#[test]
fn the_project_speaks_of_itself_alone() {
    let words = [
        // The items of a tracker, with or without a number.
        ["iss", "ue"],
        ["tic", "ket"],
        ["mile", "stone"],
        // Who did the work, and where.
        ["help", "er session"],
        ["this ", "session"],
        ["last ", "session"],
        ["next ", "session"],
        ["work", "tree"],
        ["/wo", "rk/"],
        ["/tmp/", "wt"],
        ["/tmp/", "briefs"],
        // The host of the registry.
        ["crates", ".io"],
    ];
    let words = words.map(|pieces| pieces.concat());
    for file in files(".") {
        // Lock files are cargo's and name the registry itself.
        if file.path.ends_with("Cargo.lock") {
            continue;
        }
        let text = file.text.to_lowercase();
        for word in &words {
            if let Some(at) = text.find(word.as_str()) {
                let line = text[..at].lines().count();
                panic!("{}:{line} mentions {word}", file.path);
            }
        }
    }
}
