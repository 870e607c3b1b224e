//! Files that would take many times their own room: told within a limit that the system sets the program.

use crate::support::{is_sayable, shell};
use std::fs;

/// The memory that the program may ask for, in KiB, all that it maps counted. Where it asks for more, it is ended.
const ROOM: u32 = 400_000;

/// Asserts that of a file `name` with this text, for which `args` ask, all of `says` is told soon and within [`ROOM`].
#[track_caller]
fn told(name: &str, text: &str, args: &str, says: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), text).unwrap();
    // Of what is told beginning and end are enough.
    let told = "{ head -c 20000; tail -n 3; }";
    let script = format!("ulimit -v {ROOM}; {{ \"$CAKUPAN\" {args} {name} 2>&1; echo \"[$?]\"; }} | {told}");
    let output = shell(folder.path(), &script).output().unwrap();
    let answer = String::from_utf8_lossy(&output.stdout);
    assert!(answer.ends_with("[2]\n"), "{args} {name}: {answer:.1000}");
    answer.lines().filter(|line| !line.is_empty()).for_each(is_sayable);
    assert!(says.iter().all(|says| answer.contains(says)), "{args} {name}: {answer:.1000}");
}

/// `count` things with commas between.
fn many(count: usize, thing: impl Fn(usize) -> String) -> String {
    (0..count).map(thing).collect::<Vec<_>>().join(",")
}

#[test]
fn sheets_with_endless_cells_and_rows_are_refused_with_the_cell() {
    let columns = "holds more than 16,384 columns";
    let long = "its text has more than 32,767 characters";
    let x = "x".repeat(10_000_000);
    let stacked = "e\u{301}".repeat(5_000_000);
    let refused: [(&str, String, &str, &str); 9] = [
        ("a.csv", format!("Kode;Nama;Peserta\n12.74;{x};1\n"), "a.csv, cell B2", long),
        ("b.csv", format!("Kode;Nama;Peserta\n12.74;{stacked};1\n"), "b.csv, cell B2", long),
        ("c.csv", format!("Kode;\"{}", "x\n".repeat(5_000_000)), "c.csv, cell B1", "a quote is opened"),
        ("d.csv", many(1_000_000, |n| format!("c{n}")), "d.csv, cell XFE1", columns),
        ("e.csv", format!("Kode;Nama\n{}", ";".repeat(20_000_000)), "e.csv, cell XFE2", columns),
        ("f.csv", format!("Kode;Nama\n\"{}\";1", ";".repeat(20_000_000)), "f.csv, cell", "a quote is opened"),
        ("a.json", format!("[{{{}}}]", many(1_000_000, |n| format!("\"{n}\":1"))), "a.json, cell XFE1", columns),
        ("b.json", format!("[{{\"Nama\":\"{x}\"}}]"), "b.json, cell A2", long),
        ("c.json", "[".repeat(10_000_000), "c.json, line 1, character 33", "32 levels deep"),
    ];
    for (name, text, place, says) in refused {
        told(name, &text, "import", &[place, says]);
    }
}

#[test]
fn records_without_end_are_refused_with_their_line() {
    let of = |fields: &str| {
        format!(
            "\n{{\"id\":\"a\",\"region\":\"12.74\",\"as_of\":\"2025\",\"source\":\"x\",\"registered\":1,{fields}}}\n"
        )
    };
    let name = "observations.jsonl";
    let x = "x".repeat(10_000_000);
    let endless = [
        of(&many(1_000_000, |n| format!("\"k{n}\":1"))),
        of(&format!("\"date_candidates\":[{}]", many(1_000_000, |_| "1".to_owned()))),
        of(&format!("\"note\":{{\"id\":\"{x}\",\"en\":\"y\"}}")),
        format!("\n{}", "[".repeat(20_000_000)),
    ];
    for text in endless {
        told(name, &text, "validate", &["observations.jsonl:2: more than 1048576 bytes in one record"]);
    }
    // A record as long as one may be, and wrong all through; and lines that are all wrong.
    let fields = of(&many(90_000, |n| format!("\"k{n}\":1")));
    told(name, &fields, "validate", &["observations.jsonl:2: k0: unknown field"]);
    let says =
        ["observations.jsonl:1: not JSON at character 1", "observations.jsonl: 490000 more faults are not listed"];
    told(name, &"x\n".repeat(500_000), "validate", &says);
}

#[test]
fn settings_that_are_wrong_all_through_are_told_at_once() {
    let name = "a.toml";
    let endless = [
        format!("a = {}", "[".repeat(1_000_000)),
        format!("a = {}", "{a=".repeat(300_000)),
        format!("{}a = 1", "a.".repeat(500_000)),
        format!("[{}a]", "a.".repeat(500_000)),
        "= \n".repeat(200_000),
        format!("columns = [{}]", many(100_000, |_| "1".to_owned())),
        format!("groups = {{{}}}", many(50_000, |n| format!("k{n} = 1"))),
    ];
    for text in endless {
        told(name, &text, "config check --config", &["a.toml:1:"]);
    }
}
