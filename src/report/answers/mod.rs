//! The answer to one question about a region.

pub(super) mod cost;
pub(super) mod evaluation;
pub(super) mod peers;
pub(super) mod projection;
pub(super) mod rivals;
pub(super) mod trend;

use super::Options;
use super::sheet::Sheet;
use crate::domain::plan::Plan;
use crate::domain::{RegionIx, Snapshot};
use crate::page::{Line, Role};

/// The answer to one question about a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// When the registered line would be reached, with the history that says so.
    Projection,
    /// What closing its gap costs.
    Cost,
    /// Which rules and award classes it meets.
    Evaluation,
    /// Which regions are like it.
    Peers,
    /// Which of its published figures are right.
    Rivals,
}

/// What is known about the region at `ix` on the snapshot's date of one question, as lines of at most the width asked
/// for.
pub fn part(snapshot: &Snapshot, ix: RegionIx, part: Part, plan: &Plan, options: &Options) -> Vec<Line> {
    let mut sheet = Sheet::new(snapshot, ix, options.measured());
    match part {
        Part::Projection => {
            trend::write(&mut sheet);
            projection::write(&mut sheet);
        }
        Part::Cost => cost::write(&mut sheet, plan),
        Part::Evaluation => evaluation::write(&mut sheet, plan),
        Part::Peers if !sheet.dataset.listed().contains(&ix) => {
            let level = options.lang.level(sheet.dataset.listed_level());
            sheet.tell(Role::Dim, options.lang.peers_only(level));
        }
        Part::Peers => peers::write(&mut sheet),
        Part::Rivals => rivals::write(&mut sheet, rivals::Extent::All),
    }
    let lines = sheet.finish();
    if lines.is_empty() { vec![Line::of(Role::Dim, options.lang.nothing_known())] } else { lines }
}
