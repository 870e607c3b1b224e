//! Which rule measures a region on a date, and what follows the rule: lines, bins.

use crate::build::{Build, HERE, at, day, p, pct};
use crate::data::BUNDLED;
use cakupan::domain::bins::{active_bin, active_edges, registered_bin, registered_edges};
use cakupan::domain::{ActiveBasis, Fit, Outcome, Percent, RegionCode, RuleBase, RuleChoice, Snapshot};
use rstest::rstest;

const IN_FORCE: RuleChoice = RuleChoice { base: RuleBase::InForce, registered: None };

fn applied(rule: &RuleChoice, region: &str, date: &str) -> (String, Fit, Option<String>) {
    let applied = rule.apply(&BUNDLED, RegionCode::parse(region).unwrap(), day(date));
    let id = applied.rule.map(|rule| rule.id.to_string()).unwrap_or_default();
    (id, applied.fit, applied.registered.map(|line| line.to_string()))
}

#[rstest]
#[case("2018-12-31", "", Fit::NoRule, None)]
#[case("2019-01-01", "uhc-2019", Fit::Applies, Some("95"))]
#[case("2023-12-31", "uhc-2019", Fit::Applies, Some("95"))]
#[case("2024-12-31", "noncutoff-2024", Fit::Applies, Some("95"))]
#[case("2025-01-01", "uhc-2025", Fit::Applies, Some("98"))]
#[case("2031-01-01", "uhc-2025", Fit::Applies, Some("98"))]
fn the_rule_in_force_is_the_status_rule_of_the_date(
    #[case] date: &str,
    #[case] id: &str,
    #[case] fit: Fit,
    #[case] line: Option<&str>,
) {
    assert_eq!(applied(&IN_FORCE, "64.71", date), (id.to_owned(), fit, line.map(ToOwned::to_owned)));
}

#[test]
fn north_sumatra_has_its_own_rule_and_nobody_else() {
    let own = ("uhc-2026-sumut".to_owned(), Fit::Applies, Some("98.6".to_owned()));
    assert_eq!(applied(&IN_FORCE, "12.74", "2026-01-01"), own);
    assert_eq!(applied(&IN_FORCE, "12", "2026-01-01"), own);
    assert_eq!(applied(&IN_FORCE, "12.74", "2025-12-31").0, "uhc-2025");
    for (_, region) in BUNDLED.regions().filter(|(_, region)| region.code.province() != RegionCode::parse("12")) {
        assert_eq!(applied(&IN_FORCE, &region.code.to_string(), "2026-06-30").0, "uhc-2025");
    }
}

#[test]
fn the_default_rule_measures_every_date_and_says_when_it_is_not_in_force() {
    let default = RuleChoice::default();
    for (date, fit) in [("2018-01-01", Fit::NotInForce), ("2024-12-31", Fit::NotInForce), ("2026-01-01", Fit::Applies)]
    {
        assert_eq!(applied(&default, "12.74", date), ("uhc-2025".into(), fit, Some("98".into())), "{date}");
    }
    let snapshot = Build::people(1000).here("2020-06-30", |o| o.registered_pct = pct("98")).on("2020-12-31");
    assert_eq!((at(&snapshot, HERE).fit, at(&snapshot, HERE).status()), (Fit::NotInForce, Outcome::Met));
}

#[test]
fn a_national_plan_on_a_region_is_labelled() {
    let plan = RuleChoice::of_id("rpjmn-2025");
    assert_eq!(applied(&plan, "64.71", "2025-06-30").1, Fit::NationalPlan);
    assert_eq!(applied(&plan, "64", "2025-06-30").1, Fit::NationalPlan);
    assert_eq!(applied(&plan, "00", "2025-06-30").1, Fit::Applies);
    assert_eq!(applied(&plan, "64.71", "2026-06-30").1, Fit::NotInForce);
}

