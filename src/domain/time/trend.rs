//! How fast a share moves, and when it would reach a line at that pace: Theil–Sen with Sen's interval.

use super::period;
use crate::domain::{Claim, Clause, Dataset, DenominatorOrigin, Event, Outcome, Point, RegionCode, ShareKind};
use chrono::NaiveDate;

/// Figures of this many months before the date make the trend.
pub const TREND_MONTHS: u32 = 36;
/// Fewer figures than this make no trend.
pub const FEWEST_POINTS: usize = 5;
/// Beyond this many months a projection says no more than "over five years".
pub const FARTHEST_MONTHS: u32 = 60;
/// Days of a month of the trend.
const DAYS_A_MONTH: f64 = 30.4375;
/// The standard normal quantile of a two-sided 95 % interval.
const NORMAL_95: f64 = 1.96;
/// The standard normal quantile of a two-sided 50 % interval.
const NORMAL_50: f64 = 0.6745;

/// A line through points by the median of the slopes of all pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TheilSen {
    /// The median slope.
    pub slope: f64,
    /// `median(y) − slope · median(x)`.
    pub intercept: f64,
    /// Sen's 95 % interval of the slope; `None` where the pairs are too few for it.
    pub interval: Option<(f64, f64)>,
    /// The 50 % interval by the same formula; it lies within the other.
    pub inner: Option<(f64, f64)>,
    /// The medians of x and y, through which the line runs.
    pub median: (f64, f64),
}

/// The line through `points`; `None` where no two of them differ in x.
pub fn theil_sen(points: &[(f64, f64)]) -> Option<TheilSen> {
    let mut slopes = Vec::with_capacity(points.len() * points.len().saturating_sub(1) / 2);
    for (at, (x, y)) in points.iter().enumerate() {
        let later = points.iter().skip(at + 1).filter(|(other, _)| (other - x).abs() > 0.0);
        slopes.extend(later.map(|(other_x, other_y)| (other_y - y) / (other_x - x)));
    }
    slopes.sort_by(f64::total_cmp);
    let slope = median(&slopes)?;
    let sorted = |pick: fn(&(f64, f64)) -> f64| {
        let mut values: Vec<f64> = points.iter().map(pick).collect();
        values.sort_by(f64::total_cmp);
        median(&values)
    };
    let middle = (sorted(|(x, _)| *x)?, sorted(|(_, y)| *y)?);
    let [interval, inner] = [NORMAL_95, NORMAL_50].map(|quantile| interval(&slopes, points.len(), quantile));
    Some(TheilSen { slope, intercept: middle.1 - slope * middle.0, interval, inner, median: middle })
}

impl TheilSen {
    /// The y of a line of this `slope` through the medians.
    pub fn through_medians(&self, slope: f64, x: f64) -> f64 {
        self.median.1 + slope * (x - self.median.0)
    }
}

/// Sen's interval of a normal `quantile` among the sorted slopes of `n` points; `None` where an index lies outside of them.
fn interval(slopes: &[f64], n: usize, quantile: f64) -> Option<(f64, f64)> {
    let (n, pairs) = (n as f64, slopes.len() as f64);
    let c = quantile * (n * (n - 1.0) * (2.0 * n + 5.0) / 18.0).sqrt();
    let at = |index: f64| {
        (1..=slopes.len()).find(|k| (*k as f64 - index).abs() < 0.5).and_then(|k| slopes.get(k - 1).copied())
    };
    Some((at(((pairs - c) / 2.0).round())?, at((1.0 + f64::midpoint(pairs, c)).round())?))
}

fn median(sorted: &[f64]) -> Option<f64> {
    let half = sorted.len() / 2;
    let upper = *sorted.get(half)?;
    if sorted.len() % 2 == 1 { Some(upper) } else { Some(f64::midpoint(*sorted.get(half - 1)?, upper)) }
}

/// The trend of a share over the figures of the last 36 months. Slopes are points a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Figures that it rests on.
    pub points: usize,
    /// The first and the last day that they are for.
    pub span: (NaiveDate, NaiveDate),
    /// Figures among them that were reckoned with the register's population: its change is not in them.
    pub fixed_population: usize,
    /// The line through them: x in months from the date, y in percent.
    pub line: TheilSen,
}

/// Why there is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDate {
    /// No figure stands that the line decides.
    Undecided,
    /// The line is reached.
    Reached,
    /// Too few figures in the last 36 months.
    TooFew(usize),
    /// The figures are of too few different dates for an interval.
    TooThin,
    /// The share does not rise.
    NotRising,
    /// The interval holds a slope that does not rise.
    Uncertain,
    /// The trend had reached the line already, the standing figure had not.
    Overdue,
    /// Over five years even at the fastest pace.
    TooFar,
}

