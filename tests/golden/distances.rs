//! Regions by their people above and below each line.

use crate::build::{Build, bundled, ix, n, p, pct};
use crate::data::BUNDLED;
use crate::properties::{build, facts, from_2022};
use cakupan::domain::{Distances, Measured, Outcome, Placed, RegionIx, distances};
use cakupan::locale::Lang;
use cakupan::page::{GlyphSet, Line};
use cakupan::report;
use proptest::prelude::*;
use rstest::rstest;

fn place(block: &[Placed], region: RegionIx) -> Option<&Placed> {
    block.iter().find(|placed| placed.region == region)
}

#[test]
fn tanjungbalai_is_short_of_the_one_and_above_the_other() {
    let snapshot = bundled("2025-04-30");
    let here = ix(&snapshot, "12.74");
    let [registered, active] = Measured::ALL.map(|measured| distances(&snapshot, BUNDLED.listed(), measured));
    assert_eq!(place(&registered.below, here).unwrap().distance.people, -1042);
    assert_eq!(place(&active.above, here).unwrap().distance.people, 147);
    assert_eq!((registered.lines, active.lines), (Some((p("98"), p("98"))), Some((p("80"), p("80")))));
}

#[test]
fn a_stale_figure_stands_in_a_block_of_its_own() {
    let snapshot = bundled("2026-02-28");
    let registered = distances(&snapshot, BUNDLED.listed(), Measured::Registered);
    assert!(!registered.stale.is_empty());
    for placed in &registered.stale {
        assert!(snapshot.state(placed.region).registered().stale);
    }
}

#[rstest]
#[case("979000", 1_000)] // a thousand missing
#[case("978999", 10_000)]
fn the_bars_end_at_the_next_power_of_ten(#[case] registered: &str, #[case] top: u64) {
    let build =
        Build::people(1_000_000).here("2025-06-30", |o| (o.registered, o.population) = (n(registered), n("1000000")));
    let snapshot = build.on("2025-07-31");
    let found = distances(&snapshot, snapshot.dataset.listed(), Measured::Registered);
    assert_eq!(found.below.len(), 1);
    assert_eq!(report::distance_top([&found]), top);
}

#[test]
fn who_cannot_be_counted_is_told() {
    let build = Build::people(1000).here("2025-06-30", |o| o.registered_pct = pct("≤97"));
    let snapshot = build.on("2025-07-31");
    let found = distances(&snapshot, snapshot.dataset.listed(), Measured::Registered);
    assert_eq!((found.below.len(), found.uncounted), (0, 1));
    for lang in Lang::ALL {
        let options = report::Options { lang, glyphs: GlyphSet::Unicode, width: 400 };
        let column = report::distance_column(&snapshot, &found, Measured::Registered, 1_000, &options);
        let lines: Vec<String> = column.entries.iter().flat_map(|entry| &entry.lines).map(Line::plain).collect();
        assert!(lines.contains(&lang.distance_uncounted("1")), "{lines:?}");
    }
}

fn count(all: &Distances) -> usize {
    all.below.len() + all.above.len() + all.stale.len() + all.uncounted + all.unknown + all.not_asked
}

proptest! {
    #[test]
    fn every_region_has_one_place_and_the_nearest_comes_first(facts in facts(), days in 0_u16..1800) {
        let snapshot = build(&facts).on(&from_2022(days).to_string());
        let listed = snapshot.dataset.listed();
        for measured in Measured::ALL {
            let all = distances(&snapshot, listed, measured);
            prop_assert_eq!(count(&all), listed.len());
            for block in [&all.below, &all.above, &all.stale] {
                prop_assert!(block.is_sorted_by_key(|placed| placed.distance.people.unsigned_abs()));
            }
            prop_assert!(all.below.iter().all(|placed| placed.distance.people <= 0 && placed.outcome.fails()));
            prop_assert!(all.above.iter().all(|placed| placed.distance.people >= 0 && placed.outcome == Outcome::Met));
        }
    }
}
