//! The answers reckoned from standing figures: since when, until when, at what cost, who is alike, which rule is met.

use crate::build::{Build, HERE, at, bundled, day, ix, n, pct};
use crate::data::BUNDLED;
use cakupan::domain::cost::{Cohort, both_clauses_of, cost, gap_cost, unregistered};
use cakupan::domain::evaluation::{Evaluation, evaluate, recorded_awards, recorded_losses, result};
use cakupan::domain::peers::{Nearness, PEERS, peers, places};
use cakupan::domain::rate::{RateChoice, default_rate, neighbours};
use cakupan::domain::trend::{events_between, theil_sen};
use cakupan::domain::{
    ActiveBasis, ClauseKind, Figure, Metric, NoDate, NoSince, Outcome, Percent, Projection, RegionCode, Snapshot,
    Verdict,
};
use chrono::Days;
use proptest::prelude::*;
use rstest::rstest;

/// A region with these shares, each published on its day.
fn series(shares: &[(&str, &str)]) -> Build {
    shares.iter().fold(Build::people(100_000), |build, (date, share)| {
        build.published(date).here(date, |o| o.registered_pct = pct(share))
    })
}

/// The dates between which the region came to its side of the line, or why they are not known.
fn since(shares: &[(&str, &str)]) -> Result<(String, String), &'static str> {
    let snapshot = series(shares).on("2026-01-01");
    let found = snapshot.since(at(&snapshot, HERE).region, Metric::Registered);
    found.map(|s| (s.before.closing.to_string(), s.first.closing.to_string())).map_err(NoSince::id)
}

#[test]
fn a_run_starts_after_the_last_figure_on_the_other_side() {
    let between = |a: &str, b: &str| Ok((a.to_owned(), b.to_owned()));
    let run = [("2024-01-10", "99"), ("2024-06-10", "97"), ("2024-09-10", "98.1"), ("2025-06-10", "98.4")];
    assert_eq!(since(&run), between("2024-06-10", "2024-09-10"));
    assert_eq!(since(&run[..2]), between("2024-01-10", "2024-06-10"));
    assert_eq!(since(&run[2..]), Err("one_side"));
    assert_eq!(since(&run[..1]), Err("one_figure"));
    assert_eq!(since(&[]), Err("undecided"));
}

#[test]
fn a_bound_that_decides_nothing_breaks_no_run() {
    let run = [("2024-01-10", "96"), ("2024-04-10", "98.2"), ("2024-06-10", "≥95"), ("2025-06-10", "98.4")];
    assert_eq!(since(&run), Ok(("2024-01-10".to_owned(), "2024-04-10".to_owned())));
    let broken = [("2024-01-10", "98.2"), ("2024-06-10", "≤97"), ("2025-06-10", "98.4")];
    assert_eq!(since(&broken), Ok(("2024-06-10".to_owned(), "2025-06-10".to_owned())));
}

#[test]
fn theil_sen_golden_case() {
    let y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19].map(f64::from);
    let x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51].map(f64::from);
    let points: Vec<(f64, f64)> = x.into_iter().zip(y).collect();
    let line = theil_sen(&points).unwrap();
    let (low, high) = line.interval.unwrap();
    let (inner_low, inner_high) = line.inner.unwrap();
    assert!(low < inner_low && inner_low < line.slope && line.slope < inner_high && inner_high < high);
    assert!((line.slope - 0.5).abs() < 1e-12);
    assert!((low - 0.324_324_3).abs() < 1e-7 && (high - 0.75).abs() < 1e-12, "{low} {high}");
    assert!((line.median.0 - 30.0).abs() < 1e-12 && (line.intercept - (13.0 - 15.0)).abs() < 1e-12);
}

fn projected(shares: &[(&str, &str)], as_of: &str) -> Result<Projection, NoDate> {
    at(&series(shares).on(as_of), HERE).outlook.projection
}

const RISING: [(&str, &str); 6] = [
    ("2025-01-31", "90.0"),
    ("2025-02-28", "90.5"),
    ("2025-03-31", "91.0"),
    ("2025-04-30", "91.6"),
    ("2025-05-31", "92.0"),
    ("2025-06-30", "92.5"),
];

#[test]
fn a_steady_rise_is_a_range_of_months() {
    let found = projected(&RISING, "2025-06-30").unwrap();
    // Half a point a month, five and a half points to go.
    assert!(found.earliest <= 11 && found.latest.is_some_and(|latest| latest >= 11), "{found:?}");
    assert!(found.latest.unwrap() - found.earliest <= 4, "{found:?}");
    // The same figures, half a year later.
    let later = projected(&RISING, "2025-12-31").unwrap();
    assert!((found.earliest - later.earliest).abs_diff(6) <= 1, "{later:?}");
}

