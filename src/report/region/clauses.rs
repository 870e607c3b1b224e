//! The rule's clauses in words, and the region's rank.

use crate::domain::{Clause, ClauseKind, Fit, Outcome, Rank, RuleKind, ShareKind, Standing};
use crate::locale::format;
use crate::page::{Line, Role};
use crate::report::figures::{
    count, dash, distance_text, kind_text, outcome_role, outcome_sign, percent_text, period_text, span_text,
};
use crate::report::sheet::Sheet;

/// The rule, how well it fits, its clauses, and what they come to.
pub(super) fn write(sheet: &mut Sheet<'_>) {
    let (lang, state) = (sheet.lang, sheet.state);
    let applied = sheet.snapshot.rule.apply(sheet.dataset, sheet.region.code, sheet.snapshot.as_of);
    sheet.heading(lang.title_clauses());
    if let Some(rule) = applied.rule {
        let name = lang.pick(&rule.name);
        let name = if rule.verified { name.to_owned() } else { lang.press_rule(name) };
        sheet.tell(Role::Strong, name);
    }
    if let Some(line) = sheet.snapshot.rule.registered {
        sheet.tell(Role::Text, lang.typed_line(percent_text(lang, line)));
    }
    if let Some(fit) = fit(sheet) {
        sheet.say(&Line::of(Role::Warning, format!("{} {fit}", sheet.glyphs.flagged)));
    }
    for clause in &state.verdict.clauses {
        let glyph = outcome_sign(sheet.glyphs, clause.outcome);
        let line = self::clause(sheet, clause);
        sheet.behind(Line::of(outcome_role(clause.outcome), format!("{glyph} ")), &line);
    }
    let (role, text) = summary(sheet);
    sheet.tell(role, text);
    if let Some(note) = applied.rule.and_then(|rule| rule.note.as_ref()) {
        sheet.tell(Role::Dim, lang.pick(note));
    }
}

/// Why the rule does not quite fit; `None` where it does.
pub(in crate::report) fn fit(sheet: &Sheet<'_>) -> Option<String> {
    let lang = sheet.lang;
    let date = format::date(sheet.snapshot.as_of, lang);
    match sheet.state.fit {
        Fit::Applies => None,
        Fit::NotInForce => Some(lang.rule_not_in_force(date)),
        Fit::NationalPlan => Some(lang.rule_national_plan().to_owned()),
        Fit::OtherProvince => Some(lang.rule_other_province().to_owned()),
        Fit::NoRule => Some(lang.rule_no_rule(date) + &first_rule(sheet)),
    }
}

/// When the first status rule came into force, where that is still to come on the date.
fn first_rule(sheet: &Sheet<'_>) -> String {
    let status = sheet.dataset.rules().iter().filter(|rule| rule.kind == RuleKind::Status);
    let first = status.map(|rule| rule.from).min_by_key(|from| from.first_day());
    let later = first.filter(|from| from.first_day() > sheet.snapshot.as_of);
    later.map(|from| sheet.lang.rule_first(period_text(sheet.lang, from))).unwrap_or_default()
}

/// What a clause asks: `terdaftar ≥ 98 %`.
pub(in crate::report) fn asks(sheet: &Sheet<'_>, clause: &Clause) -> String {
    let kind = sheet.lang.clause(clause.kind);
    match clause.line {
        Some(line) => format!("{kind} {} {}", sheet.glyphs.floor, percent_text(sheet.lang, line)),
        None => kind.to_owned(),
    }
}

/// What a clause asks, what it comes to, by which figure, and how many people lie between.
pub(in crate::report) fn clause(sheet: &Sheet<'_>, clause: &Clause) -> Line {
    let (lang, g) = (sheet.lang, sheet.glyphs);
    let mut line = Line::new();
    if let Some(n) = clause.alternative {
        line.push(Role::Dim, format!("{}: ", lang.alternative(n + 1)));
    }
    line.push(Role::Text, format!("{}: ", asks(sheet, clause)));
    line.push(outcome_role(clause.outcome), lang.outcome(clause.outcome));
    if let (Some(value), Some(kind)) = (clause.value, clause.value_kind) {
        line.push(Role::Text, format!(" ({})", kind_text(lang, sheet.set, value, kind)));
    }
    let waived =
        clause.outcome == Outcome::Met && clause.value.zip(clause.line).is_none_or(|(value, line)| value < line);
    let undecided = match (clause.outcome, clause.value_kind) {
        (Outcome::Unknown, Some(kind)) if kind.is_bound() => Some(lang.bound_undecided()),
        (Outcome::Unknown, Some(_)) => Some(lang.basis_undecided()),
        _ => None,
    };
    let notes = [
        undecided.map(str::to_owned),
        clause.distance.filter(|_| !waived).map(|distance| distance_text(lang, distance)),
        waived.then(|| lang.waived().to_owned()),
        clause.both_readings.then(|| lang.both_readings().to_owned()),
        clause.on_line.then(|| format!("{} {}", g.on_line, lang.on_line())),
    ];
    for note in notes.into_iter().flatten() {
        line.push(Role::Text, format!(" {} {note}", g.separator));
    }
    line
}

