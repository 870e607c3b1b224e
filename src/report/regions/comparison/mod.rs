//! Regions side by side: facts as rows, regions as columns, the first of them the reference.

mod columns;
mod grid;
mod history;
mod rows;

pub use columns::Columns;

use crate::domain::{RegionIx, Snapshot};
use crate::page::Line;
use crate::report::Options;
use grid::Grid;

/// Regions side by side as lines; the heading stays in view while the body scrolls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Which region each column is.
    pub heading: Vec<Line>,
    /// The facts, why no region is called best, and the chart of all regions.
    pub body: Vec<Line>,
}

/// Compares `regions`, `first` of those behind the reference scrolled away, as lines of at most the width asked for.
///
/// The chart fills what the facts leave of `height` lines, the heading included, but never shrinks below eight lines.
pub fn comparison(
    snapshot: &Snapshot,
    regions: &[RegionIx],
    first: usize,
    height: usize,
    options: &Options,
) -> Comparison {
    let mut grid = Grid::new(snapshot, regions, first, *options);
    rows::heading(&mut grid);
    let heading = grid.take();
    rows::write(&mut grid);
    let used = heading.len() + grid.len();
    history::write(&mut grid, height.saturating_sub(used));
    Comparison { heading, body: grid.take() }
}
