//! The terminal's cursor stands on what the next key is about: what follows it, a magnifier or a braille display, is there.

use crate::scenes::{FORMS, MAIN, OVERLAYS, Scene, all, stage};
use crate::support::{Stage, looks};
use cakupan::app::{Looks, Target};
use cakupan::locale::Lang;
use cakupan::page::ColorDepth;
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

fn drawn(stage: &Stage) -> (Buffer, (u16, u16)) {
    let (buffer, hits) = stage.draw();
    (buffer, hits.cursor().expect("a cursor"))
}

/// The text of a row of cells from a column on.
fn text_from(buffer: &Buffer, (x, y): (u16, u16)) -> String {
    (x..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect()
}

fn scene(name: &str) -> Scene {
    all().find(|(known, _)| *known == name).unwrap()
}

/// What is selected is reversed where there is no colour.
#[test]
fn it_stands_where_the_selection_begins() {
    let looks = Looks { depth: ColorDepth::None, ..looks(Lang::Id) };
    let elsewhere = ["map", "detail", "help", "query_typed", "query_fault", "nothing_found"];
    for scene in all().filter(|(name, _)| !elsewhere.iter().any(|other| name.starts_with(other))) {
        for (width, height) in SIZES {
            let (buffer, (x, y)) = drawn(&stage(scene, width, height, looks));
            let is_reversed = |x: u16| buffer[(x, y)].modifier.contains(Modifier::REVERSED);
            // No change, and no gap to pay for.
            let nothing = ["changes_none", "costs_own_plan"].contains(&scene.0);
            assert_eq!(
                is_reversed(x),
                !nothing,
                "{} {width}x{height}: {x},{y}\n{}",
                scene.0,
                text_from(&buffer, (0, y))
            );
            assert!(x == 0 || !is_reversed(x - 1), "{} {width}x{height}: not its first cell", scene.0);
        }
    }
}

#[test]
fn on_the_map_it_stands_on_the_selected_region() {
    for scene in MAIN.into_iter().chain(FORMS).filter(|(name, _)| name.starts_with("map")) {
        for (width, height) in SIZES {
            let stage = stage(scene, width, height, looks(Lang::Id));
            let hits = stage.draw().1;
            let (x, y) = hits.cursor().unwrap();
            assert_eq!(hits.at(x, y), stage.app.shown_region().map(Target::Region), "{} {width}x{height}", scene.0);
        }
    }
}

#[test]
fn in_a_text_it_stands_behind_what_was_typed() {
    for (width, height) in SIZES {
        let (buffer, (x, y)) = drawn(&stage(scene("query_typed"), width, height, looks(Lang::Id)));
        let row = text_from(&buffer, (0, y));
        assert!(row.starts_with(" / prov:kaltim reg:<98 ") && x == 22, "{x}: {row}");
        // In the middle of what narrows a list it stands at the next letter; at the end on the item that Enter takes.
        let mut stage = stage(OVERLAYS[1], width, height, looks(Lang::Id));
        assert!(text_from(&drawn(&stage).0, drawn(&stage).1).starts_with('▌'));
        stage.keys("<Left><Left>");
        let (buffer, cell) = drawn(&stage);
        assert!(text_from(&buffer, cell).starts_with("im "), "{}", text_from(&buffer, cell));
    }
}

#[test]
fn in_a_detail_it_stands_on_the_first_line_in_view() {
    for (width, height) in SIZES {
        let mut stage = stage(scene("detail"), width, height, looks(Lang::Id));
        let (buffer, cell) = drawn(&stage);
        assert!(text_from(&buffer, cell).starts_with("kota · Kalimantan Timur"));
        stage.keys("jj");
        let (buffer, below) = drawn(&stage);
        assert_eq!(below, cell);
        assert!(!text_from(&buffer, below).starts_with("kota"));
    }
    // Beside the list it goes to and fro with the keyboard.
    let mut stage = stage(scene("table"), 120, 40, looks(Lang::Id));
    let list = drawn(&stage).1;
    stage.keys("<Tab>");
    let (buffer, beside) = drawn(&stage);
    assert!(text_from(&buffer, beside).starts_with("kabupaten · Maluku Utara"));
    stage.keys("<Tab>");
    assert_eq!(drawn(&stage).1, list);
}

#[test]
fn it_is_on_the_screen_whatever_is_shown() {
    for scene in all() {
        for (width, height) in [(60, 16), (80, 24), (300, 90)] {
            let (buffer, (x, y)) = drawn(&stage(scene, width, height, looks(Lang::En)));
            assert!(buffer.area.contains((x, y).into()), "{} {width}x{height}", scene.0);
        }
    }
}
