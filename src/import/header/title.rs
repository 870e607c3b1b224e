//! The period of a sheet: told by the user, in a title above the rows, or in the name of the sheet.

use super::Layout;
use super::heads::WIDEST;
use super::label::split;
use crate::domain::Period;
use crate::import::draft::{narrower, overlap};
use crate::import::reason::quote;
use crate::import::value::period::{find, whole};
use crate::import::{ImportFault, Options, PeriodOrigin};
use crate::sheet::{Cell, cell_name};

/// The most letters of a title that are looked at.
const LONGEST: usize = 400;

/// A period in a cell.
struct Candidate {
    period: Period,
    is_marked: bool,
    /// Whether it heads a column of figures.
    is_head: bool,
    cell: Box<str>,
}

/// The period of a sheet and where it stands; `None` where nothing says it.
pub(in crate::import) fn period(
    layout: &Layout<'_>,
    options: &Options,
) -> Result<Option<(Period, PeriodOrigin)>, ImportFault> {
    let has_dates = layout.has_dates();
    let fault = |first, second| ImportFault::TwoPeriods { sheet: quote(&layout.sheet.name), first, second };
    let mut candidates = candidates(layout);
    if candidates.iter().any(|candidate| candidate.is_marked && !candidate.is_head) {
        candidates.retain(|candidate| candidate.is_marked);
    }
    // "Peraturan Presiden Nomor 59 Tahun 2024" is no period where a title names a month.
    if candidates.iter().any(|candidate| !matches!(candidate.period, Period::Year(_))) {
        candidates.retain(|candidate| candidate.is_head || !matches!(candidate.period, Period::Year(_)));
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

/// The periods above the rows, and those at the head of figures but for the population, whose register has its own.
fn candidates(layout: &Layout<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for row in 0..layout.header.start {
        let cells = layout.sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        for (column, cell) in cells.iter().enumerate().take(WIDEST) {
            let at = || cell_name(row, column).into();
            match cell {
                Cell::Date(day) => {
                    let period = Period::Day(*day);
                    candidates.push(Candidate { period, is_marked: false, is_head: false, cell: at() });
                }
                Cell::Text(text) => candidates.extend(titles(text).into_iter().map(|(period, is_marked)| Candidate {
                    period,
                    is_marked,
                    is_head: false,
                    cell: at(),
                })),
                _ => {}
            }
        }
    }
    for (column, part) in layout.figure_heads() {
        let found = whole(part).or_else(|| match find(part).as_slice() {
            [one] => Some(one.period),
            _ => None,
        });
        let cell = || cell_name(layout.header.start, column).into();
        candidates.extend(found.map(|period| Candidate { period, is_marked: true, is_head: true, cell: cell() }));
    }
    candidates
}

/// The periods that a title names, and whether words such as "per" stand before them.
fn titles(text: &str) -> Vec<(Period, bool)> {
    let text: String = text.chars().take(LONGEST).collect();
    let words = split(&text);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    // When it was printed is not what it is about.
    if has(&["dicetak", "cetak", "diunduh", "printed", "downloaded", "diolah"]) {
        return Vec::new();
    }
    let of_register = has(&["dkb", "dukcapil", "disdukcapil"]);
    let found = find(&text).into_iter().filter(|found| found.is_marked || !of_register);
    found.map(|found| (found.period, found.is_marked)).collect()
}
