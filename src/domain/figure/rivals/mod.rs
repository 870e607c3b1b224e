//! Which of the published figures of a period is right: all of them side by side, the one that counts, and the rule.

mod asides;

pub use asides::{Aside, Excluded};

use super::claim::{Claim, Metric};
use super::preference::{Precedence, Preference, leaders};
use super::standing::{PERIOD_DAYS, candidates, known, periods};
use crate::domain::{Dataset, RegionIx, Snapshot};
use chrono::NaiveDate;

/// Why one figure of a period counts, or none does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no other.
    OnlyFigure,
    /// All agree within rounding.
    AllAgree,
    /// A rule sets it before the best of those that disagree.
    Rule(Precedence),
    /// The others are bounds.
    FigureOverBound,
    /// Figures of equal weight disagree: none counts.
    Tie,
    /// Nothing published can count.
    NoneCounts,
}

impl Reason {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OnlyFigure => "only_figure",
            Self::AllAgree => "all_agree",
            Self::Rule(Precedence::OwnData) => "own_data",
            Self::Rule(Precedence::Exact) => "exact",
            Self::Rule(Precedence::CountsReproduce) => "counts_reproduce",
            Self::Rule(Precedence::CountsContradict) => "counts_contradict",
            Self::Rule(Precedence::StatedDate) => "stated_date",
            Self::Rule(Precedence::NewerPublication) => "newer_publication",
            Self::Rule(Precedence::LaterImport) => "later_import",
            Self::FigureOverBound => "figure_over_bound",
            Self::Tie => "tie",
            Self::NoneCounts => "none_counts",
        }
    }
}

/// The published figures of one metric and period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rivals {
    /// The metric.
    pub metric: Metric,
    /// The latest position that a figure of the period describes.
    pub closing: NaiveDate,
    /// The figures, the best first.
    pub claims: Vec<Claim>,
    /// The first of them, where it counts.
    pub chosen: Option<Claim>,
    /// Why it counts, or why none does.
    pub reason: Reason,
    /// What was published for the period and never counts.
    pub asides: Vec<Aside>,
}

impl Rivals {
    /// Whether more than one figure was published.
    pub fn is_disputed(&self) -> bool {
        self.claims.len() + self.asides.len() > 1
    }

    fn new(dataset: &Dataset, metric: Metric, closing: NaiveDate, period: &[Claim]) -> Self {
        let leaders = leaders(dataset, candidates(period));
        let chosen = leaders.chosen();
        let mut claims = leaders.claims;
        let is_leader = |claim: &&Claim| claims.iter().any(|leader| leader.observation == claim.observation);
        let mut others: Vec<Claim> = period.iter().filter(|claim| !is_leader(claim)).copied().collect();
        let is_figure = |claim: &Claim| !claim.kind.is_bound();
        others.sort_by_key(|claim| (is_figure(claim), Preference::of(dataset, claim), claim.observation));
        others.reverse();
        claims.extend(others);
        let reason = chosen.map_or(if claims.is_empty() { Reason::NoneCounts } else { Reason::Tie }, |chosen| {
            reason(dataset, &chosen, &claims)
        });
        Self { metric, closing, claims, chosen, reason, asides: Vec::new() }
    }
}

/// Why `chosen`, the first of `claims`, counts.
fn reason(dataset: &Dataset, chosen: &Claim, claims: &[Claim]) -> Reason {
    let others = claims.get(1..).unwrap_or_default();
    if others.is_empty() {
        return Reason::OnlyFigure;
    }
    let mut figures = others.iter().filter(|other| other.kind.is_bound() == chosen.kind.is_bound()).peekable();
    if figures.peek().is_none() {
        return Reason::FigureOverBound;
    }
    let best = figures.find(|other| !other.share.agrees_with(chosen.share));
    let rule = |other| Preference::of(dataset, chosen).parted_from(Preference::of(dataset, other));
    best.and_then(rule).map_or(Reason::AllAgree, Reason::Rule)
}

impl Snapshot {
    /// The published figures of `metric` about the region at `ix` that are known on the date, period by period, the
    /// newest first.
    pub fn rivals(&self, ix: RegionIx, metric: Metric) -> Vec<Rivals> {
        let dataset = &*self.dataset;
        let known = known(&self.claims(ix), metric, self.as_of);
        let period = |period: &[Claim]| Some(Rivals::new(dataset, metric, period.last()?.closing, period));
        let mut all: Vec<Rivals> = periods(&known).filter_map(period).collect();
        for aside in self.asides(ix, metric) {
            let apart = |rivals: &Rivals| (rivals.closing - aside.closing).num_days().unsigned_abs();
            let near = all.iter_mut().filter(|rivals| apart(rivals) <= PERIOD_DAYS);
            if let Some(rivals) = near.min_by_key(|rivals| apart(rivals)) {
                rivals.asides.push(aside);
            } else {
                let alone = Rivals::new(dataset, metric, aside.closing, &[]);
                all.push(Rivals { asides: vec![aside], ..alone });
            }
        }
        all.sort_by_key(|rivals| std::cmp::Reverse(rivals.closing));
        all
    }
}
