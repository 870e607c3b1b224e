//! The map as text, for a terminal that is not taken over and for files.

use super::canvas::Canvas;
use super::choropleth::Choropleth;
use super::look::Look;
use crate::app::{Area, Looks};
use crate::page::{ColorDepth, Line, flow};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

/// The map below `heading` and above its legend, in lines of at most `room` cells: in colour where its looks have colours.
pub fn printed_map(chart: &Choropleth<'_>, heading: &[Line], room: u16) -> String {
    let (looks, picture) = (chart.looks, &chart.map.picture);
    let (columns, lines) = (cells(picture.columns()), cells(picture.lines()));
    let above = printed_lines(heading, looks, room);
    let legend = printed_page(&chart.legend_lines(usize::from(room)), looks, room);
    let land = Area { x: 0, y: 0, width: columns, height: lines };
    let land = drawn(looks, land, |canvas| chart.land(canvas, land));
    // What the window shows of the sea in the north and south is no use here.
    format!("{above}\n{}\n\n{legend}", land.trim_matches('\n'))
}

/// Lines of at most `room` cells, longer ones wrapped between words.
pub fn printed_lines(lines: &[Line], looks: Looks, room: u16) -> String {
    let wrapped: Vec<Line> = lines.iter().flat_map(|line| flow(Line::new(), line, usize::from(room))).collect();
    printed_page(&wrapped, looks, room)
}

/// Lines of at most `room` cells as they are.
pub fn printed_page(lines: &[Line], looks: Looks, room: u16) -> String {
    let area = Area { x: 0, y: 0, width: room, height: cells(lines.len()) };
    drawn(looks, area, |canvas| (0..area.height).zip(lines).for_each(|(row, line)| canvas.line(area, row, line)))
}

/// What `draw` draws into `area`, as text.
fn drawn(looks: Looks, area: Area, draw: impl FnOnce(&mut Canvas<'_>)) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, area.width, area.height));
    draw(&mut Canvas::new(&mut buffer, Look::of(&looks).printed(), looks.glyphs));
    let rows = buffer.content.chunks(usize::from(area.width.max(1)));
    rows.map(|row| line(row, looks.depth) + "\n").collect()
}

/// A row of cells as text, without blanks at its end; without any code where there are no colours.
fn line(row: &[Cell], depth: ColorDepth) -> String {
    let blank = Cell::EMPTY;
    let end = row.iter().rposition(|cell| *cell != blank).map_or(0, |last| last + 1);
    let mut text = String::new();
    for run in row.iter().take(end).collect::<Vec<_>>().chunk_by(|a, b| a.style() == b.style()) {
        let symbols: String = run.iter().map(|cell| cell.symbol()).collect();
        let style = run.first().map(|cell| codes(cell.style())).filter(|_| depth != ColorDepth::None);
        let style = style.unwrap_or_default();
        text.extend([style.render().to_string(), symbols, style.render_reset().to_string()]);
    }
    text.trim_end().to_owned()
}

/// A style as the codes of a terminal; its own colours need none.
fn codes(style: Style) -> anstyle::Style {
    let named = |colour: Option<Color>| colour.filter(|colour| *colour != Color::Reset);
    Style { fg: named(style.fg), bg: named(style.bg), underline_color: named(style.underline_color), ..style }.into()
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
