//! What it costs to close the gap, or to pay for members of one's own plan: with the rate, its basis, its neighbours,
//! and how far a budget goes.

use crate::domain::cost::{Budget, Cohort, Cost, MOST_MONTHS, both_clauses_of, cost, gap_cost};
use crate::domain::plan::Plan;
use crate::domain::rate::{Premium, neighbours};
use crate::domain::{Clause, Percent, Rate, Snapshot};
use crate::locale::{Lang, format};
use crate::page::{Line, Role, text};
use crate::report::figures::{approximate, count, percent_text, period_text};
use crate::report::sheet::Sheet;

pub(in crate::report) fn write(sheet: &mut Sheet<'_>, plan: &Plan) {
    let (lang, state, as_of) = (sheet.lang, sheet.state, sheet.snapshot.as_of);
    let own = plan.cohort.filter(|(code, _)| *code == sheet.region.code).map(|(_, cohort)| cohort);
    let clause = state.verdict.registered().filter(|clause| clause.value.is_some());
    if clause.is_none() && own.is_none() {
        return;
    }
    sheet.heading(lang.title_cost());
    let Some(premium) = plan.rate.premium(sheet.dataset, as_of) else {
        return sheet.tell(Role::Dim, lang.cost_no_rate(format::date(as_of, lang)));
    };
    let gap = clause.and_then(Clause::gap);
    let estimated = clause.and_then(|clause| clause.distance).is_some_and(|distance| distance.estimated);
    // A budget is for the plan of one's own where there is one.
    let budget = plan.budget.filter(|_| own.is_none());
    match gap {
        None => sheet.tell(Role::Dim, lang.cost_unknown()),
        Some(0) => sheet.tell(Role::Text, lang.cost_no_gap()),
        Some(people) => of_gap(sheet, people, estimated, premium, &Plan { budget, ..plan.clone() }),
    }
    if let Some(amount) = budget.filter(|_| gap.is_none_or(|people| people == 0)) {
        sheet.tell(Role::Text, lang.cost_budget_unused(rupiah(lang, amount)));
    }
    let paid = gap.map_or(0, |gap| both(sheet, gap, premium, plan).max(gap));
    if let Some(cohort) = own {
        of_cohort(sheet, cohort, premium, plan);
    }
    if paid == 0 && own.is_none() {
        return;
    }
    tariff(sheet, premium);
    let members = own.map_or(Cohort::steady(gap.unwrap_or(0)), |cohort| cohort);
    let costly = |amount: u64| cost(members, amount, plan.start, plan.budget).filter(|cost| cost.year > 0);
    let estimated = estimated && own.is_none();
    let others: Vec<(&Rate, Cost)> = neighbours(sheet.dataset, &premium, as_of)
        .into_iter()
        .filter_map(|rate| Some((rate, costly(rate.rupiah_per_person_month)?)))
        .collect();
    if !others.is_empty() {
        sheet.tell(Role::Dim, lang.cost_neighbours());
    }
    for (rate, cost) in others {
        let mut line = Line::of(Role::Text, until_december(lang, &cost, plan.start, estimated));
        if let Some(budget) = cost.budget {
            line.push(Role::Text, format!(" {} {}", sheet.glyphs.separator, lasts(lang, &budget, plan.start)));
        }
        sheet.item(&line.with(Role::Dim, format!(" {} {}", sheet.glyphs.separator, rate_text(lang, rate))));
    }
}

/// The gap, and how far the budget goes.
fn of_gap(sheet: &mut Sheet<'_>, people: u64, estimated: bool, premium: Premium<'_>, plan: &Plan) {
    let lang = sheet.lang;
    let found = cost(Cohort::steady(people), premium.rupiah, plan.start, plan.budget);
    let Some(found) = found else { return sheet.tell(Role::Dim, lang.cost_too_large()) };
    let people_text = approximate(count(lang, people), estimated);
    let month = approximate(rupiah(lang, found.average), estimated);
    let year = approximate(rupiah(lang, found.year), estimated);
    let text = match plan.start {
        1 => lang.cost_gap(people_text, year, month),
        start => lang.cost_gap_from(people_text, month_name(lang, start), year, month),
    };
    sheet.tell(Role::Strong, text);
    if let Some(budget) = found.budget {
        let reached = budget.people.and_then(|paid| reached(sheet, paid.min(people)));
        budget_lines(sheet, &budget, plan.start, Some(people), reached);
    }
}

