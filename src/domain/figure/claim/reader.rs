//! Reads an observation: every share that it prints, or that its counts come to.

use super::{Claim, Dates, Denominator, DenominatorOrigin, Metric, People, Reproduction, ShareKind, dates};
use crate::domain::{
    ActiveBasis, Dataset, Figure, Mark, Observation, ObservationIx, Percent, RegionIx, Segment, period,
};

/// Every claim that an observation makes, at most one a metric.
pub(in crate::domain) fn claims(dataset: &Dataset, region: RegionIx, ix: ObservationIx) -> impl Iterator<Item = Claim> {
    let reader = Reader::new(dataset, region, ix);
    let active = |basis: ActiveBasis| reader.observation.active_basis == Some(basis);
    let readings = if reader.observation.survey || reader.observation.projected {
        [None; 5]
    } else {
        [
            reader.registered(),
            if active(ActiveBasis::Population) { reader.printed_active() } else { reader.counted_active() },
            if active(ActiveBasis::Members) { reader.active_members() } else { None },
            if active(ActiveBasis::Unstated) { reader.active_unstated() } else { None },
            reader.pemda_share(),
        ]
    };
    readings.into_iter().flatten()
}

/// What is printed or computed: share, how it came to be, people, denominator, reproduction.
type Reading = (Percent, ShareKind, Option<People>, Option<Denominator>, Reproduction);

struct Reader<'a> {
    dataset: &'a Dataset,
    region: RegionIx,
    ix: ObservationIx,
    observation: &'a Observation,
    dates: Dates,
}

impl<'a> Reader<'a> {
    fn new(dataset: &'a Dataset, region: RegionIx, ix: ObservationIx) -> Self {
        let observation = dataset.observation(ix);
        Self { dataset, region, ix, observation, dates: dates(dataset, observation) }
    }

    fn claim(&self, metric: Metric, reading: Reading) -> Claim {
        let (share, kind, people, denominator, reproduction) = reading;
        let Dates { effective, closing, known_from, publication_uncertain } = self.dates;
        Claim {
            observation: self.ix,
            metric,
            share,
            kind,
            people,
            denominator,
            reproduction,
            effective,
            closing,
            known_from,
            publication_uncertain,
        }
    }

    fn register(&self) -> Option<u64> {
        self.dataset.region(self.region).population.filter(|p| *p > 0)
    }

    /// The population of the observation's figures: the stated one, else the register's where registered count and
    /// share give it back, else the one that these two imply.
    fn population(&self) -> Option<Denominator> {
        if let Some(stated) = self.observation.stated_population() {
            return Some(stated_denominator(stated));
        }
        let share = self.observation.registered_share()?.usable()?;
        let count = self.observation.registered?.usable()?;
        match self.register() {
            Some(register) if share.is_reproduced_by(count, register) => Some(register_denominator(register)),
            _ => share.whole_of(count).map(implied_denominator),
        }
    }

    /// The population to compute a share from where none is printed: its own, else the register's within 12 months.
    fn population_for_count(&self) -> Option<Denominator> {
        if let Some(own) = self.population() {
            return Some(own);
        }
        let (day, register) = (self.observation.as_of.last_day(), self.dataset.register(self.region).as_of);
        let near = period::months_before(day.max(register), 12) <= day.min(register);
        near.then(|| self.register().map(register_denominator)).flatten()
    }

    /// A printed share of the population with the count printed beside it.
    fn printed(&self, share: Figure<Percent>, exact: ShareKind, count: Option<Figure<u64>>) -> Option<Reading> {
        let kind = ShareKind::of_mark(share.mark, exact)?;
        let share = share.value;
        let count = count.filter(|c| c.usable().is_some());
        let stated = self.observation.stated_population();
        let people = count.map(People::of);
        let reproduces = |whole: u64| people.is_some_and(|p| share.is_reproduced_by(p.count, whole));
        let (denominator, reproduction) = match (stated, people, self.register()) {
            (Some(stated), None, _) => (Some(stated_denominator(stated)), Reproduction::Alone),
            (Some(stated), Some(_), _) => {
                let exact = stated.mark.is_none() && count.is_some_and(|c| c.mark.is_none());
                (Some(stated_denominator(stated)), Reproduction::of(reproduces(stated.value), exact))
            }
            (None, Some(_), Some(register)) if reproduces(register) => {
                (Some(register_denominator(register)), Reproduction::Reproduced)
            }
            (None, people, register) => {
                let implied = || share.whole_of(people?.count).map(implied_denominator);
                let register = || register.filter(|_| people.is_none()).map(register_denominator);
                (self.population().or_else(implied).or_else(register), Reproduction::Alone)
            }
        };
        // A bound says nothing about how many people there are beyond it.
        let estimate = || if kind.is_bound() { None } else { share.people_of(denominator?.people.count) };
        let people = people.or_else(|| estimate().map(|count| People { count, estimated: true }));
        Some((share, kind, people, denominator, reproduction))
    }

