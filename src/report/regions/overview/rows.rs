//! A row of the overview: name, data, roll-ups, its regions on a strip, clauses.

use super::facts::share_text;
use crate::domain::bins::{active_bin, registered_bin};
use crate::domain::distribution::{Strip, StripCell};
use crate::domain::overview::{Overview, Place, Row};
use crate::domain::{Metric, Outcome, Percent, Rollup, Snapshot, Standing};
use crate::locale::{Lang, format};
use crate::page::{GlyphSet, Line, Role, text};
use crate::report::Options;
use crate::report::figures::{self, count, kind_sign, marks, number_text, outcome_role, outcome_sign};
use crate::report::spoken;
use chrono::Datelike;

/// Cells of regions with data.
const DATA: usize = 7;
/// Cells of a share with its marks.
const SHARE: usize = 8;
/// Cells of the counts of the registered clause.
const COUNTS: usize = 4 * 4 + 1;
/// The narrowest strip worth drawing.
const LEAST_STRIP: usize = 10;

/// From this width on the active roll-up stands beside the registered one.
const WITH_ACTIVE: usize = 66;

/// How many cells each part gets.
struct Widths {
    name: usize,
    active: bool,
    strip: usize,
}

impl Widths {
    fn new(options: &Options) -> Self {
        let name = (options.width * 2 / 9).clamp(18, 28);
        let active = options.width >= WITH_ACTIVE;
        let shares = if active { 2 } else { 1 };
        let taken = name + 1 + DATA + shares * (1 + SHARE) + 2 + COUNTS;
        let left = options.width.saturating_sub(taken);
        Self { name, active, strip: if left < LEAST_STRIP { 0 } else { left.min(120) } }
    }

    fn strip(&self, overview: &Overview) -> Option<Strip> {
        (self.strip > 0).then(|| Strip::new(overview.line, overview.range, self.strip))
    }
}

/// The name of a place.
pub(super) fn name(snapshot: &Snapshot, place: Place, lang: Lang) -> String {
    match place {
        Place::Island(island) => {
            let island = snapshot.dataset.islands().get(usize::from(island));
            island.map(|island| lang.pick(&island.name).to_owned()).unwrap_or_default()
        }
        Place::Region(code) => {
            let region = snapshot.dataset.find(code).map(|ix| snapshot.dataset.region(ix));
            let name = |region: &crate::domain::Region| match region.name_en {
                Some(_) => lang.region_name(region).to_owned(),
                None => region.short_name(),
            };
            region.map(name).unwrap_or_default()
        }
    }
}

/// What the columns are, and the scale of the strips.
pub(super) fn heading(overview: &Overview, trail: &[Place], options: &Options) -> Line {
    let lang = options.lang;
    let widths = Widths::new(options);
    let is_group = |row: &Row| row.sum.regions.len() > 1;
    let regions = matches!(trail.last(), Some(Place::Region(_))) && !overview.rows.iter().any(is_group);
    let title = match trail.last() {
        None => lang.overview_place(),
        Some(Place::Island(_)) => lang.overview_province(),
        Some(Place::Region(_)) => lang.column_region(),
    };
    let mut line = Line::of(Role::Header, text::fit(title, widths.name));
    let data = if regions { lang.column_as_of() } else { lang.with_figures() };
    line.push(Role::Header, format!(" {data}"));
    // A long heading begins over the column before it.
    let mut until = widths.name + 1 + DATA;
    let words = [lang.registered(), lang.active()];
    for word in words.into_iter().take(if widths.active { 2 } else { 1 }) {
        until += 1 + SHARE;
        let room = until.saturating_sub(line.width() + 1);
        line.push(Role::Header, format!(" {}", text::pad_left(&text::cut(word, room), room)));
    }
    line.push(Role::Header, " ");
    if let Some(strip) = widths.strip(overview) {
        line = line.joined(scale(&strip, overview.line, lang, options));
    }
    line.push(Role::Header, " ");
    for outcome in Outcome::ALL {
        line.push(outcome_role(outcome), text::pad_left(outcome_sign(options.glyphs.glyphs(), outcome), 4));
    }
    line
}

