//! Small datasets made by hand, and short ways to read a snapshot.

use crate::data::BUNDLED;
use cakupan::domain::{
    Bilingual, Dataset, Figure, Kind, Layer, Level, Mark, Observation, Percent, Period, PopulationRegister, Rare,
    Records, Region, RegionCode, RegionIx, RegionState, Rule, RuleChoice, Snapshot, Source,
};
use chrono::NaiveDate;
use std::sync::Arc;

/// The bundled data as known on `date`, measured by the default rule.
pub(crate) fn bundled(date: &str) -> Snapshot {
    Snapshot::new(BUNDLED.clone(), day(date), RuleChoice::default())
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn p(text: &str) -> Percent {
    Percent::parse(text).unwrap()
}

/// A share as printed; `~`, `≥`, `≤` and `?` before it are the marks rounded, floor, ceiling and doubtful.
#[expect(clippy::unnecessary_wraps, reason = "the fields that it fills are optional")]
pub(crate) fn pct(text: &str) -> Option<Figure<Percent>> {
    let (mark, digits) = marked(text);
    Some(Figure { value: p(digits), mark })
}

/// A count as printed, with the same marks.
#[expect(clippy::unnecessary_wraps, reason = "the fields that it fills are optional")]
pub(crate) fn n(text: &str) -> Option<Figure<u64>> {
    let (mark, digits) = marked(text);
    Some(Figure { value: digits.parse().unwrap(), mark })
}

fn marked(text: &str) -> (Option<Mark>, &str) {
    let marks =
        [('~', Mark::Rounded), ('≥', Mark::Floor), ('≤', Mark::Ceiling), ('?', Mark::Doubtful), ('^', Mark::Planned)];
    let found = marks.into_iter().find_map(|(sign, mark)| Some((Some(mark), text.strip_prefix(sign)?)));
    found.unwrap_or((None, text))
}

/// The region named by a code.
pub(crate) fn ix(snapshot: &Snapshot, code: &str) -> RegionIx {
    snapshot.dataset.find(RegionCode::parse(code).unwrap()).unwrap()
}

/// The state of the region named by a code.
pub(crate) fn at<'a>(snapshot: &'a Snapshot, code: &str) -> &'a RegionState {
    snapshot.state(ix(snapshot, code))
}

/// The standing registered share in the printed notation; empty if nothing stands.
pub(crate) fn share(snapshot: &Snapshot, code: &str) -> String {
    at(snapshot, code).registered().share().map(|share| share.to_string()).unwrap_or_default()
}

/// The one region that most hand-made data are about.
pub(crate) const HERE: &str = "64.01";

/// A dataset in the making: Dukcapil's populations of 31 Dec 2024, gathered on 21 Nov 2026, the bundled rules.
#[derive(Clone)]
pub(crate) struct Build {
    pub(crate) records: Records,
}

impl Build {
    /// One province without figures.
    pub(crate) fn empty() -> Self {
        let rules: Vec<Rule> = BUNDLED.rules().to_vec();
        let records = Records { sources: vec![source(0, None)], rules, ..Records::default() };
        Self { records }.layer().region("64", 0)
    }

    /// One region with this many people by the register.
    pub(crate) fn people(population: u64) -> Self {
        Self::empty().region(HERE, population)
    }

    /// A layer above: figures from here on are the user's own.
    pub(crate) fn layer(mut self) -> Self {
        let text = || Bilingual { id: "x".into(), en: "x".into() };
        let register = PopulationRegister { as_of: day("2024-12-31"), label: text() };
        self.records.layers.push(Layer {
            origin: None,
            imported: None,
            title: text(),
            gathered: day("2026-11-21"),
            register,
        });
        self
    }

    /// A region; one of no people has no population by the register.
    pub(crate) fn region(mut self, code: &str, population: u64) -> Self {
        let code = RegionCode::parse(code).unwrap();
        let kind = match code.level() {
            Level::Nation => Kind::Nation,
            Level::Province => Kind::Province,
            Level::Regency => Kind::Kabupaten,
            Level::District => Kind::Kecamatan,
            Level::Village => Kind::Desa,
        };
        let population = (population > 0).then_some(population);
        let name = format!("Region {code}").into();
        let (name_en, island, men, women, split, area_km2, label) = (None, None, None, None, None, None, None);
        let region = Region { code, kind, name, name_en, island, population, men, women, split, area_km2, label };
        self.records.regions.push((region, 0));
        self
    }

    /// Figures from here on come from a publication of this date.
    pub(crate) fn published(mut self, date: &str) -> Self {
        let number = self.records.sources.len();
        self.records.sources.push(source(number, Period::parse(date)));
        self
    }

    /// A record of the region that most data are about.
    pub(crate) fn here(self, as_of: &str, fill: impl FnOnce(&mut Observation)) -> Self {
        self.there(HERE, as_of, fill)
    }

    /// A record of a region.
    pub(crate) fn there(mut self, region: &str, as_of: &str, fill: impl FnOnce(&mut Observation)) -> Self {
        let mut observation = observation(region, as_of);
        observation.source = u32::try_from(self.records.sources.len() - 1).unwrap();
        observation.layer = u16::try_from(self.records.layers.len() - 1).unwrap();
        fill(&mut observation);
        self.records.observations.push(observation);
        self
    }

    /// As known on `date`, measured by the default rule.
    pub(crate) fn on(&self, date: &str) -> Snapshot {
        self.under(date, RuleChoice::default())
    }

    /// As known on `date`, measured by `rule`.
    pub(crate) fn under(&self, date: &str, rule: RuleChoice) -> Snapshot {
        Snapshot::new(Arc::new(Dataset::new(self.records.clone())), day(date), rule)
    }
}

fn source(number: usize, published: Option<Period>) -> Source {
    Source { id: format!("s{number}").into(), publisher: None, title: None, url: None, url_cut: false, published }
}

/// A record that states nothing yet.
pub(crate) fn observation(region: &str, as_of: &str) -> Observation {
    Observation {
        id: "o".into(),
        region: RegionCode::parse(region).unwrap(),
        as_of: Period::parse(as_of).unwrap(),
        dated_by_publication: false,
        date_mark: None,
        source: 0,
        layer: 0,
        registered_pct: None,
        registered: None,
        active_pct: None,
        active: None,
        active_basis: None,
        population: None,
        survey: false,
        projected: false,
        rare: Rare::default(),
    }
}
