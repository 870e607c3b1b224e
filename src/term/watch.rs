//! Data files on the disk: says when one of them has changed.

use super::Event;
use crate::app::Msg;
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// A file is written in steps: it is read once nothing has happened to it for so long.
const QUIET: Duration = Duration::from_millis(150);

/// Sends [`Msg::FilesChanged`] to `events` when one of `paths` has changed, as long as what it gives lives; nothing where
/// there is nothing to watch, or the system cannot.
pub(super) fn watch(paths: &[PathBuf], events: &Sender<Event>) -> Option<RecommendedWatcher> {
    let files: Vec<PathBuf> = paths.iter().filter_map(|path| path.canonicalize().ok()).collect();
    if files.is_empty() {
        return None;
    }
    let (send, changed) = mpsc::channel();
    let folders: BTreeSet<PathBuf> = files.iter().filter_map(|file| folder(file)).collect();
    let concerns = move |event: &notify::Event| {
        let is_read = matches!(event.kind, notify::EventKind::Access(_));
        !is_read && event.paths.iter().any(|path| files.iter().any(|file| path.starts_with(file)))
    };
    let tell = move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| concerns(&event)) {
            // Nobody waits for it any more where the program ends.
            let _ = send.send(());
        }
    };
    let mut watcher = notify::recommended_watcher(tell).ok()?;
    // A file that is replaced is another file: its folder sees both.
    let count = folders.iter().filter(|folder| watcher.watch(folder, RecursiveMode::NonRecursive).is_ok()).count();
    if count == 0 {
        return None;
    }
    let events = events.clone();
    thread::spawn(move || settle(&changed, &events));
    Some(watcher)
}

/// The folder in which changes of `path` are seen.
fn folder(path: &Path) -> Option<PathBuf> {
    if path.is_dir() { Some(path.to_path_buf()) } else { path.parent().map(Path::to_path_buf) }
}

/// Tells of changes once it is quiet again, until nobody listens.
fn settle(changed: &Receiver<()>, events: &Sender<Event>) {
    while changed.recv().is_ok() {
        while changed.recv_timeout(QUIET) != Err(RecvTimeoutError::Timeout) {
            if matches!(changed.try_recv(), Err(mpsc::TryRecvError::Disconnected)) {
                return;
            }
        }
        if events.send(Event::Msg(Msg::FilesChanged)).is_err() {
            return;
        }
    }
}
