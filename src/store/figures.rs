//! Published figures, many records at a time: read by all processors, each identifier once a layer.

use super::fault::{FaultKind, excerpt};
use super::known::{Known, References};
use super::object::{Object, Wrong};
use super::observations::observation;
use crate::domain::Observation;
use crate::parallel::each;
use std::hash::{BuildHasher, RandomState};

/// So many identifiers are compared sooner than a thread begins.
const AT_ONCE: usize = 10_000;

/// Identifiers are compared in so many lots, each small enough to be at hand.
const BUCKETS: usize = 32;

/// Records that have room in a part from the start: those of a block, mostly.
const USUAL: usize = 2048;

/// What is wrong with the record of a line.
pub(super) type Faulty = (u32, Vec<Wrong>);

/// The figures read so far.
#[derive(Default)]
pub(super) struct Figures {
    records: Vec<Observation>,
    /// Where each of the present layer stands, in buckets by the end of the hash.
    places: [Vec<Place>; BUCKETS],
    hasher: RandomState,
}

/// Where a record stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Of its identifier.
    hash: u64,
    /// Its position among the records.
    record: u32,
    line: u32,
}

/// Reads some of the records of a layer.
pub(super) struct Reader<'a> {
    known: &'a Known,
    layer: u16,
    hasher: RandomState,
}

/// Some records of a layer.
#[derive(Default)]
pub(super) struct Part {
    sound: Vec<Observation>,
    /// The hash of the identifier and the line of each.
    places: Vec<(u64, u32)>,
    faulty: Vec<Faulty>,
    /// How many lines there were, empty ones among them.
    pub(super) lines: u32,
}

impl Reader<'_> {
    /// Reads records, each with its line; empty lines are none.
    pub(super) fn read<'a>(&self, lines: impl Iterator<Item = (&'a str, u32)>) -> Part {
        let mut references = References::new(self.known);
        let mut part = Part { sound: Vec::with_capacity(USUAL), places: Vec::with_capacity(USUAL), ..Part::default() };
        for (text, line) in lines {
            part.lines = part.lines.saturating_add(1);
            if text.trim().is_empty() {
                continue;
            }
            match Object::record(text).and_then(|object| observation(object, &mut references, self.layer)) {
                Ok(record) => {
                    part.places.push((self.hasher.hash_one(&record.id), line));
                    part.sound.push(record);
                }
                Err(wrongs) => part.faulty.push((line, wrongs)),
            }
        }
        part
    }
}

impl Figures {
    /// Reads records of the layer `layer`, the present one.
    pub(super) fn reader<'a>(&self, known: &'a Known, layer: u16) -> Reader<'a> {
        Reader { known, layer, hasher: self.hasher.clone() }
    }

    /// Adds records of the present layer, whose lines are counted from behind the line `before`; gives what is wrong with
    /// those left out.
    pub(super) fn add(&mut self, mut part: Part, before: u32) -> impl Iterator<Item = Faulty> {
        let later = move |line: u32| line.saturating_add(before);
        let first = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        for (record, (hash, line)) in (first..).zip(part.places) {
            let [lowest, ..] = hash.to_le_bytes();
            if let Some(bucket) = self.places.get_mut(usize::from(lowest) % BUCKETS) {
                bucket.push(Place { hash, record, line: later(line) });
            }
        }
        self.records.append(&mut part.sound);
        part.faulty.into_iter().map(move |(line, wrongs)| (later(line), wrongs))
    }

    /// Ends a layer: gives each record whose identifier the layer holds already.
    pub(super) fn end_layer(&mut self) -> Vec<Faulty> {
        let buckets = std::mem::take(&mut self.places);
        let count: usize = buckets.iter().map(Vec::len).sum();
        let buckets = if count > AT_ONCE { Vec::from(buckets) } else { vec![buckets.concat()] };
        let mut faulty = Vec::new();
        let twins = |mut bucket: Vec<Place>| {
            bucket.sort_unstable();
            let groups = bucket.chunk_by(|a, b| a.hash == b.hash).filter(|group| group.len() > 1);
            groups.flat_map(|group| self.twins(group)).collect::<Vec<_>>()
        };
        each(buckets.into_iter(), twins, |twins| faulty.extend(twins));
        faulty
    }

    /// The later of each two records of `group` with one identifier.
    fn twins(&self, group: &[Place]) -> impl Iterator<Item = Faulty> {
        let id = |place: &Place| self.records.get(place.record as usize).map(|record| &record.id);
        group.iter().enumerate().filter_map(move |(at, place)| {
            let first = group.iter().take(at).find(|first| id(first) == id(place))?;
            let what = FaultKind::Duplicate { id: excerpt(id(place)?), first: first.line };
            Some((place.line, vec![Wrong { field: "id".to_owned(), what }]))
        })
    }

    /// Every record, those of lower layers first.
    pub(super) fn into_records(self) -> Vec<Observation> {
        self.records
    }
}
