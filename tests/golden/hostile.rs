//! Numbers at the limits of what the loader lets through, and very many regions.

use crate::build::{Build, HERE, at, day, observation, p};
use cakupan::domain::{
    ActiveBasis, Dataset, DateMark, Figure, Mark, Metric, Observation, Percent, RuleBase, RuleChoice, Segment, Snapshot,
};
use proptest::prelude::*;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The most people, and the highest share, that a data file may state.
const MOST_PEOPLE: u64 = 10_000_000_000;

fn count() -> impl Strategy<Value = Option<Figure<u64>>> {
    let value = prop_oneof![Just(0_u64), Just(1), Just(MOST_PEOPLE), 0..=MOST_PEOPLE, 900_u64..1100];
    proptest::option::of((value, mark()).prop_map(|(value, mark)| Figure { value, mark }))
}

fn share() -> impl Strategy<Value = Option<Figure<Percent>>> {
    let value = prop_oneof![
        (0_i64..=200_000_000).prop_map(|micro| Percent::new(micro, 6).unwrap()),
        (0_i64..=20_000).prop_map(Percent::from_basis_points),
        (0_i64..=200).prop_map(|whole| Percent::new(whole, 0).unwrap()),
    ];
    proptest::option::of((value, mark()).prop_map(|(value, mark)| Figure { value, mark }))
}

fn mark() -> impl Strategy<Value = Option<Mark>> {
    prop_oneof![4 => Just(None), 3 => proptest::sample::select(Mark::ALL.to_vec()).prop_map(Some)]
}

fn anything() -> impl Strategy<Value = Observation> {
    let dates =
        proptest::sample::select(vec!["0000", "1999-12-31", "2024", "2024-02-29", "2025-06", "2025-07-01", "9999"]);
    let denominators = [ActiveBasis::Population, ActiveBasis::Members, ActiveBasis::Unstated];
    let basis = proptest::option::of(proptest::sample::select(denominators.to_vec()));
    let date_mark = proptest::option::of(Just(DateMark::Inferred));
    let segment = (proptest::sample::select(Segment::ALL.to_vec()), count());
    let segments = proptest::collection::vec(segment, 0..4);
    let percentages = (share(), share(), share(), share());
    let headcounts = (count(), count(), count(), count(), count());
    let rest = (dates, basis, date_mark, segments, any::<[bool; 3]>(), 0_u16..2);
    (percentages, headcounts, rest).prop_map(|(percents, people, (date, basis, date_mark, segments, flags, layer))| {
        let mut o = observation(HERE, date);
        (o.registered_pct, o.rare.unregistered_pct, o.active_pct, o.rare.target_pct) = percents;
        (o.registered, o.rare.unregistered, o.active, o.population, o.rare.growth_per_month) = people;
        o.rare.segments = segments.into_iter().filter_map(|(segment, count)| Some((segment, count?))).collect();
        (o.active_basis, o.date_mark, o.layer) = (basis, date_mark, layer);
        (o.survey, o.projected) = (flags[0], flags[1] && flags[0]);
        o.rare.status_claim = flags[2].then(|| "UHC".into());
        o
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn nothing_that_a_file_may_state_breaks_the_reckoning(
        records in proptest::collection::vec(anything(), 1..6),
        population in prop_oneof![Just(0_u64), Just(1), Just(MOST_PEOPLE), 1..2000_u64],
        line in share(),
        as_of in proptest::sample::select(vec!["1999-12-31", "2025-07-31", "9999-12-31"]),
    ) {
        let mut build = Build::people(population).layer();
        build.records.observations = records;
        let registered = line.map(|figure| figure.value);
        for base in [RuleBase::Default, RuleBase::InForce, RuleBase::Id("award-2026-madya".into())] {
            let snapshot = build.under(as_of, RuleChoice { base, registered });
            let state = at(&snapshot, HERE);
            for metric in Metric::ALL {
                let sum = snapshot.rollup(metric, snapshot.dataset.listed().iter().copied());
                prop_assert!(sum.counted <= 1);
                for claim in &state.standing(metric).period {
                    prop_assert!(claim.share.micro() >= 0);
                    prop_assert!(claim.known_from <= snapshot.as_of);
                }
            }
            for clause in &state.verdict.clauses {
                prop_assert!(clause.gap().is_none() || clause.cushion().is_none() || clause.gap() == Some(0));
            }
        }
    }
}

#[test]
fn a_thousand_impossible_populations_do_not_overflow_a_sum() {
    // Ten thousand million people who are a millionth of a percent of theirs: 10^18 each.
    let mut build = Build::empty();
    for number in 0..40 {
        let code = format!("64.{:02}", number + 1);
        build = build.region(&code, MOST_PEOPLE).there(&code, "2025-06-30", |o| {
            let figure = |value| Some(Figure { value, mark: None });
            (o.registered, o.registered_pct) = (figure(MOST_PEOPLE), Some(Figure { value: p("0.000001"), mark: None }));
            (o.active, o.active_basis) = (figure(MOST_PEOPLE), Some(ActiveBasis::Population));
        });
        build = build.there(&code, "2025-07-31", |o| {
            o.registered = Some(Figure { value: MOST_PEOPLE, mark: None });
            o.registered_pct = Some(Figure { value: p("98"), mark: None });
            o.population = Some(Figure { value: u64::from(number == 0), mark: None });
        });
    }
    for date in ["2025-07-01", "2025-08-31"] {
        let snapshot = build.on(date);
        let sum = snapshot.rollup(Metric::Registered, snapshot.dataset.listed().iter().copied());
        assert_eq!((sum.counted, sum.members), (40, 40 * MOST_PEOPLE));
    }
}

#[test]
fn a_hundred_thousand_regions_take_no_more_than_their_share() {
    let regions = 100_000;
    let mut build = Build::empty();
    for number in 0..regions {
        let code = format!("64.{:02}.{:02}.{:04}", number / 10_000 + 1, 1, number % 10_000);
        build = build.region(&code, 1000 + number).there(&code, "2025-06-30", |o| {
            o.registered_pct = Some(Figure {
                value: Percent::from_basis_points(9_000 + i64::try_from(number % 1000).unwrap()),
                mark: None,
            });
        });
    }
    let dataset = Arc::new(Dataset::new(build.records));
    let start = Instant::now();
    let snapshot = Snapshot::new(dataset, day("2025-07-31"), RuleChoice::default());
    let took = start.elapsed();
    let best = snapshot.dataset.listed().iter().filter_map(|ix| snapshot.state(*ix).rank[0]).filter(|r| r.place == 1);
    assert_eq!(best.count(), 100);
    // Unoptimised it takes seconds; ten thousand million comparisons would take minutes.
    assert!(took < Duration::from_secs(20), "{took:?}");
}
