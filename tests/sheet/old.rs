//! xls as Excel 97–2003 wrote it, made here record by record.

use crate::support::{book, date, error, number, percent, refused, sheet, text};
use cakupan::sheet::{At, Cell, Foreign, Format, Merged, SheetFaultKind as Kind};
use std::io::{Cursor, Write};

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// The words of a record, one after the other.
fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A text behind its length in `bytes` bytes.
fn counted(text: &str, bytes: usize) -> Vec<u8> {
    [&text.len().to_le_bytes()[..bytes], &[0], text.as_bytes()].concat()
}

const BOOK: [u16; 4] = [0x0600, 0x0005, 0, 0];
const TABLE: [u16; 4] = [0x0600, 0x0010, 0, 0];
const END: u16 = 0x000a;
/// Cell formats by their place: general, `0.00%`, a date, `0" %"`, `0.0%`.
const FORMATS: [u16; 5] = [0, 10, 14, 164, 165];

/// A stream with these shared strings and one sheet of these records, `more` of them among what holds for all.
fn stream(strings: &[&str], cells: &[Vec<u8>], more: &[Vec<u8>]) -> Vec<u8> {
    let mut globals = record(0x0809, &words(&BOOK));
    globals.extend(more.concat());
    globals.extend(record(0x041e, &[words(&[164]), counted("0\" %\"", 2)].concat()));
    globals.extend(record(0x041e, &[words(&[165]), counted("0.0%", 2)].concat()));
    for format in FORMATS {
        globals.extend(record(0x00e0, &words(&[0, format, 0, 0, 0, 0, 0, 0, 0, 0])));
    }
    let count = u32::try_from(strings.len()).unwrap().to_le_bytes();
    let table: Vec<u8> = strings.iter().flat_map(|text| counted(text, 2)).collect();
    globals.extend(record(0x00fc, &[&count[..], &count, &table].concat()));
    let name = counted("Data", 1);
    let start = globals.len() + 4 + 6 + name.len() + 4;
    let place = u32::try_from(start).unwrap().to_le_bytes();
    globals.extend(record(0x0085, &[&place[..], &[1, 0], &name].concat()));
    globals.extend(record(END, &[]));
    assert_eq!(globals.len(), start);
    globals.extend(record(0x0809, &words(&TABLE)));
    globals.extend(cells.concat());
    globals.extend(record(END, &[]));
    globals
}

pub(crate) fn contained(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    container.create_stream(name).unwrap().write_all(stream).unwrap();
    container.flush().unwrap();
    container.into_inner().into_inner()
}

fn xls(strings: &[&str], cells: &[Vec<u8>]) -> Vec<u8> {
    contained("/Workbook", &stream(strings, cells, &[]))
}

fn shared(row: u16, column: u16, string: u32) -> Vec<u8> {
    record(0x00fd, &[words(&[row, column, 0]), string.to_le_bytes().to_vec()].concat())
}

fn float(row: u16, column: u16, format: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[words(&[row, column, format]), value.to_le_bytes().to_vec()].concat())
}

fn formula(row: u16, column: u16, format: u16, value: f64) -> Vec<u8> {
    let tokens = [3, 0, 0x1e, 1, 0];
    let result = [&value.to_le_bytes()[..], &[0; 6], &tokens].concat();
    record(0x0006, &[words(&[row, column, format]), result].concat())
}

#[test]
fn an_old_workbook_keeps_the_types_of_its_cells() {
    let short = |value: i32| (value << 2 | 2).to_le_bytes().to_vec();
    let cells = [
        record(0x0200, &[0xff; 14]),
        shared(0, 0, 0),
        float(2, 0, 0, 183_139.0),
        float(2, 1, 1, 0.9745),
        float(2, 2, 2, 46_022.0),
        float(2, 3, 3, 97.45),
        record(0x0205, &[&words(&[2, 4, 0])[..], &[0x07, 1]].concat()),
        record(0x0205, &[&words(&[2, 5, 0])[..], &[1, 0]].concat()),
        formula(3, 0, 4, 0.5),
        record(0x00bd, &[words(&[3, 1, 1]), short(1), words(&[0]), short(7), words(&[2])].concat()),
        record(0x00e5, &words(&[1, 0, 0, 0, 4])),
    ];
    let book = book("uhc.xls", &xls(&["Capaian per 31 Desember 2025"], &cells));
    assert_eq!((book.format, book.sheets.len()), (Format::Xls, 1));
    let data = &book.sheets[0];
    assert_eq!((&*data.name, data.is_hidden), ("Data", true));
    assert_eq!(data.merged, [Merged { rows: (0, 0), columns: (0, 4) }]);
    assert_eq!(data.rows[0], [text("Capaian per 31 Desember 2025")]);
    let row =
        [number(183_139.0), percent(0.9745), date(2025, 12, 31), number(97.45), error("#DIV/0!"), Cell::Truth(true)];
    assert_eq!(data.rows[2], row);
    assert_eq!(data.rows[3], [percent(0.5), percent(1.0), number(7.0)]);
}

