//! What is published for a period and never counts: surveys, forecasts, plans, doubtful figures.

use crate::domain::figure::claim::{closing, dates};
use crate::domain::{
    ActiveBasis, Figure, Mark, Metric, Observation, ObservationIx, Percent, RegionIx, Segment, Snapshot,
};
use chrono::NaiveDate;

/// Why a published figure never counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excluded {
    /// It is from a household survey, another measurement than membership records.
    Survey,
    /// It is a forecast.
    Projected,
    /// It carries this mark.
    Marked(Mark),
    /// It is about the region before it was divided.
    BeforeSplit,
    /// It is a count, and no population is known to divide it by.
    NoPopulation,
}

impl Excluded {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Projected => "projected",
            Self::Marked(mark) => mark.id(),
            Self::BeforeSplit => "before_split",
            Self::NoPopulation => "no_population",
        }
    }
}

/// What a source publishes that never counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The observation.
    pub observation: ObservationIx,
    /// The printed share.
    pub share: Option<Figure<Percent>>,
    /// The printed count.
    pub people: Option<Figure<u64>>,
    /// The position it describes, a forecast that of its horizon.
    pub closing: NaiveDate,
    /// Why it does not count.
    pub why: Excluded,
}

impl Snapshot {
    /// What is published of `metric`, known on the date, and makes no claim; the newest first.
    pub(super) fn asides(&self, ix: RegionIx, metric: Metric) -> Vec<Aside> {
        let (dataset, claims) = (&*self.dataset, self.claims(ix));
        let region = dataset.region(ix);
        let claimed = |at: ObservationIx| claims.iter().any(|c| c.observation == at && c.metric == metric);
        let aside = |(at, o): (ObservationIx, &Observation)| {
            let (share, people) = printed(o, metric)?;
            let days = dates(dataset, o);
            if days.known_from > self.as_of || claimed(at) {
                return None;
            }
            let why = excluded(o, share, people, region.is_before_split(o.as_of));
            let is_ahead = matches!(why, Excluded::Projected | Excluded::Marked(Mark::Planned | Mark::Projected));
            let closing = if is_ahead { closing(o.as_of, o.as_of.last_day()) } else { days.closing };
            Some(Aside { observation: at, share, people, closing, why })
        };
        dataset.observations(ix).rev().filter_map(aside).collect()
    }
}

/// A share and a count as printed.
type Printed = (Option<Figure<Percent>>, Option<Figure<u64>>);

/// What an observation prints of a metric.
fn printed(o: &Observation, metric: Metric) -> Option<Printed> {
    let active = |basis: ActiveBasis| {
        let share = o.active_pct.filter(|_| o.active_basis == Some(basis));
        (share, o.active.filter(|_| share.is_some()))
    };
    let (share, people) = match metric {
        Metric::Registered => (o.registered_share(), o.registered_count()),
        // A count without a share is one of the population, whatever the source divides it by elsewhere.
        Metric::ActivePopulation if o.active_pct.is_none() => (None, o.active),
        Metric::ActivePopulation => active(ActiveBasis::Population),
        Metric::ActiveMembers => active(ActiveBasis::Members),
        Metric::ActiveUnstated => active(ActiveBasis::Unstated),
        Metric::PemdaShare => (None, o.segment(Segment::PbpuBpPemda)),
    };
    (share.is_some() || people.is_some()).then_some((share, people))
}

/// Why what an observation prints makes no claim.
fn excluded(
    o: &Observation,
    share: Option<Figure<Percent>>,
    people: Option<Figure<u64>>,
    before_split: bool,
) -> Excluded {
    let mark = share.map_or_else(|| people.and_then(|count| count.mark), |share| share.mark);
    match mark.filter(|mark| !matches!(mark, Mark::Floor | Mark::Ceiling | Mark::Rounded)) {
        _ if o.survey => Excluded::Survey,
        _ if o.projected => Excluded::Projected,
        _ if before_split => Excluded::BeforeSplit,
        Some(mark) => Excluded::Marked(mark),
        None => Excluded::NoPopulation,
    }
}
