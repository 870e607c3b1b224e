//! Changes between two dates as lines: grouped, each with its figures, their dates and sources, and events beside it.

use super::entry::Entry;
use crate::domain::{
    Change, ChangeGroup, Claim, Dataset, Event, EventKind, ObservationIx, Outcome, STALE_MONTHS, Side, What,
    is_older_than,
};
use crate::locale::{Lang, format};
use crate::page::{GlyphSet, Glyphs, Line, Role, flow};
use crate::report::Options;
use crate::report::figures::{
    count, date_text, difference_text, outcome_role, outcome_sign, percent_text, period_text, share_text, source_label,
};
use chrono::NaiveDate;

/// The two dates, and how many changes there are of each group.
pub fn changes_heading(since: NaiveDate, until: NaiveDate, changes: &[Change], options: &Options) -> Line {
    let Options { lang, glyphs, width } = *options;
    let between = lang.changes_between(format::date(since, lang), format::date(until, lang));
    let mut line = Line::of(Role::Title, between);
    for group in ChangeGroup::ALL {
        let number = changes.iter().filter(|change| change.group() == group).count();
        let part = format!(" {} {}", count(lang, number as u64), lang.change_group_short(group));
        let separator = format!("  {}", glyphs.glyphs().separator);
        let wide = Line::of(Role::Text, format!("{separator}{part}")).width();
        if number > 0 && line.width() + wide <= width {
            line.push(Role::Border, separator);
            line.push(Role::Text, part);
        }
    }
    line
}

/// Every change between `since` and `until`, a heading above each group; no line is wider than asked for.
///
/// National events stand once above all; beside a change only where its region or province is meant, or where it fell.
pub fn changes(
    dataset: &Dataset,
    (since, until): (NaiveDate, NaiveDate),
    changes: &[Change],
    options: &Options,
) -> Vec<Entry> {
    let writer = Writer { dataset, since, until, lang: options.lang, options, g: options.glyphs.glyphs() };
    let mut entries: Vec<Entry> = Vec::new();
    if !changes.is_empty() {
        entries.extend(writer.national_events());
    }
    let mut group = None;
    for change in changes {
        if group != Some(change.group()) {
            group = Some(change.group());
            entries.push(Entry::heading(writer.heading(change.group(), changes), entries.is_empty()));
        }
        entries.push(Entry { region: Some(change.region), lines: writer.change(change) });
    }
    entries
}

/// What changed between two dates in one sentence: figures, difference, clause; without dates and sources.
pub fn change_text(
    dataset: &Dataset,
    (since, until): (NaiveDate, NaiveDate),
    change: &Change,
    options: &Options,
) -> String {
    let writer = Writer { dataset, since, until, lang: options.lang, options, g: options.glyphs.glyphs() };
    format!("{} {}", writer.sign(change).0, writer.what(change).plain())
}

struct Writer<'a> {
    dataset: &'a Dataset,
    since: NaiveDate,
    until: NaiveDate,
    lang: Lang,
    options: &'a Options,
    g: &'static Glyphs,
}

