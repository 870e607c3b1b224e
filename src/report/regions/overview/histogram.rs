//! The spread of the registered shares: a column a class, its count above it, the edges below, the line marked.

use crate::domain::bins::registered_bin;
use crate::domain::distribution::Bin;
use crate::domain::overview::Overview;
use crate::domain::{Percent, RegionIx, Snapshot};
use crate::locale::Lang;
use crate::page::{GlyphSet, Line, Role, text};
use crate::report::Options;
use crate::report::figures::{count, edge_text, percent_text, share_text};
use crate::report::spoken;

/// Lines that it needs at least: title, count, one line of columns, edges, and where the selected region is.
pub(super) const LEAST: usize = 5;

/// The histogram in at most `height` lines.
pub(super) fn draw(
    snapshot: &Snapshot,
    overview: &Overview,
    here: Option<RegionIx>,
    height: usize,
    options: &Options,
) -> Vec<Line> {
    let (lang, histogram) = (options.lang, &overview.histogram);
    let mut title = Line::of(Role::Title, lang.spread(count(lang, histogram.count() as u64)));
    let mut add = |text: String| {
        let text = format!(" {} {text}", options.glyphs.glyphs().separator);
        if title.width() + text::width(&text) <= options.width {
            title.push(Role::Dim, text);
        }
    };
    add(lang.spread_class(histogram.width));
    if overview.stale > 0 {
        add(lang.spread_stale(count(lang, overview.stale as u64)));
    }
    if overview.bounds > 0 {
        add(lang.spread_bounds(count(lang, overview.bounds as u64)));
    }
    if histogram.count() == 0 {
        return vec![title, Line::of(Role::NoData, lang.spread_none())];
    }
    let mut lines = vec![title];
    if options.is_spoken() {
        lines.extend(spoken_classes(overview, lang));
        return lines;
    }
    let cells = (options.width / histogram.bins.len()).clamp(3, 8);
    // Title, edges and the selected region take a line each; counts stand on the columns.
    let rows = height.saturating_sub(3).max(2);
    lines.extend((0..rows).rev().map(|row| columns(overview, row, rows, cells, options)));
    lines.push(edges(overview, cells, options));
    lines.extend(here.map(|ix| marked(snapshot, overview, ix, cells, options)));
    lines
}

/// The classes in words, lowest first.
fn spoken_classes(overview: &Overview, lang: Lang) -> Vec<Line> {
    let histogram = &overview.histogram;
    let edges = |bin: &Bin| match (bin.from, bin.to) {
        (None, to) => format!("<{}", to.map(|to| edge_text(lang, to)).unwrap_or_default()),
        (Some(from), None) => format!("≥ {}", edge_text(lang, from)),
        (Some(from), Some(to)) => format!("{}–{}", edge_text(lang, from), edge_text(lang, to)),
    };
    let class = |bin: &Bin| spoken::line(&format!("{} %", edges(bin)), &[("", count(lang, bin.count as u64))]);
    histogram.bins.iter().filter(|bin| bin.count > 0).map(class).collect()
}

/// One line of the columns, `row` lines above the axis.
fn columns(overview: &Overview, row: usize, rows: usize, cells: usize, options: &Options) -> Line {
    let histogram = &overview.histogram;
    let highest = histogram.highest().max(1);
    let mut line = Line::new();
    for bin in &histogram.bins {
        // The highest column leaves a line for its count.
        let eighths = (bin.count * (rows - 1) * 8).div_ceil(highest);
        let role = role(bin, overview.line);
        let is_line = overview.line.is_some() && bin.from == overview.line;
        line.push(Role::Line, if is_line { options.glyphs.glyphs().tick } else { " " });
        let filled = eighths.saturating_sub(row * 8).min(8);
        let here = if filled > 0 {
            block(filled, options.glyphs).repeat(cells - 1)
        } else if eighths.div_ceil(8) == row && bin.count > 0 {
            centred(&count(options.lang, bin.count as u64), cells - 1)
        } else {
            " ".repeat(cells - 1)
        };
        line.push(if filled > 0 { role } else { Role::Text }, here);
    }
    line
}

