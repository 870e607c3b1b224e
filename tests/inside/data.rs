//! What small regions are to the others: parts of one, summed up beside its own figure, never among the listed ones.

use crate::rekaan;
use crate::support::bundled;
use cakupan::domain::overview::{Overview, Place, regions_in};
use cakupan::domain::peers::peers;
use cakupan::domain::{
    Dataset, Kind, Level, Metric, Percent, Period, Records, Region, RegionCode, RegionIx, RuleChoice, Snapshot,
};
use cakupan::import::{Options, understand};
use cakupan::sheet::{Cell, Sheet};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

fn at(dataset: &Dataset, text: &str) -> RegionIx {
    dataset.find(code(text)).unwrap()
}

fn codes(dataset: &Dataset, regions: impl IntoIterator<Item = RegionIx>) -> Vec<String> {
    regions.into_iter().map(|ix| dataset.region(ix).code.to_string()).collect()
}

fn snapshot(dataset: Arc<Dataset>) -> Snapshot {
    Snapshot::new(dataset, "2026-02-28".parse().unwrap(), RuleChoice::default())
}

#[test]
fn parts_are_what_lies_directly_inside() {
    let dataset = rekaan::dataset();
    let parts = |text: &str| codes(&dataset, dataset.parts(at(&dataset, text)));
    assert_eq!(parts("64.71"), ["64.71.01", "64.71.02", "64.71.03", "64.71.09.1001"]);
    assert_eq!(parts("64.71.01"), ["64.71.01.1001", "64.71.01.1002"]);
    for none in ["00", "64", "64.01", "64.71.02", "64.71.01.1001"] {
        assert!(parts(none).is_empty(), "{none}");
    }
    // Nobody knows the kabupaten of the last row.
    assert!(dataset.find(code("99.01.01")).is_none());
}

/// The bundled data with six desa in every kabupaten and kota: so many that their states stand in several lists.
fn with_thousands() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let bundled = bundled();
    let (mut regions, mut figures) = (String::new(), String::new());
    for (at, ix) in bundled.listed().iter().enumerate() {
        let whole = bundled.region(*ix).code;
        let province = whole.province().unwrap();
        for place in 1..=6 {
            let (code, members) = (format!("{whole}.01.200{place}"), 10 * at + place);
            writeln!(
                regions,
                r#"{{"code":"{code}","name":"Rekaan {at} {place}","kind":"desa","province":"{province}","population":10000}}"#
            )
            .unwrap();
            writeln!(
                figures,
                r#"{{"id":"{code}","region":"{code}","as_of":"2026-01","source":"rekaan","registered":{members},"population":10000}}"#
            )
            .unwrap();
        }
    }
    let source = r#"{"id":"rekaan","title":"Rekaan","published":"2026-02-01"}"#;
    for (name, text) in [("sources", source), ("regions", regions.as_str()), ("observations", figures.as_str())] {
        std::fs::write(folder.path().join(format!("{name}.jsonl")), text).unwrap();
    }
    cakupan::store::open(&[folder.path().to_owned()], false).unwrap()
}

#[test]
fn what_is_known_of_each_of_thousands_is_its_own() {
    let dataset = Arc::new(with_thousands());
    let known = snapshot(Arc::clone(&dataset));
    let mut desa = 0;
    for (ix, region) in dataset.regions() {
        assert_eq!(known.state(ix).region, ix, "{}", region.code);
        if region.kind == Kind::Desa {
            let members = region.name.split(' ').skip(1).map(|part| part.parse::<u64>().unwrap());
            let members = members.reduce(|at, place| 10 * at + place).unwrap();
            let standing = known.state(ix).registered().chosen.unwrap();
            assert_eq!(standing.people.unwrap().count, members, "{}", region.code);
            desa += 1;
        }
    }
    assert_eq!(desa, 6 * 514);
}

#[test]
fn what_is_known_of_a_kabupaten_does_not_change_with_what_lies_in_it() {
    for inside in [rekaan::dataset(), Arc::new(with_thousands())] {
        is_unchanged_by(inside);
    }
}

