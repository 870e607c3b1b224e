//! The query language: which regions are shown, in which order. The search box and the command line share it.
//!
//! Free words name regions, as [`resolve_one`] reads them; `level:` says how small they are, where not those that tables
//! list; qualifiers narrow; `sort:` orders:
//!
//! ```text
//! kab bogor
//! prov:kaltim,kalbar -flag:stale sort:gap,name
//! fails:active reg:>=98 asof:2025 kind:kota
//! kab bogor level:district
//! "tojo una-una"
//! ```
//!
//! A comma between values means *or*, a qualifier after another *and*, a leading `-` *not*. Where a comparison meets a
//! figure that is missing, or a bound (≥, ≤) that leaves it open, neither it nor its negation matches; every other
//! negation is the plain complement.

mod compare;
mod error;
mod filter;
mod fuzzy;
mod lex;
mod names;
mod parse;
mod sort;

pub use super::words::plain_names::plain;
pub use compare::Comparison;
pub use error::{QueryError, QueryErrorKind, ValueForm};
pub use filter::{Failing, Measure, Test};
pub use fuzzy::matches as fuzzy_matches;
pub use names::{Resolve, resolve_one};
pub use sort::{SortColumn, SortKey, SortValue, sort_value};

use super::{Dataset, Level, RegionCode, RegionIx, Snapshot};
use std::collections::BTreeMap;
use std::fmt;

/// Lists of regions that the user has named.
pub type Groups = BTreeMap<String, Vec<RegionCode>>;

/// What names in a query refer to.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The user's lists.
    pub groups: &'a Groups,
}

/// A query: what is looked for and in which order it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The free words, together one name.
    pub words: Vec<Box<str>>,
    /// How small the regions are; `None` for those that tables list.
    pub level: Option<Level>,
    /// The qualifiers; all must hold.
    pub qualifiers: Vec<Qualifier>,
    /// The sort keys as asked for, most important first; each column once. [`Query::sort_keys`] gives those in force.
    pub sort: Vec<SortKey>,
}

/// What narrows a query. [`Query::parse`] makes one; its values are kept as they print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qualifier {
    /// Whether it must not hold.
    pub negated: bool,
    /// What stands before the colon.
    pub name: QualifierName,
    /// What stands after it, in canonical form.
    pub values: Vec<Box<str>>,
    /// What it asks for.
    pub test: Test,
}

/// The name of a qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QualifierName {
    /// Provinces, by code, name in either language, or alias.
    Province,
    /// Island groups, by identifier or name in either language.
    Island,
    /// Kinds of region.
    Kind,
    /// Codes; each also means what lies inside.
    Code,
    /// Lists of the user.
    Group,
    /// Outcomes of the registered clause.
    Status,
    /// Outcomes of the active clause.
    ActiveStatus,
    /// Clauses that are missed.
    Fails,
    /// The registered share in percent.
    Registered,
    /// Active ÷ population in percent.
    Active,
    /// Active ÷ members in percent.
    ActiveMembers,
    /// Active ÷ what the source does not say, in percent.
    ActiveUnstated,
    /// People missing to the registered line.
    Gap,
    /// People by the register.
    Population,
    /// The effective date of the registered figure.
    AsOf,
    /// Flags raised.
    Flag,
}

impl QualifierName {
    /// Every qualifier.
    pub const ALL: [Self; 16] = [
        Self::Province,
        Self::Island,
        Self::Kind,
        Self::Code,
        Self::Group,
        Self::Status,
        Self::ActiveStatus,
        Self::Fails,
        Self::Registered,
        Self::Active,
        Self::ActiveMembers,
        Self::ActiveUnstated,
        Self::Gap,
        Self::Population,
        Self::AsOf,
        Self::Flag,
    ];

    /// The word before the colon.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Province => "prov",
            Self::Island => "island",
            Self::Kind => "kind",
            Self::Code => "code",
            Self::Group => "group",
            Self::Status => "status",
            Self::ActiveStatus => "active-status",
            Self::Fails => "fails",
            Self::Registered => "reg",
            Self::Active => "active",
            Self::ActiveMembers => "active-members",
            Self::ActiveUnstated => "active-unstated",
            Self::Gap => "gap",
            Self::Population => "pop",
            Self::AsOf => "asof",
            Self::Flag => "flag",
        }
    }

    /// The form of what it compares, where it compares.
    pub const fn form(self) -> Option<ValueForm> {
        match self {
            Self::Registered | Self::Active | Self::ActiveMembers | Self::ActiveUnstated => Some(ValueForm::Percent),
            Self::Gap | Self::Population => Some(ValueForm::People),
            Self::AsOf => Some(ValueForm::Date),
            _ => None,
        }
    }

    /// The qualifier named by `id`.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.id() == id)
    }
}

