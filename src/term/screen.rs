//! Drawing on the real terminal.

use super::guard::Guard;
use super::pen::{Pen, spare_blanks};
use crate::app::{App, Size};
use crate::ui::{self, Hits};
use crossterm::clipboard::CopyToClipboard;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use crossterm::{execute, queue};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::mem::ManuallyDrop;

/// The size of a terminal that does not tell its own.
const USUAL: Size = Size { width: 80, height: 24 };

/// Bytes kept until a frame is complete, so that most frames are one write.
const BUFFER: usize = 64 * 1024;

/// The size of the terminal.
pub fn size() -> Size {
    crossterm::terminal::size().map_or(USUAL, |(width, height)| Size { width, height })
}

/// The terminal, taken over and drawn on.
///
/// Its area is set by [`Screen::redraw`] alone and never follows the terminal by itself: a frame always has the size that
/// the state knows. Nothing here asks the terminal anything that it would have to answer among the keys.
pub(super) struct Screen {
    #[cfg_attr(not(unix), expect(dead_code, reason = "it is there to be dropped"))]
    guard: Guard,
    // Never dropped: that would show the cursor, which the guard does, and complain where no terminal is left.
    terminal: ManuallyDrop<Terminal<Pen<BufWriter<Stdout>>>>,
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn open(size: Size) -> io::Result<Self> {
        let guard = Guard::enter()?;
        let backend = Pen::new(BufWriter::with_capacity(BUFFER, stdout()));
        let options = TerminalOptions { viewport: Viewport::Fixed(area(size)) };
        let terminal = ManuallyDrop::new(Terminal::with_options(backend, options)?);
        Ok(Self { guard, terminal })
    }

    /// Draws what has changed, and says what stands where.
    pub(super) fn draw(&mut self, app: &App) -> io::Result<Option<Hits>> {
        draw(&mut self.terminal, app)
    }

    /// Empties the screen and takes `size` as its size; the next frame is drawn in full.
    pub(super) fn redraw(&mut self, size: Size) -> io::Result<()> {
        self.terminal.resize(area(size))
    }

    /// Sends `text` to the clipboard of the terminal, where the terminal allows it.
    pub(super) fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(self.terminal.backend_mut(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Gives the terminal back for a while.
    #[cfg(unix)]
    pub(super) fn give_back(&self) {
        self.guard.give_back();
    }

    /// Takes the terminal over again, with the size it has by now.
    #[cfg(unix)]
    pub(super) fn take(&mut self) -> io::Result<Size> {
        self.guard.take()?;
        let size = size();
        self.redraw(size)?;
        Ok(size)
    }
}

/// Draws what has changed since the frame before.
fn draw(terminal: &mut Terminal<Pen<impl Write>>, app: &App) -> io::Result<Option<Hits>> {
    let mut hits = None;
    queue!(terminal.backend_mut(), BeginSynchronizedUpdate)?;
    terminal.draw(|frame| {
        hits = Some(ui::render(app, frame));
        spare_blanks(frame.buffer_mut());
    })?;
    execute!(terminal.backend_mut(), EndSynchronizedUpdate)?;
    Ok(hits)
}

fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height)
}

#[cfg(test)]
mod tests {
    use super::super::sent::Sent;
    use super::*;
    use crate::app::{Key, KeyCode, Looks, Msg, Start, compute, update};
    use crate::domain::Period;
    use crate::locale::Lang;
    use crate::{app::Effect, store};
    use std::sync::Arc;

    fn send(app: &mut App, msg: Msg) {
        for effect in update(app, msg) {
            match effect {
                Effect::Compute(request) => send(app, Msg::Computed(Box::new(compute::answer(&request)))),
                Effect::ReadRaster => {
                    let raster = Arc::new(store::raster(&app.dataset));
                    send(app, Msg::Raster(raster));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn a_frame_without_change_sends_no_cells() {
        let looks = Looks::full(Lang::Id);
        let (size, day) = (Size { width: 120, height: 40 }, Period::parse("2026-02-28").unwrap().last_day());
        let mut app = App::new(Start::new(Arc::new(store::bundled().unwrap()), looks, size, day));
        let sent = Sent::default();
        let options = TerminalOptions { viewport: Viewport::Fixed(area(size)) };
        let mut terminal = Terminal::with_options(Pen::new(sent.clone()), options).unwrap();
        for view in ['1', '2', '3', '4', '5', '6', '7', '8'] {
            send(&mut app, Msg::Key(Key::char(view)));
            draw(&mut terminal, &app).unwrap();
            assert_ne!(sent.cells(), "", "{view} is drawn");
            draw(&mut terminal, &app).unwrap();
            assert_eq!(sent.cells(), "", "{view} is drawn once");
        }
        // Nor does one after a key that leads nowhere.
        send(&mut app, Msg::Key(Key::char('1')));
        send(&mut app, Msg::Key(Key::char('g')));
        draw(&mut terminal, &app).unwrap();
        assert_ne!(sent.cells(), "", "the first region is selected");
        send(&mut app, Msg::Key(Key::plain(KeyCode::Up)));
        draw(&mut terminal, &app).unwrap();
        assert_eq!(sent.cells(), "", "it was at the top");
    }
}