#[track_caller]
fn is_unchanged_by(inside: Arc<Dataset>) {
    let (before, after) = (snapshot(bundled()), snapshot(inside));
    let (old, new) = (&before.dataset, &after.dataset);
    assert_eq!(codes(old, old.listed().to_vec()), codes(new, new.listed().to_vec()));
    assert_eq!((new.listed().len(), new.provinces().count()), (514, 38));
    for (ix, region) in old.regions() {
        let other = at(new, &region.code.to_string());
        let (a, b) = (before.state(ix), after.state(other));
        assert_eq!((a.rank, a.active_rank, a.flags), (b.rank, b.active_rank, b.flags), "{}", region.code);
        let sum = |snapshot: &Snapshot| {
            snapshot.rollup(Metric::Registered, snapshot.dataset.listed_in(region.code).collect::<Vec<_>>().into_iter())
        };
        assert_eq!(sum(&before), sum(&after), "{}", region.code);
        for metric in Metric::ALL {
            assert_eq!(a.standing(metric).share(), b.standing(metric).share(), "{}", region.code);
        }
        let alike = |snapshot: &Snapshot, ix| codes(&snapshot.dataset, peers(snapshot, ix).iter().map(|p| p.region));
        assert_eq!(alike(&before, ix), alike(&after, other), "{}", region.code);
    }
    let (old, new) = (Overview::new(&before, old.listed(), None), Overview::new(&after, new.listed(), None));
    assert_eq!((old.histogram, old.sum.outcomes, old.freshness), (new.histogram, new.sum.outcomes, new.freshness));
}

#[test]
fn small_regions_have_neither_rank_nor_peers() {
    let after = snapshot(rekaan::dataset());
    for (ix, region) in after.dataset.regions().filter(|(_, region)| region.code.level() > Level::Regency) {
        assert_eq!((after.state(ix).rank, after.state(ix).active_rank), ([None; 2], [None; 2]), "{}", region.code);
        assert!(peers(&after, ix).is_empty(), "{}", region.code);
    }
}

#[test]
fn parts_are_summed_where_all_of_them_have_people() {
    let after = snapshot(rekaan::dataset());
    let sum = |text: &str| after.rollup(Metric::Registered, after.dataset.parts(at(&after.dataset, text)));
    let all = sum("64.71");
    assert_eq!((all.members, all.population, all.counted, all.regions), (282_600, 315_000, 4, 4));
    assert_eq!(all.share, Percent::of(282_600, 315_000));
    assert_eq!(all.coverage, Percent::of(1, 1));
    // One of the two kecamatan has a share without people: of how many the other speaks nobody knows.
    let some = sum("64.02");
    assert_eq!((some.share, some.coverage, some.counted, some.regions), (None, None, 1, 2));
    // The kota keeps its own figure, which is another.
    assert_ne!(after.state(at(&after.dataset, "64.71")).registered().share(), all.share);
}

#[test]
fn figures_of_small_regions_grow_old_like_others() {
    let old = Snapshot::new(rekaan::dataset(), "2027-06-30".parse().unwrap(), RuleChoice::default());
    let sum = old.rollup(Metric::Registered, old.dataset.parts(at(&old.dataset, "64.71")));
    assert!(sum.stale && sum.share.is_some());
}

