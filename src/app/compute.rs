//! The one piece of long work: a dataset, a date, a rule and a query become rows and their summary.

use crate::domain::query::{self, Query};
use crate::domain::{
    Change, Dataset, Metric, Outcome, Percent, RegionIx, Rollup, RuleChoice, Snapshot, changes, with_wholes,
};
use chrono::NaiveDate;
use std::sync::Arc;

/// What to compute. Pure data, so that it can be answered on any thread.
#[derive(Clone, Debug)]
pub struct Request {
    /// Counts requests: an answer to an older one is dropped.
    pub generation: u64,
    /// The data.
    pub dataset: Arc<Dataset>,
    /// The date.
    pub as_of: NaiveDate,
    /// The rule.
    pub rule: RuleChoice,
    /// The query.
    pub query: Query,
    /// The latest snapshot, used again where date and rule are the same.
    pub previous: Option<Arc<Snapshot>>,
    /// The date to count changes from, where they are asked for.
    pub since: Option<NaiveDate>,
    /// The latest snapshot of that date, used again where date and rule are the same.
    pub before: Option<Arc<Snapshot>>,
}

/// The regions found, summed up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Registered ÷ population.
    pub registered: Rollup,
    /// Active ÷ population.
    pub active: Rollup,
    /// Regions by outcome of the registered clause, in the order of [`Outcome::ALL`].
    pub statuses: [usize; 4],
    /// Regions with a stale registered figure.
    pub stale: usize,
    /// Regions about which something is known.
    pub with_data: usize,
    /// Regions for which the months to the line can be computed.
    pub projected: usize,
    /// Lowest and highest registered share.
    pub range: Option<(Percent, Percent)>,
    /// Lowest and highest active share of the population.
    pub active_range: Option<(Percent, Percent)>,
    /// Lowest and highest share of all registered series.
    pub series_range: Option<(Percent, Percent)>,
}

/// What was computed.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The generation of the request.
    pub generation: u64,
    /// Every region as known on the date.
    pub snapshot: Arc<Snapshot>,
    /// The regions found, in order.
    pub rows: Vec<RegionIx>,
    /// The regions found, summed up.
    pub summary: Summary,
    /// What changed in the regions found and in what consists of them, and the snapshot that they were compared with; `None` where it was not asked.
    pub changes: Option<(Arc<Snapshot>, Vec<Change>)>,
}

/// Answers a request.
pub fn answer(request: &Request) -> Answer {
    let snapshot = known_on(request, request.as_of, request.previous.as_ref());
    let rows = query::run(&request.query, &snapshot);
    let summary = summarise(&snapshot, &rows);
    let changes = request.since.map(|since| {
        let before = known_on(request, since, request.before.as_ref());
        let found = changes(&before, &snapshot, &with_wholes(&request.dataset, &rows));
        (before, found)
    });
    Answer { generation: request.generation, snapshot, rows, summary, changes }
}

/// What was known on `day`: an earlier answer, where it is the same.
fn known_on(request: &Request, day: NaiveDate, earlier: Option<&Arc<Snapshot>>) -> Arc<Snapshot> {
    let same =
        |s: &&Arc<Snapshot>| s.as_of == day && s.rule == request.rule && Arc::ptr_eq(&s.dataset, &request.dataset);
    let fresh = || Arc::new(Snapshot::new(Arc::clone(&request.dataset), day, request.rule.clone()));
    earlier.filter(same).cloned().unwrap_or_else(fresh)
}

/// Sums up `rows`.
pub fn summarise(snapshot: &Snapshot, rows: &[RegionIx]) -> Summary {
    let states = || rows.iter().map(|ix| snapshot.state(*ix));
    Summary {
        registered: snapshot.rollup(Metric::Registered, rows.iter().copied()),
        active: snapshot.rollup(Metric::ActivePopulation, rows.iter().copied()),
        statuses: Outcome::ALL.map(|outcome| states().filter(|state| state.status() == outcome).count()),
        stale: states().filter(|state| state.registered().stale).count(),
        with_data: states().filter(|state| state.has_data()).count(),
        projected: states().filter(|state| state.outlook.projection.is_ok()).count(),
        range: range(states().filter_map(|state| state.registered().share())),
        active_range: range(states().filter_map(|state| state.standing(Metric::ActivePopulation).share())),
        series_range: range(states().flat_map(|state| &state.series).map(|point| point.claim.share)),
    }
}

/// The lowest and the highest.
fn range(shares: impl Iterator<Item = Percent>) -> Option<(Percent, Percent)> {
    shares.map(|share| (share, share)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}
