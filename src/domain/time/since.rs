//! Since when a region has been on its side of a line: the last figure on the other side, the first of the run on this.

use crate::domain::rule::clause::outcome;
use crate::domain::{Claim, Clause, Metric, Outcome, Percent, Point, RegionIx, Snapshot, Standing};

/// When a region came to its side of the line: at some time between two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    /// Whether this side is the one that meets the line.
    pub met: bool,
    /// The last figure on the other side.
    pub before: Claim,
    /// The first figure of the unbroken run on this side.
    pub first: Claim,
}

/// Why it is not known since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSince {
    /// No figure stands that the line decides.
    Undecided,
    /// One figure alone is known.
    OneFigure(Claim),
    /// Every known figure is on this side, from this first one on.
    OneSide(Claim),
}

impl NoSince {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::OneFigure(_) => "one_figure",
            Self::OneSide(_) => "one_side",
        }
    }
}

/// Since when the region is where `clause` says that it is, by its `points`, oldest first, up to the standing figure.
///
/// Figures that do not decide the line, such as a floor below it, are no crossing and break no run.
///
/// # Errors
/// Where the series is too thin to tell.
pub(in crate::domain) fn since(
    points: &[Point],
    standing: &Standing,
    clause: Option<&Clause>,
) -> Result<Since, NoSince> {
    let decided = clause.filter(|clause| clause.outcome != Outcome::Unknown && !clause.both_readings);
    let (Some(clause), Some(now)) = (decided, standing.chosen) else { return Err(NoSince::Undecided) };
    let Some(line) = clause.line else { return Err(NoSince::Undecided) };
    let met = clause.outcome == Outcome::Met;
    let earlier: Vec<Claim> = points.iter().map(|p| p.claim).filter(|c| c.closing < now.closing).collect();
    let side = |claim: &Claim| is_met(claim, line);
    let at = earlier.iter().rposition(|claim| side(claim) == Some(!met));
    let run = earlier.get(at.map_or(0, |at| at + 1)..).unwrap_or_default();
    let first = run.iter().find(|claim| side(claim) == Some(met)).copied();
    match at.and_then(|at| earlier.get(at)) {
        Some(before) => Ok(Since { met, before: *before, first: first.unwrap_or(now) }),
        None => Err(first.map_or(NoSince::OneFigure(now), NoSince::OneSide)),
    }
}

/// Whether a figure reaches the line; `None` where it does not decide it.
fn is_met(claim: &Claim, line: Percent) -> Option<bool> {
    match outcome(claim, line) {
        Outcome::Unknown => None,
        outcome => Some(outcome == Outcome::Met),
    }
}

impl Snapshot {
    /// Since when the standing share of `metric` of the region at `ix` has been on its side of the line.
    ///
    /// # Errors
    /// Where the series is too thin to tell, or the rule has no such clause.
    pub fn since(&self, ix: RegionIx, metric: Metric) -> Result<Since, NoSince> {
        let state = self.state(ix);
        match metric {
            Metric::Registered => since(&state.series, state.registered(), state.verdict.registered()),
            Metric::ActivePopulation => since(&self.series(ix, metric), state.standing(metric), state.verdict.active()),
            _ => Err(NoSince::Undecided),
        }
    }
}
