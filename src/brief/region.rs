//! The fact sheet of one region, section by section.

use super::document::{Block, Brief, Picture, Text};
use super::extent::Extent;
use super::notes::Notes;
use super::{Options, about};
use crate::domain::{Clause, Metric, Point, RegionIx, RegionState, Snapshot};
use crate::locale::{Lang, format};
use crate::page::text::cut;
use crate::page::{GlyphSet, Glyphs};
use crate::report::figures::{count, outcome_sign, percent_text, period_text, share_text};
use crate::report::{self, Words};

/// The sheet of a region as it is written.
pub(super) struct Writer<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) before: &'a Snapshot,
    pub(super) ix: RegionIx,
    pub(super) state: &'a RegionState,
    pub(super) lang: Lang,
    pub(super) set: GlyphSet,
    pub(super) g: &'static Glyphs,
    pub(super) extent: &'a Extent,
    pub(super) words: Words<'a>,
    pub(super) notes: Notes<'a>,
    pub(super) blocks: Vec<Block>,
}

/// The fact sheet of the region at `ix`, beside what was known a year `before`.
pub(super) fn brief(snapshot: &Snapshot, before: &Snapshot, ix: RegionIx, options: Options, extent: &Extent) -> Brief {
    let Options { lang, glyphs: set, .. } = options;
    let mut writer = Writer {
        snapshot,
        before,
        ix,
        state: snapshot.state(ix),
        lang,
        set,
        g: set.glyphs(),
        extent,
        words: Words::new(snapshot, ix, report::Options { lang, glyphs: set, width: usize::MAX }),
        notes: Notes::new(snapshot, lang, extent),
        blocks: Vec::new(),
    };
    writer.head();
    writer.standing();
    writer.clauses();
    writer.trend();
    writer.projection();
    writer.cost();
    writer.peers();
    writer.changes();
    writer.doubts();
    let region = snapshot.dataset.region(ix);
    let name = Text::of(cut(lang.region_name(region), extent.words), []);
    let name: String = name.0.into_iter().map(|span| span.text).collect();
    Brief {
        lang,
        title: format!("{}: {name}", lang.brief_title()),
        blocks: writer.blocks,
        notes: writer.notes.finish(),
        about: about::about(snapshot, region.code, options),
        address: extent.address,
    }
}

