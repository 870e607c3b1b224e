//! Every rule and award class in force, clause by clause, with the cheapest missing clause, beside what is recorded.

use super::cost::year;
use crate::domain::Fit;
use crate::domain::evaluation::{Cheapest, Evaluation, evaluate, recorded_awards, recorded_losses, result};
use crate::domain::plan::Plan;
use crate::locale::format;
use crate::page::{Line, Role};
use crate::report::figures::{outcome_role, outcome_sign, people_text, period_text};
use crate::report::region::clauses::asks;
use crate::report::region::facts::award;
use crate::report::sheet::Sheet;

pub(in crate::report) fn write(sheet: &mut Sheet<'_>, plan: &Plan) {
    let (lang, snapshot, ix) = (sheet.lang, sheet.snapshot, sheet.state.region);
    let has_data = sheet.state.has_data();
    if !has_data && recorded_losses(snapshot, ix).next().is_none() {
        return;
    }
    sheet.heading(lang.title_evaluation());
    // Without a figure every clause is unknown: only what is on record is left to say.
    let rules: Vec<Evaluation<'_>> =
        evaluate(snapshot, ix).into_iter().filter(|e| has_data && e.fit == Fit::Applies).collect();
    if has_data && rules.is_empty() {
        sheet.tell(Role::Dim, lang.evaluation_none(format::date(snapshot.as_of, lang)));
    }
    for rule in &rules {
        evaluation(sheet, rule, plan);
    }
    recorded(sheet);
}

/// A rule with what it comes to, its clauses, and the cheapest that is missing.
fn evaluation(sheet: &mut Sheet<'_>, evaluation: &Evaluation<'_>, plan: &Plan) {
    let (lang, set) = (sheet.lang, sheet.set);
    let outcome = result(&evaluation.verdict);
    let name = lang.pick(&evaluation.rule.name);
    let name = if evaluation.rule.verified { name.to_owned() } else { lang.press_rule(name) };
    let line = Line::of(Role::Strong, format!("{name}: ")).with(outcome_role(outcome), lang.outcome(outcome));
    sheet.behind(Line::of(outcome_role(outcome), format!("{} ", outcome_sign(set.glyphs(), outcome))), &line);
    let mut clauses = Line::new();
    for clause in &evaluation.verdict.clauses {
        if !clauses.spans.is_empty() {
            clauses.push(Role::Dim, "; ");
        }
        let alternative = clause.alternative.map(|n| format!("{}: ", lang.alternative(n + 1))).unwrap_or_default();
        clauses.push(outcome_role(clause.outcome), sheet.sign(clause.outcome));
        clauses.push(Role::Text, format!("{alternative}{}", asks(sheet, clause)));
    }
    sheet.below(&clauses);
    if let Some(missing) = evaluation.cheapest(sheet.state) {
        let text = cheapest(sheet, &missing, plan);
        sheet.below(&Line::of(Role::Text, text));
    }
}

/// The missing clause that the fewest people would meet, in people and, where they can be enrolled, in rupiah.
fn cheapest(sheet: &Sheet<'_>, missing: &Cheapest, plan: &Plan) -> String {
    let lang = sheet.lang;
    let (clause, people) = (asks(sheet, &missing.clause), people_text(lang, missing.people));
    let missed = missing.people;
    let year = year(lang, sheet.snapshot, plan, missed.count, missed.estimated).filter(|_| missing.is_enrolment);
    match year {
        Some(year) => lang.evaluation_cheapest(clause, people, year),
        None => lang.evaluation_cheapest_people(clause, people),
    }
}

/// Awards and losses of a status on record: they stand beside the evaluation and decide nothing.
fn recorded(sheet: &mut Sheet<'_>) {
    let (lang, g, snapshot, ix) = (sheet.lang, sheet.glyphs, sheet.snapshot, sheet.state.region);
    let mut awards: Vec<String> = Vec::new();
    for (_, recorded) in recorded_awards(snapshot, ix) {
        let text = award(sheet, recorded);
        if !awards.contains(&text) {
            awards.push(text);
        }
    }
    let text =
        if awards.is_empty() { lang.recorded_no_awards().to_owned() } else { lang.recorded_awards(awards.join("; ")) };
    sheet.tell(Role::Text, text);
    let losses: Vec<_> = recorded_losses(snapshot, ix).collect();
    if losses.is_empty() {
        sheet.tell(Role::Dim, lang.recorded_no_loss());
    }
    for event in losses {
        let text = format!("{}: {} ({})", period_text(lang, event.date), lang.pick(&event.name), lang.press());
        let source = format!(" {} {}", g.separator, sheet.dataset.source(event.source).label());
        sheet.behind(
            Line::of(Role::Warning, format!("{} ", g.flagged)),
            &Line::of(Role::Text, text).with(Role::Source, source),
        );
    }
}
