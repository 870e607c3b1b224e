//! What the figures mean, held to real cases and to hand-made ones: standing, clauses, flags, ranks, roll-ups.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod build;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod changes;
#[cfg(test)]
mod clauses;
#[cfg(test)]
mod clocks;
#[cfg(test)]
mod distances;
#[cfg(test)]
mod flags;
#[cfg(test)]
mod foresight;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod overview;
#[cfg(test)]
mod population;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod rivals;
#[cfg(test)]
mod rollups;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod standing;
#[cfg(test)]
#[path = "../support/foresight.rs"]
mod support_foresight;
#[cfg(test)]
mod wholes;
