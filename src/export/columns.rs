//! The columns of the screen as typed cells.

use super::origin::{ACTIVE, ACTIVE_MEMBERS, ACTIVE_UNSTATED, Figure, REGISTERED};
use super::table::{Field, Head, Made, Value, View};
use crate::app::Column;
use crate::domain::{
    Claim, Dataset, Metric, Percent, Period, Projection, Rank, RegionIx, RegionState, Standing, visible,
};
use crate::page::GlyphSet;
use crate::report::figures::{basis_sign, kind_sign, marks, uncertain_sign};

/// The columns on screen: row number and region, then those of the view. A bar shows what stands beside it as a number.
pub(super) fn fields<'a>(view: &'a View<'a>) -> Vec<Field<'a>> {
    let lang = view.lang;
    let name = move |ix| visible(lang.region_name(view.snapshot.dataset.region(ix))).into_owned();
    let mut fields = vec![
        number("row", lang.head_row(), |n, _| Value::Count(i64::try_from(n + 1).unwrap_or(i64::MAX)).into()),
        text("region", lang.column_region(), move |_, ix| Value::Text(name(ix)).into()),
    ];
    let mut seen: Vec<&str> = Vec::new();
    for column in view.columns {
        for field in of_column(view, *column) {
            if !seen.contains(&field.head.id) {
                seen.push(field.head.id);
                fields.push(field);
            }
        }
    }
    fields
}

fn of_column<'a>(view: &'a View<'a>, column: Column) -> Vec<Field<'a>> {
    let (lang, snapshot) = (view.lang, view.snapshot);
    let dataset: &Dataset = &snapshot.dataset;
    let state = move |ix| snapshot.state(ix);
    let name = column.name(lang);
    let rank = move |ix, of: fn(Rank) -> Value| state(ix).rank[0].map_or(Value::Empty, of).into();
    match column {
        Column::Code => vec![code(view)],
        Column::Province => vec![text("province", name, move |_, ix| {
            let province = dataset.province_of(ix).map(|ix| lang.region_name(dataset.region(ix)));
            province.map_or(Value::Empty, |name| Value::Text(visible(name).into_owned())).into()
        })],
        Column::Clauses => vec![text("clauses", name, move |_, ix| {
            let verdict = &state(ix).verdict;
            let clauses = [verdict.registered(), verdict.active()];
            Value::Outcomes(clauses.into_iter().flatten().map(|clause| clause.outcome).collect()).into()
        })],
        Column::Registered | Column::Bar => vec![share(view, &REGISTERED)],
        Column::People => vec![marked(
            number("people_to_line", lang.list_people_heading(), move |_, ix| {
                let distance = state(ix).verdict.registered().and_then(|clause| clause.distance);
                distance.map_or(Value::Empty.into(), |distance| Made {
                    marks: estimated(distance.estimated),
                    ..Value::Signed(distance.people).into()
                })
            }),
            "people_to_line_marks",
        )],
        Column::Active => vec![share(view, &ACTIVE), basis(view)],
        Column::ActiveMembers => vec![share(view, &ACTIVE_MEMBERS)],
        Column::ActiveUnstated => vec![share(view, &ACTIVE_UNSTATED)],
        Column::Trend => vec![text("trend", name, move |_, ix| series(dataset, state(ix)).into())],
        Column::AsOf => vec![date(view, &REGISTERED, name)],
        Column::ActiveAsOf => vec![date(view, &ACTIVE, name)],
        Column::Flags => vec![text("flags", name, move |_, ix| {
            Value::Words(state(ix).flags.iter().map(|flag| (flag.id(), lang.flag(flag))).collect()).into()
        })],
        Column::Rank => vec![
            number("rank", name, move |_, ix| rank(ix, |rank| count(rank.place))),
            number("rank_of", lang.head_rank_of(), move |_, ix| rank(ix, |rank| count(rank.of))),
            text("rank_from", lang.head_rank_from(), move |_, ix| {
                rank(ix, |rank| Value::Date(Period::Day(rank.span.0)))
            }),
            text("rank_to", lang.head_rank_to(), move |_, ix| rank(ix, |rank| Value::Date(Period::Day(rank.span.1)))),
        ],
        Column::Population => {
            vec![number("population", name, move |_, ix| snapshot.residents(ix).map_or(Value::Empty, people).into())]
        }
        Column::Projection => {
            let found = move |ix: RegionIx| state(ix).outlook.projection;
            vec![
                text("projection", name, move |_, ix| {
                    let words = match found(ix) {
                        Ok(Projection { earliest, latest: Some(latest) }) => lang.short_months(earliest, latest),
                        Ok(Projection { earliest, latest: None }) => lang.short_months_open(earliest),
                        Err(why) => lang.short_no_date(why).unwrap_or_default(),
                    };
                    if words.is_empty() { Value::Empty.into() } else { Value::Text(words).into() }
                }),
                number("projection_earliest", lang.head_earliest(), move |_, ix| {
                    found(ix).map_or(Value::Empty, |found| Value::Count(found.earliest.into())).into()
                }),
                number("projection_latest", lang.head_latest(), move |_, ix| {
                    let latest = found(ix).ok().and_then(|found| found.latest);
                    latest.map_or(Value::Empty, |latest| Value::Count(latest.into())).into()
                }),
            ]
        }
    }
}

