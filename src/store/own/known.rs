//! What a record is to the figures that are known: new, known, or another value.

use crate::domain::{
    ActiveBasis, Bilingual, Dataset, DateMark, Figure, Observation, Percent, Period, RegionIx, Segment,
};
use crate::import::Record;
use chrono::NaiveDate;

/// What a record is to what is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing is known of its region, period and source.
    New,
    /// It is there already.
    Known,
    /// It says something else.
    Changed,
}

/// What `record` is to the figures of `dataset`. A record that names its source by an identifier is a part of any figure
/// of that source that says as much; one that does not is held against the newest of the user's own alone.
pub(super) fn standing(dataset: &Dataset, record: &Record) -> Standing {
    let Some(region) = dataset.find(record.region) else { return Standing::New };
    let same_source = |o: &&Observation| {
        let id = record.source.id.as_deref();
        id.is_some_and(|id| *dataset.source(o.source).id == *id) && o.as_of == record.as_of
    };
    let of_source: Vec<&Observation> = dataset.observations(region).map(|(_, o)| o).filter(same_source).collect();
    let own = newest_own(dataset, region, record);
    let stated = Stated::of_record(record);
    if of_source.iter().any(|o| Stated::of(o).holds(&stated)) || own.iter().any(|o| Stated::of(o) == stated) {
        Standing::Known
    } else if of_source.is_empty() && own.is_empty() {
        Standing::New
    } else {
        Standing::Changed
    }
}

/// What the newest of the user's own imports states about the same region, period and publisher: a row with two bases
/// gave two.
fn newest_own<'a>(dataset: &'a Dataset, region: RegionIx, record: &Record) -> Vec<&'a Observation> {
    let publisher = record.source.publisher.as_deref();
    let is_same = |o: &&Observation| {
        let same_publisher = publisher.is_none() || dataset.source(o.source).publisher.as_deref() == publisher;
        dataset.is_own(o) && o.as_of == record.as_of && same_publisher
    };
    let own = || dataset.observations(region).map(|(_, o)| o).filter(is_same);
    let newest = own().map(|o| o.layer).max();
    own().filter(|o| Some(o.layer) == newest).collect()
}

/// What is stated, to be compared.
#[derive(PartialEq)]
struct Stated<'a> {
    date: (bool, Option<DateMark>, &'a [NaiveDate]),
    shares: [Option<Figure<Percent>>; 4],
    counts: [Option<Figure<u64>>; 4],
    basis: Option<ActiveBasis>,
    segments: Vec<(Segment, Figure<u64>)>,
    target_date: Option<Period>,
    caveat: Option<&'a Bilingual>,
    note: Option<&'a str>,
}

impl<'a> Stated<'a> {
    fn of_record(record: &'a Record) -> Self {
        Self {
            date: (record.dated_by_publication, record.date_mark, &record.date_candidates),
            shares: [record.registered_pct, record.unregistered_pct, record.active_pct, record.target_pct],
            counts: [record.registered, record.unregistered, record.active, record.population],
            basis: record.active_basis,
            segments: sorted(&record.segments),
            target_date: record.target_date,
            caveat: record.caveat.as_ref(),
            note: record.note.as_deref(),
        }
    }

    fn of(o: &'a Observation) -> Self {
        Self {
            date: (o.dated_by_publication, o.date_mark, &o.rare.date_candidates),
            shares: [o.registered_pct, o.rare.unregistered_pct, o.active_pct, o.rare.target_pct],
            counts: [o.registered, o.rare.unregistered, o.active, o.population],
            basis: o.active_basis,
            segments: sorted(&o.rare.segments),
            target_date: o.rare.target_date,
            caveat: o.rare.caveat.as_ref(),
            note: o.rare.note.as_ref().map(|note| &*note.id),
        }
    }

    /// Whether everything that `part` states is stated here.
    fn holds(&self, part: &Self) -> bool {
        fn all<T: PartialEq>(part: &[Option<T>], whole: &[Option<T>]) -> bool {
            part.iter().zip(whole).all(|(part, whole)| part.is_none() || part == whole)
        }
        self.date == part.date
            && all(&part.shares, &self.shares)
            && all(&part.counts, &self.counts)
            && all(&[part.basis], &[self.basis])
            && part.segments.iter().all(|segment| self.segments.contains(segment))
            && all(&[part.target_date], &[self.target_date])
            && all(&[part.caveat], &[self.caveat])
            && all(&[part.note], &[self.note])
    }
}

fn sorted(segments: &[(Segment, Figure<u64>)]) -> Vec<(Segment, Figure<u64>)> {
    let mut segments = segments.to_vec();
    segments.sort_by_key(|(segment, _)| *segment);
    segments
}
