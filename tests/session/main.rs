//! What is kept between two runs: read back, set aside where it is of no use, never half-written, whatever the disk does.

#![cfg(test)]

use cakupan::app::{Bookmark, RuleWords, SavedView, ViewEdit};
use cakupan::locale::Lang;
use cakupan::session::{EditError, Fault, edit, keep, last, last_file, views, views_file};
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::{TempDir, tempdir};

fn place() -> Bookmark {
    Bookmark {
        screen: Some("changes".to_owned()),
        query: Some("prov:kaltim sort:gap-desc".to_owned()),
        rule: Some(RuleWords { base: "default".to_owned(), line: Some("97.5".to_owned()) }),
        as_of: "2025-12-31".parse().ok(),
        marks: Some(vec!["64.71".to_owned()]),
        ..Bookmark::default()
    }
}

fn saved(name: &str) -> Box<SavedView> {
    Box::new(SavedView { name: name.to_owned(), view: place() })
}

fn kept(folder: &TempDir) -> (PathBuf, String) {
    let file = folder.path().join("session.json");
    keep(&file, &place()).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    (file, text)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_was_kept_comes_back() {
    let folder = tempdir().unwrap();
    let (file, text) = kept(&folder);
    assert_eq!(last(&file), Ok(place()));
    assert!(text.contains("\"as-of\": \"2025-12-31\"") && !text.contains("zoom"), "{text}");
    assert_eq!(names(folder.path()), ["session.json"]);
    assert_eq!(last(&folder.path().join("none.json")), Ok(Bookmark::default()));
}

#[test]
fn the_folders_are_those_of_the_system_unless_they_are_named() {
    let of = |vars: &'static [(&str, &str)]| {
        move |name: &str| vars.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
    };
    let named = of(&[("CAKUPAN_STATE", "/a"), ("CAKUPAN_DATA", "/b")]);
    assert_eq!(last_file(&named), Some(PathBuf::from("/a/session.json")));
    assert_eq!(views_file(&named), Some(PathBuf::from("/b/views.json")));
    let usual = last_file(&of(&[("CAKUPAN_STATE", "")])).unwrap();
    assert!(usual.ends_with("cakupan/session.json"), "{usual:?}");
}

#[test]
fn a_newer_a_broken_and_a_huge_file_are_set_aside_and_never_written_over() {
    let folder = tempdir().unwrap();
    let (file, text) = kept(&folder);
    let newer = text.replace("\"schema\": 1", "\"schema\": 2");
    let broken = text.replace("\"64.71\"", "\"64.71");
    let huge = format!("{text}{}", " ".repeat(2_000_000));
    // The line of the quote that was left open.
    let line = 1 + text.lines().position(|line| line.contains("64.71")).unwrap();
    let cases = [
        (&newer, Fault::Newer(2), "session.aside.json"),
        (&broken, Fault::Broken(line), "session.aside-2.json"),
        (&huge, Fault::TooLarge(1 << 20), "session.aside-3.json"),
    ];
    for (text, fault, aside) in cases {
        fs::write(&file, text).unwrap();
        let found = last(&file).unwrap_err();
        let aside = folder.path().join(aside);
        assert_eq!((&found.fault, found.aside.as_ref()), (&fault, Some(&aside)));
        assert_eq!(&fs::read_to_string(&aside).unwrap(), text);
        for lang in Lang::ALL {
            let words = found.in_words(lang);
            assert!(words.contains("session.json") && words.contains("aside"), "{words}");
        }
        assert_eq!(last(&file), Ok(Bookmark::default()));
    }
    keep(&file, &place()).unwrap();
    assert_eq!(last(&file), Ok(place()));
}

#[test]
fn bytes_that_are_no_text_are_set_aside_with_their_line() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("session.json");
    fs::write(&file, b"{\n\"schema\":1,\n\"place\":\"\xff\"}").unwrap();
    assert_eq!(last(&file).unwrap_err().fault, Fault::Broken(3));
}

