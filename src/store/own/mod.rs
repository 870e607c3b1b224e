//! The file of what the user has imported: read as layers over the bundled data, added to, and taken back.
//!
//! ```json
//! {"schema":1,"imports":[
//! {"id":"own-1","file":"Laporan Desember.xlsx","imported":"2026-01-12","sources":[
//! {"id":"own-1-s1","title":"Laporan Desember.xlsx","published":"2025-12-31"}
//! ],"observations":[
//! {"id":"own-1-1","region":"12.74","as_of":"2025-12-31","source":"own-1-s1","registered":183000}
//! ]}
//! ]}
//! ```
//!
//! Records have the fields of the data files. An import is never changed: one with other values is laid over it.

mod build;
mod document;
mod known;
mod lines;
mod save;
mod sources;

pub use build::{Added, Facts, add};
pub use document::{Document, Import};
pub use save::{FILE, SaveError, change, path, read};

pub(super) use document::{Placed, placed};
