//! Places: regions, and the land that they cover.

pub(super) mod raster;
pub(super) mod region;
