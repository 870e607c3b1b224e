//! `cakupan list`: the regions that a query finds, as the dashboard shows them.

use crate::app::Start;
use crate::app::compute::answer;
use crate::cli::CliError;
use crate::cli::output::record::record;
use crate::cli::output::table::table;
use crate::cli::output::{ListFormat, csv, json_lines};
use crate::cli::start::asking::request;
use crate::domain::RegionIx;

/// The list that `start` asks for, at most `limit` regions of it.
pub(in crate::cli) fn list(start: Start, format: ListFormat, limit: Option<usize>) -> Result<String, CliError> {
    let (looks, query) = (start.looks, start.spec.query.clone());
    let found = answer(&request(start));
    let rows: Vec<RegionIx> = found.rows.iter().copied().take(limit.unwrap_or(usize::MAX)).collect();
    let records = || rows.iter().map(|ix| record(&found.snapshot, *ix));
    match format {
        ListFormat::Text => Ok(table(&found, &query, &rows, looks)),
        ListFormat::Json => json_lines(records()),
        ListFormat::Csv => {
            // Without any region there is nothing to name columns by.
            let Some(first) = found.snapshot.dataset.listed().first() else { return Ok(String::new()) };
            csv(&record(&found.snapshot, *first), records())
        }
    }
}
