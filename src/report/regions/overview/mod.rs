//! The overview as lines: where all regions together stand, how their shares are spread, and a row for each part.

mod facts;
mod histogram;
mod rows;

use crate::domain::overview::{Overview, Place};
use crate::domain::{RegionIx, Rollup, Snapshot};
use crate::locale::Lang;
use crate::page::{Line, Role, text};
use crate::report::Options;

/// From this width on the histogram stands beside the facts.
const BESIDE: usize = 110;
/// Rows that the parts need at least before the histogram may take room.
const LEAST_ROWS: usize = 5;

/// What stays above the rows: facts, histogram and the heading, in at most `height` less `LEAST_ROWS` lines where that is possible.
///
/// `trail` is the way down to what is summed up; `here` the selected region.
pub fn head(
    snapshot: &Snapshot,
    overview: &Overview,
    trail: &[Place],
    here: Option<RegionIx>,
    height: usize,
    options: &Options,
) -> Vec<Line> {
    let room = height.saturating_sub(LEAST_ROWS);
    let here = here.filter(|ix| overview.sum.regions.contains(ix));
    let mut lines = if options.width >= BESIDE {
        // Four cells a class are the least that a count of three digits takes.
        let classes = overview.histogram.bins.len();
        let right = (classes * 4 + 3).max(options.width / 2 - 4).min(options.width / 2 + 4);
        let left = options.width - right - 3;
        let facts = facts::write(snapshot, overview, trail, room, &Options { width: left, ..*options });
        let tall = (height / 3).min(14).max(facts.len().min(room));
        let drawn = histogram::draw(snapshot, overview, here, tall, &Options { width: right, ..*options });
        beside(facts, drawn, left + 3)
    } else {
        let mut facts = facts::write(snapshot, overview, trail, room, options);
        let left = room.saturating_sub(facts.len());
        if left >= histogram::LEAST {
            let tall = histogram::LEAST + (left - histogram::LEAST).min(10) / 2;
            facts.extend(histogram::draw(snapshot, overview, here, tall, options));
        }
        facts
    };
    lines.push(rows::heading(overview, trail, options));
    lines
}

/// All of it in lines for ears: the facts, the classes, then the rows.
pub fn spoken(snapshot: &Snapshot, overview: &Overview, lang: Lang) -> [Vec<Line>; 3] {
    let options = &Options::spoken(lang);
    let facts = facts::write(snapshot, overview, &[], usize::MAX, options);
    let classes = histogram::draw(snapshot, overview, None, 0, options);
    let rows = overview.rows.iter().map(|row| rows::spoken_row(snapshot, row, options));
    [facts, classes, rows.collect()]
}

/// A roll-up in a line for ears: share, regions, residents, dates.
pub fn spoken_sum(name: &str, sum: &Rollup, lang: Lang) -> Vec<Line> {
    facts::rollup(name, "", sum, None, None, &Options::spoken(lang))
}

/// What the signs of the strips mean.
pub fn legend(options: &Options) -> Line {
    let [one, full, stale] = rows::signs(options.glyphs);
    let text = options.lang.strip_legend(one, full, stale, options.glyphs.glyphs().over100);
    Line::of(Role::Dim, text::cut_with(&text, options.width, options.glyphs.glyphs().ellipsis))
}

/// A line for each row of the overview.
pub fn rows(snapshot: &Snapshot, overview: &Overview, options: &Options) -> Vec<Line> {
    overview.rows.iter().map(|row| rows::write(snapshot, overview, row, options)).collect()
}

/// `left` and `right` side by side, the right one from the column `at` on.
fn beside(left: Vec<Line>, right: Vec<Line>, at: usize) -> Vec<Line> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let line = |_| {
        let mut line = left.next().unwrap_or_default();
        let Some(other) = right.next() else { return line };
        line.pad_to(at);
        line.joined(other)
    };
    (0..count).map(line).collect()
}
