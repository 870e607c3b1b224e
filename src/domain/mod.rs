//! What coverage is: regions, published figures, and how a region's standing is decided.

mod dataset;
mod observation;
mod percent;
pub mod period;
mod region;
mod source;
mod threshold;
pub mod visible;

pub use dataset::{Dataset, Layer, ObservationIx, PopulationRegister, Records, RegionIx};
pub use observation::{ActiveBasis, Award, Bilingual, DateMark, Facility, Figure, Mark, Observation, Segment, Speaker};
pub use percent::Percent;
pub use period::Period;
pub use region::{Island, Kind, Level, Region, RegionCode};
pub use source::Source;
pub use threshold::{Event, EventKind, FurtherClause, Lines, Rate, Rule, RuleKind, RuleScope};
