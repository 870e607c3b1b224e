//! What the figures mean, held to real cases and to hand-made ones: standing, clauses, flags, ranks, roll-ups.

#![cfg(test)]

mod answers;
mod build;
mod cases;
mod changes;
mod clauses;
mod clocks;
#[path = "../support/data.rs"]
mod data;
mod distances;
mod flags;
mod foresight;
mod hostile;
mod overview;
mod population;
mod properties;
mod rivals;
mod rollups;
mod rules;
mod standing;
#[path = "../support/foresight.rs"]
mod support_foresight;
mod wholes;
