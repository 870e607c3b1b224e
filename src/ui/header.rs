//! The lines around the views: title and tabs, the query and what it found, its sum, and the keys.

use super::canvas::Canvas;
use super::hits::Hits;
use crate::app::help::footer_actions;
use crate::app::line_edit::LineEdit;
use crate::app::{Action, App, Area, Notice, Overlay, Panes, Screen, Target};
use crate::domain::{Fit, Outcome, RegionCode, Rollup, RuleScope};
use crate::locale::{Lang, format};
use crate::page::{Glyphs, Line, Role, text};
use chrono::Datelike;

/// What stands before the query.
const PROMPT: &str = " / ";
/// From this age on the newest data are said to be old.
const OLD_DAYS: i64 = 90;

/// Draws the three lines above the view.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    title(app, canvas, panes.header, hits);
    query(app, canvas, panes.query);
    summary(app, canvas, panes.summary);
}

fn title(app: &App, canvas: &mut Canvas<'_>, area: Area, hits: &mut Hits) {
    let lang = app.looks.lang;
    canvas.clear(area, Role::Bar);
    let mut line = Line::of(Role::TabActive, " cakupan ").with(Role::Bar, " ");
    for screen in Screen::ALL {
        let action = tab_action(screen);
        let key = action.keys().first().map(ToString::to_string).unwrap_or_default();
        let active = screen == app.spec.screen;
        // Where there is little room only the open tab has a name.
        let named = active || area.width >= 90;
        let name = if named { format!("{key} {}", action.name(lang)) } else { key };
        let x = area.x + u16::try_from(line.width()).unwrap_or(0);
        let width = u16::try_from(text::width(&name)).unwrap_or(0);
        hits.add(Area { x, width, height: 1, ..area }, Target::Tab(screen));
        line.push(if active { Role::Title } else { Role::Tab }, name);
        line.push(Role::Bar, "  ");
    }
    let taken = line.width();
    canvas.line(area, 0, &line);
    // The most telling that fits.
    let room = usize::from(area.width).saturating_sub(taken);
    let mut choices =
        [Detail::Full, Detail::Named, Detail::Lines, Detail::Least].map(|detail| facts(app, lang, detail)).into_iter();
    if let Some(facts) = choices.find(|line| line.width() <= room) {
        canvas.line_right(area, 0, taken, &facts);
    }
}

/// How much the header tells of date and rule.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Detail {
    /// The date and the lines; a sign where the rule does not quite fit.
    Least,
    /// Why it does not fit, in words.
    Lines,
    /// The rule's name.
    Named,
    /// How it is known.
    Full,
}

const fn tab_action(screen: Screen) -> Action {
    match screen {
        Screen::Table => Action::Table,
        Screen::Gauges => Action::Gauges,
        Screen::Map => Action::Map,
        Screen::Compare => Action::CompareView,
    }
}

/// Date, rule and language.
fn facts(app: &App, lang: Lang, detail: Detail) -> Line {
    let mut line = Line::of(Role::Strong, lang.as_of(format::date(app.spec.as_of, lang)));
    if app.spec.as_of > app.today {
        line.push(Role::Warning, format!(" ({})", lang.as_of_future()));
    }
    line.push(Role::Dim, " · ");
    let applied = app.spec.rule.apply(&app.dataset, RegionCode::NATION, app.spec.as_of);
    let number = |p: crate::domain::Percent| format::scaled(p.scaled(), p.decimals(), lang);
    let lines: Vec<String> = [applied.registered, applied.active()].into_iter().flatten().map(number).collect();
    if let Some(rule) = applied.rule.filter(|_| detail >= Detail::Named && !applied.is_typed) {
        line.push(Role::Text, format!("{} ", lang.pick(&rule.name)));
    }
    line.push(Role::Text, lines.join("/"));
    if detail == Detail::Full && applied.rule.is_some_and(|rule| !rule.verified) {
        line.push(Role::Dim, format!(" ({})", lang.press()));
    }
    let fit = match applied.rule {
        Some(rule) if rule.scope == RuleScope::Nation && applied.fit == Fit::Applies => Fit::NationalPlan,
        Some(rule) if matches!(rule.scope, RuleScope::Province(_)) && !rule.in_force_on(app.spec.as_of) => {
            Fit::NotInForce
        }
        // The rule's name says for which province it is.
        Some(_) if applied.fit == Fit::OtherProvince => Fit::Applies,
        _ => applied.fit,
    };
    if let Some(why) = lang.fit(fit) {
        let why =
            if detail == Detail::Least { app.looks.glyphs.glyphs().flagged.to_owned() } else { format!("({why})") };
        line.push(Role::Warning, format!(" {why}"));
    }
    line.push(Role::Dim, " · ");
    line.push(Role::Text, format!("{} ", lang.id().to_uppercase()));
    line
}

