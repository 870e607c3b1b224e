//! Where the regions together stand: roll-ups beside published figures, clauses, age of the figures.

use crate::domain::overview::{Overview, Place};
use crate::domain::{Metric, ObservationIx, Outcome, Percent, RegionCode, Rollup, Snapshot, compare};
use crate::locale::{Lang, format};
use crate::page::{Line, Role, flow, text};
use crate::report::Options;
use crate::report::figures::{count, coverage_text, marks, outcome_role, outcome_sign, percent_text, source_label};
use crate::report::region::standing::claim_line;
use crate::report::sheet::Sheet;
use chrono::Datelike;
use std::collections::BTreeSet;

/// Cells of the word before a fact.
const WORD: usize = 16;

/// The facts, each as one or more lines, in at most `room` lines: where they are more, each keeps its first line.
pub(super) fn write(
    snapshot: &Snapshot,
    overview: &Overview,
    trail: &[Place],
    room: usize,
    options: &Options,
) -> Vec<Line> {
    let lang = options.lang;
    let code = overview.whole.map_or(RegionCode::NATION, |ix| snapshot.dataset.region(ix).code);
    let active_line = snapshot.rule.apply(&snapshot.dataset, code, snapshot.as_of).active();
    let (sum, page) = (&overview.sum, Page { snapshot, overview, options });
    let mut facts = vec![flow(Line::new(), &page.title(trail), options.width)];
    facts.extend(page.figures(lang.registered(), "", Metric::Registered, overview.line));
    facts.extend(page.figures(lang.active(), lang.of_population(), Metric::ActivePopulation, active_line));
    facts.push(vec![outcomes(lang.registered(), overview.line, sum.outcomes, options)]);
    facts.push(vec![outcomes(lang.active(), active_line, sum.active_outcomes, options)]);
    facts.push(ages(overview, options));
    facts.extend(overview.are_small.then(|| page.sources()));
    if facts.iter().map(Vec::len).sum::<usize>() > room {
        let separator = options.glyphs.glyphs().separator;
        for lines in &mut facts {
            let is_torn = lines.get(1).is_some_and(|next| !next.plain().trim_start().starts_with(separator));
            lines.truncate(1);
            if let Some(line) = lines.first_mut().filter(|_| is_torn) {
                end_with_a_part(line, separator);
            }
        }
    }
    facts.into_iter().flatten().take(room.max(2)).collect()
}

/// Cuts a line that goes on elsewhere behind the last of its parts that is whole.
fn end_with_a_part(line: &mut Line, separator: &str) {
    let place = line.spans.iter().enumerate().rev().find_map(|(n, span)| Some((n, span.text.rfind(separator)?)));
    if let Some((n, at)) = place {
        line.spans.truncate(n + 1);
        if let Some(last) = line.spans.last_mut() {
            last.text.truncate(at);
        }
    }
}

/// The word before a fact.
fn word(word: &str, options: &Options) -> Line {
    let mut line = Line::of(Role::Dim, word);
    if options.is_spoken() {
        return line.with(Role::Dim, ": ");
    }
    line.pad_to(WORD.max(line.width() + 1));
    line
}

/// What is summed up, and how it is written.
struct Page<'a> {
    snapshot: &'a Snapshot,
    overview: &'a Overview,
    options: &'a Options,
}

