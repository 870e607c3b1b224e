//! The way from sheets to an [`Intake`]: header, rows, regions, checks, twins.

use super::draft::{Draft, Reader};
use super::header::{Layout, title};
use super::place::matching::{Matcher, Told};
use super::place::names::Places;
use super::reason::quote;
use super::rows::{Kind, kind};
use super::twins::{Fate, Ready, fates};
use super::{
    Asked, ImportFault, Intake, Options, Question, Reason, Refused, SheetPeriod, Skipped, Taken, build, check, header,
    person,
};
use crate::domain::Dataset;
use crate::sheet::{Sheet, cell_name};
use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::Ordering;

/// Faults by layout, row and column.
type Faults = BTreeMap<(usize, usize), Vec<(usize, Reason)>>;

/// What the sheets of a file state.
///
/// Nothing is guessed: a row whose region, period or numbers are not certain is refused with its cell and the reason.
///
/// # Errors
/// An [`ImportFault`] where nothing can be read: no header, no period, contradicting periods, a file about persons.
pub fn understand(sheets: &[Sheet], options: &Options, dataset: &Dataset) -> Result<Intake, ImportFault> {
    person::check(sheets)?;
    times(options)?;
    let mut intake = Intake::default();
    let layouts = layouts(sheets, options, &mut intake)?;
    let mut drafts: Vec<Draft> = Vec::new();
    let mut faults = Faults::new();
    for (index, layout) in layouts.iter().enumerate() {
        intake.columns.extend(layout.columns());
        read(index, layout, options, &mut intake, &mut drafts, &mut faults)?;
    }
    let places = Places::new(dataset);
    let mut matcher = Matcher::new(&places, options, &drafts);
    let mut ready: Vec<Ready> = Vec::new();
    // Each draft goes when it has been read: of a million rows both would not fit beside one another.
    for draft in drafts {
        let mut refuse = |column: usize, reason: Reason| {
            faults.entry((draft.layout, draft.row)).or_default().push((column, reason));
        };
        let region = match matcher.region(&draft.place) {
            Ok(region) => region,
            Err(reason) => {
                refuse(draft.place.column, reason);
                continue;
            }
        };
        let known = dataset.find(region).and_then(|ix| dataset.region(ix).population);
        let mut records = Vec::new();
        let mut is_sound = true;
        for statement in &draft.statements {
            let fault = check::check(statement, draft.row, known);
            match (statement.as_of, fault) {
                (None, _) => refuse(draft.place.column, Reason::NoPeriod),
                (_, Some((column, reason))) => refuse(column, reason),
                (Some(as_of), None) => {
                    records.extend(build::records(statement, draft.row, region, as_of, options));
                    continue;
                }
            }
            is_sound = false;
        }
        if !is_sound {
            continue;
        }
        if records.is_empty() {
            intake.left_out.without_figures += 1;
            continue;
        }
        ready.push(Ready { layout: draft.layout, row: draft.row, column: draft.place.column, records });
    }
    intake.scheme = match matcher.told {
        Told::Certain(scheme) => Some(scheme),
        Told::Nothing | Told::Contradictory => None,
    };
    take(ready, &layouts, &mut intake, &mut faults);
    intake.regions = matcher.into_drafts(intake.taken.iter().map(|taken| taken.record.region));
    refuse(faults, &layouts, &mut intake);
    Ok(intake)
}

/// Times that the user gives and that have not come yet.
fn times(options: &Options) -> Result<(), ImportFault> {
    let today = options.today;
    match (options.period, options.published) {
        (Some(period), _) if period.first_day() > today => Err(ImportFault::Future { period, today }),
        (_, Some(published)) if published > today => Err(ImportFault::PublishedLater { published, today }),
        _ => Ok(()),
    }
}

/// The sheets whose header is understood.
fn layouts<'a>(sheets: &'a [Sheet], options: &Options, intake: &mut Intake) -> Result<Vec<Layout<'a>>, ImportFault> {
    let is_wanted = |sheet: &Sheet| match &options.sheet {
        Some(wanted) => sheet.name.trim().to_lowercase() == wanted.trim().to_lowercase(),
        None => !sheet.is_hidden,
    };
    let mut layouts = Vec::new();
    let mut looked_at = Vec::new();
    for sheet in sheets {
        if is_wanted(sheet) {
            looked_at.push(sheet);
            if let Some(layout) = Layout::find(sheet, options)? {
                layouts.push(layout);
                continue;
            }
        }
        if options.sheet.is_none() {
            intake.skipped.push(Skipped { sheet: quote(&sheet.name), is_hidden: sheet.is_hidden });
        }
    }
    if let (Some(wanted), true) = (&options.sheet, looked_at.is_empty()) {
        let found = sheets.iter().map(|sheet| quote(&sheet.name)).collect();
        return Err(ImportFault::NoSheet { wanted: wanted.clone(), found });
    }
    if layouts.is_empty() {
        return Err(ImportFault::NoHeader { nearest: header::nearest(&looked_at) });
    }
    if let Some(wanted) = header::unused(&options.map, &layouts) {
        let found = layouts.iter().flat_map(Layout::columns).map(|column| column.header).collect();
        return Err(ImportFault::NoSuchColumn { wanted: wanted.into(), found });
    }
    Ok(layouts)
}

