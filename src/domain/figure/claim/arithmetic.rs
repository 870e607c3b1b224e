//! The arithmetic check of a share: how far its rounding reaches, and what its counts come to.

use super::{Claim, DenominatorOrigin, Metric, Reproduction, ShareKind};
use crate::domain::{Dataset, Figure, Percent, Segment};

/// A published count divided by a known number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arithmetic {
    /// What they come to.
    pub share: Percent,
    /// Whether the printed share is that; of a computed one it is all there is.
    pub verdict: Reproduction,
}

impl Claim {
    /// The rounding interval `[low, high)` of its share in millionths of a percent; none for a bound or an estimate.
    pub fn rounding(&self) -> Option<(i64, i64)> {
        (self.kind.is_exact() || self.kind == ShareKind::Rounded).then(|| self.share.interval())
    }

    /// What the published count and the denominator come to; `None` where either is not known apart from the share.
    pub fn arithmetic(&self, dataset: &Dataset) -> Option<Arithmetic> {
        let observation = dataset.observation(self.observation);
        let count = match self.metric {
            Metric::Registered => observation.registered_count(),
            Metric::PemdaShare => observation.segment(Segment::PbpuBpPemda),
            Metric::ActivePopulation | Metric::ActiveMembers | Metric::ActiveUnstated => observation.active,
        };
        count.and_then(Figure::usable)?;
        let whole = self.denominator.filter(|whole| whole.origin != DenominatorOrigin::Implied)?;
        let share = Percent::of(self.people?.count, whole.people.count)?;
        Some(Arithmetic { share, verdict: self.reproduction })
    }
}
