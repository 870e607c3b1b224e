//! The view of what closing the gaps costs: the plan and the sum on top, and the regions below.

use crate::app::{App, Listing};
use std::mem::take;

/// What closing the gaps costs as lines.
#[derive(Clone, Debug, Default)]
pub struct CostsView {
    /// The regions with a gap, under the plan, the sum and the heads of the columns.
    pub list: Listing,
    /// Whether the list is shown from its beginning, whatever region is selected.
    pub(in crate::app) from_top: bool,
}

impl App {
    /// Lines of regions in view, below the heading.
    pub(in crate::app) fn costs_height(&self) -> usize {
        self.panes().map_or(0, |panes| usize::from(panes.list.height).saturating_sub(self.costs.list.heading().len()))
    }

    /// Brings the view into step: its cursor is on the selected region and in view.
    pub(in crate::app) fn refresh_costs(&mut self) {
        if !self.has_page() {
            return;
        }
        let (selected, from_top) = (self.selected_region(), take(&mut self.costs.from_top));
        let height = self.costs_height();
        if let Some(region) = self.costs.list.follow(selected, from_top, height) {
            self.spec.selected = Some(self.dataset.region(region).code);
        }
    }
}
