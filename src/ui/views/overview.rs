//! The overview: facts and spread above, a row for each part below.

use super::nothing_found;
use crate::app::Screen;
use crate::app::{App, Area, Panes, Target};
use crate::page::Role;
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Draws the overview.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let Some(area) = app.page_area(Screen::Overview) else { return };
    if app.rows.is_empty() {
        return nothing_found(app, canvas, panes.list);
    }
    if !app.has_page() {
        return;
    }
    let page = &app.overview;
    let (head, rest) = area.split_rows(u16::try_from(page.head.len()).unwrap_or(area.height));
    for (row, line) in (0..head.height).zip(&page.head) {
        canvas.line(head, row, line);
    }
    let view = app.overview_height();
    let (body, below) = rest.split_rows(u16::try_from(view).unwrap_or(rest.height));
    let cursor = app.overview_cursor();
    let rows = page.rows.iter().enumerate().skip(page.offset);
    for (row, (n, line)) in (0..body.height).zip(rows) {
        let place = Area { x: panes.list.x, y: body.y + row, width: panes.list.width, height: 1 };
        canvas.line(body, row, line);
        if cursor == Some(n) {
            canvas.tint(place, Role::Selection);
        }
        hits.add(place, Target::Part(n));
    }
    if let Some(legend) = &page.legend {
        canvas.line(below, 0, legend);
    }
    let rail = Area { x: panes.list.x, width: panes.list.width, ..body };
    canvas.scroll_bar(rail, page.offset, view, page.rows.len());
}
