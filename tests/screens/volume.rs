//! Many regions: a frame draws what the screen holds and no more, and moving, sorting and filtering still work.

use crate::support::{Stage, bundled, looks};
use crate::synthetic::villages;
use cakupan::domain::Dataset;
use cakupan::locale::Lang;
use rstest::rstest;
use std::sync::Arc;

const MANY: usize = 100_000;

#[rstest]
#[case(bundled(), 514)]
#[case(villages(MANY, Some(10)), MANY)]
#[case(villages(MANY, None), MANY)]
fn a_frame_draws_only_the_rows_in_view(#[case] dataset: Arc<Dataset>, #[case] count: usize) {
    let mut stage = Stage::on(dataset, 120, 40, looks(Lang::Id), "2026-02-28", "");
    assert_eq!(stage.app.rows.len(), count);
    for keys in ["", "<PgDn>", "G", "<PgUp>", "2", "G", "g", "m", "G", "1"] {
        stage.keys(keys);
        let drawn = stage.draw().1.rows_drawn();
        assert!((10..=40).contains(&drawn), "{drawn} rows drawn after {keys}");
    }
}

#[test]
fn a_hundred_thousand_rows_are_moved_through_sorted_and_filtered() {
    let mut stage = Stage::on(villages(MANY, Some(10)), 80, 24, looks(Lang::En), "2026-02-28", "");
    stage.keys("G");
    assert_eq!(stage.app.selected_row(), Some(MANY - 1));
    assert!(stage.text().contains("▌100000 Desa"), "{}", stage.text());
    stage.keys("g/sort:name-desc<Enter>g");
    assert!(stage.text().contains("Desa Nomor 99999"), "{}", stage.text());
    stage.keys("/<C-u>nomor 54321<Enter>");
    assert_eq!(stage.app.rows.len(), 1);
    stage.keys("/<C-u>reg:<92 prov:11<Enter>");
    assert!(!stage.app.rows.is_empty() && stage.app.rows.len() < MANY / 30, "{}", stage.app.rows.len());
}
