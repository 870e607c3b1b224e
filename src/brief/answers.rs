//! What closing the gap of a region costs, and which regions are like it.

use super::document::{Block, Column, Holds, Table, Text};
use super::region::Writer;
use crate::domain::cost::{Cohort, Cost, both_clauses_of, cost};
use crate::domain::peers::with_peers;
use crate::domain::peers::{Peer, peers, places};
use crate::domain::plan::Plan;
use crate::domain::rate::{Premium, neighbours};
use crate::domain::{Clause, Metric, RegionIx};
use crate::page::text::cut;
use crate::report::figures::{approximate, count, dash, marks, period_text, share_text, signed_distance};
use crate::report::{pace_text, premium_text, rate_text, rupiah};

impl Writer<'_> {
    /// The year's cost at the usual rate, and at those beside it.
    pub(super) fn cost(&mut self) {
        let (lang, state, snapshot) = (self.lang, self.state, self.snapshot);
        let Some(clause) = state.verdict.registered().filter(|clause| clause.value.is_some()) else { return };
        self.heading(lang.title_cost());
        let Some(premium) = Plan::default().rate.premium(&snapshot.dataset, snapshot.as_of) else {
            let named = self.notes.how(lang.brief_how_named());
            return self.say(Text::of(lang.cost_no_rate(self.day(snapshot.as_of)), [named]));
        };
        let estimated = clause.distance.is_some_and(|distance| distance.estimated);
        let rate = premium.rate.map(|rate| self.notes.rate(rate));
        let [gap_note, how] = [lang.brief_how_gap(), lang.brief_how_cost()].map(|text| self.notes.how(text));
        let notes: Vec<usize> = [gap_note, how].into_iter().chain(rate).collect();
        let gap = clause.gap();
        match gap {
            None => self.say(Text::of(lang.cost_unknown(), [])),
            Some(0) => self.say(Text::of(lang.cost_no_gap(), [])),
            Some(people) => {
                let text = reckoned(people, premium.rupiah).map_or_else(
                    || lang.cost_too_large().to_owned(),
                    |found| {
                        let amount = |amount| approximate(rupiah(lang, amount), estimated);
                        let people = approximate(count(lang, people), estimated);
                        lang.cost_gap(people, amount(found.year), amount(found.average))
                    },
                );
                self.say(Text::of(text, notes.clone()));
            }
        }
        let both = self.both(gap.unwrap_or(0), premium, &notes);
        if gap.unwrap_or(0) == 0 && !both {
            return;
        }
        self.say(Text::of(format!("{}.", premium_text(lang, premium)), rate.into_iter().collect::<Vec<_>>()));
        if let Some(note) = premium.rate.and_then(|rate| rate.note.as_ref()) {
            let text = cut(lang.pick(note), self.extent.words);
            self.say(Text::of(text, rate.into_iter().collect::<Vec<_>>()));
        }
        let Some(people) = gap.filter(|people| *people > 0) else { return };
        let mut items = Vec::new();
        for other in neighbours(&snapshot.dataset, &premium, snapshot.as_of) {
            let Some(found) = reckoned(people, other.rupiah_per_person_month) else { continue };
            let year = lang.a_year(approximate(rupiah(lang, found.year), estimated));
            let note = self.notes.rate(other);
            items.push(Text::of(format!("{year} · {}", rate_text(lang, other)), [how, note]));
        }
        if !items.is_empty() {
            self.say(Text::of(lang.cost_neighbours(), []));
            self.list(items, 5);
        }
    }

    /// What meeting both clauses takes beyond the gap; says whether that is anything.
    fn both(&mut self, gap: u64, premium: Premium<'_>, notes: &[usize]) -> bool {
        let (lang, state) = (self.lang, self.state);
        let active_gap = state.verdict.active().and_then(Clause::gap).unwrap_or(0);
        let Some((both, estimated)) = both_clauses_of(state).filter(|_| active_gap > gap) else { return false };
        let people = |n: u64| approximate(count(lang, n), estimated);
        if let Some(found) = reckoned(both.enrol, premium.rupiah).filter(|_| both.enrol > 0) {
            let amount = lang.a_year(approximate(rupiah(lang, found.year), estimated));
            self.say(Text::of(lang.cost_both(people(both.enrol), amount), notes));
        }
        if both.reactivate > 0 {
            self.say(Text::of(lang.cost_reactivate(people(both.reactivate)), notes));
        }
        both.enrol > 0
    }

    /// The region and its peers in a table, and its place among them.
    pub(super) fn peers(&mut self) {
        let (lang, snapshot, ix) = (self.lang, self.snapshot, self.ix);
        if !snapshot.dataset.listed().contains(&ix) {
            return;
        }
        self.heading(lang.title_peers());
        let found = peers(snapshot, ix);
        if found.is_empty() {
            return self.say(Text::of(lang.peers_none(), []));
        }
        let all = with_peers(ix, &found);
        let places = places(snapshot, &all, Metric::Registered);
        let [rank, gap, trend] =
            [lang.brief_how_rank(), lang.brief_how_gap(), lang.brief_how_trend()].map(|text| self.notes.how(text));
        if let Some(Some(own)) = places.first() {
            let of = places.iter().flatten().count();
            self.say(Text::of(lang.peers_place(own, of), [rank]));
        }
        let chosen = self.notes.how(lang.peers_chosen());
        let register = self.notes.register(ix);
        let columns = vec![
            Column::new(lang.column_region(), &[], Holds::Words),
            Column::new(lang.column_registered(), &[], Holds::Numbers),
            Column::new(lang.column_as_of(), &[], Holds::Dates),
            Column::new(lang.brief_people_to_line(), &[gap], Holds::Numbers),
            Column::new(lang.column_pace(), &[trend], Holds::Numbers),
            Column::new(lang.column_population(), &[register], Holds::Numbers),
            Column::new(lang.column_why(), &[chosen], Holds::Words),
        ];
        let peers = found.iter().take(self.extent.peers).map(Some);
        let rows = all.iter().zip(std::iter::once(None).chain(peers)).map(|(ix, peer)| self.peer(*ix, peer)).collect();
        let caption = Text::of(lang.brief_peers_table(), []);
        self.blocks.push(Block::Table(Table { caption, columns, named: 0, rows }));
    }

    fn peer(&mut self, ix: RegionIx, peer: Option<&Peer>) -> Vec<Text> {
        let (lang, set, snapshot) = (self.lang, self.set, self.snapshot);
        let (region, state) = (snapshot.dataset.region(ix), snapshot.state(ix));
        let standing = state.registered();
        let none = || Text::of(dash(set), []);
        let on_line = state.verdict.registered().is_some_and(|clause| clause.on_line);
        let figure = standing.chosen.as_ref().map(|claim| {
            let number = self.notes.claim(claim);
            let share = share_text(lang, set, claim) + &marks(set, standing, on_line);
            let date = period_text(lang, snapshot.dataset.observation(claim.observation).as_of);
            [Text::of(share, [number]), Text::of(date, [number])]
        });
        let [share, date] = figure.unwrap_or_else(|| [Text::of(lang.no_data(), []), none()]);
        let distance = state.verdict.registered().and_then(|clause| clause.distance);
        let people = distance.map(|d| signed_distance(lang, d));
        let pace = state.outlook.trend.map(|trend| pace_text(lang, trend.line.slope));
        let why = peer.map_or_else(|| lang.peer_itself(), |peer| lang.nearness(peer.nearness));
        let or_none = |text: Option<String>| text.map_or_else(none, |text| Text::of(text, []));
        let population = region.population.map(|people| {
            let is_own = snapshot.dataset.register(ix) == snapshot.dataset.register(self.ix);
            let notes = if is_own { Vec::new() } else { vec![self.notes.register(ix)] };
            Text::of(count(lang, people), notes)
        });
        let name = cut(&region.short_name(), self.extent.name);
        vec![
            Text::of(name, []),
            share,
            date,
            or_none(people),
            or_none(pace),
            population.unwrap_or_else(none),
            Text::of(why, []),
        ]
    }
}

/// What so many people cost a year; `None` where the amount does not fit.
fn reckoned(people: u64, premium: u64) -> Option<Cost> {
    cost(Cohort::steady(people), premium, Plan::default().start, None)
}
