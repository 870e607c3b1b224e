//! The table: one row a region, only those in view.

use super::{
    active_cell, clauses_cell, flags_cell, nothing_found, people_cell, projection_cell, registered_cell,
    registered_role,
};
use crate::app::{App, Area, Column, Panes, TablePlan, Target, sort_column};
use crate::domain::query::SortColumn;
use crate::domain::{Metric, ObservationIx, Percent, Period, RegionIx, RegionState, Standing};
use crate::locale::{Lang, format};
use crate::page::{Glyphs, Line, Role, text};
use crate::report::figures::{count, number_text};
use crate::ui::bars::{self, Scale};
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;
use crate::ui::sparkline;
use chrono::Datelike;

/// Draws the table.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let area = panes.list;
    let plan = app.table_plan(panes);
    heading(app, canvas, area, &plan, hits);
    let (_, body) = area.split_rows(1);
    if app.rows.is_empty() {
        return nothing_found(app, canvas, body);
    }
    let selected = app.selected_row();
    let view = usize::from(body.height);
    for (row, (n, ix)) in (0_u16..).zip(app.rows.iter().enumerate().skip(app.offset).take(view)) {
        let line = region_row(app, canvas.glyphs, &plan, n, *ix, selected == Some(n));
        let place = Area { y: body.y + row, height: 1, ..body };
        canvas.line(place, 0, &line);
        if selected == Some(n) {
            canvas.tint(place, Role::Selection);
        }
        hits.add(place, Target::Row(n));
    }
    canvas.scroll_bar(body, app.offset, view, app.rows.len());
}

fn heading(app: &App, canvas: &mut Canvas<'_>, area: Area, plan: &TablePlan, hits: &mut Hits) {
    let lang = app.looks.lang;
    let mut line = Line::new();
    line.pad_to(1);
    line.push(Role::Header, text::pad_left(lang.column_row(), plan.number));
    let mut start = plan.number + 2;
    let mut headings = vec![(None, plan.name)];
    headings.extend(plan.columns.iter().map(|(column, width)| (Some(*column), *width)));
    for (column, width) in headings {
        line.pad_to(start);
        let (mark, sorted) = sort_mark(app, canvas.glyphs, column);
        let role = if sorted { Role::HeaderSorted } else { Role::Header };
        let x = area.x + u16::try_from(line.width()).unwrap_or(0);
        hits.add(Area { x, width: u16::try_from(width).unwrap_or(0), height: 1, ..area }, Target::Header(column));
        // The sort mark may take the space between columns, but for numbers: they end where their heading ends.
        let is_last = start + width >= usize::from(area.width);
        let between = usize::from(!mark.is_empty() && !is_last && !column.is_some_and(Column::is_right));
        let room = (width + between).saturating_sub(text::width(&mark));
        let end = line.width() + width;
        match column {
            Some(Column::Bar) => bar_heading(app, canvas.glyphs, &mut line, width),
            Some(Column::Projection) => {
                let name = lang.column_projection_of(app.summary.projected, app.rows.len());
                line.push(role, text::cut_with(&name, room, canvas.glyphs.ellipsis));
            }
            // The word only where all of it fits.
            Some(column) if column.is_of_glyphs() && text::width(column.name(lang)) > room => {
                line.push(role, " ".repeat(room));
            }
            Some(column) if column.is_right() => {
                let name = text::cut_with(column.name(lang), room, canvas.glyphs.ellipsis);
                line.push(role, text::pad_left(&name, room));
            }
            Some(Column::Registered) => {
                let name = text::cut_with(lang.column_registered(), room, canvas.glyphs.ellipsis);
                line.push(role, name);
            }
            Some(column) => line.push(role, text::cut_with(column.name(lang), room, canvas.glyphs.ellipsis)),
            None => line.push(role, text::cut_with(lang.column_region(), room, canvas.glyphs.ellipsis)),
        }
        line.push(Role::HeaderSorted, mark);
        start = end + 1;
    }
    canvas.line(area, 0, &line);
}

/// The direction in which a column sorts, with its place among several keys.
fn sort_mark(app: &App, glyphs: &Glyphs, column: Option<Column>) -> (String, bool) {
    // The bar shows the same share as the column beside it.
    let Some(sorts) = sort_column(column).filter(|_| column != Some(Column::Bar)) else {
        return (String::new(), false);
    };
    let mut keys = app.spec.query.sort_keys();
    if app.spec.query.sort.is_empty() {
        // Of the default order the share is what the eye follows.
        keys.retain(|key| key.column != SortColumn::Stale);
        keys.truncate(1);
    }
    let Some(at) = keys.iter().position(|key| key.column == sorts) else { return (String::new(), false) };
    let descending = keys.get(at).is_some_and(|key| key.descending);
    let arrow = if descending { glyphs.descending } else { glyphs.ascending };
    let explicit = app.spec.query.sort.len() > 1;
    (if explicit { format!("{arrow}{}", at + 1) } else { arrow.to_owned() }, true)
}

/// The scale of the bars, the same for every row.
fn scale(app: &App, line: Percent, width: usize) -> Scale {
    let (lowest, highest) = app.summary.range.unwrap_or((line, line));
    if app.spec.from_zero { Scale::from_zero(highest, width) } else { Scale::around(line, lowest, highest, width) }
}

