//! What closing the gaps of many regions costs: the plan and the sum on top, the regions below, the dearest first.

use super::entry::Entry;
use crate::domain::plan::{GapCost, Gaps, Plan, gaps};
use crate::domain::{RegionCode, RegionIx, Snapshot};
use crate::locale::{Lang, format};
use crate::page::{GlyphSet, Line, Role, flow, text};
use crate::report::answers::cost::budget_text;
use crate::report::figures::{approximate, count, outcome_role, outcome_sign, percent_text};
use crate::report::{Options, month_name, premium_text, rupiah, spoken};

/// Cells of a region's name, at least and at most.
const NAME: (usize, usize) = (14, 26);
/// Cells of the people, of an amount a month, and of an amount a year.
const CELLS: [usize; 3] = [11, 18, 20];
/// A page narrower than this has amounts in millions and billions.
const EXACT: usize = 77;
/// Cells of such an amount.
const SHORT: usize = 17;
/// A page narrower than this has no amounts a month.
const MONTHLY: usize = 62;
/// Cells of a bar, at least and at most.
const BAR: (usize, usize) = (8, 40);

/// The cost of many gaps on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapsPage {
    /// The plan, the sum and the heads of the columns: stays in view.
    pub heading: Vec<Line>,
    /// The regions, then what is not among them, in sentences.
    pub entries: Vec<Entry>,
}

/// What closing the gap of each of `regions` costs by `plan`, as lines of at most the width asked for.
pub fn gaps_page(snapshot: &Snapshot, regions: &[RegionIx], plan: &Plan, options: &Options) -> GapsPage {
    let lang = options.lang;
    let Some(premium) = plan.rate.premium(&snapshot.dataset, snapshot.as_of) else {
        let why = lang.cost_no_rate(format::date(snapshot.as_of, lang));
        return GapsPage { heading: title(snapshot, options), entries: vec![said(why, true, options)] };
    };
    let mut heading = title(snapshot, options);
    heading.extend(plan_lines(plan, &premium_text(lang, premium), options));
    let Some(found) = gaps(snapshot, regions, plan) else {
        return GapsPage { heading, entries: vec![said(lang.cost_too_large().to_owned(), true, options)] };
    };
    let columns = Columns::new(options.width);
    if !found.regions.is_empty() {
        heading.extend(total(&found, plan, options));
        if !options.is_spoken() {
            heading.push(columns.heads(plan.start, options));
        }
    }
    let dearest = found.regions.first().map_or(0, |gap| gap.people);
    let line = |gap: &GapCost| {
        let line = match options.glyphs {
            GlyphSet::Spoken => spoken_row(snapshot, gap, plan.start, options.lang),
            _ => columns.row(snapshot, gap, dearest, options),
        };
        Entry { region: Some(gap.region), lines: vec![line] }
    };
    let mut entries: Vec<Entry> = found.regions.iter().map(line).collect();
    let number = |n: usize| count(lang, n as u64);
    let told = [
        (found.met > 0).then(|| lang.gaps_met(number(found.met))),
        (found.without_figure > 0).then(|| lang.gaps_without_figure(number(found.without_figure))),
        plan.budget.filter(|_| found.regions.is_empty()).map(|amount| lang.cost_budget_unused(rupiah(lang, amount))),
    ];
    for text in told.into_iter().flatten() {
        entries.push(said(text, entries.is_empty(), options));
    }
    GapsPage { heading, entries }
}

/// What is measured.
fn title(snapshot: &Snapshot, options: &Options) -> Vec<Line> {
    let lang = options.lang;
    let line = snapshot.line(RegionCode::NATION).map(|line| percent_text(lang, line));
    let title = line.map_or_else(|| lang.gaps_title_plain().to_owned(), |line| lang.gaps_title(line));
    flow(Line::new(), &Line::of(Role::Title, title), options.width)
}

/// The premium, the first month and the budget.
fn plan_lines(plan: &Plan, premium: &str, options: &Options) -> Vec<Line> {
    let (lang, separator) = (options.lang, options.glyphs.glyphs().separator);
    let mut parts = vec![premium.to_owned(), lang.plan_from(month_name(lang, plan.start))];
    parts.extend(plan.budget.map(|amount| lang.plan_budget(rupiah(lang, amount))));
    flow(Line::new(), &Line::of(Role::Dim, parts.join(&format!(" {separator} "))), options.width)
}

/// All regions together, and how far the budget goes.
fn total(found: &Gaps, plan: &Plan, options: &Options) -> Vec<Line> {
    let lang = options.lang;
    let amount = |n: u64| approximate(rupiah(lang, n), found.estimated);
    let people = approximate(count(lang, found.people), found.estimated);
    let regions = count(lang, found.regions.len() as u64);
    let cost = &found.total;
    let text = match plan.start {
        1 => lang.gaps_total(regions, people, amount(cost.year), amount(cost.average)),
        start => {
            lang.gaps_total_from(regions, people, month_name(lang, start), amount(cost.year), amount(cost.average))
        }
    };
    let mut lines = flow(Line::new(), &Line::of(Role::Strong, text), options.width);
    if let Some(budget) = &cost.budget {
        lines.extend(flow(Line::new(), &Line::of(Role::Text, budget_text(lang, budget, plan.start)), options.width));
    }
    lines
}

