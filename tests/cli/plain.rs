//! `--plain`: views as linear text, and the view that `--screen` names.

use crate::support::{cakupan, printed, shown, told};
use cakupan::app::Screen;
use rstest::rstest;

#[test]
fn every_view_has_a_name_that_is_typed_and_completes() {
    let mut titles: Vec<String> = Vec::new();
    for screen in Screen::ALL {
        let id = screen.id();
        let text = printed(&format!("--plain --screen {id} --as-of 2026-02-28 --query code:64.71,12.74 --lang en"));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[1..5],
            ["as of 28 Feb 2026", lines[2], "filter: code:64.71,12.74", "2 of 514 regions; with data: 2"]
        );
        assert!(text.contains("Tanjungbalai") || matches!(screen, Screen::Overview | Screen::Costs), "{text}");
        titles.push(lines[0].to_owned());
        assert_eq!(printed(&format!("complete zsh --screen .{id}")), format!("{id}\n"));
    }
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), Screen::ALL.len());
    assert!(printed("--plain --as-of 2026-02-28").starts_with("Cakupan JKN: Tabel\nper 28 Feb 2026\n"));
}

#[test]
fn date_rule_and_order_are_those_asked_for() {
    let output =
        cakupan("--plain --as-of 2025-06 --threshold 90 --query").arg("prov:kaltim sort:name").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("per 30 Jun 2025\n90/80"), "{text}");
    assert!(text.contains("saringan: prov:kaltim sort:name\n"), "{text}");
    let first = text.lines().find(|line| line.starts_with("1. ")).unwrap();
    assert!(first.starts_with("1. Kota Balikpapan: "), "{first}");
    // The theme and the terminal have no part in it.
    let plain = "--plain --screen gauges --as-of 2026-02-28 --query prov:bali";
    let loud = cakupan(&format!("{plain} --theme light")).env("COLORTERM", "truecolor").output().unwrap();
    assert_eq!(String::from_utf8(loud.stdout).unwrap(), printed(plain));
}

#[rstest]
#[case("show", "Syarat")]
#[case("project", "Riwayat")]
#[case("evaluate", "Evaluasi status")]
#[case("peers", "Daerah pembanding")]
#[case("claims", "Angka mana yang benar?")]
fn a_region_is_linear_text_too(#[case] command: &str, #[case] heading: &str) {
    let text = printed(&format!("{command} 64.71 --plain --as-of 2026-02-28"));
    assert!(text.starts_with("Kota Balikpapan (64.71)\nper 28 Feb 2026\n"), "{text}");
    assert!(text.lines().any(|line| line == heading), "{text}");
    assert!(!text.contains(|c: char| matches!(c, '\u{2500}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}')), "{text}");
    assert_eq!(printed(&format!("--plain {command} 64.71 --as-of 2026-02-28")), text);
}

#[test]
fn what_cannot_be_shown_is_told() {
    assert!(told("--plain --screen compare").starts_with("[2]\n"));
    assert!(told("--plain --screen compare --query code:64.71").starts_with("[2]\n"));
    assert!(told("--screen tabel").contains("table, gauges, map, overview, distance, compare, changes, costs"));
    assert!(told("list --plain").starts_with("[2]\n"));
    assert!(told("--plain list").contains("«--plain»") && told("--screen map list").contains("«--screen»"));
    // Without a terminal the dashboard itself does not open.
    assert!(shown(&cakupan("--screen map").output().unwrap()).starts_with("[2]\n"));
}
