//! The notes of a fact sheet: each source, rule, rate and way of reckoning once, in the order in which it is referred to.

use super::document::Note;
use super::extent::Extent;
use crate::domain::{AppliedRule, Claim, ObservationIx, Period, Rate, RegionIx, Snapshot, Source, visible};
use crate::locale::Lang;
use crate::page::text::cut;
use crate::report::figures::{own_label, percent_text, period_text};

/// The notes so far.
pub(super) struct Notes<'a> {
    snapshot: &'a Snapshot,
    lang: Lang,
    extent: &'a Extent,
    listed: Vec<Note>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, lang: Lang, extent: &'a Extent) -> Self {
        Self { snapshot, lang, extent, listed: Vec::new() }
    }

    pub(super) fn finish(self) -> Vec<Note> {
        self.listed
    }

    /// How something is reckoned.
    pub(super) fn how(&mut self, text: &str) -> usize {
        self.add(Note { text: visible(text).into_owned(), url: None })
    }

    /// Where the figure of a claim comes from.
    pub(super) fn claim(&mut self, claim: &Claim) -> usize {
        self.observation(claim.observation)
    }

    /// Where an observation comes from: its source, and the user's own file that holds it.
    pub(super) fn observation(&mut self, ix: ObservationIx) -> usize {
        let (lang, dataset) = (self.lang, &self.snapshot.dataset);
        let own = dataset
            .origin(dataset.observation(ix))
            .map(|(file, imported)| own_label(lang, cut(file, self.extent.title), imported));
        let note = self.publication(dataset.source_of(ix), own.as_deref());
        self.add(note)
    }

    /// Where something known from the press comes from.
    pub(super) fn press(&mut self, source: u32) -> usize {
        let note = self.publication(self.snapshot.dataset.source(source), Some(self.lang.press()));
        self.add(note)
    }

    /// The register that the population of a region comes from.
    pub(super) fn register(&mut self, ix: RegionIx) -> usize {
        let (lang, register) = (self.lang, self.snapshot.dataset.register(ix));
        let date = lang.as_of(period_text(lang, Period::Day(register.as_of)));
        self.how(&format!("{}, {date}", lang.pick(&register.label)))
    }

    /// The rule, its validity and its source; the line that was typed in its place.
    pub(super) fn rule(&mut self, rule: &AppliedRule<'_>) -> usize {
        let lang = self.lang;
        let typed = rule.registered.filter(|_| rule.is_typed).map(|line| lang.typed_line(percent_text(lang, line)));
        let Some(named) = rule.rule else { return self.how(&typed.unwrap_or_else(|| lang.fit_no_rule().to_owned())) };
        let name = lang.brief_rule(lang.pick(&named.name), period_text(lang, named.from));
        let press = (!named.verified).then(|| lang.press().to_owned());
        let parts: Vec<String> = [typed, Some(name), press].into_iter().flatten().collect();
        let source = self.publication(self.snapshot.dataset.source(named.source), None);
        self.add(Note { text: visible(&format!("{}: {}", parts.join(", "), source.text)).into_owned(), ..source })
    }

    /// A rate: its basis, and its source.
    pub(super) fn rate(&mut self, rate: &Rate) -> usize {
        let lang = self.lang;
        let basis = lang.cost_rate_basis(&rate.basis, period_text(lang, rate.from));
        let press = if rate.verified { String::new() } else { format!(", {}", lang.press()) };
        let source = self.publication(self.snapshot.dataset.source(rate.source), None);
        self.add(Note { text: visible(&format!("{basis}{press}: {}", source.text)).into_owned(), ..source })
    }

    /// Publisher, title, date and address, as far as they are known.
    fn publication(&self, source: &Source, more: Option<&str>) -> Note {
        let (lang, extent) = (self.lang, self.extent);
        let publisher = source.publisher.as_deref().unwrap_or(lang.publisher_unknown());
        let title = source.title.as_deref().map(|title| format!("\"{}\"", cut(title, extent.title)));
        let title = title.unwrap_or_else(|| lang.untitled().to_owned());
        let dated = source.published.map_or_else(
            || lang.published_undated().to_owned(),
            |published| lang.published_on(period_text(lang, published)),
        );
        let cut_off = (source.url_cut && source.url.is_some()).then(|| lang.address_cut());
        let unknown = source.url.is_none().then(|| lang.address_unknown());
        let title = Some(title.as_str()).filter(|_| extent.title > 0);
        let publisher = cut(publisher, extent.publisher);
        let parts = [Some(publisher.as_str()), title, Some(&dated), more, cut_off, unknown];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        let url = source.url.as_deref().map(|url| visible(url).into_owned());
        Note { text: visible(&parts.join(", ")).into_owned(), url }
    }

    /// The number of a note.
    fn add(&mut self, note: Note) -> usize {
        if let Some(at) = self.listed.iter().position(|other| *other == note) {
            return at + 1;
        }
        self.listed.push(note);
        self.listed.len()
    }
}
