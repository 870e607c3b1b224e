//! Settings read from text, and what is said of those that cannot be read.

use super::*;
use crate::config::from_environment;
use insta::assert_snapshot;

fn told(text: &str) -> String {
    let faults = parse("config.toml", text).unwrap_err();
    let lines = |lang: Lang| faults.iter().map(move |fault| fault.in_words(lang));
    Lang::ALL.into_iter().flat_map(lines).collect::<Vec<_>>().join("\n")
}

#[test]
fn settings_are_read() {
    let text = "\u{feff}lang = \"en\"\ntheme = \"light\"\nglyphs = \"quadrant\"\nascii = true\n[groups]\n\"Cabang Medan\" = [\"12.71\",\n  \"1274\"]\nkosong = []\n";
    let file = parse("config.toml", text).unwrap();
    let wanted = Preferences {
        lang: Some(Lang::En),
        theme: Some(Theme::Light),
        ascii: Some(true),
        glyphs: Some(MapGlyphs::Quadrant),
    };
    assert_eq!(file.preferences, wanted);
    let medan: Vec<_> = file.groups["Cabang Medan"].iter().map(|p| (p.code.to_string(), p.line)).collect();
    assert_eq!(medan, [("12.71".to_owned(), 6), ("12.74".to_owned(), 7)]);
    assert!(file.groups["kosong"].is_empty());
    assert_eq!(parse("config.toml", "").unwrap().preferences, Preferences::default());
}

#[test]
fn every_fault_has_its_line_and_mend() {
    assert_snapshot!(told(
        "lang = \"fr\"\ntheme = 3\nascii = \"ya\"\nthem = \"dark\"\nwarna = 1\n[groups]\na = \"12\"\nb = [\"12\", 12, \"Medan\\u001b\"]\n"
    ));
    assert_snapshot!(told("lang = \"id\"\ntheme = \n"));
    assert_snapshot!(told("groups = [1]"));
}

#[test]
fn higher_settings_win_one_by_one() {
    let (half, whole) = (Some(MapGlyphs::Half), Some(MapGlyphs::Whole));
    let lower = Preferences { lang: Some(Lang::En), theme: Some(Theme::Light), ascii: None, glyphs: half };
    let higher = Preferences { lang: None, theme: Some(Theme::Dark), ascii: Some(false), glyphs: whole };
    let wanted = Preferences { lang: Some(Lang::En), ..higher };
    assert_eq!(higher.over(lower), wanted);
}

#[test]
fn the_environment_is_read() {
    let set = |name: &str| match name {
        "CAKUPAN_LANG" => Some("en".to_owned()),
        "CAKUPAN_THEME" => Some("contrast".to_owned()),
        "CAKUPAN_GLYPHS" => Some("half".to_owned()),
        "CAKUPAN_ASCII" => Some("true".to_owned()),
        _ => None,
    };
    let wanted = Preferences {
        lang: Some(Lang::En),
        theme: Some(Theme::HighContrast),
        ascii: Some(true),
        glyphs: Some(MapGlyphs::Half),
    };
    assert_eq!(from_environment(&set), Ok(wanted));
    assert_eq!(from_environment(&|_| None), Ok(Preferences::default()));
    let wrong = from_environment(&|_| Some("x\u{1b}".to_owned())).unwrap_err();
    let told: Vec<_> = wrong.iter().map(|fault| fault.in_words(Lang::En)).collect();
    assert_snapshot!(told.join("\n"));
}
