//! What closing the gaps costs.

use super::{listing, nothing_found};
use crate::app::{App, Panes};
use crate::page::{Line, Role};
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Draws the plan and the sum, then the regions, the dearest first.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let area = panes.list;
    if app.rows.is_empty() {
        return nothing_found(app, canvas, area);
    }
    if !app.has_page() {
        return;
    }
    let list = &app.costs.list;
    let (top, body) = area.split_rows(u16::try_from(list.heading().len()).unwrap_or(area.height));
    for (row, line) in (0_u16..).zip(list.heading()).take(usize::from(top.height)) {
        canvas.line(top, row, &Line::of(Role::Text, " ").joined(line.clone()));
    }
    listing::draw(app, canvas, body, (0, list), |n, _| list.cursor == Some(n), hits);
}
