//! Dates and periods as officials write them.

use crate::domain::Period;
use crate::import::header::label::split;
use chrono::NaiveDate;

/// A period found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) struct Found {
    pub(in crate::import) period: Period,
    /// Whether words such as "per" or "posisi" stand before it.
    pub(in crate::import) is_marked: bool,
}

/// Words that say that a date follows.
const MARKERS: [&str; 25] = [
    "per",
    "posisi",
    "keadaan",
    "tanggal",
    "tgl",
    "bulan",
    "periode",
    "sampai",
    "dengan",
    "sd",
    "s",
    "d",
    "hingga",
    "awal",
    "pertengahan",
    "akhir",
    "as",
    "of",
    "status",
    "until",
    "month",
    "period",
    "early",
    "mid",
    "late",
];

/// Further words that may stand beside a date in a cell.
const BESIDE: [&str; 18] = [
    "tahun", "thn", "year", "data", "senin", "selasa", "rabu", "kamis", "jumat", "jum", "at", "sabtu", "minggu", "ke",
    "sekitar", "kira", "about", "circa",
];

/// The periods that `text` names, in their order. Years alone count where "tahun" stands before them.
pub(in crate::import) fn find(text: &str) -> Vec<Found> {
    scan(text).0
}

/// The one period that is all of `text`.
pub(in crate::import) fn whole(text: &str) -> Option<Period> {
    if text.len() > 80 {
        return None;
    }
    let text = text.trim();
    if let Some(year) = text.parse().ok().filter(|_| text.len() == 4).and_then(year) {
        return day(year, 1, 1).map(Period::Year);
    }
    let (found, others) = scan(text);
    match found.as_slice() {
        [one] if others.is_empty() => Some(one.period),
        _ => None,
    }
}

/// What `text` says beside the one period that it names.
pub(in crate::import) fn without(text: &str) -> Option<String> {
    let (found, others) = scan(text);
    (found.len() == 1 && !others.is_empty()).then(|| others.join(" "))
}

/// The number of a month by its name or number.
pub(in crate::import) fn month_number(text: &str) -> Option<u32> {
    let word = text.trim().to_lowercase();
    month(&word).or_else(|| word.parse().ok().filter(|number| (1..=12).contains(number)))
}

/// The month, where a number is nothing else: `2025`, `202512`, `20251231`.
pub(super) fn from_number(number: f64) -> Option<Period> {
    if number.fract() != 0.0 || !(1900.0..1e8).contains(&number) {
        return None;
    }
    let digits = format!("{number:.0}");
    match digits.len() {
        4 => year(digits.parse().ok()?).and_then(|year| day(year, 1, 1)).map(Period::Year),
        6 => Period::parse(&format!("{}-{}", digits.get(..4)?, digits.get(4..)?)),
        8 => Period::parse(&format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?)),
        _ => None,
    }
    .filter(|period| year(chrono::Datelike::year(&period.first_day())).is_some())
}

/// The periods of `text`, and the words that belong to none of them.
fn scan(text: &str) -> (Vec<Found>, Vec<String>) {
    let words: Vec<String> = split(text).into_iter().take(400).collect();
    let (mut found, mut others) = (Vec::new(), Vec::new());
    let mut is_marked = false;
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        if let Some((period, length)) = period_at(rest) {
            found.push(Found { period, is_marked });
            at += length;
            is_marked = false;
            continue;
        }
        // "Tahun 2024 dan 2025", "Tahun 2024-2025": the second year counts as well.
        let after_year = found.last().is_some_and(|found: &Found| matches!(found.period, Period::Year(_)));
        let other_year = word.parse().ok().filter(|_| after_year && word.len() == 4).and_then(year);
        if let Some(first) = other_year.and_then(|year| day(year, 1, 1)) {
            found.push(Found { period: Period::Year(first), is_marked });
        } else if MARKERS.contains(&word.as_str()) {
            is_marked = true;
        } else if !BESIDE.contains(&word.as_str()) {
            is_marked = false;
            others.push(word.clone());
        }
        at += 1;
    }
    (found, others)
}

