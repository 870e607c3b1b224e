//! Whether a region is what a qualifier asks for.

use super::compare::{Comparison, day_number, decide};
use crate::domain::{Flag, Kind, Metric, Outcome, RegionCode, RegionIx, ShareKind, Snapshot, Standing};
use std::ops::RangeInclusive;

/// What a qualifier asks for, its values looked up. Of several values one must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// To be one of these regions or to lie in one, codes in order.
    Inside(Vec<RegionCode>),
    /// To belong to one of these island groups: indices into [`crate::domain::Dataset::islands`].
    Island(Vec<u16>),
    /// To be of one of these kinds.
    Kind(Vec<Kind>),
    /// The outcome of the registered clause.
    Status(Vec<Outcome>),
    /// The outcome of the active clause.
    ActiveStatus(Vec<Outcome>),
    /// To miss a line.
    Fails(Vec<Failing>),
    /// To have a measure in a range.
    Measure(Measure, Vec<Comparison>),
    /// To have one of these flags raised.
    Flag(Vec<Flag>),
}

/// Which clause is missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// Registered, active, or both.
    Any,
    /// The registered clause.
    Registered,
    /// The active clause.
    Active,
    /// At least one of the two is unknown.
    Unknown,
}

impl Failing {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Any, Self::Registered, Self::Active, Self::Unknown];

    /// The word that queries use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Registered => "registered",
            Self::Active => "active",
            Self::Unknown => "unknown",
        }
    }
}

/// A number that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// The share standing in a metric.
    Share(Metric),
    /// People missing to the registered line.
    Gap,
    /// The population of the register.
    Population,
    /// The effective date of the registered figure.
    AsOf,
}

/// Whether the region at `ix` passes. `None` where a measure is missing, or where a bound leaves it open.
pub(super) fn passes(test: &Test, snapshot: &Snapshot, ix: RegionIx) -> Option<bool> {
    let (dataset, state) = (&snapshot.dataset, snapshot.state(ix));
    let region = dataset.region(ix);
    Some(match test {
        Test::Inside(codes) => is_inside(codes, region.code),
        Test::Island(islands) => dataset.island_of(ix).is_some_and(|island| islands.contains(&island)),
        Test::Kind(kinds) => kinds.contains(&region.kind),
        Test::Status(outcomes) => outcomes.contains(&state.status()),
        Test::ActiveStatus(outcomes) => outcomes.contains(&state.active_status()),
        Test::Fails(failing) => {
            let (registered, active) = (state.status(), state.active_status());
            failing.iter().any(|failing| match failing {
                Failing::Any => registered.fails() || active.fails(),
                Failing::Registered => registered.fails(),
                Failing::Active => active.fails(),
                Failing::Unknown => registered == Outcome::Unknown || active == Outcome::Unknown,
            })
        }
        Test::Flag(flags) => flags.iter().any(|flag| state.flags.contains(*flag)),
        Test::Measure(measure, comparisons) => return decide(comparisons, &allowed(*measure, snapshot, ix)?),
    })
}

/// Whether `code` is among `codes` or lies in one of them.
fn is_inside(codes: &[RegionCode], code: RegionCode) -> bool {
    code.lineage().any(|holder| codes.binary_search(&holder).is_ok())
}

/// The values that a measure may have: one, or all that a bound allows.
fn allowed(measure: Measure, snapshot: &Snapshot, ix: RegionIx) -> Option<RangeInclusive<i64>> {
    let state = snapshot.state(ix);
    let people = |count: u64| i64::try_from(count).ok().map(|count| count..=count);
    match measure {
        Measure::Share(metric) => share(state.standing(metric)),
        Measure::Gap => people(state.verdict.registered()?.gap()?),
        Measure::Population => people(snapshot.residents(ix)?),
        Measure::AsOf => {
            let day = day_number(state.registered().chosen?.effective);
            Some(day..=day)
        }
    }
}

fn share(standing: &Standing) -> Option<RangeInclusive<i64>> {
    let claim = standing.chosen?;
    let micro = claim.share.micro();
    Some(match claim.kind {
        ShareKind::Floor => micro..=i64::MAX,
        ShareKind::Ceiling => 0..=micro,
        _ => micro..=micro,
    })
}
