//! The map: which region owns which part of the picture and how it is drawn, kept until something in it changes.

mod level;
mod measure;
mod picture;
mod steps;
mod tile;
mod view;

pub use level::{MapLevel, MapSpec, MapTarget};
pub use measure::{MapMeasure, MapValue};
pub use picture::{Picture, Pixels};
pub use steps::Direction;
pub use tile::{Fill, Ink, Tile};

use crate::domain::{Dataset, Extent, Raster, RegionIx, Snapshot};
use crate::page::{ColorDepth, GlyphSet, MapGlyphs};
use std::collections::HashSet;
use std::sync::Arc;
use steps::Steps;
use tile::Quarter;

/// How a region is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// In the colour of a bin, 0 to 4.
    Bin(usize),
    /// Hatched: nothing stands.
    NoData,
    /// Struck out: not among the regions found.
    Outside,
}

impl Pixels {
    /// The pixels that the user asks for, as far as the terminal can show them: without colours or blocks whole cells.
    pub fn of(glyphs: MapGlyphs, depth: ColorDepth, set: GlyphSet) -> Self {
        match glyphs {
            _ if depth == ColorDepth::None || set == GlyphSet::Ascii => Self::Whole,
            MapGlyphs::Auto | MapGlyphs::Half => Self::Halves,
            MapGlyphs::Quadrant => Self::Quadrants,
            MapGlyphs::Whole => Self::Whole,
        }
    }
}

/// What a map is coloured by: everything that its classes follow from.
#[derive(Clone, Copy, Debug)]
pub struct Colouring<'a> {
    /// What colours it.
    pub measure: MapMeasure,
    /// Every region as known on the date.
    pub snapshot: &'a Snapshot,
    /// Every region as known on the date that changes are counted from, where it is known.
    pub before: Option<&'a Snapshot>,
    /// The regions found.
    pub rows: &'a [RegionIx],
}

impl Colouring<'_> {
    /// What colours a region; `None` where nothing stands.
    pub fn value(&self, region: RegionIx) -> Option<MapValue> {
        self.measure.value(self.snapshot, self.before, region)
    }

    /// The bin of a region, 0 to 4; `None` where nothing stands.
    pub fn bin(&self, region: RegionIx) -> Option<usize> {
        self.measure.bin(self.snapshot, self.before, region)
    }
}

/// The map of the regions, kept until something in it changes.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Which region owns which pixel.
    pub picture: Picture,
    raster: Option<Arc<Raster>>,
    classes: Vec<Class>,
    /// Regions that no cell would show if it went by what fills most of it.
    lone: HashSet<RegionIx>,
    steps: Steps,
    pictured: Option<(MapTarget, usize, usize, Pixels)>,
    classed: Option<(MapMeasure, u64)>,
    stepped: Option<u64>,
}

impl Map {
    /// An empty map of the land of the regions.
    pub fn of(raster: Arc<Raster>) -> Self {
        Self { raster: Some(raster), ..Self::default() }
    }

    /// The land of the regions, once it is here.
    pub const fn raster(&self) -> Option<&Arc<Raster>> {
        self.raster.as_ref()
    }

    /// What the picture shows all of.
    pub fn target(&self) -> MapTarget {
        self.pictured.map_or(MapTarget::Nation, |(target, ..)| target)
    }

    /// The cells that show all of `target`, at most `columns` × `lines` and not higher than wide to the eye; `None` where
    /// it has no land.
    pub fn fitting(&self, dataset: &Dataset, target: MapTarget, most: (usize, usize)) -> Option<(usize, usize)> {
        let extent = extent(self.raster.as_deref()?, target, &shown_on(dataset, target))?;
        Some(picture::fitting(extent, most))
    }

    /// Draws all of `target` into `columns` × `lines` cells.
    pub fn show(&mut self, dataset: &Dataset, target: MapTarget, (columns, lines): (usize, usize), pixels: Pixels) {
        let Some(raster) = self.raster.clone() else { return };
        let shown = shown_on(dataset, target);
        if let Some(extent) = extent(&raster, target, &shown) {
            // Of the whole country, regions that are too small would push each other about.
            let wanted = if target == MapTarget::Nation { &[][..] } else { &shown };
            self.picture = Picture::new(&raster, extent, (columns, lines), pixels, wanted, dataset.region_count());
        }
        self.pictured = Some((target, columns, lines, pixels));
    }

    /// Gives every region found its class; where smaller ones were found, that in which they lie: they have no land.
    pub fn colour(&mut self, by: &Colouring<'_>) {
        let dataset = &by.snapshot.dataset;
        let mut classes = vec![Class::Outside; dataset.region_count()];
        for ix in by.rows.iter().map(|ix| dataset.listed_around(*ix)) {
            if let Some(class) = classes.get_mut(ix.get()) {
                *class = by.bin(ix).map_or(Class::NoData, Class::Bin);
            }
        }
        self.classes = classes;
    }

    /// How the region is drawn.
    pub fn class(&self, region: RegionIx) -> Class {
        self.classes.get(region.get()).copied().unwrap_or(Class::Outside)
    }

