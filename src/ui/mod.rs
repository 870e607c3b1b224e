//! State becomes cells.

pub mod text;
