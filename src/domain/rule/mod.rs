//! Rules: the lines they draw, which of them is in force, and what they make of a region.

pub(super) mod applied;
pub(super) mod clause;
pub mod evaluation;
pub mod gap;
pub(super) mod threshold;
