//! The views that the user has named.

use super::document::{Kept, SCHEMA, read, set_aside, write};
use crate::app::{SavedView, ViewEdit};
use crate::disk::{self, DiskError};
use serde::{Deserialize, Serialize};
use std::path::Path;

#[derive(Serialize, Deserialize)]
struct Document {
    schema: u64,
    views: Vec<SavedView>,
}

/// Why views were not changed. They are as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// Their file is of no use, and could not be set aside.
    Kept(Kept),
    /// Their file cannot be written.
    Disk(DiskError),
}

impl From<DiskError> for EditError {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

/// The views in the file at `path`, in the order of their names; none where there is no file.
pub fn views(path: &Path) -> Result<Vec<SavedView>, Kept> {
    let found = |document: Option<Document>| document.map(|document| document.views).unwrap_or_default();
    read(path).map(found).map_err(|fault| Kept { path: path.to_path_buf(), fault, aside: None })
}

/// Changes the views in the file at `path`, and gives them as they are then, with what became of a file that was of no
/// use. Two instances never mix their changes: the second waits for the first.
pub fn edit(path: &Path, edit: ViewEdit) -> Result<(Vec<SavedView>, Option<Kept>), EditError> {
    let lock = disk::lock(path)?;
    let (mut views, aside) = match views(path) {
        Ok(views) => (views, None),
        Err(Kept { fault, .. }) => match set_aside(path, fault) {
            kept @ Kept { aside: Some(_), .. } => (Vec::new(), Some(kept)),
            kept => return Err(EditError::Kept(kept)),
        },
    };
    if edit.apply(&mut views) {
        write(path, &Document { schema: SCHEMA, views: views.clone() })?;
    }
    drop(lock);
    Ok((views, aside))
}
