//! The map: every region is drawn and can be reached, and says the same without colour.
#![cfg(test)]

mod cursor;
mod picture;

#[path = "../support/mod.rs"]
mod support;

use cakupan::app::{App, Looks};
use cakupan::domain::{RegionCode, RegionIx};
use support::{Stage, bundled};

/// The map at the zoom of a province.
pub(crate) fn near(width: u16, height: u16, looks: Looks) -> Stage {
    let mut stage = Stage::on(bundled(), width, height, looks, "2026-02-28", "");
    stage.keys("3++");
    stage
}

/// Selects a region by the mouse, wherever it is.
pub(crate) fn select(stage: &mut Stage, region: RegionIx) {
    use cakupan::app::{Mouse, Msg, Target};
    if stage.app.shown_region() != Some(region) {
        stage.send(Msg::Mouse(Mouse::Press, Some(Target::Region(region))));
    }
    assert_eq!(stage.app.shown_region(), Some(region));
}

/// The provinces with their listed regions.
pub(crate) fn provinces() -> Vec<(RegionCode, Vec<RegionIx>)> {
    let data = bundled();
    let found: Vec<_> = data.provinces().map(|(_, p)| (p.code, data.listed_in(p.code).collect::<Vec<_>>())).collect();
    assert_eq!(found.len(), 38);
    found
}

/// The cells of the screen in which a region has a pixel.
pub(crate) fn cells(app: &App, region: RegionIx) -> Vec<(u16, u16)> {
    let (area, picture) = (app.map_area().unwrap(), &app.map.picture);
    let mut cells = Vec::new();
    for (y, line) in (area.y..).zip(0..picture.lines()) {
        for (x, column) in (area.x..).zip(0..picture.columns()) {
            if picture.cell(column, line).contains(&Some(region)) {
                cells.push((x, y));
            }
        }
    }
    cells
}
