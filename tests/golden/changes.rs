//! What changed between two dates: real cases, hand-made ones, and what holds for all data.

use crate::build::{Build, HERE, bundled, ix, n, p, pct};
use crate::data::BUNDLED;
use crate::properties::{Fact, build, facts, from_2022};
use cakupan::domain::{
    Award, Change, ChangeGroup, ClauseKind, Metric, Outcome, RegionIx, RuleChoice, Snapshot, What, changes,
    registered_change,
};
use proptest::prelude::*;
use rstest::rstest;

/// Everything that changed between two dates.
fn between(build: &Build, since: &str, until: &str) -> Vec<Change> {
    let (before, after) = (build.on(since), build.on(until));
    let listed = after.dataset.listed().to_vec();
    changes(&before, &after, &listed)
}

/// One region with these registered shares: date of figure and publication alike, the share in the printed notation.
fn figures(shares: &[(&str, &str)]) -> Build {
    shares.iter().fold(Build::people(1_000_000), |build, (date, share)| {
        build.published(date).here(date, |o| o.registered_pct = pct(share))
    })
}

fn groups(found: &[Change]) -> Vec<ChangeGroup> {
    found.iter().map(Change::group).collect()
}

use ChangeGroup::{Contradicting, Fell, Reached, Revised, Step};

#[rstest]
#[case::fell(&[("2024-06-30", "98.1"), ("2025-03-31", "97.9")], &[Fell])]
#[case::fell_far(&[("2024-06-30", "99"), ("2025-03-31", "95")], &[Fell, Step])]
#[case::reached(&[("2024-06-30", "97.9"), ("2025-03-31", "98")], &[Reached])]
#[case::worse_but_on_its_side(&[("2024-06-30", "97"), ("2025-03-31", "95.5")], &[])]
#[case::exactly_two_points(&[("2024-06-30", "93"), ("2025-03-31", "91")], &[])]
#[case::more_than_two_points(&[("2024-06-30", "93"), ("2025-03-31", "90.99")], &[Step])]
#[case::a_rounded_figure_makes_no_step(&[("2024-06-30", "93"), ("2025-03-31", "~85")], &[])]
#[case::a_rounded_figure_can_cross(&[("2024-06-30", "~99"), ("2025-03-31", "95")], &[Fell])]
#[case::a_bound_that_decides_can_cross(&[("2023-06-30", "97"), ("2025-03-31", "≥98")], &[Reached])]
#[case::a_bound_that_decides_nothing(&[("2024-06-30", "98.5"), ("2025-03-31", "≥97")], &[])]
#[case::the_first_figure(&[("2025-03-31", "97.9")], &[])]
#[case::nothing_new(&[("2023-06-30", "98.1"), ("2024-06-30", "97.9")], &[])]
#[case::within_a_week_it_is_the_same_period(&[("2024-12-30", "93"), ("2025-01-04", "90")], &[Revised])]
#[case::there_and_back(&[("2024-06-30", "98.1"), ("2025-01-31", "97"), ("2025-05-31", "98.2")], &[])]
fn what_counts_as_a_change(#[case] shares: &[(&str, &str)], #[case] expected: &[ChangeGroup]) {
    assert_eq!(groups(&between(&figures(shares), "2024-12-31", "2025-12-31")), expected);
}

#[rstest]
#[case::gained(&[("2024-06-30", "97.25"), ("2025-03-31", "98.5")], Some((125, 2)))]
#[case::lost(&[("2024-06-30", "98"), ("2025-03-31", "97.5")], Some((-5, 1)))]
#[case::the_same_again(&[("2024-06-30", "98.0"), ("2025-03-31", "98")], Some((0, 1)))]
#[case::rounded(&[("2024-06-30", "~98"), ("2025-03-31", "97")], Some((-1, 0)))]
#[case::nothing_new(&[("2024-03-31", "97"), ("2024-06-30", "98")], None)]
#[case::of_the_same_period(&[("2024-12-30", "97"), ("2025-01-04", "98")], None)]
#[case::the_first_figure(&[("2025-03-31", "97.9")], None)]
#[case::a_bound(&[("2024-06-30", "≥95"), ("2025-03-31", "98")], None)]
fn points_gained_or_lost(#[case] shares: &[(&str, &str)], #[case] expected: Option<(i64, u8)>) {
    let build = figures(shares);
    let (before, after) = (build.on("2024-12-31"), build.on("2025-12-31"));
    let change = registered_change(&before, &after, ix(&after, HERE));
    assert_eq!(change.map(|change| (change.scaled, change.decimals)), expected);
    assert_eq!(
        change.map(|change| change.approximate),
        expected.map(|_| shares.iter().any(|(_, s)| s.starts_with('~')))
    );
}

