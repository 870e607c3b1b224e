//! Every view and overlay as text, and the table with its styles in each theme.

use crate::scenes::{FORMS, MAIN, OVERLAYS, Scene, stage};
use crate::support::looks;
use cakupan::app::Looks;
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, GlyphSet, MapGlyphs, Theme};
use rstest::rstest;

fn hold(scene: Scene, width: u16, height: u16, looks: Looks, suffix: &str) {
    let name = format!("{}_{width}x{height}_{suffix}", scene.0);
    let text = stage(scene, width, height, looks).text();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

#[rstest]
fn every_view_in_every_size_and_language(
    #[values((80, 24), (120, 40), (200, 60))] (width, height): (u16, u16),
    #[values(Lang::Id, Lang::En)] lang: Lang,
) {
    for view in MAIN {
        hold(view, width, height, looks(lang), lang.id());
    }
}

#[test]
fn the_other_forms_of_the_views() {
    for scene in FORMS {
        hold(scene, 120, 40, looks(Lang::Id), "id");
        hold(scene, 80, 24, looks(Lang::En), "en");
    }
}

#[test]
fn what_lies_over_the_views() {
    for scene in OVERLAYS {
        hold(scene, 120, 40, looks(Lang::Id), "id");
        hold(scene, 80, 24, looks(Lang::En), "en");
    }
}

#[test]
fn the_map_in_quadrants() {
    for scene in [("map_quadrants", "3"), ("map_quadrants_province", "/kota malang<Enter><Esc>3++")] {
        hold(scene, 120, 40, Looks { map: MapGlyphs::Quadrant, ..looks(Lang::Id) }, "id");
    }
}

#[test]
fn the_views_in_ascii() {
    for scene in MAIN {
        let looks = Looks { glyphs: GlyphSet::Ascii, depth: ColorDepth::None, ..looks(Lang::Id) };
        hold(scene, 80, 24, looks, "ascii");
    }
}

#[rstest]
#[case(Theme::Dark)]
#[case(Theme::Light)]
#[case(Theme::HighContrast)]
fn the_table_with_its_styles(#[case] theme: Theme) {
    let looks = Looks { theme, ..looks(Lang::Id) };
    let (buffer, _) = stage(("table", "/prov:kaltim<Enter>j<Space>j"), 80, 24, looks).draw();
    let name = format!("table_styled_{theme:?}").to_lowercase();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, format!("{buffer:#?}"));
    });
}