/// The query as typed or in force; in a full detail, the way down to its region. Errors take its place on the right.
fn query(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let lang = app.looks.lang;
    let typing = match &app.overlay {
        Some(Overlay::Query(input)) => Some(input.line.text()),
        _ => None,
    };
    let mut line = Line::of(Role::Key, PROMPT);
    match (&typing, app.spec.detail) {
        (Some(typed), _) => {
            canvas.clear(area, Role::Input);
            line.push(Role::Strong, visible_part(typed, area));
        }
        (None, Some(code)) => line = breadcrumb(app, code, lang),
        (None, None) => {
            let text = app.spec.query.to_string();
            if text.is_empty() {
                line.push(Role::Dim, lang.default_order());
            } else {
                line.push(Role::Text, text);
            }
        }
    }
    if let Some(notice) = &app.notice {
        let message = self::notice(notice, lang);
        let taken = line.width() + 2;
        let room = usize::from(area.width).saturating_sub(taken);
        canvas.line(area, 0, &line);
        let message = text::cut_with(&message, room.saturating_sub(1), canvas.glyphs.ellipsis);
        canvas.line_right(area, 0, taken, &Line::of(Role::Warning, message).with(Role::Text, " "));
        return;
    }
    let found = Line::of(Role::Dim, lang.with_data(app.summary.with_data, app.rows.len()));
    let mut found = found.with(Role::Dim, " · ").joined(newest(app, lang));
    if app.computing {
        found = Line::of(Role::Warning, lang.computing());
    }
    if !app.spec.marks.is_empty() {
        found = Line::of(Role::Mark, lang.marked(app.spec.marks.len())).with(Role::Dim, " · ").joined(found);
    }
    found.push(Role::Text, " ");
    let width = usize::from(area.width).saturating_sub(found.width() + 2);
    canvas.line_right(area, 0, 0, &found);
    let left = Area { width: u16::try_from(width).unwrap_or(0), ..area };
    canvas.line(left, 0, &line);
}

/// Where the cursor stands in the query being typed.
pub(super) fn query_cursor(line: &LineEdit, area: Area) -> (u16, u16) {
    let before = text::width(PROMPT) + text::width(line.before());
    let x = before.min(usize::from(area.width).saturating_sub(1));
    (area.x + u16::try_from(x).unwrap_or(0), area.y)
}

fn visible_part(typed: &str, area: Area) -> String {
    crate::page::text::cut(typed, usize::from(area.width).saturating_sub(PROMPT.len() + 1))
}

/// The regions from the nation down to `code`.
fn breadcrumb(app: &App, code: RegionCode, lang: Lang) -> Line {
    use crate::domain::Level;
    let levels = [Level::Nation, Level::Province, Level::Regency, Level::District, Level::Village];
    let above = levels.into_iter().filter(|level| *level <= code.level()).filter_map(|level| code.ancestor(level));
    let names = above.filter_map(|code| app.dataset.find(code)).map(|ix| lang.region_name(app.dataset.region(ix)));
    let names: Vec<&str> = names.collect();
    let mut line = Line::of(Role::Text, " ");
    if let Some((last, above)) = names.split_last() {
        for name in above {
            line.push(Role::Dim, format!("{name} {} ", app.looks.glyphs.glyphs().above));
        }
        line.push(Role::Strong, *last);
    }
    line
}

fn notice(notice: &Notice, lang: Lang) -> String {
    match notice {
        Notice::MarkTwo => lang.notice_mark_two().to_owned(),
        Notice::MarkLimit => lang.notice_mark_limit().to_owned(),
        Notice::NotSortable => lang.notice_not_sortable().to_owned(),
        Notice::NothingMatches => lang.nothing_listed().to_owned(),
        Notice::Query(errors) => errors.first().map(|error| lang.query_error(error)).unwrap_or_default(),
    }
}

