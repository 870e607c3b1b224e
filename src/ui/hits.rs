//! What was drawn where: the mouse asks it, and the terminal's cursor stands on what has the focus.

use crate::app::{Area, Target};

/// What was drawn where, later things over earlier ones.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    areas: Vec<(Area, Target)>,
    cursor: Option<(u16, u16)>,
}

impl Hits {
    /// Notes that `target` was drawn in `area`.
    pub fn add(&mut self, area: Area, target: Target) {
        self.areas.push((area, target));
    }

    /// What was drawn at a cell.
    pub fn at(&self, column: u16, row: u16) -> Option<Target> {
        let holds = |area: &Area| {
            (area.x..area.x.saturating_add(area.width)).contains(&column)
                && (area.y..area.y.saturating_add(area.height)).contains(&row)
        };
        self.areas.iter().rev().find(|(area, _)| holds(area)).map(|(_, target)| *target)
    }

    /// Where `target` was drawn: its first cell.
    pub(super) fn first_cell(&self, target: Target) -> Option<(u16, u16)> {
        self.areas.iter().find(|(_, drawn)| *drawn == target).map(|(area, _)| (area.x, area.y))
    }

    /// Puts the cursor on a cell.
    pub(super) const fn point(&mut self, cell: (u16, u16)) {
        self.cursor = Some(cell);
    }

    /// The cell on which the terminal's cursor stands: of what the next key is about.
    pub const fn cursor(&self) -> Option<(u16, u16)> {
        self.cursor
    }

    /// How many rows of regions were drawn.
    pub fn rows_drawn(&self) -> usize {
        self.areas.iter().filter(|(_, target)| matches!(target, Target::Row(_))).count()
    }
}
