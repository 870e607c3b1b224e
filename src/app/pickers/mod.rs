//! Lists to pick from, and the line that is typed into them.

pub(super) mod items;
pub mod line_edit;
pub mod picker;
mod plan_items;
