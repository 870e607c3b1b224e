//! What regions are sorted by.

use crate::domain::{Kind, Metric, Outcome, RegionIx, Snapshot, Standing};
use crate::parallel::stretches;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Range;

/// Something that regions can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SortColumn {
    /// The name without its kind, then the kind.
    Name,
    /// The code.
    Code,
    /// The name of the province.
    Province,
    /// The island group, in display order.
    Island,
    /// The kind.
    Kind,
    /// The people who live there.
    Population,
    /// The registered share; a bound by its value.
    Registered,
    /// Active ÷ population.
    Active,
    /// Active ÷ members.
    ActiveMembers,
    /// Active ÷ what the source does not say.
    ActiveUnstated,
    /// People above (+) or below (−) the registered line.
    Gap,
    /// People above (+) or below (−) the active line.
    ActiveGap,
    /// The registered clause, worst first; unknown counts as missing.
    Status,
    /// The active clause, worst first; unknown counts as missing.
    ActiveStatus,
    /// The effective date of the registered figure.
    AsOf,
    /// The effective date of the figure active ÷ population.
    ActiveAsOf,
    /// The rank by registered share in the country.
    Rank,
    /// How many flags are raised.
    Flags,
    /// Fresh, stale, no registered figure.
    Stale,
    /// How well the name matches the words looked for, best first.
    Match,
}

impl SortColumn {
    /// Every column.
    pub const ALL: [Self; 20] = [
        Self::Name,
        Self::Code,
        Self::Province,
        Self::Island,
        Self::Kind,
        Self::Population,
        Self::Registered,
        Self::Active,
        Self::ActiveMembers,
        Self::ActiveUnstated,
        Self::Gap,
        Self::ActiveGap,
        Self::Status,
        Self::ActiveStatus,
        Self::AsOf,
        Self::ActiveAsOf,
        Self::Rank,
        Self::Flags,
        Self::Stale,
        Self::Match,
    ];

    /// The word that queries use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Code => "code",
            Self::Province => "prov",
            Self::Island => "island",
            Self::Kind => "kind",
            Self::Population => "pop",
            Self::Registered => "reg",
            Self::Active => "active",
            Self::ActiveMembers => "active-members",
            Self::ActiveUnstated => "active-unstated",
            Self::Gap => "gap",
            Self::ActiveGap => "active-gap",
            Self::Status => "status",
            Self::ActiveStatus => "active-status",
            Self::AsOf => "asof",
            Self::ActiveAsOf => "active-asof",
            Self::Rank => "rank",
            Self::Flags => "flags",
            Self::Stale => "stale",
            Self::Match => "match",
        }
    }

    /// The column named by `id`.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }
}

/// The values of so many regions are looked up sooner than a thread begins.
const AT_ONCE: usize = 4_096;

/// A column and its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SortKey {
    /// The column.
    pub column: SortColumn,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl SortKey {
    /// `column`, the least first.
    pub const fn ascending(column: SortColumn) -> Self {
        Self { column, descending: false }
    }

    /// `column`, the greatest first.
    pub const fn descending(column: SortColumn) -> Self {
        Self { column, descending: true }
    }

    /// Reads `gap`, `gap-asc` or `gap-desc`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(column) = text.strip_suffix("-desc") {
            return SortColumn::parse(column).map(Self::descending);
        }
        SortColumn::parse(text.strip_suffix("-asc").unwrap_or(text)).map(Self::ascending)
    }
}

/// `gap` or `gap-desc`, as queries print it.
impl fmt::Display for SortKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.column.id(), if self.descending { "-desc" } else { "" })
    }
}

/// What a region is sorted by in one column. All values of a column are of one kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortValue {
    /// A number: people, millionths of a percent, a place, a class.
    Number(i64),
    /// A lower-case name, then what tells twins apart.
    Name(String, Option<Kind>),
    /// A day.
    Day(chrono::NaiveDate),
}

