//! The loop: wait, change the state, carry out what it asks for, draw once.

use super::screen::{Screen, size};
use super::worker::{Worker, is_large, let_go};
use super::writing::Writing;
use super::{Event, effects, events};
use crate::app::{self, App, Copied, Effect, Mouse, Msg, Size};
use crate::locale::fault;
use crate::store;
use crate::ui::Hits;
use chrono::{Days, Local, NaiveDateTime, NaiveTime};
use std::io;
use std::ops::ControlFlow::{self, Break, Continue};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// An answer that comes so soon is shown with what asked for it: a frame that says that it is awaited would but flicker.
const MOMENT: Duration = Duration::from_millis(40);

/// How the dashboard ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The user left.
    Quit,
    /// This signal ended it.
    Signal(u8),
    /// The terminal is gone.
    Gone,
}

impl Outcome {
    /// The exit code, as shells count: 128 and the signal; a terminal that is gone counts as hung up.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Quit => 0,
            Self::Signal(signal) => 128 | signal,
            Self::Gone => 129,
        }
    }
}

/// Shows the dashboard until it ends, and keeps where the user was; gives how it ended, with a complaint where that could
/// not be kept. The error is of a terminal that cannot be taken over; it has been given back.
pub fn run(app: App) -> io::Result<(Outcome, Option<String>)> {
    let (send, events) = mpsc::channel();
    #[cfg(unix)]
    super::signals::listen(&send)?;
    let screen = Screen::open(app.size)?;
    events::listen(&send)?;
    #[cfg(unix)]
    super::signals::watch_terminal(&send);
    super::watch::watch(&app.files.paths, &send);
    let mut dashboard = Dashboard::new(app, screen, send);
    // The size may have changed since it was read.
    let first = dashboard.handle(Event::Resize);
    let outcome = match first {
        Break(outcome) => outcome,
        Continue(()) => dashboard.run(&events),
    };
    dashboard.writing.end();
    Ok((outcome, effects::keep_place(&dashboard.app)))
}

/// The state and what it meets outside.
struct Dashboard {
    app: App,
    screen: Screen,
    /// What stood where in the latest frame.
    hits: Option<Hits>,
    /// Whether the latest frame shows the state.
    drawn: bool,
    /// Whether an answer is awaited that was not in the latest frame.
    asked: bool,
    worker: Worker,
    writing: Writing,
    /// When the state asked to be woken; nothing else is timed but midnight.
    wake: Option<Instant>,
    send: Sender<Event>,
}

impl Dashboard {
    fn new(app: App, screen: Screen, send: Sender<Event>) -> Self {
        let (worker, writing) = (Worker::default(), Writing::default());
        Self { app, screen, hits: None, drawn: false, asked: false, worker, writing, wake: None, send }
    }

    fn run(&mut self, events: &Receiver<Event>) -> Outcome {
        loop {
            if let Break(outcome) = self.step(events) {
                return outcome;
            }
        }
    }

    /// Draws, waits until something happens, and handles all that has happened by then.
    fn step(&mut self, events: &Receiver<Event>) -> ControlFlow<Outcome> {
        if self.asked
            && let Ok(event) = events.recv_timeout(MOMENT)
        {
            self.handle(event)?;
        }
        self.draw()?;
        let first = events.recv_timeout(self.patience());
        for event in first.into_iter().chain(events.try_iter()) {
            self.handle(event)?;
        }
        if self.wake.take_if(|wake| *wake <= Instant::now()).is_some() {
            self.update(Msg::Tick)?;
        }
        let today = Local::now().date_naive();
        if today == self.app.today { Continue(()) } else { self.update(Msg::Today(today)) }
    }

    /// How long nothing needs to happen by itself.
    fn patience(&self) -> Duration {
        let midnight = until_midnight(Local::now().naive_local());
        self.wake.map_or(midnight, |wake| midnight.min(wake.saturating_duration_since(Instant::now())))
    }

    fn handle(&mut self, event: Event) -> ControlFlow<Outcome> {
        match event {
            Event::Msg(msg) => self.update(msg),
            Event::Mouse(mouse, column, row) => {
                // A press is meant for what stands there now, not before the keys that came just before it.
                if mouse == Mouse::Press {
                    self.draw()?;
                }
                let target = self.hits.as_ref().and_then(|hits| hits.at(column, row));
                self.update(Msg::Mouse(mouse, target))
            }
            Event::Copy(text) => self.copy(text),
            Event::Resize => {
                let size = size();
                or_gone(self.screen.redraw(size))?;
                self.resize(size)
            }
            #[cfg(unix)]
            Event::End(signal) => Break(Outcome::Signal(signal)),
            #[cfg(unix)]
            Event::Stop => self.suspend(),
            #[cfg(unix)]
            Event::Continue => self.resume(),
            Event::Gone => Break(Outcome::Gone),
        }
    }

