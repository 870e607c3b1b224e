//! Records of rules, contribution rates and events.

use super::fault::{DataFile, FaultKind, excerpt};
use super::known::Known;
use super::object::{Object, Read, wrong};
use super::value::{bilingual, boolean, list, people, percent, period, rupiah_per_month, text, word};
use crate::domain::{
    Event, EventKind, FurtherClause, Level, Lines, Period, Rate, RegionCode, Rule, RuleKind, RuleScope,
};

const RULE_KINDS: [(&str, RuleKind); 3] =
    [("status", RuleKind::Status), ("plan", RuleKind::Plan), ("award", RuleKind::Award)];
const EVENT_KINDS: [(&str, EventKind); 3] =
    [("national", EventKind::National), ("regional", EventKind::Regional), ("status_lost", EventKind::StatusLost)];
/// Clauses that an event may name: those with a line of their own, and the further ones.
const LINE_CLAUSES: [&str; 3] = ["registered_pct", "active_population_pct", "pemda_share_pct"];

/// A dated rule.
pub(super) fn rule(mut object: Object<'_>, known: &Known) -> Read<Rule> {
    let (id, name) = (object.need("id", text), object.need("name", bilingual));
    let kind = object.need("kind", |raw| word(raw, &RULE_KINDS));
    let scope = object.need("scope", |raw| scope(raw, known));
    let (from, to) = validity(&mut object);
    let registered = object.need("registered_pct", percent);
    let lines = lines(&mut object);
    let pemda_waived_at_active = object.take("pemda_share_waived_at_active_pct", percent);
    let any_of = object.take("any_of", list(alternative)).unwrap_or_default();
    let clauses = FurtherClause::ALL.map(|clause| (clause.id(), clause));
    let further = object.take("further_clauses", list(|raw| word(raw, &clauses))).unwrap_or_default();
    let default = object.take("default", boolean).unwrap_or(false);
    let verified = object.need("verified", boolean);
    let source = object.need("source", |raw| known.source(raw));
    let note = object.take("note", bilingual);
    object.finish(|| {
        Some(Rule {
            id: id?,
            name: name?,
            kind: kind?,
            scope: scope?,
            from: from?,
            to,
            registered: registered?,
            lines,
            pemda_waived_at_active,
            any_of,
            further,
            default,
            verified: verified?,
            source: source?,
            note,
        })
    })
}

/// A contribution rate.
pub(super) fn rate(mut object: Object<'_>, known: &Known) -> Read<Rate> {
    let (id, name) = (object.need("id", text), object.need("name", bilingual));
    let rupiah = object.need("rupiah_per_person_month", rupiah_per_month);
    let (from, to) = validity(&mut object);
    let basis = object.need("basis", text);
    let default = object.take("default", boolean).unwrap_or(false);
    let verified = object.need("verified", boolean);
    let source = object.need("source", |raw| known.source(raw));
    let note = object.take("note", bilingual);
    object.finish(|| {
        Some(Rate {
            id: id?,
            name: name?,
            rupiah_per_person_month: rupiah?,
            from: from?,
            to,
            basis: basis?,
            default,
            verified: verified?,
            source: source?,
            note,
        })
    })
}

/// Something that happened to membership.
pub(super) fn event(mut object: Object<'_>, known: &Known) -> Read<Event> {
    let (id, date) = (object.need("id", text), object.need("date", period));
    let scope = object.need("scope", |raw| known.region(raw));
    let kind = object.need("kind", |raw| word(raw, &EVENT_KINDS));
    let (name, people) = (object.need("name", bilingual), object.take("people", people));
    let rule = object.take("rule", |raw| {
        let id = text(raw)?;
        match known.rules.position(&id) {
            Some(_) => Ok(id),
            None => known.dangling(DataFile::Thresholds, &id, FaultKind::UnknownRule(excerpt(&id))),
        }
    });
    let further = FurtherClause::ALL.map(FurtherClause::id);
    let clauses: Vec<_> = LINE_CLAUSES.into_iter().chain(further).map(|clause| (clause, clause)).collect();
    let clause = object.take("clause", |raw| word(raw, &clauses));
    let source = object.need("source", |raw| known.source(raw));
    object.finish(|| {
        Some(Event {
            id: id?,
            date: date?,
            scope: scope?,
            kind: kind?,
            name: name?,
            people,
            rule,
            clause: clause.map(Into::into),
            source: source?,
        })
    })
}

/// First and last period of a validity.
fn validity(object: &mut Object<'_>) -> (Option<Period>, Option<Period>) {
    let (from, to) = (object.need("from", period), object.take("to", period));
    if let (Some(from), Some(to)) = (from, to)
        && to.last_day() < from.first_day()
    {
        object.wrong("to", FaultKind::Reversed { from: from.to_string(), to: to.to_string() });
    }
    (from, to)
}

fn lines(object: &mut Object<'_>) -> Lines {
    Lines {
        active_population: object.take("active_population_pct", percent),
        pemda_share: object.take("pemda_share_pct", percent),
    }
}

fn alternative(raw: &str) -> Read<Lines> {
    let mut object = Object::inner(raw)?;
    if object.is_empty() {
        object.wrong("", FaultKind::Empty);
    }
    let lines = lines(&mut object);
    object.finish(|| Some(lines))
}

/// The nation (`00`), any region (`region`) or a province.
fn scope(raw: &str, known: &Known) -> Read<RuleScope> {
    if let Ok(scope) = word(raw, &[("00", RuleScope::Nation), ("region", RuleScope::AnyRegion)]) {
        return Ok(scope);
    }
    let found = text(raw)?;
    if RegionCode::parse(&found).is_none_or(|code| code.level() != Level::Province) {
        return wrong(FaultKind::Scope(excerpt(&found)));
    }
    known.region(raw).map(RuleScope::Province)
}
