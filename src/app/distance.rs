//! The view of distances to the target: a column for each clause, and the one the user is in.

use super::{App, Area, Listing};
use crate::domain::{Measured, distances};
use crate::locale::Lang;
use crate::page::Line;
use crate::report;

/// Cells between the columns.
const BETWEEN: u16 = 2;

/// Regions around the line of each clause as lines, kept until something that they show changes.
#[derive(Clone, Debug, Default)]
pub struct DistanceView {
    /// The heading of each column.
    pub headings: [Vec<Line>; 2],
    /// The regions of each column, in the order of [`Measured::ALL`].
    pub lists: [Listing; 2],
    /// The column that the keyboard is in.
    pub column: usize,
    made_for: Option<(u64, Area, Lang)>,
}

impl DistanceView {
    /// Goes to the column on the left or on the right.
    pub(super) const fn turn(&mut self, step: isize) {
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
    pub(super) fn distance_height(&self) -> usize {
        let heading = self.distance.headings.iter().map(Vec::len).max().unwrap_or(0);
        self.panes().map_or(0, |panes| usize::from(panes.list.height).saturating_sub(heading))
    }

    /// Brings the columns into step: their lines are up to date, their cursors on the selected region and in view.
    pub(super) fn refresh_distance(&mut self) {
        let Some([area, _]) = self.distance_columns() else { return };
        let wanted = Some((self.answered, area, self.looks.lang));
        if self.distance.made_for != wanted {
            let options = report::Options {
                lang: self.looks.lang,
                glyphs: self.looks.glyphs,
                // A cell for the selection on the left, one for the scroll bar on the right.
                width: usize::from(area.width.saturating_sub(2)),
            };
            let all = Measured::ALL.map(|measured| distances(&self.snapshot, &self.rows, measured));
            let top = report::distance_top(&all);
            let columns = Measured::ALL.iter().zip(&all).zip(&mut self.distance.headings).zip(&mut self.distance.lists);
            for (((measured, distances), heading), list) in columns {
                let column = report::distance_column(&self.snapshot, distances, *measured, top, &options);
                *heading = column.heading;
                list.fill(column.entries);
            }
            self.distance.made_for = wanted;
        }
        let selected = self.spec.selected.and_then(|code| self.dataset.find(code));
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
