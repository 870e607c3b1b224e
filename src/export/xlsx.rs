//! The table as a workbook: numbers with their formats, a sheet of sources, a sheet of facts.

use super::table::{Cell, Head, Source, Table, Value};
use super::text::{Decimal, plain};
use crate::domain::{Percent, Period};
use crate::locale::{Lang, format as words};
use crate::sheet::is_formula;
use rust_xlsxwriter::{
    ConditionalFormatDataBar, ConditionalFormatType, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook,
    Worksheet, XlsxError,
};

/// The most characters that a cell holds.
const LONGEST: usize = 32_767;
/// The widest that a column is made, in characters.
const WIDEST: usize = 48;
/// The longest address that a workbook takes for one.
const LONGEST_URL: usize = 2_000;

/// The workbook as the bytes of its file.
pub fn xlsx(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let lang = table.about.lang;
    let mut book = Workbook::new();
    // The same table makes the same file: it is dated by what it shows, not by the clock.
    let (year, month, day) = ymd(table.about.as_of);
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    book.set_properties(&DocProperties::new().set_title(lang.export_title()).set_creation_datetime(&made));
    regions(table, book.add_worksheet())?;
    sources(table, book.add_worksheet())?;
    about(table, book.add_worksheet())?;
    book.save_to_buffer()
}

/// A column of the sheet: its head, and whether it holds the marks beside it.
struct Column<'a> {
    head: &'a Head,
    at: usize,
    is_marks: bool,
}

fn regions(table: &Table, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let lang = table.about.lang;
    sheet.set_name(lang.sheet_regions())?;
    let mut columns = Vec::new();
    for (at, head) in table.heads.iter().enumerate() {
        columns.push(Column { head, at, is_marks: false });
        if head.marks.is_some() {
            columns.push(Column { head, at, is_marks: true });
        }
    }
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    for (column, place) in (0_u16..).zip(&columns) {
        let name = if place.is_marks { lang.head_marks(&place.head.name) } else { place.head.name.clone() };
        let mut widest = name.chars().count() / 2;
        sheet.write_string_with_format(0, column, &name, &heading())?;
        for (row, cells) in (1_u32..).zip(&table.rows) {
            let Some(cell) = cells.get(place.at) else { continue };
            let shown = if place.is_marks { cell.marks.clone() } else { plain(&cell.value, Decimal::Point) };
            widest = widest.max(shown.chars().count());
            if place.is_marks {
                text(sheet, row, column, &cell.marks)?;
            } else {
                value(sheet, row, column, cell)?;
            }
        }
        sheet.set_column_width(column, u16::try_from(widest.clamp(4, WIDEST) + 3).unwrap_or(16))?;
        if place.head.id == "registered_pct" && !place.is_marks && last_row > 0 {
            sheet.add_conditional_format(1, column, last_row, column, &bars(table, place.at))?;
        }
    }
    let last_column = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last_row, last_column)?;
    // The heading, number and name stay in view.
    sheet.set_freeze_panes(1, 2)?;
    Ok(())
}

/// Bars from 0 to the whole population, or to the highest share where that is more.
fn bars(table: &Table, at: usize) -> ConditionalFormatDataBar {
    let shares = table.rows.iter().filter_map(|cells| cells.get(at)).filter_map(|cell| match cell.value {
        Value::Share(share) => Some(share),
        _ => None,
    });
    let highest = shares.max().map_or(1.0, |share| share.value() / 100.0).max(1.0);
    ConditionalFormatDataBar::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, highest)
        .set_fill_color("5FAFFF")
        .set_solid_fill(true)
}

fn value(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match &cell.value {
        Value::Empty => {}
        Value::Count(n) => number(sheet, row, column, *n as f64, "#,##0")?,
        Value::Signed(n) => number(sheet, row, column, *n as f64, "+#,##0;-#,##0;0")?,
        Value::Share(share) => number(sheet, row, column, share.value() / 100.0, &percent(*share))?,
        Value::Date(Period::Day(day)) => {
            let (year, month, day) = ymd(*day);
            let style = Format::new().set_num_format("yyyy-mm-dd");
            match ExcelDateTime::from_ymd(year, month, day) {
                Ok(day) => drop(sheet.write_datetime_with_format(row, column, &day, &style)?),
                // Before 1900 a workbook knows no day.
                Err(_) => text(sheet, row, column, &plain(&cell.value, Decimal::Point))?,
            }
        }
        // A month or a year is no day: it stays a text. Other lists are texts, too.
        Value::Text(words) => text(sheet, row, column, words)?,
        other => text(sheet, row, column, &plain(other, Decimal::Point))?,
    }
    Ok(())
}

