//! Whether the bundled data are what their own README says they are.
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot read its data should stop")]

use cakupan::domain::{Dataset, RegionCode};
use cakupan::store::{DataFile, Fault, FaultKind, open};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

/// Rows and columns of the raster.
const SIZE: (usize, u32) = (686, 1844);
/// Edge of a cell, in degrees.
const CELL: f64 = 0.025;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("data/{name}: {error}"))
}

/// Cells side by side in one row that belong to one region.
struct Run {
    row: usize,
    columns: Range<u32>,
    code: RegionCode,
}

/// The header of the raster, and the lines after it.
fn raster() -> (String, Vec<String>) {
    let text = read("region-raster.txt");
    let (header, rows): (Vec<&str>, Vec<&str>) = text.lines().partition(|line| line.starts_with('#'));
    (header.join("\n"), rows.into_iter().map(str::to_owned).collect())
}

fn runs() -> Vec<Run> {
    let run = |row: usize, text: &str| {
        let (cells, code) = text.split_once('=')?;
        let (start, length) = cells.split_once('+')?;
        let (start, length): (u32, u32) = (start.parse().ok()?, length.parse().ok()?);
        Some(Run { row, columns: start..start + length, code: RegionCode::parse(code)? })
    };
    let (_, rows) = raster();
    let of_row = |(row, line): (usize, &String)| -> Vec<Run> {
        let read = |text| run(row, text).unwrap_or_else(|| panic!("row {row}: «{text}» is no run"));
        line.split_whitespace().map(read).collect()
    };
    rows.iter().enumerate().flat_map(of_row).collect()
}

fn bundled() -> Dataset {
    cakupan::store::bundled().expect("the bundled data are sound")
}

#[test]
fn the_raster_has_the_size_its_header_states_and_carries_its_licence() {
    let (header, rows) = raster();
    assert_eq!(rows.len(), SIZE.0);
    let words = header.lines().map(|line| line.trim_start_matches(['#', ' '])).collect::<Vec<_>>().join(" ");
    for part in [
        "686 rows x 1844 columns of 0.025 degree cells",
        "cahyadsn/wilayah_boundaries",
        "MIT License",
        "Copyright (c) 2024 Cahya DSN",
        "The above copyright notice and this permission notice shall be included in all copies",
        "THE SOFTWARE IS PROVIDED \"AS IS\"",
    ] {
        assert!(words.contains(part), "the header lacks «{part}»");
    }
}

#[test]
fn runs_stand_in_order_and_apart() {
    let runs = runs();
    for run in &runs {
        assert!(!run.columns.is_empty() && run.columns.end <= SIZE.1, "row {}: {:?}", run.row, run.columns);
    }
    for pair in runs.windows(2).filter(|pair| pair[0].row == pair[1].row) {
        assert!(pair[0].columns.end <= pair[1].columns.start, "row {}: {:?}", pair[1].row, pair[1].columns);
    }
}

#[test]
fn the_raster_holds_the_listed_regions_and_no_other() {
    let dataset = bundled();
    let listed: BTreeSet<RegionCode> = dataset.listed().iter().map(|ix| dataset.region(*ix).code).collect();
    let drawn: BTreeSet<RegionCode> = runs().iter().map(|run| run.code).collect();
    assert_eq!(listed.len(), 514);
    assert_eq!(drawn, listed);
}

#[test]
fn a_regions_cells_cover_about_its_official_area() {
    /// Kilometres in a degree of latitude.
    const DEGREE: f64 = 111.195;
    let mut areas: BTreeMap<RegionCode, f64> = BTreeMap::new();
    for run in runs() {
        let latitude = 6.1 - (run.row as f64 + 0.5) * CELL;
        let cell = (CELL * DEGREE).powi(2) * latitude.to_radians().cos();
        *areas.entry(run.code).or_default() += f64::from(run.columns.end - run.columns.start) * cell;
    }
    for line in read("regions.jsonl").lines() {
        let region: Value = serde_json::from_str(line).unwrap();
        let code = RegionCode::parse(region["code"].as_str().unwrap()).unwrap();
        let factor = areas[&code] / region["area_km2"].as_f64().unwrap();
        assert!((0.6..=1.6).contains(&factor), "{code}: {factor}");
    }
}

/// The part of the README under the heading of the third level that names `file`.
fn section<'a>(readme: &'a str, file: &str) -> &'a str {
    let mut sections = readme.split("\n### ").map(|section| section.split("\n## ").next().unwrap_or_default());
    let names = |section: &&str| section.lines().next().is_some_and(|heading| heading.contains(&format!("`{file}`")));
    sections.find(names).unwrap_or_else(|| panic!("data/README.md has no section for {file}"))
}

