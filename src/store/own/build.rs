//! Records of an imported file as an import: what is new in it, what says something else than before.

use super::{Document, Import};
use crate::domain::{ActiveBasis, Dataset, Figure, Observation, Percent, Period, RegionIx, Segment};
use crate::import::{Origin, Record, RegionDraft};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::collections::HashMap;

/// What is known about the file as a whole.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// Its name.
    pub file: &'a str,
    /// The day on which it is imported.
    pub today: NaiveDate,
    /// Its publisher, where the user names one.
    pub publisher: Option<&'a str>,
    /// When it was published, where the user says so.
    pub published: Option<NaiveDate>,
}

/// How many records were added, and what they are to those of the user's own that were there before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// The identifier of the import; `None` where nothing was added.
    pub id: Option<String>,
    /// Records of a region and period that had none: positions among the records.
    pub new: Vec<usize>,
    /// Records with other values than the newest of their region, period and publisher.
    pub changed: Vec<usize>,
    /// Records that were there already.
    pub unchanged: Vec<usize>,
}

#[derive(Serialize)]
struct SourceLine<'a> {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    published: String,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Plain(Box<RawValue>),
    Marked { value: Box<RawValue>, mark: &'static str },
}

#[derive(Serialize)]
struct ObservationLine<'a> {
    id: String,
    region: String,
    as_of: String,
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered_pct: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unregistered: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    active_pct: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    active: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    active_basis: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    population: Option<Number>,
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "segments")]
    segments: Vec<(&'static str, Number)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Bilingual<'a>>,
}

#[derive(Serialize)]
struct Bilingual<'a> {
    id: &'a str,
    en: &'a str,
}

fn segments<S: Serializer>(segments: &[(&'static str, Number)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(segments.iter().map(|(name, number)| (name, number)))
}

fn number<T: ToString + Copy>(figure: Figure<T>) -> Option<Number> {
    let value = RawValue::from_string(figure.value.to_string()).ok()?;
    Some(match figure.mark {
        None => Number::Plain(value),
        Some(mark) => Number::Marked { value, mark: mark.id() },
    })
}

/// Adds `records` and the `regions` that the data lack to `document` as one import, those that are there already left out. Of a region and period that the
/// user's own figures of `dataset` know with other values the new ones are a revision: they are known from the day of
/// the import, unless a day of publication is given.
pub fn add(
    document: &mut Document,
    dataset: &Dataset,
    records: &[Record],
    regions: &[RegionDraft],
    facts: &Facts<'_>,
) -> Added {
    let mut added = Added::default();
    let id = document.next_id();
    let mut sources = Sources { id: &id, facts, lines: Vec::new(), known: HashMap::new() };
    let mut observations = Vec::new();
    for (n, record) in records.iter().enumerate() {
        let earlier = dataset.find(record.region).map(|ix| newest_own(dataset, ix, record)).unwrap_or_default();
        let group = if earlier.is_empty() {
            &mut added.new
        } else if earlier.iter().any(|o| states(o) == stated(record)) {
            &mut added.unchanged
        } else {
            &mut added.changed
        };
        group.push(n);
        if added.unchanged.last() == Some(&n) {
            continue;
        }
        let is_revision = added.changed.last() == Some(&n);
        let source = sources.of(&record.source, record.as_of, is_revision);
        let line = observation(format!("{id}-{}", observations.len() + 1), record, &source);
        observations.extend(serde_json::to_string(&line).ok());
    }
    let sources = sources.lines;
    if !observations.is_empty() {
        added.id = Some(id.clone());
        let file = facts.file.to_owned();
        document.imports.push(Import {
            id,
            file,
            imported: facts.today,
            sources,
            regions: region_lines(dataset, regions),
            observations,
        });
    }
    added
}

#[derive(Serialize)]
struct RegionLine<'a> {
    code: String,
    name: &'a str,
    kind: &'static str,
    province: String,
}

/// The regions that the data do not hold.
fn region_lines(dataset: &Dataset, regions: &[RegionDraft]) -> Vec<String> {
    let new = regions.iter().filter(|region| dataset.find(region.code).is_none());
    let line = |region: &RegionDraft| {
        let province = region.code.province()?.to_string();
        let line = RegionLine { code: region.code.to_string(), name: &region.name, kind: region.kind.id(), province };
        serde_json::to_string(&line).ok()
    };
    new.filter_map(line).collect()
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

/// What a record states, to be compared.
type Stated<'a> = (
    [Option<Figure<Percent>>; 2],
    [Option<Figure<u64>>; 4],
    Option<ActiveBasis>,
    Vec<(Segment, Figure<u64>)>,
    Option<&'a str>,
);

fn stated(record: &Record) -> Stated<'_> {
    let mut segments = record.segments.clone();
    segments.sort_by_key(|(segment, _)| *segment);
    (
        [record.registered_pct, record.active_pct],
        [record.registered, record.unregistered, record.active, record.population],
        record.active_basis,
        segments,
        record.note.as_deref(),
    )
}

fn states(o: &Observation) -> Stated<'_> {
    let mut segments = o.segments.clone();
    segments.sort_by_key(|(segment, _)| *segment);
    (
        [o.registered_pct, o.active_pct],
        [o.registered, o.unregistered, o.active, o.population],
        o.active_basis,
        segments,
        o.note.as_ref().map(|note| &*note.id),
    )
}

/// The sources of an import, each once.
struct Sources<'a> {
    id: &'a str,
    facts: &'a Facts<'a>,
    lines: Vec<String>,
    known: HashMap<(Origin, String), String>,
}

impl Sources<'_> {
    /// The identifier of the source of a record.
    fn of(&mut self, origin: &Origin, as_of: Period, is_revision: bool) -> String {
        let published = match (origin.published, self.facts.published) {
            (Some(period), _) => period.to_string(),
            (None, Some(day)) => day.to_string(),
            (None, None) if is_revision => self.facts.today.to_string(),
            (None, None) => as_of.last_day().min(self.facts.today).to_string(),
        };
        let key = (Origin { id: None, ..origin.clone() }, published.clone());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let id = format!("{}-s{}", self.id, self.lines.len() + 1);
        let line = SourceLine {
            id: id.clone(),
            publisher: origin.publisher.as_deref().or(self.facts.publisher),
            title: origin.title.as_deref().unwrap_or(self.facts.file),
            url: origin.url.as_deref(),
            published,
        };
        self.lines.extend(serde_json::to_string(&line).ok());
        self.known.insert(key, id.clone());
        id
    }
}

fn observation<'a>(id: String, record: &'a Record, source: &'a str) -> ObservationLine<'a> {
    ObservationLine {
        id,
        region: record.region.to_string(),
        as_of: record.as_of.to_string(),
        source,
        registered_pct: record.registered_pct.and_then(number),
        registered: record.registered.and_then(number),
        unregistered: record.unregistered.and_then(number),
        active_pct: record.active_pct.and_then(number),
        active: record.active.and_then(number),
        active_basis: record.active_basis.map(basis),
        population: record.population.and_then(number),
        segments: record.segments.iter().filter_map(|(s, figure)| Some((s.id(), number(*figure)?))).collect(),
        note: record.note.as_deref().map(|note| Bilingual { id: note, en: note }),
    }
}

const fn basis(basis: ActiveBasis) -> &'static str {
    match basis {
        ActiveBasis::Population => "population",
        ActiveBasis::Members => "members",
        ActiveBasis::Unstated => "unstated",
    }
}
