//! Each flag: what raises it, and what does not.

use crate::build::{Build, HERE, at, day, n, pct};
use cakupan::domain::{ActiveBasis, DateMark, Flag, Flags, Observation, Segment};
use rstest::rstest;
use std::collections::HashSet;

/// The flags of a region of 1000 people with one record, as of 31 July 2025.
fn flags(fill: impl FnOnce(&mut Observation)) -> Flags {
    at(&Build::people(1000).here("2025-06-30", fill).on("2025-07-31"), HERE).flags
}

fn raised(fill: impl FnOnce(&mut Observation)) -> Vec<Flag> {
    flags(fill).iter().collect()
}

#[test]
fn a_plain_figure_raises_nothing() {
    assert_eq!(raised(|o| o.registered_pct = pct("97.45")), []);
    assert_eq!(raised(|o| (o.registered_pct, o.registered, o.population) = (pct("97.4"), n("974"), n("1000"))), []);
}

#[rstest]
#[case("100.01", None, None, true)]
#[case("100", None, None, false)]
#[case("100", Some("1001"), Some("1000"), true)]
#[case("100", Some("1000"), Some("1000"), false)]
fn more_members_than_people(
    #[case] share: &str,
    #[case] registered: Option<&str>,
    #[case] population: Option<&str>,
    #[case] over: bool,
) {
    let found = flags(|o| {
        o.registered_pct = pct(share);
        (o.registered, o.population) = (registered.and_then(n), population.and_then(n));
    });
    assert_eq!(found.contains(Flag::Over100), over);
}

#[rstest]
#[case("97.4", "97.41", false)] // 97.4 may be 97.41
#[case("97.40", "97.41", true)]
#[case("97", "97.4", false)]
#[case("97", "97.6", true)]
#[case("97", "≥99", false)] // a bound is no claim of the value
fn claims_of_one_period_that_differ_by_more_than_rounding(#[case] a: &str, #[case] b: &str, #[case] contradict: bool) {
    let build = Build::people(1000)
        .here("2025-06-25", |o| o.registered_pct = pct(a))
        .here("2025-06-30", |o| o.registered_pct = pct(b));
    assert_eq!(at(&build.on("2025-07-31"), HERE).flags.contains(Flag::Contradiction), contradict);
}

#[test]
fn figures_of_different_periods_do_not_contradict() {
    let apart = |earlier: &str| {
        let build = Build::people(1000)
            .here(earlier, |o| o.registered_pct = pct("90"))
            .here("2025-06-30", |o| o.registered_pct = pct("97"));
        at(&build.on("2025-07-31"), HERE).flags.contains(Flag::Contradiction)
    };
    assert_eq!(["2025-06-22", "2025-06-23"].map(apart), [false, true]);
}

#[test]
fn arithmetic_needs_a_denominator_stated_by_the_source() {
    let wrong = |fill: fn(&mut Observation)| flags(fill).contains(Flag::Arithmetic);
    assert!(wrong(|o| (o.registered_pct, o.registered, o.population) = (pct("98"), n("970"), n("1000"))));
    assert!(!wrong(|o| (o.registered_pct, o.registered) = (pct("98"), n("970"))), "the register's is not stated");
    assert!(!wrong(|o| (o.registered_pct, o.registered, o.population) = (pct("97"), n("970"), n("1000"))));
    assert!(!wrong(|o| (o.registered_pct, o.registered, o.population) = (pct("98"), n("~970"), n("1000"))));
    assert!(!wrong(|o| (o.registered_pct, o.registered, o.population) = (pct("98"), n("970"), n("~1000"))));
    assert!(wrong(|o| (o.rare.unregistered_pct, o.rare.unregistered, o.population) = (pct("2"), n("30"), n("1000"))));
    let active = |basis: ActiveBasis, registered: Option<&str>, population: Option<&str>| {
        flags(|o| {
            (o.active_pct, o.active, o.active_basis) = (pct("80"), n("720"), Some(basis));
            (o.registered, o.population) = (registered.and_then(n), population.and_then(n));
        })
        .contains(Flag::Arithmetic)
    };
    assert!(!active(ActiveBasis::Members, Some("900"), Some("1000")));
    assert!(active(ActiveBasis::Population, Some("900"), Some("1000")));
    assert!(!active(ActiveBasis::Unstated, Some("900"), Some("1000")), "one of the two gives it");
    assert!(active(ActiveBasis::Unstated, Some("950"), Some("1000")), "neither does");
    assert!(!active(ActiveBasis::Unstated, None, Some("1000")), "it may be of the members");
}

