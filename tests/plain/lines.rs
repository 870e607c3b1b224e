//! Lines: nothing that is drawn, no region left out, none in another place.

use crate::{opened, plain};
use cakupan::app::{App, Screen};
use cakupan::domain::plan::Plan;
use cakupan::domain::{Metric, RegionCode, RegionIx};
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use rstest::rstest;

/// Whether a character is drawn, or a mark whose meaning is to be looked up.
fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{27bf}' | '\u{2800}'..='\u{28ff}' | '~' | '†' | '≈' | '≥' | '≤' | '⁇' | '→' | '•' | '·')
        || c.is_control()
}

fn assert_linear(text: &str, what: &str) {
    for line in text.lines() {
        // An address is as it is.
        let prose: String = line.split(' ').filter(|word| !word.contains("://")).collect();
        assert!(!prose.contains(is_drawn), "{what}: {line}");
        assert!(
            !line.contains("  ") && !line.ends_with([' ', ';', ',']) && !line.starts_with([' ', ';', ',', ':']),
            "{what}: {line}"
        );
    }
    assert!(text.ends_with('\n') && !text.contains("\n\n\n") && !text.ends_with("\n\n"), "{what}");
}

#[rstest]
fn every_view_is_lines_of_words(#[values(Lang::Id, Lang::En)] lang: Lang) {
    for screen in Screen::ALL {
        for query in ["prov:kaltim -name:samarinda", "", "sort:name prov:jatim", "reg:>150"].map(|query| match screen {
            Screen::Compare => "code:64.71,61.71,12.74",
            _ if query.starts_with("prov:kaltim") => "prov:kaltim",
            _ => query,
        }) {
            assert_linear(&plain(screen, query, lang), &format!("{} {query}", screen.id()));
        }
    }
}

#[rstest]
fn every_region_is_lines_of_words(#[values(Lang::Id, Lang::En)] lang: Lang) {
    let app = opened(Screen::Table, "", lang);
    for code in ["00", "64", "12.74", "64.02", "82.08", "64.71", "31.01", "35.07"] {
        let ix = app.dataset.find(RegionCode::parse(code).unwrap()).unwrap();
        assert_linear(&cakupan::plain::region(&app.snapshot, ix, None, &Plan::default(), app.looks), code);
    }
}

/// The regions of a view from the first to the last.
fn in_order(app: &App) -> Vec<RegionIx> {
    let listed =
        |list: &cakupan::app::Listing| list.entries().iter().filter_map(|placed| placed.entry.region).collect();
    match app.spec.screen {
        Screen::Distance => app.distance.lists.iter().flat_map(|list| -> Vec<RegionIx> { listed(list) }).collect(),
        Screen::Changes => listed(&app.changes.list),
        Screen::Costs => listed(&app.costs.list),
        _ => app.rows.clone(),
    }
}

#[rstest]
#[case(Screen::Table)]
#[case(Screen::Gauges)]
#[case(Screen::Map)]
#[case(Screen::Distance)]
#[case(Screen::Changes)]
#[case(Screen::Costs)]
fn every_region_stands_in_its_place(
    #[case] screen: Screen,
    #[values("", "prov:jateng sort:name", "kind:kota sort:gap")] query: &str,
) {
    let app = opened(screen, query, Lang::Id);
    let text = cakupan::plain::view(&app);
    let body = text.split_once("\n\n").unwrap().1;
    let regions = in_order(&app);
    assert!(regions.len() > 5, "{}", regions.len());
    let mut rest = body.lines();
    for ix in regions {
        let region = app.dataset.region(ix);
        let names = [region.name.to_string(), region.short_name(), Lang::Id.region_name(region).to_owned()];
        let found = rest.any(|line| {
            let line = line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start();
            names.iter().any(|name| line.starts_with(name.as_str()))
        });
        assert!(found, "{}: {} is missing, or comes too early", screen.id(), region.name);
    }
}

#[test]
fn the_header_says_what_the_view_rests_on() {
    let text = plain(Screen::Gauges, "prov:kaltim sort:gap", Lang::En);
    let header: Vec<&str> = text.split_once("\n\n").unwrap().0.lines().collect();
    assert_eq!(header[0], "JKN coverage: Progress");
    assert_eq!(header[1], "as of 28 Feb 2026");
    assert!(header[2].starts_with("UHC priority status 2025 98/80"), "{}", header[2]);
    assert_eq!(header[3], "filter: prov:kaltim sort:gap");
    assert_eq!(header[4], "10 of 514 regions; with data: 10");
    assert!(header[6].starts_with("Registered: about 100.74 % (stale)"), "{}", header[6]);
}

#[test]
fn a_comparison_is_of_the_regions_found_where_they_are_few() {
    let app = opened(Screen::Compare, "code:64.71,61.71", Lang::Id);
    let text = cakupan::plain::view(&app);
    assert!(
        text.contains("\n2 wilayah: Kota Pontianak Kalimantan Barat, acuan; Kota Balikpapan Kalimantan Timur\n"),
        "{text}"
    );
    assert!(text.contains("\nRiwayat terdaftar ÷ penduduk\nKota Pontianak: "), "{text}");
    assert_eq!(opened(Screen::Compare, "", Lang::Id).spec.screen, Screen::Table);
}

#[test]
fn a_terminal_of_ascii_gets_ascii() {
    let mut app = opened(Screen::Table, "prov:kaltim", Lang::Id);
    app.looks.glyphs = GlyphSet::Ascii;
    assert!(cakupan::plain::view(&app).is_ascii());
}

/// The line of a region in `text`, which has one for each row below its heading.
fn line_of<'a>(app: &App, text: &'a str, ix: RegionIx) -> &'a str {
    let name = app.dataset.region(ix).short_name();
    let is_of = |line: &&str| {
        line.contains(&format!("{name},")) || line.contains(&format!("{name};")) || line.contains(&format!("{name}:"))
    };
    text.lines().find(is_of).unwrap_or_else(|| panic!("{name} is not told"))
}

#[rstest]
fn figures_that_tie_and_shares_of_another_basis_say_so(#[values(Lang::Id, Lang::En)] lang: Lang) {
    let app = opened(Screen::Gauges, "", lang);
    let (table, gauges) = (plain(Screen::Table, "sort:code", lang), cakupan::plain::view(&app));
    let (mut tied, mut other) = (0, 0);
    for ix in app.rows.iter().copied() {
        let state = app.snapshot.state(ix);
        if !state.registered().tied.is_empty() {
            tied += 1;
            let number = app.dataset.listed().iter().position(|listed| *listed == ix).unwrap() + 1;
            let line = table.lines().find(|line| line.starts_with(&format!("{number}. "))).unwrap();
            assert!(line.contains(lang.contested()), "{line}");
        }
        if let Some(claim) = state.active().chosen.filter(|claim| claim.metric != Metric::ActivePopulation) {
            other += 1;
            let line = line_of(&app, &gauges, ix);
            assert!(line.contains(lang.basis(claim.metric)), "{line}");
        }
    }
    assert!(tied > 0 && other > 0, "{tied} {other}");
}
