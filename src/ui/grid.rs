//! The screen as a plain grid of cells, for pictures of it.

use super::look::{Look, rgb_of};
use super::render_into;
use crate::app::App;
use crate::page::{ColorDepth, Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

/// Red, green and blue.
pub type Rgb = [u8; 3];

/// A cell: what it shows and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridCell {
    /// The characters; empty where the cell before is two wide.
    pub symbol: String,
    /// The colour of the characters.
    pub ink: Rgb,
    /// The colour behind them.
    pub ground: Rgb,
    /// Whether they are bold.
    pub bold: bool,
    /// Whether they are underlined.
    pub underlined: bool,
}

/// A grid of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Its rows, all of one length.
    pub rows: Vec<Vec<GridCell>>,
    /// The colour of plain text.
    pub ink: Rgb,
    /// The colour of text that steps back.
    pub dim: Rgb,
    /// The colour of the screen.
    pub ground: Rgb,
}

/// What is on screen, in every colour where the terminal has any.
pub fn grid(app: &App) -> Grid {
    let depth = if app.looks.depth == ColorDepth::None { ColorDepth::None } else { ColorDepth::True };
    let mut app = app.clone();
    app.looks.depth = depth;
    app.overlay = None;
    app.notice = None;
    let mut buffer = Buffer::empty(Rect::new(0, 0, app.size.width, app.size.height));
    render_into(&app, &mut buffer);
    let look = Look::of(&app.looks);
    let ground = rgb(look.style(Role::Screen).bg).unwrap_or(ground_of(app.looks.theme));
    let ink_of = |role| rgb(look.on(ColorDepth::True).style(role).fg).unwrap_or_default();
    let (ink, dim) = (ink_of(Role::Text), ink_of(Role::Dim));
    let across = usize::from(app.size.width.max(1));
    let cell = |cell: &ratatui::buffer::Cell| {
        let mut colours = (rgb(Some(cell.fg)).unwrap_or(ink), rgb(Some(cell.bg)).unwrap_or(ground));
        if cell.modifier.contains(Modifier::DIM) {
            colours.0 = dim;
        }
        if cell.modifier.contains(Modifier::REVERSED) {
            colours = (colours.1, colours.0);
        }
        GridCell {
            symbol: cell.symbol().to_owned(),
            ink: colours.0,
            ground: colours.1,
            bold: cell.modifier.contains(Modifier::BOLD),
            underlined: cell.modifier.contains(Modifier::UNDERLINED),
        }
    };
    let row = |row: &[ratatui::buffer::Cell]| {
        let mut cells: Vec<GridCell> = row.iter().map(cell).collect();
        let mut covered = 0;
        for cell in &mut cells {
            let wide = crate::page::text::width(&cell.symbol);
            if covered > 0 {
                cell.symbol.clear();
                covered -= 1;
            } else {
                covered = wide.saturating_sub(1);
            }
        }
        cells
    };
    Grid { rows: buffer.content.chunks(across).map(row).collect(), ink, dim, ground }
}

/// The ground of a theme that leaves it to the terminal.
const fn ground_of(theme: Theme) -> Rgb {
    match theme {
        Theme::Dark => [0x0e, 0x11, 0x16],
        Theme::Light => [0xff, 0xff, 0xff],
        Theme::HighContrast => [0, 0, 0],
    }
}

/// A colour; `None` for the terminal's own ink or ground.
fn rgb(colour: Option<Color>) -> Option<Rgb> {
    colour.and_then(rgb_of)
}
