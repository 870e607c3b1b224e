//! The one piece of long work: a dataset, a date, a rule and a query become rows, their summary, and the page of a view.

use super::{Page, PageAsked};
use crate::domain::query::{self, Query};
use crate::domain::{
    Change, Dataset, Metric, Outcome, Percent, RegionIx, Rollup, RuleChoice, Snapshot, changes, with_wholes,
};
use chrono::NaiveDate;
use std::convert::Infallible;
use std::sync::Arc;

/// Changes are looked for in so many regions between two looks at whether they are still wanted.
const STRETCH: usize = 256;

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
    /// The date to count changes from, where they are asked for.
    pub since: Option<NaiveDate>,
    /// The page of the view in sight, where it has one.
    pub page: Option<PageAsked>,
    /// The latest answer, used again as far as the same is asked.
    pub previous: Option<Previous>,
}

/// What an earlier answer found.
#[derive(Clone, Debug)]
pub struct Previous {
    /// Every region as known on its date.
    pub snapshot: Arc<Snapshot>,
    /// Its query.
    pub query: Query,
    /// The regions found, in order.
    pub rows: Vec<RegionIx>,
    /// The regions found, summed up.
    pub summary: Summary,
    /// The latest snapshot that changes were counted from.
    pub before: Option<Arc<Snapshot>>,
    /// These changes, where the latest answer counted them.
    pub changes: Option<Arc<[Change]>>,
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
    pub changes: Option<(Arc<Snapshot>, Arc<[Change]>)>,
    /// The page asked for.
    pub page: Option<Page>,
}

/// Answers a request.
pub fn answer(request: &Request) -> Answer {
    let Ok(answer) = answer_while(request, &|| Ok::<(), Infallible>(()));
    answer
}

/// Answers a request as long as `go_on`, which is asked again and again, allows it; else gives what that gives.
pub fn answer_while<E: Send>(request: &Request, go_on: &(impl Fn() -> Result<(), E> + Sync)) -> Result<Answer, E> {
    let previous = request.previous.as_ref();
    let snapshot = known_on(request, request.as_of, previous.map(|p| &p.snapshot), go_on)?;
    go_on()?;
    let same = previous.filter(|p| Arc::ptr_eq(&p.snapshot, &snapshot) && p.query == request.query);
    let (rows, summary) = if let Some(same) = same {
        (same.rows.clone(), same.summary)
    } else {
        let rows = query::run(&request.query, &snapshot);
        let summary = summarise(&snapshot, &rows);
        (rows, summary)
    };
    let changes = match request.since {
        Some(since) => {
            let before = known_on(request, since, previous.and_then(|p| p.before.as_ref()), go_on)?;
            let is_before = |p: &&Previous| p.before.as_ref().is_some_and(|known| Arc::ptr_eq(known, &before));
            let found = match same.filter(is_before).and_then(|p| p.changes.clone()) {
                Some(found) => found,
                None => found(&before, &snapshot, &rows, go_on)?,
            };
            Some((before, found))
        }
        None => None,
    };
    go_on()?;
    let known = (&*snapshot, &*rows, changes.as_ref().map(|(before, found)| (&**before, &**found)));
    let page = request.page.as_ref().map(|asked| Page::new(asked, known));
    Ok(Answer { generation: request.generation, snapshot, rows, summary, changes, page })
}

/// What was known on `day`: an earlier answer, where it is the same.
fn known_on<E: Send>(
    request: &Request,
    day: NaiveDate,
    earlier: Option<&Arc<Snapshot>>,
    go_on: &(impl Fn() -> Result<(), E> + Sync),
) -> Result<Arc<Snapshot>, E> {
    let same =
        |s: &&Arc<Snapshot>| s.as_of == day && s.rule == request.rule && Arc::ptr_eq(&s.dataset, &request.dataset);
    match earlier.filter(same) {
        Some(known) => Ok(Arc::clone(known)),
        None => Snapshot::new_while(Arc::clone(&request.dataset), day, request.rule.clone(), go_on).map(Arc::new),
    }
}

/// What changed between two snapshots in `rows` and in what consists of them.
fn found<E>(
    before: &Snapshot,
    after: &Snapshot,
    rows: &[RegionIx],
    go_on: &impl Fn() -> Result<(), E>,
) -> Result<Arc<[Change]>, E> {
    let mut found = Vec::new();
    for regions in with_wholes(&after.dataset, rows).chunks(STRETCH) {
        go_on()?;
        found.extend(changes(before, after, regions));
    }
    found.sort_by_key(Change::group);
    Ok(found.into())
}

/// Sums up `rows`.
pub fn summarise(snapshot: &Snapshot, rows: &[RegionIx]) -> Summary {
    // One behind the other, as their states stand: those of every desa do not fit into the memory near the processor.
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    let mut sum = Summary {
        registered: snapshot.rollup(Metric::Registered, rows.iter().copied()),
        active: snapshot.rollup(Metric::ActivePopulation, rows.iter().copied()),
        ..Summary::default()
    };
    // Once over all, for the same reason.
    for state in rows.iter().map(|ix| snapshot.state(*ix)) {
        let status = state.status();
        for (outcome, count) in Outcome::ALL.into_iter().zip(&mut sum.statuses) {
            *count += usize::from(outcome == status);
        }
        sum.stale += usize::from(state.registered().stale);
        sum.with_data += usize::from(state.has_data());
        sum.projected += usize::from(state.outlook.projection.is_ok());
        sum.range = widest(sum.range, alone(state.registered().share()));
        sum.active_range = widest(sum.active_range, alone(state.standing(Metric::ActivePopulation).share()));
        sum.series_range = widest(sum.series_range, state.series_range);
    }
    sum
}

/// A range of one share.
fn alone(share: Option<Percent>) -> Option<(Percent, Percent)> {
    share.map(|share| (share, share))
}

/// The range that holds both.
fn widest(a: Option<(Percent, Percent)>, b: Option<(Percent, Percent)>) -> Option<(Percent, Percent)> {
    match (a, b) {
        (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
        (a, b) => a.or(b),
    }
}
