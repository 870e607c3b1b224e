//! The file of imports: read as layers, added to, revised, taken back, and never half-written.

use cakupan::domain::{
    ActiveBasis, ChangeGroup, Dataset, Figure, Flag, Mark, Percent, Period, RegionCode, RuleChoice, Segment, Snapshot,
    changes,
};
use cakupan::import::{Origin, Record};
use cakupan::store::own::{Added, Document, Facts, SaveError, add, change};
use cakupan::store::{Input, bundled, open, open_all};
use chrono::NaiveDate;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn record(code: &str, as_of: &str, registered: u64) -> Record {
    Record {
        region: RegionCode::parse(code).unwrap(),
        id: None,
        dated_by_publication: false,
        date_mark: None,
        date_candidates: Vec::new(),
        unregistered_pct: None,
        target_pct: None,
        target_date: None,
        caveat: None,
        as_of: Period::parse(as_of).unwrap(),
        registered_pct: None,
        registered: Some(Figure { value: registered, mark: None }),
        unregistered: None,
        active_pct: None,
        active: None,
        active_basis: None,
        population: Some(Figure { value: 187_939, mark: None }),
        segments: Vec::new(),
        source: Origin::default(),
        note: None,
    }
}

fn facts(today: &str) -> Facts<'static> {
    Facts { file: "Laporan Desember.xlsx", today: day(today), publisher: None, published: None }
}

/// The bundled data under `document`.
fn laid(document: &Document) -> Dataset {
    open_all(&[Input::Imports(PathBuf::from("own.json"), document.text())], false).unwrap()
}

/// Adds to `document` what it does not hold.
fn import(document: &mut Document, records: &[Record], today: &str) -> Added {
    let known = laid(document);
    add(document, &known, records, &[], &facts(today))
}

fn standing(dataset: &Arc<Dataset>, code: &str, as_of: &str) -> Option<Percent> {
    let snapshot = Snapshot::new(dataset.clone(), day(as_of), RuleChoice::default());
    let ix = dataset.find(RegionCode::parse(code).unwrap()).unwrap();
    snapshot.state(ix).registered().share()
}

#[test]
fn every_field_comes_back() {
    let mut document = Document::default();
    let rounded = |value| Some(Figure { value, mark: Some(Mark::Rounded) });
    let all = Record {
        registered_pct: Some(Figure { value: Percent::parse("97.50").unwrap(), mark: Some(Mark::Floor) }),
        unregistered: rounded(4_700),
        active_pct: Some(Figure { value: Percent::parse("80").unwrap(), mark: None }),
        active: rounded(150_000),
        active_basis: Some(ActiveBasis::Population),
        segments: vec![(Segment::PbpuBpPemda, Figure { value: 40_000, mark: None })],
        source: Origin {
            publisher: Some("BPJS Kesehatan Cabang \"T\"".into()),
            title: Some("Rekap\nDesember".into()),
            url: Some("https://example.org/rekap".into()),
            published: Period::parse("2026-01-05"),
            ..Origin::default()
        },
        note: Some("catatan".into()),
        ..record("12.74", "2025-12-31", 183_000)
    };
    let added = import(&mut document, std::slice::from_ref(&all), "2026-01-12");
    assert_eq!((added.new.as_slice(), added.id.as_deref()), (&[0][..], Some("own-1")));
    let dataset = laid(&document);
    let place = dataset.find(all.region).unwrap();
    let (_, o) = dataset.observations(place).find(|(_, o)| dataset.is_own(o)).unwrap();
    let region = dataset.region(dataset.find(all.region).unwrap()).code;
    assert_eq!(
        (region, o.as_of, o.registered_pct, o.registered),
        (all.region, all.as_of, all.registered_pct, all.registered)
    );
    assert_eq!((o.rare.unregistered, o.active_pct, o.active), (all.unregistered, all.active_pct, all.active));
    assert_eq!((o.active_basis, o.population, &*o.rare.segments), (all.active_basis, all.population, &*all.segments));
    let source = dataset.source(o.source);
    assert_eq!(source.publisher, all.source.publisher);
    assert_eq!((&source.url, source.published), (&all.source.url, all.source.published));
    assert_eq!(dataset.origin(o), Some(("Laporan Desember.xlsx", Some(day("2026-01-12")))));
    // The same again adds nothing.
    let before = document.clone();
    let again = import(&mut document, &[all], "2026-02-01");
    assert_eq!((again.id, again.unchanged.as_slice()), (None, &[0][..]));
    assert_eq!(document, before);
}

#[test]
fn ones_own_beats_the_press_and_the_contradiction_is_flagged() {
    let mut document = Document::default();
    let press = standing(&Arc::new(bundled().unwrap()), "12.74", "2025-04-30").unwrap();
    import(&mut document, &[record("12.74", "2025-04-01", 180_000)], "2025-05-03");
    let dataset = Arc::new(laid(&document));
    let own = standing(&dataset, "12.74", "2025-04-30").unwrap();
    assert_ne!(own, press);
    assert_eq!(own, Percent::of(180_000, 187_939).unwrap());
    let snapshot = Snapshot::new(dataset.clone(), day("2025-05-10"), RuleChoice::default());
    let ix = dataset.find(RegionCode::parse("12.74").unwrap()).unwrap();
    assert!(snapshot.state(ix).flags.contains(Flag::Contradiction));
}

