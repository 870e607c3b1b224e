//! What everything is measured by: the facts that no export leaves without.

use super::table::{Source, Table, View};
use crate::domain::RegionIx;
use crate::locale::{Lang, MARKS, format, mark_line};
use crate::page::GlyphSet;
use crate::report::figures::{count, period_text};
use crate::report::{place_of, rule_text};
use chrono::NaiveDate;

/// The facts that no export leaves without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The language.
    pub lang: Lang,
    /// The date as of which everything is known.
    pub as_of: NaiveDate,
    /// The rule with its lines, `(press)` where its own text was not read.
    pub rule: String,
    /// The identifier of that rule.
    pub rule_id: Option<String>,
    /// Whether its own text was read.
    pub rule_verified: Option<bool>,
    /// Filter and sort, as typed; empty where there are none.
    pub filter: String,
    /// Regions about which something is known.
    pub with_data: usize,
    /// Regions found.
    pub found: usize,
    /// All regions among which these were looked for.
    pub listed: usize,
}

impl About {
    /// The facts of `view`.
    pub fn of(view: &View<'_>) -> Self {
        let View { snapshot, rows, query, lang, .. } = *view;
        let place = place_of(snapshot, rows);
        let rule = snapshot.rule.apply(&snapshot.dataset, place, snapshot.as_of).rule;
        let has_data = |ix: &&RegionIx| snapshot.state(**ix).has_data();
        Self {
            lang,
            as_of: snapshot.as_of,
            rule: rule_text(snapshot, place, lang),
            rule_id: rule.map(|rule| rule.id.to_string()),
            rule_verified: rule.map(|rule| rule.verified),
            filter: query.to_string(),
            with_data: rows.iter().filter(has_data).count(),
            found: rows.len(),
            listed: query.among(&snapshot.dataset),
        }
    }

    /// The filter in words where there is none.
    pub fn filter_text(&self) -> &str {
        if self.filter.is_empty() { self.lang.no_filter() } else { &self.filter }
    }

    /// Date, rule, filter and regions, each in words.
    pub fn facts(&self) -> [String; 4] {
        let lang = self.lang;
        let [found, listed, known] = [self.found, self.listed, self.with_data].map(|n| count(lang, n as u64));
        [
            lang.as_of(format::date(self.as_of, lang)),
            self.rule.clone(),
            lang.export_filter(self.filter_text()),
            lang.export_regions(found, listed, known),
        ]
    }

    /// The facts in one line.
    pub fn line(&self) -> String {
        self.facts().join(" · ")
    }
}

impl Table {
    /// The marks that the table carries, each with what it means.
    pub fn legend(&self) -> Vec<(&'static str, &'static str)> {
        let glyphs = GlyphSet::Unicode.glyphs();
        let carried =
            |mark: &str| self.rows.iter().flatten().any(|cell| cell.marks.contains(mark) || has_outcome(cell, mark));
        let all = (0..MARKS).filter_map(|n| mark_line(n, glyphs, self.about.lang));
        all.filter(|(mark, ..)| carried(mark)).map(|(mark, _, meaning)| (mark, meaning)).collect()
    }
}

/// Whether a cell holds the sign of an outcome, or one of a series.
fn has_outcome(cell: &super::table::Cell, mark: &str) -> bool {
    use super::table::Value;
    match &cell.value {
        Value::Outcomes(outcomes) => outcomes
            .iter()
            .any(|outcome| crate::report::figures::outcome_sign(GlyphSet::Unicode.glyphs(), *outcome) == mark),
        Value::Series(points) => points.iter().any(|(_, sign, _)| *sign == mark),
        _ => false,
    }
}

impl Source {
    /// Publisher, title, address and date of publication in one line.
    pub fn line(&self, lang: Lang) -> String {
        let published = self.published.map(|period| period_text(lang, period));
        let cut = self.url_cut.then(|| format!("({})", lang.source_url_cut()));
        let named = self.publisher.is_some() || self.title.is_some() || self.url.is_some();
        let id = (!named).then(|| self.id.clone());
        let internal = self.internal.as_ref().map(|(file, day)| lang.imported_data(file, format::date(*day, lang)));
        let parts = [internal, self.publisher.clone(), self.title.clone(), published, self.url.clone(), cut, id];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
