//! `cakupan claims`: the published figures of every period side by side, as named values.

use super::{Fields, Value, list};
use crate::domain::{
    Aside, Claim, Dataset, Figure, Metric, ObservationIx, Percent, RegionIx, Rivals, Snapshot, Source,
};

/// Every metric and period, the newest first.
pub(in crate::cli) fn claims(snapshot: &Snapshot, ix: RegionIx) -> impl Iterator<Item = Fields> {
    Metric::ALL.into_iter().flat_map(move |metric| snapshot.rivals(ix, metric)).map(|rivals| period(snapshot, &rivals))
}

fn period(snapshot: &Snapshot, rivals: &Rivals) -> Fields {
    let dataset = &snapshot.dataset;
    let id = |claim: &Claim| Value::from(&*dataset.observation(claim.observation).id);
    vec![
        ("metric", rivals.metric.id().into()),
        ("closing", rivals.closing.into()),
        ("chosen", rivals.chosen.as_ref().map(id).into()),
        ("chosen_pct", rivals.chosen.map(|claim| claim.share).into()),
        ("reason", rivals.reason.id().into()),
        ("claims", list(rivals.claims.iter().map(|one| Value::Object(claim(dataset, one, rivals))))),
        ("others", list(rivals.asides.iter().map(|one| Value::Object(aside(dataset, one))))),
    ]
}

fn claim(dataset: &Dataset, claim: &Claim, rivals: &Rivals) -> Fields {
    let rounding = claim.rounding();
    let limit = |micro: i64| Percent::new(micro, 6).map(trimmed);
    let mut fields = vec![
        ("observation", (&*dataset.observation(claim.observation).id).into()),
        ("chosen", (rivals.chosen.as_ref() == Some(claim)).into()),
        ("share", claim.share.into()),
        ("kind", claim.kind.id().into()),
        ("rounding_low", rounding.and_then(|(low, _)| limit(low)).into()),
        ("rounding_high", rounding.and_then(|(_, high)| limit(high)).into()),
        ("people", claim.people.map(|people| people.count).into()),
        ("people_estimated", claim.people.map(|people| people.estimated).into()),
        ("denominator", claim.denominator.map(|whole| whole.people.count).into()),
        ("denominator_estimated", claim.denominator.map(|whole| whole.people.estimated).into()),
        ("denominator_origin", claim.denominator.map(|whole| whole.origin.id()).into()),
        ("counts_pct", claim.arithmetic(dataset).map(|checked| checked.share).into()),
        ("verdict", claim.reproduction.id().into()),
        ("as_of", dataset.observation(claim.observation).as_of.into()),
        ("effective", claim.effective.into()),
        ("closing", claim.closing.into()),
        ("known_from", claim.known_from.into()),
        ("publication_uncertain", claim.publication_uncertain.into()),
    ];
    fields.extend(published(dataset, claim.observation));
    fields
}

fn aside(dataset: &Dataset, aside: &Aside) -> Fields {
    let mut fields = vec![
        ("observation", (&*dataset.observation(aside.observation).id).into()),
        ("why", aside.why.id().into()),
        ("share", aside.share.map(|share| share.value).into()),
        ("people", aside.people.map(|people: Figure<u64>| people.value).into()),
        ("as_of", dataset.observation(aside.observation).as_of.into()),
        ("closing", aside.closing.into()),
    ];
    fields.extend(published(dataset, aside.observation));
    fields
}

/// Whose it is, and where it was published.
fn published(dataset: &Dataset, ix: ObservationIx) -> Fields {
    let source: &Source = dataset.source_of(ix);
    vec![
        ("own", dataset.is_own(dataset.observation(ix)).into()),
        ("source", source.label().into()),
        ("url", source.url.as_deref().into()),
        ("published", source.published.into()),
    ]
}

/// A limit without the zeros that say nothing: `99.025`.
fn trimmed(limit: Percent) -> Value {
    let text = limit.to_string();
    let short = text.trim_end_matches('0').trim_end_matches('.');
    Value::Number(short.to_owned())
}
