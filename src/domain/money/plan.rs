//! A plan to pay for the members who are missing, and what that costs many regions.

use super::cost::{Cohort, Cost, cost};
use super::rate::RateChoice;
use crate::domain::{RegionCode, RegionIx, Snapshot};
use std::cmp::Reverse;

/// What is to be paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// At which premium.
    pub rate: RateChoice,
    /// The first month that is paid, 1 to 12.
    pub start: u32,
    /// What there is to pay with, in rupiah.
    pub budget: Option<u64>,
    /// Members of the user's own to pay for in one region, beside its gap.
    pub cohort: Option<(RegionCode, Cohort)>,
}

impl Default for Plan {
    fn default() -> Self {
        Self { rate: RateChoice::default(), start: 1, budget: None, cohort: None }
    }
}

/// A region with a gap, and what closing it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapCost {
    /// The region.
    pub region: RegionIx,
    /// The people missing to its registered line.
    pub people: u64,
    /// Whether that rests on an estimated count or denominator.
    pub estimated: bool,
    /// What paying for them costs; the budget is for all regions together.
    pub cost: Cost,
}

/// What closing the gaps of many regions costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// The regions with a gap, the greatest first.
    pub regions: Vec<GapCost>,
    /// Regions without a gap.
    pub met: usize,
    /// Regions whose gap is not known.
    pub without_figure: usize,
    /// The people of all gaps.
    pub people: u64,
    /// Whether any of them is estimated.
    pub estimated: bool,
    /// What all of them cost together.
    pub total: Cost,
}

/// The people missing to the registered line of the region at `ix`, and whether that is estimated; `None` where that is
/// not known.
pub fn gap(snapshot: &Snapshot, ix: RegionIx) -> Option<(u64, bool)> {
    let clause = snapshot.state(ix).verdict.registered()?;
    Some((clause.gap()?, clause.distance.is_some_and(|distance| distance.estimated)))
}

/// What closing the gap of each of `regions` costs by `plan`; `None` where no premium is known, or an amount does not fit.
pub fn gaps(snapshot: &Snapshot, regions: &[RegionIx], plan: &Plan) -> Option<Gaps> {
    let premium = plan.rate.premium(&snapshot.dataset, snapshot.as_of)?.rupiah;
    let (mut found, mut met, mut without_figure) = (Vec::new(), 0, 0);
    for ix in regions {
        match gap(snapshot, *ix) {
            None => without_figure += 1,
            Some((0, _)) => met += 1,
            Some((people, estimated)) => {
                let cost = cost(Cohort::steady(people), premium, plan.start, None)?;
                found.push(GapCost { region: *ix, people, estimated, cost });
            }
        }
    }
    found.sort_by_key(|gap| (Reverse(gap.people), gap.region));
    let people = found.iter().try_fold(0_u64, |sum, gap| sum.checked_add(gap.people))?;
    let total = cost(Cohort::steady(people), premium, plan.start, plan.budget)?;
    let estimated = found.iter().any(|gap| gap.estimated);
    Some(Gaps { regions: found, met, without_figure, people, estimated, total })
}
