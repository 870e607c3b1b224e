//! Settings and imports while the disk is full, limited or in the way, two at once, and killed at any moment: what was
//! there before is there after.

use crate::support::shown;
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// A report on many regions for one month.
fn report(month: u32) -> String {
    let mut text = format!(
        "per 28 {} 2025\nkode;nama;jumlah penduduk;peserta terdaftar\n",
        ["Januari", "Februari"][month as usize]
    );
    let dataset = cakupan::store::bundled().unwrap();
    for ix in dataset.listed() {
        let region = dataset.region(*ix);
        let population = region.population.unwrap();
        writeln!(text, "{};{};{population};{}", region.code, region.name, population / 10 * 9).unwrap();
    }
    text
}

/// A folder with two reports, and `data` for what is imported.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for month in 0..2 {
            fs::write(folder.path().join(format!("{month}.csv")), report(month)).unwrap();
        }
        Self(folder)
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// The program, through a shell that begins with `before`.
    fn shell(&self, before: &str, args: &str) -> Command {
        let mut command = Command::new("sh");
        let program = env!("CARGO_BIN_EXE_cakupan");
        command.args(["-c", &format!("{before} exec {program} {args}")]).current_dir(self.path()).env_clear();
        command.env("LANG", "en_GB.UTF-8").env("CAKUPAN_DATA", self.path().join("data"));
        command.env("CAKUPAN_CONFIG", self.path().join("none.toml"));
        command
    }

    fn told(&self, before: &str, args: &str) -> String {
        shown(&self.shell(before, args).output().unwrap())
    }

    fn start(&self, args: &str) -> Child {
        self.shell("", args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }

    fn own(&self) -> String {
        fs::read_to_string(self.path().join("data/own.json")).unwrap_or_default()
    }

    /// How many imports there are; the file is whole.
    fn imports(&self) -> usize {
        let own = self.own();
        if own.is_empty() {
            return 0;
        }
        serde_json::from_str::<Value>(&own).unwrap()["imports"].as_array().unwrap().len()
    }

    fn leftovers(&self) -> Vec<String> {
        let names = fs::read_dir(self.path().join("data")).unwrap();
        let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| !["own.json", "own.previous.json", "own.lock"].contains(&name.as_str())).collect()
    }
}

#[test]
fn a_limit_on_files_leaves_the_imports_as_they_were() {
    let desk = Desk::new();
    assert!(desk.told("", "import 0.csv").starts_with("[0]\n"));
    let before = desk.own();
    let told = desk.told("ulimit -f 8;", "import 1.csv");
    assert!(told.contains("[2]\n") && told.contains("cannot be written, and nothing has changed"), "{told}");
    assert_eq!((desk.own(), desk.leftovers()), (before, Vec::new()));
}

#[test]
fn a_full_disk_and_what_stands_in_the_way_are_told() {
    let desk = Desk::new();
    fs::create_dir(desk.path().join("data")).unwrap();
    std::os::unix::fs::symlink("/dev/full", desk.path().join("data/own.json")).unwrap();
    let told = desk.told("", "import 0.csv --into data/own.json");
    assert!(told.starts_with("[2]\n"), "{told}");
    let desk = Desk::new();
    fs::write(desk.path().join("data"), "mine").unwrap();
    let told = desk.told("", "import 0.csv");
    assert!(told.contains("[2]\n"), "{told}");
    assert_eq!(fs::read_to_string(desk.path().join("data")).unwrap(), "mine");
    let desk = Desk::new();
    fs::create_dir_all(desk.path().join("data/own.json/mine")).unwrap();
    let told = desk.told("", "import 0.csv");
    assert!(told.starts_with("[2]\n"), "{told}");
    assert!(desk.path().join("data/own.json/mine").is_dir());
}

#[test]
fn two_at_once_keep_both_imports() {
    let desk = Desk::new();
    let mut both = [desk.start("import 0.csv"), desk.start("import 1.csv")];
    for child in &mut both {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!((desk.imports(), desk.leftovers()), (2, Vec::new()));
}

#[test]
fn killed_at_any_moment_an_import_was_made_or_was_not() {
    let desk = Desk::new();
    assert!(desk.told("", "import 0.csv").starts_with("[0]\n"));
    let before = desk.own();
    let mut made = 0;
    for wait in 0..24 {
        let mut child = desk.start("import 1.csv");
        sleep(Duration::from_millis(wait * 15));
        child.kill().unwrap();
        child.wait().unwrap();
        match desk.imports() {
            1 => assert_eq!(desk.own(), before),
            2 => {
                made += 1;
                assert!(desk.told("", "import --undo").starts_with("[0]\n"));
                assert_eq!(desk.own(), before);
            }
            other => panic!("{other} imports"),
        }
    }
    assert!(made < 24, "none was killed in time");
    // It can be made as if nothing had happened.
    assert!(desk.told("", "import 1.csv").starts_with("[0]\n"));
    assert_eq!(desk.imports(), 2);
}

#[test]
fn settings_are_written_whole_or_not_at_all() {
    let desk = Desk::new();
    let told = desk.told("ulimit -f 0;", "config init --config new/config.toml");
    assert!(told.starts_with("[2]\n") && told.contains("cannot be written"), "{told}");
    assert_eq!(fs::read_dir(desk.path().join("new")).unwrap().count(), 0);
    for taken in ["/dev/full", "0.csv", "."] {
        let told = desk.told("", &format!("config init --config {taken}"));
        assert!(told.starts_with("[2]\n"), "{told}");
    }
    let told = desk.told("", "config init --config 0.csv/config.toml");
    assert!(told.starts_with("[2]\n"), "{told}");
    assert_eq!(fs::read_to_string(desk.path().join("0.csv")).unwrap(), report(0));
    // What is no file of settings stops nothing.
    for odd in [".", "/dev/full", "0.csv"] {
        let told = desk.told("", &format!("list code:12.74 --format csv --config {odd}"));
        assert!(told.starts_with("[0]\ncode,"), "{odd}: {told}");
    }
}
