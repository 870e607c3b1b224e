//! The registered series of all regions compared, over one another in one chart.

use super::grid::Grid;
use crate::page::{Line, Role};
use crate::report::answers::trend::{chart_points, entry};
use crate::report::chart::{Chart, ChartPoint, PointKind, Series};
use crate::report::figures::percent_text;
use crate::report::spoken;

/// The fewest lines that the chart takes, its axis included.
const LEAST: usize = 8;

/// The chart with its title and legend, `room` lines high where that is enough.
pub(super) fn write(grid: &mut Grid<'_>, room: usize) {
    let (lang, g) = (grid.lang, grid.glyphs);
    grid.blank();
    grid.say(Line::new(), &Line::of(Role::Title, lang.compared_history()));
    let legend = legend(grid);
    let chart = Chart { series: series(grid), line: line(grid).map(|(line, _)| line), future: None };
    if chart.series.iter().all(|series| series.points.is_empty()) {
        return grid.say(Line::of(Role::NoData, format!("{} ", g.unknown)), &Line::of(Role::Dim, lang.trend_thin()));
    }
    if grid.is_spoken() {
        for (region, state) in grid.regions() {
            let said = spoken::series(lang, grid.dataset, &region.short_name(), &state.series);
            grid.say(Line::new(), &said);
        }
        return;
    }
    let before = grid.len();
    grid.say(Line::new(), &legend);
    let taken = 2 + grid.len() - before;
    grid.draw(chart.draw(grid.width, room.saturating_sub(taken).max(LEAST), grid.set, lang));
}

/// The line drawn, that of the reference, and whether the other regions have the same.
fn line(grid: &Grid<'_>) -> Option<(crate::domain::Percent, bool)> {
    let mut lines = grid.regions().map(|(region, _)| grid.snapshot.line(region.code));
    let first = lines.next()??;
    Some((first, lines.all(|line| line == Some(first))))
}

/// One series a region, its figures marked by its number. Jumps are left to its own history: signs would hide numbers.
fn series(grid: &Grid<'_>) -> Vec<Series> {
    let plain = |point| ChartPoint { flagged: false, ..point };
    let one = |(n, points)| Series {
        role: Role::Series(n),
        mark: Grid::sign(n),
        points: chart_points(points).into_iter().map(plain).collect(),
    };
    grid.regions().map(|(_, state)| state.series.as_slice()).enumerate().map(one).collect()
}

/// Which number is which region, and what else is drawn.
fn legend(grid: &Grid<'_>) -> Line {
    let (lang, g) = (grid.lang, grid.glyphs);
    let mut legend = Line::new();
    for (n, (region, state)) in grid.regions().enumerate() {
        let name = region.short_name();
        let name = if state.series.is_empty() { format!("{name} ({})", lang.no_data()) } else { name };
        entry(&mut legend, Role::Series(n), Grid::sign(n), &name, g.separator);
    }
    if let Some((line, shared)) = line(grid) {
        let text = percent_text(lang, line);
        let reference = grid.regions().next().filter(|_| !shared).map(|(region, _)| region.short_name());
        let name = match reference {
            Some(name) => lang.line_of(text, name),
            None => lang.trend_line(text),
        };
        entry(&mut legend, Role::Line, &format!("{0} {0}", g.rule), &name, g.separator);
    }
    if series(grid).iter().flat_map(|series| &series.points).any(|point| point.kind != PointKind::Figure) {
        entry(&mut legend, Role::Dim, &format!("{} {}", g.floor, g.ceiling), lang.trend_bounds(), g.separator);
    }
    legend
}
