//! State becomes cells.

pub mod glyphs;
pub mod look;
pub mod text;
