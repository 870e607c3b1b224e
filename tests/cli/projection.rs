//! `cakupan project`: the range of months, its method, and every refusal, on series of our own.

use crate::support::{cakupan, dataset};
use serde_json::Value;
use std::fmt::Write as _;
use std::fs;

/// The region of a dataset of its own with these registered shares, each of a day of 2025 or 2026.
fn projected(points: &[(&str, &str)], as_of: &str) -> (Value, String) {
    let folder = dataset("Trial", "Trial Gazette");
    let mut lines = String::new();
    for (n, (day, share)) in points.iter().enumerate() {
        let line = format!(
            r#"{{"id":"p{n}","region":"11.71","as_of":"{day}","source":"s{n}","registered_pct":{share},"population":1000}}"#
        );
        writeln!(lines, "{line}").unwrap();
    }
    fs::write(folder.path().join("observations.jsonl"), lines).unwrap();
    let sources: Vec<String> = points
        .iter()
        .enumerate()
        .map(|(n, (day, _))| format!(r#"{{"id":"s{n}","publisher":"Trial Gazette","published":"{day}"}}"#))
        .collect();
    fs::write(folder.path().join("sources.jsonl"), sources.join("\n")).unwrap();
    let run = |format: &str| {
        let mut command = cakupan(&format!("project 11.71 --only --as-of {as_of} --threshold 98 --format {format}"));
        let output = command.arg("--data").arg(folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    (serde_json::from_str(&run("json")).unwrap(), run("text"))
}

const STEADY: [(&str, &str); 6] = [
    ("2025-03-31", "90.0"),
    ("2025-04-30", "91.0"),
    ("2025-05-31", "91.9"),
    ("2025-06-30", "93.1"),
    ("2025-07-31", "94.0"),
    ("2025-08-31", "95.0"),
];

#[test]
fn a_steady_rise_is_dated_by_a_range() {
    let (found, text) = projected(&STEADY, "2025-08-31");
    assert_eq!(found["points"], 6);
    let slope = found["slope_per_month"].as_f64().unwrap();
    // About a point a month; the interval holds it.
    assert!((slope - 0.99).abs() < 0.03, "{slope}");
    let interval: Vec<f64> = found["interval"].as_array().unwrap().iter().map(|v| v.as_f64().unwrap()).collect();
    assert!(interval[0] <= slope && slope <= interval[1]);
    let months = ["months_from", "months_to"].map(|name| found[name].as_u64().unwrap());
    assert!(months[0] <= 3 && 3 <= months[1] && months[1] <= 5, "{months:?}");
    assert_eq!((&found["from"], &found["refusal"]), (&Value::from("2025-10"), &Value::Null));
    assert!(found["to"].as_str().unwrap() > "2025-10");
    assert!(text.contains("Theil–Sen atas 6 angka"), "{text}");
}

#[test]
fn what_cannot_be_dated_says_why() {
    let falling: Vec<(&str, &str)> =
        STEADY.iter().zip(STEADY.iter().rev()).map(|((day, _), (_, share))| (*day, *share)).collect();
    let (found, text) = projected(&falling, "2025-08-31");
    assert_eq!((&found["refusal"], &found["from"]), (&Value::from("not_at_this_pace"), &Value::Null));
    assert!(found["slope_per_month"].as_f64().unwrap() < 0.0 && text.contains("tidak naik"), "{text}");
    let (found, text) = projected(&STEADY[..4], "2025-08-31");
    assert_eq!((&found["refusal"], &found["points"]), (&Value::from("too_few_points"), &Value::from(4)));
    assert!(text.contains("hanya 4 angka dalam 36 bulan terakhir, diperlukan paling sedikit 5"), "{text}");
    // What was not yet known takes no part.
    let (early, _) = projected(&STEADY, "2025-06-30");
    assert_eq!((&early["points"], early["series"].as_array().unwrap().len()), (&Value::from(4), 4));
}
