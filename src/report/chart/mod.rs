//! Figures over time as a chart: time to scale, the line across, and gaps left as gaps.

mod future;

pub use future::{Band, Future};

use super::figures::percent_text;
use crate::domain::Percent;
use crate::locale::{Lang, format};
use crate::page::glyphs::Dots;
use crate::page::{GlyphSet, Line, Role, text};
use chrono::{Datelike, NaiveDate};
use std::collections::HashSet;

/// Points at most this many days apart (13 months) are joined; what lies further apart is not interpolated.
pub const JOINED_DAYS: i64 = 396;
/// Cells that the labels of the vertical axis take.
const LABELS: usize = 6;

/// Whether a point is a figure or bounds one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointKind {
    /// A figure.
    Figure,
    /// The true figure is at least this.
    Floor,
    /// The true figure is at most this.
    Ceiling,
}

/// A point of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartPoint {
    /// Its date.
    pub date: NaiveDate,
    /// Its share.
    pub share: Percent,
    /// Whether it is a figure or bounds one.
    pub kind: PointKind,
    /// Whether it stands out and is flagged (`!`).
    pub flagged: bool,
}

/// Points of one thing over time, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it means.
    pub role: Role,
    /// The mark of its figures, one cell.
    pub mark: &'static str,
    /// Its points, oldest first.
    pub points: Vec<ChartPoint>,
}

/// Series over one span of time on one scale in percent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// What is drawn; later series lie over earlier ones.
    pub series: Vec<Series>,
    /// The line to reach, drawn dashed.
    pub line: Option<Percent>,
    /// Where the figures may go from the date on.
    pub future: Option<Future>,
}

/// The part of the plane that is drawn: whole years across, steps of five points up.
struct Plane {
    from: NaiveDate,
    days: i64,
    low: i64,
    high: i64,
    across: usize,
    down: usize,
}

impl Plane {
    /// The column of a day among `steps`.
    fn x(&self, date: NaiveDate, steps: usize) -> usize {
        let passed = usize::try_from((date - self.from).num_days().max(0)).unwrap_or(0);
        let days = usize::try_from(self.days.max(1)).unwrap_or(1);
        (passed * steps / days).min(steps.saturating_sub(1))
    }

    /// The row of a share among `steps`, 0 at the top.
    fn y(&self, share: Percent, steps: usize) -> usize {
        let range = (self.high - self.low).max(1) as f64 * 1e6;
        let depth = (self.high * 1_000_000 - share.micro()) as f64 / range;
        let row = (0..steps).take_while(|row| depth * steps as f64 >= (row + 1) as f64).count();
        row.min(steps.saturating_sub(1))
    }
}

impl Chart {
    fn points(&self) -> impl Iterator<Item = &ChartPoint> {
        self.series.iter().flat_map(|series| &series.points)
    }

    /// What is drawn: from the first day of a year to that of another, from a share in percent to another; `None` where
    /// there is no point.
    pub fn bounds(&self) -> Option<((NaiveDate, NaiveDate), (i64, i64))> {
        let dates = || self.points().map(|point| point.date).chain(self.future.iter().map(|future| future.until));
        self.points().next()?;
        let (first, last) = (dates().min()?, dates().max()?);
        let from = NaiveDate::from_ymd_opt(first.year(), 1, 1)?;
        let to = NaiveDate::from_ymd_opt(last.year() + 1, 1, 1)?;
        let shares = || self.points().map(|point| point.share).chain(self.line).map(Percent::micro);
        let (lowest, highest) = (shares().min()?, shares().max()?);
        let step = 5;
        let low = (lowest / 1_000_000 - 1).max(0) / step * step;
        let high = (highest / 1_000_000 + 1 + step) / step * step;
        Some(((from, to), (low, high)))
    }

    fn plane(&self, width: usize, height: usize) -> Option<Plane> {
        let ((from, to), (low, high)) = self.bounds()?;
        let across = width.checked_sub(LABELS + 1).filter(|across| *across > 3)?;
        let down = height.checked_sub(2).filter(|down| *down > 1)?;
        Some(Plane { from, days: (to - from).num_days(), low, high, across, down })
    }

