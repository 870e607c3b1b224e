//! What is typed: queries, and the names of keys.

use super::ground::{DATASET, today};
use super::is_sayable;
use cakupan::app::Key;
use cakupan::domain::query::{Context, Groups, Query, resolve_one, run};
use cakupan::domain::{RegionCode, RuleChoice, Snapshot, is_hidden};
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

static SNAPSHOT: LazyLock<Snapshot> =
    LazyLock::new(|| Snapshot::new(Arc::clone(&DATASET), today(), RuleChoice::default()));

/// A query: it reads back as it prints and finds each region once, or every fault has its place in the text.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let groups = Groups::from([("Cabang Aceh".to_owned(), Vec::from_iter(RegionCode::parse("11.71")))]);
    let context = Context { dataset: &DATASET, groups: &groups };
    match Query::parse(&text, &context) {
        Ok(query) => {
            let printed = query.to_string();
            assert_eq!(Query::parse(&printed, &context), Ok(query.clone()), "{printed}");
            let rows = run(&query, &SNAPSHOT);
            let distinct: HashSet<_> = rows.iter().collect();
            assert_eq!(distinct.len(), rows.len());
            let at_level = DATASET.at_level(query.level(&DATASET)).collect::<HashSet<_>>();
            assert!(rows.iter().all(|ix| at_level.contains(ix)));
        }
        Err(errors) => {
            assert!(!errors.is_empty());
            for error in &errors {
                assert!(text.get(error.span.clone()).is_some_and(|part| !part.is_empty()), "{error:?}");
                for lang in Lang::ALL {
                    is_sayable(&lang.query_error(error));
                }
            }
        }
    }
    drop(resolve_one(&DATASET, &text));
}

/// The name of a key: what it prints names the same key, and can be shown.
pub fn key(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for name in text.split_whitespace().chain([&*text]) {
        let Some(key) = Key::parse(name) else { continue };
        assert_eq!(Key::parse(&key.to_string()), Some(key), "{name:?}");
        for (lang, glyphs) in [(Lang::Id, GlyphSet::Unicode), (Lang::En, GlyphSet::Ascii)] {
            let label = key.label(lang, glyphs.glyphs());
            assert!(!label.trim().is_empty() && !label.contains(is_hidden), "{label:?}");
        }
    }
}
