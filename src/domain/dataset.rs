//! The checked, indexed, immutable data that everything else reads.

use super::words::plain_names::PlainNames;
use super::{Bilingual, Event, Island, Kind, Level, Observation, Rate, Region, RegionCode, Rule, Source};
use crate::parallel::stretches;
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::ops::Range;
use std::sync::OnceLock;

/// So many regions or figures are looked through sooner than a thread begins.
const AT_ONCE: usize = 10_000;

/// A region of a [`Dataset`]: its position in code order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionIx(u32);

/// An observation of a [`Dataset`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObservationIx(u32);

/// The register that the regions' populations come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PopulationRegister {
    /// The day it describes.
    pub as_of: NaiveDate,
    /// Its name.
    pub label: Bilingual,
}

/// One dataset laid over those below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Where it was read from; `None` for the bundled data.
    pub origin: Option<Box<str>>,
    /// The day on which it was imported; `None` for data files.
    pub imported: Option<NaiveDate>,
    /// Its title.
    pub title: Bilingual,
    /// The day on which its figures were gathered.
    pub gathered: NaiveDate,
    /// The register of its populations.
    pub register: PopulationRegister,
}

/// The records of a dataset, checked but not yet indexed. Later layers come last.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The layers, lowest first.
    pub layers: Vec<Layer>,
    /// Island groups in display order.
    pub islands: Vec<Island>,
    /// Regions of every level, each code once.
    pub regions: Vec<(Region, u16)>,
    /// Other names of regions, lower-case.
    pub aliases: Vec<(RegionCode, Box<str>)>,
    /// Sources; observations refer to them by position.
    pub sources: Vec<Source>,
    /// Published figures.
    pub observations: Vec<Observation>,
    /// Dated rules.
    pub rules: Vec<Rule>,
    /// Contribution rates.
    pub rates: Vec<Rate>,
    /// Events.
    pub events: Vec<Event>,
}

/// The checked, indexed, immutable data.
#[derive(Clone, Debug)]
pub struct Dataset {
    records: Records,
    /// The stretch of `order` that holds the observations of each region.
    spans: Vec<Range<u32>>,
    /// Positions among the observations: those of one region together, the oldest period first.
    order: Vec<u32>,
    listed: Vec<RegionIx>,
    listed_level: Level,
    /// Made when a name is first looked for.
    plain_names: OnceLock<Vec<PlainNames>>,
}

impl Dataset {
    /// Sorts and indexes checked records.
    pub fn new(mut records: Records) -> Self {
        records.regions.sort_by_key(|(region, _)| region.code);
        records.aliases.sort();
        records.aliases.dedup();
        let (spans, order) = by_region(&records);
        let levels = || records.regions.iter().map(|(region, _)| region.code.level());
        let listed_level = levels().filter(|level| *level > Level::Province).min();
        let listed_level = listed_level.or_else(|| levels().max()).unwrap_or(Level::Regency);
        let listed = (0..as_u32(records.regions.len()))
            .map(RegionIx)
            .zip(levels())
            .filter_map(|(ix, level)| (level == listed_level).then_some(ix))
            .collect();
        Self { records, spans, order, listed, listed_level, plain_names: OnceLock::new() }
    }

    /// The layers, lowest first.
    pub fn layers(&self) -> &[Layer] {
        &self.records.layers
    }

    /// Island groups in display order.
    pub fn islands(&self) -> &[Island] {
        &self.records.islands
    }

    /// Every region of every level, in code order.
    pub fn regions(&self) -> impl ExactSizeIterator<Item = (RegionIx, &Region)> + Clone {
        self.records.regions.iter().enumerate().map(|(ix, (region, _))| (RegionIx(as_u32(ix)), region))
    }

    /// The regions that tables list: those of the highest level below the provinces that the data hold.
    pub fn listed(&self) -> &[RegionIx] {
        &self.listed
    }

    /// The level of the listed regions.
    pub fn listed_level(&self) -> Level {
        self.listed_level
    }

    /// How many regions of all levels there are: the length of tables indexed by [`RegionIx::get`].
    pub fn region_count(&self) -> usize {
        self.records.regions.len()
    }

    /// The region at `ix`.
    pub fn region(&self, ix: RegionIx) -> &Region {
        &self.region_entry(ix).0
    }

    /// The register that the population of the region at `ix` comes from.
    pub fn register(&self, ix: RegionIx) -> &PopulationRegister {
        &self.layer(self.region_entry(ix).1).register
    }

    #[expect(clippy::indexing_slicing, reason = "a RegionIx is only made for a region of this dataset")]
    fn region_entry(&self, ix: RegionIx) -> &(Region, u16) {
        &self.records.regions[ix.get()]
    }

