//! Regions by their people above or below the line of one clause.

use crate::domain::{Clause, Distance, Outcome, Percent, RegionIx, RegionState, Snapshot};

/// A clause that people can be counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measured {
    /// Registered ÷ population.
    Registered,
    /// Active ÷ population.
    Active,
}

impl Measured {
    /// Both clauses.
    pub const ALL: [Self; 2] = [Self::Registered, Self::Active];

    /// The clause in a region's verdict; `None` where the rule does not ask for it.
    pub fn clause(self, state: &RegionState) -> Option<&Clause> {
        match self {
            Self::Registered => state.verdict.registered(),
            Self::Active => state.verdict.active(),
        }
    }
}

/// A region and its distance to the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The region.
    pub region: RegionIx,
    /// People above or below the line.
    pub distance: Distance,
    /// The outcome of the clause.
    pub outcome: Outcome,
}

/// Regions by their distance to the line of one clause, the nearest first in each block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distances {
    /// Below the line.
    pub below: Vec<Placed>,
    /// On the line or above it.
    pub above: Vec<Placed>,
    /// With a stale figure, whichever side.
    pub stale: Vec<Placed>,
    /// Regions where the clause is decided, but people cannot be counted: only a bound or a share is known.
    pub uncounted: usize,
    /// Regions where the clause is unknown.
    pub unknown: usize,
    /// Regions whose rule does not ask for the clause.
    pub not_asked: usize,
    /// The lowest and the highest line that measures the regions.
    pub lines: Option<(Percent, Percent)>,
}

/// Places each of `regions` by its people above or below the line of `measured`.
pub fn distances(snapshot: &Snapshot, regions: &[RegionIx], measured: Measured) -> Distances {
    let mut all = Distances::default();
    for ix in regions {
        let state = snapshot.state(*ix);
        let Some(clause) = measured.clause(state) else {
            all.not_asked += 1;
            continue;
        };
        let lines =
            clause.line.map(|line| all.lines.map_or((line, line), |(low, high)| (low.min(line), high.max(line))));
        all.lines = lines.or(all.lines);
        match (clause.outcome, clause.distance) {
            (Outcome::Unknown, _) => all.unknown += 1,
            (_, None) => all.uncounted += 1,
            (outcome, Some(distance)) => {
                let placed = Placed { region: *ix, distance, outcome };
                let block = if clause.metric().is_some_and(|metric| state.standing(metric).stale) {
                    &mut all.stale
                } else if outcome.fails() {
                    &mut all.below
                } else {
                    &mut all.above
                };
                block.push(placed);
            }
        }
    }
    for block in [&mut all.below, &mut all.above, &mut all.stale] {
        block.sort_by_key(|placed| placed.distance.people.unsigned_abs());
    }
    all
}
