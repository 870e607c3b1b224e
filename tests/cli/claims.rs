//! `cakupan claims`: every published figure of every period, which counts, and why.

use crate::support::{json, printed};
use serde_json::{Value, json};

fn periods(args: &str) -> Vec<Value> {
    json(&format!("claims {args} --format json")).as_array().unwrap().clone()
}

#[test]
fn two_papers_print_different_shares_for_karawang() {
    let newest = &periods("karawang --as-of 2026-02-28")[0];
    let head = ["metric", "closing", "chosen_pct", "reason"].map(|name| newest[name].clone());
    assert_eq!(head, [json!("registered"), json!("2025-12-31"), json!(99.03), json!("counts_reproduce")]);
    let [right, wrong] = newest["claims"].as_array().unwrap().as_slice() else { panic!("{newest}") };
    assert_eq!((&right["chosen"], &wrong["chosen"]), (&json!(true), &json!(false)));
    assert_eq!(newest["chosen"], right["observation"]);
    let names = [
        "share",
        "rounding_low",
        "rounding_high",
        "people",
        "denominator",
        "denominator_origin",
        "counts_pct",
        "verdict",
    ];
    let said = names.map(|name| right[name].clone());
    let wanted = json!([99.03, 99.025, 99.035, 2_613_970, 2_639_594, "stated", 99.03, "reproduced"]);
    assert_eq!(Value::from(said.to_vec()), wanted);
    assert_eq!(
        (&wrong["share"], &wrong["counts_pct"], &wrong["verdict"]),
        (&json!(100.25), &Value::Null, &json!("alone"))
    );
    assert!(wrong["url"].as_str().is_some_and(|url| url.starts_with("https://")));
    // A day before its publication the second figure is not there.
    let before = &periods("karawang --as-of 2025-12-31")[0];
    assert_eq!((&before["chosen_pct"], &before["reason"]), (&json!(100.25), &json!("only_figure")));
}

#[test]
fn counts_may_contradict_the_share_beside_them() {
    let all = periods("33.25 --as-of 2023-06-30");
    let claim = &all[0]["claims"][0];
    assert_eq!(
        (&claim["share"], &claim["counts_pct"], &claim["verdict"]),
        (&json!(87.86), &json!(87.68), &json!("contradicted"))
    );
}

#[test]
fn what_never_stands_is_told_with_its_reason() {
    let all: Vec<Value> = ["00", "18", "31", "94", "19.04"].iter().flat_map(|code| periods(code)).collect();
    let whys: Vec<&str> =
        all.iter().flat_map(|p| p["others"].as_array().unwrap()).map(|o| o["why"].as_str().unwrap()).collect();
    assert!(whys.contains(&"doubtful") && whys.contains(&"survey"), "{whys:?}");
    let tie = all.iter().find(|period| period["reason"] == "tie").unwrap();
    assert_eq!((&tie["chosen"], &tie["chosen_pct"]), (&Value::Null, &Value::Null));
    assert!(tie["claims"].as_array().unwrap().len() > 1);
}

#[test]
fn claims_read_well() {
    insta::assert_snapshot!(printed("claims karawang --as-of 2026-02-28"));
    let ascii = printed("claims 00 --as-of 2024-12-31 --lang en --ascii");
    assert!(ascii.is_ascii() && ascii.lines().all(|line| line.len() <= 100), "{ascii}");
    let nothing = printed("claims 12.74 --as-of 2012-01-01 --lang en");
    assert!(!nothing.contains("97.45") && nothing.lines().count() > 3, "{nothing}");
    assert_eq!(json("claims 12.74 --as-of 2012-01-01 --format json"), json!([]));
}
