//! Datasets made from the bundled one: many villages, and regions with hostile names.

use crate::support::bundled;
use cakupan::domain::{Dataset, Kind, Observation, Period, Records, Region, RegionCode};
use std::sync::Arc;

/// The bundled records, to be changed.
pub(crate) fn records() -> Records {
    let data = bundled();
    let observations = data.all_observations().to_vec();
    let of_events = data.events().iter().map(|event| event.source);
    let sources = observations.iter().map(|observation| observation.source).chain(of_events).max().unwrap();
    Records {
        layers: data.layers().to_vec(),
        islands: data.islands().to_vec(),
        regions: data.regions().map(|(_, region)| (region.clone(), 0)).collect(),
        aliases: data.aliases().to_vec(),
        sources: (0..=sources).map(|source| data.source(source).clone()).collect(),
        observations,
        rules: data.rules().to_vec(),
        rates: data.rates().to_vec(),
        events: data.events().to_vec(),
    }
}

/// A dataset of the bundled provinces and `count` villages; every `each`-th village has a figure.
pub(crate) fn villages(count: usize, each: Option<usize>) -> Arc<Dataset> {
    let mut records = records();
    let pattern = records.observations.iter().find(|o| o.registered.is_some() && o.registered_pct.is_some());
    let pattern = pattern.unwrap().clone();
    records.regions.retain(|(region, _)| matches!(region.kind, Kind::Nation | Kind::Province));
    records.observations.clear();
    records.aliases.clear();
    let provinces: Vec<RegionCode> = records
        .regions
        .iter()
        .filter(|(region, _)| region.kind == Kind::Province)
        .map(|(region, _)| region.code)
        .collect();
    for n in 0..count {
        let province = provinces[n % provinces.len()];
        let at = n / provinces.len();
        let (regency, district, village) = (1 + at / 2_500, 1 + at / 50 % 50, 1_001 + at % 50);
        let code = RegionCode::parse(&format!("{province}.{regency:02}.{district:02}.{village}")).unwrap();
        let name = format!("Desa Nomor {n}").into();
        let (name_en, island, men, women, split, area_km2, label) = (None, None, None, None, None, None, None);
        let population = Some(10_000);
        let region =
            Region { code, kind: Kind::Desa, name, name_en, island, population, men, women, split, area_km2, label };
        records.regions.push((region, 0));
        if each.is_some_and(|each| n % each == 0) {
            records.observations.push(figure(&pattern, code, n));
        }
    }
    Arc::new(Dataset::new(records))
}

fn figure(pattern: &Observation, region: RegionCode, n: usize) -> Observation {
    let registered = 9_000 + u64::try_from(n % 1_100).unwrap();
    let mut figure = pattern.clone();
    figure.region = region;
    figure.as_of = Period::parse("2025-06-30").unwrap();
    figure.registered_pct = None;
    figure.registered.as_mut().unwrap().value = registered;
    figure.population = None;
    figure
}
