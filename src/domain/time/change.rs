//! What changed between two dates: crossings, steps, revised and contradicting figures, status lost or granted.
//!
//! Two snapshots of one dataset and rule are compared: what stood on the first date, as known then, with what stands on
//! the second. What was unknown on either date has not changed: it became known, or ceased to be.

use crate::domain::figure::standing::{is_jump, is_same_period, is_tie};
use crate::domain::{
    Claim, Clause, ClauseKind, Dataset, Difference, Fit, Level, Metric, ObservationIx, Outcome, Percent, RegionCode,
    RegionIx, RegionState, Snapshot, difference, known_from, series,
};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, HashSet};

/// A group of changes, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeGroup {
    /// A clause that was met is met no longer.
    Fell,
    /// A clause that was not met is met.
    Reached,
    /// More than two points between two exact figures of one metric.
    Step,
    /// A newer publication has replaced the figure that stood for a period.
    Revised,
    /// A newer publication disagrees with the figure that stands for a period.
    Contradicting,
    /// A status lost, or an award.
    Status,
}

impl ChangeGroup {
    /// Every group, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Fell, Self::Reached, Self::Step, Self::Revised, Self::Contradicting, Self::Status];

    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Fell => "fell",
            Self::Reached => "reached",
            Self::Step => "step",
            Self::Revised => "revised",
            Self::Contradicting => "contradicting",
            Self::Status => "status",
        }
    }
}

/// A clause on one of the two dates: its line, its outcome, and the figure that decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The figure.
    pub claim: Claim,
    /// The line on that date.
    pub line: Percent,
    /// The outcome: never unknown.
    pub outcome: Outcome,
    /// How well the rule fits there on that date.
    pub fit: Fit,
}

/// What has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A clause went from one side of its line to the other.
    Crossing {
        /// The clause.
        clause: ClauseKind,
        /// On the first date.
        before: Side,
        /// On the second date.
        after: Side,
    },
    /// More than two points between two exact figures of one metric and different periods.
    Step {
        /// The figure that stood on the first date.
        before: Claim,
        /// The figure that stands on the second.
        after: Claim,
    },
    /// The figure of a period has another value, known later.
    Revised {
        /// The figure that stood.
        before: Claim,
        /// The figure that replaced it.
        after: Claim,
    },
    /// A figure that became known disagrees with the one that stands for its period, or with one of equal weight.
    Contradicting {
        /// The figure that stands, or one of two that tie.
        stands: Claim,
        /// The one that disagrees.
        other: Claim,
        /// Whether they are of equal weight, so that neither stands.
        tied: bool,
    },
    /// A status lost: the position of the event in [`Dataset::events`](crate::domain::Dataset::events).
    Lost(usize),
    /// An award: the observation that records it, and its position among that observation's awards.
    Award(ObservationIx, usize),
}

/// A change of one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The region.
    pub region: RegionIx,
    /// What has changed.
    pub what: What,
    /// Known events of the region, its province or the nation between the dates of the two figures, as positions in
    /// [`Dataset::events`](crate::domain::Dataset::events). A change may be consistent with them; nothing says that they caused it.
    pub events: Vec<usize>,
}

impl Change {
    /// The group that it is listed in.
    pub const fn group(&self) -> ChangeGroup {
        match &self.what {
            What::Crossing { after, .. } if matches!(after.outcome, Outcome::Met) => ChangeGroup::Reached,
            What::Crossing { .. } => ChangeGroup::Fell,
            What::Step { .. } => ChangeGroup::Step,
            What::Revised { .. } => ChangeGroup::Revised,
            What::Contradicting { .. } => ChangeGroup::Contradicting,
            What::Lost(_) | What::Award(..) => ChangeGroup::Status,
        }
    }

    /// The two figures that it lies between, the earlier or standing one first.
    pub const fn figures(&self) -> Option<(&Claim, &Claim)> {
        match &self.what {
            What::Crossing { before, after, .. } => Some((&before.claim, &after.claim)),
            What::Step { before, after } | What::Revised { before, after } => Some((before, after)),
            What::Contradicting { stands, other, .. } => Some((stands, other)),
            What::Lost(_) | What::Award(..) => None,
        }
    }
}

