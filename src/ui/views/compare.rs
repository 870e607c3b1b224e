//! Marked regions side by side.

use crate::app::{App, Panes};
use crate::page::{Line, Role};
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Draws the comparison.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, _hits: &mut Hits) {
    for (row, code) in (0_u16..).zip(&app.spec.marks) {
        canvas.line(panes.list, row, &Line::of(Role::Text, code.to_string()));
    }
}
