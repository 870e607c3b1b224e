//! The pages of the views that sum up or list many regions: what is asked for, its lines, and where they are shown.
//!
//! A page is made where rows are computed, not where keys are waited for: of every desa it takes longer than a frame.

use super::listing::Laid;
use crate::app::{App, Listing, Screen};
use crate::domain::overview::{Overview, Place, regions_in};
use crate::domain::plan::Plan;
use crate::domain::{Change, Measured, RegionIx, Snapshot, distances};
use crate::page::Line;
use crate::report::{self, Options};
use std::sync::Arc;

/// A page that is asked for: everything that its lines follow from beside the regions found.
#[derive(Clone, Debug, PartialEq)]
pub enum PageAsked {
    /// The overview of what lies at the end of this way.
    Overview(Options, Vec<Place>),
    /// People above and below each line.
    Distance(Options),
    /// What changed between two dates.
    Changes(Options),
    /// What closing the gaps costs by this plan.
    Costs(Options, Plan),
}

/// A page as it was made.
#[derive(Clone, Debug)]
pub enum Page {
    /// The sums, a line for each of their rows, and the way that leads there: as far as something is found on it.
    Overview(Box<Overview>, Vec<Line>, Vec<Place>),
    /// A list for each clause.
    Distance([Arc<Laid>; 2]),
    /// The changes by group.
    Changes(Arc<Laid>),
    /// The regions with a gap.
    Costs(Arc<Laid>),
}

/// A snapshot, the regions found in it, and what changed in them since an earlier one.
pub(super) type Known<'a> = (&'a Snapshot, &'a [RegionIx], Option<(&'a Snapshot, &'a [Change])>);

impl Page {
    /// Makes the page.
    pub(in crate::app) fn new(asked: &PageAsked, (snapshot, rows, changes): Known<'_>) -> Self {
        let laid = |heading, entries| Arc::new(Laid::new(heading, entries));
        match asked {
            PageAsked::Overview(options, way) => {
                let leads_to = |place| !regions_in(snapshot, rows, Some(place)).is_empty();
                let mut way = way.clone();
                while way.pop_if(|place| !leads_to(*place)).is_some() {}
                let sums = Overview::new(snapshot, rows, way.last().copied());
                let lines = report::overview::rows(snapshot, &sums, options);
                Self::Overview(Box::new(sums), lines, way)
            }
            PageAsked::Distance(options) => {
                let all = Measured::ALL.map(|measured| (measured, distances(snapshot, rows, measured)));
                let top = report::distance_top(all.iter().map(|(_, distances)| distances));
                Self::Distance(all.map(|(measured, distances)| {
                    let column = report::distance_column(snapshot, &distances, measured, top, options);
                    laid(column.heading, column.entries)
                }))
            }
            PageAsked::Changes(options) => {
                let (since, found) = changes.map_or((snapshot.as_of, &[][..]), |(before, found)| (before.as_of, found));
                let dates = (since, snapshot.as_of);
                let heading = report::changes_heading(dates.0, dates.1, found, options);
                Self::Changes(laid(vec![heading], report::changes(&snapshot.dataset, dates, found, options)))
            }
            PageAsked::Costs(options, plan) => {
                let page = report::gaps_page(snapshot, rows, plan, options);
                Self::Costs(laid(page.heading, page.entries))
            }
        }
    }
}

impl App {
    /// The page that the view in sight consists of; `None` where it has none, or no room.
    pub(in crate::app) fn wanted_page(&self) -> Option<PageAsked> {
        let list = self.panes().filter(|panes| panes.list.width > 0)?.list;
        let options = |width: u16| Options {
            lang: self.looks.lang,
            glyphs: self.looks.glyphs,
            // A cell for the selection on the left, one of air or for the scroll bar on the right.
            width: usize::from(width.saturating_sub(2)),
        };
        match self.spec.screen {
            Screen::Overview => Some(PageAsked::Overview(options(list.width), self.spec.overview.trail.clone())),
            Screen::Distance => Some(PageAsked::Distance(options(self.distance_columns()?[0].width))),
            Screen::Changes => Some(PageAsked::Changes(options(list.width))),
            Screen::Costs => Some(PageAsked::Costs(options(list.width), self.spec.plan.clone())),
            Screen::Table | Screen::Gauges | Screen::Map | Screen::Compare => None,
        }
    }

    /// Whether the page of the view in sight is there: it may be of an earlier date or query, but not for another width,
    /// language or plan.
    pub fn has_page(&self) -> bool {
        self.shown.page.is_some() && self.shown.page == self.wanted_page()
    }

    /// Shows `page` instead of the one before, which is given back.
    pub(in crate::app) fn turn_page(&mut self, page: Option<Page>) -> Option<Page> {
        let before = self.shown.page.take().and_then(|shown| self.take_page(&shown));
        match page {
            Some(Page::Overview(sums, rows, _)) => self.overview.fill(sums, rows),
            Some(Page::Distance(lists)) => {
                self.distance.lists.iter_mut().zip(lists).for_each(|(list, laid)| list.fill(laid));
            }
            Some(Page::Changes(laid)) => self.changes.list.fill(laid),
            Some(Page::Costs(laid)) => self.costs.list.fill(laid),
            None => {}
        }
        before
    }

    /// Takes the page out of its view.
    fn take_page(&mut self, shown: &PageAsked) -> Option<Page> {
        Some(match shown {
            PageAsked::Overview(..) => return self.overview.empty(),
            PageAsked::Distance(_) => Page::Distance(self.distance.lists.each_mut().map(Listing::empty)),
            PageAsked::Changes(_) => Page::Changes(self.changes.list.empty()),
            PageAsked::Costs(..) => Page::Costs(self.costs.list.empty()),
        })
    }
}
