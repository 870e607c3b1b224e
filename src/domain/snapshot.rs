//! Every region as known on a date and measured by a rule: what all views and commands read.

use super::figure::claim::claims;
use super::figure::flags::{Evidence, Known};
use super::figure::standing::stand;
use super::rule::clause::{Figures, decide};
use super::sum::rollup::rollup;
use super::trend;
use super::{
    Claim, Dataset, Fit, Flag, Flags, Metric, Observation, ObservationIx, Outcome, Outlook, Percent, Period, Point,
    RegionCode, RegionIx, Rollup, RuleChoice, STALE_MONTHS, Standing, Verdict, is_older_than, jumps, series,
};
use crate::parallel::each;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;

/// So many regions are decided sooner than a thread begins.
const AT_ONCE: usize = 2_048;

/// Where a region stands in a metric of which nothing is known.
static NOWHERE: Standing = Standing::NOWHERE;

/// A place among the regions that can be ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    /// The place, 1 for the highest share; shares over 100 % tie at 100.
    pub place: usize,
    /// Among how many.
    pub of: usize,
    /// Oldest and newest effective date among them.
    pub span: (NaiveDate, NaiveDate),
}

/// A region as known on a date and measured by a rule.
#[derive(Clone, Debug)]
pub struct RegionState {
    /// The region.
    pub region: RegionIx,
    /// By metric; of most regions one or two are known.
    standings: [Option<Box<Standing>>; 5],
    /// The rule's clauses decided.
    pub verdict: Verdict,
    /// How well the rule fits here.
    pub fit: Fit,
    /// Flags of the standing figures, and of the newest of every other kind of figure.
    pub flags: Flags,
    /// The registered series, oldest first, one point a period.
    pub series: Vec<Point>,
    /// The lowest and the highest share of that series.
    pub series_range: Option<(Percent, Percent)>,
    /// The trend of that series, and when it would reach the line.
    pub outlook: Outlook,
    /// Rank by registered share in the country, then in the province.
    pub rank: [Option<Rank>; 2],
    /// Rank by active share of the population in the country, then in the province.
    pub active_rank: [Option<Rank>; 2],
}

impl RegionState {
    /// Where it stands in `metric`.
    #[expect(clippy::indexing_slicing, reason = "one standing a metric, in the order of the metrics")]
    pub fn standing(&self, metric: Metric) -> &Standing {
        self.standings[metric as usize].as_deref().unwrap_or(&NOWHERE)
    }

    /// Where it stands in registered ÷ population.
    pub fn registered(&self) -> &Standing {
        self.standing(Metric::Registered)
    }

    /// The active figure that speaks for the region: ÷ population, unless only another basis is known
    /// or a newer one of another basis stands beside a stale one.
    pub fn active(&self) -> &Standing {
        let population = self.standing(Metric::ActivePopulation);
        let others = [self.standing(Metric::ActiveUnstated), self.standing(Metric::ActiveMembers)];
        let other = others.into_iter().filter(|s| s.chosen.is_some()).max_by_key(|s| s.chosen.map(|c| c.closing));
        match (population.chosen, other) {
            (None, Some(other)) if population.tied.is_empty() => other,
            (Some(claim), Some(other))
                if population.stale && other.chosen.is_some_and(|c| c.closing > claim.closing) =>
            {
                other
            }
            _ => population,
        }
    }

    /// The outcome of the registered clause.
    pub fn status(&self) -> Outcome {
        self.verdict.registered().map_or(Outcome::Unknown, |clause| clause.outcome)
    }

    /// The outcome of the active clause.
    pub fn active_status(&self) -> Outcome {
        self.verdict.active().map_or(Outcome::Unknown, |clause| clause.outcome)
    }

    /// People above (+) or below (−) the registered line.
    pub fn signed_gap(&self) -> Option<i64> {
        self.verdict.registered().and_then(|clause| Some(clause.distance?.people))
    }

    /// Whether something was published about it that stands.
    pub fn has_data(&self) -> bool {
        self.standings.iter().any(Option::is_some)
    }
}

/// A state a region, in the order of the regions: in lists as they are decided, since to put all into one would move them.
#[derive(Clone, Debug)]
struct States(Vec<Vec<RegionState>>);

impl States {
    /// The state of the region at `ix`.
    #[expect(clippy::indexing_slicing, reason = "each list but the last is full")]
    fn at(&self, ix: RegionIx) -> &RegionState {
        &self.0[ix.get() / AT_ONCE][ix.get() % AT_ONCE]
    }

    /// The same, to be changed.
    #[expect(clippy::indexing_slicing, reason = "each list but the last is full")]
    fn at_mut(&mut self, ix: RegionIx) -> &mut RegionState {
        &mut self.0[ix.get() / AT_ONCE][ix.get() % AT_ONCE]
    }
}

/// Every region as known on a date and measured by a rule.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The data.
    pub dataset: Arc<Dataset>,
    /// The date.
    pub as_of: NaiveDate,
    /// The rule.
    pub rule: RuleChoice,
    states: States,
    newest: Option<NaiveDate>,
}

