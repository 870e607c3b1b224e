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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(date: &str, share: &str) -> ChartPoint {
        let (date, share) = (date.parse().unwrap(), Percent::parse(share).unwrap());
        ChartPoint { date, share, kind: PointKind::Figure, flagged: false }
    }

    fn chart(points: Vec<ChartPoint>) -> Chart {
        Chart {
            series: vec![Series { role: Role::Series(0), mark: "●", points }],
            line: Percent::parse("98"),
            future: None,
        }
    }

    fn drawn(chart: &Chart, set: GlyphSet) -> String {
        let lines = chart.draw(47, 9, set, Lang::Id);
        lines.iter().map(Line::plain).collect::<Vec<_>>().join("\n")
    }

    /// The columns of a symbol, left to right.
    fn columns(picture: &str, symbol: char) -> Vec<usize> {
        let mut found: Vec<usize> = picture
            .lines()
            .flat_map(|line| line.chars().enumerate().filter(|(_, c)| *c == symbol).map(|(x, _)| x))
            .collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn time_is_to_scale() {
        let picture = drawn(
            &chart(vec![point("2021-01-01", "90"), point("2023-01-01", "95"), point("2024-12-31", "99")]),
            GlyphSet::Unicode,
        );
        assert_eq!(columns(&picture, '●'), [7, 26, 46]);
    }

    #[test]
    fn near_points_are_joined_and_gaps_stay_gaps() {
        let is_join = |c: char| ('\u{2801}'..='\u{28ff}').contains(&c);
        let near = drawn(&chart(vec![point("2023-01-01", "80"), point("2024-01-31", "99")]), GlyphSet::Unicode);
        assert!(near.chars().any(is_join), "{near}");
        let far = drawn(&chart(vec![point("2023-01-01", "80"), point("2024-03-01", "99")]), GlyphSet::Unicode);
        assert!(!far.chars().any(is_join), "{far}");
    }

    #[test]
    fn a_bound_is_joined_to_nothing() {
        let floor = ChartPoint { kind: PointKind::Floor, ..point("2023-06-30", "80") };
        let picture = drawn(&chart(vec![floor, point("2023-12-31", "99")]), GlyphSet::Unicode);
        assert!(!picture.contains(|c: char| ('\u{2801}'..='\u{28ff}').contains(&c)), "{picture}");
    }

    #[test]
    fn no_point_lies_on_the_edge_and_none_of_its_marks_is_lost() {
        let jump = ChartPoint { flagged: true, ..point("2023-08-01", "108.9") };
        let chart = chart(vec![point("2023-02-01", "80"), jump]);
        assert_eq!(chart.bounds().unwrap().1, (75, 110));
        let picture = drawn(&chart, GlyphSet::Unicode);
        let row = |mark: char| picture.lines().position(|line| line.contains(mark));
        assert_eq!((row('●'), row('!')), (Some(0), Some(1)), "{picture}");
    }

    #[test]
    fn years_are_named_as_far_as_there_is_room_and_halves_where_they_are_few() {
        let labels = |from: &str, to: &str| {
            let picture = drawn(&chart(vec![point(from, "90"), point(to, "95")]), GlyphSet::Unicode);
            picture.lines().last().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(labels("2014-01-01", "2023-12-31"), "2014 2016 2017 2019 2021 2023");
        assert_eq!(labels("2023-01-01", "2024-12-31"), "2023 Jul 2024 Jul");
        assert_eq!(labels("2022-01-01", "2024-12-31"), "2022 2023 2024");
    }

    #[test]
    fn bounds_and_jumps_have_marks_of_their_own() {
        let floor = ChartPoint { kind: PointKind::Floor, ..point("2023-03-31", "98.5") };
        let jump = ChartPoint { flagged: true, ..point("2023-08-01", "90") };
        let picture = drawn(&chart(vec![floor, jump]), GlyphSet::Unicode);
        assert_eq!(["≥", "!", "●"].map(|mark| picture.matches(mark).count()), [1, 1, 1], "{picture}");
        let ascii = drawn(&chart(vec![floor, jump]), GlyphSet::Ascii).replace('●', "*");
        assert!(ascii.is_ascii() && ascii.contains('>'), "{ascii}");
    }

    fn with_future(until: &str) -> Chart {
        let (from, until) = ("2024-01-01".parse().unwrap(), until.parse().unwrap());
        let band = |mark, start, end| Band { mark, start, end };
        let bands = vec![band("░", (80.0, 90.0), (80.0, 99.0)), band("▒", (84.0, 86.0), (88.0, 92.0))];
        let future = Some(Future { from, until, role: Role::Series(0), bands });
        Chart { future, ..chart(vec![point("2022-01-01", "70"), point("2023-12-31", "85")]) }
    }

    #[test]
    fn the_future_is_bands_behind_the_date() {
        let picture = drawn(&with_future("2025-12-31"), GlyphSet::Unicode);
        let [today, outer, inner] = ['┊', '░', '▒'].map(|mark| columns(&picture, mark));
        // Four years on forty cells: the date in the middle, bands from there to the end, figures before.
        assert_eq!((today.iter().min(), today.iter().max()), (Some(&26), Some(&26)), "{picture}");
        assert!(outer.iter().chain(&inner).all(|x| (27..=46).contains(x)), "{picture}");
        assert!(columns(&picture, '●').iter().all(|x| *x <= 26), "{picture}");
        assert_eq!((inner.iter().min(), inner.iter().max()), (Some(&27), Some(&46)), "{picture}");
        let rows = |mark: char| picture.lines().filter(|line| line.contains(mark)).count();
        assert!(rows('▒') > 1 && rows('▒') < rows('░'), "{picture}");
    }

    #[test]
    fn among_several_a_bound_says_whose_it_is() {
        let bound = |date, share, kind| ChartPoint { kind, ..point(date, share) };
        let series = |mark, points| Series { role: Role::Text, mark, points };
        let floor = bound("2023-03-31", "98.5", PointKind::Floor);
        let ceiling = bound("2024-12-31", "80", PointKind::Ceiling);
        let two = Chart { series: vec![series("1", vec![floor]), series("2", vec![ceiling])], ..Chart::default() };
        let picture = drawn(&two, GlyphSet::Unicode);
        assert!(picture.contains("≥1") && picture.contains("2≤"), "{picture}");
        let one = Chart { series: vec![series("1", vec![floor])], ..Chart::default() };
        assert!(!drawn(&one, GlyphSet::Unicode).contains("≥1"));
    }

    #[test]
    fn without_a_point_or_room_nothing_is_drawn() {
        assert!(chart(Vec::new()).draw(60, 10, GlyphSet::Unicode, Lang::Id).is_empty());
        assert!(chart(vec![point("2023-01-01", "80")]).draw(8, 10, GlyphSet::Unicode, Lang::Id).is_empty());
    }

    proptest! {
        #[test]
        fn a_future_stays_in_its_frame(
            ends in proptest::collection::vec((-500.0_f64..500.0, -500.0_f64..500.0), 4),
            (days, width, height) in (0_u64..2000, 0_usize..130, 0_usize..20),
        ) {
            let mut chart = with_future("2025-12-31");
            let future = chart.future.as_mut().unwrap();
            future.until = future.from + chrono::Days::new(days);
            for (band, (start, end)) in future.bands.iter_mut().zip(ends.chunks(2).map(|pair| (pair[0], pair[1]))) {
                (band.start, band.end) = (start, end);
            }
            let lines = chart.draw(width, height, GlyphSet::Ascii, Lang::Id);
            prop_assert!(lines.len() <= height && lines.iter().all(|line| line.width() <= width));
        }

        #[test]
        fn it_stays_in_its_frame(figures in proptest::collection::vec((0_i64..5_000, 0_i64..15_000), 0..12), width in 0_usize..130, height in 0_usize..20) {
            let mut points: Vec<ChartPoint> = figures.into_iter().map(|(day, bp)| ChartPoint {
                date: NaiveDate::from_ymd_opt(2014, 1, 1).unwrap() + chrono::Days::new(day.unsigned_abs()),
                share: Percent::from_basis_points(bp),
                kind: PointKind::Figure,
                flagged: bp % 2 == 0,
            }).collect();
            points.sort_by_key(|point| point.date);
            let lines = chart(points).draw(width, height, GlyphSet::Unicode, Lang::En);
            prop_assert!(lines.len() <= height && lines.iter().all(|line| line.width() <= width));
        }
    }
}
