//! The lines around the views: title and tabs, the query and what it found, its sum, and the keys.

use super::canvas::Canvas;
use super::hits::Hits;
use super::title;
use crate::app::help::{footer_actions, key_label, name_here};
use crate::app::line_edit::LineEdit;
use crate::app::{Action, App, Area, Notice, Overlay, Panes, Target};
use crate::domain::{Outcome, RegionCode, Rollup, visible};
use crate::locale::{Lang, format};
use crate::page::{Glyphs, Line, Role, text};
use crate::report::figures::{coverage_text, outcome_role, outcome_sign, percent_text};
use chrono::Datelike;

/// What stands before the query.
const PROMPT: &str = " / ";
/// Cells of the name of the user's own data at most.
const OWN_NAME: usize = 32;
/// From this age on the newest data are said to be old.
const OLD_DAYS: i64 = 90;

/// Draws the three lines above the view.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    title::draw(app, canvas, panes.header, hits);
    query(app, canvas, panes.query);
    summary(app, canvas, panes.summary);
}

/// The query as typed or in force; in a full detail, the way down to its region. On the right, what it found.
fn query(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let lang = app.looks.lang;
    if let Some(Overlay::Query(input)) = &app.overlay {
        // What is typed comes first; where it is long, the part before the cursor is shown.
        canvas.clear(area, Role::Input);
        let typed = Line::of(Role::Key, PROMPT).with(Role::Strong, shown_input(&input.line, area).0);
        canvas.line_right(area, 0, typed.width() + 2, &found(app, lang, true));
        return canvas.line(area, 0, &typed);
    }
    let text = app.spec.query.to_string();
    let prompt = Line::of(Role::Key, PROMPT);
    let choices = match app.spec.detail {
        Some(code) => vec![breadcrumb(app, code, lang)],
        None if text.is_empty() => [lang.default_order(), lang.default_order_short()]
            .map(|order| prompt.clone().with(Role::Dim, order))
            .to_vec(),
        None => vec![prompt.with(Role::Text, text)],
    };
    let room = usize::from(area.width);
    let pairs = [true, false].map(|full| choices.iter().map(move |line| (line, full)));
    let fits = |(line, full): &(&Line, bool)| line.width() + 2 + found(app, lang, *full).width() <= room;
    let pair = pairs.into_iter().flatten().find(fits).or_else(|| Some((choices.last()?, false)));
    let Some((line, full)) = pair else { return };
    let found = found(app, lang, full);
    let left = Area { width: u16::try_from(room.saturating_sub(found.width() + 2)).unwrap_or(0), ..area };
    canvas.line(left, 0, line);
    canvas.line_right(area, 0, 0, &found);
}

/// Marks, regions with data and the newest figure; without the regions where not `full`.
fn found(app: &App, lang: Lang, full: bool) -> Line {
    if app.writing || app.computing {
        let done = if app.writing { lang.writing() } else { lang.computing() };
        let way_out = if app.can_give_up() { format!(" · {}", lang.work_hint()) } else { String::new() };
        return Line::of(Role::Warning, format!("{done}{way_out} "));
    }
    let mut found = Line::new();
    if !app.spec.marks.is_empty() {
        found = Line::of(Role::Mark, lang.marked(app.spec.marks.len())).with(Role::Dim, " · ");
    }
    if full {
        let (sum, regions) = app.sum();
        found = found.with(Role::Dim, lang.with_data(sum.with_data, regions)).with(Role::Dim, " · ");
    }
    if full {
        found = found.joined(own_data(app, lang));
    }
    found.joined(newest(app, lang)).with(Role::Text, " ")
}

/// Which data of the user's own are laid over the bundled ones: the newest by name, the others by number.
fn own_data(app: &App, lang: Lang) -> Line {
    let layers = app.dataset.own_layers();
    let Some(last) = layers.last() else { return Line::new() };
    let name = text::cut_with(lang.pick(&last.title), OWN_NAME, app.looks.glyphs.glyphs().ellipsis);
    let more = if layers.len() > 1 { format!(" +{}", layers.len() - 1) } else { String::new() };
    let own = if last.imported.is_some() { lang.internal_data(name) } else { lang.own_data(name) };
    Line::of(Role::Mark, format!("{own}{more}")).with(Role::Dim, " · ")
}

/// Where the cursor stands in the query being typed.
pub(super) fn query_cursor(line: &LineEdit, area: Area) -> (u16, u16) {
    let x = text::width(PROMPT) + shown_input(line, area).1;
    (area.x + u16::try_from(x).unwrap_or(0), area.y)
}

/// The part of the input that is shown and the cells before the cursor in it: what is too long leaves on the left.
fn shown_input(line: &LineEdit, area: Area) -> (String, usize) {
    let room = usize::from(area.width).saturating_sub(text::width(PROMPT) + 1);
    let typed = line.text();
    let mut hidden = 0;
    for c in line.before().chars() {
        if text::width(line.before()) - text::width(typed.get(..hidden).unwrap_or_default()) <= room {
            break;
        }
        hidden += c.len_utf8();
    }
    let (gone, shown) = typed.split_at_checked(hidden).unwrap_or(("", &typed));
    (text::cut(shown, room), text::width(line.before()).saturating_sub(text::width(gone)))
}

