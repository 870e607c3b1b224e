//! A window of the raster in the cells of the screen: which region owns which pixel.

use crate::domain::{Extent, Raster, RegionIx};

/// Steps within a cell of the raster: what pixels are measured in.
const STEPS: i64 = 256;
/// Land has a pixel from this part of its area on, in hundredths.
const LAND: i64 = 30;
/// How far from its place a small region may be drawn, in pixels.
const REACH: i64 = 4;

/// How pixels lie in the cells of the screen, which are about twice as high as wide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pixels {
    /// Two in a cell, one above the other, about square.
    #[default]
    Halves,
    /// Four in a cell, about twice as high as wide.
    Quadrants,
    /// One in a cell, about twice as high as wide.
    Whole,
}

impl Pixels {
    /// Pixels across and down one cell.
    const fn of_cell(self) -> (usize, usize) {
        match self {
            Self::Halves => (1, 2),
            Self::Quadrants => (2, 2),
            Self::Whole => (1, 1),
        }
    }

    /// How many times as high as wide one is.
    const fn ratio(self) -> i64 {
        match self {
            Self::Halves => 1,
            Self::Quadrants | Self::Whole => 2,
        }
    }
}

/// The air around what is shown: it takes 40 parts of 41.
const AIR: (i64, i64) = (41, 40);

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
        let (across, down) = pixels.of_cell();
        let (columns, rows, ratio) = (columns * across, lines * down, pixels.ratio());
        let (across, down) = (signed(columns).max(1), signed(rows).max(1));
        let (wide, high) = spans(extent);
        // The size of a pixel: at least what fits both ways.
        let width = (wide * AIR.0).div_euclid(across * AIR.1).max((high * AIR.0).div_euclid(down * ratio * AIR.1)) + 1;
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

/// What an extent spans, in steps.
fn spans(extent: Extent) -> (i64, i64) {
    let span = |from: u16, to: u16| i64::from(to.saturating_sub(from)) * STEPS;
    (span(extent.left, extent.right), span(extent.top, extent.bottom))
}

/// The cells that show `extent` in at most `columns` × `lines`, and not higher than wide to the eye.
pub(super) fn fitting(extent: Extent, (columns, lines): (usize, usize)) -> (usize, usize) {
    let (wide, high) = spans(extent);
    let (wide, high) = (wide.max(1), high.max(1));
    // A cell is twice as high as wide.
    let most_high = signed(lines).min(signed(columns) / 2).max(1);
    let across = signed(columns).min((2 * most_high * wide).div_euclid(high)).max(1);
    let lines = (across * high + 2 * wide - 1).div_euclid(2 * wide).max(1);
    let cells = |n: i64| usize::try_from(n).unwrap_or(1);
    (cells(across), cells(lines))
}

/// A window of the raster in the cells of the screen.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    view: View,
    owners: Vec<Option<RegionIx>>,
    /// Pixels of each region, by its position.
    counts: Vec<u32>,
    pixels: Pixels,
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
        let mut picture = Self { view, owners, counts: vec![0; regions], pixels };
        let mut best: Vec<Best> = vec![(0, 0); regions];
        let mut row: Vec<Vec<(RegionIx, i64)>> = vec![Vec::new(); picture.view.columns];
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

    /// Gives a pixel to a region that has none: the nearest that its owner can spare, where there is one in a cell that
    /// holds no other region of one pixel, so that each can be seen and pressed.
    fn make_room(&mut self, region: RegionIx, best: &[Best]) {
        let Some((1.., at)) = best.get(region.get()).copied().filter(|_| self.count(region) == 0) else { return };
        let columns = self.view.columns.max(1);
        let (x, y) = (signed(at % columns), signed(at / columns));
        let near = (0..=REACH).flat_map(|reach| ring(reach).map(move |(dx, dy)| (x + dx, y + dy)));
        let places = near.filter_map(|(x, y)| self.view.at(x, y));
        let spare = places.filter(|place| self.owner(*place).is_none_or(|owner| self.count(owner) > 1));
        let spare: Vec<usize> = spare.collect();
        let roomy = spare.iter().find(|place| !self.is_crowded(**place));
        if let Some(place) = roomy.or(spare.first()) {
            self.give(*place, region);
        }
    }

    /// Whether the cell of a pixel holds a region of one pixel.
    fn is_crowded(&self, pixel: usize) -> bool {
        let (columns, (across, down)) = (self.view.columns.max(1), self.pixels.of_cell());
        let owners = self.cell(pixel % columns / across, pixel / columns / down);
        owners.into_iter().flatten().any(|owner| self.count(owner) == 1)
    }

    /// Cells across.
    pub const fn columns(&self) -> usize {
        self.view.columns / self.pixels.of_cell().0
    }

    /// Cells down.
    pub const fn lines(&self) -> usize {
        self.view.rows / self.pixels.of_cell().1
    }

    /// How pixels lie in the cells.
    pub const fn pixels(&self) -> Pixels {
        self.pixels
    }

    /// The pixels in the quarters of a cell, row by row from the top left; a pixel that fills several stands in each.
    pub const fn quarters(&self, column: usize, line: usize) -> [usize; 4] {
        let (across, down) = self.pixels.of_cell();
        let first = line * down * self.view.columns + column * across;
        let (right, below) = (across - 1, (down - 1) * self.view.columns);
        [first, first + right, first + below, first + below + right]
    }

    /// The owner of a pixel.
    pub fn owner(&self, pixel: usize) -> Option<RegionIx> {
        self.owners.get(pixel).copied().flatten()
    }

    /// The owners of the quarters of a cell.
    pub fn cell(&self, column: usize, line: usize) -> [Option<RegionIx>; 4] {
        self.quarters(column, line).map(|pixel| self.owner(pixel))
    }

    /// Whether a pixel has another owner on any of its four sides; what lies outside the picture is no other.
    pub fn is_edge(&self, pixel: usize) -> bool {
        let columns = self.view.columns.max(1);
        let (x, y) = (signed(pixel % columns), signed(pixel / columns));
        let owner = |dx: i64, dy: i64| Some(self.owner(self.view.at(x + dx, y + dy)?));
        let here = self.owner(pixel);
        [(-1, 0), (1, 0), (0, -1), (0, 1)].into_iter().filter_map(|(dx, dy)| owner(dx, dy)).any(|o| o != here)
    }

    /// How many pixels the region owns.
    pub fn count(&self, region: RegionIx) -> u32 {
        self.counts.get(region.get()).copied().unwrap_or(0)
    }

    /// The pixel that holds a cell of the raster; `None` outside.
    pub(super) fn pixel_of(&self, (x, y): (u16, u16)) -> Option<usize> {
        let middle = |cell: u16| i64::from(cell) * STEPS + STEPS / 2;
        self.view.at(self.view.column(middle(x)), self.view.row(middle(y)))
    }
}

/// The steps to the places that lie `reach` pixels away, row by row.
fn ring(reach: i64) -> impl Iterator<Item = (i64, i64)> {
    let all = (-reach..=reach).flat_map(move |dy| (-reach..=reach).map(move |dx| (dx, dy)));
    all.filter(move |(dx, dy)| dx.abs().max(dy.abs()) == reach)
}

fn signed(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
