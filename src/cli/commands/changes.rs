//! `cakupan changes`: what changed between two dates, as the dashboard shows it.

use crate::app::{Start, compute};
use crate::cli::CliError;
use crate::cli::output::{Fields, ListFormat, Value, csv, json_lines, list, page};
use crate::cli::start::asking::request;
use crate::cli::start::day;
use crate::domain::{Change, ChangeGroup, Claim, Dataset, RegionCode, RegionIx, Side, Source, What};
use crate::page::Line;
use crate::report;
use std::collections::BTreeSet;

/// What is asked for: dates as typed, and the format.
pub(in crate::cli) struct Asked<'a> {
    pub(in crate::cli) since: &'a str,
    pub(in crate::cli) until: Option<&'a str>,
    pub(in crate::cli) format: ListFormat,
}

/// The changes that `asked` asks for, and how many regions fell below a line; `None` for none.
pub(in crate::cli) fn changes(start: Start, asked: &Asked<'_>) -> Result<(String, Option<usize>), CliError> {
    let since = day("--since", asked.since)?;
    let until = asked.until.map(|text| day("--until", text)).transpose()?;
    let looks = start.looks;
    let mut request = request(start);
    request.as_of = until.unwrap_or(request.as_of);
    if since >= request.as_of {
        return Err(CliError::Interval { since, until: request.as_of, flag: "--until" });
    }
    request.since = Some(since);
    let answer = compute::answer(&request);
    let (snapshot, rows) = (&answer.snapshot, answer.rows.len());
    let found = answer.changes.map(|(_, found)| found).unwrap_or_default();
    let dataset = &snapshot.dataset;
    // The check is about kabupaten and kota: no rule gives a province or the nation a status.
    let is_listed = |ix: &RegionIx| dataset.region(*ix).code.level() == dataset.listed_level();
    let fell = found.iter().filter(|change| change.group() == ChangeGroup::Fell).map(|change| change.region);
    let fell: BTreeSet<RegionIx> = fell.filter(is_listed).collect();
    let records = || found.iter().map(|change| record(dataset, change));
    let text = match asked.format {
        ListFormat::Json => json_lines(records())?,
        ListFormat::Csv => {
            let names = NAMES.into_iter().map(|name| (name, Value::Unknown)).collect();
            csv(&names, records())?
        }
        ListFormat::Text => {
            let options = page::options(looks);
            let dates = (since, snapshot.as_of);
            let mut lines = vec![report::changes_heading(dates.0, dates.1, &found, &options).plain()];
            lines.push(looks.lang.changes_measured_by(page::rule(snapshot, RegionCode::NATION, looks.lang)));
            lines.push(String::new());
            if found.is_empty() {
                let [from, to] = [since, snapshot.as_of].map(|day| crate::locale::format::date(day, looks.lang));
                let regions = report::figures::count(looks.lang, rows as u64);
                lines.push(looks.lang.changes_none(from, to, regions));
            }
            let entries = report::changes(dataset, dates, &found, &options);
            lines.extend(entries.iter().flat_map(|entry| &entry.lines).map(Line::plain));
            page::text(lines, looks)
        }
    };
    Ok((text, (!fell.is_empty()).then_some(fell.len())))
}

/// The names of a record, in their order.
const NAMES: [&str; 26] = [
    "change",
    "code",
    "name",
    "kind",
    "province",
    "metric",
    "clause",
    "before_line",
    "before_result",
    "before_pct",
    "before_kind",
    "before_as_of",
    "before_known_from",
    "before_source",
    "before_url",
    "after_line",
    "after_result",
    "after_pct",
    "after_kind",
    "after_as_of",
    "after_known_from",
    "after_source",
    "after_url",
    "days",
    "events",
    "note",
];

/// A change as named values. Of a contradiction `before` is the figure that stands, `after` the one that disagrees.
fn record(dataset: &Dataset, change: &Change) -> Fields {
    let region = dataset.region(change.region);
    let province = dataset.province_of(change.region).map(|ix| &*dataset.region(ix).name);
    let figures = change.figures();
    let (clause, sides) = match &change.what {
        What::Crossing { clause, before, after } => (Some(clause.id()), Some((before, after))),
        _ => (None, None),
    };
    let metric = figures.map(|(_, after)| after.metric.id());
    let days = figures.map(|(before, after)| (after.closing - before.closing).num_days());
    let event = |n: &usize| {
        let event = dataset.events().get(*n);
        Value::Object(vec![
            ("id", event.map(|event| &*event.id).into()),
            ("date", event.map(|event| event.date).into()),
            ("name", event.map(|event| &*event.name.en).into()),
        ])
    };
    let mut values: Vec<Value> = vec![
        kind(change).into(),
        Value::Text(region.code.to_string()),
        (&*region.name).into(),
        region.kind.id().into(),
        province.into(),
        metric.into(),
        clause.into(),
    ];
    values.extend(side(dataset, sides.map(|(before, _)| before), figures.map(|(before, _)| before)));
    values.extend(side(dataset, sides.map(|(_, after)| after), figures.map(|(_, after)| after)));
    values.extend([days.into(), list(change.events.iter().map(event)), note(dataset, &change.what)]);
    NAMES.into_iter().zip(values).collect()
}

fn kind(change: &Change) -> &'static str {
    match change.what {
        What::Lost(_) => "status_lost",
        What::Award(..) => "award",
        _ => change.group().id(),
    }
}

/// Line, result, share, how it came to be, its dates, its source.
fn side(dataset: &Dataset, side: Option<&Side>, claim: Option<&Claim>) -> [Value; 8] {
    let source = claim.map(|claim| dataset.source_of(claim.observation));
    [
        side.map(|side| side.line).into(),
        side.map(|side| side.outcome.id()).into(),
        claim.map(|claim| claim.share).into(),
        claim.map(|claim| claim.kind.id()).into(),
        claim.map(|claim| dataset.observation(claim.observation).as_of).into(),
        claim.map(|claim| claim.known_from).into(),
        source.map(Source::label).into(),
        source.and_then(|source| source.url.as_deref()).into(),
    ]
}

/// The event of a loss, the award with its date and source, or that neither of two figures stands.
fn note(dataset: &Dataset, what: &What) -> Value {
    match what {
        What::Lost(event) => dataset.events().get(*event).map_or(Value::Unknown, |event| {
            Value::Object(vec![
                ("event", (&*event.id).into()),
                ("date", event.date.into()),
                ("name", (&*event.name.en).into()),
                ("source", dataset.source(event.source).label().into()),
            ])
        }),
        What::Award(ix, n) => dataset.observation(*ix).rare.awards.get(*n).map_or(Value::Unknown, |award| {
            Value::Object(vec![
                ("award", (&*award.name).into()),
                ("year", award.year.into()),
                ("class", award.class.as_deref().into()),
                ("date", dataset.observation(*ix).as_of.into()),
                ("source", dataset.source_of(*ix).label().into()),
            ])
        }),
        What::Contradicting { tied: true, .. } => Value::Object(vec![("tied", true.into())]),
        _ => Value::Unknown,
    }
}
