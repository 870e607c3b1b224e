//! `cakupan list`: the regions that a query finds, as the dashboard shows them.

use super::CliError;
use super::output::{csv, json_lines};
use super::record::record;
use super::table::table;
use crate::app::Start;
use crate::app::compute::{Request, answer};
use crate::domain::RegionIx;

/// How a list is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Table,
    Json,
    Csv,
}

impl Format {
    /// The format with that name; the table for none.
    pub(super) fn parse(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "json" => Self::Json,
            "csv" => Self::Csv,
            _ => Self::Table,
        }
    }
}

/// The list that `start` asks for, at most `limit` regions of it.
pub(super) fn list(start: Start, format: Format, limit: Option<usize>) -> Result<String, CliError> {
    let (looks, query) = (start.looks, start.spec.query.clone());
    let found = answer(&request(start));
    let rows: Vec<RegionIx> = found.rows.iter().copied().take(limit.unwrap_or(usize::MAX)).collect();
    let records = || rows.iter().map(|ix| record(&found.snapshot, *ix));
    match format {
        Format::Table => Ok(table(&found, &query, &rows, looks)),
        Format::Json => json_lines(records()),
        Format::Csv => {
            // Without any region there is nothing to name columns by.
            let Some(first) = found.snapshot.dataset.listed().first() else { return Ok(String::new()) };
            csv(&record(&found.snapshot, *first), records())
        }
    }
}

/// What `start` asks for, as the dashboard would ask.
pub(super) fn request(start: Start) -> Request {
    Request {
        generation: 0,
        as_of: start.spec.as_of,
        dataset: start.dataset,
        rule: start.spec.rule,
        query: start.spec.query,
        since: None,
        page: None,
        previous: None,
    }
}
