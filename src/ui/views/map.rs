//! The map: every region in the colour of its bin, the legend, and the selected region's figures.

use super::{active_cell, clauses_cell, nothing_found, people_cell, registered_cell};
use crate::app::{App, Area, MapMeasure, MapTarget, Panes, Target};
use crate::domain::{Level, RegionCode, RegionIx, Standing, registered_change};
use crate::locale::{Lang, format};
use crate::page::{Line, Role, text};
use crate::ui::canvas::Canvas;
use crate::ui::choropleth::Choropleth;
use crate::ui::hits::Hits;

/// Draws the map.
pub(in crate::ui) fn draw(app: &App, canvas: &mut Canvas<'_>, panes: &Panes, hits: &mut Hits) {
    let Some(area) = app.map_area() else { return };
    title(app, canvas, panes.list);
    let (_, below) = panes.list.split_rows(1 + area.height);
    if app.rows.is_empty() {
        return nothing_found(app, canvas, area);
    }
    if app.map.picture.columns() == 0 {
        return canvas.line(area, 1, &Line::of(Role::Text, format!("  {}", app.looks.lang.map_without_land())));
    }
    let chart = Choropleth::of(app);
    chart.land(canvas, area);
    note(app, &chart, area, hits);
    canvas.line(below, 0, &chart.legend(usize::from(below.width)));
    if panes.detail.is_none() {
        card(app, canvas, below.split_rows(1).1);
    }
}

/// What is shown, and by what it is coloured.
fn title(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let lang = app.looks.lang;
    let name = |code| app.dataset.find(code).map(|ix| lang.region_name(app.dataset.region(ix)));
    let island = |at: u16| app.dataset.islands().get(usize::from(at)).map(|island| lang.pick(&island.name));
    let island_of = |code| app.dataset.find(code).and_then(|ix| app.dataset.island_of(ix)).and_then(island);
    let province = |code: RegionCode| code.province().filter(|_| code.level() > Level::Province).and_then(name);
    let mut way = vec![name(RegionCode::NATION)];
    match app.map_target() {
        MapTarget::Nation => {}
        MapTarget::Island(at) => way.push(island(at)),
        MapTarget::Region(code) => way.extend([island_of(code), province(code), name(code)]),
    }
    let way: Vec<&str> = way.into_iter().flatten().collect();
    let mut line = Line::of(Role::Text, " ");
    for (place, name) in way.iter().enumerate() {
        let last = place + 1 == way.len();
        line.push(if last { Role::Title } else { Role::Dim }, *name);
        line.push(Role::Dim, if last { String::new() } else { format!(" {} ", canvas.glyphs.above) });
    }
    let colour = Line::of(Role::Dim, format!("{} ", lang.map_coloured_by())).with(Role::Strong, Choropleth::of(app).measure());
    canvas.line(area, 0, &line);
    canvas.line_right(area, 0, line.width() + 2, &colour);
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
    let Some(ix) = app.spec.selected.and_then(|code| app.dataset.find(code)) else { return };
    let (region, state) = (app.dataset.region(ix), app.snapshot.state(ix));
    let mark = if app.is_marked(ix) { glyphs.marked } else { glyphs.selection };
    let mut name = Line::of(Role::Mark, format!("{mark} ")).with(Role::Title, lang.region_name(region));
    let province = app.dataset.province_of(ix).map(|ix| lang.region_name(app.dataset.region(ix)));
    let people = region.population.and_then(|people| i64::try_from(people).ok());
    let people = people.map(|people| lang.people(format::count(people, lang)));
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
    let change = app.changes.known().and_then(|before| registered_change(before, &app.snapshot, region));
    let points = change.map(|change| lang.points(format::signed_scaled(change.scaled(), change.decimals, lang)));
    Line::of(Role::Dim, " · ").with(Role::Text, points.unwrap_or_else(|| lang.map_no_change_known().to_owned()))
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
