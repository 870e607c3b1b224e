//! The words about regions: their figures, standings, reports and fact sheets.

mod answers;
mod brief;
mod domain;
mod parts;
mod report;
mod rivals;

use super::texts;
