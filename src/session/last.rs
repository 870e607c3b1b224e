//! Where the user was when the program last ended.

use super::document::{Kept, SCHEMA, read, set_aside, write};
use crate::app::Bookmark;
use crate::disk::{self, DiskError};
use serde::{Deserialize, Serialize};
use std::path::Path;

#[derive(Serialize, Deserialize)]
struct Document {
    schema: u64,
    place: Bookmark,
}

/// Where the user was by the file at `path`: nowhere, where there is none. A file that is of no use is set aside.
pub fn last(path: &Path) -> Result<Bookmark, Kept> {
    let place = |document: Option<Document>| document.map(|document| document.place).unwrap_or_default();
    read(path).map(place).or_else(|_| {
        // Another instance may just have put a sound one there.
        let lock = disk::lock(path).ok();
        let now = read(path).map(place).map_err(|fault| set_aside(path, fault));
        drop(lock);
        now
    })
}

/// Keeps `place` for the next run in the file at `path`. Of two instances that end, the later one is gone on with.
pub fn keep(path: &Path, place: &Bookmark) -> Result<(), DiskError> {
    write(path, &Document { schema: SCHEMA, place: place.clone() })
}
