//! Dated rules: the lines that coverage is measured against, as data.

use crate::domain::{Bilingual, Percent, Period, RegionCode, period};
use chrono::NaiveDate;

/// Where a rule applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleScope {
    /// The nation as a whole (a plan).
    Nation,
    /// Any region.
    AnyRegion,
    /// The regions of one province.
    Province(RegionCode),
}

/// What a rule decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RuleKind {
    /// UHC status.
    Status,
    /// A target of a plan.
    Plan,
    /// A class of an award.
    Award,
}

/// A clause without a figure in the data: it stays unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FurtherClause {
    /// No arrears of the local government.
    NoArrears,
    /// An application by the local government.
    Application,
    /// Priority status held.
    PriorityStatus,
    /// Contributions of PBPU BP Pemda paid.
    ContributionsPaid,
}

impl FurtherClause {
    /// Every such clause.
    pub const ALL: [Self; 4] = [Self::NoArrears, Self::Application, Self::PriorityStatus, Self::ContributionsPaid];

    /// The word that data files and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoArrears => "no_arrears",
            Self::Application => "application",
            Self::PriorityStatus => "priority_status",
            Self::ContributionsPaid => "contributions_paid",
        }
    }
}

/// Lines that must be reached together; absent lines ask nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// Active members ÷ population, in percent.
    pub active_population: Option<Percent>,
    /// Members paid by local government ÷ population, in percent.
    pub pemda_share: Option<Percent>,
}

/// A dated rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Stable identifier.
    pub id: Box<str>,
    /// Its name.
    pub name: Bilingual,
    /// What it decides.
    pub kind: RuleKind,
    /// Where it applies.
    pub scope: RuleScope,
    /// First period of its validity.
    pub from: Period,
    /// Last period of its validity; `None` while it holds.
    pub to: Option<Period>,
    /// Registered ÷ population, in percent.
    pub registered: Percent,
    /// Lines that must be reached beside the registered one.
    pub lines: Lines,
    /// The active share (÷ population) that waives the `pemda_share` line.
    pub pemda_waived_at_active: Option<Percent>,
    /// Alternatives: one of them must be reached; empty if there are none.
    pub any_of: Vec<Lines>,
    /// Clauses without figures.
    pub further: Vec<FurtherClause>,
    /// Whether it is the rule until another is picked.
    pub default: bool,
    /// Whether its own text was read; else it is known from the press.
    pub verified: bool,
    /// Its source: see [`crate::domain::Dataset::source`].
    pub source: u32,
    /// A remark.
    pub note: Option<Bilingual>,
}

impl Rule {
    /// Whether it is valid on `day`.
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        period::holds_on(day, self.from, self.to)
    }

    /// The active line that decides: that of the plain clause, else the lowest of the alternatives.
    pub fn active_line(&self) -> Option<Percent> {
        self.lines.active_population.or_else(|| self.any_of.iter().filter_map(|l| l.active_population).min())
    }
}
