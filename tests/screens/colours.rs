//! Without colour: no cell has any, and what colour would say is said otherwise.

use crate::scenes::{all, stage};
use crate::support::looks;
use cakupan::app::{Looks, Target};
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, Theme};
use ratatui::style::{Color, Modifier};

const THEMES: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::HighContrast];

#[test]
fn without_colour_no_cell_has_any() {
    for theme in THEMES {
        let looks = Looks { depth: ColorDepth::None, theme, ..looks(Lang::Id) };
        for scene in all() {
            for cell in stage(scene, 120, 40, looks).draw().0.content() {
                let colours = [cell.fg, cell.bg, cell.underline_color];
                assert_eq!(colours, [Color::Reset; 3], "{}: {:?}", scene.0, cell.symbol());
            }
        }
    }
}

#[test]
fn without_colour_the_selected_row_is_reversed_and_no_other() {
    let looks = Looks { depth: ColorDepth::None, ..looks(Lang::Id) };
    for scene in [("table", "jj"), ("gauges", "2jj")] {
        let stage = stage(scene, 80, 24, looks);
        let (buffer, hits) = stage.draw();
        for y in 0..24 {
            let Some(Target::Row(row)) = hits.at(5, y) else { continue };
            let reversed = (0..79).all(|x| buffer[(x, y)].modifier.contains(Modifier::REVERSED));
            assert_eq!(reversed, Some(row) == stage.app.selected_row(), "{} row {row}", scene.0);
        }
    }
}

#[test]
fn colours_of_a_poorer_terminal_are_its_own() {
    for (depth, allowed) in [
        (ColorDepth::Indexed256, (|c| matches!(c, Color::Indexed(_) | Color::Reset)) as fn(Color) -> bool),
        (ColorDepth::Ansi16, |c| !matches!(c, Color::Indexed(_) | Color::Rgb(..))),
    ] {
        for scene in all() {
            let looks = Looks { depth, ..looks(Lang::En) };
            for cell in stage(scene, 80, 24, looks).draw().0.content() {
                assert!(allowed(cell.fg) && allowed(cell.bg), "{} {depth:?}: {cell:?}", scene.0);
            }
        }
    }
}
