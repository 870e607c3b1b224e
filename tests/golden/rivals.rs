//! Which of the figures of a period is right: real cases, and what holds for every period of every region.

use crate::build::{Build, HERE, bundled, ix, n, pct};
use crate::data::BUNDLED;
use crate::properties::{Fact, build, facts, from_2022};
use cakupan::domain::{
    DateMark, Excluded, Mark, Metric, ObservationIx, Period, Precedence, Reason, Reproduction, Rivals, Snapshot,
};
use proptest::prelude::*;
use rstest::rstest;

fn registered(snapshot: &Snapshot, code: &str) -> Vec<Rivals> {
    snapshot.rivals(ix(snapshot, code), Metric::Registered)
}

/// The shares of a period as printed, the best first.
fn shares(rivals: &Rivals) -> Vec<String> {
    rivals.claims.iter().map(|claim| claim.share.to_string()).collect()
}

#[test]
fn karawang_is_right_at_99_03() {
    let snapshot = bundled("2026-02-28");
    let newest = &registered(&snapshot, "32.15")[0];
    assert_eq!(newest.reason, Reason::Rule(Precedence::CountsReproduce));
    assert_eq!(
        (shares(newest), newest.closing.to_string()),
        (vec!["99.03".into(), "100.25".into()], "2025-12-31".into())
    );
    let [right, wrong] = newest.claims.as_slice() else { panic!() };
    assert_eq!(newest.chosen, Some(*right));
    let checked = right.arithmetic(&BUNDLED).unwrap();
    assert_eq!((checked.share.to_string(), checked.verdict), ("99.03".into(), Reproduction::Reproduced));
    assert_eq!(right.rounding(), Some((99_025_000, 99_035_000)));
    assert_eq!((wrong.arithmetic(&BUNDLED), wrong.reproduction), (None, Reproduction::Alone));
    // Before the second figure was published nobody contradicted the first.
    let before = &registered(&bundled("2025-12-31"), "32.15")[0];
    assert_eq!((shares(before), before.reason), (vec!["100.25".into()], Reason::OnlyFigure));
}

#[test]
fn batang_prints_another_share_than_its_counts_give() {
    let snapshot = bundled("2023-06-30");
    let newest = &registered(&snapshot, "33.25")[0];
    assert_eq!((shares(newest), newest.reason), (vec!["87.86".into()], Reason::OnlyFigure));
    let claim = newest.chosen.unwrap();
    let checked = claim.arithmetic(&BUNDLED).unwrap();
    assert_eq!((checked.share.to_string(), checked.verdict), ("87.68".into(), Reproduction::Contradicted));
}

#[test]
fn kutai_barat_is_checked_against_its_own_population() {
    let snapshot = bundled("2023-12-31");
    let claim = registered(&snapshot, "64.07")[0].chosen.unwrap();
    assert_eq!(claim.denominator.unwrap().people.count, 173_001);
    let checked = claim.arithmetic(&BUNDLED).unwrap();
    assert_eq!((checked.share.to_string(), checked.verdict), ("105.07".into(), Reproduction::Reproduced));
}

/// Two figures of one period, a newer one published a day later.
fn two(
    older: impl FnOnce(&mut cakupan::domain::Observation),
    newer: impl FnOnce(&mut cakupan::domain::Observation),
) -> Rivals {
    let build = Build::people(100_000).published("2025-06-30").here("2025-06-28", older);
    let snapshot = build.published("2025-07-01").here("2025-06-28", newer).on("2025-12-31");
    registered(&snapshot, HERE).remove(0)
}

