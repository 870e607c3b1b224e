//! Workbooks as Excel 97–2003 wrote them, made record by record.

use std::io::{Cursor, Write};

pub(crate) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// The words of a record, one after the other.
pub(crate) fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A text behind its length in `bytes` bytes.
pub(crate) fn counted(text: &str, bytes: usize) -> Vec<u8> {
    [&text.len().to_le_bytes()[..bytes], &[0], text.as_bytes()].concat()
}

pub(crate) const BOOK: [u16; 4] = [0x0600, 0x0005, 0, 0];
pub(crate) const TABLE: [u16; 4] = [0x0600, 0x0010, 0, 0];
pub(crate) const END: u16 = 0x000a;
/// Cell formats by their place: general, `0.00%`, a date, `0" %"`, `0.0%`.
pub(crate) const FORMATS: [u16; 5] = [0, 10, 14, 164, 165];

/// A stream with these shared strings and one sheet of these records, `more` of them among what holds for all.
pub(crate) fn stream(strings: &[&str], cells: &[Vec<u8>], more: &[Vec<u8>]) -> Vec<u8> {
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

pub(crate) fn xls(strings: &[&str], cells: &[Vec<u8>]) -> Vec<u8> {
    contained("/Workbook", &stream(strings, cells, &[]))
}

pub(crate) fn shared(row: u16, column: u16, string: u32) -> Vec<u8> {
    record(0x00fd, &[words(&[row, column, 0]), string.to_le_bytes().to_vec()].concat())
}

pub(crate) fn float(row: u16, column: u16, format: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[words(&[row, column, format]), value.to_le_bytes().to_vec()].concat())
}
