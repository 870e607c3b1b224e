//! How fast and how frugal the dashboard is next to other viewers of the same table, each in a real pseudo-terminal.

#[path = "../scale/national.rs"]
mod national;
mod own;
mod process;
mod programs;
mod table;
mod terminal;

use own::Own;
use process::{Work, peak_memory};
use programs::{Program, Step};
use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, thread};
use table::Table;
use terminal::{HEIGHT, Session, WIDTH};

/// Runs of each program.
const RUNS: usize = 11;
/// Rows that make a program take much memory.
const MANY: usize = 10_000;
/// For how long nobody touches a program.
const IDLE: Duration = Duration::from_secs(10);
/// How often the key that moves down is pressed.
const KEYS: usize = 10;
/// The key that moves down.
const DOWN: &str = "j";

/// What is measured, in the order of the lines of the table: its name, its unit, and the most that the program itself may
/// need, whatever others do; of memory on the bundled data. Less is better.
const MEASURES: [(&str, &str, f64); 8] = [
    ("first complete screen", "ms", f64::INFINITY),
    ("jump to the end", "ms", f64::INFINITY),
    ("sort by a number", "ms", f64::INFINITY),
    ("type a filter", "ms", f64::INFINITY),
    ("bytes for a key", "bytes", f64::INFINITY),
    ("peak memory", "MB", 25.0),
    ("wake-ups in 10 s idle", "", 0.0),
    ("CPU in 10 s idle", "ms", f64::INFINITY),
];
const FIRST: usize = 0;
const END: usize = 1;
const BYTES: usize = 4;
const MEMORY: usize = 5;
const WAKE_UPS: usize = 6;
const CPU: usize = 7;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What was found of one measure of one program: a value a run, or why there is none.
type Found = HashMap<(usize, &'static str), Result<Vec<f64>>>;

fn main() -> Result<ExitCode> {
    // Whoever tests all targets asks only whether it runs.
    let is_measured = env::args().any(|arg| arg == "--bench");
    let villages = env::args().find_map(|arg| arg.parse::<usize>().ok());
    let (runs, idle) = if is_measured { (RUNS, IDLE) } else { (1, Duration::from_millis(500)) };
    let home = tempfile::tempdir()?;
    let own = match villages {
        None => Own::bundled(),
        Some(villages) => {
            let folder = home.path().join("data");
            let bundled = cakupan::store::bundled().map_err(|faults| faults.to_string())?;
            national::write(&bundled, villages, 1, &folder, &home.path().join("unused.csv"))?;
            Own::villages(&folder)
        }
    };
    let table = Table::new(own.csv(home.path())?)?;
    let (programs, left_out) = programs::all(&table, &own, home.path())?;
    // So many at once as there is memory for.
    let at_once = if table.codes.len() > MANY { 2 } else { runs };
    let mut found = Found::new();
    let told = |what: &str, done: usize| eprintln!("{what}: {done} of {runs} runs are done");
    for run in 0..runs {
        told("at work", run);
        // Nobody always comes after the same other.
        let turn = |n: usize| if run % 2 == 0 { n } else { programs.len() - 1 - n };
        for program in (0..programs.len()).filter_map(|n| programs.get(turn(n))) {
            if !has_failed(&found, FIRST, program) {
                work(program, &mut found);
            }
        }
    }
    for program in programs.iter().filter(|program| program.down.is_ok()) {
        for done in (0..runs).step_by(at_once) {
            if has_failed(&found, BYTES, program) {
                continue;
            }
            told(&format!("{} untouched", program.name), done);
            rest(program, at_once.min(runs - done), idle, &mut found);
        }
    }
    println!("{} rows on {}×{HEIGHT}, medians of {runs} runs", table.codes.len(), *WIDTH);
    let is_good = print(&programs, &mut found, villages.is_none())?;
    for name in left_out {
        println!("{name} is left out: it is not on the PATH");
    }
    Ok(if is_measured && !is_good { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Whether a program has not done something in an earlier run: it is not waited for again.
fn has_failed(found: &Found, measure: usize, program: &Program) -> bool {
    matches!(found.get(&(measure, program.name)), Some(Err(_)))
}

/// One run at work: everything but being idle.
fn work(program: &Program, found: &mut Found) {
    let without = |found: &mut Found, from: usize, why: &str| {
        (from..=CPU).for_each(|measure| note(found, measure, program.name, Err(why.into())));
    };
    let begun = Session::start(&program.command).and_then(|mut session| {
        let see = if program.down.is_ok() { Session::wait } else { Session::meet };
        let at = see(&mut session, &program.first)?;
        Ok((ms(at - session.started), session))
    });
    let (first, mut session) = match begun {
        Ok(begun) => begun,
        // Whatever else it does would be waited for in vain as well.
        Err(error) => return without(found, FIRST, &error.to_string()),
    };
    note(found, FIRST, program.name, Ok(first));
    let down = match program.down {
        Ok(down) => down,
        Err(reason) => return without(found, END, reason),
    };
    if has_failed(found, BYTES, program) {
        return;
    }
    match bytes(&mut session, down) {
        Ok(bytes) => note(found, BYTES, program.name, Ok(bytes)),
        // Nor is it still after any other key.
        Err(error) => return without(found, END, &error.to_string()),
    }
    for (measure, step) in (END..).zip(&program.steps) {
        let taken = match step {
            Ok(step) => take(&mut session, step, has_failed(found, measure, program)),
            Err(reason) => Err((*reason).into()),
        };
        note(found, measure, program.name, taken);
    }
    note(found, MEMORY, program.name, session.process().and_then(peak_memory));
}

/// How long a step takes, in ms; one of which that `is_known_to_fail` is done for what comes after it.
fn take(session: &mut Session, step: &Step, is_known_to_fail: bool) -> Result<f64> {
    for keys in &step.before {
        session.send(keys);
        session.settle()?;
    }
    let pressed = session.send(&step.keys);
    if is_known_to_fail {
        session.settle()?;
        return Err("as before".into());
    }
    Ok(ms(session.wait(&step.seen)? - pressed))
}

/// The bytes that a key costs on average, each pressed once the screen is still.
fn bytes(session: &mut Session, key: &str) -> Result<f64> {
    session.settle()?;
    let mut sent = 0;
    for _ in 0..KEYS {
        session.send(key);
        sent += session.settle()?;
    }
    Ok(f64::from(u32::try_from(sent)?) / f64::from(u32::try_from(KEYS)?))
}

/// What a program does while nobody touches it: as many at once as there are runs.
fn rest(program: &Program, runs: usize, idle: Duration, found: &mut Found) {
    let start = || -> Result<Session> {
        let mut session = Session::start(&program.command)?;
        session.wait(&program.first)?;
        session.settle()?;
        Ok(session)
    };
    let sessions: Vec<Result<Session>> = (0..runs).map(|_| start()).collect();
    let works = || -> Vec<Result<Work>> {
        let process = |session: &Result<Session>| session.as_ref().map_err(ToString::to_string)?.process();
        sessions.iter().map(|session| Work::of(process(session)?)).collect()
    };
    let (before, begun) = (works(), Instant::now());
    thread::sleep(idle.saturating_sub(begun.elapsed()));
    for (before, after) in before.into_iter().zip(works()) {
        match before.and_then(|before| Ok(after? - before)) {
            Ok(work) => {
                note(found, WAKE_UPS, program.name, Ok(work.wake_ups));
                note(found, CPU, program.name, Ok(work.time));
            }
            Err(error) => note(found, WAKE_UPS, program.name, Err(error)),
        }
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Adds the value of a run; the first that is none stands for all.
fn note(found: &mut Found, measure: usize, name: &'static str, value: Result<f64>) {
    let all = found.entry((measure, name)).or_insert_with(|| Ok(Vec::new()));
    match (all, value) {
        (Ok(values), Ok(value)) => values.push(value),
        (all @ Ok(_), Err(error)) => *all = Err(error),
        (Err(_), _) => {}
    }
}

/// Prints the table, and says whether the program itself needs nowhere more than another, or than its limit. The error is a measure that it
/// does not have.
fn print(programs: &[Program], found: &mut Found, is_bundled: bool) -> Result<bool> {
    let [own, peers @ ..] = programs else { return Err("nothing to compare".into()) };
    print!("{:<30}{:>10}", "", own.name);
    for peer in peers {
        print!("{:>12}{:>8}", peer.name, "ratio");
    }
    println!();
    // What cannot be compared, by the program and the reason.
    let (mut is_good, mut limits, mut reasons) = (true, Vec::new(), BTreeMap::<_, Vec<_>>::new());
    for (measure, (what, unit, most)) in MEASURES.into_iter().enumerate() {
        let mut median = |name| match found.remove(&(measure, name)) {
            Some(Ok(mut values)) => Ok(median(&mut values)),
            Some(Err(error)) => Err(error),
            None => Err("it was not measured".into()),
        };
        let value = median(own.name).map_err(|error| format!("{}, {what}: {error}", own.name))?;
        if value > most && (is_bundled || measure != MEMORY) {
            is_good = false;
            limits.push(format!("{}, {what}: {value:.1} is above the limit of {most}", own.name));
        }
        print!("{:<30}{value:>10.1}", if unit.is_empty() { what.to_owned() } else { format!("{what}, {unit}") });
        for peer in peers {
            match median(peer.name) {
                Ok(other) => {
                    // Nothing next to nothing is as much.
                    let ratio = if value <= other && other <= 0.0 { 1.0 } else { value / other };
                    is_good &= ratio <= 1.0;
                    print!("{other:>12.1}{ratio:>8.2}");
                }
                Err(reason) => {
                    print!("{:>20}", "not comparable");
                    reasons.entry((peer.name, reason.to_string())).or_default().push(what);
                }
            }
        }
        println!();
    }
    for limit in limits {
        println!("{limit}");
    }
    for ((name, reason), measures) in reasons {
        println!("{name}: {reason}; not comparable: {}", measures.join(", "));
    }
    Ok(is_good)
}

/// The middle one.
fn median(values: &mut [f64]) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
