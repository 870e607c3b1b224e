//! `cakupan map`: the printed map says what the data say, with colours on a terminal alone.

use crate::support::{cakupan, json, printed, told};
use cakupan::app::Map;
use cakupan::app::map::{MapTarget, Pixels};
use cakupan::domain::RegionCode;
use cakupan::page::GlyphSet;
use cakupan::store;
use insta::assert_snapshot;
use rstest::rstest;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

const DATE: &str = "--as-of 2026-02-28";

fn records(args: &str) -> Vec<Value> {
    json(&format!("map {args} {DATE} --format json")).as_array().unwrap().clone()
}

#[test]
fn a_province_reads_well_in_both_languages() {
    assert_snapshot!("map_bali", printed(&format!("map prov:bali --width 60 {DATE}")));
    let change = "map prov:riau --by change --since 2025-01 --width 60 --lang en --ascii";
    let english = printed(&format!("{change} {DATE}"));
    assert!(english.is_ascii(), "{english}");
    assert_snapshot!("map_riau_english", english);
}

/// The cells of the printed picture, which stands between blank lines.
fn picture(text: &str) -> Vec<Vec<char>> {
    let (_, rest) = text.split_once("\n\n").unwrap();
    let (picture, _) = rest.rsplit_once("\n\n").unwrap();
    picture.lines().map(|line| line.chars().collect()).collect()
}

#[rstest]
#[case("registered", "", GlyphSet::Unicode)]
#[case("active", "--ascii", GlyphSet::Ascii)]
#[case("gap", "--glyphs quadrant", GlyphSet::Unicode)]
#[case("change", "", GlyphSet::Unicode)]
#[case("age", "--ascii --glyphs half", GlyphSet::Ascii)]
fn the_bins_are_read_back_from_the_text(#[case] by: &str, #[case] looks: &str, #[case] set: GlyphSet) {
    let dataset = store::bundled().unwrap();
    let mut map = Map::of(Arc::new(store::raster(&dataset)));
    let signs = set.glyphs();
    let mut read = BTreeSet::new();
    for province in ["35", "73", "12"] {
        let target = MapTarget::Region(RegionCode::parse(province).unwrap());
        map.show(&dataset, target, map.fitting(&dataset, target, (120, usize::MAX)).unwrap(), Pixels::Whole);
        let asked = format!("prov:{province} --by {by} --width 120");
        let text = picture(&printed(&format!("map {asked} {looks} {DATE}")));
        // Lines of sea in the north are not printed.
        let is_land =
            |line: &usize| (0..map.picture.columns()).any(|column| map.picture.cell(column, *line)[0].is_some());
        let first = (0..map.picture.lines()).find(is_land).unwrap();
        for record in records(&asked) {
            let ix = dataset.find(RegionCode::parse(record["code"].as_str().unwrap()).unwrap()).unwrap();
            let bin = record["bin"].as_u64().map(|bin| usize::try_from(bin).unwrap());
            let sign = bin.map_or(signs.no_data, |bin| signs.bins[bin]);
            let mut cells = 0;
            for line in first..map.picture.lines() {
                let owned = |column: &usize| map.picture.cell(*column, line)[0] == Some(ix);
                for column in (0..map.picture.columns()).filter(owned) {
                    assert_eq!(text[line - first][column].to_string(), sign, "{record}");
                    cells += 1;
                }
            }
            assert!(cells > 0 && record["cells"] == cells, "{record} {cells}");
            read.insert((bin, record["code"].to_string()));
        }
    }
    let bins: BTreeSet<_> = read.iter().map(|(bin, _)| bin).collect();
    assert!(read.len() > 60 && bins.len() >= 4, "{read:?}");
}

#[test]
fn regions_have_the_value_that_colours_them() {
    let list = json(&format!("list prov:jatim {DATE} --format json"));
    let of = |code: &Value| list.as_array().unwrap().iter().find(|region| region["code"] == *code).unwrap();
    let registered = records("prov:jatim");
    assert_eq!(registered.len(), 38);
    for region in &registered {
        assert_eq!(region["value"], of(&region["code"])["registered_pct"], "{region}");
        assert_eq!(region["bin"].is_null(), region["value"].is_null());
    }
    for region in records("prov:jatim --by change") {
        assert_eq!((&region["since"], &region["unit"]), (&"2025-02-28".into(), &region["unit"]));
        let expected = region["value"].as_f64().map(|points| match points {
            p if p < -2.0 => 0,
            p if p < -0.5 => 1,
            p if p <= 0.5 => 2,
            p if p <= 2.0 => 3,
            _ => 4,
        });
        assert_eq!(region["bin"].as_i64(), expected, "{region}");
    }
}

#[test]
fn the_map_shows_what_holds_the_regions_found() {
    let heading = |query: &str| printed(&format!("map {query} {DATE} --lang en")).lines().next().unwrap().to_owned();
    assert!(heading("").starts_with("Indonesia · "));
    assert!(heading("code:64.71").starts_with("Indonesia ▸ Kalimantan ▸ East Kalimantan · "));
    assert!(heading("prov:kaltim prov:kalbar").contains("Indonesia ·"));
    assert!(heading("prov:kaltim,kalbar").starts_with("Indonesia ▸ Kalimantan · "));
    assert!(heading("prov:kaltim,jabar").starts_with("Indonesia · "));
    assert!(printed(&format!("map reg:>150 {DATE} --lang en")).ends_with("No region matches.\n"));
    assert_eq!(records("reg:>150").len(), 0);
}

#[test]
fn no_line_is_wider_than_asked_and_none_has_codes() {
    for width in [40, 77, 200] {
        let text = printed(&format!("map prov:papua,maluku --width {width} {DATE}"));
        assert!(text.lines().all(|line| line.chars().count() <= width), "{text}");
        assert!(!text.contains('\u{1b}'));
        assert!(text.lines().any(|line| line.chars().count() > width / 2));
    }
    let wide = printed(&format!("map {DATE}"));
    assert!(wide.lines().all(|line| line.chars().count() <= 100));
    // Nobody says how wide a file is.
    assert_eq!(wide, printed(&format!("map {DATE} --width 100")));
}

#[test]
fn settings_and_mistakes() {
    let complaints = [
        "map --by colour",
        "map --glyphs braille",
        "map --width 39",
        "map --width 401 --lang en",
        "map --since 2025-01 --lang en",
        "map --since 2025-01",
        "map --by change --since 2026-03 --as-of 2026-02",
        "--glyphs half list",
        "map --glyphs",
    ];
    assert_snapshot!("map_complaints", complaints.map(told).join("\n"));
    // As with the options that every command shares, the place does not matter.
    let quarters = format!("map prov:bali {DATE} --format json");
    assert_eq!(printed(&format!("--glyphs quadrant {quarters}")), printed(&format!("{quarters} --glyphs quadrant")));
    let output = cakupan("map").env("CAKUPAN_GLYPHS", "x").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stderr).unwrap().contains("CAKUPAN_GLYPHS: «x»"));
}
