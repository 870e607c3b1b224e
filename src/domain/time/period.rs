//! The time a figure is for: a year, a month or a day, ordered by its last day.

use chrono::{Datelike, Days, Months, NaiveDate};
use std::cmp::Ordering;
use std::fmt;

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year.
    Year(NaiveDate),
    /// A calendar month.
    Month(NaiveDate),
    /// A day.
    Day(NaiveDate),
}

impl Period {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else or a date that does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let number = |from: usize, to: usize| {
            let digits = bytes.get(from..to)?.iter();
            digits
                .copied()
                .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
        };
        let is_dash = |at: usize| bytes.get(at) == Some(&b'-');
        let year = i32::try_from(number(0, 4)?).ok()?;
        match bytes.len() {
            4 => NaiveDate::from_ymd_opt(year, 1, 1).map(Self::Year),
            7 if is_dash(4) => NaiveDate::from_ymd_opt(year, number(5, 7)?, 1).map(Self::Month),
            10 if is_dash(4) && is_dash(7) => {
                NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?).map(Self::Day)
            }
            _ => None,
        }
    }

    /// Its first day.
    pub const fn first_day(self) -> NaiveDate {
        match self {
            Self::Year(day) | Self::Month(day) | Self::Day(day) => day,
        }
    }

    /// Orders periods by their last day, then by their first.
    pub fn by_last_day(self, other: Self) -> Ordering {
        let days = (self.first_day(), other.first_day());
        match (self, other) {
            // Alike in kind, the one that begins first ends first.
            (Self::Year(_), Self::Year(_)) | (Self::Month(_), Self::Month(_)) | (Self::Day(_), Self::Day(_)) => {
                days.0.cmp(&days.1)
            }
            _ => self.last_day().cmp(&other.last_day()).then(days.0.cmp(&days.1)),
        }
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        let months = match self {
            Self::Day(day) => return day,
            Self::Month(_) => 1,
            Self::Year(_) => 12,
        };
        let first = self.first_day();
        first.checked_add_months(Months::new(months)).and_then(|next| next.pred_opt()).unwrap_or(NaiveDate::MAX)
    }
}

/// ISO 8601: `2025`, `2025-02` or `2025-02-24`.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.first_day();
        match self {
            Self::Year(_) => write!(f, "{:04}", day.year()),
            Self::Month(_) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            Self::Day(_) => write!(f, "{day}"),
        }
    }
}

/// Whether `day` lies from the first day of `from` to the last of `to`; without `to` there is no end.
pub fn holds_on(day: NaiveDate, from: Period, to: Option<Period>) -> bool {
    from.first_day() <= day && to.is_none_or(|to| day <= to.last_day())
}

/// `day` moved back by whole months, to the last day of a shorter month.
pub fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// Whole months from `from` to `to`, at most 1200; none where `to` is the earlier.
pub fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    (0..1200).find(|months| months_before(to, months + 1) < from).unwrap_or(1200)
}

/// The first day of the month of `day`.
pub fn month_start(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// `day` moved back by whole days.
pub fn days_before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn refuses_what_is_no_date() {
        for bad in ["", "25", "2025-13", "2025-02-30", "2025-2", "2025-02-3", "2025-02-03-01", "abcd", "+025", "2025-"]
        {
            assert_eq!(Period::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn knows_its_last_day() {
        let last = |text| Period::parse(text).unwrap().last_day().to_string();
        assert_eq!(last("2024-02"), "2024-02-29");
        assert_eq!(last("2025"), "2025-12-31");
        assert_eq!(last("2025-04-01"), "2025-04-01");
    }

    #[test]
    fn only_whole_months_count() {
        let between = |from: &str, to: &str| months_between(from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(between("2026-01-28", "2026-02-28"), 1);
        assert_eq!(between("2026-01-15", "2026-02-14"), 0);
        assert_eq!(between("2025-01-15", "2026-02-15"), 13);
        assert_eq!(between("2026-02-15", "2025-02-15"), 0);
    }

    proptest! {
        #[test]
        fn display_and_parse_are_inverse(y in 1900_i32..2100, m in 1_u32..=12, d in 1_u32..=28, kind in 0..3) {
            let day = NaiveDate::from_ymd_opt(y, m, d).unwrap();
            let text = match kind { 0 => format!("{y}"), 1 => format!("{y}-{m:02}"), _ => day.to_string() };
            let period = Period::parse(&text).unwrap();
            prop_assert_eq!(period.to_string(), text);
            prop_assert!(period.first_day() <= day && day <= period.last_day());
        }
    }
}
