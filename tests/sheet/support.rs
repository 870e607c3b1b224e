//! Files made by code, and cells as short as they can be written.

use cakupan::sheet::{At, Cell, Sheet, SheetFault, SheetFaultKind, Workbook, read_bytes};
use chrono::NaiveDate;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

pub(crate) fn number(value: f64) -> Cell {
    Cell::Number { value, is_percent: false, decimals: 0 }
}

/// A number that is written or shown with so many decimals.
pub(crate) fn shown(value: f64, is_percent: bool, decimals: u8) -> Cell {
    Cell::Number { value, is_percent, decimals }
}

pub(crate) fn percent(value: f64) -> Cell {
    Cell::Number { value, is_percent: true, decimals: 0 }
}

pub(crate) fn error(text: &str) -> Cell {
    Cell::Error(text.into())
}

pub(crate) fn date(year: i32, month: u32, day: u32) -> Cell {
    Cell::Date(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

/// The workbook in `bytes`, which must be readable.
pub(crate) fn book(name: &str, bytes: &[u8]) -> Workbook {
    read_bytes(name, bytes).unwrap()
}

/// The only sheet in `bytes`.
pub(crate) fn sheet(name: &str, bytes: &[u8]) -> Sheet {
    let sheets = book(name, bytes).sheets;
    assert_eq!(sheets.len(), 1);
    sheets.into_iter().next().unwrap()
}

/// What is wrong with `bytes`, and where.
pub(crate) fn refused(name: &str, bytes: &[u8]) -> (SheetFaultKind, Option<At>) {
    let SheetFault { kind, at, .. } = read_bytes(name, bytes).unwrap_err();
    (kind, at)
}

/// A zip file with these members.
pub(crate) fn zipped(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An xlsx with one sheet `S`, whose rows are `rows` as markup, and with `more` parts.
pub(crate) fn xlsx(rows: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let root = format!(
        r#"<Relationships><Relationship Id="a" Type="{RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book = format!(
        r#"<workbook xmlns:r="{RELATIONSHIPS}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>"#
    );
    let parts = format!(
        r#"<Relationships><Relationship Id="a" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut members: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", parts.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    members.extend(more);
    zipped(&members)
}

/// An ods whose content holds `tables`, below `styles`.
pub(crate) fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}
