//! The way down in the dashboard: into a region, to its kecamatan, to their desa, and back.

use crate::rekaan;
use crate::support::{Stage, bundled, looks};
use cakupan::app::{Bookmark, Msg, Screen, Size, ViewSpec};
use cakupan::domain::RegionCode;
use cakupan::domain::overview::Place;
use cakupan::domain::query::{Context, Groups};
use cakupan::locale::Lang;
use insta::assert_snapshot;
use proptest::prelude::*;
use rstest::rstest;

fn stage(lang: Lang) -> Stage {
    Stage::on(rekaan::dataset(), 120, 40, looks(lang), "2026-02-28", "")
}

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

/// The codes on the way down.
fn trail(stage: &Stage) -> Vec<String> {
    let step = |place: &Place| match place {
        Place::Region(code) => code.to_string(),
        Place::Island(_) => "island".to_owned(),
    };
    stage.app.spec.overview.trail.iter().map(step).collect()
}

const CITY: &str = "/kota balikpapan<Enter>4jj";

#[test]
fn enter_goes_down_to_the_desa_and_esc_back() {
    let mut stage = stage(Lang::Id);
    stage.keys(CITY);
    let into = |stage: &mut Stage, keys: &str, way: &[&str], cursor: &str| {
        stage.keys(keys);
        assert_eq!(trail(stage), way, "{keys}");
        assert_eq!(stage.app.spec.overview.cursor, Some(Place::Region(code(cursor))), "{keys}");
    };
    into(&mut stage, "<Enter>", &["64"], "64.71");
    into(&mut stage, "<Enter>", &["64", "64.71"], "64.71.01");
    assert_eq!(stage.app.spec.selected, Some(code("64.71.01")));
    into(&mut stage, "<Enter>", &["64", "64.71", "64.71.01"], "64.71.01.1001");
    // Nothing lies below a kelurahan: its detail opens.
    stage.keys("j<Enter>");
    assert_eq!(stage.app.spec.detail, Some(code("64.71.01.1002")));
    let crumbs = "Indonesia ▸ Kalimantan Timur ▸ Kota Balikpapan ▸ Rekaan Timur ▸ Rekaan Hulu";
    assert!(stage.text().contains(crumbs), "{}", stage.text());
    into(&mut stage, "<Esc>", &["64", "64.71", "64.71.01"], "64.71.01.1002");
    into(&mut stage, "<Esc>", &["64", "64.71"], "64.71.01");
    into(&mut stage, "<Esc>", &["64"], "64.71");
    // In other views what lay inside leads to the row around it.
    stage.keys("<Enter>j1");
    assert_eq!(stage.app.spec.selected, Some(code("64.71")));
}

#[test]
fn the_region_keeps_its_own_figure_and_its_parts_stand_beside_it() {
    let mut stage = stage(Lang::Id);
    stage.keys("/prov:kaltim<Enter>4<Enter><Enter>");
    let row = |stage: &Stage, text: &str| {
        let screen = stage.text();
        let found = screen.lines().rev().find(|line| line.contains(text)).map(str::to_owned);
        found.unwrap_or_else(|| panic!("no {text} in\n{screen}"))
    };
    assert!(row(&stage, "Kota Balikpapan ▸").contains("98,76"));
    assert!(!row(&stage, "Kota Bontang").contains('▸'));
    let inside = |name: &str| self::stage(Lang::Id).keys(&format!("/{name}<Enter><Enter><Right>")).text();
    let text = inside("kota balikpapan");
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part} in\n{text}"));
    assert!(text.contains("Kota Balikpapan · 4 wilayah"), "{text}");
    assert!(at("98,76 %") < at("89,71 %"), "its own figure comes first");
    assert!(text.contains("4/4") && text.contains("282.600 peserta"));
    assert!(text.contains("data internal: kecamatan-rekaan.csv"));
    // Where one part has no people there is no sum, and it is said of how many there are.
    let text = inside("kutai kartanegara");
    assert!(text.contains("belum cukup data · 1/2"), "{text}");
}

#[test]
fn a_detail_names_what_lies_inside_and_leads_there() {
    let mut stage = stage(Lang::Id);
    stage.keys("/kota balikpapan<Enter><Enter>");
    let footer = |stage: &Stage| stage.text().lines().last().unwrap_or_default().to_owned();
    assert!(footer(&stage).contains("→ ke dalamnya"), "{}", footer(&stage));
    stage.keys("<Right>");
    assert_eq!((stage.app.spec.screen, stage.app.spec.detail), (Screen::Overview, None));
    assert_eq!(trail(&stage), ["64", "64.71"]);
    // From a part to the region around it, and back to the part.
    stage.keys("j<Enter><Left>");
    assert_eq!(stage.app.spec.detail, Some(code("64.71")));
    assert!(!footer(&stage).contains("ke dalamnya"), "{}", footer(&stage));
    stage.keys("<Right>");
    assert_eq!(stage.app.spec.detail, Some(code("64.71.02")));
}

#[test]
fn nothing_of_it_shows_where_nothing_was_imported() {
    for keys in ["4", "/kota balikpapan<Enter>4<Enter><Enter>", "/kota balikpapan<Enter><Enter>", "?"] {
        for (lang, words) in [(Lang::Id, ["diimpor", "ke dalamnya"]), (Lang::En, ["imported", "inside"])] {
            let mut stage = Stage::on(bundled(), 120, 60, looks(lang), "2026-02-28", "");
            stage.keys(keys);
            let text = stage.text();
            assert!(words.iter().all(|word| !text.contains(word)), "{keys}\n{text}");
        }
    }
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
    stage.keys("/kota balikpapan<Enter><Enter>");
    let before = stage.text();
    assert_eq!(stage.keys("<Right>").text(), before);
}

