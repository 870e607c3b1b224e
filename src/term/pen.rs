//! Writes frames with as few bytes as they need: over a slow line a key costs what it sends.
//!
//! ratatui's own backend sets both colours where one changes, each by a code of its own, counts rows and columns where the
//! column is enough, sends each move of the cursor by itself, and shows the cursor with each frame. All else is left to it.

use crossterm::cursor::{Hide, MoveTo, MoveToColumn, Show};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute, SetBackgroundColor, SetForegroundColor};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, IntoCrossterm, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use std::io::{self, Write};

/// What is seen of a blank besides its ground.
const SEEN: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

/// Each modifier, what sets it and what takes it away. Bold and dim are taken away together.
const ATTRIBUTES: [(Modifier, Attribute, Attribute); 9] = [
    (Modifier::BOLD, Attribute::Bold, Attribute::NormalIntensity),
    (Modifier::DIM, Attribute::Dim, Attribute::NormalIntensity),
    (Modifier::ITALIC, Attribute::Italic, Attribute::NoItalic),
    (Modifier::UNDERLINED, Attribute::Underlined, Attribute::NoUnderline),
    (Modifier::SLOW_BLINK, Attribute::SlowBlink, Attribute::NoBlink),
    (Modifier::RAPID_BLINK, Attribute::RapidBlink, Attribute::NoBlink),
    (Modifier::REVERSED, Attribute::Reverse, Attribute::NoReverse),
    (Modifier::HIDDEN, Attribute::Hidden, Attribute::NoHidden),
    (Modifier::CROSSED_OUT, Attribute::CrossedOut, Attribute::NotCrossedOut),
];

/// Whether nothing but the ground of a cell is seen.
fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && !cell.modifier.intersects(SEEN)
}

/// Takes the ink of blanks away, so that a blank whose ink alone has changed is not sent again.
pub(super) fn spare_blanks(buffer: &mut Buffer) {
    for cell in buffer.content.iter_mut().filter(|cell| is_blank(cell)) {
        (cell.fg, cell.modifier) = (Color::Reset, Modifier::empty());
    }
}

/// How the terminal would show the next cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Ink {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Ink {
    /// The ink that `cell` needs where this one is set: of a blank, only the ground.
    fn needed(self, cell: &Cell) -> Self {
        if is_blank(cell) {
            return Self { bg: cell.bg, modifier: self.modifier.difference(SEEN), ..self };
        }
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Adds the codes that change this ink into `next` to `codes`.
    fn change(self, next: Self, codes: &mut Vec<u8>) -> io::Result<()> {
        let mut kept = self.modifier;
        for (modifier, _, off) in ATTRIBUTES {
            if kept.difference(next.modifier).contains(modifier) {
                queue!(codes, SetAttribute(off))?;
                let together = ATTRIBUTES.iter().filter(|(_, _, other)| *other == off);
                kept = together.fold(kept, |kept, (also, ..)| kept.difference(*also));
            }
        }
        for (modifier, on, _) in ATTRIBUTES {
            if next.modifier.difference(kept).contains(modifier) {
                queue!(codes, SetAttribute(on))?;
            }
        }
        if self.fg != next.fg {
            queue!(codes, SetForegroundColor(next.fg.into_crossterm()))?;
        }
        if self.bg != next.bg {
            queue!(codes, SetBackgroundColor(next.bg.into_crossterm()))?;
        }
        Ok(())
    }
}

/// Writes `codes`, each of which is `ESC [ … m`, as one such code.
fn write_as_one(codes: &[u8], out: &mut impl Write) -> io::Result<()> {
    let mut before: &[u8] = b"\x1b[";
    for code in codes.split(|byte| *byte == b'm').filter_map(|code| code.strip_prefix(b"\x1b[")) {
        out.write_all(before)?;
        out.write_all(code)?;
        before = b";";
    }
    if codes.is_empty() { Ok(()) } else { out.write_all(b"m") }
}

/// A terminal that is written on; what is written waits for [`Backend::flush`].
#[derive(Debug)]
pub(super) struct Pen<W: Write> {
    inner: CrosstermBackend<W>,
    /// Whether the cursor is shown, since the screen was last cleared.
    shows_cursor: Option<bool>,
}

impl<W: Write> Pen<W> {
    /// Writes to `out`.
    pub(super) const fn new(out: W) -> Self {
        Self { inner: CrosstermBackend::new(out), shows_cursor: None }
    }
}

impl<W: Write> Write for Pen<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.inner)
    }
}

impl<W: Write> Backend for Pen<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut ink = Ink::default();
        let mut codes = Vec::new();
        let mut last: Option<Position> = None;
        for (x, y, cell) in content {
            match last {
                Some(last) if last.y == y && last.x.checked_add(1) == Some(x) => {}
                Some(last) if last.y == y => queue!(self.inner, MoveToColumn(x))?,
                _ => queue!(self.inner, MoveTo(x, y))?,
            }
            last = Some(Position { x, y });
            let next = ink.needed(cell);
            codes.clear();
            ink.change(next, &mut codes)?;
            write_as_one(&codes, &mut self.inner)?;
            ink = next;
            self.inner.write_all(cell.symbol().as_bytes())?;
        }
        if ink == Ink::default() { Ok(()) } else { queue!(self.inner, SetAttribute(Attribute::Reset)) }
    }

    fn append_lines(&mut self, lines: u16) -> io::Result<()> {
        self.inner.append_lines(lines)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.shows_cursor.replace(false) == Some(false) { Ok(()) } else { queue!(self.inner, Hide) }
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.shows_cursor.replace(true) == Some(true) { Ok(()) } else { queue!(self.inner, Show) }
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        queue!(self.inner, MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        // Whoever has had the terminal meanwhile may have left the cursor as they liked.
        self.shows_cursor = None;
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.shows_cursor = None;
        self.inner.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.inner)
    }
}

