//! Office Open XML workbooks, read cell by cell.

use super::format_code::{Shown, shown};
use super::grid::{Grid, Total};
use super::guard::guarded;
use super::limits::SHEETS;
use super::{Cell, Merged, Sheet, SheetFaultKind as Kind, fault::Placed};
use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;
use std::io::Cursor;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The sheets of the workbook in `bytes`, whose parts have been measured.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Placed> {
    guarded(|| sheets(bytes))
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Placed> {
    let mut book = Book::new(Cursor::new(bytes)).map_err(|error| fault_of(&error))?;
    let about: Vec<_> =
        book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    if about.len() > SHEETS {
        return Err(Kind::Sheets.into());
    }
    let mut total = Total::default();
    let mut sheets = Vec::new();
    for sheet in about {
        let mut grid = Grid::new(&sheet.name, sheet.visible != SheetVisible::Visible, &mut total);
        match fill(&mut book, &sheet.name, &mut grid) {
            Ok(true) => sheets.push(grid.finish()),
            // A chart or a dialog that is listed as a sheet.
            Ok(false) => {}
            Err(fault) => return Err(fault.in_sheet(&sheet.name)),
        }
    }
    Ok(sheets)
}

/// Fills `grid` with the cells of a sheet; `false` for something that is no sheet of cells.
fn fill(book: &mut Book<'_>, name: &str, grid: &mut Grid<'_>) -> Result<bool, Placed> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(false),
        Err(error) => return Err(fault_of(&error).into()),
    };
    let styles: Vec<Shown> = cells
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().map_or_else(Shown::default, |format| shown(&format.format_code)))
        .collect();
    let mut has_blanks = false;
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| fault_of(&error))? {
        let (row, column) = place(cell.get_position());
        has_blanks |= *cell.get_value() == DataRef::Empty;
        grid.put(row, column, typed(cell.get_value(), styles.get(style).copied().unwrap_or_default()))?;
    }
    drop(cells);
    if has_blanks {
        uncomputed(book, name, grid)?;
    }
    for area in book.merge_cells_by_sheet_name(name).map_err(|error| fault_of(&error))? {
        grid.merge(merged(area))?;
    }
    Ok(true)
}

/// Marks the formulas whose result was never computed, as of programs that write workbooks without a spreadsheet: they
/// would pass for blank cells.
fn uncomputed(book: &mut Book<'_>, name: &str, grid: &mut Grid<'_>) -> Result<(), Placed> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| fault_of(&error))?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| fault_of(&error))? {
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            let (row, column) = place(cell.pos);
            grid.put(row, column, Cell::Error("=".into()))?;
        }
    }
    Ok(())
}

/// A position as row and column.
pub(super) fn place((row, column): (u32, u32)) -> (usize, usize) {
    (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX))
}

pub(super) fn merged(area: Dimensions) -> Merged {
    let ((first_row, first_column), (last_row, last_column)) = (place(area.start), place(area.end));
    Merged { rows: (first_row, last_row), columns: (first_column, last_column) }
}

/// The cell with `value`.
pub(super) fn typed(value: &DataRef<'_>, shown: Shown) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(value) => number(*value as f64, shown),
        DataRef::Float(value) => number(*value, shown),
        DataRef::SharedString(text) => written(text),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(time) => dated(time),
        DataRef::DateTimeIso(text) => iso_date(text),
        DataRef::String(text) | DataRef::DurationIso(text) => written(text),
        DataRef::Error(error) => Cell::Error(error.to_string().into()),
    }
}

fn written(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) }
}

/// A number; what is none is the error by which spreadsheets show it.
pub(super) fn number(value: f64, Shown { is_percent, decimals }: Shown) -> Cell {
    if value.is_finite() { Cell::Number { value, is_percent, decimals } } else { Cell::Error("#NUM!".into()) }
}

/// The date of a text `2025-12-31T00:00:00`; any other text as it stands.
pub(super) fn iso_date(text: &str) -> Cell {
    let day = text.get(..10).and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    day.map_or_else(|| written(text), Cell::Date)
}

/// A day; a time without a day stays the fraction of a day that it is, and one beyond the calendar is an error.
fn dated(time: &ExcelDateTime) -> Cell {
    let value = time.as_f64();
    if !time.is_datetime() || (0.0..1.0).contains(&value) {
        return number(value, Shown::default());
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    let in_calendar = (0.0..2_958_466.0).contains(&value);
    let day = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)).filter(|_| in_calendar);
    day.map_or_else(|| Cell::Error("#NUM!".into()), Cell::Date)
}

fn fault_of(error: &XlsxError) -> Kind {
    match error {
        XlsxError::Password => Kind::Encrypted,
        _ => Kind::Damaged,
    }
}
