//! The three forms in both languages: a region with figures, one whose figures disagree, one without any, and a province.

use crate::data::BUNDLED;
use crate::support::{NOW, Pair, options};
use cakupan::brief::{Format, of_regions};
use cakupan::domain::RegionCode;
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use rstest::rstest;

/// What a snapshot keeps: not the style, which is a file of its own, nor the version.
fn kept(text: &str) -> String {
    let text = text.replace(env!("CARGO_PKG_VERSION"), "VERSION");
    match (text.split_once("<style>\n"), text.split_once("</style>")) {
        (Some((before, _)), Some((_, after))) => format!("{before}<style></style>{after}"),
        _ => text,
    }
}

#[rstest]
#[case("tanjungbalai", "12.74", "2025-04-30")]
#[case("karawang", "32.15", "2026-11-22")]
#[case("without_data", "11.01", "2026-11-22")]
fn a_region_reads_well(#[case] name: &str, #[case] code: &str, #[case] as_of: &str) {
    let pair = Pair::new(&BUNDLED, as_of);
    for lang in Lang::ALL {
        for format in Format::ALL {
            let text = pair.of(pair.ix(code), lang, format).written(format, GlyphSet::Unicode);
            insta::assert_snapshot!(format!("{name}_{}_{}", lang.id(), format.id()), kept(&text));
        }
    }
}

#[test]
fn a_province_reads_well() {
    let rows: Vec<_> = BUNDLED.listed_in(RegionCode::parse("64").unwrap()).collect();
    for (lang, format) in [(Lang::Id, Format::Text), (Lang::En, Format::Html)] {
        let brief = of_regions(&NOW.now, &rows, "kaltim", options(lang, format));
        let text = brief.written(format, GlyphSet::Unicode);
        insta::assert_snapshot!(format!("kaltim_{}_{}", lang.id(), format.id()), kept(&text));
    }
}

#[test]
fn ascii_text_has_no_other_signs() {
    let ascii = cakupan::brief::Options { glyphs: GlyphSet::Ascii, ..options(Lang::En, Format::Text) };
    let ix = NOW.ix("32.15");
    let text = cakupan::brief::of_region(&NOW.now, &NOW.before, ix, ascii).written(Format::Text, GlyphSet::Ascii);
    assert!(text.is_ascii(), "{:?}", text.chars().filter(|c| !c.is_ascii()).collect::<String>());
}
