//! A region's facts as lines of meaning.

use crate::domain::{RegionIx, Snapshot};
use crate::locale::Lang;
use crate::page::{GlyphSet, Line, Role};

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language.
    pub lang: Lang,
    /// The characters that may be used.
    pub glyphs: GlyphSet,
    /// Cells across; no line is wider.
    pub width: usize,
}

/// Everything known about the region at `ix`.
pub fn region(snapshot: &Snapshot, ix: RegionIx, _options: &Options) -> Vec<Line> {
    vec![Line::of(Role::Title, snapshot.dataset.region(ix).short_name())]
}
