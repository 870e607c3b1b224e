//! The views of the regions, a file each with one `draw`; here the cells that several of them show.

pub(super) mod changes;
pub(super) mod compare;
pub(super) mod costs;
pub(super) mod distance;
pub(super) mod gauges;
mod listing;
pub(super) mod map;
pub(super) mod overview;
pub(super) mod table;

use super::canvas::Canvas;
use crate::app::{App, Area};
use crate::domain::bins::{active_bin, registered_bin};
use crate::domain::{Claim, Metric, Percent, Projection, RegionState, Standing};
use crate::locale::{Lang, format};
use crate::page::{Glyphs, Line, Role, text};
use crate::report::figures::{basis_sign, kind_sign, number_text, outcome_role, outcome_sign, signed_distance};

/// The role that colours a registered share.
pub(super) fn registered_role(share: Percent, line: Option<Percent>) -> Role {
    line.map_or(Role::Text, |line| Role::RegisteredBin(registered_bin(share, line)))
}

/// The role that colours an active share: only of the population.
pub(super) fn active_role(claim: &Claim) -> Role {
    if claim.metric == Metric::ActivePopulation { Role::ActiveBin(active_bin(claim.share)) } else { Role::Dim }
}

/// A number with its decimal sign under those of the rows above: `whole` cells before it, `fraction` from it on.
pub(super) fn aligned(share: Percent, lang: Lang, whole: usize, fraction: usize) -> String {
    let number = number_text(lang, share);
    let at = number.find(format::decimal_sign(lang)).unwrap_or(number.len());
    let (before, after) = number.split_at_checked(at).unwrap_or((&number, ""));
    format!("{}{}", text::pad_left(before, whole), text::pad_right(after, fraction))
}

/// The registered share with its marks, ten cells: bound, number, stale, on the line.
pub(super) fn registered_cell(state: &RegionState, line: Option<Percent>, lang: Lang, glyphs: &Glyphs) -> Line {
    let standing = state.registered();
    let Some(claim) = &standing.chosen else { return missing(standing, glyphs) };
    let mut cell = bound(claim, glyphs);
    cell.push(registered_role(claim.share, line), aligned(claim.share, lang, 3, 4));
    cell.push(Role::Stale, if standing.stale { glyphs.stale } else { " " });
    let on_line = state.verdict.registered().is_some_and(|clause| clause.on_line);
    cell.push(Role::Text, if on_line { glyphs.on_line } else { " " });
    cell
}

/// The active share with its basis mark, nine cells: bound, number, basis, stale.
pub(super) fn active_cell(standing: &Standing, lang: Lang, glyphs: &Glyphs) -> Line {
    let Some(claim) = &standing.chosen else { return missing(standing, glyphs) };
    let role = active_role(claim);
    let mut cell = bound(claim, glyphs);
    cell.push(role, aligned(claim.share, lang, 3, 3));
    cell.push(Role::Dim, text::pad_right(basis_sign(glyphs, claim.metric), 1));
    cell.push(Role::Stale, if standing.stale { glyphs.stale } else { " " });
    cell
}

/// The cell before a share: estimated, at least, at most.
fn bound(claim: &Claim, glyphs: &Glyphs) -> Line {
    Line::of(Role::Text, text::pad_right(kind_sign(glyphs, claim.kind), 1))
}

/// Nothing stands: claims that tie say so, else there are none.
fn missing(standing: &Standing, glyphs: &Glyphs) -> Line {
    let tie = format!("  {0}{0}", glyphs.flagged);
    if standing.tied.is_empty() {
        Line::of(Role::NoData, format!("  {}", glyphs.unknown))
    } else {
        Line::of(Role::Warning, tie)
    }
}

/// One glyph a clause: registered, then active where the rule asks for it.
pub(super) fn clauses_cell(state: &RegionState, glyphs: &Glyphs) -> Line {
    let sign = |outcome| Line::of(outcome_role(outcome), outcome_sign(glyphs, outcome));
    let registered = sign(state.status());
    if state.verdict.active().is_some() { registered.joined(sign(state.active_status())) } else { registered }
}

/// People below or above the registered line, `~` where estimated; coloured by the side.
pub(super) fn people_cell(state: &RegionState, lang: Lang, glyphs: &Glyphs) -> Line {
    let clause = state.verdict.registered();
    match clause.and_then(|clause| Some((clause.distance?, clause.outcome))) {
        Some((distance, outcome)) => {
            let role = if outcome.fails() { Role::Strong } else { Role::Text };
            Line::of(role, signed_distance(lang, distance))
        }
        None => Line::of(Role::NoData, glyphs.unknown),
    }
}

/// The months to the registered line, or in a word why there are none.
pub(super) fn projection_cell(state: &RegionState, lang: Lang, glyphs: &Glyphs) -> Line {
    match state.outlook.projection {
        Ok(Projection { earliest, latest: Some(latest) }) => Line::of(Role::Text, lang.short_months(earliest, latest)),
        Ok(Projection { earliest, latest: None }) => Line::of(Role::Text, lang.short_months_open(earliest)),
        Err(why) => match lang.short_no_date(why) {
            Some(word) => Line::of(Role::Dim, word),
            None => Line::of(Role::NoData, glyphs.unknown),
        },
    }
}

/// Flags: over 100, worth a look.
pub(super) fn flags_cell(state: &RegionState, glyphs: &Glyphs) -> Line {
    use crate::domain::Flag;
    let mut cell = Line::new();
    cell.push(Role::Over100, if state.flags.contains(Flag::Over100) { glyphs.over100 } else { " " });
    cell.push(Role::Warning, if state.flags.needs_a_look() { glyphs.flagged } else { " " });
    cell
}

/// Says that no region was found, and what to do.
pub(super) fn nothing_found(app: &App, canvas: &mut Canvas<'_>, area: Area) {
    let lang = app.looks.lang;
    let indent = Line::of(Role::Text, "  ");
    canvas.line(area, 1, &indent.clone().with(Role::Strong, lang.nothing_found()));
    canvas.line(area, 2, &indent.clone().with(Role::Text, lang.nothing_found_mend()));
    canvas.line(area, 3, &indent.with(Role::Dim, lang.query_examples()));
}
