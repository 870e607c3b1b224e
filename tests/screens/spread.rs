//! A detail on a wide screen runs in two columns, and all of it can be read.

use crate::support::{Stage, bundled, looks};
use cakupan::locale::Lang;

#[test]
fn every_line_of_a_detail_comes_into_view_on_a_wide_screen() {
    for keys in ["/balikpapan<Enter><Enter>", "/balikpapan<Enter><Enter>h", "/balikpapan<Enter><Enter>hh"] {
        let mut stage = Stage::on(bundled(), 200, 50, looks(Lang::Id), "2026-02-28", "");
        stage.keys(keys);
        let mut missing: Vec<String> = stage.app.detail.lines.iter().map(|line| line.plain().trim().into()).collect();
        assert!(missing.len() > 60);
        let mut scroll = None;
        while scroll != Some(stage.app.detail.scroll) {
            scroll = Some(stage.app.detail.scroll);
            let text = stage.text();
            missing.retain(|line| !text.contains(line.as_str()));
            stage.keys("<PgDn>");
        }
        assert!(missing.is_empty(), "{keys}: {missing:#?}");
    }
}

#[test]
fn the_right_column_goes_on_where_the_left_one_ends() {
    let mut stage = Stage::on(bundled(), 200, 50, looks(Lang::Id), "2026-02-28", "");
    stage.keys("/kota pontianak<Enter><Enter>");
    let text = stage.text();
    let right: Vec<String> = text.lines().skip(4).map(|line| line.chars().skip(102).collect()).collect();
    // A column starts with a heading.
    assert!(right[0].contains("───"), "{text}");
}
