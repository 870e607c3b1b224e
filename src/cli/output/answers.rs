//! The answers reckoned from a region's figures, as named values: since, projection, cost, peers, evaluation.

use super::record::{clause, period};
use super::{Fields, Value, list};
use crate::domain::cost::gap_cost;
use crate::domain::evaluation::{evaluate, result};
use crate::domain::rate::default_rate;
use crate::domain::{
    Clause, Metric, NoDate, NoSince, Outlook, Period, Point, RegionIx, RegionState, Snapshot, peers as alike,
};
use chrono::Months;

/// Since when, until when and at what cost: fields of a row.
pub(super) fn fields(snapshot: &Snapshot, state: &RegionState) -> Fields {
    let since = snapshot.since(state.region, Metric::Registered);
    let gap = state.verdict.registered().and_then(Clause::gap);
    let rate = default_rate(&snapshot.dataset, snapshot.as_of);
    let year = gap.zip(rate).and_then(|(gap, rate)| gap_cost(gap, rate.rupiah_per_person_month, 1));
    vec![
        ("since", since.ok().map(|since| period(snapshot, &since.first)).into()),
        ("since_after", since.ok().map(|since| period(snapshot, &since.before)).into()),
        ("since_reason", since.err().map(NoSince::id).into()),
        ("projection", projection(&state.outlook)),
        ("cost_year_idr", year.into()),
    ]
}

/// The range of months to the line (`months_high` is null beyond five years), the pace, or why there is none.
pub(super) fn projection(outlook: &Outlook) -> Value {
    let found = outlook.projection.ok();
    let line = outlook.trend.map(|trend| trend.line);
    let interval = line.and_then(|line| line.interval);
    let months = |months: u32| Value::from(u64::from(months));
    Value::Object(vec![
        ("months_low", found.map(|found| months(found.earliest)).into()),
        ("months_high", found.and_then(|found| found.latest).map(months).into()),
        ("slope", line.map(|line| decimal(line.slope)).into()),
        ("lower", interval.map(|(low, _)| decimal(low)).into()),
        ("upper", interval.map(|(_, high)| decimal(high)).into()),
        ("points", outlook.trend.map(|trend| trend.points).into()),
        ("refusal", outlook.projection.err().map(NoDate::id).into()),
    ])
}

/// The trend of a region and the months in which it would reach the line, as an object of its own.
pub(in crate::cli) fn outlook(snapshot: &Snapshot, ix: RegionIx) -> Fields {
    let (region, state) = (snapshot.dataset.region(ix), snapshot.state(ix));
    let Outlook { trend, projection: found } = state.outlook;
    let line = trend.map(|trend| trend.line);
    let pair = |(low, high): (f64, f64)| list([decimal(low), decimal(high)]);
    let (interval, inner) = (line.and_then(|line| line.interval), line.and_then(|line| line.inner));
    let months = |months: u32| Value::from(u64::from(months));
    let month = |months: u32| snapshot.as_of.checked_add_months(Months::new(months)).map(Period::Month);
    let points = match found {
        Err(NoDate::TooFew(points)) => Some(points),
        _ => trend.map(|trend| trend.points),
    };
    let found_at = found.ok();
    let point = |point: &Point| {
        Value::Object(vec![
            ("as_of", period(snapshot, &point.claim).into()),
            ("registered_pct", point.claim.share.into()),
            ("kind", point.claim.kind.id().into()),
            ("known_from", point.claim.known_from.into()),
        ])
    };
    vec![
        ("code", Value::Text(region.code.to_string())),
        ("name", (&*region.name).into()),
        ("as_of_date", snapshot.as_of.into()),
        ("line", state.verdict.registered().and_then(|clause| clause.line).into()),
        ("registered_pct", state.registered().share().into()),
        ("points", points.into()),
        ("slope_per_month", line.map(|line| decimal(line.slope)).into()),
        ("interval", interval.map(pair).into()),
        ("inner_interval", inner.map(pair).into()),
        ("from", found_at.and_then(|found| month(found.earliest)).into()),
        ("to", found_at.and_then(|found| found.latest).and_then(month).into()),
        ("months_from", found_at.map(|found| months(found.earliest)).into()),
        ("months_to", found_at.and_then(|found| found.latest).map(months).into()),
        ("refusal", found.err().map(NoDate::id).into()),
        ("method", "theil_sen".into()),
        ("series", list(state.series.iter().map(point))),
    ]
}

/// Points a month to four decimals.
fn decimal(value: f64) -> Value {
    let text = format!("{value:.4}");
    Value::Number(if text == "-0.0000" { "0.0000".to_owned() } else { text })
}

/// The peers, best first, each with why it was chosen; the place is that among them and the region itself.
pub(in crate::cli) fn peers(snapshot: &Snapshot, ix: RegionIx) -> impl Iterator<Item = Fields> {
    let found = alike::peers(snapshot, ix);
    let places = alike::places(snapshot, &alike::with_peers(ix, &found), Metric::Registered);
    found.into_iter().zip(places.into_iter().skip(1)).map(|(peer, place)| {
        let (region, state) = (snapshot.dataset.region(peer.region), snapshot.state(peer.region));
        let [rank, _] = state.rank;
        vec![
            ("code", Value::Text(region.code.to_string())),
            ("name", (&*region.name).into()),
            ("reason", peer.nearness.id().into()),
            ("population", peer.population.into()),
            ("registered_pct", state.registered().share().into()),
            ("gap", state.verdict.registered().and_then(Clause::gap).into()),
            ("place", place.into()),
            ("rank", rank.map(|rank| rank.place).into()),
            ("slope_per_month", state.outlook.trend.map(|trend| decimal(trend.line.slope)).into()),
        ]
    })
}

/// Every rule but those of other provinces, clause by clause.
pub(in crate::cli) fn evaluation(snapshot: &Snapshot, ix: RegionIx) -> impl Iterator<Item = Fields> {
    let state = snapshot.state(ix);
    let rate = default_rate(&snapshot.dataset, snapshot.as_of).map(|rate| rate.rupiah_per_person_month);
    evaluate(snapshot, ix).into_iter().map(move |evaluation| {
        let cheapest = evaluation.cheapest(state).map(|missing| {
            let paid = rate.filter(|_| missing.is_enrolment);
            Value::Object(vec![
                ("clause", missing.clause.kind.id().into()),
                ("people", missing.people.count.into()),
                ("estimated", missing.people.estimated.into()),
                ("rupiah_per_year", paid.and_then(|rate| gap_cost(missing.people.count, rate, 1)).into()),
            ])
        });
        vec![
            ("rule", (&*evaluation.rule.id).into()),
            ("in_force", evaluation.rule.in_force_on(snapshot.as_of).into()),
            ("verified", evaluation.rule.verified.into()),
            ("result", result(&evaluation.verdict).id().into()),
            ("clauses", list(evaluation.verdict.clauses.iter().map(clause))),
            ("cheapest", cheapest.into()),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slope_has_four_decimals_and_none_is_minus_zero() {
        let printed = [0.12345, -0.12345, -0.000_01, 0.0].map(|value| match decimal(value) {
            Value::Number(text) => text,
            _ => panic!("{value}"),
        });
        assert_eq!(printed, ["0.1235", "-0.1235", "0.0000", "0.0000"]);
    }
}
