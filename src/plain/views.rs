//! Views that a report writes: overview, distances, comparison, changes and costs.

use crate::app::App;
use crate::domain::overview::Overview;
use crate::domain::{Measured, RegionIx, distances};
use crate::locale::format;
use crate::page::Line;
use crate::report::figures::count;
use crate::report::{self, Entry, Options};

/// Lines of several parts, each apart from the one before.
fn parts<'a>(parts: impl IntoIterator<Item = &'a [Line]>) -> Vec<String> {
    parts.into_iter().flat_map(|lines| lines.iter().map(Line::plain).chain([String::new()])).collect()
}

fn of_entries(entries: &[Entry]) -> impl Iterator<Item = String> {
    entries.iter().flat_map(|entry| &entry.lines).map(Line::plain)
}

/// The facts, the spread of the shares, and a line for each part.
pub(super) fn overview(app: &App) -> Vec<String> {
    let sums = Overview::new(&app.snapshot, &app.rows, None);
    let [facts, classes, rows] = report::overview::spoken(&app.snapshot, &sums, app.looks.lang);
    parts([&*facts, &*classes, &*rows])
}

/// The regions around the line of each clause.
pub(super) fn distance(app: &App) -> Vec<String> {
    let options = Options::spoken(app.looks.lang);
    let column = |measured| {
        let found = distances(&app.snapshot, &app.rows, measured);
        let column = report::distance_column(&app.snapshot, &found, measured, 0, &options);
        let mut lines = parts([&*column.heading]);
        lines.extend(of_entries(&column.entries));
        lines.push(String::new());
        lines
    };
    Measured::ALL.into_iter().flat_map(column).collect()
}

/// The marked regions, fact by fact.
pub(super) fn compare(app: &App) -> Vec<String> {
    let regions: Vec<RegionIx> = app.spec.marks.iter().filter_map(|code| app.dataset.find(*code)).collect();
    let found = report::comparison(&app.snapshot, &regions, 0, 0, &Options::spoken(app.looks.lang));
    parts([&*found.heading, &*found.body])
}

/// What changed between the two dates.
pub(super) fn changes(app: &App) -> Vec<String> {
    let (lang, found) = (app.looks.lang, &app.changes.found);
    let options = Options::spoken(lang);
    let dates = (app.since(), app.spec.as_of);
    let mut lines = parts([&[report::changes_heading(dates.0, dates.1, found, &options)][..]]);
    if found.is_empty() {
        let [from, to] = [dates.0, dates.1].map(|day| format::date(day, lang));
        lines.push(lang.changes_none(from, to, count(lang, app.rows.len() as u64)));
    }
    lines.extend(of_entries(&report::changes(&app.dataset, dates, found, &options)));
    lines
}

/// The plan and the sum, then the regions with a gap, the dearest first.
pub(super) fn costs(app: &App) -> Vec<String> {
    let page = report::gaps_page(&app.snapshot, &app.rows, &app.spec.plan, &Options::spoken(app.looks.lang));
    let mut lines = parts([&*page.heading]);
    lines.extend(of_entries(&page.entries));
    lines
}
