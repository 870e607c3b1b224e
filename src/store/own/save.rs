//! The file of the imports on the disk: found, locked, replaced whole, its previous state kept beside it.

use super::Document;
use crate::disk::{self, DiskError};
use crate::store::fault::{Fault, FaultKind};
use crate::store::files::imports;
use crate::store::place;
use std::io;
use std::path::{Path, PathBuf};

/// The name of the user's own file.
pub const FILE: &str = "own.json";

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

impl From<DiskError> for SaveError {
    fn from(DiskError { path, kind }: DiskError) -> Self {
        if kind == io::ErrorKind::ResourceBusy { Self::Busy(path) } else { Self::Unwritable { path, kind } }
    }
}

/// The user's own file: `own.json` in the [folder for data](place::data). `None` where there is no such folder.
pub fn path(lookup: &dyn Fn(&str) -> Option<String>) -> Option<PathBuf> {
    Some(place::data(lookup)?.join(FILE))
}

/// Reads the document at `path` (none is an empty one), lets `edit` change it, and puts the result in its place as a
/// whole; the state before is kept as `….previous.json`. Nothing is written where `edit` gives `None`.
///
/// Two instances never mix their changes: the second waits for the first.
pub fn change<T>(path: &Path, edit: impl FnOnce(&mut Document) -> Option<T>) -> Result<Option<T>, SaveError> {
    let lock = disk::lock(path)?;
    let (text, mut document) = current(path)?;
    let Some(found) = edit(&mut document) else { return Ok(None) };
    if let Some(before) = text {
        let previous = path.with_extension("previous.json");
        disk::replace(&previous, &before)?;
    }
    disk::replace(path, &document.text())?;
    drop(lock);
    Ok(Some(found))
}

/// The document at `path`; an empty one where there is no file.
pub fn read(path: &Path) -> Result<Document, SaveError> {
    current(path).map(|(_, document)| document)
}

/// The text of the file at `path`, if it is there, and its document.
fn current(path: &Path) -> Result<(Option<String>, Document), SaveError> {
    let text = if disk::is_there(path) { Some(imports(path).map_err(SaveError::Fault)?) } else { None };
    let parsed = text.as_deref().map(Document::parse).transpose();
    let document = parsed.map_err(|(line, what)| SaveError::Fault(fault(path, line, what)))?.unwrap_or_default();
    Ok((text, document))
}

fn fault(path: &Path, line: Option<u32>, what: FaultKind) -> Fault {
    Fault { file: path.display().to_string(), line, field: None, what }
}