#[test]
fn segments_need_a_complete_list_or_one_above_the_total() {
    use Segment::{Bp, PbiJk, Pbpu, PbpuBpPemda, Ppu, PpuBu, PpuPn};
    let wrong = |total: &str, segments: &[(Segment, &str)]| {
        let segments = segments.iter().map(|(s, count)| (*s, n(count).unwrap())).collect();
        flags(|o| (o.registered, o.rare.segments) = (n(total), segments)).contains(Flag::Segments)
    };
    let complete = [(PbiJk, "300"), (PbpuBpPemda, "200"), (Ppu, "100"), (Pbpu, "50"), (Bp, "50")];
    assert!(!wrong("700", &complete));
    assert!(wrong("701", &complete) && wrong("699", &complete));
    let split = [(PbiJk, "300"), (PbpuBpPemda, "200"), (PpuBu, "60"), (PpuPn, "40"), (Pbpu, "50"), (Bp, "50")];
    assert!(!wrong("700", &split) && wrong("900", &split));
    assert!(!wrong("900", &complete[..4]), "an incomplete list may leave any number");
    assert!(wrong("600", &complete[..4]), "but not exceed the total");
    assert!(!wrong("600", &[(PbiJk, "~700")]), "a rounded one may");
    assert!(!wrong("~600", &complete), "and so may a rounded total be exceeded");
}

#[rstest]
#[case(n("950"), None, true)] // the line in force, 95 of 1000
#[case(n("?950"), None, true)]
#[case(n("949"), None, false)]
#[case(n("~950"), None, false)] // "about" claims no actual count
#[case(n("970"), pct("97"), true)] // its own target
#[case(n("980"), None, false)] // a line of another year
fn an_actual_that_equals_a_target(
    #[case] registered: Option<cakupan::domain::Figure<u64>>,
    #[case] target: Option<cakupan::domain::Figure<cakupan::domain::Percent>>,
    #[case] repeats: bool,
) {
    let build = Build::people(5000).here("2023-06-30", |o| {
        (o.registered, o.population, o.rare.target_pct) = (registered, n("1000"), target);
    });
    assert_eq!(at(&build.on("2023-12-31"), HERE).flags.contains(Flag::TargetAsActual), repeats);
}

#[test]
fn an_active_count_may_repeat_its_line_too() {
    let found = flags(|o| (o.active, o.population) = (n("800"), n("1000")));
    assert!(found.contains(Flag::TargetAsActual));
}

#[test]
fn a_target_published_later_does_not_accuse_earlier() {
    let build = Build::people(5000)
        .published("2025-06-30")
        .here("2025-06-30", |o| (o.registered, o.population) = (n("970"), n("1000")))
        .published("2025-09-01")
        .here("2025-08-31", |o| o.rare.target_pct = pct("97"));
    let flagged = |date| at(&build.on(date), HERE).flags.contains(Flag::TargetAsActual);
    assert_eq!(["2025-08-31", "2025-09-01"].map(flagged), [false, true]);
}

#[test]
fn an_active_share_without_its_denominator() {
    let found = |basis| raised(|o| (o.active_pct, o.active_basis) = (pct("80"), Some(basis)));
    assert_eq!(found(ActiveBasis::Unstated), [Flag::BasisUnclear]);
    assert_eq!(found(ActiveBasis::Population), []);
}

