//! Every published figure known on the date, newest first, as its source has it.

use crate::domain::{ActiveBasis, Flags, Mark, Metric, Observation, ObservationIx};
use crate::locale::format;
use crate::page::{Line, Role, text};
use crate::report::figures::{date_remarks, own_label, period_text, printed_count, printed_share};
use crate::report::sheet::Sheet;

pub(super) fn write(sheet: &mut Sheet<'_>, evidence: &[(ObservationIx, Flags)]) {
    let lang = sheet.lang;
    sheet.heading(lang.title_published());
    let date = format::date(sheet.snapshot.as_of, lang);
    if evidence.is_empty() {
        sheet.tell(Role::Dim, lang.none_known(&date));
    }
    for (n, (ix, flags)) in evidence.iter().enumerate() {
        if n > 0 {
            sheet.blank();
        }
        block(sheet, *ix, *flags);
    }
    let later = sheet.dataset.observations(sheet.state.region).count() - evidence.len();
    if later > 0 {
        sheet.blank();
        sheet.tell(Role::Dim, lang.not_yet_known(later, date));
    }
}

/// One observation: its date, its figures, who says it where, and what is doubtful about it.
fn block(sheet: &mut Sheet<'_>, ix: ObservationIx, flags: Flags) {
    let (lang, o) = (sheet.lang, sheet.dataset.observation(ix));
    date(sheet, ix);
    for (label, figure, remarks) in figures(sheet, o) {
        let mut line = Line::of(Role::Text, format!("{label} ")).with(Role::Strong, figure);
        if !remarks.is_empty() {
            line.push(Role::Dim, format!(" ({})", remarks.join("; ")));
        }
        sheet.below(&line);
    }
    for award in super::facts::awards(sheet, o) {
        sheet.below(&Line::of(Role::Text, award));
    }
    for target in super::facts::targets(sheet, o) {
        sheet.below(&Line::of(Role::Text, target));
    }
    if let Some(status) = &o.rare.status_claim {
        sheet.below(&Line::of(Role::Text, lang.status_claimed(status)));
    }
    let kinds = [(o.survey, lang.survey_figure()), (o.projected, lang.projected_figure())];
    for (_, kind) in kinds.into_iter().filter(|(is, _)| *is) {
        sheet.below(&Line::of(Role::Warning, kind));
    }
    if let Some(note) = &o.rare.note {
        sheet.below(&Line::of(Role::Text, lang.pick(note)));
    }
    if let Some(caveat) = &o.rare.caveat {
        sheet.below(&Line::of(Role::Warning, lang.caveat_is(lang.pick(caveat))));
    }
    let raised: Vec<&str> = flags.iter().map(|flag| lang.flag(flag)).collect();
    if !raised.is_empty() {
        sheet.below(&Line::of(Role::Warning, format!("{} {}", sheet.glyphs.flagged, raised.join(", "))));
    }
    source(sheet, ix);
}

/// The date with what is uncertain about it, and what the figure is used for.
fn date(sheet: &mut Sheet<'_>, ix: ObservationIx) {
    let (lang, g, o) = (sheet.lang, sheet.glyphs, sheet.dataset.observation(ix));
    let uses = Metric::ALL.into_iter().filter(|metric| {
        let standing = sheet.state.standing(*metric);
        standing.chosen.iter().any(|claim| claim.observation == ix)
    });
    let uses: Vec<String> = uses.map(|metric| metric_name(sheet, metric)).collect();
    let is_uncertain = o.date_mark.is_some() || !o.rare.date_candidates.is_empty();
    let mut line = Line::of(Role::Header, period_text(lang, o.as_of));
    line.push(Role::Warning, if is_uncertain { g.uncertain_date } else { "" });
    if !uses.is_empty() {
        line.push(Role::StatusMet, format!(" {} {}", g.separator, lang.used_for(uses.join(", "))));
    }
    let published = o.dated_by_publication.then(|| lang.date_by_publication().to_owned());
    let remarks: Vec<String> = published.into_iter().chain(date_remarks(lang, o)).collect();
    if !remarks.is_empty() {
        line.push(Role::Dim, format!(" ({})", remarks.join("; ")));
    }
    let sign = if uses.is_empty() { g.bullet } else { g.above };
    sheet.behind(Line::of(Role::Mark, format!("{sign} ")), &line);
}

