//! Marked regions side by side.

use crate::app::Screen;
use crate::app::{App, Area, Panes, Target};
use crate::page::Role;
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Draws the comparison: the names stay, the facts and the chart scroll under them.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let Some(area) = app.page_area(Screen::Compare) else { return };
    let lines = &app.comparison.lines;
    let (heading, body) = area.split_rows(u16::try_from(lines.heading.len()).unwrap_or(area.height));
    for (row, line) in (0_u16..).zip(&lines.heading).take(usize::from(heading.height)) {
        canvas.line(heading, row, line);
    }
    let columns = app.compared_columns(area);
    for (place, mark) in columns.shown.iter().enumerate() {
        let cells = |cells: usize| u16::try_from(cells).unwrap_or(area.width);
        let x = area.x + cells(columns.start(place));
        let column = Area { x, width: cells(columns.cell), ..area };
        hits.add(column, Target::Mark(*mark));
        if app.selected_mark() == Some(*mark) {
            canvas.tint(Area { height: heading.height, ..column }, Role::Selection);
        }
    }
    let view = usize::from(body.height);
    for (row, line) in (0_u16..).zip(lines.body.iter().skip(app.comparison.scroll).take(view)) {
        canvas.line(body, row, line);
    }
    let rail = Area { x: panes.list.x, width: panes.list.width, ..body };
    canvas.scroll_bar(rail, app.comparison.scroll, view, lines.body.len());
}
