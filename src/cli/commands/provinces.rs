//! `cakupan provinces`: every province as the sum of its regions, beside what was published about it.

use crate::app::{Looks, Start};
use crate::cli::CliError;
use crate::cli::output::record::period;
use crate::cli::output::{Fields, Format, Value, json_lines, page};
use crate::cli::start::asking::snapshot;
use crate::domain::provinces::{ProvinceSum, provinces as sums};
use crate::domain::{Percent, RegionCode, Snapshot};
use crate::page::text::wrap;
use crate::report::figures::{approximate, count, percent_text, share_text, signed_distance, source_label};

/// Every province as `start` asks to know it.
pub(in crate::cli) fn provinces(start: Start, format: Format) -> Result<String, CliError> {
    let looks = start.looks;
    let snapshot = snapshot(start);
    let found = sums(&snapshot);
    match format {
        Format::Json => json_lines(found.iter().map(|sum| record(&snapshot, sum))),
        Format::Text => Ok(table(&snapshot, &found, looks)),
    }
}

/// A province as named values. Without a roll-up what follows from it is null.
fn record(snapshot: &Snapshot, sum: &ProvinceSum) -> Fields {
    let (province, registered) = (snapshot.dataset.region(sum.province), &sum.registered);
    let source = sum.published.map(|claim| snapshot.dataset.source_of(claim.observation));
    let gap = sum.distance.map(|distance| distance.people.min(0).unsigned_abs());
    vec![
        ("code", Value::Text(province.code.to_string())),
        ("name", (&*province.name).into()),
        ("population", province.population.into()),
        ("regions", registered.regions.into()),
        ("regions_with_data", registered.counted.into()),
        ("population_share_with_data", fraction(registered.coverage)),
        ("population_share_fresh", fraction(registered.fresh)),
        ("as_of_from", registered.span.map(|(oldest, _)| oldest).into()),
        ("as_of_to", registered.span.map(|(_, newest)| newest).into()),
        ("registered_pct", registered.share.into()),
        ("registered_estimated", registered.is_approximate().into()),
        ("stale", registered.stale.into()),
        ("active_pct", sum.active.share.into()),
        ("active_regions_with_data", sum.active.counted.into()),
        ("line", sum.line.into()),
        ("gap", gap.into()),
        ("published_registered_pct", sum.published.map(|claim| claim.share).into()),
        ("published_kind", sum.published.map(|claim| claim.kind.id()).into()),
        ("published_as_of", sum.published.map(|claim| period(snapshot, &claim)).into()),
        ("published_source", source.map(crate::domain::Source::label).into()),
        ("published_url", source.and_then(|source| source.url.as_deref()).into()),
        ("as_of_date", snapshot.as_of.into()),
    ]
}

/// A share of the population as a number from 0 to 1.
fn fraction(share: Option<Percent>) -> Value {
    // A percentage has six decimals at most: its fraction has eight.
    let digits = |share: Percent| {
        let millionths = share.micro();
        format!("{}.{:08}", millionths / 100_000_000, millionths % 100_000_000)
    };
    share.map_or(Value::Unknown, |share| {
        let digits = digits(share);
        let short = digits.trim_end_matches('0');
        Value::Number(short.strip_suffix('.').unwrap_or(short).to_owned())
    })
}

fn table(snapshot: &Snapshot, found: &[ProvinceSum], looks: Looks) -> String {
    let lang = looks.lang;
    let heading = [
        (lang.column_code(), false),
        (lang.column_province(), false),
        (lang.column_rollup(), true),
        (lang.column_gap(), true),
        (lang.column_regions(), true),
        (lang.column_residents(), true),
        (lang.column_fresh(), true),
        (lang.column_span(), false),
        (lang.column_published(), true),
        (lang.column_published_as_of(), false),
        (lang.list_source_heading(), false),
    ];
    let rows: Vec<[String; 11]> = found.iter().map(|sum| row(snapshot, sum, looks)).collect();
    let mut lines = vec![page::basis(snapshot, RegionCode::NATION, &[], looks), String::new()];
    if rows.is_empty() {
        lines.push(lang.nothing_found().to_owned());
    } else {
        lines.extend(page::aligned(heading, &rows));
        lines.push(String::new());
        lines.extend(wrap(lang.provinces_note(), page::WIDTH));
    }
    page::text(lines, looks)
}

fn row(snapshot: &Snapshot, sum: &ProvinceSum, looks: Looks) -> [String; 11] {
    let (lang, glyphs) = (looks.lang, looks.glyphs.glyphs());
    let (province, registered) = (snapshot.dataset.region(sum.province), &sum.registered);
    let part = |share: Option<Percent>| share.map_or_else(String::new, |share| percent_text(lang, share));
    let stale = if registered.stale { glyphs.stale } else { " " };
    let rollup = registered
        .share
        .map(|share| format!("{}{stale}", approximate(percent_text(lang, share), registered.is_approximate())));
    let gap = sum.distance.map(|distance| signed_distance(lang, distance));
    let published = sum.published.as_ref();
    [
        province.code.to_string(),
        lang.region_name(province).to_owned(),
        rollup.unwrap_or_else(|| format!("{} ", lang.no_data())),
        gap.unwrap_or_default(),
        format!("{}/{}", count(lang, registered.counted as u64), count(lang, registered.regions as u64)),
        part(registered.coverage),
        part(registered.fresh),
        registered.span.map_or_else(String::new, |(oldest, newest)| format!("{oldest} – {newest}")),
        published.map_or_else(String::new, |claim| share_text(lang, looks.glyphs, claim)),
        published.map_or_else(String::new, |claim| period(snapshot, claim).to_string()),
        published
            .map_or_else(String::new, |claim| source_label(&snapshot.dataset, claim.observation, lang).into_owned()),
    ]
}
