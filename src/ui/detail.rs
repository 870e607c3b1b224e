//! The detail of a region, beside the list or filling the screen.

use super::canvas::Canvas;
use super::hits::Hits;
use crate::app::{App, Area, Focus, Panes, Target};

/// Draws the detail into `area`.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, area: Area, hits: &mut Hits) {
    if panes.framed {
        let lang = app.looks.lang;
        let title = app.detail.region.map(|ix| lang.region_name(app.dataset.region(ix))).unwrap_or_default();
        let focused = app.spec.detail.is_some() || app.focus == Focus::Detail;
        canvas.frame(area, title, focused);
    }
    hits.add(area, Target::Detail);
    // A cell of air on both sides.
    let inner = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let height = usize::from(inner.height);
    for (row, line) in (0_u16..).zip(app.detail.lines.iter().skip(app.detail.scroll).take(height)) {
        canvas.line(inner, row, line);
    }
    canvas.scroll_bar(area, app.detail.scroll, height, app.detail.lines.len());
}
