//! From region to region by arrow: the neighbour in each direction, so that every region can be reached.

use crate::domain::{Raster, RegionIx};
use std::collections::HashMap;

/// Where an arrow leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the north.
    Up,
    /// To the south.
    Down,
    /// To the west.
    Left,
    /// To the east.
    Right,
}

impl Direction {
    /// The direction in which most of the way from `from` to `to` leads.
    const fn of(from: Spot, to: Spot) -> Self {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        if dx.abs() > dy.abs() {
            if dx < 0 { Self::Left } else { Self::Right }
        } else if dy < 0 {
            Self::Up
        } else {
            Self::Down
        }
    }

    const fn opposite(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// A region's place: column and row in the raster.
type Spot = (i64, i64);

/// The neighbours of a region, in the order of the directions.
type Ways = [Option<usize>; 4];

/// The neighbours of every region of a list.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps {
    regions: Vec<RegionIx>,
    places: HashMap<RegionIx, usize>,
    ways: Vec<Ways>,
}

impl Steps {
    /// The neighbours among those of `regions` that have land.
    pub(super) fn new(raster: &Raster, regions: &[RegionIx]) -> Self {
        let spot = |ix: &RegionIx| raster.ground(*ix).map(|ground| ground.spot);
        let found = regions.iter().filter_map(|ix| Some((*ix, spot(ix)?)));
        let mut found: Vec<(RegionIx, Spot)> = found.map(|(ix, (x, y))| (ix, (i64::from(x), i64::from(y)))).collect();
        found.sort_unstable();
        let spots: Vec<Spot> = found.iter().map(|(_, spot)| *spot).collect();
        let regions: Vec<RegionIx> = found.iter().map(|(ix, _)| *ix).collect();
        let places = regions.iter().enumerate().map(|(place, ix)| (*ix, place)).collect();
        let mut ways: Vec<Ways> = spots.iter().map(|from| nearest(*from, &spots)).collect();
        connect(&spots, &mut ways);
        Self { regions, places, ways }
    }

    /// The neighbour of `region`.
    pub(super) fn step(&self, region: RegionIx, direction: Direction) -> Option<RegionIx> {
        let ways = self.ways.get(*self.places.get(&region)?)?;
        self.regions.get((*ways.get(direction as usize)?)?).copied()
    }

    /// The region with land whose turn it is first.
    pub(super) fn first(&self) -> Option<RegionIx> {
        self.regions.first().copied()
    }
}

/// The nearest of `spots` in each quarter around `from`; what lies straight ahead counts as nearer.
fn nearest(from: Spot, spots: &[Spot]) -> Ways {
    let mut ways: [Option<(i64, usize)>; 4] = [None; 4];
    for (place, to) in spots.iter().enumerate().filter(|(_, to)| **to != from) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (along, aside) = (dx.abs().max(dy.abs()), dx.abs().min(dy.abs()));
        let cost = along * along + 3 * aside * aside;
        if let Some(way) = ways.get_mut(Direction::of(from, *to) as usize)
            && way.is_none_or(|(best, _)| cost < best)
        {
            *way = Some((cost, place));
        }
    }
    ways.map(|way| way.map(|(_, place)| place))
}

/// Lets a way lead to every region: one that none leads to is put between its nearest neighbour and the next one there.
fn connect(spots: &[Spot], ways: &mut [Ways]) {
    let mut reached = vec![false; spots.len()];
    spread(0, ways, &mut reached);
    while let Some(lost) = reached.iter().position(|reached| !reached) {
        let Some(to) = spots.get(lost).copied() else { return };
        let distance = |spot: &Spot| (spot.0 - to.0).pow(2) + (spot.1 - to.1).pow(2);
        let known = spots.iter().enumerate().filter(|(place, _)| reached.get(*place).copied().unwrap_or(false));
        let Some((near, from)) = known.min_by_key(|(_, spot)| distance(spot)) else { return };
        let direction = Direction::of(*from, to);
        let before = turn(ways, near, direction, Some(lost));
        if before.is_some() {
            turn(ways, lost, direction, before);
        }
        turn(ways, lost, direction.opposite(), Some(near));
        spread(lost, ways, &mut reached);
    }
}

/// Lets a way lead elsewhere; says where it led.
fn turn(ways: &mut [Ways], place: usize, direction: Direction, to: Option<usize>) -> Option<usize> {
    let way = ways.get_mut(place)?.get_mut(direction as usize)?;
    std::mem::replace(way, to)
}

/// Notes everything that can be reached from `start`.
fn spread(start: usize, ways: &[Ways], reached: &mut [bool]) {
    let mut next = vec![start];
    while let Some(place) = next.pop() {
        let Some(seen) = reached.get_mut(place).filter(|seen| !**seen) else { continue };
        *seen = true;
        next.extend(ways.get(place).into_iter().flatten().flatten());
    }
}
