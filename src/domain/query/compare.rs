//! Comparisons of a query: `<98`, `>=2025-06`, `90..98`, each a range of whole numbers.
//!
//! Shares are compared in millionths of a percent, people by the head and dates by the day, so that every
//! comparison, open or closed, is a range with both its ends.

use super::error::ValueForm;
use crate::domain::{Percent, Period};
use chrono::{Datelike, NaiveDate};
use std::ops::RangeInclusive;

/// A comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Its canonical text.
    pub text: Box<str>,
    /// The values that match: millionths of a percent, people, or days.
    pub range: RangeInclusive<i64>,
}

/// A value as typed: the first and the last number it means, and its canonical text.
struct Literal {
    first: i64,
    last: i64,
    text: String,
}

/// Why a text is no comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It does not read as one.
    Unreadable,
    /// It ends before it begins.
    Empty,
}

/// The number that stands for a date in a [`Comparison::range`].
pub(super) fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

/// Reads comparisons separated by commas.
///
/// A comma that can belong to a number does: `<97,5` is one comparison, `<90,>98` are two. Bare numbers form no list,
/// because their commas could be either.
pub(super) fn parse_list(form: ValueForm, text: &str) -> Result<Vec<Comparison>, (Fault, String)> {
    let pieces: Vec<&str> = text.split(',').collect();
    let mut rest = pieces.as_slice();
    let (mut found, mut bare) = (Vec::new(), false);
    while let Some((first, others)) = rest.split_first() {
        if first.is_empty() {
            rest = others;
            continue;
        }
        // Two numbers of the largest size hold twelve commas between groups of three digits.
        let reach = rest.len().min(14);
        let joined = |count: usize| rest.iter().take(count).copied().collect::<Vec<_>>().join(",");
        let longest = (1..=reach).rev().find_map(|count| Some((count, parse_one(form, &joined(count)).ok()?)));
        let Some((count, comparison)) = longest else {
            let fault = parse_one(form, first).err().unwrap_or(Fault::Unreadable);
            return Err((fault, (*first).to_owned()));
        };
        bare |= first.starts_with(|c: char| c.is_ascii_digit()) && !joined(count).contains("..");
        found.push(comparison);
        rest = rest.get(count..).unwrap_or_default();
    }
    if bare && found.len() > 1 { Err((Fault::Unreadable, text.to_owned())) } else { Ok(found) }
}

fn parse_one(form: ValueForm, text: &str) -> Result<Comparison, Fault> {
    let read = |text: &str| literal(form, text).ok_or(Fault::Unreadable);
    let after = |text: &str| read(text).map(|l| (l.last.saturating_add(1)..=i64::MAX, format!(">{}", l.text)));
    let from = |text: &str| read(text).map(|l| (l.first..=i64::MAX, format!(">={}", l.text)));
    let before = |text: &str| read(text).map(|l| (i64::MIN..=l.first.saturating_sub(1), format!("<{}", l.text)));
    let up_to = |text: &str| read(text).map(|l| (i64::MIN..=l.last, format!("<={}", l.text)));
    let (range, text) = if let Some(rest) = text.strip_prefix(">=") {
        from(rest)
    } else if let Some(rest) = text.strip_prefix("<=") {
        up_to(rest)
    } else if let Some(rest) = text.strip_prefix('>') {
        after(rest)
    } else if let Some(rest) = text.strip_prefix('<') {
        before(rest)
    } else {
        match text.split_once("..") {
            Some(("", rest)) => up_to(rest),
            Some((rest, "")) => from(rest),
            Some((low, high)) => {
                let (low, high) = (read(low)?, read(high)?);
                if low.first > high.last {
                    return Err(Fault::Empty);
                }
                Ok((low.first..=high.last, format!("{}..{}", low.text, high.text)))
            }
            None => read(text.strip_prefix('=').unwrap_or(text)).map(|l| (l.first..=l.last, format!("={}", l.text))),
        }
    }?;
    Ok(Comparison { text: text.into(), range })
}

fn literal(form: ValueForm, text: &str) -> Option<Literal> {
    match form {
        ValueForm::Percent => {
            let share = Percent::parse(&text.strip_suffix('%').unwrap_or(text).replace(',', "."))?;
            let micro = share.micro();
            Some(Literal { first: micro, last: micro, text: share.to_string() })
        }
        ValueForm::People => {
            let people = i64::try_from(people(text)?).ok()?;
            Some(Literal { first: people, last: people, text: people.to_string() })
        }
        ValueForm::Date => {
            let period = Period::parse(text)?;
            let (first, last) = (day_number(period.first_day()), day_number(period.last_day()));
            Some(Literal { first, last, text: period.to_string() })
        }
    }
}

/// A number of people, its digits in groups of three or not: `10000`, `10.000`, `10,000`.
fn people(text: &str) -> Option<u64> {
    let is_number = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let mark = if text.contains('.') { '.' } else { ',' };
    let groups: Vec<&str> = text.split(mark).collect();
    let grouped = match groups.as_slice() {
        [] | [_] => true,
        [first, rest @ ..] => first.len() <= 3 && rest.iter().all(|group| group.len() == 3),
    };
    (grouped && groups.iter().all(|group| is_number(group))).then(|| groups.concat().parse().ok())?
}

