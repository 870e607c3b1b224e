//! The rows of a comparison: who is compared, one block a metric, the clauses, and what else is known.

use super::grid::Grid;
use crate::domain::{
    Claim, Clause, ClauseKind, Dataset, Fit, Metric, MetricComparison, Outcome, People, Percent, Rank, RegionState,
    compare_metric,
};
use crate::locale::Lang;
use crate::page::{GlyphSet, Line, Role, text};
use crate::report::figures::{
    count, dash, difference_text, flag_sign, marks, outcome_role, outcome_sign, people_text, percent_text, period_text,
    share_text, source_label, uncertain_sign,
};
use crate::report::gauge::{gauge, scale_top};
use crate::report::region::standing::origin_text;

/// The regions' names and provinces, and how many columns are out of view on either side.
pub(super) fn heading(grid: &mut Grid<'_>) {
    let (lang, g, dataset) = (grid.lang, grid.glyphs, grid.dataset);
    let (is_spoken, title) = (grid.is_spoken(), lang.compared_regions(grid.regions.len()));
    if !is_spoken {
        grid.row(Role::Dim, &title, |n, region, _| {
            Line::of(Role::Series(n), Grid::sign(n)).with(Role::Header, format!(" {}", region.short_name()))
        });
    }
    let out_of_view = match grid.columns.shown.as_slice() {
        _ if is_spoken => title,
        [_, next, .., last] | [_, next @ last] => {
            let (before, after) = (next - 1, grid.regions.len() - 1 - last);
            let left = (before > 0).then(|| format!("{} {before}", g.left));
            let right = (after > 0).then(|| format!("{after} {}", g.right));
            left.into_iter().chain(right).collect::<Vec<_>>().join("  ")
        }
        _ => String::new(),
    };
    grid.row(Role::Key, &out_of_view, |n, _, state| {
        let province = dataset.province_of(state.region).filter(|province| *province != state.region);
        let name = province.map(|ix| lang.region_name(dataset.region(ix)));
        let reference = (n == 0).then(|| lang.compared_to());
        let parts: Vec<&str> = name.into_iter().chain(reference).collect();
        Line::of(Role::Dim, if is_spoken { parts.join(", ") } else { parts.join(&format!(" {} ", g.separator)) })
    });
}

/// Every fact, then why no region is called best where none is.
pub(super) fn write(grid: &mut Grid<'_>) {
    let (lang, set) = (grid.lang, grid.set);
    grid.row(Role::Text, lang.row_kind(), |_, region, _| Line::of(Role::Text, lang.kind(region.kind)));
    grid.fact(Role::Text, lang.row_population(), |_, region, _| {
        region.population.map(|people| Line::of(Role::Text, count(lang, people)))
    });
    let top = scale(grid);
    let mut without_best = Vec::new();
    for metric in Metric::ALL {
        let is_known = |state: &RegionState| !state.standing(metric).period.is_empty();
        let is_main = matches!(metric, Metric::Registered | Metric::ActivePopulation);
        if is_main || grid.regions().any(|(_, state)| is_known(state)) {
            let compared = compare_metric(grid.snapshot, grid.regions, metric);
            block(grid, &compared, is_main.then_some(top));
            // A single figure of another basis is shown, but asks no question.
            if is_main || compared.figures.iter().flatten().count() > 1 {
                ranking(grid, &compared);
                without_best.extend(compared.best.err().map(|why| lang.why_no_best(metric, why)));
            }
        }
    }
    clauses(grid);
    standing(grid);
    if !without_best.is_empty() {
        grid.blank();
    }
    for why in without_best {
        let lead = if grid.is_spoken() { "" } else { dash(set) };
        grid.say(Line::of(Role::Dim, format!("{lead} ")), &Line::of(Role::Dim, why));
    }
}

/// The top of the one scale of all gauges, in percent.
fn scale(grid: &Grid<'_>) -> u32 {
    let metrics = [Metric::Registered, Metric::ActivePopulation];
    let shares = grid.regions().flat_map(|(_, state)| metrics.map(|metric| state.standing(metric).share()));
    scale_top(shares.flatten().max().unwrap_or_default())
}

/// The clause that measures a metric, where this very figure decides it.
fn decided_by<'a>(state: &'a RegionState, claim: &Claim) -> Option<&'a Clause> {
    state.verdict.clause(claim.metric).filter(|clause| !clause.both_readings && clause.value == Some(claim.share))
}

