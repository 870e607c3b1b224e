//! Datasets that are wrong in one way each, and what users are told.

use crate::folder::Folder;
use std::fmt::Write as _;

const OBSERVATIONS: &str = "observations.jsonl";

/// An observation with other or further fields.
fn observation(fields: &str) -> String {
    format!(r#"{{"id":"o1","region":"11.01","as_of":"2025-02","source":"s1",{fields}}}"#)
}

/// What users are told about each broken dataset.
fn told(cases: &[(&str, Folder)]) -> String {
    let mut text = String::new();
    for (name, folder) in cases {
        let faults = folder.alone().expect_err(name);
        write!(text, "# {name}\n{}\n", folder.told(&faults)).unwrap();
    }
    text
}

#[test]
fn broken_lines() {
    let line = |bytes: &[u8]| Folder::sound().with(OBSERVATIONS, bytes);
    let text = told(&[
        ("comma missing", line(br#"{"id":"a" "region":"11"}"#)),
        ("characters, not bytes, are counted", line("{\"id\":\"é東\",x}".as_bytes())),
        ("cut short", line(br#"{"id":"a","region":"11"#)),
        ("two objects on a line", line(br#"{"id":"a"}{"id":"b"}"#)),
        ("a word", line(b"hello")),
        ("a list", line(br#"["a"]"#)),
        ("a number", line(b"12")),
        ("not UTF-8", line(b"\n{\"id\":\"\xff\"}")),
        ("half a surrogate pair", line(observation(r#""status_claim":"\ud800""#).as_bytes())),
        ("syntax in dataset.json", Folder::sound().edit("dataset.json", "\"gathered\":", "\n\"gathered\"")),
        ("dataset.json is a list", Folder::sound().with("dataset.json", "[]")),
        ("dataset.json is empty", Folder::sound().with("dataset.json", "")),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn broken_fields() {
    let with = |fields: &str| Folder::sound().with(OBSERVATIONS, observation(fields));
    let text = told(&[
        ("unknown field, near", with(r#""registered_pc":98"#)),
        ("unknown field, far", Folder::sound().edit("aliases.jsonl", "}", r#","zzzzzzzz":1}"#)),
        ("unknown inner field", with(r#""segments":{"pbi_jkn":1}"#)),
        ("missing fields", Folder::sound().with(OBSERVATIONS, r#"{"registered":1}"#)),
        ("field twice", with(r#""registered":1,"registered":2"#)),
        ("inner field twice", with(r#""segments":{"pbi":1,"pbi":2}"#)),
        ("number in quotes", with(r#""registered":"1""#)),
        ("null", with(r#""registered":null"#)),
        ("text without quotes", with(r#""registered":1,"status_claim":5"#)),
        ("list for object", with(r#""segments":[1]"#)),
        ("object for list", with(r#""awards":{"name":"UHC Award"}"#)),
        ("flag in quotes", with(r#""registered":1,"survey":"yes""#)),
        ("flag as number", with(r#""registered":1,"projected":1"#)),
        ("empty text", with(r#""status_claim":"""#)),
        ("blank text", with(r#""status_claim":"  ""#)),
        ("empty list", with(r#""awards":[]"#)),
        ("empty object", with(r#""segments":{}"#)),
        ("one language", with(r#""registered":1,"note":{"id":"Catatan"}"#)),
        ("figure without mark", with(r#""registered":{"value":1}"#)),
        ("figure without value", with(r#""registered":{"mark":"floor"}"#)),
        ("unknown mark", with(r#""registered":{"value":1,"mark":"exact"}"#)),
        ("unknown basis", with(r#""active_pct":80,"active_basis":"people""#)),
        ("unknown facility", with(r#""facilities":{"klinik":1}"#)),
        ("unknown class of an award", with(r#""awards":[{"name":"UHC Award"},{"name":"UHC Award","class":"Emas"}]"#)),
        ("unknown mark of a date", with(r#""registered":1,"as_of_mark":"guess""#)),
        ("active share of what", with(r#""active_pct":80"#)),
        ("nothing stated", with(r#""survey":true"#)),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn broken_numbers() {
    let with = |fields: &str| Folder::sound().with(OBSERVATIONS, observation(fields));
    let region = |old: &str, new: &str| Folder::sound().edit("regions.jsonl", old, new);
    let text = told(&[
        ("share above 200", with(r#""registered_pct":250"#)),
        ("share just above 200", with(r#""registered_pct":200.000001"#)),
        ("share below zero", with(r#""registered_pct":-3"#)),
        ("share with seven decimals", with(r#""registered_pct":98.1234567"#)),
        ("share with an exponent", with(r#""registered_pct":9.8e1"#)),
        ("share beyond any number", with(r#""registered_pct":99999999999999999999"#)),
        ("marked share above 200", with(r#""registered_pct":{"value":201,"mark":"floor"}"#)),
        ("count below zero", with(r#""registered":-1"#)),
        ("count with a fraction", with(r#""registered":98.0"#)),
        ("count with an exponent", with(r#""registered":1e3"#)),
        ("count too large", with(r#""registered":10000000001"#)),
        ("count beyond any number", with(r#""registered":99999999999999999999"#)),
        ("year of an award", with(r#""awards":[{"name":"UHC Award","year":202}]"#)),
        ("latitude", region("3.1617", "91")),
        ("both degrees", region("[3.1617,97.4365]", "[-90.5,181]")),
        ("one degree", region("[3.1617,97.4365]", "[3.1617]")),
        ("area below zero", Folder::sound().edit("provinces.jsonl", "56835.019", "-56835.019")),
        ("men and women", region("\"men\":9", "\"men\":10")),
        ("schema", Folder::sound().edit("dataset.json", "\"schema\":1", "\"schema\":2")),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn the_largest_numbers_are_taken() {
    let largest = r#""registered_pct":200,"active_pct":200.000,"active_basis":"members","registered":10000000000"#;
    let folder = Folder::sound().with(OBSERVATIONS, observation(largest));
    let dataset = folder.alone().unwrap();
    let taken = &dataset.all_observations()[0];
    assert_eq!(taken.registered_pct.map(|share| share.value.to_string()).as_deref(), Some("200"));
    assert_eq!(taken.registered.map(|count| count.value), Some(10_000_000_000));
}

#[test]
fn broken_dates() {
    let with = |fields: &str| Folder::sound().with(OBSERVATIONS, observation(fields));
    let text = told(&[
        ("no such day", Folder::sound().edit(OBSERVATIONS, "2025-02", "2025-02-30")),
        ("no such month", Folder::sound().edit(OBSERVATIONS, "2025-02", "2025-13")),
        ("year that is a slip", Folder::sound().edit(OBSERVATIONS, "2025-02", "0225-02")),
        ("day far from now", Folder::sound().edit("dataset.json", "2026-01-31", "2206-01-31")),
        ("day first", Folder::sound().edit(OBSERVATIONS, "2025-02", "01/02/2025")),
        ("candidate that is no day", with(r#""registered":1,"date_candidates":["2025-02-03","2025-02-31","2025-02"]"#)),
        ("gathered in a month", Folder::sound().edit("dataset.json", "2026-01-31", "2026-01")),
        ("ends before it begins", Folder::sound().edit("thresholds.jsonl", "\"from\"", r#""to":"2024-12","from""#)),
        ("rate ends before it begins", Folder::sound().edit("rates.jsonl", "\"from\"", r#""to":"2020","from""#)),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn broken_references() {
    let region = |old: &str, new: &str| Folder::sound().edit("regions.jsonl", old, new);
    let rule = |old: &str, new: &str| Folder::sound().edit("thresholds.jsonl", old, new);
    let event = |old: &str, new: &str| Folder::sound().edit("events.jsonl", old, new);
    let text = told(&[
        ("bad region code", Folder::sound().edit(OBSERVATIONS, "11.01", "110.1")),
        ("unknown region", Folder::sound().edit(OBSERVATIONS, "11.01", "11.02")),
        ("unknown source", Folder::sound().edit(OBSERVATIONS, "\"s1\"", "\"s\\u001b2\"")),
        ("kind on another level", region("\"kota\"", "\"kecamatan\"")),
        ("unknown kind", region("\"kota\"", "\"province\"")),
        ("province among the regions", region("11.71", "11")),
        ("region among the provinces", Folder::sound().edit("provinces.jsonl", "\"11\"", "\"11.01\"")),
        (
            "unknown province",
            region(
                "\"code\":\"11.71\",\"name\":\"Kota Banda Aceh\",\"kind\":\"kota\",\"province\":\"11\"",
                "\"code\":\"12.71\",\"name\":\"Medan\",\"kind\":\"kota\",\"province\":\"12\"",
            ),
        ),
        ("another province", region("\"kota\",\"province\":\"11\"", "\"kota\",\"province\":\"00\"")),
        ("unknown island", Folder::sound().edit("provinces.jsonl", "sumatera", "sumatra")),
        ("alias of nowhere", Folder::sound().edit("aliases.jsonl", "11.71", "11.72")),
        ("scope of a rule", rule("\"region\"", "\"regions\"")),
        ("scope of a rule on a region", rule("\"region\"", "\"11.01\"")),
        ("scope of a rule in no province", rule("\"region\"", "\"12\"")),
        ("unknown further clause", rule("\"source\"", r#""further_clauses":["arrears"],"source""#)),
        ("empty alternative", rule("\"source\"", r#""any_of":[{"pemda_share_pct":5},{}],"source""#)),
        ("unknown rule", event("\"uhc\"", "\"uch\"")),
        ("unknown clause", event("no_arrears", "arrears")),
        ("unknown kind of event", event("status_lost", "lost")),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn broken_lists() {
    let twice = |name: &str| {
        let folder = Folder::sound();
        let text = std::fs::read_to_string(folder.file(name)).unwrap();
        let first = text.lines().next().unwrap().to_owned();
        folder.with(name, format!("{text}\n{first}\n"))
    };
    let second = |name: &str, old: &str, new: &str| {
        let folder = Folder::sound();
        let text = std::fs::read_to_string(folder.file(name)).unwrap();
        folder.with(name, format!("{text}\n{}", text.replace(old, new)))
    };
    let text = told(&[
        ("island twice", twice("islands.jsonl")),
        ("source twice", twice("sources.jsonl")),
        ("province twice", twice("provinces.jsonl")),
        ("region twice", twice("regions.jsonl")),
        ("alias twice", twice("aliases.jsonl")),
        ("observation twice", twice(OBSERVATIONS)),
        ("rule twice", twice("thresholds.jsonl")),
        ("rate twice", twice("rates.jsonl")),
        ("event twice", twice("events.jsonl")),
        ("two default rules", second("thresholds.jsonl", "\"uhc\"", "\"uhc-2\"")),
        ("two default rates", second("rates.jsonl", "\"r1\"", "\"r2\"")),
        ("no default rule", Folder::sound().edit("thresholds.jsonl", "\"default\":true,", "")),
        ("no default rate", Folder::sound().edit("rates.jsonl", "\"default\":true,", "")),
        ("no description", Folder::sound().without("dataset.json")),
    ]);
    insta::assert_snapshot!(text);
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_files_and_lines() {
    let folder = Folder::sound()
        .edit("events.jsonl", "2025-05", "2025-5")
        .edit("rates.jsonl", "37800", "-1")
        .edit("islands.jsonl", "\"id\":\"sumatera\"", "\"id\":\"\"")
        .with(
            OBSERVATIONS,
            format!(
                "{}\n\n{}\n{{",
                observation(r#""registered_pct":250,"registered":1.5,"x":1"#),
                r#"{"id":"o2","region":"11.01","as_of":"2025","source":"s9","registered":1}"#
            ),
        );
    let text = folder.told(&folder.alone().unwrap_err());
    insta::assert_snapshot!(text);
}

#[test]
fn a_fault_is_not_repeated_at_every_reference_to_its_record() {
    let folder = Folder::sound().edit("sources.jsonl", "2025-02", "2025-02-30");
    assert_eq!(folder.alone().unwrap_err().0.len(), 1);
    let unreadable = Folder::sound().with("sources.jsonl", b"\xff");
    assert_eq!(unreadable.alone().unwrap_err().0.len(), 1);
}
