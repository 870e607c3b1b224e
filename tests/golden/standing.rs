//! Which figure stands: marks, dates, periods, and claims that disagree.

use crate::build::{Build, HERE, at, day, n, p, pct, share};
use cakupan::domain::{ActiveBasis, DateMark, Figure, Flag, Mark, Metric, Percent, Period, ShareKind, known_from};
use rstest::rstest;

#[rstest]
#[case(None, true)]
#[case(Some(Mark::Rounded), true)]
#[case(Some(Mark::Floor), true)]
#[case(Some(Mark::Ceiling), true)]
#[case(Some(Mark::Doubtful), false)]
#[case(Some(Mark::Planned), false)]
#[case(Some(Mark::Needed), false)]
#[case(Some(Mark::Projected), false)]
fn marks_decide_what_stands(#[case] mark: Option<Mark>, #[case] stands: bool) {
    let build = Build::people(1000)
        .here("2025-06-30", |o| o.registered_pct = Some(Figure { value: p("97"), mark }))
        .here("2025-06-30", |o| {
            o.active_pct = Some(Figure { value: p("80"), mark });
            o.active_basis = Some(ActiveBasis::Population);
        });
    let snapshot = build.on("2025-07-31");
    let state = at(&snapshot, HERE);
    assert_eq!(state.registered().chosen.is_some(), stands);
    assert_eq!(state.standing(Metric::ActivePopulation).chosen.is_some(), stands);
    assert_eq!(state.rank[0].is_some(), matches!(mark, None | Some(Mark::Rounded)));
}

#[test]
fn surveys_and_forecasts_do_not_stand() {
    let build = Build::people(1000)
        .here("2025-06-30", |o| (o.registered_pct, o.survey) = (pct("70"), true))
        .here("2025-06-30", |o| (o.registered_pct, o.projected) = (pct("99"), true));
    assert_eq!(share(&build.on("2025-07-31"), HERE), "");
}

#[test]
fn a_date_mark_does_not_keep_a_figure_from_standing() {
    for mark in [DateMark::Inferred, DateMark::Doubtful] {
        let build =
            Build::people(1000).here("2025-06-30", |o| (o.registered_pct, o.date_mark) = (pct("97"), Some(mark)));
        let snapshot = build.on("2025-07-31");
        assert_eq!(share(&snapshot, HERE), "97");
        assert!(!at(&snapshot, HERE).flags.contains(Flag::Date));
    }
}

#[rstest]
#[case("2024-06-30", "97")] // the 12 months before the bound
#[case("2025-06-28", "97")] // its period
#[case("2025-07-15", "97")] // later
#[case("2024-06-29", "98")] // older: the bound stands
fn a_bound_stands_only_where_nothing_better_is_known(#[case] exact: &str, #[case] expected: &str) {
    for bound in ["≥98", "≤98"] {
        let build = Build::people(1000)
            .here(exact, |o| o.registered_pct = pct("97"))
            .here("2025-06-30", |o| o.registered_pct = pct(bound));
        assert_eq!(share(&build.on("2025-07-31"), HERE), expected, "{bound}");
    }
}

#[test]
fn a_rounded_count_never_beats_an_exact_percentage_of_its_period() {
    let build = Build::people(1000)
        .published("2025-06-01")
        .here("2025-05-31", |o| o.registered_pct = pct("87.86"))
        .published("2025-06-20")
        .here("2025-05-31", |o| (o.registered, o.population) = (n("~900"), n("1000")))
        .here("2025-05-31", |o| o.registered_pct = pct("~90"))
        // Not even where it gives a rounded percentage back.
        .here("2025-05-31", |o| {
            (o.registered_pct, o.registered, o.population) = (pct("~90"), n("~900"), n("1000"));
        });
    assert_eq!(share(&build.on("2025-07-31"), HERE), "87.86");
}

#[test]
fn decimals_stay_as_printed() {
    for text in ["98", "98.5", "98.50", "100.25"] {
        let build = Build::people(1000).here("2025-06-30", |o| o.registered_pct = pct(text));
        assert_eq!(share(&build.on("2025-07-31"), HERE), text);
    }
}

#[rstest]
#[case("2025-06-30", Some("2025-07-05"), "2025-07-05", false)]
#[case("2025", Some("2025-03-04"), "2025-03-04", false)]
#[case("2025-04-01", Some("2025"), "2025-04-01", true)] // the period's last day
#[case("2024-12-31", Some("2025"), "2025-01-01", true)] // its first day is later
#[case("2025-06-30", Some("2025-05"), "2025-05-31", true)] // its own last day is earlier
#[case("2025", Some("2025"), "2025-12-31", true)]
#[case("2025-06", None, "2025-06-30", true)]
#[case("2026", None, "2026-11-21", true)] // the day the data were gathered
fn figures_are_known_from_their_publication(
    #[case] as_of: &str,
    #[case] published: Option<&str>,
    #[case] known: &str,
    #[case] uncertain: bool,
) {
    let published = published.map(|text| Period::parse(text).unwrap());
    let found = known_from(Period::parse(as_of).unwrap(), published, day("2026-11-21"));
    assert_eq!(found, (day(known), uncertain));
}

