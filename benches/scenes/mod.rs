//! The views that are measured, each on a stage of its own.

use crate::support::{Stage, bundled, looks};
use cakupan::locale::Lang;
use std::collections::HashSet;

/// The smallest and the largest usual screen.
pub(crate) const SIZES: [(u16, u16); 2] = [(80, 24), (200, 60)];

/// The day whose data are shown.
pub(crate) const AS_OF: &str = "2026-02-28";

/// Each view and the keys that lead to it.
const VIEWS: [(&str, &str); 9] = [
    ("overview", "4"),
    ("table", ""),
    ("gauges", "2"),
    ("map", "3"),
    ("distance", "5"),
    ("comparison of 6", " j j j j j c"),
    ("changes", "7"),
    ("costs", "8"),
    ("detail", "<Enter>"),
];

/// Every view on a screen of this size.
pub(crate) fn views(width: u16, height: u16) -> impl Iterator<Item = (&'static str, Stage)> {
    let mut shown = HashSet::new();
    VIEWS.into_iter().map(move |(view, keys)| {
        let mut stage = Stage::on(bundled(), width, height, looks(Lang::Id), AS_OF, "");
        stage.keys(keys);
        assert!(shown.insert(stage.text()), "{view} shows something of its own");
        (view, stage)
    })
}