#[cfg(test)]
mod tests {
    use super::super::sent::Sent;
    use super::*;
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::{Terminal, TerminalOptions, Viewport};

    const AREA: Rect = Rect::new(0, 0, 12, 3);

    /// What was sent to show `frames` one after the other.
    fn sent<B: Backend<Error = io::Error>>(to: impl Fn(Sent) -> B, frames: &[Vec<Cell>], is_spared: bool) -> Vec<u8> {
        let sent = Sent::default();
        let options = TerminalOptions { viewport: Viewport::Fixed(AREA) };
        let mut terminal = Terminal::with_options(to(sent.clone()), options).unwrap();
        for cells in frames {
            let draw = |frame: &mut ratatui::Frame<'_>| {
                frame.buffer_mut().content.clone_from(cells);
                if is_spared {
                    spare_blanks(frame.buffer_mut());
                }
            };
            terminal.draw(draw).unwrap();
        }
        sent.take()
    }

    /// Each cell of the screen as it is seen: a blank has no ink.
    fn seen(bytes: &[u8]) -> Vec<(String, vt100::Color, Option<vt100::Color>, [bool; 5])> {
        let mut parser = vt100::Parser::new(AREA.height.try_into().unwrap(), AREA.width.try_into().unwrap(), 0);
        parser.process(bytes);
        let cells = AREA.positions().map(|at| parser.screen().cell(at.y, at.x).unwrap().clone());
        let seen = cells.map(|cell| {
            let text = if cell.has_contents() { cell.contents().to_owned() } else { " ".to_owned() };
            let is_inked = text != " " || cell.underline() || cell.inverse();
            let marks = [cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse()];
            let ink = is_inked.then(|| cell.fgcolor());
            (text, cell.bgcolor(), ink, if is_inked { marks } else { [false; 5] })
        });
        seen.collect()
    }

    prop_compose! {
        fn cell()(
            symbol in prop::sample::select(vec![" ", " ", " ", "a", "▼", "━"]),
            fg in prop::sample::select(vec![Color::Reset, Color::Red, Color::Indexed(208), Color::Rgb(1, 2, 3)]),
            bg in prop::sample::select(vec![Color::Reset, Color::Reset, Color::Indexed(17)]),
            marks in prop::sample::subsequence(ATTRIBUTES.to_vec(), 0..3),
        ) -> Cell {
            // The screen that reads it knows neither blinking, hidden nor crossed out text, nor bold and dim at once.
            let read = Modifier::BOLD | Modifier::DIM | Modifier::ITALIC | Modifier::UNDERLINED | Modifier::REVERSED;
            let mut modifier = marks.iter().fold(Modifier::empty(), |all, (one, ..)| all | *one).intersection(read);
            if modifier.contains(Modifier::BOLD) {
                modifier.remove(Modifier::DIM);
            }
            let mut cell = Cell::new(symbol);
            (cell.fg, cell.bg, cell.modifier) = (fg, bg, modifier);
            cell
        }
    }

    proptest! {
        #[test]
        fn the_screen_is_the_same_and_costs_no_more(
            frames in prop::collection::vec(prop::collection::vec(cell(), AREA.area() as usize), 1..4),
        ) {
            let own = sent(Pen::new, &frames, true);
            let other = sent(CrosstermBackend::new, &frames, false);
            prop_assert_eq!(seen(&own), seen(&other));
            prop_assert!(own.len() <= other.len(), "{} > {}", own.len(), other.len());
        }
    }

    #[test]
    fn a_blank_between_letters_changes_no_ink() {
        let cell = |symbol, fg| {
            let mut cell = Cell::new(symbol);
            (cell.fg, cell.bg) = (fg, Color::Indexed(17));
            cell
        };
        let mut cells = vec![Cell::EMPTY; AREA.area() as usize];
        cells.splice(..3, [cell("a", Color::Indexed(9)), cell(" ", Color::Reset), cell("b", Color::Indexed(9))]);
        let sent = String::from_utf8(sent(Pen::new, &[cells], false)).unwrap();
        assert!(sent.contains("a b") && sent.matches("38;5;9").count() == 1, "{sent:?}");
    }

    #[test]
    fn a_blank_whose_ink_alone_changed_is_not_sent_again() {
        let frame = |fg| {
            let mut cells = vec![Cell::new(" "); AREA.area() as usize];
            for cell in &mut cells {
                cell.fg = fg;
            }
            cells
        };
        let once = sent(Pen::new, &[frame(Color::Red)], true).len();
        let twice = sent(Pen::new, &[frame(Color::Red), frame(Color::Blue)], true).len();
        assert_eq!(once, twice);
    }

    #[test]
    fn what_changes_together_is_one_code_and_the_cursor_is_hidden_once() {
        let frame = |symbol| {
            let mut cells = vec![Cell::EMPTY; AREA.area() as usize];
            let mut cell = Cell::new(symbol);
            (cell.fg, cell.bg, cell.modifier) = (Color::Indexed(9), Color::Indexed(17), Modifier::BOLD);
            cells.splice(..1, [cell]);
            cells
        };
        let sent = sent(Pen::new, &[frame("a"), frame("b")], true);
        let frame = |symbol| format!("\x1b[1;1H\x1b[1;38;5;9;48;5;17m{symbol}\x1b[0m");
        assert_eq!(String::from_utf8(sent).unwrap(), format!("{}\x1b[?25l{}", frame("a"), frame("b")));
    }
}
