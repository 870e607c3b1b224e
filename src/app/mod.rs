//! What the user is doing: plain state, changed by messages alone.

pub mod action;
pub mod key;
pub mod line_edit;
