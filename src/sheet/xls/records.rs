//! The records of an Excel 97–2003 workbook, walked over once before they are read.

use crate::sheet::format_code::shown;
use crate::sheet::limits::{CELL_CHARACTERS, CELL_FORMATS, CELLS, COLUMNS, SHEETS, TEXT_BYTES};
use crate::sheet::{At, SheetFaultKind as Kind, fault::Placed};
use std::collections::{HashMap, HashSet};

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
const CONTINUE: u16 = 0x003c;
const PASSWORD: u16 = 0x002f;
const NAME: u16 = 0x0018;
const EXTERNAL: u16 = 0x0017;
const NUMBER_FORMAT: u16 = 0x041e;
const CELL_FORMAT: u16 = 0x00e0;
const SHEET: u16 = 0x0085;
const STRINGS: u16 = 0x00fc;
const DIMENSIONS: u16 = 0x0200;
const FORMULA: u16 = 0x0006;
const SHARED_STRING: u16 = 0x00fd;
const NUMBERS: u16 = 0x00bd;
/// Number, label, label with fonts, truth or error, short number.
const ONE_CELL: [u16; 5] = [0x0203, 0x0204, 0x00d6, 0x0205, 0x027e];
/// A type that no reader knows.
const STRUCK: [u8; 2] = [0xff, 0xff];

/// What the walk saw.
#[derive(Debug, Default)]
pub(super) struct Seen {
    percent: HashSet<(usize, usize, usize)>,
}

impl Seen {
    /// Whether the cell of the sheet with that number is shown as a percentage.
    pub(super) fn is_percent(&self, sheet: usize, row: usize, column: usize) -> bool {
        self.percent.contains(&(sheet, row, column))
    }
}

/// Where a record stands in the stream.
#[derive(Clone, Copy)]
struct Record {
    kind: u16,
    start: usize,
    /// Its data, without those that are continued.
    data: (usize, usize),
}

fn u16_at(stream: &[u8], at: usize) -> Option<u16> {
    stream.get(at..at.checked_add(2)?).and_then(|bytes| bytes.try_into().ok()).map(u16::from_le_bytes)
}

fn u32_at(stream: &[u8], at: usize) -> Option<u32> {
    stream.get(at..at.checked_add(4)?).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes)
}

/// The record at byte `at`.
fn record(stream: &[u8], at: usize) -> Option<Record> {
    let (kind, length) = (u16_at(stream, at)?, u16_at(stream, at + 2)?);
    let data = (at + 4, at + 4 + usize::from(length));
    stream.get(data.0..data.1)?;
    Some(Record { kind, start: at, data })
}

fn strike(stream: &mut [u8], record: Record) {
    if let Some(kind) = stream.get_mut(record.start..record.start + 2) {
        kind.copy_from_slice(&STRUCK);
    }
}

/// Strikes out of `stream` what only states sizes or is a formula, and refuses what goes beyond the limits.
pub(super) fn clear(stream: &mut [u8]) -> Result<Seen, Placed> {
    let mut book = Book::default();
    book.globals(stream)?;
    let sheets = std::mem::take(&mut book.sheets);
    if sheets.len() > SHEETS {
        return Err(Kind::Sheets.into());
    }
    for (number, at) in sheets.into_iter().enumerate() {
        book.sheet(stream, number, at)?;
    }
    Ok(book.seen)
}

#[derive(Default)]
struct Book {
    /// The number formats that show percentages.
    percent: HashMap<u16, bool>,
    /// The number format of each cell format.
    formats: Vec<u16>,
    /// Where each sheet starts.
    sheets: Vec<usize>,
    /// The characters of each shared string.
    strings: Vec<usize>,
    area: usize,
    text: usize,
    seen: Seen,
}

impl Book {
    /// Reads what holds for the whole workbook.
    fn globals(&mut self, stream: &mut [u8]) -> Result<(), Placed> {
        let (mut at, mut is_old) = (0, false);
        while let Some(record) = record(stream, at) {
            at = record.data.1;
            let data = stream.get(record.data.0..record.data.1).unwrap_or_default();
            match record.kind {
                PASSWORD => return Err(Kind::Encrypted.into()),
                BEGIN => is_old = u16_at(data, 0).is_some_and(|version| version != 0x0600),
                NUMBER_FORMAT => {
                    if let Some(number) = u16_at(data, 0) {
                        self.percent.insert(number, shown(&format_code(data, is_old)).is_percent);
                    }
                }
                CELL_FORMAT => self.formats.push(u16_at(data, 2).unwrap_or(0)),
                SHEET => {
                    let start = u32_at(data, 0).and_then(|start| usize::try_from(start).ok());
                    self.sheets.push(start.filter(|start| *start < stream.len()).ok_or(Kind::Damaged)?);
                }
                STRINGS => self.strings = lengths(&continued(stream, record)),
                NAME | EXTERNAL => strike(stream, record),
                END => break,
                _ => {}
            }
            if self.formats.len() > CELL_FORMATS {
                return Err(Kind::Overloaded.into());
            }
        }
        Ok(())
    }

