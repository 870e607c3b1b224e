//! From what a command starts with to what it asks: rows as the dashboard asks for them, all regions, or one by its name.

use crate::app::Start;
use crate::app::compute::Request;
use crate::cli::CliError;
use crate::domain::query::{Resolve, resolve_one};
use crate::domain::{Dataset, RegionIx, Snapshot};
use crate::report;

/// What `start` asks for, as the dashboard would ask.
pub(in crate::cli) fn request(start: Start) -> Request {
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

/// Every region as `start` asks to know it.
pub(in crate::cli) fn snapshot(start: Start) -> Snapshot {
    Snapshot::new(start.dataset, start.spec.as_of, start.spec.rule)
}

/// The region of any level that `name` means.
pub(in crate::cli) fn resolve(start: &Start, name: &str) -> Result<RegionIx, CliError> {
    resolve_one(&start.dataset, name).map_err(|why| unresolved(start, name, why))
}

fn unresolved(start: &Start, name: &str, why: Resolve) -> CliError {
    let named = |regions: Vec<RegionIx>| {
        let of = |ix: RegionIx| names(start, &start.dataset, ix);
        regions.into_iter().map(of).collect()
    };
    match why {
        Resolve::Ambiguous(candidates) => CliError::Ambiguous { text: name.to_owned(), candidates: named(candidates) },
        Resolve::NotFound(nearest) => CliError::NotFound { text: name.to_owned(), nearest: named(nearest) },
    }
}

/// Code, name and what it lies in; a province says what it is.
fn names(start: &Start, dataset: &Dataset, ix: RegionIx) -> [String; 3] {
    let (lang, region) = (start.looks.lang, dataset.region(ix));
    let within = report::within(dataset, ix, lang);
    let place = if within.is_empty() { lang.kind(region.kind).to_owned() } else { within };
    [region.code.to_string(), lang.region_name(region).to_owned(), place]
}
