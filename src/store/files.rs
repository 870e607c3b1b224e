//! Which files belong to a dataset, and their text.

use super::fault::{DataFile, Fault, FaultKind, nearest};
use std::borrow::Cow;
use std::fs;
use std::path::Path;

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

fn open(file: DataFile, path: &Path) -> Text {
    let bytes = fs::read(path).map_err(|error| (None, FaultKind::Unreadable(error.kind())));
    Text { file, shown: path.display().to_string(), content: bytes.and_then(decode).map(Cow::Owned) }
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
