//! Texts that a spreadsheet would run, and the apostrophe that keeps it from doing so.

use std::borrow::Cow;

/// Whether a spreadsheet would run `text` as a formula.
pub fn is_formula(text: &str) -> bool {
    // The wide forms count in East Asian settings; blanks before the sign are skipped by some programs.
    text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
        || text.starts_with(['\t', '\r', '\n'])
}

/// `text` behind an apostrophe where a spreadsheet would run it as a formula, or where it would pass for such a text.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text that [`harmless`] gave; any other as it stands.
pub(super) fn original(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest.trim_start_matches('\''))).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("Kota Bogor", "Kota Bogor")]
    #[case("=1+1", "'=1+1")]
    #[case("+62 21", "'+62 21")]
    #[case("-flag:stale", "'-flag:stale")]
    #[case("@SUM(A1)", "'@SUM(A1)")]
    #[case("  =HYPERLINK(\"x\")", "'  =HYPERLINK(\"x\")")]
    #[case("\t=1", "'\t=1")]
    #[case("\rx", "'\rx")]
    #[case("＝1", "'＝1")]
    #[case("'=1", "''=1")]
    #[case("'t", "'t")]
    #[case("a=b", "a=b")]
    #[case("", "")]
    fn what_a_spreadsheet_would_run_is_text(#[case] text: &str, #[case] harmless_text: &str) {
        assert_eq!(harmless(text), harmless_text);
        assert_eq!(original(harmless_text), text);
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@ \t-]{0,4}\\PC{0,4}") {
            let kept = harmless(&text);
            prop_assert!(!is_formula(&kept));
            prop_assert_eq!(original(&kept), text.as_str());
        }
    }
}
