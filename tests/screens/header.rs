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
    assert!(stage.text().contains(" 1 Mar 2026 "));
    stage.keys("[");
    stage.send(Msg::Today("2026-03-02".parse().unwrap()));
    assert!(stage.text().contains("per 28 Feb 2026"));
}

/// The screen of `width` × `height` after `keys`.
fn screen(width: u16, height: u16, keys: &str, lang: Lang) -> String {
    let mut stage = Stage::on(bundled(), width, height, looks(lang), "2026-02-28", "");
    stage.keys(keys);
    stage.text()
}

#[rstest]
#[case(80, 24, "d2030-01<Enter>", "31 Jan 2030 (tanggal mendatang) · 98/80 (menurut pers)")]
#[case(60, 16, "d2030-01<Enter>", "31 Jan 2030 (!) · 98/80 (menurut pers)")]
#[case(80, 24, "d2018<Enter>tberlaku<Enter>", "31 Des 2018 (!) · (belum ada syarat yang berlaku)")]
#[case(80, 24, "t99,5<Enter>", "28 Feb 2026 · 99,5 (diketik)/80 (menurut pers)")]
fn date_and_rule_are_said_on_every_screen(
    #[case] width: u16,
    #[case] height: u16,
    #[case] keys: &str,
    #[case] said: &str,
) {
    let screen = screen(width, height, keys, Lang::Id);
    assert!(screen.lines().next().unwrap().contains(said), "{screen}");
}

#[test]
fn a_newest_figure_after_today_says_so() {
    let header = header("2026-02-28", "2025-06-01", Lang::En);
    assert!(header.contains("newest 13 Feb 2026 (after today)"), "{header}");
}

#[test]
fn a_long_query_shows_the_part_before_the_cursor() {
    let typed = "/prov:kaltim reg:<98 -flag:stale pop:>100000 sort:gap-desc,name active:<80 kutai";
    let screen = screen(60, 16, typed, Lang::En);
    assert!(screen.lines().nth(1).unwrap().ends_with("active:<80 kutai"), "{screen}");
}

#[rstest]
#[case("/foo:1", "foo:", "flag, sort")]
#[case("c", "Tandai paling sedikit", "tekan c.")]
fn a_message_is_never_cut(#[case] keys: &str, #[case] start: &str, #[case] end: &str) {
    let screen = screen(60, 16, keys, Lang::Id);
    let lines: Vec<&str> = screen.lines().skip(2).take(4).map(str::trim).collect();
    let message = lines.join(" ");
    assert!(message.contains(start) && message.contains(end), "{screen}");
}

#[rstest]
#[case("", "q keluar")]
#[case("2", "? bantuan")]
#[case("/balikpapan<Enter><Enter>", "q keluar")]
#[case("/balikpapan<Enter><Space>/<C-u>kota pontianak<Enter><Space><Esc>c", "→ wilayah berikutnya")]
fn the_footer_fills_its_line_with_what_matters_most(#[case] keys: &str, #[case] said: &str) {
    let screen = screen(80, 24, keys, Lang::Id);
    let footer = screen.lines().last().unwrap();
    assert!(footer.contains(said) && footer.ends_with("? bantuan"), "{footer}");
}