#[test]
fn other_values_of_the_same_period_are_a_revision() {
    let mut document = Document::default();
    import(&mut document, &[record("12.74", "2025-12-31", 183_000)], "2026-01-05");
    let added = import(&mut document, &[record("12.74", "2025-12-31", 185_000)], "2026-02-10");
    assert_eq!((added.changed.as_slice(), document.imports.len()), (&[0][..], 2));
    let dataset = Arc::new(laid(&document));
    let share = |people| Percent::of(people, 187_939);
    // Each stands from the day it was known.
    assert_eq!(standing(&dataset, "12.74", "2026-02-09"), share(183_000));
    assert_eq!(standing(&dataset, "12.74", "2026-02-10"), share(185_000));
    let known = |as_of| Snapshot::new(dataset.clone(), day(as_of), RuleChoice::default());
    let ix = dataset.find(RegionCode::parse("12.74").unwrap()).unwrap();
    let found = changes(&known("2026-01-31"), &known("2026-02-28"), &[ix]);
    assert!(found.iter().any(|change| change.group() == ChangeGroup::Revised), "{found:?}");
    // Both are kept, and back to the first values is a revision as well.
    assert_eq!(dataset.observations(ix).filter(|(_, o)| dataset.is_own(o)).count(), 2);
    let back = import(&mut document, &[record("12.74", "2025-12-31", 183_000)], "2026-03-01");
    assert_eq!(back.changed, [0]);
}

#[test]
fn the_text_of_a_document_is_read_back_whole() {
    let mut document = Document::default();
    for n in 0..4 {
        import(
            &mut document,
            &[record("12.74", "2025-12-31", 183_000 + n), record("64.71", "2025-12", 740_000 + n)],
            "2026-01-05",
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.json");
    fs::write(&path, document.text()).unwrap();
    change(&path, |read| {
        assert_eq!(*read, document);
        None::<()>
    })
    .unwrap();
    let dataset = open(std::slice::from_ref(&path), false).unwrap();
    assert_eq!((dataset.own_layers().len(), dataset.layers().len()), (4, 5));
}

#[test]
fn faults_name_the_line_of_the_record() {
    let mut document = Document::default();
    import(&mut document, &[record("12.74", "2025-12-31", 183_000), record("64.71", "2025-12", 740_000)], "2026-01-05");
    let text = document.text();
    let wrong = |text: &str| {
        let faults = open_all(&[Input::Imports(PathBuf::from("own.json"), text.to_owned())], false).unwrap_err();
        faults.0.iter().map(|fault| (fault.line, fault.field.clone())).collect::<Vec<_>>()
    };
    let line = u32::try_from(text.lines().position(|line| line.contains("740000")).unwrap() + 1).unwrap();
    assert_eq!(wrong(&text.replace("740000", "\"many\"")), [(Some(line), Some("registered".to_owned()))]);
    assert_eq!(wrong(&text.replace("\"64.71\"", "\"64.99\"")), [(Some(line), Some("region".to_owned()))]);
    assert_eq!(wrong(&text.replace("2026-01-05\"", "2026-13-05\"")), [(Some(2), None)]);
    assert_eq!(wrong("[1]").len(), 1);
    assert_eq!(wrong("{\"schema\":1,\"imports\":[{").len(), 1);
    assert_eq!(wrong("{\"schema\":2,\"imports\":[]}").len(), 1);
}

/// The text of the file at `path`, if it is there.
fn text(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

#[test]
fn the_state_before_is_kept_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/own.json");
    let known = bundled().unwrap();
    let step = |people| {
        let added = change(&path, |document| {
            add(document, &known, &[record("12.74", "2025-12-31", people)], &[], &facts("2026-01-05")).id
        });
        added.unwrap().unwrap()
    };
    assert_eq!((step(1), text(&path.with_extension("previous.json"))), ("own-1".to_owned(), None));
    let first = text(&path);
    assert_eq!(step(2), "own-2");
    assert_eq!(text(&path.with_extension("previous.json")), first);
    // Undoing is a change like any other.
    change(&path, |document| document.imports.pop()).unwrap();
    assert_eq!(text(&path), first);
    // What changes nothing writes nothing.
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    assert!(change(&path, |_| None::<()>).unwrap().is_none());
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written);
}

#[test]
fn what_cannot_be_written_is_told_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let edit = |document: &mut Document| {
        let known = bundled().unwrap();
        add(document, &known, &[record("12.74", "2025-12-31", 1)], &[], &facts("2026-01-05")).id
    };
    // A folder in the file's place.
    let taken = folder.path().join("own.json");
    fs::create_dir(&taken).unwrap();
    assert!(matches!(change(&taken, edit), Err(SaveError::Fault(_))));
    assert!(taken.is_dir());
    // A file in the folder's place.
    let file = folder.path().join("file");
    fs::write(&file, "kept").unwrap();
    assert!(matches!(change(&file.join("own.json"), edit), Err(SaveError::Unwritable { .. })));
    assert_eq!(text(&file).as_deref(), Some("kept"));
    // A file that is none of ours.
    let other = folder.path().join("other.json");
    fs::write(&other, "{\"a\":1}").unwrap();
    assert!(matches!(change(&other, edit), Err(SaveError::Fault(_))));
    assert_eq!(text(&other).as_deref(), Some("{\"a\":1}"));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().starts_with(".tmp")), "{left:?}");
}

#[test]
fn two_at_once_do_not_lose_each_others_imports() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.json");
    let known = bundled().unwrap();
    std::thread::scope(|scope| {
        for worker in 0..4 {
            let (path, known) = (&path, &known);
            scope.spawn(move || {
                for n in 0..5 {
                    let one = [record("12.74", "2025-12-31", 1_000 * worker + n)];
                    change(path, |document| add(document, known, &one, &[], &facts("2026-01-05")).id).unwrap();
                }
            });
        }
    });
    let mut ids = Vec::new();
    change(&path, |document| {
        ids = document.imports.iter().map(|import| import.id.clone()).collect();
        None::<()>
    })
    .unwrap();
    assert_eq!(ids, (1..=20).map(|n| format!("own-{n}")).collect::<Vec<_>>());
}
