//! What can be wrong with data files, as typed data: the place and the kind. `locale` puts it into words.

use crate::domain::visible;
use crate::domain::{Kind, RegionCode};
use std::fmt;
use std::io;

/// A data file of a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataFile {
    /// Title, day of gathering and population register.
    Dataset,
    /// Island groups.
    Islands,
    /// Publications.
    Sources,
    /// The nation and its provinces.
    Provinces,
    /// Regions below the provinces.
    Regions,
    /// Other names of regions.
    Aliases,
    /// Published figures.
    Observations,
    /// Dated rules.
    Thresholds,
    /// Contribution rates.
    Rates,
    /// Events.
    Events,
}

impl DataFile {
    /// Every file, in reading order: each refers only to those before it.
    pub const ALL: [Self; 10] = [
        Self::Dataset,
        Self::Islands,
        Self::Sources,
        Self::Provinces,
        Self::Regions,
        Self::Aliases,
        Self::Observations,
        Self::Thresholds,
        Self::Rates,
        Self::Events,
    ];

    /// Its file name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dataset => "dataset.json",
            Self::Islands => "islands.jsonl",
            Self::Sources => "sources.jsonl",
            Self::Provinces => "provinces.jsonl",
            Self::Regions => "regions.jsonl",
            Self::Aliases => "aliases.jsonl",
            Self::Observations => "observations.jsonl",
            Self::Thresholds => "thresholds.jsonl",
            Self::Rates => "rates.jsonl",
            Self::Events => "events.jsonl",
        }
    }

    /// The field by which its records are told apart.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Provinces | Self::Regions => "code",
            Self::Aliases => "alias",
            _ => "id",
        }
    }
}

/// The type of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// What is wrong. Texts that come from the file are free of hidden characters and cut to a readable length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The path cannot be read.
    Unreadable(io::ErrorKind),
    /// A pipe, a device or the like.
    NotAFile,
    /// A file of more than so many bytes.
    TooManyBytes(u64),
    /// A record of more than so many bytes.
    RecordBytes(usize),
    /// So many more faults: each would be told, but nobody would read them.
    More(usize),
    /// A folder with none of the data files.
    NoDataFile,
    /// A file that is named like none of the data files.
    FileName {
        /// The most similar name.
        nearest: Option<&'static str>,
    },
    /// JSON, but no file of imports.
    NoImports,
    /// A dataset of its own without `dataset.json`.
    NoDescription,
    /// Not UTF-8 from this byte of the file on, counted from 0.
    NotUtf8 {
        /// Position in the file.
        byte: usize,
    },
    /// Not JSON at this character of the line, counted from 1.
    Syntax {
        /// Position in the line.
        column: usize,
    },
    /// The JSON ends too early.
    Unfinished,
    /// A string with an escape that stands for no character.
    Escape,
    /// A record that is no object.
    NotAnObject(JsonType),
    /// A field of another type than it must have.
    Type {
        /// Its type.
        found: JsonType,
        /// The type it must have.
        expected: JsonType,
    },
    /// A field that records of this file do not have.
    UnknownField {
        /// The most similar name.
        nearest: Option<&'static str>,
        /// The fields that they have.
        allowed: Vec<&'static str>,
    },
    /// A field that must be there.
    Missing,
    /// A field that the same object holds twice.
    Repeated,
    /// A text, list or object without content.
    Empty,
    /// A word that is none of those allowed.
    Word {
        /// The word.
        found: String,
        /// The words that may stand here.
        allowed: Vec<&'static str>,
    },
    /// A number outside its limits.
    Range {
        /// The number as printed.
        found: String,
        /// The lowest and the highest that may stand here.
        limits: (i64, i64),
    },
    /// A number below zero.
    Negative(String),
    /// A count with a decimal point or an exponent.
    NotWhole(String),
    /// A number above anything that can be meant.
    TooLarge(String),
    /// A share with more than six decimals.
    Decimals(String),
    /// A share with an exponent.
    Exponent(String),
    /// A list that does not hold as many items as it must.
    Length {
        /// How many it holds.
        found: usize,
        /// How many it must hold.
        expected: usize,
    },
    /// No year, month or day, or one that does not exist.
    Period(String),
    /// No day, or one that does not exist.
    Day(String),
    /// A validity that ends before it begins.
    Reversed {
        /// Its beginning.
        from: String,
        /// Its end.
        to: String,
    },
    /// No region code.
    Code(String),
    /// Nothing that a rule can apply to.
    Scope(String),
    /// A code of a level that has no place here.
    Level(RegionCode),
    /// A code that no region has.
    UnknownRegion(RegionCode),
    /// A kind that stands on another level than the code.
    KindLevel {
        /// The kind.
        kind: Kind,
        /// The code.
        code: RegionCode,
    },
    /// A region that its code puts into another province.
    OtherProvince {
        /// The stated province.
        province: RegionCode,
        /// The code of the region.
        code: RegionCode,
    },
    /// An island group that no record describes.
    UnknownIsland(String),
    /// A source that no record describes.
    UnknownSource(String),
    /// A rule that no record describes.
    UnknownRule(String),
    /// An identifier, code or name that the same layer holds twice.
    Duplicate {
        /// The identifier.
        id: String,
        /// The line that holds it first.
        first: u32,
    },
    /// A second default in one layer.
    SecondDefault {
        /// The line of the first one.
        first: u32,
    },
    /// No default among the records of this file.
    NoDefault,
    /// Men and women that do not add up to the population.
    Sum {
        /// Men and women together.
        sum: u64,
        /// The stated population.
        population: u64,
    },
    /// An active share without what it is a share of.
    NoBasis,
    /// An observation without any figure, award, claim or note.
    NothingStated,
    /// A schema number that this program does not read.
    Schema(u64),
}

/// One fault of the data: where and what.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Fault {
    /// The file, as the user named it or below the folder that the user named.
    pub file: String,
    /// The line, counted from 1.
    pub line: Option<u32>,
    /// The field, with a point before each inner one (`segments.pbi`).
    pub field: Option<String>,
    /// What is wrong.
    pub what: FaultKind,
}

impl Fault {
    /// The place as compilers print it: `observations.jsonl:12: registered_pct`.
    pub fn place(&self) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let field = self.field.as_ref().map(|field| format!(": {field}")).unwrap_or_default();
        format!("{}{line}{field}", visible(&self.file))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.place(), self.what)
    }
}

/// Every fault of the data, by file and line; never empty.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|fault| writeln!(f, "{fault}"))
    }
}

/// The longest text from a file that a message repeats, in characters.
const EXCERPT: usize = 60;

/// Text from a file as a message may show it.
pub(super) fn excerpt(text: &str) -> String {
    let shown = visible(text);
    if shown.chars().nth(EXCERPT).is_none() {
        return shown.into_owned();
    }
    shown.chars().take(EXCERPT - 1).chain(['…']).collect()
}
