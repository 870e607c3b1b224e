//! Regions alike: of the same kind and of a like population, those of the same island group first.

use crate::domain::{Dataset, Metric, Percent, RegionIx, Snapshot};
use std::cmp::Reverse;

/// How many peers are chosen: with the region itself as many as stand side by side in a comparison.
pub const PEERS: usize = 5;

/// How near a peer lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// In the same province.
    Province,
    /// In the same island group.
    Island,
    /// Elsewhere in the country.
    Country,
}

impl Nearness {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Province => "same_province",
            Self::Island => "same_island_group",
            Self::Country => "country",
        }
    }
}

/// A region alike, and why it was chosen: it is of the same kind, and …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peer {
    /// The region.
    pub region: RegionIx,
    /// … it lies so near …
    pub nearness: Nearness,
    /// … and has this many people, at most half as many again and at least two thirds.
    pub population: u64,
}

/// The regions most alike the region at `ix`, best first; empty where it has no population or is no listed region.
///
/// Of the same kind and of a population within ×1.5 either way; those of the same island group first, among them those
/// with a figure first, then the nearest in population.
pub fn peers(snapshot: &Snapshot, ix: RegionIx) -> Vec<Peer> {
    let dataset = &snapshot.dataset;
    let here = dataset.region(ix);
    let Some(people) = here.population.filter(|_| dataset.listed().contains(&ix)) else { return Vec::new() };
    let alike = dataset.listed().iter().copied().filter(|other| *other != ix).filter_map(|other| {
        let region = dataset.region(other);
        let population = region.population.filter(|_| region.kind == here.kind)?;
        let (small, large) = (u128::from(people.min(population)), u128::from(people.max(population)));
        (large * 2 <= small * 3).then(|| Peer { region: other, nearness: nearness(dataset, ix, other), population })
    });
    let mut found: Vec<Peer> = alike.collect();
    found.sort_by_cached_key(|peer| {
        let is_known = snapshot.state(peer.region).registered().definite_share().is_some();
        let (small, large) = (people.min(peer.population).max(1), people.max(peer.population));
        let ratio = u128::from(large) * 1_000_000 / u128::from(small);
        (peer.nearness == Nearness::Country, Reverse(is_known), ratio, peer.region)
    });
    found.truncate(PEERS);
    found
}

/// How near two regions lie.
fn nearness(dataset: &Dataset, a: RegionIx, b: RegionIx) -> Nearness {
    let (provinces, islands) = ([a, b].map(|ix| dataset.province_of(ix)), [a, b].map(|ix| dataset.island_of(ix)));
    match (provinces, islands) {
        ([Some(a), Some(b)], _) if a == b => Nearness::Province,
        (_, [Some(a), Some(b)]) if a == b => Nearness::Island,
        _ => Nearness::Country,
    }
}

/// The region at `ix`, then its peers.
pub fn with_peers(ix: RegionIx, peers: &[Peer]) -> Vec<RegionIx> {
    std::iter::once(ix).chain(peers.iter().map(|peer| peer.region)).collect()
}

/// The place of each of `regions` by its share of `metric` among those of them that can be ranked, in their order.
pub fn places(snapshot: &Snapshot, regions: &[RegionIx], metric: Metric) -> Vec<Option<usize>> {
    let share = |ix: &RegionIx| Some(snapshot.state(*ix).standing(metric).rankable()?.share.min(Percent::HUNDRED));
    let shares: Vec<_> = regions.iter().map(share).collect();
    let place = |own: Percent| shares.iter().flatten().filter(|other| **other > own).count() + 1;
    shares.iter().map(|own| own.map(place)).collect()
}
