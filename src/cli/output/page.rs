//! A printed page: what it is measured by, and its lines as a terminal or a file may have them.

use crate::app::Looks;
use crate::domain::{RegionCode, Snapshot, visible};
use crate::locale::format;
use crate::page::text::{pad_left, pad_right, width};
use crate::report::Options;

pub(in crate::cli) use crate::report::{place_of, rule_text as rule};

/// Cells across a printed report.
pub(in crate::cli) const WIDTH: usize = 100;

/// How a report is written on a page.
pub(in crate::cli) const fn options(looks: Looks) -> Options {
    Options { lang: looks.lang, glyphs: looks.glyphs, width: WIDTH }
}

/// The lines as text, without anything that a terminal would obey.
pub(in crate::cli) fn text(lines: impl IntoIterator<Item = String>, looks: Looks) -> String {
    lines.into_iter().map(|line| looks.glyphs.shown(&visible(line.trim_end())).into_owned() + "\n").collect()
}

/// A title on its rule.
pub(in crate::cli) fn title(title: &str, looks: Looks) -> [String; 2] {
    let title = visible(title).into_owned();
    let rule = looks.glyphs.glyphs().rule.repeat(width(&title));
    [title, rule]
}

/// As of when and by which rule, as it measures `place`; then what else is said.
pub(in crate::cli) fn basis(snapshot: &Snapshot, place: RegionCode, more: &[String], looks: Looks) -> String {
    let mut parts = vec![looks.lang.as_of(format::date(snapshot.as_of, looks.lang)), rule(snapshot, place, looks.lang)];
    parts.extend_from_slice(more);
    parts.join(&format!(" {} ", looks.glyphs.glyphs().separator))
}

/// The heading (with whether a column aligns right) and the rows, in columns as wide as they need.
pub(in crate::cli) fn aligned<const N: usize>(heading: [(&str, bool); N], rows: &[[String; N]]) -> Vec<String> {
    let mut widths = heading.map(|(name, _)| width(name));
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell));
        }
    }
    let line = |cells: [&str; N]| {
        let columns = cells.into_iter().zip(widths).zip(heading);
        let padded = columns.map(
            |((cell, cells), (_, right))| {
                if right { pad_left(cell, cells) } else { pad_right(cell, cells) }
            },
        );
        padded.collect::<Vec<_>>().join("  ")
    };
    let heading = line(heading.map(|(name, _)| name));
    std::iter::once(heading).chain(rows.iter().map(|row| line(row.each_ref().map(String::as_str)))).collect()
}
