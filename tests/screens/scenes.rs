//! Every view and overlay, with the keys that lead there from the first screen.

use crate::support::{Stage, bundled};
use cakupan::app::Looks;

/// A place of the program: its name and the keys that lead there.
pub(crate) type Scene = (&'static str, &'static str);

/// The views that are looked at in every size and language.
pub(crate) const MAIN: [Scene; 9] = [
    ("table", ""),
    ("gauges", "2"),
    ("map", "3"),
    ("overview", "4"),
    ("detail", "/balikpapan<Enter><Enter>"),
    ("compare_two", "/balikpapan<Enter><Space>/<C-u>kota pontianak<Enter><Space><Esc>c"),
    ("distance", "5"),
    ("changes", "7"),
    ("costs", "8"),
];

/// The other forms of the views.
pub(crate) const FORMS: [Scene; 21] = [
    ("table_from_zero", "z"),
    ("table_sideways", "lll"),
    ("table_two_keys", "/sort:prov,reg-desc<Enter>jj<Space>"),
    ("gauges_from_zero", "2z"),
    ("gauges_grouped", "2m"),
    ("map_island_gap", "/bone bolango<Enter><Esc>3+ii"),
    ("map_province_filtered", "/prov:kaltim reg:>=98<Enter>3++"),
    ("map_province_change", "/kota dumai<Enter><Esc>3++iii<<"),
    ("map_region_age", "/kota bandung<Enter><Esc>3+++iiii"),
    ("overview_island", "4jjjjjjjjjjj<Enter>j"),
    ("overview_province", "4jjj<Enter>jj"),
    ("overview_filtered", "/prov:kaltim<Enter>4"),
    ("known_as_of", "[4"),
    ("distance_award", "/prov:jatim<Enter>tUHC Awards<Enter>5l"),
    ("changes_none", "/kota bogor<Enter>7>>>>>>>>>>>"),
    ("changes_of_a_province", "/prov:jateng<Enter>j7<Down>"),
    ("costs_budget", "/prov:jateng<Enter>8b<Down><Down><Enter>1 triliun<Enter><Esc>"),
    ("costs_own_plan", "/kutai kartanegara<Enter>8b<Down><Down><Down><Enter>143.925 +1.500<Enter><Esc>"),
    ("detail_province", "/balikpapan<Enter><Enter>h"),
    ("detail_nation", "/balikpapan<Enter><Enter>hh"),
    ("compare_six", "/prov:kaltim<Enter><Space>j<Space>j<Space>j<Space>j<Space>j<Space>c"),
];

/// What lies over the views or takes the place of their rows.
pub(crate) const OVERLAYS: [Scene; 15] = [
    ("provinces", "p<Tab><Down><Down><Tab>"),
    ("provinces_narrowed", "pkalim"),
    ("sort", "s"),
    ("columns", "o"),
    ("rule", "t"),
    ("rule_typed", "t99,5"),
    ("date", "d"),
    ("plan", "/tanjungbalai<Enter>8b"),
    ("rate", "8b<Enter>"),
    ("members", "/kutai kartanegara<Enter>8b<Down><Down><Down><Enter>143.925 +1.500"),
    ("palette", ":"),
    ("help", "?"),
    ("query_typed", "/prov:kaltim reg:<98"),
    ("query_fault", "/reg:abc"),
    ("nothing_found", "/reg:>150<Enter>"),
];

/// Every scene.
pub(crate) fn all() -> impl Iterator<Item = Scene> {
    MAIN.into_iter().chain(FORMS).chain(OVERLAYS)
}

/// The stage after the keys of `scene`, as of 28 February 2026.
pub(crate) fn stage((_, keys): Scene, width: u16, height: u16, looks: Looks) -> Stage {
    let mut stage = Stage::on(bundled(), width, height, looks, "2026-02-28", "");
    stage.keys(keys);
    stage
}
