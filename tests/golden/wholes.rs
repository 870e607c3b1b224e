//! The nation and the provinces among the changes: where they enter, and that only their published figures do.

use crate::build::{Build, bundled, ix, pct};
use crate::data::BUNDLED;
use cakupan::domain::{Change, ChangeGroup, Level, RegionCode, RegionIx, changes, with_wholes};

/// The codes of the regions above the listed ones that enter beside `found`.
fn wholes(found: &[RegionIx]) -> Vec<String> {
    let entered = with_wholes(&BUNDLED, found);
    let (above, rest) = entered.split_at(entered.len() - found.len());
    assert_eq!(rest, found, "what was found stays as it is");
    above.iter().map(|ix| BUNDLED.region(*ix).code.to_string()).collect()
}

fn inside(code: &str) -> Vec<RegionIx> {
    BUNDLED.listed_in(RegionCode::parse(code).unwrap()).collect()
}

#[test]
fn a_whole_enters_where_all_of_its_regions_are_found() {
    let all = wholes(BUNDLED.listed());
    assert_eq!((all.len(), all[0].as_str()), (1 + BUNDLED.provinces().count(), "00"));
    assert_eq!(wholes(&inside("64")), ["64"]);
    assert_eq!(wholes(&inside("64")[1..]), Vec::<String>::new());
    assert_eq!(wholes(&[inside("65"), inside("64")].concat()), ["64", "65"]);
    assert_eq!(wholes(&BUNDLED.listed()[1..]).len(), BUNDLED.provinces().count() - 1);
    assert_eq!(wholes(&[]), Vec::<String>::new());
}

#[test]
fn a_sum_that_crosses_is_no_change() {
    let (before, after) = ("2024-12-31", "2025-12-31");
    let build = Build::empty().region("64.01", 1000).region("64.02", 1000);
    let sinks = ["64.01", "64.02"].into_iter().fold(build, |build, code| {
        let build = build.published("2024-07-05").there(code, "2024-06-30", |o| o.registered_pct = pct("99"));
        build.published("2025-07-05").there(code, "2025-06-30", |o| o.registered_pct = pct("90"))
    });
    let told = |build: &Build| {
        let (before, after) = (build.on(before), build.on(after));
        let found = changes(&before, &after, &with_wholes(&after.dataset, after.dataset.listed()));
        let of_province = |change: &&Change| change.region == ix(&after, "64");
        found.iter().filter(of_province).map(Change::group).collect::<Vec<_>>()
    };
    assert_eq!(told(&sinks), []);
    let published = sinks
        .published("2024-07-05")
        .there("64", "2024-06-30", |o| o.registered_pct = pct("98.5"))
        .published("2025-07-05")
        .there("64", "2025-06-30", |o| o.registered_pct = pct("97.5"));
    assert_eq!(told(&published), [ChangeGroup::Fell]);
}

#[test]
fn every_change_of_a_whole_rests_on_its_own_figures() {
    let dates = ["2019-12-31", "2022-12-31", "2023-12-31", "2024-12-31", "2025-06-30", "2026-02-28"];
    let snapshots = dates.map(bundled);
    let mut seen = 0;
    for pair in snapshots.windows(2) {
        let found = changes(&pair[0], &pair[1], &with_wholes(&BUNDLED, BUNDLED.listed()));
        for change in found.iter().filter(|c| BUNDLED.region(c.region).code.level() < Level::Regency) {
            let own = |ix| BUNDLED.observations(change.region).any(|(own, _)| own == ix);
            if let Some((first, second)) = change.figures() {
                seen += 1;
                assert!(own(first.observation) && own(second.observation), "{change:?}");
            }
        }
    }
    assert!(seen > 50, "{seen}");
}