#[test]
fn every_rule_can_decide() {
    let say = |share: &'static str| move |o: &mut cakupan::domain::Observation| o.registered_pct = pct(share);
    let told = |rivals: &Rivals| (shares(rivals)[0].clone(), rivals.reason.id());
    let counted = |o: &mut cakupan::domain::Observation, share, count| {
        (o.registered_pct, o.registered, o.population) = (pct(share), n(count), n("100000"));
    };
    let won = |share: &str, why: &'static str| (share.to_owned(), why);
    assert_eq!(told(&two(say("97"), say("95"))), won("95", "newer_publication"));
    assert_eq!(told(&two(say("97.04"), say("97"))), won("97", "all_agree"));
    assert_eq!(told(&two(say("97"), say("~95"))), won("97", "exact"));
    assert_eq!(told(&two(say("97"), say("≥99"))), won("97", "figure_over_bound"));
    assert_eq!(told(&two(|o| counted(o, "97", "97000"), say("95"))), won("97", "counts_reproduce"));
    assert_eq!(told(&two(say("97"), |o| counted(o, "95", "93000"))), won("97", "counts_contradict"));
    let inferred = |o: &mut cakupan::domain::Observation| {
        o.registered_pct = pct("95");
        o.date_mark = Some(DateMark::Inferred);
    };
    assert_eq!(told(&two(say("97"), inferred)), won("97", "stated_date"));
    let base = Build::people(100_000).published("2025-06-30").here("2025-06-28", say("97"));
    let own = base.clone().layer().published("2025-06-29").here("2025-06-28", say("95"));
    let first = |build: &Build| registered(&build.on("2025-12-31"), HERE).remove(0);
    assert_eq!(told(&first(&own)), won("95", "own_data"));
    let twice = own.layer().published("2025-06-29").here("2025-06-28", say("96"));
    assert_eq!(told(&first(&twice)), won("96", "later_import"));
    let tie = first(&base.here("2025-06-28", say("95")));
    assert_eq!((tie.reason, tie.chosen, tie.claims.len()), (Reason::Tie, None, 2));
}

#[test]
fn agreement_with_the_best_is_no_dispute_with_the_rest() {
    let build = Build::people(100_000).published("2025-07-02").here("2025-06-28", |o| {
        (o.registered_pct, o.registered, o.population) = (pct("97.03"), n("97030"), n("100000"));
    });
    let build = build.here("2025-06-28", |o| o.registered_pct = pct("97.03"));
    let snapshot = build.published("2025-07-03").here("2025-06-30", |o| o.registered_pct = pct("99")).on("2025-12-31");
    let found = &registered(&snapshot, HERE)[0];
    assert_eq!(found.reason, Reason::Rule(Precedence::CountsReproduce));
    assert_eq!(shares(found), ["97.03", "99", "97.03"]);
}

#[rstest]
#[case("?97", Excluded::Marked(Mark::Doubtful))]
#[case("^97", Excluded::Marked(Mark::Planned))]
fn a_marked_figure_stands_aside(#[case] share: &str, #[case] why: Excluded) {
    let build = Build::people(100_000).published("2025-06-30").here("2025-06-28", |o| o.registered_pct = pct("95"));
    let snapshot = build.here("2025-06-28", |o| o.registered_pct = pct(share)).on("2025-12-31");
    let found = registered(&snapshot, HERE);
    let [period] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((shares(period), period.reason), (vec!["95".to_owned()], Reason::OnlyFigure));
    assert_eq!(period.asides.iter().map(|aside| aside.why).collect::<Vec<_>>(), [why]);
}

#[test]
fn a_forecast_stands_beside_the_figure_of_its_horizon() {
    let build = Build::people(100_000).published("2025-01-15").here("2025-12-31", |o| {
        (o.registered_pct, o.projected) = (pct("99"), true);
    });
    let build = build.published("2025-12-31").here("2025-12-31", |o| o.registered_pct = pct("95"));
    let found = registered(&build.on("2026-01-31"), HERE);
    assert_eq!((found.len(), found[0].asides[0].why), (1, Excluded::Projected));
    // Before the year is over it stands alone, and nothing counts.
    let early = registered(&build.on("2025-06-30"), HERE);
    assert_eq!((early.len(), early[0].reason, early[0].chosen), (1, Reason::NoneCounts, None));
}

#[test]
fn what_was_before_a_division_never_counts() {
    let mut build = Build::people(100_000).published("2022-01-31").here("2021-12-31", |o| o.registered_pct = pct("95"));
    for (region, _) in &mut build.records.regions {
        region.split = Period::parse("2022-11");
    }
    let found = registered(&build.on("2022-12-31"), HERE);
    assert_eq!((found.len(), found[0].claims.len(), found[0].asides[0].why), (1, 0, Excluded::BeforeSplit));
}

