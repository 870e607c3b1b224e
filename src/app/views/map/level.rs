//! How near the map is, and what it shows all of.

use super::MapMeasure;
use crate::domain::{Dataset, RegionCode, RegionIx};

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

    /// The name that saved views use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Nation => "nation",
            Self::Island => "island",
            Self::Province => "province",
            Self::Region => "region",
        }
    }

    /// The level of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }

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
    /// A group of islands: an index into [`Dataset::islands`].
    Island(u16),
    /// A province, or a region with what lies around it.
    Region(RegionCode),
}

impl MapTarget {
    /// What holds all of `rows`: one province, else one group of islands, else the whole country.
    pub fn holding(dataset: &Dataset, rows: &[RegionIx]) -> Self {
        let [first, rest @ ..] = rows else { return Self::Nation };
        let province = |ix: RegionIx| dataset.region(ix).code.province();
        let same_province = province(*first).filter(|_| rest.iter().all(|ix| province(*ix) == province(*first)));
        if let Some(code) = same_province {
            return Self::Region(code);
        }
        let island = |ix: RegionIx| dataset.island_of(ix);
        let same_island = island(*first).filter(|_| rest.iter().all(|ix| island(*ix) == island(*first)));
        same_island.map_or(Self::Nation, Self::Island)
    }
}