#[test]
fn the_effective_date_is_the_earlier_of_period_and_publication() {
    let effective = |published: &str, as_of: &str| {
        let build = Build::people(1000).published(published).here(as_of, |o| o.registered_pct = pct("97"));
        let claim = at(&build.on("2026-06-30"), HERE).registered().chosen.unwrap();
        (claim.effective, claim.closing)
    };
    assert_eq!(effective("2025-03-04", "2025"), (day("2025-03-04"), day("2025-03-04")));
    assert_eq!(effective("2025-07-05", "2025-06"), (day("2025-06-30"), day("2025-06-30")));
    assert_eq!(effective("2025-07-05", "2025-06-01"), (day("2025-06-01"), day("2025-05-31")), "the month before");
    assert_eq!(effective("2025-05-30", "2025-06-01"), (day("2025-05-30"), day("2025-05-30")), "shifted once only");
}

#[test]
fn only_what_is_known_by_the_date_stands() {
    let build = Build::people(1000)
        .published("2025-01-10")
        .here("2024-12-31", |o| o.registered_pct = pct("95"))
        .published("2025-09-01")
        .here("2025-06-30", |o| o.registered_pct = pct("97"));
    let shares = ["2025-01-09", "2025-01-10", "2025-08-31", "2025-09-01"].map(|date| share(&build.on(date), HERE));
    assert_eq!(shares, ["", "95", "95", "97"]);
}

#[test]
fn each_metric_keeps_its_own_date() {
    let build = Build::people(1000)
        .here("2025-01-31", |o| (o.active_pct, o.active_basis) = (pct("80"), Some(ActiveBasis::Population)))
        .here("2025-03-31", |o| (o.active_pct, o.active_basis) = (pct("82"), Some(ActiveBasis::Members)))
        .here("2025-06-30", |o| o.registered_pct = pct("97"));
    let snapshot = build.on("2025-07-31");
    let effective = |metric| at(&snapshot, HERE).standing(metric).chosen.unwrap().effective;
    assert_eq!(effective(Metric::ActivePopulation), day("2025-01-31"));
    assert_eq!(effective(Metric::ActiveMembers), day("2025-03-31"));
    assert_eq!(effective(Metric::Registered), day("2025-06-30"));
}

#[test]
fn a_figure_is_stale_after_twelve_months() {
    let build = Build::people(1000).here("2024-06-30", |o| o.registered_pct = pct("97"));
    for (date, stale) in [("2025-06-29", false), ("2025-06-30", false), ("2025-07-01", true)] {
        let snapshot = build.on(date);
        let state = at(&snapshot, HERE);
        assert_eq!((state.registered().stale, state.flags.contains(Flag::Stale)), (stale, stale), "{date}");
        assert_eq!(state.rank[0].is_none(), stale, "{date}");
    }
}

#[test]
fn claims_of_one_period_lie_at_most_seven_days_before() {
    let build = |other: &str| {
        Build::people(1000)
            .here(other, |o| (o.registered_pct, o.registered, o.population) = (pct("90"), n("900"), n("1000")))
            .here("2025-06-30", |o| o.registered_pct = pct("97"))
    };
    assert_eq!(share(&build("2025-06-23").on("2025-07-31"), HERE), "90", "its counts reproduce it");
    assert_eq!(share(&build("2025-06-22").on("2025-07-31"), HERE), "97", "another period");
    // The 1st of a month closes the month before.
    let shifted = Build::people(1000)
        .here("2025-06-30", |o| (o.registered_pct, o.registered, o.population) = (pct("90"), n("900"), n("1000")))
        .here("2025-07-01", |o| o.registered_pct = pct("97"));
    let snapshot = shifted.on("2025-07-31");
    assert_eq!(at(&snapshot, HERE).registered().period.len(), 2);
}

/// What makes the first of two claims of one day win, weaker reasons pointing the other way.
#[test]
fn claims_that_disagree_are_decided_in_order() {
    let reproduced = |o: &mut cakupan::domain::Observation| {
        (o.registered_pct, o.registered, o.population) = (pct("90"), n("900"), n("1000"));
    };
    let contradicted = |o: &mut cakupan::domain::Observation| {
        (o.registered_pct, o.registered, o.population) = (pct("91"), n("900"), n("1000"));
    };
    let base = || Build::people(5000).published("2025-07-10");
    let (date, now) = ("2025-06-30", "2025-08-31");

    let own = base().here(date, reproduced).layer().published("2025-07-01").here(date, contradicted);
    assert_eq!(share(&own.on(now), HERE), "91", "the user's own beats bundled");

    let counts = base().here(date, |o| o.registered_pct = pct("97")).published("2025-07-01").here(date, |o| {
        reproduced(o);
        o.date_mark = Some(DateMark::Inferred);
    });
    assert_eq!(share(&counts.on(now), HERE), "90", "counts that reproduce beat a percentage alone");

    let alone = base().here(date, contradicted).published("2025-07-01").here(date, |o| {
        (o.registered_pct, o.date_mark) = (pct("97"), Some(DateMark::Inferred));
    });
    assert_eq!(share(&alone.on(now), HERE), "97", "counts that do not reproduce lose");

    let dated = base().here(date, |o| (o.registered_pct, o.date_mark) = (pct("96"), Some(DateMark::Inferred)));
    let dated = dated.published("2025-07-01").here(date, |o| o.registered_pct = pct("97"));
    assert_eq!(share(&dated.on(now), HERE), "97", "a stated date beats an inferred one");

    let newer = base().here(date, |o| o.registered_pct = pct("96"));
    let newer = newer.published("2025-07-01").here(date, |o| o.registered_pct = pct("97"));
    assert_eq!(share(&newer.on(now), HERE), "96", "the newer publication beats the older");

    let import = base().layer().here(date, |o| o.registered_pct = pct("96"));
    let import = import.layer().here(date, |o| o.registered_pct = pct("97"));
    assert_eq!(share(&import.on(now), HERE), "97", "the later import beats the earlier");
}

