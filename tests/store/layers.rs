//! Whole datasets: the bundled one, and layers over it.

use crate::folder::Folder;
use cakupan::domain::{Dataset, Percent, RegionCode};
use cakupan::store::{bundled, open};

fn code(text: &str) -> RegionCode {
    RegionCode::parse(text).unwrap()
}

fn population(data: &Dataset, of: &str) -> Option<u64> {
    data.region(data.find(code(of)).unwrap()).population
}

#[test]
fn the_bundled_data_load_whole() {
    let data = bundled().unwrap();
    assert_eq!((data.listed().len(), data.provinces().count(), data.islands().len()), (514, 38, 7));
    let lines = |text: &str| text.lines().count();
    assert_eq!(data.all_observations().len(), lines(include_str!("../../data/observations.jsonl")));
    assert_eq!(data.aliases().len(), lines(include_str!("../../data/aliases.jsonl")));
    assert_eq!(data.rules().iter().filter(|rule| rule.default).count(), 1);
    assert_eq!(data.rates().iter().filter(|rate| rate.default).count(), 1);
    assert!(data.provinces().all(|(ix, _)| data.island_of(ix).is_some()));
    assert!(data.layers().iter().all(|layer| layer.origin.is_none()));
}

#[test]
fn a_dataset_alone_keeps_every_printed_digit() {
    let data = Folder::sound().alone().unwrap();
    assert_eq!(data.region_count(), 4);
    let share = data.all_observations()[0].registered_pct.unwrap().value;
    assert_eq!((share.to_string().as_str(), share), ("98.50", Percent::parse("98.5").unwrap()));
    assert_eq!(data.aliases(), [(code("11.71"), "kutaraja".into())]);
    assert_eq!(data.source(data.all_observations()[0].source).publisher.as_deref(), Some("Dinas Kesehatan"));
}

#[test]
fn a_byte_order_mark_blank_lines_and_windows_line_ends_are_read() {
    let observation = |id| format!(r#"{{"id":"{id}","region":"1101","as_of":"2025","source":"s1","registered":5}}"#);
    let text = format!("\u{feff}{}\r\n\r\n  {}\t\r\n", observation("a"), observation("b"));
    let data = Folder::sound().with("observations.jsonl", text).alone().unwrap();
    assert_eq!(data.all_observations().len(), 2);
}

#[test]
fn a_description_may_be_spread_over_lines() {
    let folder = Folder::sound().edit("dataset.json", ",", ",\n  ");
    assert_eq!(&*folder.alone().unwrap().layers()[0].title.en, "Trial");
}

#[test]
fn an_upper_layer_adds_observations_and_refers_to_what_lies_below() {
    let below = bundled().unwrap();
    let source = &below.source(0).id;
    let own = format!(r#"{{"id":"own","region":"64.71","as_of":"2026-11","source":"{source}","registered_pct":98.1}}"#);
    let folder = Folder::new().with("observations.jsonl", own);
    for path in [folder.path(), folder.file("observations.jsonl")] {
        let data = open(std::slice::from_ref(&path), false).unwrap();
        assert_eq!(data.all_observations().len(), below.all_observations().len() + 1);
        let own: Vec<_> = data.all_observations().iter().filter(|o| data.is_own(o)).collect();
        assert_eq!((own.len(), &*own[0].id, own[0].layer), (1, "own", 1));
        assert_eq!(&data.source(own[0].source).id, source);
        let [lower, upper] = data.layers() else { panic!("two layers") };
        assert_eq!((upper.gathered, &upper.register), (lower.gathered, &lower.register));
        assert_eq!(&*upper.title.id, path.file_name().unwrap().to_str().unwrap());
        assert_eq!(upper.origin.as_deref(), path.to_str());
    }
}

#[test]
fn an_upper_layer_replaces_regions_rules_and_rates_by_identifier() {
    let below = Folder::sound();
    let above = Folder::new()
        .with("regions.jsonl", r#"{"code":"11.01","name":"Baru","kind":"kabupaten","province":"11","population":25}"#)
        .with(
            "sources.jsonl",
            r#"{"id":"s1","publisher":"Lain"}"#,
        )
        .with(
            "thresholds.jsonl",
            r#"{"id":"own","name":{"id":"A","en":"B"},"kind":"status","scope":"11","from":"2025","registered_pct":97,"default":true,"verified":true,"source":"s1"}"#,
        )
        .with(
            "rates.jsonl",
            r#"{"id":"r1","name":{"id":"A","en":"B"},"rupiah_per_person_month":42000,"from":"2021-01","basis":"Perpres","default":true,"verified":false,"source":"s1"}"#,
        );
    let data = open(&[below.path(), above.path()], true).unwrap();
    assert_eq!((population(&data, "11.01"), population(&data, "11.71")), (Some(25), Some(10)));
    assert_eq!(data.register(data.find(code("11.01")).unwrap()), &data.layers()[1].register);
    let rules: Vec<_> = data.rules().iter().map(|rule| (&*rule.id, rule.default)).collect();
    assert_eq!(rules, [("uhc", false), ("own", true)]);
    // The lower observation keeps the lower source of the same name.
    assert_eq!(data.source(data.all_observations()[0].source).publisher.as_deref(), Some("Dinas Kesehatan"));
    assert_eq!(data.source(data.rules()[1].source).publisher.as_deref(), Some("Lain"));
    assert_eq!(data.rates().iter().map(|rate| rate.rupiah_per_person_month).collect::<Vec<_>>(), [42_000]);
}

#[test]
fn an_upper_description_may_leave_out_what_it_inherits() {
    let below = Folder::sound();
    let above = Folder::new().with("dataset.json", r#"{"schema":1,"title":{"id":"Atas","en":"Upper"}}"#);
    let data = open(&[below.path(), above.path()], true).unwrap();
    let [lower, upper] = data.layers() else { panic!("two layers") };
    assert_eq!((upper.gathered, &upper.register, &*upper.title.en), (lower.gathered, &lower.register, "Upper"));
}

#[test]
fn text_with_terminal_commands_is_made_visible() {
    let folder = Folder::sound().edit("sources.jsonl", "Dinas", r"\u001b[2JDinas");
    let data = folder.alone().unwrap();
    assert_eq!(data.source(0).publisher.as_deref(), Some("␛[2JDinas Kesehatan"));
}
