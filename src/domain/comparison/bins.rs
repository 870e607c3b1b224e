//! The classes that colour a share, a gap, a change or an age.

use crate::domain::{Percent, is_older_than};
use chrono::NaiveDate;

/// How many classes each metric has.
pub const BINS: usize = 5;

/// The lower edges of the upper four registered classes for a line, in ascending order.
///
/// Below 80, to 95, to the line, to 100, above 100; with a line of 95 or less the lower two edges follow it.
pub fn registered_edges(line: Percent) -> [Percent; 4] {
    let bp = |points: i64| Percent::from_basis_points(points);
    let hundred = bp(10_000);
    if line <= bp(9_500) {
        let below = |points: i64| bp((line.micro() / 10_000 - points).max(0));
        [below(1_500), below(500), line, hundred]
    } else {
        [bp(8_000), bp(9_500), line, hundred]
    }
}

/// The lower edges of the upper four active classes: 75, 80, 85 and 95 %.
pub fn active_edges() -> [Percent; 4] {
    [7_500, 8_000, 8_500, 9_500].map(Percent::from_basis_points)
}

/// The class of a registered share, 0 the lowest. Exactly 100 % is still below the last edge.
pub fn registered_bin(share: Percent, line: Percent) -> usize {
    let [low, middle, line, hundred] = registered_edges(line);
    [share >= low, share >= middle, share >= line, share > hundred].into_iter().filter(|reached| *reached).count()
}

/// The class of an active share, 0 the lowest.
pub fn active_bin(share: Percent) -> usize {
    active_edges().into_iter().filter(|edge| share >= *edge).count()
}

/// The lower edges of the upper four classes of people above (positive) or below a line.
///
/// 50,000 or more missing, 10,000, fewer, none missing, 10,000 or more above.
pub const GAP_EDGES: [i64; 4] = [-49_999, -9_999, 0, 10_000];

/// The class of people above or below a line, 0 the most missing.
pub fn gap_bin(people: i64) -> usize {
    GAP_EDGES.into_iter().filter(|edge| people >= *edge).count()
}

/// The edges of the classes of points gained (positive) or lost, in millionths of a point: more than two points lost, more
/// than half a point, about as before, more than half a point gained, more than two.
///
/// Two points is what the changes call a step; half a point is what a switch of the population's semester alone can move.
pub const CHANGE_EDGES: [i64; 4] = [-2_000_000, -500_000, 500_000, 2_000_000];

/// The class of points gained or lost, 0 the most lost. A change that lies on an edge is of the class nearer to none.
pub fn change_bin(micro: i64) -> usize {
    let [lost, fell, rose, gained] = CHANGE_EDGES;
    [micro >= lost, micro >= fell, micro > rose, micro > gained].into_iter().filter(|reached| *reached).count()
}

/// Figures older than so many months fall into the class of that place.
pub const AGE_MONTHS: [u32; 4] = [24, 12, 6, 3];

/// The class of a figure's age on a date, 0 the oldest.
pub fn age_bin(effective: NaiveDate, as_of: NaiveDate) -> usize {
    AGE_MONTHS.into_iter().filter(|months| !is_older_than(effective, as_of, *months)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_follow_the_line() {
        fn p(text: &str) -> Percent {
            Percent::parse(text).unwrap()
        }
        let bins =
            |line: &str| ["79.99", "80", "95", "97.99", "98", "100", "100.01"].map(|s| registered_bin(p(s), p(line)));
        assert_eq!(bins("98"), [0, 1, 2, 2, 3, 3, 4]);
        assert_eq!(bins("95"), [0, 1, 3, 3, 3, 3, 4]);
        assert_eq!(["74.9", "75", "80", "85", "95"].map(|s| active_bin(p(s))), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_change_on_an_edge_is_of_the_class_nearer_to_none() {
        let hundredths = [-201, -200, -51, -50, 0, 50, 51, 200, 201];
        assert_eq!(hundredths.map(|points| change_bin(points * 10_000)), [0, 1, 1, 2, 2, 2, 3, 3, 4]);
    }

    #[test]
    fn gaps_and_ages_fall_into_five_bins() {
        let gaps = [-50_000, -49_999, -10_000, -9_999, -1, 0, 9_999, 10_000];
        assert_eq!(gaps.map(gap_bin), [0, 1, 1, 2, 2, 3, 3, 4]);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let ages = ["2024-02-27", "2024-02-28", "2025-02-28", "2025-08-28", "2025-11-28", "2026-02-28"];
        assert_eq!(ages.map(|date| age_bin(day(date), day("2026-02-28"))), [0, 1, 2, 3, 4, 4]);
    }
}
