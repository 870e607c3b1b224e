//! Length, first lines, unfinished work, and words that do not belong here.

use crate::sources::{File, files, sources};

#[test]
fn no_file_is_longer_than_a_room_should_be() {
    let tests = files("tests").into_iter().filter(File::is_rust);
    let lengths = sources().into_iter().chain(tests).map(|file| (file.path, file.text.lines().count()));
    let long: Vec<_> = lengths.filter(|(_, lines)| *lines > 400).collect();
    assert!(long.is_empty(), "{long:?}");
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
