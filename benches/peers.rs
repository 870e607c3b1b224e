//! How fast the first screen is there, next to another viewer of tables on the same rows, in a real pseudo-terminal.

use cakupan::app::{App, Size, Start};
use cakupan::{cli, ui};
use chrono::Local;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use std::env;
use std::error::Error;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
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
/// The name of the file of regions.
const CSV: &str = "regions.csv";
/// How many rows csvlens shows on such a terminal.
const CSVLENS_ROWS: usize = 35;
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
    let home = tempfile::tempdir()?;
    let mut peers = vec![cakupan(home.path())?];
    match find("csvlens") {
        Some(path) => peers.push(csvlens(&path, home.path())?),
        None => println!("csvlens is left out: it is not on the PATH. To install it: cargo install csvlens --locked"),
    }
    for _ in 0..if is_measured { RUNS } else { 1 } {
        for peer in &mut peers {
            peer.runs.push(time(peer)?);
        }
    }
    println!("first complete screen of {}×{}, in ms", SIZE.width, SIZE.height);
    println!("{:<10}{:>8}{:>8}{:>8}{:>6}", "", "median", "least", "most", "runs");
    for Peer { name, runs, .. } in &mut peers {
        runs.sort_unstable();
        let ms = |run: Option<&Duration>| run.map_or(0.0, Duration::as_secs_f64) * 1000.0;
        let (median, least, most) = (ms(Some(&median(runs))), ms(runs.first()), ms(runs.last()));
        println!("{name:<10}{median:>8.1}{least:>8.1}{most:>8.1}{:>6}", runs.len());
    }
    let [own, other] = peers.as_slice() else { return Ok(ExitCode::SUCCESS) };
    let ratio = median(&own.runs).as_secs_f64() / median(&other.runs).as_secs_f64();
    println!("{} ÷ {} = {ratio:.2}", own.name, other.name);
    Ok(if is_measured && ratio > 1.0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The middle one of sorted runs.
fn median(runs: &[Duration]) -> Duration {
    runs.get(runs.len() / 2).copied().unwrap_or_default()
}

/// The program itself: complete when every row shows what is drawn without a terminal.
fn cakupan(home: &Path) -> Result<Peer> {
    let (start, _) = ask(&["--as-of", AS_OF], home)?;
    let app = App::new(Start { size: SIZE, ..*start.ok_or("no dashboard")? });
    let mut stage = Terminal::new(TestBackend::new(SIZE.width, SIZE.height))?;
    stage.draw(|frame| drop(ui::render(&app, frame)))?;
    let row = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned();
    let expected: Vec<String> = stage.backend().buffer().content().chunks(usize::from(SIZE.width)).map(row).collect();
    let mut command = command(env!("CARGO_BIN_EXE_cakupan"), home)?;
    command.args(["--as-of", AS_OF]);
    let is_complete = Box::new(move |screen: &Screen| rows(screen).eq(expected.iter().cloned()));
    Ok(Peer { name: "cakupan", command, is_complete, runs: Vec::new() })
}

/// csvlens on the same regions: complete when the first heading, the code of the last region in view and the name of the
/// file are there.
fn csvlens(path: &Path, home: &Path) -> Result<Peer> {
    let (_, csv) = ask(&["list", "--format", "csv", "--as-of", AS_OF], home)?;
    let file = home.join(CSV);
    fs::write(&file, &csv)?;
    let code = |line: usize| csv.lines().nth(line)?.split(',').next().map(str::to_owned);
    let texts = [code(0), code(CSVLENS_ROWS), Some(CSV.to_owned())];
    let texts: Vec<String> = texts.into_iter().collect::<Option<_>>().ok_or("too few regions")?;
    let mut command = command(path, home)?;
    command.arg(&file);
    let is_complete =
        Box::new(move |screen: &Screen| texts.iter().all(|text| rows(screen).any(|row| row.contains(text))));
    Ok(Peer { name: "csvlens", command, is_complete, runs: Vec::new() })
}

/// What the program itself answers: a dashboard to open, a text, or both nothing.
fn ask(args: &[&str], home: &Path) -> Result<(Option<Box<Start>>, String)> {
    let args = ["cakupan"].iter().chain(args).map(OsString::from);
    let environment = environment(home)?;
    let lookup = |name: &str| environment.iter().find(|(set, _)| *set == name).map(|(_, value)| value.clone());
    let mut text = Vec::new();
    let start = cli::run(
        args,
        &lookup,
        Local::now().date_naive(),
        None,
        cli::Talk { ask: &mut |_| None, work: &cli::Work::default() },
        &mut text,
        &mut Vec::new(),
    )
    .map_err(|failure| failure.to_string())?;
    Ok((start, String::from_utf8(text)?))
}

/// Where a program stands on the `PATH`.
fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// A program in the environment that is the same for all.
fn command(program: impl AsRef<OsStr>, home: &Path) -> Result<CommandBuilder> {
    let mut command = CommandBuilder::new(program);
    command.env_clear();
    for (name, value) in environment(home)? {
        command.env(name, value);
    }
    Ok(command)
}

/// The environment of every program: nobody's settings.
fn environment(home: &Path) -> Result<[(&'static str, String); 4]> {
    let home = home.to_str().ok_or("a folder that is no text")?;
    let settings = format!("{home}/none.toml");
    let (term, lang) = ("xterm-256color".to_owned(), "id_ID.UTF-8".to_owned());
    Ok([("TERM", term), ("LANG", lang), ("HOME", home.to_owned()), ("CAKUPAN_CONFIG", settings)])
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
