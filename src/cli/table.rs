//! The list as plain text: aligned columns in their natural width, with the marks of the dashboard.

use crate::app::{Answer, Looks};
use crate::domain::{
    Clause, Fit, Flag, Metric, Outcome, Percent, RegionCode, RegionIx, RegionState, Snapshot, Standing, visible,
};
use crate::locale::{Lang, format};
use crate::page::text::{pad_left, pad_right, width};
use crate::report::figures::{has_uncertain_date, marks, share_text};

/// Cells for the marks behind a share.
const MARKS: usize = 3;

/// The rows of an answer under a line that says as of when and by which rule.
pub(super) fn table(found: &Answer, rows: &[RegionIx], looks: Looks) -> String {
    let snapshot = &found.snapshot;
    let lang = looks.lang;
    let counted = |n: usize| format::count(i64::try_from(n).unwrap_or(i64::MAX), lang);
    let title = [
        lang.as_of(format::date(snapshot.as_of, lang)),
        rule(snapshot, rows, lang),
        lang.of_regions(counted(found.rows.len()), counted(snapshot.dataset.listed().len())),
        lang.with_data(counted(found.summary.with_data), counted(found.rows.len())),
    ];
    let separator = format!(" {} ", looks.glyphs.glyphs().separator);
    let mut lines = vec![title.join(&separator), String::new()];
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
        lines.extend(aligned(heading, &cells));
    }
    let lines = lines.iter().map(|line| visible(line.trim_end()) + "\n");
    lines.collect()
}

/// The rule with its lines, as it measures the province that all rows share, else the nation.
fn rule(snapshot: &Snapshot, rows: &[RegionIx], lang: Lang) -> String {
    let mut provinces = rows.iter().map(|ix| snapshot.dataset.region(*ix).code.province());
    let first = provinces.next().flatten();
    let place = first.filter(|_| provinces.all(|province| province == first)).unwrap_or(RegionCode::NATION);
    let rule = snapshot.rule.apply(&snapshot.dataset, place, snapshot.as_of);
    let number = |line: Percent| format::scaled(line.scaled(), line.decimals(), lang);
    let lines: Vec<String> = [rule.registered, rule.active()].into_iter().flatten().map(number).collect();
    // A typed line is not the rule's own.
    let name = rule.rule.filter(|_| !rule.is_typed).map(|rule| lang.pick(&rule.name).to_owned());
    let press = rule.rule.filter(|rule| !rule.verified).map(|_| format!("({})", lang.press()));
    // A national plan is meant for the nation; that it measures regions here goes without saying.
    let fit = lang.fit(rule.fit).filter(|_| rule.fit != Fit::NationalPlan).map(|why| format!("({why})"));
    [name, Some(lines.join("/")), press, fit]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn row(snapshot: &Snapshot, ix: RegionIx, looks: Looks) -> [String; 11] {
    let dataset = &snapshot.dataset;
    let (region, state, lang) = (dataset.region(ix), snapshot.state(ix), looks.lang);
    let province = dataset.province_of(ix).map(|province| lang.region_name(dataset.region(province)));
    let flags = Flag::ALL.into_iter().filter(|flag| state.flags.contains(*flag)).map(|flag| lang.flag(flag));
    [
        region.code.to_string(),
        region.short_name(),
        province.unwrap_or_default().to_owned(),
        clauses(state, looks),
        registered(state, looks),
        people(state, lang),
        active(state, looks),
        date(snapshot, state.registered(), looks),
        date(snapshot, state.active(), looks),
        flags.collect::<Vec<_>>().join(", "),
        sources(snapshot, state),
    ]
}

/// The period of the standing figure, `?` where its date is not certain.
fn date(snapshot: &Snapshot, standing: &Standing, looks: Looks) -> String {
    let claim = standing.chosen.as_ref().or_else(|| standing.tied.first());
    claim.map_or_else(String::new, |claim| {
        let mark = if has_uncertain_date(&snapshot.dataset, claim) { looks.glyphs.glyphs().uncertain_date } else { "" };
        format!("{}{mark}", snapshot.dataset.observation(claim.observation).as_of)
    })
}

/// Who published the registered figure and the active one.
fn sources(snapshot: &Snapshot, state: &RegionState) -> String {
    let claims = [state.registered(), state.active()].into_iter().flat_map(|s| s.chosen.iter().chain(&s.tied));
    let mut labels: Vec<&str> = Vec::new();
    for claim in claims {
        let label = snapshot.dataset.source_of(claim.observation).label();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    labels.join("; ")
}

/// One sign a clause that has a figure.
fn clauses(state: &RegionState, looks: Looks) -> String {
    let glyphs = looks.glyphs.glyphs();
    let sign = |clause: &Clause| match clause.outcome {
        Outcome::Met => glyphs.met,
        Outcome::Near => glyphs.near,
        Outcome::NotMet => glyphs.not_met,
        Outcome::Unknown => glyphs.unknown,
    };
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
    let basis = match claim.metric {
        Metric::ActiveMembers => glyphs.of_members,
        Metric::ActiveUnstated => glyphs.uncertain_date,
        _ => "",
    };
    let signs = format!("{basis}{}", marks(looks.glyphs, standing, false));
    format!("{} {}", share_text(looks.lang, looks.glyphs, claim), pad_right(&signs, MARKS))
}

/// People above or below the registered line.
fn people(state: &RegionState, lang: Lang) -> String {
    let distance = state.verdict.registered().and_then(|clause| clause.distance);
    distance.map_or_else(String::new, |distance| {
        let approximately = if distance.estimated { "~" } else { "" };
        format!("{approximately}{}", format::signed_count(distance.people, lang))
    })
}

/// The heading (with whether a column aligns right) and the rows, in columns as wide as they need.
fn aligned<const N: usize>(heading: [(&str, bool); N], rows: &[[String; N]]) -> Vec<String> {
    let mut widths = heading.map(|(name, _)| width(name));
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = (*widest).max(width(cell));
        }
    }
    let line = |cells: [&str; N]| {
        let columns = cells.into_iter().zip(widths).zip(heading);
        let padded = columns.map(
            |((cell, cells), (_, right))| {
                if right { pad_left(cell, cells) } else { pad_right(cell, cells) }
            },
        );
        padded.collect::<Vec<_>>().join("  ")
    };
    let heading = line(heading.map(|(name, _)| name));
    std::iter::once(heading).chain(rows.iter().map(|row| line(row.each_ref().map(String::as_str)))).collect()
}
