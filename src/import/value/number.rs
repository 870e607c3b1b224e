//! Written numbers: separators, marks and units, decided for a whole column.

use crate::domain::{Mark, Percent};

/// The sign between whole and fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// `62,31`, as in Indonesian.
    Comma,
    /// `62.31`, as in English.
    Point,
}

/// A number with up to six decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    scaled: i64,
    decimals: u8,
}

/// Decimals that a share can hold.
const MOST_DECIMALS: usize = 6;

impl Decimal {
    /// The number that is stored, to six decimals; `None` for one that is not finite or far too large.
    pub(super) fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() >= 1e12 {
            return None;
        }
        let text = format!("{value:.MOST_DECIMALS$}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        Self::join(whole, fraction)
    }

    /// The same number with at least so many decimals, as far as a share holds them.
    pub(in crate::import) fn padded(mut self, decimals: u8) -> Self {
        while usize::from(self.decimals) < MOST_DECIMALS.min(decimals.into())
            && let Some(scaled) = self.scaled.checked_mul(10)
        {
            self = Self { scaled, decimals: self.decimals + 1 };
        }
        self
    }

    fn join(whole: &str, fraction: &str) -> Option<Self> {
        // A seventh decimal and further ones come from a computation, not from print.
        if fraction.len() > MOST_DECIMALS {
            return Self::from_f64(format!("{whole}.{fraction}").parse().ok()?);
        }
        let decimals = u8::try_from(fraction.len()).ok()?;
        let scaled: i64 = format!("{whole}{fraction}").parse().ok()?;
        (scaled.unsigned_abs() < 1_000_000_000_000_000_000).then_some(Self { scaled, decimals })
    }

    /// The number, if it has no fraction.
    pub(in crate::import) fn whole(self) -> Option<i64> {
        let unit = 10_i64.pow(u32::from(self.decimals));
        (self.scaled % unit == 0).then_some(self.scaled / unit)
    }

    /// The number as a share in percent.
    pub(in crate::import) fn percent(self) -> Option<Percent> {
        Percent::new(self.scaled, self.decimals)
    }

    pub(super) const fn is_negative(self) -> bool {
        self.scaled < 0
    }
}

/// A number as text: its mark, whether a percent sign follows, and the digits with their separators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) struct Written {
    pub(in crate::import) mark: Option<Mark>,
    pub(super) is_percent: bool,
    pub(super) is_negative: bool,
    body: String,
}

/// What a written number can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// One number.
    One(Decimal),
    /// `1.234`: a thousand and more, or one and a fraction.
    Either {
        /// Read with the separator between thousands.
        thousands: Decimal,
        /// Read with the separator before the fraction.
        fraction: Decimal,
        /// The sign that it holds.
        sign: DecimalSign,
    },
}

/// Signs and words before a number, and what they make of it.
const MARKS: [(&str, Option<Mark>); 17] = [
    ("kurang lebih", Some(Mark::Rounded)),
    ("lebih kurang", Some(Mark::Rounded)),
    ("lebih dari", Some(Mark::Floor)),
    ("sekitar", Some(Mark::Rounded)),
    ("hampir", Some(Mark::Ceiling)),
    ("about", Some(Mark::Rounded)),
    ("±", Some(Mark::Rounded)),
    ("+/-", Some(Mark::Rounded)),
    ("~", Some(Mark::Rounded)),
    ("≈", Some(Mark::Rounded)),
    ("≥", Some(Mark::Floor)),
    (">=", Some(Mark::Floor)),
    (">", Some(Mark::Floor)),
    ("≤", Some(Mark::Ceiling)),
    ("<=", Some(Mark::Ceiling)),
    ("<", Some(Mark::Ceiling)),
    ("'", None),
];

/// Units after a number.
const UNITS: [&str; 4] = ["jiwa", "orang", "people", "peserta"];

