//! State becomes cells.

pub mod glyphs;
pub mod text;
