//! Figures as text: shares, people, distances and periods with the marks that they carry everywhere.

use crate::domain::{
    Claim, Dataset, DateMark, Difference, Distance, Figure, Flag, Mark, Metric, Observation, ObservationIx, Outcome,
    People, Percent, Period, ShareKind, Standing,
};
use crate::locale::{Lang, format};
use crate::page::{GlyphSet, Glyphs, Role};
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;

/// A count of people or regions.
pub fn count(lang: Lang, value: u64) -> String {
    format::count(i64::try_from(value).unwrap_or(i64::MAX), lang)
}

/// A share as printed: `97,25 %`.
pub fn percent_text(lang: Lang, share: Percent) -> String {
    format::percent(share.scaled(), share.decimals(), lang)
}

/// A share without the percent sign: `97,25`.
pub fn number_text(lang: Lang, share: Percent) -> String {
    format::scaled(share.scaled(), share.decimals(), lang)
}

/// A share without the percent sign and without the zeros that say nothing: `95`, `98,6`.
pub fn edge_text(lang: Lang, share: Percent) -> String {
    let (mut value, mut decimals) = (share.micro(), 6_u8);
    while decimals > 0 && value % 10 == 0 {
        value /= 10;
        decimals -= 1;
    }
    format::scaled(value, decimals, lang)
}

/// Which part of the residents is counted, cut off behind one decimal: `99,9 %` is never all of them.
pub fn coverage_text(lang: Lang, coverage: Percent) -> String {
    format::percent(coverage.micro() / 100_000, 1, lang)
}

/// A difference: `~+0,79 poin`.
pub fn difference_text(lang: Lang, difference: Difference) -> String {
    let points = format::signed_scaled(difference.scaled, difference.decimals, lang);
    lang.points(approximate(points, difference.approximate))
}

/// A claim's share with the mark of how it came to be: `≥ 98 %`, `~98 %`, `98,50 %`.
pub fn share_text(lang: Lang, set: GlyphSet, claim: &Claim) -> String {
    kind_text(lang, set, claim.share, claim.kind)
}

/// A share with the mark of its kind.
pub fn kind_text(lang: Lang, set: GlyphSet, share: Percent, kind: ShareKind) -> String {
    let space = if kind.is_bound() { " " } else { "" };
    format!("{}{space}{}", kind_sign(set.glyphs(), kind), percent_text(lang, share))
}

/// A printed share with the mark that a figure can carry: `≥ ≤ ~`.
pub fn printed_share(lang: Lang, set: GlyphSet, figure: Figure<Percent>) -> String {
    marked(set, &percent_text(lang, figure.value), figure.mark)
}

/// A printed count with the mark that a figure can carry: `≥ ≤ ~`.
pub fn printed_count(lang: Lang, set: GlyphSet, figure: Figure<u64>) -> String {
    marked(set, &count(lang, figure.value), figure.mark)
}

/// What the mark of a figure says, in brackets behind it; nothing for an exact one.
pub fn mark_words(lang: Lang, mark: Option<Mark>) -> String {
    mark.map(|mark| format!(" ({})", lang.mark(mark))).unwrap_or_default()
}

/// People: `1.042`, `~1.042` where estimated.
pub fn people_text(lang: Lang, people: People) -> String {
    approximate(count(lang, people.count), people.estimated)
}

/// People above or below the line with their sign: `-1.203`, `~+250`.
pub fn signed_distance(lang: Lang, distance: Distance) -> String {
    approximate(format::signed_count(distance.people, lang), distance.estimated)
}

/// People below or above the line, in words: `kekurangan 1.203 jiwa`, `~250 jiwa di atas target`.
pub fn distance_text(lang: Lang, distance: Distance) -> String {
    let people = approximate(count(lang, distance.people.unsigned_abs()), distance.estimated);
    match distance.people {
        ..0 => lang.people_missing(people),
        0 => lang.on_the_line().to_owned(),
        _ => lang.people_above(people),
    }
}

/// A year, a month or a day: `2025`, `Des 2025`, `24 Feb 2025`.
pub fn period_text(lang: Lang, period: Period) -> String {
    let day = period.first_day();
    match period {
        Period::Year(_) => day.year().to_string(),
        Period::Month(_) => format::month_year(day.year(), day.month(), lang),
        Period::Day(_) => format::date(day, lang),
    }
}

/// From when to when the figures that were counted are: `data 1 Mei 2024 sampai 30 Jun 2025`.
pub fn span_text(lang: Lang, (from, to): (NaiveDate, NaiveDate)) -> String {
    let (oldest, newest) = (format::date(from, lang), format::date(to, lang));
    if from == to { lang.date_alone(newest) } else { lang.dates_between(oldest, newest) }
}

/// The marks behind a standing share: over 100, on the line, stale.
pub fn marks(set: GlyphSet, standing: &Standing, on_line: bool) -> String {
    let Some(claim) = &standing.chosen else { return String::new() };
    let g = set.glyphs();
    let signs = [(claim.is_over_100(), g.over100), (on_line, g.on_line), (standing.stale, g.stale)];
    signs.into_iter().filter_map(|(raised, sign)| raised.then_some(sign)).collect()
}

/// What stands where there is no value.
pub const fn dash(set: GlyphSet) -> &'static str {
    match set {
        GlyphSet::Unicode | GlyphSet::Spoken => "–",
        GlyphSet::Ascii => "-",
    }
}

/// The sign before a share of this kind: estimated, at least, at most; none for an exact one.
pub const fn kind_sign(g: &Glyphs, kind: ShareKind) -> &'static str {
    match kind {
        ShareKind::Floor => g.floor,
        ShareKind::Ceiling => g.ceiling,
        ShareKind::Rounded | ShareKind::Estimated => g.estimated,
        ShareKind::Printed | ShareKind::Computed => "",
    }
}

