//! Signals, stopping, and the end of the terminal, where the system is a Unix.

use super::Event;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Signal, getpgrp, getpid, getsid, kill_current_process_group, kill_process};
use rustix::termios::{QueueSelector, tcflush, tcgetpgrp};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;
use std::io::{self, stdin, stdout};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// Signals that end a program.
const ENDING: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];

/// How long the terminal may take what is written, once a signal wants the program to end.
const GRACE: Duration = Duration::from_secs(3);
/// How often what it does not take is thrown away after that.
const BEAT: Duration = Duration::from_millis(20);

/// From now on signals are sent to `events`. A change of size is, too: of many at once crossterm may lose the last.
pub(super) fn listen(events: &Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new(ENDING.into_iter().chain([SIGTSTP, SIGCONT, SIGWINCH]))?;
    AT_ONCE.store(false, Ordering::SeqCst);
    let events = events.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            let event = match signal {
                SIGTSTP => Event::Stop,
                SIGCONT => Event::Continue,
                SIGWINCH => Event::Resize,
                signal => {
                    thread::spawn(make_room);
                    Event::End(u8::try_from(signal).unwrap_or_default())
                }
            };
            if events.send(event).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Throws away what a terminal does not take that takes nothing: the loop waits for it, and could not end.
fn make_room() {
    let stdout = stdout();
    let mut terminal = [PollFd::new(&stdout, PollFlags::OUT)];
    thread::sleep(GRACE);
    loop {
        if poll(&mut terminal, Some(&Timespec::default())) == Ok(0) {
            let _ = tcflush(&stdout, QueueSelector::OFlush);
            // Not every system wakes whoever waits for the room that there is now; a signal that asks for little does.
            let _ = kill_process(getpid(), Signal::WINCH);
        }
        thread::sleep(BEAT);
    }
}

/// Whether signals do at once what they do to any program; else they are held back.
static AT_ONCE: AtomicBool = AtomicBool::new(true);
/// The signal held back that wants the program to end, or 0.
static ENDED: AtomicUsize = AtomicUsize::new(0);
/// Whether the program is to stop for a while.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Signals that end or stop the program, held back as long as this lives: first the terminal is given back.
pub(super) struct HeldBack(());

impl HeldBack {
    /// Holds them back from now on.
    pub(super) fn new() -> Self {
        static HANDLERS: Once = Once::new();
        // What the system would do by itself cannot be had back, and is done by a handler as well.
        HANDLERS.call_once(|| {
            for signal in ENDING {
                let number = usize::try_from(signal).unwrap_or_default();
                let _ = flag::register_usize(signal, &ENDED, number);
                let _ = flag::register_conditional_default(signal, &AT_ONCE);
            }
            let _ = flag::register(SIGTSTP, &STOPPED);
            if can_stop() {
                let _ = flag::register_conditional_default(SIGTSTP, &AT_ONCE);
            }
        });
        STOPPED.store(false, Ordering::SeqCst);
        AT_ONCE.store(false, Ordering::SeqCst);
        Self(())
    }

    /// Whether one of them came that ends the program.
    pub(super) fn is_ended() -> bool {
        ENDED.load(Ordering::SeqCst) != 0
    }

    /// Whether the program is to stop for a while.
    pub(super) fn is_stopped() -> bool {
        STOPPED.load(Ordering::SeqCst)
    }

    /// Stops the program as soon as this is dropped.
    pub(super) fn ask_to_stop() {
        STOPPED.store(true, Ordering::SeqCst);
    }
}

/// What was held back is done now.
impl Drop for HeldBack {
    fn drop(&mut self) {
        AT_ONCE.store(true, Ordering::SeqCst);
        let signal = i32::try_from(ENDED.load(Ordering::SeqCst)).unwrap_or_default();
        if signal != 0 {
            let _ = emulate_default_handler(signal);
        }
        if STOPPED.swap(false, Ordering::SeqCst) && can_stop() {
            let _ = stop();
        }
    }
}

/// Whether keys typed at the terminal are meant for this program, and not for one that runs before it.
pub(super) fn is_in_front() -> bool {
    tcgetpgrp(stdin()).map_or(true, |group| group == getpgrp())
}

/// Whether the terminal is gone.
pub(super) fn is_gone() -> bool {
    let stdin = stdin();
    let mut terminal = [PollFd::new(&stdin, PollFlags::empty())];
    let _ = poll(&mut terminal, Some(&Timespec::default()));
    terminal.iter().any(|fd| fd.revents().contains(PollFlags::HUP))
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
