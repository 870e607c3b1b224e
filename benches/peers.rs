//! How fast the first screen is there, next to another viewer of tables on the same rows, in a real pseudo-terminal.

use cakupan::app::{App, Looks, Size, Start};
use cakupan::domain::RuleChoice;
use cakupan::domain::query::{Groups, Query};
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, GlyphSet, Theme};
use cakupan::{store, ui};
use chrono::NaiveDate;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use std::env;
use std::error::Error;
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};
use vt100::{Callbacks, Parser, Screen};

/// Columns and rows of the terminal.
const SIZE: Size = Size { width: 120, height: 40 };
/// The day whose data are shown.
const AS_OF: &str = "2026-02-28";
/// Runs of each program.
const RUNS: usize = 21;
/// A screen is complete when nothing more comes for this long.
const QUIET: Duration = Duration::from_millis(100);
/// How many rows csvlens shows on such a terminal.
const CSVLENS_ROWS: usize = 30;
/// When to give up on a program that shows nothing more.
const DEADLINE: Duration = Duration::from_secs(20);

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// A program and how its first screen is known to be complete.
struct Peer {
    name: &'static str,
    command: CommandBuilder,
    is_complete: Box<dyn Fn(&Screen) -> bool>,
    runs: Vec<Duration>,
}

fn main() -> Result<ExitCode> {
    // Whoever tests all targets asks only whether it runs.
    let is_measured = env::args().any(|arg| arg == "--bench");
    let folder = tempfile::tempdir()?;
    let app = app()?;
    let mut peers = vec![cakupan(&app, folder.path())?];
    match find("csvlens") {
        Some(path) => peers.push(csvlens(&path, &app, folder.path())?),
        None => println!("csvlens is left out: it is not on the PATH. To install it: cargo install csvlens --locked"),
    }
    for _ in 0..if is_measured { RUNS } else { 1 } {
        for peer in &mut peers {
            peer.runs.push(time(peer)?);
        }
    }
    println!("First complete screen, {} regions, {}×{}", app.rows.len(), SIZE.width, SIZE.height);
    println!("{:<10} {:>10} {:>10} {:>10} {:>6}", "", "median ms", "least ms", "most ms", "runs");
    for Peer { name, runs, .. } in &mut peers {
        runs.sort_unstable();
        let ms = |run: Option<&Duration>| run.map_or(0.0, Duration::as_secs_f64) * 1000.0;
        let (median, least, most) = (ms(Some(&median(runs))), ms(runs.first()), ms(runs.last()));
        println!("{name:<10} {median:>10.1} {least:>10.1} {most:>10.1} {:>6}", runs.len());
    }
    let [own, other] = peers.as_slice() else { return Ok(ExitCode::SUCCESS) };
    let ratio = median(&own.runs).as_secs_f64() / median(&other.runs).as_secs_f64();
    println!("{} ÷ {}: {ratio:.2}", own.name, other.name);
    Ok(if is_measured && ratio > 1.0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The middle one of sorted runs.
fn median(runs: &[Duration]) -> Duration {
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}

/// The program itself as it should look in the end.
fn app() -> Result<App> {
    let as_of: NaiveDate = AS_OF.parse()?;
    let looks =
        Looks { lang: Lang::Id, theme: Theme::default(), depth: ColorDepth::Indexed256, glyphs: GlyphSet::Unicode };
    Ok(App::new(Start {
        dataset: Arc::new(store::bundled()?),
        groups: Arc::new(Groups::new()),
        query: Query::default(),
        as_of: Some(as_of),
        rule: RuleChoice::default(),
        looks,
        size: SIZE,
        today: as_of,
    }))
}

/// The program itself: complete when every cell shows what was drawn without a terminal.
fn cakupan(app: &App, home: &Path) -> Result<Peer> {
    let mut stage = Terminal::new(TestBackend::new(SIZE.width, SIZE.height))?;
    stage.draw(|frame| drop(ui::render(app, frame)))?;
    let cells = stage.backend().buffer().content().chunks(usize::from(SIZE.width));
    let row = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect::<String>();
    let expected: Vec<String> = cells.map(|cells| row(cells).trim_end().to_owned()).collect();
    let mut command = command(env!("CARGO_BIN_EXE_cakupan"), home);
    command.args(["--as-of", AS_OF]);
    let is_complete = Box::new(move |screen: &Screen| rows(screen).eq(expected.iter().cloned()));
    Ok(Peer { name: "cakupan", command, is_complete, runs: Vec::new() })
}

/// csvlens on the same rows: complete when the headings, the last row in view and the name of the file are there.
fn csvlens(path: &Path, app: &App, folder: &Path) -> Result<Peer> {
    let file = folder.join("regions.csv");
    write_csv(app, &file)?;
    let mut command = command(path, folder);
    command.arg(&file);
    let last = app.rows.get(CSVLENS_ROWS - 1).ok_or("too few regions")?;
    let texts = ["code".to_owned(), app.dataset.region(*last).code.to_string(), "regions.csv".to_owned()];
    let is_complete =
        Box::new(move |screen: &Screen| texts.iter().all(|text| rows(screen).any(|row| row.contains(text))));
    Ok(Peer { name: "csvlens", command, is_complete, runs: Vec::new() })
}

/// A program in an environment that is the same everywhere.
fn command(program: impl AsRef<OsStr>, home: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("LANG", "id_ID.UTF-8");
    command.env("HOME", home);
    command
}

/// Where a program stands on the `PATH`.
fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The rows that the program shows, as csv.
fn write_csv(app: &App, path: &Path) -> Result<()> {
    let mut csv = csv::Writer::from_path(path)?;
    csv.write_record(["code", "name", "province", "registered", "as_of", "active", "gap", "population", "source"])?;
    for ix in &app.rows {
        let (region, state) = (app.dataset.region(*ix), app.snapshot.state(*ix));
        let province = app.dataset.province_of(*ix).map(|province| app.dataset.region(province).name.to_string());
        let registered = state.registered().chosen;
        let source = registered.map(|claim| app.dataset.source_of(claim.observation).label().to_owned());
        csv.write_record([
            region.code.to_string(),
            region.name.to_string(),
            province.unwrap_or_default(),
            or_nothing(registered.map(|claim| claim.share)),
            or_nothing(registered.map(|claim| claim.effective)),
            or_nothing(state.active().share()),
            or_nothing(state.signed_gap()),
            or_nothing(region.population),
            source.unwrap_or_default(),
        ])?;
    }
    Ok(csv.flush()?)
}

/// A value as csv has it: nothing where there is none.
fn or_nothing(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// The time from the start of the process to the first complete screen.
fn time(peer: &Peer) -> Result<Duration> {
    let size = PtySize { rows: SIZE.height, cols: SIZE.width, ..PtySize::default() };
    let pty = native_pty_system().openpty(size)?;
    let mut reader = pty.master.try_clone_reader()?;
    let answers = Answers(pty.master.take_writer()?);
    let cells = |count| NonZero::new(count).ok_or("no terminal is that small");
    let mut parser = Parser::new_with_callbacks(cells(SIZE.height)?, cells(SIZE.width)?, 0, answers);
    let (send, output) = mpsc::channel();
    let start = Instant::now();
    let mut child = pty.slave.spawn_command(peer.command.clone())?;
    drop(pty.slave);
    // The clock is read where bytes arrive: making cells of them is not the program's time.
    thread::spawn(move || {
        let mut bytes = [0; 16 * 1024];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let read = bytes.get(..count).unwrap_or_default().to_vec();
            if send.send((Instant::now(), read)).is_err() {
                return;
            }
        }
    });
    let mut complete: Option<Instant> = None;
    let shown = loop {
        match output.recv_timeout(if complete.is_some() { QUIET } else { DEADLINE }) {
            Ok((at, bytes)) => {
                parser.process(&bytes);
                complete = (peer.is_complete)(parser.screen()).then(|| complete.unwrap_or(at));
            }
            Err(RecvTimeoutError::Timeout) => break complete,
            Err(RecvTimeoutError::Disconnected) => break None,
        }
    };
    child.kill()?;
    child.wait()?;
    match shown {
        Some(complete) => Ok(complete - start),
        None => Err(format!("{} shows no complete screen, but:\n{}", peer.name, parser.screen().contents()).into()),
    }
}

/// Answers what programs ask a terminal when they start; one that stays silent would make them wait.
struct Answers(Box<dyn Write + Send>);

impl Answers {
    fn answer(&mut self, text: &str) {
        // A program that has ended needs no answer.
        let _ = self.0.write_all(text.as_bytes()).and_then(|()| self.0.flush());
    }
}

impl Callbacks for Answers {
    fn unhandled_csi(&mut self, screen: &mut Screen, i1: Option<u8>, _: Option<u8>, params: &[&[u16]], c: char) {
        let (row, column) = screen.cursor_position();
        match (i1, params, c) {
            (None, [[6]], 'n') => self.answer(&format!("\x1b[{};{}R", row + 1, column + 1)),
            (None, _, 'c') => self.answer("\x1b[?62;22c"),
            _ => {}
        }
    }

    fn unhandled_osc(&mut self, _: &mut Screen, params: &[&[u8]]) {
        match params {
            [b"10", b"?"] => self.answer("\x1b]10;rgb:d0d0/d0d0/d0d0\x1b\\"),
            [b"11", b"?"] => self.answer("\x1b]11;rgb:1010/1010/1010\x1b\\"),
            _ => {}
        }
    }
}

/// The rows of a screen without the spaces at their ends.
fn rows(screen: &Screen) -> impl Iterator<Item = String> {
    screen.rows(0, SIZE.width).map(|row| row.trim_end().to_owned())
}
