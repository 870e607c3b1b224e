//! What is asked to be computed: what the state wants, what was asked for last, what is shown, and giving it up.

use super::{Answer, App, Effect, Notice, Page, PageAsked, Previous, Request, ViewSpec};
use crate::domain::RuleChoice;
use crate::domain::overview::Place;
use crate::domain::query::Query;
use chrono::NaiveDate;
use std::mem::swap;
use std::sync::Arc;

/// What an answer rests on beside the data.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub(super) as_of: NaiveDate,
    pub(super) rule: RuleChoice,
    pub(super) query: Query,
    pub(super) since: Option<NaiveDate>,
    pub(super) page: Option<PageAsked>,
}

impl Asked {
    /// The rows that `spec` wants, without a page.
    pub(super) fn rows(spec: &ViewSpec) -> Self {
        let (as_of, rule, query) = (spec.as_of, spec.rule.clone(), spec.query.clone());
        Self { as_of, rule, query, since: spec.wanted_since(), page: None }
    }

    /// Whether its answer tells all that `wanted` asks.
    fn covers(&self, wanted: &Self) -> bool {
        self.finds_same(wanted) && (wanted.page.is_none() || self.page == wanted.page)
    }

    /// Whether it finds the same regions and, where `wanted` counts them, changes.
    fn finds_same(&self, wanted: &Self) -> bool {
        let is_same = self.as_of == wanted.as_of && self.rule == wanted.rule && self.query == wanted.query;
        is_same && (wanted.since.is_none() || self.since == wanted.since)
    }
}

impl App {
    fn wanted(&self) -> Asked {
        Asked { page: self.wanted_page(), ..Asked::rows(&self.spec) }
    }

    /// Asks for what is wanted now, unless it is shown or was asked for; where what is shown is enough, what is under way
    /// is given up. `before` was on screen until now.
    pub(super) fn ask(&mut self, before: &ViewSpec) -> Option<Effect> {
        let wanted = self.wanted();
        if self.computing && self.incoming.is_none() && self.shown.covers(&wanted) {
            self.generation += 1;
            self.computing = false;
            self.asked = self.shown.clone();
            return Some(Effect::GiveUp);
        }
        (!self.asked.covers(&wanted)).then(|| self.request(before))
    }

    /// Asks for what is wanted now. `before` was on screen until now.
    pub(super) fn request(&mut self, before: &ViewSpec) -> Effect {
        if !self.computing {
            self.resting = before.clone();
        }
        self.generation += 1;
        self.computing = true;
        self.asked = self.wanted();
        let Asked { as_of, rule, query, since, page } = self.asked.clone();
        Effect::Compute(Box::new(Request {
            generation: self.generation,
            dataset: Arc::clone(self.incoming.as_ref().unwrap_or(&self.dataset)),
            as_of,
            rule,
            query,
            since,
            page,
            previous: Some(self.previous()),
        }))
    }

    /// What the latest answer found.
    pub fn previous(&self) -> Previous {
        Previous {
            snapshot: Arc::clone(&self.snapshot),
            query: self.shown.query.clone(),
            rows: self.rows.clone(),
            summary: self.summary,
            before: self.changes.before.clone(),
            changes: self.changes.is_answered().then(|| Arc::clone(&self.changes.found)),
        }
    }

    /// Takes over an answer, and gives back what it takes the place of; one that is out of date as it is.
    pub(super) fn take_over(&mut self, mut answer: Box<Answer>) -> Box<Answer> {
        if answer.generation != self.generation {
            return answer;
        }
        self.answered = answer.generation;
        self.computing = false;
        let mut gone = None;
        if self.incoming.take().is_some() {
            self.change_data(&answer.snapshot);
            gone = self.changes.forget();
            self.notice = Some(Notice::Reloaded);
        }
        swap(&mut self.snapshot, &mut answer.snapshot);
        swap(&mut self.rows, &mut answer.rows);
        swap(&mut self.summary, &mut answer.summary);
        answer.changes = self.changes.answer(answer.changes.take()).or(gone);
        if let Some(Page::Overview(.., way)) = &answer.page {
            self.step_back_to(way);
        }
        answer.page = self.turn_page(answer.page.take());
        self.shown = self.asked.clone();
        answer
    }

    /// Whether the regions shown are not those asked for, and these can be given up.
    pub(super) fn is_changing(&self) -> bool {
        self.computing && !self.shown.finds_same(&self.asked)
    }

    /// Gives up another date, rule or query: goes back to what is shown.
    pub(super) fn stay(&mut self) {
        let ViewSpec { query, selected, as_of, since, rule, .. } = self.resting.clone();
        let selected = self.spec.selected.or(selected);
        self.spec = ViewSpec { query, selected, as_of, since, rule, ..self.spec.clone() };
    }

    /// Whether Esc gives up what is being done.
    pub fn can_give_up(&self) -> bool {
        self.writing || self.is_changing()
    }

    /// Steps back out of places in which no region is found any longer: `way` is what is left.
    fn step_back_to(&mut self, way: &[Place]) {
        let Some(PageAsked::Overview(_, asked)) = &mut self.asked.page else { return };
        if let Some(left) = asked.get(way.len()).copied() {
            let path = &mut self.spec.overview;
            if path.trail == *asked {
                path.trail.truncate(way.len());
                path.cursor = Some(left);
            }
            asked.truncate(way.len());
        }
    }
}