    /// Finds the regions that would show nowhere.
    pub fn find_lone(&mut self) {
        self.lone.clear();
        let (mut all, mut shown) = (HashSet::new(), HashSet::new());
        let found = self.found(None);
        for (column, line) in found.cells() {
            let owners = self.picture.cell(column, line);
            if owners == [None; 4] {
                continue;
            }
            let tile = found.tile(column, line);
            for (at, owner) in owners.into_iter().enumerate() {
                let Some(region) = owner else { continue };
                all.insert(region);
                if tile.shows(at, self.fill(region)) {
                    shown.insert(region);
                }
            }
        }
        self.lone = all.difference(&shown).copied().collect();
    }

    /// In how many cells the region has a part.
    pub fn cells(&self, region: RegionIx) -> usize {
        let cells = self.found(None).cells();
        cells.filter(|(column, line)| self.picture.cell(*column, *line).contains(&Some(region))).count()
    }

    fn fill(&self, region: RegionIx) -> Fill {
        match self.class(region) {
            Class::Bin(bin) => Fill::Ink(Ink::Bin(bin)),
            Class::NoData => Fill::NoData,
            Class::Outside => Fill::Outside,
        }
    }

    /// The cells as they are drawn while a region is selected.
    pub fn found(&self, selected: Option<RegionIx>) -> Cells<'_> {
        let without_pixel = selected.filter(|ix| self.picture.count(*ix) == 0);
        let spot = without_pixel.and_then(|ix| self.picture.pixel_of(self.raster.as_ref()?.ground(ix)?.spot));
        Cells { map: self, selected, spot }
    }
}

/// The cells of a map as they are drawn while a region is selected.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    map: &'a Map,
    selected: Option<RegionIx>,
    /// Where the selected region is, if it is too small for a pixel of its own.
    spot: Option<usize>,
}

impl Cells<'_> {
    /// Column and line of every cell.
    fn cells(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (columns, lines) = (self.map.picture.columns(), self.map.picture.lines());
        (0..lines).flat_map(move |line| (0..columns).map(move |column| (column, line)))
    }

    /// The owner of a pixel; the selected region where it lies, however small it is.
    fn owner(&self, pixel: usize) -> Option<RegionIx> {
        if self.spot == Some(pixel) { self.selected } else { self.map.picture.owner(pixel) }
    }

    /// What a cell shows.
    pub fn tile(&self, column: usize, line: usize) -> Tile {
        let Map { picture, lone, .. } = self.map;
        // Where a cell is one pixel, the selection is laid over it instead.
        let has_outline = picture.pixels() != Pixels::Whole;
        Tile::of(picture.quarters(column, line).map(|pixel| {
            let Some(region) = self.owner(pixel) else { return Quarter { fill: Fill::Sea, is_lone: false } };
            let is_selected = self.selected == Some(region);
            let is_outline = is_selected && has_outline && (self.spot == Some(pixel) || picture.is_edge(pixel));
            let fill = if is_outline { Fill::Ink(Ink::Outline) } else { self.map.fill(region) };
            Quarter { fill, is_lone: !is_selected && lone.contains(&region) }
        }))
    }

    /// Whether the selected region has a part of a cell.
    pub fn is_selected(&self, column: usize, line: usize) -> bool {
        let mut pixels = self.map.picture.quarters(column, line).into_iter();
        self.selected.is_some() && pixels.any(|pixel| self.owner(pixel) == self.selected)
    }

    /// The region that a press on a cell means: the one with fewest pixels, which can be pressed at fewest other places;
    /// of equals the one that is not selected yet.
    pub fn region(&self, column: usize, line: usize) -> Option<RegionIx> {
        let pixels = self.map.picture.quarters(column, line).into_iter();
        let owners = pixels.filter_map(|pixel| self.owner(pixel));
        let found = owners.filter(|ix| self.map.class(*ix) != Class::Outside);
        found.min_by_key(|ix| (self.map.picture.count(*ix), Some(*ix) == self.selected))
    }
}

/// The listed regions that a target holds.
fn shown_on(dataset: &Dataset, target: MapTarget) -> Vec<RegionIx> {
    let listed = dataset.listed().iter().copied();
    match target {
        MapTarget::Nation => listed.collect(),
        MapTarget::Island(island) => listed.filter(|ix| dataset.island_of(*ix) == Some(island)).collect(),
        MapTarget::Region(code) => dataset.listed_in(code).collect(),
    }
}

/// What a target spans on the raster; around a region as much again as it is wide or high.
fn extent(raster: &Raster, target: MapTarget, shown: &[RegionIx]) -> Option<Extent> {
    use crate::domain::Level;
    let extents = shown.iter().filter_map(|ix| Some(raster.ground(*ix)?.extent));
    let extent = extents.reduce(Extent::joined)?;
    match target {
        MapTarget::Region(code) if code.level() > Level::Province => {
            let across = (extent.right - extent.left).max(extent.bottom - extent.top);
            Some(extent.grown((across / 2).max(LEAST_AROUND)))
        }
        _ => Some(extent),
    }
}

/// Cells of the raster around a region on each side, at least.
const LEAST_AROUND: u16 = 8;