/// The role of a class: the colour of its lower edge in tables and maps.
fn role(bin: &Bin, line: Option<Percent>) -> Role {
    let Some(line) = line else { return Role::Text };
    match (bin.from, bin.to) {
        (None, Some(to)) => Role::RegisteredBin(registered_bin(half_below(to), line)),
        // 100 % itself is not above 100: what lies above an edge of 100 is.
        (Some(from), Some(to)) => Role::RegisteredBin(registered_bin(middle(from, to), line)),
        (Some(from), None) => Role::RegisteredBin(registered_bin(from, line)),
        (None, None) => Role::Text,
    }
}

fn middle(from: Percent, to: Percent) -> Percent {
    Percent::new(i64::midpoint(from.micro(), to.micro()), 6).unwrap_or(from)
}

fn half_below(to: Percent) -> Percent {
    Percent::new(to.micro() - 500_000, 6).unwrap_or(to)
}

/// A cell filled from below by one to eight eighths.
fn block(eighths: usize, set: GlyphSet) -> &'static str {
    let g = set.glyphs();
    let [.., full] = g.bins;
    match set {
        GlyphSet::Ascii | GlyphSet::Spoken => full,
        GlyphSet::Unicode if eighths >= 8 => full,
        GlyphSet::Unicode => g.spark.get(eighths.saturating_sub(1)).copied().unwrap_or(full),
    }
}

fn centred(text: &str, cells: usize) -> String {
    let before = cells.saturating_sub(text::width(text)) / 2;
    text::fit(&format!("{}{text}", " ".repeat(before)), cells)
}

/// The edges below the columns, each under the gap at which it lies; the line's is never left out.
fn edges(overview: &Overview, cells: usize, options: &Options) -> Line {
    let lang = options.lang;
    let all: Vec<(usize, Percent)> =
        overview.histogram.bins.iter().enumerate().filter_map(|(n, bin)| Some((n * cells, bin.from?))).collect();
    let line = all.iter().find(|(_, edge)| Some(*edge) == overview.line).copied();
    let label = |edge: Percent| edge_text(lang, edge);
    let mut out = Line::of(Role::Dim, format!("<{}", all.first().map(|(_, e)| label(*e)).unwrap_or_default()));
    for (at, edge) in all {
        let is_line = Some(edge) == overview.line;
        let end = at + text::width(&label(edge));
        let hides_line = line.is_some_and(|(line, _)| !is_line && at < line && end + 1 > line);
        if hides_line || !is_line && at < out.width() + usize::from(out.width() > 0) {
            continue;
        }
        out.pad_to(at);
        out.push(if is_line { Role::Line } else { Role::Dim }, label(edge));
    }
    out.push(Role::Dim, " %");
    out
}

/// Where the selected region is: its class, its name and its share.
fn marked(snapshot: &Snapshot, overview: &Overview, ix: RegionIx, cells: usize, options: &Options) -> Line {
    let (lang, g) = (options.lang, options.glyphs.glyphs());
    let name = snapshot.dataset.region(ix).short_name();
    let standing = snapshot.state(ix).registered();
    let Some(claim) = standing.chosen else {
        return Line::of(Role::Dim, format!("{} {}", g.unknown, lang.here_unknown(name)));
    };
    let share = match standing.definite_share() {
        Some(share) => percent_text(lang, share),
        None => share_text(lang, options.glyphs, &claim),
    };
    let text = lang.you_are_here(name, share);
    let stale = if standing.stale { g.stale } else { "" };
    if standing.definite_share().is_none() {
        return Line::of(Role::Dim, text);
    }
    let at = overview.histogram.bin_of(claim.share) * cells + cells / 2;
    let cells_taken = text::width(&text) + 2;
    // On the side where there is room.
    if at + cells_taken <= options.width {
        let mut line = Line::new();
        line.pad_to(at);
        return line.with(Role::Key, g.ascending).with(Role::Strong, format!(" {text}")).with(Role::Stale, stale);
    }
    let mut line = Line::new();
    line.pad_to(at.saturating_sub(cells_taken));
    line.push(Role::Strong, text);
    line.push(Role::Stale, if stale.is_empty() { " " } else { stale });
    line.with(Role::Key, g.ascending)
}
