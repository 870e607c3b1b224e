//! What a national dataset of every desa, month by month, costs: each step at sizes that grow tenfold, in time and memory.
//!
//! Each size is measured in processes of its own, so that none inherits the memory of another.

mod desk;
mod national;
mod others;
mod steps;

use cakupan::store;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;
use std::{env, fs};
use steps::{MEASURES, Measure};

/// The desa and kelurahan of the country, as the Ministry of Home Affairs counted them in 2022: Kepmendagri 050-145.
const VILLAGES: usize = 83_762;
/// Months of figures.
const MONTHS: usize = 60;
/// Figures of the datasets.
const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 5_000_000];
/// Months between the beginning of JKN and the end of 2026, for every desa: the largest there could be.
const SINCE_2014: usize = 13 * 12;
/// Runs of each size.
const RUNS: usize = 5;
/// The greatest exponent with which a step may grow.
const EXPONENT: f64 = 1.1;
/// The longest that the thread of the interface may be busy, in ms.
const BUSY: f64 = 100.0;
/// The dataset that is loaded by others as well.
const SHARED: usize = 1_000_000;
/// The argument that asks for one measurement of a folder.
const MEASURE: &str = "--measure";

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<ExitCode> {
    let args: Vec<String> = env::args().skip(1).collect();
    if let [first, folder, ..] = args.as_slice()
        && first == MEASURE
    {
        for value in steps::measure(Path::new(folder))? {
            println!("{value}");
        }
        return Ok(ExitCode::SUCCESS);
    }
    // Whoever tests all targets asks only whether it runs.
    let is_measured = args.iter().any(|arg| arg == "--bench");
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    if args.iter().any(|arg| arg == "--since-2014") {
        return since_2014(home.path());
    }
    let (sizes, runs) = if is_measured { (&SIZES[..], RUNS) } else { (&SIZES[..1], 1) };
    let mut columns: Vec<(usize, Vec<f64>)> = Vec::new();
    let mut loads = None;
    for size in sizes {
        let folder = home.path().join(size.to_string());
        let figures = make(&folder, villages(*size), MONTHS)?;
        // The largest takes long, and varies less.
        let runs = if *size > SHARED { runs.min(3) } else { runs };
        columns.push((figures, medians(&folder, runs)?));
        if *size == SHARED {
            loads = Some(others::loads(&folder, runs)?);
        }
        fs::remove_dir_all(&folder)?;
    }
    let is_good = print(&columns);
    let is_fastest = loads.as_ref().is_none_or(others::print);
    Ok(if is_measured && !(is_good && is_fastest) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// How many of the desa a dataset of about this many figures needs, each with every month.
fn villages(observations: usize) -> usize {
    observations.div_ceil(MONTHS).min(VILLAGES)
}

/// The largest conceivable dataset alone, once.
fn since_2014(home: &Path) -> Result<ExitCode> {
    let folder = home.join("since-2014");
    let figures = make(&folder, VILLAGES, SINCE_2014)?;
    let values = run(&folder)?;
    println!("{figures} figures: every desa and kelurahan, every month since 2014");
    for (measure, value) in MEASURES.iter().zip(values) {
        println!("{:<44}{value:>10.1}", measure.named());
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a dataset, and says how many figures it has.
fn make(folder: &Path, villages: usize, months: usize) -> Result<usize> {
    let bundled = store::bundled().map_err(|faults| faults.to_string())?;
    national::write(&bundled, villages, months, folder, &folder.join("table.csv"))?;
    Ok(villages * months)
}

/// The median of each measure over some runs.
fn medians(folder: &Path, runs: usize) -> Result<Vec<f64>> {
    let all = (0..runs).map(|_| run(folder)).collect::<Result<Vec<_>>>()?;
    let of = |at: usize| median(all.iter().filter_map(|values| values.get(at).copied()).collect());
    Ok((0..MEASURES.len()).map(of).collect())
}

/// The measures of one run, in a process of its own.
fn run(folder: &Path) -> Result<Vec<f64>> {
    let own: PathBuf = env::current_exe()?;
    let done = Command::new(own).arg(MEASURE).arg(folder).output()?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into());
    }
    String::from_utf8(done.stdout)?.lines().map(|line| Ok(line.parse()?)).collect()
}

/// Prints the table, and says whether everything is within its limits.
fn print(columns: &[(usize, Vec<f64>)]) -> bool {
    print!("{:<44}", "figures");
    for (figures, _) in columns {
        print!("{figures:>12}");
    }
    println!("{:>10}", "exponent");
    let mut is_good = true;
    for (at, measure) in MEASURES.iter().enumerate() {
        let points: Vec<(f64, f64)> =
            columns.iter().filter_map(|(figures, values)| Some((*figures as f64, *values.get(at)?))).collect();
        print!("{:<44}", measure.named());
        for (_, value) in &points {
            print!("{value:>12.1}");
        }
        if *measure == Measure::Longest {
            let is_short = points.iter().all(|(_, value)| *value <= BUSY);
            is_good &= is_short;
            println!("{:>10}", if is_short { format!("≤ {BUSY:.0}") } else { format!("> {BUSY:.0}") });
        } else {
            let exponent = exponent(&points);
            is_good &= exponent.is_none_or(|exponent| exponent <= EXPONENT);
            println!("{:>10}", exponent.map_or_else(|| "–".to_owned(), |exponent| format!("{exponent:.2}")));
        }
    }
    is_good
}

/// The exponent `k` of the curve `y = c · x^k` nearest to the points; `None` for fewer than two.
fn exponent(points: &[(f64, f64)]) -> Option<f64> {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.max(1e-3).ln())).collect();
    let count = logs.len() as f64;
    let middle = (logs.iter().map(|(x, _)| x).sum::<f64>() / count, logs.iter().map(|(_, y)| y).sum::<f64>() / count);
    let along: f64 = logs.iter().map(|(x, _)| (x - middle.0).powi(2)).sum();
    let both: f64 = logs.iter().map(|(x, y)| (x - middle.0) * (y - middle.1)).sum();
    (logs.len() > 1).then(|| both / along)
}

/// The value in the middle, or between the two there.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    let at = |at: usize| values.get(at).copied().unwrap_or(f64::NAN);
    if values.len() % 2 == 1 { at(half) } else { f64::midpoint(at(half.saturating_sub(1)), at(half)) }
}

pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
