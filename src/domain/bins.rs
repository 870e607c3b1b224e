//! The classes that colour a share.

use super::Percent;

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
}
