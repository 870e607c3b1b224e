//! Signals, stopping, and the end of the terminal, where the system is a Unix.

use super::Event;
use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
use signal_hook::SigId;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::{emulate_default_handler, unregister};
use std::io::{self, stdin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

/// From now on signals are sent to `events`. A change of size is, too: of many at once crossterm may lose the last.
pub(super) fn listen(events: &Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let events = events.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGTSTP => Event::Stop,
                SIGCONT => Event::Continue,
                SIGWINCH => Event::Resize,
                signal => Event::End(u8::try_from(signal).unwrap_or_default()),
            };
            if events.send(event).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Signals that end the program, held back as long as this lives: first the terminal is given back.
pub(super) struct HeldBack {
    raised: Arc<AtomicUsize>,
    handlers: Vec<SigId>,
}

impl HeldBack {
    /// Holds them back from now on.
    pub(super) fn new() -> Self {
        let raised = Arc::default();
        let hold = |signal: i32| {
            let number = usize::try_from(signal).unwrap_or_default();
            flag::register_usize(signal, Arc::clone(&raised), number).ok()
        };
        let handlers = [SIGTERM, SIGHUP, SIGINT, SIGQUIT].into_iter().filter_map(hold).collect();
        Self { raised, handlers }
    }

    /// Whether one of them came.
    pub(super) fn is_raised(&self) -> bool {
        self.raised.load(Ordering::SeqCst) != 0
    }
}

/// What was held back is done now.
impl Drop for HeldBack {
    fn drop(&mut self) {
        for handler in self.handlers.drain(..) {
            unregister(handler);
        }
        let signal = i32::try_from(self.raised.load(Ordering::SeqCst)).unwrap_or_default();
        if signal != 0 {
            let _ = emulate_default_handler(signal);
        }
    }
}

/// From now on the end of the terminal is sent to `events`, for where no signal tells of it. crossterm would try to read
/// for ever.
pub(super) fn watch_terminal(events: &Sender<Event>) {
    let events = events.clone();
    thread::spawn(move || {
        let stdin = stdin();
        // Asking for nothing leaves only the end to wait for.
        let mut terminal = [PollFd::new(&stdin, PollFlags::empty())];
        while poll(&mut terminal, None) == Err(rustix::io::Errno::INTR) {}
        if terminal.iter().any(|fd| fd.revents().contains(PollFlags::HUP)) {
            let _ = events.send(Event::Gone);
        }
    });
}

/// Whether a shell is there to let the program go on once it has stopped: such a shell gives each of its jobs a process
/// group of its own, different from the session's first.
pub(super) fn can_stop() -> bool {
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Stops the program, with what was started together with it, until it is told to go on.
pub(super) fn stop() -> io::Result<()> {
    Ok(kill_current_process_group(Signal::STOP)?)
}
