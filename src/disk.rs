//! Files on the disk: read with care, put in their place as a whole or not at all, one instance at a time.
//!
//! A file takes as much memory as it has bytes, and no more than whoever asks for it allows: what is larger is not read.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::mem;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;
use tempfile::{Builder, NamedTempFile};

/// How often and how long to wait for another instance that is writing.
const PATIENCE: (u32, Duration) = (40, Duration::from_millis(50));

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It cannot be read; [`NotFound`](io::ErrorKind::NotFound) where it is not there.
    Unreadable(ErrorKind),
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or the like.
    NotAFile,
    /// It is larger than it may be.
    TooLarge,
}

/// The bytes of the file at `path`, of which there may be `most`.
///
/// Nothing is read of what is no file: a device may never end, and a pipe would be waited for.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    let (file, size) = open(path, most)?;
    read_from(file, size, most)
}

/// The file at `path`, which may have `most` bytes, and how many it has.
fn open(path: &Path, most: u64) -> Result<(File, u64), ReadError> {
    let about = fs::metadata(path).map_err(|error| unreadable(&error))?;
    if about.is_dir() {
        return Err(ReadError::Folder);
    }
    if !about.is_file() {
        return Err(ReadError::NotAFile);
    }
    if about.len() > most {
        return Err(ReadError::TooLarge);
    }
    Ok((File::open(path).map_err(|error| unreadable(&error))?, about.len()))
}

fn unreadable(error: &io::Error) -> ReadError {
    ReadError::Unreadable(error.kind())
}

/// Lines that are read at once, in bytes.
const BLOCK: u64 = 256 << 10;

/// The lines of a file, a block of many at a time.
#[derive(Debug)]
pub struct Lines {
    file: io::Take<File>,
    /// The beginning of a line whose end has not been read.
    rest: Vec<u8>,
    /// Bytes to read at once.
    step: u64,
}

impl Lines {
    /// The lines of the file at `path`, which may have `most` bytes.
    pub fn open(path: &Path, most: u64) -> Result<Self, ReadError> {
        let (file, _) = open(path, most)?;
        Ok(Self { file: file.take(most + 1), rest: Vec::new(), step: BLOCK })
    }

    fn block(&mut self) -> Result<Vec<u8>, ReadError> {
        let mut block = mem::take(&mut self.rest);
        loop {
            let before = block.len();
            block.reserve(usize::try_from(self.step).unwrap_or_default());
            let read =
                self.file.by_ref().take(self.step).read_to_end(&mut block).map_err(|error| unreadable(&error))?;
            if self.file.limit() == 0 {
                return Err(ReadError::TooLarge);
            }
            let end = block.iter().skip(before).rposition(|byte| *byte == b'\n').map(|at| before + at + 1);
            if let Some(end) = end.filter(|_| read > 0) {
                self.rest = block.split_off(end);
                return Ok(block);
            }
            if read == 0 {
                return Ok(block);
            }
        }
    }
}

/// Each block ends with the end of a line, or with that of the file.
impl Iterator for Lines {
    type Item = Result<Vec<u8>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.block().map(|block| (!block.is_empty()).then_some(block)).transpose()
    }
}

/// The bytes of `input`, of which there may be `most`, and about `expected` are known. Where they do not fit into memory,
/// that is [`OutOfMemory`](io::ErrorKind::OutOfMemory), and not the end of the program.
pub fn read_from(input: impl io::Read, expected: u64, most: u64) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    let room = bytes.try_reserve_exact(usize::try_from(expected).unwrap_or(usize::MAX));
    room.map_err(|_| ReadError::Unreadable(ErrorKind::OutOfMemory))?;
    input.take(most + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > most { Err(ReadError::TooLarge) } else { Ok(bytes) }
}

/// Whether something stands at `path`, if only a link that leads nowhere: what is there is read or told, never passed over.
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

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
    if is_there(path) {
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

/// Whether new files can be made in `folder`: one is, which has no name and is gone at once.
pub fn takes_files(folder: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    tempfile::tempfile_in(folder).is_ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endless_input_is_left_at_the_limit() {
        assert_eq!(read_from(io::repeat(b'x'), 0, 5), Err(ReadError::TooLarge));
        assert_eq!(read_from(&b"abc"[..], 0, 3).unwrap(), b"abc");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        fs::write(&file, "abc").unwrap();
        assert_eq!((read(&file, 3).unwrap(), read(&file, 2)), (b"abc".to_vec(), Err(ReadError::TooLarge)));
        assert_eq!(read(folder.path(), 3), Err(ReadError::Folder));
        assert_eq!(read(&folder.path().join("b"), 3), Err(ReadError::Unreadable(ErrorKind::NotFound)));
    }

    #[test]
    fn blocks_end_where_lines_end() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        for text in ["", "a", "a\n", "ab\ncd\nefghijklm\n\nn", "abc\nabc\n", "\n\n\n", "abcdefgh"] {
            fs::write(&file, text).unwrap();
            for step in 1..10 {
                let lines = Lines { step, ..Lines::open(&file, 99).unwrap() };
                let blocks: Vec<Vec<u8>> = lines.map(Result::unwrap).collect();
                assert_eq!(blocks.concat(), text.as_bytes(), "{step}");
                let (last, others) = blocks.split_last().map_or((&[][..], &[][..]), |(last, all)| (&last[..], all));
                assert!(others.iter().all(|block| block.ends_with(b"\n")), "{text:?} by {step}");
                assert!(text.is_empty() || !last.is_empty());
            }
        }
        fs::write(&file, "abc\nabc\n").unwrap();
        assert_eq!(Lines::open(&file, 7).unwrap_err(), ReadError::TooLarge);
        let growing = Lines { file: File::open(&file).unwrap().take(8), rest: Vec::new(), step: 3 };
        assert!(growing.into_iter().any(|block| block == Err(ReadError::TooLarge)), "it has grown since it was opened");
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_pipes_are_not_read() {
        assert_eq!(read(Path::new("/dev/zero"), 3), Err(ReadError::NotAFile));
    }
}
