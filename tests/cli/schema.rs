//! Answers in JSON are what `cakupan schema` says.

use crate::support::{cakupan, json};
use cakupan::app::Column;
use rstest::rstest;
use serde_json::Value;

/// What is wrong with `value` at `place`, as `schema` has it. A word of JSON Schema that is not checked here is wrong as
/// well, so that nothing in the schema goes unread.
fn faults(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (word, rule) in schema.as_object().unwrap() {
        let fail = |why: String| vec![format!("{place}: {why}")];
        found.extend(match word.as_str() {
            "$ref" => {
                let target = root.pointer(rule.as_str().unwrap().strip_prefix('#').unwrap());
                faults(root, target.unwrap_or_else(|| panic!("{rule} leads nowhere")), value, place)
            }
            "anyOf" => {
                let all: Vec<_> = rule.as_array().unwrap().iter().map(|one| faults(root, one, value, place)).collect();
                if all.iter().any(Vec::is_empty) { Vec::new() } else { all.concat() }
            }
            "type" => {
                let is = |name: &Value| match name.as_str().unwrap() {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "number" => value.is_number(),
                    "boolean" => value.is_boolean(),
                    "null" => value.is_null(),
                    other => panic!("no type {other}"),
                };
                let fits = rule.as_array().map_or_else(|| is(rule), |any| any.iter().any(is));
                if fits { Vec::new() } else { fail(format!("{value} is no {rule}")) }
            }
            "enum" if !rule.as_array().unwrap().contains(value) => fail(format!("{value} is none of {rule}")),
            "minimum" if value.as_f64().is_some_and(|n| n < rule.as_f64().unwrap()) => {
                fail(format!("{value} < {rule}"))
            }
            "maximum" if value.as_f64().is_some_and(|n| n > rule.as_f64().unwrap()) => {
                fail(format!("{value} > {rule}"))
            }
            "$schema" | "$defs" | "title" | "description" | "enum" | "minimum" | "maximum" => Vec::new(),
            "required" => {
                let has = |name: &&Value| value.as_object().is_none_or(|o| o.contains_key(name.as_str().unwrap()));
                let missing = rule.as_array().unwrap().iter().filter(|name| !has(name));
                missing.map(|name| format!("{place}: lacks {name}")).collect()
            }
            "properties" => {
                let rules = rule.as_object().unwrap().iter();
                let held = rules.filter_map(|(name, rule)| Some((name, rule, value.get(name)?)));
                held.flat_map(|(name, rule, value)| faults(root, rule, value, &format!("{place}.{name}"))).collect()
            }
            "items" => {
                let items = value.as_array().into_iter().flatten().enumerate();
                items.flat_map(|(n, item)| faults(root, rule, item, &format!("{place}[{n}]"))).collect()
            }
            other => panic!("the word {other} of JSON Schema is not checked"),
        });
    }
    found
}

fn schema() -> Value {
    json("schema")
}

fn holds(root: &Value, name: &str, value: &Value) {
    let all = faults(root, &root["$defs"][name], value, name);
    assert!(all.is_empty(), "{}", all.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n"));
}

/// The names in a definition that an answer must have: of its items, where it is a list.
fn required<'a>(root: &'a Value, name: &str) -> Vec<&'a str> {
    let schema = &root["$defs"][name];
    let object = schema.get("items").unwrap_or(schema);
    object["required"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect()
}

#[rstest]
#[case("list", "list")]
#[case("list", "list sort:gap --limit 3 --threshold in-force")]
#[case("list", "list --limit 3 --threshold 98.6")]
#[case("compare", "compare 12.74 jabar 00 karawang")]
#[case("provinces", "provinces")]
#[case("edge", "edge")]
#[case("changes", "changes --since 2022")]
#[case("cost", "cost")]
#[case("cost", "cost tanjungbalai --members 10 --growth 2 --budget 3000000")]
#[case("cost", "cost karawang")]
#[case("map", "map --by gap --width 40")]
#[case("map", "map --by change --width 40 prov:bali")]
#[case("map", "map --by age --width 40 prov:bali")]
fn answers_are_as_the_schema_says(#[case] name: &str, #[case] args: &str) {
    for as_of in ["2026-02-28", "2023-06-30"] {
        let answer = json(&format!("{args} --format json --as-of {as_of}"));
        holds(&schema(), name, &answer);
    }
}

#[rstest]
#[case("show")]
#[case("project")]
#[case("evaluate")]
#[case("peers")]
#[case("claims")]
fn answers_about_a_region_are_as_the_schema_says(#[case] command: &str) {
    let root = schema();
    for region in ["12.74", "12", "00", "karawang", "64.02", "kota-bogor", "pontianak", "92", "balikpapan"] {
        holds(&root, command, &json(&format!("{command} {region} --format json --as-of 2026-02-28")));
    }
}

#[test]
fn faults_of_data_are_as_the_schema_says() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sources.jsonl"), "{\"id\":1}\noops\n").unwrap();
    let output = cakupan("validate --format json").arg(folder.path()).output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), answer.as_array().unwrap().is_empty()), (Some(2), false));
    holds(&schema(), "validate", &answer);
}

