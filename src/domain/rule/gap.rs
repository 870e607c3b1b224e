//! People above or below a line.

use crate::domain::Percent;

/// People above (positive) or below (negative) a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distance {
    /// People at the line, subtracted from the people counted.
    pub people: i64,
    /// Whether it rests on an estimated count or denominator.
    pub estimated: bool,
}

/// The fewest people who reach `line` in a population: `ceil(line × population)`.
pub fn needed(line: Percent, population: u64) -> u64 {
    let scale = 100 * 1_000_000_i128;
    let needed = (i128::from(line.micro()) * i128::from(population) + scale - 1) / scale;
    u64::try_from(needed).unwrap_or(0)
}

/// The signed distance `counted − ceil(line × population)`.
pub fn distance(line: Percent, population: u64, counted: u64) -> i64 {
    let signed = i128::from(counted) - i128::from(needed(line, population));
    i64::try_from(signed).unwrap_or(if signed < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_gap_just_closes(bp in 0_i64..=20_000, population in 1_u64..400_000_000, counted in 0_u64..400_000_000) {
            let line = Percent::from_basis_points(bp);
            // The formula in basis points that the domain states.
            let bp = u64::try_from(bp).unwrap();
            prop_assert_eq!(needed(line, population), (bp * population).div_ceil(10_000));
            let distance = distance(line, population, counted);
            let gap = if distance < 0 { distance.unsigned_abs() } else { 0 };
            let reached = |people: u64| people * 10_000 >= bp * population;
            prop_assert!(reached(counted + gap));
            prop_assert!(gap == 0 || !reached(counted + gap - 1));
        }
    }
}
