//! Spreadsheet files as typed cells: what a cell holds, wherever it was read from.
//!
//! [`read`] takes a file or standard input; what it is decides its content first and its extension second. Whatever is
//! larger than the [`limits`] is refused before it is in memory, and every [`SheetFault`] says where it lies.

mod content;
mod delimited;
mod fault;
mod format_code;
mod formula;
mod grid;
mod guard;
mod json;
pub mod limits;
mod ods;
mod package;
mod source;
mod text;
mod xls;
mod xlsx;

pub use content::Foreign;
pub use fault::{At, SheetFault, SheetFaultKind};
pub use formula::{harmless, is_formula};
pub use guard::is_guarded;
pub use source::Source;

use chrono::NaiveDate;

/// A file that was read: its sheets in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Workbook {
    /// The name of the file, without its folder; `-` for standard input.
    pub name: Box<str>,
    /// What kind of file it is.
    pub format: Format,
    /// Its sheets, hidden ones included; one for files that have none. Sheets of charts and macros are left out.
    pub sheets: Vec<Sheet>,
}

/// The kinds of files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML: xlsx, xlsm.
    Xlsx,
    /// Excel 97–2003.
    Xls,
    /// `OpenDocument`.
    Ods,
    /// Text whose cells are parted by a character.
    Delimited {
        /// `,`, `;` or a tab.
        delimiter: char,
        /// The name of its encoding: `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`.
        encoding: &'static str,
    },
    /// JSON: one array of objects.
    Json,
    /// JSON Lines: one object a line.
    JsonLines,
}

/// Reads the workbook at `source`. The error names the file, and sheet and cell where they are known.
pub fn read(source: &Source) -> Result<Workbook, SheetFault> {
    let name = source.name();
    source.bytes().map_err(|kind| SheetFault::new(&name, kind.into())).and_then(|bytes| read_bytes(&name, &bytes))
}

/// Reads a workbook from its bytes; the extension of `name` decides where the content leaves a choice.
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<Workbook, SheetFault> {
    let read = match content::of(bytes, name) {
        Ok(content::Content::Zip) => package::read(bytes),
        Ok(content::Content::Compound) => xls::read(bytes).map(|sheets| (Format::Xls, sheets)),
        Ok(content::Content::Json) => text::decode(bytes).map_err(Into::into).and_then(|text| json::read(&text.text)),
        Ok(content::Content::Delimited) => text::decode(bytes).map_err(Into::into).and_then(|text| {
            let (delimiter, sheet) = delimited::read(&text.text)?;
            Ok((Format::Delimited { delimiter, encoding: text.encoding }, vec![sheet]))
        }),
        Err(kind) => Err(kind.into()),
    };
    match read {
        Ok((_, sheets)) if sheets.is_empty() => Err(SheetFault::new(name, SheetFaultKind::NoSheet.into())),
        Ok((format, sheets)) => Ok(Workbook { name: name.into(), format, sheets }),
        Err(fault) => Err(SheetFault::new(name, fault)),
    }
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text as it stands; in files without types (csv) every cell is one.
    Text(Box<str>),
    /// A number; of a cell formatted as percent, the fraction that is stored (`0.98` shown as 98 %).
    Number {
        /// The number.
        value: f64,
        /// Whether the cell is shown as a percentage.
        is_percent: bool,
        /// How many decimals are written or shown at least; 0 where that is not known.
        decimals: u8,
    },
    /// A date; its time of day is left out.
    Date(NaiveDate),
    /// True or false.
    Truth(bool),
    /// An error of the spreadsheet: `#REF!`, `#DIV/0!`; `=` for a formula whose result was never computed.
    Error(Box<str>),
}

/// A sheet of a file: rows of cells from its first row and column on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name; empty where the file has none (csv, JSON).
    pub name: Box<str>,
    /// Whether the spreadsheet hides it.
    pub is_hidden: bool,
    /// The cells; rows may be of different lengths.
    pub rows: Vec<Vec<Cell>>,
    /// Merged areas: first and last row, first and last column, from 0. The value stands in the first cell.
    pub merged: Vec<Merged>,
}

/// Cells that are merged into one, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// First and last row.
    pub rows: (usize, usize),
    /// First and last column.
    pub columns: (usize, usize),
}

impl Sheet {
    /// The cell at `row` and `column`, counted from 0; empty outside of what is there.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const EMPTY: Cell = Cell::Empty;
        self.rows.get(row).and_then(|cells| cells.get(column)).unwrap_or(&EMPTY)
    }
}

/// The name of a cell as spreadsheets write it: row 11 and column 1 from 0 are `B12`.
pub fn cell_name(row: usize, column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &(row + 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_spreadsheets() {
        let places = [(11, 1), (0, 25), (0, 26), (0, 701), (0, 702), (1_048_575, 16_383)];
        let found = places.map(|(row, column)| cell_name(row, column));
        assert_eq!(found, ["B12", "Z1", "AA1", "ZZ1", "AAA1", "XFD1048576"]);
    }
}
