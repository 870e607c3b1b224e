//! A window of the raster in the cells of the screen: which region owns which pixel.

use crate::domain::{Extent, Raster, RegionIx};

/// Steps within a cell of the raster: what pixels are measured in.
const STEPS: i64 = 256;
/// Land has a pixel from this part of its area on, in hundredths.
const LAND: i64 = 30;
/// How far from its place a small region may be drawn, in pixels.
const REACH: i64 = 4;

/// How pixels lie in the cells of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pixels {
    /// Two in a cell, one above the other, about square.
    Halves,
    /// One in a cell, about twice as high as wide.
    Whole,
}

impl Pixels {
    /// Pixels in one cell.
    const fn down(self) -> usize {
        match self {
            Self::Halves => 2,
            Self::Whole => 1,
        }
    }
}

/// Where the pixels of a picture lie on the raster, in steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct View {
    left: i64,
    top: i64,
    width: i64,
    height: i64,
    columns: usize,
    rows: usize,
}

impl View {
    /// The window that shows all of `extent`, with some air, in the middle of `columns` × `lines` cells.
    fn new(extent: Extent, columns: usize, lines: usize, pixels: Pixels) -> Self {
        let rows = lines * pixels.down();
        let ratio = if pixels == Pixels::Whole { 2 } else { 1 };
        let (across, down) = (signed(columns).max(1), signed(rows).max(1));
        let span = |from: u16, to: u16| i64::from(to.saturating_sub(from)) * STEPS;
        let (wide, high) = (span(extent.left, extent.right), span(extent.top, extent.bottom));
        // The size of a pixel: at least what fits both ways, with a fortieth of air.
        let width = (wide * 41).div_euclid(across * 40).max((high * 41).div_euclid(down * ratio * 40)) + 1;
        let height = width * ratio;
        let middle = |from: u16, to: u16| (i64::from(from) + i64::from(to)) * STEPS / 2;
        let left = middle(extent.left, extent.right) - across * width / 2;
        let top = middle(extent.top, extent.bottom) - down * height / 2;
        Self { left, top, width, height, columns, rows }
    }

    /// The pixel column that holds the step `x`.
    const fn column(&self, x: i64) -> i64 {
        (x - self.left).div_euclid(self.width)
    }

    /// The pixel row that holds the step `y`.
    const fn row(&self, y: i64) -> i64 {
        (y - self.top).div_euclid(self.height)
    }

    /// The place of a pixel in the list of pixels; `None` outside.
    fn at(&self, column: i64, row: i64) -> Option<usize> {
        let (column, row) = (usize::try_from(column).ok()?, usize::try_from(row).ok()?);
        (column < self.columns && row < self.rows).then_some(row * self.columns + column)
    }
}

/// A window of the raster in the cells of the screen.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    view: View,
    owners: Vec<Option<RegionIx>>,
    /// Pixels of each region, by its position.
    counts: Vec<u32>,
    halves: bool,
}

/// The best pixel of a region: how much of its land lies there, and where.
type Best = (i64, usize);

impl Picture {
    /// Draws `extent` into `columns` × `lines` cells. A pixel is of the region with most land in it. Each of `wanted`
    /// owns one pixel at least: where it has the most land, or next to it, from a region that has others.
    pub(super) fn new(
        raster: &Raster,
        extent: Extent,
        (columns, lines): (usize, usize),
        pixels: Pixels,
        wanted: &[RegionIx],
        regions: usize,
    ) -> Self {
        let view = View::new(extent, columns, lines, pixels);
        let owners = vec![None; view.columns * view.rows];
        let mut picture = Self { view, owners, counts: vec![0; regions], halves: pixels == Pixels::Halves };
        let mut best: Vec<Best> = vec![(0, 0); regions];
        let mut row: Vec<Vec<(RegionIx, i64)>> = vec![Vec::new(); columns];
        for y in 0..view.rows {
            picture.gather(raster, y, &mut row);
            picture.award(y, &mut row, &mut best);
        }
        for region in wanted {
            picture.make_room(*region, &best);
        }
        picture
    }

    /// Adds up the land of each region in the pixels of the row `y`.
    fn gather(&self, raster: &Raster, y: usize, row: &mut [Vec<(RegionIx, i64)>]) {
        let view = &self.view;
        let top = view.top + signed(y) * view.height;
        let bottom = top + view.height;
        for line in top.div_euclid(STEPS).max(0)..(bottom + STEPS - 1).div_euclid(STEPS).min(signed(raster.rows())) {
            let high = bottom.min((line + 1) * STEPS) - top.max(line * STEPS);
            for run in raster.row(usize::try_from(line).unwrap_or(usize::MAX)) {
                let (start, end) = (i64::from(run.start) * STEPS, i64::from(run.end()) * STEPS);
                for column in view.column(start).max(0)..=view.column(end - 1).min(signed(view.columns) - 1) {
                    let left = view.left + column * view.width;
                    let wide = end.min(left + view.width) - start.max(left);
                    let Some(pixel) = usize::try_from(column).ok().and_then(|at| row.get_mut(at)) else { continue };
                    match pixel.iter_mut().find(|(region, _)| *region == run.region) {
                        Some((_, land)) => *land += wide * high,
                        None => pixel.push((run.region, wide * high)),
                    }
                }
            }
        }
    }