/// `below ◂ 98 ▸ above`, the number over the tick; or the ends of a bar from zero.
fn bar_heading(app: &App, glyphs: &Glyphs, heading: &mut Line, width: usize) {
    let lang = app.looks.lang;
    let Some(line) = app.snapshot.line(crate::domain::RegionCode::NATION) else { return };
    let tick = scale(app, line, width).cell(line);
    let number = number_text(lang, line);
    let (left, right) = if app.spec.from_zero { ("", "") } else { (glyphs.below, glyphs.above) };
    let middle = format!("{left}{number}{right}");
    let before = tick.saturating_sub(text::width(&middle) / 2).min(width.saturating_sub(text::width(&middle)));
    let word = if app.spec.from_zero { lang.bar_from_zero() } else { lang.bar_below() };
    let word = if text::width(word) + 1 < before { word } else { "" };
    let start = heading.width();
    heading.push(Role::Dim, text::pad_left(word, before.saturating_sub(1)));
    heading.pad_to(start + before);
    heading.push(Role::Header, middle);
    let rest = (start + width).saturating_sub(heading.width());
    if !app.spec.from_zero && text::width(lang.bar_above()) < rest {
        heading.push(Role::Dim, format!(" {}", lang.bar_above()));
    }
}

fn region_row(app: &App, glyphs: &Glyphs, plan: &TablePlan, n: usize, ix: RegionIx, selected: bool) -> Line {
    let lang = app.looks.lang;
    let (region, state) = (app.dataset.region(ix), app.snapshot.state(ix));
    let marked = app.is_marked(ix);
    let mut line = match (marked, selected) {
        (true, _) => Line::of(Role::Mark, glyphs.marked),
        (false, true) => Line::of(Role::Mark, glyphs.selection),
        (false, false) => Line::of(Role::Text, " "),
    };
    line.push(Role::Dim, text::pad_left(&(n + 1).to_string(), plan.number));
    line.push(Role::Text, " ");
    let name = text::cut_with(&region.short_name(), plan.name, glyphs.ellipsis);
    let role = if selected { Role::Strong } else { Role::Text };
    line.push(role, text::pad_right(&name, plan.name));
    let row_line = app.snapshot.line(region.code);
    for (column, width) in &plan.columns {
        line.push(Role::Text, " ");
        let end = line.width() + width;
        let cell = cell(app, glyphs, state, *column, *width, row_line, lang);
        if column.is_right() {
            line.pad_to(end.saturating_sub(cell.width()));
        }
        line = line.joined(cell);
        line.pad_to(end);
    }
    line
}

fn cell(
    app: &App,
    glyphs: &Glyphs,
    state: &RegionState,
    column: Column,
    width: usize,
    line: Option<Percent>,
    lang: Lang,
) -> Line {
    let region = app.dataset.region(state.region);
    match column {
        Column::Code => Line::of(Role::Dim, region.code.to_string()),
        Column::Province => {
            let name = crate::report::within(&app.dataset, state.region, lang);
            Line::of(Role::Dim, text::cut_with(&name, width, glyphs.ellipsis))
        }
        Column::Clauses => clauses_cell(state, glyphs),
        Column::Registered => registered_cell(state, line, lang, glyphs),
        Column::Bar => bar(app, state, glyphs, width, line),
        Column::People => people_cell(state, lang, glyphs),
        Column::Active => active_cell(state.active(), lang, glyphs),
        Column::ActiveMembers => active_cell(state.standing(Metric::ActiveMembers), lang, glyphs),
        Column::ActiveUnstated => active_cell(state.standing(Metric::ActiveUnstated), lang, glyphs),
        Column::Trend => {
            sparkline::draw(&state.series, app.spec.as_of, sparkline::range(app.summary.series_range), width, glyphs)
        }
        Column::AsOf => date_cell(app, state.registered(), glyphs),
        Column::ActiveAsOf => date_cell(app, state.active(), glyphs),
        Column::Flags => flags_cell(state, glyphs),
        Column::Rank => match state.rank[0] {
            Some(rank) => Line::of(Role::Text, format!("{}/{}", rank.place, rank.of)),
            None => Line::of(Role::NoData, "–"),
        },
        Column::Projection => projection_cell(state, lang, glyphs),
        Column::Population => match app.snapshot.residents(state.region) {
            Some(people) => Line::of(Role::Text, count(lang, people)),
            None => Line::of(Role::NoData, glyphs.unknown),
        },
    }
}

fn bar(app: &App, state: &RegionState, glyphs: &Glyphs, width: usize, line: Option<Percent>) -> Line {
    let Some(line) = line else { return Line::new() };
    let scale = scale(app, line, width);
    match state.registered().chosen {
        None => bars::no_data(scale, Some(line), "", glyphs),
        Some(claim) => {
            let role = registered_role(claim.share, Some(line));
            let draw = if app.spec.from_zero { bars::gauge_to } else { bars::diverging };
            draw(scale, line, claim.share, role, glyphs)
        }
    }
}

/// The month of a figure, or its year where no month is known; `?` where its date is inferred or doubtful.
fn date_cell(app: &App, standing: &Standing, glyphs: &Glyphs) -> Line {
    let Some(claim) = &standing.chosen else { return Line::of(Role::NoData, glyphs.unknown) };
    let observation = observation(app, claim.observation);
    let day = observation.as_of.last_day();
    let text = match observation.as_of {
        Period::Year(_) => format!("{:>7}", day.year()),
        Period::Month(_) | Period::Day(_) => format::short(day.year(), day.month()),
    };
    let mark = if observation.date_mark.is_some() { glyphs.uncertain_date } else { " " };
    let role = if standing.stale { Role::Stale } else { Role::Text };
    Line::of(role, text).with(Role::Dim, mark)
}

fn observation(app: &App, ix: ObservationIx) -> &crate::domain::Observation {
    app.dataset.observation(ix)
}
