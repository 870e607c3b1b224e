//! What changed in the last year, and what is open about the data of a region: flags, contradictions, what is unknown.

use super::document::Text;
use super::region::Writer;
use crate::domain::{Change, Claim, ClauseKind, Flag, Metric, Outcome, Rivals, STALE_MONTHS, What, changes};
use crate::page::text::cut;
use crate::report::figures::{dash, flag_sign, period_text, printed_share, share_text};
use crate::report::{self, change_text};

impl Writer<'_> {
    /// What changed since the snapshot before.
    pub(super) fn changes(&mut self) {
        let (lang, before, after) = (self.lang, self.before, self.snapshot);
        self.heading(lang.brief_changes());
        let found = changes(before, after, &[self.ix]);
        if found.is_empty() {
            let how = lang.brief_how_change(self.day(before.as_of), self.day(after.as_of));
            let how = self.notes.how(&how);
            return self.say(Text::of(lang.brief_changes_none(), [how]));
        }
        let items = found.iter().map(|change| self.change(change)).collect();
        self.list(items, self.extent.changes);
    }

    fn change(&mut self, change: &Change) -> Text {
        let (lang, dataset) = (self.lang, &self.snapshot.dataset);
        let between = (self.before.as_of, self.snapshot.as_of);
        let options = report::Options { lang, glyphs: self.set, width: usize::MAX };
        let text = cut(&change_text(dataset, between, change, &options), self.extent.words);
        let compared = lang.brief_how_change(self.day(between.0), self.day(between.1));
        let compared = self.notes.how(&compared);
        let (date, mut notes) = match (&change.what, change.figures()) {
            (_, Some((first, second))) => {
                let is_change = !matches!(change.what, What::Contradicting { .. });
                let between = if is_change { " → " } else { " · " };
                let dates = [first, second].map(|claim| self.period(claim)).join(between);
                (self.set.shown(&dates).into_owned(), [first, second].map(|claim| self.notes.claim(claim)).to_vec())
            }
            (What::Lost(event), None) => {
                let event = dataset.events().get(*event);
                let date = event.map(|event| period_text(lang, event.date)).unwrap_or_default();
                (date, event.map(|event| self.notes.press(event.source)).into_iter().collect())
            }
            (What::Award(ix, _), None) => {
                (period_text(lang, dataset.observation(*ix).as_of), vec![self.notes.observation(*ix)])
            }
            _ => (String::new(), Vec::new()),
        };
        notes.push(compared);
        Text::of(format!("{text} ({date})"), notes)
    }

    fn period(&self, claim: &Claim) -> String {
        period_text(self.lang, self.snapshot.dataset.observation(claim.observation).as_of)
    }

    /// Flags in words, figures that disagree, and what is unknown or stale.
    pub(super) fn doubts(&mut self) {
        let (lang, state) = (self.lang, self.state);
        self.heading(lang.brief_open());
        let mut items = Vec::new();
        for metric in Metric::ALL {
            items.extend(self.rivals(metric));
        }
        let evidence = self.snapshot.evidence(self.ix);
        // A contradiction is told with its figures, what is stale by its metric.
        let told = [Flag::Contradiction, Flag::Stale];
        for flag in state.flags.iter().filter(|flag| !told.contains(flag)) {
            let raising = evidence.iter().filter(|(_, flags)| flags.contains(flag)).map(|(ix, _)| *ix).take(3);
            let mut notes: Vec<usize> = raising.map(|ix| self.notes.observation(ix)).collect();
            if notes.is_empty() {
                notes.push(self.notes.how(lang.brief_how_count()));
            }
            let sign = flag_sign(self.set, flag);
            items.push(Text::of(format!("{sign} {}: {}", lang.flag(flag), lang.flag_reason(flag)), notes));
        }
        for metric in [Metric::Registered, Metric::ActivePopulation] {
            let standing = state.standing(metric);
            let name = lang.metric_row(metric);
            if standing.period.is_empty() {
                items.push(Text::of(format!("{} {}", self.g.unknown, lang.brief_missing(name)), []));
            } else if let Some(claim) = standing.chosen.filter(|_| standing.stale) {
                let note = self.notes.claim(&claim);
                let text = format!("{} {}", self.g.stale, lang.brief_stale(name, STALE_MONTHS));
                items.push(Text::of(text, [note]));
            }
        }
        let unknown = state.verdict.clauses.iter().filter(|clause| clause.outcome == Outcome::Unknown);
        // A figure that is missing has been named.
        let unknown = unknown.filter(|clause| clause.value.is_some() || matches!(clause.kind, ClauseKind::Further(_)));
        let unknown: Vec<String> = unknown.map(|clause| self.words.asks(clause)).collect();
        if !unknown.is_empty() {
            let rule = self.rule_note();
            let text = format!("{} {}", self.g.unknown, lang.figures_unknown(unknown.join(", ")));
            items.push(Text::of(text, [rule]));
        }
        items.extend(self.caveats());
        items.extend(self.later());
        if items.is_empty() {
            return self.say(Text::of(lang.brief_open_none(), []));
        }
        self.list(items, self.extent.questions);
    }

    /// The figures of the standing period that disagree, the one that stands, and the rule that chose it.
    fn rivals(&mut self, metric: Metric) -> Option<Text> {
        let (lang, set) = (self.lang, self.set);
        let standing = self.state.standing(metric);
        if !standing.is_contradicted() && standing.tied.is_empty() {
            return None;
        }
        let is_standing = |rivals: &Rivals| standing.period.iter().any(|claim| rivals.claims.contains(claim));
        let rivals = self.snapshot.rivals(self.ix, metric).into_iter().find(is_standing)?;
        let share = |claim: &Claim| share_text(lang, set, claim);
        let others: Vec<&Claim> =
            rivals.claims.iter().filter(|claim| Some(**claim) != rivals.chosen).take(self.extent.others).collect();
        let asides = rivals.asides.iter().take(self.extent.others).map(|aside| {
            let share = aside.share.map_or_else(|| dash(set).to_owned(), |share| printed_share(lang, set, share));
            (format!("{share}, {}", lang.aside_never(lang.excluded(aside.why))), aside.observation)
        });
        let asides: Vec<_> = asides.collect();
        let mut notes: Vec<usize> = rivals.chosen.iter().map(|claim| self.notes.claim(claim)).collect();
        notes.extend(others.iter().map(|claim| self.notes.claim(claim)));
        notes.extend(asides.iter().map(|(_, ix)| self.notes.observation(*ix)));
        let told = others.iter().map(|claim| format!("{} ({})", share(claim), self.period(claim)));
        let told: Vec<String> = told.chain(asides.into_iter().map(|(text, _)| text)).collect();
        let (name, told) = (lang.metric_row(metric), told.join(", "));
        let text = match &rivals.chosen {
            Some(claim) => {
                let stands = format!("{} ({})", share(claim), self.period(claim));
                lang.brief_differing(name, lang.rivals_stands(stands, lang.reason(rivals.reason)), told)
            }
            None => lang.brief_tied(name, told),
        };
        Some(Text::of(format!("{} {text}", self.g.flagged), notes))
    }

    /// What the data doubt about the figures that stand.
    fn caveats(&mut self) -> Vec<Text> {
        let (lang, dataset) = (self.lang, &self.snapshot.dataset);
        let mut seen = Vec::new();
        for metric in Metric::ALL {
            let standing = self.state.standing(metric);
            for claim in standing.chosen.iter().chain(&standing.tied) {
                if !seen.contains(&claim.observation) {
                    seen.push(claim.observation);
                }
            }
        }
        let caveat = |ix| dataset.observation(ix).rare.caveat.as_ref().map(|caveat| (ix, lang.pick(caveat)));
        let found: Vec<_> = seen.into_iter().filter_map(caveat).collect();
        let text = |text: &str| lang.caveat_is(cut(text, self.extent.words));
        found.into_iter().map(|(ix, caveat)| Text::of(text(caveat), [self.notes.observation(ix)])).collect()
    }

    /// Published figures that became known only after the date.
    fn later(&mut self) -> Option<Text> {
        let known = self.snapshot.evidence(self.ix).len();
        let later = self.snapshot.dataset.observations(self.ix).count().checked_sub(known).filter(|n| *n > 0)?;
        let how = self.notes.how(self.lang.brief_how_named());
        Some(Text::of(self.lang.not_yet_known(later, self.day(self.snapshot.as_of)), [how]))
    }
}
