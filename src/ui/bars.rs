//! Bars: one that diverges from the line, one that grows from zero, and the gauge.

use crate::domain::Percent;
use crate::page::{Glyphs, Line, Role, text};

/// The farthest that a diverging bar reaches below and above the line, in points: what lies beyond is cut, with an arrow.
const REACH: (f64, f64) = (30.0, 10.0);

/// The shares that a bar of given width spans.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The share at the left end, in percent.
    pub(super) from: f64,
    /// The share at the right end, in percent.
    pub(super) to: f64,
    /// Cells across.
    pub(super) width: usize,
}

impl Scale {
    /// A scale around `line` that shows `lowest` and `highest` in steps of five points, as far as a bar reaches.
    pub(super) fn around(line: Percent, lowest: Percent, highest: Percent, width: usize) -> Self {
        let line = line.value();
        let below = (((line - lowest.value()) / 5.0).ceil() * 5.0).clamp(10.0, REACH.0);
        let above = (((highest.value() - line) / 5.0).ceil() * 5.0).clamp(5.0, REACH.1);
        Self { from: line - below, to: line + above, width }
    }

    /// A scale from zero that shows the line, 100 % and `highest`.
    pub(super) fn from_zero(highest: Percent, width: usize) -> Self {
        let to = ((highest.value() / 10.0).ceil() * 10.0).clamp(110.0, 200.0);
        Self { from: 0.0, to, width }
    }