#[test]
fn a_crossing_names_both_figures() {
    let found = between(&figures(&[("2024-06-30", "98.58"), ("2025-08-12", "90.4")]), "2024-12-31", "2025-12-31");
    let What::Crossing { clause, before, after } = &found[0].what else { panic!("{found:?}") };
    assert_eq!((*clause, before.line, after.line), (ClauseKind::Registered, p("98"), p("98")));
    assert_eq!((before.claim.share, after.claim.share), (p("98.58"), p("90.4")));
    assert_eq!((before.outcome, after.outcome), (Outcome::Met, Outcome::NotMet));
}

#[rstest]
// Known before, another value known later: the newer publication stands.
#[case("2025-02-10", "2025-12-31", &[Revised])]
// Known only after the interval.
#[case("2026-03-01", "2025-12-31", &[])]
fn a_later_publication_revises_a_period(
    #[case] published: &str,
    #[case] until: &str,
    #[case] expected: &[ChangeGroup],
) {
    let build = Build::people(1_000_000)
        .published("2024-07-05")
        .here("2024-06-30", |o| o.registered_pct = pct("96.5"))
        .published(published)
        .here("2024-06-30", |o| o.registered_pct = pct("96.1"));
    assert_eq!(groups(&between(&build, "2024-12-31", until)), expected);
}

#[test]
fn a_later_publication_that_does_not_stand_contradicts() {
    let build = Build::people(1_000_000)
        .published("2024-07-05")
        .here("2024-06-30", |o| {
            o.registered_pct = pct("96.5");
            o.registered = n("965000");
            o.population = n("1000000");
        })
        .published("2025-02-10")
        .here("2024-06-30", |o| o.registered_pct = pct("96.1"))
        // The same within rounding.
        .published("2025-03-10")
        .here("2024-06-30", |o| o.registered_pct = pct("96.50"));
    let found = between(&build, "2024-12-31", "2025-12-31");
    assert_eq!(groups(&found), [Contradicting]);
    let (stands, other) = found[0].figures().unwrap();
    assert_eq!((stands.share, other.share), (p("96.5"), p("96.1")));
    assert_eq!(between(&build, "2025-06-30", "2025-12-31"), [], "it was known before");
}

#[test]
fn an_award_is_told_once_when_it_becomes_known() {
    let award = |year, class: Option<&str>| Award { name: "UHC Award".into(), year, class: class.map(Into::into) };
    let build = Build::people(1_000)
        .published("2024-08-10")
        .here("2024-08", |o| o.rare.awards = vec![award(Some(2024), None)])
        .published("2024-09-10")
        .here("2024-08", |o| o.rare.awards = vec![award(Some(2024), Some("Utama"))])
        .published("2025-02-10")
        .here("2025-02", |o| o.rare.awards = vec![award(Some(2024), None), award(Some(2019), None)]);
    let found = between(&build, "2024-06-30", "2024-12-31");
    let [Change { what: What::Award(ix, at), .. }] = found.as_slice() else { panic!("{found:?}") };
    let dataset = &build.on("2025-12-31").dataset;
    assert_eq!(dataset.observation(*ix).rare.awards[*at].class.as_deref(), Some("Utama"));
    // What became known on the first day was known on it.
    assert_eq!(groups(&between(&build, "2024-08-09", "2024-12-31")), [ChangeGroup::Status]);
    assert_eq!(between(&build, "2024-08-10", "2024-12-31"), []);
    // Known before, or of a year long past.
    assert_eq!(between(&build, "2024-12-31", "2025-12-31"), []);
}

fn of(found: &[Change], snapshot: &Snapshot, code: &str) -> Vec<Change> {
    found.iter().filter(|change| change.region == ix(snapshot, code)).cloned().collect()
}

#[test]
fn real_cases() {
    let (before, after) = (bundled("2025-02-28"), bundled("2026-02-28"));
    let all = changes(&before, &after, BUNDLED.listed());
    // Karangasem: 98.58 % in May 2023, 90.4 % in August 2025; premium-assisted members were switched off between them.
    let karangasem = of(&all, &after, "51.07");
    assert_eq!(groups(&karangasem)[..2], [Fell, Step]);
    assert!(karangasem[0].events.iter().any(|event| &*BUNDLED.events()[*event].id == "e02"));
    // Kendal lost its status in January 2026.
    let kendal = of(&all, &after, "33.24");
    assert!(
        kendal.iter().any(|change| matches!(change.what, What::Lost(event) if &*BUNDLED.events()[event].id == "e09"))
    );
    // Karawang: 99.03 % is chosen, 100.25 % of the day before disagrees.
    let karawang = of(&changes(&bundled("2025-11-30"), &after, BUNDLED.listed()), &after, "32.15");
    let disagree = |change: &Change| {
        let (stands, other) = change.figures().unwrap();
        change.group() == Contradicting && stands.share == p("99.03") && other.share == p("100.25")
    };
    assert!(karawang.iter().any(disagree), "{karawang:?}");
    // Losses of status in 2024, each of its own regency.
    let lost = changes(&bundled("2024-03-31"), &bundled("2024-05-31"), BUNDLED.listed());
    let lost = lost.iter().filter(|change| matches!(change.what, What::Lost(_))).count();
    assert_eq!(lost, 3);
}