impl Query {
    /// Whether it shows every region that tables list.
    pub fn is_unfiltered(&self) -> bool {
        self.words.is_empty() && self.level.is_none() && self.qualifiers.is_empty()
    }

    /// How small the regions are that it finds: a kind that is asked for says it as well.
    pub fn level(&self, dataset: &Dataset) -> Level {
        let of_kind = |qualifier: &Qualifier| match &qualifier.test {
            Test::Kind(kinds) if !qualifier.negated => kinds.first().map(|kind| kind.level()),
            _ => None,
        };
        let implied = || self.qualifiers.iter().find_map(of_kind);
        self.level.or_else(implied).unwrap_or(dataset.listed_level())
    }

    /// The number of regions that it looks through.
    pub fn among(&self, dataset: &Dataset) -> usize {
        dataset.at_level(self.level(dataset)).count()
    }

    /// The sort keys in force: those asked for, else the best match first, else fresh before stale, the lowest
    /// registered share first.
    pub fn sort_keys(&self) -> Vec<SortKey> {
        let default: &[SortColumn] = match (self.sort.is_empty(), self.words.is_empty()) {
            (false, _) => return self.sort.clone(),
            (true, false) => &[SortColumn::Match, SortColumn::Name],
            (true, true) => &[SortColumn::Stale, SortColumn::Registered, SortColumn::Name],
        };
        default.iter().copied().map(SortKey::ascending).collect()
    }

    /// The query sorted by `keys`, of which each column counts once; by the default where there are none.
    #[must_use]
    pub fn with_sort(mut self, keys: impl IntoIterator<Item = SortKey>) -> Self {
        self.sort.clear();
        for key in keys {
            if self.sort.iter().all(|earlier| earlier.column != key.column) {
                self.sort.push(key);
            }
        }
        self
    }
}

impl Qualifier {
    /// To be the region with this code, or to lie in it.
    pub fn inside(code: RegionCode) -> Self {
        let values = vec![code.to_string().into_boxed_str()];
        Self { negated: false, name: QualifierName::Code, values, test: Test::Inside(vec![code]) }
    }
}

/// The canonical text, which reads back as the same query.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words.iter().map(|word| {
            let needs = |c: char| c == ':' || parse::COMPARISONS.contains(&c) || c == '-' && word.starts_with('-');
            lex::quoted(word, needs)
        });
        let level = self.level.map(|level| format!("{}:{}", parse::LEVEL, level.id()));
        let qualifiers = level.into_iter().chain(self.qualifiers.iter().map(Qualifier::to_string));
        let keys: Vec<String> = self.sort.iter().map(SortKey::to_string).collect();
        let sort = (!keys.is_empty()).then(|| format!("{}:{}", parse::SORT, keys.join(",")));
        f.write_str(&words.chain(qualifiers).chain(sort).collect::<Vec<_>>().join(" "))
    }
}

impl fmt::Display for Qualifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Vec<String> = self.values.iter().map(|value| lex::quoted(value, |c| c == ',')).collect();
        write!(f, "{}{}:{}", if self.negated { "-" } else { "" }, self.name.id(), values.join(","))
    }
}

/// The regions that `query` asks for, in its order.
pub fn run(query: &Query, snapshot: &Snapshot) -> Vec<RegionIx> {
    let dataset = &snapshot.dataset;
    let mut hits: Vec<(RegionIx, Option<i64>)> = if query.words.is_empty() {
        dataset.at_level(query.level(dataset)).map(|ix| (ix, None)).collect()
    } else {
        names::hits(dataset, &query.words, query.level(dataset))
            .into_iter()
            .map(|(ix, score)| (ix, Some(score)))
            .collect()
    };
    let holds = |q: &Qualifier, ix| filter::passes(&q.test, snapshot, ix).is_some_and(|passes| passes != q.negated);
    hits.retain(|(ix, _)| query.qualifiers.iter().all(|qualifier| holds(qualifier, *ix)));
    sort::sort(&query.sort_keys(), snapshot, &hits)
}