impl Written {
    /// Reads a number with its marks and units; `None` for text that is none.
    pub(in crate::import) fn read(text: &str) -> Option<Self> {
        if text.len() > 64 {
            return None;
        }
        let lower = text.trim().to_lowercase();
        let mut rest = lower.as_str();
        let mut mark = None;
        for (sign, means) in MARKS {
            if let Some(after) = rest.strip_prefix(sign) {
                (mark, rest) = (means, after.trim_start());
                break;
            }
        }
        let mut is_percent = false;
        for percent in ["%", "persen", "percent"] {
            if let Some(before) = rest.strip_suffix(percent) {
                (is_percent, rest) = (true, before.trim_end());
            }
        }
        for unit in UNITS {
            rest = rest.strip_suffix(unit).map_or(rest, str::trim_end);
        }
        let bracketed = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let minus = rest.strip_prefix(['-', '−']);
        let is_negative = bracketed.or(minus).is_some();
        let body = bracketed.or(minus).unwrap_or(rest);
        // Spaces and apostrophes only stand between thousands.
        let groups: Vec<&str> = body.split([' ', '\u{a0}', '\u{202f}', '\'']).collect();
        let (first, others) = groups.split_first()?;
        if !others
            .iter()
            .all(|group| group.get(..3).is_some_and(is_digits) && group.get(3..4).is_none_or(|c| c == "," || c == "."))
            || !others.is_empty() && !(1..=3).contains(&first.len())
        {
            return None;
        }
        let body = groups.concat();
        let shaped = body.starts_with(|c: char| c.is_ascii_digit())
            && body.ends_with(|c: char| c.is_ascii_digit())
            && body.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
        shaped.then_some(Self { mark, is_percent, is_negative, body })
    }

    /// What its separators can mean; `None` where they make no number.
    pub(super) fn reading(&self) -> Option<Reading> {
        let body = self.body.as_str();
        let (points, commas) = (body.matches('.').count(), body.matches(',').count());
        match (points, commas) {
            (0, 0) => Some(Reading::One(self.signed(body, "")?)),
            (1, 0) => self.single(DecimalSign::Point),
            (0, 1) => self.single(DecimalSign::Comma),
            (_, 0) => Some(Reading::One(self.signed(&grouped(body, '.')?, "")?)),
            (0, _) => Some(Reading::One(self.signed(&grouped(body, ',')?, "")?)),
            _ => {
                let (thousands, sign) = if body.rfind('.') > body.rfind(',') { (',', '.') } else { ('.', ',') };
                let (whole, fraction) = body.split_once(sign)?;
                (is_digits(fraction)).then_some(())?;
                Some(Reading::One(self.signed(&grouped(whole, thousands)?, fraction)?))
            }
        }
    }

    fn single(&self, sign: DecimalSign) -> Option<Reading> {
        let (whole, fraction) = self.body.split_once(sign.char())?;
        let as_fraction = self.signed(whole, fraction)?;
        let groups = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
        if !groups {
            return Some(Reading::One(as_fraction));
        }
        let thousands = self.signed(&format!("{whole}{fraction}"), "")?;
        Some(Reading::Either { thousands, fraction: as_fraction, sign })
    }

    fn signed(&self, whole: &str, fraction: &str) -> Option<Decimal> {
        let number = Decimal::join(whole, fraction)?;
        Some(if self.is_negative { Decimal { scaled: -number.scaled, ..number } } else { number })
    }

    /// The sign before its fraction, where its separators show it.
    pub(super) fn shows(&self) -> Option<DecimalSign> {
        let (points, commas) = (self.body.matches('.').count(), self.body.matches(',').count());
        let by_last =
            || if self.body.rfind('.') > self.body.rfind(',') { DecimalSign::Point } else { DecimalSign::Comma };
        match (points, commas) {
            (0, 0) => None,
            (1, 0) | (0, 1) => matches!(self.reading()?, Reading::One(_)).then(by_last),
            (_, 0) => Some(DecimalSign::Comma),
            (0, _) => Some(DecimalSign::Point),
            _ => Some(by_last()),
        }
    }
}