fn metric_name(sheet: &Sheet<'_>, metric: Metric) -> String {
    let lang = sheet.lang;
    match metric {
        Metric::Registered => lang.trend_registered().to_owned(),
        Metric::PemdaShare => lang.used_pemda().to_owned(),
        _ => format!("{} {}", lang.word_active(), lang.basis(metric)),
    }
}

/// A figure as it is listed: what it is, its value, and what is said of it in brackets.
type Listed<'a> = (&'a str, String, Vec<&'a str>);

/// Every figure of an observation with its mark and basis.
fn figures<'a>(sheet: &Sheet<'a>, o: &Observation) -> Vec<Listed<'a>> {
    let (lang, set) = (sheet.lang, sheet.set);
    let mut all: Vec<Listed<'a>> = Vec::new();
    let mut add = |label, text: String, mark: Option<Mark>, basis: Option<&'a str>| {
        all.push((label, text, mark.map(|mark| lang.mark(mark)).into_iter().chain(basis).collect()));
    };
    let residents = Some(lang.of_population());
    let basis = o.active_basis.map(|basis| match basis {
        ActiveBasis::Population => lang.of_population(),
        ActiveBasis::Members => lang.of_members(),
        ActiveBasis::Unstated => lang.of_unstated(),
    });
    let shares = [
        (lang.word_registered(), o.registered_pct, residents),
        (lang.unregistered(), o.rare.unregistered_pct, residents),
        (lang.word_active(), o.active_pct, basis),
    ];
    for (label, figure, basis) in shares {
        if let Some(figure) = figure {
            add(label, printed_share(lang, set, figure), figure.mark, basis);
        }
    }
    let counts = [
        (lang.word_registered(), o.registered),
        (lang.unregistered(), o.rare.unregistered),
        (lang.word_active(), o.active),
        (lang.population_label(), o.population),
    ];
    let counts = counts.into_iter().filter_map(|(label, figure)| Some((label, figure?)));
    for (label, figure) in counts.chain(o.rare.segments.iter().map(|(segment, f)| (lang.segment(*segment), *f))) {
        add(label, lang.people(printed_count(lang, set, figure)), figure.mark, None);
    }
    for (kind, figure) in &o.rare.facilities {
        add(lang.facility(*kind), printed_count(lang, set, *figure), figure.mark, None);
    }
    if let Some(growth) = o.rare.growth_per_month {
        add(lang.growth_label(), lang.a_month(printed_count(lang, set, growth)), growth.mark, None);
    }
    if let Some(budget) = o.rare.budget_idr {
        let amount = i64::try_from(budget.value).unwrap_or(i64::MAX);
        add(lang.title_budgets(), format::rupiah(amount, lang), budget.mark, None);
    }
    all
}

/// Who says it, and where it was published.
fn source(sheet: &mut Sheet<'_>, ix: ObservationIx) {
    let (lang, dataset) = (sheet.lang, sheet.dataset);
    let o = dataset.observation(ix);
    if let Some(speaker) = &o.rare.stated_by {
        let office = format!(", {}", speaker.office);
        sheet.below(&Line::of(Role::Strong, speaker.name.as_ref()).with(Role::Text, office));
    }
    let source = dataset.source_of(ix);
    let mut line = Line::of(Role::Source, source.publisher.as_deref().unwrap_or(lang.publisher_unknown()));
    let title = source.title.as_deref().map_or_else(|| lang.untitled().to_owned(), |title| format!("\"{title}\""));
    line.push(Role::Source, format!(", {title}"));
    let published = source.published.map_or_else(
        || lang.published_undated().to_owned(),
        |published| lang.published_on(period_text(lang, published)),
    );
    line.push(Role::Dim, format!(", {published}"));
    sheet.below(&line);
    match &source.url {
        None => sheet.below(&Line::of(Role::Dim, lang.address_unknown())),
        Some(url) if source.url_cut => {
            let is_marked = url.ends_with('…') || url.ends_with("...");
            let sign = if is_marked { "" } else { sheet.glyphs.ellipsis };
            let cut = format!(" ({})", lang.address_cut());
            sheet.below(&Line::of(Role::Link, format!("{url}{sign}")).with(Role::Dim, cut));
        }
        Some(url) => sheet.below(&Line::of(Role::Link, url.as_ref())),
    }
    if let Some((origin, imported)) = dataset.origin(o) {
        let origin = text::cut_with(origin, sheet.width, sheet.glyphs.ellipsis);
        sheet.below(&Line::of(Role::Dim, own_label(lang, origin, imported)));
    }
}
