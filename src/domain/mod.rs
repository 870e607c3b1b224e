//! What coverage is: regions, published figures, and how a region's standing is decided.
//!
//! No file, no clock, no terminal. What is in it, from the data to the answers, each with its folder:
//!
//! - data as they were published, all of them in a [`Dataset`]: [`Region`] (`place`), [`Observation`] with its [`Figure`]s
//!   and [`Source`] (`figure`), [`Rule`] (`rule`), [`Rate`] (`money`), [`Event`] (`time`); each [`Period`] as precise as its
//!   source, each share a [`Percent`] as printed;
//! - what stands on a date (`figure`): the [`Claim`] that an observation makes, the [`Standing`] of those that compete, why
//!   others do not stand ([`Rivals`]), and what is worth a second look ([`Flags`]);
//! - what a rule makes of it (`rule`): [`Clause`] and [`Verdict`], the [`Distance`] in people, [`evaluation`]; every region
//!   at once is a [`Snapshot`];
//! - questions beyond one region and date: [`query`]; regions beside regions (`comparison`): [`compare_metric`], [`peers`],
//!   [`distances`](distances()); many as one (`sum`): [`overview`], [`provinces`]; two dates and what comes (`time`):
//!   [`changes`](changes()), [`trend`]; what it costs (`money`): [`cost`], [`plan`];
//! - what makes words of others safe and mistyped ones clear (`words`): [`visible`](visible()), [`nearest`](nearest()).

mod comparison;
mod dataset;
mod figure;
mod money;
mod place;
pub mod query;
mod rule;
mod snapshot;
mod sum;
mod time;
mod words;

pub use comparison::compare::{
    COMPARABLE_DAYS, Difference, MOST_COMPARED, MetricComparison, NoBest, compare_metric, difference,
};
pub use comparison::distances::{Distances, Measured, Placed, distances};
pub use comparison::{bins, distribution, peers};
pub use dataset::{Dataset, Layer, ObservationIx, PopulationRegister, Records, RegionIx};
pub use figure::claim::{
    Arithmetic, Claim, Denominator, DenominatorOrigin, Metric, People, Reproduction, ShareKind, known_from,
};
pub use figure::flags::{Flag, Flags};
pub use figure::observation::{
    ActiveBasis, Award, Bilingual, DateMark, Facility, Figure, Mark, Observation, Particulars, Rare, Segment, Speaker,
};
pub use figure::percent::Percent;
pub use figure::preference::Precedence;
pub use figure::rivals::{Aside, Excluded, Reason, Rivals};
pub use figure::source::Source;
pub use figure::standing::{Point, STALE_MONTHS, Standing, is_older_than, jumps, series};
pub use money::rate::Rate;
pub use money::{cost, plan, rate};
pub use place::raster::{Extent, Ground, Raster, Run};
pub use place::region::{Island, Kind, Level, Region, RegionCode};
pub use rule::applied::{AppliedRule, Fit, RuleBase, RuleChoice, in_force, typed_line};
pub use rule::clause::{Clause, ClauseKind, Outcome, Verdict, compare};
pub use rule::gap::Distance;
pub use rule::threshold::{FurtherClause, Lines, Rule, RuleKind, RuleScope};
pub use rule::{evaluation, gap};
pub use snapshot::{Rank, RegionState, Snapshot};
pub use sum::rollup::Rollup;
pub use sum::{overview, provinces};
pub use time::change::{Change, ChangeGroup, Side, What, changes, registered_change, with_wholes};
pub use time::event::{Event, EventKind};
pub use time::period::Period;
pub use time::since::{NoSince, Since};
pub use time::trend::{NoDate, Outlook, Projection};
pub use time::{period, trend};
pub use words::nearest::nearest;
pub use words::visible::{is_hidden, visible, visible_path};
