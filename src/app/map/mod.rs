//! The map: what it shows, how near, and its picture, kept until something in it changes.

mod picture;
mod steps;

pub use picture::{Picture, Pixels};
pub use steps::Direction;

use super::{App, Area, Screen};
use crate::domain::bins::{active_bin, age_bin, gap_bin, registered_bin};
use crate::domain::{Extent, Level, Metric, Percent, Raster, RegionCode, RegionIx, Snapshot};
use crate::page::{ColorDepth, GlyphSet};
use std::collections::HashSet;
use std::sync::Arc;
use steps::Steps;

/// What colours the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MapMeasure {
    /// Registered ÷ population.
    #[default]
    Registered,
    /// Active ÷ population.
    Active,
    /// People above or below the registered line.
    Gap,
    /// The age of the registered figure on the date.
    Age,
}

impl MapMeasure {
    /// Every measure, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Registered, Self::Active, Self::Gap, Self::Age];

    /// The measure after this one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Registered => Self::Active,
            Self::Active => Self::Gap,
            Self::Gap => Self::Age,
            Self::Age => Self::Registered,
        }
    }

    /// The bin of a region, 0 to 4; `None` where nothing stands.
    pub fn bin(self, snapshot: &Snapshot, region: RegionIx) -> Option<usize> {
        let state = snapshot.state(region);
        let claim = |metric| state.standing(metric).chosen;
        match self {
            Self::Registered => {
                // Without a line the classes below and above 100 % remain.
                let line = snapshot.line(snapshot.dataset.region(region).code);
                let line = line.unwrap_or_else(|| Percent::from_basis_points(10_000));
                Some(registered_bin(claim(Metric::Registered)?.share, line))
            }
            Self::Active => Some(active_bin(claim(Metric::ActivePopulation)?.share)),
            Self::Gap => Some(gap_bin(state.signed_gap()?)),
            Self::Age => Some(age_bin(claim(Metric::Registered)?.effective, snapshot.as_of)),
        }
    }
}

/// How near the map shows the selected region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapLevel {
    /// The whole country.
    #[default]
    Nation,
    /// Its group of islands.
    Island,
    /// Its province.
    Province,
    /// The region with what lies around it.
    Region,
}

impl MapLevel {
    /// Every level, the widest first.
    pub const ALL: [Self; 4] = [Self::Nation, Self::Island, Self::Province, Self::Region];

    /// One nearer; the nearest stays.
    #[must_use]
    pub const fn nearer(self) -> Self {
        match self {
            Self::Nation => Self::Island,
            Self::Island => Self::Province,
            Self::Province | Self::Region => Self::Region,
        }
    }

    /// One wider; the widest stays.
    #[must_use]
    pub const fn wider(self) -> Self {
        match self {
            Self::Nation | Self::Island => Self::Nation,
            Self::Province => Self::Island,
            Self::Region => Self::Province,
        }
    }
}

/// What the map shows, and how near.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MapSpec {
    /// What colours it.
    pub measure: MapMeasure,
    /// How near it is.
    pub level: MapLevel,
}

/// What the map shows all of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapTarget {
    /// The whole country.
    Nation,
    /// A group of islands: an index into [`Dataset::islands`](crate::domain::Dataset::islands).
    Island(u16),
    /// A province, or a region with what lies around it.
    Region(RegionCode),
}

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

/// The map of the regions, kept until something in it changes.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Which region owns which pixel.
    pub picture: Picture,
    raster: Option<Arc<Raster>>,
    classes: Vec<Class>,
    /// Hatched regions of which every pixel shares its cell with a coloured one.
    lone: HashSet<RegionIx>,
    steps: Steps,
    pictured: Option<(MapTarget, Area, Pixels)>,
    classed: Option<(MapMeasure, u64)>,
    stepped: Option<u64>,
}

impl Map {
    /// The land of the regions, once it is here.
    pub const fn raster(&self) -> Option<&Arc<Raster>> {
        self.raster.as_ref()
    }

    /// How the region is drawn.
    pub fn class(&self, region: RegionIx) -> Class {
        self.classes.get(region.get()).copied().unwrap_or(Class::Outside)
    }

    /// Whether the region is hatched and shares every cell with a coloured one.
    pub fn is_lone(&self, region: RegionIx) -> bool {
        self.lone.contains(&region)
    }

    fn find_lone(&mut self) {
        let hatched = |ix: &RegionIx| self.class(*ix) == Class::NoData;
        let (mut seen, mut clear) = (HashSet::new(), HashSet::new());
        for line in 0..self.picture.lines() {
            for column in 0..self.picture.columns() {
                let owners = self.picture.cell(column, line);
                let coloured = |ix: RegionIx| matches!(self.class(ix), Class::Bin(_));
                let is_shared = owners.into_iter().flatten().any(coloured);
                let found = owners.into_iter().flatten().filter(hatched);
                if is_shared { seen.extend(found) } else { clear.extend(found) }
            }
        }
        self.lone = seen.difference(&clear).copied().collect();
    }

