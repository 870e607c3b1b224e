//! csv and its kin, in every delimiter and encoding.

use crate::support::{book, refused, sheet, text};
use cakupan::sheet::{At, Cell, Format, SheetFaultKind as Kind};
use rstest::rstest;
use std::process::Command;

/// `text` as bytes in one of the encodings.
fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    match encoding {
        "UTF-8" => text.as_bytes().to_vec(),
        "mark" => ["\u{feff}".as_bytes(), text.as_bytes()].concat(),
        "UTF-16LE" => [vec![0xff, 0xfe], utf16(u16::to_le_bytes)].concat(),
        "UTF-16BE" => [vec![0xfe, 0xff], utf16(u16::to_be_bytes)].concat(),
        _ => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
    }
}

#[rstest]
fn every_delimiter_in_every_encoding(
    #[values(',', ';', '\t')] delimiter: char,
    #[values("UTF-8", "mark", "UTF-16LE", "UTF-16BE", "windows-1252")] encoding: &'static str,
    #[values("\n", "\r\n", "\r")] end: &str,
) {
    let rows = ["Kabupaten~Cakupan~Catatan", "", "Kota É – “x”~\"97,45\"~\"a;b\tc,d\"", "~~"];
    let made = rows.map(|row| row.replace('~', &delimiter.to_string())).join(end);
    let book = book("uhc.csv", &encoded(&made, encoding));
    let encoding = if encoding == "mark" { "UTF-8" } else { encoding };
    assert_eq!(book.format, Format::Delimited { delimiter, encoding });
    let rows = [
        vec![text("Kabupaten"), text("Cakupan"), text("Catatan")],
        vec![],
        vec![text("Kota É – “x”"), text("97,45"), text("a;b\tc,d")],
    ];
    assert_eq!(book.sheets[0].rows, rows);
}

#[test]
fn numbers_and_their_like_stay_texts() {
    let sheet = sheet("-", b"a,b,c,d\n1e999,NaN,Infinity,183.139\n");
    assert_eq!(sheet.rows[1], [text("1e999"), text("NaN"), text("Infinity"), text("183.139")]);
}

#[test]
fn rows_of_any_length_are_taken() {
    let sheet = sheet("-", b"a,b\n1\n1,2,3\n,,4\n");
    assert_eq!(sheet.rows[1], [text("1")]);
    assert_eq!(sheet.rows[3], [Cell::Empty, Cell::Empty, text("4")]);
}

#[test]
fn a_first_line_that_states_the_delimiter_decides_and_is_no_row() {
    let bytes = b"sep=;\nKabupaten;a,b,c\nKota X;1,2,3\n";
    let book = book("uhc.csv", bytes);
    assert_eq!(book.format, Format::Delimited { delimiter: ';', encoding: "UTF-8" });
    let rows = [vec![], vec![text("Kabupaten"), text("a,b,c")], vec![text("Kota X"), text("1,2,3")]];
    assert_eq!(book.sheets[0].rows, rows, "each in the line of the file that it stands in");
}

#[test]
fn text_in_no_encoding_is_refused() {
    assert_eq!(refused("x.csv", b"\xff\xfea\0b"), (Kind::Encoding, None));
    assert_eq!(refused("x.csv", b"\xff\xfea\0\x00\xd8"), (Kind::Encoding, None));
}

#[test]
fn too_many_columns_are_refused() {
    let wide = [vec![b','; 1_000_000], b"\n1,2\n".to_vec()].concat();
    assert_eq!(refused("wide.csv", &wide), (Kind::Columns, Some(At::Cell(0, 16_384))));
}

#[test]
fn a_cell_of_ten_megabytes_is_refused() {
    let long = [b"a,b\n1,".to_vec(), vec![b'x'; 10_000_000], b"\n".to_vec()].concat();
    assert_eq!(refused("long.csv", &long), (Kind::CellCharacters, Some(At::Cell(1, 1))));
}

/// What `cakupan list` prints in that format.
fn printed(format: &str) -> Vec<u8> {
    let program = Command::new(env!("CARGO_BIN_EXE_cakupan"))
        .args(["--as-of", "2026-02-28", "list", "prov:sumut", "--format", format])
        .output()
        .unwrap();
    assert!(program.status.success(), "{}", String::from_utf8_lossy(&program.stderr));
    program.stdout
}

#[test]
fn what_this_program_prints_is_read() {
    let csv = sheet("-", &printed("csv"));
    let json = sheet("-", &printed("json"));
    assert_eq!(csv.rows[0], json.rows[0]);
    assert_eq!(csv.rows.len(), json.rows.len());
    let column = |name: &str| csv.rows[0].iter().position(|cell| *cell == text(name)).unwrap();
    let (name, registered) = (column("name"), column("registered"));
    for row in 1..csv.rows.len() {
        assert_eq!(csv.cell(row, name), json.cell(row, name));
        match (csv.cell(row, registered), json.cell(row, registered)) {
            (Cell::Text(text), Cell::Number { value, is_percent: false, .. }) => {
                assert_eq!(text.parse::<f64>().unwrap().to_bits(), value.to_bits());
            }
            pair => assert_eq!(pair, (&Cell::Empty, &Cell::Empty)),
        }
    }
}

#[test]
fn the_apostrophe_that_guards_a_text_is_taken_off() {
    assert_eq!(sheet("own.csv", b"nama,catatan\n'=1+1,'t\n").rows[1], [text("=1+1"), text("'t")]);
}

#[test]
fn a_mark_of_utf_8_before_other_bytes_is_no_text() {
    let book = book("uhc.csv", b"\xef\xbb\xbfKota \xc9,1\nB,2\n");
    assert_eq!(book.sheets[0].rows[0][0], text("Kota É"));
}
