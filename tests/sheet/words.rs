//! Every fault in both languages, with a mend.

use crate::support::xlsx;
use cakupan::locale::Lang;
use cakupan::sheet::{Foreign, SheetFault, SheetFaultKind as Kind, read_bytes};
use std::io::ErrorKind;

fn every_kind() -> Vec<Kind> {
    let foreign = [
        Foreign::Document,
        Foreign::Slides,
        Foreign::BinaryWorkbook,
        Foreign::Pdf,
        Foreign::WebPage,
        Foreign::Xml,
        Foreign::Picture,
        Foreign::Archive,
        Foreign::Unknown,
    ];
    let mut kinds = vec![
        Kind::Unreadable(ErrorKind::NotFound),
        Kind::Unreadable(ErrorKind::PermissionDenied),
        Kind::Unreadable(ErrorKind::Other),
        Kind::Folder,
        Kind::NotAFile,
        Kind::Empty,
        Kind::NoSheet,
        Kind::Encrypted,
        Kind::Damaged,
        Kind::Encoding,
        Kind::FileBytes,
        Kind::UnpackedBytes,
        Kind::Overloaded,
        Kind::Sheets,
        Kind::Cells,
        Kind::Rows,
        Kind::Columns,
        Kind::Merged,
        Kind::Text,
        Kind::CellCharacters,
        Kind::OpenQuote,
        Kind::JsonDepth,
        Kind::JsonSyntax,
        Kind::NotRecords,
        Kind::RepeatedKey("kode".into()),
        Kind::NumberRange,
    ];
    kinds.extend(foreign.map(Kind::Foreign));
    kinds
}

#[test]
fn every_fault_says_what_to_do_in_both_languages() {
    let mut seen = std::collections::HashSet::new();
    for kind in every_kind() {
        let fault = SheetFault { file: "uhc.xlsx".into(), sheet: None, at: None, kind };
        for lang in Lang::ALL {
            let words = lang.sheet_fault(&fault);
            let said = words.strip_prefix("uhc.xlsx: ").unwrap();
            assert!(said.contains("; "), "no mend: {words}");
            assert!(seen.insert(said.to_owned()), "said twice: {words}");
        }
    }
}

#[test]
fn a_fault_names_sheet_and_cell() {
    let rows = format!(r#"<row r="7"><c r="B7" t="str"><v>{}</v></c></row>"#, "x".repeat(32_768));
    let fault = read_bytes("uhc\u{1b}[2J.xlsx", &xlsx(&rows, &[])).unwrap_err();
    assert_eq!(
        Lang::En.sheet_fault(&fault),
        "uhc␛[2J.xlsx, sheet «S», cell B7: its text has more than 32,767 characters; shorten it"
    );
    assert_eq!(
        Lang::Id.sheet_fault(&fault),
        "uhc␛[2J.xlsx, lembar «S», sel B7: teksnya lebih dari 32.767 karakter; pendekkan isinya"
    );
    let fault = read_bytes("x.json", b"[{\"a\":1,\n\"a\":2}]").unwrap_err();
    assert!(Lang::En.sheet_fault(&fault).starts_with("x.json, line 2, character "), "{fault}");
}
