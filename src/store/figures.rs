//! Published figures, many records at a time: read by all processors, each identifier once a layer.

use super::fault::{FaultKind, excerpt};
use super::known::Known;
use super::object::{Object, Wrong};
use super::observations::observation;
use crate::domain::Observation;
use crate::parallel::stretches;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;

/// So many records are read sooner than a thread begins.
const AT_ONCE: usize = 128;

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

impl Figures {
    /// Reads records, each with its line, into the layer `layer`; gives what is wrong with those left out.
    pub(super) fn read(&mut self, lines: &[(&str, u32)], known: &Known, layer: u16) -> Vec<Faulty> {
        let hasher = &self.hasher;
        let read = |stretch: Range<usize>| {
            let (mut sound, mut places) = (Vec::with_capacity(stretch.len()), Vec::with_capacity(stretch.len()));
            let mut faulty = Vec::new();
            let lines = lines.get(stretch).unwrap_or_default();
            for (text, line) in lines.iter().filter(|(text, _)| !text.trim().is_empty()) {
                let object = Object::record(text);
                match object.and_then(|object| observation(object, known, layer)) {
                    Ok(record) => {
                        places.push((hasher.hash_one(&record.id), *line));
                        sound.push(record);
                    }
                    Err(wrongs) => faulty.push((*line, wrongs)),
                }
            }
            (sound, places, faulty)
        };
        let mut faults = Vec::new();
        for (mut sound, places, faulty) in stretches(lines.len(), AT_ONCE, read) {
            faults.extend(faulty);
            let places = (self.records.len()..).zip(places);
            self.places.extend(places.map(|(record, (hash, line))| Place { hash, record, line }));
            self.records.append(&mut sound);
        }
        faults
    }

    /// Ends a layer: gives each record whose identifier the layer holds already.
    pub(super) fn end_layer(&mut self) -> Vec<Faulty> {
        const PARTS: usize = 1 << 16;
        let places = std::mem::take(&mut self.places);
        let part = |place: &Place| (place.hash >> 48) as usize;
        let twins = |parts: Range<usize>| {
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
