//! The view of changes: the dates it lies between, what was found, and its lines.

use super::{App, Listing, Screen};
use crate::domain::{Change, Snapshot};
use crate::locale::Lang;
use crate::page::Line;
use crate::report;
use chrono::NaiveDate;
use std::sync::Arc;

/// What changed between two dates, and its lines, kept until something that they show changes.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// The changes by the latest answer.
    pub found: Vec<Change>,
    /// The first date as known then, by the latest answer; `None` before there is one.
    pub before: Option<Arc<Snapshot>>,
    /// The dates, and how many changes there are.
    pub heading: Line,
    /// The changes as entries.
    pub list: Listing,
    /// Whether the next answer is shown from its beginning, whatever region is selected.
    pub(super) from_top: bool,
    is_answered: bool,
    made_for: Option<(u64, u16, Lang)>,
}

impl Changes {
    /// Takes over an answer; one without changes leaves those before for out of date.
    pub(super) fn answer(&mut self, changes: Option<(Arc<Snapshot>, Vec<Change>)>) {
        self.made_for = None;
        self.is_answered = changes.is_some();
        if let Some((before, found)) = changes {
            self.before = Some(before);
            self.found = found;
        }
    }

    /// The earlier date as known then, where the latest answer holds it.
    pub fn known(&self) -> Option<&Snapshot> {
        self.before.as_deref().filter(|_| self.is_answered)
    }

    /// Whether what is found answers what is asked now.
    pub const fn is_answered(&self) -> bool {
        self.is_answered
    }
}

impl App {
    /// The date that changes are counted from.
    pub fn since(&self) -> NaiveDate {
        self.spec.since()
    }

    /// Whether the selected region is the nation or a province among the changes: it stands in no row.
    pub(super) fn selects_change_of_whole(&self) -> bool {
        let selected = self.spec.selected.filter(|code| code.level() < self.dataset.listed_level());
        let region = selected.and_then(|code| self.dataset.find(code));
        region.is_some_and(|region| self.changes.found.iter().any(|change| change.region == region))
    }

    /// Lines of changes in view, below the heading.
    pub(super) fn changes_height(&self) -> usize {
        self.panes().map_or(0, |panes| usize::from(panes.list.height.saturating_sub(1)))
    }

    /// Brings the list into step: its lines are up to date, its cursor on the selected region and in view.
    pub(super) fn refresh_changes(&mut self) {
        let Some(panes) = self.panes().filter(|panes| panes.list.width > 0) else { return };
        let wanted = Some((self.answered, panes.list.width, self.looks.lang));
        if self.changes.is_answered && self.changes.made_for != wanted {
            let options = report::Options {
                lang: self.looks.lang,
                glyphs: self.looks.glyphs,
                // A cell for the selection on the left, one of air on the right.
                width: usize::from(panes.list.width.saturating_sub(2)),
            };
            let since = self.changes.before.as_ref().map_or_else(|| self.since(), |before| before.as_of);
            let found = &self.changes.found;
            self.changes.heading = report::changes_heading(since, self.snapshot.as_of, found, &options);
            self.changes.list.fill(report::changes(&self.dataset, (since, self.snapshot.as_of), found, &options));
            self.changes.made_for = wanted;
        }
        let from_top = self.changes.is_answered && std::mem::take(&mut self.changes.from_top);
        let selected = self.spec.selected.filter(|_| !from_top).and_then(|code| self.dataset.find(code));
        if self.changes.is_answered && !selected.is_some_and(|region| self.changes.list.select(region)) {
            // A region without a change leaves the cursor where it was, or on the first.
            if from_top || self.changes.list.region().is_none() {
                self.changes.list.move_to(0);
            }
            if let Some(region) = self.changes.list.region() {
                self.spec.selected = Some(self.dataset.region(region).code);
            }
        }
        let (cursor, height) = (self.changes.list.cursor, self.changes_height());
        self.changes.list.keep_in_view(cursor, height);
    }

    /// The list in view that the cursor moves through, where the view has one of its own.
    pub fn listing(&self) -> Option<&Listing> {
        match self.spec.screen {
            Screen::Changes => Some(&self.changes.list),
            Screen::Costs => Some(&self.costs.list),
            Screen::Distance => self.distance.lists.get(self.distance.column),
            _ => None,
        }
    }

    /// That list, to move its cursor.
    pub(super) fn listing_mut(&mut self) -> Option<&mut Listing> {
        match self.spec.screen {
            Screen::Changes => Some(&mut self.changes.list),
            Screen::Costs => Some(&mut self.costs.list),
            Screen::Distance => self.distance.lists.get_mut(self.distance.column),
            _ => None,
        }
    }
}
