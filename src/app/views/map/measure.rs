//! What colours the map: a value of each region, and the class that it falls into.

use crate::domain::bins::{active_bin, age_bin, change_bin, gap_bin, registered_bin};
use crate::domain::{Difference, Metric, Percent, RegionIx, Snapshot, registered_change};
use chrono::NaiveDate;

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
    /// Points of the registered share gained or lost since an earlier date.
    Change,
    /// The age of the registered figure on the date.
    Age,
}

/// What a region is coloured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapValue {
    /// A share of the population.
    Share(Percent),
    /// People above (positive) or below a line.
    People(i64),
    /// Points gained (positive) or lost.
    Points(Difference),
    /// The day on which a figure was true.
    Day(NaiveDate),
}

impl MapMeasure {
    /// Every measure, in the order of the switch.
    pub const ALL: [Self; 5] = [Self::Registered, Self::Active, Self::Gap, Self::Change, Self::Age];

    /// The name that options and saved views use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Active => "active",
            Self::Gap => "gap",
            Self::Change => "change",
            Self::Age => "age",
        }
    }

    /// The measure of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.id().eq_ignore_ascii_case(id))
    }

    /// The measure after this one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Registered => Self::Active,
            Self::Active => Self::Gap,
            Self::Gap => Self::Change,
            Self::Change => Self::Age,
            Self::Age => Self::Registered,
        }
    }

    /// What colours a region; `None` where nothing stands. `before` is the earlier date as known then: without it nothing
    /// is known to have changed.
    pub fn value(self, snapshot: &Snapshot, before: Option<&Snapshot>, region: RegionIx) -> Option<MapValue> {
        let state = snapshot.state(region);
        let claim = |metric| state.standing(metric).chosen;
        Some(match self {
            Self::Registered => MapValue::Share(claim(Metric::Registered)?.share),
            Self::Active => MapValue::Share(claim(Metric::ActivePopulation)?.share),
            Self::Gap => MapValue::People(state.signed_gap()?),
            Self::Change => MapValue::Points(registered_change(before?, snapshot, region)?),
            Self::Age => MapValue::Day(claim(Metric::Registered)?.effective),
        })
    }

    /// The bin of a region, 0 to 4; `None` where nothing stands.
    pub fn bin(self, snapshot: &Snapshot, before: Option<&Snapshot>, region: RegionIx) -> Option<usize> {
        Some(match self.value(snapshot, before, region)? {
            MapValue::Share(share) if self == Self::Active => active_bin(share),
            MapValue::Share(share) => {
                // Without a line the classes below and above 100 % remain.
                let line = snapshot.line(snapshot.dataset.region(region).code);
                registered_bin(share, line.unwrap_or(Percent::HUNDRED))
            }
            MapValue::People(people) => gap_bin(people),
            MapValue::Points(change) => change_bin(change.micro()),
            MapValue::Day(day) => age_bin(day, snapshot.as_of),
        })
    }
}
