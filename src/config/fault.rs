//! What can be wrong with the configuration: the place and the kind, and both in words.

use crate::domain::{RegionCode, visible};
use crate::locale::Lang;

/// What a setting must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A list of region codes.
    Codes,
    /// A table.
    Table,
}

/// What is wrong. Texts that come from outside are free of hidden characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file is there but cannot be read.
    Unreadable,
    /// The file is not UTF-8.
    NotUtf8,
    /// Not TOML at this character of the line, counted from 1.
    Syntax {
        /// Position in the line.
        column: usize,
    },
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
        allowed: Vec<&'static str>,
    },
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
    /// The line of the file, counted from 1.
    pub line: Option<usize>,
    /// The setting, with a point before an inner one (`groups.medan`).
    pub key: Option<String>,
    /// What is wrong.
    pub what: FaultKind,
}

impl Fault {
    /// The place as compilers print it: `config.toml:3: theme`.
    pub fn place(&self) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let key = self.key.as_ref().map(|key| format!(": {}", visible(key))).unwrap_or_default();
        format!("{}{line}{key}", visible(&self.origin))
    }

    /// The fault in one line: `config.toml:3: theme: «drak» is not known; use one of: dark, light, contrast`.
    pub fn in_words(&self, lang: Lang) -> String {
        let words = match &self.what {
            FaultKind::Unreadable => lang.config_unreadable().to_owned(),
            FaultKind::NotUtf8 => lang.config_not_utf8().to_owned(),
            FaultKind::Syntax { column } => lang.config_syntax(column),
            FaultKind::UnknownKey { nearest: Some(name), .. } => lang.config_unknown_key_near(name),
            FaultKind::UnknownKey { nearest: None, allowed } => lang.config_unknown_key(allowed.join(", ")),
            FaultKind::Type(Expected::Text) => lang.config_expects_text().to_owned(),
            FaultKind::Type(Expected::Boolean) => lang.config_expects_boolean().to_owned(),
            FaultKind::Type(Expected::Codes) => lang.config_expects_codes().to_owned(),
            FaultKind::Type(Expected::Table) => lang.config_expects_table().to_owned(),
            FaultKind::Word { found, allowed } => lang.config_word(found, allowed.join(", ")),
            FaultKind::Code(found) => lang.config_code(found),
            FaultKind::UnknownRegion(code) => lang.config_unknown_region(code),
        };
        format!("{}: {words}", self.place())
    }
}
