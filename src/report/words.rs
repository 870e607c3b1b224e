//! The words of a region's report without a page: for papers that set them in their own way.

use super::Options;
use super::answers::projection::basis_text;
use super::answers::{projection, trend};
use super::chart::Chart;
use super::region::{clauses, since};
use super::sheet::Sheet;
use crate::domain::{Clause, Metric, RegionIx, Snapshot};

/// The words about one region.
pub struct Words<'a>(Sheet<'a>);

impl<'a> Words<'a> {
    /// The words about the region at `ix`; the width of `options` plays no part.
    pub fn new(snapshot: &'a Snapshot, ix: RegionIx, options: Options) -> Self {
        Self(Sheet::new(snapshot, ix, options))
    }

    /// The place by registered share, then by active share, or why there is none.
    pub fn places(&self) -> [String; 2] {
        clauses::places(&self.0).map(|line| line.plain())
    }

    /// Since when the region is on its side of the line, or why that is not known; `None` where no figure stands.
    pub fn since(&self, metric: Metric) -> Option<String> {
        since::sentence(&self.0, metric)
    }

    /// Why the rule does not quite fit; `None` where it does.
    pub fn fit(&self) -> Option<String> {
        clauses::fit(&self.0)
    }

    /// What a clause asks: `terdaftar ≥ 98 %`.
    pub fn asks(&self, clause: &Clause) -> String {
        clauses::asks(&self.0, clause)
    }

    /// A clause with what it comes to, by which figure, and the people between.
    pub fn clause(&self, clause: &Clause) -> String {
        clauses::clause(&self.0, clause).plain()
    }

    /// What the clauses come to.
    pub fn verdict(&self) -> String {
        clauses::summary(&self.0).1
    }

    /// When the line would be reached, or why that is not said; then what the trend rests on.
    pub fn projection(&self) -> Vec<String> {
        let sentence = projection::sentence(&self.0).map(|(_, text)| text);
        let basis = self.0.state.outlook.trend.map(|trend| basis_text(self.0.lang, &trend));
        sentence.into_iter().flat_map(|text| std::iter::once(text).chain(basis.clone())).collect()
    }

    /// The registered and the active share over time; `None` where nothing is known of either.
    pub fn chart(&self) -> Option<Chart> {
        trend::chart(&self.0)
    }
}
