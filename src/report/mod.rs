//! A region's facts as lines of meaning: the answer first, then the evidence.
//!
//! The dashboard shows them as a side pane or full screen, the command line prints their text. `region` writes all that is
//! known of one region, `answers` what answers one question about it, `regions` many of them on one page; `figures`,
//! `words`, `chart` and `gauge` say how a thing is written wherever it stands.

mod answers;
mod basis;
pub mod chart;
pub mod figures;
mod gauge;
mod place;
mod region;
mod regions;
mod sheet;
mod spoken;
mod words;

pub use answers::cost::{month_name, premium_text, rate_text, rupiah};
pub use answers::projection::pace as pace_text;
pub use answers::{Part, part};
pub use basis::{place_of, rule_text};
pub use place::{found_of_all, within};
pub use region::region;
pub use regions::changes::{change_text, changes, changes_heading};
pub use regions::comparison::{Columns, Comparison, comparison};
pub use regions::distances::{DistanceColumn, distance_column, distance_top};
pub use regions::entry::Entry;
pub use regions::gaps::{GapsPage, gaps_page};
pub use regions::overview;
pub use spoken::sentence;
pub use words::Words;

use crate::locale::Lang;
use crate::page::GlyphSet;

/// Text wider than this many cells is hard to read; a wider page leaves the rest free.
const MEASURE: usize = 110;

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

impl Options {
    /// For ears: nothing is drawn or set in columns, and no line is broken. What is left of marks on figures becomes
    /// words by [`Lang::spoken`].
    pub const fn spoken(lang: Lang) -> Self {
        Self { lang, glyphs: GlyphSet::Spoken, width: usize::MAX / 4 }
    }

    fn is_spoken(&self) -> bool {
        self.glyphs == GlyphSet::Spoken
    }

    /// The same on a page that is no wider than eyes like it.
    fn measured(self) -> Self {
        if self.is_spoken() { self } else { Self { width: self.width.min(MEASURE), ..self } }
    }
}
