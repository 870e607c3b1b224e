//! What is wrong with a query, as data: `locale` turns it into words.

use std::ops::Range;

/// What is wrong at one place of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The place in the text, in bytes.
    pub span: Range<usize>,
    /// What is wrong there.
    pub kind: QueryErrorKind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryErrorKind {
    /// A quote that nothing closes.
    UnclosedQuote,
    /// A word with `-` before it: only qualifiers can be negated.
    NegatedWord {
        /// The word.
        word: Box<str>,
    },
    /// `-sort:`, which means nothing.
    NegatedSort,
    /// `-level:` or a second level: a query finds regions of one.
    NotOneLevel,
    /// No such qualifier.
    UnknownQualifier {
        /// What stands before the colon.
        name: Box<str>,
        /// The nearest one.
        suggestion: Option<Box<str>>,
        /// Every qualifier there is.
        allowed: Vec<Box<str>>,
    },
    /// Nothing stands after the colon.
    MissingValue {
        /// The qualifier.
        qualifier: &'static str,
        /// What may stand there; empty where that is no list.
        allowed: Vec<Box<str>>,
    },
    /// No such value.
    UnknownValue {
        /// The qualifier.
        qualifier: &'static str,
        /// The value.
        value: Box<str>,
        /// The nearest one.
        suggestion: Option<Box<str>>,
        /// What may stand there; empty where that is no list.
        allowed: Vec<Box<str>>,
    },
    /// What should be a comparison of this form is not.
    BadComparison {
        /// The qualifier.
        qualifier: &'static str,
        /// The value.
        value: Box<str>,
        /// What may be compared.
        form: ValueForm,
    },
    /// A range that ends before it begins.
    EmptyRange {
        /// The qualifier.
        qualifier: &'static str,
        /// The value.
        value: Box<str>,
    },
}

/// What a comparison compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueForm {
    /// A share in percent.
    Percent,
    /// A number of people.
    People,
    /// A year, a month or a day.
    Date,
}
