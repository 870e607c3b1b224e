//! Cells put in their places one by one, within the limits.

use super::limits::{CELL_CHARACTERS, CELLS, COLUMNS, MERGED, ROWS, TEXT_BYTES};
use super::{At, Cell, Merged, Sheet, SheetFaultKind as Kind, fault::Placed};

/// What the sheets of one file hold so far.
#[derive(Debug, Default)]
pub(super) struct Total {
    cells: usize,
    text: usize,
}

/// A sheet that is being filled.
pub(super) struct Grid<'a> {
    sheet: Sheet,
    total: &'a mut Total,
}

impl<'a> Grid<'a> {
    /// An empty sheet.
    pub(super) fn new(name: &str, is_hidden: bool, total: &'a mut Total) -> Self {
        Self { sheet: Sheet { name: name.into(), is_hidden, ..Sheet::default() }, total }
    }

    /// Puts `cell` at `row` and `column`. Empty cells take no room; of two in one place the later stands.
    pub(super) fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), Placed> {
        let fault = |kind: Kind| Err(kind.at(At::Cell(row, column)));
        if cell == Cell::Empty {
            return Ok(());
        }
        if row >= ROWS {
            return fault(Kind::Rows);
        }
        if column >= COLUMNS {
            return fault(Kind::Columns);
        }
        if let Cell::Text(text) | Cell::Error(text) = &cell {
            if text.len() > CELL_CHARACTERS && text.chars().count() > CELL_CHARACTERS {
                return fault(Kind::CellCharacters);
            }
            self.total.text += text.len();
            if self.total.text > TEXT_BYTES {
                return fault(Kind::Text);
            }
        }
        let rows = &mut self.sheet.rows;
        let new_rows = (row + 1).saturating_sub(rows.len());
        let new_cells = (column + 1).saturating_sub(rows.get(row).map_or(0, Vec::len));
        self.total.cells += new_rows + new_cells;
        if self.total.cells > CELLS {
            return fault(Kind::Cells);
        }
        if new_rows > 0 {
            rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = rows.get_mut(row) {
            if new_cells > 0 {
                cells.resize(column + 1, Cell::Empty);
            }
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
        }
        Ok(())
    }

    /// Notes a merged area, as far as it lies on a sheet; none that ends before it begins.
    pub(super) fn merge(&mut self, merged: Merged) -> Result<(), Placed> {
        let within = |(first, last): (usize, usize), end: usize| (first, last.min(end - 1));
        let merged = Merged { rows: within(merged.rows, ROWS), columns: within(merged.columns, COLUMNS) };
        if merged.rows.0 > merged.rows.1 || merged.columns.0 > merged.columns.1 {
            return Ok(());
        }
        if self.sheet.merged.len() >= MERGED {
            return Err(Kind::Merged.at(At::Cell(merged.rows.0, merged.columns.0)));
        }
        self.sheet.merged.push(merged);
        Ok(())
    }

    /// The sheet.
    pub(super) fn finish(self) -> Sheet {
        self.sheet
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_far_cell_costs_only_its_row() {
        let mut total = Total::default();
        let mut grid = Grid::new("", false, &mut total);
        grid.put(ROWS - 1, COLUMNS - 1, Cell::Truth(true)).unwrap();
        assert_eq!(grid.finish().rows.iter().map(Vec::len).sum::<usize>(), COLUMNS);
        assert_eq!(total.cells, ROWS + COLUMNS);
    }

    #[test]
    fn cells_left_of_a_cell_count() {
        let mut total = Total::default();
        let mut grid = Grid::new("", false, &mut total);
        let refused = (0..ROWS).find_map(|row| grid.put(row, COLUMNS - 1, Cell::Truth(true)).err()).unwrap();
        assert_eq!(refused, Kind::Cells.at(At::Cell(CELLS / (COLUMNS + 1), COLUMNS - 1)));
    }

    #[test]
    fn merged_areas_lie_on_the_sheet() {
        let mut total = Total::default();
        let mut grid = Grid::new("", false, &mut total);
        for rows in [(2, 1), (0, usize::MAX), (usize::MAX, usize::MAX)] {
            grid.merge(Merged { rows, columns: (3, 3) }).unwrap();
        }
        assert_eq!(grid.finish().merged, [Merged { rows: (0, ROWS - 1), columns: (3, 3) }]);
    }

    #[test]
    fn texts_that_are_repeated_count_each_time() {
        let mut total = Total::default();
        let mut grid = Grid::new("", false, &mut total);
        let text: Box<str> = "x".repeat(CELL_CHARACTERS).into();
        let refused = (0..ROWS).find_map(|row| grid.put(row, 0, Cell::Text(text.clone())).err()).unwrap();
        assert_eq!(refused, Kind::Text.at(At::Cell(TEXT_BYTES / CELL_CHARACTERS, 0)));
    }
}
