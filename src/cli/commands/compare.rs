//! `cakupan compare`: regions side by side, the first of them the reference.

use crate::app::Start;
use crate::cli::output::record::record;
use crate::cli::output::{Fields, Format, Value, json_lines, page};
use crate::cli::start::asking::{resolve, snapshot};
use crate::cli::{CliError, Usage};
use crate::domain::{MOST_COMPARED, Metric, MetricComparison, RegionCode, RegionIx, Snapshot, compare_metric};
use crate::page::Line;
use crate::report;

/// Lines that the facts leave for the chart: it has its least height.
const HEIGHT: usize = 0;

/// The regions that `names` mean, side by side.
pub(in crate::cli) fn compare(start: Start, names: &[String], format: Format) -> Result<String, CliError> {
    let mut regions: Vec<RegionIx> = Vec::new();
    for name in names {
        let ix = resolve(&start, name)?;
        if !regions.contains(&ix) {
            regions.push(ix);
        }
    }
    if !(2..=MOST_COMPARED).contains(&regions.len()) {
        return Err(CliError::Usage(Usage::Compared(regions.len())));
    }
    let looks = start.looks;
    let snapshot = snapshot(start);
    if format == Format::Json {
        return json_lines(records(&snapshot, &regions).into_iter());
    }
    let width = report::Columns::needed(regions.len()).max(page::WIDTH);
    let options = report::Options { width, ..page::options(looks) };
    let comparison = report::comparison(&snapshot, &regions, 0, HEIGHT, &options);
    let lines = comparison.heading.iter().chain(&comparison.body).map(Line::plain);
    let basis = [page::basis(&snapshot, RegionCode::NATION, &[], looks), String::new()];
    Ok(page::text(basis.into_iter().chain(lines), looks))
}

/// The row of each region, and how far it is from the first.
fn records(snapshot: &Snapshot, regions: &[RegionIx]) -> Vec<Fields> {
    let compared =
        [Metric::Registered, Metric::ActivePopulation].map(|metric| compare_metric(snapshot, regions, metric));
    let [registered, active] = &compared;
    let with = |(n, ix): (usize, &RegionIx)| {
        let mut fields = record(snapshot, *ix);
        fields.extend([
            ("registered_difference", difference(registered, n)),
            ("active_difference", difference(active, n)),
            ("best_registered", registered.best.ok().map(|best| best == n).into()),
            ("best_active", active.best.ok().map(|best| best == n).into()),
        ]);
        fields
    };
    regions.iter().enumerate().map(with).collect()
}

/// Percentage points above the reference.
fn difference(compared: &MetricComparison, n: usize) -> Value {
    let found = compared.differences.get(n).copied().flatten();
    found.map_or(Value::Unknown, |found| Value::decimal(found.scaled, found.decimals))
}