/// The changes of `regions` between two snapshots of one dataset and rule, `before` the earlier: by group, then in the
/// order of `regions`.
pub fn changes(before: &Snapshot, after: &Snapshot, regions: &[RegionIx]) -> Vec<Change> {
    let between = Between { before, after };
    let mut found: Vec<Change> = regions.iter().flat_map(|ix| between.of_region(*ix)).collect();
    found.sort_by_key(Change::group);
    found
}

/// The regions whose own figures tell of `found`: the nation and the provinces that lie in it as a whole, then `found`.
pub fn with_wholes(dataset: &Dataset, found: &[RegionIx]) -> Vec<RegionIx> {
    let inside: HashSet<RegionIx> = found.iter().copied().collect();
    let (mut touched, mut broken) = (HashSet::new(), HashSet::new());
    for ix in dataset.listed() {
        let code = dataset.region(*ix).code;
        let parts = if inside.contains(ix) { &mut touched } else { &mut broken };
        parts.extend([Level::Nation, Level::Province].map(|level| code.ancestor(level)));
    }
    let is_whole = |code: RegionCode| touched.contains(&Some(code)) && !broken.contains(&Some(code));
    let above = dataset.regions().filter(|(_, region)| region.code.level() < dataset.listed_level());
    let wholes = above.filter(|(_, region)| is_whole(region.code)).map(|(ix, _)| ix);
    wholes.chain(found.iter().copied()).collect()
}

/// Two dates, and what was known on them.
struct Between<'a> {
    before: &'a Snapshot,
    after: &'a Snapshot,
}

impl Between<'_> {
    fn of_region(&self, region: RegionIx) -> Vec<Change> {
        let (old, new) = (self.before.state(region), self.after.state(region));
        let mut found = crossings(old, new);
        found.extend(steps(old, new));
        for metric in Metric::ALL {
            found.extend(self.restated(new, metric));
        }
        found.extend(self.lost(region).map(What::Lost));
        found.extend(self.awards(region));
        let with_events = |what| {
            let mut change = Change { region, what, events: Vec::new() };
            change.events = self.events(&change);
            change
        };
        found.into_iter().map(with_events).collect()
    }

    /// Whether something that is known from `day` on became known between the two dates.
    fn is_new(&self, day: NaiveDate) -> bool {
        self.before.as_of < day && day <= self.after.as_of
    }

    /// Figures of a period that was already known, and of two new ones of one period: each later figure once.
    fn restated(&self, state: &RegionState, metric: Metric) -> Vec<What> {
        let dataset = &self.after.dataset;
        let claims = self.after.claims(state.region);
        let stood = series(dataset, &claims, metric, self.before.as_of);
        let stands = series(dataset, &claims, metric, self.after.as_of);
        let known =
            |claim: &&Claim| claim.metric == metric && claim.known_from <= self.after.as_of && can_disagree(claim);
        let known: Vec<&Claim> = claims.iter().filter(known).collect();
        let mut found = Vec::new();
        for point in stands.iter().map(|point| point.claim).filter(can_disagree) {
            let same = |claim: &Claim| is_same_period(claim, &point) && disagree(claim, &point);
            let old = stood.iter().map(|old| old.claim).find(|old| can_disagree(old) && same(old));
            let replaced = old.filter(|_| self.is_new(point.known_from));
            found.extend(replaced.map(|before| What::Revised { before, after: point }));
            let told = replaced.map(|before| before.observation);
            let rivals = known.iter().copied().filter(|claim| same(claim) && Some(claim.observation) != told);
            let new = rivals.filter(|claim| self.is_new(claim.known_from.max(point.known_from)));
            let newest = new.max_by_key(|claim| (claim.known_from, claim.observation));
            found.extend(newest.map(|other| What::Contradicting {
                stands: point,
                other: *other,
                tied: is_tie(dataset, &point, other),
            }));
        }
        found
    }

    /// Losses of status of this very region that became known between the two dates.
    fn lost(&self, region: RegionIx) -> impl Iterator<Item = usize> {
        let dataset = &self.after.dataset;
        let code = dataset.region(region).code;
        let events = dataset.events().iter().enumerate();
        events
            .filter(move |(_, event)| event.is_loss_of(code))
            .filter(|(_, event)| self.is_new(event.known_from(dataset)))
            .map(|(n, _)| n)
    }

    /// Awards of the years between the two dates that were first reported between them.
    fn awards(&self, region: RegionIx) -> Vec<What> {
        let dataset = &self.after.dataset;
        let mut first: BTreeMap<(&str, Option<i32>), NaiveDate> = BTreeMap::new();
        let mut best: BTreeMap<(&str, Option<i32>), (bool, ObservationIx, usize)> = BTreeMap::new();
        for (ix, observation) in dataset.observations(region) {
            let published = dataset.source(observation.source).published;
            let (day, _) = known_from(observation.as_of, published, dataset.gathered(observation));
            if day > self.after.as_of {
                continue;
            }
            for (n, award) in observation.rare.awards.iter().enumerate() {
                let key = (&*award.name, award.year);
                let earliest = first.entry(key).or_insert(day);
                *earliest = day.min(*earliest);
                // The report that names the class says most.
                let entry = (award.class.is_some(), ix, n);
                let kept = best.entry(key).or_insert(entry);
                if entry.0 && !kept.0 {
                    *kept = entry;
                }
            }
        }
        let years = self.before.as_of.year()..=self.after.as_of.year();
        let is_of_then = |year: Option<i32>| year.is_none_or(|year| years.contains(&year));
        let new = first.into_iter().filter(|((_, year), day)| self.is_new(*day) && is_of_then(*year));
        new.filter_map(|(key, _)| best.get(&key)).map(|(_, ix, n)| What::Award(*ix, *n)).collect()
    }

    /// Known events between the dates of the two figures of a change.
    fn events(&self, change: &Change) -> Vec<usize> {
        let (What::Crossing { .. } | What::Step { .. }, Some((earlier, later))) = (&change.what, change.figures())
        else {
            return Vec::new();
        };
        let dataset = &self.after.dataset;
        let code = dataset.region(change.region).code;
        let events = dataset.events().iter().enumerate();
        events
            .filter(|(_, event)| event.may_have_changed(code, (earlier.closing, later.effective)))
            .filter(|(_, event)| event.known_from(dataset) <= self.after.as_of)
            .map(|(n, _)| n)
            .collect()
    }
}

