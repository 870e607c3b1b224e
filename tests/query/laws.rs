//! What holds for every query.

use super::bundled::{SNAPSHOT, context};
use cakupan::domain::RegionIx;
use cakupan::domain::query::{Qualifier, Query, SortColumn, SortKey, SortValue, Test, resolve_one, run, sort_value};
use proptest::prelude::*;
use std::collections::HashSet;

/// Pieces of queries, well-formed and not.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "bogor",
        "kab",
        "kota b",
        "\"gunung kidul\"",
        "kaltim",
        "yogjakarta",
        "\"a\"\"b\"",
        "ac",
        "12.74",
        "é:ß",
        "-",
        "prov:kaltim,\"jawa barat\"",
        "-prov:64",
        "island:jawa",
        "kind:kota,kabupaten",
        "code:12.74,32",
        "fails:any",
        "group:\"cabang medan\"",
        "status:met,near",
        "-active-status:unknown",
        "reg:<98",
        "reg:90,5..97,5",
        "-reg:>=98",
        "active:80..",
        "active-members:..90",
        "active-unstated:>50",
        "gap:>10.000",
        "pop:100000..500000",
        "asof:2025-06",
        "-asof:<2025",
        "flag:stale",
        "-flag:approximate",
        "sort:gap-desc,name",
        "sort:rank",
        "-sort:name",
        "sort:",
    ]);
    prop_oneof![fixed.prop_map(str::to_owned), "[ -~é]{0,12}", ".{0,8}"]
}

fn sort_keys() -> impl Strategy<Value = Vec<SortKey>> {
    let key = (prop::sample::select(SortColumn::ALL.to_vec()), any::<bool>());
    prop::collection::vec(key.prop_map(|(column, descending)| SortKey { column, descending }), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_reads_or_says_where_it_fails(pieces in prop::collection::vec(piece(), 0..5)) {
        let text = pieces.join(" ");
        match Query::parse(&text, &context()) {
            Ok(query) => {
                let printed = query.to_string();
                prop_assert_eq!(Query::parse(&printed, &context()), Ok(query.clone()), "{}", printed);
                let rows = run(&query, &SNAPSHOT);
                let distinct: HashSet<RegionIx> = rows.iter().copied().collect();
                prop_assert_eq!(distinct.len(), rows.len());
                for qualifier in &query.qualifiers {
                    let alone = Query { qualifiers: vec![qualifier.clone()], ..Query::default() };
                    let alone: HashSet<RegionIx> = run(&alone, &SNAPSHOT).into_iter().collect();
                    prop_assert!(distinct.is_subset(&alone));
                }
            }
            Err(errors) => {
                prop_assert!(!errors.is_empty());
                prop_assert!(errors.iter().all(|error| text.get(error.span.clone()).is_some_and(|part| !part.is_empty())));
            }
        }
    }

    #[test]
    fn any_name_resolves_without_panic(text in ".{0,40}") {
        let _ = resolve_one(&SNAPSHOT.dataset, &text);
    }

    #[test]
    fn a_negation_never_meets_what_it_negates(pieces in piece()) {
        if let Ok(query) = Query::parse(&pieces, &context()) && let [qualifier] = query.qualifiers.as_slice() {
            let rows = |negated: bool| {
                let qualifiers = vec![Qualifier { negated, ..qualifier.clone() }];
                run(&Query { qualifiers, ..Query::default() }, &SNAPSHOT).into_iter().collect::<HashSet<_>>()
            };
            let (yes, no) = (rows(false), rows(true));
            prop_assert!(yes.is_disjoint(&no));
            if !matches!(qualifier.test, Test::Measure(..)) {
                prop_assert_eq!(yes.len() + no.len(), SNAPSHOT.dataset.listed().len());
            }
        }
    }

    #[test]
    fn sorting_keeps_every_region_and_puts_the_missing_last(keys in sort_keys()) {
        let query = Query::default().with_sort(keys);
        let rows = run(&query, &SNAPSHOT);
        let mut sorted = rows.clone();
        sorted.sort_unstable();
        prop_assert_eq!(&sorted, SNAPSHOT.dataset.listed());
        let first = query.sort_keys()[0];
        let values = |rows: &[RegionIx]| -> Vec<Option<SortValue>> {
            rows.iter().map(|ix| sort_value(first.column, &SNAPSHOT, *ix, None)).collect()
        };
        let ordered = values(&rows);
        let present = ordered.iter().filter(|value| value.is_some()).count();
        prop_assert!(ordered[..present].iter().all(Option::is_some));
        let upwards = ordered[..present].is_sorted();
        let downwards = ordered[..present].is_sorted_by(|a, b| a >= b);
        let in_order = if first.descending { downwards } else { upwards };
        prop_assert!(in_order);
        // The other direction turns what is there round and leaves the missing where they are.
        let turned = query.with_sort([SortKey { descending: !first.descending, ..first }]);
        let mut turned = values(&run(&turned, &SNAPSHOT));
        turned[..present].reverse();
        prop_assert_eq!(turned, ordered);
    }
}
