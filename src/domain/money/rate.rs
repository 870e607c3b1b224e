//! Premium rates as data: which is valid on a date, which stands until another is picked, and which lie next to it.

use crate::domain::{Bilingual, Dataset, Period, period};
use chrono::NaiveDate;

/// A premium rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Rate {
    /// Stable identifier.
    pub id: Box<str>,
    /// Its name.
    pub name: Bilingual,
    /// Rupiah a person and month.
    pub rupiah_per_person_month: u64,
    /// First period of its validity.
    pub from: Period,
    /// Last period of its validity; `None` while it holds.
    pub to: Option<Period>,
    /// The regulation it rests on.
    pub basis: Box<str>,
    /// Whether it is the rate until another is picked.
    pub default: bool,
    /// Whether its own text was read; else it is known from the press.
    pub verified: bool,
    /// Its source: see [`crate::domain::Dataset::source`].
    pub source: u32,
    /// A remark.
    pub note: Option<Bilingual>,
}

/// Which premium is paid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RateChoice {
    /// The rate to reckon with until another is picked.
    #[default]
    Default,
    /// A rate of the data, by its identifier.
    Id(Box<str>),
    /// An amount of the user's own, in rupiah a person and month.
    Amount(u64),
}

/// A premium in rupiah a person and month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Premium<'a> {
    /// How much.
    pub rupiah: u64,
    /// The rate of the data that it is; `None` for an amount of the user's own.
    pub rate: Option<&'a Rate>,
}

impl RateChoice {
    /// The premium that it stands for on `day`; `None` where no such rate is known to be valid.
    ///
    /// A rate that was picked by name stands on any date: whether it was valid then is said beside it.
    pub fn premium<'a>(&self, dataset: &'a Dataset, day: NaiveDate) -> Option<Premium<'a>> {
        let of = |rate: &'a Rate| Premium { rupiah: rate.rupiah_per_person_month, rate: Some(rate) };
        match self {
            Self::Default => default_rate(dataset, day).map(of),
            Self::Id(id) => dataset.rates().iter().find(|rate| rate.id == *id).map(of),
            Self::Amount(rupiah) => Some(Premium { rupiah: *rupiah, rate: None }),
        }
    }
}

impl Rate {
    /// Whether it is valid on `day`.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        period::holds_on(day, self.from, self.to)
    }
}

/// The rate to reckon with on `day` until another is picked; `None` where none was valid.
pub fn default_rate(dataset: &Dataset, day: NaiveDate) -> Option<&Rate> {
    dataset.rates().iter().find(|rate| rate.default && rate.in_force_on(day))
}

/// The rates valid on `day` next to `premium`: of the same amount, and of the nearest below and above it, lowest first.
pub fn neighbours<'a>(dataset: &'a Dataset, premium: &Premium<'_>, day: NaiveDate) -> Vec<&'a Rate> {
    let (amount, own) = (|rate: &Rate| rate.rupiah_per_person_month, premium.rate.map(|rate| &rate.id));
    let others = || dataset.rates().iter().filter(|other| Some(&other.id) != own && other.in_force_on(day));
    let below = others().map(amount).filter(|other| *other < premium.rupiah).max();
    let above = others().map(amount).filter(|other| *other > premium.rupiah).min();
    let near = [below, Some(premium.rupiah), above];
    let mut found: Vec<&Rate> = others().filter(|other| near.contains(&Some(amount(other)))).collect();
    found.sort_by_key(|rate| amount(rate));
    found
}
