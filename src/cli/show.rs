//! `cakupan show`: everything about one region.

use super::CliError;
use super::answers;
use super::list::request;
use super::observation::observation;
use super::output::{Fields, Value, json_object, list};
use super::record::record;
use crate::app::Start;
use crate::domain::query::{Resolve, resolve_one};
use crate::domain::{Dataset, Metric, Rank, RegionIx, Rollup, Snapshot, visible};
use crate::page::text::width;
use crate::report;

/// Cells across a report.
const WIDTH: usize = 100;

/// How a region is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
}

impl Format {
    /// The format with that name; text for none.
    pub(super) fn parse(name: &str) -> Self {
        if name.eq_ignore_ascii_case("json") { Self::Json } else { Self::Text }
    }
}

/// The region of any level that `name` means.
pub(super) fn show(start: Start, name: &str, format: Format) -> Result<String, CliError> {
    let ix = resolve_one(&start.dataset, name).map_err(|why| unresolved(&start, name, why))?;
    let looks = start.looks;
    let request = request(start);
    let snapshot = Snapshot::new(request.dataset, request.as_of, request.rule);
    if format == Format::Json {
        return json_object(everything(&snapshot, ix));
    }
    let region = snapshot.dataset.region(ix);
    let title = format!("{} ({})", visible(looks.lang.region_name(region)), region.code);
    let rule = looks.glyphs.glyphs().rule.repeat(width(&title));
    let options = report::Options { lang: looks.lang, glyphs: looks.glyphs, width: WIDTH };
    let lines = report::region(&snapshot, ix, &options).into_iter().map(|line| line.plain());
    let lines = [title, rule].into_iter().chain(lines);
    Ok(lines.map(|line| looks.glyphs.shown(&visible(&line)).into_owned() + "\n").collect())
}

fn unresolved(start: &Start, name: &str, why: Resolve) -> CliError {
    let named = |regions: Vec<RegionIx>| {
        let of = |ix: RegionIx| names(start, &start.dataset, ix);
        regions.into_iter().map(of).collect()
    };
    match why {
        Resolve::Ambiguous(candidates) => CliError::Ambiguous { text: name.to_owned(), candidates: named(candidates) },
        Resolve::NotFound(nearest) => CliError::NotFound { text: name.to_owned(), nearest: named(nearest) },
    }
}

/// Code, name and province; a province says what it is.
fn names(start: &Start, dataset: &Dataset, ix: RegionIx) -> [String; 3] {
    let (lang, region) = (start.looks.lang, dataset.region(ix));
    let within = dataset.province_of(ix).filter(|province| *province != ix);
    let place = within.map_or(lang.kind(region.kind), |province| lang.region_name(dataset.region(province)));
    [region.code.to_string(), lang.region_name(region).to_owned(), place.to_owned()]
}

/// The row of the list, and what it is chosen from.
fn everything(snapshot: &Snapshot, ix: RegionIx) -> Fields {
    let (dataset, state) = (&snapshot.dataset, snapshot.state(ix));
    let code = dataset.region(ix).code;
    let published = snapshot.evidence(ix).into_iter().map(|(ix, flags)| observation(dataset, ix, flags));
    let ranks = |[country, province]: [Option<Rank>; 2]| {
        Value::Object(vec![("country", country.map(rank).into()), ("province", province.map(rank).into())])
    };
    let sums = (code.level() < dataset.listed_level()).then(|| {
        let sum = |metric| rollup(&snapshot.rollup(metric, dataset.listed_in(code)));
        Value::Object(vec![("registered", sum(Metric::Registered)), ("active", sum(Metric::ActivePopulation))])
    });
    let mut fields = record(snapshot, ix);
    fields.extend([
        ("ranks", Value::Object(vec![("registered", ranks(state.rank)), ("active", ranks(state.active_rank))])),
        ("rollup", sums.into()),
        ("peers", answers::peers(snapshot, ix)),
        ("evaluation", answers::evaluation(snapshot, ix)),
        ("observations", list(published)),
    ]);
    fields
}

fn rank(rank: Rank) -> Value {
    let (oldest, newest) = rank.span;
    Value::Object(vec![
        ("rank", rank.place.into()),
        ("n", rank.of.into()),
        ("oldest", oldest.into()),
        ("newest", newest.into()),
    ])
}

fn rollup(sum: &Rollup) -> Value {
    Value::Object(vec![
        ("share", sum.share.into()),
        ("members", sum.members.into()),
        ("population", sum.population.into()),
        ("counted", sum.counted.into()),
        ("regions", sum.regions.into()),
        ("coverage", sum.coverage.into()),
        ("oldest", sum.span.map(|(oldest, _)| oldest).into()),
        ("newest", sum.span.map(|(_, newest)| newest).into()),
        ("fresh", sum.fresh.into()),
        ("estimated", sum.estimated.into()),
        ("stale", sum.stale.into()),
    ])
}
