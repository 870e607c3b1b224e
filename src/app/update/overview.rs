//! Moving in the overview: among its rows, down into one, and back.

use super::views;
use crate::app::App;

/// Selects the row `row`, or the last one.
pub(super) fn select(app: &mut App, row: usize) {
    let Some(sums) = &app.overview.sums else { return };
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

/// Goes down into the row the user is in; a region opens its detail.
pub(super) fn enter(app: &mut App) {
    let Some(place) = app.spec.overview.cursor else { return };
    if app.overview_region().is_some() {
        views::open_detail(app);
    } else {
        app.spec.overview.trail.push(place);
        app.spec.overview.cursor = None;
        app.overview.offset = 0;
    }
}

/// Goes back up to the row that was entered; says whether there was one.
pub(super) fn leave(app: &mut App) -> bool {
    let Some(place) = app.spec.overview.trail.pop() else { return false };
    app.spec.overview.cursor = Some(place);
    true
}