/// The code of the region.
pub(super) fn code<'a>(view: &'a View<'a>) -> Field<'a> {
    let dataset = &view.snapshot.dataset;
    text("code", view.lang.column_code(), move |_, ix| Value::Text(dataset.region(ix).code.to_string()).into())
}

/// What the active figure is a share of.
pub(super) fn basis<'a>(view: &'a View<'a>) -> Field<'a> {
    let (lang, snapshot) = (view.lang, view.snapshot);
    text("active_basis", lang.head_basis(), move |_, ix| {
        let metric = snapshot.state(ix).active().chosen.map(|claim| claim.metric);
        metric.map_or(Value::Empty, |metric| Value::Word(metric.id(), lang.basis(metric))).into()
    })
}

/// The share of a figure, with its marks and source.
pub(super) fn share<'a>(view: &'a View<'a>, figure: &'static Figure) -> Field<'a> {
    let snapshot = view.snapshot;
    let head = view.lang.head_share(figure.name(view.lang));
    marked(
        number(figure.share, &head, move |_, ix| {
            let state = snapshot.state(ix);
            let standing = figure.standing(state);
            let Some(claim) = &standing.chosen else {
                // Figures that tie stand for nothing.
                let tied = if standing.tied.is_empty() { "" } else { "!!" };
                return Made { marks: tied.to_owned(), ..Value::Empty.into() };
            };
            let marks = share_marks(state, standing, claim);
            Made { value: Value::Share(claim.share), marks, source: Some(claim.observation) }
        }),
        figure.marks,
    )
}

/// Every mark of a standing figure: how it came to be, its basis, over 100, on the line, stale, worth a look.
pub(super) fn share_marks(state: &RegionState, standing: &Standing, claim: &Claim) -> String {
    let glyphs = GlyphSet::Unicode.glyphs();
    let basis = basis_sign(glyphs, claim.metric);
    let is_registered = claim.metric == Metric::Registered;
    let clause = if is_registered { state.verdict.registered() } else { state.verdict.active() };
    let measured = is_registered || claim.metric == Metric::ActivePopulation;
    let on_line = measured && clause.is_some_and(|clause| clause.on_line);
    let look = if state.flags.needs_a_look() { glyphs.flagged } else { "" };
    format!(
        "{}{basis}{}{look}",
        kind_sign(GlyphSet::Unicode.glyphs(), claim.kind),
        marks(GlyphSet::Unicode, standing, on_line)
    )
}

/// The date of a figure, `?` where it is not certain.
pub(super) fn date<'a>(view: &'a View<'a>, figure: &'static Figure, name: &str) -> Field<'a> {
    let snapshot = view.snapshot;
    let field = text(figure.as_of, name, move |_, ix| {
        let Some(claim) = figure.standing(snapshot.state(ix)).chosen else { return Value::Empty.into() };
        let marks = uncertain_sign(GlyphSet::Unicode, &snapshot.dataset, &claim);
        let period = snapshot.dataset.observation(claim.observation).as_of;
        Made { marks: marks.to_owned(), ..Value::Date(period).into() }
    });
    marked(field, figure.as_of_marks)
}

/// The registered series.
fn series(dataset: &Dataset, state: &RegionState) -> Value {
    let point = |claim: &Claim| {
        let share: Percent = claim.share;
        (dataset.observation(claim.observation).as_of, kind_sign(GlyphSet::Unicode.glyphs(), claim.kind), share)
    };
    let points: Vec<_> = state.series.iter().map(|point_of| point(&point_of.claim)).collect();
    if points.is_empty() { Value::Empty } else { Value::Series(points) }
}

/// `~` where `is_estimated`.
pub(super) fn estimated(is_estimated: bool) -> String {
    if is_estimated { GlyphSet::Unicode.glyphs().estimated.to_owned() } else { String::new() }
}

/// A number of people.
pub(super) fn people(count: u64) -> Value {
    Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
}

fn count(n: usize) -> Value {
    Value::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// A column of texts or dates.
pub(super) fn text<'a>(id: &'static str, name: &str, cell: impl Fn(usize, RegionIx) -> Made + 'a) -> Field<'a> {
    let head = Head { id, name: name.to_owned(), marks: None, on_screen: true, numeric: false };
    Field { head, cell: Box::new(cell) }
}

/// A column of numbers.
pub(super) fn number<'a>(id: &'static str, name: &str, cell: impl Fn(usize, RegionIx) -> Made + 'a) -> Field<'a> {
    let field = text(id, name, cell);
    Field { head: Head { numeric: true, ..field.head }, ..field }
}

/// A column with marks beside its values, which programs know as `marks`.
pub(super) fn marked<'a>(field: Field<'a>, marks: &'static str) -> Field<'a> {
    Field { head: Head { marks: Some(marks), ..field.head }, ..field }
}
