//! The view of what closing the gaps costs: the plan and the sum on top, and the regions below.

use super::{App, Listing};
use crate::domain::plan::Plan;
use crate::locale::Lang;
use crate::page::Line;
use crate::report;

/// What closing the gaps costs as lines, kept until something that they show changes.
#[derive(Clone, Debug, Default)]
pub struct CostsView {
    /// The plan, the sum and the heads of the columns.
    pub heading: Vec<Line>,
    /// The regions with a gap.
    pub list: Listing,
    /// Whether the list is shown from its beginning, whatever region is selected.
    pub(super) from_top: bool,
    made_for: Option<(u64, u16, Lang, Plan)>,
}

impl App {
    /// Lines of regions in view, below the heading.
    pub(super) fn costs_height(&self) -> usize {
        self.panes().map_or(0, |panes| usize::from(panes.list.height).saturating_sub(self.costs.heading.len()))
    }

    /// Brings the view into step: its lines are up to date, its cursor on the selected region and in view.
    pub(super) fn refresh_costs(&mut self) {
        let Some(panes) = self.panes().filter(|panes| panes.list.width > 0) else { return };
        let wanted = Some((self.answered, panes.list.width, self.looks.lang, self.spec.plan.clone()));
        if self.costs.made_for != wanted {
            let options = report::Options {
                lang: self.looks.lang,
                glyphs: self.looks.glyphs,
                // A cell for the selection on the left, one for the scroll bar on the right.
                width: usize::from(panes.list.width.saturating_sub(2)),
            };
            let page = report::gaps_page(&self.snapshot, &self.rows, &self.spec.plan, &options);
            self.costs.heading = page.heading;
            self.costs.list.fill(page.entries);
            self.costs.made_for = wanted;
        }
        let from_top = std::mem::take(&mut self.costs.from_top);
        let selected = self.spec.selected.filter(|_| !from_top).and_then(|code| self.dataset.find(code));
        if !selected.is_some_and(|region| self.costs.list.select(region)) {
            // A region without a gap leaves the cursor where it was, or on the first.
            if from_top || self.costs.list.region().is_none() {
                self.costs.list.move_to(0);
            }
            if let Some(region) = self.costs.list.region() {
                self.spec.selected = Some(self.dataset.region(region).code);
            }
        }
        let (cursor, height) = (self.costs.list.cursor, self.costs_height());
        self.costs.list.keep_in_view(cursor, height);
    }
}
