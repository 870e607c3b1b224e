//! Moving the selection, the detail, the comparison and the columns.

use super::map;
use super::overview;
use crate::app::map::Direction;
use crate::app::{App, Focus, Listing, Screen};
use crate::domain::RegionCode;

fn in_detail(app: &App) -> bool {
    app.spec.detail.is_some() || app.focus == Focus::Detail
}

/// Moves by `rows`: the detail or the comparison scrolls, or the selection moves.
pub(super) fn by(app: &mut App, rows: isize) {
    if in_detail(app) {
        app.detail.scroll = app.detail.scroll.saturating_add_signed(rows);
    } else {
        list(app, rows);
    }
}

/// Moves the view by `rows`, whichever pane has the keyboard.
pub(super) fn list(app: &mut App, rows: isize) {
    if app.spec.screen == Screen::Compare {
        app.comparison.scroll = app.comparison.scroll.saturating_add_signed(rows);
    } else if app.spec.screen == Screen::Map {
        map::up_or_down(app, rows);
    } else if app.spec.screen == Screen::Overview {
        overview::by(app, rows);
    } else if let Some(listing) = app.listing_mut() {
        listing.move_by(rows);
        follow_listing(app);
    } else {
        select(app, app.selected_row().unwrap_or(0).saturating_add_signed(rows));
    }
}

/// Moves by `pages` of what is in view.
pub(super) fn by_page(app: &mut App, pages: isize) {
    let detail_height = app.panes().and_then(|panes| panes.detail).map_or(0, |area| usize::from(area.height));
    let page = if in_detail(app) { detail_height } else { app.rows_in_view() };
    by(app, pages * isize::try_from(page.saturating_sub(1).max(1)).unwrap_or(1));
}

/// Moves to the row `row`, or the last one.
pub(super) fn to(app: &mut App, row: usize) {
    if in_detail(app) {
        app.detail.scroll = row;
    } else if app.spec.screen == Screen::Compare {
        app.comparison.scroll = row;
    } else if app.spec.screen == Screen::Overview {
        overview::select(app, row);
    } else if let Some(listing) = app.listing_mut() {
        listing.move_to(row);
        follow_listing(app);
    } else {
        select(app, row);
    }
}

/// Selects the row `row`, or the last one.
pub(super) fn select(app: &mut App, row: usize) {
    let row = row.min(app.rows.len().saturating_sub(1));
    if let Some(ix) = app.rows.get(row) {
        app.spec.selected = Some(app.dataset.region(*ix).code);
    }
}

/// Selects the region under the cursor of the list in view.
pub(super) fn follow_listing(app: &mut App) {
    if let Some(ix) = app.listing().and_then(Listing::region) {
        app.spec.selected = Some(app.dataset.region(ix).code);
    }
}

/// Moves the cursor to an entry of a list; says whether it was there already.
pub(super) fn select_entry(app: &mut App, column: usize, entry: usize) -> bool {
    if app.spec.screen == Screen::Distance {
        app.distance.column = column;
    }
    let Some(listing) = app.listing_mut() else { return false };
    let was_there = listing.cursor == Some(entry);
    listing.cursor = Some(entry);
    follow_listing(app);
    was_there
}

/// Selects the marked region `mark`, or the last one.
pub(super) fn select_mark(app: &mut App, mark: usize) {
    let last = app.spec.marks.len().saturating_sub(1);
    app.spec.selected = app.spec.marks.get(mark.min(last)).copied().or(app.spec.selected);
}

/// Scrolls the table's columns, or selects a column of the comparison; in a full detail, goes to the parent region or
/// back towards the selected one, and from there to the parts that the data hold of it.
pub(super) fn sideways(app: &mut App, step: isize) {
    let Some(shown) = app.spec.detail else {
        match app.spec.screen {
            Screen::Table => app.column_offset = app.column_offset.saturating_add_signed(step),
            Screen::Compare => select_mark(app, app.selected_mark().unwrap_or(0).saturating_add_signed(step)),
            Screen::Distance => {
                app.distance.turn(step);
                follow_listing(app);
            }
            Screen::Gauges | Screen::Overview | Screen::Changes | Screen::Costs => {}
            Screen::Map => map::step(app, if step < 0 { Direction::Left } else { Direction::Right }),
        }
        return;
    };
    if let Some(code) = if step < 0 { parent(app, shown) } else { child(app, shown) } {
        app.spec.detail = Some(code);
    } else if step > 0 && app.leads_to_parts() {
        overview::go_into(app, shown);
    }
}

/// Whether a step sideways in the full detail leads to another region.
pub(super) fn leads_aside(app: &App, step: isize) -> bool {
    app.spec.detail.is_some_and(|shown| match step {
        ..0 => parent(app, shown).is_some(),
        _ => child(app, shown).is_some() || app.leads_to_parts(),
    })
}

/// The next region above `code` that the data hold.
fn parent(app: &App, code: RegionCode) -> Option<RegionCode> {
    app.dataset.above(code).map(|ix| app.dataset.region(ix).code)
}

/// The next region from `code` down towards the selected one.
fn child(app: &App, code: RegionCode) -> Option<RegionCode> {
    let selected = app.spec.selected.filter(|selected| code.contains(*selected) && *selected != code)?;
    let mut below = selected.lineage().filter(|step| step.level() > code.level());
    below.find(|child| app.dataset.find(*child).is_some())
}
