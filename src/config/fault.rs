//! What can be wrong with the configuration: the place and the kind, and both in words.

use super::Place;
use crate::domain::query::QueryError;
use crate::domain::{RegionCode, visible};
use crate::locale::{Lang, format};

/// What a setting must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A text or a number.
    NumberOrText,
    /// A list of texts.
    Texts,
    /// A list of region codes.
    Codes,
    /// A key or a list of keys.
    Keys,
    /// A colour.
    Colour,
    /// A list of so many colours.
    Colours(usize),
    /// A table of colours by what they are for.
    ColourTable,
    /// A table of keys by action.
    Bindings,
    /// A table of lists of region codes.
    Groups,
}

/// What is wrong. Texts that come from outside are free of hidden characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file that was named is not there.
    Missing,
    /// The file is there but cannot be read.
    Unreadable,
    /// The file has more than so many bytes.
    TooLarge(u64),
    /// The file is not UTF-8.
    NotUtf8,
    /// Not TOML.
    Syntax,
    /// A setting that does not exist.
    UnknownKey {
        /// The most similar name.
        nearest: Option<&'static str>,
        /// The settings there are.
        allowed: Vec<&'static str>,
    },
    /// A setting of another type than it must have.
    Type(Expected),
    /// A word that is none of those allowed.
    Word {
        /// The word.
        found: String,
        /// The words that may stand here.
        allowed: Vec<String>,
    },
    /// A word that stands there twice.
    Twice(String),
    /// No colour.
    Colour(String),
    /// A colour that stands out little: the ratio in hundredths, rounded down. Nothing is wrong with it.
    Faint(u32),
    /// No key.
    Key(String),
    /// A key that another action has.
    KeyTaken {
        /// The key.
        key: String,
        /// The action that has it.
        action: &'static str,
    },
    /// Neither a percentage nor a rule.
    Rule {
        /// What was written.
        found: String,
        /// The identifiers of rules.
        allowed: Vec<String>,
    },
    /// Neither an amount nor a rate.
    Rate {
        /// What was written.
        found: String,
        /// The identifiers of rates.
        allowed: Vec<String>,
    },
    /// No query: what is wrong with it.
    Query(Vec<QueryError>),
    /// No region code.
    Code(String),
    /// A code that no region has.
    UnknownRegion(RegionCode),
}

/// One fault of the configuration: where and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, or the environment variable.
    pub origin: String,
    /// The place in the file.
    pub at: Option<Place>,
    /// The setting, with a point before an inner one (`groups.medan`).
    pub key: Option<String>,
    /// What is wrong.
    pub what: FaultKind,
}

impl Fault {
    /// The place as compilers print it: `config.toml:3:9: theme`.
    pub fn place(&self) -> String {
        let at = self.at.map(|at| format!(":{at}")).unwrap_or_default();
        let key = self.key.as_ref().map(|key| format!(": {}", visible(key))).unwrap_or_default();
        format!("{}{at}{key}", visible(&self.origin))
    }

    /// The fault in one line: `config.toml:3:9: theme: «drak» is not known; use one of: dark, light, contrast`.
    pub fn in_words(&self, lang: Lang) -> String {
        format!("{}: {}", self.place(), self.message(lang))
    }

    /// What is wrong, and how to mend it.
    pub fn message(&self, lang: Lang) -> String {
        match &self.what {
            FaultKind::Missing => lang.config_missing().to_owned(),
            FaultKind::TooLarge(most) => lang.config_too_large(most),
            FaultKind::Unreadable => lang.config_unreadable().to_owned(),
            FaultKind::NotUtf8 => lang.config_not_utf8().to_owned(),
            FaultKind::Syntax => lang.config_syntax().to_owned(),
            FaultKind::UnknownKey { nearest: Some(name), .. } => lang.config_unknown_key_near(name),
            FaultKind::UnknownKey { nearest: None, allowed } => lang.config_unknown_key(allowed.join(", ")),
            FaultKind::Type(Expected::Text) => lang.config_expects_text().to_owned(),
            FaultKind::Type(Expected::Boolean) => lang.config_expects_boolean().to_owned(),
            FaultKind::Type(Expected::Codes) => lang.config_expects_codes().to_owned(),
            FaultKind::Type(Expected::Groups) => lang.config_expects_groups().to_owned(),
            FaultKind::Type(Expected::NumberOrText) => lang.config_expects_number_or_text().to_owned(),
            FaultKind::Type(Expected::Texts) => lang.config_expects_texts().to_owned(),
            FaultKind::Type(Expected::Keys) => lang.config_expects_keys().to_owned(),
            FaultKind::Type(Expected::Bindings) => lang.config_expects_bindings().to_owned(),
            FaultKind::Type(Expected::Colour) => lang.config_expects_colour().to_owned(),
            FaultKind::Type(Expected::Colours(count)) => lang.config_expects_colours(count),
            FaultKind::Type(Expected::ColourTable) => lang.config_expects_colour_table().to_owned(),
            FaultKind::Colour(found) => lang.config_colour(found),
            FaultKind::Faint(ratio) => lang.config_faint(format::scaled(i64::from(*ratio), 2, lang)),
            FaultKind::Key(found) => lang.config_key(found),
            FaultKind::KeyTaken { key, action } => lang.config_key_taken(key, action),
            FaultKind::Twice(found) => lang.config_twice(found),
            FaultKind::Rule { found, allowed } => lang.config_rule(found, allowed.join(", ")),
            FaultKind::Rate { found, allowed } => lang.config_rate(found, allowed.join(", ")),
            FaultKind::Query(errors) => {
                let errors: Vec<String> = errors.iter().map(|error| lang.query_error(error)).collect();
                lang.config_query(errors.join("; "))
            }
            FaultKind::Word { found, allowed } => lang.config_word(found, allowed.join(", ")),
            FaultKind::Code(found) => lang.config_code(found),
            FaultKind::UnknownRegion(code) => lang.config_unknown_region(code),
        }
    }
}
