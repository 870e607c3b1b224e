//! The view of changes: the dates it lies between, what was found, and its lines.

use crate::app::{App, Listing};
use crate::domain::{Change, Snapshot};
use chrono::NaiveDate;
use std::mem::take;
use std::sync::Arc;

/// An earlier date as known then, and what changed since.
type Counted = (Arc<Snapshot>, Arc<[Change]>);

/// What changed between two dates, and its lines.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// The changes by the latest answer.
    pub found: Arc<[Change]>,
    /// The first date as known then, by the latest answer; `None` before there is one.
    pub before: Option<Arc<Snapshot>>,
    /// The changes, under the dates and how many there are.
    pub list: Listing,
    /// Whether the next answer is shown from its beginning, whatever region is selected.
    pub(in crate::app) from_top: bool,
    is_answered: bool,
}

impl Changes {
    /// Takes over an answer, and gives back what it takes the place of; one without changes leaves those before for out of
    /// date.
    pub(in crate::app) fn answer(&mut self, changes: Option<Counted>) -> Option<Counted> {
        self.is_answered = changes.is_some();
        let (before, found) = changes?;
        let earlier = self.forget();
        (self.before, self.found) = (Some(before), found);
        earlier
    }

    /// Gives back what is known.
    pub(in crate::app) fn forget(&mut self) -> Option<Counted> {
        self.before.take().map(|before| (before, take(&mut self.found)))
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
    pub(in crate::app) fn selects_change_of_whole(&self) -> bool {
        let selected = self.spec.selected.filter(|code| code.level() < self.dataset.listed_level());
        let region = selected.and_then(|code| self.dataset.find(code));
        region.is_some_and(|region| self.changes.found.iter().any(|change| change.region == region))
    }

    /// Lines of changes in view, below the heading.
    pub(in crate::app) fn changes_height(&self) -> usize {
        self.panes().map_or(0, |panes| usize::from(panes.list.height.saturating_sub(1)))
    }

    /// Brings the list into step: its cursor is on the selected region and in view.
    pub(in crate::app) fn refresh_changes(&mut self) {
        if !self.has_page() {
            return;
        }
        let (selected, from_top) = (self.selected_region(), take(&mut self.changes.from_top));
        let height = self.changes_height();
        if let Some(region) = self.changes.list.follow(selected, from_top, height) {
            self.spec.selected = Some(self.dataset.region(region).code);
        }
    }
}
