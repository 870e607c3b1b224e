//! The level in queries, and names that several levels share.

use crate::rekaan;
use crate::support::bundled;
use cakupan::domain::query::{Context, Groups, Query, QueryErrorKind, Resolve, resolve_one, run};
use cakupan::domain::{Dataset, RuleChoice, Snapshot};
use cakupan::locale::Lang;
use rstest::rstest;
use std::sync::Arc;

fn read(dataset: &Dataset, text: &str) -> Result<Query, QueryErrorKind> {
    let groups = Groups::new();
    let query = Query::parse(text, &Context { dataset, groups: &groups });
    query.map_err(|mut errors| errors.remove(0).kind)
}

fn found(text: &str) -> Vec<String> {
    let dataset = rekaan::dataset();
    let snapshot = Snapshot::new(Arc::clone(&dataset), "2026-02-28".parse().unwrap(), RuleChoice::default());
    let query = read(&dataset, &format!("{text} sort:code")).unwrap();
    run(&query, &snapshot).into_iter().map(|ix| dataset.region(ix).code.to_string()).collect()
}

#[rstest]
#[case("level:district", &["64.02.01", "64.02.02", "64.71.01", "64.71.02", "64.71.03"])]
#[case("tingkat:kecamatan kota balikpapan", &["64.71.01", "64.71.02", "64.71.03"])]
#[case("level:district kaltim reg:<98", &["64.02.01", "64.71.02"])]
#[case("level:district code:64.02", &["64.02.01", "64.02.02"])]
#[case("level:district pop:>=100000", &["64.71.02", "64.71.03"])]
#[case("level:village", &["64.71.01.1001", "64.71.01.1002", "64.71.09.1001"])]
#[case("level:desa rekaan timur", &["64.71.01.1001", "64.71.01.1002"])]
// Both the province and a kecamatan in it are so named; what lies in both is found once.
#[case("level:village timur", &["64.71.01.1001", "64.71.01.1002", "64.71.09.1001"])]
#[case("kind:kelurahan reg:>99", &["64.71.01.1002"])]
#[case("kind:kecamatan gap:>0", &["64.71.02"])]
#[case("kec balikpapan level:district", &["64.71.03"])]
#[case("balikpapan", &["64.71"])]
#[case("level:regency kind:kota prov:kaltim", &["64.71", "64.72", "64.74"])]
fn a_query_finds_regions_of_one_level(#[case] text: &str, #[case] codes: &[&str]) {
    assert_eq!(found(text), codes);
}

#[test]
fn without_a_level_a_query_finds_what_it_found_before() {
    assert_eq!(found("").len(), 514);
    assert_eq!(found("-kind:kelurahan").len(), 514);
    assert!(found("rekaan").iter().all(|code| code.len() == 5));
}

#[test]
fn the_level_prints_as_it_reads() {
    let dataset = rekaan::dataset();
    for text in ["tingkat:kecamatan bogor reg:<98 sort:gap", "level:district,district", "bogor level:district"] {
        let query = read(&dataset, text).unwrap();
        assert!(query.to_string().contains("level:district"), "{query}");
        assert_eq!(read(&dataset, &query.to_string()), Ok(query));
    }
    assert!(!read(&dataset, "level:district").unwrap().is_unfiltered());
}

#[test]
fn a_level_is_one_and_one_that_the_data_hold() {
    let with = rekaan::dataset();
    for text in ["-level:district", "level:district level:village", "level:district,village"] {
        assert_eq!(read(&with, text), Err(QueryErrorKind::NotOneLevel), "{text}");
    }
    let allowed = |dataset: &Dataset, text: &str| match read(dataset, text) {
        Err(QueryErrorKind::UnknownValue { allowed, .. } | QueryErrorKind::MissingValue { allowed, .. }) => {
            allowed.iter().map(ToString::to_string).collect::<Vec<_>>()
        }
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(allowed(&with, "level:"), ["regency", "district", "village"]);
    assert_eq!(allowed(&with, "level:province"), ["regency", "district", "village"]);
    assert_eq!(allowed(&bundled(), "level:district"), ["regency"]);
    assert_eq!(allowed(&bundled(), "kind:desa"), ["kabupaten", "kota"]);
    let names = |dataset: &Dataset| match read(dataset, "entah:1") {
        Err(QueryErrorKind::UnknownQualifier { allowed, .. }) => allowed.iter().any(|name| **name == *"level"),
        other => panic!("{other:?}"),
    };
    assert!(names(&with) && !names(&bundled()));
    let errors = Query::parse("-level:district", &Context { dataset: &with, groups: &Groups::new() }).unwrap_err();
    assert!(Lang::Id.query_error(&errors[0]).contains("satu tingkat"));
}

#[rstest]
#[case("balikpapan", "64.71")]
#[case("kec balikpapan", "64.71.03")]
#[case("kecamatan rekaan timur", "64.71.01")]
#[case("rekaan hulu", "64.71.01.1002")]
#[case("kel. rekaan tepi", "64.71.09.1001")]
#[case("6402.01", "")]
#[case("640201", "64.02.01")]
#[case("64.71.01.1001", "64.71.01.1001")]
fn a_name_means_the_larger_region(#[case] text: &str, #[case] code: &str) {
    let dataset = rekaan::dataset();
    let found = resolve_one(&dataset, text).map(|ix| dataset.region(ix).code.to_string());
    assert_eq!(found.unwrap_or_default(), code);
}

#[test]
fn what_a_name_means_does_not_change_with_an_import() {
    let (before, after) = (bundled(), rekaan::dataset());
    let meant = |dataset: &Dataset, text: &str| match resolve_one(dataset, text) {
        Ok(ix) => vec![dataset.region(ix).code],
        Err(Resolve::Ambiguous(all)) => all.into_iter().map(|ix| dataset.region(ix).code).collect(),
        Err(Resolve::NotFound(_)) => Vec::new(),
    };
    let names = before.regions().flat_map(|(_, region)| [region.name.to_string(), region.bare_name().to_owned()]);
    let aliases = before.aliases().iter().map(|(_, alias)| alias.to_string());
    for name in names.chain(aliases) {
        assert_eq!(meant(&before, &name), meant(&after, &name), "{name}");
    }
}
