//! Numbers at every limit, and words that some programs take for numbers: a number that can be meant, or refused.

use crate::bodies;
use cakupan::domain::query::{Context, Groups, Query};
use cakupan::domain::{Dataset, Period, typed_line};
use cakupan::import::{Options, understand};
use cakupan::sheet::read_bytes;
use cakupan::store::bundled;
use std::sync::LazyLock;

static BUNDLED: LazyLock<Dataset> = LazyLock::new(|| bundled().unwrap());

const WORDS: [&str; 40] = [
    "0",
    "-0",
    "-0.0",
    "+5",
    "0005",
    "127",
    "32768",
    "2147483648",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999",
    "340282366920938463463374607431768211456",
    "10000000000",
    "10000000001",
    "1e2",
    "1e308",
    "1.7976931348623157e308",
    "1e309",
    "1e-320",
    "5e-324",
    "2.2250738585072014e-308",
    "0.1",
    "0.000001",
    "0.0000001",
    "99.9999999999",
    "200",
    "200.000001",
    "NaN",
    "inf",
    "-Infinity",
    "0x64",
    "1_000",
    "१००",
    "１００",
    "１e２",
];

/// A place where numbers stand, by name: what it reads a word as.
type Place<'a> = (&'a str, &'a dyn Fn(&str) -> Option<String>);

/// The words that are taken, each with what it is taken for, a line for each place.
fn taken(places: &[Place<'_>]) -> String {
    let line = |(place, read): &Place<'_>| {
        let words = WORDS.iter().filter_map(|word| Some(format!("{word} = {}", read(word)?)));
        format!("{place}: {}\n", words.collect::<Vec<_>>().join(" | "))
    };
    places.iter().map(line).collect()
}

/// What is taken of a file of one row in which the word stands under `head`.
fn imported(name: &str, text: &str) -> Option<String> {
    let book = read_bytes(name, text.as_bytes()).ok()?;
    let options = Options { period: Period::parse("2025-12"), ..Options::new("2026-03-01".parse().unwrap()) };
    let intake = understand(&book.sheets, &options, &BUNDLED).unwrap();
    let record = &intake.taken.first()?.record;
    let people = record.registered.map(|figure| figure.value.to_string());
    people.or_else(|| record.registered_pct.map(|figure| figure.value.to_string()))
}

#[test]
fn an_imported_number_is_taken_as_it_stands_or_refused() {
    let csv = |head: &'static str| move |word: &str| imported("a.csv", &format!("Kode;{head}\n12.74;{word}\n"));
    let json =
        |head: &'static str| move |word: &str| imported("a.json", &format!(r#"[{{"Kode":"12.74","{head}":{word}}}]"#));
    insta::assert_snapshot!(taken(&[
        ("people, csv", &csv("Jumlah Peserta")),
        ("people, JSON", &json("Jumlah Peserta")),
        ("percent, csv", &csv("Cakupan (%)")),
        ("percent, JSON", &json("Cakupan (%)")),
        ("code, csv", &|word| imported("a.csv", &format!("Kode;Cakupan (%)\n{word};98\n"))),
        ("day, csv", &|word| imported("a.csv", &format!("Kode;Cakupan (%);Per Tanggal\n12.74;98;{word}\n"))),
    ]));
}

#[test]
fn a_typed_number_is_meant_or_refused() {
    let groups = Groups::new();
    let context = Context { dataset: &BUNDLED, groups: &groups };
    let query = |name: &'static str| {
        let context = &context;
        move |word: &str| Some(Query::parse(&format!("{name}:{word}"), context).ok()?.to_string())
    };
    insta::assert_snapshot!(taken(&[
        ("reg", &query("reg")),
        ("gap", &query("gap")),
        ("asof", &query("asof")),
        ("code", &query("code")),
        ("--threshold", &|word| Some(typed_line(word)?.to_string())),
    ]));
}

#[test]
fn a_place_with_any_numbers_can_be_drawn() {
    let (most, least) = (u64::MAX, i64::MIN);
    for screen in ["costs", "table", "distance"] {
        for (members, growth, budget) in [(most, i64::MAX, most), (most, least, 1), (0, least, 0), (1, i64::MAX, most)]
        {
            for rate in ["18446744073709551615", "1", "0", "r1"] {
                for day in ["-262142-01-01", "0000-01-01", "2025-12-31", "9999-12-31", "+262141-12-31"] {
                    let place = format!(
                        r#"{{"schema":1,"place":{{"screen":"{screen}","detail":"11.01","rate":"{rate}","start":12,
                        "budget":{budget},"as-of":"{day}","since":"{day}",
                        "cohort":{{"region":"11.01","members":{members},"growth":{growth}}}}}}}"#
                    );
                    bodies::state(place.as_bytes());
                    bodies::state(place.replace(r#""detail":"11.01","#, "").as_bytes());
                }
            }
        }
    }
}
