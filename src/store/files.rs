//! Which files belong to a dataset, and their text.

use super::fault::{DataFile, Fault, FaultKind};
use crate::disk::{self, Lines, ReadError};
use crate::domain::nearest;
use memchr::memchr;
use std::borrow::Cow;
use std::fs;
use std::io::{ErrorKind, stdin};
use std::iter;
use std::mem;
use std::path::{Path, PathBuf};

/// No data file may be larger, in bytes: a national figure for every village and month takes half of it.
pub(super) const LARGEST: u64 = 4 << 30;

/// Lines of a bundled file that are read at once, in bytes: so few that each processor gets some.
const PIECE: usize = 64 << 10;

/// Stands for standard input.
const STDIN: &str = "-";

/// A data file and its text.
pub(super) struct Text {
    pub(super) file: DataFile,
    /// The path that messages name.
    pub(super) shown: String,
    pub(super) blocks: Blocks,
}

/// What keeps a text from being read, and in which of its lines.
pub(super) type Unread = (Option<u32>, FaultKind);

/// A text in blocks of whole lines, so that a large file is never in memory as a whole.
///
/// What cannot be read ends it; its line is counted from the beginning of the block.
pub(super) struct Blocks {
    rest: Rest,
    /// Bytes before the next block.
    before: usize,
}

/// What of a text has not been read.
enum Rest {
    Nothing,
    Bundled(&'static str),
    File(PathBuf),
    Lines(Lines),
}

impl Iterator for Blocks {
    type Item = Result<Cow<'static, str>, Unread>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut lines = match mem::replace(&mut self.rest, Rest::Nothing) {
            Rest::Nothing => return None,
            Rest::Bundled(text) => {
                let end = text.bytes().skip(PIECE).position(|byte| byte == b'\n').map(|at| PIECE + at + 1);
                let (block, rest) = end.and_then(|end| text.split_at_checked(end)).unwrap_or((text, ""));
                if !rest.is_empty() {
                    self.rest = Rest::Bundled(rest);
                }
                return Some(Ok(Cow::Borrowed(block)));
            }
            Rest::Lines(lines) => lines,
            Rest::File(path) => match Lines::open(&path, LARGEST) {
                Ok(lines) => lines,
                Err(error) => return Some(Err((None, unread(error)))),
            },
        };
        let block = match lines.next()? {
            Ok(block) => block,
            Err(error) => return Some(Err((None, unread(error)))),
        };
        let (before, size) = (self.before, block.len());
        let text = decode(block, before);
        if text.is_ok() {
            *self = Self { rest: Rest::Lines(lines), before: before + size };
        }
        Some(text.map(Cow::Owned))
    }
}

/// The files that are built into the program.
pub(super) fn bundled() -> Vec<Text> {
    macro_rules! data {
        ($name:literal) => {
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/", $name))
        };
    }
    let texts = [
        data!("dataset.json"),
        data!("islands.jsonl"),
        data!("sources.jsonl"),
        data!("provinces.jsonl"),
        data!("regions.jsonl"),
        data!("aliases.jsonl"),
        data!("observations.jsonl"),
        data!("thresholds.jsonl"),
        data!("rates.jsonl"),
        data!("events.jsonl"),
    ];
    let file = |(file, text): (DataFile, &'static str)| Text {
        file,
        shown: format!("data/{}", file.name()),
        blocks: Blocks { rest: Rest::Bundled(text), before: 0 },
    };
    DataFile::ALL.into_iter().zip(texts).map(file).collect()
}

/// The data files of a folder, or the one data file that `path` names.
pub(super) fn read(path: &Path) -> Result<Vec<Text>, Fault> {
    let here = |what| Fault { file: path.display().to_string(), line: None, field: None, what };
    let kind = fs::metadata(path).map_err(|error| here(FaultKind::Unreadable(error.kind())))?;
    if kind.is_dir() {
        let inside = DataFile::ALL.map(|file| (file, path.join(file.name())));
        let texts: Vec<_> =
            inside.into_iter().filter(|(_, path)| disk::is_there(path)).map(|(file, path)| open(file, &path)).collect();
        return if texts.is_empty() { Err(here(FaultKind::NoDataFile)) } else { Ok(texts) };
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match DataFile::ALL.into_iter().find(|file| file.name() == name) {
        Some(file) => Ok(vec![open(file, path)]),
        None => Err(here(FaultKind::FileName { nearest: nearest(&name, DataFile::ALL.map(DataFile::name)) })),
    }
}

/// Whether `path` names a file of imports: any `.json` but the description of a dataset, or standard input.
pub(super) fn is_imports(path: &Path) -> bool {
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let is_description = path.file_name().is_some_and(|name| name == DataFile::Dataset.name());
    path == Path::new(STDIN) || is_json && !is_description && !path.is_dir()
}

/// The text of a file of imports.
pub(super) fn imports(path: &Path) -> Result<String, Fault> {
    let is_input = path == Path::new(STDIN);
    let bytes = if is_input { disk::read_from(stdin().lock(), 0, LARGEST) } else { disk::read(path, LARGEST) };
    let bytes = bytes.map_err(|error| (None, unread(error)));
    let fault = |(line, what)| Fault { file: path.display().to_string(), line, field: None, what };
    bytes.and_then(|bytes| decode(bytes, 0)).map_err(fault)
}

fn open(file: DataFile, path: &Path) -> Text {
    Text { file, shown: path.display().to_string(), blocks: Blocks { rest: Rest::File(path.to_owned()), before: 0 } }
}

/// The lines of a text as [`str::lines`] gives them, with their ends looked for many bytes at a time.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    iter::from_fn(move || {
        let end = memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let line = rest.get(..end).filter(|_| !rest.is_empty())?;
        let is_whole = end < rest.len();
        rest = rest.get(end + 1..).unwrap_or_default();
        let is_cut = is_whole && line.as_bytes().last() == Some(&b'\r');
        line.get(..line.len() - usize::from(is_cut))
    })
}

/// Why a data file was not read.
pub(super) fn unread(error: ReadError) -> FaultKind {
    match error {
        ReadError::Unreadable(kind) => FaultKind::Unreadable(kind),
        ReadError::Folder => FaultKind::Unreadable(ErrorKind::IsADirectory),
        ReadError::NotAFile => FaultKind::NotAFile,
        ReadError::TooLarge => FaultKind::TooManyBytes(LARGEST),
    }
}

/// UTF-8 without the byte order mark, from what follows `before` bytes of a text; the error carries the line.
fn decode(bytes: Vec<u8>, before: usize) -> Result<String, Unread> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let lines = error.as_bytes().iter().take(sound).filter(|byte| **byte == b'\n').count();
        (u32::try_from(lines + 1).ok(), FaultKind::NotUtf8 { byte: before + sound })
    })?;
    let bare = text.strip_prefix('\u{feff}').filter(|_| before == 0).map(str::to_owned);
    Ok(bare.unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_those_of_any_text() {
        for text in ["", "\n", "a", "a\n", "a\r\n", "a\r", "\r\n\r\n", "a\n\nb", "é\n\r\nb\r", "a\rb\r\r\n"] {
            assert_eq!(lines(text).collect::<Vec<_>>(), text.lines().collect::<Vec<_>>(), "{text:?}");
        }
    }
}
