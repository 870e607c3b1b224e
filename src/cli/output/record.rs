//! A region's standing as named values: a row of `list`, the head of `show`.

use super::{Fields, Value, answers, list};
use crate::domain::{
    ActiveBasis, Claim, Clause, Fit, Flag, Metric, RegionIx, RegionState, ShareKind, Snapshot, Source,
};

/// The standing of the region at `ix`. Names and their order are the same for every region.
pub(in crate::cli) fn record(snapshot: &Snapshot, ix: RegionIx) -> Fields {
    let dataset = &snapshot.dataset;
    let (region, state) = (dataset.region(ix), snapshot.state(ix));
    let province = dataset.province_of(ix).map(|province| dataset.region(province));
    let mut fields: Fields = vec![
        ("code", Value::Text(region.code.to_string())),
        ("name", (&*region.name).into()),
        ("kind", region.kind.id().into()),
        ("province_code", Value::from(province.map(|province| province.code.to_string()).as_deref())),
        ("province", Value::from(province.map(|province| &*province.name))),
        ("population", region.population.into()),
    ];
    fields.extend(registered(snapshot, state));
    fields.extend(active(snapshot, state));
    fields.extend(measured(state));
    fields.extend(answers::fields(snapshot, state));
    let rule = snapshot.rule.apply(dataset, region.code, snapshot.as_of);
    fields.extend([
        ("rule", rule.rule.map(|rule| &*rule.id).into()),
        ("rule_applies", (rule.fit == Fit::Applies).into()),
        ("rule_verified", rule.rule.map(|rule| rule.verified).into()),
        ("as_of_date", snapshot.as_of.into()),
    ]);
    fields
}

fn registered(snapshot: &Snapshot, state: &RegionState) -> Fields {
    let standing = state.registered();
    let claim = standing.chosen.as_ref();
    let people = claim.and_then(|claim| claim.people);
    let denominator = claim.and_then(|claim| claim.denominator);
    let source = claim.map(|claim| snapshot.dataset.source_of(claim.observation));
    vec![
        ("denominator", denominator.map(|whole| whole.people.count).into()),
        ("registered", people.map(|people| people.count).into()),
        ("registered_estimated", people.map(|people| people.estimated).into()),
        ("registered_floor", claim.map(|claim| claim.kind == ShareKind::Floor).into()),
        ("registered_pct", standing.share().into()),
        ("registered_kind", claim.map(|claim| claim.kind.id()).into()),
        ("tied", list(standing.tied.iter().map(|claim| claim.share))),
        ("as_of", claim.map(|claim| period(snapshot, claim)).into()),
        ("source", source.map(Source::label).into()),
        ("url", source.and_then(|source| source.url.as_deref()).into()),
        ("published", source.and_then(|source| source.published).into()),
        ("internal", claim.and_then(|claim| internal(snapshot, claim)).into()),
    ]
}

fn active(snapshot: &Snapshot, state: &RegionState) -> Fields {
    let share = |metric| Value::from(state.standing(metric).share());
    let claim = state.active().chosen;
    let people = claim.and_then(|claim| claim.people);
    let source = claim.map(|claim| snapshot.dataset.source_of(claim.observation));
    let basis = claim.map(|claim| match claim.metric {
        Metric::ActiveMembers => ActiveBasis::Members,
        Metric::ActiveUnstated => ActiveBasis::Unstated,
        _ => ActiveBasis::Population,
    });
    vec![
        ("active", people.map(|people| people.count).into()),
        ("active_estimated", people.map(|people| people.estimated).into()),
        ("active_basis", basis.map(super::observation::basis).into()),
        ("active_population_pct", share(Metric::ActivePopulation)),
        ("active_members_pct", share(Metric::ActiveMembers)),
        ("active_unspecified_pct", share(Metric::ActiveUnstated)),
        ("active_as_of", claim.map(|claim| period(snapshot, &claim)).into()),
        ("active_source", source.map(Source::label).into()),
    ]
}

/// What the rule makes of it.
fn measured(state: &RegionState) -> Fields {
    let (registered, active) = (state.verdict.registered(), state.verdict.active());
    let flags = state.flags.iter().map(Flag::id);
    let [country, _] = state.rank;
    vec![
        ("gap", registered.and_then(Clause::gap).into()),
        ("cushion", registered.and_then(Clause::cushion).into()),
        ("active_gap", active.and_then(Clause::gap).into()),
        ("active_cushion", active.and_then(Clause::cushion).into()),
        ("status", state.status().id().into()),
        ("active_status", state.active_status().id().into()),
        ("clauses", list(state.verdict.clauses.iter().map(clause))),
        ("rank", country.map(|rank| rank.place).into()),
        ("flags", list(flags)),
    ]
}

/// The file that a figure was imported from, and when.
fn internal(snapshot: &Snapshot, claim: &Claim) -> Option<Value> {
    let dataset = &snapshot.dataset;
    let (file, imported) = dataset.origin(dataset.observation(claim.observation))?;
    Some(Value::Object(vec![("file", file.into()), ("imported", imported?.into())]))
}

pub(super) fn clause(clause: &Clause) -> Value {
    Value::Object(vec![
        ("clause", clause.kind.id().into()),
        ("line", clause.line.into()),
        ("value", clause.value.into()),
        ("result", clause.outcome.id().into()),
        ("people", clause.distance.map(|distance| distance.people).into()),
    ])
}

pub(in crate::cli) fn period(snapshot: &Snapshot, claim: &Claim) -> crate::domain::Period {
    snapshot.dataset.observation(claim.observation).as_of
}
