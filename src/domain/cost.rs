//! What coverage costs: a gap from a month on, a growing cohort, how long a budget lasts. Rupiah, exact to the rupiah.

use super::{Dataset, People, Rate, RegionState};
use chrono::NaiveDate;

/// Months of a year.
const YEAR: u32 = 12;

/// The months left of a year from `start` (1–12) on, `start` included; 0 for a month that does not exist.
pub const fn months_left(start: u32) -> u32 {
    if start >= 1 && start <= YEAR { YEAR + 1 - start } else { 0 }
}

/// `people` paid for at `rate` a person and month, from the month `start` of a year to its end; `None` if it does not fit.
pub fn gap_cost(people: u64, rate: u64, start: u32) -> Option<u64> {
    people.checked_mul(rate)?.checked_mul(u64::from(months_left(start)))
}

/// The twelve months of a cohort of `members` that gains (or loses) `growth` each month, the first month included; none
/// falls below zero. `None` if a month does not fit.
pub fn cohort_months(members: u64, growth: i64, rate: u64) -> Option<[u64; 12]> {
    let mut months = [0; 12];
    for (m, month) in (1_i128..).zip(&mut months) {
        let people = (i128::from(members) + i128::from(growth) * m).max(0);
        *month = u64::try_from(people).ok()?.checked_mul(rate)?;
    }
    Some(months)
}

/// What the twelve months of a cohort cost together.
pub fn cohort_cost(members: u64, growth: i64, rate: u64) -> Option<u64> {
    cohort_months(members, growth, rate)?.into_iter().try_fold(0_u64, u64::checked_add)
}

/// The whole months that `budget` lasts for `people` at `rate`; `None` where nobody is paid for.
pub fn lasts(budget: u64, people: u64, rate: u64) -> Option<u64> {
    let month = u128::from(people) * u128::from(rate);
    u64::try_from(u128::from(budget).checked_div(month)?).ok()
}

/// The most people whom `budget` pays for at `rate` from the month `start` to the end of the year; `None` where they
/// cost nothing.
pub fn affordable(budget: u64, rate: u64, start: u32) -> Option<u64> {
    budget.checked_div(gap_cost(1, rate, start)?)
}

/// What it takes to meet the registered and the active clause together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BothClauses {
    /// People to enrol: they are registered and active at once. They are paid for.
    pub enrol: u64,
    /// Members to make active again, beyond those to enrol. What that costs is not known.
    pub reactivate: u64,
}

/// Meets both clauses: the larger gap, as far as there are `unregistered` people to enrol.
pub const fn both_clauses(registered_gap: u64, active_gap: u64, unregistered: u64) -> BothClauses {
    let wanted = if registered_gap > active_gap { registered_gap } else { active_gap };
    let enrol = if wanted < unregistered { wanted } else { unregistered };
    BothClauses { enrol, reactivate: wanted - enrol }
}

/// The people of a region who are not registered, none where more are registered than live there; `None` where that is
/// not known.
pub fn unregistered(state: &RegionState) -> Option<People> {
    let claim = state.registered().chosen?;
    let (people, whole) = (claim.people?, claim.denominator?.people);
    let count = whole.count.saturating_sub(people.count);
    Some(People { count, estimated: people.estimated || whole.estimated })
}

/// What it takes a region to meet both clauses of its rule, and whether that is estimated; `None` where a gap or the
/// people not registered are unknown, or both clauses are met.
pub fn both_clauses_of(state: &RegionState) -> Option<(BothClauses, bool)> {
    let (registered, active) = (state.verdict.registered()?, state.verdict.active()?);
    let unregistered = unregistered(state)?;
    let both = both_clauses(registered.gap()?, active.gap()?, unregistered.count);
    let distances = [registered.distance, active.distance];
    let estimated = unregistered.estimated || distances.iter().flatten().any(|d| d.estimated);
    (both.enrol + both.reactivate > 0).then_some((both, estimated))
}

impl Rate {
    /// Whether it is valid on `day`.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.from.first_day() <= day && self.to.is_none_or(|to| day <= to.last_day())
    }
}

/// The rate to reckon with on `day` until another is picked; `None` where none was valid.
pub fn default_rate(dataset: &Dataset, day: NaiveDate) -> Option<&Rate> {
    dataset.rates().iter().find(|rate| rate.default && rate.in_force_on(day))
}

/// The rates valid on `day` next to `rate`: of the same amount, and of the nearest below and above it, lowest first.
pub fn neighbours<'a>(dataset: &'a Dataset, rate: &Rate, day: NaiveDate) -> Vec<&'a Rate> {
    let amount = |rate: &Rate| rate.rupiah_per_person_month;
    let others = || dataset.rates().iter().filter(|other| other.id != rate.id && other.in_force_on(day));
    let below = others().map(amount).filter(|other| *other < amount(rate)).max();
    let above = others().map(amount).filter(|other| *other > amount(rate)).min();
    let near = [below, Some(amount(rate)), above];
    let mut found: Vec<&Rate> = others().filter(|other| near.contains(&Some(amount(other)))).collect();
    found.sort_by_key(|rate| amount(rate));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_costs() {
        assert_eq!([1, 7, 12, 13, 0].map(|start| gap_cost(10, 5, start)), [600, 300, 50, 0, 0].map(Some));
        assert_eq!(cohort_months(10, -4, 5), Some([30, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
        assert_eq!(both_clauses(1_000, 0, 4_800), BothClauses { enrol: 1_000, reactivate: 0 });
        assert_eq!(both_clauses(1_000, 6_000, 4_800), BothClauses { enrol: 4_800, reactivate: 1_200 });
    }

    proptest! {
        #[test]
        fn cost_and_its_reverse_agree(people in 1_u64..400_000_000, rate in 1_u64..1_000_000, start in 1_u32..=12) {
            let cost = gap_cost(people, rate, start).unwrap();
            prop_assert_eq!(affordable(cost, rate, start), Some(people));
            prop_assert_eq!(affordable(cost - 1, rate, start), Some(people - 1));
            prop_assert_eq!(lasts(cost, people, rate), Some(u64::from(months_left(start))));
            prop_assert_eq!(lasts(cost - 1, people, rate), Some(u64::from(months_left(start)) - 1));
        }

        #[test]
        fn a_cohort_without_growth_is_a_gap(people in 0_u64..400_000_000, rate in 0_u64..1_000_000) {
            prop_assert_eq!(cohort_cost(people, 0, rate), gap_cost(people, rate, 1));
        }

        #[test]
        fn nothing_overflows(a: u64, b: u64, c: u64, growth: i64, start: u32) {
            let _ = (gap_cost(a, b, start), cohort_cost(a, growth, b), lasts(a, b, c), affordable(a, b, start));
            let both = both_clauses(a, b, c);
            prop_assert_eq!(u128::from(both.enrol) + u128::from(both.reactivate), u128::from(a.max(b)));
            prop_assert!(both.enrol <= c);
        }
    }
}