#[test]
fn an_import_that_is_taken_back_leads_back_up() {
    let mut stage = stage(Lang::Id);
    stage.keys("/kota balikpapan<Enter><Enter><Right><Enter>");
    assert_eq!(trail(&stage), ["64", "64.71", "64.71.01"]);
    stage.send(Msg::Reloaded(Ok(bundled())));
    assert_eq!(trail(&stage), ["64"]);
    assert_eq!(stage.app.spec.overview.cursor, Some(Place::Region(code("64.71"))), "where the way led on");
    assert_eq!(stage.app.spec.selected, Some(code("64.71")));
}

#[test]
fn the_next_start_goes_on_inside_a_region() {
    let mut stage = stage(Lang::Id);
    stage.keys("/tingkat:kecamatan<Enter><Esc>/<C-u>kota balikpapan<Enter><Enter><Right>j");
    let dataset = rekaan::dataset();
    let day = "2026-02-28".parse().unwrap();
    let kept = Bookmark::of(&stage.app.spec, &dataset, day);
    let groups = Groups::new();
    let mut spec = ViewSpec::new(day);
    assert!(kept.apply(&mut spec, &Context { dataset: &dataset, groups: &groups }));
    assert_eq!((&spec.overview, spec.selected), (&stage.app.spec.overview, Some(code("64.71.02"))));
    // Where the import is gone, what was left of it is told to be no more.
    let bundled = bundled();
    let mut spec = ViewSpec::new(day);
    assert!(!kept.apply(&mut spec, &Context { dataset: &bundled, groups: &groups }));
}

#[rstest]
#[case("inside_a_region", Lang::Id, "/kota balikpapan<Enter><Enter><Right>j")]
#[case("inside_a_district", Lang::En, "/kota balikpapan<Enter><Enter><Right><Enter>")]
#[case("parts_of_some_without_people", Lang::En, "/kutai kartanegara<Enter><Enter><Right>")]
#[case("districts_in_the_table", Lang::Id, "/tingkat:kecamatan<Enter>")]
#[case("districts_in_the_overview", Lang::En, "/level:district<Enter>4<Enter><Enter>")]
#[case("detail_of_a_region", Lang::Id, "/kota balikpapan<Enter><Enter><PgDn>")]
#[case("detail_of_a_district", Lang::Id, "/kind:kecamatan rekaan timur<Enter><Enter>")]
fn scenes_inside_a_region_look_right(#[case] name: &str, #[case] lang: Lang, #[case] keys: &str) {
    let mut stage = stage(lang);
    assert_snapshot!(name, stage.keys(keys).text());
}

#[test]
fn the_map_shows_where_small_regions_lie() {
    let mut stage = stage(Lang::Id);
    stage.keys("/kind:kecamatan<Enter>3+++");
    let land = |stage: &Stage| {
        let land = stage.app.selected_land().map(|ix| stage.app.dataset.region(ix).code.to_string());
        land.unwrap_or_default()
    };
    assert_eq!(land(&stage), "64.71");
    assert!(stage.text().contains("Kota Balikpapan"), "{}", stage.text());
    // To the neighbour in which other kecamatan were found.
    for step in ["<Up>", "<Left>", "<Down>", "<Right>"] {
        stage.keys(step);
        if land(&stage) != "64.71" {
            assert_eq!(stage.app.spec.selected, Some(code("64.02.01")));
            return;
        }
    }
    panic!("no step left the city\n{}", stage.text());
}

#[test]
fn every_view_of_small_regions_is_drawn_at_every_size() {
    for query in ["level:district", "level:village", "kind:kelurahan kota balikpapan"] {
        for (width, height) in [(160, 50), (80, 24), (20, 5)] {
            let mut stage = Stage::on(rekaan::dataset(), width, height, looks(Lang::En), "2026-02-28", query);
            for view in '1'..='8' {
                stage.keys(&view.to_string());
                for keys in ["j", "l", "<Enter>", "<Left>", "<Right>", "<Esc>", "<Space>", "+", "w", "<Esc>"] {
                    stage.keys(keys).draw();
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_keep_the_way_down_on_something(
        keys in proptest::collection::vec(prop::sample::select(vec![
            "j", "k", "<Enter>", "<Enter>", "<Esc>", "<Left>", "<Right>", "4", "4", "1", "3", "u", "G", "[", "]", "<Space>", "c",
            "/<C-u>level:district<Enter>", "/<C-u>kota balikpapan<Enter>", "/<C-u>level:village<Enter>", "/<C-u><Enter>",
        ]), 1..40),
        height in 10_u16..45,
    ) {
        let mut stage = stage(Lang::Id);
        stage.send(Msg::Resize(Size { width: 110, height }));
        stage.keys(CITY);
        for key in keys {
            stage.keys(key);
            stage.draw();
            if stage.app.page_area(Screen::Overview).is_some() && !stage.app.rows.is_empty() {
                let sums = stage.app.overview.sums.as_ref().unwrap();
                prop_assert!(!sums.rows.is_empty(), "{:?}", stage.app.spec.overview);
                prop_assert!(stage.app.overview_cursor().is_some(), "{:?}", stage.app.spec.overview);
            }
            let known = |code: RegionCode| stage.app.dataset.find(code).is_some();
            prop_assert!(stage.app.spec.selected.is_none_or(known) && stage.app.spec.detail.is_none_or(known));
        }
    }
}