#[test]
fn a_projection_is_rounded_outwards() {
    // Half a point in every thirty days, no other pace: the line is reached 330 days on, after 10.84 months.
    let dates = ["2025-01-03", "2025-02-02", "2025-03-04", "2025-04-03", "2025-05-03"];
    let steady: Vec<(&str, &str)> = dates.into_iter().zip(["90.5", "91.0", "91.5", "92.0", "92.5"]).collect();
    let found = projected(&steady, "2025-05-03").unwrap();
    assert_eq!((found.earliest, found.latest), (10, Some(11)));
}

#[rstest]
#[case::few(&RISING[..4], "2025-06-30", NoDate::TooFew(4))]
#[case::old(&RISING, "2029-01-31", NoDate::TooFew(0))]
#[case::overdue(&RISING, "2027-12-31", NoDate::Overdue)]
#[case::floors(&[("2025-01-31", "90"), ("2025-02-28", "91"), ("2025-03-31", "92"), ("2025-04-30", "≥93"),
    ("2025-05-31", "94")], "2025-06-30", NoDate::TooFew(4))]
#[case::reached(&[("2025-01-31", "98"), ("2025-02-28", "98.1")], "2025-06-30", NoDate::Reached)]
#[case::falling(&[("2025-01-31", "95"), ("2025-02-28", "94"), ("2025-03-31", "93"), ("2025-04-30", "92"),
    ("2025-05-31", "91")], "2025-06-30", NoDate::NotRising)]
#[case::level(&[("2025-01-31", "95"), ("2025-02-28", "95"), ("2025-03-31", "95"), ("2025-04-30", "95"),
    ("2025-05-31", "95")], "2025-06-30", NoDate::NotRising)]
#[case::uncertain(&[("2025-01-31", "91"), ("2025-02-28", "94"), ("2025-03-31", "90"), ("2025-04-30", "95"),
    ("2025-05-31", "91.5")], "2025-06-30", NoDate::Uncertain)]
#[case::slow(&[("2025-01-31", "50"), ("2025-02-28", "50.1"), ("2025-03-31", "50.2"), ("2025-04-30", "50.3"),
    ("2025-05-31", "50.4")], "2025-06-30", NoDate::TooFar)]
#[case::none(&[], "2025-06-30", NoDate::Undecided)]
fn a_date_is_refused(#[case] shares: &[(&str, &str)], #[case] as_of: &str, #[case] why: NoDate) {
    assert_eq!(projected(shares, as_of), Err(why));
}

proptest! {
    #[test]
    fn the_trend_follows_shift_and_scale(
        points in proptest::collection::vec((0_i32..60, 0_i32..4000), 2..20),
        (dx, dy) in (-500_i32..500, -500_i32..500),
        factor in 1_i32..50,
    ) {
        let plain: Vec<(f64, f64)> = points.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
        let moved: Vec<(f64, f64)> =
            plain.iter().map(|(x, y)| (x + f64::from(dx), y * f64::from(factor) + f64::from(dy))).collect();
        let (a, b) = (theil_sen(&plain), theil_sen(&moved));
        prop_assert_eq!(a.is_some(), b.is_some());
        let (Some(a), Some(b)) = (a, b) else { return Ok(()) };
        let near = |a: f64, b: f64| (a * f64::from(factor) - b).abs() < 1e-6 * (1.0 + b.abs());
        prop_assert!(near(a.slope, b.slope));
        prop_assert_eq!(a.interval.is_some(), b.interval.is_some());
        if let (Some((low, high)), Some((shifted_low, shifted_high))) = (a.interval, b.interval) {
            prop_assert!(near(low, shifted_low) && near(high, shifted_high));
            prop_assert!(low <= a.slope && a.slope <= high);
            // The inner interval moves along and lies within the outer one.
            let ((inner_low, inner_high), (moved_low, moved_high)) = (a.inner.unwrap(), b.inner.unwrap());
            prop_assert!(near(inner_low, moved_low) && near(inner_high, moved_high));
            prop_assert!(low <= inner_low && inner_low <= a.slope && a.slope <= inner_high && inner_high <= high);
        }
    }

    #[test]
    fn a_projection_is_as_late_as_its_figures(
        figures in proptest::collection::vec((0_u64..900, 8_000_i64..9_790), 0..14),
        fours in 1_u64..4,
    ) {
        let made = |shift: u64| {
            let start = day("2020-01-15") + Days::new(shift);
            let build = figures.iter().fold(Build::people(100_000), |build, (days, bp)| {
                // Away from the first of a month, which closes the month before.
                let date = (start + Days::new(days / 10 * 10)).to_string();
                build.published(&date).here(&date, |o| {
                    o.registered_pct = Some(Figure { value: Percent::from_basis_points(*bp), mark: None });
                })
            });
            at(&build.on(&(start + Days::new(900)).to_string()), HERE).outlook
        };
        let outlook = made(0);
        // Four years are always as many days: every figure keeps its place in its month.
        let later = made(fours * 1461);
        prop_assert_eq!(later.projection, outlook.projection);
        prop_assert_eq!(later.trend.map(|trend| trend.line), outlook.trend.map(|trend| trend.line));
        if let Ok(found) = outlook.projection {
            prop_assert!(found.latest.is_none_or(|latest| found.earliest <= latest && latest <= 60));
            let line = outlook.trend.unwrap().line;
            prop_assert!(line.slope > 0.0 && line.interval.unwrap().0 > 0.0);
        }
    }
}

