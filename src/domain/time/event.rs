//! Events: what happened to membership in the nation, a province or a region.

use crate::domain::{Bilingual, Dataset, Period, RegionCode, known_from};
use chrono::NaiveDate;

/// What kind of event it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Concerns the whole nation.
    National,
    /// Concerns one region.
    Regional,
    /// A region lost a status.
    StatusLost,
}

/// Something that happened to membership, known from the press.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Stable identifier.
    pub id: Box<str>,
    /// When.
    pub date: Period,
    /// Where.
    pub scope: RegionCode,
    /// What kind.
    pub kind: EventKind,
    /// What happened.
    pub name: Bilingual,
    /// People concerned, where stated.
    pub people: Option<u64>,
    /// The rule whose status was lost.
    pub rule: Option<Box<str>>,
    /// The clause that was missed, where stated.
    pub clause: Option<Box<str>>,
    /// Its source: see [`crate::domain::Dataset::source`].
    pub source: u32,
}

impl Event {
    /// Whether it is a status that `region` itself lost.
    pub(in crate::domain) fn is_loss_of(&self, region: RegionCode) -> bool {
        self.kind == EventKind::StatusLost && self.scope == region
    }

    /// Whether it may have changed the membership of `region` after the day `from` and up to the day `to`.
    pub(super) fn may_have_changed(&self, region: RegionCode, (from, to): (NaiveDate, NaiveDate)) -> bool {
        let concerns = self.kind != EventKind::StatusLost && self.scope.contains(region);
        concerns && self.date.last_day() > from && self.date.first_day() <= to
    }

    /// The day it is known from: where its report is undated, its own last day.
    pub fn known_from(&self, dataset: &Dataset) -> NaiveDate {
        known_from(self.date, dataset.source(self.source).published, NaiveDate::MAX).0
    }
}