fn said(text: String, comes_first: bool, options: &Options) -> Entry {
    let above = if comes_first { None } else { Some(Line::new()) };
    let lines = above.into_iter().chain(flow(Line::new(), &Line::of(Role::Dim, text), options.width));
    Entry { region: None, lines: lines.collect() }
}

/// A region in words, each value behind the head of its column.
fn spoken_row(snapshot: &Snapshot, gap: &GapCost, start: u32, lang: Lang) -> Line {
    let state = snapshot.state(gap.region);
    let amount = |n: u64| approximate(rupiah(lang, n), gap.estimated);
    let [gap_head, month, year] = heads(lang, start);
    let old = if state.registered().stale { lang.stale() } else { "" };
    let values = [
        (gap_head, approximate(lang.people(count(lang, gap.people)), gap.estimated)),
        (month, amount(gap.cost.average)),
        (year, amount(gap.cost.year)),
        ("", lang.outcome(state.status()).to_owned()),
        ("", old.to_owned()),
    ];
    spoken::line(&snapshot.dataset.region(gap.region).short_name(), &values)
}

/// The heads of the people, of an amount a month, and of the amount of the year or what is left of it.
const fn heads(lang: Lang, start: u32) -> [&'static str; 3] {
    [lang.head_gap(), lang.head_month(), if start == 1 { lang.head_year() } else { lang.head_until_december() }]
}

/// Where the columns stand.
#[derive(Clone, Copy)]
struct Columns {
    name: usize,
    /// Of an amount a month, none where there is no room for it, and of one a year.
    amounts: [usize; 2],
    is_exact: bool,
    bar: usize,
}

impl Columns {
    fn new(width: usize) -> Self {
        let [people, month, year] = CELLS;
        let is_exact = width >= EXACT;
        let amounts = match width {
            _ if is_exact => [month, year],
            MONTHLY.. => [SHORT, SHORT],
            _ => [0, SHORT],
        };
        let taken = 2 + people + amounts.iter().sum::<usize>();
        let name = width.saturating_sub(taken).clamp(NAME.0, NAME.1);
        let bar = width.saturating_sub(taken + name + 2);
        Self { name, amounts, is_exact, bar: if bar < BAR.0 { 0 } else { bar.min(BAR.1) } }
    }

    fn heads(&self, start: u32, options: &Options) -> Line {
        let lang = options.lang;
        let [people, ..] = CELLS;
        let [month, year] = self.amounts;
        let mut line = Line::new();
        line.pad_to(2);
        line.push(Role::Header, text::pad_right(lang.column_region(), self.name));
        let columns = heads(lang, start).into_iter().zip([people, month, year]);
        for (head, cells) in columns.filter(|(_, cells)| *cells > 0) {
            line.push(Role::Header, text::pad_left(&text::cut(head, cells - 1), cells));
        }
        line
    }

    fn row(&self, snapshot: &Snapshot, gap: &GapCost, dearest: u64, options: &Options) -> Line {
        let (lang, g) = (options.lang, options.glyphs.glyphs());
        let (region, state) = (snapshot.dataset.region(gap.region), snapshot.state(gap.region));
        let [people, ..] = CELLS;
        let [month, year] = self.amounts;
        let outcome = state.status();
        let mut line = Line::of(outcome_role(outcome), format!("{} ", outcome_sign(options.glyphs.glyphs(), outcome)));
        let name = text::cut_with(&region.short_name(), self.name - 1, g.ellipsis);
        line.push(Role::Text, text::pad_right(&name, self.name));
        let marked = approximate(count(lang, gap.people), gap.estimated);
        line.push(Role::Strong, text::pad_left(&marked, people));
        let amount = |n: u64| {
            let text = if self.is_exact {
                rupiah(lang, n)
            } else {
                format::rupiah_short(i64::try_from(n).unwrap_or(i64::MAX), lang)
            };
            approximate(text, gap.estimated)
        };
        if month > 0 {
            line.push(Role::Text, text::pad_left(&amount(gap.cost.average), month));
        }
        line.push(Role::Strong, text::pad_left(&amount(gap.cost.year), year));
        line.push(Role::Stale, if state.registered().stale { g.stale } else { " " });
        if self.bar > 0 {
            let cells = (gap.people as f64 / dearest.max(1) as f64 * self.bar as f64).round();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between 0 and the cells of a bar"
            )]
            let cells = (cells as usize).clamp(1, self.bar);
            line.push(Role::Text, " ");
            line.push(outcome_role(outcome), g.bar.repeat(cells));
        }
        line
    }
}