#[test]
fn a_folder_a_pipe_and_a_file_in_the_folders_place_are_told_and_left() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("session.json");
    fs::create_dir(&file).unwrap();
    let found = last(&file).unwrap_err();
    assert_eq!((found.fault, found.aside), (Fault::NoFile, None));
    assert!(keep(&file, &place()).is_err());
    assert!(file.is_dir());
    let inside = folder.path().join("file").join("session.json");
    fs::write(folder.path().join("file"), "mine").unwrap();
    assert!(matches!(last(&inside).unwrap_err().fault, Fault::Unreadable(_)));
    assert!(keep(&inside, &place()).is_err());
    assert_eq!(fs::read_to_string(folder.path().join("file")).unwrap(), "mine");
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipe.json");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_eq!(last(&pipe).unwrap_err().fault, Fault::NoFile);
        let full = folder.path().join("full.json");
        std::os::unix::fs::symlink("/dev/full", &full).unwrap();
        assert_eq!(last(&full).unwrap_err().fault, Fault::NoFile);
        assert_eq!(keep(&full, &place()).unwrap_err().kind, std::io::ErrorKind::StorageFull);
    }
}

#[test]
fn views_are_kept_replaced_and_deleted_by_name() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("data").join("views.json");
    assert_eq!(views(&file), Ok(Vec::new()));
    for name in ["b", "Ä", "a"] {
        edit(&file, ViewEdit::Keep(saved(name))).unwrap();
    }
    let named = |file: &Path| views(file).unwrap().into_iter().map(|view| view.name).collect::<Vec<_>>();
    assert_eq!(named(&file), ["a", "b", "Ä"]);
    edit(&file, ViewEdit::Keep(saved("ä"))).unwrap();
    assert_eq!(named(&file), ["a", "b", "ä"]);
    edit(&file, ViewEdit::Delete("B".to_owned())).unwrap();
    assert_eq!(named(&file), ["a", "ä"]);
    let before = fs::read(&file).unwrap();
    let (left, aside) = edit(&file, ViewEdit::Delete("none".to_owned())).unwrap();
    assert_eq!((left.len(), aside), (2, None));
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(views(&file).unwrap()[0].view, place());
}

#[test]
fn views_that_cannot_be_read_are_set_aside_before_others_are_kept() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("views.json");
    fs::write(&file, "{\"schema\":9,\"views\":\"of a later time\"}").unwrap();
    let found = views(&file).unwrap_err();
    assert_eq!((found.fault, found.aside), (Fault::Newer(9), None));
    let (now, kept) = edit(&file, ViewEdit::Keep(saved("a"))).unwrap();
    let aside = kept.unwrap().aside.unwrap();
    assert_eq!(now, views(&file).unwrap());
    assert_eq!(fs::read_to_string(aside).unwrap(), "{\"schema\":9,\"views\":\"of a later time\"}");
    let taken = folder.path().join("folder.json");
    fs::create_dir(&taken).unwrap();
    assert!(matches!(edit(&taken, ViewEdit::Keep(saved("a"))), Err(EditError::Kept(_))));
}

#[test]
fn of_many_instances_at_once_no_view_is_lost() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("views.json");
    std::thread::scope(|scope| {
        for writer in 0..8 {
            let file = &file;
            scope.spawn(move || {
                for view in 0..4 {
                    edit(file, ViewEdit::Keep(saved(&format!("{writer}-{view}")))).unwrap();
                }
            });
        }
    });
    assert_eq!(views(&file).unwrap().len(), 32);
}

#[test]
fn an_instance_killed_half_way_leaves_the_state_before() {
    // What such an instance leaves is a part beside the file, and a lock that nobody holds.
    let folder = tempdir().unwrap();
    let (file, text) = kept(&folder);
    fs::write(folder.path().join(".cakupan-x.part"), text.get(..40).unwrap()).unwrap();
    fs::write(folder.path().join("session.lock"), "").unwrap();
    assert_eq!(last(&file), Ok(place()));
    keep(&file, &Bookmark::default()).unwrap();
    assert_eq!(last(&file), Ok(Bookmark::default()));
}

proptest! {
    #[test]
    fn whatever_is_in_the_file_it_is_read_or_set_aside_whole(cut in 0_usize..700, with in proptest::collection::vec(any::<u8>(), 0..8)) {
        let folder = tempdir().unwrap();
        let (file, text) = kept(&folder);
        let mut bytes = text.into_bytes();
        bytes.truncate(cut);
        bytes.extend(with);
        fs::write(&file, &bytes).unwrap();
        if let Err(found) = last(&file) {
            prop_assert_eq!(fs::read(found.aside.unwrap()).unwrap(), bytes);
            prop_assert!(!file.exists());
        } else {
            prop_assert_eq!(fs::read(&file).unwrap(), bytes);
        }
    }
}
