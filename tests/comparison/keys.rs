//! Moving about in the comparison, and leaving it.

use crate::support::{SIX, UNICODE, act, code, comparing, drawn, screen, tell};
use cakupan::app::{Action, Mouse, Msg, Screen, Size, Target, is_available};

#[test]
fn columns_are_selected_and_stay_in_view() {
    let mut app = comparing(6, (80, 24), UNICODE);
    for step in [Action::Left; 7].into_iter().chain([Action::Right; 7]).chain([Action::Left; 7]) {
        act(&mut app, step);
        let at = app.selected_mark().unwrap();
        let area = app.page_area(Screen::Compare).unwrap();
        assert!(app.compared_columns(area).shown.contains(&at));
        assert_eq!(app.spec.selected, Some(code(SIX[at])));
    }
    assert_eq!(app.selected_mark(), Some(0));
}

#[test]
fn space_removes_the_selected_column_down_to_the_table() {
    let mut app = comparing(4, (120, 40), UNICODE);
    app.spec.selected = Some(code(SIX[1]));
    act(&mut app, Action::Mark);
    assert_eq!(app.spec.marks, [SIX[0], SIX[2], SIX[3]].map(code));
    assert_eq!(app.spec.selected, Some(code(SIX[2])));
    act(&mut app, Action::Mark);
    assert_eq!((app.spec.screen, app.spec.marks.len()), (Screen::Compare, 2));
    act(&mut app, Action::Mark);
    assert_eq!((app.spec.screen, app.spec.marks.as_slice()), (Screen::Table, [code(SIX[0])].as_slice()));
    assert!(app.selected_row().is_some());
}

#[test]
fn clearing_all_marks_leads_back_to_the_table() {
    let mut app = comparing(3, (120, 40), UNICODE);
    assert!(is_available(&app, Action::UnmarkAll));
    act(&mut app, Action::Palette);
    tell(&mut app, Msg::Paste("hapus semua tanda".to_owned()));
    act(&mut app, Action::Detail);
    assert_eq!((app.spec.screen, app.spec.marks.len()), (Screen::Table, 0));
}

#[test]
fn it_scrolls_to_its_end_and_no_further() {
    let mut app = comparing(6, (80, 24), UNICODE);
    let selected = app.spec.selected;
    act(&mut app, Action::Down);
    assert_eq!(app.comparison.scroll, 1);
    act(&mut app, Action::Bottom);
    let end = app.comparison.scroll;
    assert_eq!(end + app.comparison_height(), app.comparison.lines.body.len());
    act(&mut app, Action::PageDown);
    tell(&mut app, Msg::Mouse(Mouse::WheelDown, Some(Target::Mark(1))));
    assert_eq!(app.comparison.scroll, end);
    act(&mut app, Action::PageUp);
    assert!(app.comparison.scroll < end);
    act(&mut app, Action::Top);
    assert_eq!((app.comparison.scroll, app.spec.selected), (0, selected));
}

#[test]
fn enter_opens_the_selected_region_and_esc_comes_back() {
    let mut app = comparing(3, (120, 40), UNICODE);
    app.spec.selected = Some(code(SIX[1]));
    act(&mut app, Action::Detail);
    assert_eq!(app.spec.detail, Some(code(SIX[1])));
    act(&mut app, Action::Back);
    assert_eq!((app.spec.screen, app.spec.detail), (Screen::Compare, None));
    act(&mut app, Action::Back);
    assert_eq!(app.spec.screen, Screen::Table);
}

#[test]
fn the_mouse_selects_a_column_and_opens_it() {
    let mut app = comparing(3, (120, 40), UNICODE);
    app.spec.selected = Some(code(SIX[0]));
    tell(&mut app, Msg::Mouse(Mouse::Press, Some(Target::Mark(2))));
    assert_eq!((app.selected_mark(), app.spec.detail), (Some(2), None));
    tell(&mut app, Msg::Mouse(Mouse::Press, Some(Target::Mark(2))));
    assert_eq!(app.spec.detail, Some(code(SIX[2])));
}

#[test]
fn lines_follow_date_language_and_size() {
    let mut app = comparing(2, (120, 40), UNICODE);
    let before = screen(&app);
    act(&mut app, Action::Language);
    let english = screen(&app);
    assert!(before.contains("Penduduk") && english.contains("Population"), "{english}");
    act(&mut app, Action::MonthBack);
    assert!(app.snapshot.as_of == app.spec.as_of && !app.comparison.lines.body.is_empty());
    for (width, height) in [(60, 16), (99, 27), (300, 90), (20, 5), (80, 24)] {
        tell(&mut app, Msg::Resize(Size { width, height }));
        assert_eq!(drawn(&app).area.width, width);
    }
}
