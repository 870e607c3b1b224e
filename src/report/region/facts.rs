//! What else is known of a region: facilities, targets, awards, budgets, growth, context and flags.

use crate::domain::{Award, Event, Facility, Figure, Flags, Mark, Observation, ObservationIx, Period};
use crate::locale::format;
use crate::page::{Line, Role};
use crate::report::figures::{flag_sign, mark_words, period_text, printed_count, printed_share};
use crate::report::sheet::Sheet;

/// The facts of one kind that an observation holds, as text.
type Facts = fn(&Sheet<'_>, &Observation) -> Vec<String>;

pub(in crate::report) fn write(sheet: &mut Sheet<'_>, evidence: &[(ObservationIx, Flags)]) {
    let lang = sheet.lang;
    let sections: [(&str, Facts); 6] = [
        (lang.title_facilities(), facilities),
        (lang.title_targets(), targets),
        (lang.title_awards(), awards),
        (lang.title_budgets(), budgets),
        (lang.title_growth(), growth),
        (lang.title_notes(), notes),
    ];
    for (title, facts) in sections {
        section(sheet, evidence, title, facts);
    }
    events(sheet);
    flags(sheet, evidence);
}

/// One fact a line, each with its date and who says it; a fact that several sources report stands once with all of them.
fn section(sheet: &mut Sheet<'_>, evidence: &[(ObservationIx, Flags)], title: &str, facts: Facts) {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for (ix, _) in evidence {
        let observation = sheet.dataset.observation(*ix);
        let said = said_by(sheet, *ix);
        for fact in facts(sheet, observation) {
            match found.iter_mut().find(|(other, _)| *other == fact) {
                Some((_, by)) if by.contains(&said) => {}
                Some((_, by)) => by.push(said.clone()),
                None => found.push((fact, vec![said.clone()])),
            }
        }
    }
    if found.is_empty() {
        return;
    }
    sheet.heading(title);
    for (fact, by) in found {
        let by = format!(" {} {}", sheet.glyphs.separator, by.join("; "));
        sheet.item(&Line::of(Role::Text, fact).with(Role::Source, by));
    }
}

/// The date of an observation and who says it: `per 2024, Ika Irawati (kukarkab.go.id)`.
fn said_by(sheet: &Sheet<'_>, ix: ObservationIx) -> String {
    let observation = sheet.dataset.observation(ix);
    let date = sheet.lang.as_of(period_text(sheet.lang, observation.as_of));
    let source = sheet.source_label(ix);
    match &observation.rare.stated_by {
        Some(speaker) => format!("{date}, {} ({source})", speaker.name),
        None => format!("{date}, {source}"),
    }
}

fn facilities(sheet: &Sheet<'_>, o: &Observation) -> Vec<String> {
    let one = |(facility, figure): &(Facility, Figure<u64>)| {
        format!("{} {}", printed_count(sheet.lang, sheet.set, *figure), sheet.lang.facility(*facility))
            + &mark_words(sheet.lang, figure.mark)
    };
    let all: Vec<String> = o.rare.facilities.iter().map(one).collect();
    if all.is_empty() { Vec::new() } else { vec![all.join(", ")] }
}

pub(super) fn targets(sheet: &Sheet<'_>, o: &Observation) -> Vec<String> {
    let lang = sheet.lang;
    let share = o
        .rare
        .target_pct
        .map(|target| lang.target_of(printed_share(lang, sheet.set, target)) + &mark_words(lang, target.mark));
    let words = o.rare.target_text.as_ref().map(|text| lang.pick(text).to_owned());
    let what: Vec<String> = share.into_iter().chain(words).collect();
    if what.is_empty() {
        return Vec::new();
    }
    let due = o
        .rare
        .target_date
        .map_or_else(|| lang.target_undated().to_owned(), |due| lang.target_due(period_text(lang, due)));
    vec![format!("{}, {due}", what.join(", "))]
}