/// What the region at `ix` is sorted by in `column`; `None` where that is missing.
///
/// `matched` tells how well its name matches the words of the query, 0 or less, the least best.
pub fn sort_value(column: SortColumn, snapshot: &Snapshot, ix: RegionIx, matched: Option<i64>) -> Option<SortValue> {
    let dataset = &snapshot.dataset;
    let (region, state) = (dataset.region(ix), snapshot.state(ix));
    let share = |metric: Metric| state.standing(metric).share().map(|share| SortValue::Number(share.micro()));
    let day = |standing: &Standing| standing.chosen.map(|claim| SortValue::Day(claim.effective));
    let outcome = |outcome: Outcome| (outcome != Outcome::Unknown).then_some(SortValue::Number(outcome as i64));
    match column {
        SortColumn::Name => Some(SortValue::Name(region.bare_name().to_lowercase(), Some(region.kind))),
        // Positions are in code order.
        SortColumn::Code => i64::try_from(ix.get()).ok().map(SortValue::Number),
        SortColumn::Province => {
            let province = dataset.region(dataset.province_of(ix)?);
            Some(SortValue::Name(province.name.to_lowercase(), None))
        }
        SortColumn::Island => dataset.island_of(ix).map(|island| SortValue::Number(island.into())),
        SortColumn::Kind => Some(SortValue::Number(region.kind as i64)),
        SortColumn::Population => i64::try_from(snapshot.residents(ix)?).ok().map(SortValue::Number),
        SortColumn::Registered => share(Metric::Registered),
        SortColumn::Active => share(Metric::ActivePopulation),
        SortColumn::ActiveMembers => share(Metric::ActiveMembers),
        SortColumn::ActiveUnstated => share(Metric::ActiveUnstated),
        SortColumn::Gap => state.signed_gap().map(SortValue::Number),
        SortColumn::ActiveGap => Some(SortValue::Number(state.verdict.active()?.distance?.people)),
        SortColumn::Status => outcome(state.status()),
        SortColumn::ActiveStatus => outcome(state.active_status()),
        SortColumn::AsOf => day(state.registered()),
        SortColumn::ActiveAsOf => day(state.standing(Metric::ActivePopulation)),
        SortColumn::Rank => {
            let [country, _] = state.rank;
            i64::try_from(country?.place).ok().map(SortValue::Number)
        }
        SortColumn::Flags => i64::try_from(state.flags.iter().count()).ok().map(SortValue::Number),
        SortColumn::Stale => {
            let registered = state.registered();
            let class = if registered.period.is_empty() { 2 } else { i64::from(registered.stale) };
            Some(SortValue::Number(class))
        }
        SortColumn::Match => matched.map(SortValue::Number),
    }
}

/// Regions with how well they match, sorted by `keys`; by code where those say nothing. What is missing comes last.
pub(super) fn sort(keys: &[SortKey], snapshot: &Snapshot, hits: &[(RegionIx, Option<i64>)]) -> Vec<RegionIx> {
    let mut rows: Vec<Row> = hits.iter().map(|(ix, matched)| Row { ix: *ix, matched: *matched, value: None }).collect();
    sort_rows(keys, snapshot, &mut rows);
    rows.into_iter().map(|row| row.ix).collect()
}

/// A region among those that are sorted.
struct Row {
    ix: RegionIx,
    matched: Option<i64>,
    /// What it is sorted by at the moment.
    value: Option<SortValue>,
}

/// Sorts by the first key, then those that tie by the others: what a later key asks for is found out for few.
fn sort_rows(keys: &[SortKey], snapshot: &Snapshot, rows: &mut [Row]) {
    let Some((key, others)) = keys.split_first() else {
        return rows.sort_unstable_by_key(|row| row.ix);
    };
    let values = |stretch: Range<usize>| -> Vec<Option<SortValue>> {
        let rows = rows.get(stretch).unwrap_or_default().iter();
        rows.map(|row| sort_value(key.column, snapshot, row.ix, row.matched)).collect()
    };
    let values = stretches(rows.len(), AT_ONCE, values);
    for (row, value) in rows.iter_mut().zip(values.into_iter().flatten()) {
        row.value = value;
    }
    rows.sort_unstable_by(|a, b| compare(*key, a.value.as_ref(), b.value.as_ref()));
    for tied in rows.chunk_by_mut(|a, b| a.value == b.value).filter(|tied| tied.len() > 1) {
        sort_rows(others, snapshot, tied);
    }
}

fn compare(key: SortKey, a: Option<&SortValue>, b: Option<&SortValue>) -> Ordering {
    match (a, b) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) if key.descending => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
    }
}
