//! What coverage costs: a gap from a month on, a growing cohort, how long a budget lasts. Rupiah, exact to the rupiah.

use crate::domain::{People, RegionState};

/// Months of a year.
const YEAR: u32 = 12;
/// No budget is followed for longer than this: a hundred years.
pub const MOST_MONTHS: u32 = 1_200;

/// The months left of a year from `start` (1–12) on, `start` included; 0 for a month that does not exist.
pub const fn months_left(start: u32) -> u32 {
    if start >= 1 && start <= YEAR { YEAR + 1 - start } else { 0 }
}

/// `people` paid for at `rate` a person and month, from the month `start` of a year to its end; `None` if it does not fit.
pub fn gap_cost(people: u64, rate: u64, start: u32) -> Option<u64> {
    people.checked_mul(rate)?.checked_mul(u64::from(months_left(start)))
}

/// Members to pay for, and how many more there are each month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// How many before the first month that is paid.
    pub members: u64,
    /// How many join (or leave) each month, the first included.
    pub growth: i64,
}

impl Cohort {
    /// The same people every month.
    pub const fn steady(members: u64) -> Self {
        Self { members, growth: 0 }
    }

    /// How many are paid for in the `n`-th month, 1 the first; none falls below zero.
    fn people(self, n: u32) -> u128 {
        let people = i128::from(self.members) + i128::from(self.growth) * i128::from(n);
        u128::try_from(people).unwrap_or(0)
    }
}

/// What a cohort costs in one year. Rupiah, exact to the rupiah.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Each month from January to December; nothing before the first that is paid.
    pub months: [u64; 12],
    /// The year.
    pub year: u64,
    /// The year ÷ the months that are paid, rounded down.
    pub average: u64,
    /// What the budget comes to.
    pub budget: Option<Budget>,
}

/// What a budget comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// How much it is.
    pub rupiah: u64,
    /// The whole months that it pays for, the year's end or not; `None` where nobody is paid for, or for longer than
    /// [`MOST_MONTHS`].
    pub months: Option<u32>,
    /// What is left at the year's end (positive) or missing (negative).
    pub left: i128,
    /// The most people, before the first month, whom it pays for to the year's end at the same growth; `None` where they
    /// cost nothing.
    pub people: Option<u64>,
}

/// What `cohort` costs at `premium` a person and month from the month `start` of a year to its end; `None` where an
/// amount does not fit, or there is no such month.
pub fn cost(cohort: Cohort, premium: u64, start: u32, budget: Option<u64>) -> Option<Cost> {
    let paid = months_left(start);
    if paid == 0 {
        return None;
    }
    let mut months = [0_u64; 12];
    for (n, month) in (1..=paid).zip(months.iter_mut().skip(12 - paid as usize)) {
        *month = u64::try_from(cohort.people(n).checked_mul(u128::from(premium))?).ok()?;
    }
    let year = months.iter().try_fold(0_u64, |sum, month| sum.checked_add(*month))?;
    let budget = budget.map(|rupiah| Budget {
        rupiah,
        months: lasts(cohort, premium, rupiah),
        left: i128::from(rupiah) - i128::from(year),
        people: affordable(cohort.growth, premium, start, rupiah),
    });
    Some(Cost { months, year, average: year / u64::from(paid), budget })
}

/// The whole months that `budget` pays for a cohort.
fn lasts(cohort: Cohort, premium: u64, budget: u64) -> Option<u32> {
    let mut left = u128::from(budget);
    for month in 1..=MOST_MONTHS {
        let due = cohort.people(month).saturating_mul(u128::from(premium));
        match left.checked_sub(due) {
            Some(rest) => left = rest,
            None => return Some(month - 1),
        }
        // Nobody joins a cohort that shrinks: what is left is never spent.
        if due == 0 && (cohort.growth <= 0 || premium == 0) {
            return None;
        }
    }
    None
}

