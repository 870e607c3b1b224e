//! What everything is measured by, in words.

use crate::domain::{Fit, RegionCode, RegionIx, Snapshot};
use crate::locale::Lang;
use crate::report::figures::number_text;

/// The rule with its lines, as it measures `place`.
pub fn rule_text(snapshot: &Snapshot, place: RegionCode, lang: Lang) -> String {
    let rule = snapshot.rule.apply(&snapshot.dataset, place, snapshot.as_of);
    let number = |line| number_text(lang, line);
    let lines: Vec<String> = [rule.registered, rule.active()].into_iter().flatten().map(number).collect();
    // A typed line is not the rule's own.
    let name = rule.rule.filter(|_| !rule.is_typed).map(|rule| lang.pick(&rule.name).to_owned());
    let press = rule.rule.filter(|rule| !rule.verified).map(|_| format!("({})", lang.press()));
    // A national plan is meant for the nation; that it measures regions here goes without saying.
    let fit = lang.fit(rule.fit).filter(|_| rule.fit != Fit::NationalPlan).map(|why| format!("({why})"));
    [name, Some(lines.join("/")), press, fit]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The province that all of `rows` lie in, else the nation: its rule is printed over them.
pub fn place_of(snapshot: &Snapshot, rows: &[RegionIx]) -> RegionCode {
    let mut provinces = rows.iter().map(|ix| snapshot.dataset.region(*ix).code.province());
    let first = provinces.next().flatten();
    first.filter(|_| provinces.all(|province| province == first)).unwrap_or(RegionCode::NATION)
}
