//! What is worth a second look: flags of an observation and of a region.

use super::claim::{Claim, Metric, ShareKind, known_from};
use super::standing::is_same_period;
use crate::domain::gap::needed;
use crate::domain::rule::applied;
use crate::domain::{
    ActiveBasis, Dataset, Figure, Mark, Observation, ObservationIx, Percent, Region, RegionIx, Rule, Segment, period,
};

/// Something worth a second look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flag {
    /// More members than people.
    Over100,
    /// Claims for one period differ by more than rounding.
    Contradiction,
    /// The stated counts do not give the printed share.
    Arithmetic,
    /// The segments do not add up to the total.
    Segments,
    /// An "actual" count equals a target.
    TargetAsActual,
    /// An active share without its denominator.
    BasisUnclear,
    /// An impossible or contradictory date.
    Date,
    /// Growth, horizon and result disagree.
    Growth,
    /// A status is claimed that the figure does not reach.
    StatusClaim,
    /// The standing figure is older than twelve months.
    Stale,
    /// More than two points within 31 days.
    Jump,
    /// Rounded, or a bound.
    Approximate,
    /// A forecast or a plan.
    Projected,
    /// Probably wrong.
    Doubtful,
}

impl Flag {
    /// Every flag.
    pub const ALL: [Self; 14] = [
        Self::Over100,
        Self::Contradiction,
        Self::Arithmetic,
        Self::Segments,
        Self::TargetAsActual,
        Self::BasisUnclear,
        Self::Date,
        Self::Growth,
        Self::StatusClaim,
        Self::Stale,
        Self::Jump,
        Self::Approximate,
        Self::Projected,
        Self::Doubtful,
    ];

    /// The word that queries and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Over100 => "over-100",
            Self::Contradiction => "contradiction",
            Self::Arithmetic => "arithmetic",
            Self::Segments => "segments",
            Self::TargetAsActual => "target-as-actual",
            Self::BasisUnclear => "basis-unclear",
            Self::Date => "date",
            Self::Growth => "growth",
            Self::StatusClaim => "status-claim",
            Self::Stale => "stale",
            Self::Jump => "jump",
            Self::Approximate => "approximate",
            Self::Projected => "projected",
            Self::Doubtful => "doubtful",
        }
    }
}

/// A set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(u16);

impl Flags {
    /// Whether `flag` is in the set.
    pub const fn contains(self, flag: Flag) -> bool {
        self.0 & (1 << flag as u16) != 0
    }

    /// Adds `flag` where `raised`.
    pub const fn set(&mut self, flag: Flag, raised: bool) {
        if raised {
            self.0 |= 1 << flag as u16;
        }
    }

    /// The set without `flag`.
    #[must_use]
    pub const fn without(self, flag: Flag) -> Self {
        Self(self.0 & !(1 << flag as u16))
    }

