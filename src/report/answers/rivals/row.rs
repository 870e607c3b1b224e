//! A published figure among its rivals: share, rounding, date and source in columns, its arithmetic below.

use crate::domain::{Aside, Claim, ObservationIx, Reproduction, Rivals, ShareKind};
use crate::locale::{Lang, format};
use crate::page::{Line, Role, text};
use crate::report::figures::{
    dash, has_uncertain_date, people_text, percent_text, period_text, printed_count, printed_share, share_text,
};
use crate::report::region::standing::origin_text;
use crate::report::sheet::Sheet;

/// A page this wide has columns; on a narrower one the text flows beside the shares.
const WIDE: usize = 64;

/// A figure as it is listed.
pub(super) struct Row {
    stands: bool,
    share: String,
    /// The values that round to it; none for a bound or an estimate.
    rounding: Option<String>,
    date: String,
    source: Line,
    /// Its arithmetic, or why it never stands.
    check: Option<Line>,
}

/// The figures of a period, the best first, then those that never stand.
pub(super) fn rows(sheet: &Sheet<'_>, rivals: &Rivals) -> Vec<Row> {
    let claims = rivals.claims.iter().map(|claim| claim_row(sheet, claim, rivals.chosen.as_ref() == Some(claim)));
    claims.chain(rivals.asides.iter().map(|aside| aside_row(sheet, aside))).collect()
}

fn claim_row(sheet: &Sheet<'_>, claim: &Claim, stands: bool) -> Row {
    let (lang, uncertain) = (sheet.lang, has_uncertain_date(sheet.dataset, claim));
    let number = |micro: i64| limit(lang, micro, claim.share.decimals());
    Row {
        stands,
        share: share_text(lang, sheet.set, claim),
        rounding: claim.rounding().map(|(low, high)| lang.rounding_between(number(low), number(high))),
        date: date(sheet, claim.observation, uncertain),
        source: source(sheet, claim.observation),
        check: arithmetic(sheet, claim),
    }
}

fn aside_row(sheet: &Sheet<'_>, aside: &Aside) -> Row {
    let (lang, set) = (sheet.lang, sheet.set);
    let why = lang.aside_never(lang.excluded(aside.why));
    // A count is told in words: it is no share to stand among shares.
    let people = aside.people.filter(|_| aside.share.is_none());
    let people = people.map(|people| format!("{}; ", lang.people(printed_count(lang, set, people))));
    Row {
        stands: false,
        share: aside.share.map_or_else(|| dash(set).to_owned(), |share| printed_share(lang, set, share)),
        rounding: None,
        date: date(sheet, aside.observation, false),
        source: source(sheet, aside.observation),
        check: Some(Line::of(Role::Text, people.unwrap_or_default()).with(Role::Dim, why)),
    }
}

/// A limit of a rounding interval: one decimal more than the figure.
fn limit(lang: Lang, micro: i64, decimals: u8) -> String {
    let decimals = decimals.saturating_add(1).min(6);
    format::scaled(micro / 10_i64.pow(6 - u32::from(decimals)), decimals, lang)
}

fn date(sheet: &Sheet<'_>, ix: ObservationIx, uncertain: bool) -> String {
    let mark = if uncertain { sheet.glyphs.uncertain_date } else { "" };
    period_text(sheet.lang, sheet.dataset.observation(ix).as_of) + mark
}

fn source(sheet: &Sheet<'_>, ix: ObservationIx) -> Line {
    let line = Line::of(Role::Source, sheet.source_label(ix));
    let own = sheet.dataset.is_own(sheet.dataset.observation(ix));
    if own { line.with(Role::Dim, format!(" ({})", sheet.lang.own_word())) } else { line }
}

