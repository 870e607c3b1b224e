//! Drawing lines of meaning into cells.

use super::look::Look;
use crate::app::Area;
use crate::page::{GlyphSet, Glyphs, Line, Role, text};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// One cell of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paint {
    symbol: &'static str,
    ink: Role,
    ground: Option<Role>,
    is_reversed: bool,
}

impl Paint {
    /// A symbol in the ink of a role.
    pub(super) const fn of(symbol: &'static str, ink: Role) -> Self {
        Self { symbol, ink, ground: None, is_reversed: false }
    }

    /// A symbol in the ink of a role, on the ink of another.
    pub(super) const fn on(symbol: &'static str, ink: Role, ground: Role) -> Self {
        Self { symbol, ink, ground: Some(ground), is_reversed: false }
    }

    /// The same with ink and ground in each other's place, where `is_reversed`.
    pub(super) const fn reversed(self, is_reversed: bool) -> Self {
        Self { is_reversed, ..self }
    }
}

/// The cells of the screen, with the look they are drawn in.
pub(super) struct Canvas<'a> {
    buffer: &'a mut Buffer,
    look: Look,
    set: GlyphSet,
    /// The characters that may be used.
    pub(super) glyphs: &'static Glyphs,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(buffer: &'a mut Buffer, look: Look, glyphs: GlyphSet) -> Self {
        Self { buffer, look, set: glyphs, glyphs: glyphs.glyphs() }
    }

    fn clip(&self, area: Area) -> Rect {
        Rect { x: area.x, y: area.y, width: area.width, height: area.height }.intersection(self.buffer.area)
    }

    /// Paints the background of `area` and empties it.
    pub(super) fn clear(&mut self, area: Area, role: Role) {
        let style = self.look.style(role);
        let clip = self.clip(area);
        for position in clip.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }

    /// Lays the style of `role` over what is drawn in `area`.
    pub(super) fn tint(&mut self, area: Area, role: Role) {
        let clip = self.clip(area);
        self.buffer.set_style(clip, self.look.style(role));
    }

    /// Draws `line` from the left end of the row `row` of `area`, cut at its right end.
    pub(super) fn line(&mut self, area: Area, row: u16, line: &Line) {
        let clip = self.clip(area);
        let y = area.y.saturating_add(row);
        if y >= clip.bottom() || clip.width == 0 {
            return;
        }
        let mut x = clip.x;
        for span in &line.spans {
            let room = usize::from(clip.right().saturating_sub(x));
            if room == 0 {
                break;
            }
            let style = self.look.style(span.role);
            let shown = self.set.shown(&span.text);
            let simple = text::simple_width(&shown);
            if simple.unwrap_or_else(|| text::width(&shown)) > room {
                let cut = text::cut_with(&shown, room, self.glyphs.ellipsis);
                self.buffer.set_stringn(x, y, cut, room, style);
                break;
            }
            if simple.is_none() {
                (x, _) = self.buffer.set_stringn(x, y, shown, room, style);
                continue;
            }
            for c in shown.chars() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.set_char(c).set_style(style);
                }
                x = x.saturating_add(1);
            }
        }
    }

    /// Paints one cell of a picture.
    pub(super) fn paint(&mut self, x: u16, y: u16, paint: &Paint) {
        let ink = self.look.style(paint.ink);
        let ground = paint.ground.and_then(|role| self.look.style(role).fg);
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_symbol(paint.symbol).set_style(ink);
            if let Some(ground) = ground {
                cell.set_bg(ground);
            }
            if paint.is_reversed {
                cell.set_style(Style::new().add_modifier(Modifier::REVERSED));
            }
        }
    }

    /// Draws `line` at the right end of the row `row` of `area`, as far as it fits beside `taken` cells on the left;
    /// nothing where it does not.
    pub(super) fn line_right(&mut self, area: Area, row: u16, taken: usize, line: &Line) {
        let width = line.width();
        if width + taken > usize::from(area.width) {
            return;
        }
        let width = u16::try_from(width).unwrap_or(area.width);
        self.line(Area { x: area.x + area.width - width, width, ..area }, row, line);
    }

    /// Draws a frame around `inside`, with a title.
    pub(super) fn frame(&mut self, inside: Area, title: &str, focused: bool) {
        let border = self.glyphs.border;
        let role = if focused { Role::BorderFocused } else { Role::Border };
        let across = usize::from(inside.width);
        let outside = Area {
            x: inside.x.saturating_sub(1),
            y: inside.y.saturating_sub(1),
            width: inside.width + 2,
            height: inside.height + 2,
        };
        let title = text::cut_with(title, across.saturating_sub(4), self.glyphs.ellipsis);
        let mut top = Line::of(role, border.top_left);
        if title.is_empty() {
            top.push(role, border.horizontal.repeat(across));
        } else {
            top.push(role, border.horizontal);
            top.push(Role::Title, format!(" {title} "));
            top.push(role, border.horizontal.repeat((across + 1).saturating_sub(top.width())));
        }
        top.push(role, border.top_right);
        self.line(outside, 0, &top);
        let side = Line::of(role, border.vertical);
        for row in 1..=inside.height {
            self.line(outside, row, &side);
            self.line(Area { x: outside.x + outside.width - 1, width: 1, ..outside }, row, &side);
        }
        let bottom = format!("{}{}{}", border.bottom_left, border.horizontal.repeat(across), border.bottom_right);
        self.line(outside, inside.height + 1, &Line::of(role, bottom));
    }

    /// Draws a scroll bar along the right side of a frame around `inside`, where not everything is in view.
    pub(super) fn scroll_bar(&mut self, inside: Area, offset: usize, view: usize, all: usize) {
        if all <= view || inside.height == 0 {
            return;
        }
        let height = usize::from(inside.height);
        let thumb = (view * height / all).clamp(1, height);
        let top = if all == view { 0 } else { offset * (height - thumb) / (all - view) };
        let column = Area { x: inside.x + inside.width, width: 1, ..inside };
        for row in 0..inside.height {
            let in_thumb = (top..top + thumb).contains(&usize::from(row));
            if in_thumb {
                self.line(column, row, &Line::of(Role::Border, self.glyphs.scroll_thumb));
            }
        }
    }
}