    /// Walks over the cells of a sheet.
    fn sheet(&mut self, stream: &mut [u8], number: usize, start: usize) -> Result<(), Placed> {
        let (mut at, mut depth) = (start, 0_usize);
        let mut area: Option<[usize; 4]> = None;
        while let Some(record) = record(stream, at) {
            at = record.data.1;
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                DIMENSIONS => strike(stream, record),
                _ => {}
            }
            let data = stream.get(record.data.0..record.data.1).unwrap_or_default();
            let is_cell = ONE_CELL.contains(&record.kind) || matches!(record.kind, FORMULA | SHARED_STRING | NUMBERS);
            if !is_cell || depth > 1 {
                continue;
            }
            let [Some(row), Some(column)] = [u16_at(data, 0), u16_at(data, 2)].map(|at| at.map(usize::from)) else {
                return Err(Kind::Damaged.into());
            };
            let cells = if record.kind == NUMBERS { data.len().saturating_sub(6) / 6 } else { 1 };
            let last = (column + cells).saturating_sub(1);
            if last >= COLUMNS {
                return Err(Kind::Columns.at(At::Cell(row, COLUMNS)));
            }
            for cell in 0..cells {
                let format = u16_at(data, 4 + 6 * cell).map_or(0, usize::from);
                if self.shows_percent(format) {
                    self.seen.percent.insert((number, row, column + cell));
                }
            }
            if record.kind == SHARED_STRING {
                let string = u32_at(data, 6).and_then(|string| usize::try_from(string).ok());
                self.text += string.and_then(|at| self.strings.get(at)).copied().unwrap_or(CELL_CHARACTERS);
                if self.text > TEXT_BYTES {
                    return Err(Kind::Text.at(At::Cell(row, column)));
                }
            }
            let [top, bottom, left, right] = area.unwrap_or([row, row, column, column]);
            let grown = [top.min(row), bottom.max(row), left.min(column), right.max(last)];
            area = Some(grown);
            let [top, bottom, left, right] = grown;
            if self.area + (bottom - top + 1) * (right - left + 1) > CELLS {
                return Err(Kind::Cells.at(At::Cell(row, last)));
            }
            if record.kind == FORMULA {
                // No length, no formula: only its result is read.
                if let Some(length) = stream.get_mut(record.data.0 + 20..record.data.0 + 22) {
                    length.fill(0);
                }
            }
        }
        self.area += area.map_or(0, |[top, bottom, left, right]| (bottom - top + 1) * (right - left + 1));
        Ok(())
    }

    fn shows_percent(&self, format: usize) -> bool {
        // 9 and 10 are `0%` and `0.00%` in every workbook.
        let number = self.formats.get(format).copied().unwrap_or(0);
        self.percent.get(&number).copied().unwrap_or(matches!(number, 9 | 10))
    }
}

/// The code of a number format.
fn format_code(data: &[u8], is_old: bool) -> String {
    if is_old {
        return data.get(3..).unwrap_or_default().iter().map(|byte| char::from(*byte)).collect();
    }
    let is_wide = data.get(4).is_some_and(|flags| flags & 1 == 1);
    let text = data.get(5..).unwrap_or_default();
    let step = if is_wide { 2 } else { 1 };
    text.chunks(step)
        .map(|unit| if unit.get(1).is_none_or(|high| *high == 0) { unit.first().copied().unwrap_or(0) } else { b'?' })
        .map(char::from)
        .collect()
}

/// The data of a record and of those that continue it.
fn continued(stream: &[u8], first: Record) -> Vec<&[u8]> {
    let mut parts = vec![stream.get(first.data.0..first.data.1).unwrap_or_default()];
    let mut at = first.data.1;
    while let Some(next) = record(stream, at).filter(|next| next.kind == CONTINUE) {
        parts.push(stream.get(next.data.0..next.data.1).unwrap_or_default());
        at = next.data.1;
    }
    parts
}

/// The characters of each string of the table in `parts`.
fn lengths(parts: &[&[u8]]) -> Vec<usize> {
    let mut table = Table { parts, part: 0, at: 8 };
    let mut lengths = Vec::new();
    while let Some(characters) = table.string() {
        lengths.push(characters);
    }
    lengths
}

/// The table of strings, and a place in it.
struct Table<'a> {
    parts: &'a [&'a [u8]],
    part: usize,
    at: usize,
}

impl Table<'_> {
    /// Bytes left in this part; the next one is entered where it is used up.
    fn left(&mut self) -> Option<usize> {
        loop {
            let left = self.parts.get(self.part)?.len().saturating_sub(self.at);
            if left > 0 {
                return Some(left);
            }
            (self.part, self.at) = (self.part + 1, 0);
        }
    }

    fn byte(&mut self) -> Option<usize> {
        self.left()?;
        let byte = self.parts.get(self.part)?.get(self.at).copied();
        self.at += 1;
        byte.map(usize::from)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0, |number, at| Some(number | self.byte()? << (8 * at)))
    }

    /// Passes one string, and returns how many characters it has.
    fn string(&mut self) -> Option<usize> {
        let (characters, mut flags) = (self.number(2)?, self.byte()?);
        let fonts = if flags & 8 == 0 { 0 } else { self.number(2)? };
        let extension = if flags & 4 == 0 { 0 } else { self.number(4)? };
        let mut rest = characters;
        while rest > 0 {
            let part = self.part;
            let left = self.left()?;
            if self.part != part {
                // Where the text goes on in the next part, its width is stated anew.
                flags = self.byte()?;
                continue;
            }
            let width = 1 + (flags & 1);
            let taken = rest.min(left / width);
            self.at += if taken == 0 { left } else { taken * width };
            rest -= taken;
        }
        let mut rest = 4 * fonts + extension;
        while rest > 0 {
            let taken = rest.min(self.left()?);
            (self.at, rest) = (self.at + taken, rest - taken);
        }
        Some(characters)
    }
}
