//! What closing the gap costs for a year: at the default rate, with its basis and the neighbouring rates.

use super::figures::{approximate, count, period_text};
use super::sheet::Sheet;
use crate::domain::cost::{both_clauses_of, default_rate, gap_cost, neighbours};
use crate::domain::{Clause, Rate};
use crate::locale::{Lang, format};
use crate::page::{Line, Role};

/// A whole year: paid from January on.
const START: u32 = 1;

pub(super) fn write(sheet: &mut Sheet<'_>) {
    let (lang, state, as_of) = (sheet.lang, sheet.state, sheet.snapshot.as_of);
    let Some(clause) = state.verdict.registered().filter(|clause| clause.value.is_some()) else { return };
    sheet.heading(lang.title_cost());
    let Some(gap) = clause.gap() else {
        return sheet.tell(Role::Dim, lang.cost_unknown());
    };
    let Some(rate) = default_rate(sheet.dataset, as_of) else {
        return sheet.tell(Role::Dim, lang.cost_no_rate(format::date(as_of, lang)));
    };
    let estimated = clause.distance.is_some_and(|distance| distance.estimated);
    let amount = |people: u64, rate: &Rate, estimated: bool| year(lang, people, rate, estimated);
    if gap == 0 {
        sheet.tell(Role::Text, lang.cost_no_gap());
    } else {
        let month = gap_cost(gap, rate.rupiah_per_person_month, 12).map_or_else(String::new, |cost| rupiah(lang, cost));
        let people = approximate(count(lang, gap), estimated);
        let text = lang.cost_gap(people, amount(gap, rate, estimated), approximate(month, estimated));
        sheet.tell(Role::Strong, text);
    }
    let active_gap = state.verdict.active().and_then(Clause::gap).unwrap_or(0);
    let both = both_clauses_of(state).filter(|_| active_gap > gap);
    if let Some((both, estimated)) = both {
        let people = |n: u64| approximate(count(lang, n), estimated);
        if both.enrol > 0 {
            sheet.tell(Role::Text, lang.cost_both(people(both.enrol), amount(both.enrol, rate, estimated)));
        }
        if both.reactivate > 0 {
            sheet.tell(Role::Text, lang.cost_reactivate(people(both.reactivate)));
        }
    }
    let paid = both.map_or(gap, |(both, _)| both.enrol.max(gap));
    if paid == 0 {
        return;
    }
    sheet.tell(Role::Text, format!("{}.", rate_text(lang, rate)));
    if let Some(note) = &rate.note {
        sheet.tell(Role::Dim, lang.pick(note));
    }
    if gap > 0 {
        sheet.tell(Role::Dim, lang.cost_neighbours());
        for other in neighbours(sheet.dataset, rate, as_of) {
            let line = Line::of(Role::Text, lang.a_year(amount(gap, other, estimated)));
            sheet.item(&line.with(Role::Dim, format!(" {} {}", sheet.glyphs.separator, rate_text(lang, other))));
        }
    }
}

/// A rate with its name, basis and validity; one known only from the press says so.
fn rate_text(lang: Lang, rate: &Rate) -> String {
    let name = lang.cost_rate(rupiah(lang, rate.rupiah_per_person_month), lang.pick(&rate.name));
    let basis = lang.cost_rate_basis(&rate.basis, period_text(lang, rate.from));
    let press = if rate.verified { String::new() } else { format!("; {}", lang.press()) };
    format!("{name} ({basis}{press})")
}

/// What a year costs for `people`, to the rupiah.
pub(super) fn year(lang: Lang, people: u64, rate: &Rate, estimated: bool) -> String {
    let cost = gap_cost(people, rate.rupiah_per_person_month, START);
    approximate(cost.map_or_else(|| lang.unknown().to_owned(), |cost| rupiah(lang, cost)), estimated)
}

fn rupiah(lang: Lang, amount: u64) -> String {
    format::rupiah(i64::try_from(amount).unwrap_or(i64::MAX), lang)
}
