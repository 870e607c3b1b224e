//! A list of entries of different heights: the one under the cursor, and what of them is in view.

use crate::app::{App, Screen};
use crate::domain::RegionIx;
use crate::page::Line;
use crate::report::Entry;
use std::mem;
use std::sync::Arc;

/// An entry and the line of the list that it starts on.
#[derive(Clone, Debug)]
pub struct Placed {
    /// Its first line.
    pub top: usize,
    /// The entry.
    pub entry: Entry,
}

impl Placed {
    const fn bottom(&self) -> usize {
        self.top + self.entry.lines.len()
    }
}

/// The lines of a list: entries laid out one below the other, under a heading.
#[derive(Clone, Debug, Default)]
pub struct Laid {
    heading: Vec<Line>,
    entries: Vec<Placed>,
}

impl Laid {
    /// `entries` one below the other.
    pub(in crate::app) fn new(heading: Vec<Line>, entries: Vec<Entry>) -> Self {
        let mut top = 0;
        let place = |entry: Entry| {
            let placed = Placed { top, entry };
            top = placed.bottom();
            placed
        };
        Self { heading, entries: entries.into_iter().map(place).collect() }
    }
}

/// A list of entries, and where the user is in it.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    laid: Arc<Laid>,
    /// The entry under the cursor: one that is about a region.
    pub cursor: Option<usize>,
    /// Lines scrolled away.
    pub offset: usize,
}

impl Listing {
    /// Other lines; the cursor stays where it was, or on the nearest region.
    pub(in crate::app) fn fill(&mut self, laid: Arc<Laid>) {
        self.laid = laid;
        self.cursor = self.cursor.and_then(|cursor| self.nearest(cursor));
    }

    /// Takes the lines away; where the user is stays for those to come.
    pub(super) fn empty(&mut self) -> Arc<Laid> {
        mem::take(&mut self.laid)
    }

    /// What stays above the entries.
    pub fn heading(&self) -> &[Line] {
        &self.laid.heading
    }

    /// Every entry.
    pub fn entries(&self) -> &[Placed] {
        &self.laid.entries
    }

    /// How many lines it has.
    pub fn height(&self) -> usize {
        self.entries().last().map_or(0, Placed::bottom)
    }

    /// The region under the cursor.
    pub fn region(&self) -> Option<RegionIx> {
        self.entries().get(self.cursor?)?.entry.region
    }

    /// The entries of which a line is in view of `height` lines, with their positions.
    pub fn in_view(&self, height: usize) -> impl Iterator<Item = (usize, &Placed)> {
        let first = self.entries().partition_point(|placed| placed.bottom() <= self.offset);
        let end = self.offset + height;
        self.entries().iter().enumerate().skip(first).take_while(move |(_, placed)| placed.top < end)
    }

    /// The first entry about `region`.
    pub(in crate::app) fn find(&self, region: RegionIx) -> Option<usize> {
        self.entries().iter().position(|placed| placed.entry.region == Some(region))
    }

    /// Puts the cursor on `region`, unless it is there; says whether the list has it.
    pub(in crate::app) fn select(&mut self, region: RegionIx) -> bool {
        if self.region() != Some(region) {
            let Some(found) = self.find(region) else { return false };
            self.cursor = Some(found);
        }
        true
    }

    /// Puts the cursor on the `selected` region and in view of `height` lines; gives back the region to select instead.
    ///
    /// A region that the list does not have leaves the cursor where it was, or on the first.
    pub(super) fn follow(&mut self, selected: Option<RegionIx>, from_top: bool, height: usize) -> Option<RegionIx> {
        let has_it = selected.filter(|_| !from_top).is_some_and(|region| self.select(region));
        if !has_it && (from_top || self.region().is_none()) {
            self.move_to(0);
        }
        self.keep_in_view(self.cursor, height);
        self.region().filter(|_| !has_it)
    }

