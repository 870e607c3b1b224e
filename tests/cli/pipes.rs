//! A reader that leaves early, an output that is closed or full, and no environment at all.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Output, Stdio};

/// The commands that print something, of every kind.
const COMMANDS: [&str; 12] = [
    "list",
    "list --format json",
    "export --format csv",
    "show 12.74",
    "map",
    "brief prov:bali",
    "changes --since 2025-01",
    "completions bash",
    "man",
    "doctor",
    "--help",
    "--plain",
];

fn shell(script: &str) -> Output {
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_cakupan")]);
    command.env_clear().env("LANG", "en_GB.UTF-8").env("CAKUPAN_DATA", "/nonexistent/data");
    command.output().unwrap()
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    for args in COMMANDS {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
        command.args(args.split(' ')).env_clear().env("CAKUPAN_DATA", "/nonexistent/data");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), &*told), (Some(0), ""), "{args}");
        assert!(!first.is_empty(), "{args}");
    }
}

#[test]
fn a_full_output_is_told_and_a_closed_one_harms_nothing() {
    for args in COMMANDS {
        let full = shell(&format!("exec \"$0\" {args} > /dev/full"));
        let told = String::from_utf8(full.stderr).unwrap();
        assert_eq!(full.status.code(), Some(2), "{args}");
        assert!(told.contains("cannot be written") && told.lines().count() == 1, "{args}: {told}");
        assert_eq!(shell(&format!("exec \"$0\" {args} > /dev/full 2>&-")).status.code(), Some(2), "{args}");
        assert_eq!(shell(&format!("exec \"$0\" {args} >&- <&- 2>&-")).status.code(), Some(0), "{args}");
    }
    // Nobody hears the complaint; the code tells.
    assert_eq!(shell("exec \"$0\" lsit 2> /dev/full").status.code(), Some(2));
    assert_eq!(shell("\"$0\" lsit 2>&1 >&- | true").status.code(), Some(0));
}

#[test]
fn without_an_environment_there_are_answers() {
    for args in COMMANDS {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
        let output = command.args(args.split(' ')).env_clear().current_dir("/").output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args}");
        assert!(!output.stdout.is_empty(), "{args}");
    }
}
