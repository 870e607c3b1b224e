//! Where bytes come from: a file, or standard input.

use super::SheetFaultKind as Kind;
use super::limits::FILE_BYTES;
use crate::disk::{self, ReadError};
use std::io;
use std::path::{Path, PathBuf};

/// Where a workbook is read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// Standard input.
    Input,
}

impl Source {
    /// The source as it is named on the command line: `-` is standard input.
    pub fn named(path: &Path) -> Self {
        if path.as_os_str() == "-" { Self::Input } else { Self::File(path.to_owned()) }
    }

    /// The name of the file, without its folder; `-` for standard input.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
            Self::Input => "-".to_owned(),
        }
    }

    /// The bytes, up to the limit; what is larger is refused without reading on.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Kind> {
        let bytes = match self {
            Self::Input => disk::read_from(io::stdin().lock(), 0, FILE_BYTES),
            Self::File(path) => disk::read(path, FILE_BYTES),
        };
        bytes.map_err(|error| match error {
            ReadError::Unreadable(kind) => Kind::Unreadable(kind),
            ReadError::Folder => Kind::Folder,
            ReadError::NotAFile => Kind::NotAFile,
            ReadError::TooLarge => Kind::FileBytes,
        })
    }
}