#[test]
fn closing_the_gap_of_tanjungbalai() {
    let snapshot = bundled("2025-04-30");
    let state = at(&snapshot, "12.74");
    let rate = default_rate(&BUNDLED, snapshot.as_of).unwrap();
    let premium = RateChoice::Default.premium(&BUNDLED, snapshot.as_of).unwrap();
    assert_eq!(premium.rate, Some(rate));
    let gap = state.verdict.registered().unwrap().gap().unwrap();
    assert_eq!(gap_cost(gap, rate.rupiah_per_person_month, 1), Some(472_651_200));
    let amounts: Vec<u64> =
        neighbours(&BUNDLED, &premium, snapshot.as_of).iter().map(|r| r.rupiah_per_person_month).collect();
    assert_eq!(amounts, [35_000, 42_000, 42_000]);
    let (both, estimated) = both_clauses_of(state).unwrap();
    assert_eq!((both.enrol, both.reactivate, estimated), (1_042, 0, false));
    assert_eq!(
        cost(Cohort { members: 143_925, growth: 1_500 }, rate.rupiah_per_person_month, 1, None).map(|cost| cost.year),
        Some(69_706_980_000)
    );
    assert!(default_rate(&BUNDLED, day("2019-01-01")).is_none());
}

#[test]
fn peers_are_of_one_kind_and_size() {
    let snapshot = bundled("2025-12-31");
    for region in BUNDLED.listed() {
        let here = BUNDLED.region(*region);
        let found = peers(&snapshot, *region);
        assert!(found.len() <= PEERS && found.iter().all(|peer| peer.region != *region));
        let people = here.population.unwrap();
        for peer in &found {
            let other = BUNDLED.region(peer.region);
            assert_eq!((other.kind, other.population), (here.kind, Some(peer.population)));
            assert!(peer.population * 2 <= people * 3 && people * 2 <= peer.population * 3);
            let same_island = BUNDLED.island_of(peer.region) == BUNDLED.island_of(*region);
            assert_eq!(peer.nearness != Nearness::Country, same_island);
        }
        let far: Vec<bool> = found.iter().map(|peer| peer.nearness == Nearness::Country).collect();
        assert!(far.is_sorted(), "{}", here.name);
    }
    assert!(peers(&snapshot, ix(&snapshot, "64")).is_empty());
    let all: Vec<_> = peers(&snapshot, ix(&snapshot, "12.74")).iter().map(|peer| peer.region).collect();
    assert!(places(&snapshot, &all, Metric::Registered).iter().flatten().all(|place| (1..=all.len()).contains(place)));
}

/// Those like 64.01, which has 3,000 people: of `regions`, some with a share.
fn alike(regions: &[(&str, u64)], known: &[(&str, &str)]) -> (Snapshot, Vec<String>) {
    let build = Build::empty().region("64.01", 3000);
    let build = regions.iter().fold(build, |build, (code, people)| build.region(code, *people));
    let build = known
        .iter()
        .fold(build, |build, (code, share)| build.there(code, "2025-05-31", |o| o.registered_pct = pct(share)));
    let snapshot = build.on("2025-06-30");
    let found = peers(&snapshot, ix(&snapshot, "64.01"));
    let codes = found.iter().map(|peer| snapshot.dataset.region(peer.region).code.to_string()).collect();
    (snapshot, codes)
}

#[test]
fn the_larger_of_peers_has_at_most_half_as_many_again() {
    let (_, found) = alike(&[("64.02", 4500), ("64.03", 4501), ("64.04", 2000), ("64.05", 1999)], &[]);
    assert_eq!(found, ["64.02", "64.04"]);
}

#[test]
fn peers_with_a_figure_come_first_and_those_nearest_in_size() {
    let regions = [("64.02", 3000), ("64.03", 3900), ("64.04", 3300), ("64.05", 3100)];
    let (_, found) = alike(&regions, &[("64.03", "90"), ("64.04", "95")]);
    assert_eq!(found, ["64.04", "64.03", "64.02", "64.05"]);
}