impl Snapshot {
    /// Decides every region of `dataset` as known on `as_of`, measured by `rule`.
    pub fn new(dataset: Arc<Dataset>, as_of: NaiveDate, rule: RuleChoice) -> Self {
        let Ok(snapshot) = Self::new_while(dataset, as_of, rule, &|| Ok::<(), Infallible>(()));
        snapshot
    }

    /// The same as long as `go_on`, which is asked before each region, allows it; else what that gives.
    pub fn new_while<E: Send>(
        dataset: Arc<Dataset>,
        as_of: NaiveDate,
        rule: RuleChoice,
        go_on: &(impl Fn() -> Result<(), E> + Sync),
    ) -> Result<Self, E> {
        let count = dataset.region_count();
        let some = |start: usize| -> Result<Vec<RegionState>, E> {
            // They are large: a list that grows would move them again and again.
            let mut states = Vec::with_capacity(AT_ONCE.min(count - start));
            for (ix, _) in dataset.regions().skip(start).take(AT_ONCE) {
                go_on()?;
                states.push(state(&dataset, ix, as_of, &rule));
            }
            Ok(states)
        };
        let mut lists = Vec::with_capacity(count.div_ceil(AT_ONCE));
        each((0..count).step_by(AT_ONCE), some, |list| lists.push(list));
        let mut states = States(lists.into_iter().collect::<Result<_, E>>()?);
        rank(&dataset, &mut states, Metric::Registered);
        rank(&dataset, &mut states, Metric::ActivePopulation);
        let standings = states.0.iter().flatten().flat_map(|state| state.standings.iter().flatten());
        let newest = standings.filter_map(|standing| standing.chosen).map(|claim| surely_from(&dataset, &claim)).max();
        Ok(Self { dataset, as_of, rule, states, newest })
    }

    /// The state of the region at `ix`.
    pub fn state(&self, ix: RegionIx) -> &RegionState {
        self.states.at(ix)
    }

    /// The date of the newest standing figure, a bare year of uncertain publication counted from its first day.
    pub const fn newest(&self) -> Option<NaiveDate> {
        self.newest
    }

    /// The registered line that measures `region`, for bins, ticks and legends.
    pub fn line(&self, region: RegionCode) -> Option<Percent> {
        self.rule.apply(&self.dataset, region, self.as_of).registered
    }

    /// The people who live in the region at `ix`: by the register; of a small region, which no register counts, by the
    /// registered figure that stands.
    pub fn residents(&self, ix: RegionIx) -> Option<u64> {
        let stated = || self.state(ix).registered().chosen?.denominator.map(|whole| whole.people.count);
        let register = self.dataset.region(ix).population;
        if self.dataset.is_small(ix) { register.or_else(stated) } else { register }
    }

    /// The roll-up of `metric` over `regions`.
    pub fn rollup(&self, metric: Metric, regions: impl Iterator<Item = RegionIx>) -> Rollup {
        rollup(&self.dataset, regions, self.as_of, |ix| self.state(ix).standing(metric).chosen.as_ref())
    }

    /// What was published about the region at `ix` and known on the date, newest first, with flags.
    pub fn evidence(&self, ix: RegionIx) -> Vec<(ObservationIx, Flags)> {
        let claims = self.claims(ix);
        let evidence = Evidence::new(&self.dataset, ix, &claims, self.as_of);
        evidence.known().iter().map(|known| (known.0, evidence.flags(*known))).collect()
    }

    /// The series of `metric` of the region at `ix`, oldest first, one point a period.
    pub fn series(&self, ix: RegionIx, metric: Metric) -> Vec<Point> {
        series(&self.dataset, &self.claims(ix), metric, self.as_of)
    }

    /// Every claim of the region at `ix`, of any date and metric, oldest period first.
    ///
    /// They are read from the data each time: of every desa and month they would fill more memory than the data.
    pub fn claims(&self, ix: RegionIx) -> Vec<Claim> {
        claims_of(&self.dataset, ix)
    }
}

/// The day from which a figure surely is: a bare year whose publication is not exactly known may be of its beginning.
fn surely_from(dataset: &Dataset, claim: &Claim) -> NaiveDate {
    match dataset.observation(claim.observation).as_of {
        Period::Year(start) if claim.publication_uncertain => start,
        _ => claim.effective,
    }
}

/// What is claimed of the region as it is: of before it was divided, nothing.
fn claims_of(dataset: &Dataset, region: RegionIx) -> Vec<Claim> {
    let here = dataset.region(region);
    let comparable = dataset.observations(region).filter(|(_, o)| !here.is_before_split(o.as_of));
    comparable.flat_map(|(ix, _)| claims(dataset, region, ix)).collect()
}

