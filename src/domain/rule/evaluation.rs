//! A region held against every rule and award class, clause by clause, beside what is recorded of it.

use super::clause::{Figures, decide};
use crate::domain::cost::unregistered;
use crate::domain::{
    Award, Clause, ClauseKind, Dataset, Event, Fit, Metric, ObservationIx, Outcome, People, RegionIx, RegionState,
    Rule, RuleChoice, Snapshot, Verdict,
};

/// A region held against one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// How well it fits.
    pub fit: Fit,
    /// Its clauses decided.
    pub verdict: Verdict,
}

/// The clause of a rule that the fewest people would meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cheapest {
    /// The clause.
    pub clause: Clause,
    /// The people missing.
    pub people: People,
    /// Whether enrolling people meets it: then the rate says what it costs. Members made active again may cost anything.
    pub is_enrolment: bool,
}

impl Evaluation<'_> {
    /// Of the clauses that are known to be missed, the one that the fewest people would meet in the region of `state`.
    pub fn cheapest(&self, state: &RegionState) -> Option<Cheapest> {
        let missed = self.verdict.clauses.iter().filter(|clause| clause.outcome.fails());
        let counted = missed.filter_map(|clause| {
            let distance = clause.distance.filter(|distance| distance.people < 0)?;
            let people = People { count: distance.people.unsigned_abs(), estimated: distance.estimated };
            // New members are active ones, as far as there is anybody left to enrol.
            let free = || unregistered(state).is_some_and(|free| free.count >= people.count);
            let is_enrolment = clause.kind != ClauseKind::ActivePopulation || free();
            Some(Cheapest { clause: *clause, people, is_enrolment })
        });
        counted.min_by_key(|cheapest| cheapest.people.count)
    }
}

/// The region at `ix` held against every rule but those of other provinces, in the order of the data.
pub fn evaluate<'s>(snapshot: &'s Snapshot, ix: RegionIx) -> Vec<Evaluation<'s>> {
    let dataset: &Dataset = &snapshot.dataset;
    let state = snapshot.state(ix);
    let figures = Figures {
        registered: state.registered(),
        active_population: state.standing(Metric::ActivePopulation),
        active_unstated: state.standing(Metric::ActiveUnstated),
        pemda_share: state.standing(Metric::PemdaShare),
    };
    let evaluation = |rule: &'s Rule| {
        let applied = RuleChoice::of_id(&rule.id).apply(dataset, dataset.region(ix).code, snapshot.as_of);
        let verdict = decide(&applied, figures);
        (applied.fit != Fit::OtherProvince).then_some(Evaluation { rule, fit: applied.fit, verdict })
    };
    dataset.rules().iter().filter_map(evaluation).collect()
}

/// The awards recorded for the region at `ix` and known on the date, the newest record first.
pub fn recorded_awards(snapshot: &Snapshot, ix: RegionIx) -> Vec<(ObservationIx, &Award)> {
    let records = snapshot.evidence(ix).into_iter().map(|(record, _)| record);
    records
        .flat_map(|record| snapshot.dataset.observation(record).rare.awards.iter().map(move |a| (record, a)))
        .collect()
}

/// The losses of a status recorded for the region at `ix` up to the date. None recorded does not say that it holds one.
pub fn recorded_losses(snapshot: &Snapshot, ix: RegionIx) -> impl Iterator<Item = &Event> {
    let dataset = &snapshot.dataset;
    let code = dataset.region(ix).code;
    let lost = move |event: &&Event| event.is_loss_of(code);
    dataset.events().iter().filter(lost).filter(|event| event.known_from(dataset) <= snapshot.as_of)
}

/// What a rule comes to: met, not met or unknown; one that is nearly met is not met.
pub fn result(verdict: &Verdict) -> Outcome {
    match verdict.outcome() {
        Outcome::Near => Outcome::NotMet,
        outcome => outcome,
    }
}
