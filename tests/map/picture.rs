//! What is drawn: a place for every region, in proportion to its land, and bins that can be read without colour.

use crate::support::{Stage, bundled, looks};
use crate::{cells, near, provinces, select};
use cakupan::app::map::{Class, Fill, Ink, Picture};
use cakupan::app::{Looks, MapMeasure};
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, GlyphSet, MapGlyphs};
use ratatui::style::Modifier;
use rstest::rstest;
use std::collections::HashSet;

/// The ways to draw the map: as asked for, and with how many colours.
const WAYS: [(MapGlyphs, ColorDepth); 3] = [
    (MapGlyphs::Half, ColorDepth::True),
    (MapGlyphs::Quadrant, ColorDepth::True),
    // Without colours these are whole cells.
    (MapGlyphs::Quadrant, ColorDepth::None),
];

#[rstest]
fn every_region_of_every_province_is_drawn_on_the_smallest_usual_screen(#[values(0, 1, 2)] way: usize) {
    let (map, depth) = WAYS[way];
    let looks = Looks { depth, map, ..looks(Lang::Id) };
    let mut stage = near(80, 24, looks);
    let whole = depth == ColorDepth::None;
    for (province, regions) in provinces() {
        for selected in [regions[0], regions[regions.len() / 2]] {
            select(&mut stage, selected);
            let app = &stage.app;
            let drawn = app.map.found(Some(selected));
            let mut shown = HashSet::new();
            for (column, line) in every_cell(&app.map.picture) {
                for (at, owner) in app.map.picture.cell(column, line).into_iter().enumerate() {
                    let Some(ix) = owner else { continue };
                    let fill = match app.map.class(ix) {
                        Class::Bin(bin) => Fill::Ink(Ink::Bin(bin)),
                        Class::NoData => Fill::NoData,
                        Class::Outside => Fill::Outside,
                    };
                    let tile = drawn.tile(column, line);
                    let is_outlined = ix == selected && !whole && tile.shows(at, Fill::Ink(Ink::Outline));
                    if is_outlined || tile.shows(at, fill) {
                        shown.insert(ix);
                    }
                }
            }
            for ix in &regions {
                let region = &app.dataset.region(*ix).name;
                let by = &app.dataset.region(selected).name;
                assert!(shown.contains(ix), "{region} in {province} is not drawn while {by} is selected");
            }
        }
    }
}

/// Column and line of every cell of a picture.
fn every_cell(picture: &Picture) -> impl Iterator<Item = (usize, usize)> + use<> {
    let (columns, lines) = (picture.columns(), picture.lines());
    (0..lines).flat_map(move |line| (0..columns).map(move |column| (column, line)))
}

#[rstest]
fn regions_take_pixels_as_they_have_land(
    #[values(MapGlyphs::Half, MapGlyphs::Quadrant, MapGlyphs::Whole)] map: MapGlyphs,
) {
    let data = bundled();
    let mut compared = 0;
    let mut stage = near(200, 60, Looks { map, ..looks(Lang::Id) });
    for (_, regions) in provinces() {
        select(&mut stage, regions[0]);
        let (picture, raster) = (&stage.app.map.picture, stage.app.map.raster().unwrap());
        let land = |ix| raster.ground(ix).unwrap().cells;
        let all_land: u32 = regions.iter().map(|ix| land(*ix)).sum();
        let all_pixels: u32 = regions.iter().map(|ix| picture.count(*ix)).sum();
        for ix in regions.iter().filter(|ix| picture.count(**ix) > 80) {
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

/// A circle of land stays one: what is as wide as high on the ground is so to the eye, however the cells are divided.
#[rstest]
fn the_country_keeps_its_shape(#[values(MapGlyphs::Half, MapGlyphs::Quadrant, MapGlyphs::Whole)] map: MapGlyphs) {
    let mut stage = Stage::on(bundled(), 200, 60, Looks { map, ..looks(Lang::Id) }, "2026-02-28", "");
    stage.keys("3");
    let picture = &stage.app.map.picture;
    let land = || every_cell(picture).filter(|(column, line)| picture.cell(*column, *line) != [None; 4]);
    let span = |of: fn((usize, usize)) -> usize| land().map(of).max().unwrap() - land().map(of).min().unwrap() + 1;
    let ratio = span(|cell| cell.0) as f64 / (2.0 * span(|cell| cell.1) as f64);
    let rows = stage.app.map.raster().unwrap().rows() as f64;
    assert!((ratio / (1_844.0 / rows) - 1.0).abs() < 0.08, "{ratio} {rows}");
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
