//! Time travel: nothing that is said as of a date depends on what became known later.

use crate::build::day;
use crate::data::BUNDLED;
use crate::properties::{build, facts, from_2022};
use crate::support_foresight::altered;
use cakupan::domain::evaluation::{evaluate, recorded_awards, recorded_losses};
use cakupan::domain::overview::Overview;
use cakupan::domain::peers::peers;
use cakupan::domain::plan::Plan;
use cakupan::domain::{Dataset, Measured, Metric, RegionIx, RuleChoice, Snapshot, changes, distances, with_wholes};
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use cakupan::report::{self, Options};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use std::fmt::Write;
use std::sync::Arc;

fn on(dataset: &Arc<Dataset>, date: NaiveDate) -> Snapshot {
    Snapshot::new(Arc::clone(dataset), date, RuleChoice::default())
}

/// All that is said of a region: standings, clauses, flags, series, projection, ranks, since, evidence, evaluation, peers.
fn said_of(snapshot: &Snapshot, ix: RegionIx) -> String {
    let state = snapshot.state(ix);
    let mut text = format!("{:?} ", Metric::ALL.map(|metric| state.standing(metric)));
    let ranks = (state.rank, state.active_rank);
    write!(text, "{:?} {:?} {:?} {:?} {ranks:?} ", state.verdict, state.flags, state.series, state.outlook).unwrap();
    let since = [Metric::Registered, Metric::ActivePopulation].map(|m| snapshot.since(ix, m));
    let evaluations: Vec<_> = evaluate(snapshot, ix).into_iter().map(|e| (e.fit, e.verdict)).collect();
    let peers: Vec<_> =
        peers(snapshot, ix).iter().map(|p| (*p, snapshot.state(p.region).registered().share())).collect();
    let recorded = (recorded_awards(snapshot, ix), recorded_losses(snapshot, ix).collect::<Vec<_>>());
    write!(text, "{since:?} {:?} {evaluations:?} {peers:?} {recorded:?}", snapshot.evidence(ix)).unwrap();
    text
}

/// All that is said of many regions together: overview with its sums, distances, changes of the year before.
fn said_of_all(snapshot: &Snapshot) -> String {
    let regions = snapshot.dataset.listed();
    let earlier = on(&snapshot.dataset, snapshot.as_of - Days::new(365));
    let changes = changes(&earlier, snapshot, &with_wholes(&snapshot.dataset, regions));
    let far = [Measured::Registered, Measured::Active].map(|measured| distances(snapshot, regions, measured));
    format!("{:?} {far:?} {changes:?} {:?}", Overview::new(snapshot, regions, None), snapshot.newest())
}

/// Dates before, between and after the bundled figures; month ends and days within.
const DATES: [&str; 12] = [
    "2016-12-31",
    "2019-01-31",
    "2020-12-15",
    "2022-03-31",
    "2023-06-30",
    "2024-02-29",
    "2024-08-10",
    "2025-02-28",
    "2025-05-15",
    "2025-12-31",
    "2026-01-10",
    "2026-02-28",
];

#[test]
fn the_bundled_data_say_nothing_early() {
    let options = Options { lang: Lang::Id, glyphs: GlyphSet::Unicode, width: 100 };
    for (n, date) in DATES.into_iter().enumerate() {
        let (known, other) = (on(&BUNDLED, day(date)), on(&altered(&BUNDLED, day(date)), day(date)));
        assert_eq!(said_of_all(&known), said_of_all(&other), "{date}");
        for (at, (ix, region)) in BUNDLED.regions().enumerate() {
            assert_eq!(said_of(&known, ix), said_of(&other, ix), "{} on {date}", region.name);
            // What is printed, of a few regions each time.
            if at % 40 == n {
                let [known, other] =
                    [&known, &other].map(|snapshot| report::region(snapshot, ix, &Plan::default(), &options));
                assert_eq!(known, other, "{} on {date}", region.name);
            }
        }
    }
}

#[test]
fn what_is_altered_shows_once_it_is_known() {
    let date = day("2025-02-28");
    let (later, other) = (day("2026-11-21"), altered(&BUNDLED, date));
    let (known, other) = (on(&BUNDLED, later), on(&other, later));
    let differ = |ix: &&RegionIx| said_of(&known, **ix) != said_of(&other, **ix);
    assert!(BUNDLED.listed().iter().filter(differ).count() > 300);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_data_say_anything_early(facts in facts(), days in 0_u16..1800) {
        let date = from_2022(days);
        let known = build(&facts).on(&date.to_string());
        let other = on(&altered(&known.dataset, date), date);
        prop_assert_eq!(said_of_all(&known), said_of_all(&other));
        for (ix, _) in known.dataset.regions() {
            prop_assert_eq!(said_of(&known, ix), said_of(&other, ix));
        }
    }
}
