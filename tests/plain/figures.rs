//! Figures: each that stands on a wide screen stands in the text, with its marks in words.

use crate::support::{Stage, bundled, looks};
use crate::{opened, plain};
use cakupan::app::{Looks, Screen};
use cakupan::domain::{Metric, RegionCode, ShareKind, Standing};
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use cakupan::report::figures::percent_text;
use rstest::rstest;

/// The numbers of a text that no scale or edge has: of two parts at least (`98,76`, `1.203`), without what stands around.
fn numbers(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
    let parts = parts.map(|part| part.trim_matches(['.', ',']));
    let mut found: Vec<String> = parts.filter(|part| part.contains(['.', ','])).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

const KEYS: [(Screen, &str); 8] = [
    (Screen::Table, ""),
    (Screen::Gauges, "2"),
    (Screen::Map, "3"),
    (Screen::Overview, "4"),
    (Screen::Distance, "5"),
    (Screen::Compare, "<Space>j<Space>j<Space>c"),
    (Screen::Changes, "7"),
    (Screen::Costs, "8"),
];

#[rstest]
fn every_number_of_a_wide_screen_is_said(
    #[values(Lang::Id, Lang::En)] lang: Lang,
    #[values("prov:kaltim", "prov:jatim sort:pop", "code:82.08,64.71,12.74")] query: &str,
) {
    // What the map writes is of the selected region alone; its lines are held beside their figures below.
    for (screen, keys) in KEYS.into_iter().filter(|(screen, _)| *screen != Screen::Map) {
        let looks = Looks { glyphs: GlyphSet::Unicode, ..looks(lang) };
        // Narrow enough for no detail beside the rows where there need be none.
        let width = if screen == Screen::Compare { 260 } else { 109 };
        let mut stage = Stage::on(bundled(), width, 200, looks, "2026-02-28", query);
        stage.keys(keys);
        assert_eq!(stage.app.spec.screen, screen);
        // The scale of bars, and where the selected region is among the classes.
        let is_said = |line: &&str| !line.contains("log") && !line.contains('▴');
        let shown = numbers(&stage.text().lines().filter(is_said).collect::<Vec<_>>().join("\n"));
        let text = cakupan::plain::view(&stage.app);
        assert!(shown.len() > 2, "{}: {shown:?}", screen.id());
        for number in shown {
            assert!(text.contains(&number), "{} {query}: {number} is not said in\n{text}", screen.id());
        }
    }
}

#[rstest]
fn every_number_of_a_detail_is_said(#[values("12.74", "64.71", "82.08", "35.07", "64", "00")] code: &str) {
    let lang = Lang::Id;
    let mut stage = Stage::on(bundled(), 140, 2_000, looks(lang), "2026-02-28", "");
    stage.app.spec.detail = RegionCode::parse(code);
    stage.keys("<C-l>");
    let ix = stage.app.shown_region().unwrap();
    let text = cakupan::plain::region(&stage.app.snapshot, ix, None, &stage.app.spec.plan, stage.app.looks);
    // From the name in the frame on: the header is that of the view.
    let screen = stage.text();
    let shown = numbers(screen.split_once('╭').unwrap().1);
    assert!(shown.len() > 10, "{shown:?}");
    let said = text.replace(' ', "");
    for number in shown {
        assert!(said.contains(&number), "{code}: {number} is not said in\n{text}");
    }
}

/// The words that have to stand with a figure.
fn words(standing: &Standing, lang: Lang) -> Vec<String> {
    let Some(claim) = &standing.chosen else { return Vec::new() };
    let share = percent_text(lang, claim.share);
    let share = match claim.kind {
        ShareKind::Printed | ShareKind::Computed => share,
        ShareKind::Rounded | ShareKind::Estimated => format!("{} {share}", lang.spoken_about()),
        ShareKind::Floor => format!("{} {share}", lang.legend_floor()),
        ShareKind::Ceiling => format!("{} {share}", lang.legend_ceiling()),
    };
    let over = claim.is_over_100().then(|| lang.flag_over_100().to_owned());
    let stale = standing.stale.then(|| lang.stale().to_owned());
    [Some(share), over, stale].into_iter().flatten().collect()
}

#[rstest]
#[case(Screen::Table)]
#[case(Screen::Gauges)]
#[case(Screen::Map)]
fn marks_are_said_beside_their_figure(#[case] screen: Screen, #[values(Lang::Id, Lang::En)] lang: Lang) {
    let app = opened(screen, "", lang);
    let text = plain(screen, "", lang);
    let lines: Vec<&str> = text.lines().collect();
    let mut marked = 0;
    let first = lines.len() - app.rows.len();
    for (ix, line) in app.rows.iter().zip(&lines[first..]) {
        let state = app.snapshot.state(*ix);
        let mut wanted = words(state.registered(), lang);
        if screen != Screen::Map {
            wanted.extend(words(state.active(), lang));
            wanted.push(lang.outcome(state.status()).to_owned());
        }
        if state.standing(Metric::Registered).chosen.is_none() && screen != Screen::Table {
            wanted.push(if state.registered().tied.is_empty() { lang.no_data() } else { lang.contested() }.to_owned());
        }
        marked += usize::from(wanted.len() > 1);
        for word in wanted {
            assert!(line.contains(&word), "«{word}» is not said in: {line}");
        }
    }
    assert!(marked > 100, "{marked}");
}
