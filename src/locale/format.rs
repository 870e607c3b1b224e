//! Numbers, money and dates as each language writes them.

use chrono::{Datelike, NaiveDate};

use super::Lang;

const MONTHS_ID: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The sign between groups of three digits.
const fn group_sign(lang: Lang) -> char {
    match lang {
        Lang::Id => '.',
        Lang::En => ',',
    }
}

/// The sign before the decimals.
pub const fn decimal_sign(lang: Lang) -> char {
    match lang {
        Lang::Id => ',',
        Lang::En => '.',
    }
}

/// A string of digits in groups of three.
fn grouped(digits: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(group_sign(lang));
        }
        out.push(digit);
    }
    out
}

/// Whole and decimal digits, with a minus before them where `negative`.
fn assembled(negative: bool, whole: &str, decimals: &str, lang: Lang) -> String {
    let mut out = String::from(if negative { "-" } else { "" });
    out.push_str(&grouped(whole, lang));
    if !decimals.is_empty() {
        out.push(decimal_sign(lang));
        out.push_str(decimals);
    }
    out
}

/// `text` behind a plus, for a change: only where the change is upwards.
fn with_plus(text: String, upwards: bool) -> String {
    if upwards { format!("+{text}") } else { text }
}

/// A count, of people or of regions: `1.042` / `1,042`.
pub fn count(value: i64, lang: Lang) -> String {
    assembled(value < 0, &value.unsigned_abs().to_string(), "", lang)
}

/// Whether English counts `value` as one thing: `1`, whatever sign stands before it.
pub(super) fn is_one(value: &impl std::fmt::Display) -> bool {
    value.to_string().trim_start_matches(|c: char| !c.is_ascii_digit()) == "1"
}

/// A change of a count, a plus before what grew: `+1.042`, `-37.150`, `0`.
pub fn signed_count(value: i64, lang: Lang) -> String {
    with_plus(count(value, lang), value > 0)
}

/// A decimal number kept as a whole number of its last place: `scaled(9725, 2)` is `97,25` / `97.25`. No digit is lost or added.
pub fn scaled(value: i64, decimals: u8, lang: Lang) -> String {
    let decimals = usize::from(decimals);
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = decimals + 1);
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    assembled(value < 0, whole, rest, lang)
}

/// A change in percentage points as [`scaled`], a plus before what grew: `+0,55`.
pub fn signed_scaled(value: i64, decimals: u8, lang: Lang) -> String {
    with_plus(scaled(value, decimals, lang), value > 0)
}

/// A share kept as a whole number of its last decimal place: `97,25 %` / `97.25 %`.
pub fn percent(value: i64, decimals: u8, lang: Lang) -> String {
    format!("{} %", scaled(value, decimals, lang))
}

/// A computed number rounded to `decimals` places, never `-0`; what is not finite prints as `NaN` or `inf`.
pub fn fixed(value: f64, decimals: u8, lang: Lang) -> String {
    let printed = format!("{:.*}", usize::from(decimals), value.abs());
    if !value.is_finite() {
        return printed;
    }
    let negative = value < 0.0 && printed.contains(|c: char| c.is_ascii_digit() && c != '0');
    let (whole, rest) = printed.split_once('.').unwrap_or((&printed, ""));
    assembled(negative, whole, rest, lang)
}

/// An amount of money to the rupiah: `Rp69.706.980.000` / `Rp69,706,980,000`.
pub fn rupiah(value: i64, lang: Lang) -> String {
    let minus = if value < 0 { "-" } else { "" };
    format!("{minus}Rp{}", grouped(&value.unsigned_abs().to_string(), lang))
}

/// An amount of money rounded to a tenth of a million, billion or trillion: `Rp69,7 miliar` / `Rp69.7 billion`.
/// Below a million it is exact.
pub fn rupiah_short(value: i64, lang: Lang) -> String {
    let amount = value.unsigned_abs();
    if amount < 1_000_000 {
        return rupiah(value, lang);
    }
    let tenths = |unit: u64| amount / (unit / 10) + u64::from(amount % (unit / 10) >= unit / 20);
    let [million, billion, trillion] = match lang {
        Lang::Id => ["juta", "miliar", "triliun"],
        Lang::En => ["million", "billion", "trillion"],
    };
    // A unit is left behind once rounding reaches a thousand of it: 999.95 million reads as 1.0 billion.
    let (tenths, unit) = [(1_000_000, million), (1_000_000_000, billion)]
        .into_iter()
        .map(|(size, name)| (tenths(size), name))
        .find(|(tenths, _)| *tenths < 10_000)
        .unwrap_or((tenths(1_000_000_000_000), trillion));
    let minus = if value < 0 { "-" } else { "" };
    let digits = assembled(false, &(tenths / 10).to_string(), &(tenths % 10).to_string(), lang);
    format!("{minus}Rp{digits} {unit}")
}

/// A month's short name, 1 to 12; `None` for any other number.
pub fn month(month: u32, lang: Lang) -> Option<&'static str> {
    let names = match lang {
        Lang::Id => &MONTHS_ID,
        Lang::En => &MONTHS_EN,
    };
    names.get(usize::try_from(month).ok()?.checked_sub(1)?).copied()
}

/// A day: `24 Mei 2025` / `24 May 2025`.
pub fn date(day: NaiveDate, lang: Lang) -> String {
    format!("{} {}", day.day(), month_year(day.year(), day.month(), lang))
}

/// A month of a year: `Mei 2025` / `May 2025`; a number that is not a month is shown as [`short`] shows it.
pub fn month_year(year: i32, month_number: u32, lang: Lang) -> String {
    month(month_number, lang).map_or_else(|| short(year, month_number), |name| format!("{name} {year}"))
}

