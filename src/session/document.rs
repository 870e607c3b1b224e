//! A file that is kept between two runs: JSON under a schema number, read with care, never written over unread.

use crate::store::disk::{self, DiskError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

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

/// The text of the file at `path`; `None` where there is none. A pipe or a device is not waited for.
fn text(path: &Path) -> Result<Option<String>, Fault> {
    let unreadable = |error: io::Error| Fault::Unreadable(error.kind());
    let about = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        about => about.map_err(unreadable)?,
    };
    if !about.is_file() {
        return Err(Fault::NoFile);
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(Fault::TooLarge(LARGEST));
    }
    let line = |valid: usize| bytes.iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(Some(text.to_owned())),
        Err(error) => Err(Fault::Broken(line(error.valid_up_to()))),
    }
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
