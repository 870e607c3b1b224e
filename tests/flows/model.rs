//! Any keys, sizes and clicks: what is selected stays in view, rows stay regions, nothing breaks.

use crate::support::{Stage, bundled, looks};
use cakupan::app::{Action, App, Key, KeyCode, Mouse, Msg, Screen, Size, Start, ViewSpec};
use cakupan::locale::Lang;
use proptest::prelude::*;
use std::collections::HashSet;

/// Something that the user does.
#[derive(Clone, Debug)]
enum Deed {
    Key(Key),
    Mouse(Mouse, u16, u16),
    Resize(u16, u16),
    Paste(String),
    Tick,
}

fn deeds() -> impl Strategy<Value = Deed> {
    let keys: Vec<Key> = Action::ALL
        .iter()
        .filter(|action| !matches!(action, Action::Quit | Action::ForceQuit | Action::Suspend))
        .flat_map(|action| action.keys().iter().copied())
        .chain("prov:kaltim reg:<98 bogor9".chars().map(Key::char))
        .chain([KeyCode::Esc, KeyCode::Enter, KeyCode::Delete, KeyCode::Down].map(Key::plain))
        .collect();
    let mouse = prop_oneof![Just(Mouse::Press), Just(Mouse::WheelDown), Just(Mouse::WheelUp)];
    prop_oneof![
        20 => proptest::sample::select(keys).prop_map(Deed::Key),
        3 => (mouse, 0_u16..130, 0_u16..45).prop_map(|(mouse, x, y)| Deed::Mouse(mouse, x, y)),
        1 => Just(Deed::Tick),
        1 => (0_u16..130, 0_u16..45).prop_map(|(width, height)| Deed::Resize(width, height)),
        1 => "\\PC{0,12}".prop_map(Deed::Paste),
    ]
}

/// What holds whatever was done.
fn check(app: &App) -> Result<(), TestCaseError> {
    let listed: HashSet<_> = app.dataset.listed().iter().collect();
    let rows: HashSet<_> = app.rows.iter().collect();
    prop_assert_eq!(rows.len(), app.rows.len(), "a region stands twice");
    prop_assert!(rows.is_subset(&listed));
    // The comparison selects among the marks, the changes also among provinces and the nation: outside the rows.
    let selected = app.spec.selected.and_then(|code| app.dataset.find(code));
    let changed = app.changes.found.iter().any(|change| Some(change.region) == selected);
    if app.spec.screen != Screen::Compare && !(app.spec.screen == Screen::Changes && changed) {
        prop_assert_eq!(app.selected_row().is_none(), app.rows.is_empty());
    }
    let view = app.rows_in_view();
    let has_rows = matches!(app.spec.screen, Screen::Table | Screen::Gauges);
    if let Some(row) = app.selected_row().filter(|_| view > 0 && has_rows) {
        prop_assert!((app.offset..app.offset + view).contains(&row), "row {row} is out of view from {}", app.offset);
    }
    prop_assert!(app.offset <= app.rows.len());
    prop_assert!(app.spec.marks.len() <= 6);
    prop_assert!(app.detail.scroll <= app.detail.lines.len());
    if let Some(list) = app.listing().filter(|_| app.spec.detail.is_none() && view > 0) {
        let shown: Vec<usize> = list.in_view(view).map(|(at, _)| at).collect();
        prop_assert!(list.cursor.is_none_or(|at| shown.contains(&at)), "{:?} is not among {shown:?}", list.cursor);
        let is_whole = |region| app.dataset.region(region).code.level() < app.dataset.listed_level();
        let stands = |region| rows.contains(&region) || app.spec.screen == Screen::Changes && is_whole(region);
        prop_assert!(list.region().is_none_or(|region| Some(region) == selected && stands(region)));
    }
    prop_assert!(!app.computing);
    if app.page_area(Screen::Overview).is_some() && !app.rows.is_empty() {
        let cursor = app.overview_cursor();
        let height = app.overview_height();
        let shown = app.overview.offset..app.overview.offset + height;
        prop_assert!(cursor.is_some_and(|row| height == 0 || shown.contains(&row)), "{cursor:?} in {shown:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_screen_stays_sound(deeds in proptest::collection::vec(deeds(), 1..40)) {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
        for deed in deeds {
            let before = stage.app.looks;
            match deed {
                Deed::Key(key) => drop(stage.send(Msg::Key(key))),
                Deed::Mouse(mouse, x, y) => {
                    let target = stage.draw().1.at(x, y);
                    // A press on a button may end the program; the state stays.
                    stage.send(Msg::Mouse(mouse, target));
                }
                Deed::Resize(width, height) => drop(stage.send(Msg::Resize(Size { width, height }))),
                Deed::Tick => drop(stage.send(Msg::Tick)),
                Deed::Paste(text) => drop(stage.send(Msg::Paste(text))),
            }
            check(&stage.app)?;
            prop_assert_eq!(before.glyphs, stage.app.looks.glyphs);
            stage.draw();
        }
    }

    #[test]
    fn every_step_can_be_taken_back_and_again(deeds in proptest::collection::vec(deeds(), 1..30)) {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
        // What is settled after a step, such as the selected row, is none of the user's doing.
        let lasting = |stage: &Stage| ViewSpec { selected: None, ..stage.app.spec.clone() };
        let first = lasting(&stage);
        for deed in deeds {
            match deed {
                Deed::Key(key) => drop(stage.send(Msg::Key(key))),
                Deed::Paste(text) => drop(stage.send(Msg::Paste(text))),
                Deed::Mouse(..) | Deed::Resize(..) | Deed::Tick => {}
            }
        }
        for _ in 0..3 {
            if stage.app.overlay.is_some() {
                stage.keys("<Esc>");
            }
        }
        let last = lasting(&stage);
        let mut steps = 0;
        while stage.app.history.can_undo() {
            stage.send(Msg::Key(Key::char('u')));
            steps += 1;
        }
        prop_assert_eq!(&lasting(&stage), &first);
        for _ in 0..steps {
            stage.send(Msg::Key(Key::char('U')));
        }
        prop_assert_eq!(&lasting(&stage), &last);
        check(&stage.app)?;
    }
    #[test]
    fn the_next_run_begins_where_this_one_ended(deeds in proptest::collection::vec(deeds(), 1..40)) {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
        for deed in deeds {
            match deed {
                Deed::Key(key) => drop(stage.send(Msg::Key(key))),
                Deed::Paste(text) => drop(stage.send(Msg::Paste(text))),
                Deed::Mouse(..) | Deed::Resize(..) | Deed::Tick => {}
            }
        }
        let app = &stage.app;
        let mut start = Start::new(app.dataset.clone(), app.looks, app.size, app.today);
        start.kept.home = app.kept.home.clone();
        start.kept.place = app.place();
        let next = App::new(start);
        prop_assert_eq!(&next.spec, &app.spec);
        prop_assert_eq!(&next.place(), &app.place());
        prop_assert_eq!(&next.rows, &app.rows);
        if app.spec.screen == Screen::Changes {
            prop_assert_eq!(&next.changes.found, &app.changes.found);
        }
        check(&next)?;
    }
}
