//! The history of the registered and the active share as a chart, with its jumps in words.

use super::chart::{Chart, ChartPoint, PointKind, Series};
use super::figures::{percent_text, share_text};
use super::sheet::Sheet;
use crate::domain::{Metric, Point, ShareKind, jumps, series};
use crate::locale::format;
use crate::page::{Line, Role};

/// Lines that a chart takes, its axis included.
const HEIGHT: usize = 12;

pub(super) fn write(sheet: &mut Sheet<'_>) {
    let (lang, state, g) = (sheet.lang, sheet.state, sheet.glyphs);
    let active = series(sheet.dataset, &state.claims, Metric::ActivePopulation, sheet.snapshot.as_of);
    sheet.heading(lang.title_trend());
    let all = [
        (Role::Series(0), g.point, lang.trend_registered(), state.series.as_slice()),
        (Role::Series(1), g.second_point, lang.trend_active(), active.as_slice()),
    ];
    let drawn = || all.into_iter().filter(|(.., points)| !points.is_empty());
    if drawn().next().is_none() {
        sheet.tell(Role::Dim, lang.trend_thin());
        return;
    }
    let line = sheet.snapshot.line(sheet.region.code);
    let series = drawn().map(|(role, mark, _, points)| Series { role, mark, points: chart_points(points) }).collect();
    let chart = Chart { series, line };
    sheet.draw(chart.draw(sheet.width, HEIGHT, sheet.set, lang));
    let mut legend = Line::new();
    for (role, mark, name, _) in drawn() {
        entry(&mut legend, role, mark, name, g.separator);
    }
    if let Some(line) = line {
        let name = lang.trend_line(percent_text(lang, line));
        entry(&mut legend, Role::Line, &format!("{0} {0}", g.rule), &name, g.separator);
    }
    if drawn().any(|(.., points)| points.iter().any(|point| point.claim.kind.is_bound())) {
        entry(&mut legend, Role::Dim, &format!("{} {}", g.floor, g.ceiling), lang.trend_bounds(), g.separator);
    }
    sheet.say(&legend);
    sheet.tell(Role::Dim, lang.trend_joined());
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

/// Adds what a mark of the chart means.
pub(super) fn entry(legend: &mut Line, role: Role, mark: &str, name: &str, separator: &str) {
    if !legend.spans.is_empty() {
        legend.push(Role::Dim, format!(" {separator} "));
    }
    legend.push(role, mark);
    legend.push(Role::Dim, format!(" {name}"));
}

/// The points of a series, those that end a jump flagged.
pub(super) fn chart_points(points: &[Point]) -> Vec<ChartPoint> {
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
