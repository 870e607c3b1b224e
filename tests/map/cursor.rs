//! Arrows and the mouse: every region can be reached, and a press means the region under it.

use crate::support::{Stage, bundled, looks};
use crate::{cells, near, provinces, select};
use cakupan::app::{Looks, MapLevel, Mouse, Msg, Target};
use cakupan::domain::{RegionCode, RegionIx};
use cakupan::locale::Lang;
use cakupan::page::MapGlyphs;
use rstest::rstest;
use std::collections::{HashMap, HashSet};

/// Where the four arrows lead from every region that can be reached from `start`.
fn ways(stage: &mut Stage, start: RegionIx) -> HashMap<RegionIx, Vec<RegionIx>> {
    let mut ways = HashMap::new();
    let mut next = vec![start];
    while let Some(from) = next.pop() {
        if ways.contains_key(&from) {
            continue;
        }
        let step = |key: &str, stage: &mut Stage| {
            select(stage, from);
            stage.keys(key);
            stage.app.shown_region().unwrap()
        };
        let to: Vec<RegionIx> = ["h", "j", "k", "l"].map(|key| step(key, stage)).to_vec();
        next.extend(&to);
        ways.insert(from, to);
    }
    ways
}

/// Whether every region of `ways` leads back to `start`.
fn leads_back(ways: &HashMap<RegionIx, Vec<RegionIx>>, start: RegionIx) -> bool {
    let mut back = HashSet::from([start]);
    loop {
        let more: Vec<RegionIx> = ways
            .iter()
            .filter(|(ix, to)| !back.contains(ix) && to.iter().any(|to| back.contains(to)))
            .map(|(ix, _)| *ix)
            .collect();
        if more.is_empty() {
            return back.len() == ways.len();
        }
        back.extend(more);
    }
}

#[test]
fn every_region_of_the_country_can_be_reached_by_arrows_and_left_again() {
    let mut stage = Stage::on(bundled(), 80, 24, looks(Lang::Id), "2026-02-28", "");
    stage.keys("3");
    let start = stage.app.shown_region().unwrap();
    let ways = ways(&mut stage, start);
    assert_eq!(ways.len(), 514);
    assert!(leads_back(&ways, start));
}

#[test]
fn every_region_of_a_province_can_be_reached_within_it() {
    let mut stage = near(80, 24, looks(Lang::Id));
    for (code, regions) in provinces() {
        stage.keys(&format!("/<C-u>prov:{code}<Enter>"));
        let ways = ways(&mut stage, regions[0]);
        assert_eq!(ways.keys().collect::<HashSet<_>>(), regions.iter().collect(), "{code}");
        assert!(leads_back(&ways, regions[0]), "{code}");
    }
}

#[test]
fn an_arrow_leads_in_its_direction() {
    let mut stage = Stage::on(bundled(), 80, 24, looks(Lang::Id), "2026-02-28", "");
    stage.keys("3");
    let raster = stage.app.map.raster().unwrap().clone();
    let spot = |ix: RegionIx| raster.ground(ix).unwrap().spot;
    let (mut right, mut all) = (0, 0);
    for from in bundled().listed() {
        for key in ["h", "j", "k", "l"] {
            select(&mut stage, *from);
            stage.keys(key);
            let ((x, y), (to_x, to_y)) = (spot(*from), spot(stage.app.shown_region().unwrap()));
            let kept = match key {
                "h" => to_x <= x,
                "l" => to_x >= x,
                "k" => to_y <= y,
                _ => to_y >= y,
            };
            right += usize::from(kept);
            all += 1;
        }
    }
    // Ways that were laid so that no region is left out may lead elsewhere.
    assert!(right * 100 >= all * 99, "{right} of {all}");
}

#[test]
fn a_press_selects_the_region_under_it_and_another_goes_nearer() {
    let region = |code: &str| bundled().find(RegionCode::parse(code).unwrap()).unwrap();
    let balikpapan = region("64.71");
    let kukar = region("64.02");
    let mut stage = near(120, 40, looks(Lang::Id));
    select(&mut stage, balikpapan);
    let inside: Vec<(u16, u16)> = cells(&stage.app, kukar);
    let (x, y) = *inside.iter().find(|(x, y)| stage.draw().1.at(*x, *y) == Some(Target::Region(kukar))).unwrap();
    let press = |stage: &mut Stage| {
        let target = stage.draw().1.at(x, y);
        stage.send(Msg::Mouse(Mouse::Press, target));
    };
    press(&mut stage);
    assert_eq!(stage.app.shown_region(), Some(kukar));
    assert_eq!(stage.app.spec.map.level, MapLevel::Province);
    press(&mut stage);
    assert_eq!(stage.app.spec.map.level, MapLevel::Region);
    let wheel = |stage: &mut Stage, turn| stage.send(Msg::Mouse(turn, Some(Target::List)));
    wheel(&mut stage, Mouse::WheelDown);
    wheel(&mut stage, Mouse::WheelDown);
    assert_eq!(stage.app.spec.map.level, MapLevel::Island);
    wheel(&mut stage, Mouse::WheelUp);
    assert_eq!(stage.app.spec.map.level, MapLevel::Province);
}

#[rstest]
fn a_press_reaches_every_region_that_shares_not_all_its_cells_with_smaller_ones(
    #[values(MapGlyphs::Half, MapGlyphs::Quadrant)] map: MapGlyphs,
) {
    let mut stage = near(80, 24, Looks { map, ..looks(Lang::Id) });
    let mut missed = Vec::new();
    for (_, regions) in provinces() {
        select(&mut stage, regions[0]);
        let hits = stage.draw().1;
        for ix in regions {
            let hit = cells(&stage.app, ix).into_iter().any(|(x, y)| hits.at(x, y) == Some(Target::Region(ix)));
            if !hit {
                missed.push(stage.app.dataset.region(ix).name.clone());
            }
        }
    }
    assert!(missed.len() <= 2, "{missed:?}");
}

#[rstest]
fn what_is_drawn_of_a_region_answers_to_the_mouse(#[values(MapGlyphs::Half, MapGlyphs::Quadrant)] map: MapGlyphs) {
    let mut stage = near(120, 40, Looks { map, ..looks(Lang::Id) });
    for (_, regions) in provinces() {
        select(&mut stage, regions[0]);
        let (buffer, hits) = stage.draw();
        let area = stage.app.map_area().unwrap();
        for y in area.y..area.y + area.height {
            for x in area.x..area.x + area.width {
                let met = matches!(hits.at(x, y), Some(Target::Region(_)));
                assert_eq!(met, buffer[(x, y)].symbol() != " ", "{x},{y}");
            }
        }
    }
}