#[test]
fn the_way_down_shows_each_part_once() {
    let after = snapshot(rekaan::dataset());
    let dataset = &after.dataset;
    let inside = |found: &[RegionIx], text: &str| {
        let place = Place::Region(code(text));
        let overview = Overview::new(&after, found, Some(place));
        assert_eq!(overview.sum.regions, regions_in(&after, found, Some(place)));
        let rows: Vec<String> = overview
            .rows
            .iter()
            .map(|row| match row.place {
                Place::Region(code) => code.to_string(),
                Place::Island(_) => unreachable!("a region has no islands"),
            })
            .collect();
        let regions: Vec<RegionIx> = overview.rows.iter().flat_map(|row| row.sum.regions.clone()).collect();
        assert_eq!(regions.iter().collect::<BTreeSet<_>>().len(), overview.sum.regions.len());
        (rows, overview.whole.map(|ix| dataset.region(ix).code.to_string()), overview.are_small)
    };
    let listed = dataset.listed();
    assert_eq!(inside(listed, "64").1.as_deref(), Some("64"));
    let (rows, whole, are_small) = inside(listed, "64.71");
    assert_eq!((rows.len(), whole.as_deref(), are_small), (4, Some("64.71"), true));
    assert_eq!(inside(listed, "64.71.01").0, ["64.71.01.1001", "64.71.01.1002"]);
    assert!(inside(listed, "64.01").0.is_empty());
    // Kecamatan that were found are grouped by what they lie in.
    let districts: Vec<RegionIx> = dataset.at_level(Level::District).collect();
    assert_eq!(inside(&districts, "64").0, ["64.02", "64.71"]);
    assert_eq!(inside(&districts, "64").1, None, "nobody says that these are all kecamatan of the province");
    assert_eq!(inside(&districts, "64.71").0, ["64.71.01", "64.71.02", "64.71.03"]);
    assert_eq!(inside(&districts, "64.71").1, None, "a kelurahan lies beside them");
    assert_eq!(inside(&districts, "64.02").1.as_deref(), Some("64.02"));
}

#[test]
fn a_name_that_was_a_kota_before_an_import_still_is_in_the_next() {
    let row = |cells: [&str; 2]| cells.map(|text| Cell::Text(text.into())).to_vec();
    let rows = vec![row(["Nama", "Peserta"]), row(["Balikpapan", "700000"]), row(["Kec. Balikpapan", "119000"])];
    let sheet = Sheet { name: "Rekap".into(), rows, ..Sheet::default() };
    let options = Options { period: Period::parse("2026-02"), ..Options::new("2026-03-01".parse().unwrap()) };
    let intake = understand(&[sheet], &options, &rekaan::dataset()).unwrap();
    let taken: Vec<String> = intake.taken.iter().map(|taken| taken.record.region.to_string()).collect();
    assert_eq!(taken, ["64.71", "64.71.03"], "{:?}", intake.refused);
}

fn region(code: RegionCode) -> (Region, u16) {
    let kind = match code.level() {
        Level::Nation => Kind::Nation,
        Level::Province => Kind::Province,
        Level::Regency => Kind::Kabupaten,
        Level::District => Kind::Kecamatan,
        Level::Village => Kind::Desa,
    };
    let (name_en, island, population, men, women) = (None, None, None, None, None);
    let (split, area_km2, label) = (None, None, None);
    let name = code.to_string().into();
    (Region { code, kind, name, name_en, island, population, men, women, split, area_km2, label }, 0)
}

proptest! {
    #[test]
    fn every_small_region_is_reached_by_one_way(
        districts in proptest::collection::btree_set((1_u32..4, 1_u32..4), 0..8),
        villages in proptest::collection::btree_set((1_u32..4, 1_u32..4, 1001_u32..1004), 0..16),
    ) {
        let districts = districts.into_iter().map(|(k, d)| format!("11{k:02}{d:02}"));
        let villages = villages.into_iter().map(|(k, d, v)| format!("11{k:02}{d:02}{v}"));
        let above = ["00", "11", "1101", "1102", "1103"].map(str::to_owned);
        let small: BTreeSet<RegionCode> = districts.chain(villages).map(|text| code(&text)).collect();
        let all = above.iter().map(|text| code(text)).chain(small.iter().copied());
        let records = Records { regions: all.map(region).collect(), ..Records::default() };
        let dataset = Dataset::new(records);
        let mut reached = Vec::new();
        let mut open: Vec<RegionIx> = dataset.listed().to_vec();
        while let Some(ix) = open.pop() {
            for part in dataset.parts(ix) {
                prop_assert_eq!(dataset.above(dataset.region(part).code), Some(ix));
                reached.push(dataset.region(part).code);
                open.push(part);
            }
        }
        reached.sort_unstable();
        prop_assert_eq!(reached, small.into_iter().collect::<Vec<_>>());
        prop_assert_eq!(dataset.listed().len(), 3);
    }
}
