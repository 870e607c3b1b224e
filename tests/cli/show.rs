//! `cakupan show`: one region with everything it is chosen from.

use crate::support::{cakupan, json, printed};
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case("12.74")]
#[case("1274")]
#[case("tanjungbalai")]
#[case("kota tanjung balai")]
fn a_region_is_named_by_code_or_words(#[case] name: &str) {
    assert_eq!(json(&format!("show {name} --format json"))["code"], "12.74");
}

#[test]
fn a_region_shows_its_row_and_its_evidence() {
    let shown = json("show 12.74 --as-of 2025-04-30 --format json");
    let row = &json("list code:12.74 --as-of 2025-04-30 --format json")[0];
    for (name, value) in row.as_object().unwrap() {
        assert_eq!(&shown[name], value, "{name}");
    }
    let observations = shown["observations"].as_array().unwrap();
    let newest = observations.iter().find(|o| !o["registered"].is_null()).unwrap();
    assert_eq!((&newest["registered"], &newest["registered_pct"]), (&json!(183_139), &json!(97.45)));
    assert!(newest["source"]["publisher"].is_string() && newest["flags"].is_array());
    let dates: Vec<&str> = observations.iter().map(|o| o["as_of"].as_str().unwrap()).collect();
    assert!(dates.is_sorted_by(|a, b| a.get(..4) >= b.get(..4)), "{dates:?}");
    assert_eq!(shown["rollup"], Value::Null);
    let rank = &shown["ranks"]["registered"]["country"];
    assert_eq!(rank["rank"], row["rank"]);
    assert!(rank["n"].as_u64() >= rank["rank"].as_u64() && rank["oldest"].as_str() <= rank["newest"].as_str());
}

/// The records of a bundled data file.
fn records(name: &str) -> Vec<Value> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    std::fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[rstest]
#[case("64.71")]
#[case("61.71")]
#[case("12.74")]
#[case("64.02")]
#[case("64")]
#[case("00")]
fn every_observation_is_given_whole_with_its_source(#[case] code: &str) {
    let shown = json(&format!("show {code} --as-of 2026-11-30 --format json"));
    let sources = records("sources.jsonl");
    let mut wanted: Vec<Value> = records("observations.jsonl").into_iter().filter(|o| o["region"] == code).collect();
    let mut given = shown["observations"].as_array().unwrap().clone();
    assert!(!wanted.is_empty());
    for (record, shown) in wanted.iter_mut().zip(&mut given) {
        let record = record.as_object_mut().unwrap();
        record.remove("region");
        let source = sources.iter().find(|source| source["id"] == record["source"]).unwrap();
        let field = |name: &str| (name.to_owned(), source[name].clone());
        record["source"] = Value::Object(["publisher", "title", "url", "published"].map(field).into_iter().collect());
        assert!(shown.as_object_mut().unwrap().remove("flags").unwrap().is_array());
    }
    let by_id = |a: &Value, b: &Value| a["id"].as_str().cmp(&b["id"].as_str());
    wanted.sort_by(by_id);
    given.sort_by(by_id);
    assert_eq!(given, wanted);
}

#[test]
fn a_region_shows_its_peers_and_its_evaluation() {
    let shown = json("show 12.74 --as-of 2025-04-30 --format json");
    let peers = shown["peers"].as_array().unwrap();
    assert_eq!(
        (peers.len(), &peers[0]["code"], &peers[0]["reason"]),
        (5, &json!("18.72"), &json!("same_island_group"))
    );
    let rules = shown["evaluation"].as_array().unwrap();
    let rule = rules.iter().find(|rule| rule["rule"] == "uhc-2025").unwrap();
    assert_eq!((&rule["result"], &rule["clauses"][0]["result"]), (&json!("not_met"), &json!("near")));
    let cheapest = json!({"clause": "registered", "people": 1042, "estimated": false, "rupiah_per_year": 472_651_200});
    assert_eq!(rule["cheapest"], cheapest);
    assert_eq!(json("show 64 --format json")["peers"], json!([]));
}

#[test]
fn a_date_that_contradicts_itself_shows_its_candidates() {
    let shown = json("show balikpapan --format json");
    let candidates = |o: &Value| o["date_candidates"].as_array().is_some_and(|days| days.len() > 1);
    assert!(shown["observations"].as_array().unwrap().iter().any(candidates));
}

#[rstest]
#[case("00", 514)]
#[case("kaltim", 10)]
fn provinces_and_the_nation_are_summed_up(#[case] name: &str, #[case] regions: u64) {
    let shown = json(&format!("show {name} --as-of 2025-12-31 --format json"));
    let sum = &shown["rollup"]["registered"];
    assert_eq!(sum["regions"], regions);
    let (members, population) = (sum["members"].as_f64().unwrap(), sum["population"].as_f64().unwrap());
    assert!((members / population * 100.0 - sum["share"].as_f64().unwrap()).abs() <= 0.005);
}

#[test]
fn the_text_is_the_report_under_a_title() {
    for (lang, word) in [("id", "Terdaftar"), ("en", "Registered")] {
        let text = printed(&format!("show 12.74 --as-of 2025-04-30 --lang {lang}"));
        assert!(text.starts_with("Kota Tanjungbalai (12.74)\n─"), "{text}");
        assert!(text.contains(word) && text.lines().all(|line| line.chars().count() <= 100), "{text}");
    }
    let ascii = printed("show 12.74 --ascii");
    assert!(ascii.starts_with("Kota Tanjungbalai (12.74)\n---") && ascii.is_ascii(), "{ascii}");
}

#[test]
fn candidates_are_listed_with_code_and_province() {
    let output = cakupan("show bogor --lang en").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(
        lines,
        [
            "«bogor» can mean several regions; use the full name or the code:",
            "  32.01  Kabupaten Bogor  West Java",
            "  32.71  Kota Bogor       West Java"
        ]
    );
}
