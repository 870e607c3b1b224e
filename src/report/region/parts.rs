//! What the data hold of the inside of a region: how many parts, the lowest, their sum beside its own figure.

use crate::domain::query::{Qualifier, Query};
use crate::domain::{Claim, Metric, RegionIx};
use crate::page::{Line, Role};
use crate::report::figures::{count, percent_text, period_text, share_text};
use crate::report::sheet::Sheet;

pub(super) fn write(sheet: &mut Sheet<'_>) {
    let (lang, dataset, snapshot) = (sheet.lang, sheet.dataset, sheet.snapshot);
    let parts: Vec<RegionIx> = dataset.parts(sheet.state.region).collect();
    if parts.is_empty() {
        return;
    }
    let level = lang.level_of(dataset, &parts);
    let number = |n: usize| count(lang, n as u64);
    sheet.heading(&lang.parts_title(level));
    let known: Vec<(RegionIx, Claim)> = parts
        .iter()
        .filter_map(|ix| {
            let standing = snapshot.state(*ix).registered();
            standing.definite_share().and(standing.chosen).map(|claim| (*ix, claim))
        })
        .collect();
    sheet.tell(Role::Text, lang.parts_known(number(known.len()), number(parts.len()), level));
    if let Some((ix, claim)) = known.iter().min_by_key(|(_, claim)| claim.share) {
        let date = lang.as_of(period_text(lang, dataset.observation(claim.observation).as_of));
        let name = dataset.region(*ix).short_name();
        let lowest = lang.parts_lowest(name, share_text(lang, sheet.set, claim), date);
        let source = format!(" {} {}", sheet.glyphs.separator, sheet.source_label(claim.observation));
        sheet.item(&Line::of(Role::Text, lowest).with(Role::Source, source));
    }
    let sum = snapshot.rollup(Metric::Registered, parts.iter().copied());
    let n = number(parts.len());
    match sum.share.filter(|_| sum.counted == sum.regions) {
        Some(share) => {
            let about = if sum.is_approximate() { sheet.glyphs.estimated } else { "" };
            let stale = if sum.stale { sheet.glyphs.stale } else { "" };
            let share = format!("{about}{}{stale}", percent_text(lang, share));
            let members = lang.rollup_members(count(lang, sum.members), count(lang, sum.population));
            let mut line = Line::of(Role::Text, lang.parts_sum(n, level, share));
            line.push(Role::Dim, format!(" = {members}"));
            if sheet.state.registered().chosen.is_some() {
                line.push(Role::Dim, format!("; {}", lang.parts_beside()));
            }
            sheet.item(&line);
        }
        None => sheet.item(&Line::of(Role::Dim, lang.parts_no_sum(number(sum.counted), n, level))),
    }
    let level = parts.first().map(|ix| dataset.region(*ix).code.level());
    let query = Query { level, qualifiers: vec![Qualifier::inside(sheet.region.code)], ..Query::default() };
    sheet.item(&Line::of(Role::Dim, lang.parts_list(query)));
}
