//! Data files: a folder of them, of which one is anything.

use super::ground::{self, SOUND, app, draw};
use super::is_sayable;
use cakupan::app::{Bookmark, Screen};
use cakupan::domain::{Dataset, is_hidden};
use cakupan::export;
use cakupan::locale::{Lang, fault, fault_message};
use cakupan::page::ExportFormat;
use cakupan::store::{FaultKind, Faults, open};
use std::fs;
use std::sync::Arc;
use tempfile::TempDir;

/// The name of a file of imports.
const OWN: &str = "own.json";

thread_local! {
    static FOLDER: TempDir = ground::sound();
}

/// The first line names a data file, the rest is what it holds: it is refused with every place named, or gives data that
/// every view shows and every export holds.
pub fn loader(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
    let (first, rest) = bytes.split_at(end);
    let text = rest.get(1..).unwrap_or(bytes);
    let named = SOUND.iter().position(|(name, _)| name.as_bytes() == first);
    // Whatever is named otherwise is a file of imports, or of observations, by far the most common.
    let other = if text.trim_ascii_start().starts_with(b"{\"schema\"") { OWN } else { "observations.jsonl" };
    let name = named.map_or(other, |at| SOUND[at].0);
    FOLDER.with(|folder| {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        let paths = [folder.path().to_owned(), file.clone()];
        match open(if name == OWN { &paths } else { &paths[..1] }, true) {
            Ok(dataset) => is_shown(dataset),
            Err(faults) => is_placed(&faults, name, text),
        }
        match SOUND.iter().find(|(sound, _)| *sound == name) {
            Some((_, seed)) => fs::write(&file, ground::text(seed)).unwrap(),
            None => fs::remove_file(&file).unwrap(),
        }
    });
}

/// Every fault names its file, its line if it is in a line, and what would be right.
fn is_placed(faults: &Faults, name: &str, text: &[u8]) {
    assert!(!faults.0.is_empty());
    let lines = text.split(|byte| *byte == b'\n').count();
    for found in &faults.0 {
        for lang in Lang::ALL {
            let message = fault(lang, found);
            is_sayable(&message);
            assert!(message.ends_with(&fault_message(lang, found)) && message.len() < 2_000, "{message}");
        }
        let of_all = matches!(found.what, FaultKind::NoDefault | FaultKind::NoDescription | FaultKind::More(_));
        // A description is one record of few fields: the field is its place.
        let of_description = found.file.ends_with("dataset.json") && found.field.is_some();
        assert!(found.line.is_some() || of_all || of_description, "{found:?}");
        if found.file.ends_with(name)
            && let Some(line) = found.line
        {
            assert!((1..=lines).contains(&(line as usize)), "{found:?}");
        }
    }
}

/// Data that were accepted: shown in every view, exported as what can be read again.
fn is_shown(dataset: Dataset) {
    let dataset = Arc::new(dataset);
    for screen in Screen::ALL {
        let place = Bookmark { screen: Some(screen.id().to_owned()), ..Bookmark::default() };
        draw(&app(&dataset, &place, Lang::Id));
    }
    let selected = dataset.listed().first().map(|ix| dataset.region(*ix).code.to_string());
    draw(&app(&dataset, &Bookmark { detail: selected, ..Bookmark::default() }, Lang::En));
    let table = export::table_of(&app(&dataset, &Bookmark::default(), Lang::En));
    let csv = export::written(&table, ExportFormat::Csv, None).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    assert_eq!(reader.records().map(Result::unwrap).count(), dataset.listed().len());
    assert!(!String::from_utf8(csv).unwrap().contains(|c| is_hidden(c) && !matches!(c, '\n' | '\u{feff}')));
}