/// Clauses that were met and are not, or the other way round.
fn crossings(old: &RegionState, new: &RegionState) -> Vec<What> {
    let side = |state: &RegionState, clause: &Clause| {
        let claim = deciding(state, clause)?;
        (clause.outcome != Outcome::Unknown).then_some(())?;
        Some(Side { claim, line: clause.line?, outcome: clause.outcome, fit: state.fit })
    };
    let crossing = |after: &Clause| {
        let same = |clause: &&Clause| clause.kind == after.kind && clause.alternative == after.alternative;
        let before = side(old, old.verdict.clauses.iter().find(same)?)?;
        let after_side = side(new, after)?;
        let crossed = (before.outcome == Outcome::Met) != (after_side.outcome == Outcome::Met);
        crossed.then_some(What::Crossing { clause: after.kind, before, after: after_side })
    };
    new.verdict.clauses.iter().filter_map(crossing).collect()
}

/// The figure that decides a clause.
fn deciding(state: &RegionState, clause: &Clause) -> Option<Claim> {
    state.standing(clause.metric()?).chosen
}

/// Metrics whose exact standing figures lie more than two points apart.
fn steps(old: &RegionState, new: &RegionState) -> impl Iterator<Item = What> {
    let exact = |claim: &Claim| claim.kind.is_exact();
    Metric::ALL.into_iter().filter_map(move |metric| {
        let before = old.standing(metric).chosen.filter(exact)?;
        let after = new.standing(metric).chosen.filter(exact)?;
        let stepped = is_jump(&before, &after) && !is_same_period(&before, &after);
        stepped.then_some(What::Step { before, after })
    })
}

/// Points of the registered share that `region` gained (positive) or lost between two snapshots of one dataset, `before` the
/// earlier: from the figure that stood then to the one that stands now. `None` where either is missing, a bound or an
/// estimate of ours, or where both are of one period, so that nothing new is known.
pub fn registered_change(before: &Snapshot, after: &Snapshot, region: RegionIx) -> Option<Difference> {
    let figure = |snapshot: &Snapshot| snapshot.state(region).registered().chosen.filter(can_disagree);
    let (old, new) = (figure(before)?, figure(after)?);
    (!is_same_period(&old, &new)).then(|| difference(&old, &new))?
}

const fn can_disagree(claim: &Claim) -> bool {
    claim.kind.can_disagree()
}

/// Whether two figures differ by more than rounding.
fn disagree(a: &Claim, b: &Claim) -> bool {
    a.observation != b.observation && !a.share.agrees_with(b.share)
}
