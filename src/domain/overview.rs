//! Regions summed up on one page: as a whole, and by island group, province or region.

use super::distribution::Histogram;
use super::standing::{STALE_MONTHS, is_older_than};
use super::{Metric, Outcome, Percent, RegionCode, RegionIx, Rollup, Snapshot};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Figures older than this many months are far from what is.
pub const OLD_MONTHS: u32 = 36;

/// A part of the country: a row of the overview, and a step on the way down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// An island group: an index into [`super::Dataset::islands`].
    Island(u16),
    /// A province, or a region that tables list.
    Region(RegionCode),
}

/// Residents by the age of the registered figure of their region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// At most 12 months old, 12 to 36 months, older, none.
    pub residents: [u64; 4],
}

impl Freshness {
    /// The share of the residents in each class; `None` where no population is known.
    pub fn shares(&self) -> Option<[Percent; 4]> {
        let all = self.residents.iter().sum();
        Percent::of(0, all)?;
        Some(self.residents.map(|residents| Percent::of(residents, all).unwrap_or_default()))
    }

    fn of(snapshot: &Snapshot, regions: &[RegionIx]) -> Self {
        let mut sum = Self::default();
        for ix in regions {
            let residents = snapshot.dataset.region(*ix).population.unwrap_or(0);
            let standing = snapshot.state(*ix).registered();
            // Where claims tie, there are figures all the same.
            let newest = standing.chosen.iter().chain(&standing.tied).map(|claim| claim.effective).max();
            let older = |newest: NaiveDate, months| is_older_than(newest, snapshot.as_of, months);
            let class = match newest {
                Some(newest) if !older(newest, STALE_MONTHS) => 0,
                Some(newest) if !older(newest, OLD_MONTHS) => 1,
                Some(_) => 2,
                None => 3,
            };
            if let Some(class) = sum.residents.get_mut(class) {
                *class = class.saturating_add(residents);
            }
        }
        sum
    }
}

/// Regions summed up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The regions.
    pub regions: Vec<RegionIx>,
    /// How many of them something is known about.
    pub with_data: usize,
    /// Registered ÷ population.
    pub registered: Rollup,
    /// Active ÷ population.
    pub active: Rollup,
    /// Regions by outcome of the registered clause, in the order of [`Outcome::ALL`].
    pub outcomes: [usize; 4],
    /// Regions by outcome of the active clause.
    pub active_outcomes: [usize; 4],
}

impl Sum {
    fn of(snapshot: &Snapshot, regions: Vec<RegionIx>) -> Self {
        let states = || regions.iter().map(|ix| snapshot.state(*ix));
        Self {
            with_data: states().filter(|state| state.has_data()).count(),
            registered: snapshot.rollup(Metric::Registered, regions.iter().copied()),
            active: snapshot.rollup(Metric::ActivePopulation, regions.iter().copied()),
            outcomes: Outcome::ALL.map(|outcome| states().filter(|state| state.status() == outcome).count()),
            active_outcomes: Outcome::ALL
                .map(|outcome| states().filter(|state| state.active_status() == outcome).count()),
            regions,
        }
    }
}

/// A row of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it sums up.
    pub place: Place,
    /// Whether it stands under the row of its island group.
    pub nested: bool,
    /// Its regions.
    pub sum: Sum,
}

impl Row {
    /// The region that tables list, where the row is about one.
    pub fn single(&self, snapshot: &Snapshot) -> Option<RegionIx> {
        let Place::Region(code) = self.place else { return None };
        snapshot.dataset.find(code).filter(|ix| self.sum.regions.as_slice() == [*ix])
    }
}

/// Regions summed up on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// All of them.
    pub sum: Sum,
    /// Residents by the age of the figures.
    pub freshness: Freshness,
    /// The nation or province that they are exactly: what was published about it may stand beside their sum.
    pub whole: Option<RegionIx>,
    /// The line that measures them.
    pub line: Option<Percent>,
    /// Their registered shares in classes; bounds do not enter.
    pub histogram: Histogram,
    /// Lowest and highest of these shares.
    pub range: Option<(Percent, Percent)>,
    /// Regions with nothing but a bound.
    pub bounds: usize,
    /// Stale ones among the shares counted.
    pub stale: usize,
    /// Island groups with their provinces; the provinces of one; the regions of one.
    pub rows: Vec<Row>,
}

