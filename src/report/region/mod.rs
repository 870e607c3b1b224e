//! Everything known about one region, the answer first.

mod aggregate;
pub(super) mod clauses;
pub(super) mod facts;
mod headline;
mod parts;
mod published;
mod segments;
pub(super) mod since;
pub(super) mod standing;

use super::Options;
use super::answers::{cost, evaluation, peers, projection, rivals, trend};
use super::sheet::Sheet;
use crate::domain::plan::Plan;
use crate::domain::{Metric, RegionIx, Snapshot};
use crate::page::Line;

/// Everything known about the region at `ix` on the snapshot's date, as lines of at most the width asked for.
///
/// Provinces and the nation open with the sum of their regions; what was published about them stands beside it.
pub fn region(snapshot: &Snapshot, ix: RegionIx, plan: &Plan, options: &Options) -> Vec<Line> {
    let mut sheet = Sheet::new(snapshot, ix, options.measured());
    headline::write(&mut sheet);
    if sheet.region.code.level() < sheet.dataset.listed_level() {
        aggregate::write(&mut sheet);
    }
    if !sheet.state.has_data() {
        headline::no_data(&mut sheet);
    }
    standing::registered(&mut sheet);
    since::write(&mut sheet, Metric::Registered);
    standing::active(&mut sheet);
    since::write(&mut sheet, Metric::ActivePopulation);
    clauses::write(&mut sheet);
    clauses::ranks(&mut sheet);
    parts::write(&mut sheet);
    trend::write(&mut sheet);
    projection::write(&mut sheet);
    cost::write(&mut sheet, plan);
    evaluation::write(&mut sheet, plan);
    peers::write(&mut sheet);
    let evidence = snapshot.evidence(ix);
    segments::write(&mut sheet, &evidence);
    facts::write(&mut sheet, &evidence);
    rivals::write(&mut sheet, rivals::Extent::Disputed);
    published::write(&mut sheet, &evidence);
    sheet.finish()
}