    #[expect(clippy::indexing_slicing, reason = "layer numbers are positions in the list of layers")]
    fn layer(&self, layer: u16) -> &Layer {
        &self.records.layers[usize::from(layer)]
    }

    /// The region with `code`.
    pub fn find(&self, code: RegionCode) -> Option<RegionIx> {
        let found = self.records.regions.binary_search_by_key(&code, |(region, _)| region.code).ok()?;
        Some(RegionIx(as_u32(found)))
    }

    /// The province in which the region at `ix` lies, or which it is.
    pub fn province_of(&self, ix: RegionIx) -> Option<RegionIx> {
        self.find(self.region(ix).code.province()?)
    }

    /// The island group of the region at `ix`: an index into [`Dataset::islands`].
    pub fn island_of(&self, ix: RegionIx) -> Option<u16> {
        self.region(ix).island.or_else(|| self.region(self.province_of(ix)?).island)
    }

    /// The provinces in code order.
    pub fn provinces(&self) -> impl Iterator<Item = (RegionIx, &Region)> {
        self.regions().filter(|(_, region)| region.kind == Kind::Province)
    }

    /// The listed regions inside `code`, or itself where it is one of them.
    pub fn listed_in(&self, code: RegionCode) -> impl Iterator<Item = RegionIx> {
        self.listed.iter().copied().filter(move |ix| code.contains(self.region(*ix).code))
    }

    /// Whether the region at `ix` is smaller than those that tables list.
    pub fn is_small(&self, ix: RegionIx) -> bool {
        self.region(ix).code.level() > self.listed_level
    }

    /// Whether tables can list regions of `level`: those that they do list, or smaller ones that the data hold.
    pub fn holds(&self, level: Level) -> bool {
        level >= self.listed_level && self.at_level(level).next().is_some()
    }

    /// Whether the data hold smaller regions than those that tables list.
    pub fn holds_small(&self) -> bool {
        self.regions().any(|(_, region)| region.code.level() > self.listed_level)
    }

    /// The regions of one level, in code order.
    pub fn at_level(&self, level: Level) -> impl Iterator<Item = RegionIx> {
        self.regions().filter(move |(_, region)| region.code.level() == level).map(|(ix, _)| ix)
    }

    /// The nearest region above `code` that the data hold.
    pub fn above(&self, code: RegionCode) -> Option<RegionIx> {
        code.lineage().rev().skip(1).find_map(|above| self.find(above))
    }

    /// What lies directly in the region at `ix`, a listed one or a smaller one, as far as the data hold it: kecamatan,
    /// and desa whose kecamatan they do not hold; in a kecamatan its desa. In code order.
    pub fn parts(&self, ix: RegionIx) -> impl Iterator<Item = RegionIx> {
        let whole = self.region(ix).code;
        let may_have = whole.level() >= self.listed_level;
        // What lies in a region comes directly after it.
        let after = self.regions().skip(ix.get() + 1);
        let inside = after.take_while(move |(_, region)| may_have && whole.contains(region.code));
        let mut latest: Option<RegionCode> = None;
        inside.filter_map(move |(ix, region)| {
            let is_direct = latest.is_none_or(|part| !part.contains(region.code));
            latest = if is_direct { Some(region.code) } else { latest };
            is_direct.then_some(ix)
        })
    }

    /// The listed region that the one at `ix` is or lies in; itself where there is none.
    pub fn listed_around(&self, ix: RegionIx) -> RegionIx {
        self.region(ix).code.ancestor(self.listed_level).and_then(|code| self.find(code)).unwrap_or(ix)
    }

    /// What was published about the region at `ix`, oldest period first.
    pub fn observations(&self, ix: RegionIx) -> impl DoubleEndedIterator<Item = (ObservationIx, &Observation)> + Clone {
        let span = self.spans.get(ix.get()).cloned().unwrap_or_default();
        span.map(ObservationIx).map(|ix| (ix, self.observation(ix)))
    }

    /// The observation at `ix`.
    #[expect(clippy::indexing_slicing, reason = "an ObservationIx is only made for an observation of this dataset")]
    pub fn observation(&self, ix: ObservationIx) -> &Observation {
        &self.records.observations[self.order[ix.0 as usize] as usize]
    }

    /// Every observation, as they were read.
    pub fn all_observations(&self) -> &[Observation] {
        &self.records.observations
    }

    /// Every source; figures, rules, rates and events refer to them by position.
    pub fn sources(&self) -> &[Source] {
        &self.records.sources
    }

    /// The source of a record.
    #[expect(clippy::indexing_slicing, reason = "source numbers are positions in the list of sources")]
    pub fn source(&self, source: u32) -> &Source {
        &self.records.sources[source as usize]
    }