impl Page<'_> {
    /// The way down to what is summed up, and whether a filter narrows it.
    fn title(&self, trail: &[Place]) -> Line {
        let Self { snapshot, overview, options } = *self;
        let (lang, g) = (options.lang, options.glyphs.glyphs());
        let nation = snapshot.dataset.find(RegionCode::NATION).map(|ix| lang.region_name(snapshot.dataset.region(ix)));
        let mut names = vec![nation.unwrap_or_default().to_owned()];
        names.extend(trail.iter().map(|place| super::rows::name(snapshot, *place, lang)));
        // A filter that leaves one province alone is about that province.
        let whole = overview.whole.filter(|_| !overview.are_small);
        let whole = whole.map(|ix| lang.region_name(snapshot.dataset.region(ix)).to_owned());
        names.extend(whole.filter(|name| !names.contains(name)));
        let last = names.pop().unwrap_or_default();
        let mut line = Line::new();
        for name in names {
            line.push(Role::Dim, format!("{name} {} ", g.above));
        }
        line.push(Role::Title, last);
        let regions = count(lang, overview.sum.regions.len() as u64);
        if overview.are_small {
            let level = lang.imported_level(self.level());
            line.push(Role::Dim, format!(" {} {regions} {level}", g.separator));
        } else if overview.whole.is_none() {
            line.push(Role::Dim, format!(" {} {}", g.separator, lang.of_regions_alone(regions)));
        }
        line
    }

    /// What the regions are called.
    fn level(&self) -> &'static str {
        self.options.lang.level_of(&self.snapshot.dataset, &self.overview.sum.regions)
    }

    /// The sum, and what was published about the whole; of a region, whose parts are known as far as they were
    /// imported, its own figure comes first.
    fn figures(&self, name: &str, basis: &str, metric: Metric, line: Option<Percent>) -> Vec<Vec<Line>> {
        let (overview, lang) = (self.overview, self.options.lang);
        let sum = if metric == Metric::Registered { &overview.sum.registered } else { &overview.sum.active };
        if overview.are_small && overview.whole.is_some() {
            let together = format!("  {}", lang.parts_together());
            return vec![self.published(name, metric), self.rollup(&together, basis, sum, line)];
        }
        let own = format!("  {}", lang.published_own());
        let is_told = metric == Metric::Registered || overview.whole.is_some();
        let own = is_told.then(|| self.published(&own, metric));
        [self.rollup(name, basis, sum, line)].into_iter().chain(own).collect()
    }

    /// A roll-up of the regions.
    fn rollup(&self, name: &str, basis: &str, sum: &Rollup, line: Option<Percent>) -> Vec<Line> {
        rollup(name, basis, sum, line, self.overview.are_small.then(|| self.level()), self.options)
    }

    /// What was published about the place itself, beside the sum and never in it.
    fn published(&self, name: &str, metric: Metric) -> Vec<Line> {
        let Self { snapshot, overview, options } = *self;
        let (lang, g) = (options.lang, options.glyphs.glyphs());
        let lead = word(name, options);
        let Some(whole) = overview.whole else {
            return flow(lead, &Line::of(Role::Dim, lang.published_none_group()), options.width);
        };
        let sheet = Sheet::new(snapshot, whole, *options);
        let standing = if metric == Metric::Registered { sheet.state.registered() } else { sheet.state.active() };
        let figure = match &standing.chosen {
            Some(claim) => claim_line(&sheet, claim, &marks(options.glyphs, standing, false)),
            None if standing.tied.is_empty() => Line::of(Role::Dim, lang.published_none()),
            None => Line::of(Role::Warning, format!("{} {}", g.flagged, lang.tie(standing.tied.len()))),
        };
        flow(lead, &figure, options.width)
    }

    /// Where the figures come from, each source once.
    fn sources(&self) -> Vec<Line> {
        let Self { snapshot, overview, options } = *self;
        let label = |ix: &ObservationIx| source_label(&snapshot.dataset, *ix, options.lang);
        let labels: BTreeSet<_> = overview.sources.iter().map(label).collect();
        let text = labels.into_iter().collect::<Vec<_>>().join("; ");
        flow(word(options.lang.parts_sources(), options), &Line::of(Role::Source, text), options.width)
    }
}

