//! A share in percent, exactly as printed: its value and how many decimals it was printed with.

use std::fmt;

/// Millionths of a percent in one percent: the fixed point of [`Percent`].
const MICRO: i128 = 1_000_000;

/// A share in percent with the number of decimals that its source printed.
///
/// Ordering and equality look at the value alone, so 98 % equals 98.0 %.
#[derive(Clone, Copy, Debug, Default)]
pub struct Percent {
    /// Millionths of a percent, each as many as there may be numbers of decimals, and the decimals: there are millions.
    packed: i64,
}

/// More than there are numbers of decimals.
const DECIMALS: i64 = 8;

impl Percent {
    /// 100 %: as many members as people.
    pub const HUNDRED: Self = Self::from_basis_points(10_000);

    /// The share `scaled / 10^decimals` percent; `None` beyond six decimals.
    pub fn new(scaled: i64, decimals: u8) -> Option<Self> {
        let step = 10_i64.checked_pow(u32::from(6_u8.checked_sub(decimals)?))?;
        let micro = scaled.checked_mul(step)?;
        Some(Self { packed: micro.checked_mul(DECIMALS)? + i64::from(decimals) })
    }

    /// A share of whole basis points (1 bp = 0.01 %), as printed with two decimals.
    pub const fn from_basis_points(bp: i64) -> Self {
        Self { packed: bp * 10_000 * DECIMALS + 2 }
    }

    /// Reads the decimal notation that JSON and people use (`98`, `97.25`), up to six decimals.
    pub fn parse(text: &str) -> Option<Self> {
        let (mut scaled, mut decimals) = (0_i64, None);
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => {
                    scaled = scaled.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
                    decimals = decimals.map(|decimals: u8| decimals.saturating_add(1));
                }
                b'.' if decimals.is_none() => decimals = Some(0),
                _ => return None,
            }
        }
        let is_number = text.starts_with(|c: char| c.is_ascii_digit()) && decimals != Some(0);
        is_number.then(|| Self::new(scaled, decimals.unwrap_or(0)))?
    }

    /// `part` in `whole` as a share rounded half up to two decimals; `None` for an empty whole.
    pub fn of(part: u64, whole: u64) -> Option<Self> {
        let whole = i128::from(whole);
        (whole > 0).then_some(())?;
        let bp = (i128::from(part) * 20_000 + whole) / (2 * whole);
        Self::new(i64::try_from(bp).ok()?, 2)
    }

    /// The value in millionths of a percent.
    pub const fn micro(self) -> i64 {
        self.packed.div_euclid(DECIMALS)
    }

    /// How many decimals were printed.
    pub const fn decimals(self) -> u8 {
        let [decimals, ..] = self.packed.rem_euclid(DECIMALS).to_le_bytes();
        decimals
    }

    /// The value scaled by `10^decimals`, for printing without floating point.
    pub fn scaled(self) -> i64 {
        self.micro() / 10_i64.pow(6 - u32::from(self.decimals()))
    }

    /// The value in percent, for drawing.
    pub fn value(self) -> f64 {
        self.micro() as f64 / 1e6
    }

    /// Half of the last printed digit, in millionths of a percent.
    const fn half_step(self) -> i64 {
        10_i64.pow(6 - self.decimals() as u32) / 2
    }

    /// The rounding interval `[low, high)` of the printed share, in millionths of a percent.
    pub const fn interval(self) -> (i64, i64) {
        (self.micro() - self.half_step(), self.micro() + self.half_step())
    }

    /// Whether `part` in `whole` rounds to this share as printed.
    pub fn is_reproduced_by(self, part: u64, whole: u64) -> bool {
        let (low, high) = self.interval();
        let exact = i128::from(part) * 100 * MICRO;
        let whole = i128::from(whole);
        whole > 0 && i128::from(low) * whole <= exact && exact < i128::from(high) * whole
    }

    /// Whether the two printed shares can be roundings of one value.
    pub fn agrees_with(self, other: Self) -> bool {
        let (a, b) = (self.interval(), other.interval());
        a.0 < b.1 && b.0 < a.1 || self == other
    }

    /// Whether the rounding interval holds values on both sides of `line`.
    pub fn straddles(self, line: Self) -> bool {
        let (low, high) = self.interval();
        low < line.micro() && line.micro() < high
    }

    /// `100 − self`, with the same decimals.
    #[must_use]
    pub const fn complement(self) -> Self {
        Self { packed: (100_000_000 - self.micro()) * DECIMALS + self.decimals() as i64 }
    }

    /// This share of `whole` people, rounded half up; `None` if it does not fit.
    pub fn people_of(self, whole: u64) -> Option<u64> {
        let scale = 100 * MICRO;
        let people = (i128::from(self.micro()) * i128::from(whole) * 2 + scale) / (2 * scale);
        u64::try_from(people).ok()
    }

    /// The whole of which `part` is this share, rounded half up; `None` for a share of zero.
    pub fn whole_of(self, part: u64) -> Option<u64> {
        let micro = i128::from(self.micro());
        (micro > 0).then_some(())?;
        u64::try_from((i128::from(part) * 100 * MICRO * 2 + micro) / (2 * micro)).ok()
    }

    /// The product of two shares (a share of a share), in two decimals.
    pub fn times(self, other: Self) -> Option<Self> {
        let scale = 100 * MICRO * 10_000;
        let bp = (i128::from(self.micro()) * i128::from(other.micro()) * 2 + scale) / (2 * scale);
        Self::new(i64::try_from(bp).ok()?, 2)
    }

    /// The signed distance `self − other` in points, in millionths of a point.
    pub const fn minus(self, other: Self) -> i64 {
        self.micro() - other.micro()
    }
}

