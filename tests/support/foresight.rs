//! Data whose later figures say something else: what is known on a date may not depend on them.

use cakupan::domain::{Dataset, EventKind, Figure, Observation, Percent, Records, known_from};
use chrono::NaiveDate;
use std::sync::Arc;

/// `dataset` with every figure, award, claim and event that is not known on `day` changed, each in its old place.
pub(crate) fn altered(dataset: &Dataset, day: NaiveDate) -> Arc<Dataset> {
    let observations = dataset.all_observations().iter().map(|o| {
        let published = dataset.source(o.source).published;
        let is_known = known_from(o.as_of, published, dataset.gathered(o)).0 <= day;
        if is_known { o.clone() } else { other(o.clone()) }
    });
    let events = dataset.events().iter().map(|event| {
        let mut event = event.clone();
        if event.known_from(dataset) > day {
            event.kind = EventKind::StatusLost;
            event.name.id = "lain".into();
            event.name.en = "another".into();
        }
        event
    });
    Arc::new(Dataset::new(Records {
        layers: dataset.layers().to_vec(),
        islands: dataset.islands().to_vec(),
        regions: dataset.regions().map(|(_, region)| (region.clone(), 0)).collect(),
        aliases: dataset.aliases().to_vec(),
        sources: dataset.sources().to_vec(),
        observations: observations.collect(),
        rules: dataset.rules().to_vec(),
        rates: dataset.rates().to_vec(),
        events: events.collect(),
    }))
}

/// The same observation with other values.
fn other(mut o: Observation) -> Observation {
    let share = |figure: Option<Figure<Percent>>, bp| {
        figure.map(|figure| Figure { value: Percent::from_basis_points(bp), ..figure })
    };
    let count = |figure: Option<Figure<u64>>, value| figure.map(|figure| Figure { value, ..figure });
    o.registered_pct = share(o.registered_pct, 4_321);
    o.rare.unregistered_pct = share(o.rare.unregistered_pct, 5_679);
    o.active_pct = share(o.active_pct, 3_210);
    o.rare.target_pct = share(o.rare.target_pct, 4_321);
    o.registered = count(o.registered, 4_321);
    o.rare.unregistered = count(o.rare.unregistered, 5_679);
    o.active = count(o.active, 3_210);
    o.population = count(o.population, 10_000);
    o.rare.growth_per_month = count(o.rare.growth_per_month, 1);
    o.rare.budget_idr = count(o.rare.budget_idr, 1);
    for (_, figure) in &mut o.rare.segments {
        figure.value = 17;
    }
    for award in &mut o.rare.awards {
        award.name = "Another award".into();
        award.class = Some("Another class".into());
    }
    o.rare.status_claim = o.rare.status_claim.take().map(|_| "another".into());
    o.rare.note = None;
    o.rare.caveat = None;
    o
}