#[test]
fn above_100_all_share_the_first_place() {
    let known = [("64.01", "99"), ("64.02", "105"), ("64.03", "100.2"), ("64.04", "100")];
    let (snapshot, _) = alike(&[("64.02", 3000), ("64.03", 3000), ("64.04", 3000), ("64.05", 3000)], &known);
    let regions = ["64.01", "64.02", "64.03", "64.04", "64.05"].map(|code| ix(&snapshot, code));
    assert_eq!(places(&snapshot, &regions, Metric::Registered), [Some(4), Some(1), Some(1), Some(1), None]);
}

#[test]
fn who_is_not_registered_is_as_certain_as_the_population() {
    let of = |registered: &str| {
        let snapshot = Build::people(1000)
            .here("2026-02-28", |o| (o.registered_pct, o.registered) = (pct("90"), n(registered)))
            .on("2026-03-01");
        unregistered(at(&snapshot, HERE)).map(|people| (people.count, people.estimated))
    };
    assert_eq!(of("900"), Some((100, false)), "of the register's thousand");
    assert_eq!(of("1800"), Some((200, true)), "of two thousand, by the share");
}

fn evaluated(snapshot: &Snapshot, code: &str, rule: &str) -> (Outcome, Option<u64>) {
    let found = evaluate(snapshot, ix(snapshot, code)).into_iter().find(|e| &*e.rule.id == rule).unwrap();
    (result(&found.verdict), found.cheapest(at(snapshot, code)).map(|missing| missing.people.count))
}

#[test]
fn every_rule_is_evaluated_clause_by_clause() {
    let snapshot = bundled("2026-03-01");
    let rules = evaluate(&snapshot, ix(&snapshot, "12.74"));
    assert_eq!(rules.len(), BUNDLED.rules().len());
    // The rule of North Sumatra says nothing about Jakarta.
    assert_eq!(evaluate(&snapshot, ix(&snapshot, "31.71")).len(), BUNDLED.rules().len() - 1);
    let april = bundled("2025-04-30");
    assert_eq!(evaluated(&april, "12.74", "uhc-2025"), (Outcome::NotMet, Some(1_042)));
    assert_eq!(evaluated(&april, "12.74", "award-2026-utama"), (Outcome::NotMet, Some(2_921)));
    assert_eq!(evaluated(&april, "12.74", "uhc-2019"), (Outcome::Met, None));
}

#[rstest]
#[case("90", true)] // as many left to enrol as active members are missing
#[case("91", false)] // one of a hundred fewer
fn active_members_are_found_among_the_unregistered(#[case] registered: &str, #[case] is_enrolment: bool) {
    let build = Build::people(1000).here("2026-02-28", |o| {
        (o.registered_pct, o.registered, o.population) = (pct(registered), n(&format!("{registered}0")), n("1000"));
        (o.active, o.active_basis) = (n("700"), Some(ActiveBasis::Population));
    });
    let snapshot = build.on("2026-03-01");
    let state = at(&snapshot, HERE);
    let rule = evaluate(&snapshot, state.region).into_iter().find(|e| &*e.rule.id == "uhc-2025").unwrap();
    let missing = rule.verdict.clauses.iter().find(|c| c.kind == ClauseKind::ActivePopulation).unwrap();
    assert_eq!(missing.gap(), Some(100));
    let only = Evaluation { verdict: Verdict { clauses: vec![*missing] }, ..rule };
    assert_eq!(only.cheapest(state).map(|cheapest| cheapest.is_enrolment), Some(is_enrolment));
}

#[test]
fn what_is_recorded_stands_beside_the_evaluation() {
    let losses = |date: &str, code: &str| {
        let snapshot = bundled(date);
        recorded_losses(&snapshot, ix(&snapshot, code)).map(|event| event.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(losses("2024-04-01", "32.13"), ["e06"]);
    assert!(losses("2024-03-31", "32.13").is_empty() && losses("2026-11-21", "12.74").is_empty());
    let snapshot = bundled("2026-11-21");
    let awards = recorded_awards(&snapshot, ix(&snapshot, "64.71"));
    assert!(awards.iter().any(|(_, award)| &*award.name == "UHC Award"), "{awards:?}");
}

#[test]
fn a_run_crosses_the_events_within_it() {
    let crossed = |code: &str, from: &str, to: &str| {
        let code = RegionCode::parse(code).unwrap();
        events_between(&BUNDLED, code, (day(from), day(to))).map(|event| event.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(crossed("12.74", "2025-01-31", "2025-12-31"), ["e02"]);
    assert_eq!(crossed("33.24", "2025-12-31", "2026-06-30"), ["e03", "e05"]);
    assert!(crossed("12.74", "2025-06-30", "2025-12-31").is_empty());
}
