//! The population of a figure, and what is computed from it.

use crate::build::{Build, HERE, at, n, p, pct};
use crate::data::BUNDLED;
use cakupan::domain::{
    ActiveBasis, Claim, ClauseKind, DenominatorOrigin, Flag, Metric, Observation, Outcome, Reproduction, Segment,
    ShareKind, gap,
};
use rstest::rstest;

/// The standing claim of one record in a region of 1000 people.
fn claim(metric: Metric, as_of: &str, fill: impl FnOnce(&mut Observation)) -> Option<Claim> {
    at(&Build::people(1000).here(as_of, fill).on("2026-11-21"), HERE).standing(metric).chosen
}

/// Its people and population; `true` beside a number that is estimated.
fn counts(claim: &Claim) -> ((u64, bool), (u64, bool), DenominatorOrigin) {
    let (people, whole) = (claim.people.unwrap(), claim.denominator.unwrap());
    ((people.count, people.estimated), (whole.people.count, whole.people.estimated), whole.origin)
}

#[test]
fn the_population_is_stated_else_reproduced_else_implied() {
    use DenominatorOrigin::{Implied, Register, Stated};
    let registered = |fill: fn(&mut Observation)| claim(Metric::Registered, "2025-06-30", fill).unwrap();
    let stated = registered(|o| (o.registered_pct, o.registered, o.population) = (pct("90"), n("1800"), n("2000")));
    assert_eq!(counts(&stated), ((1800, false), (2000, false), Stated));
    assert_eq!(stated.reproduction, Reproduction::Reproduced);
    let register = registered(|o| (o.registered_pct, o.registered) = (pct("90.1"), n("901")));
    assert_eq!(counts(&register), ((901, false), (1000, false), Register));
    assert_eq!(register.reproduction, Reproduction::Reproduced);
    let implied = registered(|o| (o.registered_pct, o.registered) = (pct("90"), n("1800")));
    assert_eq!(counts(&implied), ((1800, false), (2000, true), Implied));
    assert_eq!(implied.reproduction, Reproduction::Alone);
    let wrong = registered(|o| (o.registered_pct, o.registered, o.population) = (pct("91"), n("1800"), n("2000")));
    assert_eq!(wrong.reproduction, Reproduction::Contradicted);
}

#[test]
fn without_a_count_people_are_the_share_of_the_population() {
    let registered = |fill: fn(&mut Observation)| claim(Metric::Registered, "2018", fill).unwrap();
    let stated = registered(|o| (o.registered_pct, o.population) = (pct("90"), n("2000")));
    assert_eq!(counts(&stated), ((1800, true), (2000, false), DenominatorOrigin::Stated));
    let register = registered(|o| o.registered_pct = pct("90"));
    assert_eq!(counts(&register), ((900, true), (1000, false), DenominatorOrigin::Register));
}

#[test]
fn a_doubtful_population_is_not_used_and_a_rounded_one_estimates() {
    let doubtful = claim(Metric::Registered, "2025-06-30", |o| {
        (o.registered_pct, o.registered, o.population) = (pct("90"), n("900"), n("?5000"));
    });
    assert_eq!(counts(&doubtful.unwrap()).2, DenominatorOrigin::Register);
    let rounded = claim(Metric::Registered, "2025-06-30", |o| (o.registered, o.population) = (n("900"), n("~1000")));
    let rounded = rounded.unwrap();
    assert_eq!((rounded.kind, counts(&rounded).1), (ShareKind::Estimated, (1000, true)));
    let exact = claim(Metric::Registered, "2025-06-30", |o| (o.registered, o.population) = (n("900"), n("1000")));
    assert_eq!(exact.unwrap().kind, ShareKind::Computed);
}

#[rstest]
#[case("2023-12-30", false)]
#[case("2023-12-31", true)]
#[case("2025-12-31", true)]
#[case("2026-01-01", false)]
fn a_count_alone_needs_a_register_within_twelve_months(#[case] as_of: &str, #[case] computed: bool) {
    let found = claim(Metric::Registered, as_of, |o| o.registered = n("900"));
    assert_eq!(found.map(|c| (c.share, c.kind)), computed.then_some((p("90"), ShareKind::Estimated)));
    // A population that the source states has no such limit.
    let stated = claim(Metric::Registered, as_of, |o| (o.registered, o.population) = (n("900"), n("1200")));
    assert_eq!(stated.unwrap().share, p("75"));
}

#[test]
fn every_figure_of_a_record_has_the_population_of_the_record() {
    // 1800 is 90 % of 2000, whatever the register says, and however old the record is.
    let fill = |o: &mut Observation| {
        (o.registered_pct, o.registered, o.active) = (pct("90"), n("1800"), n("1500"));
        o.rare.segments = vec![(Segment::PbpuBpPemda, n("500").unwrap())];
    };
    for (metric, share) in [(Metric::ActivePopulation, "75"), (Metric::PemdaShare, "25")] {
        let claim = claim(metric, "2018-06-30", fill).unwrap();
        assert_eq!((claim.share, claim.kind), (p(share), ShareKind::Estimated));
        assert_eq!((counts(&claim).1, counts(&claim).2), ((2000, true), DenominatorOrigin::Implied));
    }
    let printed = claim(Metric::ActivePopulation, "2018-06-30", |o| {
        (o.registered_pct, o.registered) = (pct("90"), n("1800"));
        (o.active_pct, o.active_basis) = (pct("75"), Some(ActiveBasis::Population));
    });
    assert_eq!(counts(&printed.unwrap()), ((1500, true), (2000, true), DenominatorOrigin::Implied));
}

