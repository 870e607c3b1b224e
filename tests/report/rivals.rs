//! Which figure is right, and where the figures may go: sections that must be read at a glance at every width.

use crate::data::BUNDLED;
use crate::region::{assert_says, said, snapshot};
use cakupan::domain::plan::Plan;
use cakupan::domain::{RegionCode, Snapshot};
use cakupan::locale::Lang;
use cakupan::page::{GlyphSet, Line};
use cakupan::report::{Options, Part, part};
use rstest::rstest;

fn drawn(snapshot: &Snapshot, code: &str, about: Part, options: Options) -> String {
    let ix = BUNDLED.find(RegionCode::parse(code).unwrap()).unwrap();
    let lines = part(snapshot, ix, about, &Plan::default(), &options);
    assert!(lines.iter().all(|line| line.width() <= options.width), "{code} in {}", options.width);
    let plain = |line: &Line| options.glyphs.shown(&line.plain()).into_owned();
    lines.iter().map(plain).collect::<Vec<_>>().join("\n")
}

#[rstest]
#[case(110, Lang::Id, GlyphSet::Unicode, "110_id")]
#[case(76, Lang::En, GlyphSet::Unicode, "76_en")]
#[case(44, Lang::Id, GlyphSet::Unicode, "44_id")]
#[case(76, Lang::Id, GlyphSet::Ascii, "76_ascii")]
fn figures_stand_side_by_side(#[case] width: usize, #[case] lang: Lang, #[case] glyphs: GlyphSet, #[case] name: &str) {
    let snapshot = snapshot("2026-02-28");
    let options = Options { lang, glyphs, width };
    // A figure that its counts reproduce, one that they contradict, two that tie, and one that never stands.
    let all = ["32.15", "33.25", "19.04", "64.02"].map(|code| drawn(&snapshot, code, Part::Rivals, options));
    insta::assert_snapshot!(format!("rivals_{name}"), all.join("\n\n"));
}

#[rstest]
#[case(110, Lang::Id, GlyphSet::Unicode, "110_id")]
#[case(76, Lang::En, GlyphSet::Unicode, "76_en")]
#[case(44, Lang::Id, GlyphSet::Unicode, "44_id")]
#[case(76, Lang::En, GlyphSet::Ascii, "76_ascii")]
fn a_projection_is_drawn_behind_the_date(
    #[case] width: usize,
    #[case] lang: Lang,
    #[case] glyphs: GlyphSet,
    #[case] name: &str,
) {
    let options = Options { lang, glyphs, width };
    let far = drawn(&snapshot("2024-12-31"), "13.01", Part::Projection, options);
    let near = drawn(&snapshot("2023-06-30"), "12.71", Part::Projection, options);
    insta::assert_snapshot!(format!("projection_{name}"), format!("{far}\n\n{near}"));
}

#[test]
fn without_a_date_no_band_is_drawn() {
    for (code, date) in [("12.74", "2025-04-30"), ("32.15", "2026-02-28"), ("21.71", "2025-06-30")] {
        let options = Options { lang: Lang::En, glyphs: GlyphSet::Unicode, width: 90 };
        let text = drawn(&snapshot(date), code, Part::Projection, options);
        assert!(!text.contains(['░', '▒', '┊']), "{text}");
    }
}

#[test]
fn the_report_tells_what_is_disputed_and_counts_the_rest() {
    let karawang = said("32.15", "2026-02-28", Lang::Id);
    assert_says(
        &karawang,
        &[
            "31 Des 2025: dipakai 99,03 % karena jumlah jiwanya menghasilkan persentase itu.",
            "▸ 99,03 % 99,025 s.d. <99,035 1 Jan 2026? Awesh.id 2.613.970 ÷ 2.639.594 (disebut sumber) = 99,03 %: cocok",
            "100,25 % 100,245 s.d. <100,255 Des 2025 KBE Online · tanpa hitungan",
            "Periode lain dengan satu angka: 5.",
        ],
    );
    let batang = said("33.25", "2023-06-30", Lang::En);
    assert_says(&batang, &["726,521 ÷ 828,576 (stated by the source) = 87.68 %: it does not agree"]);
    let tanjungbalai = said("12.74", "2025-04-30", Lang::En);
    assert_says(&tanjungbalai, &["Registered ÷ population: nothing to choose, periods with one figure: 2"]);
}