#[test]
fn a_rule_of_another_province_does_not_apply() {
    let rule = RuleChoice::of_id("uhc-2026-sumut");
    let build = Build::people(1000).here("2026-05-31", |o| {
        (o.registered_pct, o.active_pct, o.active_basis) = (pct("99"), pct("99"), Some(ActiveBasis::Population));
    });
    let snapshot = build.under("2026-06-30", rule);
    let state = at(&snapshot, HERE);
    assert_eq!((state.fit, state.verdict.outcome()), (Fit::OtherProvince, Outcome::Unknown));
    assert!(state.verdict.clauses.iter().all(|clause| clause.outcome == Outcome::Unknown));
}

#[test]
fn before_2019_no_rule_decides() {
    let build = Build::people(1000).here("2018-05-31", |o| o.registered_pct = pct("99"));
    let snapshot = build.under("2018-06-30", IN_FORCE);
    let state = at(&snapshot, HERE);
    assert_eq!((state.fit, state.verdict.outcome()), (Fit::NoRule, Outcome::Unknown));
    assert_eq!((state.status(), state.signed_gap()), (Outcome::Unknown, None));
    assert_eq!(state.registered().share(), Some(p("99")), "the figure itself stands");
    assert_eq!(snapshot.line(state_code()), None);
}

fn state_code() -> RegionCode {
    RegionCode::parse(HERE).unwrap()
}

#[test]
fn a_typed_percentage_replaces_the_registered_clause_alone() {
    let build = Build::people(1000).here("2026-05-31", |o| {
        (o.registered_pct, o.active_pct, o.active_basis) = (pct("98.3"), pct("80.1"), Some(ActiveBasis::Population));
    });
    let rule = RuleChoice { registered: Some(p("98.6")), ..RuleChoice::default() };
    let snapshot = build.under("2026-06-30", rule);
    let state = at(&snapshot, HERE);
    assert_eq!(state.verdict.registered().unwrap().line, Some(p("98.6")));
    assert_eq!(state.verdict.active().unwrap().line, Some(p("80")));
    assert_eq!((state.status(), state.active_status()), (Outcome::Near, Outcome::Met));
    assert_eq!(state.verdict.clauses.len(), 4);
    assert_eq!(snapshot.line(state_code()), Some(p("98.6")));
}

#[test]
fn lines_follow_the_rule_of_the_region() {
    let snapshot = Snapshot::new(BUNDLED.clone(), day("2026-06-30"), IN_FORCE);
    assert_eq!(snapshot.line(RegionCode::parse("12.74").unwrap()), Some(p("98.6")));
    assert_eq!(snapshot.line(state_code()), Some(p("98")));
}

#[rstest]
#[case("98", ["80", "95", "98", "100"])]
#[case("98.6", ["80", "95", "98.6", "100"])]
#[case("99", ["80", "95", "99", "100"])]
#[case("95.01", ["80", "95", "95.01", "100"])]
#[case("95", ["80", "90", "95", "100"])]
#[case("90", ["75", "85", "90", "100"])]
#[case("10", ["0", "5", "10", "100"])]
fn registered_classes_follow_the_line(#[case] line: &str, #[case] edges: [&str; 4]) {
    assert_eq!(registered_edges(p(line)), edges.map(p));
    // Each edge opens its class; a hair below still belongs to the one before.
    for (class, edge) in (1..=3).zip(edges.map(p)) {
        assert_eq!(registered_bin(edge, p(line)), class);
        let below = Percent::new(edge.micro() - 1, 6).unwrap();
        assert_eq!(registered_bin(below, p(line)), class - 1);
    }
    assert_eq!([registered_bin(p("100"), p(line)), registered_bin(p("100.01"), p(line))], [3, 4]);
}

#[test]
fn active_classes_are_fixed() {
    assert_eq!(active_edges(), ["75", "80", "85", "95"].map(p));
    let shares = ["0", "74.99", "75", "79.99", "80", "84.99", "85", "94.99", "95", "120"];
    assert_eq!(shares.map(|s| active_bin(p(s))), [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
}
