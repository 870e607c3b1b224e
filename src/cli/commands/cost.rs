//! `cakupan cost`: what closing a gap costs, of one region or of all that a query finds.

use super::region;
use crate::app::{Looks, Start, compute};
use crate::cli::output::{Fields, Format, Value, json_object, list, page};
use crate::cli::start::asking::{request, resolve, snapshot};
use crate::cli::{CliError, Usage};
use crate::domain::cost::{Cohort, Cost, both_clauses_of, cost};
use crate::domain::plan::{Gaps, Plan, gap, gaps};
use crate::domain::query::Query;
use crate::domain::rate::{Premium, RateChoice, neighbours};
use crate::domain::{Dataset, RegionIx, Snapshot};
use crate::locale::parse_amount;
use crate::page::Line;
use crate::report::{self, Part};

/// What is asked for, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct Asked {
    pub(in crate::cli) members: Option<String>,
    pub(in crate::cli) growth: Option<i64>,
    pub(in crate::cli) rate: Option<String>,
    pub(in crate::cli) start: u32,
    pub(in crate::cli) budget: Option<String>,
}

/// What a command is about.
pub(super) enum About {
    One(RegionIx),
    Many,
}

/// What it costs to close the gap of the region that `words` name, or of all that they find.
pub(in crate::cli) fn cost_of(start: Start, words: &str, asked: &Asked, format: Format) -> Result<String, CliError> {
    let looks = start.looks;
    let about = about(&start, words)?;
    let amount = |flag: &'static str, text: &Option<String>| {
        let read = |text: &String| parse_amount(text).ok_or_else(|| CliError::Amount { flag, value: text.clone() });
        text.as_ref().map(read).transpose()
    };
    let mut plan = Plan {
        rate: asked.rate.as_deref().map_or(Ok(start.spec.plan.rate.clone()), |text| rate(&start.dataset, text))?,
        start: asked.start,
        budget: amount("--budget", &asked.budget)?,
        cohort: None,
    };
    let members = amount("--members", &asked.members)?;
    if asked.growth.is_some() && members.is_none() {
        return Err(CliError::Usage(Usage::GrowthOfNobody));
    }
    match about {
        About::One(ix) => {
            let snapshot = snapshot(start);
            let code = snapshot.dataset.region(ix).code;
            plan.cohort = members.map(|members| (code, Cohort { members, growth: asked.growth.unwrap_or(0) }));
            let premium = premium(&snapshot, &plan)?;
            let fields = one(&snapshot, ix, &plan, premium)?;
            match format {
                Format::Json => json_object(fields),
                Format::Text => Ok(region::text(&snapshot, ix, Some(Part::Cost), &plan, looks)),
            }
        }
        About::Many if members.is_some() => Err(CliError::Usage(Usage::PlanOfMany)),
        About::Many => {
            let query = start.spec.query.clone();
            let answer = compute::answer(&request(start));
            let premium = premium(&answer.snapshot, &plan)?;
            let found = gaps(&answer.snapshot, &answer.rows, &plan).ok_or(CliError::TooLarge)?;
            match format {
                Format::Json => json_object(many(&answer.snapshot, &found, &plan, premium)),
                Format::Text => Ok(text_of_many(&answer.snapshot, &query, &answer.rows, &plan, looks)),
            }
        }
    }
}

/// One region where `words` are the name of one that tables list or of a smaller one; else whatever the query finds.
pub(super) fn about(start: &Start, words: &str) -> Result<About, CliError> {
    let query = &start.spec.query;
    if words.trim().is_empty() || query.level.is_some() || !query.qualifiers.is_empty() || !query.sort.is_empty() {
        return Ok(About::Many);
    }
    let ix = resolve(start, words)?;
    let is_one = start.dataset.region(ix).code.level() >= start.dataset.listed_level();
    Ok(if is_one { About::One(ix) } else { About::Many })
}

/// An amount of one's own, or a rate of the data.
pub(in crate::cli) fn rate(dataset: &Dataset, text: &str) -> Result<RateChoice, CliError> {
    let of_data = dataset.rates().iter().find(|rate| rate.id.eq_ignore_ascii_case(text.trim()));
    if let Some(rate) = of_data {
        return Ok(RateChoice::Id(rate.id.clone()));
    }
    parse_amount(text).filter(|amount| *amount > 0).map(RateChoice::Amount).ok_or_else(|| CliError::Rate {
        text: text.to_owned(),
        allowed: dataset.rates().iter().map(|rate| rate.id.to_string()).collect(),
    })
}

fn premium<'a>(snapshot: &'a Snapshot, plan: &Plan) -> Result<Premium<'a>, CliError> {
    plan.rate.premium(&snapshot.dataset, snapshot.as_of).ok_or(CliError::NoRate(snapshot.as_of))
}

