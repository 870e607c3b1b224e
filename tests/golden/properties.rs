//! What holds for all data: knowledge, ranks, roll-ups, clauses, rules.

use crate::build::{Build, HERE, at, day, ix, p};
use crate::data::BUNDLED;
use cakupan::domain::bins::{active_bin, registered_bin};
use cakupan::domain::{
    Clause, Figure, Flags, Metric, Outcome, Percent, Rank, RegionCode, RegionIx, RuleBase, RuleChoice, RuleKind,
    RuleScope, ShareKind, Snapshot, compare, is_older_than,
};
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

/// One published registered share: region, days after 2022, days to publication, basis points, kind of figure.
pub(crate) type Fact = (u8, u16, u16, i64, u8);

pub(crate) fn facts() -> impl Strategy<Value = Vec<Fact>> {
    proptest::collection::vec((1_u8..=6, 0_u16..1200, 0_u16..400, 8_000_i64..10_500, 0_u8..6), 0..25)
}

pub(crate) fn from_2022(days: u16) -> NaiveDate {
    day("2022-01-01") + Days::new(days.into())
}

/// Six regions of 1000, 2000, … people with these facts, each of a publication of its own.
pub(crate) fn build(facts: &[Fact]) -> Build {
    let regions = (1..=6).fold(Build::empty(), |build, n| build.region(&format!("64.0{n}"), n * 1000));
    facts.iter().fold(regions, |build, (region, from, delay, bp, kind)| {
        let published = from_2022(from + delay).to_string();
        build.published(&published).there(&format!("64.0{region}"), &from_2022(*from).to_string(), |o| {
            use cakupan::domain::Mark::{Ceiling, Doubtful, Floor, Rounded};
            let mark = [None, None, Some(Rounded), Some(Floor), Some(Ceiling), Some(Doubtful)][usize::from(*kind)];
            o.registered_pct = Some(Figure { value: Percent::from_basis_points(*bp), mark });
            // Some state their population, not the register's.
            o.population = (*kind == 1).then_some(Figure { value: u64::from(*region) * 1000 + 77, mark: None });
        })
    })
}

/// What a snapshot says of a region, apart from positions in the data.
type Said =
    (Vec<Clause>, Flags, [Option<Rank>; 2], Vec<(Percent, NaiveDate)>, Vec<Vec<(Percent, ShareKind, NaiveDate)>>);

fn said(snapshot: &Snapshot) -> Vec<Said> {
    let regions = snapshot.dataset.regions().map(|(ix, _)| snapshot.state(ix));
    regions
        .map(|state| {
            let periods = Metric::ALL.iter().map(|metric| {
                let standing = state.standing(*metric);
                let all = standing.chosen.iter().chain(&standing.tied).chain(&standing.period);
                all.map(|claim| (claim.share, claim.kind, claim.effective)).collect()
            });
            let series = state.series.iter().map(|point| (point.claim.share, point.claim.closing)).collect();
            (state.verdict.clauses.clone(), state.flags, state.rank, series, periods.collect())
        })
        .collect()
}

/// Whether `day` lies more than `years` after `effective`; both before the 29th of their months.
fn older(effective: NaiveDate, day: NaiveDate, years: i32) -> bool {
    (effective.year() + years, effective.month(), effective.day()) < (day.year(), day.month(), day.day())
}

