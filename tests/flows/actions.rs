//! Help and palette are the actions table: complete, and everything in them works.

use crate::support::{Stage, bundled, looks};
use cakupan::app::action::Group;
use cakupan::app::help::name_here;
use cakupan::app::{Action, ItemValue, Mouse, Msg, Overlay, Size, Target, is_available};
use cakupan::locale::Lang;

/// Places from which actions are offered.
const PLACES: [&str; 12] = [
    "",
    "2",
    "3",
    "3++",
    "4",
    "4jjj<Enter>",
    "5",
    "7",
    "8",
    "/balikpapan<Enter><Enter>",
    "/prov:kaltim<Enter><Space>j<Space>c",
    "/reg:>150<Enter>",
];

/// What an action can change.
fn state(stage: &Stage) -> String {
    let app = &stage.app;
    format!("{:?} {:?} {:?} {:?} {:?}", app.spec, app.overlay, app.notice, app.looks, app.playing)
}

fn at(place: &str, lang: Lang) -> Stage {
    let mut stage = Stage::on(bundled(), 120, 40, looks(lang), "2026-02-28", "");
    stage.keys(place);
    stage
}

#[test]
fn the_help_names_every_key_that_works_here_and_every_mark() {
    for lang in Lang::ALL {
        for place in PLACES {
            let mut stage = at(place, lang);
            let available: Vec<Action> = Action::ALL.iter().copied().filter(|a| is_available(&stage.app, *a)).collect();
            // Tall enough to show the whole help.
            stage.send(Msg::Resize(Size { width: 120, height: 120 }));
            stage.keys("?");
            let text: Vec<String> =
                stage.text().lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
            for action in available.iter().filter(|action| !action.keys().is_empty()) {
                let glyphs = stage.app.looks.glyphs.glyphs();
                let keys: Vec<String> = action.keys().iter().map(|key| key.label(lang, glyphs)).collect();
                let wanted = format!("{} {}", keys.join(" "), name_here(&stage.app, *action));
                assert!(text.iter().any(|line| line.contains(&wanted)), "{place:?} {lang:?}: {wanted}");
            }
            for mark in 0..cakupan::locale::MARKS {
                let (glyph, _, meaning) =
                    cakupan::locale::mark_line(mark, stage.app.looks.glyphs.glyphs(), lang).unwrap();
                let wanted = format!("{glyph} {meaning}");
                assert!(text.iter().any(|line| line.contains(&wanted)), "{place:?} {lang:?}: {wanted}");
            }
        }
    }
}

#[test]
fn the_palette_lists_every_action_and_runs_each() {
    for place in PLACES {
        let before = at(place, Lang::En);
        let mut stage = before.clone();
        stage.keys(":");
        let Some(Overlay::Picker(picker)) = &stage.app.overlay else { panic!("no palette") };
        let listed: Vec<Action> = picker
            .items
            .iter()
            .filter_map(|item| if let ItemValue::Action(action) = item.value { Some(action) } else { None })
            .collect();
        stage.keys("<Esc>");
        let possible = |a: &Action| *a != Action::Palette && is_available(&stage.app, *a);
        let wanted: Vec<Action> = Action::ALL.iter().copied().filter(possible).collect();
        assert_eq!(listed, wanted, "{place:?}");
        for (n, action) in wanted.into_iter().enumerate() {
            let mut stage = before.clone();
            stage.keys(":");
            let goes_on = stage.send(Msg::Mouse(Mouse::Press, Some(Target::Item(n))));
            assert_eq!(goes_on, !matches!(action, Action::Quit | Action::ForceQuit), "{place:?} {action:?}");
            stage.draw();
        }
    }
}

#[test]
fn every_button_of_the_footer_does_what_it_says() {
    for place in PLACES {
        let stage = at(place, Lang::Id);
        let (hits, text) = (stage.draw().1, stage.text());
        let footer = text.lines().last().unwrap();
        let mut met = Vec::new();
        for x in 0..u16::try_from(footer.chars().count()).unwrap() {
            if let Some(Target::Button(action)) = hits.at(x, 39) {
                met.push(action);
            }
        }
        met.dedup();
        assert!(met.len() >= 5 && met.last() == Some(&Action::Help), "{place:?}: {met:?}");
        for action in met {
            assert!(footer.contains(name_here(&stage.app, action)) && is_available(&stage.app, action), "{action:?}");
            let mut pressed = stage.clone();
            let goes_on = pressed.send(Msg::Mouse(Mouse::Press, Some(Target::Button(action))));
            // At the edge of a list or a page a step leads nowhere.
            let may_rest = action.group() == Group::Move && !matches!(action, Action::Detail | Action::Back);
            assert!(!goes_on || may_rest || state(&pressed) != state(&stage), "{place:?}: {action:?} does nothing");
        }
    }
}
