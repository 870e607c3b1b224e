//! Sheets written as text, and intakes read back as text.

use crate::data::BUNDLED;
use cakupan::domain::{Figure, Mark};
use cakupan::import::{ImportFault, Intake, Options, Record, understand};
use cakupan::sheet::{Cell, Merged, Sheet};
use std::fmt::Display;

/// A day on which every figure of these tests is past.
pub(crate) fn options() -> Options {
    Options::new("2026-03-01".parse().unwrap())
}

pub(crate) fn in_december() -> Options {
    Options { period: cakupan::domain::Period::parse("2025-12"), ..options() }
}

/// A cell: `#12` a number, `#98%` a percent cell that shows 98 %, `@2025-12-31` a date, `!#REF!` an error, else text.
pub(crate) fn cell(text: &str) -> Cell {
    let text = text.trim();
    if text.is_empty() {
        return Cell::Empty;
    }
    if let Some(error) = text.strip_prefix('!') {
        return Cell::Error(error.into());
    }
    if let Some(day) = text.strip_prefix('@') {
        return Cell::Date(day.parse().unwrap());
    }
    match text.strip_prefix('#') {
        Some(number) => match number.strip_suffix('%') {
            Some(share) => Cell::Number { value: share.parse::<f64>().unwrap() / 100.0, is_percent: true, decimals: 0 },
            None => Cell::Number { value: number.parse().unwrap(), is_percent: false, decimals: 0 },
        },
        None => Cell::Text(text.into()),
    }
}

/// A sheet of lines with `|` between cells.
pub(crate) fn sheet(lines: &str) -> Sheet {
    let lines = lines.trim_matches('\n').lines();
    let rows = lines.map(|line| line.split('|').map(cell).collect()).collect();
    Sheet { name: "Rekap".into(), rows, ..Sheet::default() }
}

/// First and last.
type Span = (usize, usize);

/// A sheet with merged areas of rows and columns.
pub(crate) fn merged(lines: &str, areas: &[(Span, Span)]) -> Sheet {
    let merged = areas.iter().map(|(rows, columns)| Merged { rows: *rows, columns: *columns }).collect();
    Sheet { merged, ..sheet(lines) }
}

pub(crate) fn read(sheets: &[Sheet], options: &Options) -> Result<Intake, ImportFault> {
    understand(sheets, options, &BUNDLED)
}

/// What is taken, a line for each record; then what is refused, a line for each fault; then how many rows are left out.
pub(crate) fn told(intake: &Intake) -> Vec<String> {
    let taken = intake.taken.iter().map(|taken| format!("{} {}", taken.row, record(&taken.record)));
    let refused = intake.refused.iter().map(|refused| {
        let reason = format!("{:?}", refused.reason);
        let name = reason.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
        format!("{} {name}", refused.cell)
    });
    let mut lines: Vec<String> = taken.chain(refused).collect();
    lines.push(format!("{} left out", intake.left_out.total()));
    lines
}

pub(crate) fn record(record: &Record) -> String {
    let mut words = vec![record.region.to_string(), record.as_of.to_string()];
    let mut add = |name: &str, value: Option<String>| words.extend(value.map(|value| format!("{name}={value}")));
    add("p", record.population.map(figure));
    add("r", record.registered.map(figure));
    add("r%", record.registered_pct.map(figure));
    add("u", record.unregistered.map(figure));
    add("u%", record.unregistered_pct.map(figure));
    add("a", record.active.map(figure));
    add("a%", record.active_pct.map(figure));
    add("of", record.active_basis.map(|basis| format!("{basis:?}")));
    for (segment, count) in &record.segments {
        add(segment.id(), Some(figure(*count)));
    }
    add("by", record.source.publisher.as_deref().map(str::to_owned));
    add("at", record.source.url.as_deref().map(str::to_owned));
    add("out", record.source.published.map(|day| day.to_string()));
    add("note", record.note.as_deref().map(str::to_owned));
    words.join(" ")
}

fn figure<T: Display + Copy>(figure: Figure<T>) -> String {
    format!("{}{}", figure.mark.map_or("", Mark::id), figure.value)
}

/// Asserts what is told of one sheet.
#[track_caller]
pub(crate) fn expect(sheet: Sheet, options: &Options, lines: &[&str]) -> Intake {
    let intake = read(&[sheet], options).unwrap();
    assert_eq!(told(&intake), lines);
    assert_eq!(intake.rows, intake.rows_taken + intake.rows_refused + intake.left_out.total());
    intake
}
