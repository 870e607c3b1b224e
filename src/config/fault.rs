//! What can be wrong with the configuration, as typed data: the place and the kind.

use crate::domain::{RegionCode, visible};

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
}
