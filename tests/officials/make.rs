//! Spreadsheets made by code: a grid written as text, in every kind of file.

use crate::xls::{float, record, shared, words, xls as old};
use chrono::NaiveDate;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell: `#12` a number, `#98%` a percent cell, `@2025-12-31` a date, `!#REF!` an error, else text.
enum Cell<'a> {
    Empty,
    Number(f64),
    Percent(f64),
    Date(NaiveDate),
    Error(&'a str),
    Text(&'a str),
}

fn cell(text: &str) -> Cell<'_> {
    let text = text.trim();
    match text.split_at(text.len().min(1)) {
        ("", _) => Cell::Empty,
        ("#", number) => match number.strip_suffix('%') {
            Some(share) => Cell::Percent(share.parse::<f64>().unwrap() / 100.0),
            None => Cell::Number(number.parse().unwrap()),
        },
        ("@", day) => Cell::Date(day.parse().unwrap()),
        ("!", error) => Cell::Error(error),
        _ => Cell::Text(text),
    }
}

/// First and last row, first and last column.
pub(crate) type Area = (u32, u16, u32, u16);

/// A sheet: its name, its lines with `|` between cells, its merged areas, whether it is hidden.
pub(crate) struct Sheet {
    name: &'static str,
    lines: &'static str,
    merged: &'static [Area],
    is_hidden: bool,
}

pub(crate) const fn sheet(name: &'static str, lines: &'static str) -> Sheet {
    Sheet { name, lines, merged: &[], is_hidden: false }
}

impl Sheet {
    pub(crate) const fn merged(self, merged: &'static [Area]) -> Self {
        Self { merged, ..self }
    }

    pub(crate) const fn hidden(self) -> Self {
        Self { is_hidden: true, ..self }
    }

    fn rows(&self) -> impl Iterator<Item = Vec<Cell<'_>>> {
        self.lines.trim_matches('\n').lines().map(|line| line.split('|').map(cell).collect())
    }
}

pub(crate) fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    for sheet in sheets {
        let made = book.add_worksheet().set_name(sheet.name).unwrap();
        for (first_row, first, last_row, last) in sheet.merged {
            made.merge_range(*first_row, *first, *last_row, *last, "", &Format::new()).unwrap();
        }
        for (row, cells) in (0..).zip(sheet.rows()) {
            for (column, cell) in (0..).zip(cells) {
                put(made, row, column, &cell);
            }
        }
        made.set_hidden(sheet.is_hidden);
    }
    book.save_to_buffer().unwrap()
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell<'_>) {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    match cell {
        Cell::Empty => return,
        Cell::Number(number) => sheet.write_number(row, column, *number),
        Cell::Percent(share) => {
            sheet.write_number_with_format(row, column, *share, &Format::new().set_num_format("0.00%"))
        }
        Cell::Date(date) => {
            let date = ExcelDateTime::parse_from_str(&date.to_string()).unwrap();
            sheet.write_datetime_with_format(row, column, &date, &day)
        }
        Cell::Error(error) => sheet.write_formula(row, column, Formula::new("=1/0").set_result(*error)),
        Cell::Text(text) => sheet.write_string(row, column, *text),
    }
    .unwrap();
}

pub(crate) fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let tables: String = sheets.iter().map(table).collect();
    let styles = r#"<style:style style:name="hidden"><style:table-properties table:display="false"/></style:style>"#;
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles><office:body>\
         <office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", &content),
    ] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn table(sheet: &Sheet) -> String {
    let style = if sheet.is_hidden { " table:style-name=\"hidden\"" } else { "" };
    let mut table = format!("<table:table table:name=\"{}\"{style}>", sheet.name);
    for (row, cells) in (0_u32..).zip(sheet.rows()) {
        table += "<table:table-row>";
        for (column, cell) in (0_u16..).zip(cells) {
            let area = sheet.merged.iter().find(|area| (area.0, area.1) == (row, column));
            let spans = area.map_or_else(String::new, |area| {
                let (rows, columns) = (area.2 - area.0 + 1, area.3 - area.1 + 1);
                format!(" table:number-columns-spanned=\"{columns}\" table:number-rows-spanned=\"{rows}\"")
            });
            let (kind, text) = match cell {
                Cell::Empty => (String::new(), String::new()),
                Cell::Number(number) => (format!("\"float\" office:value=\"{number}\""), number.to_string()),
                Cell::Percent(share) => (format!("\"percentage\" office:value=\"{share}\""), String::new()),
                Cell::Date(date) => (format!("\"date\" office:date-value=\"{date}\""), String::new()),
                Cell::Error(error) => ("\"string\" calcext:value-type=\"error\"".to_owned(), error.to_owned()),
                Cell::Text(text) => ("\"string\"".to_owned(), text.replace('&', "&amp;").replace('<', "&lt;")),
            };
            let kind = if kind.is_empty() { kind } else { format!(" office:value-type={kind}") };
            table.extend(["<table:table-cell", &kind, &spans, "><text:p>", &text, "</text:p></table:table-cell>"]);
        }
        table += "</table:table-row>";
    }
    table + "</table:table>"
}

/// An old workbook, whose one sheet is called `Data` and hidden.
pub(crate) fn xls(sheet: &Sheet) -> Vec<u8> {
    let (mut strings, mut cells) = (Vec::new(), vec![record(0x0200, &[0xff; 14])]);
    for (row, line) in (0_u16..).zip(sheet.rows()) {
        for (column, cell) in (0_u16..).zip(line) {
            match cell {
                Cell::Empty => {}
                Cell::Number(number) => cells.push(float(row, column, 0, number)),
                Cell::Percent(share) => cells.push(float(row, column, 1, share)),
                Cell::Date(date) => {
                    let start = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
                    cells.push(float(row, column, 2, (date - start).num_days() as f64));
                }
                Cell::Error(_) => cells.push(record(0x0205, &[&words(&[row, column, 0])[..], &[0x07, 1]].concat())),
                Cell::Text(text) => {
                    cells.push(shared(row, column, u32::try_from(strings.len()).unwrap()));
                    strings.push(text);
                }
            }
        }
    }
    for (first_row, first, last_row, last) in sheet.merged {
        let row = |row: &u32| u16::try_from(*row).unwrap();
        cells.push(record(0x00e5, &words(&[1, row(first_row), row(last_row), *first, *last])));
    }
    old(&strings, &cells)
}

/// A text as Windows stores it in western countries.
pub(crate) fn windows(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
}

/// A text as Excel stores "Unicode text".
pub(crate) fn utf16(text: &str) -> Vec<u8> {
    [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}
