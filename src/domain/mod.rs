//! What coverage is: regions, published figures, and how a region's standing is decided.

pub mod bins;
mod claim;
mod clause;
mod compare;
mod dataset;
mod flags;
pub mod gap;
mod observation;
mod percent;
pub mod period;
pub mod query;
mod region;
mod rollup;
mod rule;
mod snapshot;
mod source;
mod standing;
mod threshold;
mod visible;

pub use claim::{Claim, Denominator, DenominatorOrigin, Metric, People, Reproduction, ShareKind, known_from};
pub use clause::{Clause, ClauseKind, Outcome, Verdict, compare};
pub use compare::{COMPARABLE_DAYS, Difference, MetricComparison, NoBest, compare_metric};
pub use dataset::{Dataset, Layer, ObservationIx, PopulationRegister, Records, RegionIx};
pub use flags::{Flag, Flags};
pub use gap::Distance;
pub use observation::{ActiveBasis, Award, Bilingual, DateMark, Facility, Figure, Mark, Observation, Segment, Speaker};
pub use percent::Percent;
pub use period::Period;
pub use region::{Island, Kind, Level, Region, RegionCode};
pub use rollup::Rollup;
pub use rule::{AppliedRule, Fit, RuleBase, RuleChoice, in_force, typed_line};
pub use snapshot::{Rank, RegionState, Snapshot};
pub use source::Source;
pub use standing::{Point, STALE_MONTHS, Standing, is_older_than, jumps, series};
pub use threshold::{Event, EventKind, FurtherClause, Lines, Rate, Rule, RuleKind, RuleScope};
pub use visible::{is_hidden, visible};
