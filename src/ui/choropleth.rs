//! The map of regions as cells, with its legend: the same for the dashboard and for printing.

use super::canvas::{Canvas, Paint};
use crate::app::map::{Cells, Class, Colouring, Ink, Pixels, Tile};
use crate::app::{App, Area, Looks, Map, MapMeasure, MapTarget};
use crate::domain::bins::{AGE_MONTHS, BINS, CHANGE_EDGES, GAP_EDGES, active_edges, registered_edges};
use crate::domain::{Level, Percent, RegionCode, RegionIx};
use crate::locale::format;
use crate::page::{Line, Role};
use crate::report::figures::{edge_text, percent_text};
use chrono::NaiveDate;

/// A map with what colours it.
#[derive(Clone, Copy, Debug)]
pub struct Choropleth<'a> {
    /// The map.
    pub map: &'a Map,
    /// What its classes follow from.
    pub by: Colouring<'a>,
    /// The date that changes are counted from.
    pub since: NaiveDate,
    /// How it looks and reads.
    pub looks: Looks,
    /// The selected region.
    pub selected: Option<RegionIx>,
}

impl<'a> Choropleth<'a> {
    /// The map of the dashboard.
    pub fn of(app: &'a App) -> Self {
        Self {
            map: &app.map,
            by: Colouring {
                measure: app.spec.map.measure,
                snapshot: &app.snapshot,
                before: app.changes.known(),
                rows: &app.rows,
            },
            since: app.since(),
            looks: app.looks,
            selected: app.selected_land(),
        }
    }

