//! Values as text, for programs and for people.

use super::table::{Cell, Value};
use crate::domain::Percent;
use crate::locale::{Lang, format};
use crate::page::GlyphSet;
use crate::report::figures::{outcome_sign, percent_text, period_text};
use crate::sheet::harmless;

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    /// `97.25`
    #[default]
    Point,
    /// `97,25`
    Comma,
}

impl Decimal {
    /// The names on the command line.
    pub const NAMES: [&str; 2] = ["point", "comma"];

    /// The sign with that name; the point for any other.
    pub fn parse(name: &str) -> Self {
        if name.eq_ignore_ascii_case("comma") { Self::Comma } else { Self::Point }
    }

    /// A share with this sign, as printed.
    fn share(self, share: Percent) -> String {
        let text = share.to_string();
        if self == Self::Comma { text.replace('.', ",") } else { text }
    }
}

/// A value for programs: digits alone, dates as ISO 8601 has them, texts that are no formula.
pub(super) fn plain(value: &Value, decimal: Decimal) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => harmless(text).into_owned(),
        Value::Count(n) | Value::Signed(n) => n.to_string(),
        Value::Share(share) => decimal.share(*share),
        Value::Date(period) => period.to_string(),
        Value::Outcomes(outcomes) => {
            outcomes.iter().map(|outcome| outcome_sign(GlyphSet::Unicode.glyphs(), *outcome)).collect()
        }
        Value::Word(_, word) => harmless(word).into_owned(),
        Value::Words(words) => {
            harmless(&words.iter().map(|(_, word)| *word).collect::<Vec<_>>().join(", ")).into_owned()
        }
        Value::Series(points) => {
            let point =
                |(period, mark, share): &(_, &str, Percent)| format!("{period}: {mark}{}", decimal.share(*share));
            points.iter().map(point).collect::<Vec<_>>().join("; ")
        }
    }
}

/// A cell for people: numbers and dates as the language writes them, with their marks.
pub fn human(cell: &Cell, lang: Lang) -> String {
    let text = match &cell.value {
        Value::Count(n) => format::count(*n, lang),
        Value::Signed(n) => format::signed_count(*n, lang),
        Value::Share(share) => percent_text(lang, *share),
        Value::Date(period) => period_text(lang, *period),
        Value::Text(text) => text.clone(),
        Value::Series(points) => {
            let point = |(period, mark, share): &(_, &str, Percent)| {
                format!("{}: {mark}{}", period_text(lang, *period), percent_text(lang, *share))
            };
            points.iter().map(point).collect::<Vec<_>>().join("; ")
        }
        other => plain(other, Decimal::Point),
    };
    let glyphs = GlyphSet::Unicode.glyphs();
    let is_before = |mark: &char| [glyphs.estimated, glyphs.floor, glyphs.ceiling].contains(&mark.to_string().as_str());
    let (before, after): (String, String) = cell.marks.chars().partition(is_before);
    let space = if after.is_empty() || text.is_empty() { "" } else { " " };
    format!("{before}{text}{space}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_numbers() {
        assert_eq!(plain(&Value::Signed(-17_254), Decimal::Comma), "-17254");
        let share = Percent::parse("97.50").unwrap();
        assert_eq!(plain(&Value::Share(share), Decimal::Comma), "97,50");
        let cell = Cell { value: Value::Share(share), marks: "~†!".to_owned(), source: None };
        assert_eq!(human(&cell, Lang::Id), "~97,50 % †!");
    }
}
