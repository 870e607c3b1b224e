//! The days that decide where a figure belongs: when it counts from, and since when it is known.

use crate::domain::{Dataset, Observation, Period, period};
use chrono::{Datelike, NaiveDate};

/// The day a figure is known from, and whether its publication date is imprecise or unknown.
///
/// An imprecise date counts from the later of its first day and the earlier of the period's last day and its own;
/// an unknown one from the period's last day, or from the day the data were gathered where that is earlier.
pub fn known_from(as_of: Period, published: Option<Period>, gathered: NaiveDate) -> (NaiveDate, bool) {
    match published {
        Some(Period::Day(day)) => (day, false),
        Some(imprecise) => (imprecise.first_day().max(as_of.last_day().min(imprecise.last_day())), true),
        None => (as_of.last_day().min(gathered), true),
    }
}

/// The days of an observation's figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Dates {
    /// The earlier of the period's last day and the publication.
    pub(in crate::domain) effective: NaiveDate,
    /// The position that they describe: figures dated the 1st close the month before.
    pub(in crate::domain) closing: NaiveDate,
    /// The day they are known from.
    pub(in crate::domain) known_from: NaiveDate,
    /// Whether the publication date is imprecise or unknown.
    pub(in crate::domain) publication_uncertain: bool,
}

/// The days of the figures of `observation`.
pub(in crate::domain) fn dates(dataset: &Dataset, observation: &Observation) -> Dates {
    let as_of = observation.as_of;
    let published = dataset.source(observation.source).published;
    let (known_from, publication_uncertain) = known_from(as_of, published, dataset.gathered(observation));
    let effective = as_of.last_day().min(known_from);
    Dates { effective, closing: closing(as_of, effective), known_from, publication_uncertain }
}

/// `day`, or the day before the period where that is the 1st of a month.
pub(in crate::domain) fn closing(as_of: Period, day: NaiveDate) -> NaiveDate {
    match as_of {
        Period::Day(first) if first.day() == 1 => day.min(period::days_before(first, 1)),
        _ => day,
    }
}
