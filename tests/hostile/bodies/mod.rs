//! What must hold of any bytes that reach the program: the same bodies for the properties of `cargo test` and for the
//! fuzz targets.
//!
//! A body takes what a file or a user gives, and panics where the program does, or where its answer breaks a promise.

mod ground;
mod kept;
mod loader;
mod sheets;
mod words;

pub use kept::{config, state};
pub use loader::loader;
pub use sheets::{csv, packed, xlsx};
pub use words::{key, query};

use cakupan::domain::is_hidden;

/// Asserts that a message says something, on one line, and holds nothing that a terminal obeys or does not show.
#[track_caller]
fn is_sayable(message: &str) {
    assert!(!message.trim().is_empty());
    assert!(!message.contains(is_hidden), "{message:?}");
}
