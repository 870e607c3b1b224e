//! A small dataset to stand on: the seeds of the loader, which are sound, in a folder of their own.

use cakupan::app::{App, Bookmark, Looks, Size, Start, ViewSpec};
use cakupan::domain::query::{Context, Groups};
use cakupan::domain::{Dataset, is_hidden};
use cakupan::locale::Lang;
use cakupan::{store, ui};
use chrono::NaiveDate;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

macro_rules! sound {
    ($($name:literal),+) => {
        /// The files of a sound dataset: name and text.
        pub(super) const SOUND: [(&str, &str); 10] = [$(($name, include_str!(concat!("../seeds/loader/", $name)))),+];
    };
}

sound!(
    "dataset.json",
    "islands.jsonl",
    "sources.jsonl",
    "provinces.jsonl",
    "regions.jsonl",
    "aliases.jsonl",
    "observations.jsonl",
    "thresholds.jsonl",
    "rates.jsonl",
    "events.jsonl"
);

/// A folder of this process, in memory where the system has such a place.
pub(super) fn folder() -> TempDir {
    let memory = tempfile::tempdir_in("/dev/shm");
    memory.or_else(|_| tempfile::tempdir()).unwrap()
}

/// The text of a file of [`SOUND`], without the line that names it.
pub(super) fn text(seed: &str) -> &str {
    seed.split_once('\n').unwrap().1
}

/// A folder with the sound dataset.
pub(super) fn sound() -> TempDir {
    let folder = folder();
    for (name, seed) in SOUND {
        fs::write(folder.path().join(name), text(seed)).unwrap();
    }
    folder
}

thread_local! {
    // Not one for all: what is static is never taken away.
    static FOLDER: TempDir = sound();
}

/// The path of a folder with the sound dataset, which stays as long as the thread.
pub(super) fn path() -> PathBuf {
    FOLDER.with(|folder| folder.path().to_owned())
}

/// The sound dataset.
pub(super) static DATASET: LazyLock<Arc<Dataset>> = LazyLock::new(|| Arc::new(store::open(&[path()], true).unwrap()));

/// The day on which everything happens.
pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

/// The dashboard on `dataset`, brought to what `place` says.
pub(super) fn app(dataset: &Arc<Dataset>, place: &Bookmark, lang: Lang) -> App {
    let looks = Looks::full(lang);
    let mut start = Start::new(Arc::clone(dataset), looks, Size { width: 90, height: 26 }, today());
    place.apply(&mut start.spec, &Context { dataset, groups: &Groups::new() });
    App::new(start)
}

/// Draws the screen, on which there is nothing that a terminal would obey.
pub(super) fn draw(app: &App) {
    let mut terminal = Terminal::new(TestBackend::new(app.size.width, app.size.height)).unwrap();
    terminal.draw(|frame| drop(ui::render(app, frame))).unwrap();
    for cell in &terminal.backend().buffer().content {
        assert!(!cell.symbol().contains(is_hidden), "{:?}", cell.symbol());
    }
}

/// What stands at the start.
pub(super) fn spec() -> ViewSpec {
    ViewSpec::new(today())
}
