//! A printed page: what it is measured by, and its lines as a terminal or a file may have them.

use crate::app::Looks;
use crate::domain::{Fit, Percent, RegionCode, RegionIx, Snapshot, visible};
use crate::locale::{Lang, format};
use crate::page::text::{pad_left, pad_right, width};
use crate::report::Options;

/// Cells across a printed report.
pub(super) const WIDTH: usize = 100;

/// How a report is written on a page.
pub(super) const fn options(looks: Looks) -> Options {
    Options { lang: looks.lang, glyphs: looks.glyphs, width: WIDTH }
}

/// The lines as text, without anything that a terminal would obey.
pub(super) fn text(lines: impl IntoIterator<Item = String>, looks: Looks) -> String {
    lines.into_iter().map(|line| looks.glyphs.shown(&visible(line.trim_end())).into_owned() + "\n").collect()
}

/// A title on its rule.
pub(super) fn title(title: &str, looks: Looks) -> [String; 2] {
    let title = visible(title).into_owned();
    let rule = looks.glyphs.glyphs().rule.repeat(width(&title));
    [title, rule]
}

/// As of when and by which rule, as it measures `place`; then what else is said.
pub(super) fn basis(snapshot: &Snapshot, place: RegionCode, more: &[String], looks: Looks) -> String {
    let mut parts = vec![looks.lang.as_of(format::date(snapshot.as_of, looks.lang)), rule(snapshot, place, looks.lang)];
    parts.extend_from_slice(more);
    parts.join(&format!(" {} ", looks.glyphs.glyphs().separator))
}

/// The rule with its lines, as it measures `place`.
pub(super) fn rule(snapshot: &Snapshot, place: RegionCode, lang: Lang) -> String {
    let rule = snapshot.rule.apply(&snapshot.dataset, place, snapshot.as_of);
    let number = |line: Percent| format::scaled(line.scaled(), line.decimals(), lang);
    let lines: Vec<String> = [rule.registered, rule.active()].into_iter().flatten().map(number).collect();
    // A typed line is not the rule's own.
    let name = rule.rule.filter(|_| !rule.is_typed).map(|rule| lang.pick(&rule.name).to_owned());
    let press = rule.rule.filter(|rule| !rule.verified).map(|_| format!("({})", lang.press()));
    // A national plan is meant for the nation; that it measures regions here goes without saying.
    let fit = lang.fit(rule.fit).filter(|_| rule.fit != Fit::NationalPlan).map(|why| format!("({why})"));
    [name, Some(lines.join("/")), press, fit]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The province that all of `rows` lie in, else the nation: its rule is printed over them.
pub(super) fn place_of(snapshot: &Snapshot, rows: &[RegionIx]) -> RegionCode {
    let mut provinces = rows.iter().map(|ix| snapshot.dataset.region(*ix).code.province());
    let first = provinces.next().flatten();
    first.filter(|_| provinces.all(|province| province == first)).unwrap_or(RegionCode::NATION)
}

/// The heading (with whether a column aligns right) and the rows, in columns as wide as they need.
pub(super) fn aligned<const N: usize>(heading: [(&str, bool); N], rows: &[[String; N]]) -> Vec<String> {
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
