//! Single values out of JSON text: texts, words, counts, shares, dates, lists.

use super::fault::{FaultKind, JsonType, excerpt};
use super::fields::inside;
use super::object::{Object, Read, Wrong, below, wrong};
use crate::domain::visible;
use crate::domain::{Bilingual, Figure, Mark, Percent, Period, RegionCode};
use chrono::{Datelike, NaiveDate};
use compact_str::CompactString;
use memchr::memchr;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// More people than the earth bears: a larger count is a slip.
const MOST_PEOPLE: u64 = 10_000_000_000;
/// More rupiah than the state spends in a year: a larger amount is a slip.
const MOST_RUPIAH: u64 = 100_000_000_000_000_000;
/// More rupiah a month than any contribution: the yearly cost of all people still fits in 64 bits.
const MOST_RUPIAH_PER_MONTH: u64 = 100_000_000;
/// The years that data can be about: others are slips. Plans reach decades ahead, registers decades back.
const YEARS: (i32, i32) = (1900, 2100);
/// The highest share: counts by residence and by identity card differ, so shares above 100 occur.
const SHARES: (i64, i64) = (0, 200);

/// A text with content, exactly as written.
fn verbatim(raw: &str) -> Read<Cow<'_, str>> {
    #[derive(serde::Deserialize)]
    struct Text<'a>(#[serde(borrow)] Cow<'a, str>);
    JsonType::of(raw).must_be(JsonType::Text)?;
    // Without an escape it is what stands between the quotes: the syntax of the whole record has been checked.
    let bare = inside(raw).filter(|text| memchr(b'\\', text.as_bytes()).is_none());
    match bare.map_or_else(|| serde_json::from_str(raw), |text| Ok(Text(Cow::Borrowed(text)))) {
        Ok(Text(text)) if text.chars().all(char::is_whitespace) => wrong(FaultKind::Empty),
        Ok(Text(text)) => Ok(text),
        Err(_) => wrong(FaultKind::Escape),
    }
}

/// A text that is safe to show, where it stands if nothing in it had to be replaced.
pub(super) fn safe(raw: &str) -> Read<Cow<'_, str>> {
    Ok(match verbatim(raw)? {
        Cow::Borrowed(text) => visible(text),
        Cow::Owned(text) => visible(&text).into_owned().into(),
    })
}

/// A text that is safe to show.
pub(super) fn text(raw: &str) -> Read<Box<str>> {
    safe(raw).map(Into::into)
}

/// A text that is safe to show and mostly short: an identifier.
pub(super) fn short_text(raw: &str) -> Read<CompactString> {
    safe(raw).map(CompactString::from)
}

/// A text in both languages.
pub(super) fn bilingual(raw: &str) -> Read<Bilingual> {
    let mut object = Object::inner(raw)?;
    let (id, en) = (object.need("id", text), object.need("en", text));
    object.finish(|| Some(Bilingual { id: id?, en: en? }))
}

/// `true` or `false`.
pub(super) fn boolean(raw: &str) -> Read<bool> {
    JsonType::of(raw).must_be(JsonType::Boolean)?;
    Ok(raw == "true")
}

