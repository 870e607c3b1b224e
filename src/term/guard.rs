//! Taking the terminal over, and giving it back whatever happens.

use crate::sheet::is_guarded;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use std::io::{self, stdout};
use std::panic::{self, PanicHookInfo};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

/// Presses and the wheel, in the form without a limit on columns. crossterm's own command would have the terminal
/// report each movement too.
#[cfg(unix)]
const MOUSE: crossterm::style::Print<&str> = crossterm::style::Print("\x1b[?1000h\x1b[?1006h");
#[cfg(windows)]
const MOUSE: crossterm::event::EnableMouseCapture = crossterm::event::EnableMouseCapture;

/// The exit code of a program that panicked, as Rust has it.
const PANICKED: i32 = 101;

/// Whether the terminal is taken over.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Holds the terminal; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Guard(());

impl Guard {
    /// Takes the terminal over: keys unread by the system, a screen of its own, mouse, pasted text, no cursor.
    ///
    /// The error is the terminal's; it has been given back then.
    pub fn enter() -> io::Result<Self> {
        let guard = Self(());
        guard.take()?;
        Ok(guard)
    }

    /// Takes the terminal over again after [`Self::give_back`], or after another program may have changed it.
    pub fn take(&self) -> io::Result<()> {
        // NO_COLOR is served by a look without colours. crossterm's own way would undo the reversed selection.
        crossterm::style::force_color_output(true);
        ENTERED.store(true, Ordering::SeqCst);
        // What crossterm believes to be set already it would not set again.
        disable_raw_mode()?;
        enable_raw_mode()?;
        execute!(stdout(), EnterAlternateScreen, MOUSE, EnableBracketedPaste, Hide)
    }

    /// Gives the terminal back as it was.
    pub fn give_back(&self) {
        give_back();
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Single keys on the terminal as it is; dropping it gives lines back.
pub(super) struct Raw(());

/// Whether single keys are read outside of the dashboard.
static RAW: AtomicBool = AtomicBool::new(false);

impl Raw {
    /// From now on keys come one by one, and are not shown.
    pub(super) fn enter() -> io::Result<Self> {
        RAW.store(true, Ordering::SeqCst);
        let raw = Self(());
        enable_raw_mode()?;
        Ok(raw)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        give_lines_back();
    }
}

fn give_lines_back() {
    if RAW.swap(false, Ordering::SeqCst) {
        let _ = disable_raw_mode();
    }
}

/// Gives the terminal back if it is taken over. Where that fails the terminal is gone, and nobody is left to be told.
fn give_back() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            stdout(),
            EndSynchronizedUpdate,
            DisableBracketedPaste,
            DisableMouseCapture,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
}

/// From now on a panic on any thread first gives the terminal back, then has `report` tell of it, then ends the program:
/// its other threads would go on with half a state. One in the reading of a foreign file ends only that reading.
pub fn restore_on_panic(report: impl Fn(&PanicHookInfo<'_>) + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |info| {
        if is_guarded() {
            return;
        }
        // Held to the end, so that no other thread draws over the report.
        let _screen = stdout().lock();
        give_lines_back();
        give_back();
        report(info);
        process::exit(PANICKED);
    }));
}
