//! Regions beside regions: pairs and peers, and how shares are spread.

pub mod bins;
pub(super) mod compare;
pub(super) mod distances;
pub mod distribution;
pub mod peers;