    /// Changes the state by one message and carries out what it asks for.
    fn update(&mut self, msg: Msg) -> ControlFlow<Outcome> {
        self.drawn = false;
        for effect in app::update(&mut self.app, msg) {
            match effect {
                Effect::Compute(request) => {
                    let answer = self.worker.answer(request, &self.send);
                    self.asked = answer.is_none();
                    answer.map_or(Continue(()), |answer| self.update(answer))?;
                }
                Effect::GiveUp => self.worker.give_up(),
                Effect::LetGo(gone) => let_go(gone),
                Effect::ReadRaster => {
                    let raster = store::raster(&self.app.dataset);
                    self.update(Msg::Raster(Arc::new(raster)))?;
                }
                Effect::Reload => self.reload(),
                Effect::Export(asked) if is_large(&self.app.dataset) => {
                    self.writing.export(&self.app, asked, &self.send);
                }
                Effect::Export(asked) => {
                    let bytes = effects::file(&self.app, &asked);
                    self.update(Msg::Exported(effects::write(&asked, bytes)))?;
                }
                Effect::Copy(what) if is_large(&self.app.dataset) => self.writing.copy(&self.app, what, &self.send),
                Effect::Copy(what) => self.copy(effects::text(&self.app, what))?,
                Effect::GiveUpWriting => {
                    if self.writing.give_up() {
                        self.update(Msg::GivenUp)?;
                    }
                }
                Effect::EditViews(edit) => {
                    let msg = effects::edit_views(&self.app, edit);
                    self.update(msg)?;
                }
                Effect::Wake(after) => self.wake = Instant::now().checked_add(after),
                Effect::Suspend => self.suspend()?,
                Effect::Quit => return Break(Outcome::Quit),
            }
        }
        Continue(())
    }

    fn copy(&mut self, text: Result<String, Copied>) -> ControlFlow<Outcome> {
        let msg = or_gone(effects::copy(&mut self.screen, text))?;
        self.update(msg)
    }

    /// Reads the data files again, on a thread of its own: they may be large.
    fn reload(&self) {
        let (files, lang, send) = (self.app.files.clone(), self.app.looks.lang, self.send.clone());
        thread::spawn(move || {
            let read = store::open(&files.paths, files.only).map(Arc::new);
            let read = read.map_err(|faults| faults.0.iter().map(|found| fault(lang, found)).collect());
            // Nobody waits for it any more where the program ends.
            let _ = send.send(Event::Msg(Msg::Reloaded(read)));
        });
    }

    fn resize(&mut self, size: Size) -> ControlFlow<Outcome> {
        self.update(Msg::Resize(size))
    }

    fn draw(&mut self) -> ControlFlow<Outcome> {
        if !self.drawn {
            self.hits = or_gone(self.screen.draw(&self.app))?;
            self.drawn = true;
            self.asked = false;
        }
        Continue(())
    }

    /// Leaves the terminal to the shell until the program is told to go on.
    #[cfg(unix)]
    fn suspend(&mut self) -> ControlFlow<Outcome> {
        if !super::signals::can_stop() {
            return Continue(());
        }
        self.screen.give_back();
        or_gone(super::signals::stop())?;
        self.resume()
    }

    /// There is no shell to go back to.
    #[cfg(not(unix))]
    fn suspend(&mut self) -> ControlFlow<Outcome> {
        Continue(())
    }

    /// Goes on after a stop: the terminal may have been changed in the meantime.
    #[cfg(unix)]
    fn resume(&mut self) -> ControlFlow<Outcome> {
        let size = or_gone(self.screen.take())?;
        self.resize(size)
    }
}

/// A terminal that takes nothing any more is gone.
fn or_gone<T>(result: io::Result<T>) -> ControlFlow<Outcome, T> {
    result.map_or(Break(Outcome::Gone), Continue)
}

/// The time from `now` to the next day; never nothing.
fn until_midnight(now: NaiveDateTime) -> Duration {
    const SECOND: Duration = Duration::from_secs(1);
    let midnight = now.date().checked_add_days(Days::new(1)).map(|day| day.and_time(NaiveTime::MIN));
    let left = midnight.and_then(|midnight| (midnight - now).to_std().ok());
    left.unwrap_or(SECOND).max(SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_day_is_waited_for() {
        let wait = |now: &str| until_midnight(now.parse().unwrap()).as_secs();
        assert_eq!(wait("2026-06-30T00:00:00"), 86_400);
        assert_eq!(wait("2026-12-31T23:59:30"), 30);
        assert_eq!(wait("2026-12-31T23:59:59.999"), 1);
    }

    #[test]
    fn exit_codes_are_those_of_shells() {
        assert_eq!(Outcome::Quit.exit_code(), 0);
        assert_eq!(Outcome::Signal(15).exit_code(), 143);
        assert_eq!(Outcome::Gone.exit_code(), Outcome::Signal(1).exit_code());
    }
}
