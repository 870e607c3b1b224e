//! One JSON object, read field by field, that gathers every fault of its fields.

use super::fault::{FaultKind, JsonType, excerpt};
use super::fields::{Field, fields};
use crate::domain::nearest;
use serde_json::value::RawValue;
use std::mem;

/// A record has no more bytes: it is read as a whole, its faults included, and may take many times its room.
pub(super) const RECORD_BYTES: usize = 1 << 20;

/// A fault inside a record: the field, empty for the record itself, and what is wrong with it.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) field: String,
    pub(super) what: FaultKind,
}

/// What reading a value gives: itself or all its faults.
///
/// The list of faults is empty where the only fault has been reported at another record already.
pub(super) type Read<T> = Result<T, Vec<Wrong>>;

/// Why a text is no object, and in which of its lines, counted from 1.
pub(super) struct NoObject {
    pub(super) line: u32,
    pub(super) what: FaultKind,
}

impl NoObject {
    pub(super) fn new(error: &serde_json::Error, text: &str) -> Self {
        let what = if error.is_eof() {
            FaultKind::Unfinished
        } else {
            // The parser counts bytes, people count characters.
            let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
            let before = line.char_indices().take_while(|(at, _)| *at < error.column());
            FaultKind::Syntax { column: before.count() }
        };
        Self { line: u32::try_from(error.line()).unwrap_or(u32::MAX), what }
    }
}

/// The only fault of a value.
pub(super) fn wrong<T>(what: FaultKind) -> Read<T> {
    Err(vec![Wrong { field: String::new(), what }])
}

/// Places the faults of a value below `field`.
pub(super) fn below(field: &str, wrongs: Vec<Wrong>) -> impl Iterator<Item = Wrong> {
    wrongs.into_iter().map(move |inner| {
        let dot = if inner.field.is_empty() { "" } else { "." };
        Wrong { field: format!("{field}{dot}{}", inner.field), what: inner.what }
    })
}

/// An object whose fields are being taken.
pub(super) struct Object<'a> {
    /// In their order; the value of one that was taken is empty.
    fields: Vec<Field<'a>>,
    /// Behind the one taken last: most records have theirs in the order in which they are taken.
    next: usize,
    /// A bit for each name there is, which others may share: most fields that may be absent are.
    names: u64,
    known: Vec<&'static str>,
    wrongs: Vec<Wrong>,
}

impl<'a> Object<'a> {
    /// Reads the text of one object.
    pub(super) fn parse(text: &'a str) -> Result<Self, NoObject> {
        let found = JsonType::of(text.trim_ascii_start());
        if found != JsonType::Object {
            // Its syntax first: a stray character is a clearer message than "not an object".
            serde_json::from_str::<&RawValue>(text).map_err(|error| NoObject::new(&error, text))?;
            return Err(NoObject { line: 1, what: FaultKind::NotAnObject(found) });
        }
        let fields = fields(text).map_err(|error| NoObject::new(&error, text))?;
        let names = fields.iter().fold(0, |names, (name, _)| names | bit(name));
        Ok(Self { fields, next: 0, names, known: Vec::with_capacity(32), wrongs: Vec::new() })
    }

    /// Reads the text of one record.
    pub(super) fn record(text: &'a str) -> Read<Self> {
        if text.len() > RECORD_BYTES {
            return wrong(FaultKind::RecordBytes(RECORD_BYTES));
        }
        Self::parse(text).or_else(|error| wrong(error.what))
    }

    /// Reads an object inside a record, whose syntax has been checked with the record.
    pub(super) fn inner(raw: &'a str) -> Read<Self> {
        JsonType::of(raw).must_be(JsonType::Object)?;
        Self::parse(raw).or_else(|_| wrong(FaultKind::Escape))
    }

    /// Where a field stands that has not been taken.
    #[inline]
    fn position(&self, field: &str) -> Option<usize> {
        let is_it = |(name, value): &Field<'_>| name == field && !value.is_empty();
        if self.names & bit(field) == 0 {
            None
        } else if self.fields.get(self.next).is_some_and(is_it) {
            Some(self.next)
        } else {
            self.fields.iter().position(is_it)
        }
    }

    /// The value of a field as printed, without taking it.
    pub(super) fn peek(&self, field: &str) -> Option<&'a str> {
        self.fields.get(self.position(field)?).map(|(_, raw)| *raw)
    }

    /// Takes a field that may be absent.
    #[inline]
    pub(super) fn take<T>(&mut self, field: &'static str, read: impl FnOnce(&'a str) -> Read<T>) -> Option<T> {
        self.known.push(field);
        let at = self.position(field)?;
        self.next = at + 1;
        let raw = mem::take(&mut self.fields.get_mut(at)?.1);
        read(raw).map_err(|wrongs| self.wrongs.extend(below(field, wrongs))).ok()
    }

    /// Takes a field that must be there.
    pub(super) fn need<T>(&mut self, field: &'static str, read: impl FnOnce(&'a str) -> Read<T>) -> Option<T> {
        if self.peek(field).is_none() {
            self.wrong(field, FaultKind::Missing);
        }
        self.take(field, read)
    }

    /// Notes a fault that shows only where fields are seen together.
    pub(super) fn wrong(&mut self, field: &str, what: FaultKind) {
        self.wrongs.push(Wrong { field: field.to_owned(), what });
    }

    /// Whether it has no fields left.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.iter().all(|(_, raw)| raw.is_empty())
    }

    /// Whether every field has been taken and nothing is wrong with any.
    pub(super) fn is_done(&self) -> bool {
        self.wrongs.is_empty() && self.is_empty()
    }

    /// Reports the fields that nobody took, then builds the record if there is no fault.
    ///
    /// `build` gives `None` only where a needed field is missing, which is a fault already.
    pub(super) fn finish<T>(mut self, build: impl FnOnce() -> Option<T>) -> Read<T> {
        for (name, _) in mem::take(&mut self.fields).into_iter().filter(|(_, raw)| !raw.is_empty()) {
            let what = if self.known.contains(&name.as_ref()) {
                FaultKind::Repeated
            } else {
                FaultKind::UnknownField {
                    nearest: nearest(&name, self.known.iter().copied()),
                    allowed: self.known.clone(),
                }
            };
            self.wrong(&excerpt(&name), what);
        }
        match build() {
            Some(record) if self.wrongs.is_empty() => Ok(record),
            _ => Err(self.wrongs),
        }
    }
}

/// One of 64 bits for a name.
#[inline]
fn bit(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let ends = bytes.first().zip(bytes.last()).map_or(0, |(first, last)| usize::from(*first) + usize::from(*last));
    // So spread, no two fields of a figure that are often there share one.
    1 << ((5 * ends + bytes.len()) % 64)
}

impl JsonType {
    /// The type of a value by its first character.
    pub(super) fn of(raw: &str) -> Self {
        match raw.bytes().next() {
            Some(b'{') => Self::Object,
            Some(b'[') => Self::List,
            Some(b'"') => Self::Text,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'n') => Self::Null,
            _ => Self::Number,
        }
    }

    /// Refuses a value of another type.
    pub(super) fn must_be(self, expected: Self) -> Read<()> {
        if self == expected { Ok(()) } else { wrong(FaultKind::Type { found: self, expected }) }
    }
}
