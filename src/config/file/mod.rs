//! The text of `config.toml` into settings, each with its place, and the faults among them.

mod colours;
mod places;

use super::environment::word;
use super::{Expected, Fault, FaultKind, Place, Placed, Preferences};
use crate::domain::nearest;
use crate::domain::{RegionCode, visible};
use crate::locale::Lang;
use crate::page::{Colours, MapGlyphs, Theme};
use places::Places;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Every setting of the file.
pub const KEYS: [&str; 11] =
    ["ascii", "colors", "columns", "glyphs", "groups", "keys", "lang", "query", "rate", "rule", "theme"];

/// A text that is no TOML in more places is a file of another kind: nothing of it is followed.
const MOST_SLIPS: usize = 1_000;

/// The settings of a file. Words that only the data or the dashboard understand are not yet looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Where they were read from.
    pub origin: String,
    /// How the program looks and reads.
    pub preferences: Preferences,
    /// The rule that measures: a percentage or an identifier.
    pub rule: Option<Placed<String>>,
    /// The query that the dashboard begins with.
    pub query: Option<Placed<String>>,
    /// The premium that costs are reckoned at: an identifier or rupiah.
    pub rate: Option<Placed<String>>,
    /// The columns of the table, by identifier.
    pub columns: Option<Vec<Placed<String>>>,
    /// Colours of the user's own, laid over the theme of this file.
    pub colours: Colours,
    /// Named lists of regions.
    pub groups: BTreeMap<String, Vec<Placed<RegionCode>>>,
    /// Keys by the identifier of their action, in the order of the file.
    pub keys: Vec<(Placed<String>, Vec<Placed<String>>)>,
    /// Where each setting that can be followed stands.
    pub places: BTreeMap<String, Place>,
}

impl File {
    /// A fault of the setting `key`.
    pub fn fault(&self, at: Place, key: &str, what: FaultKind) -> Fault {
        Fault { origin: self.origin.clone(), at: Some(at), key: Some(key.to_owned()), what }
    }
}