impl Overview {
    /// Sums up those of `found` that lie in `place`, by what it consists of.
    pub fn new(snapshot: &Snapshot, found: &[RegionIx], place: Option<Place>) -> Self {
        let regions: Vec<RegionIx> = found.iter().copied().filter(|ix| lies_in(snapshot, *ix, place)).collect();
        let states = || regions.iter().map(|ix| snapshot.state(*ix).registered());
        let definite = || states().filter_map(|standing| Some((standing.definite_share()?, standing.stale)));
        let whole = whole(snapshot, &regions);
        let code = whole.map_or(RegionCode::NATION, |ix| snapshot.dataset.region(ix).code);
        let line = snapshot.line(code);
        Self {
            freshness: Freshness::of(snapshot, &regions),
            whole,
            line,
            histogram: Histogram::new(definite().map(|(share, _)| share), line),
            range: definite().map(|(share, _)| (share, share)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))),
            bounds: states().filter(|s| s.chosen.is_some() && s.definite_share().is_none()).count(),
            stale: definite().filter(|(_, stale)| *stale).count(),
            rows: rows(snapshot, &regions, place),
            sum: Sum::of(snapshot, regions),
        }
    }
}

/// Whether the region at `ix` lies in `place`; everything lies in none.
pub fn lies_in(snapshot: &Snapshot, ix: RegionIx, place: Option<Place>) -> bool {
    match place {
        None => true,
        Some(Place::Island(island)) => snapshot.dataset.island_of(ix) == Some(island),
        Some(Place::Region(code)) => code.contains(snapshot.dataset.region(ix).code),
    }
}

/// The nation or the province whose listed regions are exactly `regions`.
fn whole(snapshot: &Snapshot, regions: &[RegionIx]) -> Option<RegionIx> {
    let dataset = &snapshot.dataset;
    if regions.len() == dataset.listed().len() {
        return dataset.find(RegionCode::NATION);
    }
    let province = dataset.province_of(*regions.first()?)?;
    let code = dataset.region(province).code;
    let is_inside = regions.iter().all(|ix| code.contains(dataset.region(*ix).code));
    (is_inside && dataset.listed_in(code).count() == regions.len()).then_some(province)
}

fn rows(snapshot: &Snapshot, regions: &[RegionIx], place: Option<Place>) -> Vec<Row> {
    let dataset = &snapshot.dataset;
    let single = |ix: RegionIx, nested| Row {
        place: Place::Region(dataset.region(ix).code),
        nested,
        sum: Sum::of(snapshot, vec![ix]),
    };
    if let Some(Place::Region(_)) = place {
        return regions.iter().map(|ix| single(*ix, false)).collect();
    }
    // In code order below each island group; a group comes after those without one.
    let mut groups: BTreeMap<Option<u16>, BTreeMap<Option<RegionIx>, Vec<RegionIx>>> = BTreeMap::new();
    for ix in regions {
        let provinces = groups.entry(dataset.island_of(*ix)).or_default();
        provinces.entry(dataset.province_of(*ix)).or_default().push(*ix);
    }
    let mut rows = Vec::new();
    for (island, provinces) in groups {
        let heading = island.filter(|_| place.is_none());
        if let Some(island) = heading {
            let inside = provinces.values().flatten().copied().collect();
            rows.push(Row { place: Place::Island(island), nested: false, sum: Sum::of(snapshot, inside) });
        }
        let nested = heading.is_some();
        for (province, inside) in provinces {
            match province {
                Some(province) => {
                    let place = Place::Region(dataset.region(province).code);
                    rows.push(Row { place, nested, sum: Sum::of(snapshot, inside) });
                }
                None => rows.extend(inside.into_iter().map(|ix| single(ix, nested))),
            }
        }
    }
    rows
}
