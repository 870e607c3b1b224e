//! Time: the periods of figures, what changed between two dates, and where it leads.

pub(super) mod change;
pub(super) mod event;
pub mod period;
pub(super) mod since;
pub mod trend;
