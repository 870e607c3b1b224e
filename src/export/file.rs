//! Writing what was asked for to its file, with the fault in the terms of saving.

use crate::app::WriteFault;
use crate::disk;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Writes `bytes` to `path`, whole or not at all; over another file only where `overwrite` says so.
pub fn write(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), WriteFault> {
    disk::put(path, bytes, overwrite).map_err(|error| fault(&error))
}

fn fault(error: &io::Error) -> WriteFault {
    match error.kind() {
        ErrorKind::AlreadyExists => WriteFault::Exists,
        ErrorKind::NotFound | ErrorKind::NotADirectory => WriteFault::NoFolder,
        ErrorKind::IsADirectory => WriteFault::Folder,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => WriteFault::Denied,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => WriteFault::Full,
        ErrorKind::FileTooLarge => WriteFault::TooLarge,
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => WriteFault::Name,
        _ => WriteFault::Failed,
    }
}
