//! Faults in words, in both languages.

use super::bundled::context;
use cakupan::domain::query::{QualifierName, Query};
use cakupan::locale::Lang;
use rstest::rstest;

#[rstest]
#[case("knd:kota", &["«knd:»", "«kind»", "prov, island, kind, code"])]
#[case("kind:kotaa", &["«kotaa»", "«kind:»", "«kota»", "kabupaten, kota"])]
#[case("prov:kaltm", &["«kaltm»", "Kalimantan Timur"])]
#[case("status:", &["«status:»", "met, near, not_met, unknown"])]
#[case("sort:nam", &["«nam»", "«sort:»", "«name»", "active-members"])]
#[case("-bogor", &["«-bogor»"])]
#[case("-sort:name", &["«sort:»"])]
#[case("\"bogor", &[])]
#[case("reg:x\u{1b}", &["«x␛»", "«90..98»"])]
#[case("gap:1.5", &["«1.5»"])]
#[case("asof:25", &["«25»", "«2025»"])]
#[case("reg:98..97", &["«reg:98..97»"])]
#[case("reg:", &["«reg:»", "«90..98»"])]
#[case("pop:,", &["«pop:»", "«1000..5000»"])]
#[case("asof:", &["«asof:»", "«2025»"])]
#[case("code:99.99", &["«99.99»", "«code:»", "«64.71»"])]
#[case("code:", &["«code:»", "«64.71»"])]
#[case("group:medn", &["«medn»", "«group:»", "Cabang Medan"])]
fn a_message_names_the_part_and_what_is_allowed(#[case] text: &str, #[case] parts: &[&str]) {
    let errors = Query::parse(text, &context()).unwrap_err();
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    let messages = Lang::ALL.map(|lang| lang.query_error(error));
    assert_ne!(messages[0], messages[1]);
    for message in messages {
        assert!(parts.iter().all(|part| message.contains(part)), "{message}");
    }
}

#[test]
fn every_qualifier_says_what_it_allows() {
    for name in QualifierName::ALL {
        for text in [format!("{}:", name.id()), format!("-{}:\"no such value\"", name.id())] {
            let errors = Query::parse(&text, &context()).unwrap_err();
            for message in Lang::ALL.map(|lang| lang.query_error(&errors[0])) {
                let (what, allowed) = message.split_once("; ").unwrap_or_default();
                assert!(what.contains(&format!("«{}:»", name.id())) && !allowed.is_empty(), "{text}: {message}");
            }
        }
    }
}