#[test]
fn people_and_population_never_come_from_different_records() {
    let build = Build::people(1000)
        .here("2018-06-30", |o| o.registered = n("900"))
        .here("2018-06-30", |o| o.population = n("1000"));
    assert_eq!(at(&build.on("2018-12-31"), HERE).registered().chosen, None);
    let mut old = 0;
    let snapshot = crate::build::bundled("2026-11-21");
    for (ix, _) in BUNDLED.regions() {
        for claim in snapshot.claims(ix) {
            let observation = BUNDLED.observation(claim.observation);
            if let (Some(whole), Some(stated)) = (claim.denominator, observation.population)
                && whole.origin == DenominatorOrigin::Stated
                && claim.metric != Metric::ActiveMembers
            {
                assert_eq!(whole.people.count, stated.value);
                old += 1;
            }
        }
    }
    assert!(old > 300);
}

#[rstest]
#[case("?90")]
#[case("^90")]
fn a_share_that_is_not_used_takes_its_count_along(#[case] share: &str) {
    let found = claim(Metric::Registered, "2025-06-30", |o| {
        (o.registered_pct, o.registered, o.population) = (pct(share), n("900"), n("1000"));
    });
    assert_eq!(found, None);
}

#[test]
fn what_the_unregistered_leave_is_a_computed_share() {
    let left = |text: &str| {
        let found = claim(Metric::Registered, "2025-06-30", |o| o.rare.unregistered_pct = pct(text));
        found.map(|c| (c.share.to_string(), c.kind))
    };
    assert_eq!(left("2.5"), Some(("97.5".into(), ShareKind::Computed)));
    assert_eq!(left("~2"), Some(("98".into(), ShareKind::Estimated)));
    assert_eq!(left("≥2"), Some(("98".into(), ShareKind::Ceiling)), "at least 2 % missing");
    assert_eq!(left("≤2"), Some(("98".into(), ShareKind::Floor)));
    assert_eq!(left("?2"), None);
    assert_eq!(left("100.5"), None, "not less than nobody");
}

#[test]
fn what_the_unregistered_leave_is_on_the_line_whatever_the_population() {
    // 98 % of 1030 is 1009.4 people: the rounded count lies below the line, the share does not.
    assert_eq!(gap::distance(p("98"), 1030, 1009), -1);
    let build = Build::people(1030).here("2025-06-30", |o| o.rare.unregistered_pct = pct("2"));
    let snapshot = build.on("2025-07-31");
    let state = at(&snapshot, HERE);
    assert_eq!((state.status(), state.verdict.registered().unwrap().gap()), (Outcome::Met, Some(0)));
    assert!(state.rank[0].is_some(), "a computed share is ranked");
}

#[test]
fn rounding_does_not_lift_a_computed_share_over_the_line() {
    let outcome = |count: &str| {
        let build = Build::people(1000).here("2025-06-30", |o| (o.registered, o.population) = (n(count), n("100000")));
        let snapshot = build.on("2025-07-31");
        let clause = *at(&snapshot, HERE).verdict.registered().unwrap();
        (clause.value.unwrap().to_string(), clause.outcome, clause.gap())
    };
    assert_eq!(outcome("97997"), ("98.00".into(), Outcome::Near, Some(3)));
    assert_eq!(outcome("98000"), ("98.00".into(), Outcome::Met, Some(0)));
}

#[rstest]
#[case("≥98.5", Outcome::Met, Some(0))]
#[case("≥98", Outcome::Met, Some(0))]
#[case("≥97", Outcome::Unknown, None)] // open
#[case("≤97", Outcome::NotMet, None)] // missed, by how much is open
#[case("≤98", Outcome::Unknown, None)]
#[case("≤99", Outcome::Unknown, None)]
fn a_bound_decides_what_it_can(#[case] text: &str, #[case] outcome: Outcome, #[case] gap: Option<u64>) {
    let build = Build::people(1000).here("2025-06-30", |o| o.registered_pct = pct(text));
    let snapshot = build.on("2025-07-31");
    let state = at(&snapshot, HERE);
    let clause = state.verdict.registered().unwrap();
    assert_eq!((clause.outcome, clause.gap(), clause.cushion()), (outcome, gap, None));
    assert_eq!(clause.value, pct(text).map(|figure| figure.value), "it fills the value");
    assert!(clause.value_kind.unwrap().is_bound() && !clause.on_line);
    assert!(state.flags.contains(Flag::Approximate));
    assert_eq!((state.rank, state.registered().definite_share()), ([None, None], None));
}

#[test]
fn a_share_over_100_is_flagged_and_met() {
    let build = Build::people(1000).here("2025-06-30", |o| {
        (o.registered_pct, o.registered, o.population) = (pct("100.25"), n("2005"), n("2000"));
    });
    let snapshot = build.on("2025-07-31");
    let state = at(&snapshot, HERE);
    assert!(state.flags.contains(Flag::Over100) && !state.flags.contains(Flag::Arithmetic));
    let clause = state.verdict.clauses.iter().find(|c| c.kind == ClauseKind::Registered).unwrap();
    assert_eq!((clause.outcome, clause.cushion()), (Outcome::Met, Some(45)));
}
