//! Many regions summed to one share, and their ranks.

use crate::build::{Build, at, bundled, day, n, p, pct};
use cakupan::domain::{ActiveBasis, Metric, Observation, RegionCode, Rollup, Snapshot};

fn registered(snapshot: &Snapshot) -> Rollup {
    snapshot.rollup(Metric::Registered, snapshot.dataset.listed().iter().copied())
}

/// Three regions: 1000, 2000 and 7000 people by the register.
fn three() -> Build {
    Build::empty().region("64.01", 1000).region("64.02", 2000).region("64.03", 7000)
}

fn counted<'a>(registered: &'a str, population: &'a str) -> impl FnOnce(&mut Observation) + 'a {
    move |o| (o.registered, o.population) = (n(registered), n(population))
}

#[test]
fn members_over_population_never_a_mean() {
    let build = three().there("64.01", "2025-05-31", counted("1000", "1000"));
    let build = build.there("64.03", "2025-06-30", counted("3600", "7200"));
    let sum = registered(&build.on("2025-07-31"));
    // The mean of 100 % and 50 % is 75 %; 4600 of 8200 are 56.10 %.
    assert_eq!(sum.share, Some(p("56.10")));
    assert_eq!((sum.members, sum.population, sum.counted, sum.regions), (4600, 8200, 2, 3));
    assert_eq!((sum.coverage, sum.fresh), (Some(p("80.00")), Some(p("80.00"))));
    assert_eq!(sum.span, Some((day("2025-05-31"), day("2025-06-30"))));
    assert!(!sum.stale && !sum.is_approximate());
}

#[test]
fn below_half_of_the_population_there_is_no_figure() {
    let halves = |population: u64| {
        let build = Build::empty().region("64.01", population).region("64.02", 5000);
        registered(&build.there("64.01", "2025-06-30", counted("900", "1000")).on("2025-07-31"))
    };
    assert_eq!(halves(4999).share, None);
    assert_eq!((halves(4999).counted, halves(4999).members), (1, 900), "what it rests on stays visible");
    assert_eq!(halves(5000).share, Some(p("90")));
}

#[test]
fn figures_over_36_months_never_enter() {
    let build = three().there("64.03", "2022-07-31", counted("6300", "7000"));
    let sum = registered(&build.on("2025-07-31"));
    assert_eq!((sum.share, sum.counted), (Some(p("90")), 1));
    let sum = registered(&build.on("2025-08-01"));
    assert_eq!((sum.share, sum.counted, sum.span), (None, 0, None));
}

#[test]
fn fresh_figures_below_half_make_it_stale() {
    let build = three().there("64.03", "2024-06-30", counted("6300", "7000"));
    let build = build.there("64.02", "2025-06-30", counted("1900", "2000"));
    let fresh = registered(&build.on("2025-06-30"));
    assert!(!fresh.stale);
    let aged = registered(&build.on("2025-07-01"));
    assert!(aged.stale);
    assert_eq!((aged.coverage, aged.fresh), (Some(p("90")), Some(p("20"))));
    assert!(aged.share.is_some());
}

#[test]
fn an_estimated_part_enters_and_is_stated() {
    let build = three().there("64.03", "2025-06-30", |o| o.registered_pct = pct("90"));
    let build = build.there("64.02", "2025-06-30", counted("1900", "2000"));
    let sum = registered(&build.on("2025-07-31"));
    assert_eq!((sum.members, sum.population, sum.counted), (6300 + 1900, 9000, 2));
    assert_eq!((sum.estimated, sum.is_approximate()), (1, true));
}

#[test]
fn bounds_surveys_and_other_metrics_stay_out() {
    let build = three()
        .there("64.01", "2025-06-30", |o| (o.registered_pct, o.registered) = (pct("≥98"), n("990")))
        .there("64.02", "2025-06-30", |o| (o.registered_pct, o.survey) = (pct("70"), true))
        .there("64.03", "2025-06-30", |o| (o.active_pct, o.active_basis) = (pct("80"), Some(ActiveBasis::Unstated)));
    let snapshot = build.on("2025-07-31");
    for metric in Metric::ALL {
        let sum = snapshot.rollup(metric, snapshot.dataset.listed().iter().copied());
        assert_eq!((sum.share, sum.counted, sum.members), (None, 0, 0), "{metric:?}");
    }
}

