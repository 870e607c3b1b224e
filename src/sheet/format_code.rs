//! What the number format of a cell says about its number.

/// Whether numbers in the format `code` are shown as percentages: a `%` that is not quoted.
pub(super) fn is_percent(code: &str) -> bool {
    let mut quoted = false;
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => quoted = !quoted,
            // The character behind these is printed as it is, or gives its width only.
            '\\' | '_' | '*' if !quoted => {
                chars.next();
            }
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_percent;

    #[test]
    fn a_percent_sign_that_is_only_printed_does_not_count() {
        let codes = ["0%", "0.00%;[Red]-0.00%", "General", "0.00\"%\"", r"0.00\%", "0_%", "\"a\"0%"];
        assert_eq!(codes.map(is_percent), [true, true, false, false, false, false, true]);
    }
}
