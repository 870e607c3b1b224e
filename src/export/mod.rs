//! What is on screen, on its way out: one [`Table`] with typed cells and their origin, and a writer for each kind of file.
//!
//! Nothing leaves without date, rule, filter, regions counted, marks and sources: in columns of their own where values are
//! for programs, on sheets of their own in a workbook, as footnotes in a text, below a picture.

mod about;
mod blocks;
mod brief;
mod columns;
mod copy;
mod delimited;
pub mod file;
mod json;
mod markdown;
mod origin;
mod stated;
mod svg;
mod table;
mod text;
mod xlsx;

pub use crate::sheet::{harmless, is_formula};
pub use about::About;
pub use copy::copied;
pub use delimited::{CsvStyle, csv};
pub use json::json;
pub use markdown::markdown;
pub use svg::svg;
pub use table::{Cell, Head, Source, Table, Value, View};
pub use text::{Decimal, human};
pub use xlsx::xlsx;

use crate::app::{App, Column, CopyWhat, FileKind, WriteFault};
use crate::domain::query::Query;
use crate::domain::{Dataset, Records, RegionIx, RuleChoice, Snapshot};
use crate::locale::Lang;
use crate::page::ExportFormat;
use crate::ui;
use chrono::NaiveDate;
use std::sync::Arc;

/// The most bytes that terminals take into the clipboard at once: what is left of 100,000 after the frame of the sequence,
/// and of that what Base64 can hold.
pub const MOST_COPIED: usize = 74_994;

/// The table of what is found, in the order and the columns of the screen.
pub fn table_of(app: &App) -> Table {
    Table::of(&view_of(app))
}

/// What is on screen, in the columns of the table.
pub fn view_of(app: &App) -> View<'_> {
    view(app, &app.rows, &app.spec.columns)
}

/// The heads of every column that a table can have, in every language, each with its name for programs.
pub fn heads() -> Vec<(String, &'static str)> {
    let nothing = Arc::new(Dataset::new(Records::default()));
    let (snapshot, query) = (&Snapshot::new(nothing, NaiveDate::default(), RuleChoice::default()), Query::default());
    let mut heads = Vec::new();
    for lang in Lang::ALL {
        // A column is named otherwise where it is on screen.
        for columns in [Column::ALL.as_slice(), &[]] {
            for head in Table::of(&View { snapshot, rows: &[], columns, query: &query, lang }).heads {
                heads.extend(head.marks.map(|id| (lang.head_marks(&head.name), id)));
                heads.push((head.name, head.id));
            }
        }
    }
    heads
}

fn view<'a>(app: &'a App, rows: &'a [RegionIx], columns: &'a [Column]) -> View<'a> {
    View { snapshot: &app.snapshot, rows, columns, query: &app.spec.query, lang: app.looks.lang }
}

/// The file of `kind`, as [`bytes`] or as a fact sheet.
pub fn file_of(app: &App, kind: FileKind) -> Result<Vec<u8>, WriteFault> {
    match kind {
        FileKind::Screen(format) => bytes(app, format),
        FileKind::Brief(format, of) => brief::sheet(app, format, of).map(String::into_bytes).ok_or(WriteFault::Failed),
    }
}

/// The file of `format` for what is on screen. The fault is [`WriteFault::Small`] for a picture of a screen too small to
/// show anything, else that of a value that the format cannot hold.
pub fn bytes(app: &App, format: ExportFormat) -> Result<Vec<u8>, WriteFault> {
    if format == ExportFormat::Svg {
        return picture(app);
    }
    written(&table_of(app), format, None)
}

/// The file of `format`, but for pictures, made of `table`; `style` is how lines of values are written, where not as usual.
pub fn written(table: &Table, format: ExportFormat, style: Option<CsvStyle>) -> Result<Vec<u8>, WriteFault> {
    let failed = WriteFault::Failed;
    match format {
        ExportFormat::Csv => csv(table, style.unwrap_or(CsvStyle::PROGRAM)).map_err(|_| failed),
        ExportFormat::CsvSheet => csv(table, style.unwrap_or(CsvStyle::SHEET)).map_err(|_| failed),
        ExportFormat::Xlsx => xlsx(table).map_err(|_| failed),
        ExportFormat::Json => Ok(json(table).into_bytes()),
        ExportFormat::Markdown => Ok(markdown(table).into_bytes()),
        ExportFormat::Svg => Err(failed),
    }
}

/// A picture of the screen, with what its figures rest on.
pub fn picture(app: &App) -> Result<Vec<u8>, WriteFault> {
    if app.panes().is_none() {
        return Err(WriteFault::Small);
    }
    let mut table = table_of(app);
    let in_view = rows_in_view(app);
    let pictured = Table::of(&view(app, &in_view, &app.spec.columns));
    // The facts speak of all that was found; marks and sources are those of what is seen.
    table = Table { about: table.about, ..pictured };
    Ok(svg(&ui::grid(app), &table).into_bytes())
}

/// The regions that the screen shows: one in full, the rows in view, or all that were found where they are summed up.
fn rows_in_view(app: &App) -> Vec<RegionIx> {
    use crate::app::Screen;
    if app.spec.detail.is_some() {
        return app.shown_region().into_iter().collect();
    }
    match app.spec.screen {
        Screen::Table | Screen::Gauges => app.rows.iter().skip(app.offset).take(app.rows_in_view()).copied().collect(),
        Screen::Compare => app.spec.marks.iter().filter_map(|code| app.dataset.find(*code)).collect(),
        _ => app.rows.clone(),
    }
}

/// The text that is copied; `None` where a region is wanted and none is selected.
pub fn copied_of(app: &App, what: CopyWhat) -> Option<String> {
    if what == CopyWhat::Table {
        return copied(&table_of(app), None, what);
    }
    let region = app.shown_region()?;
    let mut columns = app.spec.columns.clone();
    if what == CopyWhat::Figure && !columns.contains(&Column::Registered) {
        columns.push(Column::Registered);
    }
    // A province or the nation is no row of the table: it stands alone below the facts of the screen.
    let (alone, place) = ([region], app.rows.iter().position(|ix| *ix == region));
    let rows = if place.is_some() { app.rows.as_slice() } else { &alone };
    let table = Table { about: table_of(app).about, ..Table::of(&view(app, rows, &columns)) };
    copied(&table, Some(place.unwrap_or(0)), what)
}
