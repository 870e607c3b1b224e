//! The regions around the line of each clause, by people.

use super::{listing, nothing_found};
use crate::app::{App, Area, Panes};
use crate::page::{Line, Role};
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Draws the registered and the active clause side by side.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    if app.rows.is_empty() {
        return nothing_found(app, canvas, panes.list);
    }
    if !app.has_page() {
        return;
    }
    let Some(areas) = app.distance_columns() else { return };
    let selected = app.selected_region();
    let columns = areas.into_iter().zip(&app.distance.lists);
    for (n, (area, list)) in columns.enumerate() {
        let heading = list.heading();
        let inner = Area { width: area.width.saturating_sub(1), ..area };
        let (top, body) = inner.split_rows(u16::try_from(heading.len()).unwrap_or(area.height));
        for (row, line) in (0_u16..).zip(heading).take(usize::from(top.height)) {
            // The sign of the column that the keyboard is in.
            let sign = if row == 0 && n == app.distance.column { canvas.glyphs.selection } else { " " };
            canvas.line(top, row, &Line::of(Role::Mark, sign).joined(line.clone()));
        }
        let is_selected = |_, region| selected == Some(region);
        listing::draw(app, canvas, body, (n, list), is_selected, hits);
    }
}
