//! The items from which the plan of the cost is put together.

use crate::app::{App, Item, ItemValue, PickerKind};
use crate::domain::RegionIx;
use crate::domain::cost::{Cohort, months_left};
use crate::domain::plan::Plan;
use crate::domain::rate::RateChoice;
use crate::locale::{Lang, format, parse_amount};
use crate::report;
use crate::report::figures::{count, period_text, source_label};

/// The region that a plan of one's own is for: the one shown, where tables list it or it is smaller.
fn planned(app: &App) -> Option<RegionIx> {
    app.shown_region().filter(|ix| app.dataset.region(*ix).code.level() >= app.dataset.listed_level())
}

/// What a plan consists of, each with what it is now.
pub(super) fn settings(app: &App) -> Vec<Item> {
    let (lang, plan) = (app.looks.lang, &app.spec.plan);
    let premium = plan.rate.premium(&app.dataset, app.spec.as_of);
    let rate = premium.map_or_else(|| lang.unknown().to_owned(), |premium| report::rupiah(lang, premium.rupiah));
    let budget = plan.budget.map_or_else(|| lang.plan_none().to_owned(), |amount| report::rupiah(lang, amount));
    let mut items = vec![
        Item::new(ItemValue::Setting(PickerKind::Rate), lang.plan_rate(), rate),
        Item::new(ItemValue::Setting(PickerKind::Start), lang.plan_start(), report::month_name(lang, plan.start)),
        Item::new(ItemValue::Setting(PickerKind::Budget), lang.plan_budget_name(), budget),
    ];
    if let Some(ix) = planned(app) {
        let region = app.dataset.region(ix);
        let own = plan.cohort.filter(|(code, _)| *code == region.code).map(|(_, cohort)| cohort);
        let own = own.map_or_else(|| lang.plan_none().to_owned(), |cohort| cohort_text(cohort, lang));
        let label = lang.plan_own(lang.region_name(region));
        items.push(Item::new(ItemValue::Setting(PickerKind::Members), label, own));
    }
    if *plan != Plan::default() {
        items.push(Item::new(ItemValue::PlanReset, lang.plan_reset(), ""));
    }
    items
}

/// The rates of the data, those valid on the date first.
pub(super) fn rates(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let mut rates: Vec<_> = app.dataset.rates().iter().collect();
    rates.sort_by_key(|rate| !rate.in_force_on(app.spec.as_of));
    let label = |rate: &&crate::domain::Rate| {
        let press = if rate.verified { String::new() } else { format!(" ({})", lang.press()) };
        let amount = report::rupiah(lang, rate.rupiah_per_person_month);
        format!("{amount} {} {}{press}", app.looks.glyphs.glyphs().separator, lang.pick(&rate.name))
    };
    let note = |rate: &crate::domain::Rate| {
        let to = rate.to.map_or_else(String::new, |to| period_text(lang, to));
        format!("{} – {to:8}", period_text(lang, rate.from))
    };
    let value = |rate: &crate::domain::Rate| {
        let is_default = rate.default && rate.in_force_on(app.spec.as_of);
        ItemValue::Rate(if is_default { RateChoice::Default } else { RateChoice::Id(rate.id.clone()) })
    };
    rates
        .iter()
        .map(|rate| Item { id: rate.id.to_string(), ..Item::new(value(rate), label(rate), note(rate)) })
        .collect()
}

/// The months of the year.
pub(super) fn months(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    (1..=12)
        .map(|n| Item::new(ItemValue::Month(n), report::month_name(lang, n), lang.months_paid(months_left(n))))
        .collect()
}

/// No budget, and those on record for the region shown.
pub(super) fn budgets(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let mut items = vec![Item::new(ItemValue::Budget(None), lang.plan_none(), lang.type_budget())];
    let evidence = app.shown_region().map(|ix| app.snapshot.evidence(ix)).unwrap_or_default();
    for (ix, _) in evidence {
        let observation = app.dataset.observation(ix);
        let Some(budget) = observation.rare.budget_idr else { continue };
        let value = ItemValue::Budget(Some(budget.value));
        if items.iter().all(|item| item.value != value) {
            let note = format!("{}, {}", period_text(lang, observation.as_of), source_label(&app.dataset, ix, lang));
            items.push(Item::new(value, report::rupiah(lang, budget.value), note));
        }
    }
    items
}

/// No plan of one's own, and the one there is.
pub(super) fn cohorts(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let mut items = vec![Item::new(ItemValue::Members(None), lang.plan_none(), lang.type_members())];
    if let Some((_, cohort)) = app.spec.plan.cohort {
        items.push(Item::new(ItemValue::Members(Some(cohort)), cohort_text(cohort, lang), ""));
    }
    items
}

/// The item that typed text stands for in a picker of `kind`.
pub(super) fn typed(kind: PickerKind, text: &str, lang: Lang) -> Option<Item> {
    let (value, label) = match kind {
        PickerKind::Rate => {
            let amount = parse_amount(text).filter(|amount| *amount > 0)?;
            (ItemValue::Rate(RateChoice::Amount(amount)), report::rupiah(lang, amount))
        }
        PickerKind::Budget => {
            let amount = parse_amount(text)?;
            (ItemValue::Budget(Some(amount)), report::rupiah(lang, amount))
        }
        PickerKind::Members => {
            let cohort = cohort(text)?;
            (ItemValue::Members(Some(cohort)), cohort_text(cohort, lang))
        }
        _ => return None,
    };
    Some(Item::new(value, label, ""))
}

/// Members, and how many more each month behind a sign: `12.500 +150`.
fn cohort(text: &str) -> Option<Cohort> {
    let at = text.find(['+', '-']).unwrap_or(text.len());
    let (members, growth) = text.split_at_checked(at)?;
    let members = parse_amount(members)?;
    let amount = |text: &str| parse_amount(text).and_then(|n| i64::try_from(n).ok());
    let growth = match growth.split_at_checked(1) {
        Some(("-", rest)) => -amount(rest)?,
        Some((_, rest)) => amount(rest)?,
        None => 0,
    };
    Some(Cohort { members, growth })
}

fn cohort_text(cohort: Cohort, lang: Lang) -> String {
    lang.plan_members(count(lang, cohort.members), format::signed_count(cohort.growth, lang))
}