impl Writer<'_> {
    pub(super) fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    pub(super) fn say(&mut self, text: Text) {
        self.blocks.push(Block::Paragraph(text));
    }

    /// At most `most` items of a list, and how many are left out.
    pub(super) fn list(&mut self, mut items: Vec<Text>, most: usize) {
        let more = items.len().saturating_sub(most);
        items.truncate(most);
        if more > 0 {
            let code = self.snapshot.dataset.region(self.ix).code;
            let how = self.notes.how(self.lang.brief_how_count());
            items.push(Text::of(self.lang.brief_more(count(self.lang, more as u64), code), [how]));
        }
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Kind, place, code and population; then as of when and by which rule.
    fn head(&mut self) {
        let (lang, dataset) = (self.lang, &self.snapshot.dataset);
        let region = dataset.region(self.ix);
        let register = self.notes.register(self.ix);
        let within = Some(crate::report::within(dataset, self.ix, lang)).filter(|within| !within.is_empty());
        let island = dataset.island_of(self.ix).and_then(|island| dataset.islands().get(usize::from(island)));
        let parts = [
            Some(lang.kind(region.kind).to_owned()),
            within,
            island.map(|island| lang.island_group(lang.pick(&island.name))),
            Some(lang.code(region.code)),
            Some(
                region
                    .population
                    .map_or_else(|| lang.residents_unknown().to_owned(), |people| lang.residents(count(lang, people))),
            ),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().map(|part| cut(&part, self.extent.words)).collect();
        self.say(Text::of(parts.join(" · "), [register]));
        let rule = self.rule_note();
        let named = self.notes.how(lang.brief_how_named());
        self.say(Text::of(about::basis(self.snapshot, region.code, lang), [named, rule]));
    }

    pub(super) fn rule_note(&mut self) -> usize {
        let code = self.snapshot.dataset.region(self.ix).code;
        let rule = self.snapshot.rule.apply(&self.snapshot.dataset, code, self.snapshot.as_of);
        self.notes.rule(&rule)
    }

    /// The clauses in words, what they come to, and since when.
    fn clauses(&mut self) {
        let (lang, state) = (self.lang, self.state);
        self.heading(lang.title_clauses());
        let rule = self.rule_note();
        if let Some(fit) = self.words.fit() {
            self.say(Text::of(format!("{} {fit}", self.g.flagged), [rule]));
        }
        let clauses = &state.verdict.clauses;
        let items = clauses.iter().map(|clause| {
            let sign = outcome_sign(self.set.glyphs(), clause.outcome);
            let mut notes = vec![rule];
            notes.extend(self.clause_notes(clause));
            Text::of(format!("{sign} {}", self.words.clause(clause)), notes)
        });
        let items: Vec<Text> = items.collect();
        self.list(items, usize::MAX);
        self.say(Text::of(self.words.verdict(), [rule]));
        for metric in [Metric::Registered, Metric::ActivePopulation] {
            if let Some(since) = self.words.since(metric) {
                let mut notes = vec![self.notes.how(lang.brief_how_undecided())];
                if let Ok(since) = self.snapshot.since(state.region, metric) {
                    notes = [since.first, since.before].map(|claim| self.notes.claim(&claim)).to_vec();
                }
                let name = lang.metric_row(metric);
                self.say(Text::of(format!("{name}: {since}"), notes));
            }
        }
    }

    /// The sources of the figures that decide a clause, and how its people are reckoned.
    fn clause_notes(&mut self, clause: &Clause) -> Vec<usize> {
        let state = self.state;
        let Some(metric) = clause.metric() else { return Vec::new() };
        let mut notes: Vec<usize> = state.standing(metric).chosen.iter().map(|claim| self.notes.claim(claim)).collect();
        notes.extend(clause.distance.map(|_| self.notes.how(self.lang.brief_how_gap())));
        notes
    }

    /// The picture of the history, and its figures in words.
    fn trend(&mut self) {
        let (lang, state, snapshot) = (self.lang, self.state, self.snapshot);
        self.heading(lang.title_trend());
        let Some(chart) = self.words.chart() else { return self.say(Text::of(lang.trend_thin(), [])) };
        let active = snapshot.series(state.region, Metric::ActivePopulation);
        let all = [(lang.trend_registered(), state.series.as_slice()), (lang.trend_active(), active.as_slice())];
        let drawn = all.into_iter().filter(|(_, points)| !points.is_empty());
        let (mut names, mut figures) = (Vec::new(), Vec::new());
        for (name, points) in drawn {
            names.push(name.to_owned());
            figures.push(self.figures(name, points));
        }
        if chart.series.iter().flat_map(|series| &series.points).any(|point| point.flagged) {
            let how = self.notes.how(lang.flag_reason(crate::domain::Flag::Jump));
            figures.push(Text::of(lang.brief_jump(), [how]));
        }
        if let Some(line) = chart.line {
            names.push(lang.trend_line(percent_text(lang, line)));
        }
        let region = snapshot.dataset.region(self.ix);
        let title = lang.brief_picture(cut(lang.region_name(region), self.extent.words));
        let title = crate::domain::visible(&title).into_owned();
        self.blocks.push(Block::Picture(Picture { title, names, chart, figures }));
    }

    /// The newest figures of a series in words, each with its source.
    fn figures(&mut self, name: &str, points: &[Point]) -> Text {
        let (lang, set) = (self.lang, self.set);
        let earlier = points.len().saturating_sub(self.extent.figures);
        let mut text = Text::of(format!("{name}: "), []);
        for (n, point) in points.iter().skip(earlier).enumerate() {
            let date = period_text(lang, self.snapshot.dataset.observation(point.claim.observation).as_of);
            let note = self.notes.claim(&point.claim);
            let comma = if n > 0 { ", " } else { "" };
            text = text.and(format!("{comma}{} ({date})", share_text(lang, set, &point.claim)), [note]);
        }
        if earlier > 0 {
            let how = self.notes.how(lang.brief_how_count());
            text = text.and(format!("; {}", lang.brief_earlier(count(lang, earlier as u64))), [how]);
        }
        text
    }

    /// The projection, or why there is none.
    fn projection(&mut self) {
        let said = self.words.projection();
        if said.is_empty() {
            return;
        }
        self.heading(self.lang.title_projection());
        let how = self.notes.how(self.lang.brief_how_trend());
        for text in said {
            self.say(Text::of(text, [how]));
        }
    }

    /// A day as the language writes it.
    pub(super) fn day(&self, day: chrono::NaiveDate) -> String {
        format::date(day, self.lang)
    }
}
