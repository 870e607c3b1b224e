//! Regions by their people above and below each line.

use crate::build::{bundled, ix, p};
use crate::data::BUNDLED;
use crate::properties::{build, facts, from_2022};
use cakupan::domain::{Distances, Measured, Outcome, Placed, RegionIx, distances};
use proptest::prelude::*;

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
