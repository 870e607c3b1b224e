//! What is kept between two runs: the views with a name, and what the next run begins with.

pub(super) mod bookmark;

use super::{App, Bookmark, SavedView};
use std::path::PathBuf;

/// What is kept between two runs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The views that the user has named, in the order of their names.
    pub views: Vec<SavedView>,
    /// Where they are kept; nowhere, where there is no place for it.
    pub views_file: Option<PathBuf>,
    /// Where a run begins of which nothing was kept.
    pub home: Bookmark,
    /// Where this run began: where an earlier one ended, as far as the command line does not say otherwise.
    pub place: Bookmark,
    /// Where that is kept.
    pub place_file: Option<PathBuf>,
}

/// A change of the views with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewEdit {
    /// This one is kept; it takes the place of one with its name.
    Keep(Box<SavedView>),
    /// The one of this name is deleted.
    Delete(String),
}

impl ViewEdit {
    /// Changes `views`, which stay in the order of their names; says whether there was anything to change.
    ///
    /// Names that differ in capitals alone are the same.
    pub fn apply(self, views: &mut Vec<SavedView>) -> bool {
        let name = match &self {
            Self::Keep(saved) => saved.name.to_lowercase(),
            Self::Delete(name) => name.to_lowercase(),
        };
        let before = views.len();
        views.retain(|view| view.name.to_lowercase() != name);
        match self {
            Self::Delete(_) => return views.len() < before,
            Self::Keep(saved) => views.push(*saved),
        }
        views.sort_by_key(|view| view.name.to_lowercase());
        true
    }
}

impl App {
    /// Where the user is, for the next run to begin there: what differs from where every run begins.
    pub fn place(&self) -> Bookmark {
        let mut place = Bookmark::of(&self.spec, &self.dataset, self.today).beside(&self.kept.home);
        // At the top is where every run begins.
        let top = self.rows.first().map(|ix| self.dataset.region(*ix).code.to_string());
        place.selected = place.selected.filter(|selected| Some(selected) != top.as_ref());
        place
    }
}
