//! What lies over the views: help and pickers.

use super::canvas::Canvas;
use super::hits::Hits;
use crate::app::help::{HelpLine, described, help_height, help_lines, key_labels};
use crate::app::{App, Area, ItemValue, Picker, PickerKind, Target};
use crate::locale::{mark_line, sign_line};
use crate::page::{Glyphs, Line, Role, text};
use crate::report::{Options, overview};

/// What stands before the input of a picker.
const PROMPT: &str = " > ";

/// A box of at most `width` × `height` in the middle of `screen`, without its frame.
fn middle(screen: Area, width: u16, height: u16) -> Area {
    let width = width.min(screen.width.saturating_sub(4));
    let height = height.min(screen.height.saturating_sub(4));
    Area { x: screen.x + (screen.width - width) / 2, y: screen.y + (screen.height - height) / 2, width, height }
}

fn open(canvas: &mut Canvas<'_>, area: Area, title: &str, hits: &mut Hits) {
    let outside = Area { x: area.x - 1, y: area.y - 1, width: area.width + 2, height: area.height + 2 };
    canvas.clear(outside, Role::Screen);
    canvas.frame(area, title, true);
    hits.add(outside, Target::Overlay);
}

/// A line on the lower frame that says which keys work.
fn hint(canvas: &mut Canvas<'_>, area: Area, hint: &str) {
    let below = Area { x: area.x + 1, y: area.y + area.height, height: 1, width: area.width.saturating_sub(2) };
    canvas.line(below, 0, &Line::of(Role::Dim, format!(" {hint} ")));
}

/// Draws the help, scrolled down by `scroll` lines.
pub(super) fn help(app: &App, canvas: &mut Canvas<'_>, screen: Area, scroll: usize, hits: &mut Hits) {
    let (lang, glyphs) = (app.looks.lang, canvas.glyphs);
    let lines = help_lines(app);
    let height = help_height(app).min(lines.len());
    let area = middle(screen, 72, u16::try_from(height).unwrap_or(u16::MAX));
    open(canvas, area, lang.title_help(), hits);
    for (row, line) in (0_u16..area.height).zip(lines.iter().skip(scroll)) {
        let drawn = match line {
            HelpLine::Blank => continue,
            HelpLine::Group(group) => Line::of(Role::Title, format!(" {}", group.name(lang))),
            HelpLine::Marks => Line::of(Role::Title, format!(" {}", lang.marks_heading())),
            HelpLine::Signs => Line::of(Role::Title, format!(" {}", lang.signs_heading())),
            HelpLine::Action(action) => {
                let mut line = Line::of(Role::Text, "   ").with(Role::Key, key_labels(app, *action));
                line.pad_to(20);
                line.with(Role::Text, described(app, *action))
            }
            HelpLine::Mark(n) => {
                let Some((glyph, role, meaning)) = mark_line(*n, glyphs, lang) else { continue };
                let mut line = Line::of(Role::Text, "   ").with(role, glyph);
                line.pad_to(20);
                line.with(Role::Text, meaning)
            }
            HelpLine::Sign(n) => {
                let Some((sign, meaning)) = sign_line(*n, glyphs, lang) else { continue };
                let mut line = Line::of(Role::Text, format!("   {sign}"));
                line.pad_to(20);
                line.with(Role::Text, meaning)
            }
            HelpLine::Strips => {
                let width = usize::from(area.width.saturating_sub(1));
                Line::of(Role::Dim, " ").joined(overview::legend(&Options { lang, glyphs: app.looks.glyphs, width }))
            }
        };
        canvas.line(area, row, &drawn);
    }
    hint(canvas, area, lang.hint_help());
    hits.point((area.x, area.y));
    canvas.scroll_bar(area, scroll, usize::from(area.height), lines.len());
}

