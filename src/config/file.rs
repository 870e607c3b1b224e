//! The text of `config.toml` into settings, each fault with its line.

use super::environment::word;
use super::{Expected, Fault, FaultKind, Preferences};
use crate::domain::{RegionCode, visible};
use crate::locale::Lang;
use crate::page::{MapGlyphs, Theme};
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

const KEYS: [&str; 5] = ["ascii", "glyphs", "groups", "lang", "theme"];

/// A region code and the line that holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The code.
    pub code: RegionCode,
    /// The line, counted from 1.
    pub line: usize,
}

/// The settings of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Where they were read from.
    pub origin: String,
    /// How the program looks and reads.
    pub preferences: Preferences,
    /// Named lists of regions, codes not yet looked up.
    pub groups: BTreeMap<String, Vec<Placed>>,
}

/// Reads `text`; `origin` names it in faults. The error lists every fault, by line.
pub fn parse(origin: &str, text: &str) -> Result<File, Vec<Fault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { origin, text, faults: Vec::new() };
    let mut file = File { origin: origin.to_owned(), ..File::default() };
    match DeTable::parse(text) {
        Ok(table) => reader.settings(table.get_ref(), &mut file),
        Err(error) => {
            let at = error.span().map_or(text.len(), |span| span.start);
            let column = text.get(..at).unwrap_or(text).chars().rev().take_while(|c| *c != '\n').count() + 1;
            reader.fault(at..at, None, FaultKind::Syntax { column });
        }
    }
    let mut faults = reader.faults;
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(file) } else { Err(faults) }
}

struct Reader<'a> {
    origin: &'a str,
    text: &'a str,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn settings(&mut self, table: &DeTable<'_>, file: &mut File) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            match name {
                "lang" => file.preferences.lang = self.word(name, value, Lang::parse, &Lang::ALL.map(Lang::id)),
                "theme" => file.preferences.theme = self.word(name, value, Theme::parse, &Theme::ALL.map(Theme::id)),
                "glyphs" => {
                    let allowed = MapGlyphs::ALL.map(MapGlyphs::id);
                    file.preferences.glyphs = self.word(name, value, MapGlyphs::parse, &allowed);
                }
                "ascii" => {
                    file.preferences.ascii = value.get_ref().as_bool();
                    if file.preferences.ascii.is_none() {
                        self.fault(value.span(), Some(name), FaultKind::Type(Expected::Boolean));
                    }
                }
                "groups" => match value.get_ref().as_table() {
                    Some(groups) => self.groups(groups, file),
                    None => self.fault(value.span(), Some(name), FaultKind::Type(Expected::Table)),
                },
                _ => {
                    let allowed = KEYS.to_vec();
                    self.fault(key.span(), Some(name), FaultKind::UnknownKey { nearest: nearest(name), allowed });
                }
            }
        }
    }

    fn word<T>(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        parse: fn(&str) -> Option<T>,
        allowed: &[&'static str],
    ) -> Option<T> {
        let Some(text) = value.get_ref().as_str() else {
            self.fault(value.span(), Some(key), FaultKind::Type(Expected::Text));
            return None;
        };
        let found = parse(text);
        if found.is_none() {
            self.fault(value.span(), Some(key), word(text, allowed));
        }
        found
    }

    fn groups(&mut self, groups: &DeTable<'_>, file: &mut File) {
        for (name, value) in groups {
            let key = format!("groups.{}", name.get_ref());
            let Some(items) = value.get_ref().as_array() else {
                self.fault(value.span(), Some(&key), FaultKind::Type(Expected::Codes));
                continue;
            };
            let codes = items.iter().filter_map(|item| self.code(&key, item)).collect();
            file.groups.insert(name.get_ref().clone().into_owned(), codes);
        }
    }

    fn code(&mut self, key: &str, item: &Spanned<DeValue<'_>>) -> Option<Placed> {
        let Some(text) = item.get_ref().as_str() else {
            self.fault(item.span(), Some(key), FaultKind::Type(Expected::Codes));
            return None;
        };
        let Some(code) = RegionCode::parse(text) else {
            self.fault(item.span(), Some(key), FaultKind::Code(visible(text).into_owned()));
            return None;
        };
        Some(Placed { code, line: self.line(item.span().start) })
    }

    fn fault(&mut self, span: Range<usize>, key: Option<&str>, what: FaultKind) {
        let line = Some(self.line(span.start));
        self.faults.push(Fault { origin: self.origin.to_owned(), line, key: key.map(str::to_owned), what });
    }

    fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// The setting that `name` is most likely meant to be.
fn nearest(name: &str) -> Option<&'static str> {
    let near = |key: &&str| strsim::damerau_levenshtein(&name.to_lowercase(), key) <= 2;
    KEYS.into_iter().find(near)
}

#[cfg(test)]
mod tests;
