//! The page of HTML: well-formed, whole in itself, and told apart by more than colour.

use crate::support::NOW;
use cakupan::brief::Format;
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use std::collections::BTreeSet;

pub(crate) fn html(code: &str, lang: Lang) -> String {
    NOW.of(NOW.ix(code), lang, Format::Html).written(Format::Html, GlyphSet::Unicode)
}

/// Reads a page as XML is read: every element closed in its order, quoted attributes once each, known entities, no stray
/// signs. Gives the elements with their attributes.
pub(crate) fn read(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let page = page.strip_prefix("<!DOCTYPE html>\n").expect("a document type");
    let (mut open, mut all) = (Vec::new(), Vec::new());
    let mut rest = page;
    while let Some((text, after)) = rest.split_once('<') {
        check_text(text);
        let (tag, after) = after.split_once('>').expect("an element ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "before {rest:.60}");
            continue;
        }
        let is_empty = tag.ends_with(" /");
        let tag = tag.trim_end_matches(" /");
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{name}");
        all.push((name.to_owned(), read_attributes(attributes)));
        if name == "style" {
            let (style, after) = rest.split_once("</style>").unwrap();
            assert!(!style.contains('<') && !style.contains("url("));
            rest = after;
            continue;
        }
        if !is_empty {
            open.push(name.to_owned());
        }
    }
    check_text(rest);
    assert!(open.is_empty(), "{open:?}");
    all
}

fn read_attributes(text: &str) -> Vec<(String, String)> {
    let (mut found, mut rest): (Vec<(String, String)>, _) = (Vec::new(), text);
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").expect("a quoted value");
        let (value, after) = after.split_once('"').expect("its end");
        check_text(value);
        assert!(!found.iter().any(|(other, _)| other == name), "{name} twice");
        found.push((name.to_owned(), value.to_owned()));
        rest = after.trim_start();
    }
    found
}

fn check_text(text: &str) {
    assert!(!text.contains('>') && !text.contains('<'), "{text}");
    for after in text.split('&').skip(1) {
        let known = ["amp;", "lt;", "gt;", "quot;", "#39;"];
        assert!(known.iter().any(|entity| after.starts_with(entity)), "{text}");
    }
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

#[test]
fn every_region_is_a_whole_page() {
    for (n, (ix, _)) in NOW.now.dataset.regions().enumerate() {
        let lang = Lang::ALL[n % 2];
        let page = NOW.of(ix, lang, Format::Html).written(Format::Html, GlyphSet::Unicode);
        let elements = read(&page);
        let named = |name: &'static str| elements.iter().filter(move |(other, _)| other == name);
        let value = |attributes: &[(String, String)], name: &str| {
            attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
        };
        assert_eq!(value(&named("html").next().unwrap().1, "lang").as_deref(), Some(lang.id()));
        assert_eq!((named("h1").count(), named("title").count() >= 1), (1, true));
        assert_eq!(named("table").count(), named("caption").count());
        assert!(named("th").all(|(_, attributes)| value(attributes, "scope").is_some()));
        // Nothing is fetched or run: no element that does, and links lead to notes or to the web.
        for name in ["script", "img", "link", "iframe", "object", "embed", "base", "form", "input"] {
            assert_eq!(named(name).count(), 0, "{name}");
        }
        let is_handler = |(name, _): &(String, String)| name.starts_with("on") || name == "style";
        assert!(!elements.iter().flat_map(|(_, attributes)| attributes).any(is_handler));
        let ids: Vec<String> = elements.iter().filter_map(|(_, attributes)| value(attributes, "id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands for one thing");
        for href in named("a").filter_map(|(_, attributes)| value(attributes, "href")) {
            let leads =
                href.strip_prefix('#').map_or(href.starts_with("http"), |id| ids.iter().any(|other| other == id));
            assert!(leads, "{href}");
        }
        for svg in named("svg") {
            assert!(value(&svg.1, "role").as_deref() == Some("img") && value(&svg.1, "aria-labelledby").is_some());
        }
    }
}

#[test]
fn series_differ_in_form() {
    let page = html("12.74", Lang::Id);
    assert!(page.contains("class=\"p0\"") && page.contains("class=\"p1\""));
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    // A disc and a ring, a whole and a broken line.
    assert!(
        style.contains(".p1 { fill: var(--paper);") && style.contains(".s1 { stroke: var(--second); stroke-dasharray")
    );
}

/// The relative luminance of a colour `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let c = f64::from(u8::from_str_radix(colour.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn text_stands_out_in_light_and_dark() {
    let style = include_str!("../../src/brief/style.css");
    let themes: Vec<&str> = style.split(":root {").skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
    assert_eq!(themes.len(), 2);
    for theme in themes {
        let colour = |name: &str| theme.split_once(&format!("--{name}: ")).unwrap().1.split(';').next().unwrap();
        let paper = luminance(colour("paper"));
        for name in ["ink", "dim", "link", "first", "second", "line"] {
            let ink = luminance(colour(name));
            let contrast = (paper.max(ink) + 0.05) / (paper.min(ink) + 0.05);
            assert!(contrast >= 4.5, "{name} {}: {contrast}", colour(name));
        }
    }
}
