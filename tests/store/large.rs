//! Files of more lines than are read at once.

use crate::folder::Folder;
use cakupan::store::{FaultKind, open, open_counted};
use std::sync::atomic::AtomicUsize;

/// Lines of 300 bytes: more than two blocks of them.
const LINES: usize = 60_000;

fn line(id: usize) -> String {
    let note = "x".repeat(150);
    format!(
        "{{\"id\":\"o{id:05}\",\"region\":\"11.71\",\"as_of\":\"2025-02\",\"source\":\"s1\",\"registered\":{},\"note\":{{\"id\":\"{note}\",\"en\":\"y\"}}}}\n",
        id % 10
    )
}

#[test]
fn every_line_is_read_once_and_in_its_place() {
    let text: String = (1..=LINES).map(line).collect();
    let folder = Folder::sound().with("observations.jsonl", &text);
    let lines = AtomicUsize::new(0);
    let dataset = open_counted(&[folder.path()], true, &lines).unwrap();
    let ids: Vec<_> = dataset.all_observations().iter().map(|o| o.id.to_string()).collect();
    assert_eq!(ids, (1..=LINES).map(|id| format!("o{id:05}")).collect::<Vec<_>>());
    assert!(lines.into_inner() > LINES, "other files have lines as well");
}

#[test]
fn faults_far_apart_have_their_lines() {
    // The first again at the end, one in the middle again after it, and something in between that is no record.
    let mut text: String = (1..=LINES).map(line).collect();
    text += &line(1);
    text += &line(30_000);
    text += "{\"id\":\n";
    text += &line(1);
    let folder = Folder::sound().with("observations.jsonl", text.as_bytes());
    let faults = open(&[folder.path()], true).unwrap_err().0;
    let told: Vec<_> = faults
        .iter()
        .map(|fault| match &fault.what {
            FaultKind::Duplicate { id, first } => (fault.line, format!("{id} {first}")),
            what => (fault.line, format!("{what:?}").split(' ').next().unwrap().to_owned()),
        })
        .collect();
    let at = |after: usize| u32::try_from(LINES + after).ok();
    let expected = [(at(1), "o00001 1"), (at(2), "o30000 30000"), (at(3), "Unfinished"), (at(4), "o00001 1")];
    assert_eq!(told, expected.map(|(line, what)| (line, what.to_owned())));
}

#[test]
fn bytes_that_are_no_text_have_their_line_and_place() {
    let mut bytes = (1..=LINES).map(line).collect::<String>().into_bytes();
    let size = bytes.len();
    bytes.extend(b"{\"id\":\"\xff\"}\n");
    let folder = Folder::sound().with("observations.jsonl", bytes);
    let faults = open(&[folder.path()], true).unwrap_err().0;
    let [fault] = faults.as_slice() else { panic!("{faults:?}") };
    assert_eq!((fault.line, &fault.what), (u32::try_from(LINES + 1).ok(), &FaultKind::NotUtf8 { byte: size + 7 }));
}
