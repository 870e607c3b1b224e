//! The map of the dashboard: what it shows of the state, and when it is made anew.

use super::{Colouring, Direction, Map, MapLevel, MapTarget, Pixels, Steps};
use crate::app::{App, Area, Screen};
use crate::domain::{Raster, RegionCode, RegionIx};
use std::collections::HashSet;
use std::sync::Arc;

impl App {
    /// What the map shows all of: what holds the selected region.
    pub fn map_target(&self) -> MapTarget {
        let Some(ix) = self.selected_land() else { return MapTarget::Nation };
        let province = self.dataset.region(ix).code.province();
        let target = match self.spec.map.level {
            MapLevel::Nation => None,
            MapLevel::Island => self.dataset.island_of(ix).map(MapTarget::Island),
            MapLevel::Province => province.map(MapTarget::Region),
            MapLevel::Region => Some(MapTarget::Region(self.dataset.region(ix).code)),
        };
        target.unwrap_or(MapTarget::Nation)
    }

    /// The selected region as the map shows it: a smaller one by that in which it lies.
    pub fn selected_land(&self) -> Option<RegionIx> {
        let selected = self.selected_region()?;
        Some(self.dataset.listed_around(selected))
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
    pub(in crate::app) fn wants_raster(&self) -> bool {
        self.spec.screen == Screen::Map && self.map.raster.is_none()
    }

    /// Takes the land of the regions.
    pub(in crate::app) fn take_raster(&mut self, raster: Arc<Raster>) {
        self.map = Map::of(raster);
    }

    /// The neighbour of the selected region; where that has no land, the first region that has.
    pub(in crate::app) fn map_step(&self, direction: Direction) -> Option<RegionCode> {
        let selected = self.selected_land()?;
        let has_land = self.map.raster.as_ref()?.ground(selected).is_some();
        let to = if has_land { self.map.steps.step(selected, direction) } else { self.map.steps.first() };
        to.map(|ix| self.dataset.region(ix).code)
    }

    /// Makes picture, classes and neighbours anew where what they show has changed.
    pub(in crate::app) fn refresh_map(&mut self) {
        let (Some(area), Some(raster)) = (self.map_area(), self.map.raster.clone()) else { return };
        let (target, measure) = (self.map_target(), self.spec.map.measure);
        let pixels = Pixels::of(self.looks.map, self.looks.depth, self.looks.glyphs);
        let (columns, lines) = (usize::from(area.width), usize::from(area.height));
        let wanted = (Some((target, columns, lines, pixels)), Some((measure, self.answered)));
        let before = (self.map.pictured, self.map.classed);
        if before.0 != wanted.0 {
            self.map.show(&self.dataset, target, (columns, lines), pixels);
        }
        if before.1 != wanted.1 {
            let (snapshot, before) = (&self.snapshot, self.changes.known());
            self.map.colour(&Colouring { measure, snapshot, before, rows: &self.rows });
        }
        if before != wanted {
            self.map.classed = wanted.1;
            self.map.find_lone();
        }
        if self.map.stepped != Some(self.answered) {
            let mut known = HashSet::new();
            let land = self.rows.iter().map(|ix| self.dataset.listed_around(*ix)).filter(|ix| known.insert(*ix));
            let land: Vec<RegionIx> = land.collect();
            self.map.steps = Steps::new(&raster, &land);
            self.map.stepped = Some(self.answered);
        }
    }
}

/// Lines of the card below the map where no detail stands beside it.
const CARD: u16 = 3;
