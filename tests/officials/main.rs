//! Spreadsheets as officials make them, through the program itself: what is taken of each, and what is refused with its
//! cell and the reason.

#![cfg(test)]

mod make;
mod texts;
mod workbooks;
#[path = "../support/xls.rs"]
mod xls;

use cakupan::domain::{ActiveBasis, Figure, Mark, Observation};
use cakupan::store::{Input, open_all};
use serde_json::Value;
use std::fmt::Display;
use std::fs;
use std::process::Command;

/// Asserts what becomes of the file `name` with these `bytes`: first a line for each record that is then among the
/// user's own data, then a line for each fault, `E6 abc`: the cell, and what the reason says. A file of which nothing is
/// read gives one line, `! …`.
#[track_caller]
pub(crate) fn becomes(name: &str, bytes: &[u8], options: &str, lines: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let (file, own) = (folder.path().join(name), folder.path().join("own.json"));
    fs::write(&file, bytes).unwrap();
    let run = |more: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cakupan"));
        command.env_clear().env("LANG", "en_GB.UTF-8").env("CAKUPAN_CONFIG", "/nonexistent/config.toml");
        command.env("CAKUPAN_DATA", folder.path());
        command.args(["import", "--format", "json"]).args(more.split_whitespace()).args(options.split_whitespace());
        let output = command.arg(&file).output().unwrap();
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        (output.status.code().unwrap(), told)
    };
    let (dry_code, dry) = run("--dry-run");
    assert!(!own.exists(), "a dry run keeps nothing");
    let (code, told) = run("");
    let number = |told: &Value, name: &str| told[name].as_u64().unwrap();
    for what in ["taken", "new", "left_out"] {
        assert_eq!((dry_code, number(&dry, what)), (code, number(&told, what)), "{what}");
    }
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let of = |list: &str| told[list].as_array().unwrap().clone();
    let mut refused: Vec<(String, String)> =
        of("refused").iter().map(|refused| (text(&refused["cell"]), text(&refused["reason"]))).collect();
    refused.extend(of("failed").iter().map(|failed| ("!".to_owned(), text(&failed["reason"]))));
    let kept = if own.exists() { records(&own) } else { Vec::new() };
    let (records, faults) = lines.split_at(lines.len().saturating_sub(refused.len()));
    assert_eq!(kept, records, "{refused:#?}");
    for ((cell, reason), line) in refused.iter().zip(faults) {
        let (at, says) = line.split_once(' ').unwrap();
        assert!(at == cell && reason.contains(says), "{line}: {cell} {reason}");
    }
    assert_eq!(faults.len(), refused.len(), "{refused:#?}");
    let expected = match (kept.is_empty(), refused.is_empty()) {
        (_, true) => 0,
        (false, false) => 1,
        (true, false) => 2,
    };
    assert_eq!(code, expected);
}

/// The records of the file of imports, a line each.
fn records(own: &std::path::Path) -> Vec<String> {
    let dataset = open_all(&[Input::Path(own.to_owned())], false).unwrap();
    let own = dataset.all_observations().iter().filter(|o| dataset.is_own(o));
    let mut own: Vec<&Observation> = own.collect();
    own.sort_by_key(|o| o.id.rsplit_once('-').and_then(|(_, n)| n.parse::<u32>().ok()));
    own.into_iter().map(line).collect()
}

fn line(o: &Observation) -> String {
    let mut words = vec![o.region.to_string(), o.as_of.to_string()];
    let mut add = |name: &str, value: Option<String>| words.extend(value.map(|value| format!("{name}={value}")));
    add("p", o.population.map(figure));
    add("r", o.registered.map(figure));
    add("r%", o.registered_pct.map(figure));
    add("u", o.rare.unregistered.map(figure));
    add("u%", o.rare.unregistered_pct.map(figure));
    add("a", o.active.map(figure));
    let basis = match o.active_basis {
        Some(ActiveBasis::Population) => "a/p%",
        Some(ActiveBasis::Members) => "a/r%",
        _ => "a%",
    };
    add(basis, o.active_pct.map(figure));
    for (segment, count) in &o.rare.segments {
        add(segment.id(), Some(figure(*count)));
    }
    add("target", o.rare.target_pct.map(figure));
    add("note", o.rare.note.as_ref().map(|note| note.id.to_string()));
    add("caveat", o.rare.caveat.as_ref().map(|caveat| caveat.id.to_string()));
    words.join(" ")
}

fn figure<T: Display + Copy>(figure: Figure<T>) -> String {
    format!("{}{}", figure.mark.map_or("", Mark::id), figure.value)
}
