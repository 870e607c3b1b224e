//! What can be wrong with a spreadsheet file, as typed data: the place and the kind. `locale` puts it into words.

use super::{Foreign, cell_name};
use std::fmt;
use std::io;
use thiserror::Error;

/// A file that cannot be read as sheets.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{place}: {kind:?}", place = self.place())]
pub struct SheetFault {
    /// The name of the file, without its folder; `-` for standard input.
    pub file: Box<str>,
    /// The sheet, where it is known and has a name.
    pub sheet: Option<Box<str>>,
    /// Where in it, where that is known.
    pub at: Option<At>,
    /// What is wrong.
    pub kind: SheetFaultKind,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// A cell: row and column from 0.
    Cell(usize, usize),
    /// Line and character of a text, from 1.
    Line(usize, usize),
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell(row, column) => f.write_str(&cell_name(*row, *column)),
            Self::Line(line, column) => write!(f, "{line}:{column}"),
        }
    }
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFaultKind {
    /// The system does not let it be read.
    Unreadable(io::ErrorKind),
    /// A folder.
    Folder,
    /// A pipe, a socket or a device.
    NotAFile,
    /// It has no bytes.
    Empty,
    /// It has no sheet with cells.
    NoSheet,
    /// A password is needed to open it.
    Encrypted,
    /// A file of another kind.
    Foreign(Foreign),
    /// The file is damaged or was not copied to its end.
    Damaged,
    /// Text that is in no known encoding.
    Encoding,
    /// More bytes than [`FILE_BYTES`](super::limits::FILE_BYTES).
    FileBytes,
    /// Unpacks to more bytes than [`UNPACKED_BYTES`](super::limits::UNPACKED_BYTES).
    UnpackedBytes,
    /// More files inside than [`MEMBERS`](super::limits::MEMBERS), or parts that are out of all proportion.
    Overloaded,
    /// More sheets than [`SHEETS`](super::limits::SHEETS).
    Sheets,
    /// More cells than [`CELLS`](super::limits::CELLS).
    Cells,
    /// More rows than [`ROWS`](super::limits::ROWS).
    Rows,
    /// More columns than [`COLUMNS`](super::limits::COLUMNS).
    Columns,
    /// More merged areas than [`MERGED`](super::limits::MERGED).
    Merged,
    /// More text than [`TEXT_BYTES`](super::limits::TEXT_BYTES).
    Text,
    /// A text of more than [`CELL_CHARACTERS`](super::limits::CELL_CHARACTERS).
    CellCharacters,
    /// Quotes that are opened and never closed.
    OpenQuote,
    /// Lists and objects more than [`JSON_DEPTH`](super::limits::JSON_DEPTH) deep.
    JsonDepth,
    /// No JSON.
    JsonSyntax,
    /// JSON that is neither an array of objects nor an object with one array of objects.
    NotRecords,
    /// A key that is in one object more than once.
    RepeatedKey(Box<str>),
    /// A number that is too large to be one.
    NumberRange,
}

impl SheetFault {
    /// The fault in `file`.
    pub(super) fn new(file: &str, fault: Placed) -> Self {
        Self { file: file.into(), sheet: fault.sheet, at: fault.at, kind: fault.kind }
    }

    /// File, sheet and cell, as far as they are known: `uhc.xlsx: Data!B12`, `uhc.json:3:14`.
    pub fn place(&self) -> String {
        match (&self.sheet, self.at) {
            (Some(sheet), Some(at)) => format!("{}: {sheet}!{at}", self.file),
            (Some(sheet), None) => format!("{}: {sheet}", self.file),
            (None, Some(at @ At::Cell(..))) => format!("{}: {at}", self.file),
            (None, Some(at @ At::Line(..))) => format!("{}:{at}", self.file),
            (None, None) => self.file.to_string(),
        }
    }
}

/// A fault and its place inside of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    sheet: Option<Box<str>>,
    at: Option<At>,
    kind: SheetFaultKind,
}

impl From<SheetFaultKind> for Placed {
    fn from(kind: SheetFaultKind) -> Self {
        Self { sheet: None, at: None, kind }
    }
}

impl SheetFaultKind {
    /// The fault at a place.
    pub(super) const fn at(self, at: At) -> Placed {
        Placed { sheet: None, at: Some(at), kind: self }
    }
}

impl Placed {
    /// The fault in that sheet.
    pub(super) fn in_sheet(mut self, name: &str) -> Self {
        if !name.is_empty() {
            self.sheet = Some(name.into());
        }
        self
    }
}
