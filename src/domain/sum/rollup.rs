//! Many regions summed to one share: members ÷ population, with how much of the population it rests on.

use crate::domain::period::months_before;
use crate::domain::{Claim, Dataset, Percent, RegionIx, STALE_MONTHS};
use chrono::NaiveDate;

/// Figures older than this many months never enter a roll-up.
const TOO_OLD_MONTHS: u32 = 36;

/// Many regions summed to one share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    /// Members counted ÷ population counted; `None` where the figures cover less than half of the population, or where
    /// nothing tells how many people live in a region below the listed ones that is not counted.
    pub share: Option<Percent>,
    /// Members in the regions counted.
    pub members: u64,
    /// Population of the regions counted, each from its own claim.
    pub population: u64,
    /// Regions counted.
    pub counted: usize,
    /// Regions asked for.
    pub regions: usize,
    /// The share of the regions' population that lives in regions counted.
    pub coverage: Option<Percent>,
    /// The share of the regions' population whose figure is at most twelve months old.
    pub fresh: Option<Percent>,
    /// Oldest and newest effective date counted.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// Regions whose count or denominator is estimated.
    pub estimated: usize,
    /// Whether fresh figures cover less than half of the population.
    pub stale: bool,
}

impl Rollup {
    /// Whether estimated figures entered (`~`).
    pub const fn is_approximate(&self) -> bool {
        self.estimated > 0
    }
}

/// Sums the standing claims of one metric over `regions` as of `as_of`.
///
/// `claim` gives each region's standing claim. Only regions that have people and denominator from one claim enter.
pub(in crate::domain) fn rollup<'a>(
    dataset: &Dataset,
    regions: impl Iterator<Item = RegionIx>,
    as_of: NaiveDate,
    claim: impl Fn(RegionIx) -> Option<&'a Claim>,
) -> Rollup {
    let mut sum = Rollup::default();
    let (mut residents, mut covered, mut fresh) = (0_u64, 0_u64, 0_u64);
    let mut uncountable = false;
    // Once for all: which day so many months are before another is no sum of days.
    let [too_old, stale] = [TOO_OLD_MONTHS, STALE_MONTHS].map(|months| months_before(as_of, months));
    for region in regions {
        sum.regions += 1;
        let usable = claim(region).and_then(|claim| {
            let parts = (claim, claim.people?, claim.denominator?.people);
            (!claim.kind.is_bound() && claim.effective >= too_old).then_some(parts)
        });
        // No register counts the people of a kecamatan or desa: there the figure itself says of how many it is.
        let here = match dataset.region(region).population {
            None if dataset.is_small(region) => usable.as_ref().map(|(.., whole)| whole.count),
            register => Some(register.unwrap_or(0)),
        };
        uncountable |= here.is_none();
        let here = here.unwrap_or(0);
        residents = residents.saturating_add(here);
        let Some((claim, members, whole)) = usable else { continue };
        sum.counted += 1;
        sum.members = sum.members.saturating_add(members.count);
        sum.population = sum.population.saturating_add(whole.count);
        sum.estimated += usize::from(members.estimated || whole.estimated);
        let (oldest, newest) = sum.span.unwrap_or((claim.effective, claim.effective));
        sum.span = Some((oldest.min(claim.effective), newest.max(claim.effective)));
        covered = covered.saturating_add(here);
        if claim.effective >= stale {
            fresh = fresh.saturating_add(here);
        }
    }
    let half = residents.div_ceil(2);
    if !uncountable {
        sum.coverage = Percent::of(covered, residents);
        sum.fresh = Percent::of(fresh, residents);
        if covered >= half && sum.counted > 0 {
            sum.share = Percent::of(sum.members, sum.population);
        }
    }
    sum.stale = fresh < half;
    sum
}