    /// The cells as they are drawn.
    pub(super) fn cells(&self) -> Cells<'a> {
        self.map.found(self.selected)
    }

    /// What the map shows all of, from the country down.
    pub(super) fn way(&self) -> Vec<&'a str> {
        let (dataset, lang) = (&self.by.snapshot.dataset, self.looks.lang);
        let name = |code| dataset.find(code).map(|ix| lang.region_name(dataset.region(ix)));
        let island = |at: u16| dataset.islands().get(usize::from(at)).map(|island| lang.pick(&island.name));
        let island_of = |code| dataset.find(code).and_then(|ix| dataset.island_of(ix)).and_then(island);
        let province = |code: RegionCode| code.province().filter(|_| code.level() > Level::Province).and_then(name);
        let mut way = vec![name(RegionCode::NATION)];
        match self.map.target() {
            MapTarget::Nation => {}
            MapTarget::Island(at) => way.push(island(at)),
            MapTarget::Region(code) => way.extend([island_of(code), province(code), name(code)]),
        }
        way.into_iter().flatten().collect()
    }

    /// The title: the way to what is shown, and what colours it; shorter where that does not fit `room` cells. The second
    /// line belongs at the right end.
    pub(super) fn title(&self, room: usize) -> [Line; 2] {
        let above = self.looks.glyphs.glyphs().above;
        let way = self.way();
        let last: Vec<&str> = way.last().copied().into_iter().collect();
        let place = |way: &[&str]| {
            let mut line = Line::of(Role::Text, " ");
            for (at, name) in way.iter().enumerate() {
                let is_last = at + 1 == way.len();
                line.push(if is_last { Role::Title } else { Role::Dim }, *name);
                line.push(Role::Dim, if is_last { String::new() } else { format!(" {above} ") });
            }
            line
        };
        let measure = Line::of(Role::Strong, self.measure());
        let colour = Line::of(Role::Dim, format!("{} ", self.looks.lang.map_coloured_by())).joined(measure.clone());
        let titles = [(&way, &colour), (&way, &measure), (&last, &colour), (&last, &measure)];
        let titles = titles.map(|(way, colour)| [place(way), colour.clone()]);
        let [.., shortest] = &titles;
        let fits = |[place, colour]: &&[Line; 2]| place.width() + 2 + colour.width() <= room;
        titles.iter().find(fits).unwrap_or(shortest).clone()
    }

    /// The title of a printed map: what is shown, and what colours it.
    pub fn heading(&self) -> Line {
        let [place, colour] = self.title(usize::MAX);
        let place = place.spans.into_iter().skip(1).fold(Line::new(), |line, span| line.with(span.role, span.text));
        place.with(Role::Dim, format!(" {} ", self.looks.glyphs.glyphs().separator)).joined(colour)
    }

    /// What colours the map, in words.
    pub(super) fn measure(&self) -> String {
        let lang = self.looks.lang;
        let date = |day| format::date(day, lang);
        match self.by.measure {
            MapMeasure::Registered => lang.map_registered().to_owned(),
            MapMeasure::Active => lang.map_active().to_owned(),
            MapMeasure::Age => lang.map_age().to_owned(),
            MapMeasure::Change => lang.map_change(date(self.since), date(self.by.snapshot.as_of)),
            MapMeasure::Gap => match self.by.snapshot.line(RegionCode::NATION) {
                Some(line) => lang.map_gap(percent_text(lang, line)),
                None => lang.map_gap_without_line().to_owned(),
            },
        }
    }

    /// Draws the picture into `area`.
    pub(super) fn land(&self, canvas: &mut Canvas<'_>, area: Area) {
        let cells = self.cells();
        for (y, line) in (area.y..area.y.saturating_add(area.height)).zip(0..self.map.picture.lines()) {
            for (x, column) in (area.x..area.x.saturating_add(area.width)).zip(0..self.map.picture.columns()) {
                if let Some(paint) = self.paint(canvas, &cells, column, line) {
                    canvas.paint(x, y, &paint);
                }
            }
        }
    }

    /// How a cell is painted; nothing at sea.
    fn paint(&self, canvas: &Canvas<'_>, cells: &Cells<'_>, column: usize, line: usize) -> Option<Paint> {
        let glyphs = canvas.glyphs;
        let is_whole = self.map.picture.pixels() == Pixels::Whole;
        let paint = match cells.tile(column, line) {
            Tile::Sea => return None,
            Tile::Outside => Paint::of(glyphs.rule, Role::Border),
            Tile::NoData(None) => Paint::of(glyphs.no_data, Role::NoData),
            // The hatching shares the cell: it is all that there is of the region.
            Tile::NoData(Some(ground)) => Paint::of(glyphs.no_data, self.role(ground)).reversed(true),
            Tile::Inked(Ink::Bin(bin), ..) if is_whole => {
                Paint::of(glyphs.bins.get(bin).copied().unwrap_or(glyphs.unknown), self.role(Ink::Bin(bin)))
            }
            Tile::Inked(ink, inked, ground) => {
                let (symbol, ink) = (block(inked), self.role(ink));
                ground.map_or(Paint::of(symbol, ink), |ground| Paint::on(symbol, ink, self.role(ground)))
            }
        };
        // Where a cell is one pixel the selection has no outline.
        Some(if is_whole { paint.reversed(cells.is_selected(column, line)) } else { paint })
    }

    const fn role(&self, ink: Ink) -> Role {
        match (ink, self.by.measure) {
            (Ink::Outline, _) => Role::Strong,
            (Ink::Bin(bin), MapMeasure::Registered | MapMeasure::Gap | MapMeasure::Change) => Role::RegisteredBin(bin),
            (Ink::Bin(bin), MapMeasure::Active | MapMeasure::Age) => Role::ActiveBin(bin),
        }
    }

    /// What the colours and patterns stand for, each with a swatch of `cells`.
    pub(super) fn entries(&self, cells: usize) -> Vec<Line> {
        let (lang, glyphs) = (self.looks.lang, self.looks.glyphs.glyphs());
        let is_whole = self.map.picture.pixels() == Pixels::Whole;
        let swatch =
            |bin: usize| if is_whole { glyphs.bins.get(bin).copied().unwrap_or(" ") } else { block([true; 4]) };
        let entry = |role, symbol: &str, label: &str| {
            Line::of(role, symbol.repeat(cells)).with(Role::Text, format!(" {label}"))
        };
        let bins = labels(self).into_iter().enumerate();
        let mut entries: Vec<Line> =
            bins.map(|(bin, label)| entry(self.role(Ink::Bin(bin)), swatch(bin), &label)).collect();
        entries.push(entry(Role::NoData, glyphs.no_data, lang.no_data()));
        let listed = self.by.snapshot.dataset.listed();
        if listed.iter().any(|ix| self.map.class(*ix) == Class::Outside) {
            entries.push(entry(Role::Border, glyphs.rule, lang.map_outside()));
        }
        entries
    }

    /// The legend in as many lines of `room` cells as it needs.
    pub(super) fn legend_lines(&self, room: usize) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for entry in self.entries(2) {
            match lines.last_mut() {
                Some(line) if line.width() + 3 + entry.width() <= room => {
                    line.push(Role::Text, " ".repeat(3));
                    *line = std::mem::take(line).joined(entry);
                }
                _ => lines.push(entry),
            }
        }
        lines
    }

    /// The legend in one line of `room` cells: as wide as fits.
    pub(super) fn legend(&self, room: usize) -> Line {
        let build = |(cells, gap): (usize, usize)| {
            let mut line = Line::of(Role::Text, " ");
            for (place, entry) in self.entries(cells).into_iter().enumerate() {
                line.push(Role::Text, " ".repeat(if place > 0 { gap } else { 0 }));
                line = line.joined(entry);
            }
            line
        };
        let lines = [(2, 3), (2, 2), (2, 1), (1, 1)].map(build);
        let [.., tight] = &lines;
        lines.iter().find(|line| line.width() <= room).unwrap_or(tight).clone()
    }
}

/// The block that fills some of the quarters of a cell, row by row from the top left.
fn block(quarters: [bool; 4]) -> &'static str {
    const BLOCKS: [&str; 16] = [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"];
    let filled = quarters.into_iter().enumerate().map(|(at, filled)| usize::from(filled) << at).sum::<usize>();
    BLOCKS.get(filled).copied().unwrap_or(" ")
}

/// What each bin holds.
fn labels(chart: &Choropleth<'_>) -> [String; BINS] {
    let (lang, glyphs) = (chart.looks.lang, chart.looks.glyphs.glyphs());
    let share = |edge: Percent| edge_text(lang, edge);
    let between = |[a, b, c, d]: [String; 4], first: String, last: String| {
        [first, format!("{a}–{b}"), format!("{b}–{c}"), format!("{c}–{d}"), last]
    };
    match chart.by.measure {
        MapMeasure::Registered => {
            let edges =
                registered_edges(chart.by.snapshot.line(RegionCode::NATION).unwrap_or(Percent::HUNDRED)).map(share);
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
        MapMeasure::Change => {
            // In points, which are millionths in the edges.
            let [_, _, little, much] = CHANGE_EDGES.map(|edge| share(Percent::from_basis_points(edge / 10_000)));
            [
                lang.map_fell(format!(">{much}")),
                lang.map_fell(format!("{little}–{much}")),
                format!("≤{little}"),
                lang.map_rose(format!("{little}–{much}")),
                lang.map_rose(format!(">{much}")),
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