fn state(dataset: &Dataset, region: RegionIx, as_of: NaiveDate, choice: &RuleChoice) -> RegionState {
    let here = dataset.region(region);
    let all = claims_of(dataset, region);
    let standings = Metric::ALL.map(|metric| stand(dataset, &all, metric, as_of));
    let rule = choice.apply(dataset, here.code, as_of);
    let [registered, active_population, _, active_unstated, pemda_share] = &standings;
    let verdict = decide(&rule, Figures { registered, active_population, active_unstated, pemda_share });
    let series = series(dataset, &all, Metric::Registered, as_of);
    let shares = || series.iter().map(|point| point.claim.share);
    let series_range = shares().min().zip(shares().max());
    let outlook = trend::outlook(&series, verdict.registered(), as_of);
    let fit = rule.fit;
    let standings = standings.map(|standing| (!standing.period.is_empty()).then(|| Box::new(standing)));
    let flags = Flags::default();
    let (rank, active_rank) = ([None; 2], [None; 2]);
    let mut state =
        RegionState { region, standings, verdict, fit, flags, series, series_range, outlook, rank, active_rank };
    state.flags = region_flags(&Evidence::new(dataset, region, &all, as_of), &state, dataset, as_of);
    state
}

/// A kind of figure, and the flags that its newest observation raises for the region.
type Newest = (fn(&Observation) -> bool, &'static [Flag]);

/// What the newest observation of a kind raises even where it does not stand.
const KINDS: [Newest; 5] = [
    (|o| !o.projected && !o.survey && (o.registered_pct.is_some() || o.registered.is_some()), FIGURE),
    (|o| !o.projected && !o.survey && (o.active_pct.is_some() || o.active.is_some()), FIGURE),
    (|o| !o.rare.segments.is_empty(), &[Flag::Segments]),
    (|o| o.rare.growth_per_month.is_some(), &[Flag::Growth]),
    (|o| o.rare.status_claim.is_some(), &[Flag::StatusClaim]),
];
const FIGURE: &[Flag] = &[Flag::Arithmetic, Flag::TargetAsActual, Flag::Date, Flag::Projected, Flag::Doubtful];

/// The flags of the figures that stand, and of the newest observation of every kind.
fn region_flags(evidence: &Evidence<'_>, state: &RegionState, dataset: &Dataset, as_of: NaiveDate) -> Flags {
    let mut flags = Flags::default();
    // One observation is mostly the newest of several kinds, and stands.
    let mut looked_at: Vec<(ObservationIx, Flags)> = Vec::new();
    let mut raised = |known: Known<'_>| {
        let earlier = looked_at.iter().find(|(ix, _)| *ix == known.0).map(|(_, flags)| *flags);
        earlier.unwrap_or_else(|| {
            let flags = evidence.flags(known);
            looked_at.push((known.0, flags));
            flags
        })
    };
    for (is_of_kind, relevant) in KINDS {
        let newest = evidence.known().iter().find(|(_, observation)| is_of_kind(observation));
        let raised = newest.map(|known| raised(*known)).unwrap_or_default();
        for flag in relevant {
            flags.set(*flag, raised.contains(*flag));
        }
    }
    let (registered, active) = (state.registered(), state.active());
    for claim in registered.period.iter().chain(&active.period) {
        // A claim that stands was known.
        flags.extend(raised((claim.observation, dataset.observation(claim.observation))));
    }
    let main = if registered.period.is_empty() { active } else { registered };
    flags.set(Flag::Stale, main.stale);
    flags.set(Flag::Over100, registered.chosen.is_some_and(|claim| claim.is_over_100()));
    flags.set(Flag::Contradiction, registered.is_contradicted() || active.is_contradicted());
    flags.set(Flag::Approximate, registered.chosen.is_some_and(|claim| !claim.kind.is_exact()));
    let recent = |point: &Point| !is_older_than(point.claim.closing, as_of, STALE_MONTHS);
    flags.set(Flag::Jump, jumps(&state.series).any(|(_, after)| recent(after)));
    // The source may leave its basis open beside a share whose basis is known.
    let is_unclear = active.period.iter().any(|claim| claim.metric == Metric::ActiveUnstated);
    if is_unclear { flags } else { flags.without(Flag::BasisUnclear) }
}

/// Fills in the ranks of one metric among the listed regions, in the country and in each province.
fn rank(dataset: &Dataset, states: &mut States, metric: Metric) {
    let mut groups: HashMap<Option<RegionIx>, Vec<(Percent, NaiveDate, RegionIx)>> = HashMap::new();
    for ix in dataset.listed() {
        let Some(claim) = states.at(*ix).standing(metric).rankable() else { continue };
        let entry = (claim.share.min(Percent::HUNDRED), claim.effective, *ix);
        groups.entry(None).or_default().push(entry);
        if let Some(province) = dataset.province_of(*ix) {
            groups.entry(Some(province)).or_default().push(entry);
        }
    }
    for (group, mut entries) in groups {
        entries.sort_by_key(|(share, ..)| std::cmp::Reverse(*share));
        let dates = || entries.iter().map(|(_, date, _)| *date);
        let (Some(oldest), Some(newest)) = (dates().min(), dates().max()) else { continue };
        for (share, _, ix) in &entries {
            let place = entries.partition_point(|(other, ..)| other > share) + 1;
            let found = Some(Rank { place, of: entries.len(), span: (oldest, newest) });
            let state = states.at_mut(*ix);
            let ranks = if metric == Metric::Registered { &mut state.rank } else { &mut state.active_rank };
            let [country, province] = ranks;
            *(if group.is_none() { country } else { province }) = found;
        }
    }
}