/// A month of a year where room is scarce, alike in both languages: `02/2025`.
pub fn short(year: i32, month_number: u32) -> String {
    format!("{month_number:02}/{year}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Id};
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case(count(1_042, Id), "1.042")]
    #[case(count(1_042, En), "1,042")]
    #[case(count(0, Id), "0")]
    #[case(count(999, Id), "999")]
    #[case(count(-2_639_594, Id), "-2.639.594")]
    #[case(count(i64::MIN, En), "-9,223,372,036,854,775,808")]
    #[case(signed_count(1_500, Id), "+1.500")]
    #[case(signed_count(-147, Id), "-147")]
    #[case(signed_count(0, Id), "0")]
    #[case(percent(9_725, 2, Id), "97,25 %")]
    #[case(percent(9_725, 2, En), "97.25 %")]
    #[case(percent(98, 0, Id), "98 %")]
    #[case(percent(10_025, 2, Id), "100,25 %")]
    #[case(percent(5, 2, En), "0.05 %")]
    #[case(percent(0, 2, Id), "0,00 %")]
    #[case(signed_scaled(55, 2, Id), "+0,55")]
    #[case(signed_scaled(-55, 2, En), "-0.55")]
    #[case(fixed(2.345_6, 1, Id), "2,3")]
    #[case(fixed(1_234_567.0, 0, En), "1,234,567")]
    #[case(fixed(-0.004, 2, Id), "0,00")]
    #[case(fixed(-0.006, 2, Id), "-0,01")]
    #[case(fixed(f64::NAN, 2, Id), "NaN")]
    #[case(rupiah(69_706_980_000, Id), "Rp69.706.980.000")]
    #[case(rupiah(69_706_980_000, En), "Rp69,706,980,000")]
    #[case(rupiah(-37_800, Id), "-Rp37.800")]
    #[case(rupiah_short(69_706_980_000, Id), "Rp69,7 miliar")]
    #[case(rupiah_short(69_706_980_000, En), "Rp69.7 billion")]
    #[case(rupiah_short(472_651_200, Id), "Rp472,7 juta")]
    #[case(rupiah_short(999_999, Id), "Rp999.999")]
    #[case(rupiah_short(1_000_000, En), "Rp1.0 million")]
    #[case(rupiah_short(1_050_000, En), "Rp1.1 million")]
    #[case(rupiah_short(999_949_999, Id), "Rp999,9 juta")]
    #[case(rupiah_short(999_950_000, Id), "Rp1,0 miliar")]
    #[case(rupiah_short(-1_234_500_000_000_000, Id), "-Rp1.234,5 triliun")]
    fn figures_read_as_the_language_writes_them(#[case] printed: String, #[case] expected: &str) {
        assert_eq!(printed, expected);
    }

    #[test]
    fn dates_name_their_month() {
        let day = NaiveDate::from_ymd_opt(2025, 2, 24).unwrap();
        assert_eq!(date(day, Id), "24 Feb 2025");
        assert_eq!(date(NaiveDate::from_ymd_opt(2025, 12, 1).unwrap(), Id), "1 Des 2025");
        assert_eq!(date(NaiveDate::from_ymd_opt(2025, 12, 1).unwrap(), En), "1 Dec 2025");
        assert_eq!(month_year(2025, 8, Id), "Agu 2025");
        assert_eq!(month_year(2025, 10, En), "Oct 2025");
        assert_eq!(month_year(2025, 13, En), "13/2025");
        assert_eq!(short(2025, 2), "02/2025");
        assert_eq!(month(0, Id), None);
    }

    /// The digits of a printed number, with its sign, as a number again.
    fn digits(text: &str) -> i128 {
        let kept: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
        kept.parse().unwrap()
    }

    proptest! {
        #[test]
        fn digits_survive(value: i64, decimals in 0_u8..25) {
            for lang in Lang::ALL {
                prop_assert_eq!(digits(&count(value, lang)), i128::from(value));
                prop_assert_eq!(digits(&rupiah(value, lang)), i128::from(value));
                prop_assert_eq!(digits(&scaled(value, decimals, lang)), i128::from(value));
            }
        }

        #[test]
        fn decimals_are_as_many_as_asked(value: i64, decimals in 1_u8..25) {
            let printed = scaled(value, decimals, Id);
            let (_, rest) = printed.split_once(',').unwrap();
            prop_assert_eq!(rest.len(), usize::from(decimals));
        }

        #[test]
        fn languages_differ_only_in_their_signs(value: i64) {
            let swapped: String = scaled(value, 2, Id)
                .chars()
                .map(|c| match c { '.' => ',', ',' => '.', other => other })
                .collect();
            prop_assert_eq!(swapped, scaled(value, 2, En));
        }

        #[test]
        fn short_amounts_are_within_half_a_tenth(value in 1_000_000_i64..i64::MAX) {
            let printed = rupiah_short(value, En);
            let (amount, unit) = printed.split_once(' ').unwrap();
            let size: i128 = match unit { "million" => 1_000_000, "billion" => 1_000_000_000, _ => 1_000_000_000_000 };
            prop_assert!((digits(amount) * size / 10 - i128::from(value)).abs() <= size / 20);
        }

        #[test]
        fn dates_round_trip(days in 0_i32..60_000) {
            let day = NaiveDate::from_epoch_days(days).unwrap();
            prop_assert_eq!(NaiveDate::parse_from_str(&date(day, En), "%d %b %Y").unwrap(), day);
        }
    }
}
