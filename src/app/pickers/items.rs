//! The items of each picker, made when it opens.

use super::plan_items;
use crate::app::help::{described, key_labels};
use crate::app::{Action, App, Column, CopyWhat, Item, ItemValue, Picker, PickerKind, is_available, update};
use crate::domain::query::{QualifierName, SortColumn};
use crate::domain::{Metric, RegionIx, RuleBase, period};
use crate::locale::{Lang, format};
use crate::report::figures::{approximate, number_text, percent_text, period_text};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The picker of `kind` as it opens now.
pub(in crate::app) fn open(app: &App, kind: PickerKind) -> Picker {
    let items = match kind {
        PickerKind::Palette => actions(app),
        PickerKind::Provinces => provinces(app),
        PickerKind::Sort => sort_columns(app.looks.lang),
        PickerKind::Columns => columns(app),
        PickerKind::Rule => rules(app),
        PickerKind::AsOf => as_of_dates(app),
        PickerKind::Since(until) => start_dates(app, until),
        PickerKind::Plan => plan_items::settings(app),
        PickerKind::Rate => plan_items::rates(app),
        PickerKind::Start => plan_items::months(app),
        PickerKind::Budget => plan_items::budgets(app),
        PickerKind::Members => plan_items::cohorts(app),
        PickerKind::Brief => update::briefs(app),
        PickerKind::Export => update::export_formats(app),
        PickerKind::Views => update::saved_views(app),
        // Its only item is the name that is typed.
        PickerKind::File(_) | PickerKind::DeleteView => Vec::new(),
        PickerKind::Overwrite => update::instead_of_writing(app),
        PickerKind::Copy => {
            CopyWhat::ALL.map(|what| Item::new(ItemValue::Copy(what), what.name(app.looks.lang), "")).to_vec()
        }
    };
    let is_chosen = |item: &Item| match &item.value {
        ItemValue::Province(code) => {
            let asked = app.spec.query.qualifiers.iter().filter(|q| q.name == QualifierName::Province && !q.negated);
            let text = code.to_string();
            asked.flat_map(|q| &q.values).any(|value| **value == *text)
        }
        ItemValue::Column(column) => app.spec.columns.contains(column),
        ItemValue::Sort(column) => app.spec.query.sort.iter().any(|key| key.column == *column),
        _ => false,
    };
    let current = |item: &Item| match &item.value {
        ItemValue::Rule(base) => *base == app.spec.rule.base,
        ItemValue::Day(day) => *day == if matches!(kind, PickerKind::Since(_)) { app.since() } else { app.spec.as_of },
        ItemValue::Rate(rate) => *rate == app.spec.plan.rate,
        ItemValue::Month(month) => *month == app.spec.plan.start,
        ItemValue::Budget(budget) => *budget == app.spec.plan.budget,
        _ => false,
    };
    let chosen: Vec<usize> = (0..items.len()).filter(|ix| items.get(*ix).is_some_and(is_chosen)).collect();
    let cursor = items.iter().position(current);
    let mut picker = Picker::new(kind, app.looks.lang, items, chosen);
    picker.cursor = cursor.unwrap_or(picker.cursor);
    picker
}

fn actions(app: &App) -> Vec<Item> {
    let possible = Action::ALL.iter().copied().filter(|a| *a != Action::Palette && is_available(app, *a));
    possible
        .map(|action| Item::new(ItemValue::Action(action), described(app, action), key_labels(app, action)))
        .collect()
}