#[test]
fn active_of_the_members_is_summed_over_members() {
    let build = three().there("64.03", "2025-06-30", |o| {
        (o.registered, o.active, o.population) = (n("6000"), n("4500"), n("7000"));
        (o.active_pct, o.active_basis) = (pct("75"), Some(ActiveBasis::Members));
    });
    let snapshot = build.on("2025-07-31");
    let sum = |metric| snapshot.rollup(metric, snapshot.dataset.listed().iter().copied());
    assert_eq!((sum(Metric::ActiveMembers).members, sum(Metric::ActiveMembers).population), (4500, 6000));
    assert_eq!((sum(Metric::ActivePopulation).members, sum(Metric::ActivePopulation).population), (4500, 7000));
}

#[test]
fn nothing_asked_for_is_no_figure() {
    let sum = three().on("2025-07-31").rollup(Metric::Registered, std::iter::empty());
    assert_eq!((sum.share, sum.coverage, sum.regions), (None, None, 0));
}

#[test]
fn a_published_figure_of_the_province_is_never_merged() {
    let build = three()
        .there("64.03", "2025-06-30", counted("6300", "7000"))
        .there("64", "2025-06-30", |o| o.registered_pct = pct("99.9"));
    let snapshot = build.on("2025-07-31");
    assert_eq!(at(&snapshot, "64").registered().share(), Some(p("99.9")));
    let inside = snapshot.dataset.listed_in(RegionCode::parse("64").unwrap());
    assert_eq!(snapshot.rollup(Metric::Registered, inside).share, Some(p("90")));
    assert_eq!(at(&snapshot, "64").rank, [None, None], "provinces are not ranked among their regions");
}

#[test]
fn ranks_count_exact_and_rounded_figures_and_tie_at_100() {
    let shares = ["105", "100.25", "100", "99", "99.0", "~98", "≥97", "96", ""];
    let mut build = Build::empty().region("65", 0);
    for (number, share) in shares.iter().enumerate() {
        let code = format!("{}.{:02}", if number < 8 { 64 } else { 65 }, number + 1);
        build = build.region(&code, 1000);
        if !share.is_empty() {
            build = build.there(&code, &format!("2025-0{}-28", number + 1), |o| o.registered_pct = pct(share));
        }
    }
    let build = build.region("65.10", 1000).there("65.10", "2025-06-30", |o| o.registered_pct = pct("95"));
    let build = build.region("65.11", 1000).there("65.11", "2024-06-29", |o| o.registered_pct = pct("99"));
    let build = build.region("65.12", 1000).there("65.12", "2025-06-30", |o| o.registered = n("990"));
    let snapshot = build.on("2025-08-31");
    let codes = snapshot.dataset.listed().iter();
    let ranks: Vec<_> = codes.map(|ix| snapshot.state(*ix).rank.map(|rank| rank.map(|r| (r.place, r.of)))).collect();
    let both = |place| [Some((place, 8)), Some((place, 7))];
    let none = [None, None];
    assert_eq!(
        ranks,
        [
            both(1),
            both(1),
            both(1),
            both(4),
            both(4),
            both(6),
            none, // a floor
            both(7),
            none,                         // no data
            [Some((8, 8)), Some((1, 1))], // alone in its province
            none,                         // stale
            none,                         // estimated
        ]
    );
    let span = at(&snapshot, "64.01").rank[0].unwrap().span;
    assert_eq!(span, (day("2025-01-28"), day("2025-08-28")));
}

#[test]
fn the_bundled_nation_has_a_figure_that_says_what_it_rests_on() {
    let snapshot = bundled("2026-11-21");
    let sum = registered(&snapshot);
    let inside = |ix: &&cakupan::domain::RegionIx| {
        let claim = snapshot.state(**ix).registered().chosen;
        claim.is_some_and(|c| c.effective >= day("2023-11-21") && !c.kind.is_bound() && c.people.is_some())
    };
    let regions: Vec<_> = snapshot.dataset.listed().iter().filter(inside).collect();
    assert_eq!((sum.counted, sum.regions), (regions.len(), 514));
    let claims = || regions.iter().map(|ix| snapshot.state(**ix).registered().chosen.unwrap());
    assert_eq!(sum.members, claims().map(|c| c.people.unwrap().count).sum::<u64>());
    assert_eq!(sum.population, claims().map(|c| c.denominator.unwrap().people.count).sum::<u64>());
    assert!(sum.share.is_some() && sum.is_approximate() && sum.coverage > Some(p("50")));
}
