//! How finely the map is drawn in the cells of the terminal.

/// What a cell of the map is divided into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MapGlyphs {
    /// Halves where there are colours and blocks to draw them with, else whole cells.
    #[default]
    Auto,
    /// Two halves, one above the other.
    Half,
    /// Four quarters: finer outlines, of at most two colours a cell.
    Quadrant,
    /// The whole cell, one character a class.
    Whole,
}

impl MapGlyphs {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Half, Self::Quadrant, Self::Whole];

    /// The name used in the configuration and on the command line: `auto`, `half`, `quadrant` or `whole`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Half => "half",
            Self::Quadrant => "quadrant",
            Self::Whole => "whole",
        }
    }

    /// The way with that [`id`](Self::id), whatever its case; `None` for any other name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.id().eq_ignore_ascii_case(id))
    }
}
