//! The comparison as it is drawn.

use crate::data::BUNDLED;
use crate::support::{SIX, UNICODE, act, code, comparing, drawn, screen};
use cakupan::app::{Action, Looks};
use cakupan::domain::{RegionIx, RuleChoice, Snapshot};
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, GlyphSet, Line, Role};
use cakupan::report::{Options, comparison};
use ratatui::style::Color;
use rstest::rstest;

#[rstest]
#[case(2, (80, 24), Lang::Id)]
#[case(6, (80, 24), Lang::En)]
#[case(2, (120, 40), Lang::En)]
#[case(6, (120, 40), Lang::Id)]
#[case(2, (200, 60), Lang::Id)]
#[case(6, (200, 60), Lang::En)]
fn it_reads_well(#[case] regions: usize, #[case] size: (u16, u16), #[case] lang: Lang) {
    let app = comparing(regions, size, Looks { lang, ..UNICODE });
    insta::assert_snapshot!(format!("{regions}_at_{}x{}_{}", size.0, size.1, lang.id()), screen(&app));
}

#[test]
fn scrolled_to_the_end_it_keeps_the_names() {
    let mut app = comparing(6, (80, 24), UNICODE);
    act(&mut app, Action::Right);
    act(&mut app, Action::Right);
    act(&mut app, Action::Bottom);
    insta::assert_snapshot!("scrolled", screen(&app));
}

#[test]
fn ascii_says_the_same() {
    let looks = Looks { glyphs: GlyphSet::Ascii, depth: ColorDepth::None, ..UNICODE };
    let app = comparing(6, (120, 40), looks);
    insta::assert_snapshot!("ascii", screen(&app));
    let lines = app.comparison.lines.heading.iter().chain(&app.comparison.lines.body);
    for line in lines {
        // Typography of the texts is folded where it is drawn.
        let plain = line.plain();
        let text = GlyphSet::Ascii.shown(&plain);
        assert!(text.is_ascii(), "{text}");
    }
}

#[test]
fn without_colour_nothing_is_coloured_and_the_column_is_seen() {
    let app = comparing(6, (120, 40), Looks { depth: ColorDepth::None, ..UNICODE });
    let buffer = drawn(&app);
    assert!(buffer.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    let reversed = |cell: &&ratatui::buffer::Cell| cell.modifier.contains(ratatui::style::Modifier::REVERSED);
    assert!(buffer.content.iter().filter(reversed).count() > 2 * 24);
}

fn regions() -> Vec<RegionIx> {
    SIX.iter().map(|mark| BUNDLED.find(code(mark)).unwrap()).collect()
}

#[rstest]
#[case("2026-02-28", GlyphSet::Unicode)]
#[case("2018-06-30", GlyphSet::Ascii)]
#[case("2026-11-21", GlyphSet::Unicode)]
fn no_line_is_wider_than_the_page(#[case] as_of: &str, #[case] glyphs: GlyphSet) {
    let snapshot = Snapshot::new(BUNDLED.clone(), as_of.parse().unwrap(), RuleChoice::default());
    let all = regions();
    for lang in Lang::ALL {
        for width in (58..=200).step_by(7) {
            for count in 2..=6 {
                let options = Options { lang, glyphs, width };
                let made = comparison(&snapshot, &all[..count], count / 2, 20, &options);
                for line in made.heading.iter().chain(&made.body) {
                    assert!(line.width() <= width, "{count} in {width}: {}", line.plain());
                }
            }
        }
    }
}

#[test]
fn the_chart_fills_what_is_left_and_tells_the_regions_apart() {
    let snapshot = Snapshot::new(BUNDLED.clone(), "2026-02-28".parse().unwrap(), RuleChoice::default());
    let all = regions();
    let options = Options { lang: Lang::Id, glyphs: GlyphSet::Unicode, width: 160 };
    for height in [20, 64, 80] {
        let made = comparison(&snapshot, &all, 0, height, &options);
        let lines = made.heading.len() + made.body.len();
        assert!(lines == height || height < 64 && lines > height, "{lines} of {height}");
        let start = made.body.iter().position(|line| line.plain().starts_with("Riwayat")).unwrap();
        let chart = &made.body[start + 2..];
        for (n, ix) in all.iter().enumerate() {
            let is_drawn = |line: &Line| {
                line.spans.iter().any(|span| span.role == Role::Series(n) && span.text.contains(&(n + 1).to_string()))
            };
            let figures = snapshot.state(*ix).series.iter().filter(|point| !point.claim.kind.is_bound()).count();
            assert_eq!(chart.iter().any(is_drawn), figures > 0, "region {n} in {height}");
        }
    }
}

#[test]
fn what_is_best_and_why_not_is_said() {
    let text = |codes: &[&str]| {
        let snapshot = Snapshot::new(BUNDLED.clone(), "2026-02-28".parse().unwrap(), RuleChoice::default());
        let all: Vec<RegionIx> = codes.iter().map(|mark| BUNDLED.find(code(mark)).unwrap()).collect();
        let options = Options { lang: Lang::Id, glyphs: GlyphSet::Unicode, width: 120 };
        let made = comparison(&snapshot, &all, 0, 40, &options);
        made.body.iter().map(Line::plain).collect::<Vec<_>>().join("\n")
    };
    let near = text(&["12.74", "61.71"]);
    assert!(near.contains("★ terbaik") && !near.contains("– Terdaftar ÷ penduduk"), "{near}");
    assert!(near.contains("– Aktif ÷ penduduk: tidak ada yang disebut terbaik, sebagian wilayah hanya"), "{near}");
    let apart = text(&["12.74", "93.04"]);
    assert!(!apart.contains("★") && apart.contains("tanggal angka berjarak lebih dari 92 hari"), "{apart}");
}
