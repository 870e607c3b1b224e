//! Regions around the line of one clause as lines: people missing or above, on bars that diverge from zero.

use super::entry::Entry;
use crate::domain::{Distances, Measured, Placed, Snapshot};
use crate::page::{GlyphSet, Glyphs, Line, Role, flow, text};
use crate::report::figures::{count, distance_text, outcome_role, outcome_sign, percent_text, signed_distance};
use crate::report::{Options, spoken};

/// Cells of the people column.
const PEOPLE: usize = 10;
/// Cells of a region's name, at least and at most.
const NAME: (usize, usize) = (12, 26);
/// People from which bars grow: fewer get the shortest bar.
const FROM: u64 = 100;
/// Cells of a bar at most.
const BAR: usize = 41;
/// A shorter bar is left out.
const LEAST_BAR: usize = 11;

/// A clause's regions around its line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DistanceColumn {
    /// What is measured, and on what scale: stays in view.
    pub heading: Vec<Line>,
    /// Below, above and stale, each under its heading; then what is unknown, in sentences.
    pub entries: Vec<Entry>,
}

/// The top of the one scale of several columns: the next power of ten above the longest distance.
pub fn distance_top<'a>(all: impl IntoIterator<Item = &'a Distances>) -> u64 {
    let placed = all.into_iter().flat_map(|d| d.below.iter().chain(&d.above).chain(&d.stale));
    let longest = placed.map(|placed| placed.distance.people.unsigned_abs()).max().unwrap_or(0);
    let mut top = 10 * FROM;
    while top < longest && top < u64::MAX / 10 {
        top *= 10;
    }
    top
}

/// One clause's column, on a scale that ends at `top` people either way; no line is wider than asked for.
pub fn distance_column(
    snapshot: &Snapshot,
    distances: &Distances,
    measured: Measured,
    top: u64,
    options: &Options,
) -> DistanceColumn {
    let Options { lang, glyphs, width } = *options;
    let g = glyphs.glyphs();
    let metric = lang.measured(measured);
    let (title, short) = match distances.lines {
        Some((low, high)) if low == high => {
            let line = percent_text(lang, low);
            (lang.distance_line(metric, &line), format!("{metric} {line}"))
        }
        Some((low, high)) => {
            (lang.distance_lines(metric, percent_text(lang, low), percent_text(lang, high)), metric.to_owned())
        }
        None => (metric.to_owned(), metric.to_owned()),
    };
    let fitting = |long: String, short: &str| {
        text::cut_with(if text::width(&long) <= width { &long } else { short }, width, g.ellipsis)
    };
    let title = Line::of(Role::Title, fitting(title, &short));
    let plan = Plan::new(width);
    let has_bars = plan.bar > 0 && !options.is_spoken();
    let heading = if has_bars { vec![title, scale(plan, top, options)] } else { vec![title] };
    let mut entries = Vec::new();
    let number = |block: &[Placed]| count(lang, block.len() as u64);
    let (order, age) = (lang.distance_nearest(), lang.distance_old());
    let blocks = [
        (lang.distance_below(number(&distances.below)), order, &distances.below, false),
        (lang.distance_above(number(&distances.above)), order, &distances.above, false),
        (lang.distance_stale(number(&distances.stale)), age, &distances.stale, true),
    ];
    for (name, more, block, is_stale) in blocks {
        if block.is_empty() {
            continue;
        }
        let line = Line::of(Role::Header, fitting(format!("{name}, {more}"), &name));
        entries.push(Entry::heading(line, entries.is_empty()));
        let line = |placed: &Placed| match options.glyphs {
            GlyphSet::Spoken => spoken_line(snapshot, placed, is_stale, options),
            _ => region_line(snapshot, placed, is_stale, top, plan, options),
        };
        entries.extend(block.iter().map(|placed| Entry { region: Some(placed.region), lines: vec![line(placed)] }));
    }
    let mut say = |content: String| {
        let mut lines = if entries.is_empty() { Vec::new() } else { vec![Line::new()] };
        lines.extend(flow(Line::new(), &Line::of(Role::Dim, content), width));
        entries.push(Entry { region: None, lines });
    };
    if distances.not_asked > 0 && distances.lines.is_none() {
        say(lang.distance_not_asked().to_owned());
    } else if distances.below.len() + distances.above.len() + distances.stale.len() == 0 {
        say(lang.distance_none().to_owned());
    }
    if distances.unknown > 0 {
        say(lang.distance_unknown(count(lang, distances.unknown as u64)));
    }
    if distances.uncounted > 0 {
        say(lang.distance_uncounted(count(lang, distances.uncounted as u64)));
    }
    DistanceColumn { heading, entries }
}

