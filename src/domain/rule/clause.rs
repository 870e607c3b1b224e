//! A rule's clauses, decided for a region: met, near, not met or unknown, with the people to the line.

use super::gap::{self, Distance};
use crate::domain::{AppliedRule, Claim, FurtherClause, Lines, Metric, Percent, ShareKind, Standing};

/// How far below the line still counts as near, in millionths of a point.
const NEAR: i64 = 2_000_000;

/// Whether a clause or a rule is met. Ordered from worst to best, unknown last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Below the line by more than two points.
    NotMet,
    /// Below the line by at most two points.
    Near,
    /// At or above the line.
    Met,
    /// Nothing known decides it.
    Unknown,
}

impl Outcome {
    /// Every outcome, best first.
    pub const ALL: [Self; 4] = [Self::Met, Self::Near, Self::NotMet, Self::Unknown];

    /// The word that queries and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Near => "near",
            Self::NotMet => "not_met",
            Self::Unknown => "unknown",
        }
    }

    /// How many of `outcomes` there are of each, in the order of [`Outcome::ALL`].
    pub fn counts(outcomes: impl IntoIterator<Item = Self>) -> [usize; 4] {
        let mut counts = [0; 4];
        for outcome in outcomes {
            for (other, count) in Self::ALL.into_iter().zip(&mut counts) {
                *count += usize::from(other == outcome);
            }
        }
        counts
    }

    /// Whether the figure is known to miss the line.
    pub const fn fails(self) -> bool {
        matches!(self, Self::Near | Self::NotMet)
    }
}

/// What a clause is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// Registered ÷ population.
    Registered,
    /// Active ÷ population.
    ActivePopulation,
    /// Members paid by local government ÷ population.
    PemdaShare,
    /// A clause without a figure.
    Further(FurtherClause),
}

impl ClauseKind {
    /// The word that output uses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::ActivePopulation => "active",
            Self::PemdaShare => "pemda_share",
            Self::Further(clause) => clause.id(),
        }
    }
}

/// A clause decided for a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// What it is about.
    pub kind: ClauseKind,
    /// Its line; `None` where it has no figure.
    pub line: Option<Percent>,
    /// The share that decides it.
    pub value: Option<Percent>,
    /// How that share came to be.
    pub value_kind: Option<ShareKind>,
    /// The decision.
    pub outcome: Outcome,
    /// Whether the rounding interval of the share straddles the line (`≈`).
    pub on_line: bool,
    /// Whether a share of an unstated basis decides it because both readings agree.
    pub both_readings: bool,
    /// People above or below the line.
    pub distance: Option<Distance>,
    /// The alternative it belongs to; `None` for a clause that always counts.
    pub alternative: Option<usize>,
}

impl Clause {
    fn unknown(kind: ClauseKind, line: Option<Percent>) -> Self {
        Self {
            kind,
            line,
            value: None,
            value_kind: None,
            outcome: Outcome::Unknown,
            on_line: false,
            both_readings: false,
            distance: None,
            alternative: None,
        }
    }

    /// The metric whose figure decides it; `None` for a clause without a figure.
    pub const fn metric(&self) -> Option<Metric> {
        match self.kind {
            ClauseKind::Registered => Some(Metric::Registered),
            ClauseKind::ActivePopulation if self.both_readings => Some(Metric::ActiveUnstated),
            ClauseKind::ActivePopulation => Some(Metric::ActivePopulation),
            ClauseKind::PemdaShare => Some(Metric::PemdaShare),
            ClauseKind::Further(_) => None,
        }
    }

    /// People missing to the line: 0 when met; `None` where that is unknown.
    pub fn gap(&self) -> Option<u64> {
        match (self.outcome, self.distance) {
            (Outcome::Met, _) => Some(0),
            (Outcome::Unknown, _) | (_, None) => None,
            (_, Some(distance)) => Some(distance.people.min(0).unsigned_abs()),
        }
    }

    /// People above the line: `None` unless it is met and they can be counted.
    pub fn cushion(&self) -> Option<u64> {
        let people = self.distance.filter(|_| self.outcome == Outcome::Met)?.people;
        Some(people.max(0).unsigned_abs())
    }
}

/// A rule decided for a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Its clauses: registered first, then active.
    pub clauses: Vec<Clause>,
}

impl Verdict {
    /// The registered clause.
    pub fn registered(&self) -> Option<&Clause> {
        self.clauses.iter().find(|c| c.kind == ClauseKind::Registered)
    }

    /// The active clause: the plain one, else the easiest of the alternatives.
    pub fn active(&self) -> Option<&Clause> {
        let active = || self.clauses.iter().filter(|c| c.kind == ClauseKind::ActivePopulation);
        active().find(|c| c.alternative.is_none()).or_else(|| active().min_by_key(|c| c.line))
    }

