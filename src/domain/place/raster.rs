//! The land of the regions on a grid of equal cells: what a map is drawn from.

use crate::domain::RegionIx;

/// Cells side by side in one row that belong to one region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first column.
    pub start: u16,
    /// How many columns.
    pub length: u16,
    /// The region.
    pub region: RegionIx,
}

impl Run {
    /// The column behind the last.
    pub const fn end(self) -> u16 {
        self.start.saturating_add(self.length)
    }
}

/// A rectangle of cells; right and bottom lie outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The first column.
    pub left: u16,
    /// The first row, the northernmost.
    pub top: u16,
    /// The column behind the last.
    pub right: u16,
    /// The row behind the last.
    pub bottom: u16,
}

impl Extent {
    /// The smallest extent that holds both.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The extent with `cells` more on every side.
    #[must_use]
    pub const fn grown(self, cells: u16) -> Self {
        Self {
            left: self.left.saturating_sub(cells),
            top: self.top.saturating_sub(cells),
            right: self.right.saturating_add(cells),
            bottom: self.bottom.saturating_add(cells),
        }
    }
}

/// The land of one region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// What it spans.
    pub extent: Extent,
    /// How many cells it has.
    pub cells: u32,
    /// Column and row of the cell of its own that lies nearest to its centre of gravity.
    pub spot: (u16, u16),
}

/// The land of the regions on a grid of equal cells, row by row from the north. What belongs to none is sea.
#[derive(Clone, Debug, Default)]
pub struct Raster {
    runs: Vec<Run>,
    /// Where the runs of each row end.
    ends: Vec<usize>,
    /// The land of each region, by its position.
    grounds: Vec<Option<Ground>>,
}

impl Raster {
    /// The raster of `rows`, the northernmost first, for a dataset of `regions` regions.
    pub fn new(rows: Vec<Vec<Run>>, regions: usize) -> Self {
        let mut raster = Self::default();
        for row in rows {
            raster.runs.extend(row);
            raster.ends.push(raster.runs.len());
        }
        raster.grounds = raster.survey(regions);
        raster
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.ends.len()
    }

    /// The runs of a row from west to east.
    pub fn row(&self, row: usize) -> &[Run] {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(row).copied().unwrap_or(start);
        self.runs.get(start..end).unwrap_or_default()
    }

    /// The land of a region; `None` where it has none here.
    pub fn ground(&self, region: RegionIx) -> Option<&Ground> {
        self.grounds.get(region.get())?.as_ref()
    }

    /// Every run with its row.
    fn all(&self) -> impl Iterator<Item = (u16, Run)> {
        (0_u16..).zip(0..self.rows()).flat_map(|(y, row)| self.row(row).iter().map(move |run| (y, *run)))
    }

    /// Measures the land of every region.
    fn survey(&self, regions: usize) -> Vec<Option<Ground>> {
        /// Cells, and the sums of their columns and rows, doubled.
        type Sums = (u32, u64, u64);
        let mut sums: Vec<Sums> = vec![(0, 0, 0); regions];
        let mut grounds: Vec<Option<Ground>> = vec![None; regions];
        for (y, run) in self.all() {
            let here = Extent { left: run.start, top: y, right: run.end(), bottom: y.saturating_add(1) };
            let first = Ground { extent: here, cells: 0, spot: (run.start, y) };
            if let (Some(ground), Some(sum)) = (grounds.get_mut(run.region.get()), sums.get_mut(run.region.get())) {
                let ground = ground.get_or_insert(first);
                ground.extent = ground.extent.joined(here);
                ground.cells += u32::from(run.length);
                let length = u64::from(run.length);
                *sum = (
                    ground.cells,
                    sum.1 + length * u64::from(run.start + run.end().saturating_sub(1)),
                    sum.2 + 2 * length * u64::from(y),
                );
            }
        }
        let mut nearest = vec![u64::MAX; regions];
        for (y, run) in self.all() {
            let at = run.region.get();
            let (Some(Some(ground)), Some(sum), Some(nearest)) =
                (grounds.get_mut(at), sums.get(at), nearest.get_mut(at))
            else {
                continue;
            };
            let centre = |doubled: u64| u16::try_from(doubled / (2 * u64::from(sum.0.max(1)))).unwrap_or(u16::MAX);
            let (x, centre_y) = (centre(sum.1).clamp(run.start, run.end().saturating_sub(1)), centre(sum.2));
            let square = |a: u16, b: u16| u64::from(a.abs_diff(b)).pow(2);
            let distance = square(x, centre(sum.1)) + square(y, centre_y);
            if distance < *nearest {
                *nearest = distance;
                ground.spot = (x, y);
            }
        }
        grounds
    }
}
