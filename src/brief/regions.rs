//! The fact sheet of several regions: their sums, what their gaps cost together, and a table of all of them.

use super::document::{Block, Brief, Column, Holds, Table, Text};
use super::extent::Extent;
use super::notes::Notes;
use super::{Options, about};
use crate::domain::plan::{Plan, gaps};
use crate::domain::{Claim, Metric, Outcome, RegionCode, RegionIx, Rollup, Snapshot, Standing, visible};
use crate::locale::format;
use crate::page::text::cut;
use crate::report::figures::{
    approximate, count, dash, date_text, marks, outcome_sign, percent_text, share_text, signed_distance, span_text,
};
use crate::report::{place_of, premium_text, rupiah};

struct Writer<'a> {
    snapshot: &'a Snapshot,
    rows: &'a [RegionIx],
    options: Options,
    extent: &'a Extent,
    notes: Notes<'a>,
    blocks: Vec<Block>,
}

/// The fact sheet of `rows`, which `query` found.
pub(super) fn brief(snapshot: &Snapshot, rows: &[RegionIx], query: &str, options: Options, extent: &Extent) -> Brief {
    let lang = options.lang;
    let notes = Notes::new(snapshot, lang, extent);
    let mut writer = Writer { snapshot, rows, options, extent, notes, blocks: Vec::new() };
    let place = place_of(snapshot, rows);
    let whole = writer.whole(place);
    writer.head(place, query);
    writer.sums(whole);
    writer.cost();
    writer.table(place);
    let name = match whole {
        Some(whole) => lang.region_name(snapshot.dataset.region(whole)).to_owned(),
        None if query.trim().is_empty() => lang.of_regions_alone(count(lang, rows.len() as u64)),
        None => query.trim().to_owned(),
    };
    Brief {
        lang,
        title: visible(&format!("{}: {}", lang.brief_title(), cut(&name, extent.words))).into_owned(),
        blocks: writer.blocks,
        notes: writer.notes.finish(),
        about: about::about(snapshot, place, options),
        address: extent.address,
    }
}