pub(super) fn awards(sheet: &Sheet<'_>, o: &Observation) -> Vec<String> {
    o.rare.awards.iter().map(|one| award(sheet, one)).collect()
}

/// An award with its year and class: `UHC Awards 2026, kelas Madya`.
pub(in crate::report) fn award(sheet: &Sheet<'_>, award: &Award) -> String {
    let lang = sheet.lang;
    let year = award.year.map_or_else(|| format!(" ({})", lang.year_unstated()), |year| format!(" {year}"));
    let class = award.class.as_ref().map(|class| format!(", {}", lang.award_class(class))).unwrap_or_default();
    format!("{}{year}{class}", award.name)
}

fn budgets(sheet: &Sheet<'_>, o: &Observation) -> Vec<String> {
    let lang = sheet.lang;
    let one = |figure: Figure<u64>| {
        let amount = i64::try_from(figure.value).unwrap_or(i64::MAX);
        let nature = figure.mark.map_or(lang.budget_available(), |mark: Mark| lang.mark(mark));
        let (short, exact) = (format::rupiah_short(amount, lang), format::rupiah(amount, lang));
        format!("{}: {short} ({exact}), {nature}", period_text(lang, o.as_of))
    };
    o.rare.budget_idr.map(one).into_iter().collect()
}

fn growth(sheet: &Sheet<'_>, o: &Observation) -> Vec<String> {
    let one = |figure: Figure<u64>| {
        sheet.lang.a_month(printed_count(sheet.lang, sheet.set, figure)) + &mark_words(sheet.lang, figure.mark)
    };
    o.rare.growth_per_month.map(one).into_iter().collect()
}

fn notes(sheet: &Sheet<'_>, o: &Observation) -> Vec<String> {
    o.rare.note.as_ref().map(|note| sheet.lang.pick(note).to_owned()).into_iter().collect()
}

/// Events of this very region, known on the date.
fn events(sheet: &mut Sheet<'_>) {
    let (lang, dataset) = (sheet.lang, sheet.dataset);
    let here = |event: &&Event| event.scope == sheet.region.code && event.known_from(dataset) <= sheet.snapshot.as_of;
    let events: Vec<_> = dataset.events().iter().filter(here).collect();
    if events.is_empty() {
        return;
    }
    sheet.heading(lang.title_events());
    for event in events {
        let source = format!(" {} {}", sheet.glyphs.separator, dataset.source(event.source).label());
        let text = format!("{}: {}", period_text(lang, event.date), lang.pick(&event.name));
        sheet.item(&Line::of(Role::Text, text).with(Role::Source, source));
    }
}

/// Every flag raised, with its reason and the dates of the figures that raise it.
fn flags(sheet: &mut Sheet<'_>, evidence: &[(ObservationIx, Flags)]) {
    let (lang, dataset) = (sheet.lang, sheet.dataset);
    let mut raised = sheet.state.flags;
    for (_, flags) in evidence {
        raised.extend(*flags);
    }
    if raised.is_empty() {
        return;
    }
    sheet.heading(lang.title_flags());
    for flag in raised.iter() {
        let mut dates: Vec<Period> = Vec::new();
        for (ix, _) in evidence.iter().filter(|(_, flags)| flags.contains(flag)) {
            let date = dataset.observation(*ix).as_of;
            if !dates.contains(&date) {
                dates.push(date);
            }
        }
        let dates: Vec<String> = dates.into_iter().map(|date| period_text(lang, date)).collect();
        let mut line = Line::of(Role::Strong, format!("{}: ", lang.flag(flag)));
        line.push(Role::Text, lang.flag_reason(flag));
        if !dates.is_empty() {
            line.push(Role::Dim, format!(" ({})", dates.join(", ")));
        }
        let sign = flag_sign(sheet.set, flag);
        sheet.behind(Line::of(Role::Warning, format!("{sign} ")), &line);
    }
}
