//! What the user has set for every run, as far as the dashboard follows it.

use super::{Column, Keymap};
use crate::domain::rate::RateChoice;

/// What the user has set for every run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The columns of the table.
    pub columns: Vec<Column>,
    /// The premium that costs are reckoned at.
    pub rate: RateChoice,
    /// Which keys do what.
    pub keymap: Keymap,
    /// What is wrong with the settings, in words: what is sound of them is followed all the same.
    pub faults: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { columns: Column::defaults(), rate: RateChoice::default(), keymap: Keymap::default(), faults: Vec::new() }
    }
}