proptest! {
    #[test]
    fn what_is_published_later_changes_nothing(facts in facts(), days in 0_u16..1800) {
        let date = from_2022(days);
        let known: Vec<Fact> = facts.iter().copied().filter(|(_, from, delay, ..)| from + delay <= days).collect();
        let date = date.to_string();
        prop_assert_eq!(said(&build(&facts).on(&date)), said(&build(&known).on(&date)));
    }

    #[test]
    fn the_latest_known_period_stands(facts in facts(), days in 0_u16..1800) {
        let snapshot = build(&facts).on(&from_2022(days).to_string());
        for region in 1..=6 {
            let definite = |(r, from, delay, _, kind): &&Fact| *r == region && *kind < 3 && from + delay <= days;
            let newest = facts.iter().filter(definite).map(|(_, from, ..)| from_2022(*from)).max();
            let standing = at(&snapshot, &format!("64.0{region}")).registered();
            let Some(newest) = newest else { continue };
            if let Some(claim) = standing.chosen.filter(|claim| !claim.kind.is_bound()) {
                prop_assert!(claim.effective <= newest && claim.effective + Days::new(8) >= newest);
            }
        }
    }

    #[test]
    fn stale_is_older_than_twelve_months(from in 0_u16..1200, days in 0_u16..1800) {
        prop_assume!(from <= days && from_2022(from).day() < 29 && from_2022(days).day() < 29);
        let snapshot = build(&[(1, from, 0, 9_700, 0)]).on(&from_2022(days).to_string());
        let state = at(&snapshot, HERE);
        let old = older(from_2022(from), from_2022(days), 1);
        prop_assert_eq!(state.registered().stale, old);
        prop_assert_eq!(state.rank[0].is_none(), old);
    }

    #[test]
    fn ranks_order_all_that_can_be_ranked(facts in facts(), days in 0_u16..1800) {
        let snapshot = build(&facts).on(&from_2022(days).to_string());
        let states: Vec<_> = snapshot.dataset.listed().iter().map(|ix| snapshot.state(*ix)).collect();
        let ranked = |claim: &&cakupan::domain::Claim| {
            matches!(claim.kind, ShareKind::Printed | ShareKind::Computed | ShareKind::Rounded)
        };
        let shares: Vec<_> = states.iter()
            .filter(|state| !state.registered().stale)
            .filter_map(|state| state.registered().chosen.as_ref().filter(ranked).map(|c| c.share.min(p("100"))))
            .collect();
        for state in states {
            let rank = state.rank[0];
            prop_assert_eq!(rank.is_some(), state.registered().rankable().is_some());
            let Some(rank) = rank else { continue };
            let own = state.registered().share().unwrap().min(p("100"));
            prop_assert_eq!(rank.of, shares.len());
            prop_assert_eq!(rank.place, shares.iter().filter(|share| **share > own).count() + 1);
            prop_assert_eq!(state.rank[1], state.rank[0], "they are all of one province");
        }
    }

    #[test]
    fn a_roll_up_is_members_over_population(facts in facts(), days in 0_u16..1800) {
        let snapshot = build(&facts).on(&from_2022(days).to_string());
        let sum = snapshot.rollup(Metric::Registered, snapshot.dataset.listed().iter().copied());
        let (mut members, mut population, mut covered, mut shares) = (0, 0, 0, Vec::new());
        for region in 1..=6_u64 {
            let standing = at(&snapshot, &format!("64.0{region}")).registered();
            let Some(claim) = standing.chosen.filter(|c| !c.kind.is_bound()) else { continue };
            if claim.effective < snapshot.as_of.checked_sub_months(chrono::Months::new(36)).unwrap() {
                continue;
            }
            members += claim.people.unwrap().count;
            population += claim.denominator.unwrap().people.count;
            covered += region * 1000;
            shares.push(claim.share);
        }
        prop_assert_eq!((sum.members, sum.population, sum.counted), (members, population, shares.len()));
        prop_assert_eq!(sum.coverage, Percent::of(covered, 21_000));
        prop_assert_eq!(sum.share.is_some(), covered * 2 >= 21_000);
        if let Some(share) = sum.share {
            prop_assert_eq!(Some(share), Percent::of(members, population));
            // Between the lowest and the highest, but for the rounding to people and to decimals.
            let slack = 200_000;
            prop_assert!(share.micro() >= shares.iter().min().unwrap().micro() - slack);
            prop_assert!(share.micro() <= shares.iter().max().unwrap().micro() + slack);
        }
    }

    #[test]
    fn a_roll_up_stays_in_the_range_of_its_parts(facts in facts(), days in 0_u16..1800) {
        let snapshot = build(&facts).on(&from_2022(days).to_string());
        let listed: Vec<_> = snapshot.dataset.listed().to_vec();
        prop_assert!(in_range_of_parts(&snapshot, Metric::Registered, &listed).is_none_or(|holds| holds));
    }

    #[test]
    fn a_clause_is_met_near_or_not(share in 0_i64..12_000, line in 0_i64..10_000) {
        let (share_bp, line_bp) = (share, line);
        let (share, line) = (Percent::from_basis_points(share), Percent::from_basis_points(line));
        let expected = match share_bp - line_bp {
            0.. => Outcome::Met,
            -200..0 => Outcome::Near,
            _ => Outcome::NotMet,
        };
        prop_assert_eq!(compare(share, line), expected);
        let rule = RuleChoice { registered: Some(line), ..RuleChoice::default() };
        let build = Build::people(1_000_000)
            .here("2025-06-30", |o| o.registered_pct = Some(Figure { value: share, mark: None }));
        let snapshot = build.under("2025-07-31", rule);
        let clause = at(&snapshot, HERE).verdict.registered().unwrap();
        prop_assert_eq!(clause.outcome, expected);
        prop_assert_eq!(clause.gap(), Some(u64::try_from((line_bp - share_bp).max(0) * 100).unwrap()));
        prop_assert_eq!(clause.cushion().is_some(), expected == Outcome::Met);
    }

    #[test]
    fn a_higher_share_is_never_in_a_lower_class(a in 0_i64..13_000, b in 0_i64..13_000, line in 0_i64..=10_000) {
        let bp = Percent::from_basis_points;
        let (low, high) = (bp(a.min(b)), bp(a.max(b)));
        prop_assert!(registered_bin(low, bp(line)) <= registered_bin(high, bp(line)));
        prop_assert!(active_bin(low) <= active_bin(high));
        // The line and 100 % always part classes.
        prop_assert_eq!(registered_bin(low, bp(line)) >= 3, low >= bp(line));
        prop_assert_eq!(registered_bin(low, bp(line)) == 4, low > bp(10_000));
    }

    #[test]
    fn the_rule_in_force_is_valid_and_the_regions_own(days in 0_u64..8000, region in 0_usize..514) {
        let date = day("2014-01-01") + Days::new(days);
        let region = BUNDLED.region(BUNDLED.listed()[region]).code;
        let choice = RuleChoice { base: RuleBase::InForce, registered: None };
        let applied = choice.apply(&BUNDLED, region, date);
        prop_assert_eq!(applied.rule.is_none(), date < day("2019-01-01"));
        let own = |scope| matches!(scope, RuleScope::Province(code) if code.contains(region));
        if let Some(rule) = applied.rule {
            prop_assert_eq!(rule.kind, RuleKind::Status);
            prop_assert!(rule.in_force_on(date));
            prop_assert!(own(rule.scope) || rule.scope == RuleScope::AnyRegion);
            let has_own = BUNDLED.rules().iter().any(|r| own(r.scope) && r.in_force_on(date));
            prop_assert_eq!(own(rule.scope), has_own);
            prop_assert_eq!(has_own, region.province() == RegionCode::parse("12") && date >= day("2026-01-01"));
        }
    }
}