    /// The clause that is asked of `metric`: the registered or the active one.
    pub fn clause(&self, metric: Metric) -> Option<&Clause> {
        match metric {
            Metric::Registered => self.registered(),
            Metric::ActivePopulation => self.active(),
            Metric::ActiveMembers | Metric::ActiveUnstated | Metric::PemdaShare => None,
        }
    }

    /// Met only when every clause is; the worst failing clause else decides, then unknown.
    pub fn outcome(&self) -> Outcome {
        self.combined(|_| true)
    }

    /// The outcome of the clauses that have figures alone.
    pub fn figures_outcome(&self) -> Outcome {
        self.combined(|clause| !matches!(clause.kind, ClauseKind::Further(_)))
    }

    fn combined(&self, counts: impl Fn(&Clause) -> bool) -> Outcome {
        let plain = self.clauses.iter().filter(|c| c.alternative.is_none() && counts(c));
        let alternatives = self.clauses.iter().filter_map(|c| c.alternative).max().map_or(0, |last| last + 1);
        let best = (0..alternatives)
            .map(|n| all_of(self.clauses.iter().filter(|c| c.alternative == Some(n)).map(|c| c.outcome)))
            .reduce(either);
        all_of(plain.map(|c| c.outcome).chain(best))
    }
}

/// The outcome of clauses that must all be met: the worst that fails, else unknown if one is, else met.
fn all_of(outcomes: impl Iterator<Item = Outcome>) -> Outcome {
    let mut unknown = false;
    let mut worst = None;
    for outcome in outcomes {
        unknown |= outcome == Outcome::Unknown;
        if outcome != Outcome::Unknown {
            worst = Some(worst.map_or(outcome, |w: Outcome| w.min(outcome)));
        }
    }
    match worst {
        Some(failing) if failing.fails() => failing,
        Some(met) if !unknown => met,
        _ => Outcome::Unknown,
    }
}

/// The outcome of two alternatives of which one must be met.
fn either(a: Outcome, b: Outcome) -> Outcome {
    match (a, b) {
        (Outcome::Met, _) | (_, Outcome::Met) => Outcome::Met,
        // What is unknown is more than what fails.
        _ => a.max(b),
    }
}

/// The standings that clauses are decided from.
#[derive(Clone, Copy, Debug)]
pub(in crate::domain) struct Figures<'a> {
    /// Registered ÷ population.
    pub(in crate::domain) registered: &'a Standing,
    /// Active ÷ population.
    pub(in crate::domain) active_population: &'a Standing,
    /// Active with an unstated denominator.
    pub(in crate::domain) active_unstated: &'a Standing,
    /// Members paid by local government ÷ population.
    pub(in crate::domain) pemda_share: &'a Standing,
}

/// Decides every clause of a rule.
pub(in crate::domain) fn decide(rule: &AppliedRule<'_>, figures: Figures<'_>) -> Verdict {
    let mut clauses = vec![match (rule.registered, rule.decides() || rule.is_typed) {
        (Some(line), true) => measure(ClauseKind::Registered, line, figures.registered.chosen.as_ref()),
        (line, _) => Clause::unknown(ClauseKind::Registered, line),
    }];
    let mut lines = |lines: Lines, alternative: Option<usize>| {
        let active = lines.active_population.map(|line| active(line, rule.decides(), figures));
        let pemda = lines.pemda_share.map(|line| pemda(line, rule, figures));
        clauses.extend(active.into_iter().chain(pemda).map(|clause| Clause { alternative, ..clause }));
    };
    lines(rule.lines(), None);
    for (n, alternative) in rule.any_of().iter().enumerate() {
        lines(*alternative, Some(n));
    }
    let further = rule.rule.map(|rule| rule.further.as_slice()).unwrap_or_default();
    clauses.extend(further.iter().map(|clause| Clause::unknown(ClauseKind::Further(*clause), None)));
    Verdict { clauses }
}

/// A share against a line, by the value as printed.
pub fn compare(share: Percent, line: Percent) -> Outcome {
    match share.minus(line) {
        0.. => Outcome::Met,
        below if below >= -NEAR => Outcome::Near,
        _ => Outcome::NotMet,
    }
}

/// A claim against a line: by its printed share, or by its people where the share is of our own reckoning.
pub(in crate::domain) fn outcome(claim: &Claim, line: Percent) -> Outcome {
    match claim.kind {
        // A share of our own reckoning is compared exactly, not by its two decimals.
        ShareKind::Computed | ShareKind::Estimated => exact_outcome(claim, line),
        kind => compare_as(kind, claim.share, line),
    }
}

