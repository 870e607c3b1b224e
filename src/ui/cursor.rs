//! Where the terminal's cursor stands: on the first cell of what the next key is about.

use super::header::query_cursor;
use super::hits::Hits;
use crate::app::{App, Focus, Overlay, Panes, Screen, Target};

/// Puts the cursor on what has the focus. Help and pickers have put it already.
pub(super) fn place(app: &App, panes: &Panes, hits: &mut Hits) {
    let cell = match &app.overlay {
        Some(Overlay::Help(_) | Overlay::Picker(_)) => return,
        Some(Overlay::Query(input)) => query_cursor(&input.line, panes.query),
        None if app.spec.detail.is_some() || app.focus == Focus::Detail => match panes.detail {
            Some(area) => (area.x + 1, area.y),
            None => return,
        },
        // Where nothing is selected, or what is has no cell, the view itself.
        None => selected(app, hits).unwrap_or((panes.list.x, panes.list.y)),
    };
    hits.point(cell);
}

/// Where the selected thing of the view was drawn.
fn selected(app: &App, hits: &Hits) -> Option<(u16, u16)> {
    let region = app.selected_region();
    hits.first_cell(match app.spec.screen {
        Screen::Table | Screen::Gauges => Target::Row(app.selected_row()?),
        Screen::Map => Target::Region(region?),
        Screen::Overview => Target::Part(app.overview_cursor()?),
        Screen::Compare => Target::Mark(app.selected_mark()?),
        Screen::Distance => Target::Entry(app.distance.column, app.listing()?.cursor?),
        Screen::Changes | Screen::Costs => Target::Entry(0, app.listing()?.cursor?),
    })
}
