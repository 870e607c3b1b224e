//! Published figures, many records at a time: read by all processors, each identifier once a layer.

use super::fault::{FaultKind, excerpt};
use super::known::Known;
use super::object::{Object, Wrong};
use super::observations::observation;
use crate::domain::Observation;
use crate::parallel::stretches;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

/// So many identifiers are compared sooner than a thread begins.
const AT_ONCE: usize = 128;

/// Records that have room in a part from the start: those of a block, mostly.
const USUAL: usize = 2048;

/// What is wrong with the record of a line.
pub(super) type Faulty = (u32, Vec<Wrong>);

/// The figures read so far.
#[derive(Default)]
pub(super) struct Figures {
    records: Vec<Observation>,
    /// Where each of the present layer stands.
    places: Vec<Place>,
    hasher: RandomState,
}

/// Where a record stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    /// Of its identifier.
    hash: u64,
    /// Its position among the records.
    record: usize,
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
        let mut part = Part { sound: Vec::with_capacity(USUAL), places: Vec::with_capacity(USUAL), ..Part::default() };
        for (text, line) in lines {
            part.lines = part.lines.saturating_add(1);
            if text.trim().is_empty() {
                continue;
            }
            match Object::record(text).and_then(|object| observation(object, self.known, self.layer)) {
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
        let places = (self.records.len()..).zip(part.places);
        self.places.extend(places.map(|(record, (hash, line))| Place { hash, record, line: later(line) }));
        self.records.append(&mut part.sound);
        part.faulty.into_iter().map(move |(line, wrongs)| (later(line), wrongs))
    }

    /// Ends a layer: gives each record whose identifier the layer holds already.
    pub(super) fn end_layer(&mut self) -> Vec<Faulty> {
        const PARTS: usize = 1 << 16;
        let places = std::mem::take(&mut self.places);
        let part = |place: &Place| (place.hash >> 48) as usize;
        let twins = |parts: Range<usize>| {
            let mut hashes: Vec<u64> =
                places.iter().filter(|place| parts.contains(&part(place))).map(|place| place.hash).collect();
            hashes.sort_unstable();
            if hashes.is_sorted_by(|a, b| a < b) {
                return Vec::new();
            }
            let mut own: Vec<Place> = places.iter().filter(|place| parts.contains(&part(place))).copied().collect();
            own.sort_unstable();
            let groups = own.chunk_by(|a, b| a.hash == b.hash).filter(|group| group.len() > 1);
            groups.flat_map(|group| self.twins(group)).collect::<Vec<_>>()
        };
        let least = if places.len() > AT_ONCE { 0 } else { PARTS };
        stretches(PARTS, least, twins).into_iter().flatten().collect()
    }

    /// The later of each two records of `group` with one identifier.
    fn twins(&self, group: &[Place]) -> impl Iterator<Item = Faulty> {
        let id = |place: &Place| self.records.get(place.record).map(|record| &record.id);
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
