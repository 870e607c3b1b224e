//! The overview: the way down from the nation, the row the user is in, and its lines.

use super::pages::Page;
use crate::app::{App, Area, Screen};
use crate::domain::overview::{Overview, Place, Row};
use crate::domain::{RegionCode, RegionIx};
use crate::locale::Lang;
use crate::page::Line;
use crate::report;
use std::mem::take;

/// From this height on the signs of the strips are explained below the rows.
const EXPLAINED: u16 = 28;

/// Where the user is in the overview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewPath {
    /// The rows that were entered, from the nation down.
    pub trail: Vec<Place>,
    /// The row the user is in.
    pub cursor: Option<Place>,
}

/// The overview as lines.
#[derive(Clone, Debug, Default)]
pub struct OverviewPage {
    /// The sums; none where the overview is not shown.
    pub sums: Option<Box<Overview>>,
    /// What stays above the rows.
    pub head: Vec<Line>,
    /// One line a row.
    pub rows: Vec<Line>,
    /// What the signs of the strips mean, where there is room to say so.
    pub legend: Option<Line>,
    /// The first row in view.
    pub offset: usize,
    headed_for: Option<(u64, Area, Lang, Option<RegionIx>)>,
}

impl OverviewPage {
    /// Other sums, and a line for each of their rows.
    pub(in crate::app) fn fill(&mut self, sums: Box<Overview>, rows: Vec<Line>) {
        (self.sums, self.rows) = (Some(sums), rows);
    }

    /// Takes sums and lines away; where the user is stays for those to come.
    pub(super) fn empty(&mut self) -> Option<Page> {
        self.sums.take().map(|sums| Page::Overview(sums, take(&mut self.rows), Vec::new()))
    }
}

impl App {
    /// Rows of the overview that are in view.
    pub fn overview_height(&self) -> usize {
        let height = self.page_area(Screen::Overview).map_or(0, |area| usize::from(area.height));
        height.saturating_sub(self.overview.head.len() + usize::from(self.overview.legend.is_some()))
    }

    /// The sums of the place that is in view, where they are known.
    pub(in crate::app) fn overview_sums(&self) -> Option<&Overview> {
        self.overview.sums.as_deref().filter(|_| self.has_page())
    }

    /// The position of the row the user is in.
    pub fn overview_cursor(&self) -> Option<usize> {
        let cursor = self.spec.overview.cursor?;
        self.overview_sums()?.rows.iter().position(|row| row.place == cursor)
    }

    /// The row the user is in.
    pub(in crate::app) fn overview_row(&self) -> Option<&Row> {
        self.overview_sums()?.rows.get(self.overview_cursor()?)
    }

    /// The region whose row the user is in, where it is no group of regions.
    pub fn overview_region(&self) -> Option<RegionCode> {
        let region = self.overview_row()?.single(&self.snapshot)?;
        Some(self.dataset.region(region).code)
    }

    /// Whether the selected region is in a row of the overview, or shown in full, inside one of the regions found.
    pub(in crate::app) fn selects_part(&self) -> bool {
        let selected = self.selected_region().filter(|ix| self.dataset.is_small(*ix));
        let Some(code) = selected.map(|ix| self.dataset.region(ix).code) else { return false };
        self.spec.overview.trail.last().is_some_and(|place| match place {
            Place::Region(around) => around.contains(code),
            Place::Island(_) => false,
        })
    }

    /// Whether the region that fills the screen leads to its parts, and to no selected region inside it.
    pub(in crate::app) fn leads_to_parts(&self) -> bool {
        let shown = self.spec.detail.and_then(|code| self.dataset.find(code));
        let selected =
            self.spec.selected.filter(|part| self.spec.detail.is_some_and(|c| c != *part && c.contains(*part)));
        shown.is_some_and(|ix| self.dataset.parts(ix).next().is_some()) && selected.is_none()
    }

    /// The region of any level whose row the user is in.
    pub(in crate::app) fn overview_place(&self) -> Option<RegionIx> {
        match self.spec.overview.cursor? {
            Place::Region(code) => self.dataset.find(code),
            Place::Island(_) => None,
        }
    }

    /// Brings the overview into step: a row is selected and in view, what stands around them is up to date.
    pub(in crate::app) fn refresh_overview(&mut self) {
        let Some(area) = self.page_area(Screen::Overview).filter(|_| self.has_page() && !self.computing) else {
            return;
        };
        self.settle_overview_cursor();
        let lang = self.looks.lang;
        let options = report::Options { lang, glyphs: self.looks.glyphs, width: usize::from(area.width) };
        let Some(sums) = &self.overview.sums else { return };
        let here = self.selected_region();
        let wanted = Some((self.answered, area, lang, here));
        if self.overview.headed_for != wanted {
            let trail = &self.spec.overview.trail;
            let height = usize::from(area.height);
            self.overview.head = report::overview::head(&self.snapshot, sums, trail, here, height, &options);
            self.overview.legend = (area.height >= EXPLAINED).then(|| report::overview::legend(&options));
            self.overview.headed_for = wanted;
        }
        let row = self.overview_cursor().unwrap_or(0);
        let view = self.overview_height().max(1);
        let last = self.overview.rows.len().saturating_sub(view);
        self.overview.offset = self.overview.offset.min(last).clamp((row + 1).saturating_sub(view), row);
    }

    /// Keeps the cursor on a row: the selected region's where it has one, else the first in view.
    fn settle_overview_cursor(&mut self) {
        if self.overview_cursor().is_none() {
            let Some(sums) = self.overview_sums() else { return };
            let selected = self.spec.selected.map(Place::Region);
            let own = sums.rows.iter().find(|row| Some(row.place) == selected);
            let near = || sums.rows.get(self.overview.offset).or(sums.rows.first());
            self.spec.overview.cursor = own.or_else(near).map(|row| row.place);
        }
        self.spec.selected = self.overview_region().or(self.spec.selected);
    }
}
