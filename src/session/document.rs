//! A file that is kept between two runs: JSON under a schema number, read with care, never written over unread.

use crate::disk::{self, DiskError, ReadError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The one schema number that this program reads and writes.
pub(super) const SCHEMA: u64 = 1;
/// More bytes than any such file needs.
const LARGEST: u64 = 1 << 20;
/// So many files are set aside beside one another at most.
const ASIDES: u32 = 99;

/// Why a file that was kept is of no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read.
    Unreadable(io::ErrorKind),
    /// It is no file.
    NoFile,
    /// It is larger than this many bytes.
    TooLarge(u64),
    /// It is not what this program writes; the line of what is wrong.
    Broken(usize),
    /// A newer version of the program wrote it, under this schema number.
    Newer(u64),
}

impl Fault {
    /// Whether the file is there to be set aside.
    const fn is_of_content(&self) -> bool {
        matches!(self, Self::TooLarge(_) | Self::Broken(_) | Self::Newer(_))
    }
}

/// What became of a file that is of no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: Fault,
    /// Where it is now, if it was set aside.
    pub aside: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Schema {
    schema: u64,
}

/// The document at `path`; `None` where there is nothing.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Result<Option<T>, Fault> {
    let Some(text) = text(path)? else { return Ok(None) };
    let broken = |error: serde_json::Error| Fault::Broken(error.line().max(1));
    let Schema { schema } = serde_json::from_str(&text).map_err(broken)?;
    if schema > SCHEMA {
        return Err(Fault::Newer(schema));
    }
    serde_json::from_str(&text).map(Some).map_err(broken)
}

/// The text of the file at `path`; `None` where there is none.
fn text(path: &Path) -> Result<Option<String>, Fault> {
    let bytes = match disk::read(path, LARGEST) {
        Ok(bytes) => bytes,
        Err(ReadError::Unreadable(io::ErrorKind::NotFound)) => return Ok(None),
        Err(ReadError::Unreadable(kind)) => return Err(Fault::Unreadable(kind)),
        Err(ReadError::Folder | ReadError::NotAFile) => return Err(Fault::NoFile),
        Err(ReadError::TooLarge) => return Err(Fault::TooLarge(LARGEST)),
    };
    String::from_utf8(bytes).map(Some).map_err(|error| {
        let sound = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        Fault::Broken(sound.filter(|byte| **byte == b'\n').count() + 1)
    })
}

/// Puts `document` in the place of the one at `path`.
pub(super) fn write<T: Serialize>(path: &Path, document: &T) -> Result<(), DiskError> {
    let failed = |error: serde_json::Error| DiskError { path: path.to_path_buf(), kind: io::Error::from(error).kind() };
    let text = serde_json::to_string_pretty(document).map_err(failed)?;
    disk::replace(path, &(text + "\n"))
}

/// Sets the file at `path` aside where its content is at `fault`, so that another can take its place.
pub(super) fn set_aside(path: &Path, fault: Fault) -> Kept {
    let aside = fault.is_of_content().then(|| moved(path)).flatten();
    Kept { path: path.to_path_buf(), fault, aside }
}

/// Moves the file at `path` to the first free name beside it.
fn moved(path: &Path) -> Option<PathBuf> {
    let name = |n: u32| path.with_extension(if n == 1 { "aside.json".to_owned() } else { format!("aside-{n}.json") });
    let free = (1..=ASIDES).map(name).find(|aside| aside.symlink_metadata().is_err())?;
    fs::rename(path, &free).ok().map(|()| free)
}
