//! The dashboard on a large dataset: how long the thread that answers keys is busy, and how long the others.

use crate::Result;
use cakupan::app::{App, Effect, Key, KeyCode, Msg, Size, Start, compute, update};
use cakupan::ui;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The dashboard, and what its keys have cost.
pub(crate) struct Desk {
    pub(crate) app: App,
    terminal: Terminal<TestBackend>,
    /// The longest that the thread of the interface was busy with one key and its frame.
    pub(crate) longest: Duration,
}

impl Desk {
    /// The dashboard as it starts, and how long that takes.
    pub(crate) fn open(start: Start) -> Result<(Self, Duration)> {
        let began = Instant::now();
        let size = Size { width: 200, height: 60 };
        let app = App::new(Start { size, ..start });
        let took = began.elapsed();
        let terminal = Terminal::new(TestBackend::new(size.width, size.height))?;
        let mut desk = Self { app, terminal, longest: Duration::ZERO };
        desk.draw()?;
        Ok((desk, took))
    }

    /// Presses keys one by one; gives how long what they ask of other threads took in all.
    pub(crate) fn press(&mut self, keys: &str) -> Result<Duration> {
        let mut elsewhere = Duration::ZERO;
        for c in keys.chars() {
            let key = match c {
                '\r' => Key::plain(KeyCode::Enter),
                '\u{1b}' => Key::plain(KeyCode::Esc),
                '\t' => Key::plain(KeyCode::Tab),
                c => Key::char(c),
            };
            let before = elsewhere;
            let began = Instant::now();
            self.send(Msg::Key(key), &mut elsewhere);
            self.draw()?;
            let busy = began.elapsed().saturating_sub(elsewhere.saturating_sub(before));
            self.longest = self.longest.max(busy);
        }
        Ok(elsewhere)
    }

    /// Takes `query` in the place of the one before; gives how long the answer takes.
    pub(crate) fn ask(&mut self, query: &str) -> Result<Duration> {
        let mut elsewhere = self.press("/")?;
        let began = Instant::now();
        let before = elsewhere;
        self.send(Msg::Key(Key::ctrl('u')), &mut elsewhere);
        self.send(Msg::Paste(query.to_owned()), &mut elsewhere);
        self.draw()?;
        self.longest = self.longest.max(began.elapsed().saturating_sub(elsewhere.saturating_sub(before)));
        self.press("\r")?;
        Ok(elsewhere)
    }

    fn send(&mut self, msg: Msg, elsewhere: &mut Duration) {
        for effect in update(&mut self.app, msg) {
            match effect {
                Effect::Compute(request) => {
                    let began = Instant::now();
                    let answer = Box::new(compute::answer(&request));
                    drop(request);
                    *elsewhere += began.elapsed();
                    self.send(Msg::Computed(answer), elsewhere);
                }
                Effect::ReadRaster => {
                    let raster = Arc::new(cakupan::store::raster(&self.app.dataset));
                    self.send(Msg::Raster(raster), elsewhere);
                }
                // Let go elsewhere as well.
                Effect::LetGo(answer) => {
                    let began = Instant::now();
                    drop(answer);
                    *elsewhere += began.elapsed();
                }
                _ => {}
            }
        }
    }

    fn draw(&mut self) -> Result<()> {
        self.terminal.draw(|frame| drop(ui::render(&self.app, frame)))?;
        Ok(())
    }
}
