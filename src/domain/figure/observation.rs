//! A published figure set about one region and period: what one source says, with its marks and caveats.

use crate::domain::{Percent, Period, RegionCode};
use chrono::NaiveDate;
use compact_str::CompactString;
use std::fmt;
use std::ops::{Deref, DerefMut};

/// Text in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// Indonesian.
    pub id: Box<str>,
    /// English.
    pub en: Box<str>,
}

/// What keeps a printed value from being exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// "More than": the true value is at least this.
    Floor,
    /// "Almost": the true value is at most this.
    Ceiling,
    /// "About".
    Rounded,
    /// Probably wrong, as the caveat says.
    Doubtful,
    /// Planned, not reached.
    Planned,
    /// A need, not an amount at hand.
    Needed,
    /// A forecast.
    Projected,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Self; 7] =
        [Self::Floor, Self::Ceiling, Self::Rounded, Self::Doubtful, Self::Planned, Self::Needed, Self::Projected];

    /// The word that data files and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Ceiling => "ceiling",
            Self::Rounded => "rounded",
            Self::Doubtful => "doubtful",
            Self::Planned => "planned",
            Self::Needed => "needed",
            Self::Projected => "projected",
        }
    }
}

/// A value as printed, with its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure<T> {
    /// The printed value.
    pub value: T,
    /// What keeps it from being exact.
    pub mark: Option<Mark>,
}

impl<T: Copy> Figure<T> {
    /// The value, if it is exact as printed.
    pub fn exact(self) -> Option<T> {
        self.mark.is_none().then_some(self.value)
    }

    /// The value, if it is exact or rounded: good enough to reckon with.
    pub fn usable(self) -> Option<T> {
        matches!(self.mark, None | Some(Mark::Rounded)).then_some(self.value)
    }
}

/// What the active share is a share of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActiveBasis {
    /// Of the population.
    Population,
    /// Of the registered members.
    Members,
    /// The source does not say.
    Unstated,
}

/// What keeps the date of a figure from being certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateMark {
    /// Follows from context; the source does not state it.
    Inferred,
    /// Probably wrong.
    Doubtful,
}

impl DateMark {
    /// The word that data files and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Inferred => "inferred",
            Self::Doubtful => "doubtful",
        }
    }
}

/// Who pays: the membership segments of JKN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// Premium assistance, payer not stated.
    Pbi,
    /// Premium assistance by the central government.
    PbiJk,
    /// Enrolled and paid by local government.
    PbpuBpPemda,
    /// PBPU and BP together, payer not stated.
    PbpuBp,
    /// Wage earners, not split.
    Ppu,
    /// Wage earners of enterprises.
    PpuBu,
    /// Wage earners of the state.
    PpuPn,
    /// Self-paying.
    Pbpu,
    /// Non-workers.
    Bp,
}

impl Segment {
    /// Every segment, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Pbi,
        Self::PbiJk,
        Self::PbpuBpPemda,
        Self::PbpuBp,
        Self::Ppu,
        Self::PpuBu,
        Self::PpuPn,
        Self::Pbpu,
        Self::Bp,
    ];

    /// The word that data files and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pbi => "pbi",
            Self::PbiJk => "pbi_jk",
            Self::PbpuBpPemda => "pbpu_bp_pemda",
            Self::PbpuBp => "pbpu_bp",
            Self::Ppu => "ppu",
            Self::PpuBu => "ppu_bu",
            Self::PpuPn => "ppu_pn",
            Self::Pbpu => "pbpu",
            Self::Bp => "bp",
        }
    }
}

/// Health facilities that a source counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facility {
    /// Hospitals.
    Hospital,
    /// Community health centres.
    Puskesmas,
    /// Clinics.
    Clinic,
}

impl Facility {
    /// Every facility.
    pub const ALL: [Self; 3] = [Self::Hospital, Self::Puskesmas, Self::Clinic];

    /// The word that data files and output use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hospital => "hospital",
            Self::Puskesmas => "puskesmas",
            Self::Clinic => "clinic",
        }
    }
}

/// An award that a source reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Its name.
    pub name: Box<str>,
    /// Its year, where stated.
    pub year: Option<i32>,
    /// Its class (Utama, Madya, Pratama), where stated.
    pub class: Option<Box<str>>,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Name.
    pub name: Box<str>,
    /// Office held.
    pub office: Box<str>,
}

