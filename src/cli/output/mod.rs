//! How answers are printed: here one list of named fields becomes JSON and CSV alike, for other programs.
//!
//! `record`, `observation`, `claims` and `answers` name the fields; `page` and `table` write lines for eyes.

pub(super) mod answers;
pub(super) mod claims;
pub(super) mod observation;
pub(super) mod page;
pub(super) mod record;
pub(super) mod table;

use super::CliError;
use crate::domain::{Percent, Period, visible};
use chrono::NaiveDate;
use serde::ser::{Error as _, Serialize, SerializeMap as _, Serializer};
use serde_json::value::RawValue;
use std::io;

/// How an answer is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
}

impl Format {
    /// The format with that name; text for none.
    pub(super) fn parse(name: &str) -> Self {
        if name.eq_ignore_ascii_case("json") { Self::Json } else { Self::Text }
    }
}

/// How a list is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListFormat {
    Text,
    Json,
    Csv,
}

impl ListFormat {
    /// The format with that name; text for none.
    pub(super) fn parse(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "json" => Self::Json,
            "csv" => Self::Csv,
            _ => Self::Text,
        }
    }
}

/// Named values in the order in which they are printed.
pub(super) type Fields = Vec<(&'static str, Value)>;

/// A value for other programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Not known: `null`, an empty cell.
    Unknown,
    /// A text without hidden characters.
    Text(String),
    /// A number with the digits that are printed.
    Number(String),
    /// Yes or no.
    Truth(bool),
    /// Several values.
    List(Vec<Value>),
    /// Named values.
    Object(Fields),
}

impl Value {
    /// The number `scaled` ÷ `10^decimals`.
    pub(super) fn decimal(scaled: i64, decimals: u8) -> Self {
        let (decimals, step) = (usize::from(decimals), 10_u64.saturating_pow(u32::from(decimals)));
        let sign = if scaled < 0 { "-" } else { "" };
        let (whole, part) = (scaled.unsigned_abs() / step, scaled.unsigned_abs() % step);
        let part = if decimals == 0 { String::new() } else { format!(".{part:0decimals$}") };
        Self::Number(format!("{sign}{whole}{part}"))
    }

    /// The text of a CSV cell: items of a list stand apart by blanks, objects by `; ` with their values between colons.
    fn cell(&self) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Text(text) | Self::Number(text) => text.clone(),
            Self::Truth(truth) => truth.to_string(),
            Self::List(items) => {
                let nested = items.iter().any(|item| matches!(item, Self::Object(_)));
                let cells: Vec<String> = items.iter().map(Self::cell).collect();
                cells.join(if nested { "; " } else { " " })
            }
            Self::Object(fields) => {
                let cells: Vec<String> = fields.iter().map(|(_, value)| value.cell()).collect();
                cells.join(":")
            }
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unknown => serializer.serialize_unit(),
            Self::Text(text) => serializer.serialize_str(text),
            // A number goes out as printed: 98 stays 98, 97.50 keeps its zero.
            Self::Number(digits) => {
                RawValue::from_string(digits.clone()).map_err(S::Error::custom)?.serialize(serializer)
            }
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(visible(text).into_owned())
    }
}
impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Unknown, Into::into)
    }
}

/// Numbers and dates, which print themselves.
macro_rules! printed {
    ($($of:ty => $kind:ident),+) => {
        $(impl From<$of> for Value {
            fn from(value: $of) -> Self {
                Self::$kind(value.to_string())
            }
        })+
    };
}
printed!(u64 => Number, i64 => Number, usize => Number, i32 => Number, Percent => Number, NaiveDate => Text, Period => Text);

/// A list of `items`.
pub(super) fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Value {
    Value::List(items.into_iter().map(Into::into).collect())
}

/// One object, a field a line.
pub(super) fn json_object(fields: Fields) -> Result<String, CliError> {
    let object = serde_json::to_string_pretty(&Value::Object(fields)).map_err(|error| failed(&error.into()))?;
    Ok(object + "\n")
}

/// An array of objects, one a line.
pub(super) fn json_lines(records: impl Iterator<Item = Fields>) -> Result<String, CliError> {
    let lines: Result<Vec<String>, _> = records.map(|fields| serde_json::to_string(&Value::Object(fields))).collect();
    let lines = lines.map_err(|error| failed(&error.into()))?;
    Ok(if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) })
}

/// A heading with the names of `model` and one line a record: comma, decimal point.
pub(super) fn csv(model: &Fields, records: impl Iterator<Item = Fields>) -> Result<String, CliError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = writer.write_record(model.iter().map(|(name, _)| *name)).and_then(|()| {
        let mut cells = records.map(|fields| fields.iter().map(|(_, value)| value.cell()).collect::<Vec<_>>());
        cells.try_for_each(|cells| writer.write_record(cells))
    });
    written.map_err(|error| failed(&error.into()))?;
    let bytes = writer.into_inner().map_err(|error| failed(error.error()))?;
    String::from_utf8(bytes).map_err(|_| CliError::Output(io::ErrorKind::InvalidData))
}

fn failed(error: &io::Error) -> CliError {
    CliError::Output(error.kind())
}
