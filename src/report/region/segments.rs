//! Who pays: the segments of the newest list as a stacked bar with its figures.

use crate::domain::{Figure, Flag, Flags, Observation, ObservationIx, Segment};
use crate::page::{Glyphs, Line, Role};
use crate::report::figures::{count, mark_words, period_text, printed_count};
use crate::report::sheet::Sheet;

/// Cells that the bar takes at most.
const BAR: usize = 60;

pub(super) fn write(sheet: &mut Sheet<'_>, evidence: &[(ObservationIx, Flags)]) {
    let lang = sheet.lang;
    let is_list = |o: &Observation| !o.rare.segments.is_empty() && !o.projected;
    let newest = evidence.iter().find(|(ix, _)| is_list(sheet.dataset.observation(*ix)));
    let Some((ix, flags)) = newest else { return };
    let observation = sheet.dataset.observation(*ix);
    sheet.heading(lang.title_segments());
    let mut segments = observation.rare.segments.clone();
    segments.sort_by_key(|(segment, _)| *segment);
    let sum: u64 = segments.iter().map(|(_, figure)| figure.value).sum();
    let total = observation.registered.filter(|total| total.usable().is_some());
    let whole = sum.max(total.map_or(0, |total| total.value));
    let mut of = Line::of(Role::Text, lang.as_of(period_text(lang, observation.as_of)));
    let of_total = total.map_or_else(
        || lang.segments_alone().to_owned(),
        |total| lang.segments_of(printed_count(lang, sheet.set, total)) + &mark_words(lang, total.mark),
    );
    of.push(Role::Text, format!(" {} {of_total}", sheet.glyphs.separator));
    of.push(Role::Source, format!(" {} {}", sheet.glyphs.separator, sheet.source_label(*ix)));
    sheet.say(&of);
    if total.is_some() && whole > 0 && !sheet.is_spoken() {
        sheet.draw([bar(&segments, whole, sheet.width.min(BAR), sheet.glyphs)]);
    }
    for (n, (segment, figure)) in segments.iter().enumerate() {
        let name = lang.segment(*segment);
        let people = lang.people(printed_count(lang, sheet.set, *figure)) + &mark_words(lang, figure.mark);
        row(sheet, fill(sheet.glyphs, n), Role::Series(n), name, &people);
    }
    if let Some(total) = total {
        let rest = if sum > total.value { lang.residual_over() } else { lang.residual() };
        let people = lang.people(count(lang, sum.abs_diff(total.value)));
        row(sheet, sheet.glyphs.no_data, Role::NoData, rest, &people);
    }
    if flags.contains(Flag::Segments) {
        sheet.tell(Role::Warning, format!("{} {}", sheet.glyphs.flagged, lang.flag_reason(Flag::Segments)));
    } else if total.is_none_or(|total| sum < total.value) {
        sheet.tell(Role::Dim, lang.segments_incomplete());
    }
}

/// The character that fills a segment's part: told apart without colour.
const fn fill(g: &Glyphs, n: usize) -> &'static str {
    let [_, sparse, middle, dense, full] = g.bins;
    match n {
        0 => full,
        1 => middle,
        2 => g.bar,
        3 => dense,
        4 => sparse,
        5 => g.near,
        6 => g.tick,
        7 => g.up,
        _ => g.separator,
    }
}

fn row(sheet: &mut Sheet<'_>, sign: &str, role: Role, name: &str, people: &str) {
    let content = Line::of(Role::Text, name).with(Role::Strong, format!(" {people}"));
    let sign = if sheet.is_spoken() { String::new() } else { format!("{sign} ") };
    sheet.behind(Line::of(role, sign), &content);
}

/// The segments one after another, to scale, and what is left of the whole as a pattern.
fn bar(segments: &[(Segment, Figure<u64>)], whole: u64, cells: usize, g: &Glyphs) -> Line {
    let end =
        |people: u64| usize::try_from(u128::from(people) * cells as u128 / u128::from(whole.max(1))).unwrap_or(cells);
    let mut line = Line::new();
    let mut people = 0;
    for (n, (_, figure)) in segments.iter().enumerate() {
        let start = end(people);
        people += figure.value;
        line.push(Role::Series(n), fill(g, n).repeat(end(people) - start));
    }
    line.push(Role::NoData, g.no_data.repeat(cells - end(people)));
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::GlyphSet;
    use proptest::prelude::*;

    #[test]
    fn parts_are_to_scale_and_the_rest_is_a_pattern() {
        let segment = |segment, value| (segment, Figure { value, mark: None });
        let list = [segment(Segment::PbiJk, 50), segment(Segment::Ppu, 25)];
        assert_eq!(bar(&list, 100, 8, GlyphSet::Unicode.glyphs()).plain(), "████▒▒╱╱");
    }

    proptest! {
        #[test]
        fn the_bar_fills_its_cells(people in proptest::collection::vec(0_u64..3_000_000, 0..9), rest in 0_u64..1_000_000, cells in 0_usize..120) {
            let whole = people.iter().sum::<u64>() + rest;
            let list: Vec<_> = people.into_iter().zip(Segment::ALL).map(|(value, s)| (s, Figure { value, mark: None })).collect();
            prop_assert_eq!(bar(&list, whole, cells, GlyphSet::Ascii.glyphs()).width(), cells);
        }
    }
}
