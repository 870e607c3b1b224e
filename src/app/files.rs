//! The data files of the user's own, and going over to what they hold now.

use super::{App, Map};
use crate::domain::Snapshot;
use std::path::PathBuf;
use std::sync::Arc;

/// The data files of the user's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// What is laid over the bundled data, lowest first.
    pub paths: Vec<PathBuf>,
    /// Whether the bundled data are left out.
    pub only: bool,
}

impl App {
    /// Goes over to the data of `snapshot`; what is kept by position is made anew.
    pub(super) fn change_data(&mut self, snapshot: &Snapshot) {
        self.dataset = Arc::clone(&snapshot.dataset);
        self.map = Map::default();
        self.spec.keep_known(&self.dataset);
    }
}
