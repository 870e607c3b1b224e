//! `cakupan list`: the golden figures, the formats, the queries.

use crate::support::{cakupan, dataset, json, printed};
use insta::assert_snapshot;
use rstest::rstest;
use serde_json::{Value, json};
use std::process::{Command, Stdio};

#[test]
fn tanjungbalai_is_as_published() {
    let rows = json("list code:12.74 --as-of 2025-04-30 --format json");
    let row = &rows[0];
    assert_eq!(rows.as_array().unwrap().len(), 1);
    let wanted = json!({
        "registered": 183_139, "registered_pct": 97.45, "denominator": 187_939, "active_population_pct": 80.08,
        "gap": 1042, "cushion": null, "active_gap": 0, "active_cushion": 147, "status": "near", "active_status": "met",
    });
    for (name, value) in wanted.as_object().unwrap() {
        assert_eq!(&row[name], value, "{name}");
    }
    assert!(row["flags"].as_array().unwrap().contains(&json!("status-claim")));
    assert_snapshot!("tanjungbalai", printed("list code:12.74 --as-of 2025-04-30 --format json"));
}

#[rstest]
#[case("98.6", 2169)]
#[case("98,6", 2169)]
#[case("99", 2921)]
#[case("99%", 2921)]
#[case("uhc-2025", 1042)]
#[case("in-force", 1042)]
fn a_rule_can_be_asked_for(#[case] rule: &str, #[case] gap: u64) {
    let rows = json(&format!("list code:12.74 --as-of 2025-04-30 --format json --threshold {rule}"));
    assert_eq!(rows[0]["gap"], gap);
}

#[rstest]
#[case("2025", "2025-12-31")]
#[case("2024-02", "2024-02-29")]
#[case("2025-04-30", "2025-04-30")]
fn a_year_or_month_means_its_last_day(#[case] asked: &str, #[case] day: &str) {
    assert_eq!(json(&format!("list code:12.74 --format json --as-of {asked}"))[0]["as_of_date"], day);
}

/// Whether two cells are the same but for the zeros that a number is printed with.
fn same(a: &str, b: &str) -> bool {
    let parts = |text: &str| text.split([':', ' ', ';']).map(str::to_owned).collect::<Vec<_>>();
    let number = |text: &str| text.parse::<f64>().map_err(|_| text.to_owned());
    parts(a).iter().map(|part| number(part)).eq(parts(b).iter().map(|part| number(part)))
}

/// A plain value as the cell that it becomes; nothing for null.
fn plain_cell(value: &Value) -> String {
    if value.is_null() { String::new() } else { value.to_string().trim_matches('"').to_owned() }
}

#[rstest]
#[case("UHC-2025", "uhc-2025")]
#[case("Rpjmn-2029", "rpjmn-2029")]
#[case("IN-FORCE", "in-force")]
fn the_name_of_a_rule_may_be_written_in_any_case(#[case] typed: &str, #[case] id: &str) {
    let list = |rule: &str| printed(&format!("list prov:bali --as-of 2025-12-31 --threshold {rule}"));
    assert_eq!(list(typed), list(id));
}

#[test]
fn csv_holds_what_json_holds() {
    let rows = json("list --as-of 2025-12-31 --format json");
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 514);
    let text = printed("list --as-of 2025-12-31 --format csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().all(Value::is_object) => {
            let plain = |value: &Value| value.to_string().trim_matches('"').replace("null", "");
            let of = |clause: &Value| {
                ["clause", "line", "value", "result", "people"].map(|name| plain(&clause[name])).join(":")
            };
            items.iter().map(of).collect::<Vec<_>>().join("; ")
        }
        Value::Object(fields) => {
            let names = ["months_low", "months_high", "slope", "lower", "upper", "points", "refusal"];
            assert_eq!(fields.len(), names.len());
            names.map(|name| plain_cell(&fields[name])).join(":")
        }
        Value::Array(items) => {
            items.iter().map(|item| item.to_string().trim_matches('"').to_owned()).collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    };
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), rows.len());
    for (record, row) in records.iter().zip(rows) {
        assert_eq!(names.len(), row.as_object().unwrap().len());
        for (name, text) in names.iter().zip(record) {
            let wanted = cell(&row[name]);
            assert!(same(text, &wanted), "{}: {name}: {text} is not {wanted}", row["code"]);
        }
    }
}

