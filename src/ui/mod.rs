//! State becomes cells.

pub mod look;

use crate::app::{App, Target};
use crate::page::Role;
use look::Look;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// What stands where in a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits(Vec<(Rect, Target)>);

impl Hits {
    /// What stands at a cell.
    pub fn at(&self, column: u16, row: u16) -> Option<Target> {
        self.0.iter().rev().find(|(area, _)| area.contains((column, row).into())).map(|(_, target)| *target)
    }
}

/// Draws the state.
pub fn render(app: &App, frame: &mut Frame) -> Hits {
    let look = Look::new(app.looks.theme, app.looks.depth);
    let mut hits = Hits::default();
    let Some(panes) = app.panes() else {
        let size = frame.area();
        frame.render_widget(Line::raw(app.looks.lang.too_small(60, 16, size.width, size.height)), size);
        return hits;
    };
    frame.render_widget(Line::styled("cakupan", look.style(Role::Title)), frame.area());
    let list = panes.list;
    for (y, (row, ix)) in (list.y..list.y + list.height).zip(app.rows.iter().enumerate().skip(app.offset)) {
        let area = Rect::new(list.x, y, list.width, 1);
        let role = if app.selected_row() == Some(row) { Role::Selection } else { Role::Text };
        let name = app.looks.lang.region_name(app.dataset.region(*ix));
        frame.render_widget(Line::styled(name, look.style(role)), area);
        hits.0.push((area, Target::Row(row)));
    }
    hits
}
