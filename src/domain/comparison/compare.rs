//! Regions side by side in one metric: how far each is from the first, and which is best.

use crate::domain::{Claim, Metric, Percent, RegionIx, RegionState, ShareKind, Snapshot};
use chrono::NaiveDate;

/// Figures that lie further apart than this many days (a quarter) do not say which region is best.
pub const COMPARABLE_DAYS: i64 = 92;

/// How many regions stand side by side at most.
pub const MOST_COMPARED: usize = 6;

/// Why no region is called the best, the most telling reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoBest {
    /// A region's share is known of another basis only.
    DifferentBasis,
    /// Fewer than two regions have a figure.
    TooFew,
    /// A figure is rounded, estimated or a bound, or claims of equal rank disagree.
    NotExact,
    /// A share is above 100 %: it no longer tells how many residents are covered.
    Over100,
    /// The figures lie more than [`COMPARABLE_DAYS`] apart.
    DatesApart,
    /// The highest shares can be roundings of one value.
    Tie,
}

/// A difference in percentage points, with as many decimals as the more precise of the two shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Points times `10^decimals`; positive above the reference.
    pub scaled: i64,
    /// How many decimals it has.
    pub decimals: u8,
    /// Whether either share is rounded or estimated.
    pub approximate: bool,
}

impl Difference {
    /// The points in millionths.
    pub const fn micro(self) -> i64 {
        self.scaled * 10_i64.pow(6_u32.saturating_sub(self.decimals as u32))
    }
}

/// Regions side by side in one metric; the first is the reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetricComparison {
    /// The metric.
    pub metric: Metric,
    /// The figure that stands for each region.
    pub figures: Vec<Option<Claim>>,
    /// How far each is from the first; `None` for the first, and where either has no figure or only a bound.
    pub differences: Vec<Option<Difference>>,
    /// The position of the region with the highest share, or why none is named.
    ///
    /// Every figure must be exact: a region whose share is only estimated could be better than the best of the others.
    /// A region without any figure does not take part.
    pub best: Result<usize, NoBest>,
}

/// Compares `regions` in one metric as known on the snapshot's date; figures of another metric are never looked at.
pub fn compare_metric(snapshot: &Snapshot, regions: &[RegionIx], metric: Metric) -> MetricComparison {
    let states = || regions.iter().map(|ix| snapshot.state(*ix));
    let figures: Vec<Option<Claim>> = states().map(|state| state.standing(metric).chosen).collect();
    let first = figures.first().copied().flatten();
    let differences = figures.iter().enumerate().map(|(n, claim)| match (&first, claim) {
        (Some(first), Some(claim)) if n > 0 => difference(first, claim),
        _ => None,
    });
    let entries: Vec<Entry> = states().map(|state| Entry::of(state, metric)).collect();
    MetricComparison { metric, differences: differences.collect(), best: best(&entries), figures }
}

/// `other − first` in points; `None` where either bounds its share on one side only.
pub fn difference(first: &Claim, other: &Claim) -> Option<Difference> {
    between((first.share, first.kind), (other.share, other.kind))
}

fn between(first: (Percent, ShareKind), other: (Percent, ShareKind)) -> Option<Difference> {
    if first.1.is_bound() || other.1.is_bound() {
        return None;
    }
    let decimals = first.0.decimals().max(other.0.decimals());
    let step = 10_i64.pow(6_u32.saturating_sub(u32::from(decimals)));
    let approximate = first.1.is_approximate() || other.1.is_approximate();
    Some(Difference { scaled: other.0.minus(first.0) / step, decimals, approximate })
}

/// What a region brings to the question which is best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    Missing,
    OtherBasis,
    Contested,
    Figure { share: Percent, kind: ShareKind, effective: NaiveDate, over_100: bool },
}

impl Entry {
    fn of(state: &RegionState, metric: Metric) -> Self {
        let standing = state.standing(metric);
        let of_active = matches!(metric, Metric::ActivePopulation | Metric::ActiveMembers | Metric::ActiveUnstated);
        match standing.chosen {
            Some(claim) => Self::Figure {
                share: claim.share,
                kind: claim.kind,
                effective: claim.effective,
                over_100: claim.is_over_100(),
            },
            None if !standing.tied.is_empty() => Self::Contested,
            None if of_active && state.active().chosen.is_some() => Self::OtherBasis,
            None => Self::Missing,
        }
    }
}

