//! The real terminal: the only room that knows crossterm, signals, threads and the clock.
//!
//! Threads wait for keys, signals and long computations and send what happens into one channel; the loop waits on that
//! channel alone, so that a program that nobody touches does not wake up.

mod effects;
mod events;
mod guard;
mod patience;
mod pen;
mod run;
mod screen;
#[cfg(test)]
mod sent;
#[cfg(unix)]
mod signals;
mod watch;
mod worker;
mod writing;

pub use guard::{Guard, restore_on_panic};
pub use patience::{Ask, Waiting, attend};
pub use run::{Outcome, run};
pub use screen::size;

use crate::app::{Copied, Mouse, Msg};

/// What the threads tell the loop.
#[derive(Debug)]
enum Event {
    /// Something that the state understands as it is.
    Msg(Msg),
    /// The mouse did something over a cell.
    Mouse(Mouse, u16, u16),
    /// The text to be copied was made, or why there is none.
    Copy(Result<String, Copied>),
    /// The terminal has a new size; which one it has is asked when it matters.
    Resize,
    /// Another program asks this one to end, with this signal.
    #[cfg(unix)]
    End(u8),
    /// Another program asks this one to stop for a while.
    #[cfg(unix)]
    Stop,
    /// The program was stopped and goes on.
    #[cfg(unix)]
    Continue,
    /// The terminal is gone.
    Gone,
}