/// One region as named values: its gap, or the plan of one's own.
fn one(snapshot: &Snapshot, ix: RegionIx, plan: &Plan, premium: Premium<'_>) -> Result<Fields, CliError> {
    let (region, state) = (snapshot.dataset.region(ix), snapshot.state(ix));
    let known = gap(snapshot, ix);
    let cohort = plan.cohort.map(|(_, cohort)| cohort);
    let found = match cohort.or(known.map(|(people, _)| Cohort::steady(people))) {
        Some(cohort) => Some(cost(cohort, premium.rupiah, plan.start, plan.budget).ok_or(CliError::TooLarge)?),
        None => None,
    };
    let both = both_clauses_of(state).map(|(both, estimated)| {
        let year = cost(Cohort::steady(both.enrol), premium.rupiah, plan.start, None).map(|cost| cost.year);
        Value::Object(vec![
            ("enrol", both.enrol.into()),
            ("reactivate", both.reactivate.into()),
            ("estimated", estimated.into()),
            ("rupiah_per_year", year.into()),
        ])
    });
    let mut fields = vec![
        ("code", Value::Text(region.code.to_string())),
        ("name", (&*region.name).into()),
        ("line", state.verdict.registered().and_then(|clause| clause.line).into()),
        ("gap", known.map(|(people, _)| people).into()),
        ("gap_estimated", known.map(|(_, estimated)| estimated).into()),
        ("members", cohort.map(|cohort| cohort.members).into()),
        ("growth", cohort.map(|cohort| cohort.growth).into()),
    ];
    fields.extend(rate_fields(premium, plan));
    fields.extend(amounts(found.as_ref()));
    fields.extend([
        ("both_clauses", both.into()),
        ("neighbours", neighbouring(snapshot, premium)),
        ("as_of_date", snapshot.as_of.into()),
    ]);
    Ok(fields)
}

/// Many regions as named values, and all of them together.
fn many(snapshot: &Snapshot, found: &Gaps, plan: &Plan, premium: Premium<'_>) -> Fields {
    let regions = found.regions.iter().map(|gap| {
        let region = snapshot.dataset.region(gap.region);
        let mut fields = vec![
            ("code", Value::Text(region.code.to_string())),
            ("name", (&*region.name).into()),
            ("gap", gap.people.into()),
            ("gap_estimated", gap.estimated.into()),
        ];
        fields.extend(amounts(Some(&gap.cost)));
        Value::Object(fields)
    });
    let mut total = vec![("gap", found.people.into()), ("gap_estimated", found.estimated.into())];
    total.extend(amounts(Some(&found.total)));
    let mut fields = vec![
        ("regions", list(regions)),
        ("total", Value::Object(total)),
        ("regions_with_gap", found.regions.len().into()),
        ("regions_without_gap", found.met.into()),
        ("regions_without_figure", found.without_figure.into()),
    ];
    fields.extend(rate_fields(premium, plan));
    fields.extend([("neighbours", neighbouring(snapshot, premium)), ("as_of_date", snapshot.as_of.into())]);
    fields
}

fn rate_fields(premium: Premium<'_>, plan: &Plan) -> Fields {
    vec![
        ("rate", premium.rupiah.into()),
        ("rate_id", premium.rate.map(|rate| &*rate.id).into()),
        ("rate_basis", premium.rate.map(|rate| &*rate.basis).into()),
        ("rate_verified", premium.rate.map(|rate| rate.verified).into()),
        ("start_month", u64::from(plan.start).into()),
        ("budget", plan.budget.into()),
    ]
}

/// What it costs, and how far the budget goes; null where nothing is known.
fn amounts(found: Option<&Cost>) -> Fields {
    let budget = found.and_then(|cost| cost.budget);
    let whole = |n: i128| Value::from(i64::try_from(n).ok());
    vec![
        ("rupiah_per_month", found.map(|cost| cost.average).into()),
        ("rupiah_by_month", found.map(|cost| list(cost.months)).into()),
        ("rupiah_per_year", found.map(|cost| cost.year).into()),
        ("months_affordable", budget.and_then(|budget| budget.months).map(u64::from).into()),
        ("people_affordable", budget.and_then(|budget| budget.people).into()),
        ("budget_left", budget.map_or(Value::Unknown, |budget| whole(budget.left))),
    ]
}

fn neighbouring(snapshot: &Snapshot, premium: Premium<'_>) -> Value {
    list(neighbours(&snapshot.dataset, &premium, snapshot.as_of).into_iter().map(|rate| {
        Value::Object(vec![
            ("id", (&*rate.id).into()),
            ("rate", rate.rupiah_per_person_month.into()),
            ("basis", (&*rate.basis).into()),
            ("verified", rate.verified.into()),
        ])
    }))
}

fn text_of_many(snapshot: &Snapshot, query: &Query, rows: &[RegionIx], plan: &Plan, looks: Looks) -> String {
    let regions = report::found_of_all(&snapshot.dataset, query, rows.len(), looks.lang);
    let basis = page::basis(snapshot, page::place_of(snapshot, rows), &[regions], looks);
    let found = report::gaps_page(snapshot, rows, plan, &page::options(looks));
    let lines = found.heading.iter().chain(found.entries.iter().flat_map(|entry| &entry.lines)).map(Line::plain);
    page::text([basis, String::new()].into_iter().chain(lines), looks)
}
