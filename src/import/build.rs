//! Records of a row whose region and period are known.

use super::draft::Statement;
use super::value::Value;
use super::{Field, FigureField as F, Options, Origin, Record};
use crate::domain::{ActiveBasis, Figure, Percent, Period, RegionCode, Segment};
use crate::sheet::cell_name;

/// A record with the cells of its figures.
pub(super) type Placed = (Record, Vec<(Field, Box<str>)>);

/// The active shares and what each is of, the first of them the record's own.
const ACTIVE_SHARES: [(F, ActiveBasis); 3] = [
    (F::ActivePopulationPct, ActiveBasis::Population),
    (F::ActiveMembersPct, ActiveBasis::Members),
    (F::ActiveUnstatedPct, ActiveBasis::Unstated),
];

/// What a row states: one record, and one more for active figures of another period or source, or of a second basis.
pub(super) fn records(
    statement: &Statement,
    row: usize,
    region: RegionCode,
    as_of: Period,
    options: &Options,
) -> Vec<Placed> {
    let source = origin(statement, options, statement.text(Field::Source));
    let active_source =
        statement.text(Field::ActiveSource).filter(|other| Some(other) != statement.text(Field::Source).as_ref());
    let apart = active_source.is_some() || statement.active_as_of.is_some_and(|other| other != as_of);
    let empty = |as_of, source: &Origin| Record {
        id: statement.id.clone(),
        region,
        as_of,
        dated_by_publication: statement.dated_by_publication,
        date_mark: statement.date_mark,
        date_candidates: statement.date_candidates.clone(),
        registered_pct: None,
        registered: None,
        unregistered: None,
        unregistered_pct: None,
        active_pct: None,
        active: None,
        active_basis: None,
        population: None,
        segments: Vec::new(),
        target_pct: None,
        target_date: None,
        source: source.clone(),
        caveat: statement.caveat.clone(),
        note: None,
    };
    let mut main = (empty(as_of, &source), Vec::new());
    let remarks = [statement.text(Field::Note), statement.text(Field::PopulationSource)];
    let remarks: Vec<Box<str>> = remarks.into_iter().flatten().collect();
    main.0.target_date = statement.target_date;
    main.0.note = (!remarks.is_empty()).then(|| remarks.join("; ").into());
    let active_origin = match &active_source {
        Some(label) => Origin { publisher: Some(label.clone()), ..Origin::default() },
        None => source.clone(),
    };
    let mut active = (empty(statement.active_as_of.unwrap_or(as_of), &active_origin), Vec::new());
    let mut further = Vec::new();
    for (field, column, value) in &statement.figures {
        let cell = (Field::Figure(*field), cell_name(row, *column).into());
        let target = match field {
            F::Active | F::ActivePopulationPct | F::ActiveMembersPct | F::ActiveUnstatedPct if apart => &mut active,
            _ => &mut main,
        };
        let basis = basis(statement, *field);
        if basis.is_some() && first_share(statement) != Some(*field) {
            let mut other = (empty(target.0.as_of, &target.0.source), vec![cell]);
            set(&mut other.0, *field, *value, basis);
            further.push(other);
            continue;
        }
        set(&mut target.0, *field, *value, basis);
        target.1.push(cell);
    }
    let mut records: Vec<Placed> = [main, active].into_iter().filter(|(_, cells)| !cells.is_empty()).collect();
    records.extend(further);
    records
}

/// The active share that the record itself holds.
fn first_share(statement: &Statement) -> Option<F> {
    ACTIVE_SHARES.into_iter().map(|(field, _)| field).find(|field| statement.figure(*field).is_some())
}

fn basis(statement: &Statement, field: F) -> Option<ActiveBasis> {
    let (_, basis) = ACTIVE_SHARES.into_iter().find(|(other, _)| *other == field)?;
    Some(if basis == ActiveBasis::Unstated { statement.active_basis.unwrap_or(basis) } else { basis })
}

fn set(record: &mut Record, field: F, value: Value, basis: Option<ActiveBasis>) {
    match (field, value) {
        (F::Population, Value::Count(figure)) => record.population = Some(figure),
        (F::Registered, Value::Count(figure)) => record.registered = Some(figure),
        (F::Unregistered, Value::Count(figure)) => record.unregistered = Some(figure),
        (F::Active, Value::Count(figure)) => record.active = Some(figure),
        (F::Segment(segment), Value::Count(figure)) => record.segments.push((segment, figure)),
        (F::RegisteredPct, Value::Share(figure)) => record.registered_pct = Some(figure),
        (F::UnregisteredPct, Value::Share(figure)) => record.unregistered_pct = Some(figure),
        (F::TargetPct, Value::Share(figure)) => record.target_pct = Some(figure),
        (_, Value::Share(figure)) => (record.active_pct, record.active_basis) = (Some(figure), basis),
        (_, Value::Count(_)) => {}
    }
    record.segments.sort_by_key(|(segment, _)| *segment);
}

fn origin(statement: &Statement, options: &Options, publisher: Option<Box<str>>) -> Origin {
    let id = statement.text(Field::SourceId);
    // A source with an identifier is known: what it does not say nobody adds.
    let is_known = id.is_some();
    Origin {
        id,
        publisher: publisher.or_else(|| options.source.clone().filter(|_| !is_known)),
        title: statement.text(Field::SourceTitle),
        url: statement.text(Field::Url),
        url_cut: statement.url_cut,
        published: statement.published.or_else(|| options.published.map(Period::Day).filter(|_| !is_known)),
    }
}

/// A value of a record, for comparing two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stated {
    Count(Figure<u64>),
    Share(Figure<Percent>),
}

/// What a record states, figure by figure.
pub(super) fn stated(record: &Record) -> Vec<(F, Stated)> {
    let counts = [
        (F::Population, record.population),
        (F::Registered, record.registered),
        (F::Unregistered, record.unregistered),
        (F::Active, record.active),
    ];
    let active = match record.active_basis {
        Some(ActiveBasis::Population) => F::ActivePopulationPct,
        Some(ActiveBasis::Members) => F::ActiveMembersPct,
        _ => F::ActiveUnstatedPct,
    };
    let shares = [
        (F::RegisteredPct, record.registered_pct),
        (F::UnregisteredPct, record.unregistered_pct),
        (active, record.active_pct),
        (F::TargetPct, record.target_pct),
    ];
    let segments = record.segments.iter().map(|(segment, figure): &(Segment, _)| (F::Segment(*segment), Some(*figure)));
    let counts = counts.into_iter().chain(segments).filter_map(|(f, v)| Some((f, Stated::Count(v?))));
    counts.chain(shares.into_iter().filter_map(|(f, v)| Some((f, Stated::Share(v?))))).collect()
}
