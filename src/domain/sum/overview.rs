//! Regions summed up on one page: as a whole, and by island group, province or region.

use crate::domain::distribution::Histogram;
use crate::domain::{
    Metric, ObservationIx, Outcome, Percent, RegionCode, RegionIx, RegionState, Rollup, STALE_MONTHS, Snapshot,
    is_older_than,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Figures older than this many months are far from what is.
pub const OLD_MONTHS: u32 = 36;

/// A part of the country: a row of the overview, and a step on the way down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// An island group: an index into [`crate::domain::Dataset::islands`].
    Island(u16),
    /// A province, a region that tables list, or a smaller one.
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
            let residents = match snapshot.residents(*ix) {
                // One of no known size makes every share unknown.
                None if snapshot.dataset.is_small(*ix) => return Self::default(),
                residents => residents.unwrap_or(0),
            };
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
            outcomes: Outcome::counts(states().map(RegionState::status)),
            active_outcomes: Outcome::counts(states().map(RegionState::active_status)),
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
    /// The one region that the row is about, where it sums up no others.
    pub fn single(&self, snapshot: &Snapshot) -> Option<RegionIx> {
        let Place::Region(code) = self.place else { return None };
        snapshot.dataset.find(code).filter(|ix| self.sum.regions.as_slice() == [*ix])
    }

    /// Whether there is something to see below it.
    pub fn can_be_entered(&self, snapshot: &Snapshot) -> bool {
        self.single(snapshot).is_none_or(|ix| snapshot.dataset.parts(ix).next().is_some())
    }
}

/// Regions summed up on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// All of them.
    pub sum: Sum,
    /// Residents by the age of the figures.
    pub freshness: Freshness,
    /// What they are exactly, a nation or province, or as far as the data hold it a region: what was published about
    /// it may stand beside their sum.
    pub whole: Option<RegionIx>,
    /// Whether they are smaller than the regions that tables list: nobody says that the data hold all of those.
    pub are_small: bool,
    /// Of such regions, a figure of each source that they rest on.
    pub sources: Vec<ObservationIx>,
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
    /// Island groups with their provinces; the provinces of one; the regions of one; the parts of one of these.
    pub rows: Vec<Row>,
}

impl Overview {
    /// Sums up those of `found` that lie in `place`, by what it consists of.
    pub fn new(snapshot: &Snapshot, found: &[RegionIx], place: Option<Place>) -> Self {
        let regions = regions_in(snapshot, found, place);
        let states = || regions.iter().map(|ix| snapshot.state(*ix).registered());
        let definite = || states().filter_map(|standing| Some((standing.definite_share()?, standing.stale)));
        let whole = whole(snapshot, &regions, place);
        let code = whole.map_or(RegionCode::NATION, |ix| snapshot.dataset.region(ix).code);
        let line = snapshot.line(code);
        let are_small = are_small(snapshot, &regions);
        Self {
            freshness: Freshness::of(snapshot, &regions),
            whole,
            are_small,
            sources: if are_small { sources(snapshot, &regions) } else { Vec::new() },
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

/// What there is to see in `place`: the regions of `found` that lie there; inside one of these, all its parts.
pub fn regions_in(snapshot: &Snapshot, found: &[RegionIx], place: Option<Place>) -> Vec<RegionIx> {
    let dataset = &snapshot.dataset;
    if let Some(Place::Region(code)) = place
        && found.iter().any(|ix| dataset.region(*ix).code.contains(code))
    {
        return dataset.find(code).map(|ix| dataset.parts(ix).collect()).unwrap_or_default();
    }
    found.iter().copied().filter(|ix| lies_in(snapshot, *ix, place)).collect()
}

/// Whether regions that lie beside each other are smaller than those that tables list.
fn are_small(snapshot: &Snapshot, regions: &[RegionIx]) -> bool {
    regions.first().is_some_and(|ix| snapshot.dataset.is_small(*ix))
}

/// A figure that stands in `regions` of each source that one of them is from.
fn sources(snapshot: &Snapshot, regions: &[RegionIx]) -> Vec<ObservationIx> {
    let states = regions.iter().map(|ix| snapshot.state(*ix));
    let claims = states.flat_map(|state| [state.registered().chosen, state.active().chosen]).flatten();
    let mut found = BTreeMap::new();
    for claim in claims {
        let observation = snapshot.dataset.observation(claim.observation);
        found.entry((observation.source, observation.layer)).or_insert(claim.observation);
    }
    found.into_values().collect()
}

/// Whether the region at `ix` lies in `place`; everything lies in none.
pub fn lies_in(snapshot: &Snapshot, ix: RegionIx, place: Option<Place>) -> bool {
    match place {
        None => true,
        Some(Place::Island(island)) => snapshot.dataset.island_of(ix) == Some(island),
        Some(Place::Region(code)) => code.contains(snapshot.dataset.region(ix).code),
    }
}

/// The nation or the province whose listed regions are exactly `regions`, or the `place` whose parts they are.
fn whole(snapshot: &Snapshot, regions: &[RegionIx], place: Option<Place>) -> Option<RegionIx> {
    let dataset = &snapshot.dataset;
    if are_small(snapshot, regions) {
        let Some(Place::Region(code)) = place else { return None };
        let inside: HashSet<RegionIx> = regions.iter().copied().collect();
        return dataset.find(code).filter(|ix| dataset.parts(*ix).collect::<HashSet<_>>() == inside);
    }
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
    if let Some(Place::Region(code)) = place {
        return steps(snapshot, regions, code);
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

/// A row for each region directly below `place`, in the order in which `regions` come upon them.
fn steps(snapshot: &Snapshot, regions: &[RegionIx], place: RegionCode) -> Vec<Row> {
    let dataset = &snapshot.dataset;
    let (mut steps, mut known) = (Vec::<(RegionCode, Vec<RegionIx>)>::new(), HashMap::new());
    for ix in regions {
        let own = dataset.region(*ix).code;
        let mut below = own.lineage().filter(|code| place.contains(*code) && *code != place);
        let step = below.find(|code| dataset.find(*code).is_some()).unwrap_or(own);
        let at = *known.entry(step).or_insert(steps.len());
        match steps.get_mut(at) {
            Some((_, inside)) => inside.push(*ix),
            None => steps.push((step, vec![*ix])),
        }
    }
    let row = |(code, inside)| Row { place: Place::Region(code), nested: false, sum: Sum::of(snapshot, inside) };
    steps.into_iter().map(row).collect()
}