/// Adds the path of every field in `object`. Texts in both languages and marked figures are values, not objects.
fn fields(object: &Map<String, Value>, above: &str, found: &mut BTreeSet<String>) {
    for (key, value) in object {
        let path = format!("{above}{key}");
        let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        for inner in items.iter().filter_map(Value::as_object) {
            let mut keys = inner.keys().map(String::as_str);
            let is_value = inner.len() == 2 && keys.all(|key| ["id", "en", "value", "mark"].contains(&key));
            if !is_value {
                fields(inner, &format!("{path}."), found);
            }
        }
        found.insert(path);
    }
}

#[test]
fn every_field_that_occurs_is_documented() {
    let readme = read("README.md");
    let names = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    for file in names.filter(|name| name.contains(".json")) {
        let mut found = BTreeSet::new();
        for line in read(&file).lines() {
            fields(serde_json::from_str::<Value>(line).unwrap().as_object().unwrap(), "", &mut found);
        }
        let section = section(&readme, &file);
        for path in found {
            let key = path.rsplit('.').next().unwrap();
            // `population.as_of` documents `population` as well.
            let ways = [format!("`{path}`"), format!("`{path}."), format!("`{key}`")];
            assert!(ways.iter().any(|way| section.contains(way)), "data/README.md, {file}: {path} is not documented");
        }
    }
}

/// Every name and word that the program allows in `file`: what it says where it meets others.
fn allowed_in(file: DataFile) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let folder = tempfile::tempdir().expect("a folder");
    let told = |text: String| -> Vec<Fault> {
        fs::write(folder.path().join(file.name()), text).expect("written");
        open(&[folder.path().to_owned()], true).expect_err("no record is like this").0
    };
    let names: BTreeSet<&str> = told(r#"{"?":1}"#.to_owned()).into_iter().flat_map(|fault| allowed(&fault)).collect();
    let values = ["\"?\"", "[\"?\"]", "{\"?\":1}", "[{\"?\":1}]"];
    let record = |name: &&str| values.map(|value| told(format!("{{\"{name}\":{value}}}")));
    let words = names.iter().flat_map(record).flatten().flat_map(|fault| allowed(&fault)).collect();
    (names, words)
}

fn allowed(fault: &Fault) -> Vec<&'static str> {
    match &fault.what {
        FaultKind::UnknownField { allowed, .. } | FaultKind::Word { allowed, .. } => allowed.clone(),
        _ => Vec::new(),
    }
}

#[test]
fn every_field_and_word_that_may_occur_is_documented() {
    let readme = read("README.md");
    let mut count = 0;
    for file in DataFile::ALL {
        let section = section(&readme, file.name());
        let (names, words) = allowed_in(file);
        for name in &names {
            let ways = [format!("`{name}`"), format!("`{name}."), format!("`{name}` (")];
            assert!(ways.iter().any(|way| section.contains(way)), "data/README.md, {}: {name}", file.name());
        }
        for word in &words {
            let ways = [format!("`{word}`"), format!(".{word}`"), format!("\"{word}\":")];
            assert!(ways.iter().any(|way| readme.contains(way)), "data/README.md, {}: {word}", file.name());
        }
        count += names.len() + words.len();
    }
    assert!(count > 100, "{count} names and words were found");
}

#[test]
fn the_readme_counts_the_records() {
    let readme = read("README.md");
    let mut stated: BTreeMap<String, String> = BTreeMap::new();
    let table = readme.split("\n## ").next().unwrap();
    for row in table.lines().filter_map(|line| line.strip_prefix("| `")) {
        let mut cells = row.split('|').map(str::trim);
        let name = cells.next().unwrap().trim_end_matches('`');
        stated.insert(name.to_owned(), cells.next().unwrap().replace(',', ""));
    }
    let counted = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let counted = counted.filter(|name| name != "README.md").map(|name| {
        let count = match name.rsplit('.').next().unwrap() {
            "jsonl" | "json" => read(&name).lines().count().to_string(),
            "txt" => format!("{} rows", raster().1.len()),
            _ => "–".to_owned(),
        };
        (name, count)
    });
    assert_eq!(stated, counted.collect(), "the table at the top of data/README.md (left) and the files (right)");
}

/// Addresses that are known only in part stand as they are: nothing was guessed to complete them.
#[test]
fn a_cut_address_is_a_source_of_its_address_alone() {
    let dataset = bundled();
    let (rules, rates, events) = (dataset.rules(), dataset.rates(), dataset.events());
    let quoted = rules.iter().map(|rule| rule.source).chain(rates.iter().map(|rate| rate.source));
    for source in quoted.chain(events.iter().map(|event| event.source)).map(|source| dataset.source(source)) {
        assert!(source.url_cut && source.url.is_some(), "{}", source.id);
        assert_eq!((&source.publisher, &source.title, source.published), (&None, &None, None), "{}", source.id);
        assert!(!source.url.as_deref().unwrap_or_default().contains("://"), "{}", source.id);
    }
    assert!(dataset.all_observations().iter().all(|o| !dataset.source(o.source).url_cut));
}
