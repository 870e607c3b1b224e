//! Keys: what each does, and how the user is told.

pub mod action;
pub mod help;
pub mod key;
pub(super) mod keymap;