/// A roll-up: share with its marks and basis, regions, residents, dates. Regions that were imported are called `imported`.
pub(super) fn rollup(
    name: &str,
    basis: &str,
    sum: &Rollup,
    line: Option<Percent>,
    imported: Option<&str>,
    options: &Options,
) -> Vec<Line> {
    let (lang, g) = (options.lang, options.glyphs.glyphs());
    let mut out = Line::new();
    match sum.share {
        Some(share) => {
            let outcome = line.map_or(Outcome::Unknown, |line| compare(share, line));
            out.push(outcome_role(outcome), format!("{} ", outcome_sign(options.glyphs.glyphs(), outcome)));
            out.push(Role::Strong, share_text(sum, share, lang, options));
            out.push(Role::Stale, if sum.stale { g.stale } else { "" });
            out.push(Role::Text, if basis.is_empty() { String::new() } else { format!(" {basis}") });
        }
        None => out.push(Role::NoData, lang.summary_none()),
    }
    let mut rest = Line::new();
    if imported.is_some() {
        let [members, residents] = [sum.members, sum.population].map(|people| count(lang, people));
        rest.push(Role::Text, format!(" {} {}", g.separator, lang.rollup_members(members, residents)));
    } else if let Some(coverage) = sum.coverage {
        let share = coverage_text(lang, coverage);
        rest.push(Role::Text, format!(" {} {}", g.separator, lang.of_residents(share)));
    }
    if let Some((oldest, newest)) = sum.span {
        let month = |day: chrono::NaiveDate| format::short(day.year(), day.month());
        rest.push(Role::Dim, format!(" {} {}–{}", g.separator, month(oldest), month(newest)));
    }
    let mut counted = match imported {
        Some(level) => lang.of_imported(sum.counted, sum.regions, level),
        None => lang.of_regions(sum.counted, sum.regions),
    };
    let name = word(name, options);
    // Where the line would break, the bare fraction says as much.
    if name.width() + out.width() + 3 + text::width(&counted) + rest.width() > options.width {
        counted = format!("{}/{}", count(lang, sum.counted as u64), count(lang, sum.regions as u64));
    }
    out.push(Role::Text, format!(" {} {counted}", g.separator));
    flow(name, &out.joined(rest), options.width)
}

pub(super) fn share_text(sum: &Rollup, share: Percent, lang: Lang, options: &Options) -> String {
    let about = if sum.is_approximate() { options.glyphs.glyphs().estimated } else { "" };
    format!("{about}{}", percent_text(lang, share))
}

/// A clause: how many regions meet, nearly meet and miss the line, and of how many nothing is known; as numbers and as
/// a bar of their signs.
fn outcomes(name: &str, line: Option<Percent>, counts: [usize; 4], options: &Options) -> Line {
    let lang = options.lang;
    let mut out = match line {
        Some(line) => word(&format!("{name} {}", percent_text(lang, line)), options),
        None => word(&format!("{name}: {}", lang.no_line()), options),
    };
    if options.is_spoken() {
        let counted = Outcome::ALL.into_iter().zip(counts);
        let said = counted.map(|(outcome, k)| lang.status_count(count(lang, k as u64), lang.outcome(outcome)));
        return out.with(Role::Text, said.collect::<Vec<_>>().join("; "));
    }
    // Room for all of them in one column, so that the rows of two clauses stand one under the other.
    let column = text::width(&count(lang, counts.iter().sum::<usize>() as u64)).max(3) + 2;
    for (outcome, k) in Outcome::ALL.into_iter().zip(counts) {
        out.push(outcome_role(outcome), outcome_sign(options.glyphs.glyphs(), outcome));
        out.push(Role::Text, text::pad_right(&format!(" {}", count(lang, k as u64)), column));
    }
    out.push(Role::Text, " ");
    let cells = options.width.saturating_sub(out.width());
    for (outcome, cells) in Outcome::ALL.into_iter().zip(shared(counts.map(|k| k as u64), cells)) {
        out.push(outcome_role(outcome), outcome_sign(options.glyphs.glyphs(), outcome).repeat(cells));
    }
    out
}

