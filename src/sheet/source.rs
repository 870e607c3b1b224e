//! Where bytes come from: a file, or standard input.

use super::SheetFaultKind as Kind;
use super::limits::FILE_BYTES;
use std::fs::{self, File};
use std::io::{self, Read};
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
        match self {
            Self::Input => all(io::stdin().lock(), 0),
            Self::File(path) => {
                // Before it is opened: opening a pipe waits for its other end.
                let about = fs::metadata(path).map_err(|error| Kind::Unreadable(error.kind()))?;
                if about.is_dir() {
                    return Err(Kind::Folder);
                }
                if !about.is_file() {
                    return Err(Kind::NotAFile);
                }
                if about.len() > FILE_BYTES {
                    return Err(Kind::FileBytes);
                }
                let file = File::open(path).map_err(|error| Kind::Unreadable(error.kind()))?;
                all(file, about.len())
            }
        }
    }
}

/// Everything in `reader`, of which about `expected` bytes are known.
fn all(reader: impl Read, expected: u64) -> Result<Vec<u8>, Kind> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0));
    reader.take(FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|error| Kind::Unreadable(error.kind()))?;
    if bytes.len() as u64 > FILE_BYTES { Err(Kind::FileBytes) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endless_input_is_left_at_the_limit() {
        assert_eq!(all(io::repeat(b'x'), 0), Err(Kind::FileBytes));
        assert_eq!(all(&b"abc"[..], 0).unwrap(), b"abc");
    }
}