#[test]
fn strings_that_go_on_in_the_next_record_keep_their_length() {
    let long: String = "Kabupaten ".repeat(300);
    let mut made = stream(&["a"], &[shared(0, 0, 1), shared(1, 0, 0)], &[]);
    let table =
        [&2_u32.to_le_bytes()[..], &2_u32.to_le_bytes(), &counted("a", 2), &counted(&long, 2)[..1_003]].concat();
    let rest = [&[0], &long.as_bytes()[1_000..]].concat();
    let old = record(0x00fc, &[&1_u32.to_le_bytes()[..], &1_u32.to_le_bytes(), &counted("a", 2)].concat());
    let new = [record(0x00fc, &table), record(0x003c, &rest)].concat();
    let at = made.windows(old.len()).position(|window| window == old).unwrap();
    made.splice(at..at + old.len(), new.clone());
    // The sheet has moved.
    let sheet_record = made.windows(4).position(|window| window[..2] == [0x85, 0] && window[3] == 0).unwrap();
    let place = u32::from_le_bytes(made[sheet_record + 4..sheet_record + 8].try_into().unwrap());
    let moved = place + u32::try_from(new.len() - old.len()).unwrap();
    made[sheet_record + 4..sheet_record + 8].copy_from_slice(&moved.to_le_bytes());
    let sheet = sheet("long.xls", &contained("/Workbook", &made));
    assert_eq!((sheet.cell(0, 0), sheet.cell(1, 0)), (&text(&long), &text("a")));
}

#[test]
fn an_area_that_two_far_cells_span_is_refused() {
    let cells = [float(0, 0, 0, 1.0), float(65_535, 255, 0, 1.0)];
    assert_eq!(refused("far.xls", &xls(&[], &cells)), (Kind::Cells, Some(At::Cell(65_535, 255))));
    let cells = [float(0, 65_535, 0, 1.0)];
    assert_eq!(refused("far.xls", &xls(&[], &cells)), (Kind::Columns, Some(At::Cell(0, 16_384))));
}

#[test]
fn a_text_that_is_used_in_every_cell_counts_each_time() {
    let long = "x".repeat(8_000);
    let cells: Vec<Vec<u8>> = (0..40_000).map(|row| shared(row, 0, 0)).collect();
    assert_eq!(refused("text.xls", &xls(&[&long], &cells)), (Kind::Text, Some(At::Cell(33_554, 0))));
}

#[test]
fn a_chain_without_an_end_is_damage() {
    let mut bytes = xls(&["a"], &[shared(0, 0, 0)]);
    // Each sector of the table of chains leads to itself.
    let size = 1_usize << u16::from_le_bytes([bytes[30], bytes[31]]);
    let table = usize::try_from(u32::from_le_bytes(bytes[76..80].try_into().unwrap())).unwrap();
    let start = (table + 1) * size;
    for at in 0_u32..64 {
        let place = start + usize::try_from(at).unwrap() * 4;
        bytes[place..place + 4].copy_from_slice(&at.to_le_bytes());
    }
    assert_eq!(refused("loop.xls", &bytes), (Kind::Damaged, None));
}

#[test]
fn what_is_no_workbook_is_named() {
    let password = stream(&[], &[], &[record(0x002f, &words(&[1, 0]))]);
    assert_eq!(refused("secret.xls", &contained("/Workbook", &password)), (Kind::Encrypted, None));
    assert_eq!(refused("a.xls", &contained("/WordDocument", b"x")), (Kind::Foreign(Foreign::Document), None));
    assert_eq!(refused("a.xls", &contained("/Other", b"x")), (Kind::Foreign(Foreign::Unknown), None));
    assert_eq!(refused("a.xls", &contained("/Workbook", b"")), (Kind::NoSheet, None));
}

/// The records of a small workbook.
pub(crate) fn small_stream() -> Vec<u8> {
    let merged = record(0x00e5, &words(&[1, 0, 0, 0, 4]));
    stream(&["Kota", "x"], &[shared(0, 0, 0), float(1, 1, 1, 0.98), formula(2, 0, 0, 1.0), merged], &[])
}

/// A small workbook.
pub(crate) fn small() -> Vec<u8> {
    contained("/Workbook", &small_stream())
}
