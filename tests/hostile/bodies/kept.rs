//! What is read again at every start: settings, and where the user was.

use super::ground::{self, DATASET, app, draw, spec, today};
use super::is_sayable;
use cakupan::app::Bookmark;
use cakupan::cli::{self, Talk, Work};
use cakupan::config;
use cakupan::domain::query::{Context, Groups};
use cakupan::locale::Lang;
use cakupan::session;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A file of settings: every fault has its place, the sound settings are followed, and what is said to be set is, set so
/// again, the same.
pub fn config(bytes: &[u8]) {
    let folder = ground::folder();
    let file = folder.path().join("config.toml");
    if let Ok(text) = std::str::from_utf8(bytes) {
        let (read, faults) = config::parse("config.toml", text);
        assert_eq!(config::parse("config.toml", text), (read, faults.clone()));
        let lines: Vec<&str> = text.split('\n').collect();
        for fault in &faults {
            for lang in Lang::ALL {
                is_sayable(&fault.in_words(lang));
            }
            let at = fault.at.unwrap();
            let line = lines.get(at.line - 1).unwrap_or_else(|| panic!("{fault:?}"));
            assert!(at.column >= 1 && at.column <= line.chars().count() + 1, "{fault:?}");
        }
    }
    fs::write(&file, bytes).unwrap();
    let before = set(&file, "json");
    let shown = set(&file, "text");
    fs::write(&file, &shown).unwrap();
    assert_eq!(without_place(&set(&file, "json")), without_place(&before), "{shown}");
}

/// What `config show` says of the settings in `file`.
fn set(file: &Path, format: &str) -> String {
    let data = ground::path();
    let args = [
        "cakupan".as_ref(),
        "config".as_ref(),
        "show".as_ref(),
        "--format".as_ref(),
        format.as_ref(),
        "--only".as_ref(),
        "--data".as_ref(),
        data.as_os_str(),
        "--config".as_ref(),
        file.as_os_str(),
    ];
    let (mut out, mut warned) = (Vec::new(), Vec::new());
    let talk = Talk { ask: &mut |_| None, work: &Work::default() };
    let done = cli::run(args.map(ToOwned::to_owned), &|_| None, today(), None, talk, &mut out, &mut warned);
    assert!(done.is_ok(), "{}", done.unwrap_err());
    for text in [&out, &warned] {
        String::from_utf8_lossy(text).lines().for_each(is_sayable);
    }
    String::from_utf8(out).unwrap()
}

/// The settings of an answer in JSON with their values, without where they were set, by name as it is shown.
fn without_place(json: &str) -> BTreeMap<String, serde_json::Value> {
    let mut sets: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
    sets.iter_mut().map(|set| (set["setting"].to_string(), set["value"].take())).collect()
}

/// A file of where the user was: gone on with and drawn, or set aside as it is.
pub fn state(bytes: &[u8]) {
    let folder = ground::folder();
    let file = folder.path().join("session.json");
    fs::write(&file, bytes).unwrap();
    match session::last(&file) {
        Ok(place) => {
            session::keep(&file, &place).unwrap();
            assert_eq!(session::last(&file).as_ref(), Ok(&place));
            let stands = stands(&place);
            assert_eq!(self::stands(&stands), stands);
            for lang in Lang::ALL {
                draw(&app(&DATASET, &place, lang));
            }
        }
        Err(kept) => {
            for lang in Lang::ALL {
                is_sayable(&kept.in_words(lang));
            }
            assert_eq!(fs::read(kept.aside.unwrap()).unwrap(), bytes);
            assert!(!file.exists());
        }
    }
}

/// Where the dashboard is when it has been brought to `place`.
fn stands(place: &Bookmark) -> Bookmark {
    let mut spec = spec();
    place.apply(&mut spec, &Context { dataset: &DATASET, groups: &Groups::new() });
    Bookmark::of(&spec, &DATASET, today())
}
