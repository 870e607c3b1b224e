//! Records of one kind by identifier, through the layers.

use super::fault::{DataFile, FaultKind, excerpt};
use super::object::{Read, Wrong};
use std::borrow::Borrow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt::Display;
use std::hash::Hash;

/// Where a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) file: DataFile,
    pub(super) layer: u16,
    pub(super) line: u32,
}

/// Records in order of arrival; an identifier finds the one of the highest layer.
pub(super) struct Table<K, T> {
    records: Vec<(Spot, T)>,
    index: HashMap<K, usize>,
}

impl<K, T> Default for Table<K, T> {
    fn default() -> Self {
        Self { records: Vec::new(), index: HashMap::new() }
    }
}

impl<K: Hash + Eq + Display, T> Table<K, T> {
    /// Adds a record; one with the same identifier in a lower layer stays. An identifier that its layer holds already is a fault.
    pub(super) fn add(&mut self, key: K, record: T, spot: Spot) -> Read<()> {
        self.put(key, record, spot, false)
    }

    /// Like [`Table::add`], but in the place of the record with the same identifier in a lower layer.
    pub(super) fn replace(&mut self, key: K, record: T, spot: Spot) -> Read<()> {
        self.put(key, record, spot, true)
    }

    fn put(&mut self, key: K, record: T, spot: Spot, over: bool) -> Read<()> {
        let next = self.records.len();
        match self.index.entry(key) {
            Entry::Vacant(free) => {
                free.insert(next);
            }
            Entry::Occupied(mut found) => match self.records.get_mut(*found.get()) {
                Some((first, _)) if first.layer == spot.layer => {
                    let what = FaultKind::Duplicate { id: excerpt(&found.key().to_string()), first: first.line };
                    return Err(vec![Wrong { field: spot.file.key().to_owned(), what }]);
                }
                Some(lower) if over => {
                    *lower = (spot, record);
                    return Ok(());
                }
                _ => {
                    found.insert(next);
                }
            },
        }
        self.records.push((spot, record));
        Ok(())
    }
}

impl<K, T> Table<K, T> {
    /// The position of the record that an identifier finds.
    pub(super) fn position<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q> + Hash + Eq,
    {
        self.index.get(key).copied()
    }

    /// Every record with its place.
    pub(super) fn entries(&mut self) -> &mut [(Spot, T)] {
        &mut self.records
    }

    /// The identifiers.
    pub(super) fn into_keys(self) -> impl Iterator<Item = K> {
        self.index.into_keys()
    }

    /// Every record in order of arrival, with its place.
    pub(super) fn into_entries(self) -> Vec<(Spot, T)> {
        self.records
    }

    /// Every record in order of arrival.
    pub(super) fn into_records(self) -> Vec<T> {
        self.records.into_iter().map(|(_, record)| record).collect()
    }
}