/// The share that so many more members come to; `None` where the members or the population are not known.
fn reached(sheet: &Sheet<'_>, people: u64) -> Option<Percent> {
    let claim = sheet.state.registered().chosen?;
    let (members, whole) = (claim.people?, claim.denominator?.people);
    Percent::of(members.count.checked_add(people)?, whole.count)
}

/// Members of the user's own plan: the year, its months, and how far the budget goes.
fn of_cohort(sheet: &mut Sheet<'_>, cohort: Cohort, premium: Premium<'_>, plan: &Plan) {
    let lang = sheet.lang;
    let Some(found) = cost(cohort, premium.rupiah, plan.start, plan.budget) else {
        return sheet.tell(Role::Dim, lang.cost_too_large());
    };
    let growth = format::signed_count(cohort.growth, lang);
    let (year, month) = (rupiah(lang, found.year), rupiah(lang, found.average));
    let name = month_name(lang, plan.start);
    let text = lang.cost_plan(count(lang, cohort.members), growth, name, year, month);
    sheet.tell(Role::Strong, text);
    if cohort.growth != 0 {
        months(sheet, &found, plan.start);
    }
    if let Some(budget) = found.budget {
        budget_lines(sheet, &budget, plan.start, None, None);
    }
}

/// The months that are paid, in columns.
fn months(sheet: &mut Sheet<'_>, found: &Cost, start: u32) {
    let lang = sheet.lang;
    let paid = (1..).zip(found.months).skip(start as usize - 1);
    let cells: Vec<String> =
        paid.map(|(n, amount)| format!("{} {}", month_name(lang, n), rupiah(lang, amount))).collect();
    if sheet.is_spoken() {
        return sheet.tell(Role::Dim, cells.join("; "));
    }
    let widest = cells.iter().map(|cell| text::width(cell)).max().unwrap_or(0) + 3;
    let columns = (sheet.width.saturating_sub(2) / widest).clamp(1, 4);
    for row in cells.chunks(columns) {
        let row: String = row.iter().map(|cell| text::pad_right(cell, widest)).collect();
        sheet.below(&Line::of(Role::Dim, row.trim_end()));
    }
}

/// How far a budget goes, and how many people it pays for.
fn budget_lines(sheet: &mut Sheet<'_>, budget: &Budget, start: u32, wanted: Option<u64>, reached: Option<Percent>) {
    let lang = sheet.lang;
    sheet.below(&Line::of(Role::Text, budget_text(lang, budget, start)));
    let Some(people) = budget.people.filter(|people| wanted.is_none_or(|wanted| *people < wanted)) else { return };
    let text = lang.cost_reverse(count(lang, people));
    let share = reached.map_or_else(|| ".".to_owned(), |share| lang.cost_reached(percent_text(lang, share)));
    sheet.below(&Line::of(Role::Text, text + &share));
}

/// How long a budget lasts, and what is left or missing at the year's end.
pub(in crate::report) fn budget_text(lang: Lang, budget: &Budget, start: u32) -> String {
    let rest = u64::try_from(budget.left.unsigned_abs());
    let rest = rest.map_or_else(|_| lang.unknown().to_owned(), |rest| rupiah(lang, rest));
    let rest = if budget.left < 0 { lang.cost_missing(rest) } else { lang.cost_left(rest) };
    lang.cost_budget(rupiah(lang, budget.rupiah), lasts(lang, budget, start)) + &rest
}