    /// Adds every flag of `other`.
    pub const fn extend(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether no flag is raised.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The flags in the order of [`Flag::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        Flag::ALL.into_iter().filter(move |flag| self.contains(*flag))
    }

    /// Whether a flag is raised that asks for a look at the figure: all but those with a mark of their own.
    pub fn needs_a_look(self) -> bool {
        self.iter().any(|flag| !matches!(flag, Flag::Stale | Flag::Over100 | Flag::Approximate | Flag::BasisUnclear))
    }
}

/// An observation that was known on the date.
pub(in crate::domain) type Known<'a> = (ObservationIx, &'a Observation);

/// The flags that an observation raises by itself and beside others `known` of its region.
fn observation_flags(dataset: &Dataset, region: RegionIx, o: &Observation, known: &[Known<'_>]) -> Flags {
    let mut flags = Flags::default();
    let over = o.registered_share().and_then(Figure::usable).is_some_and(|share| share > Percent::HUNDRED);
    let counted_over = match (o.registered.and_then(Figure::exact), o.stated_population()) {
        (Some(registered), Some(population)) => registered > population.value,
        _ => false,
    };
    flags.set(Flag::Over100, over || counted_over);
    flags.set(Flag::Arithmetic, has_wrong_arithmetic(o));
    flags.set(Flag::Segments, has_wrong_segments(o));
    flags.set(Flag::TargetAsActual, repeats_a_target(dataset, region, o, known));
    flags.set(Flag::BasisUnclear, o.active_basis == Some(ActiveBasis::Unstated));
    flags.set(Flag::Date, has_wrong_date(dataset, o));
    flags.set(Flag::Growth, has_wrong_growth(o, known));
    let marked = |marks: &[Mark]| figure_marks(o).any(|mark| marks.contains(&mark));
    flags.set(Flag::Approximate, marked(&[Mark::Rounded, Mark::Floor, Mark::Ceiling]));
    flags.set(Flag::Projected, o.projected || marked(&[Mark::Projected, Mark::Planned]));
    flags.set(Flag::Doubtful, marked(&[Mark::Doubtful]));
    flags
}

/// The marks on an observation's membership figures.
fn figure_marks(o: &Observation) -> impl Iterator<Item = Mark> {
    let shares = [o.registered_pct, o.rare.unregistered_pct, o.active_pct].into_iter().flatten().filter_map(|f| f.mark);
    let counts = [o.registered, o.rare.unregistered, o.active].into_iter().flatten().filter_map(|f| f.mark);
    shares.chain(counts).chain(o.rare.segments.iter().filter_map(|(_, figure)| figure.mark))
}

fn has_wrong_arithmetic(o: &Observation) -> bool {
    let exact = |figure: Option<Figure<u64>>| figure.and_then(Figure::exact);
    let wrong = |share: Option<Figure<Percent>>, part: Option<u64>, wholes: &[Option<u64>]| {
        let (Some(share), Some(part)) = (share.and_then(Figure::exact), part) else { return false };
        let mut stated = wholes.iter().flatten().peekable();
        stated.peek().is_some() && !stated.any(|whole| share.is_reproduced_by(part, *whole))
    };
    let (registered, active, population) = (exact(o.registered), exact(o.active), exact(o.population));
    let bases: &[Option<u64>] = match o.active_basis {
        Some(ActiveBasis::Population) => &[population],
        Some(ActiveBasis::Members) => &[registered],
        // With both denominators stated, at least one must give the printed share.
        Some(ActiveBasis::Unstated) if population.is_some() && registered.is_some() => &[population, registered],
        _ => &[],
    };
    wrong(o.registered_pct, registered, &[population])
        || wrong(o.rare.unregistered_pct, exact(o.rare.unregistered), &[population])
        || wrong(o.active_pct, active, bases)
}

fn has_wrong_segments(o: &Observation) -> bool {
    let Some(total) = o.registered.and_then(Figure::exact) else { return false };
    let has = |segment| o.rare.segments.iter().any(|(s, _)| *s == segment);
    let pbi = has(Segment::PbiJk) || has(Segment::Pbi);
    let ppu = has(Segment::Ppu) || has(Segment::PpuBu) && has(Segment::PpuPn);
    let complete = pbi && ppu && has(Segment::PbpuBpPemda) && has(Segment::Pbpu) && has(Segment::Bp);
    let all_exact = o.rare.segments.iter().all(|(_, figure)| figure.mark.is_none());
    let counted = |figure: &Figure<u64>| matches!(figure.mark, None | Some(Mark::Floor));
    let sum: u64 = o.rare.segments.iter().filter(|(_, f)| counted(f)).map(|(_, f)| f.value).sum();
    sum > total || complete && all_exact && sum != total
}

/// An "actual" count that equals the people needed for the region's own target, or for a line in force.
fn repeats_a_target(dataset: &Dataset, region: RegionIx, o: &Observation, known: &[Known<'_>]) -> bool {
    let actual = |count: Option<Figure<u64>>| count.filter(|c| matches!(c.mark, None | Some(Mark::Doubtful)));
    let (of_registered, of_active) = (actual(o.registered), actual(o.active));
    if of_registered.or(of_active).is_none() {
        return false;
    }
    let Region { code, population: register, .. } = *dataset.region(region);
    let populations = || [o.population.map(|p| p.value), register].into_iter().flatten();
    let equals = |count: Option<Figure<u64>>, lines: &[Percent]| {
        let Some(count) = count else { return false };
        populations().any(|population| lines.iter().any(|line| needed(*line, population) == count.value))
    };
    let in_force = applied::in_force(dataset.rules(), code, o.as_of.last_day());
    let targets = known.iter().filter_map(|(_, other)| other.rare.target_pct.map(|target| target.value));
    let registered: Vec<Percent> = targets.chain(in_force.map(|rule| rule.registered)).collect();
    let active: Vec<Percent> = in_force.and_then(Rule::active_line).into_iter().collect();
    equals(of_registered, &registered) || equals(of_active, &active)
}

fn has_wrong_date(dataset: &Dataset, o: &Observation) -> bool {
    let published = dataset.source(o.source).published;
    !o.rare.date_candidates.is_empty() || published.is_some_and(|published| o.as_of.first_day() > published.last_day())
}

/// Whether a growth stated by the same source does not lead from its count to its projection.
fn has_wrong_growth(o: &Observation, known: &[Known<'_>]) -> bool {
    let same_source = || known.iter().map(|(_, other)| *other).filter(|x| x.source == o.source);
    let grows = |x: &&Observation| x.rare.growth_per_month.is_some();
    if o.rare.growth_per_month.is_none() && !(o.projected && same_source().any(|x| grows(&x))) {
        return false;
    }
    let starts = same_source().filter(grows);
    let mut pairs = starts.flat_map(|start| same_source().filter(|x| x.projected).map(move |end| (start, end)));
    pairs.any(|(start, end)| {
        if !(std::ptr::eq(o, start) || std::ptr::eq(o, end)) {
            return false;
        }
        let Some(growth) = start.rare.growth_per_month.map(|g| g.value) else { return false };
        let months = u64::from(period::months_between(start.as_of.last_day(), end.as_of.last_day()));
        let result = |(segment, from): &(Segment, Figure<u64>)| {
            let to = end.rare.segments.iter().find(|(s, _)| s == segment)?.1.value;
            // The horizon is a period, so a month more or less is not a contradiction.
            let (low, high) = (months.saturating_sub(1), months + 1);
            let reached = from.value + growth * low..=from.value + growth * high;
            Some(!reached.contains(&to))
        };
        start.rare.segments.iter().filter_map(result).any(|disagrees| disagrees)
    })
}

/// A claimed status whose registered line, as in force in the period, the source's own figure does not reach.
fn claims_too_much(dataset: &Dataset, o: &Observation, registered: Option<&Claim>) -> bool {
    if o.rare.status_claim.is_none() {
        return false;
    }
    let decides = |claim: &&Claim| !matches!(claim.kind, ShareKind::Floor | ShareKind::Estimated);
    let Some(share) = registered.filter(decides).map(|claim| claim.share) else { return false };
    let line = applied::in_force(dataset.rules(), o.region, o.as_of.last_day()).map(|rule| rule.registered);
    line.is_some_and(|line| share < line)
}

/// What was published about a region and known on a date.
pub(in crate::domain) struct Evidence<'a> {
    dataset: &'a Dataset,
    region: RegionIx,
    /// The claims that were known, but bounds: what others can contradict.
    claims: Vec<&'a Claim>,
    registered: Vec<&'a Claim>,
    known: Vec<Known<'a>>,
}

impl<'a> Evidence<'a> {
    /// What was known on `as_of` of the region whose claims are `claims`.
    pub(in crate::domain) fn new(
        dataset: &'a Dataset,
        region: RegionIx,
        claims: &'a [Claim],
        as_of: chrono::NaiveDate,
    ) -> Self {
        let is_known =
            |o: &Observation| known_from(o.as_of, dataset.source(o.source).published, dataset.gathered(o)).0 <= as_of;
        Self {
            dataset,
            region,
            claims: claims.iter().filter(|c| c.known_from <= as_of && !c.kind.is_bound()).collect(),
            registered: claims.iter().filter(|c| c.metric == Metric::Registered).collect(),
            known: dataset.observations(region).rev().filter(|(_, o)| is_known(o)).collect(),
        }
    }

    /// The observations, newest period first.
    pub(in crate::domain) fn known(&self) -> &[Known<'a>] {
        &self.known
    }

    /// The flags that one of them raises.
    pub(in crate::domain) fn flags(&self, (ix, o): Known<'_>) -> Flags {
        let mut flags = observation_flags(self.dataset, self.region, o, &self.known);
        let registered = self.registered.iter().find(|claim| claim.observation == ix);
        flags.set(Flag::StatusClaim, claims_too_much(self.dataset, o, registered.copied()));
        flags.set(Flag::Contradiction, self.is_contradicted(ix));
        flags
    }

    /// Whether another claim for the same days differs by more than rounding.
    fn is_contradicted(&self, ix: ObservationIx) -> bool {
        self.claims.iter().filter(|claim| claim.observation == ix && claim.kind.can_disagree()).any(|claim| {
            self.claims.iter().any(|other| {
                other.metric == claim.metric
                    && is_same_period(other, claim)
                    && other.kind.can_disagree()
                    && !other.share.agrees_with(claim.share)
            })
        })
    }
}
