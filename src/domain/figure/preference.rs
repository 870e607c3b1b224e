//! What makes one published figure beat another of its period, and which rule decided.

use super::claim::{Claim, Reproduction};
use crate::domain::{Dataset, DateMark, ObservationIx};
use chrono::NaiveDate;

/// What speaks for a figure beside others of its period: the field above decides before the field below, more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Preference {
    own: bool,
    exact: bool,
    reproduction: Reproduction,
    stated_date: bool,
    known_from: NaiveDate,
    /// Layer and position among the user's own figures.
    import: Option<(u16, ObservationIx)>,
}

/// The rule by which one figure beats another, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precedence {
    /// It is the user's own.
    OwnData,
    /// It is exact, the other rounded or estimated.
    Exact,
    /// Its counts give its share.
    CountsReproduce,
    /// The counts of the other do not give the other's share.
    CountsContradict,
    /// Its date is stated, the other's inferred or doubtful.
    StatedDate,
    /// It became known later.
    NewerPublication,
    /// Both are the user's own, it was imported later.
    LaterImport,
}

impl Preference {
    pub(in crate::domain) fn of(dataset: &Dataset, claim: &Claim) -> Self {
        let observation = dataset.observation(claim.observation);
        let own = dataset.is_own(observation);
        Self {
            own,
            exact: !claim.kind.is_approximate(),
            reproduction: claim.reproduction,
            stated_date: !matches!(observation.date_mark, Some(DateMark::Inferred | DateMark::Doubtful)),
            known_from: claim.known_from,
            import: own.then_some((observation.layer, claim.observation)),
        }
    }

    /// The rule that parts the two, whichever is better; `None` for figures of equal weight.
    pub(super) fn parted_from(self, other: Self) -> Option<Precedence> {
        let counts = match self.reproduction.max(other.reproduction) {
            Reproduction::Reproduced => Precedence::CountsReproduce,
            Reproduction::Alone | Reproduction::Contradicted => Precedence::CountsContradict,
        };
        let rules = [
            (self.own != other.own, Precedence::OwnData),
            (self.exact != other.exact, Precedence::Exact),
            (self.reproduction != other.reproduction, counts),
            (self.stated_date != other.stated_date, Precedence::StatedDate),
            (self.known_from != other.known_from, Precedence::NewerPublication),
            (self.import != other.import, Precedence::LaterImport),
        ];
        rules.into_iter().find(|(parts, _)| *parts).map(|(_, rule)| rule)
    }
}

/// The figures of one period that nothing beats, the one that speaks for them first.
pub(super) struct Leaders {
    /// They, and no others, are of the greatest weight.
    pub(in crate::domain) claims: Vec<Claim>,
    /// Whether they disagree, so that none stands.
    pub(in crate::domain) tied: bool,
}

impl Leaders {
    /// The one that stands; `None` where they disagree.
    pub(in crate::domain) fn chosen(&self) -> Option<Claim> {
        self.claims.first().copied().filter(|_| !self.tied)
    }
}

/// The leaders among the `candidates` of one period; none where there are none.
pub(super) fn leaders<'a>(dataset: &Dataset, candidates: impl Iterator<Item = &'a Claim> + Clone) -> Leaders {
    let best = candidates.clone().map(|claim| Preference::of(dataset, claim)).max();
    let mut claims: Vec<Claim> =
        candidates.filter(|claim| Some(Preference::of(dataset, claim)) == best).copied().collect();
    // Equal figures are no tie: the one printed with most decimals speaks for them, the first among equals.
    claims.sort_by_key(|claim| (std::cmp::Reverse(claim.share.decimals()), claim.observation));
    let tied = claims.iter().any(|claim| claims.iter().any(|other| !claim.share.agrees_with(other.share)));
    Leaders { claims, tied }
}
