//! The figures that stand for a region: share, date, people, denominator and distance, each with its source.

use super::document::{Block, Column, Holds, Table, Text};
use super::region::Writer;
use crate::domain::{Claim, Clause, DenominatorOrigin, Metric, Standing};
use crate::report::figures::{
    dash, date_text, distance_text, marks, outcome_sign, people_text, percent_text, share_text,
};

impl Writer<'_> {
    /// The table of the figures that stand, and the ranks.
    pub(super) fn standing(&mut self) {
        let (lang, state) = (self.lang, self.state);
        self.heading(lang.brief_standing());
        let listed = |metric: &Metric| {
            let standing = state.standing(*metric);
            let is_asked = matches!(metric, Metric::Registered | Metric::ActivePopulation);
            is_asked || standing.chosen.is_some() || !standing.tied.is_empty()
        };
        let rows: Vec<Vec<Text>> =
            Metric::ALL.into_iter().filter(listed).flat_map(|metric| self.rows(metric)).collect();
        let how = self.notes.how(lang.brief_how_gap());
        let columns = vec![
            Column::new(lang.brief_indicator(), &[], Holds::Words),
            Column::new(lang.brief_share(), &[], Holds::Numbers),
            Column::new(lang.column_as_of(), &[], Holds::Dates),
            Column::new(lang.brief_members(), &[], Holds::Numbers),
            Column::new(lang.brief_whole(), &[], Holds::Numbers),
            Column::new(lang.brief_outcome(), &[how], Holds::Words),
        ];
        let caption = Text::of(lang.brief_standing_table(), []);
        self.blocks.push(Block::Table(Table { caption, columns, named: 0, rows }));
        if self.snapshot.dataset.listed().contains(&self.ix) && state.has_data() {
            let how = self.notes.how(lang.brief_how_rank());
            let places = self.words.places().map(|place| Text::of(place, [how])).to_vec();
            self.list(vec_with_title(lang.title_rank(), places), usize::MAX);
        }
    }

    /// The rows of a metric: the figure that stands, or those that tie, or that there is none.
    fn rows(&mut self, metric: Metric) -> Vec<Vec<Text>> {
        let state = self.state;
        let standing = state.standing(metric);
        if let Some(claim) = &standing.chosen {
            return vec![self.row(standing, claim)];
        }
        if standing.tied.is_empty() {
            let none = Text::of(self.lang.no_data(), []);
            let dashes = std::iter::repeat_n(Text::of(dash(self.set), []), 4);
            let name = Text::of(self.lang.metric_row(metric), []);
            return vec![[name, none].into_iter().chain(dashes).collect()];
        }
        standing.tied.iter().take(self.extent.others).map(|claim| self.row(standing, claim)).collect()
    }

    fn row(&mut self, standing: &Standing, claim: &Claim) -> Vec<Text> {
        let (lang, set) = (self.lang, self.set);
        let note = self.notes.claim(claim);
        let decides = |clause: &&Clause| clause.alternative.is_none() && clause.metric() == Some(claim.metric);
        let clause = self.state.verdict.clauses.iter().find(decides);
        let evidence = self.snapshot.evidence(self.ix);
        let is_flagged = evidence.iter().any(|(ix, flags)| *ix == claim.observation && !flags.is_empty());
        let flagged = if is_flagged || !standing.tied.is_empty() { self.g.flagged } else { "" };
        let signs = marks(set, standing, clause.is_some_and(|clause| clause.on_line));
        let share = format!("{}{signs}{flagged}", share_text(lang, set, claim));
        let date = date_text(lang, set, &self.snapshot.dataset, claim);
        let estimated = |writer: &mut Self| writer.notes.how(writer.lang.brief_how_estimated());
        let members = claim.people.map(|people| {
            let mut notes = vec![note];
            notes.extend(people.estimated.then(|| estimated(self)));
            Text::of(people_text(lang, people), notes)
        });
        let whole = claim.denominator.map(|whole| {
            let origin = match whole.origin {
                DenominatorOrigin::Stated => note,
                DenominatorOrigin::Register => self.notes.register(self.ix),
                DenominatorOrigin::Implied => estimated(self),
            };
            Text::of(people_text(lang, whole.people), [origin])
        });
        let dashed = || Text::of(dash(set), []);
        let outcome = clause.filter(|clause| clause.value.is_some()).map(|clause| {
            let line = clause.line.map(|line| percent_text(lang, line)).unwrap_or_default();
            let sign = outcome_sign(set.glyphs(), clause.outcome);
            let text = format!("{sign} {}", lang.outcome_at(lang.outcome(clause.outcome), line));
            let distance = clause.distance.map(|distance| format!(": {}", distance_text(lang, distance)));
            Text::of(text + &distance.unwrap_or_default(), [])
        });
        vec![
            Text::of(lang.metric_row(claim.metric), []),
            Text::of(share, [note]),
            Text::of(date, [note]),
            members.unwrap_or_else(dashed),
            whole.unwrap_or_else(dashed),
            outcome.unwrap_or_else(dashed),
        ]
    }
}

/// The first item behind a title.
fn vec_with_title(title: &str, items: Vec<Text>) -> Vec<Text> {
    let titled = |mut item: Text| {
        if let Some(span) = item.0.first_mut() {
            span.text = format!("{title}, {}", span.text);
        }
        item
    };
    items.into_iter().map(titled).collect()
}
