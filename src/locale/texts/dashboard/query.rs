//! What is wrong with a query, in words: the part that is not understood, and what is allowed instead.

use super::texts;
use crate::domain::query::{QualifierName, QueryError, QueryErrorKind, ValueForm};
use crate::domain::visible;
use crate::locale::Lang;
use std::fmt::Write as _;

texts! {
    query_unclosed_quote = "tanda kutip belum ditutup; tambahkan \" penutupnya", "a quote is not closed; add the \" that closes it";
    query_negated_word(word) = "tanda «-» hanya untuk penyaring, seperti «-flag:stale»: «-{word}»", "only qualifiers can be negated, such as «-flag:stale»: «-{word}»";
    query_negated_sort = "«sort:» tidak dapat diberi tanda «-»; pakai akhiran «-desc»: «sort:gap-desc»", "«sort:» cannot be negated; end the column with «-desc»: «sort:gap-desc»";
    query_not_one_level = "«level:» menerima satu tingkat saja, tanpa tanda «-», misalnya «level:regency»", "«level:» takes one level and no «-», such as «level:regency»";
    query_unknown_qualifier(name) = "penyaring «{name}:» tidak dikenal", "there is no qualifier «{name}:»";
    query_missing_value(qualifier) = "«{qualifier}:» belum diberi isi", "«{qualifier}:» needs a value";
    query_unknown_value(qualifier, value) = "«{value}» tidak dikenal untuk «{qualifier}:»", "«{value}» is not known to «{qualifier}:»";
    query_empty_range(qualifier, value) = "rentang «{qualifier}:{value}» terbalik: batas bawah melebihi batas atas; tukar keduanya", "the range «{qualifier}:{value}» ends before it begins; swap its ends";
    query_bad_percent(qualifier, value) = "«{value}» bukan persentase untuk «{qualifier}:»", "«{value}» is not a percentage for «{qualifier}:»";
    query_bad_people(qualifier, value) = "«{value}» bukan jumlah jiwa untuk «{qualifier}:»", "«{value}» is not a number of people for «{qualifier}:»";
    query_bad_date(qualifier, value) = "«{value}» bukan tanggal untuk «{qualifier}:»", "«{value}» is not a date for «{qualifier}:»";
    query_like_percent = "contoh: «<98», «>=97,5», «90..98»", "write «<98», «>=97.5», «90..98»";
    query_like_people = "contoh: «>10.000», «1000..5000»", "write «>10,000», «1000..5000»";
    query_like_date = "contoh: «2025», «>=2025-06», «2024..2025-06-30»", "write «2025», «>=2025-06», «2024..2025-06-30»";
    query_like_code = "pakai kode Kemendagri yang ada dalam data, seperti «64» atau «64.71»", "write a Kemendagri code that the data hold, such as «64» or «64.71»";
    query_no_groups = "belum ada kelompok; tulis di bawah [groups] dalam config.toml", "there are no groups yet; write them below [groups] in config.toml";
    query_suggestion(name) = "mungkin maksudnya «{name}»", "did you mean «{name}»";
    query_allowed(list) = "yang berlaku: {list}", "allowed: {list}";
    query_ambiguous(text) = "«{text}» dapat berarti beberapa wilayah; pakai nama lengkap atau kodenya", "«{text}» can mean several regions; use the full name or the code";
    query_not_found(text) = "tidak ada wilayah bernama «{text}»", "there is no region «{text}»";
    query_not_found_mend = "periksa ejaannya, atau pakai kodenya, misalnya 64.71", "check the spelling, or use the code, such as 64.71";
    query_nearest(list) = "yang mirip: {list}", "similar: {list}";
}

impl Lang {
    /// What is wrong at one place of a query.
    pub fn query_error(self, error: &QueryError) -> String {
        match &error.kind {
            QueryErrorKind::UnclosedQuote => self.query_unclosed_quote().to_owned(),
            QueryErrorKind::NegatedWord { word } => self.query_negated_word(visible(word)),
            QueryErrorKind::NegatedSort => self.query_negated_sort().to_owned(),
            QueryErrorKind::NotOneLevel => self.query_not_one_level().to_owned(),
            QueryErrorKind::UnknownQualifier { name, suggestion, allowed } => {
                self.with_help(self.query_unknown_qualifier(visible(name)), suggestion.as_deref(), allowed, None)
            }
            QueryErrorKind::MissingValue { qualifier, allowed } => {
                self.with_help(self.query_missing_value(qualifier), None, allowed, self.query_hint(qualifier))
            }
            QueryErrorKind::UnknownValue { qualifier, value, suggestion, allowed } => {
                let what = self.query_unknown_value(qualifier, visible(value));
                self.with_help(what, suggestion.as_deref(), allowed, self.query_hint(qualifier))
            }
            QueryErrorKind::EmptyRange { qualifier, value } => self.query_empty_range(qualifier, visible(value)),
            QueryErrorKind::BadComparison { qualifier, value, form } => {
                let what = match form {
                    ValueForm::Percent => self.query_bad_percent(qualifier, visible(value)),
                    ValueForm::People => self.query_bad_people(qualifier, visible(value)),
                    ValueForm::Date => self.query_bad_date(qualifier, visible(value)),
                };
                self.with_help(what, None, &[], self.query_hint(qualifier))
            }
        }
    }

    /// `text` names no region, and none that is like it.
    pub fn no_region(self, text: &str) -> String {
        format!("{}; {}", self.query_not_found(visible(text)), self.query_not_found_mend())
    }

    /// What may stand behind a qualifier whose values are no list, or an empty one.
    fn query_hint(self, qualifier: &str) -> Option<&'static str> {
        let name = QualifierName::parse(qualifier)?;
        Some(match (name.form(), name) {
            (Some(ValueForm::Percent), _) => self.query_like_percent(),
            (Some(ValueForm::People), _) => self.query_like_people(),
            (Some(ValueForm::Date), _) => self.query_like_date(),
            (None, QualifierName::Code) => self.query_like_code(),
            (None, QualifierName::Group) => self.query_no_groups(),
            _ => return None,
        })
    }

    /// `what` with the nearest value and all those allowed; with `hint` where there is no list.
    fn with_help(self, mut what: String, suggestion: Option<&str>, allowed: &[Box<str>], hint: Option<&str>) -> String {
        // Writing to a String cannot fail, so the results carry nothing.
        if let Some(name) = suggestion {
            let _ = write!(what, "; {}", self.query_suggestion(visible(name)));
        }
        if !allowed.is_empty() {
            let list: Vec<_> = allowed.iter().map(|name| visible(name)).collect();
            let _ = write!(what, "; {}", self.query_allowed(list.join(", ")));
        } else if let Some(hint) = hint {
            let _ = write!(what, "; {hint}");
        }
        what
    }
}
