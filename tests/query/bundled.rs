//! The bundled data, and short ways to ask about them.

use cakupan::domain::query::{Context, Groups, Query, run};
use cakupan::domain::{Dataset, RegionCode, RegionIx, RuleChoice, Snapshot};
use std::sync::{Arc, LazyLock};

pub(crate) static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| snapshot(cakupan::store::bundled().unwrap()));
static GROUPS: LazyLock<Groups> = LazyLock::new(|| {
    let codes = |codes: &[&str]| codes.iter().map(|code| RegionCode::parse(code).unwrap()).collect();
    [("Cabang Medan".to_owned(), codes(&["12.71", "12.74"])), ("kalbar dan bali".to_owned(), codes(&["61", "51"]))]
        .into()
});

pub(crate) fn snapshot(dataset: Dataset) -> Snapshot {
    Snapshot::new(Arc::new(dataset), "2025-12-31".parse().unwrap(), RuleChoice::default())
}

pub(crate) fn context() -> Context<'static> {
    Context { dataset: &SNAPSHOT.dataset, groups: &GROUPS }
}

pub(crate) fn parse(text: &str) -> Query {
    Query::parse(text, &context()).unwrap_or_else(|errors| panic!("{text}: {errors:?}"))
}

pub(crate) fn found(text: &str) -> Vec<RegionIx> {
    run(&parse(text), &SNAPSHOT)
}

pub(crate) fn names(regions: &[RegionIx]) -> Vec<&'static str> {
    regions.iter().map(|ix| &*SNAPSHOT.dataset.region(*ix).name).collect()
}