/// The cells of a line: sign and name, people, bar.
#[derive(Clone, Copy)]
struct Plan {
    name: usize,
    bar: usize,
}

impl Plan {
    fn new(width: usize) -> Self {
        let name = (width * 2 / 5).clamp(NAME.0, NAME.1);
        let bar = width.saturating_sub(2 + name + 1 + PEOPLE + 2).min(BAR);
        if bar < LEAST_BAR {
            // Names that can be told apart say more than a few cells of a bar.
            return Self { name: width.saturating_sub(2 + 1 + PEOPLE + 1).clamp(NAME.0, NAME.1), bar: 0 };
        }
        // A cell for the line, and as many on either side.
        Self { name, bar: if bar.is_multiple_of(2) { bar.saturating_sub(1) } else { bar } }
    }

    /// The first cell of the bar.
    const fn bar_at(self) -> usize {
        2 + self.name + 1 + PEOPLE + 2
    }
}

/// The scale of the bars.
fn scale(plan: Plan, top: u64, options: &Options) -> Line {
    let (lang, g) = (options.lang, options.glyphs.glyphs());
    let mut scale = Line::new();
    scale.pad_to(2);
    let words = lang.distance_scale(count(lang, FROM), count(lang, top));
    scale.push(Role::Dim, text::cut_with(&words, plan.bar_at() - 2, g.ellipsis));
    scale.pad_to(plan.bar_at());
    let half = plan.bar / 2;
    scale.push(Role::Dim, text::pad_left(g.below, half));
    scale.push(Role::Line, "0");
    scale.push(Role::Dim, text::pad_left(g.above, half));
    scale
}

/// A region with its people and the outcome, in words.
fn spoken_line(snapshot: &Snapshot, placed: &Placed, is_stale: bool, options: &Options) -> Line {
    let lang = options.lang;
    let stale = if is_stale { lang.stale() } else { "" };
    let values = [distance_text(lang, placed.distance), lang.outcome(placed.outcome).to_owned(), stale.to_owned()];
    spoken::line(&snapshot.dataset.region(placed.region).short_name(), &values.map(|value| ("", value)))
}

fn region_line(snapshot: &Snapshot, placed: &Placed, is_stale: bool, top: u64, plan: Plan, options: &Options) -> Line {
    let g = options.glyphs.glyphs();
    let region = snapshot.dataset.region(placed.region);
    let mut line =
        Line::of(outcome_role(placed.outcome), format!("{} ", outcome_sign(options.glyphs.glyphs(), placed.outcome)));
    let name = text::cut_with(&region.short_name(), plan.name, g.ellipsis);
    line.push(Role::Text, text::pad_right(&name, plan.name + 1));
    let people = signed_distance(options.lang, placed.distance);
    line.push(Role::Strong, text::pad_left(&people, PEOPLE));
    line.push(Role::Stale, if is_stale { g.stale } else { " " });
    if plan.bar == 0 {
        return line;
    }
    line.push(Role::Text, " ");
    line.joined(bar(placed.distance.people, top, plan.bar / 2, outcome_role(placed.outcome), g))
}

/// A bar from the zero in its middle, `half` cells either way, as long as the logarithm of the people.
fn bar(people: i64, top: u64, half: usize, fill: Role, g: &Glyphs) -> Line {
    let over = |people: u64| (people.max(FROM) as f64 / FROM as f64).ln();
    let part = over(people.unsigned_abs()) / over(top);
    let halves = (part.clamp(0.0, 1.0) * (half * 2) as f64).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and twice the cells")]
    let halves = (halves as usize).max(usize::from(people != 0)).min(half * 2);
    let mut line = Line::new();
    if people < 0 {
        line.push(Role::Text, " ".repeat(half - halves.div_ceil(2)));
        line.push(fill, g.bar_left.repeat(halves % 2));
        line.push(fill, g.bar.repeat(halves / 2));
        line.push(Role::Line, g.tick);
    } else {
        line.push(Role::Text, " ".repeat(half));
        line.push(Role::Line, g.tick);
        line.push(fill, g.bar.repeat(halves / 2));
        line.push(fill, g.bar_right.repeat(halves % 2));
    }
    line
}
