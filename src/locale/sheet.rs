//! Faults of spreadsheet files in words: the place, what is wrong, and how to mend it.

use super::{Lang, format};
use crate::domain::visible;
use crate::sheet::{At, Foreign, SheetFault, SheetFaultKind as Kind, cell_name, limits};
use std::io::ErrorKind;

/// Bytes of a megabyte, as file managers count them.
const MEGABYTE: u64 = 1024 * 1024;

impl Lang {
    /// One line for one fault: `uhc.xlsx, sheet «Data», cell B12: its text has more than 32,767 characters; shorten it`.
    pub fn sheet_fault(self, fault: &SheetFault) -> String {
        let file = visible(&fault.file);
        let words = self.sheet_fault_words(&fault.kind);
        match self.place_in_sheet(fault.sheet.as_deref(), fault.at) {
            Some(place) => format!("{file}, {place}: {words}"),
            None => format!("{file}: {words}"),
        }
    }

    fn place_in_sheet(self, sheet: Option<&str>, at: Option<At>) -> Option<String> {
        let sheet = sheet.map(visible);
        Some(match (sheet, at) {
            (Some(sheet), Some(At::Cell(row, column))) => self.sheet_place(sheet, cell_name(row, column)),
            (Some(sheet), _) => self.sheet_place_sheet(sheet),
            (None, Some(At::Cell(row, column))) => self.sheet_place_cell(cell_name(row, column)),
            (None, Some(At::Line(line, column))) => self.sheet_place_line(line, column),
            (None, None) => return None,
        })
    }

    fn sheet_fault_words(self, kind: &Kind) -> String {
        let count = |limit: usize| format::count(i64::try_from(limit).unwrap_or(i64::MAX), self);
        let words = match kind {
            Kind::Unreadable(ErrorKind::NotFound) => self.sheet_not_found(),
            Kind::Unreadable(ErrorKind::PermissionDenied) => self.sheet_not_allowed(),
            Kind::Unreadable(ErrorKind::OutOfMemory) => self.sheet_no_memory(),
            Kind::Unreadable(_) => self.sheet_unreadable(),
            Kind::Folder => self.sheet_folder(),
            Kind::NotAFile => self.sheet_not_a_file(),
            Kind::Empty => self.sheet_empty(),
            Kind::NoSheet => self.sheet_no_sheet(),
            Kind::Encrypted => self.sheet_encrypted(),
            Kind::Foreign(foreign) => self.foreign_file(*foreign),
            Kind::Damaged => self.sheet_damaged(),
            Kind::Encoding => self.sheet_encoding(),
            Kind::FileBytes => return self.sheet_file_bytes(limits::FILE_BYTES / MEGABYTE),
            Kind::UnpackedBytes => return self.sheet_unpacked_bytes(limits::UNPACKED_BYTES / MEGABYTE),
            Kind::Overloaded => self.sheet_overloaded(),
            Kind::Sheets => return self.sheet_too_many_sheets(count(limits::SHEETS)),
            Kind::Cells => return self.sheet_too_many_cells(count(limits::CELLS)),
            Kind::Rows => return self.sheet_too_many_rows(count(limits::ROWS)),
            Kind::Columns => return self.sheet_too_many_columns(count(limits::COLUMNS)),
            Kind::Merged => return self.sheet_too_many_merged(count(limits::MERGED)),
            Kind::Text => return self.sheet_too_much_text(limits::TEXT_BYTES as u64 / MEGABYTE),
            Kind::CellCharacters => return self.sheet_cell_characters(count(limits::CELL_CHARACTERS)),
            Kind::OpenQuote => self.sheet_open_quote(),
            Kind::JsonDepth => return self.sheet_json_depth(limits::JSON_DEPTH),
            Kind::JsonSyntax => self.sheet_json_syntax(),
            Kind::NotRecords => self.sheet_not_records(),
            Kind::RepeatedKey(key) => {
                let key: String = key.chars().take(64).collect();
                return self.sheet_repeated_key(visible(&key));
            }
            Kind::NumberRange => self.sheet_number_range(),
        };
        words.to_owned()
    }

    const fn foreign_file(self, foreign: Foreign) -> &'static str {
        match foreign {
            Foreign::Document => self.sheet_document(),
            Foreign::Slides => self.sheet_slides(),
            Foreign::BinaryWorkbook => self.sheet_binary_workbook(),
            Foreign::Pdf => self.sheet_pdf(),
            Foreign::WebPage => self.sheet_web_page(),
            Foreign::Xml => self.sheet_xml(),
            Foreign::Picture => self.sheet_picture(),
            Foreign::Archive => self.sheet_archive(),
            Foreign::Unknown => self.sheet_unknown(),
        }
    }
}