/// The most members whom `budget` pays for from the month `start` to the year's end, `growth` more each month.
fn affordable(growth: i64, premium: u64, start: u32, budget: u64) -> Option<u64> {
    let paid = u128::from(months_left(start));
    let person_months = u128::from(budget.checked_div(premium)?);
    // Those who join later take their part first: growth · (1 + 2 + … + paid).
    let joining = i128::from(growth) * i128::try_from(paid * (paid + 1) / 2).ok()?;
    let rest = i128::try_from(person_months).ok()? - joining;
    u64::try_from((rest / i128::try_from(paid).ok()?).max(0)).ok()
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_growing_cohort() {
        let cohort = Cohort { members: 1_000, growth: 10 };
        let all = cost(cohort, 5, 1, Some(40_000)).unwrap();
        assert_eq!((all.year, all.months[0], all.months[11], all.average), (63_900, 5_050, 5_600, 5_325));
        let budget = all.budget.unwrap();
        assert_eq!((budget.months, budget.left), (Some(7), -23_900));
        assert_eq!(cost(cohort, 5, 11, None).unwrap().months[9..], [0, 5_050, 5_100]);
        assert_eq!(cost(cohort, 5, 13, None), None);
    }

    #[test]
    fn small_costs() {
        assert_eq!([1, 7, 12, 13, 0].map(|start| gap_cost(10, 5, start)), [600, 300, 50, 0, 0].map(Some));
        assert_eq!(both_clauses(1_000, 0, 4_800), BothClauses { enrol: 1_000, reactivate: 0 });
        assert_eq!(both_clauses(1_000, 6_000, 4_800), BothClauses { enrol: 4_800, reactivate: 1_200 });
    }

    #[test]
    fn a_budget_that_nobody_uses_up_has_no_end() {
        let months = |members, growth, premium| {
            cost(Cohort { members, growth }, premium, 1, Some(1_000)).unwrap().budget.unwrap().months
        };
        assert_eq!(months(0, 0, 5), None);
        assert_eq!(months(10, -5, 5), None);
        assert_eq!(months(0, 1, 5), Some(19));
        assert_eq!(months(100, 0, 5), Some(2));
        assert_eq!(months(1_000, 0, 5), Some(0));
    }

    proptest! {
        #[test]
        fn a_steady_cohort_is_a_gap(people in 1_u64..400_000_000, premium in 1_u64..1_000_000, start in 1_u32..=12, budget: u32) {
            let budget = u64::from(budget) * 10_000;
            let all = cost(Cohort::steady(people), premium, start, Some(budget)).unwrap();
            prop_assert_eq!(Some(all.year), gap_cost(people, premium, start));
            prop_assert_eq!(all.average, people * premium);
            // floor(B ÷ (N · rate)).
            let lasts = budget / (people * premium);
            let months = all.budget.unwrap().months;
            prop_assert_eq!(months.map_or(u64::from(MOST_MONTHS), u64::from), lasts.min(u64::from(MOST_MONTHS)));
        }

        #[test]
        fn cost_and_its_reverse_agree(members in 0_u64..4_000_000, growth in -9_000_i64..9_000, premium in 1_u64..1_000_000, start in 1_u32..=12) {
            // As long as nobody has left whom the sum would count below zero.
            prop_assume!(i64::try_from(members).unwrap() + 13 * growth >= 0);
            let cohort = Cohort { members, growth };
            let year = cost(cohort, premium, start, None).unwrap().year;
            let paid = cost(cohort, premium, start, Some(year)).unwrap().budget.unwrap();
            prop_assert_eq!((paid.people, paid.left), (Some(members), 0));
            if members > 0 && year > 0 {
                let short = cost(cohort, premium, start, Some(year - 1)).unwrap().budget.unwrap();
                prop_assert_eq!((short.people, short.left), (Some(members - 1), -1));
            }
        }

        #[test]
        fn a_budget_lasts_as_long_as_its_months_say(members in 0_u64..4_000, growth in -90_i64..900, premium in 1_u64..100, budget in 0_u64..9_000_000) {
            let all = cost(Cohort { members, growth }, premium, 1, Some(budget)).unwrap();
            let months = all.months;
            let grown = |m: i64| u64::try_from((i64::try_from(members).unwrap() + growth * m).max(0)).unwrap();
            prop_assert_eq!(months.to_vec(), (1..=12).map(|m| grown(m) * premium).collect::<Vec<_>>());
            let lasts = all.budget.unwrap().months;
            let spent = |n: usize| months.iter().take(n).sum::<u64>();
            if let Some(n) = lasts.map(|n| n as usize).filter(|n| *n < 12) {
                prop_assert!(spent(n) <= budget && budget < spent(n + 1));
            } else {
                prop_assert!(spent(12) <= budget);
            }
        }

        #[test]
        fn nothing_overflows(members: u64, growth: i64, premium: u64, start: u32, budget: u64) {
            let _ = (cost(Cohort { members, growth }, premium, start, Some(budget)), gap_cost(members, premium, start));
            let both = both_clauses(members, premium, budget);
            prop_assert_eq!(u128::from(both.enrol) + u128::from(both.reactivate), u128::from(members.max(premium)));
            prop_assert!(both.enrol <= budget);
        }
    }
}
