//! The file of the imports on the disk: found, locked, replaced whole, its previous state kept beside it.

use super::Document;
use crate::store::fault::{Fault, FaultKind};
use etcetera::BaseStrategy as _;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// The name of the user's own file.
pub const FILE: &str = "own.json";
/// How often and how long to wait for another instance that is writing.
const PATIENCE: (u32, Duration) = (40, Duration::from_millis(50));

/// Why the file of the imports was not changed. It is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// It cannot be read, or is no such file.
    Fault(Fault),
    /// Another instance is writing it.
    Busy(PathBuf),
    /// It cannot be written.
    Unwritable {
        /// The file or its folder.
        path: PathBuf,
        /// Why.
        kind: io::ErrorKind,
    },
}

/// The user's own file: `own.json` in `CAKUPAN_DATA`, else in the program's folder for data. `None` where there is no such
/// folder.
pub fn path(lookup: &dyn Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let named = lookup("CAKUPAN_DATA").filter(|path| !path.is_empty()).map(PathBuf::from);
    let folder = named.or_else(|| Some(etcetera::choose_base_strategy().ok()?.data_dir().join("cakupan")))?;
    Some(folder.join(FILE))
}

/// Reads the document at `path` (none is an empty one), lets `edit` change it, and puts the result in its place as a
/// whole; the state before is kept as `….previous.json`. Nothing is written where `edit` gives `None`.
///
/// Two instances never mix their changes: the second waits for the first.
pub fn change<T>(path: &Path, edit: impl FnOnce(&mut Document) -> Option<T>) -> Result<Option<T>, SaveError> {
    let failed = |path: &Path| {
        let path = path.to_path_buf();
        move |error: io::Error| SaveError::Unwritable { path, kind: error.kind() }
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed(folder))?;
    let lock = lock(path)?;
    let (text, mut document) = current(path)?;
    let Some(found) = edit(&mut document) else { return Ok(None) };
    if let Some(before) = text {
        let previous = path.with_extension("previous.json");
        replace(folder, &previous, &before).map_err(failed(&previous))?;
    }
    replace(folder, path, &document.text()).map_err(failed(path))?;
    drop(lock);
    Ok(Some(found))
}

/// The document at `path`; an empty one where there is no file.
pub fn read(path: &Path) -> Result<Document, SaveError> {
    current(path).map(|(_, document)| document)
}

/// The text of the file at `path`, if it is there, and its document.
fn current(path: &Path) -> Result<(Option<String>, Document), SaveError> {
    let text = match fs::read_to_string(path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(SaveError::Fault(fault(path, None, FaultKind::Unreadable(error.kind())))),
    };
    let parsed = text.as_deref().map(Document::parse).transpose();
    let document = parsed.map_err(|(line, what)| SaveError::Fault(fault(path, line, what)))?.unwrap_or_default();
    Ok((text, document))
}

fn fault(path: &Path, line: Option<u32>, what: FaultKind) -> Fault {
    Fault { file: path.display().to_string(), line, field: None, what }
}

/// Keeps other instances from writing as long as the file given lives.
fn lock(path: &Path) -> Result<File, SaveError> {
    let beside = path.with_extension("lock");
    let failed = |error: io::Error| SaveError::Unwritable { path: beside.clone(), kind: error.kind() };
    let file = File::options().create(true).truncate(false).write(true).open(&beside).map_err(failed)?;
    let (tries, pause) = PATIENCE;
    for _ in 0..tries {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => sleep(pause),
            // A file system without locks: the replacement is whole all the same.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(file),
        }
    }
    Err(SaveError::Busy(path.to_path_buf()))
}

/// Puts `text` in the place of the file at `path`: wholly, or not at all.
fn replace(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
