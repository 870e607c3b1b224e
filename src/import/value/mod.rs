//! Cells as figures: what a cell states, or why it states nothing that can be taken.

pub(super) mod number;
pub(super) mod period;

use super::header::label::split;
use super::reason::quote;
use super::{FigureField, Reason};
use crate::domain::{DateMark, Figure, Mark, Percent, Period};
use crate::sheet::Cell;
use chrono::Datelike;
use number::{Decimal, Reading, Style, Written};

/// A figure as a cell states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Count(Figure<u64>),
    Share(Figure<Percent>),
}

impl Value {
    pub(super) fn set_mark(&mut self, mark: Option<Mark>) {
        match self {
            Self::Count(figure) => figure.mark = mark,
            Self::Share(figure) => figure.mark = mark,
        }
    }

    /// The count, if it is one that can be reckoned with.
    pub(super) fn count(self) -> Option<u64> {
        match self {
            Self::Count(figure) => figure.usable(),
            Self::Share(_) => None,
        }
    }

    /// The share, if it is one that can be reckoned with.
    pub(super) fn share(self) -> Option<Percent> {
        match self {
            Self::Share(figure) => figure.usable(),
            Self::Count(_) => None,
        }
    }
}

/// More people than any region has.
const MOST_PEOPLE: i64 = 1_000_000_000;

/// Up to here a share is a fraction of one, in millionths of a percent.
const FRACTION: i64 = 1_500_000;

/// Texts that stand where there is no figure.
const MISSING: [&str; 16] = [
    "-",
    "--",
    "–",
    "—",
    "…",
    "...",
    "n/a",
    "na",
    "#n/a",
    "null",
    "none",
    "t.a.d",
    "tad",
    "tidak ada data",
    "data tidak tersedia",
    "belum ada",
];

/// Whether a cell states nothing.
pub(super) fn is_missing(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => {
            let text = text.trim();
            text.is_empty() || text.chars().count() <= 24 && MISSING.contains(&text.to_lowercase().as_str())
        }
        _ => false,
    }
}

/// What a cell of a column of `field` states; `None` where it states nothing.
pub(super) fn figure(cell: &Cell, field: FigureField, style: Style) -> Result<Option<Value>, Reason> {
    if is_missing(cell) {
        return Ok(None);
    }
    let shown = || quote(&plain(cell));
    let (number, mark, is_percent) = match cell {
        Cell::Number { value, is_percent, decimals } => {
            if *is_percent && !field.is_share() {
                return Err(Reason::ShareAmongCounts(quote(&format!("{}%", plain_number(value * 100.0)))));
            }
            let value = if *is_percent { value * 100.0 } else { *value };
            let number = Decimal::from_f64(value).ok_or_else(|| Reason::TooLarge(shown()))?;
            (number.padded(*decimals), None, *is_percent)
        }
        Cell::Text(text) => text_number(text, field, style)?,
        Cell::Error(error) => return Err(Reason::ErrorCell(quote(error))),
        _ => return Err(Reason::NotANumber(shown())),
    };
    if number.is_negative() {
        return Err(Reason::Negative(shown()));
    }
    if field.is_share() {
        let value = number.percent().ok_or_else(|| Reason::OverTwoHundred(shown()))?;
        return match value.micro() {
            0 if field != FigureField::UnregisteredPct => Err(Reason::Zero),
            // Few may be unregistered; of members a share like this is a fraction.
            ..=FRACTION if field != FigureField::UnregisteredPct || !(is_percent || style.is_percent) => {
                Err(Reason::Fraction(quote(&value.to_string())))
            }
            200_000_001.. => Err(Reason::OverTwoHundred(shown())),
            100_000_001.. if field == FigureField::UnregisteredPct => Err(Reason::OverTwoHundred(shown())),
            _ => Ok(Some(Value::Share(Figure { value, mark }))),
        };
    }
    let whole = number.whole().ok_or_else(|| Reason::NotWhole(shown()))?;
    let can_be_zero = matches!(field, FigureField::Unregistered | FigureField::Segment(_));
    match u64::try_from(whole) {
        Ok(0) if !can_be_zero => Err(Reason::Zero),
        Ok(value) if whole <= MOST_PEOPLE => Ok(Some(Value::Count(Figure { value, mark }))),
        _ => Err(Reason::TooLarge(shown())),
    }
}

fn text_number(text: &str, field: FigureField, style: Style) -> Result<(Decimal, Option<Mark>, bool), Reason> {
    let none = || Reason::NotANumber(quote(text));
    let written = Written::read(text).ok_or_else(none)?;
    if written.is_percent && !field.is_share() {
        return Err(Reason::ShareAmongCounts(quote(text)));
    }
    let number = match written.reading().ok_or_else(none)? {
        Reading::One(number) => number,
        Reading::Either { thousands, fraction, sign } => match style.sign() {
            Some(decimal) if decimal == sign => fraction,
            Some(_) => thousands,
            // People are whole, so that a separator stands between thousands.
            None if !field.is_share() => thousands,
            None => return Err(Reason::TwoWays { written: quote(text), sign }),
        },
    };
    Ok((number, written.mark, written.is_percent))
}

