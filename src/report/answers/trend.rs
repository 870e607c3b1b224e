//! The history of the registered and the active share as a chart, with its jumps in words.

use crate::domain::trend::{FARTHEST_MONTHS, TheilSen};
use crate::domain::{Metric, Point, ShareKind, jumps};
use crate::locale::format;
use crate::page::{Line, Role};
use crate::report::chart::{Band, Chart, ChartPoint, Future, PointKind, Series};
use crate::report::figures::{percent_text, share_text};
use crate::report::sheet::Sheet;
use crate::report::spoken;
use chrono::Months;

/// Lines that a chart takes, its axis included.
const HEIGHT: usize = 12;
/// Months that a projection takes of the chart at least.
const SHORTEST: u32 = 6;

pub(in crate::report) fn write(sheet: &mut Sheet<'_>) {
    let (lang, state, g) = (sheet.lang, sheet.state, sheet.glyphs);
    let active = sheet.snapshot.series(state.region, Metric::ActivePopulation);
    sheet.heading(lang.title_trend());
    let all = [
        (Role::Series(0), g.point, lang.trend_registered(), state.series.as_slice()),
        (Role::Series(1), g.second_point, lang.trend_active(), active.as_slice()),
    ];
    let drawn = || all.into_iter().filter(|(.., points)| !points.is_empty());
    let Some(chart) = chart(sheet) else { return sheet.tell(Role::Dim, lang.trend_thin()) };
    if sheet.is_spoken() {
        for (_, _, name, points) in drawn() {
            sheet.say(&spoken::series(lang, sheet.dataset, name, points));
        }
        if let Some(line) = chart.line {
            sheet.tell(Role::Text, lang.trend_line(percent_text(lang, line)));
        }
    } else {
        let bounds = drawn().any(|(.., points)| points.iter().any(|point| point.claim.kind.is_bound()));
        picture(sheet, &chart, drawn().map(|(role, mark, name, _)| (role, mark, name)), bounds);
    }
    for (_, _, name, points) in drawn() {
        for (before, after) in jumps(points) {
            let share = |point: &Point| share_text(lang, sheet.set, &point.claim);
            let date = |point: &Point| format::date(point.claim.effective, lang);
            let text = lang.jump(share(before), date(before), share(after), date(after));
            sheet.behind(
                Line::of(Role::Warning, format!("{} ", g.flagged)),
                &Line::of(Role::Text, text).with(Role::Dim, format!(" ({name})")),
            );
        }
    }
}

/// The chart, and what its marks mean; `bounds` are among its points or not.
fn picture<'a>(
    sheet: &mut Sheet<'_>,
    chart: &Chart,
    names: impl Iterator<Item = (Role, &'a str, &'a str)>,
    bounds: bool,
) {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    sheet.draw(chart.draw(sheet.width, HEIGHT, sheet.set, lang));
    let mut legend = Line::new();
    for (role, mark, name) in names {
        entry(&mut legend, role, mark, name, g.separator);
    }
    if let Some(line) = chart.line {
        let name = lang.trend_line(percent_text(lang, line));
        entry(&mut legend, Role::Line, &format!("{0} {0}", g.rule), &name, g.separator);
    }
    if bounds {
        entry(&mut legend, Role::Dim, &format!("{} {}", g.floor, g.ceiling), lang.trend_bounds(), g.separator);
    }
    sheet.say(&legend);
    if let Some(future) = &chart.future {
        projected(sheet, future);
    }
    sheet.tell(Role::Dim, lang.trend_joined());
}

/// The registered and the active share over time; `None` where nothing is known of either.
pub(in crate::report) fn chart(sheet: &Sheet<'_>) -> Option<Chart> {
    let (state, g) = (sheet.state, sheet.glyphs);
    let active = sheet.snapshot.series(state.region, Metric::ActivePopulation);
    let all = [(Role::Series(0), g.point, state.series.as_slice()), (Role::Series(1), g.second_point, &active)];
    let drawn = all.into_iter().filter(|(.., points)| !points.is_empty());
    let series: Vec<Series> =
        drawn.map(|(role, mark, points)| Series { role, mark, points: chart_points(points) }).collect();
    let line = sheet.snapshot.line(sheet.region.code);
    (!series.is_empty()).then(|| Chart { series, line, future: future(sheet) })
}

/// Where the registered share may go up to the line, by Sen's interval of the pace; nothing where it has no date.
///
/// It takes no more of the axis than the figures do, and half a year at least.
fn future(sheet: &Sheet<'_>) -> Option<Future> {
    let (outlook, from) = (sheet.state.outlook, sheet.snapshot.as_of);
    let latest = outlook.projection.ok()?.latest.unwrap_or(FARTHEST_MONTHS);
    let line = outlook.trend?.line;
    let first = sheet.state.series.first()?.claim.effective;
    let past = (0..FARTHEST_MONTHS).find(|months| first.checked_add_months(Months::new(*months)) >= Some(from));
    let months = latest.min(past.unwrap_or(FARTHEST_MONTHS)).max(SHORTEST);
    let until = from.checked_add_months(Months::new(months))?;
    let band = |mark, (slowest, fastest)| {
        let at = |x: f64| (line.through_medians(slowest, x), line.through_medians(fastest, x));
        Band { mark, start: at(0.0), end: at(f64::from(months)) }
    };
    let TheilSen { interval, inner, .. } = line;
    let bands = [(sheet.glyphs.band_outer, interval), (sheet.glyphs.band_inner, inner)];
    let bands = bands.into_iter().filter_map(|(mark, paces)| Some(band(mark, paces?))).collect();
    Some(Future { from, until, role: Role::Series(0), bands })
}

/// What the bands are.
fn projected(sheet: &mut Sheet<'_>, future: &Future) {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    let mut legend = Line::of(Role::Dim, lang.bands_of());
    let names = [lang.band_outer(), lang.band_inner()];
    for (n, (band, name)) in future.bands.iter().zip(names).enumerate() {
        legend.push(Role::Dim, if n > 0 { ", " } else { " " });
        legend.push(future.role, band.mark.repeat(2));
        legend.push(Role::Dim, format!(" {name}"));
    }
    legend.push(Role::Dim, format!(", {} ", g.today));
    legend.push(Role::Dim, lang.as_of(format::date(future.from, lang)));
    sheet.say(&legend);
}

/// Adds what a mark of the chart means.
pub(in crate::report) fn entry(legend: &mut Line, role: Role, mark: &str, name: &str, separator: &str) {
    if !legend.spans.is_empty() {
        legend.push(Role::Dim, format!(" {separator} "));
    }
    legend.push(role, mark);
    legend.push(Role::Dim, format!(" {name}"));
}

/// The points of a series, those that end a jump flagged.
pub(in crate::report) fn chart_points(points: &[Point]) -> Vec<ChartPoint> {
    let after: Vec<_> = jumps(points).map(|(_, after)| after.claim.observation).collect();
    let chart_point = |point: &Point| ChartPoint {
        date: point.claim.effective,
        share: point.claim.share,
        kind: match point.claim.kind {
            ShareKind::Floor => PointKind::Floor,
            ShareKind::Ceiling => PointKind::Ceiling,
            _ => PointKind::Figure,
        },
        flagged: after.contains(&point.claim.observation),
    };
    points.iter().map(chart_point).collect()
}