/// One of the words that stand for a value each.
pub(super) fn word<T: Copy>(raw: &str, words: &[(&'static str, T)]) -> Read<T> {
    let found = verbatim(raw)?;
    let meant = words.iter().find(|(name, _)| *name == found).map(|(_, value)| *value);
    meant.map_or_else(
        || {
            let allowed = words.iter().map(|(name, _)| *name).collect();
            wrong(FaultKind::Word { found: excerpt(&found), allowed })
        },
        Ok,
    )
}

/// A whole number from zero to `most`.
pub(super) fn whole(raw: &str, most: u64) -> Read<u64> {
    JsonType::of(raw).must_be(JsonType::Number)?;
    match raw.parse() {
        Ok(count) if count <= most => Ok(count),
        _ if raw.starts_with('-') => wrong(FaultKind::Negative(excerpt(raw))),
        _ if raw.contains(['.', 'e', 'E']) => wrong(FaultKind::NotWhole(excerpt(raw))),
        _ => wrong(FaultKind::TooLarge(excerpt(raw))),
    }
}

/// A number of people, or of what serves them.
pub(super) fn people(raw: &str) -> Read<u64> {
    whole(raw, MOST_PEOPLE)
}

/// An amount of money in rupiah.
pub(super) fn rupiah(raw: &str) -> Read<u64> {
    whole(raw, MOST_RUPIAH)
}

/// A rate in rupiah a person and month.
pub(super) fn rupiah_per_month(raw: &str) -> Read<u64> {
    whole(raw, MOST_RUPIAH_PER_MONTH)
}

/// A calendar year between `limits`.
pub(super) fn year(raw: &str, limits: (i32, i32)) -> Read<i32> {
    let count = whole(raw, u64::MAX)?;
    match i32::try_from(count) {
        Ok(year) if (limits.0..=limits.1).contains(&year) => Ok(year),
        _ => wrong(FaultKind::Range { found: excerpt(raw), limits: (limits.0.into(), limits.1.into()) }),
    }
}

/// A share in percent with the decimals that are printed.
pub(super) fn percent(raw: &str) -> Read<Percent> {
    JsonType::of(raw).must_be(JsonType::Number)?;
    let highest = Percent::new(SHARES.1, 0);
    let decimals = raw.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match Percent::parse(raw) {
        Some(share) if Some(share) <= highest => Ok(share),
        _ if raw.contains(['e', 'E']) => wrong(FaultKind::Exponent(excerpt(raw))),
        _ if decimals > 6 => wrong(FaultKind::Decimals(excerpt(raw))),
        _ => wrong(FaultKind::Range { found: excerpt(raw), limits: SHARES }),
    }
}

/// A number with a fraction.
pub(super) fn decimal(raw: &str) -> Read<f64> {
    JsonType::of(raw).must_be(JsonType::Number)?;
    match raw.parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(number),
        _ => wrong(FaultKind::TooLarge(excerpt(raw))),
    }
}

/// An area in km².
pub(super) fn area(raw: &str) -> Read<f64> {
    let area = decimal(raw)?;
    if area < 0.0 { wrong(FaultKind::Negative(excerpt(raw))) } else { Ok(area) }
}

/// Latitude and longitude in degrees.
pub(super) fn position(raw: &str) -> Read<(f64, f64)> {
    let within = |limits: (i64, i64)| {
        move |raw: &str| {
            let degrees = decimal(raw)?;
            let inside = (limits.0 as f64..=limits.1 as f64).contains(&degrees);
            if inside { Ok(degrees) } else { wrong(FaultKind::Range { found: excerpt(raw), limits }) }
        }
    };
    match items(raw)?.as_slice() {
        [lat, lon] => match (within((-90, 90))(lat), within((-180, 180))(lon)) {
            (Ok(lat), Ok(lon)) => Ok((lat, lon)),
            (lat, lon) => Err([lat.err(), lon.err()].into_iter().flatten().flatten().collect()),
        },
        other => wrong(FaultKind::Length { found: other.len(), expected: 2 }),
    }
}

/// A bare value, or an object with the value and its mark.
pub(super) fn figure<'a, T>(read: impl FnOnce(&'a str) -> Read<T>) -> impl FnOnce(&'a str) -> Read<Figure<T>> {
    move |raw| {
        if JsonType::of(raw) != JsonType::Object {
            return Ok(Figure { value: read(raw)?, mark: None });
        }
        let mut object = Object::inner(raw)?;
        let value = object.need("value", read);
        let mark = object.need("mark", |raw| word(raw, &Mark::ALL.map(|mark| (mark.id(), mark))));
        object.finish(|| Some(Figure { value: value?, mark: Some(mark?) }))
    }
}

/// A year, a month or a day.
pub(super) fn period(raw: &str) -> Read<Period> {
    let found = verbatim(raw)?;
    Period::parse(&found).map_or_else(|| wrong(FaultKind::Period(excerpt(&found))), possible)
}

/// A period, unless its year is a slip.
fn possible(period: Period) -> Read<Period> {
    if (YEARS.0..=YEARS.1).contains(&period.first_day().year()) {
        return Ok(period);
    }
    wrong(FaultKind::Range { found: period.to_string(), limits: (YEARS.0.into(), YEARS.1.into()) })
}

/// A day.
pub(super) fn day(raw: &str) -> Read<NaiveDate> {
    let found = verbatim(raw)?;
    match Period::parse(&found) {
        Some(period @ Period::Day(day)) => possible(period).map(|_| day),
        _ => wrong(FaultKind::Day(excerpt(&found))),
    }
}

/// A region code, known or not.
pub(super) fn code(raw: &str) -> Read<RegionCode> {
    let found = verbatim(raw)?;
    RegionCode::parse(&found).map_or_else(|| wrong(FaultKind::Code(excerpt(&found))), Ok)
}

/// The items of a list as printed; an empty list is a fault.
fn items(raw: &str) -> Read<Vec<&str>> {
    JsonType::of(raw).must_be(JsonType::List)?;
    let items: Vec<&RawValue> = serde_json::from_str(raw).or_else(|_| wrong(FaultKind::Escape))?;
    if items.is_empty() { wrong(FaultKind::Empty) } else { Ok(items.into_iter().map(RawValue::get).collect()) }
}

/// A list whose items are read alike; faults name the item by its number, counted from 1.
pub(super) fn list<'a, T>(mut read: impl FnMut(&'a str) -> Read<T>) -> impl FnOnce(&'a str) -> Read<Vec<T>> {
    move |raw| {
        let mut values = Vec::new();
        let mut wrongs: Vec<Wrong> = Vec::new();
        for (at, item) in items(raw)?.into_iter().enumerate() {
            match read(item) {
                Ok(value) => values.push(value),
                Err(inner) => wrongs.extend(below(&(at + 1).to_string(), inner)),
            }
        }
        if wrongs.is_empty() { Ok(values) } else { Err(wrongs) }
    }
}
