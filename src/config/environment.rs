//! Settings in environment variables.

use super::{Expected, Fault, FaultKind, Lookup, Preferences};
use crate::domain::visible;
use crate::locale::Lang;
use crate::page::{MapGlyphs, Theme};

/// What `CAKUPAN_LANG`, `CAKUPAN_THEME`, `CAKUPAN_GLYPHS` and `CAKUPAN_ASCII` (`true` or `false`, or 1 or 0) ask for. Gives the
/// sound ones, and every fault.
pub fn from_environment(lookup: Lookup<'_>) -> (Preferences, Vec<Fault>) {
    let mut faults = Vec::new();
    let read = |name: &str| lookup(name).filter(|value| !value.is_empty());
    let mut fault = |name: &str, what| {
        faults.push(Fault { origin: name.to_owned(), at: None, key: None, what });
    };
    let mut preferences = Preferences::default();
    if let Some(value) = read("CAKUPAN_LANG") {
        preferences.lang = Lang::parse(&value);
        if preferences.lang.is_none() {
            fault("CAKUPAN_LANG", word(&value, &Lang::ALL.map(Lang::id)));
        }
    }
    if let Some(value) = read("CAKUPAN_THEME") {
        preferences.theme = Theme::parse(&value);
        if preferences.theme.is_none() {
            fault("CAKUPAN_THEME", word(&value, &Theme::ALL.map(Theme::id)));
        }
    }
    if let Some(value) = read("CAKUPAN_GLYPHS") {
        preferences.glyphs = MapGlyphs::parse(&value);
        if preferences.glyphs.is_none() {
            fault("CAKUPAN_GLYPHS", word(&value, &MapGlyphs::ALL.map(MapGlyphs::id)));
        }
    }
    if let Some(value) = read("CAKUPAN_ASCII") {
        preferences.ascii = match value.as_str() {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            _ => None,
        };
        if preferences.ascii.is_none() {
            fault("CAKUPAN_ASCII", FaultKind::Type(Expected::Boolean));
        }
    }
    (preferences, faults)
}

/// A word that is none of `allowed`.
pub fn word(found: &str, allowed: &[&str]) -> FaultKind {
    let allowed = allowed.iter().map(|word| (*word).to_owned()).collect();
    FaultKind::Word { found: visible(found).into_owned(), allowed }
}
