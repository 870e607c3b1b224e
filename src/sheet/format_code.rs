//! What the number format of a cell says about its number.

/// How a number is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    /// As a percentage: a `%` that is not quoted.
    pub(super) is_percent: bool,
    /// With at least so many decimals; 0 where the format does not say.
    pub(super) decimals: u8,
}

/// How numbers in the format `code` are shown.
pub(super) fn shown(code: &str) -> Shown {
    let mut shown = Shown::default();
    let (mut quoted, mut in_fraction, mut is_first) = (false, false, true);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            // The character behind these is printed as it is, or gives its width only.
            '\\' | '_' | '*' => {
                chars.next();
            }
            '%' => shown.is_percent = true,
            // Positive numbers come first.
            ';' => is_first = false,
            '.' => in_fraction = true,
            '0' if in_fraction && is_first => shown.decimals = shown.decimals.saturating_add(1),
            _ => in_fraction = false,
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("0%", true, 0)]
    #[case("0.00%;[Red]-0.000%", true, 2)]
    #[case("General", false, 0)]
    #[case("#,##0.0", false, 1)]
    #[case("0.0#", false, 1)]
    #[case("0.00\"%\"", false, 2)]
    #[case(r"0.00\%", false, 2)]
    #[case("0_%", false, 0)]
    #[case("\"a.0\"0%", true, 0)]
    fn a_format_says_percent_and_decimals(#[case] code: &str, #[case] is_percent: bool, #[case] decimals: u8) {
        assert_eq!(shown(code), Shown { is_percent, decimals });
    }
}