/// What the clauses come to, naming those that fail or are not known.
pub(in crate::report) fn summary(sheet: &Sheet<'_>) -> (Role, String) {
    let (lang, verdict) = (sheet.lang, &sheet.state.verdict);
    let named = |wanted: fn(Outcome) -> bool| {
        let names: Vec<String> = verdict.clauses.iter().filter(|c| wanted(c.outcome)).map(|c| asks(sheet, c)).collect();
        joined(&names, lang.and())
    };
    match (verdict.outcome(), verdict.figures_outcome()) {
        (Outcome::Met, _) => (Role::StatusMet, lang.all_met().to_owned()),
        (Outcome::Unknown, Outcome::Met) => {
            let further = verdict.clauses.iter().filter(|c| matches!(c.kind, ClauseKind::Further(_)));
            let topics: Vec<&str> = further.filter_map(|c| lang.clause_topic(c.kind)).collect();
            (Role::StatusMet, lang.figures_met(joined(&topics, lang.and())))
        }
        (Outcome::Unknown, _) => (Role::StatusUnknown, lang.figures_unknown(named(|o| o == Outcome::Unknown))),
        (failing, _) => (outcome_role(failing), lang.figures_fail(named(Outcome::fails))),
    }
}

/// A list in words: `a, b dan c`.
fn joined<T: AsRef<str>>(names: &[T], and: &str) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, first)) => format!("{}{and}{last}", first.join(", ")),
        None => String::new(),
    }
}

/// The place by registered and by active share, in the country and in the province.
pub(super) fn ranks(sheet: &mut Sheet<'_>) {
    let (lang, state) = (sheet.lang, sheet.state);
    sheet.heading(lang.title_rank());
    if !sheet.dataset.listed().contains(&state.region) {
        let regions = lang.level(sheet.dataset.listed_level());
        sheet.tell(Role::Dim, format!("{} {}", dash(sheet.set), lang.not_ranked_level(regions)));
        return;
    }
    for line in places(sheet) {
        sheet.say(&line);
    }
}

/// The place by registered share, then by active share, or why there is none.
pub(in crate::report) fn places(sheet: &Sheet<'_>) -> [Line; 2] {
    let (lang, state) = (sheet.lang, sheet.state);
    let active = state.standing(crate::domain::Metric::ActivePopulation);
    [
        rank(sheet, lang.trend_registered(), state.registered(), state.rank),
        rank(sheet, lang.trend_active(), active, state.active_rank),
    ]
}

fn rank(sheet: &Sheet<'_>, what: &str, standing: &Standing, [country, province]: [Option<Rank>; 2]) -> Line {
    let lang = sheet.lang;
    let mut line = Line::of(Role::Text, format!("{what}: "));
    let Some(country) = country else {
        let why = match &standing.chosen {
            _ if !standing.tied.is_empty() => lang.not_ranked_tie(),
            None => lang.no_data(),
            Some(_) if standing.stale => lang.not_ranked_stale(),
            Some(claim) if claim.kind.is_bound() => lang.not_ranked_bound(),
            Some(claim) if claim.kind == ShareKind::Estimated => lang.not_ranked_estimated(),
            Some(_) => lang.unknown(),
        };
        line.push(Role::Dim, format!("{} ({why})", dash(sheet.set)));
        return line;
    };
    let place = |rank: Rank| lang.rank_place(count(lang, rank.place as u64), count(lang, rank.of as u64));
    let dates = |rank: Rank| span_text(lang, rank.span);
    line.push(Role::Strong, place(country));
    line.push(Role::Text, format!(" {}", lang.rank_country()));
    line.push(Role::Dim, format!(" ({})", dates(country)));
    let home = sheet.dataset.province_of(sheet.state.region);
    if let (Some(rank), Some(home)) = (province, home) {
        line.push(Role::Text, "; ");
        line.push(Role::Strong, place(rank));
        line.push(Role::Text, format!(" {}", lang.rank_province(lang.region_name(sheet.dataset.region(home)))));
        line.push(Role::Dim, format!(" ({})", dates(rank)));
    }
    line
}
