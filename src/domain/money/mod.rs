//! Money: what coverage costs, at which premium, by which plan.

pub mod cost;
pub mod plan;
pub mod rate;
