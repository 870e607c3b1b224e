//! What the header says of the age of the data and of dates to come.

use crate::support::{Stage, bundled, looks};
use cakupan::app::Msg;
use cakupan::locale::Lang;
use rstest::rstest;

/// The program as of `as_of`, on a day that may be earlier.
fn header(as_of: &str, today: &str, lang: Lang) -> String {
    let mut stage = Stage::on(bundled(), 200, 60, looks(lang), today, "");
    stage.keys(&format!("d{as_of}<Enter>"));
    stage.send(Msg::Today(today.parse().unwrap()));
    stage.text().lines().take(3).collect::<Vec<_>>().join("\n")
}

#[rstest]
#[case("2026-02-28", Lang::Id, "terbaru 13 Feb 2026", "hari sebelumnya")]
#[case("2026-02-28", Lang::En, "newest 13 Feb 2026", "days earlier")]
#[case("2026-05-14", Lang::En, "newest 13 Feb 2026", "days earlier")]
fn fresh_data_are_only_dated(#[case] as_of: &str, #[case] lang: Lang, #[case] newest: &str, #[case] old: &str) {
    let header = header(as_of, as_of, lang);
    assert!(header.contains(newest) && !header.contains(old), "{header}");
}

#[rstest]
#[case("2026-05-15", Lang::Id, "terbaru 13 Feb 2026 (91 hari sebelumnya)")]
#[case("2026-05-15", Lang::En, "newest 13 Feb 2026 (91 days earlier)")]
fn data_older_than_ninety_days_say_so(#[case] as_of: &str, #[case] lang: Lang, #[case] said: &str) {
    let header = header(as_of, as_of, lang);
    assert!(header.contains(said), "{header}");
}

#[rstest]
#[case(Lang::Id, "per 31 Des 2027 (tanggal mendatang)")]
#[case(Lang::En, "as of 31 Dec 2027 (a date to come)")]
fn a_date_to_come_says_so(#[case] lang: Lang, #[case] said: &str) {
    let future = header("2027-12-31", "2026-02-28", lang);
    assert!(future.contains(said), "{future}");
    let past = header("2027-12-31", "2027-12-31", lang);
    assert!(!past.contains(said), "{past}");
}

#[test]
fn a_date_that_followed_the_clock_goes_on_following_it() {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
    stage.send(Msg::Today("2026-03-01".parse().unwrap()));
    assert!(stage.text().contains("per 1 Mar 2026"));
    stage.keys("[");
    stage.send(Msg::Today("2026-03-02".parse().unwrap()));
    assert!(stage.text().contains("per 28 Feb 2026"));
}
