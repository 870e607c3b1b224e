//! A region's facts as lines of meaning: the answer first, then the evidence.
//!
//! The dashboard shows them as a side pane or full screen, the command line prints their text.

mod changes;
pub mod chart;
mod comparison;
mod distances;
mod entry;
pub mod figures;
mod gaps;
mod gauge;
pub mod overview;
mod sheet;

mod aggregate;
mod basis;
mod clauses;
mod cost;
mod evaluation;
mod facts;
mod headline;
mod parts;
mod peers;
mod place;
mod projection;
mod published;
mod rivals;
mod segments;
mod since;
mod spoken;
mod standing;
mod trend;
mod words;

pub use basis::{place_of, rule_text};
pub use changes::{change_text, changes, changes_heading};
pub use comparison::{Columns, Comparison, comparison};
pub use cost::{month_name, premium_text, rate_text, rupiah};
pub use distances::{DistanceColumn, distance_column, distance_top};
pub use entry::Entry;
pub use gaps::{GapsPage, gaps_page};
pub use place::{found_of_all, within};
pub use projection::pace as pace_text;
pub use spoken::sentence;
pub use words::Words;

use crate::domain::plan::Plan;
use crate::domain::{Metric, RegionIx, Snapshot};
use crate::locale::Lang;
use crate::page::{GlyphSet, Line, Role};
use sheet::Sheet;

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

/// The answer to one question about a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// When the registered line would be reached, with the history that says so.
    Projection,
    /// What closing its gap costs.
    Cost,
    /// Which rules and award classes it meets.
    Evaluation,
    /// Which regions are like it.
    Peers,
    /// Which of its published figures are right.
    Rivals,
}

/// What is known about the region at `ix` on the snapshot's date of one question, as lines of at most the width asked
/// for.
pub fn part(snapshot: &Snapshot, ix: RegionIx, part: Part, plan: &Plan, options: &Options) -> Vec<Line> {
    let mut sheet = Sheet::new(snapshot, ix, options.measured());
    match part {
        Part::Projection => {
            trend::write(&mut sheet);
            projection::write(&mut sheet);
        }
        Part::Cost => cost::write(&mut sheet, plan),
        Part::Evaluation => evaluation::write(&mut sheet, plan),
        Part::Peers if !sheet.dataset.listed().contains(&ix) => {
            let level = options.lang.level(sheet.dataset.listed_level());
            sheet.tell(Role::Dim, options.lang.peers_only(level));
        }
        Part::Peers => peers::write(&mut sheet),
        Part::Rivals => rivals::write(&mut sheet, rivals::Extent::All),
    }
    let lines = sheet.finish();
    if lines.is_empty() { vec![Line::of(Role::Dim, options.lang.nothing_known())] } else { lines }
}

/// Everything known about the region at `ix` on the snapshot's date, as lines of at most the width asked for.
///
/// Provinces and the nation open with the sum of their regions; what was published about them stands beside it.
pub fn region(snapshot: &Snapshot, ix: RegionIx, plan: &Plan, options: &Options) -> Vec<Line> {
    let mut sheet = Sheet::new(snapshot, ix, options.measured());
    headline::write(&mut sheet);
    if sheet.region.code.level() < sheet.dataset.listed_level() {
        aggregate::write(&mut sheet);
    }
    if !sheet.state.has_data() {
        headline::no_data(&mut sheet);
    }
    standing::registered(&mut sheet);
    since::write(&mut sheet, Metric::Registered);
    standing::active(&mut sheet);
    since::write(&mut sheet, Metric::ActivePopulation);
    clauses::write(&mut sheet);
    clauses::ranks(&mut sheet);
    parts::write(&mut sheet);
    trend::write(&mut sheet);
    projection::write(&mut sheet);
    cost::write(&mut sheet, plan);
    evaluation::write(&mut sheet, plan);
    peers::write(&mut sheet);
    let evidence = snapshot.evidence(ix);
    segments::write(&mut sheet, &evidence);
    facts::write(&mut sheet, &evidence);
    rivals::write(&mut sheet, rivals::Extent::Disputed);
    published::write(&mut sheet, &evidence);
    sheet.finish()
}