#[test]
fn what_the_doctor_finds_is_as_the_schema_says() {
    let root = schema();
    holds(&root, "doctor", &json("doctor --format json"));
    let folder = tempfile::tempdir().unwrap();
    let own = r#"{"schema":1,"imports":[{"id":"own-1","file":"a.csv","imported":"2026-01-05","sources":[{}]}]}"#;
    std::fs::write(folder.path().join("own.json"), own).unwrap();
    let envs = [("CAKUPAN_LANG", "fr"), ("CAKUPAN_DATA", folder.path().to_str().unwrap())];
    let output = cakupan("doctor --format json --as-of 2030").envs(envs).output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let names = |part: &str| answer.as_array().unwrap().iter().filter(|fact| fact["part"] == part).count();
    assert_eq!([names("settings"), names("data")], [1, 7], "{answer}");
    holds(&root, "doctor", &answer);
}

#[test]
fn an_import_is_as_the_schema_says() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("laporan.csv");
    let rows = "12.74;Kota Tanjungbalai;187939;183139\n99.99;Kota Tiada;10;9\n";
    std::fs::write(&file, format!("kode;nama;jumlah penduduk;peserta terdaftar\n{rows}")).unwrap();
    let output = cakupan("import --dry-run --format json --period 2025-12").arg(&file).output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), &answer["taken"]), (Some(1), &1.into()), "{answer}");
    assert!(!answer["refused"][0]["reason"].as_str().unwrap().is_empty());
    holds(&schema(), "import", &answer);
}

#[test]
fn an_export_is_as_the_schema_says_and_every_column_is_described() {
    let root = schema();
    let all = Column::ALL.map(Column::id).into_iter().filter(|id| *id != "bar").collect::<Vec<_>>().join(",");
    for as_of in ["2026-02-28", "2019-12-31"] {
        let answer = json(&format!("export --format json --as-of {as_of} --columns {all}"));
        holds(&root, "export", &answer);
        let described = root["$defs"]["export"]["properties"]["rows"]["items"]["properties"].as_object().unwrap();
        let keys = answer["rows"][0].as_object().unwrap().keys();
        let missing: Vec<&String> = keys.filter(|key| !described.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
    holds(&root, "export", &json("export code:12.74 --format json"));
}

#[test]
fn settings_and_their_faults_are_as_the_schema_says() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, "theme = \"drak\"\nrule = 98.6\n[colors]\ntext = \"#222222\"\n[keys]\nsort = \"F5\"\n")
        .unwrap();
    for (about, name) in [("show", "config"), ("check", "config_check")] {
        let mut command = cakupan(&format!("config {about} --format json"));
        let output = command.env("CAKUPAN_CONFIG", &file).output().unwrap();
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(!answer.as_array().unwrap().is_empty());
        holds(&schema(), name, &answer);
    }
}

#[test]
fn views_are_as_the_schema_says() {
    let folder = tempfile::tempdir().unwrap();
    let views = r#"{"schema":1,"views":[{"name":"a","view":{}},{"name":"b","view":{"screen":"map","rule":{"base":"default","line":"97.5"}}}]}"#;
    std::fs::write(folder.path().join("views.json"), views).unwrap();
    let output = cakupan("views --format json").env("CAKUPAN_DATA", folder.path()).output().unwrap();
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer.as_array().unwrap().len(), 2);
    holds(&schema(), "views", &answer);
}

/// What other programs count on.
const PROMISED: [(&str, &str); 8] = [
    ("import", "taken refused new changed contradicting"),
    (
        "provinces",
        "code name regions regions_with_data population_share_with_data population_share_fresh as_of_from as_of_to \
         registered_pct published_registered_pct published_as_of published_source gap",
    ),
    ("edge", "code clause people"),
    ("cost_of_one", "gap rate rupiah_per_month rupiah_per_year months_affordable"),
    ("cost_of_many", "regions total regions_without_figure"),
    ("evaluate", "rule result clauses"),
    ("project", "points slope_per_month interval from to refusal"),
    ("validate", "file line field message"),
];

#[test]
fn what_was_promised_is_required() {
    let root = schema();
    for (name, keys) in PROMISED {
        let required = required(&root, name);
        assert!(keys.split_whitespace().all(|key| required.contains(&key)), "{name}: {required:?}");
    }
    let results = &root["$defs"]["evaluate"]["items"]["properties"]["result"]["enum"];
    assert!(["met", "not_met", "unknown"].iter().all(|result| results.as_array().unwrap().contains(&(*result).into())));
}

#[test]
fn an_answer_that_is_not_as_the_schema_says_is_found() {
    let root = schema();
    let mut answer = json("edge prov:bali --format json --as-of 2026-02-28");
    answer[0]["people"] = "many".into();
    answer[1]["result"] = "maybe".into();
    answer[2].as_object_mut().unwrap().remove("clause");
    let found = faults(&root, &root["$defs"]["edge"], &answer, "edge");
    assert_eq!(found.len(), 3, "{found:?}");
}
