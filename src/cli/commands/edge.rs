//! `cakupan edge`: people above or below the line of each clause, the nearest first.

use crate::app::{Looks, Start, compute};
use crate::cli::CliError;
use crate::cli::output::{Fields, Format, Value, json_lines, page};
use crate::cli::start::asking::request;
use crate::domain::{Distances, Measured, Placed, RegionIx, Snapshot, distances};
use crate::page::Line;
use crate::report;

/// The regions that `start` asks for around each line.
pub(in crate::cli) fn edge(start: Start, format: Format) -> Result<String, CliError> {
    let looks = start.looks;
    let answer = compute::answer(&request(start));
    let all = Measured::ALL.map(|measured| (measured, distances(&answer.snapshot, &answer.rows, measured)));
    match format {
        Format::Json => json_lines(records(&answer.snapshot, &all).into_iter()),
        Format::Text => Ok(text(&answer.snapshot, &answer.rows, &all, looks)),
    }
}

/// Every region with people counted, fresh figures before stale ones, the nearest to its line first.
fn records(snapshot: &Snapshot, all: &[(Measured, Distances)]) -> Vec<Fields> {
    let mut placed: Vec<(bool, &Placed, Measured)> = Vec::new();
    for (measured, found) in all {
        let fresh = found.below.iter().chain(&found.above).map(|placed| (false, placed, *measured));
        placed.extend(fresh.chain(found.stale.iter().map(|placed| (true, placed, *measured))));
    }
    placed.sort_by_key(|(stale, placed, _)| (*stale, placed.distance.people.unsigned_abs()));
    placed.into_iter().map(|(stale, placed, measured)| record(snapshot, placed, measured, stale)).collect()
}

fn record(snapshot: &Snapshot, placed: &Placed, measured: Measured, stale: bool) -> Fields {
    let region = snapshot.dataset.region(placed.region);
    let clause = measured.clause(snapshot.state(placed.region));
    vec![
        ("code", Value::Text(region.code.to_string())),
        ("name", (&*region.name).into()),
        ("clause", clause.map(|clause| clause.kind.id()).into()),
        ("people", placed.distance.people.into()),
        ("estimated", placed.distance.estimated.into()),
        ("line", clause.and_then(|clause| clause.line).into()),
        ("value", clause.and_then(|clause| clause.value).into()),
        ("result", placed.outcome.id().into()),
        ("stale", stale.into()),
    ]
}

fn text(snapshot: &Snapshot, rows: &[RegionIx], all: &[(Measured, Distances)], looks: Looks) -> String {
    let top = report::distance_top(all.iter().map(|(_, found)| found));
    let mut lines = vec![page::basis(snapshot, page::place_of(snapshot, rows), &[], looks)];
    for (measured, found) in all {
        let column = report::distance_column(snapshot, found, *measured, top, &page::options(looks));
        let column = column.heading.iter().chain(column.entries.iter().flat_map(|entry| &entry.lines));
        lines.push(String::new());
        lines.extend(column.map(Line::plain));
    }
    page::text(lines, looks)
}
