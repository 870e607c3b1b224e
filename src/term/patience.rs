//! Waiting for work on another thread: after a moment a line tells how far it is, and Esc gives it up.

use super::guard::Raw;
#[cfg(unix)]
use super::signals::{self, HeldBack};
use crate::page::text::cut;
use crossterm::cursor::MoveToColumn;
use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::{Clear, ClearType};
use std::io::{self, Write, stderr};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread;
use std::time::Duration;

/// Work of up to this time is not spoken of.
const MOMENT: Duration = Duration::from_millis(500);
/// How often it is asked how far the work is, while the line is there. What is done waits no longer.
const BEAT: Duration = Duration::from_millis(30);
/// Room for what the work calls: as much as the first thread has.
const STACK: usize = 8 * 1024 * 1024;

/// Asks the user a question in one line; `None` where nobody answers.
pub type Ask<'a> = &'a mut dyn FnMut(&str) -> Option<String>;

/// What a piece of work wants of whoever waits for it.
pub trait Waiting {
    /// Whether somebody is there to see a line that comes and goes, and to press a key.
    fn is_watched(&self) -> bool;
    /// How far it is, in one line.
    fn told(&self) -> String;
    /// Gives it up; `false` where it is too late for that.
    fn give_up(&self) -> bool;
    /// Answers a question of the work.
    fn answer(&self, question: &str) -> Option<String>;
}

enum Said<T> {
    Asked(String, Sender<Option<String>>),
    Done(T),
}

/// Does `work` on a thread of its own and waits for it; `None` where it was given up.
///
/// The error is that of a system without a thread to spare.
pub fn attend<T: Send + 'static>(
    waiting: &impl Waiting,
    work: impl FnOnce(Ask<'_>) -> T + Send + 'static,
) -> io::Result<Option<T>> {
    let (say, heard) = mpsc::channel();
    thread::Builder::new().stack_size(STACK).spawn(move || {
        let mut ask = |question: &str| {
            let (reply, replied) = mpsc::channel();
            say.send(Said::Asked(question.to_owned(), reply)).ok()?;
            replied.recv().ok().flatten()
        };
        let done = work(&mut ask);
        // Whoever has given it up does not listen any more.
        let _ = say.send(Said::Done(done));
    })?;
    loop {
        let said = if waiting.is_watched() { watched(&heard, waiting) } else { heard.recv().ok() };
        match said {
            Some(Said::Asked(question, reply)) => drop(reply.send(waiting.answer(&question))),
            Some(Said::Done(done)) => return Ok(Some(done)),
            None if waiting.give_up() => return Ok(None),
            None => {}
        }
    }
}

/// What the work says next; `None` where the user wants it to end.
fn watched<T>(heard: &Receiver<Said<T>>, waiting: &impl Waiting) -> Option<Said<T>> {
    match heard.recv_timeout(MOMENT) {
        Ok(said) => return Some(said),
        Err(RecvTimeoutError::Disconnected) => return None,
        Err(RecvTimeoutError::Timeout) => {}
    }
    // A terminal that does not give single keys is waited at in silence.
    while let Ok(line) = Line::open() {
        match line.watch(heard, waiting) {
            Watched::Said(said) => return Some(said),
            Watched::Ended => return None,
            // The line is taken away, and put there again when the program goes on.
            #[cfg(unix)]
            Watched::Stopped => {}
        }
    }
    heard.recv().ok()
}

/// What a line was taken away for.
enum Watched<T> {
    Said(Said<T>),
    Ended,
    #[cfg(unix)]
    Stopped,
}

/// Whether a key wants the work to end.
fn ends(event: &Event) -> bool {
    is(event, KeyCode::Esc, KeyModifiers::NONE) || is(event, KeyCode::Char('c'), KeyModifiers::CONTROL)
}

/// Whether `event` is a press of `code`, with `modifiers` at least.
fn is(event: &Event, pressed: KeyCode, held: KeyModifiers) -> bool {
    matches!(event, Event::Key(KeyEvent { code, modifiers, kind: KeyEventKind::Press, .. })
        if *code == pressed && modifiers.contains(held))
}

/// A line on standard error, taken away when it is dropped.
struct Line {
    shown: String,
    /// Dropped after the line is gone.
    _raw: Raw,
    /// Dropped when the terminal is as it was.
    #[cfg(unix)]
    _signals: HeldBack,
}

impl Line {
    /// The error is that of a terminal that is gone, or is not this program's for the time being.
    fn open() -> io::Result<Self> {
        #[cfg(unix)]
        if signals::is_gone() || !signals::is_in_front() {
            return Err(io::ErrorKind::NotConnected.into());
        }
        #[cfg(unix)]
        let signals = HeldBack::new();
        Ok(Self {
            shown: String::new(),
            _raw: Raw::enter()?,
            #[cfg(unix)]
            _signals: signals,
        })
    }

    /// Tells how far the work is, until it says something or the user does.
    fn watch<T>(mut self, heard: &Receiver<Said<T>>, waiting: &impl Waiting) -> Watched<T> {
        loop {
            self.show(waiting.told());
            let event = if event::poll(BEAT).unwrap_or(false) { event::read().ok() } else { None };
            #[cfg(unix)]
            if event.as_ref().is_some_and(|event| is(event, KeyCode::Char('z'), KeyModifiers::CONTROL)) {
                HeldBack::ask_to_stop();
            }
            #[cfg(unix)]
            if HeldBack::is_stopped() || signals::is_gone() {
                return Watched::Stopped;
            }
            #[cfg(unix)]
            let is_ended = HeldBack::is_ended();
            #[cfg(not(unix))]
            let is_ended = false;
            if is_ended || event.as_ref().is_some_and(ends) {
                return Watched::Ended;
            }
            match heard.try_recv() {
                Ok(said) => return Watched::Said(said),
                Err(TryRecvError::Disconnected) => return Watched::Ended,
                Err(TryRecvError::Empty) => {}
            }
        }
    }

    /// Shows `text`, as far as it has room. Where that fails, nobody is left to be told.
    fn show(&mut self, text: String) {
        if self.shown != text {
            let text_cut = cut(&text, usize::from(super::size().width).saturating_sub(1));
            let _ = write_line(&text_cut);
            self.shown = text;
        }
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let _ = write_line("");
    }
}

fn write_line(text: &str) -> io::Result<()> {
    let mut out = stderr().lock();
    queue!(out, MoveToColumn(0), Print(text), Clear(ClearType::UntilNewLine))?;
    out.flush()
}
