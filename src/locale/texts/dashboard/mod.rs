//! The words of the dashboard: what stands around the figures, what keys do, and what is wrong with a query.

mod actions;
mod change;
mod compare;
mod map;
pub(super) mod marks;
mod overview;
mod query;
mod screen;
mod terminal;

use super::texts;