/// The format of a share, with the decimals that it was printed with.
fn percent(share: Percent) -> String {
    let decimals = usize::from(share.decimals());
    if decimals == 0 { "0%".to_owned() } else { format!("0.{:0<decimals$}%", "") }
}

fn number(sheet: &mut Worksheet, row: u32, column: u16, value: f64, style: &str) -> Result<(), XlsxError> {
    sheet.write_number_with_format(row, column, value, &Format::new().set_num_format(style))?;
    Ok(())
}

/// A text, which is never run: what looks like a formula has the sign of a text before it that the program does not show.
fn text(sheet: &mut Worksheet, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
    let cut: String = text.chars().take(LONGEST).collect();
    if cut.is_empty() {
        return Ok(());
    }
    if is_formula(&cut) {
        sheet.write_string_with_format(row, column, &cut, &Format::new().set_quote_prefix())?;
    } else {
        sheet.write_string(row, column, &cut)?;
    }
    Ok(())
}

fn sources(table: &Table, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let lang = table.about.lang;
    sheet.set_name(lang.sheet_sources())?;
    let heads = [
        (lang.source_id(), 22),
        (lang.source_publisher(), 28),
        (lang.source_title(), 48),
        (lang.source_published(), 12),
        (lang.source_url(), 60),
        (lang.source_internal(), 40),
    ];
    for (column, (head, width)) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(0, column, head, &heading())?;
        sheet.set_column_width(column, width)?;
    }
    for (row, source) in (1_u32..).zip(&table.sources) {
        source_row(sheet, row, source, lang)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn source_row(sheet: &mut Worksheet, row: u32, source: &Source, lang: Lang) -> Result<(), XlsxError> {
    text(sheet, row, 0, &source.id)?;
    text(sheet, row, 1, source.publisher.as_deref().unwrap_or_default())?;
    text(sheet, row, 2, source.title.as_deref().unwrap_or_default())?;
    if let Some(published) = source.published {
        let cell = Cell { value: Value::Date(published), marks: String::new(), source: None };
        value(sheet, row, 3, &cell)?;
    }
    if let Some((file, day)) = &source.internal {
        text(sheet, row, 5, &lang.imported_data(file, words::date(*day, lang)))?;
    }
    let Some(url) = &source.url else { return Ok(()) };
    let is_address = ["https://", "http://"].iter().any(|start| url.starts_with(start));
    let opens = is_address && !source.url_cut && url.len() <= LONGEST_URL && url.is_ascii() && !url.contains(' ');
    if opens && sheet.write_url(row, 4, url.as_str()).is_ok() {
        return Ok(());
    }
    text(sheet, row, 4, url)
}

fn about(table: &Table, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let (lang, about) = (table.about.lang, &table.about);
    sheet.set_name(lang.sheet_about())?;
    sheet.set_column_width(0, 28)?;
    sheet.set_column_width(1, 80)?;
    sheet.write_string_with_format(0, 0, lang.export_title(), &heading())?;
    let [_, _, _, regions] = about.facts();
    let facts = [
        (lang.head_known_on(), words::date(about.as_of, lang)),
        (lang.head_rule(), about.rule.clone()),
        (lang.head_filter(), about.filter_text().to_owned()),
        (lang.sheet_regions(), regions),
    ];
    let mut row = 1;
    for (name, fact) in facts {
        sheet.write_string(row, 0, name)?;
        text(sheet, row, 1, &fact)?;
        row += 1;
    }
    row += 1;
    sheet.write_string_with_format(row, 0, lang.marks_heading(), &heading())?;
    for (mark, meaning) in table.legend() {
        row += 1;
        text(sheet, row, 0, mark)?;
        text(sheet, row, 1, meaning)?;
    }
    Ok(())
}

fn heading() -> Format {
    Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top)
}

fn ymd(day: chrono::NaiveDate) -> (u16, u8, u8) {
    use chrono::Datelike;
    let small = |n: u32| u8::try_from(n).unwrap_or(1);
    (u16::try_from(day.year()).unwrap_or(1900), small(day.month()), small(day.day()))
}
