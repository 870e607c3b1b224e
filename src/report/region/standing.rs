//! Where the region stands in registered and active members: share, gauge, people, denominator, date, source.

use crate::domain::{
    Claim, Clause, Dataset, Denominator, DenominatorOrigin, Metric, Outcome, RegionIx, STALE_MONTHS, Standing,
};
use crate::locale::Lang;
use crate::page::{Line, Role};
use crate::report::figures::{date_remarks, marks, outcome_role, people_text, period_text, share_text, uncertain_sign};
use crate::report::sheet::Sheet;

/// Registered ÷ population.
pub(super) fn registered(sheet: &mut Sheet<'_>) {
    let state = sheet.state;
    sheet.heading(sheet.lang.title_registered());
    write(sheet, state.registered(), Metric::Registered, state.verdict.registered());
}

/// Active members, the basis that speaks for the region first, then the others apart.
pub(super) fn active(sheet: &mut Sheet<'_>) {
    let (lang, state) = (sheet.lang, sheet.state);
    sheet.heading(lang.title_active());
    let metrics = [Metric::ActivePopulation, Metric::ActiveMembers, Metric::ActiveUnstated];
    let main = metrics.into_iter().find(|metric| std::ptr::eq(state.standing(*metric), state.active()));
    let main = main.unwrap_or(Metric::ActivePopulation);
    let clause = state.verdict.active().filter(|_| main == Metric::ActivePopulation);
    write(sheet, state.standing(main), main, clause);
    for metric in metrics.into_iter().filter(|metric| *metric != main) {
        let standing = state.standing(metric);
        for claim in standing.chosen.iter().chain(&standing.tied) {
            sheet.item(&claim_line(sheet, claim, ""));
        }
    }
    let pemda = state.standing(Metric::PemdaShare);
    for claim in pemda.chosen.iter().chain(&pemda.tied) {
        sheet.item(&claim_line(sheet, claim, ""));
    }
}

fn write(sheet: &mut Sheet<'_>, standing: &Standing, metric: Metric, clause: Option<&Clause>) {
    let lang = sheet.lang;
    if let Some(claim) = &standing.chosen {
        chosen(sheet, standing, claim, clause);
    } else if standing.tied.is_empty() {
        let none = format!("{} {}", sheet.glyphs.unknown, lang.no_data());
        sheet.say(&Line::of(Role::NoData, none).with(Role::Dim, format!(" ({})", lang.basis(metric))));
        return;
    } else {
        sheet.say(&Line::of(Role::Warning, format!("{} {}", sheet.glyphs.flagged, lang.tie(standing.tied.len()))));
        for claim in &standing.tied {
            sheet.item(&claim_line(sheet, claim, ""));
        }
    }
    let listed = |claim: &Claim| standing.chosen.as_ref() == Some(claim) || standing.tied.contains(claim);
    let others: Vec<&Claim> = standing.period.iter().filter(|claim| !listed(claim)).collect();
    if !others.is_empty() {
        sheet.tell(Role::Dim, lang.same_period(lang.title_rivals()));
        for claim in others {
            sheet.item(&claim_line(sheet, claim, ""));
        }
    }
}

/// The claim that stands: its share on a gauge, then what it rests on.
fn chosen(sheet: &mut Sheet<'_>, standing: &Standing, claim: &Claim, clause: Option<&Clause>) {
    let (lang, set) = (sheet.lang, sheet.set);
    let outcome = clause.map_or(Outcome::Unknown, |clause| clause.outcome);
    let marks = marks(set, standing, clause.is_some_and(|clause| clause.on_line));
    sheet.say(&claim_line(sheet, claim, &marks));
    let fill = if claim.is_over_100() { Role::Over100 } else { outcome_role(outcome) };
    sheet.gauge(claim.share, clause.and_then(|clause| clause.line), fill);
    if let Some(parts) = counts(sheet, claim) {
        sheet.say(&parts);
    }
    if standing.stale {
        sheet.say(&Line::of(Role::Stale, format!("{} {}", sheet.glyphs.stale, lang.stale_since(STALE_MONTHS))));
    }
    if let Some(why) = why_uncertain(sheet, claim) {
        sheet.say(&Line::of(Role::Dim, format!("{} {why}", sheet.glyphs.uncertain_date)));
    }
}

/// A claim on one line: share, marks, basis, date and source.
pub(in crate::report) fn claim_line(sheet: &Sheet<'_>, claim: &Claim, marks: &str) -> Line {
    let lang = sheet.lang;
    let observation = sheet.dataset.observation(claim.observation);
    let mut line = Line::of(Role::Strong, share_text(lang, sheet.set, claim)).with(Role::Warning, marks);
    let basis = match claim.metric {
        Metric::Registered => String::new(),
        Metric::PemdaShare => format!(" {}", lang.used_pemda()),
        metric => format!(" {}", lang.basis(metric)),
    };
    line.push(Role::Text, basis);
    if let Some(kind) = lang.share_kind(claim.kind) {
        line.push(Role::Dim, format!(" ({kind})"));
    }
    let date = lang.as_of(period_text(lang, observation.as_of)) + uncertain_sign(sheet.set, sheet.dataset, claim);
    line.push(Role::Text, format!(" {} {date}", sheet.glyphs.separator));
    line.push(Role::Source, format!(" {} {}", sheet.glyphs.separator, sheet.source_label(claim.observation)));
    line
}

/// Where the number of a denominator comes from.
pub(in crate::report) fn origin_text(lang: Lang, dataset: &Dataset, region: RegionIx, whole: Denominator) -> &str {
    match whole.origin {
        DenominatorOrigin::Stated => lang.origin_stated(),
        DenominatorOrigin::Register => lang.pick(&dataset.register(region).label),
        DenominatorOrigin::Implied => lang.origin_implied(),
    }
}

/// What is uncertain about the date of a claim.
fn why_uncertain(sheet: &Sheet<'_>, claim: &Claim) -> Option<String> {
    let lang = sheet.lang;
    let observation = sheet.dataset.observation(claim.observation);
    let mut why = date_remarks(lang, observation);
    why.extend(claim.publication_uncertain.then(|| lang.publication_uncertain().to_owned()));
    (!why.is_empty()).then(|| why.join("; "))
}

/// Members and what they are divided by, each with where it comes from.
fn counts(sheet: &Sheet<'_>, claim: &Claim) -> Option<Line> {
    let lang = sheet.lang;
    let people = claim.people.map(|people| people_text(lang, people));
    let estimated = claim.people.is_some_and(|people| people.estimated);
    let remark = if estimated { format!(" ({})", lang.share_estimated()) } else { String::new() };
    let members = people.map(|people| match claim.metric {
        Metric::Registered => lang.registered_people(people),
        Metric::PemdaShare => lang.pemda_people(people),
        _ => lang.active_people(people),
    });
    let members = members.map(|members| members + &remark);
    let whole = claim.denominator.map(|whole| {
        let people = people_text(lang, whole.people);
        let origin = origin_text(sheet.lang, sheet.dataset, sheet.state.region, whole);
        let of = match claim.metric {
            Metric::ActiveMembers => lang.per_members(people),
            _ => lang.per_residents(people),
        };
        format!("{of} ({origin})")
    });
    let text = match (members, whole) {
        (Some(members), Some(whole)) => format!("{members} ÷ {whole}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return None,
    };
    Some(Line::of(Role::Text, text))
}
