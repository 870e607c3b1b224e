//! Spreadsheet files as typed cells: what a cell holds, wherever it was read from.

use chrono::NaiveDate;

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
    },
    /// A date; its time of day is left out.
    Date(NaiveDate),
    /// True or false.
    Truth(bool),
    /// An error of the spreadsheet: `#REF!`, `#DIV/0!`.
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
