//! What is drawn: a place for every region, in proportion to its land, and bins that can be read without colour.

use crate::support::{Stage, bundled, looks};
use crate::{cells, near, provinces, select};
use cakupan::app::map::Class;
use cakupan::app::{Looks, MapMeasure};
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, GlyphSet, MapGlyphs};
use ratatui::style::Modifier;
use rstest::rstest;

#[rstest]
fn every_region_of_every_province_is_drawn_on_the_smallest_usual_screen(
    #[values((ColorDepth::True, MapGlyphs::Half), (ColorDepth::True, MapGlyphs::Quadrant), (ColorDepth::None, MapGlyphs::Quadrant))]
    (depth, map): (ColorDepth, MapGlyphs),
) {
    let looks = Looks { depth, map, ..looks(Lang::Id) };
    let mut stage = near(80, 24, looks);
    for (province, regions) in provinces() {
        select(&mut stage, regions[0]);
        let (buffer, _) = stage.draw();
        let blank = |cell: &(u16, u16)| buffer[*cell].symbol() == " ";
        for ix in &regions {
            let cells = cells(&stage.app, *ix);
            let region = stage.app.dataset.region(*ix);
            assert!(cells.iter().any(|cell| !blank(cell)), "{} in {province} is not drawn", region.name);
            // A region without data is hatched in at least one of its cells.
            if stage.app.map.class(*ix) == Class::NoData && *ix != regions[0] {
                let hatched = cells.iter().any(|cell| buffer[*cell].symbol() == "╱");
                assert!(hatched, "{} in {province} is not hatched", region.name);
            }
        }
    }
}

#[test]
fn regions_take_pixels_as_they_have_land() {
    let data = bundled();
    let mut compared = 0;
    let mut stage = near(200, 60, looks(Lang::Id));
    for (_, regions) in provinces() {
        select(&mut stage, regions[0]);
        let (picture, raster) = (&stage.app.map.picture, stage.app.map.raster().unwrap());
        let land = |ix| raster.ground(ix).unwrap().cells;
        let all_land: u32 = regions.iter().map(|ix| land(*ix)).sum();
        let all_pixels: u32 = regions.iter().map(|ix| picture.count(*ix)).sum();
        for ix in regions.iter().filter(|ix| picture.count(**ix) > 60) {
            let (share, drawn) =
                (f64::from(land(*ix)) / f64::from(all_land), f64::from(picture.count(*ix)) / f64::from(all_pixels));
            let name = &data.region(*ix).name;
            assert!((drawn / share - 1.0).abs() < 0.25, "{name}: {share:.3} of the land, {drawn:.3} of the pixels");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}

#[rstest]
#[case(GlyphSet::Unicode)]
#[case(GlyphSet::Ascii)]
fn the_bins_of_twenty_regions_are_read_back_from_the_text(#[case] glyphs: GlyphSet) {
    let looks = Looks { depth: ColorDepth::None, glyphs, ..looks(Lang::En) };
    let set = glyphs.glyphs();
    for (measure, keys) in MapMeasure::ALL.into_iter().zip(["", "i", "ii", "iii", "iiii"]) {
        let mut seen = [0; 6];
        let mut read = 0;
        let mut stage = near(80, 24, looks);
        stage.keys(keys);
        for (_, regions) in provinces() {
            select(&mut stage, regions[0]);
            let text: Vec<Vec<char>> = stage.text().lines().map(|line| line.chars().collect()).collect();
            for ix in &regions {
                let signs: Vec<char> =
                    cells(&stage.app, *ix).iter().map(|(x, y)| text[usize::from(*y)][usize::from(*x)]).collect();
                assert!(signs.windows(2).all(|pair| pair[0] == pair[1]), "one region, one sign: {signs:?}");
                let place = set.bins.iter().chain([&set.no_data]).position(|bin| bin.starts_with(signs[0])).unwrap();
                let bin = measure.bin(&stage.app.snapshot, stage.app.changes.known(), *ix);
                assert_eq!(bin.unwrap_or(5), place, "{:?} {}", measure, stage.app.dataset.region(*ix).name);
                seen[place] += 1;
                read += 1;
            }
        }
        assert!(read >= 20 && seen.iter().all(|count| *count > 0), "{measure:?}: {seen:?}");
    }
}

#[test]
fn without_colour_the_selected_region_is_reversed_and_nothing_else_is() {
    let looks = Looks { depth: ColorDepth::None, ..looks(Lang::Id) };
    let mut stage = near(80, 24, looks);
    for (_, regions) in provinces() {
        select(&mut stage, regions[0]);
        let (buffer, _) = stage.draw();
        let selected = cells(&stage.app, regions[0]);
        let area = stage.app.map_area().unwrap();
        for y in area.y..area.y + area.height {
            for x in area.x..area.x + area.width {
                let reversed = buffer[(x, y)].modifier.contains(Modifier::REVERSED);
                assert_eq!(reversed, selected.contains(&(x, y)), "{x},{y}");
            }
        }
    }
}

#[test]
fn a_filter_strikes_out_the_rest() {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "prov:kalsel");
    stage.keys("3+");
    let inside = |stage: &Stage| {
        let classes = stage.app.dataset.listed().iter().map(|ix| stage.app.map.class(*ix));
        classes.filter(|class| *class != Class::Outside).count()
    };
    assert_eq!((inside(&stage), stage.app.rows.len()), (13, 13));
    assert!(stage.text().contains('─'));
    stage.keys("/<C-u><Enter>");
    assert_eq!(inside(&stage), 514);
    assert!(!stage.text().contains("di luar saringan"));
}

#[test]
fn the_land_is_read_when_the_map_is_first_opened() {
    let mut stage = Stage::on(bundled(), 80, 24, looks(Lang::Id), "2026-02-28", "");
    assert!(stage.app.map.raster().is_none());
    stage.keys("2");
    assert!(stage.app.map.raster().is_none());
    stage.keys("3");
    assert!(stage.app.map.raster().is_some());
}
