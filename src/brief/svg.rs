//! The picture of a fact sheet: figures over time, told apart by form and line as well as by colour.

use super::document::Picture;
use super::html::escaped;
use crate::domain::{Percent, visible};
use crate::locale::Lang;
use crate::report::chart::{Band, ChartPoint, JOINED_DAYS, PointKind};
use crate::report::figures::percent_text;
use chrono::{Datelike, NaiveDate};
use std::fmt::Write as _;

/// Its size, and where the plane of the figures begins and ends.
const SIZE: (f64, f64) = (720.0, 190.0);
const LEFT: f64 = 46.0;
const RIGHT: f64 = 708.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 168.0;

/// The plane: days across, percent up.
struct Plane {
    from: NaiveDate,
    days: f64,
    low: f64,
    high: f64,
}

impl Plane {
    fn x(&self, day: NaiveDate) -> f64 {
        let part = (day - self.from).num_days() as f64 / self.days;
        LEFT + part.clamp(0.0, 1.0) * (RIGHT - LEFT)
    }

    fn y(&self, percent: f64) -> f64 {
        let part = (percent - self.low) / (self.high - self.low);
        BOTTOM - if part.is_finite() { part.clamp(0.0, 1.0) } else { 0.0 } * (BOTTOM - TOP)
    }
}

fn percent(share: Percent) -> f64 {
    share.micro() as f64 / 1e6
}

/// The picture as an image with a title and a description; nothing where it has no point.
pub(super) fn draw(picture: &Picture, lang: Lang) -> String {
    let chart = &picture.chart;
    let Some(((from, to), (low, high))) = chart.bounds() else { return String::new() };
    let plane =
        Plane { from, days: (to - from).num_days().max(1) as f64, low: low as f64, high: high.max(low + 1) as f64 };
    let (width, height) = SIZE;
    let told: String = picture.figures.iter().flat_map(|text| &text.0).map(|span| span.text.as_str()).collect();
    let mut out = format!(
        "<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"picture-title picture-text\">\n\
         <title id=\"picture-title\">{}</title>\n<desc id=\"picture-text\">{}</desc>\n",
        escaped(&picture.title),
        escaped(&told)
    );
    axes(&mut out, &plane, (low, high), from.year()..=to.year());
    if let Some(future) = &chart.future {
        for Band { start, end, .. } in &future.bands {
            let (from, until) = (plane.x(future.from), plane.x(future.until));
            let corners = [(from, start.0), (from, start.1), (until, end.1), (until, end.0)];
            let corners = corners.map(|(x, share)| format!("{x:.1},{:.1}", plane.y(share))).join(" ");
            let _ = writeln!(out, "<polygon class=\"band\" points=\"{corners}\" />");
        }
    }
    if let Some(line) = chart.line {
        let y = plane.y(percent(line));
        let name = escaped(&percent_text(lang, line));
        let _ = writeln!(out, "<line class=\"line\" x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{y:.1}\" y2=\"{y:.1}\" />");
        let at = LEFT - 4.0;
        let _ = writeln!(
            out,
            "<text class=\"line-name\" x=\"{at}\" y=\"{:.1}\" text-anchor=\"end\">{name}</text>",
            y + 4.0
        );
    }
    for (n, series) in chart.series.iter().enumerate() {
        let n = n.min(1);
        for pair in series.points.windows(2) {
            let [a, b] = pair else { continue };
            let is_joined = (b.date - a.date).num_days() <= JOINED_DAYS;
            if is_joined && a.kind == PointKind::Figure && b.kind == PointKind::Figure {
                let [(x1, y1), (x2, y2)] = [a, b].map(|point| at(&plane, point));
                let _ = writeln!(
                    out,
                    "<line class=\"join s{n}\" x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" />"
                );
            }
        }
        for point in &series.points {
            mark(&mut out, &plane, point, n);
        }
    }
    legend(&mut out, picture);
    out.push_str("</svg>\n");
    out
}

fn at(plane: &Plane, point: &ChartPoint) -> (f64, f64) {
    (plane.x(point.date), plane.y(percent(point.share)))
}

/// A figure as a disc or a ring, a bound as a triangle that points to where the figure lies.
fn mark(out: &mut String, plane: &Plane, point: &ChartPoint, n: usize) {
    let (x, y) = at(plane, point);
    let tip = match point.kind {
        PointKind::Figure => 0.0,
        PointKind::Floor => -6.0,
        PointKind::Ceiling => 6.0,
    };
    let _ = match point.kind {
        PointKind::Figure => writeln!(out, "<circle class=\"p{n}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.4\" />"),
        _ => writeln!(
            out,
            "<polygon class=\"p{n}\" points=\"{:.1},{y:.1} {:.1},{y:.1} {x:.1},{:.1}\" />",
            x - 4.5,
            x + 4.5,
            y + tip
        ),
    };
    if point.flagged {
        let _ = writeln!(out, "<text class=\"flag\" x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">!</text>", y - 6.0);
    }
}

/// The frame, the scale in percent and the years.
fn axes(out: &mut String, plane: &Plane, (low, high): (i64, i64), years: std::ops::RangeInclusive<i32>) {
    let _ = writeln!(out, "<path class=\"axis\" d=\"M{LEFT} {TOP} V{BOTTOM} H{RIGHT}\" />");
    for share in [low, high] {
        let y = plane.y(share as f64) + 4.0;
        let _ = writeln!(out, "<text x=\"{}\" y=\"{y:.1}\" text-anchor=\"end\">{share} %</text>", LEFT - 4.0);
    }
    // So many years that their names would touch are named in steps.
    let step = usize::try_from(years.end() - years.start()).unwrap_or(0) / 14 + 1;
    for year in years.step_by(step) {
        let Some(day) = NaiveDate::from_ymd_opt(year, 1, 1) else { continue };
        let x = plane.x(day);
        let _ = writeln!(out, "<path class=\"axis\" d=\"M{x:.1} {BOTTOM} v4\" />");
        let _ = writeln!(out, "<text x=\"{x:.1}\" y=\"{}\" text-anchor=\"middle\">{year}</text>", BOTTOM + 16.0);
    }
}

/// What each form stands for, above the plane.
fn legend(out: &mut String, picture: &Picture) {
    let mut x = LEFT + 6.0;
    for (n, name) in picture.names.iter().enumerate() {
        let _ = match n {
            n if n >= picture.chart.series.len() => {
                writeln!(out, "<line class=\"line\" x1=\"{}\" x2=\"{}\" y1=\"8\" y2=\"8\" />", x - 6.0, x + 8.0)
            }
            n => writeln!(out, "<circle class=\"p{}\" cx=\"{x}\" cy=\"8\" r=\"3.4\" />", n.min(1)),
        };
        let _ = writeln!(out, "<text x=\"{}\" y=\"12\">{}</text>", x + 12.0, escaped(&visible(name)));
        x += 36.0 + 6.2 * name.chars().count() as f64;
    }
}