/// The position of the entry with the highest share, or why there is none.
fn best(entries: &[Entry]) -> Result<usize, NoBest> {
    if entries.contains(&Entry::OtherBasis) {
        return Err(NoBest::DifferentBasis);
    }
    if entries.iter().filter(|entry| **entry != Entry::Missing).count() < 2 {
        return Err(NoBest::TooFew);
    }
    let mut figures = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        match entry {
            Entry::Figure { share, kind, effective, over_100 } if kind.is_exact() => {
                figures.push((n, *share, *effective, *over_100));
            }
            Entry::Missing | Entry::OtherBasis => {}
            Entry::Figure { .. } | Entry::Contested => return Err(NoBest::NotExact),
        }
    }
    if figures.iter().any(|(.., over_100)| *over_100) {
        return Err(NoBest::Over100);
    }
    let dates = || figures.iter().map(|(_, _, effective, _)| *effective);
    let apart = dates().max().zip(dates().min()).map_or(0, |(newest, oldest)| (newest - oldest).num_days());
    if apart > COMPARABLE_DAYS {
        return Err(NoBest::DatesApart);
    }
    let Some((winner, highest, ..)) = figures.iter().copied().max_by_key(|(_, share, ..)| *share) else {
        return Err(NoBest::TooFew);
    };
    let rivals = |(n, share, ..): &&(usize, Percent, NaiveDate, bool)| *n != winner && share.agrees_with(highest);
    if figures.iter().any(|figure| rivals(&figure)) { Err(NoBest::Tie) } else { Ok(winner) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    const KINDS: [ShareKind; 6] = [
        ShareKind::Printed,
        ShareKind::Rounded,
        ShareKind::Computed,
        ShareKind::Estimated,
        ShareKind::Floor,
        ShareKind::Ceiling,
    ];

    fn day(days: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + chrono::TimeDelta::days(days)
    }

    fn figure(share: &str, kind: ShareKind, days: i64) -> Entry {
        let share = Percent::parse(share).unwrap();
        Entry::Figure { share, kind, effective: day(days), over_100: share > Percent::HUNDRED }
    }

    fn printed(share: &str, days: i64) -> Entry {
        figure(share, ShareKind::Printed, days)
    }

    #[rstest]
    #[case(&[printed("97.35", 0), printed("98.14", 92)], Ok(1))]
    #[case(&[printed("97.35", 0), printed("98.14", 93)], Err(NoBest::DatesApart))]
    #[case(&[printed("98.14", 0), figure("97.35", ShareKind::Computed, 5), Entry::Missing], Ok(0))]
    #[case(&[printed("98.14", 0), Entry::Missing], Err(NoBest::TooFew))]
    #[case(&[printed("98.14", 0), Entry::OtherBasis], Err(NoBest::DifferentBasis))]
    #[case(&[printed("98.14", 0), Entry::Contested, printed("80", 0)], Err(NoBest::NotExact))]
    #[case(&[printed("98.14", 0), figure("60", ShareKind::Rounded, 0)], Err(NoBest::NotExact))]
    #[case(&[printed("98.14", 0), figure("60", ShareKind::Floor, 0)], Err(NoBest::NotExact))]
    #[case(&[printed("98.14", 0), printed("100.25", 0)], Err(NoBest::Over100))]
    #[case(&[printed("100", 0), printed("99.03", 0)], Ok(0))]
    #[case(&[printed("98", 0), printed("98.14", 0), printed("70", 0)], Err(NoBest::Tie))]
    #[case(&[printed("90.1", 0), printed("90.14", 0), printed("98.14", 0)], Ok(2))]
    fn the_best_is_named_only_where_it_is_sure(#[case] entries: &[Entry], #[case] expected: Result<usize, NoBest>) {
        assert_eq!(best(entries), expected);
    }

    #[rstest]
    #[case("97.35", "98.14", ShareKind::Printed, Some((79, 2, false)))]
    #[case("98.14", "97.4", ShareKind::Printed, Some((-74, 2, false)))]
    #[case("98", "97", ShareKind::Estimated, Some((-1, 0, true)))]
    #[case("98", "97", ShareKind::Ceiling, None)]
    fn differences_are_in_points(
        #[case] first: &str,
        #[case] other: &str,
        #[case] kind: ShareKind,
        #[case] expected: Option<(i64, u8, bool)>,
    ) {
        let share = |text| Percent::parse(text).unwrap();
        let found = between((share(first), ShareKind::Printed), (share(other), kind));
        assert_eq!(found.map(|d| (d.scaled, d.decimals, d.approximate)), expected);
    }

    fn entry() -> impl Strategy<Value = Entry> {
        let figure = (0_i64..11_000, 0_usize..12, 0_i64..200).prop_map(|(bp, kind, days)| {
            // Exact figures more often than chance gives them.
            let kind = KINDS.get(kind).copied().unwrap_or(ShareKind::Printed);
            let share = Percent::from_basis_points(bp);
            Entry::Figure { share, kind, effective: day(days / 2), over_100: bp > 10_000 }
        });
        prop_oneof![10 => figure, 1 => Just(Entry::Missing), 1 => Just(Entry::Contested), 1 => Just(Entry::OtherBasis)]
    }

    proptest! {
        #[test]
        fn the_best_beats_every_other(entries in proptest::collection::vec(entry(), 0..7)) {
            if let Ok(winner) = best(&entries) {
                let Entry::Figure { share: highest, effective: at, .. } = entries[winner] else { panic!("no figure") };
                for (n, entry) in entries.iter().enumerate() {
                    match entry {
                        Entry::Figure { share, kind, effective, over_100 } => {
                            prop_assert!(n == winner || *share < highest);
                            prop_assert!(kind.is_exact() && !over_100);
                            prop_assert!((*effective - at).num_days().abs() <= COMPARABLE_DAYS);
                        }
                        other => prop_assert_eq!(*other, Entry::Missing),
                    }
                }
            }
        }

        #[test]
        fn the_order_of_regions_does_not_matter(entries in proptest::collection::vec(entry(), 0..7), shift in 0_usize..7) {
            let mut turned = entries.clone();
            let shift = shift % entries.len().max(1);
            turned.rotate_left(shift);
            let back = best(&turned).map(|n| (n + shift) % entries.len());
            prop_assert_eq!(back, best(&entries));
        }

        #[test]
        fn differences_turn_round(a in 0_i64..12_000, b in 0_i64..12_000, kind in 0_usize..6, other in 0_usize..6) {
            let bp = Percent::from_basis_points;
            let (a, b) = ((bp(a), KINDS[kind]), (bp(b), KINDS[other]));
            let (there, back) = (between(a, b), between(b, a));
            prop_assert_eq!(there.map(|d| -d.scaled), back.map(|d| d.scaled));
            prop_assert_eq!(there.is_none(), a.1.is_bound() || b.1.is_bound());
        }
    }
}