/// The shares at both ends of the strips and at the line.
fn scale(strip: &Strip, line: Option<Percent>, lang: Lang, options: &Options) -> Line {
    let (from, to) = strip.ends();
    let mut out = Line::of(Role::Dim, from.to_string());
    let end = to.to_string();
    if let (Some(tick), Some(line)) = (strip.tick(), line) {
        let label = number_text(lang, line);
        let after = tick + 1 + text::width(&label);
        if tick > text::width(&label) + out.width() && after + text::width(&end) >= strip.width() {
            out.pad_to(tick - text::width(&label));
            out.push(Role::Line, label);
            out.push(Role::Line, options.glyphs.glyphs().tick);
        } else {
            out.pad_to(tick);
            out.push(Role::Line, options.glyphs.glyphs().tick);
            if after + text::width(&end) < strip.width() {
                out.push(Role::Line, label);
            }
        }
    }
    out.pad_to(strip.width().saturating_sub(text::width(&end)));
    out.with(Role::Dim, end)
}

/// A row.
pub(super) fn write(snapshot: &Snapshot, overview: &Overview, row: &Row, options: &Options) -> Line {
    let lang = options.lang;
    let (widths, sum) = (Widths::new(options), &row.sum);
    let single = row.single(snapshot);
    let indent = if row.nested { "  " } else { "" };
    let g = options.glyphs.glyphs();
    // Of a single region, that something lies below it is not to be seen elsewhere.
    let below = if single.is_some() && row.can_be_entered(snapshot) { format!(" {}", g.above) } else { String::new() };
    let name = format!("{indent}{}", name(snapshot, row.place, lang));
    let name = text::cut_with(&name, widths.name - text::width(&below), g.ellipsis);
    let name = text::pad_right(&format!("{name}{below}"), widths.name);
    let is_heading = matches!(row.place, Place::Island(_));
    let mut line = Line::of(if is_heading { Role::Strong } else { Role::Text }, name);
    let data = match single.and_then(|ix| snapshot.state(ix).registered().chosen) {
        Some(claim) => format::short(claim.closing.year(), claim.closing.month()),
        None if single.is_some() => String::new(),
        None => format!("{}/{}", count(lang, sum.with_data as u64), count(lang, sum.regions.len() as u64)),
    };
    line.push(Role::Dim, format!(" {}", text::pad_left(&data, DATA)));
    line.push(Role::Text, " ");
    let registered =
        |share: Percent| overview.line.map_or(Role::Text, |l| Role::RegisteredBin(registered_bin(share, l)));
    let active = |share: Percent| Role::ActiveBin(active_bin(share));
    let state = single.map(|ix| snapshot.state(ix));
    line = line.joined(match state {
        None => rollup(&sum.registered, registered, options),
        Some(state) => figure(state.registered(), registered, options),
    });
    if widths.active {
        line.push(Role::Text, " ");
        line = line.joined(match state {
            None => rollup(&sum.active, active, options),
            Some(state) => figure(state.standing(Metric::ActivePopulation), active, options),
        });
    }
    line.push(Role::Text, " ");
    if let Some(strip) = widths.strip(overview) {
        let standings = sum.regions.iter().map(|ix| snapshot.state(*ix).registered());
        let shares = standings.filter_map(|standing| Some((standing.definite_share()?, standing.stale)));
        line = line.joined(dots(&strip, &strip.cells(shares), overview.line, options));
    }
    line.push(Role::Text, " ");
    for (outcome, k) in Outcome::ALL.into_iter().zip(sum.outcomes) {
        let text = match (single, k) {
            (Some(_), 0) => String::new(),
            (Some(_), _) => outcome_sign(options.glyphs.glyphs(), outcome).to_owned(),
            (None, k) => count(lang, k as u64),
        };
        line.push(if k > 0 { outcome_role(outcome) } else { Role::Border }, text::pad_left(&text, 4));
    }
    line
}

