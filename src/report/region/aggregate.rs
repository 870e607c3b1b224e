//! A place as the sum of the listed regions inside it, beside what was published about it.

use crate::domain::{Metric, Outcome, RegionIx, Rollup, compare};
use crate::page::{Line, Role};
use crate::report::figures::{count, outcome_role, percent_text, period_text, span_text};
use crate::report::sheet::Sheet;

pub(super) fn write(sheet: &mut Sheet<'_>) {
    let (lang, snapshot) = (sheet.lang, sheet.snapshot);
    let regions: Vec<RegionIx> = sheet.dataset.listed_in(sheet.region.code).collect();
    if regions.is_empty() {
        return;
    }
    sheet.heading(&lang.title_rollup(lang.level(sheet.dataset.listed_level())));
    for (metric, name) in
        [(Metric::Registered, lang.trend_registered()), (Metric::ActivePopulation, lang.trend_active())]
    {
        let sum = snapshot.rollup(metric, regions.iter().copied());
        rollup(sheet, name, metric, &sum);
    }
    let registered: Vec<Outcome> = regions.iter().map(|ix| snapshot.state(*ix).status()).collect();
    let active: Vec<Outcome> = regions.iter().map(|ix| snapshot.state(*ix).active_status()).collect();
    statuses(sheet, lang.trend_registered(), &registered);
    statuses(sheet, lang.trend_active(), &active);
    sheet.heading(lang.title_own_figure());
    sheet.tell(Role::Dim, lang.rollup_apart());
    before_split(sheet);
}

fn rollup(sheet: &mut Sheet<'_>, name: &str, metric: Metric, sum: &Rollup) {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    let Some(share) = sum.share else {
        let line = Line::of(Role::Text, format!("{name}: ")).with(Role::NoData, lang.rollup_none());
        sheet.say(&line);
        basis(sheet, sum);
        return;
    };
    let line = match metric {
        Metric::Registered => sheet.snapshot.line(sheet.region.code),
        _ => sheet.state.verdict.active().and_then(|clause| clause.line),
    };
    let outcome = line.map_or(Outcome::Unknown, |line| compare(share, line));
    let approximate = if sum.is_approximate() { g.estimated } else { "" };
    let mut text = Line::of(Role::Text, format!("{name}: "));
    text.push(Role::Strong, format!("{approximate}{}", percent_text(lang, share)));
    text.push(Role::Stale, if sum.stale { g.stale } else { "" });
    sheet.say(&text);
    sheet.gauge(share, line, outcome_role(outcome));
    let members = format!("{approximate}{}", count(lang, sum.members));
    sheet.tell(Role::Text, lang.rollup_members(members, count(lang, sum.population)));
    basis(sheet, sum);
}

/// How much of the population a roll-up rests on, how old it is and how much is estimated.
fn basis(sheet: &mut Sheet<'_>, sum: &Rollup) {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    let share = |share: Option<_>| share.map_or_else(|| lang.no_data().to_owned(), |s| percent_text(lang, s));
    let (k, n) = (count(lang, sum.counted as u64), count(lang, sum.regions as u64));
    let mut parts = vec![lang.rollup_of(k, n, lang.level(sheet.dataset.listed_level()), share(sum.coverage))];
    parts.extend(sum.span.map(|span| span_text(lang, span)));
    let stale = if sum.stale { format!("{} ", g.stale) } else { String::new() };
    parts.push(format!("{stale}{}", lang.rollup_fresh(share(sum.fresh))));
    if sum.estimated > 0 {
        parts.push(format!("{} {}", g.estimated, lang.rollup_estimated(count(lang, sum.estimated as u64))));
    }
    for part in parts {
        sheet.item(&Line::of(Role::Dim, part));
    }
}

/// How many regions meet, nearly meet and miss the line, and of how many nothing is known.
fn statuses(sheet: &mut Sheet<'_>, name: &str, outcomes: &[Outcome]) {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    let mut line = Line::of(Role::Text, format!("{name}:"));
    for (outcome, glyph) in Outcome::ALL.into_iter().zip([g.met, g.near, g.not_met, g.unknown]) {
        let k = outcomes.iter().filter(|other| **other == outcome).count();
        let between = if sheet.is_spoken() && line.spans.len() > 1 { ";" } else { "" };
        line.push(
            outcome_role(outcome),
            format!("{between} {glyph} {}", lang.status_count(count(lang, k as u64), lang.outcome(outcome))),
        );
    }
    sheet.say(&line);
}

/// Says where figures were published for the province before it was divided: they stay in the list below.
fn before_split(sheet: &mut Sheet<'_>) {
    let Some(split) = sheet.region.split else { return };
    let region = sheet.region;
    if sheet.dataset.observations(sheet.state.region).any(|(_, o)| region.is_before_split(o.as_of)) {
        let text = sheet.lang.rollup_before_split(period_text(sheet.lang, split));
        sheet.say(&Line::of(Role::Warning, format!("{} {text}", sheet.glyphs.flagged)));
    }
}
