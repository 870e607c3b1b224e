//! `cakupan changes`: the dates, the formats, the exit code.

use crate::support::{cakupan, json, printed, told};
use insta::assert_snapshot;
use rstest::rstest;
use serde_json::Value;
use std::collections::BTreeSet;

const YEAR: &str = "changes --since 2025-02-28 --until 2026-02-28";

#[test]
fn a_province_reads_well_in_both_languages() {
    assert_snapshot!("changes_jateng", printed(&format!("{YEAR} prov:jateng")));
    let english = printed(&format!("{YEAR} prov:bali --lang en --ascii"));
    assert!(english.replace('÷', "/").is_ascii(), "{english}");
    assert_snapshot!("changes_bali_english", english);
}

#[rstest]
#[case("", "below", 1)]
#[case("prov:jateng", "below", 0)]
#[case("code:51.07", "below", 1)]
fn the_exit_code_tells_whether_a_region_fell(#[case] query: &str, #[case] on: &str, #[case] code: i32) {
    let asked = format!("{YEAR} {query}");
    let output = cakupan(&format!("{asked} --fail-on {on}")).output().unwrap();
    assert_eq!(output.status.code(), Some(code));
    // The answer is the same as without the check.
    assert_eq!(String::from_utf8(output.stdout).unwrap(), printed(&asked));
    assert_eq!(output.stderr.is_empty(), code == 0);
}

#[rstest]
#[case("changes")]
#[case("changes --since yesterday")]
#[case("changes --since 2025-01 --until soon")]
#[case("changes --since 2026-02-28 --until 2026-02-28")]
#[case("changes --since 2026-03 --as-of 2026-02 --fail-on below")]
#[case("changes --since 2025-01 --fail-on above")]
#[case("changes --since 2025-01 reg:abc")]
fn mistakes_end_with_two(#[case] args: &str) {
    let told = told(args);
    assert!(told.starts_with("[2]\n") && told.lines().count() > 1, "{told}");
}

#[test]
fn the_messages_say_what_is_wrong() {
    let complaints = ["changes", "changes --since x", "changes --since 2026-02 --until 2025"];
    assert_snapshot!("changes_complaints", complaints.map(told).join("\n"));
    let below = told(&format!("{YEAR} code:51.07 --fail-on below --lang en"));
    assert!(below.ends_with("regencies and cities that fell below a line: 1 (--fail-on below)\n"), "{below}");
}

#[test]
fn the_figures_of_the_nation_and_of_whole_provinces_enter_and_fail_nothing() {
    let told = |query: &str, change: &str, kind: &str| {
        let rows = json(&format!("{YEAR} {query} --format json"));
        let rows = rows.as_array().unwrap().iter().filter(|row| row["change"] == change && row["kind"] == kind);
        rows.map(|row| row["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told("", "step", "nation"), ["Indonesia"]);
    assert_eq!(told("", "fell", "province"), ["Sumatera Selatan", "Lampung", "Kepulauan Riau"]);
    assert_eq!(told("prov:lampung", "fell", "province"), ["Lampung"]);
    // A part of a province is not the province.
    assert_eq!(told("prov:lampung kota", "fell", "province"), Vec::<String>::new());
    assert_eq!(told("prov:lampung", "step", "nation"), Vec::<String>::new());
    // The province fell; none of its kabupaten and kota did.
    let checked = cakupan(&format!("{YEAR} prov:lampung --fail-on below")).output().unwrap();
    assert_eq!(checked.status.code(), Some(0));
    assert_snapshot!("changes_lampung", printed(&format!("{YEAR} prov:lampung")));
    let plan = printed("changes --since 2024-12-31 --until 2025-12-31 --threshold rpjmn-2025");
    let plan = plan.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(plan.contains("rencana nasional, diterapkan pada satu wilayah"), "{plan}");
}

#[test]
fn until_is_the_as_of_date_unless_given() {
    let since = "changes --since 2025-02-28 prov:bali";
    assert_eq!(printed(&format!("{since} --as-of 2026-02-28")), printed(&format!("{since} --until 2026-02")));
}

#[test]
fn json_and_csv_hold_the_same_changes() {
    let rows = json(&format!("{YEAR} --format json"));
    let rows = rows.as_array().unwrap();
    let kinds: BTreeSet<&str> = rows.iter().map(|row| row["change"].as_str().unwrap()).collect();
    assert_eq!(Vec::from_iter(kinds), ["award", "contradicting", "fell", "reached", "revised", "status_lost", "step"]);
    let karangasem = rows.iter().find(|row| row["code"] == "51.07" && row["change"] == "fell").unwrap();
    let wanted = serde_json::json!({
        "metric": "registered", "clause": "registered", "before_line": 98, "before_result": "met",
        "before_pct": 98.58, "before_as_of": "2023-05-15", "after_result": "not_met", "after_pct": 90.4,
        "after_as_of": "2025-08-12", "after_source": "detikBali", "days": 820, "note": null,
    });
    for (name, value) in wanted.as_object().unwrap() {
        assert_eq!(&karangasem[name], value, "{name}");
    }
    assert_eq!(karangasem["events"][0]["id"], "e02");
    let text = printed(&format!("{YEAR} --format csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), rows.len());
    for (record, row) in records.iter().zip(rows) {
        assert_eq!(names.len(), row.as_object().unwrap().len());
        for (name, cell) in names.iter().zip(record).filter(|(name, _)| !["events", "note"].contains(name)) {
            let wanted = match &row[name] {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            assert_eq!(cell, wanted, "{name}");
        }
    }
}

#[test]
fn the_heading_counts_what_is_listed() {
    let fell = json(&format!("{YEAR} --format json"));
    let fell = fell.as_array().unwrap().iter().filter(|row| row["change"] == "fell").count();
    assert!(printed(YEAR).lines().next().unwrap().contains(&format!("{fell} turun")));
}