fn measure(kind: ClauseKind, line: Percent, claim: Option<&Claim>) -> Clause {
    let Some(claim) = claim else { return Clause::unknown(kind, Some(line)) };
    let outcome = outcome(claim, line);
    // The printed share decides; people reckoned from it may not say otherwise: who misses the line lacks somebody.
    let on_its_side = |distance: Distance| Distance {
        people: match outcome {
            Outcome::Met => distance.people.max(0),
            _ if distance.estimated => distance.people.min(-1),
            _ => distance.people.min(0),
        },
        ..distance
    };
    Clause {
        value: Some(claim.share),
        value_kind: Some(claim.kind),
        outcome,
        on_line: !claim.kind.is_bound() && claim.share.straddles(line),
        distance: distance(claim, line).filter(|_| outcome != Outcome::Unknown).map(on_its_side),
        ..Clause::unknown(kind, Some(line))
    }
}

/// A share against a line, as far as a bound decides it.
fn compare_as(kind: ShareKind, share: Percent, line: Percent) -> Outcome {
    match kind {
        ShareKind::Floor if share < line => Outcome::Unknown,
        // At most a share below the line: known to miss it, by how much is open.
        ShareKind::Ceiling if share < line => Outcome::NotMet,
        ShareKind::Ceiling => Outcome::Unknown,
        _ => compare(share, line),
    }
}

fn exact_outcome(claim: &Claim, line: Percent) -> Outcome {
    // People reckoned from the share would decide it by their own rounding.
    let counted = claim.people.zip(claim.denominator).filter(|(p, whole)| !p.estimated && !whole.people.estimated);
    match counted {
        Some((people, whole)) if gap::distance(line, whole.people.count, people.count) >= 0 => Outcome::Met,
        // Rounding to two decimals may not lift a share over the line.
        Some(_) => compare(claim.share, line).min(Outcome::Near),
        None => compare(claim.share, line),
    }
}

fn distance(claim: &Claim, line: Percent) -> Option<Distance> {
    let (people, whole) = (claim.people?, claim.denominator?.people);
    let estimated = people.estimated || whole.estimated;
    Some(Distance { people: gap::distance(line, whole.count, people.count), estimated })
}

/// Active ÷ population; a share of an unstated basis decides where both its readings agree.
fn active(line: Percent, decides: bool, figures: Figures<'_>) -> Clause {
    let kind = ClauseKind::ActivePopulation;
    let population = &figures.active_population;
    let unstated = figures.active_unstated.chosen.as_ref();
    if !decides {
        return Clause::unknown(kind, Some(line));
    }
    // A figure of the right basis decides, unless it is stale and a newer one of an unstated basis is known.
    let newer = |claim: &Claim| unstated.is_some_and(|other| population.stale && other.closing > claim.closing);
    if let Some(claim) = population.chosen.as_ref().filter(|claim| !newer(claim)) {
        return measure(kind, line, Some(claim));
    }
    match unstated {
        Some(claim) => both_readings(line, claim, figures.registered),
        None => measure(kind, line, population.chosen.as_ref()),
    }
}

fn both_readings(line: Percent, claim: &Claim, registered: &Standing) -> Clause {
    let kind = ClauseKind::ActivePopulation;
    let undecided =
        Clause { value: Some(claim.share), value_kind: Some(claim.kind), ..Clause::unknown(kind, Some(line)) };
    let of_members = registered.definite_share().and_then(|registered| claim.share.times(registered));
    let Some(of_members) = of_members else { return undecided };
    let (a, b) = (compare_as(claim.kind, claim.share, line), compare_as(claim.kind, of_members, line));
    if a == Outcome::Unknown || b == Outcome::Unknown || (a == Outcome::Met) != (b == Outcome::Met) {
        return undecided;
    }
    let on_line = !claim.kind.is_bound() && (claim.share.straddles(line) || of_members.straddles(line));
    Clause { outcome: a.min(b), on_line, both_readings: true, ..undecided }
}

fn pemda(line: Percent, rule: &AppliedRule<'_>, figures: Figures<'_>) -> Clause {
    let kind = ClauseKind::PemdaShare;
    if !rule.decides() {
        return Clause::unknown(kind, Some(line));
    }
    let clause = measure(kind, line, figures.pemda_share.chosen.as_ref());
    let waiver = rule.rule.and_then(|rule| rule.pemda_waived_at_active);
    let is_waived = waiver.is_some_and(|at| active(at, true, figures).outcome == Outcome::Met);
    if is_waived { Clause { outcome: Outcome::Met, distance: None, ..clause } } else { clause }
}
