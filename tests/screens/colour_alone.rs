//! Nothing by colour alone: what a colour says of a figure, a sign or a word in its line says as well.
//!
//! Each meaning gets a colour that nothing else has, so that it can be read back from the cells.

use crate::scenes::{all, stage};
use crate::support::looks;
use cakupan::app::{Looks, Msg, Size};
use cakupan::locale::Lang;
use cakupan::page::{Colour, Colours, Slot, Theme};
use ratatui::buffer::Buffer;
use ratatui::style::Color;

/// What a colour means, and the signs and words of which one has to stand in its line.
fn meanings(lang: Lang) -> [(Slot, Vec<&'static str>); 5] {
    [
        (Slot::Met, vec!["▲", lang.met()]),
        (Slot::Near, vec!["●", lang.near()]),
        (Slot::NotMet, vec!["▼", lang.not_met()]),
        (Slot::Stale, vec!["†", "◦", "░", lang.stale()]),
        (Slot::Over100, vec!["◆", lang.flag_over_100()]),
    ]
}

/// Every slot in a colour of its own.
fn told_apart() -> Colours {
    let mut colours = Colours::none(Theme::Dark);
    for (n, slot) in (1_u8..).zip(Slot::all()) {
        colours.set(slot, Colour::Rgb(n, 0, 0));
    }
    colours
}

fn colour_of(colours: &Colours, slot: Slot) -> Color {
    match colours.get(slot) {
        Some(Colour::Rgb(red, green, blue)) => Color::Rgb(red, green, blue),
        other => panic!("{other:?}"),
    }
}

/// The columns of a row that write in a colour: letters, digits and marks, no bars.
fn written(buffer: &Buffer, y: u16, colour: Color) -> Vec<u16> {
    let is_drawn = |symbol: &str| {
        symbol.chars().all(|c| c == ' ' || matches!(c, '\u{2500}'..='\u{259f}' | '\u{2800}'..='\u{28ff}'))
    };
    (0..buffer.area.width).filter(|x| buffer[(*x, y)].fg == colour && !is_drawn(buffer[(*x, y)].symbol())).collect()
}

#[test]
fn what_a_colour_says_of_a_figure_its_line_says_too() {
    let colours = told_apart();
    for lang in Lang::ALL {
        let looks = Looks { colours, ..looks(lang) };
        let mut seen = [0; 5];
        for scene in all() {
            for (width, height) in [(120, 40), (80, 24)] {
                let (buffer, _) = stage(scene, width, height, looks).draw();
                for y in 0..height {
                    let row: String = (0..width).map(|x| buffer[(x, y)].symbol()).collect();
                    for (n, (slot, signs)) in meanings(lang).into_iter().enumerate() {
                        let columns = written(&buffer, y, colour_of(&colours, slot));
                        seen[n] += columns.len();
                        let above =
                            |sign: &&str| columns.iter().any(|x| (0..y).any(|y| buffer[(*x, y)].symbol() == *sign));
                        let run: String = columns.iter().map(|x| buffer[(*x, y)].symbol()).collect();
                        // In the line, as the rest of a word that is broken between two, or as the head of its column.
                        let is_said = |sign: &&str| row.contains(*sign) || sign.contains(run.trim()) || above(sign);
                        let is_said = columns.is_empty() || signs.iter().any(is_said);
                        assert!(is_said, "{} {width}x{height}, {slot:?} at {columns:?} alone:\n{row}", scene.0);
                    }
                }
            }
        }
        assert!(seen.iter().all(|cells| *cells > 20), "{seen:?}");
    }
}

/// Everything is shown as it was known then: that has to be seen at every width.
#[test]
fn a_date_in_the_past_is_told_from_today() {
    for lang in Lang::ALL {
        let mut stages = ["", "["].map(|keys| stage(("", keys), 60, 24, looks(lang)));
        for width in 60..=160 {
            let [today, past] = stages.each_mut().map(|stage| {
                stage.send(Msg::Resize(Size { width, height: 24 }));
                stage.text().lines().next().unwrap().to_owned()
            });
            let said = past.contains("(!)") || past.contains(lang.known_as_of("").trim());
            assert!(said && !today.contains("(!)"), "{width}: {past}\n{today}");
        }
    }
}

/// What changed for better or worse has its sign: an arrow, or that of what the clause comes to.
#[test]
fn every_change_begins_with_its_sign() {
    let stage = stage(("changes", "7"), 120, 40, looks(Lang::Id));
    let list = &stage.app.changes.list;
    let changes: Vec<_> = list.entries().iter().filter(|placed| placed.entry.region.is_some()).collect();
    assert!(changes.len() > 100);
    for placed in changes {
        let line = placed.entry.lines[0].plain();
        assert!(line.starts_with(['▲', '●', '▼', '·', '↑', '↓', '!', '★']), "{line}");
    }
}
