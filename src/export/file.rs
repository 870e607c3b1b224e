//! Writing a file whole or not at all, and never over another without being told.

use crate::app::WriteFault;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Writes `bytes` to `path`: into a temporary file beside it, which takes its name when all of it is on the disk.
///
/// An existing file is replaced only where `overwrite` says so; a device or a pipe is written to as it is. On a fault
/// whatever stood there before still stands, and nothing is left behind.
pub fn write(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), WriteFault> {
    limited(|| written(path, bytes, overwrite))
}

fn written(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), WriteFault> {
    let found = match fs::metadata(path) {
        Ok(found) => Some(found),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(fault(&error)),
    };
    if let Some(found) = found.as_ref().filter(|found| !found.is_file()) {
        if found.is_dir() {
            return Err(WriteFault::Folder);
        }
        let mut device = OpenOptions::new().write(true).open(path).map_err(|error| fault(&error))?;
        return device.write_all(bytes).and_then(|()| device.flush()).map_err(|error| fault(&error));
    }
    if found.is_some() && !overwrite {
        return Err(WriteFault::Exists);
    }
    // A link is kept: what it leads to is replaced.
    let target = if found.is_some() { fs::canonicalize(path).map_err(|error| fault(&error))? } else { path.to_owned() };
    let folder = folder_of(&target);
    if !folder.is_dir() {
        return Err(WriteFault::NoFolder);
    }
    let mut temporary = temporary(&folder).map_err(|error| fault(&error))?;
    let file = temporary.as_file_mut();
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| fault(&error))?;
    if let Some(found) = found {
        file.set_permissions(found.permissions()).map_err(|error| fault(&error))?;
        temporary.persist(&target).map_err(|error| fault(&error.error))?;
    } else {
        // Another program may have made the file in the meantime.
        temporary.persist_noclobber(&target).map_err(|error| fault(&error.error))?;
    }
    // The name is on the disk, too. Not every file system can be asked; the file itself is safe.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// The folder that holds `path`.
fn folder_of(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// A temporary file that others may read as they may read any new file.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".cakupan-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
    }
    #[cfg(not(unix))]
    builder.tempfile_in(folder)
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
