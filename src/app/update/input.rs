//! Changing the query, the sort, the rule and the date.

use super::tell;
use crate::app::{App, Column, Notice};
use crate::domain::query::{Context, QualifierName, Query, SortColumn, SortKey};
use crate::domain::{RegionCode, period};
use chrono::{Datelike, Months};

/// Reads `text` as the query. Where it is none, the query stays and the reason is told.
pub(super) fn set_query(app: &mut App, text: &str) {
    let context = Context { dataset: &app.dataset, groups: &app.groups };
    match Query::parse(text, &context) {
        Ok(query) => {
            app.notice = None;
            if app.spec.query != query {
                app.spec.query = query;
                go_to_top(app);
            }
        }
        Err(errors) => tell(app, Notice::Query(errors)),
    }
}

/// Other rows, or in another order: what comes first is what was asked for.
fn go_to_top(app: &mut App) {
    app.offset = 0;
    app.spec.selected = None;
}

/// Removes words, level and qualifiers; the sort and the selection stay.
pub(super) fn clear_filter(app: &mut App) {
    app.spec.query = Query { sort: std::mem::take(&mut app.spec.query.sort), ..Query::default() };
}

/// Narrows to `provinces`, instead of those before; none lifts the restriction.
pub(super) fn set_provinces(app: &mut App, provinces: &[RegionCode]) {
    app.spec.query.qualifiers.retain(|q| q.name != QualifierName::Province || q.negated);
    if !provinces.is_empty() {
        let codes: Vec<String> = provinces.iter().map(ToString::to_string).collect();
        let text = format!("{} prov:{}", app.spec.query, codes.join(","));
        set_query(app, &text);
    }
}

/// Sorts by `column` first; by the same again, the other way round.
pub(super) fn sort_by(app: &mut App, column: SortColumn) {
    let key = match app.spec.query.sort.first() {
        Some(key) if key.column == column => SortKey { descending: !key.descending, ..*key },
        _ => SortKey::ascending(column),
    };
    app.spec.query.sort = vec![key];
    go_to_top(app);
}

/// Adds `column` as the last key; turns that key round; takes it out.
pub(super) fn toggle_sort_key(app: &mut App, column: SortColumn) {
    let keys = &mut app.spec.query.sort;
    match keys.iter().position(|key| key.column == column) {
        Some(at) => match keys.get_mut(at) {
            Some(key) if !key.descending => key.descending = true,
            _ => drop(keys.remove(at)),
        },
        None => keys.push(SortKey::ascending(column)),
    }
}

/// Turns the first key round; of the default order that is the share, so that stale rows stay in their block.
pub(super) fn reverse(app: &mut App) {
    let mut keys = app.spec.query.sort_keys();
    if let Some(key) = keys.iter_mut().find(|key| key.column != SortColumn::Stale) {
        key.descending = !key.descending;
    }
    app.spec.query.sort = keys;
    go_to_top(app);
}

/// Sorts by what a heading shows; `None` is the region's.
pub(super) fn sort_by_heading(app: &mut App, column: Option<Column>) {
    match sort_column(column) {
        Some(column) => sort_by(app, column),
        None => tell(app, Notice::NotSortable),
    }
}

/// What a column of the table sorts by; `None` stands for the region's. A sparkline does not sort.
pub fn sort_column(column: Option<Column>) -> Option<SortColumn> {
    Some(match column {
        None => SortColumn::Name,
        Some(Column::Code) => SortColumn::Code,
        Some(Column::Province) => SortColumn::Province,
        Some(Column::Clauses) => SortColumn::Status,
        Some(Column::Registered | Column::Bar) => SortColumn::Registered,
        Some(Column::People) => SortColumn::Gap,
        Some(Column::Active) => SortColumn::Active,
        Some(Column::ActiveMembers) => SortColumn::ActiveMembers,
        Some(Column::ActiveUnstated) => SortColumn::ActiveUnstated,
        Some(Column::AsOf) => SortColumn::AsOf,
        Some(Column::ActiveAsOf) => SortColumn::ActiveAsOf,
        Some(Column::Flags) => SortColumn::Flags,
        Some(Column::Rank) => SortColumn::Rank,
        Some(Column::Population) => SortColumn::Population,
        Some(Column::Trend | Column::Projection) => return None,
    })
}

/// Groups the gauges by province, or no longer: the province becomes the first sort key.
pub(super) fn group(app: &mut App) {
    app.spec.grouped = !app.spec.grouped;
    let mut keys = app.spec.query.sort_keys();
    keys.retain(|key| key.column != SortColumn::Province);
    if app.spec.grouped {
        keys.insert(0, SortKey::ascending(SortColumn::Province));
    }
    app.spec.query.sort = keys;
    go_to_top(app);
}

/// Moves the start of the interval of changes by whole months, never up to its end.
pub(super) fn step_since(app: &mut App, step: i32) {
    let since = app.since();
    let moved =
        if step < 0 { since.checked_sub_months(Months::new(1)) } else { since.checked_add_months(Months::new(1)) };
    app.spec.since = moved.filter(|day| *day < app.spec.as_of).or(app.spec.since);
}

/// Moves the date to the end of the month before or after.
pub(super) fn step_month(app: &mut App, step: i32) {
    let start = period::month_start(app.spec.as_of);
    if step < 0 {
        app.spec.as_of = period::days_before(start, 1);
        return;
    }
    let is_end = app.spec.as_of.succ_opt().is_some_and(|next| next.day() == 1);
    let next = start.checked_add_months(Months::new(if is_end { 2 } else { 1 })).and_then(|day| day.pred_opt());
    app.spec.as_of = next.unwrap_or(app.spec.as_of);
}
