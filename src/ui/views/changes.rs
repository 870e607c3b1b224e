//! What changed between two dates.

use super::{listing, nothing_found};
use crate::app::help::key_label;
use crate::app::{Action, App, Area, Panes};
use crate::locale::format;
use crate::page::{Line, Role, text};
use crate::report::figures::count;
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Draws the dates, then the changes by group.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let area = panes.list;
    let (heading, body) = area.split_rows(1);
    if app.rows.is_empty() {
        return nothing_found(app, canvas, body);
    }
    if !app.has_page() {
        return;
    }
    let list = &app.changes.list;
    for title in list.heading() {
        canvas.line(heading, 0, &Line::of(Role::Text, " ").joined(title.clone()));
    }
    if list.entries().is_empty() {
        return nothing_changed(app, canvas, body);
    }
    listing::draw(app, canvas, body, (0, list), |n, _| list.cursor == Some(n), hits);
}

/// Says that nothing changed, and what to do.
fn nothing_changed(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let lang = app.looks.lang;
    let key = |action: Action| key_label(app, action);
    let regions = count(lang, app.rows.len() as u64);
    let dates = [app.since(), app.spec.as_of].map(|day| format::date(day, lang));
    let [from, to] = &dates;
    let none = lang.changes_none(from, to, regions);
    let mend = lang.changes_none_mend(key(Action::SinceBack), key(Action::Query));
    let room = usize::from(area.width.saturating_sub(4));
    let lines = text::wrap(&none, room).into_iter().map(|line| (Role::Strong, line));
    let lines = lines.chain(text::wrap(&mend, room).into_iter().map(|line| (Role::Text, line)));
    for (row, (role, line)) in (1_u16..).zip(lines) {
        canvas.line(Area { x: area.x + 2, ..area }, row, &Line::of(role, line));
    }
}