/// Whether the sum over `regions` lies between the lowest and the highest of its parts, each people ÷ population of
/// one claim; `None` where there is no sum.
fn in_range_of_parts(snapshot: &Snapshot, metric: Metric, regions: &[RegionIx]) -> Option<bool> {
    let share = snapshot.rollup(metric, regions.iter().copied()).share?;
    let standing = |ix: &RegionIx| snapshot.state(*ix).standing(metric).chosen.filter(|c| !c.kind.is_bound());
    let part = |c: cakupan::domain::Claim| Percent::of(c.people?.count, c.denominator?.people.count);
    let fresh = |c: &cakupan::domain::Claim| !is_older_than(c.effective, snapshot.as_of, 36);
    let parts: Vec<Percent> = regions.iter().filter_map(standing).filter(fresh).filter_map(part).collect();
    Some(*parts.iter().min()? <= share && share <= *parts.iter().max()?)
}

#[test]
fn the_bundled_roll_ups_stay_in_the_range_of_their_parts() {
    let mut sums = 0;
    for date in ["2019-12-31", "2023-06-30", "2024-12-31", "2025-12-31", "2026-02-28"] {
        let snapshot = crate::build::bundled(date);
        let wholes = BUNDLED.regions().filter(|(_, region)| region.code.level() < BUNDLED.listed_level());
        for (_, whole) in wholes {
            let regions: Vec<RegionIx> = BUNDLED.listed_in(whole.code).collect();
            for metric in [Metric::Registered, Metric::ActivePopulation, Metric::ActiveMembers] {
                let holds = in_range_of_parts(&snapshot, metric, &regions);
                sums += usize::from(holds.is_some());
                assert!(holds != Some(false), "{} {metric:?} {date}", whole.name);
            }
        }
    }
    assert!(sums > 40, "{sums}");
}

#[test]
fn the_bundled_figures_are_monotone_in_knowledge() {
    let later = crate::build::bundled("2026-11-21");
    for date in ["2016-12-31", "2021-06-30", "2024-02-29", "2025-12-31"] {
        let snapshot = crate::build::bundled(date);
        for (region, _) in BUNDLED.regions() {
            let state = snapshot.state(region);
            for claim in Metric::ALL.iter().flat_map(|metric| &state.standing(*metric).period) {
                assert!(claim.known_from <= snapshot.as_of && claim.closing <= claim.effective);
            }
        }
    }
    assert_eq!(ix(&later, "12.74"), BUNDLED.find(RegionCode::parse("12.74").unwrap()).unwrap());
}
