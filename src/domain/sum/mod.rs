//! Many regions as one: sums over provinces, islands and the nation.

pub mod overview;
pub mod provinces;
pub(super) mod rollup;