impl Writer<'_> {
    fn heading(&self, group: ChangeGroup, all: &[Change]) -> Line {
        let number = all.iter().filter(|change| change.group() == group).count();
        let mut line = Line::of(Role::Header, self.lang.change_group(group));
        line.push(Role::Dim, format!(" ({}) ", count(self.lang, number as u64)));
        let missing = self.options.width.saturating_sub(line.width());
        line.with(Role::Border, self.g.rule.repeat(missing))
    }

    /// What changed in one paragraph, then figures with dates and sources, then events.
    fn change(&self, change: &Change) -> Vec<Line> {
        let lang = self.lang;
        let region = self.dataset.region(change.region);
        let (sign, sign_role) = self.sign(change);
        let mut first = Line::of(Role::Strong, lang.region_name(region));
        let province = self.dataset.province_of(change.region).filter(|province| *province != change.region);
        if let Some(province) = province {
            let name = lang.region_name(self.dataset.region(province));
            first.push(Role::Dim, format!(", {name}"));
        }
        first.push(Role::Dim, ": ");
        let mut lines = self.paragraph(Line::of(sign_role, format!("{sign} ")), &first.joined(self.what(change)));
        lines.extend(self.paragraph(indent(), &self.evidence(change)));
        lines.extend(self.of_whole(change).map(|said| self.paragraph(indent(), &said)).unwrap_or_default());
        lines.extend(self.events(change).map(|events| self.paragraph(indent(), &events)).unwrap_or_default());
        lines
    }

    fn paragraph(&self, lead: Line, content: &Line) -> Vec<Line> {
        flow(lead, content, self.options.width)
    }

    fn sign(&self, change: &Change) -> (&'static str, Role) {
        match &change.what {
            What::Crossing { after, .. } => {
                (outcome_sign(self.options.glyphs.glyphs(), after.outcome), outcome_role(after.outcome))
            }
            What::Step { before, after } if after.share < before.share => (self.g.down, Role::Warning),
            What::Step { .. } => (self.g.up, Role::Text),
            What::Revised { .. } | What::Contradicting { .. } => (self.g.flagged, Role::Warning),
            What::Lost(_) => (self.g.not_met, outcome_role(Outcome::NotMet)),
            What::Award(..) => (self.g.best, Role::Mark),
        }
    }

    fn what(&self, change: &Change) -> Line {
        match &change.what {
            What::Crossing { before, after, .. } => {
                let mut line = self.move_of(&before.claim, &after.claim);
                line.push(Role::Text, "; ");
                line.joined(self.crossing(before, after))
            }
            What::Step { before, after } | What::Revised { before, after } => self.move_of(before, after),
            What::Contradicting { stands, other, tied } => {
                let shares = (self.share(stands, self.until), self.share(other, self.until));
                let words = if *tied {
                    self.lang.figures_tied(shares.0, shares.1)
                } else {
                    self.lang.figures_differ(shares.0, shares.1)
                };
                let metric = Line::of(Role::Text, format!("{}: ", self.lang.metric_row(stands.metric)));
                metric.with(Role::Strong, words)
            }
            What::Lost(event) => {
                let name = self.dataset.events().get(*event).map(|event| self.lang.pick(&event.name));
                Line::of(Role::Text, name.unwrap_or_default())
            }
            What::Award(ix, award) => Line::of(Role::Text, self.lang.award_recorded(self.award(*ix, *award))),
        }
    }

    /// `Terdaftar ÷ penduduk 98,10 % → 97,40 % (-0,70 poin)`.
    fn move_of(&self, before: &Claim, after: &Claim) -> Line {
        let metric = Line::of(Role::Text, format!("{} ", self.lang.metric_row(before.metric)));
        let after_metric =
            if after.metric == before.metric { String::new() } else { format!(" {}", self.lang.basis(after.metric)) };
        let shares = format!("{} {} {}", self.share(before, self.since), self.arrow(), self.share(after, self.until));
        let mut line = metric.with(Role::Strong, shares).with(Role::Text, after_metric);
        let points = crate::domain::difference(before, after).filter(|_| before.metric == after.metric);
        if let Some(points) = points {
            line.push(Role::Dim, format!(" ({})", difference_text(self.lang, points)));
        }
        line
    }

    /// `ambang 98 %: memenuhi → mendekati`.
    fn crossing(&self, before: &Side, after: &Side) -> Line {
        let (lang, right) = (self.lang, self.arrow());
        let line = if before.line == after.line {
            percent_text(lang, after.line)
        } else {
            format!("{} {right} {}", percent_text(lang, before.line), percent_text(lang, after.line))
        };
        let mut text = Line::of(Role::Text, format!("{}: ", lang.line_word(line)));
        text.push(outcome_role(before.outcome), lang.outcome(before.outcome));
        text.push(Role::Text, format!(" {right} "));
        text.with(outcome_role(after.outcome), lang.outcome(after.outcome))
    }

    /// From one to the other; in ASCII it may not be taken for "at least".
    const fn arrow(&self) -> &'static str {
        match self.options.glyphs {
            GlyphSet::Spoken => self.lang.spoken_becomes(),
            GlyphSet::Unicode => "→",
            GlyphSet::Ascii => "->",
        }
    }

    /// A share with its marks, stale or not on `day`.
    fn share(&self, claim: &Claim, day: NaiveDate) -> String {
        let stale = is_older_than(claim.effective, day, STALE_MONTHS);
        share_text(self.lang, self.options.glyphs, claim) + if stale { self.g.stale } else { "" }
    }

    /// Dates and sources of the figures, and how far they lie apart; of an event or award its own.
    fn evidence(&self, change: &Change) -> Line {
        let (lang, separator) = (self.lang, self.g.separator);
        let Some((before, after)) = change.figures() else { return self.own_evidence(&change.what) };
        let between = match change.what {
            What::Contradicting { .. } => format!(" {separator} "),
            _ => format!(" {} ", self.arrow()),
        };
        let mut line = Line::of(Role::Source, self.figure(before)).with(Role::Text, between);
        line.push(Role::Source, self.figure(after));
        let days = (after.closing - before.closing).num_days();
        if matches!(change.what, What::Crossing { .. } | What::Step { .. }) {
            line.push(Role::Dim, format!(" {separator} {}", lang.days_apart(format::count(days, lang))));
        }
        line
    }

    fn own_evidence(&self, what: &What) -> Line {
        let lang = self.lang;
        let text = match what {
            What::Lost(event) => self.dataset.events().get(*event).map(|event| {
                let from = lang.figure_from(period_text(lang, event.date), self.dataset.source(event.source).label());
                format!("{from} ({})", lang.press())
            }),
            What::Award(ix, _) => {
                let observation = self.dataset.observation(*ix);
                let source = source_label(self.dataset, *ix, self.lang);
                Some(lang.figure_from(period_text(lang, observation.as_of), source))
            }
            _ => None,
        };
        Line::of(Role::Source, text.unwrap_or_default())
    }

    fn figure(&self, claim: &Claim) -> String {
        let date = date_text(self.lang, self.options.glyphs, self.dataset, claim);
        self.lang.figure_from(date, source_label(self.dataset, claim.observation, self.lang))
    }

    fn award(&self, ix: ObservationIx, award: usize) -> String {
        let Some(award) = self.dataset.observation(ix).rare.awards.get(award) else { return String::new() };
        let year = award.year.map_or_else(|| self.lang.year_unstated().to_owned(), |year| year.to_string());
        // Most names already end in their year.
        let name = if award.name.contains(&year) { award.name.to_string() } else { format!("{} {year}", award.name) };
        match &award.class {
            Some(class) => format!("{name}, {}", self.lang.award_class(class)),
            None => name,
        }
    }

    /// Of the nation or a province: that the figures are its own, and what a rule says there.
    fn of_whole(&self, change: &Change) -> Option<Line> {
        let region = self.dataset.region(change.region);
        let is_whole = region.code.level() < self.dataset.listed_level();
        change.figures().filter(|_| is_whole)?;
        let mut line = Line::of(Role::Dim, self.lang.changes_of_whole(self.lang.region_name(region)));
        if let What::Crossing { after, .. } = &change.what {
            line.push(Role::Dim, format!("; {}", self.lang.changes_rule_on_whole()));
            if let Some(fit) = self.lang.fit(after.fit) {
                line.push(Role::Dim, format!(" ({fit})"));
            }
        }
        Some(line)
    }

    /// What happened in the interval; a fall may be consistent with it, a rise only lies beside it.
    fn events(&self, change: &Change) -> Option<Line> {
        let fell = change.figures().is_some_and(|(before, after)| after.share < before.share);
        let events = change.events.iter().filter_map(|event| self.dataset.events().get(*event));
        let named: Vec<String> =
            events.filter(|event| fell || event.kind != EventKind::National).map(|event| self.event(event)).collect();
        let list = named.join("; ");
        let words = if fell { self.lang.consistent_with(list) } else { self.lang.same_interval(list) };
        (!named.is_empty()).then(|| Line::of(Role::Dim, words))
    }

    /// National events between the two dates.
    fn national_events(&self) -> Option<Entry> {
        let is_between = |event: &&Event| {
            let date = event.date;
            event.kind == EventKind::National
                && self.since < date.last_day()
                && event.known_from(self.dataset) <= self.until
        };
        let named: Vec<String> =
            self.dataset.events().iter().filter(is_between).map(|event| self.event(event)).collect();
        let content = Line::of(Role::Dim, self.lang.national_events(named.join("; ")));
        (!named.is_empty()).then(|| Entry { region: None, lines: self.paragraph(Line::new(), &content) })
    }

    fn event(&self, event: &Event) -> String {
        let lang = self.lang;
        format!("{} ({}, {})", lang.pick(&event.name), period_text(lang, event.date), lang.press())
    }
}

fn indent() -> Line {
    Line::of(Role::Text, "  ")
}
