//! Pictures of the screen: deterministic, sound as XML, with everything that is on it and what it rests on.

use crate::support::{Stage, bundled, looks};
use cakupan::app::Looks;
use cakupan::export;
use cakupan::locale::Lang;
use cakupan::page::{ColorDepth, ExportFormat, Theme};
use insta::assert_snapshot;
use rstest::rstest;
use std::collections::BTreeSet;

fn picture(stage: &Stage) -> String {
    String::from_utf8(export::bytes(&stage.app, ExportFormat::Svg).unwrap()).unwrap()
}

/// What the attribute `name` of a tag says.
fn said<'a>(tag: &'a str, name: &str) -> &'a str {
    tag.split_once(&format!("{name}=\"")).unwrap().1.split_once('"').unwrap().0
}

/// The texts and shapes of a picture, unescaped, each with its place in units.
fn texts(svg: &str) -> Vec<(usize, usize, String)> {
    let number = |tag: &str, name: &str| -> usize { said(tag, name).parse().unwrap() };
    let text = |part: &str| {
        let (tag, rest) = part.split_once('>').unwrap();
        let text = rest.split_once("</text>").unwrap().0;
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
        let text = names.iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign));
        (number(tag, " x"), number(tag, " y"), text)
    };
    // The line that letters stand on is 15 units below the top of their cell.
    let sign = |tag: &str| {
        char::from_u32(u32::from_str_radix(said(tag, "href").trim_start_matches("#u"), 16).unwrap()).unwrap()
    };
    let shape = |tag: &str| (number(tag, " x"), number(tag, " y") + 15, sign(tag).to_string());
    svg.split("<text").skip(1).map(text).chain(svg.split("<use").skip(1).map(shape)).collect()
}

#[test]
fn a_small_picture_is_as_expected() {
    let stage = Stage::on(bundled(), 80, 24, looks(Lang::Id), "2026-02-28", "prov:gorontalo");
    assert_snapshot!("picture", picture(&stage));
}

/// Every sign of the screen stands in the picture in its own cell.
#[rstest]
#[case("", 120, 40)]
#[case("2", 80, 24)]
#[case("3", 120, 40)]
#[case("4", 120, 40)]
#[case("5", 160, 50)]
#[case("7", 120, 40)]
#[case("8", 60, 16)]
#[case("<Enter>", 100, 30)]
fn the_picture_is_the_screen(#[case] keys: &str, #[case] width: u16, #[case] height: u16) {
    for lang in Lang::ALL {
        let mut stage = Stage::on(bundled(), width, height, looks(lang), "2026-02-28", "");
        let screen = stage.keys(keys).text();
        let svg = picture(&stage);
        let found = texts(&svg);
        let mut lines = vec![vec![' '; width.into()]; height.into()];
        for (x, y, text) in found.iter().filter(|(_, y, _)| (y - 27) / 20 < usize::from(height)) {
            let (column, row) = ((x - 12) / 9, (y - 27) / 20);
            for (n, c) in text.chars().enumerate() {
                lines[row][column + n] = c;
            }
        }
        let drawn: Vec<String> =
            lines.iter().map(|line| line.iter().collect::<String>().trim_end().to_owned()).collect();
        assert_eq!(drawn.join("\n"), screen, "{keys:?}");
        // Below it stand date, rule and sources.
        let below: String =
            found.iter().filter(|(_, y, _)| (y - 27) / 20 > usize::from(height)).map(|f| f.2.clone() + " ").collect();
        for fact in ["28 Feb 2026", lang.press(), &format!("{}:", lang.sheet_sources())] {
            assert!(below.contains(fact), "{keys:?}: {fact} in {below}");
        }
        assert!(svg.contains("<title ") && svg.contains("<desc ") && svg.contains("role=\"img\""));
        assert_eq!(svg, picture(&stage), "the same screen makes the same picture");
    }
}

#[test]
fn what_lies_over_the_screen_is_not_pictured() {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
    let plain = picture(&stage);
    stage.keys("?");
    assert_eq!(picture(&stage), plain);
    stage.keys("<Esc>c");
    assert!(stage.app.notice.is_some());
    assert_eq!(picture(&stage), plain);
}

#[test]
fn themes_have_colours_and_a_terminal_without_any_has_two() {
    let colours = |theme, depth| {
        let looks = Looks { theme, depth, ..looks(Lang::En) };
        let svg = picture(&Stage::on(bundled(), 120, 40, looks, "2026-02-28", ""));
        svg.split("fill=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0.to_owned()).collect::<BTreeSet<_>>()
    };
    let all = Theme::ALL.map(|theme| colours(theme, ColorDepth::Indexed256));
    assert!(all.iter().all(|found| found.len() >= 8), "{all:?}");
    assert!(all[0] != all[1] && all[1] != all[2]);
    // Plain, stepped back, and the ground.
    assert!(colours(Theme::Dark, ColorDepth::None).len() <= 3);
}

#[test]
fn a_screen_too_small_to_show_anything_is_not_pictured() {
    let stage = Stage::on(bundled(), 40, 10, looks(Lang::Id), "2026-02-28", "");
    assert_eq!(export::bytes(&stage.app, ExportFormat::Svg), Err(cakupan::app::WriteFault::Small));
    assert!(export::bytes(&stage.app, ExportFormat::Json).is_ok());
}
