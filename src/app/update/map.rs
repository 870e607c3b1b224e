//! Moving and zooming on the map.

use super::moving;
use crate::app::map::Direction;
use crate::app::{App, MapLevel};

/// Goes one level nearer to the selected region.
pub(super) fn nearer(app: &mut App) {
    app.spec.map.level = app.spec.map.level.nearer();
}

/// Goes one level back.
pub(super) fn wider(app: &mut App) {
    app.spec.map.level = app.spec.map.level.wider();
}

/// Goes one level back, unless the whole country is shown; says whether it did.
pub(super) fn back(app: &mut App) -> bool {
    let is_near = app.spec.map.level > MapLevel::Nation;
    wider(app);
    is_near
}

/// Selects the neighbouring region.
pub(super) fn step(app: &mut App, direction: Direction) {
    app.spec.selected = app.map_step(direction).or(app.spec.selected);
}

/// What the wheel does: up is nearer.
pub(super) fn wheel(app: &mut App, rows: isize) {
    if rows < 0 { nearer(app) } else { wider(app) }
}

/// Moves through the rows by pages, as the table does.
pub(super) fn up_or_down(app: &mut App, rows: isize) {
    match rows {
        -1 => step(app, Direction::Up),
        1 => step(app, Direction::Down),
        _ => moving::select(app, app.selected_row().unwrap_or(0).saturating_add_signed(rows)),
    }
}