/// What the counts come to, and whether that is the share: `2.613.970 ÷ 2.639.594 (…) = 99,03 %: cocok`.
fn arithmetic(sheet: &Sheet<'_>, claim: &Claim) -> Option<Line> {
    let (lang, dataset) = (sheet.lang, sheet.dataset);
    let (checked, people, whole) = (claim.arithmetic(dataset)?, claim.people?, claim.denominator?);
    let origin = origin_text(sheet.lang, sheet.dataset, sheet.state.region, whole);
    let is_computed = matches!(claim.kind, ShareKind::Computed | ShareKind::Estimated);
    let (role, verdict) = match checked.verdict {
        Reproduction::Alone if is_computed => (Role::Dim, lang.share_computed()),
        Reproduction::Alone => (Role::Dim, lang.verdict_alone()),
        Reproduction::Reproduced => (Role::StatusMet, lang.verdict_reproduced()),
        Reproduction::Contradicted => (Role::Warning, lang.verdict_contradicted()),
    };
    let counts = format!("{} ÷ {} ({origin})", people_text(lang, people), people_text(lang, whole.people));
    Some(Line::of(Role::Text, format!("{counts} = {}: ", percent_text(lang, checked.share))).with(role, verdict))
}

/// Where the columns of a metric's figures stand.
pub(super) struct Columns {
    share: usize,
    rounding: usize,
    date: usize,
    is_wide: bool,
}

impl Columns {
    /// Columns as wide as the widest cell of `rows`, and as their names.
    pub(super) fn of(sheet: &Sheet<'_>, rows: &[&Row]) -> Self {
        let (lang, is_wide) = (sheet.lang, sheet.width >= WIDE && !sheet.is_spoken());
        let widest = |name: &str, cell: fn(&Row) -> &str| {
            let name = if is_wide { text::width(name) } else { 0 };
            rows.iter().map(|row| text::width(cell(row))).chain([name]).max().unwrap_or(0)
        };
        Self {
            share: widest(lang.rivals_figure(), |row| &row.share),
            rounding: widest(lang.rivals_rounding(), |row| row.rounding.as_deref().unwrap_or_default()),
            date: widest(lang.row_date(), |row| &row.date),
            is_wide,
        }
    }

    /// What the columns hold; beside flowing text nothing.
    pub(super) fn heading(&self, sheet: &mut Sheet<'_>) {
        if self.is_wide {
            let lang = sheet.lang;
            let share = text::pad_left(lang.rivals_figure(), self.share);
            let rounding = text::pad_right(lang.rivals_rounding(), self.rounding);
            let date = text::pad_right(lang.row_date(), self.date);
            let names = format!("  {share}  {rounding}  {date}  {}", lang.row_source());
            sheet.draw([Line::of(Role::Dim, names)]);
        }
    }

    /// The figure with its rounding, date and source, then its arithmetic below them.
    pub(super) fn write(&self, sheet: &mut Sheet<'_>, row: &Row) {
        let (lang, g) = (sheet.lang, sheet.glyphs);
        let (sign, role) = if row.stands { (g.above, Role::Strong) } else { (" ", Role::Text) };
        let lead = Line::of(Role::Mark, format!("{sign} ")).with(role, text::pad_left(&row.share, self.share));
        let mut lead = lead.with(Role::Text, "  ");
        let below = Line::of(Role::Text, " ".repeat(lead.width()));
        let mut unchecked = Line::new();
        if row.check.is_none() {
            unchecked.push(Role::Dim, format!(" {} {}", g.separator, lang.no_arithmetic()));
        }
        if self.is_wide {
            let rounding = row.rounding.as_deref().unwrap_or(dash(sheet.set));
            lead.push(Role::Dim, text::pad_right(rounding, self.rounding) + "  ");
            lead.push(Role::Text, text::pad_right(&row.date, self.date) + "  ");
            sheet.behind(lead, &row.source.clone().joined(unchecked));
        } else {
            let date = Line::of(Role::Text, format!("{} {} ", row.date, g.separator));
            let rounding = row.rounding.as_ref().map(|rounding| format!("{} {rounding}", lang.rivals_rounding()));
            let (first, second) = match rounding {
                Some(rounding) => (row.source.clone(), Some(Line::of(Role::Dim, rounding).joined(unchecked))),
                None => (row.source.clone().joined(unchecked), None),
            };
            sheet.behind(lead, &date.joined(first));
            if let Some(second) = second {
                sheet.behind(below.clone(), &second);
            }
        }
        if let Some(check) = &row.check {
            sheet.behind(below, check);
        }
    }
}
