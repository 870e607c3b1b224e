//! How long others take to read the same figures and to know the type of every field.

use crate::{RUNS, Result, median, ms};
use cakupan::store;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The file of the figures.
const FIGURES: &str = "observations.jsonl";

/// Libraries that viewers of tables read with, and the statement that reads a file of JSON lines into typed columns.
const OTHERS: [(&str, &str); 2] = [
    ("polars", "polars.read_ndjson(path)"),
    ("duckdb", "duckdb.sql(f\"create table t as select * from read_json('{path}')\")"),
];

/// The times to read a dataset.
pub(crate) struct Loads {
    /// That of the program for everything, in ms.
    whole: f64,
    /// That of the program for the figures alone, in ms.
    figures: f64,
    /// That of each other that is there for the figures alone, in ms.
    others: Vec<(&'static str, f64)>,
}

/// The times of the program itself and of each other that is there, in ms.
///
/// The others read the file of figures alone. The program reads regions and sources as well, and checks what refers to them:
/// what it takes for a folder without the figures is taken off.
pub(crate) fn loads(folder: &Path, runs: usize) -> Result<Loads> {
    let figures = folder.join(FIGURES);
    let without = folder.join("without");
    fs::create_dir_all(&without)?;
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if let Some(name) = path.file_name().filter(|name| path.is_file() && *name != FIGURES) {
            fs::copy(&path, without.join(name))?;
        }
    }
    let there = OTHERS.into_iter().filter(|(name, _)| python(&format!("import {name}")).is_ok());
    let mut others: Vec<_> = there.map(|(name, statement)| (name, statement, Vec::new())).collect();
    let (mut whole, mut rest) = (Vec::new(), Vec::new());
    for _ in 0..runs.max(RUNS) {
        whole.push(own(folder)?);
        rest.push(own(&without)?);
        for (name, statement, times) in &mut others {
            let path = figures.display().to_string();
            let timed = format!(
                "import {name}, time\npath = {path:?}\nbegan = time.perf_counter()\nread = {statement}\nprint((time.perf_counter() - began) * 1000)"
            );
            times.push(python(&timed)?.trim().parse()?);
        }
    }
    let (whole, rest) = (median(whole), median(rest));
    let others = others.into_iter().map(|(name, _, times)| (name, median(times))).collect();
    Ok(Loads { whole, figures: whole - rest, others })
}

/// How long the program takes for the files of a folder, in ms.
fn own(folder: &Path) -> Result<f64> {
    let began = Instant::now();
    let read = store::open(&[folder.to_owned()], false).map_err(|faults| faults.to_string())?;
    let took = ms(began.elapsed());
    // As with the others, to let go what was read is not to read it.
    drop(read);
    Ok(took)
}

/// What a Python program prints.
fn python(program: &str) -> Result<String> {
    let done = Command::new("python3").args(["-c", program]).output()?;
    if done.status.success() { Ok(String::from_utf8(done.stdout)?) } else { Err("it failed".into()) }
}

/// Prints the times with their ratios; says whether the program is at least as fast as each other.
pub(crate) fn print(loads: &Loads) -> bool {
    let Loads { whole, figures, others } = loads;
    println!("\nreading a million figures, every field typed: {figures:.0} ms; with regions and sources {whole:.0} ms");
    for (name, other) in others {
        println!("{name:<12}{other:>8.0} ms for the same file of figures, ratio {:.2}", figures / other);
    }
    if others.is_empty() {
        println!("neither polars nor duckdb is there to compare with");
    }
    others.iter().all(|(_, other)| figures <= other)
}