/// What one source says about one region for one period. People are counts; shares are percent.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// Stable identifier.
    pub id: CompactString,
    /// The region it is about.
    pub region: RegionCode,
    /// The period it is for.
    pub as_of: Period,
    /// Whether the period is only the date of the publication.
    pub dated_by_publication: bool,
    /// What keeps the date from being certain.
    pub date_mark: Option<DateMark>,
    /// Its source: see [`crate::domain::Dataset::source`].
    pub source: u32,
    /// The layer of the dataset that holds it: 0 is the lowest; higher layers are the user's own.
    pub layer: u16,
    /// Registered ÷ population.
    pub registered_pct: Option<Figure<Percent>>,
    /// Registered members.
    pub registered: Option<Figure<u64>>,
    /// The active share, of what `active_basis` says.
    pub active_pct: Option<Figure<Percent>>,
    /// Active members.
    pub active: Option<Figure<u64>>,
    /// What `active_pct` is a share of.
    pub active_basis: Option<ActiveBasis>,
    /// The population that the source states.
    pub population: Option<Figure<u64>>,
    /// A household survey: another measurement than membership records.
    pub survey: bool,
    /// A forecast by the source.
    pub projected: bool,
    /// What few sources say.
    pub rare: Rare,
}

/// What few sources say beside the main figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Particulars {
    /// The days it may mean, where its date contradicts itself.
    pub date_candidates: Vec<NaiveDate>,
    /// People not registered.
    pub unregistered: Option<Figure<u64>>,
    /// Not registered ÷ population.
    pub unregistered_pct: Option<Figure<Percent>>,
    /// Members by segment, often an incomplete list.
    pub segments: Vec<(Segment, Figure<u64>)>,
    /// Members gained a month.
    pub growth_per_month: Option<Figure<u64>>,
    /// Facilities counted.
    pub facilities: Vec<(Facility, Figure<u64>)>,
    /// A local target for the registered share.
    pub target_pct: Option<Figure<Percent>>,
    /// When the target is due.
    pub target_date: Option<Period>,
    /// A target in words.
    pub target_text: Option<Bilingual>,
    /// The yearly JKN budget in rupiah; marked [`Mark::Needed`] where it is a need.
    pub budget_idr: Option<Figure<u64>>,
    /// Awards reported.
    pub awards: Vec<Award>,
    /// A status that the source claims.
    pub status_claim: Option<Box<str>>,
    /// Who said it.
    pub stated_by: Option<Speaker>,
    /// What is unclear or contradictory.
    pub caveat: Option<Bilingual>,
    /// Context.
    pub note: Option<Bilingual>,
}

/// The [`Particulars`] of an observation, which take room only where there are some.
#[derive(Clone, Default)]
pub struct Rare(Option<Box<Particulars>>);

/// What most observations say beside the main figures.
static NOTHING: Particulars = Particulars {
    date_candidates: Vec::new(),
    unregistered: None,
    unregistered_pct: None,
    segments: Vec::new(),
    growth_per_month: None,
    facilities: Vec::new(),
    target_pct: None,
    target_date: None,
    target_text: None,
    budget_idr: None,
    awards: Vec::new(),
    status_claim: None,
    stated_by: None,
    caveat: None,
    note: None,
};

impl From<Particulars> for Rare {
    fn from(particulars: Particulars) -> Self {
        Self((particulars != NOTHING).then(|| Box::new(particulars)))
    }
}

impl Deref for Rare {
    type Target = Particulars;

    fn deref(&self) -> &Particulars {
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

impl DerefMut for Rare {
    fn deref_mut(&mut self) -> &mut Particulars {
        self.0.get_or_insert_default()
    }
}

impl PartialEq for Rare {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Rare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl Observation {
    /// The printed registered share, or what the printed unregistered share leaves of 100.
    pub fn registered_share(&self) -> Option<Figure<Percent>> {
        self.registered_pct.or_else(|| {
            let rest = self.rare.unregistered_pct?;
            // "More than 2 % unregistered" is "at most 98 % registered".
            let mark = match rest.mark {
                Some(Mark::Floor) => Some(Mark::Ceiling),
                Some(Mark::Ceiling) => Some(Mark::Floor),
                mark => mark,
            };
            let value = rest.value.complement();
            // More than all of the people cannot be unregistered.
            (value.micro() >= 0).then_some(Figure { value, mark })
        })
    }

    /// The registered count, or what the unregistered count leaves of the stated population.
    pub fn registered_count(&self) -> Option<Figure<u64>> {
        self.registered.or_else(|| {
            let (missing, whole) = (self.rare.unregistered?, self.stated_population()?);
            let value = whole.value.checked_sub(missing.usable()?)?;
            Some(Figure { value, mark: missing.mark.or(whole.mark) })
        })
    }

    /// The count of a segment, where it is listed.
    pub fn segment(&self, wanted: Segment) -> Option<Figure<u64>> {
        self.rare.segments.iter().find(|(segment, _)| *segment == wanted).map(|(_, count)| *count)
    }

    /// The stated population, unless it is doubtful.
    pub fn stated_population(&self) -> Option<Figure<u64>> {
        self.population.filter(|p| p.usable().is_some())
    }
}