/// One metric: share, gauge up to `top` percent, date, source; people to the line where it has one.
fn block(grid: &mut Grid<'_>, compared: &MetricComparison, top: Option<u32>) {
    let (lang, set, g, dataset) = (grid.lang, grid.set, grid.glyphs, grid.dataset);
    let cells = grid.columns.cell;
    let metric = compared.metric;
    let figure = |n: usize| compared.figures.get(n).copied().flatten();
    grid.row(Role::Title, lang.metric_row(metric), |n, _, state| {
        let standing = state.standing(metric);
        match figure(n) {
            Some(claim) => {
                let on_line = decided_by(state, &claim).is_some_and(|clause| clause.on_line);
                let share = Line::of(Role::Strong, share_text(lang, set, &claim));
                share.with(Role::Warning, marks(set, standing, on_line))
            }
            None if standing.tied.is_empty() => Line::of(Role::NoData, format!("{} {}", g.unknown, lang.no_data())),
            None => Line::of(Role::Warning, format!("{} {}", g.flagged, lang.contested())),
        }
    });
    let is_known = compared.figures.iter().any(Option::is_some);
    if let Some(top) = top.filter(|_| is_known && !grid.is_spoken()) {
        grid.row(Role::Dim, &lang.row_scale(top), |n, _, state| {
            let line = state.verdict.clause(metric).and_then(|clause| clause.line);
            let Some(claim) = figure(n) else {
                return Line::of(Role::NoData, vec![g.no_data; cells.div_ceil(2)].join(" "));
            };
            let outcome = decided_by(state, &claim).map_or(Outcome::Unknown, |clause| clause.outcome);
            let fill = if claim.is_over_100() { Role::Over100 } else { outcome_role(outcome) };
            gauge(claim.share, line, top, cells, fill, set)
        });
    }
    grid.fact(Role::Dim, lang.row_date(), |n, _, _| figure(n).map(|claim| date(lang, set, dataset, &claim)));
    grid.fact(Role::Dim, lang.row_source(), |n, _, _| {
        let source = source_label(dataset, figure(n)?.observation, lang);
        Some(Line::of(Role::Source, text::cut_with(&source, cells, g.ellipsis)))
    });
    if !matches!(metric, Metric::ActiveMembers | Metric::ActiveUnstated) {
        counts(grid, &figure);
    }
    grid.fact(Role::Dim, lang.row_people(), |n, _, state| people(lang, decided_by(state, &figure(n)?)?));
}

/// Members and residents, and where the residents come from.
fn counts(grid: &mut Grid<'_>, figure: &impl Fn(usize) -> Option<Claim>) {
    let (lang, dataset) = (grid.lang, grid.dataset);
    grid.fact(Role::Dim, lang.row_members(), |n, _, _| {
        let claim = figure(n)?;
        let (people, whole) = (people_text(lang, claim.people?), people_text(lang, claim.denominator?.people));
        Some(Line::of(Role::Text, format!("{people} ÷ {whole}")))
    });
    grid.fact(Role::Dim, lang.row_origin(), |n, _, state| {
        let whole = figure(n).filter(|claim| claim.people.is_some())?.denominator?;
        Some(Line::of(Role::Dim, origin_text(lang, dataset, state.region, whole)))
    });
}

/// How far each is from the reference, and which is best.
fn ranking(grid: &mut Grid<'_>, compared: &MetricComparison) {
    let (lang, g) = (grid.lang, grid.glyphs);
    if compared.differences.iter().skip(1).any(Option::is_some) {
        grid.fact(Role::Dim, lang.row_difference(), |n, _, _| {
            if n == 0 {
                return Some(Line::of(Role::Dim, lang.compared_to()));
            }
            let difference = compared.differences.get(n).copied().flatten()?;
            Some(Line::of(Role::Text, difference_text(lang, difference)))
        });
    }
    // Where none is best, the reason stands below.
    if let Ok(best) = compared.best {
        grid.row(Role::Dim, lang.row_best(), |n, _, _| {
            let words = if n == best { format!("{} {}", g.best, lang.row_best()) } else { String::new() };
            Line::of(Role::Strong, words)
        });
    }
}

