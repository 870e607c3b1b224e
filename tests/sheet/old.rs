//! xls as Excel 97–2003 wrote it, made here record by record.

use crate::support::{book, date, error, number, percent, refused, sheet, text};
use crate::xls::{contained, counted, float, record, shared, stream, words, xls};
use cakupan::sheet::{At, Cell, Foreign, Format, Merged, SheetFaultKind as Kind};

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