#[test]
fn a_real_tie_has_no_standing_value_and_lists_both() {
    let build = Build::people(1000)
        .published("2025-07-10")
        .here("2025-06-30", |o| o.registered_pct = pct("96"))
        .here("2025-06-30", |o| o.registered_pct = pct("97.2"));
    let snapshot = build.on("2025-07-31");
    let state = at(&snapshot, HERE);
    assert_eq!(state.registered().chosen, None);
    let tied: Vec<_> = state.registered().tied.iter().map(|c| c.share.to_string()).collect();
    assert_eq!(tied.len(), 2);
    assert!(tied.contains(&"96".to_owned()) && tied.contains(&"97.2".to_owned()));
    assert!(state.flags.contains(Flag::Contradiction) && state.has_data());
    assert_eq!((state.rank, state.status()), ([None, None], cakupan::domain::Outcome::Unknown));
    assert_eq!(snapshot.rollup(Metric::Registered, snapshot.dataset.listed().iter().copied()).counted, 0);
}

#[test]
fn equal_figures_are_no_tie() {
    for (a, b, shown) in [("97.2", "97.2", "97.2"), ("97", "97.20", "97.20"), ("97.2", "97.20", "97.20")] {
        let build = Build::people(1000)
            .here("2025-06-30", |o| o.registered_pct = pct(a))
            .here("2025-06-30", |o| o.registered_pct = pct(b));
        let snapshot = build.on("2025-07-31");
        assert_eq!(share(&snapshot, HERE), shown);
        assert!(!at(&snapshot, HERE).flags.contains(Flag::Contradiction));
    }
}

#[test]
fn a_jump_is_two_points_between_exact_figures_a_month_apart() {
    let jumps = |facts: &[(&str, &str)]| {
        let build = facts
            .iter()
            .fold(Build::people(1000), |build, (date, text)| build.here(date, |o| o.registered_pct = pct(text)));
        let snapshot = build.on("2025-12-31");
        let state = at(&snapshot, HERE);
        let found: Vec<[Percent; 2]> =
            cakupan::domain::jumps(&state.series).map(|(a, b)| [a.claim.share, b.claim.share]).collect();
        assert_eq!(state.flags.contains(Flag::Jump), !found.is_empty());
        found
    };
    assert_eq!(jumps(&[("2025-08-31", "95"), ("2025-09-30", "97.01")]), [[p("95"), p("97.01")]]);
    assert_eq!(jumps(&[("2025-08-31", "97.01"), ("2025-09-30", "95")]), [[p("97.01"), p("95")]]);
    assert_eq!(jumps(&[("2025-08-31", "95"), ("2025-09-30", "97")]).len(), 0, "two points are no jump");
    assert_eq!(jumps(&[("2025-08-30", "95"), ("2025-10-01", "99")]).len(), 1, "1 October closes September");
    assert_eq!(jumps(&[("2025-08-29", "95"), ("2025-09-30", "99")]).len(), 0, "32 days");
    assert_eq!(jumps(&[("2025-08-31", "95"), ("2025-09-30", "~99")]).len(), 0, "only exact figures");
    // A bound between them hides nothing, nor does a figure half-way.
    assert_eq!(jumps(&[("2025-09-01", "95"), ("2025-09-15", "≥96"), ("2025-09-29", "98")]).len(), 1);
    assert_eq!(jumps(&[("2025-09-02", "95"), ("2025-09-15", "96.5"), ("2025-09-29", "98")]), [[p("95"), p("98")]]);
}

#[test]
fn bounds_stay_in_the_series_with_their_kind() {
    let build = Build::people(1000)
        .here("2025-01-31", |o| o.registered_pct = pct("95"))
        .here("2025-03-31", |o| o.registered_pct = pct("≥96"))
        .here("2025-03-31", |o| o.registered_pct = pct("?50"));
    let snapshot = build.on("2025-07-31");
    let kinds: Vec<_> = at(&snapshot, HERE).series.iter().map(|point| point.claim.kind).collect();
    assert_eq!(kinds, [ShareKind::Printed, ShareKind::Floor]);
}
