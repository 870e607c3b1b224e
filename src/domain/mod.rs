//! What coverage is: regions, published figures, and how a region's standing is decided.
//!
//! No file, no clock, no terminal. What is in it, from the data to the answers:
//!
//! - data as they were published: [`Region`], [`Observation`] with its [`Figure`]s, [`Source`], [`Rule`], [`Rate`],
//!   [`Event`]; all of them in a [`Dataset`], each [`Period`] as precise as its source, each share a [`Percent`] as printed;
//! - what stands on a date: the [`Claim`] that an observation makes, the [`Standing`] of those that compete, why others do
//!   not stand ([`Rivals`]), and what is worth a second look ([`Flags`]);
//! - what a rule makes of it: [`Clause`] and [`Verdict`], the [`Distance`] in people, every region at once as a
//!   [`Snapshot`];
//! - questions beyond one region and date: [`query`], [`changes`](changes()), [`trend`], [`cost`], [`plan`], [`peers`],
//!   [`evaluation`], [`overview`], [`provinces`], [`distances`](distances()), [`compare_metric`];
//! - what makes foreign words safe and mistyped ones clear: [`visible`](visible()), [`nearest`](nearest()).

pub mod bins;
mod change;
mod claim;
mod clause;
mod compare;
pub mod cost;
mod dataset;
mod distances;
pub mod distribution;
pub mod evaluation;
mod event;
mod flags;
pub mod gap;
mod nearest;
mod observation;
pub mod overview;
pub mod peers;
mod percent;
pub mod period;
mod plain_names;
pub mod plan;
mod preference;
pub mod provinces;
pub mod query;
mod raster;
pub mod rate;
mod region;
mod rivals;
mod rollup;
mod rule;
mod since;
mod snapshot;
mod source;
mod standing;
mod threshold;
pub mod trend;
mod visible;

pub use change::{Change, ChangeGroup, Side, What, changes, registered_change, with_wholes};
pub use claim::{
    Arithmetic, Claim, Denominator, DenominatorOrigin, Metric, People, Reproduction, ShareKind, known_from,
};
pub use clause::{Clause, ClauseKind, Outcome, Verdict, compare};
pub use compare::{COMPARABLE_DAYS, Difference, MOST_COMPARED, MetricComparison, NoBest, compare_metric, difference};
pub use dataset::{Dataset, Layer, ObservationIx, PopulationRegister, Records, RegionIx};
pub use distances::{Distances, Measured, Placed, distances};
pub use event::{Event, EventKind};
pub use flags::{Flag, Flags};
pub use gap::Distance;
pub use nearest::nearest;
pub use observation::{
    ActiveBasis, Award, Bilingual, DateMark, Facility, Figure, Mark, Observation, Particulars, Rare, Segment, Speaker,
};
pub use percent::Percent;
pub use period::Period;
pub use preference::Precedence;
pub use raster::{Extent, Ground, Raster, Run};
pub use rate::Rate;
pub use region::{Island, Kind, Level, Region, RegionCode};
pub use rivals::{Aside, Excluded, Reason, Rivals};
pub use rollup::Rollup;
pub use rule::{AppliedRule, Fit, RuleBase, RuleChoice, in_force, typed_line};
pub use since::{NoSince, Since};
pub use snapshot::{Rank, RegionState, Snapshot};
pub use source::Source;
pub use standing::{Point, STALE_MONTHS, Standing, is_older_than, jumps, series};
pub use threshold::{FurtherClause, Lines, Rule, RuleKind, RuleScope};
pub use trend::{NoDate, Outlook, Projection};
pub use visible::{is_hidden, visible, visible_path};