impl DecimalSign {
    pub(in crate::import) const fn char(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }
}

/// How the numbers of a column are written, as far as its cells show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Style {
    comma: bool,
    point: bool,
    /// Whether its shares are percent for certain, and not fractions of one.
    pub(super) is_percent: bool,
}

impl Style {
    pub(in crate::import) fn told(sign: Option<DecimalSign>) -> Self {
        Self { comma: sign == Some(DecimalSign::Comma), point: sign == Some(DecimalSign::Point), is_percent: false }
    }

    /// That of shares in this program's own exports, where nothing stands between thousands.
    pub(in crate::import) const fn exported(has_commas: bool) -> Self {
        Self { comma: has_commas, point: !has_commas, is_percent: true }
    }

    pub(in crate::import) fn learn(&mut self, text: &str) {
        match Written::read(text).and_then(|written| written.shows()) {
            Some(DecimalSign::Comma) => self.comma = true,
            Some(DecimalSign::Point) => self.point = true,
            None => {}
        }
    }

    /// The sign before fractions, where the column is of one style.
    pub(in crate::import) const fn sign(self) -> Option<DecimalSign> {
        match (self.comma, self.point) {
            (true, false) => Some(DecimalSign::Comma),
            (false, true) => Some(DecimalSign::Point),
            _ => None,
        }
    }
}

/// The digits of groups of three; `None` where they are no such groups.
fn grouped(text: &str, separator: char) -> Option<String> {
    let mut groups = text.split(separator);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits = is_digits(first)
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|group| group.len() == 3 && is_digits(group));
    fits.then(|| format!("{first}{}", rest.concat()))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn one(text: &str) -> Option<String> {
        match Written::read(text)?.reading()? {
            Reading::One(number) => number.percent().map(|share| share.to_string()),
            Reading::Either { .. } => Some("either".to_owned()),
        }
    }

    #[rstest]
    #[case("164207", "164207")]
    #[case("1.234.567", "1234567")]
    #[case("1.234.567,8", "1234567.8")]
    #[case("1,234,567.80", "1234567.80")]
    #[case("164 207", "164207")]
    #[case("62,31", "62.31")]
    #[case("62.31", "62.31")]
    #[case("0,983", "0.983")]
    #[case("63,17 %", "63.17")]
    #[case("± 98 %", "98")]
    #[case("1.234", "either")]
    #[case("-5", "-5")]
    #[case("(5)", "-5")]
    #[case("187.939 jiwa", "either")]
    fn numbers_are_read_as_written(#[case] text: &str, #[case] read: &str) {
        assert_eq!(one(text).as_deref(), Some(read));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "-", "abc", "1.23.4", "12,34,5", "1 23", "1.", ".5", "1e5", "98*", "1.234,5,6", "١٢"] {
            assert_eq!(one(text), None, "{text}");
        }
    }

    #[test]
    fn stored_numbers_lose_the_noise_of_their_storage() {
        let share = |value: f64| Decimal::from_f64(value * 100.0).unwrap().percent().unwrap().to_string();
        assert_eq!([0.6317, 0.07, 1.0025, 0.98].map(share), ["63.17", "7", "100.25", "98"]);
        assert!(Decimal::from_f64(f64::NAN).is_none() && Decimal::from_f64(1e300).is_none());
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text in "\\PC{0,20}|[-0-9., %'()±]{0,20}") {
            let _ = one(&text);
        }

        #[test]
        fn counts_with_either_separator_are_one_number(count in 1_000_000_u32..400_000_000) {
            let plain = count.to_string();
            let groups: Vec<&str> = plain.as_bytes().rchunks(3).rev().map(|g| std::str::from_utf8(g).unwrap()).collect();
            for separator in [".", ",", " "] {
                prop_assert_eq!(one(&groups.join(separator)).unwrap(), plain.clone());
            }
        }
    }
}