    /// The chart in `height` lines of at most `width` cells, the last two for the axis of time; nothing where it has no
    /// point or no room.
    pub fn draw(&self, width: usize, height: usize, set: GlyphSet, lang: Lang) -> Vec<Line> {
        let Some(plane) = self.plane(width, height) else { return Vec::new() };
        let mut cells = vec![vec![(' ', Role::Text); plane.across]; plane.down];
        let mut set_cell = |x: usize, y: usize, symbol: char, role: Role| {
            if let Some(cell) = cells.get_mut(y).and_then(|row| row.get_mut(x)) {
                *cell = (symbol, role);
            }
        };
        let g = set.glyphs();
        let first = |glyph: &str| glyph.chars().next().unwrap_or(' ');
        for (x, y, symbol, role) in self.future.iter().flat_map(|future| future.cells(&plane, g)) {
            set_cell(x, y, first(symbol), role);
        }
        let line_row = self.line.map(|line| plane.y(line, plane.down));
        if let Some(row) = line_row {
            (0..plane.across).step_by(2).for_each(|x| set_cell(x, row, first(g.rule), Role::Line));
        }
        for series in &self.series {
            for (x, y, dots) in joins(&plane, &series.points) {
                // In ASCII a join may not look like a point.
                let symbol = if set == GlyphSet::Ascii { '.' } else { dots.symbol(set) };
                set_cell(x, y, symbol, series.role);
            }
        }
        let cell_of = |point: &ChartPoint| (plane.x(point.date, plane.across), plane.y(point.share, plane.down));
        let taken: HashSet<(usize, usize)> = self.points().map(cell_of).collect();
        for (series, point) in self.series.iter().flat_map(|series| series.points.iter().map(move |p| (series, p))) {
            let (x, y) = cell_of(point);
            // Among several a bound says whose it is, behind its sign or before it.
            if self.series.len() > 1 && point.kind != PointKind::Figure {
                let beside = [Some(x + 1).filter(|x| *x < plane.across), x.checked_sub(1)];
                if let Some(beside) = beside.into_iter().flatten().find(|x| !taken.contains(&(*x, y))) {
                    set_cell(beside, y, first(series.mark), series.role);
                }
            }
            let mark = match point.kind {
                PointKind::Figure => series.mark,
                PointKind::Floor => g.floor,
                PointKind::Ceiling => g.ceiling,
            };
            set_cell(x, y, first(mark), series.role);
            if point.flagged {
                set_cell(x, y.checked_sub(1).unwrap_or(y + 1), first(g.flagged), Role::Warning);
            }
        }
        let mut lines: Vec<Line> = cells
            .into_iter()
            .enumerate()
            .map(|(row, cells)| self.row(&plane, row, line_row, cells, set, lang))
            .collect();
        lines.extend(time_axis(&plane, set, lang));
        lines
    }

    /// One row of the plane behind its label.
    fn row(
        &self,
        plane: &Plane,
        row: usize,
        line_row: Option<usize>,
        cells: Vec<(char, Role)>,
        set: GlyphSet,
        lang: Lang,
    ) -> Line {
        let edge = |points: i64| Some((Role::Dim, format!("{points} %")));
        let label = match (self.line, row) {
            (Some(line), _) if line_row == Some(row) => Some((Role::Line, percent_text(lang, line))),
            (_, 0) => edge(plane.high),
            (_, last) if last + 1 == plane.down => edge(plane.low),
            _ => None,
        };
        let (role, label) = label.unwrap_or((Role::Dim, String::new()));
        let mut line = Line::of(role, text::pad_left(&text::cut_with(&label, LABELS, ""), LABELS));
        line.push(Role::Border, set.glyphs().tick);
        for (symbol, role) in cells {
            match line.spans.last_mut() {
                Some(last) if last.role == role => last.text.push(symbol),
                _ => line.push(role, symbol),
            }
        }
        line
    }
}

/// The cells of the joins between points that are near enough to be joined.
fn joins(plane: &Plane, points: &[ChartPoint]) -> Vec<(usize, usize, Dots)> {
    let (wide, tall) = (plane.across * Dots::ACROSS, plane.down * Dots::DOWN);
    let figures: Vec<&ChartPoint> = points.iter().filter(|point| point.kind == PointKind::Figure).collect();
    let mut grid = vec![Dots::default(); plane.across * plane.down];
    for pair in figures.windows(2) {
        let [a, b] = pair else { continue };
        if (b.date - a.date).num_days() > JOINED_DAYS {
            continue;
        }
        let (from, to) =
            ((plane.x(a.date, wide), plane.y(a.share, tall)), (plane.x(b.date, wide), plane.y(b.share, tall)));
        let steps = to.0.abs_diff(from.0).max(to.1.abs_diff(from.1)).max(1);
        for step in 0..=steps {
            let between = |a: usize, b: usize| (a * (steps - step) + b * step + steps / 2) / steps;
            let (x, y) = (between(from.0, to.0), between(from.1, to.1));
            if let Some(dots) = grid.get_mut(y / Dots::DOWN * plane.across + x / Dots::ACROSS) {
                dots.set(x % Dots::ACROSS, y % Dots::DOWN);
            }
        }
    }
    let drawn = grid.into_iter().enumerate().filter(|(_, dots)| !dots.is_empty());
    drawn.map(|(at, dots)| (at % plane.across, at / plane.across, dots)).collect()
}

/// The axis of time: a tick on the first day of each year, and half-years where there are few.
fn time_axis(plane: &Plane, set: GlyphSet, lang: Lang) -> [Line; 2] {
    let g = set.glyphs();
    let years = plane.days / 365;
    let months: &[u32] = if years <= 2 { &[1, 7] } else { &[1] };
    let mut axis: Vec<&str> = vec![g.rule; plane.across];
    let mut labels = String::new();
    let first = plane.from.year();
    let ticks =
        (first..).take(usize::try_from(years).unwrap_or(1)).flat_map(|year| months.iter().map(move |m| (year, *m)));
    for (year, month) in ticks {
        let Some(day) = NaiveDate::from_ymd_opt(year, month, 1) else { continue };
        let x = plane.x(day, plane.across);
        if let Some(cell) = axis.get_mut(x) {
            *cell = g.tick;
        }
        let label =
            if month == 1 { year.to_string() } else { format::month(month, lang).unwrap_or_default().to_owned() };
        let is_free = labels.is_empty() || text::width(&labels) < x;
        if is_free && x + text::width(&label) <= plane.across {
            labels = text::pad_right(&labels, x) + &label;
        }
    }
    let indent = " ".repeat(LABELS + 1);
    [Line::of(Role::Border, format!("{indent}{}", axis.concat())), Line::of(Role::Dim, format!("{indent}{labels}"))]
}

#[cfg(test)]
mod tests;
