//! The texts at the top of a sheet, those of merged cells in each cell that they cover.

use crate::sheet::{Cell, Sheet};
use std::ops::Range;

/// Rows in which a header is looked for.
pub(super) const SEARCHED: usize = 100;

/// Columns that are looked at.
pub(super) const WIDEST: usize = 300;

/// The most letters of a head.
const LONGEST: usize = 120;

/// The texts at the top of a sheet.
pub(super) struct Heads {
    rows: Vec<Vec<Option<String>>>,
}

impl Heads {
    pub(in crate::import) fn new(sheet: &Sheet) -> Self {
        let read = |cells: &Vec<Cell>| cells.iter().take(WIDEST).map(text).collect();
        let mut rows: Vec<Vec<Option<String>>> = sheet.rows.iter().take(SEARCHED).map(read).collect();
        let mut free = SEARCHED * WIDEST;
        for area in &sheet.merged {
            let value = rows.get(area.rows.0).and_then(|row| row.get(area.columns.0)).cloned().flatten();
            let Some(value) = value else { continue };
            for row in area.rows.0..=area.rows.1.min(SEARCHED) {
                let Some(cells) = rows.get_mut(row) else { break };
                let last = area.columns.1.min(WIDEST - 1);
                if cells.len() <= last {
                    cells.resize(last + 1, None);
                }
                for cell in cells.iter_mut().take(last + 1).skip(area.columns.0) {
                    // Areas that overlap are no work of a spreadsheet.
                    free = free.saturating_sub(1);
                    if free > 0 {
                        *cell = Some(value.clone());
                    }
                }
            }
        }
        Self { rows }
    }

    /// How many rows there are to look at.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// The columns of some rows.
    pub(in crate::import) fn width(&self, rows: Range<usize>) -> usize {
        self.rows.get(rows).unwrap_or_default().iter().map(Vec::len).max().unwrap_or(0)
    }

    pub(in crate::import) fn at(&self, row: usize, column: usize) -> Option<&str> {
        self.rows.get(row)?.get(column)?.as_deref()
    }

    /// The texts above a column within `header`, from the top, each once.
    pub(in crate::import) fn above(&self, header: &Range<usize>, column: usize) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for row in header.clone() {
            let has_lower = (row + 1..header.end).any(|row| self.at(row, column).is_some());
            let text = self.at(row, column);
            let text = text.or_else(|| has_lower.then(|| self.group(row, column, header.end)).flatten());
            if let Some(text) = text.filter(|text| parts.last().is_none_or(|last| last != text)) {
                parts.push(text.to_owned());
            }
        }
        parts
    }

    /// The head of the group that an empty upper cell belongs to: the nearest to its left, where that and the columns
    /// between have heads of their own below.
    fn group(&self, row: usize, column: usize, end: usize) -> Option<&str> {
        for left in (0..column).rev() {
            let upper = self.at(row, left);
            let has_lower = (row + 1..end).any(|row| self.at(row, left).is_some_and(|lower| Some(lower) != upper));
            if !has_lower {
                return None;
            }
            if upper.is_some() {
                return upper;
            }
        }
        None
    }
}

fn text(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Text(text) => {
            let text: String = text.trim().chars().take(LONGEST).collect();
            (!text.is_empty()).then_some(text)
        }
        // A year or a date over a group of columns.
        Cell::Date(day) => Some(day.to_string()),
        Cell::Number { value, .. } if value.fract() == 0.0 && value.abs() < 1e6 => Some(format!("{value}")),
        _ => None,
    }
}
