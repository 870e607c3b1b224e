//! Provinces as the sums of their regions, beside what was published about them.

use crate::domain::gap::distance;
use crate::domain::{Claim, Distance, Metric, Outcome, Percent, Region, RegionIx, Rollup, Snapshot};

/// A province as the sum of its regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvinceSum {
    /// The province.
    pub province: RegionIx,
    /// Registered ÷ population.
    pub registered: Rollup,
    /// Active ÷ population.
    pub active: Rollup,
    /// The registered line that measures it.
    pub line: Option<Percent>,
    /// Members counted above or below that line of the population counted; `None` where there is no roll-up.
    pub distance: Option<Distance>,
    /// Its regions by outcome of the registered clause, in the order of [`Outcome::ALL`].
    pub outcomes: [usize; 4],
    /// What was published about the province itself and stands: it enters no sum.
    pub published: Option<Claim>,
}

/// Every province that has listed regions, in code order.
pub fn provinces(snapshot: &Snapshot) -> Vec<ProvinceSum> {
    let dataset = &snapshot.dataset;
    let sum = |(ix, province): (RegionIx, &Region)| {
        let regions: Vec<RegionIx> = dataset.listed_in(province.code).collect();
        let registered = snapshot.rollup(Metric::Registered, regions.iter().copied());
        let line = snapshot.line(province.code);
        (!regions.is_empty()).then(|| ProvinceSum {
            province: ix,
            active: snapshot.rollup(Metric::ActivePopulation, regions.iter().copied()),
            line,
            distance: registered.share.zip(line).map(|(_, line)| Distance {
                people: distance(line, registered.population, registered.members),
                estimated: registered.is_approximate(),
            }),
            registered,
            outcomes: Outcome::counts(regions.iter().map(|ix| snapshot.state(*ix).status())),
            published: snapshot.state(ix).registered().chosen,
        })
    };
    dataset.provinces().filter_map(sum).collect()
}