impl PartialEq for Percent {
    fn eq(&self, other: &Self) -> bool {
        self.micro() == other.micro()
    }
}
impl Eq for Percent {}
impl std::hash::Hash for Percent {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.micro().hash(state);
    }
}
impl PartialOrd for Percent {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Percent {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.micro().cmp(&other.micro())
    }
}

/// The plain decimal notation with a point (`97.25`), as JSON, CSV and queries use it.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u64.pow(u32::from(self.decimals()));
        let magnitude = self.scaled().unsigned_abs();
        let sign = if self.micro() < 0 { "-" } else { "" };
        write!(f, "{sign}{}", magnitude / unit)?;
        if self.decimals() > 0 {
            write!(f, ".{:0width$}", magnitude % unit, width = usize::from(self.decimals()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn keeps_the_printed_decimals() {
        for text in ["98", "98.5", "97.25", "100.25", "0.001", "12.345678"] {
            assert_eq!(Percent::parse(text).unwrap().to_string(), text);
        }
        for bad in ["", ".", "98.", ".5", "9,5", "-1", "1.2345678", "1e3", "NaN"] {
            assert!(Percent::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_printed_share_is_an_interval() {
        let share = Percent::parse("98").unwrap();
        assert_eq!(share.interval(), (97_500_000, 98_500_000));
        assert!(share.is_reproduced_by(975, 1000) && !share.is_reproduced_by(985, 1000));
        assert!(share.agrees_with(Percent::parse("98.4").unwrap()));
        assert!(!share.agrees_with(Percent::parse("98.6").unwrap()));
        // 98.5 to 99.5 begins where this one ends.
        assert!(!share.agrees_with(Percent::parse("99").unwrap()));
        assert!(share.straddles(Percent::parse("98.2").unwrap()));
        assert!(!share.straddles(Percent::parse("97.5").unwrap()), "none of them lies below");
        assert!(!share.straddles(Percent::parse("98.5").unwrap()), "none of them reaches it");
        assert!(!Percent::parse("98.75").unwrap().straddles(share));
    }

    proptest! {
        #[test]
        fn display_and_parse_are_inverse(scaled in 0_i64..200_000_000, decimals in 0_u8..=6) {
            let share = Percent::new(scaled, decimals).unwrap();
            let back = Percent::parse(&share.to_string()).unwrap();
            prop_assert_eq!(back, share);
            prop_assert_eq!(back.decimals(), decimals);
        }

        #[test]
        fn a_computed_share_is_reproduced_by_its_counts(part in 0_u64..300_000_000, whole in 1_u64..300_000_000) {
            prop_assume!(part <= whole * 2);
            prop_assert!(Percent::of(part, whole).unwrap().is_reproduced_by(part, whole));
        }

        #[test]
        fn people_and_whole_are_inverse_within_rounding(bp in 100_i64..20_000, whole in 1_000_000_u64..300_000_000) {
            let share = Percent::from_basis_points(bp);
            let back = share.whole_of(share.people_of(whole).unwrap()).unwrap();
            // One person of rounding weighs 100 % ÷ share people of the whole.
            prop_assert!(back.abs_diff(whole) <= 10_000 / u64::try_from(bp).unwrap() + 1);
        }
    }
}
