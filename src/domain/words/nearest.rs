//! The name that a mistyped one was meant to be.

/// Characters of what was typed that are looked at: a pasted file is no name.
const LONGEST: usize = 40;

/// The one of `names` that `typed` was most likely meant to be, whatever its capitals: at most two edits away, or a third of
/// its letters. A name of which every letter would change is none.
pub fn nearest<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.chars().take(LONGEST).collect::<String>().to_lowercase();
    let edits = |name: &str| strsim::damerau_levenshtein(&typed, &name.to_lowercase());
    let (edits, name) = names.into_iter().map(|name| (edits(name), name)).min_by_key(|(edits, _)| *edits)?;
    (edits <= 2.max(name.len() / 3) && edits < name.len()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Tema", Some("theme"))]
    #[case("COLUMN", Some("columns"))]
    #[case("quer", Some("query"))]
    #[case("province", None)]
    #[case("", None)]
    #[case("yz", None)]
    fn a_slip_is_told_from_another_word(#[case] typed: &str, #[case] meant: Option<&str>) {
        assert_eq!(nearest(typed, ["lang", "theme", "columns", "query", "ab"]), meant);
    }
}
