//! What stands in columns or is drawn for eyes, in a line for ears: name by name, each with its value.

use super::figures::{period_text, share_text};
use crate::domain::{Dataset, Point};
use crate::locale::Lang;
use crate::page::{GlyphSet, Line, Role};

/// What a line is about, then each value behind its name; an empty value is left out, an empty name is not said.
pub fn sentence(about: &str, values: &[(&str, String)]) -> String {
    let said = values.iter().filter(|(_, value)| !value.trim().is_empty());
    let said = said.map(|(name, value)| match *name {
        "" => value.trim().to_owned(),
        name => format!("{name} {}", value.trim()),
    });
    let said = said.collect::<Vec<_>>().join("; ");
    if said.is_empty() { about.to_owned() } else { format!("{about}: {said}") }
}

/// [`sentence`] as a line.
pub(super) fn line(about: &str, values: &[(&str, String)]) -> Line {
    Line::of(Role::Text, sentence(about, values))
}

/// The figures of a series, oldest first, each with its date.
pub(super) fn series(lang: Lang, dataset: &Dataset, name: &str, points: &[Point]) -> Line {
    let point = |point: &Point| {
        let date = period_text(lang, dataset.observation(point.claim.observation).as_of);
        format!("{} ({date})", share_text(lang, GlyphSet::Spoken, &point.claim))
    };
    Line::of(Role::Text, format!("{name}: {}", points.iter().map(point).collect::<Vec<_>>().join(", ")))
}
