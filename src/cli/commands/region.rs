//! Commands about one region: everything (`show`), or the answer to one question.

use crate::app::{Looks, Start};
use crate::cli::CliError;
use crate::cli::output::claims::claims;
use crate::cli::output::observation::observation;
use crate::cli::output::record::record;
use crate::cli::output::{Fields, Format, Value, answers, json_lines, json_object, list, page};
use crate::cli::start::asking::{resolve, snapshot};
use crate::domain::plan::Plan;
use crate::domain::{Metric, Rank, RegionIx, Rollup, Snapshot};
use crate::report::{self, Part};

/// What is asked about a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum About {
    Everything,
    Projection,
    Evaluation,
    Peers,
    Claims,
}

impl About {
    /// The one question; `None` where everything is asked.
    const fn part(self) -> Option<Part> {
        match self {
            Self::Everything => None,
            Self::Projection => Some(Part::Projection),
            Self::Evaluation => Some(Part::Evaluation),
            Self::Peers => Some(Part::Peers),
            Self::Claims => Some(Part::Rivals),
        }
    }
}

/// What is asked about the region of any level that `name` means.
pub(in crate::cli) fn region(
    start: Start,
    name: &str,
    about: About,
    format: Format,
    is_linear: bool,
) -> Result<String, CliError> {
    let ix = resolve(&start, name)?;
    let looks = start.looks;
    let plan = start.spec.plan.clone();
    let snapshot = snapshot(start);
    if format == Format::Text {
        return Ok(if is_linear {
            crate::plain::region(&snapshot, ix, about.part(), &plan, looks)
        } else {
            text(&snapshot, ix, about.part(), &plan, looks)
        });
    }
    match about {
        About::Everything => json_object(everything(&snapshot, ix)),
        About::Projection => json_object(answers::outlook(&snapshot, ix)),
        About::Evaluation => json_lines(answers::evaluation(&snapshot, ix)),
        About::Peers => json_lines(answers::peers(&snapshot, ix)),
        About::Claims => json_lines(claims(&snapshot, ix)),
    }
}

/// One part of what is known about a region, or all of it, in lines.
pub(super) fn text(snapshot: &Snapshot, ix: RegionIx, part: Option<Part>, plan: &Plan, looks: Looks) -> String {
    let region = snapshot.dataset.region(ix);
    let title = page::title(&format!("{} ({})", looks.lang.region_name(region), region.code), looks);
    let options = page::options(looks);
    let (basis, lines) = match part {
        None => (Vec::new(), report::region(snapshot, ix, plan, &options)),
        Some(part) => {
            let basis = page::basis(snapshot, region.code, &[], looks);
            (vec![basis, String::new()], report::part(snapshot, ix, part, plan, &options))
        }
    };
    page::text(title.into_iter().chain(basis).chain(lines.iter().map(crate::page::Line::plain)), looks)
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
        ("peers", list(answers::peers(snapshot, ix).map(Value::Object))),
        ("evaluation", list(answers::evaluation(snapshot, ix).map(Value::Object))),
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

pub(super) fn rollup(sum: &Rollup) -> Value {
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
