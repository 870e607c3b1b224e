//! The sources of an import, each once.

use super::Facts;
use super::lines;
use crate::domain::Period;
use crate::import::Origin;
use std::collections::HashMap;

/// The sources of an import so far.
pub(super) struct Sources<'a> {
    /// The identifier of the import.
    import: &'a str,
    facts: &'a Facts<'a>,
    known: HashMap<(Origin, Option<Period>), String>,
    lines: Vec<String>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(import: &'a str, facts: &'a Facts<'a>) -> Self {
        Self { import, facts, known: HashMap::new(), lines: Vec::new() }
    }

    /// The identifier of the source of a record: the one that the file gives it, else a new one.
    pub(super) fn of(&mut self, origin: &Origin, as_of: Period, is_revision: bool) -> String {
        let mut origin = origin.clone();
        let mut published = origin.published;
        if origin.id.is_none() {
            let or = |text: Option<&str>| text.map(Into::into);
            origin.publisher = origin.publisher.or_else(|| or(self.facts.publisher));
            origin.title = origin.title.or_else(|| or(Some(self.facts.file)));
            let today = self.facts.today;
            let usual = if is_revision { today } else { as_of.last_day().min(today) };
            published = published.or(Some(Period::Day(self.facts.published.unwrap_or(usual))));
        }
        let key = (origin, published);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let (origin, published) = &key;
        let given = origin.id.iter().map(ToString::to_string);
        let new = (self.lines.len() + 1..).map(|n| format!("{}-s{n}", self.import));
        let is_free = |id: &String| !self.known.values().any(|other| other == id);
        let id = given.chain(new).find(is_free).unwrap_or_default();
        self.lines.extend(lines::source(&id, origin, *published));
        self.known.insert(key, id.clone());
        id
    }

    /// The records of all of them.
    pub(super) fn into_lines(self) -> Vec<String> {
        self.lines
    }
}