    /// How far from the left end a share lies, in parts of a cell.
    fn parts(self, share: Percent, parts: usize) -> usize {
        let at = ((share.value() - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        let at = (at * (self.width * parts) as f64).round();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 ..= width × parts")]
        let at = at as usize;
        at
    }

    /// The cell of a share.
    pub(super) fn cell(self, share: Percent) -> usize {
        self.parts(share, 1).min(self.width.saturating_sub(1))
    }
}

/// A bar that runs from the line to the share in half cells: to the left below the line, to the right above it.
pub(super) fn diverging(scale: Scale, line: Percent, share: Percent, role: Role, glyphs: &Glyphs) -> Line {
    let tick = scale.cell(line);
    let length = scale.parts(share, 2).abs_diff(scale.parts(line, 2));
    // A share beside the line shows on its side, however near it is.
    let side = |room: usize| length.max(1).min(room * 2);
    let beyond = share.value() < scale.from || share.value() > scale.to;
    let mut bar = Line::new();
    if share < line {
        let halves = side(tick);
        bar.push(Role::Dim, " ".repeat(tick - halves.div_ceil(2)));
        if beyond && halves > 1 {
            bar.push(role, glyphs.below);
            bar.push(role, glyphs.bar.repeat(halves / 2 - 1));
        } else {
            bar.push(role, glyphs.bar_left.repeat(halves % 2));
            bar.push(role, glyphs.bar.repeat(halves / 2));
        }
        bar.push(Role::Line, glyphs.tick);
    } else {
        bar.push(Role::Dim, " ".repeat(tick));
        bar.push(Role::Line, glyphs.tick);
        let room = scale.width.saturating_sub(tick + 1);
        let halves = if share == line { 0 } else { side(room) };
        if beyond && halves > 1 {
            bar.push(role, glyphs.bar.repeat(halves / 2 - 1));
            bar.push(role, glyphs.above);
        } else {
            bar.push(role, glyphs.bar.repeat(halves / 2));
            bar.push(role, glyphs.bar_right.repeat(halves % 2));
        }
    }
    bar.pad_to(scale.width);
    bar
}

/// A gauge that fills up to the share, with the tick of the line in it; an arrow where the share lies beyond its ends.
pub(super) fn gauge(scale: Scale, line: Option<Percent>, share: Percent, role: Role, glyphs: &Glyphs) -> Line {
    let eighths = scale.parts(share, 8);
    let tick = line.map(|line| scale.cell(line));
    let mut bar = Line::new();
    for cell in 0..scale.width {
        if tick == Some(cell) {
            bar.push(Role::Line, glyphs.tick);
            continue;
        }
        if cell == 0 && share.value() < scale.from {
            bar.push(role, glyphs.below);
            continue;
        }
        if cell + 1 == scale.width && share.value() > scale.to {
            bar.push(role, glyphs.above);
            continue;
        }
        let filled = eighths.saturating_sub(cell * 8).min(8);
        match filled.checked_sub(1).and_then(|part| glyphs.gauge.get(part)) {
            Some(part) => bar.push(role, *part),
            None => bar.push(Role::Border, glyphs.gauge_rest),
        }
    }
    bar
}

/// The gauge of a share against a line, with the arguments of [`diverging`].
pub(super) fn gauge_to(scale: Scale, line: Percent, share: Percent, role: Role, glyphs: &Glyphs) -> Line {
    gauge(scale, Some(line), share, role, glyphs)
}

/// The pattern of missing data with the tick of the line in it; `why` stands on the side of the tick where it fits.
pub(super) fn no_data(scale: Scale, line: Option<Percent>, why: &str, glyphs: &Glyphs) -> Line {
    let tick = line.map_or(scale.width, |line| scale.cell(line));
    let fits = |room: usize, text: &str| text::width(text) < room;
    let after = scale.width.saturating_sub(tick + 1);
    let full = format!("{0} {0} {0} {why}", glyphs.no_data);
    let (left, right) = match () {
        () if fits(tick, &full) => (full.as_str(), ""),
        () if fits(after, why) => (glyphs.no_data, why),
        () => (glyphs.no_data, ""),
    };
    let mut bar = Line::of(Role::NoData, if tick > 0 { left } else { "" });
    bar.pad_to(tick);
    if line.is_some() {
        bar.push(Role::Line, glyphs.tick);
        bar.push(Role::NoData, if right.is_empty() { String::new() } else { format!(" {right}") });
    }
    bar.pad_to(scale.width);
    bar
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::GlyphSet;
    use proptest::prelude::*;
    use rstest::rstest;

    /// Half a point a cell, from 88 to 103 %.
    const FINE: Scale = Scale { from: 88.0, to: 103.0, width: 30 };

    #[rstest]
    #[case("96.75", 17, "╺━━│")]
    #[case("97.99", 19, "╺│")]
    #[case("98", 20, "│")]
    #[case("99.25", 20, "│━━╸")]
    #[case("60", 0, "◂━━━━━━━━━━━━━━━━━━━│")]
    #[case("110", 20, "│━━━━━━━━▸")]
    fn a_bar_runs_from_the_line_in_half_cells(#[case] share: &str, #[case] blanks: usize, #[case] drawn: &str) {
        let [line, share] = ["98", share].map(|text| Percent::parse(text).unwrap());
        let bar = diverging(FINE, line, share, Role::Text, GlyphSet::Unicode.glyphs());
        assert_eq!(bar.plain(), " ".repeat(blanks) + drawn);
    }

    #[rstest]
    #[case("70", '◂', '░')]
    #[case("95", '█', '░')]
    #[case("120", '█', '▸')]
    fn a_gauge_says_that_a_share_lies_beyond_its_ends(#[case] share: &str, #[case] first: char, #[case] last: char) {
        let scale = Scale { from: 80.0, to: 110.0, width: 30 };
        let [line, share] = ["98", share].map(|text| Percent::parse(text).unwrap());
        let bar = gauge(scale, Some(line), share, Role::Text, GlyphSet::Unicode.glyphs()).plain();
        assert_eq!((bar.chars().next(), bar.chars().last()), (Some(first), Some(last)), "{bar}");
    }

    proptest! {
        #[test]
        fn every_bar_fills_its_width_and_shows_the_side(share in 0_i64..=20_000, line in 1_i64..=12_000, width in 4_usize..60) {
            let (share, line) = (Percent::from_basis_points(share), Percent::from_basis_points(line));
            let glyphs = GlyphSet::Unicode.glyphs();
            let scale = Scale::around(line, share, share, width);
            let bar = diverging(scale, line, share, Role::Text, glyphs);
            prop_assert_eq!(bar.width(), width);
            let text: String = bar.spans.iter().map(|s| s.text.as_str()).collect();
            let (before, after) = text.split_once(glyphs.tick).unwrap();
            let drawn = |side: &str| !side.trim().is_empty();
            prop_assert_eq!(drawn(before), share < line);
            // At the right end of a very narrow bar there is no cell left above the line.
            prop_assert_eq!(drawn(after), share > line && scale.cell(line) + 1 < width);
            let zero = Scale::from_zero(share, width);
            prop_assert_eq!(gauge(zero, Some(line), share, Role::Text, glyphs).width(), width);
            prop_assert_eq!(no_data(zero, Some(line), "data tidak tersedia", glyphs).width(), width);
        }
    }
}
