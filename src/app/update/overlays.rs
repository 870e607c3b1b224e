//! Keys and pastes while something lies over the views.

use super::{export, input, open, perform, plan, saved};
use crate::app::help::{help_height, help_lines};
use crate::app::line_edit::LineEdit;
use crate::app::pickers::items;
use crate::app::{Action, App, Effect, ItemValue, Key, KeyCode, Notice, Overlay, Picker, PickerKind, QueryInput};
use crate::domain::{RegionCode, RuleChoice};

/// Opens the line in which the query is typed, holding the query in force.
pub(super) fn open_query(app: &mut App) {
    let text = app.spec.query.to_string();
    let line = if text.is_empty() { text.clone() } else { format!("{text} ") };
    let (before, selected, overview) = (app.spec.query.clone(), app.spec.selected, app.spec.overview.clone());
    app.overlay = Some(Overlay::Query(QueryInput { line: LineEdit::new(&line), before, selected, overview }));
}

/// A key while `overlay`, taken from the state, is open. It stays open only where it is put back.
pub(super) fn press(app: &mut App, overlay: Overlay, key: Key) -> Option<Effect> {
    let action = app.keymap.actions(key).next();
    if action == Some(Action::ForceQuit) {
        return Some(Effect::Quit);
    }
    if action == Some(Action::Suspend) {
        app.overlay = Some(overlay);
        return Some(Effect::Suspend);
    }
    match overlay {
        Overlay::Help(scroll) => scroll_help(app, scroll, action),
        Overlay::Query(input) => query(app, input, key),
        Overlay::Picker(picker) => return pick(app, picker, key),
    }
    None
}

/// A paste goes to the open input; without one it is looked for.
pub(super) fn paste(app: &mut App, text: &str) {
    match app.overlay.take() {
        None => {
            open_query(app);
            paste(app, text);
        }
        Some(Overlay::Query(mut typed)) => {
            typed.line.insert(text);
            input::set_query(app, &typed.line.text());
            app.overlay = Some(Overlay::Query(typed));
        }
        Some(Overlay::Picker(mut picker)) => {
            picker.paste(text);
            app.overlay = Some(Overlay::Picker(picker));
        }
        help => app.overlay = help,
    }
}

fn scroll_help(app: &mut App, scroll: usize, action: Option<Action>) {
    let rows = match action {
        Some(Action::Up) => -1,
        Some(Action::Down) => 1,
        Some(Action::PageUp) => -10,
        Some(Action::PageDown) => 10,
        Some(Action::Top) => isize::MIN,
        Some(Action::Bottom) => isize::MAX,
        // Any other key closes the help.
        _ => return,
    };
    move_help(app, scroll, rows);
}

/// Scrolls the help by `rows`, stopping at its ends.
pub(super) fn move_help(app: &mut App, scroll: usize, rows: isize) {
    let hidden = help_lines(app).len().saturating_sub(help_height(app));
    app.overlay = Some(Overlay::Help(scroll.saturating_add_signed(rows).min(hidden)));
}

fn query(app: &mut App, mut typed: QueryInput, key: Key) {
    match key.code {
        KeyCode::Enter => {
            input::set_query(app, &typed.line.text());
            if app.notice.is_none() {
                return;
            }
        }
        KeyCode::Esc => {
            app.spec.query = typed.before;
            app.spec.selected = typed.selected;
            // What was typed may have left no region in the place that the user was in.
            app.spec.overview = typed.overview;
            return;
        }
        // The list can be walked while the query is typed.
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
            walk(key).and_then(|action| perform(app, action));
        }
        _ if typed.line.press(key) => input::set_query(app, &typed.line.text()),
        _ => {}
    }
    app.overlay = Some(Overlay::Query(typed));
}

/// Where a key that no text takes leads in the list below, whatever is bound.
const fn walk(key: Key) -> Option<Action> {
    match key.code {
        KeyCode::Up => Some(Action::Up),
        KeyCode::Down => Some(Action::Down),
        KeyCode::PageUp => Some(Action::PageUp),
        KeyCode::PageDown => Some(Action::PageDown),
        _ => None,
    }
}

