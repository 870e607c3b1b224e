//! What is wrong with a query, in words: the part that is not understood, and what is allowed instead.

use super::texts;
use crate::domain::query::{QueryError, QueryErrorKind, Resolve, ValueForm};
use crate::domain::{Dataset, RegionIx, visible};
use crate::locale::Lang;
use std::fmt::Write as _;

texts! {
    query_unclosed_quote = "tanda kutip belum ditutup", "a quote is not closed";
    query_negated_word(word) = "tanda «-» hanya untuk penyaring, seperti «-flag:stale»: «-{word}»", "only qualifiers can be negated, such as «-flag:stale»: «-{word}»";
    query_negated_sort = "«sort:» tidak dapat diberi tanda «-»; pakai akhiran «-desc»: «sort:gap-desc»", "«sort:» cannot be negated; end the column with «-desc»: «sort:gap-desc»";
    query_unknown_qualifier(name) = "penyaring «{name}:» tidak dikenal", "there is no qualifier «{name}:»";
    query_missing_value(qualifier) = "«{qualifier}:» belum diberi isi", "«{qualifier}:» needs a value";
    query_unknown_value(qualifier, value) = "«{value}» tidak dikenal untuk «{qualifier}:»", "«{qualifier}:» knows no «{value}»";
    query_empty_range(qualifier, value) = "rentang «{qualifier}:{value}» terbalik: batas bawah melebihi batas atas", "the range «{qualifier}:{value}» ends before it begins";
    query_bad_percent(qualifier, value) = "«{value}» bukan persentase untuk «{qualifier}:»; contoh: «<98», «>=97,5», «90..98»", "«{value}» is no percentage for «{qualifier}:»; write «<98», «>=97.5», «90..98»";
    query_bad_people(qualifier, value) = "«{value}» bukan jumlah jiwa untuk «{qualifier}:»; contoh: «>10.000», «1000..5000»", "«{value}» is no number of people for «{qualifier}:»; write «>10,000», «1000..5000»";
    query_bad_date(qualifier, value) = "«{value}» bukan tanggal untuk «{qualifier}:»; contoh: «2025», «>=2025-06», «2024..2025-06-30»", "«{value}» is no date for «{qualifier}:»; write «2025», «>=2025-06», «2024..2025-06-30»";
    query_suggestion(name) = "mungkin maksudnya «{name}»", "did you mean «{name}»";
    query_allowed(list) = "yang berlaku: {list}", "allowed: {list}";
    query_ambiguous(text) = "«{text}» dapat berarti beberapa daerah", "«{text}» can mean several regions";
    query_not_found(text) = "tidak ada daerah bernama «{text}»", "there is no region «{text}»";
    query_nearest(list) = "yang mirip: {list}", "similar: {list}";
}

impl Lang {
    /// What is wrong at one place of a query.
    pub fn query_error(self, error: &QueryError) -> String {
        match &error.kind {
            QueryErrorKind::UnclosedQuote => self.query_unclosed_quote().to_owned(),
            QueryErrorKind::NegatedWord { word } => self.query_negated_word(visible(word)),
            QueryErrorKind::NegatedSort => self.query_negated_sort().to_owned(),
            QueryErrorKind::UnknownQualifier { name, suggestion, allowed } => {
                self.with_help(self.query_unknown_qualifier(visible(name)), suggestion.as_deref(), allowed)
            }
            QueryErrorKind::MissingValue { qualifier, allowed } => {
                self.with_help(self.query_missing_value(qualifier), None, allowed)
            }
            QueryErrorKind::UnknownValue { qualifier, value, suggestion, allowed } => {
                self.with_help(self.query_unknown_value(qualifier, visible(value)), suggestion.as_deref(), allowed)
            }
            QueryErrorKind::EmptyRange { qualifier, value } => self.query_empty_range(qualifier, visible(value)),
            QueryErrorKind::BadComparison { qualifier, value, form } => match form {
                ValueForm::Percent => self.query_bad_percent(qualifier, visible(value)),
                ValueForm::People => self.query_bad_people(qualifier, visible(value)),
                ValueForm::Date => self.query_bad_date(qualifier, visible(value)),
            },
        }
    }

    /// Why `text` names no single region of `dataset`, with every candidate by name and code.
    pub fn unresolved(self, dataset: &Dataset, text: &str, why: &Resolve) -> String {
        let list = |regions: &[RegionIx]| {
            let regions = regions.iter().map(|ix| dataset.region(*ix));
            regions.map(|region| format!("{} ({})", visible(&region.name), region.code)).collect::<Vec<_>>().join(", ")
        };
        match why {
            Resolve::Ambiguous(candidates) => {
                format!("{}: {}", self.query_ambiguous(visible(text)), list(candidates))
            }
            Resolve::NotFound(nearest) if nearest.is_empty() => self.query_not_found(visible(text)),
            Resolve::NotFound(nearest) => {
                format!("{}; {}", self.query_not_found(visible(text)), self.query_nearest(list(nearest)))
            }
        }
    }

    fn with_help(self, mut what: String, suggestion: Option<&str>, allowed: &[Box<str>]) -> String {
        // Writing to a String cannot fail, so the results carry nothing.
        if let Some(name) = suggestion {
            let _ = write!(what, "; {}", self.query_suggestion(visible(name)));
        }
        if !allowed.is_empty() {
            let list: Vec<_> = allowed.iter().map(|name| visible(name)).collect();
            let _ = write!(what, "; {}", self.query_allowed(list.join(", ")));
        }
        what
    }
}
