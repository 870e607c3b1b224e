//! Many regions on one page: summed up, side by side, and in lists.

pub(super) mod changes;
pub(super) mod comparison;
pub(super) mod distances;
pub(super) mod entry;
pub(super) mod gaps;
pub mod overview;