    /// The source of an observation.
    pub fn source_of(&self, ix: ObservationIx) -> &Source {
        self.source(self.observation(ix).source)
    }

    /// The day on which the layer of an observation was gathered.
    pub fn gathered(&self, observation: &Observation) -> NaiveDate {
        self.layer(observation.layer).gathered
    }

    /// Where the layer of an observation was read from, and when that was imported, if it was; `None` for the bundled data.
    pub fn origin(&self, observation: &Observation) -> Option<(&str, Option<NaiveDate>)> {
        let layer = self.layer(observation.layer);
        Some((layer.origin.as_deref()?, layer.imported))
    }

    /// The layers of the user's own, lowest first.
    pub fn own_layers(&self) -> &[Layer] {
        self.records.layers.get(1..).unwrap_or_default()
    }

    /// Whether an observation is the user's own: laid over the lowest layer.
    pub fn is_own(&self, observation: &Observation) -> bool {
        observation.layer > 0
    }

    /// Dated rules.
    pub fn rules(&self) -> &[Rule] {
        &self.records.rules
    }

    /// Contribution rates.
    pub fn rates(&self) -> &[Rate] {
        &self.records.rates
    }

    /// Events.
    pub fn events(&self) -> &[Event] {
        &self.records.events
    }

    /// The names of the region at `ix` as they are compared.
    #[expect(clippy::indexing_slicing, reason = "the names of each region, in the order of the regions")]
    pub(super) fn plain_names(&self, ix: RegionIx) -> &PlainNames {
        let all = || self.regions().map(|(_, region)| PlainNames::new(self, region)).collect();
        &self.plain_names.get_or_init(all)[ix.get()]
    }

    /// Other names: region code and lower-case alias.
    pub fn aliases(&self) -> &[(RegionCode, Box<str>)] {
        &self.records.aliases
    }
}

impl RegionIx {
    /// Its position, for tables that run parallel to the dataset's regions.
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

/// The observations of each region, in the order of the regions: their stretches, and their positions.
///
/// They stay where they are: to move those of a national dataset would take longer than to read them.
fn by_region(records: &Records) -> (Vec<Range<u32>>, Vec<u32>) {
    let Records { regions, observations, .. } = records;
    let regions_of = |stretch: Range<usize>| {
        // One of the same region mostly follows another.
        let mut latest = (None, None);
        let mut region_of = |code: RegionCode| {
            if latest.0 != Some(code) {
                let found = regions.binary_search_by_key(&code, |(region, _)| region.code);
                latest = (Some(code), found.ok().map(as_u32));
            }
            latest.1
        };
        let observations = observations.get(stretch).unwrap_or_default();
        observations.iter().map(|o| region_of(o.region)).collect::<Vec<Option<u32>>>()
    };
    let places = stretches(observations.len(), AT_ONCE, regions_of);
    let mut counts = vec![0_u32; regions.len()];
    for place in places.iter().flatten().flatten() {
        counts.get_mut(*place as usize).into_iter().for_each(|count| *count += 1);
    }
    let mut end = 0;
    let spans: Vec<Range<u32>> = counts
        .iter()
        .map(|count| {
            let start = end;
            end += count;
            start..end
        })
        .collect();
    let mut next: Vec<u32> = spans.iter().map(|span| span.start).collect();
    let mut order = vec![0; end as usize];
    for (at, place) in (0_u32..).zip(places.iter().flatten()) {
        let Some(free) = place.and_then(|place| next.get_mut(place as usize)) else { continue };
        order.get_mut(*free as usize).into_iter().for_each(|slot| *slot = at);
        *free += 1;
    }
    let by_period = |a: &u32, b: &u32| {
        let [a, b] = [a, b].map(|at| observations.get(*at as usize));
        a.zip(b).map_or(Ordering::Equal, |(a, b)| a.as_of.by_last_day(b.as_of).then(a.layer.cmp(&b.layer)))
    };
    let place_of = |span: &Range<u32>| span.start as usize..span.end as usize;
    let is_sorted =
        |span: &Range<u32>| order.get(place_of(span)).unwrap_or_default().is_sorted_by(|a, b| by_period(a, b).is_le());
    let unsorted = stretches(spans.len(), AT_ONCE, |stretch| {
        let spans = spans.get(stretch).unwrap_or_default();
        spans.iter().filter(|span| !is_sorted(span)).cloned().collect::<Vec<_>>()
    });
    for span in unsorted.iter().flatten() {
        order.get_mut(place_of(span)).unwrap_or_default().sort_by(by_period);
    }
    (spans, order)
}

/// Positions are 32 bits: a dataset of four thousand million records does not fit in memory.
fn as_u32(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
