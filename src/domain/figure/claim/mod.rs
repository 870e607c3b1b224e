//! An observation read as a figure of one metric: its share, people, denominator and dates.

mod arithmetic;
mod dates;
mod reader;

pub use arithmetic::Arithmetic;
pub use dates::known_from;
pub(super) use dates::{Dates, closing, dates};
pub(in crate::domain) use reader::claims;

use crate::domain::{Figure, Mark, ObservationIx, Percent};
use chrono::NaiveDate;

/// A share that is never mixed with another in a sort, a rank or a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Metric {
    /// Registered members ÷ population.
    Registered,
    /// Active members ÷ population.
    ActivePopulation,
    /// Active members ÷ registered members.
    ActiveMembers,
    /// Active members ÷ what the source does not say.
    ActiveUnstated,
    /// Members paid by local government ÷ population.
    PemdaShare,
}

impl Metric {
    /// Every metric.
    pub const ALL: [Self; 5] =
        [Self::Registered, Self::ActivePopulation, Self::ActiveMembers, Self::ActiveUnstated, Self::PemdaShare];

    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::ActivePopulation => "active_population",
            Self::ActiveMembers => "active_members",
            Self::ActiveUnstated => "active_unstated",
            Self::PemdaShare => "pemda_share",
        }
    }
}

/// How a share came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShareKind {
    /// Printed by the source.
    Printed,
    /// Printed, in round figures.
    Rounded,
    /// Computed from what the source states.
    Computed,
    /// Computed from a rounded figure or from the register's population.
    Estimated,
    /// At least.
    Floor,
    /// At most.
    Ceiling,
}

impl ShareKind {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Rounded => "rounded",
            Self::Computed => "computed",
            Self::Estimated => "estimated",
            Self::Floor => "floor",
            Self::Ceiling => "ceiling",
        }
    }

    /// Whether it bounds the share on one side only.
    pub const fn is_bound(self) -> bool {
        matches!(self, Self::Floor | Self::Ceiling)
    }

    /// Whether it is shown with `~`.
    pub const fn is_approximate(self) -> bool {
        matches!(self, Self::Rounded | Self::Estimated)
    }

    /// Whether the figure is exact: printed or computed without a mark.
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::Printed | Self::Computed)
    }

    /// Whether such a share can disagree with another: no bound, and no estimate of ours.
    pub(in crate::domain) const fn can_disagree(self) -> bool {
        !self.is_bound() && !matches!(self, Self::Estimated)
    }

    fn of_mark(mark: Option<Mark>, exact: Self) -> Option<Self> {
        match mark {
            None => Some(exact),
            Some(Mark::Rounded) => Some(if exact == Self::Printed { Self::Rounded } else { Self::Estimated }),
            Some(Mark::Floor) => Some(Self::Floor),
            Some(Mark::Ceiling) => Some(Self::Ceiling),
            Some(_) => None,
        }
    }
}

/// A number of people, printed or estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People {
    /// How many.
    pub count: u64,
    /// Whether it is rounded or reckoned from a share.
    pub estimated: bool,
}

impl People {
    /// The people of a figure: estimated where it has a mark.
    const fn of(figure: Figure<u64>) -> Self {
        Self { count: figure.value, estimated: figure.mark.is_some() }
    }
}

/// Where a denominator comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DenominatorOrigin {
    /// The source states it.
    Stated,
    /// The dataset's population register.
    Register,
    /// It follows from the count and the share.
    Implied,
}

impl DenominatorOrigin {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Register => "register",
            Self::Implied => "implied",
        }
    }
}

/// What a share is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denominator {
    /// How many people.
    pub people: People,
    /// Where the number comes from.
    pub origin: DenominatorOrigin,
}

/// Whether the counts of a claim reproduce the share that is printed with them. Later is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reproduction {
    /// The stated counts give another share.
    Contradicted,
    /// The share stands alone.
    Alone,
    /// The counts give the printed share.
    Reproduced,
}

impl Reproduction {
    /// What a share says about the counts beside it; rounded counts that give another share contradict nothing.
    const fn of(is_reproduced: bool, counts_are_exact: bool) -> Self {
        match (is_reproduced, counts_are_exact) {
            (true, _) => Self::Reproduced,
            (false, true) => Self::Contradicted,
            (false, false) => Self::Alone,
        }
    }

    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Contradicted => "contradicted",
            Self::Alone => "alone",
            Self::Reproduced => "reproduced",
        }
    }
}

/// An observation read as a figure of one metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The observation it was read from.
    pub observation: ObservationIx,
    /// The metric.
    pub metric: Metric,
    /// The share.
    pub share: Percent,
    /// How the share came to be.
    pub kind: ShareKind,
    /// The numerator.
    pub people: Option<People>,
    /// The denominator.
    pub denominator: Option<Denominator>,
    /// Whether counts and share agree.
    pub reproduction: Reproduction,
    /// When it counts from: the earlier of the period's last day and its publication.
    pub effective: NaiveDate,
    /// The position it describes: a figure dated the 1st closes the month before.
    pub closing: NaiveDate,
    /// The day it is known from.
    pub known_from: NaiveDate,
    /// Whether its publication date is imprecise or unknown (`?`).
    pub publication_uncertain: bool,
}

impl Claim {
    /// Whether its share is above 100 %.
    pub fn is_over_100(&self) -> bool {
        let counted = match (self.people, self.denominator) {
            (Some(people), Some(whole)) if !people.estimated => people.count > whole.people.count,
            _ => false,
        };
        counted || self.share > Percent::HUNDRED
    }
}