/// Reads `text`; `origin` names it in faults. Gives the sound settings, and every fault by its place.
pub fn parse(origin: &str, text: &str) -> (File, Vec<Fault>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let places = Places::new(text);
    let mut reader =
        Reader { text, places, file: File { origin: origin.to_owned(), ..File::default() }, faults: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(text);
    let is_toml = errors.len() <= MOST_SLIPS;
    for error in errors.into_iter().take(MOST_SLIPS) {
        let at = error.span().map_or(text.len(), |span| span.start);
        reader.fault(at..at, None, FaultKind::Syntax);
    }
    // One slip of the pen is told once, and on its line nothing is known for sure.
    reader.faults.dedup_by_key(|fault| fault.at.map(|at| at.line));
    let broken: HashSet<usize> = reader.faults.iter().filter_map(|fault| Some(fault.at?.line)).collect();
    if is_toml {
        reader.settings(table.get_ref(), &broken);
    }
    let Reader { file, mut faults, .. } = reader;
    faults.sort_by_key(|fault| fault.at);
    (file, faults)
}

struct Reader<'a> {
    text: &'a str,
    places: Places<'a>,
    file: File,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn settings(&mut self, table: &DeTable<'_>, broken: &HashSet<usize>) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if broken.contains(&self.place(key.span().start).line) {
                continue;
            }
            let before = self.faults.len();
            match name {
                "lang" => self.file.preferences.lang = self.word(name, value, Lang::parse, &Lang::ALL.map(Lang::id)),
                "theme" => {
                    self.file.preferences.theme = self.word(name, value, Theme::parse, &Theme::ALL.map(Theme::id));
                }
                "glyphs" => {
                    let allowed = MapGlyphs::ALL.map(MapGlyphs::id);
                    self.file.preferences.glyphs = self.word(name, value, MapGlyphs::parse, &allowed);
                }
                "ascii" => {
                    self.file.preferences.ascii = value.get_ref().as_bool();
                    if self.file.preferences.ascii.is_none() {
                        self.fault(value.span(), Some(name), FaultKind::Type(Expected::Boolean));
                    }
                }
                "rule" => self.file.rule = self.number_or_text(name, value),
                "rate" => self.file.rate = self.number_or_text(name, value),
                "query" => self.file.query = self.string(name, value, Expected::Text),
                "columns" => self.columns(name, value),
                "keys" => match value.get_ref().as_table() {
                    Some(keys) => self.keys(keys),
                    None => self.fault(value.span(), Some(name), FaultKind::Type(Expected::Bindings)),
                },
                "colors" => match value.get_ref().as_table() {
                    Some(colours) => self.colours(colours),
                    None => self.fault(value.span(), Some(name), FaultKind::Type(Expected::ColourTable)),
                },
                "groups" => match value.get_ref().as_table() {
                    Some(groups) => self.groups(groups),
                    None => self.fault(value.span(), Some(name), FaultKind::Type(Expected::Groups)),
                },
                _ => {
                    let allowed = KEYS.to_vec();
                    let nearest = nearest(name, allowed.iter().copied());
                    self.fault(key.span(), Some(name), FaultKind::UnknownKey { nearest, allowed });
                }
            }
            if self.faults.len() == before || name == "columns" {
                self.file.places.insert(name.to_owned(), self.place(value.span().start));
            }
        }
    }

    fn word<T>(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        parse: fn(&str) -> Option<T>,
        allowed: &[&str],
    ) -> Option<T> {
        let text = self.string(key, value, Expected::Text)?.value;
        let found = parse(&text);
        if found.is_none() {
            self.fault(value.span(), Some(key), word(&text, allowed));
        }
        found
    }

    fn string(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: Expected) -> Option<Placed<String>> {
        let text = value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            self.fault(value.span(), Some(key), FaultKind::Type(expected));
        }
        Some(Placed { value: text?, at: self.place(value.span().start) })
    }

    /// A text, or a number as it is written.
    fn number_or_text(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Placed<String>> {
        match value.get_ref() {
            DeValue::Integer(_) | DeValue::Float(_) => {
                let written = self.text.get(value.span()).unwrap_or_default().replace('_', "");
                Some(Placed { value: written, at: self.place(value.span().start) })
            }
            _ => self.string(key, value, Expected::NumberOrText),
        }
    }

    fn columns(&mut self, key: &str, value: &Spanned<DeValue<'_>>) {
        let Some(items) = value.get_ref().as_array() else {
            self.fault(value.span(), Some(key), FaultKind::Type(Expected::Texts));
            return;
        };
        self.file.columns = Some(items.iter().filter_map(|item| self.string(key, item, Expected::Texts)).collect());
    }

    fn groups(&mut self, groups: &DeTable<'_>) {
        for (name, value) in groups {
            let key = format!("groups.{}", name.get_ref());
            let Some(items) = value.get_ref().as_array() else {
                self.fault(value.span(), Some(&key), FaultKind::Type(Expected::Codes));
                continue;
            };
            let codes = items.iter().filter_map(|item| self.code(&key, item)).collect();
            self.file.groups.insert(name.get_ref().clone().into_owned(), codes);
            self.file.places.insert(key, self.place(name.span().start));
        }
    }

    fn keys(&mut self, keys: &DeTable<'_>) {
        for (name, value) in keys {
            let key = format!("keys.{}", name.get_ref());
            let bound = match value.get_ref() {
                DeValue::Array(items) => {
                    items.iter().filter_map(|item| self.string(&key, item, Expected::Keys)).collect()
                }
                _ => self.string(&key, value, Expected::Keys).into_iter().collect::<Vec<_>>(),
            };
            // What is no key at all unbinds nothing.
            if !bound.is_empty() || value.get_ref().as_array().is_some_and(|items| items.is_empty()) {
                let action = Placed { value: name.get_ref().clone().into_owned(), at: self.place(name.span().start) };
                self.file.keys.push((action, bound));
            }
        }
        self.file.keys.sort_by_key(|(action, _)| action.at);
    }

    fn code(&mut self, key: &str, item: &Spanned<DeValue<'_>>) -> Option<Placed<RegionCode>> {
        let Placed { value, at } = self.string(key, item, Expected::Codes)?;
        let code = RegionCode::parse(&value);
        if code.is_none() {
            self.fault(item.span(), Some(key), FaultKind::Code(visible(&value).into_owned()));
        }
        Some(Placed { value: code?, at })
    }

    fn fault(&mut self, span: Range<usize>, key: Option<&str>, what: FaultKind) {
        let (at, key) = (Some(self.place(span.start)), key.map(str::to_owned));
        self.faults.push(Fault { origin: self.file.origin.clone(), at, key, what });
    }

    /// Line and character of the byte `at`, both counted from 1.
    fn place(&self, at: usize) -> Place {
        self.places.of(at)
    }
}

#[cfg(test)]
mod tests;
