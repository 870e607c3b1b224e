//! The program itself: every screen of it is known in advance, cell by cell, from the same keys without a terminal.

use crate::Result;
use crate::programs::{Program, Seen, Step, command, environment};
use crate::table::Table;
use crate::terminal::{HEIGHT, WIDTH, rows};
use cakupan::app::{App, Effect, Key, KeyCode, Msg, Size, Start, compute, update};
use cakupan::{cli, ui};
use chrono::Local;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;
use std::ffi::OsString;
use std::path::Path;

/// The day whose data are shown.
const AS_OF: &str = "2026-02-28";
/// The dashboard, not where an earlier run was left.
const DASHBOARD: [&str; 3] = ["--fresh", "--as-of", AS_OF];

/// What the program is started with beside the day.
pub(crate) struct Own {
    /// A folder of data with desa; nothing for the bundled regions.
    folder: Option<String>,
}

impl Own {
    /// On the bundled regions.
    pub(crate) fn bundled() -> Self {
        Self { folder: None }
    }

    /// On the desa of `folder`.
    pub(crate) fn villages(folder: &Path) -> Self {
        Self { folder: Some(folder.display().to_string()) }
    }

    /// Arguments with those that lead to the desa; `query` comes before the query for them.
    fn with<'a>(&'a self, args: &[&'a str], query: &[&'a str]) -> Vec<&'a str> {
        let data = self.folder.iter().flat_map(|folder| ["--data", folder].into_iter().chain(query.iter().copied()));
        let wanted = self.folder.iter().map(|_| "level:village");
        args.iter().copied().chain(data).chain(wanted).collect()
    }

    /// The dashboard.
    pub(crate) fn program(&self, table: &Table, home: &Path) -> Result<Program> {
        let args = self.with(&DASHBOARD, &["--query"]);
        let (start, _) = ask(&args, home)?;
        let size = Size { width: *WIDTH, height: HEIGHT };
        let mut app = App::new(Start { size, ..*start.ok_or("no dashboard")? });
        let first = screen(&app)?;
        let mut play = |before: &[&'static str], keys: &str| -> Result<Step> {
            for keys in before.iter().copied().chain([keys]) {
                press(&mut app, keys);
            }
            Ok(Step { before: before.to_vec(), keys: keys.to_owned(), seen: screen(&app)? })
        };
        // The steps play on from where counting the bytes of a key has led.
        play(&[], &crate::DOWN.repeat(crate::KEYS))?;
        let steps =
            [play(&[], "G")?, play(&["g", "s", "penduduk"], "\r")?, play(&[], &format!("/{}\r", table.filter))?]
                .map(Ok);
        let mut command = command(env!("CARGO_BIN_EXE_cakupan"), home)?;
        command.args(args);
        Ok(Program { name: "cakupan", command, first, down: Ok(crate::DOWN), steps })
    }

    /// The regions as a table for others.
    pub(crate) fn csv(&self, home: &Path) -> Result<String> {
        Ok(ask(&self.with(&["list", "--format", "csv", "--as-of", AS_OF], &[]), home)?.1)
    }
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

fn press(app: &mut App, keys: &str) {
    for c in keys.chars() {
        send(app, Msg::Key(if c == '\r' { Key::plain(KeyCode::Enter) } else { Key::char(c) }));
    }
}

fn send(app: &mut App, msg: Msg) {
    for effect in update(app, msg) {
        if let Effect::Compute(request) = effect {
            send(app, Msg::Computed(Box::new(compute::answer(&request))));
        }
    }
}

/// The screen of this state, in every row.
fn screen(app: &App) -> Result<Seen> {
    let mut stage = Terminal::new(TestBackend::new(*WIDTH, HEIGHT))?;
    stage.draw(|frame| drop(ui::render(app, frame)))?;
    let row = |cells: &[Cell]| cells.iter().map(Cell::symbol).collect::<String>().trim_end().to_owned();
    let expected: Vec<String> = stage.backend().buffer().content().chunks(usize::from(*WIDTH)).map(row).collect();
    Ok(Box::new(move |screen| rows(screen) == expected))
}
