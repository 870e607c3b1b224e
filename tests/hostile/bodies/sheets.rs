//! Sheets: read, understood, laid into the data, and read from there again.

use super::ground::{self, DATASET, today};
use super::is_sayable;
use cakupan::domain::Period;
use cakupan::import::{Options, Record, understand};
use cakupan::locale::Lang;
use cakupan::sheet::{Cell, Sheet, Workbook, harmless, read_bytes};
use cakupan::store::own::{Document, Facts, add};
use cakupan::store::{Input, open_all};
use std::borrow::Cow;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What parts the parts of a workbook.
const PART: &str = "\n%%\n";

/// A text with delimiters. What is accepted is the same when it is written and read again.
pub fn csv(bytes: &[u8]) {
    let Some(book) = read("laporan.csv", bytes) else { return };
    if let [sheet] = book.sheets.as_slice() {
        assert!(sheet.rows.iter().flatten().all(|cell| matches!(cell, Cell::Empty | Cell::Text(_))));
        let again = read_bytes("laporan.csv", &written(sheet)).unwrap();
        // The first line says what parts the cells.
        assert_eq!(again.sheets[0].rows.get(1..).unwrap_or_default(), sheet.rows);
    }
    is_understood(&book);
}

/// The rows of a sheet of a workbook, its strings and its styles; or a workbook as it is in its file.
pub fn xlsx(bytes: &[u8]) {
    let is_packed = bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf");
    let packed = if is_packed { bytes.to_vec() } else { packed(&String::from_utf8_lossy(bytes)) };
    if let Some(book) = read("laporan.xlsx", &packed) {
        is_understood(&book);
    }
}

/// The workbook in `bytes`, or nothing where it is refused in words.
fn read(name: &str, bytes: &[u8]) -> Option<Workbook> {
    let fault = match read_bytes(name, bytes) {
        Ok(book) => return Some(book),
        Err(fault) => fault,
    };
    for lang in Lang::ALL {
        let message = lang.sheet_fault(&fault);
        is_sayable(&message);
        assert!(message.starts_with(name) && message.len() < 1_000, "{message}");
    }
    None
}

/// A sheet of texts as a file.
fn written(sheet: &Sheet) -> Vec<u8> {
    let mut file = b"sep=;\n".to_vec();
    for row in &sheet.rows {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
        let cells = row.iter().map(|cell| if let Cell::Text(text) = cell { harmless(text) } else { "".into() });
        writer.write_record(cells.map(Cow::into_owned)).unwrap();
        let line = writer.into_inner().unwrap();
        file.extend(if row.is_empty() { b"\n" } else { line.as_slice() });
    }
    file
}

/// Every row is taken, refused with its cell, or left out; and what is taken the data take as well.
fn is_understood(book: &Workbook) {
    let options = Options { period: Period::parse("2025-12"), ..Options::new(today()) };
    let found = [Options::new(today()), options].map(|options| understand(&book.sheets, &options, &DATASET));
    for found in found {
        let intake = match found {
            Ok(intake) => intake,
            Err(fault) => {
                for lang in Lang::ALL {
                    is_sayable(&lang.import_fault(&fault));
                }
                continue;
            }
        };
        assert_eq!(intake.rows, intake.rows_taken + intake.rows_refused + intake.left_out.total());
        for refused in &intake.refused {
            let digits = refused.cell.trim_start_matches(|c: char| c.is_ascii_uppercase());
            assert_eq!(digits, refused.row.to_string(), "{refused:?}");
            for lang in Lang::ALL {
                is_sayable(&lang.refusal(&refused.reason));
            }
        }
        for column in &intake.columns {
            assert!(!column.header.contains(cakupan::domain::is_hidden), "{column:?}");
        }
        let records: Vec<Record> = intake.taken.into_iter().map(|taken| taken.record).collect();
        let facts = Facts { file: &book.name, today: today(), publisher: None, published: None };
        let mut document = Document::default();
        let added = add(&mut document, &DATASET, &records, &intake.regions, &facts);
        assert_eq!(added.new.len() + added.changed.len() + added.unchanged.len(), records.len());
        let laid = [Input::Path(ground::path()), Input::Imports("own.json".into(), document.text())];
        let dataset = open_all(&laid, true).unwrap();
        let own = dataset.all_observations().iter().filter(|o| dataset.is_own(o)).count();
        assert_eq!(own, added.new.len() + added.changed.len());
        // Taken once more, it says nothing new.
        let again = add(&mut document, &dataset, &records, &intake.regions, &facts);
        assert_eq!((again.id, again.unchanged.len()), (None, records.len()));
    }
}

/// A workbook with one sheet, in whose parts `text` is: rows, strings and styles.
pub fn packed(text: &str) -> Vec<u8> {
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(r#"<Relationships><Relationship Id="a" Type="{TYPES}/{kind}" Target="{target}"/></Relationships>"#)
    };
    let mut parts = text.split(PART);
    let mut part = || parts.next().unwrap_or_default();
    let members = [
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns:r="{TYPES}"><sheets><sheet name="Rekap" sheetId="1" r:id="a"/></sheets></workbook>"#
            ),
        ),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{}</sheetData></worksheet>", part())),
        ("xl/sharedStrings.xml", format!("<sst>{}</sst>", part())),
        ("xl/styles.xml", format!("<styleSheet>{}</styleSheet>", part())),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in members {
        writer.start_file(name, stored).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
