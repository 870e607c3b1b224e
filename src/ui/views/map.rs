//! The map: every region in the colour of its bin, the legend, and the selected region's figures.

use super::{active_cell, clauses_cell, nothing_found, people_cell, registered_cell};
use crate::app::map::Class;
use crate::app::{App, Area, MapMeasure, MapTarget, Panes, Target};
use crate::domain::bins::{AGE_MONTHS, BINS, GAP_EDGES, active_edges, registered_edges};
use crate::domain::{Level, Percent, RegionCode, RegionIx, Standing};
use crate::locale::{Lang, format};
use crate::page::{Line, Role, text};
use crate::ui::canvas::{Canvas, Paint};
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
    land(app, canvas, area, hits);
    canvas.line(below, 0, &legend(app, usize::from(below.width)));
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
    let colour = Line::of(Role::Dim, format!("{} ", lang.map_coloured_by())).with(Role::Strong, measure(app));
    canvas.line(area, 0, &line);
    canvas.line_right(area, 0, line.width() + 2, &colour);
}

/// What colours the map, in words.
fn measure(app: &App) -> String {
    let lang = app.looks.lang;
    match app.spec.map.measure {
        MapMeasure::Registered => lang.map_registered().to_owned(),
        MapMeasure::Active => lang.map_active().to_owned(),
        MapMeasure::Age => lang.map_age().to_owned(),
        MapMeasure::Gap => match app.snapshot.line(RegionCode::NATION) {
            Some(line) => lang.map_gap(format::percent(line.scaled(), line.decimals(), lang)),
            None => lang.map_gap_without_line().to_owned(),
        },
    }
}

/// The role that colours a bin of a measure.
const fn role(measure: MapMeasure, bin: usize) -> Role {
    match measure {
        MapMeasure::Registered | MapMeasure::Gap => Role::RegisteredBin(bin),
        MapMeasure::Active | MapMeasure::Age => Role::ActiveBin(bin),
    }
}

/// Draws the picture cell by cell, and notes where each region is.
fn land(app: &App, canvas: &mut Canvas<'_>, area: Area, hits: &mut Hits) {
    let picture = &app.map.picture;
    let selected = app.spec.selected.and_then(|code| app.dataset.find(code));
    // A region too small for a pixel shows where it is while it is selected.
    let spot = selected.filter(|ix| picture.count(*ix) == 0).and_then(|ix| app.map.spot(ix));
    for (y, line) in (area.y..area.y.saturating_add(area.height)).zip(0..picture.lines()) {
        let mut run: Option<(Area, RegionIx)> = None;
        for (x, column) in (area.x..area.x.saturating_add(area.width)).zip(0..picture.columns()) {
            let mut owners = picture.cell(column, line);
            if let Some((_, _, lower)) = spot.filter(|spot| (spot.0, spot.1) == (column, line)) {
                let [above, below] = &mut owners;
                if !picture.is_halved() {
                    (*above, *below) = (selected, selected);
                } else if lower {
                    *below = selected;
                } else {
                    *above = selected;
                }
            }
            let paint = if picture.is_halved() {
                halves(app, canvas, owners, selected, picture.edges(column, line))
            } else {
                whole(app, canvas, owners, selected)
            };
            if let Some(paint) = paint {
                canvas.paint(x, y, &paint);
            }
            let here = clickable(app, owners, selected);
            match (&mut run, here) {
                (Some((place, region)), Some(here)) if *region == here => place.width += 1,
                _ => {
                    note(hits, run.take());
                    run = here.map(|region| (Area { x, y, width: 1, height: 1 }, region));
                }
            }
        }
        note(hits, run);
    }
}

fn note(hits: &mut Hits, run: Option<(Area, RegionIx)>) {
    if let Some((place, region)) = run {
        hits.add(place, Target::Region(region));
    }
}

/// The region that a press on a cell means: the selected one, else the one with fewer pixels.
fn clickable(app: &App, owners: [Option<RegionIx>; 2], selected: Option<RegionIx>) -> Option<RegionIx> {
    let found = owners.into_iter().flatten().filter(|ix| app.map.class(*ix) != Class::Outside);
    found.min_by_key(|ix| (Some(*ix) != selected, app.map.picture.count(*ix)))
}

/// A cell of two pixels.
fn halves(
    app: &App,
    canvas: &Canvas<'_>,
    owners: [Option<RegionIx>; 2],
    selected: Option<RegionIx>,
    [upper_edge, lower_edge]: [bool; 2],
) -> Option<Paint> {
    let [above, below] = owners;
    if above.is_none() && below.is_none() {
        return None;
    }
    let class = |ix: RegionIx| app.map.class(ix);
    let solid = |pixel: Option<RegionIx>, is_edge: bool| match class(pixel?) {
        // The selected region has an outline.
        _ if pixel == selected && is_edge => Some(Role::Strong),
        Class::Bin(bin) => Some(role(app.spec.map.measure, bin)),
        _ => None,
    };
    let hatched = |pixel: Option<RegionIx>| pixel.is_some_and(|ix| class(ix) == Class::NoData);
    let lone = owners.into_iter().flatten().any(|ix| app.map.is_lone(ix) && Some(ix) != selected);
    Some(match (solid(above, upper_edge), solid(below, lower_edge)) {
        (Some(ink), Some(ground)) if ink == ground => Paint::of("█", ink),
        (Some(ink), Some(ground)) => Paint::on("▀", ink, ground),
        // The hatching shares the cell: it is all that there is of the region.
        (Some(ink), None) | (None, Some(ink)) if lone => Paint::of(canvas.glyphs.no_data, ink).reversed(true),
        (Some(ink), None) => Paint::of("▀", ink),
        (None, Some(ink)) => Paint::of("▄", ink),
        (None, None) if hatched(above) || hatched(below) => Paint::of(canvas.glyphs.no_data, Role::NoData),
        (None, None) => Paint::of(canvas.glyphs.rule, Role::Border),
    })
}

