//! Records of an import as lines of JSON, with the fields of the data files.

use crate::domain::{ActiveBasis, Dataset, DateMark, Figure, Period};
use crate::import::{Origin, Record, RegionDraft};
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

#[derive(Serialize)]
struct SourceLine<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "is_false")]
    url_cut: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of_basis: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of_mark: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    date_candidates: Vec<String>,
    source: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered_pct: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unregistered: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unregistered_pct: Option<Number>,
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
    target_pct: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caveat: Option<Bilingual<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Bilingual<'a>>,
}

#[derive(Serialize)]
struct Bilingual<'a> {
    id: &'a str,
    en: &'a str,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
const fn is_false(truth: &bool) -> bool {
    !*truth
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

#[derive(Serialize)]
struct RegionLine<'a> {
    code: String,
    name: &'a str,
    kind: &'static str,
    province: String,
}

/// The records of the regions that the data do not hold.
pub(super) fn regions(dataset: &Dataset, regions: &[RegionDraft]) -> Vec<String> {
    let new = regions.iter().filter(|region| dataset.find(region.code).is_none());
    let line = |region: &RegionDraft| {
        let province = region.code.province()?.to_string();
        let line = RegionLine { code: region.code.to_string(), name: &region.name, kind: region.kind.id(), province };
        serde_json::to_string(&line).ok()
    };
    new.filter_map(line).collect()
}

/// The record of an observation.
pub(super) fn observation(id: String, record: &Record, source: &str) -> Option<String> {
    let line = ObservationLine {
        id,
        region: record.region.to_string(),
        as_of: record.as_of.to_string(),
        as_of_basis: record.dated_by_publication.then_some("published"),
        as_of_mark: record.date_mark.map(DateMark::id),
        date_candidates: record.date_candidates.iter().map(ToString::to_string).collect(),
        source,
        registered_pct: record.registered_pct.and_then(number),
        registered: record.registered.and_then(number),
        unregistered: record.unregistered.and_then(number),
        unregistered_pct: record.unregistered_pct.and_then(number),
        active_pct: record.active_pct.and_then(number),
        active: record.active.and_then(number),
        active_basis: record.active_basis.map(basis),
        population: record.population.and_then(number),
        segments: record.segments.iter().filter_map(|(s, figure)| Some((s.id(), number(*figure)?))).collect(),
        target_pct: record.target_pct.and_then(number),
        target_date: record.target_date.map(|period| period.to_string()),
        caveat: record.caveat.as_ref().map(|caveat| Bilingual { id: &caveat.id, en: &caveat.en }),
        note: record.note.as_deref().map(|note| Bilingual { id: note, en: note }),
    };
    serde_json::to_string(&line).ok()
}

/// The record of a source.
pub(super) fn source(id: &str, origin: &Origin, published: Option<Period>) -> Option<String> {
    let line = SourceLine {
        id,
        publisher: origin.publisher.as_deref(),
        title: origin.title.as_deref(),
        url: origin.url.as_deref(),
        url_cut: origin.url_cut,
        published: published.map(|period| period.to_string()),
    };
    serde_json::to_string(&line).ok()
}

const fn basis(basis: ActiveBasis) -> &'static str {
    match basis {
        ActiveBasis::Population => "population",
        ActiveBasis::Members => "members",
        ActiveBasis::Unstated => "unstated",
    }
}
