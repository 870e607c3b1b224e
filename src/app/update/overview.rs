//! Moving in the overview: among its rows, down into one, and back.

use super::views;
use crate::app::{App, Screen};
use crate::domain::overview::Place;
use crate::domain::{Level, RegionCode};

/// Selects the row `row`, or the last one.
pub(super) fn select(app: &mut App, row: usize) {
    let Some(sums) = app.overview_sums() else { return };
    let last = sums.rows.len().saturating_sub(1);
    if let Some(row) = sums.rows.get(row.min(last)) {
        app.spec.overview.cursor = Some(row.place);
        app.spec.selected = app.overview_region().or(app.spec.selected);
    }
}

/// Moves the cursor by `rows`.
pub(super) fn by(app: &mut App, rows: isize) {
    select(app, app.overview_cursor().unwrap_or(0).saturating_add_signed(rows));
}

/// Goes down into the row the user is in; a region in which nothing smaller is known opens its detail.
pub(super) fn enter(app: &mut App) {
    let Some(row) = app.overview_row() else { return };
    let (place, can_be_entered) = (row.place, row.can_be_entered(&app.snapshot));
    if can_be_entered {
        app.spec.overview.trail.push(place);
        app.spec.overview.cursor = None;
        app.overview.offset = 0;
    } else {
        views::open_detail(app);
    }
}

/// Goes to what lies in the region `code`, by the way that leads there from the nation.
pub(super) fn go_into(app: &mut App, code: RegionCode) {
    let steps = code.lineage().filter(|step| step.level() > Level::Nation && app.dataset.find(*step).is_some());
    app.spec.overview.trail = steps.map(Place::Region).collect();
    app.spec.overview.cursor = None;
    app.overview.offset = 0;
    views::show(app, Screen::Overview);
}

/// Goes back up to the row that was entered; says whether there was one.
pub(super) fn leave(app: &mut App) -> bool {
    let Some(place) = app.spec.overview.trail.pop() else { return false };
    app.spec.overview.cursor = Some(place);
    true
}
