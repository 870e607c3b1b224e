//! Files put in their place on the disk: as a whole or not at all, one instance at a time.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;
use tempfile::NamedTempFile;

/// How often and how long to wait for another instance that is writing.
const PATIENCE: (u32, Duration) = (40, Duration::from_millis(50));

/// Why a file was not written. What stood in its place stands there still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskError {
    /// The file or its folder.
    pub path: PathBuf,
    /// Why; [`ResourceBusy`](io::ErrorKind::ResourceBusy) where another instance is writing.
    pub kind: io::ErrorKind,
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> DiskError {
    |error| DiskError { path: path.to_path_buf(), kind: error.kind() }
}

/// The folder of the file at `path`, made where it is missing.
fn folder(path: &Path) -> Result<&Path, DiskError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed(folder))?;
    Ok(folder)
}

/// `text` in a file beside `path`, on the disk.
fn beside(path: &Path, text: &str) -> Result<NamedTempFile, DiskError> {
    let mut file = NamedTempFile::new_in(folder(path)?).map_err(failed(path))?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(failed(path))?;
    Ok(file)
}

/// Puts `text` in the place of the file at `path`.
pub fn replace(path: &Path, text: &str) -> Result<(), DiskError> {
    beside(path, text)?.persist(path).map(drop).map_err(|error| failed(path)(error.error))
}

/// Puts `text` at `path`, where nothing may be yet.
pub fn create(path: &Path, text: &str) -> Result<(), DiskError> {
    if path.symlink_metadata().is_ok() {
        return Err(DiskError { path: path.to_path_buf(), kind: io::ErrorKind::AlreadyExists });
    }
    beside(path, text)?.persist_noclobber(path).map(drop).map_err(|error| failed(path)(error.error))
}

/// Keeps other instances from writing the file at `path` as long as the lock given lives. Waits for another.
pub fn lock(path: &Path) -> Result<File, DiskError> {
    folder(path)?;
    let beside = path.with_extension("lock");
    let file = File::options().create(true).truncate(false).write(true).open(&beside).map_err(failed(&beside))?;
    let (tries, pause) = PATIENCE;
    for _ in 0..tries {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => sleep(pause),
            // A file system without locks: the replacement is whole all the same.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(file),
        }
    }
    Err(DiskError { path: path.to_path_buf(), kind: io::ErrorKind::ResourceBusy })
}