/// The regions found, summed up, and how new the data are.
fn summary(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let (lang, glyphs) = (app.looks.lang, canvas.glyphs);
    let sum = &app.summary;
    let wide = usize::from(area.width) >= 150;
    let middle = usize::from(area.width) >= 100;
    let (air, gap) = if middle { (" ", "  ") } else { ("", " ") };
    let mut counts = Line::new();
    for (outcome, count) in Outcome::ALL.into_iter().zip(sum.statuses) {
        let (glyph, role) = super::views::outcome_glyph(outcome, glyphs);
        counts.push(role, glyph);
        counts.push(Role::Text, format!("{air}{count}{gap}"));
    }
    counts.push(Role::Stale, glyphs.stale);
    counts.push(Role::Text, format!("{air}{} ", sum.stale));
    let room = usize::from(area.width).saturating_sub(counts.width() + 1);
    let mut line = Line::of(Role::Text, " ");
    line.push(Role::Dim, format!("{} ", lang.registered()));
    rollup(&mut line, &sum.registered, lang, glyphs, room);
    if wide {
        line.push(Role::Dim, format!("   {} {} ", lang.active(), lang.of_population()));
        rollup(&mut line, &sum.active, lang, glyphs, room);
    }
    canvas.line(Area { width: u16::try_from(room).unwrap_or(0), ..area }, 0, &line);
    canvas.line_right(area, 0, 0, &counts);
}

/// The date of the newest figure, with a word where it is old.
fn newest(app: &App, lang: Lang) -> Line {
    let Some(newest) = app.snapshot.newest() else { return Line::new() };
    let days = (app.spec.as_of - newest).num_days();
    let date = format::date(newest, lang);
    if days > OLD_DAYS {
        Line::of(Role::Warning, lang.newest_old(date, format::count(days, lang)))
    } else {
        Line::of(Role::Dim, lang.newest(date))
    }
}

/// A roll-up in one line: share, regions, residents, dates, as far as they fit in `room`.
fn rollup(line: &mut Line, sum: &Rollup, lang: Lang, glyphs: &Glyphs, room: usize) {
    match sum.share {
        Some(share) => {
            let mark = if sum.is_approximate() { glyphs.estimated } else { "" };
            let stale = if sum.stale { glyphs.stale } else { "" };
            let share = format::percent(share.scaled(), share.decimals(), lang);
            line.push(Role::Strong, format!("{mark}{share}{stale}"));
        }
        None => line.push(Role::NoData, lang.summary_none()),
    }
    let month = |day: chrono::NaiveDate| format::short(day.year(), day.month());
    let parts = [
        Some(format!("  {}", lang.of_regions(sum.counted, sum.regions))),
        sum.coverage.map(|c| format!(" · {}", lang.of_residents(format::percent(c.scaled() / 10, 1, lang)))),
        sum.span.map(|(oldest, newest)| format!(" · {}–{}", month(oldest), month(newest))),
    ];
    for part in parts.into_iter().flatten() {
        if line.width() + text::width(&part) <= room {
            line.push(Role::Dim, part);
        }
    }
}

/// Draws the keys that matter now.
pub(super) fn footer(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let (lang, area) = (app.looks.lang, panes.footer);
    canvas.clear(area, Role::Bar);
    let mut line = Line::of(Role::Bar, " ");
    let mut actions = footer_actions(app);
    let hint = |action: &Action| {
        let key = action.keys().first().map(|key| key.label(lang, canvas.glyphs)).unwrap_or_default();
        text::width(&key) + 1 + text::width(action.name(lang)) + 3
    };
    // The least important leave first; the way to the help stays.
    while actions.iter().map(hint).sum::<usize>() > usize::from(area.width) + 2 && actions.len() > 2 {
        actions.remove(actions.len() - 2);
    }
    for action in actions {
        let Some(key) = action.keys().first() else { continue };
        let key = key.label(lang, canvas.glyphs);
        let name = action.name(lang);
        let width = text::width(&key) + 1 + text::width(name);
        if line.width() > 1 {
            line.push(Role::Bar, "   ");
        }
        let taken = line.width();
        let x = area.x + u16::try_from(taken).unwrap_or(0);
        let target = Area { x, width: u16::try_from(width).unwrap_or(0), ..area };
        hits.add(target, Target::Button(action));
        line.push(Role::Key, key);
        line.push(Role::KeyText, format!(" {name}"));
    }
    canvas.line(area, 0, &line);
}
