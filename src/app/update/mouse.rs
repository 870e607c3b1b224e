//! What the mouse does: select, scroll, sort, pick, press buttons.

use super::{input, map, moving, overlays, overview, perform, views};
use crate::app::{Action, App, Effect, Focus, Mouse, Overlay, Screen, Target};

/// Lines that a turn of the wheel moves.
const WHEEL: isize = 3;

/// Handles the mouse over `target`.
pub(super) fn handle(app: &mut App, mouse: Mouse, target: Option<Target>) -> Option<Effect> {
    // A press stops the play, one on its button does no more.
    let stopped = mouse == Mouse::Press && std::mem::take(&mut app.playing);
    let target = target.filter(|target| !(stopped && *target == Target::Button(Action::Play)));
    let turn = match mouse {
        Mouse::WheelUp => Some(-WHEEL),
        Mouse::WheelDown => Some(WHEEL),
        Mouse::Press => None,
    };
    match (app.overlay.take(), turn) {
        (Some(overlay), turn) => over_overlay(app, overlay, turn, target),
        (None, Some(rows)) => {
            wheel(app, rows, target);
            None
        }
        (None, None) => press(app, target?),
    }
}

fn over_overlay(app: &mut App, overlay: Overlay, turn: Option<isize>, target: Option<Target>) -> Option<Effect> {
    match (overlay, turn, target) {
        (Overlay::Picker(picker), None, Some(Target::Item(item))) => return overlays::click(app, picker, item),
        (Overlay::Picker(mut picker), Some(rows), _) => {
            picker.move_by(rows);
            app.overlay = Some(Overlay::Picker(picker));
        }
        (Overlay::Help(scroll), Some(rows), _) => overlays::move_help(app, scroll, rows),
        // The list stays alive under the query line.
        (Overlay::Query(typed), turn, target) => {
            match (turn, target) {
                (Some(rows), target) => wheel(app, rows, target),
                (None, Some(Target::Row(row))) => moving::select(app, row),
                _ => {}
            }
            app.overlay = Some(Overlay::Query(typed));
        }
        // A press beside an overlay closes it.
        (overlay, None, Some(Target::Overlay)) => app.overlay = Some(overlay),
        _ => {}
    }
    None
}

fn wheel(app: &mut App, rows: isize, target: Option<Target>) {
    if target == Some(Target::Detail) || app.spec.detail.is_some() {
        app.detail.scroll = app.detail.scroll.saturating_add_signed(rows);
    } else if app.spec.screen == Screen::Map {
        map::wheel(app, rows);
    } else {
        moving::list(app, rows);
    }
}

fn press(app: &mut App, target: Target) -> Option<Effect> {
    match target {
        Target::Row(row) => {
            app.focus = Focus::List;
            // A press on the selected row opens it.
            if app.selected_row() == Some(row) {
                views::open_detail(app);
            } else {
                moving::select(app, row);
            }
        }
        Target::Region(ix) => {
            app.focus = Focus::List;
            let code = app.dataset.region(ix).code;
            // A press on the selected region goes nearer, as Enter does.
            if app.spec.selected == Some(code) {
                views::enter(app);
            } else {
                app.spec.selected = Some(code);
            }
        }
        Target::Mark(mark) => {
            // As with a row.
            if app.selected_mark() == Some(mark) {
                views::open_detail(app);
            } else {
                moving::select_mark(app, mark);
            }
        }
        Target::Part(row) => {
            if app.overview_cursor() == Some(row) {
                overview::enter(app);
            } else {
                overview::select(app, row);
            }
        }
        Target::Entry(column, entry) => {
            app.focus = Focus::List;
            // As with a row.
            if moving::select_entry(app, column, entry) {
                views::open_detail(app);
            }
        }
        Target::Header(column) => input::sort_by_heading(app, column),
        Target::Tab(screen) => views::show(app, screen),
        Target::Button(action) => return perform(app, action),
        Target::Detail => app.focus = Focus::Detail,
        Target::List => app.focus = Focus::List,
        Target::Item(_) | Target::Overlay => {}
    }
    None
}
