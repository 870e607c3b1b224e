//! What stands where a file should: folders, pipes, devices, links that lead nowhere or in a circle.

use crate::support::{is_sayable, program};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

/// Each kind of thing that is no file, by name.
const KINDS: [&str; 6] = ["folder", "pipe", "device", "nowhere", "circle", "below a file"];

/// Makes a thing of the kind at `path`, and gives the path by which it is asked for.
fn make(kind: &str, path: &Path) -> std::path::PathBuf {
    match kind {
        "folder" => fs::create_dir(path).unwrap(),
        "pipe" => assert!(Command::new("mkfifo").arg(path).status().unwrap().success()),
        "device" => symlink("/dev/zero", path).unwrap(),
        "nowhere" => symlink(path.with_extension("gone"), path).unwrap(),
        "circle" => symlink(path, path).unwrap(),
        _ => fs::write(path, "x").unwrap(),
    }
    let inside = path.join(path.file_name().unwrap());
    if kind == "below a file" { inside } else { path.to_owned() }
}

/// What a run says, which ends with one of these codes, soon, and names the thing.
#[track_caller]
fn told(folder: &TempDir, args: &str, name: &str, codes: &[i32]) -> String {
    let mut command = program(folder.path());
    let output = command.args(args.split_whitespace()).output().unwrap();
    let text = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    let code = output.status.code();
    assert!(code.is_some_and(|code| codes.contains(&code)), "{args}: {code:?} {text}");
    text.lines().filter(|line| !line.is_empty()).for_each(is_sayable);
    assert!(text.contains(name), "{args}: {text}");
    text
}

#[test]
fn what_is_no_file_is_told_wherever_a_file_is_read() {
    for kind in KINDS {
        for (name, args) in [
            ("a.csv", "import a.csv"),
            ("a.xlsx", "import a.xlsx"),
            ("observations.jsonl", "validate observations.jsonl"),
            ("observations.jsonl", "list --limit 1 --data observations.jsonl"),
            ("a.json", "list --limit 1 --data a.json"),
            ("mine.json", "import --into mine.json b.csv"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("b.csv"), "Kode;Peserta;Per Tanggal\n12.74;183000;2025-12-31\n").unwrap();
            let path = make(kind, &folder.path().join(name));
            let asked = path.strip_prefix(folder.path()).unwrap().display().to_string();
            let is_target = args.contains("--into");
            // A folder of imports takes the file that the program would make in it.
            let codes: &[i32] = if is_target && kind == "folder" { &[0] } else { &[2] };
            told(&folder, &args.replace(name, &asked), name, codes);
        }
    }
}

#[test]
fn what_is_no_file_in_a_folder_of_data_is_not_passed_over() {
    for kind in KINDS.into_iter().filter(|kind| *kind != "below a file") {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("sources.jsonl"), "{\"id\":\"x1\",\"publisher\":\"X\"}\n").unwrap();
        make(kind, &folder.path().join("observations.jsonl"));
        let text = told(&folder, "validate .", "observations.jsonl", &[2]);
        assert_eq!(text.lines().filter(|line| line.contains("observations.jsonl")).count(), 1, "{text}");
        // The user's own data are as good as those that are named.
        make(kind, &folder.path().join("own.json"));
        told(&folder, "list --limit 1", "own.json", &[2]);
    }
}

#[test]
fn settings_and_views_that_are_no_file_stop_nothing_but_themselves() {
    for kind in KINDS {
        let folder = tempfile::tempdir().unwrap();
        let path = make(kind, &folder.path().join("config.toml"));
        let asked = path.strip_prefix(folder.path()).unwrap().display().to_string();
        let text = told(&folder, &format!("list code:12.74 --format csv --config {asked}"), "config.toml", &[0]);
        assert!(text.contains("\n12.74,"), "{text}");
        make(kind, &folder.path().join("views.json"));
        // A link that leads nowhere is no view yet.
        if kind != "nowhere" {
            told(&folder, "views", "views.json", &[2]);
        }
    }
}