/// A cell that is one pixel: one character a bin.
fn whole(
    app: &App,
    canvas: &Canvas<'_>,
    [owner, _]: [Option<RegionIx>; 2],
    selected: Option<RegionIx>,
) -> Option<Paint> {
    let glyphs = canvas.glyphs;
    let paint = match app.map.class(owner?) {
        Class::Bin(bin) => {
            Paint::of(glyphs.bins.get(bin).copied().unwrap_or(glyphs.unknown), role(app.spec.map.measure, bin))
        }
        Class::NoData => Paint::of(glyphs.no_data, Role::NoData),
        Class::Outside => Paint::of(glyphs.rule, Role::Border),
    };
    Some(paint.reversed(owner == selected))
}

/// The bins, and what stands for no data.
fn legend(app: &App, room: usize) -> Line {
    let (lang, glyphs) = (app.looks.lang, app.looks.glyphs.glyphs());
    let swatch =
        |bin: usize| if app.map.picture.is_halved() { "█" } else { glyphs.bins.get(bin).copied().unwrap_or(" ") };
    let build = |(cells, gap): (usize, &str)| {
        let mut line = Line::of(Role::Text, " ");
        for (bin, label) in labels(app).into_iter().enumerate() {
            line.push(role(app.spec.map.measure, bin), swatch(bin).repeat(cells));
            line.push(Role::Text, format!(" {label}{gap}"));
        }
        line.push(Role::NoData, glyphs.no_data.repeat(cells));
        line.push(Role::Text, format!(" {}", lang.no_data()));
        if app.rows.len() < app.dataset.listed().len() {
            line.push(Role::Text, gap);
            line.push(Role::Border, glyphs.rule.repeat(cells));
            line.push(Role::Text, format!(" {}", lang.map_outside()));
        }
        line
    };
    let lines = [(2, "   "), (2, "  "), (2, " "), (1, " ")].map(build);
    let [.., tight] = &lines;
    lines.iter().find(|line| line.width() <= room).unwrap_or(tight).clone()
}

/// What each bin holds.
fn labels(app: &App) -> [String; BINS] {
    let (lang, glyphs) = (app.looks.lang, app.looks.glyphs.glyphs());
    // Without the zeros behind: 95, 98.6.
    let share = |p: Percent| {
        let (micro, mut decimals) = (p.micro(), 6_u8);
        while decimals > 0 && micro % 10_i64.pow(7 - u32::from(decimals)) == 0 {
            decimals -= 1;
        }
        format::scaled(micro / 10_i64.pow(6 - u32::from(decimals)), decimals, lang)
    };
    let between = |[a, b, c, d]: [String; 4], first: String, last: String| {
        [first, format!("{a}–{b}"), format!("{b}–{c}"), format!("{c}–{d}"), last]
    };
    match app.spec.map.measure {
        MapMeasure::Registered => {
            let hundred = Percent::from_basis_points(10_000);
            let edges = registered_edges(app.snapshot.line(RegionCode::NATION).unwrap_or(hundred)).map(share);
            let [first, .., last] = &edges;
            let (first, last) = (format!("<{first}"), format!(">{last} %"));
            between(edges, first, last)
        }
        MapMeasure::Active => {
            let edges = active_edges().map(share);
            let [first, .., last] = &edges;
            let (first, last) = (format!("<{first}"), format!("≥{last} %"));
            between(edges, first, last)
        }
        MapMeasure::Gap => {
            let [most, more, _, above] = GAP_EDGES.map(|edge| if edge < 0 { 1 - edge } else { edge });
            let [most, more, above] = [most, more, above].map(|people| format::count(people, lang));
            let (below_line, above_line) = (glyphs.below, glyphs.above);
            [
                format!("{below_line} ≥{most}"),
                format!("{below_line} ≥{more}"),
                format!("{below_line} <{more}"),
                format!("{above_line} <{above}"),
                format!("{above_line} ≥{above}"),
            ]
        }
        MapMeasure::Age => {
            let [oldest, old, fresh, freshest] = AGE_MONTHS;
            [
                format!(">{}", lang.map_months(oldest)),
                format!("{old}–{oldest}"),
                format!("{fresh}–{old}"),
                format!("{freshest}–{fresh}"),
                format!("≤{}", lang.map_months(freshest)),
            ]
        }
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
    canvas.line(area, 1, &registered);
    let mut active = fact(lang.active(), active_cell(state.active(), lang, glyphs), state.active(), lang);
    active.push(Role::Dim, format!("{} ", lang.column_clauses()));
    active = active.joined(clauses_cell(state, glyphs));
    canvas.line(area, 2, &active);
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
