//! The list as plain text: aligned columns in their natural width, with the marks of the dashboard.

use super::page;
use crate::app::{Answer, Looks};
use crate::domain::query::Query;
use crate::domain::{Clause, RegionIx, RegionState, Snapshot, Standing};
use crate::locale::Lang;
use crate::page::text::pad_right;
use crate::report::figures::{
    basis_sign, count, marks, outcome_sign, share_text, signed_distance, source_label, uncertain_sign,
};
use crate::report::{found_of_all, within};

/// Cells for the marks behind a share.
const MARKS: usize = 3;

/// The rows of an answer under a line that says as of when and by which rule.
pub(in crate::cli) fn table(found: &Answer, query: &Query, rows: &[RegionIx], looks: Looks) -> String {
    let snapshot = &found.snapshot;
    let lang = looks.lang;
    let counted = |n: usize| count(lang, n as u64);
    let more = [
        found_of_all(&snapshot.dataset, query, found.rows.len(), lang),
        lang.with_data(counted(found.summary.with_data), counted(found.rows.len())),
    ];
    let mut lines = vec![page::basis(snapshot, page::place_of(snapshot, rows), &more, looks), String::new()];
    if rows.is_empty() {
        lines.push(lang.nothing_found().to_owned());
    } else {
        let heading = [
            (lang.column_code(), false),
            (lang.column_region(), false),
            (lang.column_province(), false),
            (lang.column_clauses(), false),
            (lang.column_registered(), true),
            (lang.list_people_heading(), true),
            (lang.column_active(), true),
            (lang.column_as_of(), false),
            (lang.column_active_as_of(), false),
            (lang.column_flags(), false),
            (lang.list_source_heading(), false),
        ];
        let cells = rows.iter().map(|ix| row(snapshot, *ix, looks)).collect::<Vec<_>>();
        lines.extend(page::aligned(heading, &cells));
    }
    page::text(lines, looks)
}

fn row(snapshot: &Snapshot, ix: RegionIx, looks: Looks) -> [String; 11] {
    let dataset = &snapshot.dataset;
    let (region, state, lang) = (dataset.region(ix), snapshot.state(ix), looks.lang);
    let flags = state.flags.iter().map(|flag| lang.flag(flag));
    [
        region.code.to_string(),
        region.short_name(),
        within(dataset, ix, lang),
        clauses(state, looks),
        registered(state, looks),
        people(state, lang),
        active(state, looks),
        date(snapshot, state.registered(), looks),
        date(snapshot, state.active(), looks),
        flags.collect::<Vec<_>>().join(", "),
        sources(snapshot, state, lang),
    ]
}

/// The period of the standing figure, `?` where its date is not certain.
fn date(snapshot: &Snapshot, standing: &Standing, looks: Looks) -> String {
    let claim = standing.chosen.as_ref().or_else(|| standing.tied.first());
    claim.map_or_else(String::new, |claim| {
        let mark = uncertain_sign(looks.glyphs, &snapshot.dataset, claim);
        format!("{}{mark}", snapshot.dataset.observation(claim.observation).as_of)
    })
}

/// Who published the registered figure and the active one.
fn sources(snapshot: &Snapshot, state: &RegionState, lang: Lang) -> String {
    let claims = [state.registered(), state.active()].into_iter().flat_map(|s| s.chosen.iter().chain(&s.tied));
    let mut labels: Vec<String> = Vec::new();
    for claim in claims {
        let label = source_label(&snapshot.dataset, claim.observation, lang).into_owned();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels.join("; ")
}

/// One sign a clause that has a figure.
fn clauses(state: &RegionState, looks: Looks) -> String {
    let glyphs = looks.glyphs.glyphs();
    let sign = |clause: &Clause| outcome_sign(glyphs, clause.outcome);
    [state.verdict.registered(), state.verdict.active()].into_iter().flatten().map(sign).collect()
}

/// The registered share with its marks; shares that tie side by side.
fn registered(state: &RegionState, looks: Looks) -> String {
    let standing = state.registered();
    let share = |claim| share_text(looks.lang, looks.glyphs, claim);
    let Some(claim) = &standing.chosen else {
        let tied: Vec<String> = standing.tied.iter().map(share).collect();
        return if tied.is_empty() { looks.lang.no_data().to_owned() } else { tied.join(" / ") };
    };
    let on_line = state.verdict.registered().is_some_and(|clause| clause.on_line);
    format!("{} {}", share(claim), pad_right(&marks(looks.glyphs, standing, on_line), MARKS))
}

/// The active share with the sign of its basis.
fn active(state: &RegionState, looks: Looks) -> String {
    let (standing, glyphs) = (state.active(), looks.glyphs.glyphs());
    let Some(claim) = &standing.chosen else { return String::new() };
    let signs = format!("{}{}", basis_sign(glyphs, claim.metric), marks(looks.glyphs, standing, false));
    format!("{} {}", share_text(looks.lang, looks.glyphs, claim), pad_right(&signs, MARKS))
}

/// People above or below the registered line.
fn people(state: &RegionState, lang: Lang) -> String {
    let distance = state.verdict.registered().and_then(|clause| clause.distance);
    distance.map_or_else(String::new, |distance| signed_distance(lang, distance))
}
