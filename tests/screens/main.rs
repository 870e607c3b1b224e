//! What the user sees: every view and overlay, in every size, language and look, down to the facts on a region's page.
#![cfg(test)]

mod ascii;
mod colour_alone;
mod colours;
mod cursor;
mod facts;
mod foresight;
mod header;
mod names;
mod scenes;
mod shapes;
mod smallest;
mod snapshots;
mod spread;
mod sweep;
mod synthetic;
mod volume;

#[path = "../support/mod.rs"]
mod support;
#[path = "../support/foresight.rs"]
mod support_foresight;