    /// Moves the cursor by `steps` regions.
    pub(in crate::app) fn move_by(&mut self, steps: isize) {
        let Some(cursor) = self.cursor else { return self.move_to(0) };
        let before = self.regions().take_while(|at| *at < cursor).count();
        self.move_to(before.saturating_add_signed(steps));
    }

    /// Moves the cursor to the `n`-th region, or the last one.
    pub(in crate::app) fn move_to(&mut self, n: usize) {
        let last = self.regions().count().saturating_sub(1);
        let found = self.regions().nth(n.min(last));
        // Lines that are being made anew leave it where it was.
        if !self.entries().is_empty() {
            self.cursor = found;
        }
    }

    /// Scrolls as little as brings `entry` into view, with the heading above the first.
    pub(super) fn keep_in_view(&mut self, entry: Option<usize>, height: usize) {
        if let Some(placed) = entry.and_then(|at| self.entries().get(at)) {
            let is_first = self.regions().next() == entry;
            let top = if is_first { 0 } else { placed.top };
            self.offset = self.offset.min(top).max(placed.bottom().saturating_sub(height));
        }
        self.offset = self.offset.min(self.height().saturating_sub(height));
    }

    /// The positions of the entries about a region.
    fn regions(&self) -> impl Iterator<Item = usize> {
        self.entries().iter().enumerate().filter(|(_, placed)| placed.entry.region.is_some()).map(|(at, _)| at)
    }

    /// The first region from `at` on, else the last before it.
    fn nearest(&self, at: usize) -> Option<usize> {
        self.regions().find(|here| *here >= at).or_else(|| self.regions().last())
    }
}

impl App {
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
    pub(in crate::app) fn listing_mut(&mut self) -> Option<&mut Listing> {
        match self.spec.screen {
            Screen::Changes => Some(&mut self.changes.list),
            Screen::Costs => Some(&mut self.costs.list),
            Screen::Distance => self.distance.lists.get_mut(self.distance.column),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Dataset, Kind, Records, Region, RegionCode};
    use proptest::prelude::*;

    fn listing(heights: &[(usize, bool)]) -> Listing {
        let region = |n: usize| Region {
            code: RegionCode::parse(&format!("11.{n:02}")).unwrap(),
            kind: Kind::Kabupaten,
            name: "".into(),
            name_en: None,
            island: None,
            population: None,
            men: None,
            women: None,
            split: None,
            area_km2: None,
            label: None,
        };
        let regions = (1..=heights.len()).map(|n| (region(n), 0)).collect();
        let dataset = Dataset::new(Records { regions, ..Records::default() });
        let mut regions = dataset.listed().iter().copied();
        let entry = |(height, about): &(usize, bool)| Entry {
            region: about.then(|| regions.next().unwrap()),
            lines: vec![Line::new(); *height],
        };
        let entries = heights.iter().map(entry).collect();
        let mut listing = Listing::default();
        listing.fill(Arc::new(Laid::new(Vec::new(), entries)));
        listing
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

        #[test]
        fn the_cursor_stays_on_regions_and_in_view(
            heights in proptest::collection::vec((1_usize..4, any::<bool>()), 0..20),
            steps in proptest::collection::vec(-6_isize..7, 0..10),
            view in 4_usize..12,
        ) {
            let mut listing = listing(&heights);
            let regions = heights.iter().filter(|(_, about)| *about).count();
            for step in steps {
                listing.move_by(step);
                listing.keep_in_view(listing.cursor, view);
                prop_assert_eq!(listing.region().is_some(), regions > 0);
                let seen: Vec<usize> = listing.in_view(view).map(|(at, _)| at).collect();
                prop_assert!(listing.cursor.is_none_or(|cursor| seen.contains(&cursor)));
                let lines: usize = heights.iter().map(|(height, _)| height).sum();
                prop_assert_eq!(listing.height(), lines);
                prop_assert!(listing.offset <= lines.saturating_sub(view));
            }
        }
    }
}
