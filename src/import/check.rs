//! Figures of a row that cannot be true together.

use super::draft::Statement;
use super::{FigureField as F, Reason};
use crate::sheet::cell_name;

/// How far members and people may be apart before a unit or a column is mistaken.
const FAR_OVER: u64 = 10;
const FAR_BELOW: u64 = 20;

/// How far a stated population may be from the register's.
const OTHER_POPULATION: u64 = 5;

/// What is wrong with the figures of a row; `known` is the region's population by the register.
pub(super) fn check(statement: &Statement, row: usize, known: Option<u64>) -> Option<(usize, Reason)> {
    let figure = |field| statement.figure(field);
    let count = |field| figure(field).and_then(|(column, value)| Some((column, value.count()?)));
    let (registered, active, stated) = (count(F::Registered), count(F::Active), count(F::Population));
    if let (Some((column, stated)), Some(known)) = (stated, known)
        && (stated > known.saturating_mul(OTHER_POPULATION) || known > stated.saturating_mul(OTHER_POPULATION))
    {
        return Some((column, Reason::OtherPopulation { stated, known }));
    }
    if let (Some((column, registered)), Some(population)) = (registered, stated.map(|(_, stated)| stated).or(known)) {
        if registered > population.saturating_mul(FAR_OVER) {
            return Some((column, Reason::FarOverPopulation { registered, population }));
        }
        if registered.saturating_mul(FAR_BELOW) < population {
            return Some((column, Reason::FarBelowPopulation { registered, population }));
        }
    }
    if let (Some((column, missing)), Some((_, population))) = (count(F::Unregistered), stated)
        && missing > population
    {
        return Some((column, Reason::FarOverPopulation { registered: missing, population }));
    }
    let swapped = |active: usize, registered: usize| {
        let name = |column| cell_name(row, column).into();
        Some((active, Reason::ActiveOverRegistered { active: name(active), registered: name(registered) }))
    };
    if let (Some((at, active)), Some((of, registered))) = (active, registered)
        && active > registered
    {
        return swapped(at, of);
    }
    let share = |field| figure(field).and_then(|(column, value)| Some((column, value.share()?)));
    match (share(F::ActivePopulationPct), share(F::RegisteredPct)) {
        (Some((at, active)), Some((of, registered))) if active > registered && !active.agrees_with(registered) => {
            swapped(at, of)
        }
        _ => None,
    }
}
