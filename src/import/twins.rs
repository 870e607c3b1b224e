//! Rows about one region, period and source: equal ones are one, others contradict each other.

use super::build::{Placed, Stated, stated};
use super::{FigureField, Origin};
use crate::domain::{Period, RegionCode};
use std::collections::HashMap;

/// A row with what it states.
pub(super) struct Ready {
    pub(super) layout: usize,
    pub(super) row: usize,
    /// The column of its region.
    pub(super) column: usize,
    pub(super) records: Vec<Placed>,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Taken,
    /// It repeats another row.
    Repeated,
    /// It contradicts the row at this position in this figure.
    Contradicts(usize, FigureField),
}

/// What becomes of each row.
pub(super) fn fates(rows: &[Ready]) -> Vec<Fate> {
    type Key<'a> = (RegionCode, Period, &'a Origin, Option<&'a str>, FigureField);
    let mut first: HashMap<Key<'_>, (usize, Stated)> = HashMap::new();
    let mut fates = vec![Fate::Taken; rows.len()];
    for (at, row) in rows.iter().enumerate() {
        let mut is_new = false;
        for (record, _) in &row.records {
            for (field, value) in stated(record) {
                let key = (record.region, record.as_of, &record.source, record.id.as_deref(), field);
                let (other, known) = *first.entry(key).or_insert((at, value));
                is_new |= other == at;
                if known != value {
                    for (one, another) in [(at, other), (other, at)] {
                        if let Some(fate) = fates.get_mut(one).filter(|fate| !matches!(fate, Fate::Contradicts(..))) {
                            *fate = Fate::Contradicts(another, field);
                        }
                    }
                }
            }
        }
        if let Some(fate) = fates.get_mut(at).filter(|fate| **fate == Fate::Taken && !is_new) {
            *fate = Fate::Repeated;
        }
    }
    fates
}