/// Draws a picker.
pub(super) fn picker(app: &App, canvas: &mut Canvas<'_>, screen: Area, picker: &Picker, hits: &mut Hits) {
    let lang = app.looks.lang;
    let (title, keys) = match picker.kind {
        PickerKind::Palette => (lang.title_palette(), lang.hint_single()),
        PickerKind::Provinces => (lang.title_provinces(), lang.hint_multiple()),
        PickerKind::Sort => (lang.title_sort(), lang.hint_sort()),
        PickerKind::Columns => (lang.title_columns(), lang.hint_columns()),
        PickerKind::Rule => (lang.title_rule(), lang.hint_single()),
        PickerKind::AsOf => (lang.title_as_of(), lang.hint_single()),
        PickerKind::Plan => (lang.title_plan(), lang.hint_single()),
        PickerKind::Rate => (lang.plan_rate(), lang.hint_rate()),
        PickerKind::Start => (lang.plan_start(), lang.hint_single()),
        PickerKind::Budget => (lang.plan_budget_name(), lang.hint_budget()),
        PickerKind::Members => (lang.title_plan_own(), lang.hint_members()),
        PickerKind::Since(_) => (lang.title_since(), lang.hint_single()),
        PickerKind::Brief => (lang.title_brief(), lang.hint_single()),
        PickerKind::Export => (lang.title_export(), lang.hint_single()),
        PickerKind::File(_) => (lang.title_file(), lang.hint_file()),
        PickerKind::Overwrite => (lang.title_overwrite(), lang.hint_single()),
        PickerKind::Copy => (lang.title_copy(), lang.hint_single()),
        PickerKind::Views => (lang.title_views(), lang.hint_views()),
        PickerKind::DeleteView => (lang.title_delete_view(), lang.hint_single()),
    };
    let height = u16::try_from(picker.items.len().clamp(3, 40) + 1).unwrap_or(20);
    // As wide as its longest item; two cells before a label, two before its note, one behind.
    let items = picker.items.iter().map(|item| text::width(&item.label) + text::width(&item.note) + 5);
    let empty = if picker.kind == PickerKind::Views { lang.views_none() } else { lang.nothing_listed() };
    let words = [title, keys, empty].map(|words| text::width(words) + 4);
    let width = items.chain(words).max().unwrap_or(0).clamp(40, 100);
    let area = middle(screen, u16::try_from(width).unwrap_or(u16::MAX), height);
    open(canvas, area, title, hits);
    let input = Area { height: 1, ..area };
    canvas.clear(input, Role::Input);
    canvas.line(input, 0, &Line::of(Role::Key, PROMPT).with(Role::Strong, picker.input.text()));
    let (_, list) = area.split_rows(1);
    let view = usize::from(list.height);
    let offset = (picker.cursor + 1).saturating_sub(view);
    if picker.matches.is_empty() {
        canvas.line(list, 0, &Line::of(Role::Warning, format!(" {empty}")));
    }
    let shown = picker.matches.iter().enumerate().skip(offset).take(view);
    for (row, (n, ix)) in (0_u16..).zip(shown) {
        let Some(item) = picker.items.get(*ix) else { continue };
        let place = Area { y: list.y + row, height: 1, ..list };
        let current = n == picker.cursor;
        let sign = if current { canvas.glyphs.selection } else { " " };
        let mut line = Line::of(Role::Mark, sign);
        if picker.is_multiple() {
            line.push(Role::Mark, chosen(app, picker, *ix, canvas.glyphs));
            line.push(Role::Text, " ");
        }
        let room = usize::from(place.width).saturating_sub(line.width() + text::width(&item.note) + 2);
        let label = text::cut_with(&item.label, room, canvas.glyphs.ellipsis);
        line.push(if current { Role::Strong } else { Role::Text }, label);
        canvas.line(place, 0, &line);
        canvas.line_right(place, 0, line.width(), &Line::of(Role::Dim, format!("{} ", item.note)));
        if current {
            canvas.tint(place, Role::Selection);
        }
        hits.add(place, Target::Item(n));
    }
    hint(canvas, area, keys);
    canvas.scroll_bar(list, offset, view, picker.matches.len());
    let x = PROMPT.len() + text::width(picker.input.before());
    let x = u16::try_from(x).unwrap_or(0).min(area.width.saturating_sub(1));
    // While text is changed in its middle the caret is what matters; at its end, the item that Enter takes.
    let item = hits.first_cell(Target::Item(picker.cursor)).filter(|_| picker.input.is_at_end());
    hits.point(item.unwrap_or((area.x + x, area.y)));
}

/// The sign of an item that is chosen; of a sort key its place among the keys and its direction.
fn chosen(app: &App, picker: &Picker, ix: usize, glyphs: &Glyphs) -> String {
    let keys = &app.spec.query.sort;
    match picker.items.get(ix).map(|item| &item.value) {
        Some(ItemValue::Sort(column)) => match keys.iter().position(|key| key.column == *column) {
            Some(at) => {
                let descending = keys.get(at).is_some_and(|key| key.descending);
                format!("{}{}", at + 1, if descending { glyphs.descending } else { glyphs.ascending })
            }
            None => "  ".to_owned(),
        },
        _ if picker.chosen.contains(&ix) => glyphs.marked.to_owned(),
        _ => " ".to_owned(),
    }
}