    /// A share computed from a count and a population.
    fn counted(count: Figure<u64>, whole: Denominator) -> Option<Reading> {
        let kind = ShareKind::of_mark(count.mark, ShareKind::Computed)?;
        let estimated = whole.people.estimated || whole.origin != DenominatorOrigin::Stated;
        let kind = if kind == ShareKind::Computed && estimated { ShareKind::Estimated } else { kind };
        let people = People::of(count);
        let share = Percent::of(count.value, whole.people.count)?;
        Some((share, kind, (!kind.is_bound()).then_some(people), Some(whole), Reproduction::Alone))
    }

    fn registered(&self) -> Option<Claim> {
        let reading = match self.observation.registered_share() {
            Some(share) if share.usable().is_some() || share.mark.is_some_and(is_bound) => {
                let printed = self.observation.registered_pct.is_some();
                let exact = if printed { ShareKind::Printed } else { ShareKind::Computed };
                self.printed(share, exact, self.observation.registered_count())
            }
            // A doubtful, planned or needed share takes the count beside it along.
            Some(_) => None,
            None => Self::counted(self.observation.registered_count()?, self.population_for_count()?),
        };
        Some(self.claim(Metric::Registered, reading?))
    }

    fn printed_active(&self) -> Option<Claim> {
        let Some(share) = self.observation.active_pct else { return self.counted_active() };
        Some(self.claim(Metric::ActivePopulation, self.printed(share, ShareKind::Printed, self.observation.active)?))
    }

    /// Active ÷ population computed from the count, whatever share the source prints.
    fn counted_active(&self) -> Option<Claim> {
        let reading = Self::counted(self.observation.active?, self.population_for_count()?)?;
        Some(self.claim(Metric::ActivePopulation, reading))
    }

    fn active_members(&self) -> Option<Claim> {
        let share = self.observation.active_pct?;
        let kind = ShareKind::of_mark(share.mark, ShareKind::Printed)?;
        let people = |f: Option<Figure<u64>>| f.filter(|c| c.usable().is_some()).map(People::of);
        let (active, members) = (people(self.observation.active), people(self.observation.registered));
        let (denominator, reproduction) = match (active, members) {
            (Some(active), Some(members)) => {
                let exact = !active.estimated && !members.estimated;
                let verdict = Reproduction::of(share.value.is_reproduced_by(active.count, members.count), exact);
                (Some(Denominator { people: members, origin: DenominatorOrigin::Stated }), verdict)
            }
            (None, Some(members)) => {
                (Some(Denominator { people: members, origin: DenominatorOrigin::Stated }), Reproduction::Alone)
            }
            (Some(active), None) => (share.value.whole_of(active.count).map(implied_denominator), Reproduction::Alone),
            (None, None) => (None, Reproduction::Alone),
        };
        Some(self.claim(Metric::ActiveMembers, (share.value, kind, active, denominator, reproduction)))
    }

    fn active_unstated(&self) -> Option<Claim> {
        let share = self.observation.active_pct?;
        let kind = ShareKind::of_mark(share.mark, ShareKind::Printed)?;
        let count = self.observation.active.filter(|c| c.usable().is_some());
        let people = count.map(People::of);
        Some(self.claim(Metric::ActiveUnstated, (share.value, kind, people, None, Reproduction::Alone)))
    }

    fn pemda_share(&self) -> Option<Claim> {
        let paid = self.observation.segment(Segment::PbpuBpPemda)?;
        let reading = Self::counted(paid, self.population_for_count()?)?;
        Some(self.claim(Metric::PemdaShare, reading))
    }
}

const fn is_bound(mark: Mark) -> bool {
    matches!(mark, Mark::Floor | Mark::Ceiling)
}

const fn stated_denominator(stated: Figure<u64>) -> Denominator {
    let people = People::of(stated);
    Denominator { people, origin: DenominatorOrigin::Stated }
}

const fn register_denominator(count: u64) -> Denominator {
    Denominator { people: People { count, estimated: false }, origin: DenominatorOrigin::Register }
}

const fn implied_denominator(count: u64) -> Denominator {
    Denominator { people: People { count, estimated: true }, origin: DenominatorOrigin::Implied }
}