/// Residents by the age of the figures, as shares and as a bar.
fn ages(overview: &Overview, options: &Options) -> Vec<Line> {
    let (lang, g) = (options.lang, options.glyphs.glyphs());
    let lead = word(lang.age_of_figures(), options);
    let start = lead.width();
    let Some(shares) = overview.freshness.shares() else {
        return flow(lead, &Line::of(Role::NoData, lang.residents_unknown()), options.width);
    };
    let names = [lang.age_fresh(), lang.age_middle(), lang.age_old(), lang.age_none()];
    let mut out = Line::new();
    let [_, some, half, _, full] = g.bins;
    if options.is_spoken() {
        let share = |share: Percent| format::percent((share.scaled() + 50) / 100, 0, lang);
        let said = names.into_iter().zip(shares).map(|(name, part)| format!("{} {name}", share(part)));
        return vec![lead.with(Role::Text, said.collect::<Vec<_>>().join("; "))];
    }
    let signs = [(full, Role::Text), (half, Role::Text), (some, Role::Stale), (g.no_data, Role::NoData)];
    for (((sign, role), name), share) in signs.into_iter().zip(names).zip(shares) {
        out.push(role, sign);
        let share = format::percent((share.scaled() + 50) / 100, 0, lang);
        out.push(Role::Text, format!("{share} "));
        out.push(Role::Dim, format!("{name} "));
    }
    let bar = |line: &mut Line| {
        let cells = options.width.saturating_sub(line.width());
        for ((sign, role), cells) in signs.into_iter().zip(shared(overview.freshness.residents, cells)) {
            line.push(role, sign.repeat(cells));
        }
    };
    if start + out.width() + 8 <= options.width {
        let mut line = lead.joined(out);
        bar(&mut line);
        return vec![line];
    }
    let mut lines = flow(lead, &out, options.width);
    let mut below = Line::new();
    below.pad_to(start);
    bar(&mut below);
    lines.push(below);
    lines
}

/// `cells` shared out by weight: what weighs something gets a cell at least, as far as there are any.
fn shared(weights: [u64; 4], cells: usize) -> [usize; 4] {
    let all: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    let some = weights.iter().filter(|weight| **weight > 0).count();
    if all == 0 || cells < some {
        return [0; 4];
    }
    let mut before = 0_u128;
    let mut from = 0;
    let mut left = some;
    weights.map(|weight| {
        before += u128::from(weight);
        if weight == 0 {
            return 0;
        }
        left -= 1;
        let to = (before * cells as u128 + all / 2) / all;
        let to = usize::try_from(to).unwrap_or(cells).clamp(from + 1, cells - left);
        let part = to - from;
        from = to;
        part
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use crate::page::GlyphSet;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_bar_is_shared_out_whole(weights: [u32; 4], cells in 0_usize..80) {
            let weights = weights.map(u64::from);
            let parts = shared(weights, cells);
            let some = weights.iter().filter(|weight| **weight > 0).count();
            let whole: usize = parts.iter().sum();
            prop_assert_eq!(whole, if some > 0 && cells >= some { cells } else { 0 });
            for (part, weight) in parts.into_iter().zip(weights) {
                prop_assert_eq!(part > 0, weight > 0 && whole > 0);
            }
        }
    }

    #[test]
    fn what_goes_on_elsewhere_ends_with_a_whole_part() {
        let ended = |parts: &[&str]| {
            let mut line = Line::new();
            for part in parts {
                line.push(Role::Text, *part);
            }
            end_with_a_part(&mut line, "·");
            line.plain()
        };
        assert_eq!(ended(&["Aktif  ", "81,94 %", " ", "· per 2025", " ", "· TVRI"]), "Aktif  81,94 % · per 2025");
        assert_eq!(ended(&["Terdaftar  98 % · 336/514 ·"]), "Terdaftar  98 % · 336/514");
        assert_eq!(ended(&["tanpa pemisah"]), "tanpa pemisah");
    }

    #[test]
    fn counts_of_every_desa_stand_apart_and_one_under_the_other() {
        let options = Options { lang: Lang::Id, glyphs: GlyphSet::Unicode, width: 78 };
        let rows = [[1_799, 4_253, 65_908, 0], [0, 0, 0, 71_960]].map(|counts| outcomes("A", None, counts, &options));
        let [all, none] = rows.map(|row| row.plain());
        assert!(all.contains("1.799 ") && all.contains("4.253 ") && all.contains("65.908 "), "{all}");
        let column = |row: &str, sign| row.chars().position(|c| c == sign);
        for sign in ['▲', '●', '▼'] {
            assert_eq!(column(&all, sign), column(&none, sign), "{all}\n{none}");
        }
    }
}
