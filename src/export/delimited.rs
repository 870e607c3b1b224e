//! The table as lines of values: marks, facts and sources in columns of their own, so that numbers stay numbers.

use super::table::{Cell, Table};
use super::text::{Decimal, plain};
use crate::sheet::harmless;

/// How the lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvStyle {
    /// What stands between values: `,`, `;` or a tab.
    pub separator: u8,
    /// The sign before the decimals.
    pub decimal: Decimal,
    /// Whether a byte order mark says that it is UTF-8.
    pub mark: bool,
}

impl CsvStyle {
    /// For programs: commas, decimal points.
    pub const PROGRAM: Self = Self { separator: b',', decimal: Decimal::Point, mark: false };
    /// For spreadsheets whose decimal sign is a comma.
    pub const SHEET: Self = Self { separator: b';', decimal: Decimal::Comma, mark: true };
}

/// The whole table. The error is that of a value that cannot be written.
pub fn csv(table: &Table, style: CsvStyle) -> Result<Vec<u8>, csv::Error> {
    let start = if style.mark { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
    let mut writer = csv::WriterBuilder::new().delimiter(style.separator).from_writer(start);
    let lang = table.about.lang;
    let mut heads: Vec<String> = Vec::new();
    for head in &table.heads {
        heads.push(head.name.clone());
        if head.marks.is_some() {
            heads.push(lang.head_marks(&head.name));
        }
    }
    let facts = [
        lang.head_known_on(),
        lang.head_rule(),
        lang.head_filter(),
        lang.head_with_data(),
        lang.head_found(),
        lang.head_listed(),
    ];
    heads.extend(facts.map(str::to_owned));
    writer.write_record(&heads)?;
    let about = &table.about;
    let [with_data, found, listed] = [about.with_data, about.found, about.listed].map(|n| n.to_string());
    for (cells, rule) in table.rows.iter().zip(&table.rules) {
        let mut record = values(table, cells, style.decimal);
        record.extend([
            about.as_of.to_string(),
            harmless(rule).into_owned(),
            harmless(about.filter_text()).into_owned(),
        ]);
        record.extend([with_data.clone(), found.clone(), listed.clone()]);
        writer.write_record(&record)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// The values of a row, each behind it its marks where its column has them.
fn values(table: &Table, cells: &[Cell], decimal: Decimal) -> Vec<String> {
    let mut values = Vec::with_capacity(table.heads.len() + 16);
    for (head, cell) in table.heads.iter().zip(cells) {
        values.push(plain(&cell.value, decimal));
        if head.marks.is_some() {
            values.push(cell.marks.clone());
        }
    }
    values
}