impl Writer<'_> {
    fn say(&mut self, text: Text) {
        self.blocks.push(Block::Paragraph(text));
    }

    fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    /// The province or the nation, where the regions are all that lie in it.
    fn whole(&self, place: RegionCode) -> Option<RegionIx> {
        let is_small = self.rows.iter().any(|ix| self.snapshot.dataset.is_small(*ix));
        let all = if is_small { 0 } else { self.snapshot.dataset.listed_in(place).count() };
        let whole = self.snapshot.dataset.find(place)?;
        (all == self.rows.len() && all > 1).then_some(whole)
    }

    /// As of when, by which rule, and which regions of all.
    fn head(&mut self, place: RegionCode, query: &str) {
        let (lang, dataset) = (self.options.lang, &self.snapshot.dataset);
        let rule = self.snapshot.rule.apply(dataset, place, self.snapshot.as_of);
        let notes = [self.notes.how(lang.brief_how_named()), self.notes.rule(&rule)];
        self.say(Text::of(about::basis(self.snapshot, place, lang), notes));
        let level = self.rows.first().map_or(dataset.listed_level(), |ix| dataset.region(*ix).code.level());
        let [found, all] = [self.rows.len(), dataset.at_level(level).count()].map(|n| count(lang, n as u64));
        let how = self.notes.how(lang.brief_how_count());
        let mut text = lang.brief_found(found, all, lang.level_known(dataset, level));
        if !query.trim().is_empty() {
            text = format!("{text} · {}", lang.brief_filter(cut(query.trim(), self.extent.words)));
        }
        self.say(Text::of(text, [how]));
    }

    /// The roll-ups, how many regions meet the lines, and what was published of the whole.
    fn sums(&mut self, whole: Option<RegionIx>) {
        let lang = self.options.lang;
        self.heading(lang.brief_together());
        let how = self.notes.how(lang.brief_how_rollup());
        let counted = self.notes.how(lang.brief_how_count());
        let mut items = Vec::new();
        for (metric, name) in
            [(Metric::Registered, lang.trend_registered()), (Metric::ActivePopulation, lang.trend_active())]
        {
            let sum = self.snapshot.rollup(metric, self.rows.iter().copied());
            items.push(Text::of(format!("{name}: {}", self.rollup(&sum)), [how]));
            let outcome = |ix: &RegionIx| match metric {
                Metric::Registered => self.snapshot.state(*ix).status(),
                _ => self.snapshot.state(*ix).active_status(),
            };
            let outcomes: Vec<Outcome> = self.rows.iter().map(outcome).collect();
            let told = Outcome::ALL.map(|outcome| {
                let k = outcomes.iter().filter(|other| **other == outcome).count();
                let sign = outcome_sign(self.options.glyphs.glyphs(), outcome);
                format!("{sign} {}", lang.status_count(count(lang, k as u64), lang.outcome(outcome)))
            });
            items.push(Text::of(format!("{name}: {}", told.join(", ")), [counted]));
        }
        items.extend(whole.and_then(|whole| self.published(whole)));
        self.blocks.push(Block::List(items));
    }

    /// A sum with how much of the population it rests on.
    fn rollup(&self, sum: &Rollup) -> String {
        let (lang, g) = (self.options.lang, self.options.glyphs.glyphs());
        let share = |share: Option<_>| share.map_or_else(|| lang.no_data().to_owned(), |s| percent_text(lang, s));
        let number = |n: u64| count(lang, n);
        let level = lang.level_of(&self.snapshot.dataset, self.rows);
        let basis = lang.rollup_of(number(sum.counted as u64), number(sum.regions as u64), level, share(sum.coverage));
        let mut parts = vec![match sum.share {
            None => lang.rollup_none().to_owned(),
            Some(found) => {
                let mark = if sum.is_approximate() { g.estimated } else { "" };
                let stale = if sum.stale { g.stale } else { "" };
                let members = lang.rollup_members(format!("{mark}{}", number(sum.members)), number(sum.population));
                format!("{mark}{}{stale} = {members}", percent_text(lang, found))
            }
        }];
        parts.push(basis);
        parts.extend(sum.span.map(|span| span_text(lang, span)));
        parts.push(lang.rollup_fresh(share(sum.fresh)));
        parts.extend((sum.estimated > 0).then(|| lang.rollup_estimated(number(sum.estimated as u64))));
        parts.join("; ")
    }

    /// What was published of the whole, beside the sum.
    fn published(&mut self, whole: RegionIx) -> Option<Text> {
        let (lang, set) = (self.options.lang, self.options.glyphs);
        let standing = self.snapshot.state(whole).registered();
        let claim = standing.chosen.as_ref()?;
        let note = self.notes.claim(claim);
        let share = share_text(lang, set, claim) + &marks(set, standing, false);
        let date = lang.as_of(self.date(claim));
        let name = lang.region_name(self.snapshot.dataset.region(whole));
        Some(Text::of(lang.brief_own_figure(cut(name, self.extent.words), share, date), [note]))
    }

    fn date(&self, claim: &Claim) -> String {
        date_text(self.options.lang, self.options.glyphs, &self.snapshot.dataset, claim)
    }

    /// What closing all gaps costs.
    fn cost(&mut self) {
        let (lang, snapshot, plan) = (self.options.lang, self.snapshot, Plan::default());
        self.heading(lang.title_cost());
        let Some(premium) = plan.rate.premium(&snapshot.dataset, snapshot.as_of) else {
            let named = self.notes.how(lang.brief_how_named());
            return self.say(Text::of(lang.cost_no_rate(format::date(snapshot.as_of, lang)), [named]));
        };
        let Some(found) = gaps(snapshot, self.rows, &plan) else {
            return self.say(Text::of(lang.cost_too_large(), []));
        };
        let [gap, how, counted] =
            [lang.brief_how_gap(), lang.brief_how_cost(), lang.brief_how_count()].map(|text| self.notes.how(text));
        let rate: Vec<usize> = premium.rate.map(|rate| self.notes.rate(rate)).into_iter().collect();
        let number = |n: usize| count(lang, n as u64);
        if !found.regions.is_empty() {
            let amount = |n: u64| approximate(rupiah(lang, n), found.estimated);
            let people = approximate(count(lang, found.people), found.estimated);
            let (year, month) = (amount(found.total.year), amount(found.total.average));
            let text = lang.gaps_total(number(found.regions.len()), people, year, month);
            let notes: Vec<usize> = [gap, how].into_iter().chain(rate.iter().copied()).collect();
            self.say(Text::of(text, notes));
            self.say(Text::of(format!("{}.", premium_text(lang, premium)), rate));
        }
        let told = [
            (found.met > 0).then(|| lang.gaps_met(number(found.met))),
            (found.without_figure > 0).then(|| lang.gaps_without_figure(number(found.without_figure))),
        ];
        for text in told.into_iter().flatten() {
            self.say(Text::of(text, [counted]));
        }
    }

    /// Every region: its figures, their dates and sources, and the people to the line.
    fn table(&mut self, place: RegionCode) {
        let lang = self.options.lang;
        self.heading(lang.brief_table());
        if self.rows.is_empty() {
            return self.say(Text::of(lang.nothing_found(), []));
        }
        let is_one_province = place != RegionCode::NATION;
        let gap = self.notes.how(lang.brief_how_gap());
        let counted = self.notes.how(lang.brief_how_count());
        let mut columns = vec![
            Column::new(lang.column_row(), &[counted], Holds::Numbers),
            Column::new(lang.column_region(), &[], Holds::Words),
            Column::new(lang.column_registered(), &[], Holds::Numbers),
            Column::new(lang.column_as_of(), &[], Holds::Dates),
            Column::new(lang.brief_people_to_line(), &[gap], Holds::Numbers),
            Column::new(lang.trend_active(), &[], Holds::Numbers),
            Column::new(lang.column_as_of(), &[], Holds::Dates),
        ];
        if !is_one_province {
            columns.insert(2, Column::new(lang.column_province(), &[], Holds::Words));
        }
        let rows = (1..).zip(self.rows).map(|(n, ix)| self.row(n, *ix, is_one_province)).collect();
        let caption = Text::of(lang.brief_table_caption(), []);
        self.blocks.push(Block::Table(Table { caption, columns, named: 1, rows }));
    }

    fn row(&mut self, n: u64, ix: RegionIx, is_one_province: bool) -> Vec<Text> {
        let (lang, set, snapshot) = (self.options.lang, self.options.glyphs, self.snapshot);
        let (dataset, state) = (&snapshot.dataset, snapshot.state(ix));
        let none = || Text::of(dash(set), []);
        let widest = self.extent.name;
        let registered = state.verdict.registered();
        let on_line = registered.is_some_and(|clause| clause.on_line);
        let [share, date] = self.figure(state.registered(), state.status(), on_line);
        let active = state.standing(Metric::ActivePopulation);
        let on_line = state.verdict.active().is_some_and(|clause| clause.on_line);
        let [active, active_date] = self.figure(active, state.active_status(), on_line);
        let people = registered.and_then(|clause| clause.distance);
        let people = people.map(|d| signed_distance(lang, d));
        let name = cut(&dataset.region(ix).short_name(), widest);
        let mut cells = vec![
            Text::of(count(lang, n), []),
            Text::of(name, []),
            share,
            date,
            people.map_or_else(none, |people| Text::of(people, [])),
            active,
            active_date,
        ];
        if !is_one_province {
            let province = dataset.province_of(ix).map(|ix| cut(lang.region_name(dataset.region(ix)), widest));
            cells.insert(2, province.map_or_else(none, |name| Text::of(name, [])));
        }
        cells
    }

    /// A standing share and its date; both dashes where there is none.
    fn figure(&mut self, standing: &Standing, outcome: Outcome, on_line: bool) -> [Text; 2] {
        let (lang, set) = (self.options.lang, self.options.glyphs);
        let Some(claim) = &standing.chosen else {
            let flagged = if standing.tied.is_empty() { dash(set) } else { set.glyphs().flagged };
            return [Text::of(flagged, []), Text::of(dash(set), [])];
        };
        let note = self.notes.claim(claim);
        let signs = marks(set, standing, on_line);
        let share = format!("{} {}{signs}", outcome_sign(set.glyphs(), outcome), share_text(lang, set, claim));
        [Text::of(share, [note]), Text::of(self.date(claim), [note])]
    }
}