/// What a cell says as text; empty where it says nothing.
pub(super) fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Error(_) => String::new(),
        Cell::Text(text) => text.trim().to_owned(),
        Cell::Number { value, .. } => plain_number(*value),
        Cell::Date(day) => day.to_string(),
        Cell::Truth(truth) => truth.to_string(),
    }
}

fn plain_number(value: f64) -> String {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded.abs() < 1e12 { rounded.to_string() } else { format!("{value:e}") }
}

/// The code in a cell: `11.1`, made a number by a spreadsheet, was `11.10`.
pub(super) fn code_text(cell: &Cell) -> String {
    match cell {
        Cell::Number { value, .. } if value.fract() != 0.0 && (10.0..100.0).contains(value) => format!("{value:.2}"),
        _ => plain(cell),
    }
}

/// The period in a cell; in a column of months a first day stands for its month.
pub(super) fn period(cell: &Cell, of_months: bool) -> Option<Period> {
    match cell {
        Cell::Date(day) if of_months && day.day() == 1 => Some(Period::Month(*day)),
        Cell::Date(day) => Some(Period::Day(*day)),
        Cell::Number { value, .. } => period::from_number(*value),
        Cell::Text(text) => period::whole(text).or_else(|| period::from_number(text.trim().parse().ok()?)),
        _ => None,
    }
}

/// What the text of a date says of its certainty: `?`, "±", "sekitar".
pub(super) fn date_mark(cell: &Cell) -> Option<DateMark> {
    let Cell::Text(text) = cell else { return None };
    let is_about = || split(text).iter().any(|word| matches!(word.as_str(), "sekitar" | "kira" | "about" | "circa"));
    match () {
        () if text.contains('?') => Some(DateMark::Doubtful),
        () if text.contains(['±', '~', '≈']) || is_about() => Some(DateMark::Inferred),
        () => None,
    }
}

/// The mark that the signs beside a figure give it.
pub(super) fn sign(signs: &str) -> Option<Mark> {
    let signs = [('~', Mark::Rounded), ('±', Mark::Rounded), ('≥', Mark::Floor), ('≤', Mark::Ceiling)]
        .into_iter()
        .find(|(sign, _)| signs.contains(*sign));
    signs.map(|(_, mark)| mark)
}

/// Whether a cell says yes.
pub(super) fn is_true(cell: &Cell) -> bool {
    match cell {
        Cell::Truth(truth) => *truth,
        Cell::Text(text) => matches!(text.trim().to_lowercase().as_str(), "true" | "ya" | "yes" | "1"),
        Cell::Number { value, .. } => *value > 0.0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn share(cell: &Cell, style: &[&str]) -> Result<Option<Value>, Reason> {
        let mut learned = Style::default();
        for text in style {
            learned.learn(text);
        }
        figure(cell, FigureField::RegisteredPct, learned)
    }

    #[rstest]
    #[case("63,17 %", "63.17", None)]
    #[case("± 98 %", "98", Some(Mark::Rounded))]
    #[case("≥98", "98", Some(Mark::Floor))]
    #[case("hampir 98 persen", "98", Some(Mark::Ceiling))]
    #[case("~97.5", "97.5", Some(Mark::Rounded))]
    fn marks_stay_on_their_figure(#[case] text: &str, #[case] value: &str, #[case] mark: Option<Mark>) {
        let value = Percent::parse(value).unwrap();
        assert_eq!(share(&Cell::Text(text.into()), &[]), Ok(Some(Value::Share(Figure { value, mark }))));
    }

    #[test]
    fn a_column_decides_what_one_of_its_numbers_cannot() {
        let cell = Cell::Text("63.175".into());
        let is = |style: &[&str]| share(&cell, style);
        assert!(matches!(is(&[]), Err(Reason::TwoWays { .. })));
        assert!(matches!(is(&["62.31"]), Ok(Some(_))));
        assert!(matches!(is(&["62,31"]), Err(Reason::OverTwoHundred(_))));
        assert!(matches!(is(&["62,31", "62.31"]), Err(Reason::TwoWays { .. })));
    }

    #[test]
    fn shares_are_no_fractions_but_percent_cells_are() {
        let number = |value, is_percent| share(&Cell::Number { value, is_percent, decimals: 0 }, &[]);
        assert!(matches!(number(0.98, false), Err(Reason::Fraction(_))));
        let value = Percent::parse("98").unwrap();
        assert_eq!(number(0.98, true), Ok(Some(Value::Share(Figure { value, mark: None }))));
        assert!(matches!(number(201.0, false), Err(Reason::OverTwoHundred(_))));
        assert!(matches!(number(0.0, false), Err(Reason::Zero)));
        assert!(matches!(number(f64::INFINITY, false), Err(Reason::TooLarge(_))));
    }
}
