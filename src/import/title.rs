//! The period of a sheet: told by the user, in a title above the rows, or in the name of the sheet.

use super::draft::{narrower, overlap};
use super::header::Layout;
use super::heads::WIDEST;
use super::label::split;
use super::period::{find, whole};
use super::reason::quote;
use super::{Field, FigureField, ImportFault, Options, PeriodOrigin};
use crate::domain::Period;
use crate::sheet::{Cell, cell_name};

/// The most letters of a title that are looked at.
const LONGEST: usize = 400;

/// A period in a cell.
struct Candidate {
    period: Period,
    is_marked: bool,
    cell: Box<str>,
}

/// The period of a sheet and where it stands; `None` where nothing says it.
pub(super) fn period(layout: &Layout<'_>, options: &Options) -> Result<Option<(Period, PeriodOrigin)>, ImportFault> {
    let has_dates = [Field::AsOf, Field::Month, Field::Year].into_iter().any(|field| layout.column(field).is_some());
    let fault = |first, second| ImportFault::TwoPeriods { sheet: quote(&layout.sheet.name), first, second };
    let mut candidates = candidates(layout);
    if candidates.iter().any(|candidate| candidate.is_marked) {
        candidates.retain(|candidate| candidate.is_marked);
    }
    let mut best: Option<Candidate> = None;
    for candidate in candidates {
        match &mut best {
            None => best = Some(candidate),
            Some(best) if overlap(best.period, candidate.period) => {
                if narrower(best.period, candidate.period) != best.period {
                    *best = candidate;
                }
            }
            // Where each row has its date, a title may name the time from first to last.
            Some(_) if has_dates => {
                best = None;
                break;
            }
            Some(best) => {
                let first = (best.period, Some(best.cell.clone()));
                return Err(fault(first, (candidate.period, Some(candidate.cell))));
            }
        }
    }
    let found = match (options.period, best) {
        (Some(told), Some(title)) if overlap(told, title.period) => {
            let period = narrower(told, title.period);
            let origin = if period == told { PeriodOrigin::Told } else { PeriodOrigin::Title(title.cell) };
            Some((period, origin))
        }
        (Some(told), Some(title)) if !has_dates => {
            return Err(fault((told, None), (title.period, Some(title.cell))));
        }
        (Some(told), _) => Some((told, PeriodOrigin::Told)),
        (None, Some(title)) => Some((title.period, PeriodOrigin::Title(title.cell))),
        (None, None) => named(&layout.sheet.name).map(|period| (period, PeriodOrigin::SheetName)),
    };
    match found {
        Some((period, _)) if period.first_day() > options.today => {
            Err(ImportFault::Future { period, today: options.today })
        }
        found => Ok(found),
    }
}

/// The period that the name of a sheet is.
fn named(name: &str) -> Option<Period> {
    whole(name).filter(|period| !matches!(period, Period::Year(_)))
}

/// The periods above the rows, those of the header included but for that of the population's register.
fn candidates(layout: &Layout<'_>) -> Vec<Candidate> {
    let population = layout.column(Field::Figure(FigureField::Population));
    let mut candidates = Vec::new();
    for row in 0..layout.body() {
        let cells = layout.sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        for (column, cell) in cells.iter().enumerate().take(WIDEST) {
            if layout.header.contains(&row) && Some(column) == population {
                continue;
            }
            let mut add = |period, is_marked| {
                candidates.push(Candidate { period, is_marked, cell: cell_name(row, column).into() });
            };
            match cell {
                Cell::Date(day) => add(Period::Day(*day), false),
                Cell::Text(text) => {
                    let text: String = text.chars().take(LONGEST).collect();
                    let words = split(&text);
                    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
                    // When it was printed is not what it is about.
                    if has(&["dicetak", "cetak", "diunduh", "printed", "downloaded", "diolah"]) {
                        continue;
                    }
                    let of_register = has(&["dkb", "dukcapil", "disdukcapil"]);
                    for found in find(&text).into_iter().filter(|found| found.is_marked || !of_register) {
                        add(found.period, found.is_marked);
                    }
                }
                _ => {}
            }
        }
    }
    candidates
}