impl NoDate {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::Reached => "reached",
            Self::TooFew(_) => "too_few_points",
            Self::TooThin => "too_thin",
            Self::NotRising => "not_at_this_pace",
            Self::Uncertain => "cannot_be_dated",
            Self::Overdue => "overdue",
            Self::TooFar => "over_5_years",
        }
    }
}

/// In how many months from the date the line is reached: a range, never a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Projection {
    /// At the fastest pace of the interval, rounded down.
    pub earliest: u32,
    /// At the slowest, rounded up; `None` for over five years.
    pub latest: Option<u32>,
}

/// The trend of a region's registered share, and when it would reach the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// The trend; `None` where too few figures are known.
    pub trend: Option<Trend>,
    /// The range of months to the line, or why there is none.
    pub projection: Result<Projection, NoDate>,
}

/// The outlook of a `points` series against the line of `clause` as of `as_of`. Bounds do not enter.
pub fn outlook(points: &[Point], clause: Option<&Clause>, as_of: NaiveDate) -> Outlook {
    let trend = trend(points, as_of);
    Outlook { trend: trend.ok(), projection: project(trend, clause) }
}

fn trend(points: &[Point], as_of: NaiveDate) -> Result<Trend, NoDate> {
    let since = period::months_before(as_of, TREND_MONTHS);
    let is_recent = |claim: &&Claim| !claim.kind.is_bound() && claim.closing >= since && claim.closing <= as_of;
    let claims: Vec<&Claim> = points.iter().map(|point| &point.claim).filter(is_recent).collect();
    let (Some(first), Some(last)) = (claims.first(), claims.last()) else { return Err(NoDate::TooFew(0)) };
    if claims.len() < FEWEST_POINTS {
        return Err(NoDate::TooFew(claims.len()));
    }
    let months = |claim: &Claim| (claim.closing - as_of).num_days() as f64 / DAYS_A_MONTH;
    let plane: Vec<(f64, f64)> = claims.iter().map(|claim| (months(claim), claim.share.value())).collect();
    let line = theil_sen(&plane).ok_or(NoDate::TooThin)?;
    let fixed_population = claims.iter().filter(|claim| rests_on_register(claim)).count();
    Ok(Trend { points: claims.len(), span: (first.closing, last.closing), fixed_population, line })
}

fn project(trend: Result<Trend, NoDate>, clause: Option<&Clause>) -> Result<Projection, NoDate> {
    let decided = clause.filter(|clause| clause.outcome != Outcome::Unknown);
    let clause = decided.ok_or(NoDate::Undecided)?;
    if clause.outcome == Outcome::Met {
        return Err(NoDate::Reached);
    }
    let line = clause.line.ok_or(NoDate::Undecided)?.value();
    let TheilSen { slope, interval, median: (x, y), .. } = trend?.line;
    if slope <= 0.0 {
        return Err(NoDate::NotRising);
    }
    let (slowest, fastest) = interval.ok_or(NoDate::TooThin)?;
    if slowest <= 0.0 {
        return Err(NoDate::Uncertain);
    }
    // Every pace runs through the medians; x counts from the date.
    let crossing = |pace: f64| x + (line - y) / pace;
    let (a, b) = (crossing(fastest), crossing(slowest));
    let (earliest, latest) = (a.min(b), a.max(b));
    if latest <= 0.0 {
        return Err(NoDate::Overdue);
    }
    let earliest = whole_months(earliest.floor()).ok_or(NoDate::TooFar)?;
    Ok(Projection { earliest, latest: whole_months(latest.ceil()) })
}

/// A whole number of months, none below zero; `None` beyond five years.
fn whole_months(months: f64) -> Option<u32> {
    (0..=FARTHEST_MONTHS).find(|whole| f64::from(*whole) >= months)
}

/// Whether a share was reckoned with the register's population, of another date than its own.
fn rests_on_register(claim: &Claim) -> bool {
    let reckoned = matches!(claim.kind, ShareKind::Computed | ShareKind::Estimated);
    reckoned && claim.denominator.is_some_and(|whole| whole.origin == DenominatorOrigin::Register)
}

/// Events that may have changed the membership of `region` between two days, in the order of the data.
pub fn events_between(
    dataset: &Dataset,
    region: RegionCode,
    days: (NaiveDate, NaiveDate),
) -> impl Iterator<Item = &Event> {
    dataset.events().iter().filter(move |event| event.may_have_changed(region, days))
}
