//! What records may refer to, and which references lead nowhere.

use super::fault::{DataFile, FaultKind, excerpt};
use super::object::{Read, wrong};
use super::table::Table;
use super::value::{code, safe, text};
use crate::domain::{Island, Region, RegionCode, Rule, Source};
use std::collections::HashSet;

/// What records may refer to: everything read so far.
#[derive(Default)]
pub(super) struct Known {
    pub(super) islands: Table<Box<str>, Island>,
    pub(super) regions: Table<RegionCode, Region>,
    pub(super) sources: Table<Box<str>, Source>,
    pub(super) rules: Table<Box<str>, Rule>,
    /// Identifiers of records that have faults themselves.
    faulty: HashSet<(DataFile, Box<str>)>,
    /// Files that could not be read.
    unread: HashSet<DataFile>,
}

impl Known {
    /// The position of a source.
    pub(super) fn source(&self, raw: &str) -> Read<u32> {
        let id = safe(raw)?;
        match self.sources.position(id.as_ref()).and_then(|at| u32::try_from(at).ok()) {
            Some(source) => Ok(source),
            None => self.dangling(DataFile::Sources, &id, FaultKind::UnknownSource(excerpt(&id))),
        }
    }

    /// The code of a region that a record describes.
    pub(super) fn region(&self, raw: &str) -> Read<RegionCode> {
        let code = code(raw)?;
        match self.regions.position(&code) {
            Some(_) => Ok(code),
            None => self.dangling(DataFile::Regions, &code.to_string(), FaultKind::UnknownRegion(code)),
        }
    }

    /// A reference to nothing; silent where the record it refers to is reported itself.
    pub(super) fn dangling<T>(&self, file: DataFile, id: &str, what: FaultKind) -> Read<T> {
        let reported = self.unread.contains(&file) || self.faulty.contains(&(file, id.into()));
        if reported { Err(Vec::new()) } else { wrong(what) }
    }

    /// Remembers that a record has faults, so that references to it are not reported again.
    pub(super) fn note_faulty(&mut self, file: DataFile, raw_key: &str) {
        let id = match file {
            DataFile::Provinces | DataFile::Regions => code(raw_key).map(|code| code.to_string().into()),
            _ => text(raw_key),
        };
        self.faulty.extend(id.ok().map(|id| (file.referred(), id)));
    }

    /// Remembers that a file could not be read: nothing can tell which references into it would hold.
    pub(super) fn note_unread(&mut self, file: DataFile) {
        self.unread.insert(file.referred());
    }
}

/// What records one behind the other refer to: mostly what the one before did, so that it is not looked up again.
pub(super) struct References<'k, 't> {
    known: &'k Known,
    region: Option<(&'t str, RegionCode)>,
    source: Option<(&'t str, u32)>,
}

impl<'k, 't> References<'k, 't> {
    pub(super) fn new(known: &'k Known) -> Self {
        Self { known, region: None, source: None }
    }

    /// See [`Known::region`].
    pub(super) fn region(&mut self, raw: &'t str) -> Read<RegionCode> {
        again(&mut self.region, raw, |raw| self.known.region(raw))
    }

    /// See [`Known::source`].
    pub(super) fn source(&mut self, raw: &'t str) -> Read<u32> {
        again(&mut self.source, raw, |raw| self.known.source(raw))
    }
}

/// What `read` makes of `raw`, or made of it the last time.
fn again<'t, T: Copy>(last: &mut Option<(&'t str, T)>, raw: &'t str, read: impl FnOnce(&'t str) -> Read<T>) -> Read<T> {
    match *last {
        Some((text, value)) if text == raw => Ok(value),
        _ => read(raw).inspect(|value| *last = Some((raw, *value))),
    }
}

impl DataFile {
    /// Itself, with both files of regions as one.
    const fn referred(self) -> Self {
        match self {
            Self::Provinces => Self::Regions,
            other => other,
        }
    }
}
