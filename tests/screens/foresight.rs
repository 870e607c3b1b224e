//! Time travel on the screen: no view shows what was not yet known on its date.

use crate::support::{Stage, bundled, looks};
use crate::support_foresight::altered;
use cakupan::locale::Lang;
use rstest::rstest;

/// Keys that lead to each view, the evidence of one region and its peers among them.
const VIEWS: [&str; 10] = ["", "2", "3", "4", "5", " j j jc", "7", "7<<<", "/bogor<Enter><Enter>", "/bogor<Enter>w"];

#[rstest]
fn no_view_shows_what_was_not_yet_known(
    #[values("2019-06-30", "2023-06-30", "2024-08-10", "2025-05-10", "2026-01-10")] date: &str,
) {
    let other = altered(&bundled(), date.parse().unwrap());
    for keys in VIEWS {
        let [known, other] = [bundled(), other.clone()].map(|dataset| {
            let mut stage = Stage::on(dataset, 200, 60, looks(Lang::Id), date, "");
            stage.keys(keys).text()
        });
        assert_eq!(known, other, "{keys:?} on {date}");
    }
    // Nor where the user comes back from a later date.
    let [known, other] = [bundled(), other].map(|dataset| {
        let mut stage = Stage::on(dataset, 200, 60, looks(Lang::Id), "2026-02-28", "");
        stage.keys("7d").keys(date).keys("<Enter>1g").text()
    });
    assert_eq!(known, other, "back on {date}");
}
