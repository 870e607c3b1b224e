//! The views: where each stands on the screen, what it shows, and where the user is in it.

pub(super) mod changes;
pub(super) mod columns;
pub(super) mod comparison;
pub(super) mod costs;
pub(super) mod detail;
pub(super) mod distance;
pub(super) mod listing;
pub mod map;
pub(super) mod overview;
pub(super) mod pages;
pub mod panes;
