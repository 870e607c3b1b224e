//! The dots of a chart: eight in a cell.

use super::GlyphSet;

/// The dots of one cell of a chart, two across and four down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Dots(u8);

impl Dots {
    /// Dots across one cell.
    pub const ACROSS: usize = 2;
    /// Dots down one cell.
    pub const DOWN: usize = 4;
    /// The bit of each dot in a braille character, row by row from the top left.
    const BITS: [[u8; Self::ACROSS]; Self::DOWN] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];

    /// Sets the dot at column `x` and row `y`, counted from the top left; a place outside the cell sets nothing.
    pub fn set(&mut self, x: usize, y: usize) {
        self.0 |= Self::BITS.get(y).and_then(|row| row.get(x)).copied().unwrap_or_default();
    }

    /// Whether no dot is set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The character that shows these dots: braille, or in ASCII `-` for dots side by side in one row and `*` for others.
    pub fn symbol(self, set: GlyphSet) -> char {
        if self.is_empty() {
            return ' ';
        }
        match set {
            GlyphSet::Unicode => char::from_u32(0x2800 + u32::from(self.0)).unwrap_or(' '),
            GlyphSet::Ascii if Self::BITS.iter().any(|[left, right]| self.0 == left | right) => '-',
            GlyphSet::Ascii => '*',
            GlyphSet::Spoken => ' ',
        }
    }
}
