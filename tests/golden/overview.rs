//! The overview: every region counted once at each level, sums that are roll-ups, published figures beside them.

use crate::data::BUNDLED;
use cakupan::domain::overview::{Overview, Place, lies_in};
use cakupan::domain::query::{self, Context, Groups, Query};
use cakupan::domain::{Metric, RegionCode, RegionIx, RuleChoice, Snapshot};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

fn snapshot(as_of: &str) -> Snapshot {
    Snapshot::new(Arc::clone(&BUNDLED), as_of.parse().unwrap(), RuleChoice::default())
}

fn found(snapshot: &Snapshot, text: &str) -> Vec<RegionIx> {
    let groups = Groups::new();
    let query = Query::parse(text, &Context { dataset: &snapshot.dataset, groups: &groups }).unwrap();
    query::run(&query, snapshot)
}

/// Every place that can be entered, the nation first.
fn places(snapshot: &Snapshot) -> Vec<Option<Place>> {
    let islands = (0..snapshot.dataset.islands().len()).map(|n| Place::Island(u16::try_from(n).unwrap()));
    let provinces = snapshot.dataset.provinces().map(|(_, region)| Place::Region(region.code));
    std::iter::once(None).chain(islands.chain(provinces).map(Some)).collect()
}

#[test]
fn each_level_holds_every_region_once() {
    for as_of in ["2014-06-30", "2023-06-30", "2026-02-28"] {
        let snapshot = snapshot(as_of);
        for (query, place) in places(&snapshot).into_iter().flat_map(|p| [("", p), ("reg:<98", p), ("kota", p)]) {
            let all = found(&snapshot, query);
            let overview = Overview::new(&snapshot, &all, place);
            let inside: BTreeSet<RegionIx> = all.into_iter().filter(|ix| lies_in(&snapshot, *ix, place)).collect();
            assert_eq!(overview.sum.regions.iter().copied().collect::<BTreeSet<_>>(), inside);
            for nested in [false, true] {
                let rows = overview.rows.iter().filter(|row| row.nested == nested);
                let regions: Vec<RegionIx> = rows.flat_map(|row| row.sum.regions.iter().copied()).collect();
                // Below their island groups stand provinces; where nothing is nested there is one level.
                let complete = regions.len() == inside.len();
                assert!(complete || nested && regions.is_empty(), "{query:?} {place:?} {nested}");
                assert_eq!(regions.iter().collect::<BTreeSet<_>>().len(), regions.len());
            }
            for row in &overview.rows {
                assert!(row.sum.regions.iter().all(|ix| lies_in(&snapshot, *ix, Some(row.place))));
                assert_eq!(row.sum.outcomes.iter().sum::<usize>(), row.sum.regions.len());
                assert_eq!(row.sum.active_outcomes.iter().sum::<usize>(), row.sum.regions.len());
                assert_eq!(row.sum.registered, snapshot.rollup(Metric::Registered, row.sum.regions.iter().copied()));
            }
        }
    }
}

#[test]
fn every_share_is_in_the_histogram_and_every_resident_in_an_age() {
    for as_of in ["2018-12-31", "2024-12-31", "2026-02-28"] {
        let snapshot = snapshot(as_of);
        for place in places(&snapshot) {
            let overview = Overview::new(&snapshot, snapshot.dataset.listed(), place);
            let states = || overview.sum.regions.iter().map(|ix| snapshot.state(*ix).registered());
            assert_eq!(overview.histogram.count(), states().filter(|s| s.definite_share().is_some()).count());
            assert_eq!(overview.bounds + overview.histogram.count(), states().filter(|s| s.chosen.is_some()).count());
            let residents: u64 = overview.freshness.residents.iter().sum();
            let regions = overview.sum.regions.iter().map(|ix| snapshot.dataset.region(*ix));
            assert_eq!(residents, regions.filter_map(|region| region.population).sum::<u64>());
            // The fresh residents of the roll-up are fresh here as well.
            let shares = overview.freshness.shares().unwrap();
            assert!(overview.sum.registered.fresh.is_none_or(|fresh| fresh <= shares[0]));
        }
    }
}

#[test]
fn what_was_published_stands_beside_the_whole_alone() {
    let snapshot = snapshot("2026-02-28");
    let code = |text: &str| RegionCode::parse(text).unwrap();
    let whole = |query: &str, place| {
        let overview = Overview::new(&snapshot, &found(&snapshot, query), place);
        overview.whole.map(|ix| snapshot.dataset.region(ix).code.to_string())
    };
    assert_eq!(whole("", None).as_deref(), Some("00"));
    assert_eq!(whole("", Some(Place::Region(code("64")))).as_deref(), Some("64"));
    assert_eq!(whole("prov:kaltim", None).as_deref(), Some("64"));
    assert_eq!(whole("prov:kaltim kota", None), None);
    assert_eq!(whole("prov:kaltim,kalbar", None), None);
    assert_eq!(whole("", Some(Place::Island(0))), None);
    assert_eq!(whole("reg:>150", None), None);
}

#[test]
fn nothing_from_before_a_province_was_divided_stands_beside_it() {
    let snapshot = snapshot("2026-02-28");
    let mut seen = 0;
    for (_, province) in snapshot.dataset.provinces().filter(|(_, province)| province.split.is_some()) {
        let overview = Overview::new(&snapshot, snapshot.dataset.listed(), Some(Place::Region(province.code)));
        let state = snapshot.state(overview.whole.unwrap());
        for claim in state.registered().period.iter().chain(&state.active().period) {
            assert!(!province.is_before_split(snapshot.dataset.observation(claim.observation).as_of));
        }
        let all = snapshot.dataset.observations(overview.whole.unwrap());
        seen += all.filter(|(_, o)| province.is_before_split(o.as_of)).count();
    }
    assert!(seen > 0, "the data hold such figures");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn the_sum_of_a_place_lies_between_those_of_its_parts(days in 0_i64..1_500, place in 0_usize..46) {
        let as_of = chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap() - chrono::Duration::days(days);
        let snapshot = Snapshot::new(Arc::clone(&BUNDLED), as_of, RuleChoice::default());
        let place = places(&snapshot)[place];
        let overview = Overview::new(&snapshot, snapshot.dataset.listed(), place);
        let regions = overview.sum.regions.iter().filter_map(|ix| {
            snapshot.rollup(Metric::Registered, std::iter::once(*ix)).share
        });
        if let Some(share) = overview.sum.registered.share {
            let (low, high) = regions.map(|s| (s, s)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap();
            prop_assert!(low <= share && share <= high, "{low} {share} {high}");
        }
    }
}