/// The period that `words` begin with, and how many words it takes.
fn period_at(words: &[String]) -> Option<(Period, usize)> {
    let word = |at: usize| words.get(at).map(String::as_str);
    let number = |at: usize| word(at).filter(|word| word.len() <= 4).and_then(|word| word.parse::<u32>().ok());
    let long_year = |at: usize| word(at).filter(|word| word.len() == 4)?.parse().ok().and_then(year);
    // `2025-12-31`, `2025-12`
    if let (Some(y), Some(m)) = (long_year(0), number(1).filter(|_| is_short(word(1)))) {
        if let Some(d) = number(2).filter(|_| is_short(word(2))) {
            return Some((Period::Day(day(y, m, d)?), 3));
        }
        return Some((Period::Month(day(y, m, 1)?), 2));
    }
    if let Some(first) = number(0).filter(|_| is_short(word(0))) {
        // `31 Desember 2025`, `31-Des-25`
        if let Some(m) = word(1).and_then(month) {
            let y = long_year(2).or_else(|| short_year(word(2)))?;
            return Some((Period::Day(day(y, m, first)?), 3));
        }
        // `01/12/2025` is the first of December
        if let (Some(m), Some(y)) = (number(1).filter(|_| is_short(word(1))), long_year(2)) {
            return Some((Period::Day(day(y, m, first)?), 3));
        }
        // `12/2025`
        return long_year(1).and_then(|y| Some((Period::Month(day(y, first, 1)?), 2)));
    }
    let first = word(0)?;
    if let Some(m) = month(first) {
        // `December 31, 2025`
        if let (Some(d), Some(y)) = (number(1).filter(|_| is_short(word(1))), long_year(2)) {
            return Some((Period::Day(day(y, m, d)?), 3));
        }
        let skip = usize::from(matches!(word(1), Some("tahun" | "thn")));
        let y = long_year(1 + skip).or_else(|| short_year(word(1)))?;
        return Some((Period::Month(day(y, m, 1)?), 2 + skip));
    }
    let ends = match first {
        "semester" | "smt" | "sem" => 6,
        "triwulan" | "tw" | "kuartal" | "quarter" => 3,
        "tahun" | "thn" | "year" => return Some((Period::Year(day(long_year(1)?, 1, 1)?), 2)),
        _ => return None,
    };
    let which = match word(1)? {
        "i" | "1" => 1,
        "ii" | "2" => 2,
        "iii" | "3" => 3,
        "iv" | "4" => 4,
        _ => return None,
    };
    let skip = usize::from(matches!(word(2), Some("tahun" | "thn" | "year")));
    let y = long_year(2 + skip)?;
    Some((Period::Month(day(y, ends * which, 1)?), 3 + skip))
}

fn is_short(word: Option<&str>) -> bool {
    word.is_some_and(|word| word.len() <= 2)
}

fn short_year(word: Option<&str>) -> Option<i32> {
    let word = word.filter(|word| word.len() == 2)?;
    word.parse::<i32>().ok().map(|short| 2000 + short)
}

/// A year in which there can be figures.
fn year(year: i32) -> Option<i32> {
    (1990..=2200).contains(&year).then_some(year)
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn month(word: &str) -> Option<u32> {
    Some(match word {
        "januari" | "january" | "jan" => 1,
        "februari" | "pebruari" | "february" | "feb" | "peb" => 2,
        "maret" | "march" | "mar" => 3,
        "april" | "apr" => 4,
        "mei" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "agustus" | "august" | "agu" | "agt" | "agst" | "ags" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nopember" | "nov" | "nop" => 11,
        "desember" | "december" | "des" | "dec" => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("01/12/2025", "2025-12-01")]
    #[case("31 Desember 2025", "2025-12-31")]
    #[case("per 31 Des 2025", "2025-12-31")]
    #[case("31-Des-25", "2025-12-31")]
    #[case("2025-12-31", "2025-12-31")]
    #[case("Des 2025", "2025-12")]
    #[case("Desember Tahun 2025", "2025-12")]
    #[case("Bulan Nopember 2025", "2025-11")]
    #[case("12/2025", "2025-12")]
    #[case("2025-12", "2025-12")]
    #[case("Semester I 2025", "2025-06")]
    #[case("Semester II Tahun 2024", "2024-12")]
    #[case("Triwulan III 2025", "2025-09")]
    #[case("2025", "2025")]
    #[case("Tahun 2025", "2025")]
    #[case("Rabu, 31 Desember 2025", "2025-12-31")]
    #[case("December 31, 2025", "2025-12-31")]
    fn dates_are_read_as_written(#[case] text: &str, #[case] period: &str) {
        assert_eq!(whole(text).map(|period| period.to_string()).as_deref(), Some(period));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in
            ["", "12/31/2025", "31 Februari 2025", "Desember", "abc", "31/12", "1 Mei 2025 dan 1 Juni 2025", "98,5"]
        {
            assert_eq!(whole(text), None, "{text}");
        }
    }

    #[test]
    fn titles_hold_dates_among_other_words() {
        let found = |text| find(text).into_iter().map(|f| (f.period.to_string(), f.is_marked)).collect::<Vec<_>>();
        assert_eq!(found("Capaian UHC per 31 Desember 2025"), [("2025-12-31".to_owned(), true)]);
        assert_eq!(
            found("Penduduk DKB Semester I 2025, kepesertaan s.d. Desember 2025"),
            [("2025-06".to_owned(), false), ("2025-12".to_owned(), true)]
        );
        assert_eq!(found("Kabupaten/Kota se-Provinsi"), []);
        assert_eq!(from_number(202_512.0).map(|p| p.to_string()).as_deref(), Some("2025-12"));
        assert_eq!([45_657.0, 12.0, 2025.5, 999_999.0].map(from_number), [None; 4]);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reading(text in "\\PC{0,40}|(per|31|12|/|-| |Desember|2025|Semester|II|tahun){0,12}") {
            let _ = (find(&text), whole(&text));
        }
    }
}