/// The regions from the nation down to `code`.
fn breadcrumb(app: &App, code: RegionCode, lang: Lang) -> Line {
    let names =
        code.lineage().filter_map(|code| app.dataset.find(code)).map(|ix| lang.region_name(app.dataset.region(ix)));
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

/// Draws what there is to tell over the summary and, where it is long, over the lines below it.
pub(super) fn tell(app: &App, canvas: &mut Canvas<'_>, panes: &Panes) {
    let Some(notice) = &app.notice else { return };
    let area = panes.summary;
    let message = notice_text(notice, app.looks.lang);
    for (row, line) in (0_u16..4).zip(text::wrap(&message, usize::from(area.width).saturating_sub(2))) {
        let place = Area { y: area.y + row, height: 1, ..area };
        canvas.clear(place, Role::Input);
        canvas.line(place, 0, &Line::of(Role::Warning, format!(" {line}")));
    }
}

fn notice_text(notice: &Notice, lang: Lang) -> String {
    match notice {
        Notice::MarkTwo => lang.notice_mark_two().to_owned(),
        Notice::MarkLimit => lang.notice_mark_limit().to_owned(),
        Notice::NoPeers => lang.peers_none().to_owned(),
        Notice::NotSortable => lang.notice_not_sortable().to_owned(),
        Notice::Reloaded => lang.notice_reloaded().to_owned(),
        Notice::BadData(faults) => match first_and_more(faults) {
            (first, 0) => lang.notice_bad_data(first),
            (first, more) => lang.notice_bad_data_more(first, more),
        },
        Notice::BadSettings(faults) => match first_and_more(faults) {
            (first, 0) => lang.notice_bad_settings(first),
            (first, more) => lang.notice_bad_settings_more(first, more),
        },
        Notice::Resumed => lang.notice_resumed().to_owned(),
        Notice::ViewShown(name) => lang.view_shown(visible(name)),
        Notice::ViewInPart(name) => lang.view_in_part(visible(name)),
        Notice::ViewKept(name) => lang.view_kept(visible(name)),
        Notice::ViewDeleted(name) => lang.view_deleted(visible(name)),
        Notice::ViewsNotKept(why) | Notice::BadKept(why) => why.clone(),
        Notice::NothingMatches => lang.nothing_listed().to_owned(),
        Notice::Exported(file) => lang.exported(visible(file)),
        Notice::NotExported(file, fault) => fault.words(file, lang),
        Notice::GivenUp => lang.work_given_up().to_owned(),
        Notice::Copied(copied) => copied.words(lang),
        Notice::Query(errors) => errors.first().map(|error| lang.query_error(error)).unwrap_or_default(),
    }
}

/// The first of `faults`, and how many more there are.
fn first_and_more(faults: &[String]) -> (&str, usize) {
    (faults.first().map(String::as_str).unwrap_or_default(), faults.len().saturating_sub(1))
}

/// The regions found, summed up, and how new the data are.
fn summary(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let (lang, glyphs) = (app.looks.lang, canvas.glyphs);
    let (sum, _) = app.sum();
    let wide = usize::from(area.width) >= 150;
    let middle = usize::from(area.width) >= 100;
    let (air, gap) = if middle { (" ", "  ") } else { ("", " ") };
    let mut counts = Line::new();
    for (outcome, count) in Outcome::ALL.into_iter().zip(sum.statuses) {
        counts.push(outcome_role(outcome), outcome_sign(glyphs, outcome));
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
    if newest > app.today {
        Line::of(Role::Warning, lang.newest_future(date))
    } else if days > OLD_DAYS {
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
            let share = percent_text(lang, share);
            line.push(Role::Strong, format!("{mark}{share}{stale}"));
        }
        None => line.push(Role::NoData, lang.summary_none()),
    }
    let month = |day: chrono::NaiveDate| format::short(day.year(), day.month());
    let parts = [
        Some(format!("  {}", lang.of_regions(sum.counted, sum.regions))),
        sum.coverage.map(|c| format!(" · {}", lang.of_residents(coverage_text(lang, c)))),
        sum.span.map(|(oldest, newest)| format!(" · {}–{}", month(oldest), month(newest))),
    ];
    for part in parts.into_iter().flatten() {
        if line.width() + text::width(&part) <= room {
            line.push(Role::Dim, part);
        }
    }
}

/// While a query is typed its characters are no keys: what ends it, and what can be written, as far as it fits.
fn typing_hint(lang: Lang, width: usize) -> Line {
    let keys = Line::of(Role::KeyText, format!(" {}", lang.hint_query()));
    let choices = [lang.query_examples(), lang.query_examples_short()]
        .map(|examples| keys.clone().with(Role::KeyText, format!(" · {examples}")));
    choices.into_iter().find(|line| line.width() <= width).unwrap_or(keys)
}

/// Draws the keys that matter now.
pub(super) fn footer(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let area = panes.footer;
    canvas.clear(area, Role::Bar);
    if let Some(Overlay::Query(_)) = app.overlay {
        return canvas.line(area, 0, &typing_hint(app.looks.lang, usize::from(area.width)));
    }
    let mut line = Line::of(Role::Bar, " ");
    let mut actions = footer_actions(app);
    let hint = |action: &Action| text::width(&key_label(app, *action)) + 1 + text::width(name_here(app, *action)) + 2;
    // As many as fit, the most important first; the way to the help always does.
    let mut room = (usize::from(area.width) + 1).saturating_sub(hint(&Action::Help));
    actions.retain(|action| {
        let cells = if *action == Action::Help { 0 } else { hint(action) };
        let fits = cells <= room;
        room -= if fits { cells } else { 0 };
        fits
    });
    for action in actions {
        let key = key_label(app, action);
        let name = name_here(app, action);
        let width = text::width(&key) + 1 + text::width(name);
        if line.width() > 1 {
            line.push(Role::Bar, "  ");
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