fn provinces(app: &App) -> Vec<Item> {
    let (dataset, lang) = (&app.dataset, app.looks.lang);
    let note = |regions: &[RegionIx]| {
        let known = |ix: &&RegionIx| app.snapshot.state(**ix).registered().chosen.is_some();
        let (with, of) = (regions.iter().filter(known).count(), regions.len());
        let sum = app.snapshot.rollup(Metric::Registered, regions.iter().copied());
        let share = sum.share.map(|share| {
            let stale = if sum.stale { app.looks.glyphs.glyphs().stale } else { " " };
            approximate(percent_text(lang, share), sum.is_approximate()) + stale
        });
        format!("{with}/{of}  {:>10}", share.unwrap_or_else(|| "– ".to_owned()))
    };
    let inside = |code| dataset.listed_in(code).collect::<Vec<_>>();
    let islands = dataset.islands().iter().enumerate().map(|(ix, island)| {
        let codes: Vec<_> = dataset
            .provinces()
            .filter(|(_, province)| province.island.map(usize::from) == Some(ix))
            .map(|(_, province)| province.code)
            .collect();
        let regions: Vec<_> = codes.iter().flat_map(|code| inside(*code)).collect();
        Item::new(ItemValue::Island(codes), lang.island_label(lang.pick(&island.name)), note(&regions))
    });
    let provinces = dataset.provinces().map(|(_, province)| {
        Item::new(ItemValue::Province(province.code), lang.region_name(province), note(&inside(province.code)))
    });
    islands.chain(provinces).collect()
}

fn sort_columns(lang: Lang) -> Vec<Item> {
    let columns = SortColumn::ALL.into_iter().filter(|column| *column != SortColumn::Match);
    columns.map(|column| Item::new(ItemValue::Sort(column), lang.sort_column(column), column.id())).collect()
}

fn columns(app: &App) -> Vec<Item> {
    let hidden = Column::ALL.into_iter().filter(|column| !app.spec.columns.contains(column));
    let all = app.spec.columns.iter().copied().chain(hidden);
    all.map(|column| Item::new(ItemValue::Column(column), column.name(app.looks.lang), "")).collect()
}

fn rules(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let default = app.dataset.rules().iter().find(|rule| rule.default);
    let mut items = vec![Item::new(ItemValue::Rule(RuleBase::InForce), lang.rule_in_force(), "")];
    items.extend(app.dataset.rules().iter().map(|rule| {
        let lines = [Some(rule.registered), rule.active_line()].into_iter().flatten();
        let shares: Vec<String> = lines.map(|line| number_text(lang, line)).collect();
        let is_default = default.is_some_and(|default| default.id == rule.id);
        let base = if is_default { RuleBase::Default } else { RuleBase::Id(rule.id.clone()) };
        let to = rule.to.map_or_else(String::new, |to| period_text(lang, to));
        let press = if rule.verified { String::new() } else { format!(" ({})", lang.press()) };
        let label = format!("{}{press}", lang.pick(&rule.name));
        let note = format!("{}  {} – {to:8}", shares.join("/"), period_text(lang, rule.from));
        Item { id: rule.id.to_string(), ..Item::new(ItemValue::Rule(base), label, note) }
    }));
    items
}

/// The last days of the 36 months before the one of `day`, newest first.
fn month_ends(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let before = |day: &NaiveDate| Some(period::days_before(period::month_start(*day), 1));
    std::iter::successors(before(&day), before).take(36)
}

/// Dates that changes can be counted from.
fn start_dates(app: &App, until: NaiveDate) -> Vec<Item> {
    let lang = app.looks.lang;
    let mut days: BTreeSet<NaiveDate> = month_ends(until).collect();
    days.insert(app.since());
    days.into_iter().rev().map(|day| Item::new(ItemValue::Day(day), format::date(day, lang), "")).collect()
}

fn as_of_dates(app: &App) -> Vec<Item> {
    let lang = app.looks.lang;
    let mut days = BTreeSet::from([app.today, app.spec.as_of]);
    days.extend(app.snapshot.newest());
    days.extend(month_ends(app.today));
    let name = |day| {
        if day == app.today {
            lang.today().to_owned()
        } else if Some(day) == app.snapshot.newest() {
            lang.newest_figure().to_owned()
        } else {
            String::new()
        }
    };
    days.into_iter().rev().map(|day| Item::new(ItemValue::Day(day), format::date(day, lang), name(day))).collect()
}
