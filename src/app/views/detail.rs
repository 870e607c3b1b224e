//! The detail of the region that is selected or fills the screen, kept until something in it changes.

use super::panes;
use crate::app::{App, Screen, Summary, compute};
use crate::domain::RegionIx;
use crate::domain::plan::Plan;
use crate::locale::Lang;
use crate::page::Line;
use crate::report;

/// The detail of one region as lines, kept until something that it shows changes.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// The region shown.
    pub region: Option<RegionIx>,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Lines scrolled away.
    pub scroll: usize,
    /// The listed regions inside it, or itself where it is smaller, summed up, and how many they are.
    pub(in crate::app) sum: (Summary, usize),
    made_for: Option<(RegionIx, u64, u16, Lang, Plan, bool)>,
}

impl App {
    /// Makes the detail's lines anew where what they show has changed.
    pub(in crate::app) fn refresh_detail(&mut self) {
        let area = self.panes().and_then(|panes| panes.detail);
        let (Some(area), Some(region)) = (area, self.shown_region()) else {
            self.detail = Detail::default();
            return;
        };
        let (width, view) = panes::detail_lines(area);
        // Beside the costs stands what the selected region costs.
        let costs_alone = self.spec.screen == Screen::Costs && self.spec.detail.is_none();
        let wanted = Some((region, self.answered, width, self.looks.lang, self.spec.plan.clone(), costs_alone));
        if self.detail.made_for != wanted {
            let options =
                report::Options { lang: self.looks.lang, glyphs: self.looks.glyphs, width: usize::from(width) };
            let scroll = if self.detail.region == Some(region) { self.detail.scroll } else { 0 };
            let lines = if costs_alone {
                // There the budget is for all regions in view.
                let budget = self.spec.plan.budget.filter(|_| self.rows.len() == 1);
                let plan = Plan { budget, ..self.spec.plan.clone() };
                report::part(&self.snapshot, region, report::Part::Cost, &plan, &options)
            } else {
                report::region(&self.snapshot, region, &self.spec.plan, &options)
            };
            let inside: Vec<RegionIx> = if self.dataset.is_small(region) {
                vec![region]
            } else {
                self.dataset.listed_in(self.dataset.region(region).code).collect()
            };
            let sum = (compute::summarise(&self.snapshot, &inside), inside.len());
            self.detail = Detail { region: Some(region), lines, scroll, sum, made_for: wanted };
        }
        let last = self.detail.lines.len().saturating_sub(usize::from(view));
        self.detail.scroll = self.detail.scroll.min(last);
    }
}