/// The two figures of every change but awards and losses.
fn pairs(found: &[Change], group: ChangeGroup) -> Vec<(RegionIx, Metric, i64, i64)> {
    let of_group = found.iter().filter(|change| change.group() == group);
    let pair = |change: &Change| {
        let (before, after) = change.figures()?;
        Some((change.region, before.metric, before.share.micro(), after.share.micro()))
    };
    let mut pairs: Vec<_> = of_group.filter_map(pair).collect();
    pairs.sort_by_key(|(region, metric, before, after)| (*region, *metric as usize, *before, *after));
    pairs
}

proptest! {
    #[test]
    fn changes_are_between_what_stood_and_what_stands(facts in facts(), days in 0_u16..1500, length in 1_u16..700) {
        let build = build(&facts);
        let (since, until) = (from_2022(days), from_2022(days + length));
        let (before, after) = (build.on(&since.to_string()), build.on(&until.to_string()));
        let found = changes(&before, &after, after.dataset.listed());
        prop_assert!(found.is_sorted_by_key(Change::group));
        for change in &found {
            let (old, new) = (before.state(change.region), after.state(change.region));
            let (first, second) = change.figures().unwrap();
            prop_assert!(first.known_from <= until && second.known_from <= until, "not known yet");
            match &change.what {
                What::Crossing { before, after, .. } => {
                    prop_assert_eq!(old.registered().chosen, Some(before.claim));
                    prop_assert_eq!(new.registered().chosen, Some(after.claim));
                    prop_assert!(before.outcome != Outcome::Unknown && after.outcome != Outcome::Unknown);
                    prop_assert_ne!(before.outcome == Outcome::Met, after.outcome == Outcome::Met);
                }
                What::Step { before, after } => {
                    prop_assert!(before.kind.is_exact() && after.kind.is_exact() && before.metric == after.metric);
                    prop_assert!(before.share.minus(after.share).abs() > 2_000_000);
                }
                What::Revised { before, after } => {
                    prop_assert!(before.known_from <= since && since < after.known_from);
                    prop_assert!(!before.share.agrees_with(after.share));
                }
                What::Contradicting { stands, other, .. } => {
                    prop_assert!(since < stands.known_from.max(other.known_from));
                    prop_assert!(!stands.share.agrees_with(other.share));
                    prop_assert!((stands.closing - other.closing).num_days().abs() <= 7);
                }
                What::Lost(_) | What::Award(..) => prop_assert!(false, "there are none"),
            }
        }
        // Looked at backwards, what fell was reached, and steps turn round.
        let back = changes(&after, &before, after.dataset.listed());
        let turned = |pairs: Vec<(RegionIx, Metric, i64, i64)>| {
            let mut turned: Vec<_> = pairs.into_iter().map(|(region, metric, a, b)| (region, metric, b, a)).collect();
            turned.sort_by_key(|(region, metric, before, after)| (*region, *metric as usize, *before, *after));
            turned
        };
        prop_assert_eq!(pairs(&found, Fell), turned(pairs(&back, Reached)));
        prop_assert_eq!(pairs(&found, Reached), turned(pairs(&back, Fell)));
        prop_assert_eq!(pairs(&found, Step), turned(pairs(&back, Step)));
    }

    #[test]
    fn what_is_published_later_changes_no_change(facts in facts(), days in 0_u16..1500, length in 1_u16..700) {
        let end = days + length;
        let known: Vec<Fact> = facts.iter().copied().filter(|(_, from, delay, ..)| from + delay <= end).collect();
        let (since, until) = (from_2022(days).to_string(), from_2022(end).to_string());
        let said = |facts: &[Fact]| {
            let found = between(&build(facts), &since, &until);
            ChangeGroup::ALL.map(|group| pairs(&found, group))
        };
        prop_assert_eq!(said(&facts), said(&known));
    }

    #[test]
    fn between_a_day_and_itself_nothing_changes(facts in facts(), days in 0_u16..1800) {
        let date = from_2022(days).to_string();
        prop_assert_eq!(between(&build(&facts), &date, &date), []);
    }
}

#[test]
fn a_typed_line_crosses_where_it_stands() {
    let build = figures(&[("2024-06-30", "95.5"), ("2025-03-31", "94.5")]);
    let rule = RuleChoice { registered: Some(p("95")), ..RuleChoice::default() };
    let (before, after) = (build.under("2024-12-31", rule.clone()), build.under("2025-12-31", rule));
    assert_eq!(groups(&changes(&before, &after, &[ix(&after, HERE)])), [Fell]);
}
