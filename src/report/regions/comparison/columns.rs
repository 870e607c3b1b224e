//! Which regions are in view side by side, and where their columns stand.

/// Cells that a column takes at least and at most.
const CELL: (usize, usize) = (24, 44);
/// Cells between two columns.
pub(super) const GAP: usize = 3;
/// A page this wide leaves room for labels in one line.
const ROOMY: (usize, usize) = (100, 24);
/// A page narrower than this has short labels.
const TIGHT: (usize, usize) = (76, 16);
/// Cells of a label on other pages, the blank behind it included.
const LABEL: usize = 19;

/// The columns of a comparison: the reference first, then as many of the others as fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Cells of the labels, the blank behind them included.
    pub label: usize,
    /// Cells of each column.
    pub cell: usize,
    /// Positions of the regions in view.
    pub shown: Vec<usize>,
}

impl Columns {
    /// The columns of `regions` regions on a page of `width` cells, `first` of those behind the reference scrolled away.
    pub fn new(width: usize, regions: usize, first: usize) -> Self {
        let label = match width {
            _ if width >= ROOMY.0 => ROOMY.1,
            _ if width < TIGHT.0 => TIGHT.1,
            _ => LABEL,
        };
        let room = (width + GAP).saturating_sub(label);
        let fitting = (room / (CELL.0 + GAP)).max(2).min(regions);
        let cell = (room / fitting.max(1)).saturating_sub(GAP).clamp(1, CELL.1);
        let first = first.min(regions - fitting);
        let others = (1..regions).skip(first).take(fitting.saturating_sub(1));
        Self { label, cell, shown: (0..regions).take(1).chain(others).collect() }
    }

    /// All regions in view, each with all the room there is.
    pub(super) fn all(width: usize, regions: usize) -> Self {
        Self { label: ROOMY.1, cell: width, shown: (0..regions).collect() }
    }

    /// Cells that all of `regions` regions take at least.
    pub const fn needed(regions: usize) -> usize {
        ROOMY.1 + regions * (CELL.0 + GAP)
    }

    /// The first cell of the column at `place` among those in view.
    pub const fn start(&self, place: usize) -> usize {
        self.label + place * (self.cell + GAP)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_columns_fit_80_cells_and_six_fit_200() {
        let columns = Columns::new(80, 6, 0);
        assert!(columns.shown == [0, 1] && columns.cell >= 28, "{columns:?}");
        assert_eq!(Columns::new(80, 6, 2).shown, [0, 3]);
        assert_eq!(Columns::new(80, 6, 9).shown, [0, 5]);
        assert_eq!(Columns::new(118, 6, 1).shown, [0, 2, 3]);
        assert_eq!(Columns::new(198, 6, 4).shown, [0, 1, 2, 3, 4, 5]);
        assert!(Columns::new(80, 0, 0).shown.is_empty());
    }

    proptest! {
        #[test]
        fn columns_stay_on_the_page(width in 58_usize..260, regions in 0_usize..7, first in 0_usize..9) {
            let columns = Columns::new(width, regions, first);
            prop_assert!(regions == 0 || columns.start(columns.shown.len()) <= width + GAP);
            prop_assert!(columns.shown.first().is_none_or(|reference| *reference == 0));
            prop_assert!(columns.shown.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(columns.shown.len() >= regions.min(2) && columns.shown.iter().all(|n| *n < regions));
        }
    }
}