/// The sign behind an active share that is not known to be one of the population.
pub const fn basis_sign(g: &Glyphs, metric: Metric) -> &'static str {
    match metric {
        Metric::ActiveMembers => g.of_members,
        Metric::ActiveUnstated => g.uncertain_date,
        Metric::Registered | Metric::ActivePopulation | Metric::PemdaShare => "",
    }
}

/// The colour of an outcome.
pub const fn outcome_role(outcome: Outcome) -> Role {
    match outcome {
        Outcome::Met => Role::StatusMet,
        Outcome::Near => Role::StatusNear,
        Outcome::NotMet => Role::StatusNotMet,
        Outcome::Unknown => Role::StatusUnknown,
    }
}

/// The sign of an outcome.
pub const fn outcome_sign(g: &Glyphs, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => g.met,
        Outcome::Near => g.near,
        Outcome::NotMet => g.not_met,
        Outcome::Unknown => g.unknown,
    }
}

/// The sign of a flag.
pub const fn flag_sign(set: GlyphSet, flag: Flag) -> &'static str {
    let g = set.glyphs();
    match flag {
        Flag::Over100 => g.over100,
        Flag::Stale => g.stale,
        Flag::Approximate => g.estimated,
        Flag::Date | Flag::BasisUnclear => g.uncertain_date,
        _ => g.flagged,
    }
}

/// Whether the date of a claim, or of its publication, is not certain (`?`).
pub fn has_uncertain_date(dataset: &Dataset, claim: &Claim) -> bool {
    let observation = dataset.observation(claim.observation);
    claim.publication_uncertain || observation.date_mark.is_some() || !observation.rare.date_candidates.is_empty()
}

/// The period of a claim, `?` behind it where its date is not certain.
pub fn date_text(lang: Lang, set: GlyphSet, dataset: &Dataset, claim: &Claim) -> String {
    period_text(lang, dataset.observation(claim.observation).as_of) + uncertain_sign(set, dataset, claim)
}

/// `?` where the date of a claim is not certain.
pub fn uncertain_sign(set: GlyphSet, dataset: &Dataset, claim: &Claim) -> &'static str {
    if has_uncertain_date(dataset, claim) { set.glyphs().uncertain_date } else { "" }
}

/// What an observation's own date leaves uncertain, in words: inferred, doubtful, several possible days.
pub fn date_remarks(lang: Lang, observation: &Observation) -> Vec<String> {
    let mark = observation.date_mark.map(|mark| match mark {
        DateMark::Inferred => lang.date_inferred().to_owned(),
        DateMark::Doubtful => lang.date_doubtful().to_owned(),
    });
    let days: Vec<String> = observation.rare.date_candidates.iter().map(|day| format::date(*day, lang)).collect();
    let candidates = (!days.is_empty()).then(|| lang.date_candidates(days.join(lang.or())));
    mark.into_iter().chain(candidates).collect()
}

/// A text with `~` before it where it is estimated.
pub fn approximate(text: String, estimated: bool) -> String {
    if estimated { format!("~{text}") } else { text }
}

fn marked(set: GlyphSet, text: &str, mark: Option<Mark>) -> String {
    let g = set.glyphs();
    match mark {
        Some(Mark::Floor) => format!("{} {text}", g.floor),
        Some(Mark::Ceiling) => format!("{} {text}", g.ceiling),
        Some(Mark::Rounded) => format!("{}{text}", g.estimated),
        _ => text.to_owned(),
    }
}

/// Data of the user's own by the name of their file: imported on a day, or read as they lie there.
pub fn own_label(lang: Lang, file: impl std::fmt::Display, imported: Option<NaiveDate>) -> String {
    match imported {
        Some(day) => lang.imported_data(file, format::date(day, lang)),
        None => lang.own_data(file),
    }
}

/// The name of an observation's source: of imported data the file and the day of the import.
pub fn source_label(dataset: &Dataset, ix: ObservationIx, lang: Lang) -> Cow<'_, str> {
    match dataset.origin(dataset.observation(ix)) {
        Some((file, Some(day))) => Cow::Owned(lang.imported_data(file, format::date(day, lang))),
        _ => Cow::Borrowed(dataset.source_of(ix).label()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(None, "98.50 %")]
    #[case(Some(Mark::Floor), "≥ 98.50 % (at least)")]
    #[case(Some(Mark::Ceiling), "≤ 98.50 % (almost, at most)")]
    #[case(Some(Mark::Rounded), "~98.50 % (rounded)")]
    #[case(Some(Mark::Planned), "98.50 % (planned)")]
    fn a_printed_figure_says_what_it_is(#[case] mark: Option<Mark>, #[case] text: &str) {
        let value = Percent::parse("98.50").unwrap();
        let printed = printed_share(Lang::En, GlyphSet::Unicode, Figure { value, mark });
        assert_eq!(printed + &mark_words(Lang::En, mark), text);
    }

    #[rstest]
    #[case(-1_203, false, "kekurangan 1.203 jiwa")]
    #[case(250, true, "~250 jiwa di atas target")]
    #[case(0, false, "tepat pada target")]
    fn a_distance_says_its_side_in_words(#[case] people: i64, #[case] estimated: bool, #[case] text: &str) {
        assert_eq!(distance_text(Lang::Id, Distance { people, estimated }), text);
    }

    #[rstest]
    #[case("2025", "2025")]
    #[case("2025-12", "Des 2025")]
    #[case("2025-05-24", "24 Mei 2025")]
    fn a_period_is_as_precise_as_its_source(#[case] period: &str, #[case] text: &str) {
        assert_eq!(period_text(Lang::Id, Period::parse(period).unwrap()), text);
    }
}
