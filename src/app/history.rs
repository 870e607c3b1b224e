//! Undo and redo: what was on screen before, step by step.

use super::{App, ViewSpec};

/// How many steps back are kept.
const STEPS: usize = 200;

/// What was on screen, and what was taken back.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Earlier views, the latest last.
    past: Vec<ViewSpec>,
    /// Views that were taken back, the latest last.
    future: Vec<ViewSpec>,
    /// The view from which a change still under way began: while something is typed or picked.
    open: Option<ViewSpec>,
    /// Whether the message at hand went back or forth: that is no step of its own.
    moved: bool,
}

impl History {
    /// Notes that the program went on at `now`, where it would have begun at `begin`.
    pub(super) fn began(&mut self, begin: ViewSpec, now: &ViewSpec) {
        if differ(&begin, now) {
            self.past.push(begin);
        }
    }

    /// Whether there is a step to take back.
    pub const fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether a step was taken back.
    pub const fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

/// Whether two views differ in more than the selected row.
fn differ(a: &ViewSpec, b: &ViewSpec) -> bool {
    if a.selected == b.selected {
        return a != b;
    }
    *a != ViewSpec { selected: a.selected, ..b.clone() }
}

impl App {
    /// Notes that `before` was on screen, where it was something else. What is typed or picked is one step in all.
    pub(super) fn remember(&mut self, before: ViewSpec) {
        if std::mem::take(&mut self.history.moved) {
            self.history.open = None;
            return;
        }
        let is_under_way = self.overlay.is_some();
        let from = match self.history.open.take() {
            Some(open) => open,
            None if differ(&before, &self.spec) || is_under_way => before,
            None => return,
        };
        if is_under_way {
            self.history.open = Some(from);
        } else if differ(&from, &self.spec) {
            self.history.past.push(from);
            let surplus = self.history.past.len().saturating_sub(STEPS);
            self.history.past.drain(..surplus);
            self.history.future.clear();
        }
    }

    /// Goes one step back.
    pub(super) fn undo(&mut self) {
        if let Some(earlier) = self.history.past.pop() {
            let now = std::mem::replace(&mut self.spec, earlier);
            self.history.future.push(now);
            self.come_back();
        }
    }

    /// Takes the latest step again.
    pub(super) fn redo(&mut self) {
        if let Some(later) = self.history.future.pop() {
            let now = std::mem::replace(&mut self.spec, later);
            self.history.past.push(now);
            self.come_back();
        }
    }

    /// Lets go of what the data no longer hold, and begins a detail at its top.
    fn come_back(&mut self) {
        self.spec.keep_known(&self.dataset);
        self.history.moved = true;
        self.detail.scroll = 0;
        self.focus = super::Focus::List;
    }
}
