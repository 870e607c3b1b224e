//! Without colour: no cell has any, and what colour would say is said otherwise.

use crate::scenes::{all, stage};
use crate::support::looks;
use cakupan::app::{Looks, Target};
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, Colour, Colours, Slot, Theme};
use ratatui::style::{Color, Modifier};

const THEMES: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::HighContrast];

#[test]
fn without_colour_no_cell_has_any() {
    for scene in all() {
        let mut stage = stage(scene, 120, 40, looks(Lang::Id));
        for theme in THEMES {
            (stage.app.looks.depth, stage.app.looks.theme) = (ColorDepth::None, theme);
            for cell in stage.draw().0.content() {
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
fn own_colours_are_drawn_over_their_theme_alone() {
    let own = |theme| {
        let mut colours = Colours::none(theme);
        colours.set(Slot::Text, Colour::Rgb(1, 2, 3));
        colours.set(Slot::Background, Colour::Rgb(4, 5, 6));
        colours
    };
    let count = |looks: Looks, fg: Color, bg: Color| {
        let (buffer, _) = stage(("table", ""), 80, 24, looks).draw();
        let is = |cell: &&ratatui::buffer::Cell| cell.fg == fg && cell.bg == bg;
        buffer.content().iter().filter(is).count()
    };
    let looks = Looks { colours: own(Theme::Light), theme: Theme::Light, ..looks(Lang::Id) };
    let (text, ground) = (Color::Rgb(1, 2, 3), Color::Rgb(4, 5, 6));
    assert!(count(looks, text, ground) > 300);
    assert_eq!(count(Looks { theme: Theme::Dark, ..looks }, text, ground), 0);
    assert_eq!(count(Looks { depth: ColorDepth::None, ..looks }, text, ground), 0);
    assert!(count(Looks { depth: ColorDepth::Indexed256, ..looks }, Color::Indexed(16), Color::Indexed(232)) > 300);
    assert!(count(Looks { depth: ColorDepth::Ansi16, ..looks }, Color::Black, Color::Black) > 300);
    // A picture has them too.
    let grid = cakupan::ui::grid(&stage(("table", ""), 80, 24, looks).app);
    assert_eq!((grid.ink, grid.ground), ([1, 2, 3], [4, 5, 6]));
}

#[test]
fn colours_of_a_poorer_terminal_are_its_own() {
    for (depth, allowed) in [
        (ColorDepth::Indexed256, (|c| matches!(c, Color::Indexed(_) | Color::Reset)) as fn(Color) -> bool),
        (ColorDepth::Ansi16, |c| !matches!(c, Color::Indexed(_) | Color::Rgb(..))),
    ] {
        for scene in all() {
            let mut stage = stage(scene, 80, 24, looks(Lang::En));
            stage.app.looks.depth = depth;
            for cell in stage.draw().0.content() {
                assert!(allowed(cell.fg) && allowed(cell.bg), "{} {depth:?}: {cell:?}", scene.0);
            }
        }
    }
}