/// A row in words.
pub(super) fn spoken_row(snapshot: &Snapshot, row: &Row, options: &Options) -> Line {
    let (lang, sum, set) = (options.lang, &row.sum, options.glyphs);
    let single = row.single(snapshot).map(|ix| snapshot.state(ix));
    let of_sum =
        |sum: &Rollup| sum.share.map(|share| share_text(sum, share, lang, options) + stale_sign(sum.stale, set));
    let of_region = |standing: &Standing| {
        let share = standing.chosen.map(|claim| figures::share_text(lang, set, &claim) + &marks(set, standing, false));
        share.or_else(|| (!standing.tied.is_empty()).then(|| lang.contested().to_owned()))
    };
    let (registered, active) = match single {
        None => (of_sum(&sum.registered), of_sum(&sum.active)),
        Some(state) => (of_region(state.registered()), of_region(state.standing(Metric::ActivePopulation))),
    };
    let none = if single.is_none() { lang.summary_none() } else { lang.no_data() };
    let or_none = |share: Option<String>| share.unwrap_or_else(|| none.to_owned());
    let counted = Outcome::ALL.into_iter().zip(sum.outcomes);
    let outcomes = counted.filter(|(_, k)| *k > 0).map(|(outcome, k)| match single {
        None => lang.status_count(count(lang, k as u64), lang.outcome(outcome)),
        Some(_) => lang.outcome(outcome).to_owned(),
    });
    let outcomes: Vec<String> = outcomes.collect();
    let with_data = single.is_none().then(|| lang.with_data(sum.with_data, sum.regions.len()));
    let as_of = single
        .and_then(|state| state.registered().chosen)
        .map(|claim| lang.as_of(format::short(claim.closing.year(), claim.closing.month())));
    let values = [
        ("", with_data.or(as_of).unwrap_or_default()),
        (lang.registered(), or_none(registered)),
        (lang.active(), or_none(active)),
        ("", outcomes.join(", ")),
    ];
    spoken::line(&name(snapshot, row.place, lang), &values)
}

const fn stale_sign(stale: bool, set: GlyphSet) -> &'static str {
    if stale { set.glyphs().stale } else { "" }
}

/// A share in eight cells: mark, number, stale.
fn share_cell(mark: &str, share: Percent, stale: bool, role: Role, options: &Options) -> Line {
    let number = number_text(options.lang, share);
    let mut line = Line::of(Role::Text, text::pad_left(mark, SHARE.saturating_sub(text::width(&number) + 1)));
    line.push(role, number);
    line.with(Role::Stale, if stale { options.glyphs.glyphs().stale } else { " " })
}

fn missing(sign: &str) -> Line {
    Line::of(Role::NoData, text::pad_left(sign, SHARE - 1)).with(Role::Text, " ")
}

fn rollup(sum: &Rollup, role: impl Fn(Percent) -> Role, options: &Options) -> Line {
    let g = options.glyphs.glyphs();
    let Some(share) = sum.share else { return missing(g.unknown) };
    share_cell(if sum.is_approximate() { g.estimated } else { "" }, share, sum.stale, role(share), options)
}

fn figure(standing: &Standing, role: impl Fn(Percent) -> Role, options: &Options) -> Line {
    let g = options.glyphs.glyphs();
    let Some(claim) = standing.chosen else {
        return missing(if standing.tied.is_empty() { g.unknown } else { g.flagged });
    };
    share_cell(kind_sign(g, claim.kind), claim.share, standing.stale, role(claim.share), options)
}

/// The signs of a strip: one region, more than nine, stale.
pub(super) const fn signs(set: GlyphSet) -> [&'static str; 3] {
    match set {
        GlyphSet::Unicode | GlyphSet::Spoken => ["•", "█", "◦"],
        GlyphSet::Ascii => ["*", "#", ","],
    }
}

/// The regions on their strip: a dot for one, a digit for several.
fn dots(strip: &Strip, cells: &[StripCell], line: Option<Percent>, options: &Options) -> Line {
    let g = options.glyphs.glyphs();
    let [one, full, stale] = signs(options.glyphs);
    let mut out = Line::new();
    for (n, cell) in cells.iter().enumerate() {
        let over = cell.highest.is_some_and(|share| share > Percent::HUNDRED);
        let sign = match (cell.fresh + cell.stale, cell.fresh) {
            (0, _) if strip.tick() == Some(n) => g.tick.to_owned(),
            (0, _) => " ".to_owned(),
            (1, _) if over => g.over100.to_owned(),
            (1, 0) => stale.to_owned(),
            (1, _) => one.to_owned(),
            (k @ 2..=9, _) => k.to_string(),
            _ => full.to_owned(),
        };
        // A number of regions has no sign for what they are, and so no colour of its own for it either.
        let alone = cell.fresh + cell.stale == 1;
        let role = match cell.highest {
            None => Role::Line,
            Some(_) if alone && over => Role::Over100,
            Some(_) if alone && cell.fresh == 0 => Role::Stale,
            Some(share) => line.map_or(Role::Text, |line| Role::RegisteredBin(registered_bin(share, line))),
        };
        out.push(role, sign);
    }
    out
}
