//! The map: every region in the colour of its bin, the legend, and the selected region's figures.

use super::{active_cell, clauses_cell, nothing_found, people_cell, registered_cell};
use crate::app::map::MapValue;
use crate::app::{App, Area, MapMeasure, Panes, Target};
use crate::domain::{RegionIx, Standing};
use crate::locale::{Lang, format};
use crate::page::{Line, Role, text};
use crate::report::figures::{count, difference_text};
use crate::ui::canvas::Canvas;
use crate::ui::choropleth::Choropleth;
use crate::ui::hits::Hits;

/// Draws the map.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let Some(area) = app.map_area() else { return };
    let chart = Choropleth::of(app);
    let [place, colour] = chart.title(usize::from(panes.list.width));
    canvas.line(panes.list, 0, &place);
    canvas.line_right(panes.list, 0, place.width() + 2, &colour);
    let (_, below) = panes.list.split_rows(1 + area.height);
    if app.rows.is_empty() {
        return nothing_found(app, canvas, area);
    }
    if app.map.picture.columns() == 0 {
        return canvas.line(area, 1, &Line::of(Role::Text, format!("  {}", app.looks.lang.map_without_land())));
    }
    chart.land(canvas, area);
    note(app, &chart, area, hits);
    canvas.line(below, 0, &chart.legend(usize::from(below.width)));
    if panes.detail.is_none() {
        card(app, canvas, below.split_rows(1).1);
    }
}

/// Notes where each region is.
fn note(app: &App, chart: &Choropleth<'_>, area: Area, hits: &mut Hits) {
    let (cells, picture) = (chart.cells(), &app.map.picture);
    for (y, line) in (area.y..area.y.saturating_add(area.height)).zip(0..picture.lines()) {
        let mut run: Option<(Area, RegionIx)> = None;
        for (x, column) in (area.x..area.x.saturating_add(area.width)).zip(0..picture.columns()) {
            let here = cells.region(column, line);
            match &mut run {
                Some((place, region)) if Some(*region) == here => place.width += 1,
                _ => {
                    add(hits, run.take());
                    run = here.map(|region| (Area { x, y, width: 1, height: 1 }, region));
                }
            }
        }
        add(hits, run);
    }
}

fn add(hits: &mut Hits, run: Option<(Area, RegionIx)>) {
    if let Some((place, region)) = run {
        hits.add(place, Target::Region(region));
    }
}

/// The selected region in three lines.
fn card(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let (lang, glyphs) = (app.looks.lang, canvas.glyphs);
    let Some(ix) = app.selected_region() else { return };
    let (region, state) = (app.dataset.region(ix), app.snapshot.state(ix));
    let mark = if app.is_marked(ix) { glyphs.marked } else { glyphs.selection };
    let mut name = Line::of(Role::Mark, format!("{mark} ")).with(Role::Title, lang.region_name(region));
    let province = app.dataset.province_of(ix).map(|ix| lang.region_name(app.dataset.region(ix)));
    let people = region.population.map(|people| lang.people(count(lang, people)));
    for fact in [province.map(str::to_owned), Some(region.code.to_string()), people].into_iter().flatten() {
        name.push(Role::Dim, format!(" · {fact}"));
    }
    canvas.line(area, 0, &name);
    let line = app.snapshot.line(region.code);
    let mut registered = fact(lang.registered(), registered_cell(state, line, lang, glyphs), state.registered(), lang);
    registered = registered.joined(people_cell(state, lang, glyphs));
    if app.spec.map.measure == MapMeasure::Change {
        registered = registered.joined(changed(app, ix));
    }
    canvas.line(area, 1, &registered);
    let mut active = fact(lang.active(), active_cell(state.active(), lang, glyphs), state.active(), lang);
    active.push(Role::Dim, format!("{} ", lang.column_clauses()));
    active = active.joined(clauses_cell(state, glyphs));
    canvas.line(area, 2, &active);
}

/// The points that colour the region.
fn changed(app: &App, region: RegionIx) -> Line {
    let lang = app.looks.lang;
    let points = match app.spec.map.measure.value(&app.snapshot, app.changes.known(), region) {
        Some(MapValue::Points(change)) => difference_text(lang, change),
        _ => lang.map_no_change_known().to_owned(),
    };
    Line::of(Role::Dim, " · ").with(Role::Text, points)
}

/// A figure with its name and its date.
fn fact(name: &str, cell: Line, standing: &Standing, lang: Lang) -> Line {
    let mut line = Line::of(Role::Text, "  ").with(Role::Dim, text::pad_right(name, 11)).joined(cell);
    line.pad_to(24);
    if let Some(claim) = &standing.chosen {
        line.push(Role::Dim, format!(" {}", lang.as_of(format::date(claim.effective, lang))));
    }
    line.pad_to(43);
    line
}