/// How many months a budget pays for, and until which month.
fn lasts(lang: Lang, budget: &Budget, start: u32) -> String {
    let Some(months) = budget.months else { return lang.cost_lasts_on(MOST_MONTHS / 12) };
    if months == 0 {
        return lang.cost_lasts_none().to_owned();
    }
    // Counted from January: the twelfth is December, what comes after lies in the next year.
    let last = start + months - 1;
    let (name, years) = (month_name(lang, (last - 1) % 12 + 1), (last - 1) / 12);
    match years {
        0 => lang.cost_lasts(count(lang, u64::from(months)), name),
        1 => lang.cost_lasts_next(count(lang, u64::from(months)), name),
        years => lang.cost_lasts_years(count(lang, u64::from(months)), name, years),
    }
}

/// Both clauses together: says what that takes beyond the gap, and gives the people to enrol.
fn both(sheet: &mut Sheet<'_>, gap: u64, premium: Premium<'_>, plan: &Plan) -> u64 {
    let (lang, state) = (sheet.lang, sheet.state);
    let active_gap = state.verdict.active().and_then(Clause::gap).unwrap_or(0);
    let Some((both, estimated)) = both_clauses_of(state).filter(|_| active_gap > gap) else { return 0 };
    let people = |n: u64| approximate(count(lang, n), estimated);
    if both.enrol > 0 {
        let found = cost(Cohort::steady(both.enrol), premium.rupiah, plan.start, None);
        let amount = found.map_or_else(
            || lang.cost_too_large().to_owned(),
            |cost| until_december(lang, &cost, plan.start, estimated),
        );
        sheet.tell(Role::Text, lang.cost_both(people(both.enrol), amount));
    }
    if both.reactivate > 0 {
        sheet.tell(Role::Text, lang.cost_reactivate(people(both.reactivate)));
    }
    both.enrol
}

/// The premium with its basis; a rate that is not valid on the date says so.
fn tariff(sheet: &mut Sheet<'_>, premium: Premium<'_>) {
    let (lang, as_of) = (sheet.lang, sheet.snapshot.as_of);
    sheet.tell(Role::Text, format!("{}.", premium_text(lang, premium)));
    let Some(rate) = premium.rate else { return };
    if !rate.in_force_on(as_of) {
        sheet.tell(Role::Warning, lang.cost_rate_not_valid(format::date(as_of, lang)));
    }
    if let Some(note) = &rate.note {
        sheet.tell(Role::Dim, lang.pick(note));
    }
}

/// A premium with its name and basis; one of the user's own says so.
pub fn premium_text(lang: Lang, premium: Premium<'_>) -> String {
    premium.rate.map_or_else(|| lang.cost_rate_own(rupiah(lang, premium.rupiah)), |rate| rate_text(lang, rate))
}

/// A rate with its name, basis and validity; one known only from the press says so.
pub fn rate_text(lang: Lang, rate: &Rate) -> String {
    let name = lang.cost_rate(rupiah(lang, rate.rupiah_per_person_month), lang.pick(&rate.name));
    let basis = lang.cost_rate_basis(&rate.basis, period_text(lang, rate.from));
    let press = if rate.verified { String::new() } else { format!("; {}", lang.press()) };
    format!("{name} ({basis}{press})")
}

/// What the year costs: all of it, or what is left of it.
fn until_december(lang: Lang, cost: &Cost, start: u32, estimated: bool) -> String {
    let amount = approximate(rupiah(lang, cost.year), estimated);
    if start == 1 { lang.a_year(amount) } else { lang.until_december(amount) }
}

/// What a whole year costs for `people` at the plan's premium; `None` where no premium is known.
pub(super) fn year(lang: Lang, snapshot: &Snapshot, plan: &Plan, people: u64, estimated: bool) -> Option<String> {
    let premium = plan.rate.premium(&snapshot.dataset, snapshot.as_of)?;
    let cost = gap_cost(people, premium.rupiah, 1);
    Some(approximate(cost.map_or_else(|| lang.unknown().to_owned(), |cost| rupiah(lang, cost)), estimated))
}

/// A month's name, 1 to 12.
pub fn month_name(lang: Lang, month: u32) -> &'static str {
    format::month(month, lang).unwrap_or_default()
}

/// An amount to the rupiah.
pub fn rupiah(lang: Lang, amount: u64) -> String {
    format::rupiah(i64::try_from(amount).unwrap_or(i64::MAX), lang)
}
