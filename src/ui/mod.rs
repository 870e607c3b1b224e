//! State becomes cells.

pub mod look;
