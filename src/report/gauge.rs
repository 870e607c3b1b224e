//! A share as a bar from zero, with a tick at the line.

use crate::domain::Percent;
use crate::page::{GlyphSet, Line, Role};

/// Eighths in a cell.
const EIGHTHS: usize = 8;

/// The top of the scale in percent: 110, or the next ten above a higher share, so that over 100 stays in sight.
pub(super) fn scale_top(share: Percent) -> u32 {
    let tens = (2..100).find(|tens| f64::from(tens * 10) > share.value()).unwrap_or(100);
    (tens * 10).max(110)
}

/// `share` as a bar of `cells` from 0 to `top` percent, filled in `role`, with a tick at `line`.
///
/// The side of the line is always in sight: a share below it never fills past the tick, one that reaches it always does.
pub(super) fn gauge(share: Percent, line: Option<Percent>, top: u32, cells: usize, role: Role, set: GlyphSet) -> Line {
    let g = set.glyphs();
    let eighths = cells * EIGHTHS;
    let at = |value: Percent, steps: usize| {
        (0..steps).take_while(|step| value.value() * steps as f64 >= (step + 1) as f64 * f64::from(top)).count()
    };
    let tick = line.map(|line| at(line, cells).min(cells.saturating_sub(2)));
    let mut filled = at(share, eighths);
    if let (Some(tick), Some(line)) = (tick, line) {
        filled = if share < line { filled.min(tick * EIGHTHS) } else { filled.max((tick + 1) * EIGHTHS + 1) };
    }
    let mut bar = Line::new();
    for cell in 0..cells {
        let part = filled.saturating_sub(cell * EIGHTHS).min(EIGHTHS);
        match part.checked_sub(1).and_then(|last| g.gauge.get(last)) {
            _ if tick == Some(cell) => bar.push(Role::Line, g.tick),
            Some(glyph) => bar.push(role, *glyph),
            None => bar.push(Role::Dim, g.gauge_rest),
        }
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn p(text: &str) -> Percent {
        Percent::parse(text).unwrap()
    }

    #[test]
    fn the_scale_leaves_room_above_the_share() {
        assert_eq!(
            ["0", "100", "109.99", "110", "105.07", "131.2"].map(|s| scale_top(p(s))),
            [110, 110, 110, 120, 110, 140]
        );
    }

    #[test]
    fn the_side_of_the_line_is_in_sight() {
        let draw = |share: &str| gauge(p(share), Some(p("98")), 110, 22, Role::StatusMet, GlyphSet::Unicode).plain();
        assert_eq!(draw("97.99"), "███████████████████│░░");
        assert_eq!(draw("98"), "███████████████████│▏░");
        assert_eq!(draw("109.9"), "███████████████████│█▉");
        assert_eq!(draw("2.5"), "▌░░░░░░░░░░░░░░░░░░│░░");
    }

    proptest! {
        #[test]
        fn it_always_fills_its_width(bp in 0_i64..20_000, line in 0_i64..12_000, cells in 2_usize..80) {
            let (share, line) = (Percent::from_basis_points(bp), Percent::from_basis_points(line));
            for set in [GlyphSet::Unicode, GlyphSet::Ascii] {
                let bar = gauge(share, Some(line), scale_top(share), cells, Role::StatusMet, set);
                prop_assert_eq!(bar.width(), cells);
            }
        }
    }
}