fn pick(app: &mut App, mut picker: Picker, key: Key) -> Option<Effect> {
    match key.code {
        KeyCode::Esc if plan::is_part(picker.kind) => {
            plan::back(app, picker.kind);
            return None;
        }
        KeyCode::Esc if picker.kind == PickerKind::DeleteView => {
            open(app, PickerKind::Views);
            return None;
        }
        KeyCode::Esc => return None,
        KeyCode::Enter => return accept(app, picker),
        KeyCode::Delete if picker.kind == PickerKind::Views && picker.input.is_at_end() => {
            saved::ask_delete(app, picker);
            return None;
        }
        KeyCode::Tab if picker.is_multiple() => toggle(app, &mut picker),
        KeyCode::Char(' ') if picker.is_multiple() && picker.input.is_empty() => toggle(app, &mut picker),
        KeyCode::Left | KeyCode::Right if picker.kind == PickerKind::Columns => {
            reorder(app, &mut picker, key.code == KeyCode::Left);
        }
        _ => drop(picker.press(key)),
    }
    app.overlay = Some(Overlay::Picker(picker));
    None
}

/// The mouse met an item: chooses it, or accepts it where only one can be.
pub(super) fn click(app: &mut App, mut picker: Picker, item: usize) -> Option<Effect> {
    picker.cursor = item.min(picker.matches.len().saturating_sub(1));
    if !picker.is_multiple() {
        return accept(app, picker);
    }
    toggle(app, &mut picker);
    app.overlay = Some(Overlay::Picker(picker));
    None
}

/// Chooses the item under the cursor, or no longer. Columns and sort keys change at once.
fn toggle(app: &mut App, picker: &mut Picker) {
    let Some(value) = picker.current().map(|item| item.value.clone()) else { return };
    match value {
        ItemValue::Island(codes) => picker.toggle_provinces(&codes),
        ItemValue::Column(column) => {
            picker.toggle();
            match app.spec.columns.iter().position(|shown| *shown == column) {
                Some(at) => drop(app.spec.columns.remove(at)),
                None => app.spec.columns.push(column),
            }
        }
        ItemValue::Sort(column) => {
            input::toggle_sort_key(app, column);
            picker.touched = true;
        }
        _ => picker.toggle(),
    }
}

/// Moves the column under the cursor one place; the picker follows.
fn reorder(app: &mut App, picker: &mut Picker, left: bool) {
    let Some(ItemValue::Column(column)) = picker.current().map(|item| item.value.clone()) else { return };
    let Some(at) = app.spec.columns.iter().position(|shown| *shown == column) else { return };
    let to = if left { at.saturating_sub(1) } else { (at + 1).min(app.spec.columns.len() - 1) };
    app.spec.columns.swap(at, to);
    *picker = items::open(app, PickerKind::Columns);
    picker.cursor = to;
}

fn accept(app: &mut App, picker: Picker) -> Option<Effect> {
    let Some(item) = picker.current() else {
        app.notice = Some(Notice::NothingMatches);
        app.overlay = Some(Overlay::Picker(picker));
        return None;
    };
    match item.value.clone() {
        ItemValue::Action(action) => return perform(app, action),
        ItemValue::Island(codes) => accept_provinces(app, &picker, &codes),
        ItemValue::Province(code) => accept_provinces(app, &picker, &[code]),
        // Keys change as they are chosen; then Enter only closes.
        ItemValue::Sort(_) if picker.touched => {}
        ItemValue::Sort(column) => input::sort_by(app, column),
        // Columns change as they are chosen; Enter only closes.
        ItemValue::Column(_) => {}
        ItemValue::Rule(base) => app.spec.rule = RuleChoice { base, registered: None },
        ItemValue::Line(line) => app.spec.rule.registered = Some(line),
        ItemValue::Day(day) if matches!(picker.kind, PickerKind::Since(_)) => app.spec.since = Some(day),
        ItemValue::Day(day) => app.spec.as_of = day,
        ItemValue::Setting(kind) => open(app, kind),
        value @ (ItemValue::Export(_) | ItemValue::File(_) | ItemValue::Rename(_) | ItemValue::Copy(_)) => {
            return export::accept(app, value);
        }
        value @ (ItemValue::View(_) | ItemValue::KeepView(_) | ItemValue::DeleteView(_)) => {
            return saved::accept(app, value);
        }
        value => plan::accept(app, value),
    }
    None
}

/// Filters by the provinces chosen; where the choice is as it was on opening, by what is under the cursor.
fn accept_provinces(app: &mut App, picker: &Picker, current: &[RegionCode]) {
    let untouched = items::open(app, PickerKind::Provinces).chosen == picker.chosen;
    let chosen = picker.chosen_provinces();
    input::set_provinces(app, if untouched { current } else { &chosen });
}
