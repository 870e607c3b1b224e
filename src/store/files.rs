//! Which files belong to a dataset, and their text.

use super::fault::{DataFile, Fault, FaultKind, nearest};
use crate::disk::{self, ReadError};
use std::borrow::Cow;
use std::fs;
use std::io::{ErrorKind, stdin};
use std::path::Path;

/// No data file may be larger, in bytes: a national figure for every village and month takes half of it.
pub(super) const LARGEST: u64 = 4 << 30;

/// Stands for standard input.
const STDIN: &str = "-";

/// A data file and its text.
pub(super) struct Text {
    pub(super) file: DataFile,
    /// The path that messages name.
    pub(super) shown: String,
    /// The text, or the line and kind of what keeps it from being read.
    pub(super) content: Result<Cow<'static, str>, (Option<u32>, FaultKind)>,
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
        content: Ok(Cow::Borrowed(text)),
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
            inside.into_iter().filter(|(_, path)| path.exists()).map(|(file, path)| open(file, &path)).collect();
        return if texts.is_empty() { Err(here(FaultKind::NoDataFile)) } else { Ok(texts) };
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match DataFile::ALL.into_iter().find(|file| file.name() == name) {
        Some(file) => Ok(vec![open(file, path)]),
        None => Err(here(FaultKind::FileName { nearest: nearest(&name, &DataFile::ALL.map(DataFile::name)) })),
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
    bytes.and_then(decode).map_err(fault)
}

fn open(file: DataFile, path: &Path) -> Text {
    let bytes = disk::read(path, LARGEST).map_err(|error| (None, unread(error)));
    Text { file, shown: path.display().to_string(), content: bytes.and_then(decode).map(Cow::Owned) }
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

/// UTF-8 without the byte order mark; the error carries the line.
fn decode(bytes: Vec<u8>) -> Result<String, (Option<u32>, FaultKind)> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(byte);
        let lines = before.filter(|byte| **byte == b'\n').count();
        (u32::try_from(lines + 1).ok(), FaultKind::NotUtf8 { byte })
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
