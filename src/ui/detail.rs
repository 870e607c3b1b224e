//! The detail of a region, beside the list or filling the screen.

use super::canvas::Canvas;
use super::hits::Hits;
use crate::app::panes::detail_lines;
use crate::app::{App, Area, Focus, Panes, Target};
use crate::page::Line;

/// Draws the detail into `area`.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, area: Area, hits: &mut Hits) {
    // Without a region there is nothing to frame.
    let region = app.detail.region.map(|ix| app.looks.lang.region_name(app.dataset.region(ix)));
    if let Some(title) = region.filter(|_| panes.framed) {
        let focused = app.spec.detail.is_some() || app.focus == Focus::Detail;
        canvas.frame(area, title, focused);
    }
    hits.add(area, Target::Detail);
    // A cell of air on both sides.
    let inner = Area { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let (width, view) = detail_lines(area);
    let (height, scroll) = (usize::from(inner.height), app.detail.scroll);
    let left = Area { width, ..inner };
    let right = Area { x: (inner.x + inner.width).saturating_sub(width), ..left };
    let turn = if width < inner.width { turn(&app.detail.lines, scroll, height) } else { scroll + height };
    for (row, line) in (0_u16..).zip(app.detail.lines.iter().take(turn).skip(scroll)) {
        canvas.line(left, row, line);
    }
    if width < inner.width {
        for (row, line) in (0_u16..).zip(app.detail.lines.iter().skip(turn).take(height)) {
            canvas.line(right, row, line);
        }
    }
    canvas.scroll_bar(area, scroll, usize::from(view), app.detail.lines.len());
}

/// Where the left column ends: below the last gap in its lower half, so that no chart or list is torn; else where it is
/// full.
fn turn(lines: &[Line], scroll: usize, height: usize) -> usize {
    let is_gap = |line: &Line| line.plain().trim().is_empty();
    let full = scroll + height;
    let gap = (scroll + height / 2..full).rev().find(|at| lines.get(*at).is_some_and(is_gap));
    if lines.len() > full { gap.map_or(full, |at| at + 1) } else { full }
}