/// Reads the rows of a sheet.
fn read(
    index: usize,
    layout: &Layout<'_>,
    options: &Options,
    intake: &mut Intake,
    drafts: &mut Vec<Draft>,
    faults: &mut Faults,
) -> Result<(), ImportFault> {
    let sheet = quote(&layout.sheet.name);
    let found = title::period(layout, options)?;
    let reader = Reader::new(index, layout, options, found.as_ref().map(|(period, _)| *period));
    let has_dates = layout.has_dates();
    for row in layout.body()..layout.sheet.rows.len() {
        intake.rows += 1;
        options.understood.fetch_add(1, Ordering::Relaxed);
        let left_out = &mut intake.left_out;
        match kind(layout, row) {
            Kind::Empty => left_out.empty += 1,
            Kind::Footer => left_out.footers += 1,
            Kind::Header => left_out.headers += 1,
            Kind::WithoutFigures => left_out.without_figures += 1,
            Kind::Figures if found.is_none() && !has_dates => return Err(ImportFault::NoPeriod { sheet }),
            Kind::Figures => match reader.read(row) {
                Ok(draft) => drafts.push(draft),
                Err(reasons) => {
                    faults.insert((index, row), reasons);
                }
            },
        }
    }
    if let Some((period, origin)) = found.filter(|_| !has_dates) {
        intake.periods.push(SheetPeriod { sheet, period, origin });
    }
    Ok(())
}

/// Takes the rows that no other row contradicts.
fn take(ready: Vec<Ready>, layouts: &[Layout<'_>], intake: &mut Intake, faults: &mut Faults) {
    let fates = fates(&ready);
    for (row, fate) in ready.iter().zip(&fates) {
        let Fate::Contradicts(other, figure) = fate else { continue };
        let Some(other) = ready.get(*other) else { continue };
        let sheet = name(layouts, other.layout);
        let cell = cell_name(other.row, other.column).into();
        let reason = Reason::Contradicts { sheet, cell, figure: *figure };
        faults.entry((row.layout, row.row)).or_default().push((row.column, reason));
    }
    for (row, fate) in ready.into_iter().zip(fates) {
        match fate {
            Fate::Taken => intake.rows_taken += 1,
            Fate::Repeated => {
                intake.left_out.repeated += 1;
                continue;
            }
            Fate::Contradicts(..) => continue,
        }
        let sheet = name(layouts, row.layout);
        for (record, cells) in row.records {
            intake.taken.push(Taken { sheet: sheet.clone(), row: row.row + 1, record, cells });
        }
    }
}

/// Lists what is refused, and asks what only the user can tell.
fn refuse(faults: Faults, layouts: &[Layout<'_>], intake: &mut Intake) {
    intake.rows_refused = faults.len();
    let mut asked_already: HashSet<Option<Box<str>>> = HashSet::new();
    for ((layout, row), reasons) in faults {
        for (column, reason) in reasons {
            let (sheet, cell): (_, Box<str>) = (name(layouts, layout), cell_name(row, column).into());
            let asked = match &reason {
                Reason::Ambiguous { written, candidates } => Some(Asked::Region {
                    written: written.clone(),
                    candidates: candidates.iter().map(|(code, _)| *code).collect(),
                }),
                Reason::SchemeUnknown(code) => Some(Asked::Scheme { code: code.clone() }),
                _ => None,
            };
            // Each name is asked about once, and the scheme once for all.
            let subject = |asked: &Asked| match asked {
                Asked::Region { written, .. } => Some(written.clone()),
                Asked::Scheme { .. } => None,
            };
            if let Some(asked) = asked.filter(|asked| asked_already.insert(subject(asked))) {
                intake.questions.push(Question { sheet: sheet.clone(), cell: cell.clone(), asked });
            }
            intake.refused.push(Refused { sheet, row: row + 1, cell, reason });
        }
    }
}

fn name(layouts: &[Layout<'_>], layout: usize) -> Box<str> {
    layouts.get(layout).map(|layout| quote(&layout.sheet.name)).unwrap_or_default()
}
