//! What was drawn where: the mouse asks it.

use crate::app::{Area, Target};

/// What was drawn where, later things over earlier ones.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    areas: Vec<(Area, Target)>,
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

    /// How many rows of regions were drawn.
    pub fn rows_drawn(&self) -> usize {
        self.areas.iter().filter(|(_, target)| matches!(target, Target::Row(_))).count()
    }
}
