//! `cakupan map`: the regions on the map of Indonesia, printed.

use crate::app::map::{Colouring, MapValue, Pixels};
use crate::app::{Answer, Looks, Map, MapMeasure, MapTarget, Size, Start, compute};
use crate::cli::CliError;
use crate::cli::output::{Fields, Format, Value, json_lines, page};
use crate::cli::start::asking::request;
use crate::cli::start::day;
use crate::domain::{Percent, RegionIx, Snapshot, period, visible};
use crate::page::{ColorDepth, Line, Role};
use crate::ui::{Choropleth, printed_lines, printed_map};
use crate::{report, store};
use std::sync::Arc;

/// Cells across, where neither an option nor a terminal says how many.
const USUAL_WIDTH: u16 = 100;
/// The fewest and the most cells across.
pub(in crate::cli) const WIDTHS: (u16, u16) = (40, 400);
/// Lines around the map: heading, legend, the prompt of the shell, and blank ones.
const AROUND: u16 = 8;
/// Months that changes are counted from, where no option says since when.
const MONTHS: u32 = 12;

/// What is asked for: what colours the map, since when as typed, and how it is printed.
pub(in crate::cli) struct Asked<'a> {
    pub(in crate::cli) measure: MapMeasure,
    pub(in crate::cli) since: Option<&'a str>,
    pub(in crate::cli) width: Option<usize>,
    pub(in crate::cli) format: Format,
    /// Whether colours may be printed.
    pub(in crate::cli) coded: bool,
}

/// The map that `asked` asks for; `screen` is the size of the terminal that it is printed on.
pub(in crate::cli) fn map(start: Start, asked: &Asked<'_>, screen: Option<Size>) -> Result<String, CliError> {
    let (fewest, most) = WIDTHS;
    let typed = |width: usize| u16::try_from(width).ok().filter(|width| (fewest..=most).contains(width));
    let width = match asked.width {
        Some(width) => typed(width).ok_or(CliError::Width(width))?,
        None => screen.map_or(USUAL_WIDTH, |screen| screen.width.clamp(fewest, most)),
    };
    let depth = if asked.coded { start.looks.depth } else { ColorDepth::None };
    let looks = Looks { depth, ..start.looks };
    let mut request = request(start);
    let since = asked.since.map(|text| day("--since", text)).transpose()?;
    let since = since.unwrap_or_else(|| period::months_before(request.as_of, MONTHS));
    if since >= request.as_of {
        return Err(CliError::Interval { since, until: request.as_of, flag: "--as-of" });
    }
    request.since = (asked.measure == MapMeasure::Change).then_some(since);
    let answer = compute::answer(&request);
    // A width that was asked for is taken; else the whole map is seen at once.
    let lines =
        screen.filter(|_| asked.width.is_none()).map_or(u16::MAX, |screen| screen.height.saturating_sub(AROUND));
    let map = drawn(&answer, asked.measure, (width.into(), lines.into()), looks);
    let by = colouring(&answer, asked.measure);
    let chart = Choropleth { map: &map, by, since, looks, selected: None };
    match asked.format {
        Format::Json => json_lines(answer.rows.iter().map(|ix| record(&chart, *ix))),
        Format::Text => Ok(text(&chart, width)),
    }
}

/// What colours the regions of an answer.
fn colouring(answer: &Answer, measure: MapMeasure) -> Colouring<'_> {
    let before = answer.changes.as_ref().map(|(before, _)| &**before);
    Colouring { measure, snapshot: &answer.snapshot, before, rows: &answer.rows }
}

/// The map of what holds the regions found.
fn drawn(answer: &Answer, measure: MapMeasure, most: (usize, usize), looks: Looks) -> Map {
    let dataset = &answer.snapshot.dataset;
    let mut map = Map::of(Arc::new(store::raster(dataset)));
    let target = MapTarget::holding(dataset, &answer.rows);
    let pixels = Pixels::of(looks.map, looks.depth, looks.glyphs);
    if let Some(cells) = map.fitting(dataset, target, most) {
        map.show(dataset, target, cells, pixels);
    }
    map.colour(&colouring(answer, measure));
    map.find_lone();
    map
}

/// What is shown and by what it is coloured, as of when and by which rule, then the map and its legend.
fn text(chart: &Choropleth<'_>, width: u16) -> String {
    let (lang, snapshot, rows) = (chart.looks.lang, chart.by.snapshot, chart.by.rows);
    let known = rows.iter().filter(|ix| chart.by.bin(**ix).is_some()).count();
    let [known, all] = [known, rows.len()].map(|count| report::figures::count(lang, count as u64));
    let basis = page::basis(snapshot, page::place_of(snapshot, rows), &[lang.map_known(known, all)], chart.looks);
    let mut heading = vec![chart.heading(), Line::of(Role::Dim, visible(&basis))];
    let missing = if rows.is_empty() {
        Some(lang.nothing_found())
    } else if chart.map.picture.columns() == 0 {
        Some(lang.map_without_land())
    } else {
        None
    };
    let Some(missing) = missing else { return printed_map(chart, &heading, width) };
    heading.extend([Line::new(), Line::of(Role::Text, missing)]);
    printed_lines(&heading, chart.looks, width)
}

/// A region as named values.
fn record(chart: &Choropleth<'_>, ix: RegionIx) -> Fields {
    let snapshot: &Snapshot = chart.by.snapshot;
    let dataset = &snapshot.dataset;
    let region = dataset.region(ix);
    let (value, unit) = match chart.by.value(ix) {
        None => (Value::Unknown, None),
        Some(MapValue::Share(share)) => (share.into(), Some("percent")),
        Some(MapValue::People(people)) => (people.into(), Some("people")),
        Some(MapValue::Points(change)) => (Percent::new(change.scaled, change.decimals).into(), Some("points")),
        Some(MapValue::Day(day)) => ((snapshot.as_of - day).num_days().into(), Some("days")),
    };
    vec![
        ("code", Value::Text(region.code.to_string())),
        ("name", (&*region.name).into()),
        ("province", dataset.province_of(ix).map(|ix| &*dataset.region(ix).name).into()),
        ("by", chart.by.measure.id().into()),
        ("bin", chart.by.bin(ix).into()),
        ("value", value),
        ("unit", unit.into()),
        ("cells", chart.map.cells(ix).into()),
        ("since", chart.by.before.map(|before| before.as_of).into()),
        ("as_of_date", snapshot.as_of.into()),
    ]
}
