//! Data files on the disk: says when one of them has changed.

use super::Event;
use crate::app::Msg;
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// A file is written in steps: it is read once nothing has happened to it for so long.
const QUIET: Duration = Duration::from_millis(150);

/// From now on sends [`Msg::FilesChanged`] to `events` when one of `paths` has changed; never where there is nothing to
/// watch, or the system cannot.
pub(super) fn watch(paths: &[PathBuf], events: &Sender<Event>) {
    if paths.is_empty() {
        return;
    }
    let (send, changed) = mpsc::channel();
    let tell = move |event: notify::Result<notify::Event>| {
        if let Some(event) = event.ok().filter(|event| !matches!(event.kind, notify::EventKind::Access(_))) {
            // Nobody waits for it any more where the program ends.
            let _ = send.send(event.paths);
        }
    };
    let Ok(mut watcher) = notify::recommended_watcher(tell) else { return };
    let (paths, events) = (paths.to_vec(), events.clone());
    let places = look_at(&paths, &mut watcher);
    thread::spawn(move || settle(&paths, places, watcher, &changed, &events));
}

/// Tells of changes once it is quiet again, until nobody listens.
fn settle(
    paths: &[PathBuf],
    mut places: BTreeSet<PathBuf>,
    mut watcher: RecommendedWatcher,
    changed: &Receiver<Vec<PathBuf>>,
    events: &Sender<Event>,
) {
    while let Ok(changes) = changed.recv() {
        let concerns =
            |changes: &[PathBuf]| changes.iter().any(|change| places.iter().any(|place| change.starts_with(place)));
        if !concerns(&changes) {
            continue;
        }
        // Other files beside them may never be quiet.
        let mut since = Instant::now();
        while let Ok(changes) = changed.recv_timeout(QUIET.saturating_sub(since.elapsed())) {
            if concerns(&changes) {
                since = Instant::now();
            }
        }
        // What stands there now may be another file or folder of the same name.
        places = look_at(paths, &mut watcher);
        if events.send(Event::Msg(Msg::FilesChanged)).is_err() {
            return;
        }
    }
}

/// Has `watcher` look at what stands at `paths` now, and where a link leads; gives these places.
fn look_at(paths: &[PathBuf], watcher: &mut RecommendedWatcher) -> BTreeSet<PathBuf> {
    let named = paths.iter().filter_map(|path| std::path::absolute(path).ok());
    let places: BTreeSet<PathBuf> = named.chain(paths.iter().filter_map(|path| path.canonicalize().ok())).collect();
    // A file that is replaced is another file, and so is a folder: the folder around it sees both.
    let around = places.iter().filter_map(|place| place.parent());
    let folders: BTreeSet<&Path> =
        around.chain(places.iter().map(PathBuf::as_path).filter(|place| place.is_dir())).collect();
    for folder in folders {
        // It may not be there, or not have been.
        let _ = watcher.unwatch(folder);
        let _ = watcher.watch(folder, RecursiveMode::NonRecursive);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_is_written_in_steps_is_told_once_and_each_change_anew() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("own.json");
        fs::write(&file, "0").unwrap();
        let (send, events) = mpsc::channel();
        watch(std::slice::from_ref(&file), &send);
        let told = |within: Duration| events.recv_timeout(within).is_ok();
        for change in ["first", "second"] {
            for step in 0..50 {
                fs::write(&file, format!("{change} {step}")).unwrap();
            }
            assert!(told(Duration::from_secs(20)), "the {change} change");
            assert!(!told(QUIET * 3), "the {change} change, again");
        }
        // A file beside it is none of its.
        fs::write(folder.path().join("other.json"), "1").unwrap();
        assert!(!told(QUIET * 3), "another file");
    }
}
