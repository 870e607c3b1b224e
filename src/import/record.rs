//! What a row of an imported file states about one region, period and source.

use crate::domain::{ActiveBasis, Bilingual, DateMark, Figure, Percent, Period, RegionCode, Segment};
use chrono::NaiveDate;

/// What a row states. Fields that it does not state are absent, never zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The identifier that it had, in files that this program wrote.
    pub id: Option<Box<str>>,
    /// The region, by Kemendagri's code.
    pub region: RegionCode,
    /// The time that the figures are for.
    pub as_of: Period,
    /// Whether that is only the date of the publication.
    pub dated_by_publication: bool,
    /// What keeps the date from being certain.
    pub date_mark: Option<DateMark>,
    /// The days that it may mean, where it contradicts itself.
    pub date_candidates: Vec<NaiveDate>,
    /// Registered ÷ population.
    pub registered_pct: Option<Figure<Percent>>,
    /// Registered members.
    pub registered: Option<Figure<u64>>,
    /// Residents who are not registered.
    pub unregistered: Option<Figure<u64>>,
    /// Not registered ÷ population.
    pub unregistered_pct: Option<Figure<Percent>>,
    /// The active share.
    pub active_pct: Option<Figure<Percent>>,
    /// Active members.
    pub active: Option<Figure<u64>>,
    /// What the active share is a share of.
    pub active_basis: Option<ActiveBasis>,
    /// The population behind the figures.
    pub population: Option<Figure<u64>>,
    /// Members by segment.
    pub segments: Vec<(Segment, Figure<u64>)>,
    /// The registered share that is to be reached.
    pub target_pct: Option<Figure<Percent>>,
    /// By when.
    pub target_date: Option<Period>,
    /// Where the row says that its figures come from.
    pub source: Origin,
    /// What is unclear or contradictory.
    pub caveat: Option<Bilingual>,
    /// A remark.
    pub note: Option<Box<str>>,
}

/// Where a row says that its figures come from; what it does not say is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The identifier of the source, in files that this program wrote.
    pub id: Option<Box<str>>,
    /// Who published it.
    pub publisher: Option<Box<str>>,
    /// Under which title.
    pub title: Option<Box<str>>,
    /// Its address.
    pub url: Option<Box<str>>,
    /// Whether only the beginning of the address is known.
    pub url_cut: bool,
    /// When it was published.
    pub published: Option<Period>,
}
