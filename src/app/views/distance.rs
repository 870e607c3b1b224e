//! The view of distances to the target: a column for each clause, and the one the user is in.

use crate::app::{App, Area, Listing};

/// Cells between the columns.
const BETWEEN: u16 = 2;

/// Regions around the line of each clause as lines.
#[derive(Clone, Debug, Default)]
pub struct DistanceView {
    /// The regions of each column under its heading, in the order of [`Measured::ALL`](crate::domain::Measured::ALL).
    pub lists: [Listing; 2],
    /// The column that the keyboard is in.
    pub column: usize,
}

impl DistanceView {
    /// Goes to the column on the left or on the right.
    pub(in crate::app) const fn turn(&mut self, step: isize) {
        self.column = if step < 0 { 0 } else { 1 };
    }
}

impl App {
    /// Where the two columns stand.
    pub fn distance_columns(&self) -> Option<[Area; 2]> {
        let list = self.panes().filter(|panes| panes.list.width > 0)?.list;
        let width = list.width.saturating_sub(BETWEEN) / 2;
        let left = Area { width, ..list };
        Some([left, Area { x: list.x + width + BETWEEN, ..left }])
    }

    /// Lines of a column in view, below its heading.
    pub(in crate::app) fn distance_height(&self) -> usize {
        let heading = self.distance.lists.iter().map(|list| list.heading().len()).max().unwrap_or(0);
        self.panes().map_or(0, |panes| usize::from(panes.list.height).saturating_sub(heading))
    }

    /// Brings the columns into step: their cursors are on the selected region and in view.
    pub(in crate::app) fn refresh_distance(&mut self) {
        if !self.has_page() {
            return;
        }
        let selected = self.selected_region();
        let column = self.distance.column;
        let mut region = selected;
        if let Some(list) = self.distance.lists.get_mut(column)
            && !selected.is_some_and(|region| list.select(region))
            && !list.entries().is_empty()
        {
            // A region that is not in the column leaves the cursor where it was, or on the first.
            if list.region().is_none() {
                list.move_to(0);
            }
            region = list.region().or(selected);
        }
        self.spec.selected = region.map(|ix| self.dataset.region(ix).code).or(self.spec.selected);
        let height = self.distance_height();
        for list in &mut self.distance.lists {
            let place = region.and_then(|region| list.find(region));
            list.keep_in_view(place, height);
        }
    }
}