/// The date of a figure, `?` where it is not certain.
fn date(lang: Lang, set: GlyphSet, dataset: &Dataset, claim: &Claim) -> Line {
    let date = period_text(lang, dataset.observation(claim.observation).as_of);
    Line::of(Role::Text, date).with(Role::Dim, uncertain_sign(set, dataset, claim))
}

/// People below or above the region's own line: `1.203 jiwa di bawah 98 %`.
fn people(lang: Lang, clause: &Clause) -> Option<Line> {
    let (distance, line) = (clause.distance?, percent_text(lang, clause.line?));
    let people = People { count: distance.people.unsigned_abs(), estimated: distance.estimated };
    let people = people_text(lang, people);
    Some(match distance.people {
        ..0 => Line::of(Role::Strong, lang.below_line(people, line)),
        0 => Line::of(Role::Text, lang.at_line(line)),
        _ => Line::of(Role::Text, lang.above_line(people, line)),
    })
}

/// One row a clause that any of the regions is measured by.
fn clauses(grid: &mut Grid<'_>) {
    let (lang, set, g) = (grid.lang, grid.set, grid.glyphs);
    if grid.regions().any(|(_, state)| state.fit != Fit::Applies) {
        grid.row(Role::Title, lang.column_clauses(), |_, _, state| {
            Line::of(Role::Warning, lang.fit(state.fit).unwrap_or_else(|| dash(set)))
        });
    }
    let mut asked: Vec<(ClauseKind, Option<usize>)> = Vec::new();
    for clause in grid.regions().flat_map(|(_, state)| &state.verdict.clauses) {
        if !asked.contains(&(clause.kind, clause.alternative)) {
            asked.push((clause.kind, clause.alternative));
        }
    }
    for (kind, alternative) in asked {
        let name = lang.row_clause(lang.clause(kind));
        let name = alternative.map_or(name.clone(), |n| format!("{name} ({})", lang.alternative(n + 1)));
        grid.row(Role::Text, &name, |_, _, state| {
            let is_it = |clause: &&Clause| clause.kind == kind && clause.alternative == alternative;
            let Some(clause) = state.verdict.clauses.iter().find(is_it) else {
                return Line::of(Role::Dim, format!("{} {}", dash(set), lang.not_asked()));
            };
            let outcome = lang.outcome(clause.outcome);
            let line = clause.line.map(|line: Percent| percent_text(lang, line));
            let words = line.map_or_else(|| outcome.to_owned(), |line| lang.outcome_at(outcome, line));
            let sign = outcome_sign(set.glyphs(), clause.outcome);
            let cell = Line::of(outcome_role(clause.outcome), format!("{sign} {words}"));
            cell.with(Role::Warning, if clause.on_line { format!(" {}", g.on_line) } else { String::new() })
        });
    }
}

/// Ranks, flags and the newest figure.
fn standing(grid: &mut Grid<'_>) {
    let (lang, set, dataset) = (grid.lang, grid.set, grid.dataset);
    // That none has a rank is an answer as well.
    let place = |rank: Option<Rank>| match rank {
        Some(rank) => {
            Line::of(Role::Text, lang.rank_place(count(lang, rank.place as u64), count(lang, rank.of as u64)))
        }
        None => Line::of(Role::Dim, dash(set)),
    };
    grid.row(Role::Text, lang.row_rank(), |_, _, state| place(state.rank[0]));
    grid.row(Role::Text, lang.row_active_rank(), |_, _, state| place(state.active_rank[0]));
    grid.row(Role::Text, lang.row_flags(), |_, _, state| {
        if state.flags.is_empty() {
            return Line::of(Role::Dim, lang.no_flags());
        }
        let mut cell = Line::new();
        for (n, flag) in state.flags.iter().enumerate() {
            cell.push(Role::Text, if n > 0 { ", " } else { "" });
            cell.push(Role::Warning, flag_sign(set, flag));
            cell.push(Role::Text, format!(" {}", lang.flag(flag)));
        }
        cell
    });
    grid.fact(Role::Text, lang.row_newest(), |_, _, state| {
        let claims = Metric::ALL.iter().filter_map(|metric| state.standing(*metric).chosen);
        claims.max_by_key(|claim| claim.effective).map(|claim| date(lang, set, dataset, &claim))
    });
}
