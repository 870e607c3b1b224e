//! A program in a pseudo-terminal of its own, which answers what programs ask a terminal.

use crate::Result;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};
use std::{env, thread};
use vt100::{Callbacks, Parser, Screen};

/// What asks for terminals so wide that the dashboard shows a region in full beside its table, as nobody else does.
const BESIDE: &str = "--beside";
/// Columns of every terminal: so many that each program shows its table, and nothing else.
pub(crate) static WIDTH: LazyLock<u16> = LazyLock::new(|| if env::args().any(|arg| arg == BESIDE) { 120 } else { 100 });
/// Rows of every terminal.
pub(crate) const HEIGHT: u16 = 40;
/// A screen is complete when nothing more comes for this long.
const QUIET: Duration = Duration::from_millis(100);
/// When to give up on a program that shows nothing more, or never stops drawing.
const DEADLINE: Duration = Duration::from_secs(20);

type Keys = Arc<Mutex<Box<dyn Write + Send>>>;

/// A program at work.
pub(crate) struct Session {
    /// When it was started.
    pub(crate) started: Instant,
    child: Box<dyn Child + Send + Sync>,
    keys: Keys,
    output: Receiver<(Instant, Vec<u8>)>,
    parser: Parser<Answers>,
    /// How many bytes it has sent.
    sent: usize,
    // The terminal is gone with it.
    _master: Box<dyn MasterPty + Send>,
}

impl Session {
    /// Starts a program.
    pub(crate) fn start(command: &CommandBuilder) -> Result<Self> {
        let pty = native_pty_system().openpty(PtySize { rows: HEIGHT, cols: *WIDTH, ..PtySize::default() })?;
        let mut reader = pty.master.try_clone_reader()?;
        let keys: Keys = Arc::new(Mutex::new(pty.master.take_writer()?));
        let cells = |count| NonZero::new(count).ok_or("no terminal is that small");
        let parser = Parser::new_with_callbacks(cells(HEIGHT)?, cells(*WIDTH)?, 0, Answers(Arc::clone(&keys)));
        let (send, output) = mpsc::channel();
        let started = Instant::now();
        let child = pty.slave.spawn_command(command.clone())?;
        drop(pty.slave);
        // The clock is read where bytes arrive: making cells of them is not the program's time.
        thread::spawn(move || {
            let mut bytes = [0; 16 * 1024];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                let read = bytes.get(..count).unwrap_or_default().to_vec();
                if send.send((Instant::now(), read)).is_err() {
                    return;
                }
            }
        });
        Ok(Self { started, child, keys, output, parser, sent: 0, _master: pty.master })
    }

    /// The process, as the system numbers it.
    pub(crate) fn process(&self) -> Result<u32> {
        Ok(self.child.process_id().ok_or("a program without a process")?)
    }

    /// Types keys as a terminal sends them, and says when.
    pub(crate) fn send(&self, keys: &str) -> Instant {
        let at = Instant::now();
        write(&self.keys, keys);
        at
    }

    /// Waits for the screen that `is_complete` holds of, to the last byte; gives when that came.
    pub(crate) fn wait(&mut self, is_complete: &dyn Fn(&Screen) -> bool) -> Result<Instant> {
        let mut complete = is_complete(self.parser.screen()).then(Instant::now);
        let begun = Instant::now();
        while begun.elapsed() < DEADLINE {
            match self.output.recv_timeout(if complete.is_some() { QUIET } else { DEADLINE }) {
                Ok((at, bytes)) => {
                    self.take(&bytes);
                    complete = is_complete(self.parser.screen()).then(|| complete.unwrap_or(at));
                }
                // What a program has shown stays where it has ended.
                Err(_) => break,
            }
        }
        complete.ok_or_else(|| {
            eprintln!("not the screen that is waited for:\n{}", self.parser.screen().contents());
            format!("it shows no such screen within {} s", DEADLINE.as_secs()).into()
        })
    }

    /// Waits for the first screen that `is_complete` holds of, whatever comes after it; gives when that came.
    pub(crate) fn meet(&mut self, is_complete: &dyn Fn(&Screen) -> bool) -> Result<Instant> {
        let begun = Instant::now();
        while let Ok((at, bytes)) = self.output.recv_timeout(DEADLINE.saturating_sub(begun.elapsed())) {
            // Line by line: the next may take the first from the screen.
            for line in bytes.split_inclusive(|byte| *byte == b'\n') {
                self.take(line);
                if is_complete(self.parser.screen()) {
                    return Ok(at);
                }
            }
        }
        Err("it never shows such a screen".into())
    }

    /// Waits until the program draws nothing more; gives how many bytes came.
    pub(crate) fn settle(&mut self) -> Result<usize> {
        let (before, begun) = (self.sent, Instant::now());
        while let Ok((_, bytes)) = self.output.recv_timeout(QUIET) {
            self.take(&bytes);
            if begun.elapsed() > DEADLINE {
                return Err("it never stops drawing".into());
            }
        }
        Ok(self.sent - before)
    }

    fn take(&mut self, bytes: &[u8]) {
        self.sent += bytes.len();
        self.parser.process(bytes);
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // One that has ended by itself needs no end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn write(keys: &Keys, text: &str) {
    if let Ok(mut keys) = keys.lock() {
        // A program that has ended needs nothing any more.
        let _ = keys.write_all(text.as_bytes()).and_then(|()| keys.flush());
    }
}

/// What a terminal answers; one that stays silent would make some programs wait.
struct Answers(Keys);

impl Callbacks for Answers {
    fn unhandled_csi(&mut self, screen: &mut Screen, i1: Option<u8>, _: Option<u8>, params: &[&[u16]], c: char) {
        let (row, column) = screen.cursor_position();
        match (i1, params, c) {
            (None, [[6]], 'n') => write(&self.0, &format!("\x1b[{};{}R", row + 1, column + 1)),
            (None, [[5]], 'n') => write(&self.0, "\x1b[0n"),
            (None, _, 'c') => write(&self.0, "\x1b[?62;22c"),
            (Some(b'>'), _, 'c') => write(&self.0, "\x1b[>0;276;0c"),
            (Some(b'>'), _, 'q') => write(&self.0, "\x1bP>|XTerm(390)\x1b\\"),
            (Some(b'?'), _, 'u') => write(&self.0, "\x1b[?0u"),
            _ => {}
        }
    }

    fn unhandled_osc(&mut self, _: &mut Screen, params: &[&[u8]]) {
        match params {
            [b"10", b"?"] => write(&self.0, "\x1b]10;rgb:d0d0/d0d0/d0d0\x1b\\"),
            [b"11", b"?"] => write(&self.0, "\x1b]11;rgb:1010/1010/1010\x1b\\"),
            _ => {}
        }
    }
}

/// The rows of a screen without the spaces at their ends.
pub(crate) fn rows(screen: &Screen) -> Vec<String> {
    screen.rows(0, *WIDTH).map(|row| row.trim_end().to_owned()).collect()
}