#[test]
fn the_date_flag_is_for_contradictions_only() {
    let inferred = |o: &mut Observation| (o.registered_pct, o.date_mark) = (pct("97"), Some(DateMark::Inferred));
    assert_eq!(raised(inferred), []);
    let candidates = vec![day("2025-02-24"), day("2025-12-24")];
    assert_eq!(raised(|o| (o.registered_pct, o.rare.date_candidates) = (pct("97"), candidates)), [Flag::Date]);
    for (published, after) in [("2025-06-29", true), ("2025-06-30", false), ("2025-05", true), ("2025", false)] {
        let build = Build::people(1000).published(published).here("2025-06-30", |o| o.registered_pct = pct("97"));
        assert_eq!(at(&build.on("2025-07-31"), HERE).flags.contains(Flag::Date), after, "{published}");
    }
}

#[rstest]
#[case("11200", false)] // 10000 and 100 a month for 12 months
#[case("11100", false)] // a month less or more is no contradiction
#[case("11300", false)]
#[case("11500", true)]
#[case("10900", true)]
fn growth_leads_to_its_result(#[case] result: &str, #[case] disagrees: bool) {
    let segment = |count: &str| vec![(Segment::Pbpu, n(count).unwrap())];
    let build = Build::people(100_000)
        .published("2025-01-05")
        .here("2024-12-31", |o| (o.rare.growth_per_month, o.rare.segments) = (n("100"), segment("10000")))
        .here("2025", |o| (o.projected, o.rare.segments) = (true, segment(result)));
    assert_eq!(at(&build.on("2025-02-28"), HERE).flags.contains(Flag::Growth), disagrees);
    // Another source's forecast is no contradiction within one.
    let apart = Build::people(100_000)
        .published("2025-01-05")
        .here("2024-12-31", |o| (o.rare.growth_per_month, o.rare.segments) = (n("100"), segment("10000")))
        .published("2025-01-06")
        .here("2025", |o| (o.projected, o.rare.segments) = (true, segment(result)));
    assert!(!at(&apart.on("2025-02-28"), HERE).flags.contains(Flag::Growth));
}

#[test]
fn a_status_claimed_but_not_reached() {
    let claims = |fill: fn(&mut Observation)| {
        flags(|o| {
            o.rare.status_claim = Some("UHC".into());
            fill(o);
        })
        .contains(Flag::StatusClaim)
    };
    assert!(claims(|o| o.registered_pct = pct("97.45")));
    assert!(claims(|o| (o.registered, o.population) = (n("974"), n("1000"))), "a figure in people");
    assert!(claims(|o| o.registered_pct = pct("≤97")));
    assert!(!claims(|o| o.registered_pct = pct("98")));
    assert!(!claims(|o| o.registered_pct = pct("≥97")), "more than 97 % may reach it");
    assert!(!claims(|_| ()));
    // The line is that of the period: 95 % until 2024.
    let build = Build::people(1000)
        .here("2023-06-30", |o| (o.registered_pct, o.rare.status_claim) = (pct("96"), Some("UHC".into())));
    assert!(!at(&build.on("2023-12-31"), HERE).flags.contains(Flag::StatusClaim));
}

#[test]
fn marks_show_as_flags_of_the_newest_figure() {
    assert_eq!(raised(|o| o.registered_pct = pct("~97")), [Flag::Approximate]);
    assert_eq!(raised(|o| o.registered_pct = pct("?97")), [Flag::Doubtful]);
    assert_eq!(raised(|o| o.active = n("^800")), [Flag::Projected]);
    let looks = |fill: fn(&mut Observation)| flags(fill).needs_a_look();
    assert!(!looks(|o| o.registered_pct = pct("~97")) && looks(|o| o.registered_pct = pct("?97")));
}

#[test]
fn flag_words_are_distinct_and_a_set_gives_back_its_flags() {
    let words: HashSet<_> = Flag::ALL.iter().map(|flag| flag.id()).collect();
    assert_eq!(words.len(), Flag::ALL.len());
    for flag in Flag::ALL {
        let mut one = Flags::default();
        one.set(flag, true);
        assert_eq!(one.iter().collect::<Vec<_>>(), [flag]);
    }
}