/// Whether all values of `allowed` match one of `comparisons`; `None` where only some do.
pub(super) fn decide(comparisons: &[Comparison], allowed: &RangeInclusive<i64>) -> Option<bool> {
    let mut ranges: Vec<&RangeInclusive<i64>> = comparisons.iter().map(|comparison| &comparison.range).collect();
    ranges.sort_by_key(|range| *range.start());
    let meets = |range: &RangeInclusive<i64>| range.start() <= allowed.end() && allowed.start() <= range.end();
    if !ranges.iter().any(|range| meets(range)) {
        return Some(false);
    }
    // Everything below `open` is known to match.
    let mut open = *allowed.start();
    for range in ranges {
        if *range.start() <= open && open <= *range.end() {
            if range.end() >= allowed.end() {
                return Some(true);
            }
            open = range.end().saturating_add(1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(form: ValueForm, text: &str) -> Vec<String> {
        parse_list(form, text).unwrap().into_iter().map(|c| c.text.into()).collect()
    }

    #[test]
    fn a_comma_is_a_decimal_where_it_can_be() {
        let percent = |text| texts(ValueForm::Percent, text);
        assert_eq!(percent("<97,5"), ["<97.5"]);
        assert_eq!(percent("<90,>98"), ["<90", ">98"]);
        assert_eq!(percent("90,5..97,5"), ["90.5..97.5"]);
        assert_eq!(percent("80..90,95..98,5"), ["80..90", "95..98.5"]);
        assert_eq!(percent("..90,98.."), ["<=90", ">=98"]);
        assert_eq!(percent("98%"), ["=98"]);
        let people = |text| texts(ValueForm::People, text);
        assert_eq!(people(">10.000"), [">10000"]);
        assert_eq!(people("10,000..1,000,000"), ["10000..1000000"]);
        assert_eq!(people("=1,=2"), ["=1", "=2"]);
    }

    #[test]
    fn a_period_compares_by_its_ends() {
        let range = |text| parse_list(ValueForm::Date, text).unwrap().remove(0).range;
        let day = |text: &str| day_number(text.parse().unwrap());
        assert_eq!(range("2024-02"), day("2024-02-01")..=day("2024-02-29"));
        assert_eq!(range(">2024"), day("2025-01-01")..=i64::MAX);
        assert_eq!(range(">=2024"), day("2024-01-01")..=i64::MAX);
        assert_eq!(range("<2024"), i64::MIN..=day("2023-12-31"));
        assert_eq!(range("<=2024"), i64::MIN..=day("2024-12-31"));
        assert_eq!(range("2024..2025-06"), day("2024-01-01")..=day("2025-06-30"));
    }

    #[test]
    fn refuses_what_is_no_comparison() {
        for bad in ["..", "x", "<", "<>98", "98..97", "1..2..3", "-1", "1e3", "<=", "99999999999999999999"] {
            assert!(parse_list(ValueForm::Percent, bad).is_err(), "{bad}");
        }
        for bad in ["1.5", "10.00", "1,0000", "1000.000", "0x1", "1.000,000"] {
            assert!(parse_list(ValueForm::People, bad).is_err(), "{bad}");
        }
        assert_eq!(parse_list(ValueForm::Date, "2025..2024").unwrap_err().0, Fault::Empty);
    }

    proptest! {
        #[test]
        fn a_decision_speaks_for_every_value(
            ends in prop::collection::vec((0_i64..20, 0_i64..8), 1..4), low in 0_i64..20, length in 0_i64..8,
        ) {
            let comparison = |(low, length): (i64, i64)| Comparison { text: "".into(), range: low..=low + length };
            let comparisons: Vec<Comparison> = ends.into_iter().map(comparison).collect();
            let matches = |value: i64| comparisons.iter().any(|c| c.range.contains(&value));
            let allowed = low..=low + length;
            let each: Vec<bool> = allowed.clone().map(matches).collect();
            let expected = match (each.contains(&true), each.contains(&false)) {
                (true, true) => None,
                (all, _) => Some(all),
            };
            prop_assert_eq!(decide(&comparisons, &allowed), expected);
        }

        #[test]
        fn a_comparison_prints_as_it_reads(a in 0_i64..2_000, b in 0_i64..2_000, form in 0..6) {
            let (a, b) = (Percent::new(a, 1).unwrap(), Percent::new(b, 1).unwrap());
            let text = match form {
                0 => format!("<{a}"), 1 => format!("<={a}"), 2 => format!(">{a}"), 3 => format!(">={a}"),
                4 => format!("={a}"), _ => format!("{}..{}", a.min(b), a.max(b)),
            };
            prop_assert_eq!(texts(ValueForm::Percent, &text), [text]);
        }
    }
}