/// Every observation that speaks of a period.
fn side_by_side(rivals: &Rivals) -> Vec<ObservationIx> {
    let claims = rivals.claims.iter().map(|claim| claim.observation);
    claims.chain(rivals.asides.iter().map(|aside| aside.observation)).collect()
}

/// Every period holds together with the series and the standing of its metric.
fn assert_holds_together(snapshot: &Snapshot) {
    for (region, place) in snapshot.dataset.regions() {
        let state = snapshot.state(region);
        for metric in Metric::ALL {
            let all = snapshot.rivals(region, metric);
            let points = snapshot.series(state.region, metric);
            let counted: Vec<&Rivals> = all.iter().rev().filter(|rivals| !rivals.claims.is_empty()).collect();
            assert_eq!(counted.len(), points.len(), "{} {metric:?}", place.code);
            for (rivals, point) in counted.iter().zip(&points) {
                assert_eq!(rivals.claims[0], point.claim, "{} {metric:?}", place.code);
                assert_eq!(rivals.chosen.is_none(), rivals.reason == Reason::Tie);
            }
            let standing = state.standing(metric);
            let stands = |rivals: &&Rivals| rivals.chosen.is_some() && rivals.chosen == standing.chosen;
            assert_eq!(all.iter().filter(stands).count(), usize::from(standing.chosen.is_some()), "{}", place.code);
            assert!(all.is_sorted_by(|a, b| a.closing >= b.closing));
            for rivals in &all {
                assert!(rivals.claims.iter().all(|claim| claim.known_from <= snapshot.as_of));
            }
        }
        // Nothing that is known is left out, nothing is told twice.
        let known = snapshot.evidence(region).into_iter().map(|(at, _)| (at, snapshot.dataset.observation(at)));
        let printed = known.filter(|(_, o)| o.registered_share().is_some() || o.registered_count().is_some());
        let mut printed: Vec<ObservationIx> = printed.map(|(at, _)| at).collect();
        let mut told: Vec<ObservationIx> =
            snapshot.rivals(region, Metric::Registered).iter().flat_map(side_by_side).collect();
        printed.sort_unstable();
        told.sort_unstable();
        assert_eq!(told, printed, "{}", place.code);
    }
}

#[rstest]
#[case("2016-12-31")]
#[case("2023-06-30")]
#[case("2025-04-30")]
#[case("2026-11-21")]
fn the_bundled_periods_are_those_of_series_and_standing(#[case] date: &str) {
    assert_holds_together(&bundled(date));
}

proptest! {
    #[test]
    fn later_figures_are_not_yet_side_by_side(facts in facts(), days in 0_u16..1800) {
        let known: Vec<Fact> = facts.iter().copied().filter(|(_, from, delay, ..)| from + delay <= days).collect();
        let date = from_2022(days).to_string();
        let told = |facts: &[Fact]| {
            let snapshot = build(facts).on(&date);
            let all = (1..=6).flat_map(|region| registered(&snapshot, &format!("64.0{region}")));
            let of = |rivals: Rivals| (rivals.closing, shares(&rivals), rivals.reason, rivals.asides.len());
            all.map(of).collect::<Vec<_>>()
        };
        prop_assert_eq!(told(&facts), told(&known));
    }

    #[test]
    fn the_winner_is_nowhere_beaten(facts in facts()) {
        let snapshot = build(&facts).on("2027-01-01");
        for region in 1..=6 {
            let code = format!("64.0{region}");
            for rivals in registered(&snapshot, &code) {
                let Some(chosen) = rivals.chosen else { continue };
                prop_assert_eq!(Some(&chosen), rivals.claims.first());
                let exact = rivals.claims.iter().filter(|claim| claim.kind.is_exact());
                // These facts state no counts: the newest of the exact figures counts.
                let newest = exact.map(|claim| claim.known_from).max();
                prop_assert!(newest.is_none_or(|newest| chosen.known_from == newest && chosen.kind.is_exact()));
            }
        }
    }
}
