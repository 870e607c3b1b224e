//! How long others take to read the same figures and to know the type of every field.

use crate::{RUNS, Result, median, ms};
use cakupan::store;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Libraries that viewers of tables read with, and the statement that reads a file of JSON lines into typed columns.
const OTHERS: [(&str, &str); 2] = [
    ("polars", "polars.read_ndjson(path)"),
    ("duckdb", "duckdb.sql(f\"create table t as select * from read_json('{path}')\")"),
];

/// The time of the program itself, and of each other that is there, in ms.
///
/// The others read the figures alone; the program reads the regions and the sources as well, and checks what refers to them.
pub(crate) fn loads(figures: &Path, folder: &Path, runs: usize) -> Result<Vec<(&'static str, f64)>> {
    let mut found: Vec<(&'static str, Vec<f64>)> = vec![("cakupan", Vec::new())];
    let there = OTHERS.into_iter().filter(|(name, _)| python(&format!("import {name}")).is_ok());
    let there: Vec<_> = there.collect();
    found.extend(there.iter().map(|(name, _)| (*name, Vec::new())));
    for _ in 0..runs.max(RUNS) {
        for (at, (_, times)) in found.iter_mut().enumerate() {
            times.push(match at.checked_sub(1).and_then(|at| there.get(at)) {
                None => {
                    let began = Instant::now();
                    let read = store::open(&[folder.to_owned()], false).map_err(|faults| faults.to_string())?;
                    let took = ms(began.elapsed());
                    // As with the others, to let go what was read is not to read it.
                    drop(read);
                    took
                }
                Some((name, statement)) => {
                    let path = figures.display();
                    let timed = format!(
                        "import {name}, time\npath = {:?}\nbegan = time.perf_counter()\nread = {statement}\nprint((time.perf_counter() - began) * 1000)",
                        path.to_string()
                    );
                    python(&timed)?.trim().parse()?
                }
            });
        }
    }
    Ok(found.into_iter().map(|(name, times)| (name, median(times))).collect())
}

/// What a Python program prints.
fn python(program: &str) -> Result<String> {
    let done = Command::new("python3").args(["-c", program]).output()?;
    if done.status.success() { Ok(String::from_utf8(done.stdout)?) } else { Err("it failed".into()) }
}

/// Prints the times with their ratios; says whether the program is at least as fast as each other.
pub(crate) fn print(times: &[(&str, f64)]) -> bool {
    let Some(((_, own), others)) = times.split_first() else { return true };
    println!("\nreading the same million figures, every field typed: {own:.0} ms");
    for (name, other) in others {
        println!("{name:<12}{other:>8.0} ms, ratio {:.2}", own / other);
    }
    if others.is_empty() {
        println!("neither polars nor duckdb is there to compare with");
    }
    others.iter().all(|(_, other)| own <= other)
}
