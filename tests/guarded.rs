//! A foreign file over which a library stumbles does not end the program: alone here, for the panic hook is everybody's.

#![cfg(test)]

use cakupan::sheet::{SheetFaultKind, is_guarded, read_bytes};
use cakupan::term;
use std::io::{Cursor, Write};

#[test]
fn a_panic_in_the_reading_of_a_file_is_a_damaged_file() {
    // From here on a panic ends this process.
    term::restore_on_panic(|_| {});
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    // A first record without the version that it is there for.
    container.create_stream("/Workbook").unwrap().write_all(&[0x09, 0x08, 0, 0]).unwrap();
    container.flush().unwrap();
    let bytes = container.into_inner().into_inner();
    assert_eq!(read_bytes("x.xls", &bytes).unwrap_err().kind, SheetFaultKind::Damaged);
    assert!(!is_guarded());
}
