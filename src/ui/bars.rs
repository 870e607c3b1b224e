//! Bars: one that diverges from the line, one that grows from zero, and the gauge.

use crate::domain::Percent;
use crate::page::{Glyphs, Line, Role};

/// The shares that a bar of given width spans, with the line in it.
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
    /// A scale around `line` that shows `lowest` and `highest`, in steps of five points, the line off neither end.
    pub(super) fn around(line: Percent, lowest: Percent, highest: Percent, width: usize) -> Self {
        let line = line.value();
        let below = (((line - lowest.value()) / 5.0).ceil() * 5.0).clamp(10.0, 100.0);
        let above = (((highest.value() - line) / 5.0).ceil() * 5.0).clamp(5.0, 100.0);
        Self { from: line - below, to: line + above, width }
    }

    /// A scale from zero that shows the line, 100 % and `highest`.
    pub(super) fn from_zero(highest: Percent, width: usize) -> Self {
        let to = ((highest.value() / 10.0).ceil() * 10.0).clamp(110.0, 200.0);
        Self { from: 0.0, to, width }
    }

    /// The cell in which a share lies, in eighths from the left end.
    fn eighths(self, share: Percent) -> usize {
        let part = (share.value() - self.from) / (self.to - self.from);
        let eighths = (part.clamp(0.0, 1.0) * self.width as f64 * 8.0).round();
        // Between 0 and 8 × width by the clamp above.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 ..= 8 × width")]
        let eighths = eighths as usize;
        eighths
    }

    /// The cell of the line.
    pub(super) fn cell(self, share: Percent) -> usize {
        (self.eighths(share) / 8).min(self.width.saturating_sub(1))
    }
}

/// A bar that runs from the line to the share: to the left below it, to the right above it.
pub(super) fn diverging(scale: Scale, line: Percent, share: Percent, role: Role, glyphs: &Glyphs) -> Line {
    let tick = scale.cell(line);
    let mut end = scale.cell(share);
    // A share beside the line shows on its side, however near it is.
    if share < line {
        end = end.min(tick.saturating_sub(1));
    } else if share > line {
        end = end.max(tick + 1).min(scale.width.saturating_sub(1));
    }
    let mut bar = Line::new();
    let below = tick.saturating_sub(end);
    bar.push(Role::Dim, " ".repeat(tick - below));
    bar.push(role, glyphs.bar.repeat(below));
    bar.push(Role::Line, glyphs.tick);
    let above = end.saturating_sub(tick);
    bar.push(role, glyphs.bar.repeat(above));
    bar.push(Role::Dim, " ".repeat(scale.width.saturating_sub(tick + 1 + above)));
    bar
}

/// A gauge that fills up to the share, with the tick of the line in it.
pub(super) fn gauge(scale: Scale, line: Option<Percent>, share: Percent, role: Role, glyphs: &Glyphs) -> Line {
    let eighths = scale.eighths(share);
    let tick = line.map(|line| scale.cell(line));
    let mut bar = Line::new();
    for cell in 0..scale.width {
        if tick == Some(cell) {
            bar.push(Role::Line, glyphs.tick);
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

/// The pattern of missing data, with the tick of the line in it.
pub(super) fn no_data(scale: Scale, line: Option<Percent>, glyphs: &Glyphs) -> Line {
    let tick = line.map(|line| scale.cell(line));
    let mut bar = Line::new();
    for cell in 0..scale.width {
        if tick == Some(cell) {
            bar.push(Role::Line, glyphs.tick);
        } else {
            bar.push(Role::NoData, if cell % 2 == 0 { glyphs.no_data } else { " " });
        }
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::GlyphSet;
    use proptest::prelude::*;

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
            prop_assert_eq!(before.contains(glyphs.bar), share < line);
            prop_assert_eq!(after.contains(glyphs.bar), share > line);
            let zero = Scale::from_zero(share, width);
            prop_assert_eq!(gauge(zero, Some(line), share, Role::Text, glyphs).width(), width);
            prop_assert_eq!(no_data(zero, Some(line), glyphs).width(), width);
        }
    }
}
