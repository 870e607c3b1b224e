//! On a terminal that shows ASCII only, nothing else is drawn but what the data themselves say.

use crate::scenes::{all, stage};
use crate::support::looks;
use cakupan::app::Looks;
use cakupan::locale::Lang;
use cakupan::page::GlyphSet;
use std::collections::BTreeMap;

#[test]
fn only_ascii_is_drawn() {
    let mut other: BTreeMap<char, String> = BTreeMap::new();
    for lang in Lang::ALL {
        let looks = Looks { glyphs: GlyphSet::Ascii, ..looks(lang) };
        for scene in all() {
            for line in stage(scene, 120, 40, looks).text().lines() {
                for c in line.chars().filter(|c| !c.is_ascii() && !c.is_alphabetic()) {
                    other.entry(c).or_insert_with(|| format!("{} {lang:?}: {line}", scene.0));
                }
            }
        }
    }
    let list: Vec<String> = other.iter().map(|(c, line)| format!("{c} {line}")).collect();
    assert!(list.is_empty(), "{}", list.join("\n"));
}