    /// Gives the pixels of the row `y` to the regions with most land in them, and empties the sums.
    fn award(&mut self, y: usize, row: &mut [Vec<(RegionIx, i64)>], best: &mut [Best]) {
        let enough = self.view.width * self.view.height * LAND / 100;
        for (x, pixel) in row.iter_mut().enumerate() {
            let at = y * self.view.columns + x;
            let land: i64 = pixel.iter().map(|(_, land)| land).sum();
            if land >= enough
                && let Some((region, _)) = pixel.iter().max_by_key(|(region, land)| (*land, region.get()))
            {
                self.give(at, *region);
            }
            for (region, land) in pixel.drain(..) {
                if let Some(best) = best.get_mut(region.get())
                    && land > best.0
                {
                    *best = (land, at);
                }
            }
        }
    }

    fn give(&mut self, at: usize, region: RegionIx) {
        let Some(owner) = self.owners.get_mut(at) else { return };
        if let Some(count) = owner.replace(region).and_then(|before| self.counts.get_mut(before.get())) {
            *count -= 1;
        }
        if let Some(count) = self.counts.get_mut(region.get()) {
            *count += 1;
        }
    }

    /// Gives a pixel to a region that has none: the nearest that its owner can spare.
    fn make_room(&mut self, region: RegionIx, best: &[Best]) {
        let Some((1.., at)) = best.get(region.get()).copied().filter(|_| self.count(region) == 0) else { return };
        let columns = self.view.columns.max(1);
        let (x, y) = (signed(at % columns), signed(at / columns));
        for reach in 0..=REACH {
            for (dy, dx) in (-reach..=reach).flat_map(|dy| (-reach..=reach).map(move |dx| (dy, dx))) {
                let on_ring = dx.abs().max(dy.abs()) == reach;
                let Some(place) = self.view.at(x + dx, y + dy).filter(|_| on_ring) else { continue };
                let spare = self.owners.get(place).copied().flatten().is_none_or(|owner| self.count(owner) > 1);
                if spare {
                    return self.give(place, region);
                }
            }
        }
    }

    /// Cells across.
    pub const fn columns(&self) -> usize {
        self.view.columns
    }

    /// Cells down.
    pub const fn lines(&self) -> usize {
        if self.halves { self.view.rows / 2 } else { self.view.rows }
    }

    /// Whether a cell has two pixels.
    pub const fn is_halved(&self) -> bool {
        self.halves
    }

    /// The owners of a cell's upper and lower pixel; a cell that is one pixel has the same twice.
    pub fn cell(&self, column: usize, line: usize) -> [Option<RegionIx>; 2] {
        let rows = if self.halves { [2 * line, 2 * line + 1] } else { [line, line] };
        rows.map(|row| self.owners.get(row * self.view.columns + column).copied().flatten())
    }

    /// Whether a cell's upper and lower pixel have another owner on any of their four sides; what lies outside the
    /// picture is no other.
    pub fn edges(&self, column: usize, line: usize) -> [bool; 2] {
        let rows = if self.halves { [2 * line, 2 * line + 1] } else { [line, line] };
        rows.map(|row| {
            let owner = |dx: i64, dy: i64| {
                let at = self.view.at(signed(column) + dx, signed(row) + dy)?;
                self.owners.get(at).copied()
            };
            let here = owner(0, 0);
            [(-1, 0), (1, 0), (0, -1), (0, 1)].into_iter().filter_map(|(dx, dy)| owner(dx, dy)).any(|o| Some(o) != here)
        })
    }

    /// How many pixels the region owns.
    pub fn count(&self, region: RegionIx) -> u32 {
        self.counts.get(region.get()).copied().unwrap_or(0)
    }

    /// The cell that holds a cell of the raster, and whether it lies in its lower pixel; `None` outside.
    pub fn cell_of(&self, (x, y): (u16, u16)) -> Option<(usize, usize, bool)> {
        let middle = |cell: u16| i64::from(cell) * STEPS + STEPS / 2;
        let at = self.view.at(self.view.column(middle(x)), self.view.row(middle(y)))?;
        let (column, row) = (at % self.view.columns, at / self.view.columns);
        Some(if self.halves { (column, row / 2, row % 2 == 1) } else { (column, row, false) })
    }
}

fn signed(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