    /// The selected region's own place: the cell, and whether its lower half; for a region too small for a pixel.
    pub fn spot(&self, region: RegionIx) -> Option<(usize, usize, bool)> {
        self.picture.cell_of(self.raster.as_ref()?.ground(region)?.spot)
    }
}

impl App {
    /// What the map shows all of: what holds the selected region.
    pub fn map_target(&self) -> MapTarget {
        let Some(ix) = self.spec.selected.and_then(|code| self.dataset.find(code)) else { return MapTarget::Nation };
        let province = self.dataset.region(ix).code.province();
        let target = match self.spec.map.level {
            MapLevel::Nation => None,
            MapLevel::Island => self.dataset.island_of(ix).map(MapTarget::Island),
            MapLevel::Province => province.map(MapTarget::Region),
            MapLevel::Region => self.spec.selected.map(MapTarget::Region),
        };
        target.unwrap_or(MapTarget::Nation)
    }

    /// Where the map itself stands: below its title, above legend and card; `None` where another view is shown.
    pub fn map_area(&self) -> Option<Area> {
        let is_shown = self.spec.screen == Screen::Map && self.spec.detail.is_none();
        let panes = self.panes().filter(|_| is_shown)?;
        let below = 1 + if panes.detail.is_some() { 0 } else { CARD };
        let (_, rest) = panes.list.split_rows(1);
        Some(Area { height: rest.height.saturating_sub(below), ..rest })
    }

    /// Whether the land of the regions is needed and not yet here.
    pub(super) fn wants_raster(&self) -> bool {
        self.spec.screen == Screen::Map && self.map.raster.is_none()
    }

    /// Takes the land of the regions.
    pub(super) fn take_raster(&mut self, raster: Arc<Raster>) {
        self.map = Map { raster: Some(raster), ..Map::default() };
    }

    /// The neighbour of the selected region; where that has no land, the first region that has.
    pub(super) fn map_step(&self, direction: Direction) -> Option<RegionCode> {
        let selected = self.spec.selected.and_then(|code| self.dataset.find(code))?;
        let has_land = self.map.raster.as_ref()?.ground(selected).is_some();
        let to = if has_land { self.map.steps.step(selected, direction) } else { self.map.steps.first() };
        to.map(|ix| self.dataset.region(ix).code)
    }

    /// Makes picture, classes and neighbours anew where what they show has changed.
    pub(super) fn refresh_map(&mut self) {
        let (Some(area), Some(raster)) = (self.map_area(), self.map.raster.clone()) else { return };
        let (target, measure) = (self.map_target(), self.spec.map.measure);
        let coloured = self.looks.depth != ColorDepth::None && self.looks.glyphs == GlyphSet::Unicode;
        let pixels = if coloured { Pixels::Halves } else { Pixels::Whole };
        let pictured = Some((target, area, pixels));
        let before = (self.map.pictured, self.map.classed);
        if self.map.pictured != pictured {
            let cells = (usize::from(area.width), usize::from(area.height));
            let shown = self.shown_on(target);
            if let Some(extent) = extent(&raster, target, &shown) {
                // Of the whole country, regions that are too small would push each other about.
                let wanted = if target == MapTarget::Nation { &[][..] } else { &shown };
                let regions = self.dataset.region_count();
                self.map.picture = Picture::new(&raster, extent, cells, pixels, wanted, regions);
            }
            self.map.pictured = pictured;
        }
        if self.map.classed != Some((measure, self.answered)) {
            let mut classes = vec![Class::Outside; self.dataset.region_count()];
            for ix in &self.rows {
                if let Some(class) = classes.get_mut(ix.get()) {
                    *class = measure.bin(&self.snapshot, *ix).map_or(Class::NoData, Class::Bin);
                }
            }
            self.map.classes = classes;
            self.map.classed = Some((measure, self.answered));
        }
        if before != (self.map.pictured, self.map.classed) {
            self.map.find_lone();
        }
        if self.map.stepped != Some(self.answered) {
            self.map.steps = Steps::new(&raster, &self.rows);
            self.map.stepped = Some(self.answered);
        }
    }

    /// The listed regions that a target holds.
    fn shown_on(&self, target: MapTarget) -> Vec<RegionIx> {
        let listed = self.dataset.listed().iter().copied();
        match target {
            MapTarget::Nation => listed.collect(),
            MapTarget::Island(island) => listed.filter(|ix| self.dataset.island_of(*ix) == Some(island)).collect(),
            MapTarget::Region(code) => self.dataset.listed_in(code).collect(),
        }
    }
}

/// What a target spans on the raster; around a region as much again as it is wide or high.
fn extent(raster: &Raster, target: MapTarget, shown: &[RegionIx]) -> Option<Extent> {
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

/// Lines of the card below the map where no detail stands beside it.
const CARD: u16 = 3;
/// Cells of the raster around a region on each side, at least.
const LEAST_AROUND: u16 = 8;
