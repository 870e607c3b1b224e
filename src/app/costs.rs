//! The view of what closing the gaps costs: the plan and the sum on top, and the regions below.

use super::{App, Listing};
use std::mem::take;

/// What closing the gaps costs as lines.
#[derive(Clone, Debug, Default)]
pub struct CostsView {
    /// The regions with a gap, under the plan, the sum and the heads of the columns.
    pub list: Listing,
    /// Whether the list is shown from its beginning, whatever region is selected.
    pub(super) from_top: bool,
}

impl App {
    /// Lines of regions in view, below the heading.
    pub(super) fn costs_height(&self) -> usize {
        self.panes().map_or(0, |panes| usize::from(panes.list.height).saturating_sub(self.costs.list.heading().len()))
    }

    /// Brings the view into step: its cursor is on the selected region and in view.
    pub(super) fn refresh_costs(&mut self) {
        if !self.has_page() {
            return;
        }
        let from_top = take(&mut self.costs.from_top);
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
