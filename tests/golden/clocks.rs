//! The bundled data under the clocks of other years.

use crate::build::day;
use crate::data::BUNDLED;
use cakupan::domain::{Fit, Metric, Outcome, RuleBase, RuleChoice, Snapshot};
use chrono::NaiveDate;

fn snapshot(date: NaiveDate, base: RuleBase) -> Snapshot {
    Snapshot::new(BUNDLED.clone(), date, RuleChoice { base, registered: None })
}

#[test]
fn in_2031_everything_is_stale_and_the_rule_in_force_is_found() {
    let snapshot = snapshot(day("2031-01-01"), RuleBase::InForce);
    let mut standing = 0;
    for (ix, region) in BUNDLED.regions() {
        let state = snapshot.state(ix);
        for metric in Metric::ALL {
            let here = state.standing(metric);
            assert!(here.period.is_empty() || here.stale, "{} {metric:?}", region.name);
            standing += usize::from(here.chosen.is_some());
        }
        assert_eq!((state.rank, state.active_rank, state.fit), ([None; 2], [None; 2], Fit::Applies));
    }
    assert!(standing > 500);
    for metric in Metric::ALL {
        let sum = snapshot.rollup(metric, BUNDLED.listed().iter().copied());
        assert_eq!((sum.share, sum.counted), (None, 0), "{metric:?}: over 36 months");
    }
}

#[test]
fn in_2020_nothing_later_is_known() {
    let date = day("2020-06-30");
    let snapshot = snapshot(date, RuleBase::InForce);
    let mut standing = 0;
    for (ix, region) in BUNDLED.regions() {
        let state = snapshot.state(ix);
        for claim in Metric::ALL.iter().flat_map(|metric| &state.standing(*metric).period) {
            assert!(claim.known_from <= date && claim.effective <= claim.known_from, "{}", region.name);
            standing += 1;
        }
        assert!(state.series.iter().all(|point| point.claim.known_from <= date));
        assert!(state.verdict.registered().is_some_and(|clause| clause.line == cakupan::domain::Percent::parse("95")));
        assert!(snapshot.evidence(ix).iter().all(|(o, _)| BUNDLED.observation(*o).as_of.first_day() <= date));
    }
    assert!(standing > 20);
}

#[test]
fn in_2018_no_rule_was_in_force_and_every_clause_is_unknown() {
    let snapshot = snapshot(day("2018-12-31"), RuleBase::InForce);
    for (ix, _) in BUNDLED.regions() {
        let state = snapshot.state(ix);
        assert_eq!((state.fit, state.verdict.outcome()), (Fit::NoRule, Outcome::Unknown));
        assert!(state.verdict.clauses.iter().all(|c| c.outcome == Outcome::Unknown && c.line.is_none()));
    }
    // The default rule still measures, and says that it was not in force.
    let measured = self::snapshot(day("2018-12-31"), RuleBase::Default);
    assert!(BUNDLED.regions().all(|(ix, _)| measured.state(ix).fit == Fit::NotInForce));
    assert!(BUNDLED.regions().any(|(ix, _)| measured.state(ix).status() != Outcome::Unknown));
}

#[test]
fn at_the_ends_of_time_nothing_breaks() {
    for date in [NaiveDate::MIN, day("1900-01-01"), day("2024-02-29"), day("9999-12-31"), NaiveDate::MAX] {
        for base in [RuleBase::Default, RuleBase::InForce, RuleBase::Id("no such rule".into())] {
            let snapshot = snapshot(date, base);
            let sum = snapshot.rollup(Metric::Registered, BUNDLED.listed().iter().copied());
            assert_eq!(sum.regions, 514);
            assert_eq!(snapshot.newest().is_none(), date < day("2000-01-01"));
        }
    }
}

#[test]
fn every_rule_of_the_data_measures_every_date() {
    for rule in BUNDLED.rules() {
        for date in ["2019-06-30", "2023-12-31", "2026-06-30"] {
            let snapshot = snapshot(day(date), RuleBase::Id(rule.id.clone()));
            for (ix, _) in BUNDLED.regions() {
                let state = snapshot.state(ix);
                let clause = state.verdict.registered().unwrap();
                assert_eq!(clause.line, Some(rule.registered));
                let share = state.registered().share();
                assert!(clause.outcome != Outcome::Met || share.is_some_and(|share| share >= rule.registered));
                assert!(state.fit != Fit::Applies || rule.in_force_on(day(date)));
            }
        }
    }
}

#[test]
fn the_newest_figure_is_not_newer_than_its_source_surely_says() {
    // A bare year without a date of publication is known from the day of gathering, but says nothing of that day.
    let gathered = day("2026-11-21");
    let newest = snapshot(gathered, RuleBase::Default).newest().expect("figures");
    assert!(newest < gathered, "{newest}");
}
