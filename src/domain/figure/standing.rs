//! Where a region stands in one metric on a date: the claim that stands, and the claims it was chosen from.

use super::claim::{Claim, Metric, ShareKind};
use super::preference::{Preference, leaders};
use crate::domain::{Dataset, Percent, period};
use chrono::NaiveDate;

/// A figure older than this many months is stale.
pub const STALE_MONTHS: u32 = 12;
/// Claims at most this many days before the latest are claims of its period.
pub(super) const PERIOD_DAYS: u64 = 7;
/// A share jumps, or has taken a step, where it moves by more than this, in millionths of a point.
const JUMP: i64 = 2_000_000;

/// Where a region stands in one metric on a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The claim that stands; `None` if there is none, or if claims of equal rank disagree.
    pub chosen: Option<Claim>,
    /// Claims of equal rank that disagree; empty unless there is a tie.
    pub tied: Vec<Claim>,
    /// Every claim of the standing period, the chosen one included.
    pub period: Vec<Claim>,
    /// Whether the figure is older than twelve months.
    pub stale: bool,
}

impl Standing {
    /// Where nothing is known.
    pub(in crate::domain) const NOWHERE: Self =
        Self { chosen: None, tied: Vec::new(), period: Vec::new(), stale: false };

    /// The standing share.
    pub fn share(&self) -> Option<Percent> {
        self.chosen.map(|claim| claim.share)
    }

    /// The share, where it is no bound: what may be ranked, binned and compared.
    pub fn definite_share(&self) -> Option<Percent> {
        self.chosen.filter(|claim| !claim.kind.is_bound()).map(|claim| claim.share)
    }

    /// The standing claim, where it may be ranked: exact or rounded as printed, and not stale.
    pub fn rankable(&self) -> Option<&Claim> {
        let ranked = |claim: &&Claim| claim.kind.is_exact() || claim.kind == ShareKind::Rounded;
        self.chosen.as_ref().filter(|_| !self.stale).filter(ranked)
    }

    /// Whether claims of the standing period differ by more than rounding.
    pub fn is_contradicted(&self) -> bool {
        let mut definite = self.period.iter().filter(|c| c.kind.can_disagree());
        let Some(first) = definite.next() else { return false };
        let mut seen = vec![first];
        definite.any(|claim| {
            let differs = seen.iter().any(|other| !other.share.agrees_with(claim.share));
            seen.push(claim);
            differs
        })
    }
}

/// Whether a figure that counts from `effective` is older than `months` on `as_of`.
pub fn is_older_than(effective: NaiveDate, as_of: NaiveDate, months: u32) -> bool {
    effective < period::months_before(as_of, months)
}

/// Where the region stands in `metric` on `as_of`, among `claims` of any metric.
pub(in crate::domain) fn stand(dataset: &Dataset, claims: &[Claim], metric: Metric, as_of: NaiveDate) -> Standing {
    let known = || claims.iter().filter(|c| c.metric == metric && c.known_from <= as_of);
    let latest = |bound: bool| known().filter(|c| c.kind.is_bound() == bound).map(|c| c.closing).max();
    let (exact, bound) = (latest(false), latest(true));
    // A bound stands only where nothing better is known for its period, the 12 months before, or later.
    let use_bounds = match (exact, bound) {
        (Some(exact), Some(bound)) => exact < period::months_before(bound, STALE_MONTHS),
        (None, Some(_)) => true,
        (_, None) => false,
    };
    let Some(anchor) = (if use_bounds { bound } else { exact }) else { return Standing::default() };
    let since = period::days_before(anchor, PERIOD_DAYS);
    let period: Vec<Claim> = known().filter(|c| c.closing >= since && c.closing <= anchor).copied().collect();
    let found = leaders(dataset, period.iter().filter(|c| c.kind.is_bound() == use_bounds));
    let stale = found.claims.iter().all(|c| is_older_than(c.effective, as_of, STALE_MONTHS));
    let (chosen, tied) = (found.chosen(), if found.tied { found.claims } else { Vec::new() });
    Standing { chosen, tied, period, stale }
}

/// Whether neither of two claims of one period beats the other: none of them stands.
pub(in crate::domain) fn is_tie(dataset: &Dataset, a: &Claim, b: &Claim) -> bool {
    Preference::of(dataset, a) == Preference::of(dataset, b)
}

/// Whether two claims are of one period.
pub(in crate::domain) fn is_same_period(a: &Claim, b: &Claim) -> bool {
    (a.closing - b.closing).num_days().unsigned_abs() <= PERIOD_DAYS
}

/// Whether the share moved by more than two points from one claim to the other.
pub(in crate::domain) fn is_jump(before: &Claim, after: &Claim) -> bool {
    after.share.minus(before.share).abs() > JUMP
}

/// A point of a region's series: one a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The claim that stands for the period.
    pub claim: Claim,
}

/// The series of `metric` as known on `as_of`, oldest first, one point a period; bounds included, marked by their kind.
pub fn series(dataset: &Dataset, claims: &[Claim], metric: Metric, as_of: NaiveDate) -> Vec<Point> {
    let known = known(claims, metric, as_of);
    let best = |period: &[Claim]| leaders(dataset, candidates(period)).claims.first().copied();
    let mut points: Vec<Point> = periods(&known).filter_map(best).map(|claim| Point { claim }).collect();
    points.reverse();
    points
}

/// The claims of `metric` that are known on `as_of`, in the order of the positions that they describe.
pub(super) fn known(claims: &[Claim], metric: Metric, as_of: NaiveDate) -> Vec<Claim> {
    let mut known: Vec<Claim> =
        claims.iter().filter(|c| c.metric == metric && c.known_from <= as_of).copied().collect();
    known.sort_by_key(|c| c.closing);
    known
}

/// The periods of [`known`] claims, the newest first: each the claims at most seven days before its latest.
pub(super) fn periods(known: &[Claim]) -> impl Iterator<Item = &[Claim]> {
    let mut rest = known;
    std::iter::from_fn(move || {
        let since = period::days_before(rest.last()?.closing, PERIOD_DAYS);
        let (earlier, period) = rest.split_at(rest.partition_point(|c| c.closing < since));
        rest = earlier;
        Some(period)
    })
}

/// The claims of a period that can stand for it: bounds only where there is nothing else.
pub(super) fn candidates(period: &[Claim]) -> impl Iterator<Item = &Claim> + Clone {
    let only_bounds = period.iter().all(|c| c.kind.is_bound());
    period.iter().filter(move |c| c.kind.is_bound() == only_bounds)
}

/// The jumps: more than two points between two exact figures at most 31 days apart, the nearest such pair to each later
/// figure.
pub fn jumps(points: &[Point]) -> impl Iterator<Item = (&Point, &Point)> {
    let exact = |point: &&Point| point.claim.kind.is_exact();
    points.iter().enumerate().filter(move |(_, after)| exact(after)).filter_map(move |(at, after)| {
        let near = |before: &&Point| (after.claim.closing - before.claim.closing).num_days() <= 31;
        let mut earlier = points.iter().take(at).rev().take_while(near).filter(exact);
        let jumped = |before: &&Point| is_jump(&before.claim, &after.claim);
        earlier.find(jumped).map(|before| (before, after))
    })
}
