//! Keys that the user has bound, in every place that names keys.

use crate::support::{Stage, bundled, looks};
use cakupan::app::{Action, Key, KeyCode, Overlay, PickerKind, Screen};
use cakupan::locale::Lang;

fn bound(bindings: &[(Action, &[Key])]) -> Stage {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::En), "2026-02-28", "");
    for (action, keys) in bindings {
        stage.app.keymap.bind(*action, keys.to_vec());
    }
    stage
}

#[test]
fn a_bound_key_works_and_is_shown_and_the_old_one_does_not() {
    let mut stage = bound(&[(Action::Sort, &[Key::ctrl('s')]), (Action::Map, &[Key::plain(KeyCode::F(3))])]);
    assert!(stage.text().contains("Ctrl-S sort") && stage.text().contains("F3 Map"));
    stage.keys("s3");
    assert!(stage.app.overlay.is_none() && stage.app.spec.screen == Screen::Table);
    stage.keys("?");
    assert!(stage.text().lines().any(|line| line.contains("Ctrl-S") && line.contains("sort")));
    stage.keys("<Esc>:map");
    assert!(stage.text().contains("F3"));
    stage.keys("<Esc><C-s>");
    assert!(matches!(&stage.app.overlay, Some(Overlay::Picker(picker)) if picker.kind == PickerKind::Sort));
}

#[test]
fn what_has_no_key_is_no_hint_but_stays_in_the_palette() {
    let mut stage = bound(&[(Action::Mark, &[]), (Action::Table, &[])]);
    assert!(!stage.text().contains("Space"));
    assert!(stage.text().contains(" Table 2 Progress"));
    stage.keys("?");
    assert!(!stage.text().contains("Space"));
    stage.keys("<Esc>:mark<Enter>");
    assert_eq!(stage.app.spec.marks.len(), 1);
}

#[test]
fn one_key_does_what_its_place_has() {
    let mut stage = bound(&[(Action::Columns, &[Key::char('i')])]);
    stage.keys("i");
    assert!(stage.app.overlay.is_some());
    stage.keys("<Esc>3");
    let before = stage.app.spec.map.measure;
    stage.keys("i");
    assert!(stage.app.overlay.is_none() && stage.app.spec.map.measure != before);
}

#[test]
fn nobody_is_locked_in() {
    let keys: &[Key] = &[];
    let mut stage = bound(&[(Action::Quit, keys), (Action::ForceQuit, keys), (Action::Up, keys), (Action::Back, keys)]);
    assert!(stage.send(cakupan::app::Msg::Key(Key::char('q'))));
    // Inputs and pickers have keys of their own.
    stage.keys("s<Down>");
    assert!(stage.app.overlay.is_some());
    assert!(!stage.send(cakupan::app::Msg::Key(Key::ctrl('c'))));
}
