//! Views of one line a region: the table, the gauges and the map.

use crate::app::map::MapValue;
use crate::app::{App, Looks, MapMeasure};
use crate::domain::{Clause, Distance, Metric, Outcome, RegionIx, Standing};
use crate::export::{Cell, Head, Table, Value, human, view_of};
use crate::locale::{Lang, format};
use crate::page::GlyphSet;
use crate::report::figures::{difference_text, distance_text, marks, share_text};
use crate::report::sentence;
use crate::ui::Choropleth;

/// The table: each column by its name.
pub(super) fn table(app: &App) -> Vec<String> {
    let lang = app.looks.lang;
    let table = Table::of(&view_of(app));
    let row = |row: &Vec<Cell>| {
        let mut cells = table.on_screen(row);
        // Row number and region always stand first.
        let [number, region] =
            [cells.next(), cells.next()].map(|cell| cell.map_or_else(String::new, |(_, cell)| human(cell, lang)));
        let values: Vec<(&str, String)> =
            cells.map(|(head, cell)| (name(head, cell, lang), said(cell, lang))).collect();
        sentence(&format!("{number}. {region}"), &values)
    };
    table.rows.iter().map(row).collect()
}

/// What is said before a cell: the name of its column, but for words that say it themselves.
fn name<'a>(head: &'a Head, cell: &Cell, lang: Lang) -> &'a str {
    match cell.value {
        Value::Word(..) | Value::Signed(_) => "",
        // Every share brings its percent.
        Value::Share(_) => head.name.strip_suffix(lang.head_share("").as_str()).unwrap_or(&head.name),
        _ => &head.name,
    }
}

/// A cell in words, its marks too.
fn said(cell: &Cell, lang: Lang) -> String {
    let estimated = GlyphSet::Unicode.glyphs().estimated;
    let value = match &cell.value {
        Value::Empty if cell.marks.is_empty() => return String::new(),
        // Figures that tie stand for nothing.
        Value::Empty => return lang.contested().to_owned(),
        Value::Outcomes(outcomes) => clauses(outcomes, lang),
        Value::Signed(people) => {
            return distance_text(lang, Distance { people: *people, estimated: cell.marks.contains(estimated) });
        }
        // What stands between cells stands not within one.
        Value::Series(_) => human(cell, lang).replace(';', ","),
        _ => human(&Cell { marks: String::new(), ..cell.clone() }, lang),
    };
    let words =
        |word: fn(Lang, char) -> Option<&'static str>| cell.marks.chars().filter_map(move |mark| word(lang, mark));
    let before: String = words(Lang::mark_before).flat_map(|word| [word, " "]).collect();
    let behind: Vec<&str> = words(Lang::mark_behind).collect();
    let behind = if behind.is_empty() { String::new() } else { format!(" ({})", behind.join(", ")) };
    format!("{before}{value}{behind}")
}

/// The registered clause, then the active one where the rule asks for it.
fn clauses(outcomes: &[Outcome], lang: Lang) -> String {
    let named = [lang.clause_registered(), lang.clause_active()].into_iter().zip(outcomes);
    named.map(|(name, outcome)| format!("{name} {}", lang.outcome(*outcome))).collect::<Vec<_>>().join(", ")
}

/// The gauges: the registered and the active share of each region, and how far from their lines they are.
pub(super) fn gauges(app: &App) -> Vec<String> {
    app.rows.iter().map(|ix| gauge(app, *ix)).collect()
}

fn gauge(app: &App, ix: RegionIx) -> String {
    let (lang, state) = (app.looks.lang, app.snapshot.state(ix));
    let registered = share(state.registered(), state.verdict.registered(), lang);
    let active = state.active();
    // A share of another basis says so.
    let basis = active.chosen.map_or(Metric::ActivePopulation, |claim| claim.metric);
    let active = share(active, state.verdict.active(), lang);
    let name = format!("{} {}", lang.active(), lang.basis(basis));
    sentence(&place(app, ix), &[(lang.registered(), registered), (&name, active)])
}

/// A share, the people to its line, and what that comes to.
fn share(standing: &Standing, clause: Option<&Clause>, lang: Lang) -> String {
    let people = clause.and_then(|clause| clause.distance).map(|distance: Distance| distance_text(lang, distance));
    let outcome = clause.map(|clause| lang.outcome(clause.outcome).to_owned());
    let on_line = clause.is_some_and(|clause| clause.on_line);
    [Some(figure(standing, on_line, lang)), people, outcome].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The figure that stands with its marks, or why there is none.
fn figure(standing: &Standing, on_line: bool, lang: Lang) -> String {
    let set = GlyphSet::Spoken;
    match &standing.chosen {
        Some(claim) => share_text(lang, set, claim) + &marks(set, standing, on_line),
        None if standing.tied.is_empty() => lang.no_data().to_owned(),
        None => lang.contested().to_owned(),
    }
}

/// The map: what colours it, and what each region has of that.
pub(super) fn map(app: &App) -> Vec<String> {
    let looks = Looks { glyphs: GlyphSet::Spoken, ..app.looks };
    let chart = Choropleth { looks, selected: None, ..Choropleth::of(app) };
    let row = |ix: &RegionIx| sentence(&place(app, *ix), &[("", measured(app, &chart, *ix))]);
    let heading = [chart.heading().plain(), String::new()];
    heading.into_iter().chain(app.rows.iter().map(row)).collect()
}

/// What colours a region, in words.
fn measured(app: &App, chart: &Choropleth<'_>, ix: RegionIx) -> String {
    let (lang, state) = (app.looks.lang, app.snapshot.state(ix));
    let value = match chart.by.measure {
        MapMeasure::Registered => return figure(state.registered(), false, lang),
        MapMeasure::Active => return figure(state.standing(Metric::ActivePopulation), false, lang),
        MapMeasure::Gap | MapMeasure::Change | MapMeasure::Age => chart.by.value(ix),
    };
    let clause = state.verdict.registered();
    match value {
        Some(MapValue::People(_)) => {
            clause.and_then(|clause| clause.distance).map(|people| distance_text(lang, people))
        }
        Some(MapValue::Points(change)) => Some(difference_text(lang, change)),
        Some(MapValue::Day(day)) => Some(lang.as_of(format::date(day, lang))),
        Some(MapValue::Share(_)) | None => None,
    }
    .unwrap_or_else(|| lang.no_data().to_owned())
}

/// A region and its province.
fn place(app: &App, ix: RegionIx) -> String {
    let (lang, dataset) = (app.looks.lang, &app.dataset);
    let name = dataset.region(ix).short_name();
    let province = dataset.province_of(ix).filter(|province| *province != ix);
    province.map_or_else(|| name.clone(), |ix| format!("{name}, {}", lang.region_name(dataset.region(ix))))
}
