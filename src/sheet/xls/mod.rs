//! Excel 97–2003 workbooks: taken out of their container and cleared before they are read.
//!
//! The library makes room for whatever sizes such a file states, and follows its chains without an end. So the records
//! are walked here first, held against the limits, and what states sizes alone is struck out. The walk also finds the
//! percent cells, which the library does not tell from others.

use super::format_code::Shown;
use super::grid::{Grid, Total};
use super::guard::guarded;
use super::limits::{FILE_BYTES, SHEETS};
use super::xlsx::{merged, number, place, typed};
use super::{Cell, Foreign, Sheet, SheetFaultKind as Kind, fault::Placed};
use calamine::{Data, DataRef, Reader, SheetType, SheetVisible, Xls, XlsError};
use cfb::{CompoundFile, Version};
use std::io::{Cursor, Read, Write};

mod records;

/// The sheets of the workbook in `bytes`.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Placed> {
    guarded(|| {
        let (name, mut stream) = stream(bytes)?;
        let seen = records::clear(&mut stream)?;
        let file = contained(name, &stream).map_err(|_| Kind::Damaged)?;
        sheets(&file, &seen)
    })
}

/// The stream of records in the container `bytes`, and its name.
fn stream(bytes: &[u8]) -> Result<(&'static str, Vec<u8>), Kind> {
    let mut container = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Kind::Damaged)?;
    if container.exists("/EncryptedPackage") {
        return Err(Kind::Encrypted);
    }
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| container.is_stream(name)) else {
        return Err(Kind::Foreign(if container.exists("/WordDocument") {
            Foreign::Document
        } else if container.exists("/PowerPoint Document") {
            Foreign::Slides
        } else {
            Foreign::Unknown
        }));
    };
    let mut stream = Vec::new();
    let found = container.open_stream(name).and_then(|found| found.take(FILE_BYTES + 1).read_to_end(&mut stream));
    match found {
        Ok(_) if stream.len() as u64 > FILE_BYTES => Err(Kind::FileBytes),
        Ok(_) => Ok((name, stream)),
        Err(_) => Err(Kind::Damaged),
    }
}

/// `stream` in a container of its own.
fn contained(name: &str, stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut container = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    container.create_stream(name)?.write_all(stream)?;
    container.flush()?;
    Ok(container.into_inner().into_inner())
}

fn sheets(file: &[u8], seen: &records::Seen) -> Result<Vec<Sheet>, Placed> {
    let mut book = Xls::new(Cursor::new(file)).map_err(|error| fault_of(&error))?;
    let about = book.sheets_metadata().to_vec();
    if about.len() > SHEETS {
        return Err(Kind::Sheets.into());
    }
    let mut total = Total::default();
    let mut sheets = Vec::new();
    for (at, sheet) in about.into_iter().enumerate() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let mut grid = Grid::new(&sheet.name, sheet.visible != SheetVisible::Visible, &mut total);
        let range = book.worksheet_range(&sheet.name).map_err(|error| fault_of(&error))?;
        let (first_row, first_column) = place(range.start().unwrap_or_default());
        for (row, column, value) in range.used_cells() {
            let (row, column) = (first_row + row, first_column + column);
            let shown = Shown { is_percent: seen.is_percent(at, row, column), decimals: 0 };
            grid.put(row, column, cell(value, shown)).map_err(|fault| fault.in_sheet(&sheet.name))?;
        }
        for area in book.merge_cells_by_sheet_name(&sheet.name).map_err(|error| fault_of(&error))? {
            grid.merge(merged(area)).map_err(|fault| fault.in_sheet(&sheet.name))?;
        }
        sheets.push(grid.finish());
    }
    Ok(sheets)
}

fn cell(value: &Data, shown: Shown) -> Cell {
    match value {
        Data::Int(value) => number(*value as f64, shown),
        Data::Float(value) => number(*value, shown),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(time) => typed(&DataRef::DateTime(*time), shown),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            typed(&DataRef::SharedString(text), shown)
        }
        Data::Error(error) => typed(&DataRef::Error(error.clone()), shown),
        Data::Empty => Cell::Empty,
    }
}

fn fault_of(error: &XlsError) -> Kind {
    match error {
        XlsError::Password => Kind::Encrypted,
        _ => Kind::Damaged,
    }
}
