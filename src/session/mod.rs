//! What is kept between two runs, on the disk: where the user was, and the views with a name.
//!
//! Where the user was is written when the program ends, into the folder for states; it may be thrown away at any time.
//! Views are made by hand and stand beside the user's own data. Both are written as a whole or not at all. What this
//! program cannot read it never writes over: it sets it aside, under a name beside its own.

mod document;
mod last;
mod views;
mod words;

pub use document::{Fault, Kept};
pub use last::{keep, last};
pub use views::{EditError, edit, views};
pub use words::unwritten;

use crate::store::place;
use std::path::PathBuf;

/// Looks up a variable of the environment.
type Lookup<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The file of where the user was: `session.json` in the [folder for states](place::state). `None` where there is no such
/// folder.
pub fn last_file(lookup: Lookup<'_>) -> Option<PathBuf> {
    Some(place::state(lookup)?.join("session.json"))
}

/// The file of the views: `views.json` beside the user's own data.
pub fn views_file(lookup: Lookup<'_>) -> Option<PathBuf> {
    Some(crate::store::own::path(lookup)?.with_file_name("views.json"))
}