#[test]
fn answers_stand_in_the_row_of_a_region() {
    let row = &json("list code:13.01 --as-of 2024-12-31 --format json")[0];
    let wanted = json!({
        "months_low": 5, "months_high": null, "slope": 0.4445, "lower": 0.0191, "upper": 0.6621, "points": 6, "refusal": null,
    });
    assert_eq!(row["projection"], wanted);
    let rows = json("list --as-of 2024-12-31 --format json");
    let since = rows.as_array().unwrap().iter().filter(|row| !row["since"].is_null());
    let spans: Vec<[&str; 2]> =
        since.map(|row| ["since_after", "since"].map(|name| row[name].as_str().unwrap())).collect();
    assert!(
        spans.len() > 10 && spans.iter().all(|[after, since]| after.get(..4) <= since.get(..4) && after != since),
        "{spans:?}"
    );
    let row = &json("list code:12.74 --as-of 2025-04-30 --format json")[0];
    assert_eq!((&row["cost_year_idr"], &row["since"]), (&json!(472_651_200), &Value::Null));
    assert_eq!((&row["since_reason"], &row["projection"]["refusal"]), (&json!("one_side"), &json!("too_few_points")));
}

#[test]
fn a_number_keeps_its_printed_decimals() {
    let folder = dataset("Banda Aceh", "Dinas");
    let text = printed(&format!("list kind:kota --only --data {} --format json", folder.path().display()));
    assert!(text.contains(r#""registered_pct":98.50,"#), "{text}");
}

#[test]
fn what_is_unknown_is_null() {
    let folder = dataset("Banda Aceh", "Dinas");
    let rows = json(&format!("list kind:kabupaten --only --data {} --format json", folder.path().display()));
    for name in ["registered", "registered_pct", "as_of", "source", "gap", "cushion", "active_population_pct", "rank"] {
        assert_eq!(rows[0][name], Value::Null, "{name}");
    }
    assert_eq!((&rows[0]["status"], &rows[0]["flags"]), (&json!("unknown"), &json!([])));
}

#[test]
fn a_tie_gives_every_share_and_no_rank() {
    let folder = dataset("Banda Aceh", "Dinas");
    let figure = |id: &str, pct: &str| {
        format!(r#"{{"id":"{id}","region":"11.71","as_of":"2025-06-30","source":"s1","registered_pct":{pct}}}"#)
    };
    // In one file the later line of the user's own data wins; in the lowest layer two such figures tie.
    std::fs::write(folder.path().join("observations.jsonl"), format!("{}\n{}", figure("a", "97"), figure("b", "99")))
        .unwrap();
    let data = folder.path().display();
    let rows = json(&format!("list kind:kota --only --data {data} --as-of 2025-12 --format json"));
    assert_eq!(rows[0]["tied"], json!([97, 99]));
    assert_eq!((&rows[0]["registered_pct"], &rows[0]["rank"]), (&Value::Null, &Value::Null));
    // The table shows both side by side, with the date that they are of.
    let text = printed(&format!("list kind:kota --only --data {data} --as-of 2025-12"));
    let row = text.lines().find(|line| line.starts_with("11.71")).unwrap();
    assert!(row.contains("97 % / 99 %") && row.contains("2025-06-30"), "{text}");
}

#[test]
fn negated_qualifiers_are_words_of_the_query() {
    let codes = |args: &str| {
        let rows = json(&format!("list --as-of 2025-12-31 --format json {args}"));
        rows.as_array().unwrap().iter().map(|row| row["code"].to_string()).collect::<Vec<_>>()
    };
    let (all, stale, fresh) = (codes("prov:jabar"), codes("flag:stale prov:jabar"), codes("-flag:stale prov:jabar"));
    assert!(!stale.is_empty() && !fresh.is_empty());
    assert_eq!(stale.len() + fresh.len(), all.len());
    assert_eq!(codes("prov:jabar --limit 3 -flag:stale"), fresh[..3]);
    assert_eq!(codes("prov:jabar -- -flag:stale"), fresh);
}

#[test]
fn options_stand_before_and_after_the_command() {
    let after = printed("list code:12.74 --as-of 2025-04-30 --lang en --ascii");
    assert_eq!(printed("--as-of 2025-04-30 --lang en --ascii list code:12.74"), after);
    assert!(after.is_ascii());
    assert_snapshot!("english_table", after);
}

#[test]
fn the_table_is_aligned() {
    let table = printed("list prov:bali --as-of 2025-12-31");
    assert_snapshot!("bali", table);
    assert!(printed("list kota bogor --as-of 2025-12-31").contains("Kota Bogor"));
    assert!(printed("list prov:bali kind:kota reg:<50").contains("Tidak ada wilayah yang cocok."));
    assert_eq!(printed("list prov:bali kind:kota reg:<50 --format json"), "[]\n");
    assert_eq!(printed("list prov:bali kind:kota reg:<50 --format csv").lines().count(), 1);
    // A typed line is nobody's rule.
    let typed = printed("list prov:bali --as-of 2025-12-31 --threshold 96,5");
    assert!(typed.contains(" 96,5/80 ") && !typed.contains("UHC Prioritas"), "{typed}");
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let command = cakupan("list --format json");
    let mut child = Command::new(command.get_program())
        .args(command.get_args())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}
