//! Files put in their place on the disk: as a whole or not at all, one instance at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;
use tempfile::{Builder, NamedTempFile};

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

/// Puts `text` in the place of the file at `path`.
pub fn replace(path: &Path, text: &str) -> Result<(), DiskError> {
    folder(path)?;
    put(path, text.as_bytes(), true).map_err(failed(path))
}

/// Puts `text` at `path`, where nothing may be yet.
pub fn create(path: &Path, text: &str) -> Result<(), DiskError> {
    if path.symlink_metadata().is_ok() {
        return Err(DiskError { path: path.to_path_buf(), kind: ErrorKind::AlreadyExists });
    }
    folder(path)?;
    put(path, text.as_bytes(), false).map_err(failed(path))
}

/// Writes `bytes` to `path`: into a temporary file beside it, which takes its name when all of it is on the disk.
///
/// An existing file is replaced only where `over` says so; a device or a pipe is written to as it is. On a fault whatever
/// stood there before still stands, and nothing is left behind.
pub fn put(path: &Path, bytes: &[u8], over: bool) -> io::Result<()> {
    limited(|| {
        let found = match fs::metadata(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            found => Some(found?),
        };
        if found.as_ref().is_some_and(fs::Metadata::is_dir) {
            return Err(ErrorKind::IsADirectory.into());
        }
        if found.as_ref().is_some_and(|found| !found.is_file()) {
            let mut device = OpenOptions::new().write(true).open(path)?;
            return device.write_all(bytes).and_then(|()| device.flush());
        }
        if found.is_some() && !over {
            return Err(ErrorKind::AlreadyExists.into());
        }
        // A link is kept: what it leads to is replaced.
        let target = if found.is_some() { fs::canonicalize(path)? } else { path.to_owned() };
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if !folder.is_dir() {
            return Err(ErrorKind::NotFound.into());
        }
        let mut temporary = temporary(folder)?;
        let file = temporary.as_file_mut();
        file.write_all(bytes).and_then(|()| file.sync_all())?;
        if let Some(found) = found {
            file.set_permissions(found.permissions())?;
            temporary.persist(&target).map_err(|error| error.error)?;
        } else {
            // Another program may have made the file in the meantime.
            temporary.persist_noclobber(&target).map_err(|error| error.error)?;
        }
        // The name is on the disk, too. Not every file system can be asked; the file itself is safe.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
        Ok(())
    })
}

/// A temporary file that others may read as they may read any new file.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".cakupan-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
    }
    #[cfg(not(unix))]
    builder.tempfile_in(folder)
}

/// Does `write` so that a limit on the size of files is a fault, and not the end of the program.
#[cfg(unix)]
fn limited<T>(write: impl FnOnce() -> T) -> T {
    use signal_hook::{consts::SIGXFSZ, flag, low_level::unregister};
    let raised = std::sync::Arc::default();
    let signal = flag::register(SIGXFSZ, raised);
    let result = write();
    if let Ok(signal) = signal {
        unregister(signal);
    }
    result
}

#[cfg(not(unix))]
fn limited<T>(write: impl FnOnce() -> T) -> T {
    write()
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
