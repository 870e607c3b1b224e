//! State becomes cells. [`render`] reads the state, changes nothing, and says what it drew where.
//!
//! The frame of every screen is in `header` and `title`, its middle in one of `views`, the region beside it in `detail`, and
//! what lies on top in `overlays`. All of them write to a `canvas`, which knows areas and [`Hits`]; [`look`] alone knows
//! colours. [`printed_page`] and its like draw the same cells for a printed answer, [`grid`](grid()) for a picture.

mod bars;
mod canvas;
mod choropleth;
mod cursor;
mod detail;
mod grid;
mod header;
mod hits;
pub mod look;
mod overlays;
mod printed;
mod sparkline;
mod title;
mod views;

pub use choropleth::Choropleth;
pub use grid::{Grid, GridCell, Rgb, grid};
pub use hits::Hits;
pub use printed::{printed_lines, printed_map, printed_page};

use crate::app::{App, Area, Overlay, Screen, Target, panes};
use crate::page::{Line, Role, text};
use canvas::Canvas;
use look::Look;
use ratatui::Frame;
use ratatui::buffer::Buffer;

/// Draws the whole screen and puts the terminal's cursor on what the next key is about, for whatever follows it: a
/// magnifier, a braille display, a screen reader.
pub fn render(app: &App, frame: &mut Frame) -> Hits {
    let hits = render_into(app, frame.buffer_mut());
    if let Some(cursor) = hits.cursor().filter(|at| frame.area().contains((*at).into())) {
        frame.set_cursor_position(cursor);
    }
    hits
}

/// Draws the whole screen into `buffer`.
fn render_into(app: &App, buffer: &mut Buffer) -> Hits {
    let mut hits = Hits::default();
    // Between a change of the terminal and the message about it the two disagree: what lies outside is clipped.
    let screen = Area { x: 0, y: 0, width: app.size.width, height: app.size.height };
    let look = Look::of(&app.looks);
    let canvas = &mut Canvas::new(buffer, look, app.looks.glyphs);
    canvas.clear(screen, Role::Screen);
    let Some(panes) = app.panes() else {
        too_small(app, canvas, screen);
        return hits;
    };
    header::draw(app, canvas, &panes, &mut hits);
    if app.spec.detail.is_none() {
        hits.add(panes.list, Target::List);
        match app.spec.screen {
            Screen::Table => views::table::draw(app, canvas, &panes, &mut hits),
            Screen::Gauges => views::gauges::draw(app, canvas, &panes, &mut hits),
            Screen::Map => views::map::draw(app, canvas, &panes, &mut hits),
            Screen::Overview => views::overview::draw(app, canvas, &panes, &mut hits),
            Screen::Distance => views::distance::draw(app, canvas, &panes, &mut hits),
            Screen::Changes => views::changes::draw(app, canvas, &panes, &mut hits),
            Screen::Costs => views::costs::draw(app, canvas, &panes, &mut hits),
            Screen::Compare => views::compare::draw(app, canvas, &panes, &mut hits),
        }
    }
    if let Some(area) = panes.detail {
        detail::draw(app, canvas, &panes, area, &mut hits);
    }
    header::tell(app, canvas, &panes);
    header::footer(app, canvas, &panes, &mut hits);
    match &app.overlay {
        Some(Overlay::Help(scroll)) => overlays::help(app, canvas, screen, *scroll, &mut hits),
        Some(Overlay::Picker(picker)) => overlays::picker(app, canvas, screen, picker, &mut hits),
        Some(Overlay::Query(_)) | None => {}
    }
    cursor::place(app, &panes, &mut hits);
    hits
}

/// Says which size the program needs.
fn too_small(app: &App, canvas: &mut Canvas<'_>, screen: Area) {
    let needs = panes::SMALLEST;
    let message = app.looks.lang.too_small(needs.width, needs.height, screen.width, screen.height);
    for (row, line) in (0_u16..).zip(text::wrap(&message, usize::from(screen.width))) {
        canvas.line(screen, row, &Line::of(Role::Strong, line));
    }
}
