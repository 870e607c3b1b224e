//! What became of files that are kept, in words.

use super::{EditError, Fault, Kept};
use crate::disk::DiskError;
use crate::domain::visible_path;
use crate::locale::Lang;
use std::io::ErrorKind;

impl Kept {
    /// What is wrong with it, and where it is now.
    pub fn in_words(&self, lang: Lang) -> String {
        let path = visible_path(&self.path);
        let what = match &self.fault {
            Fault::Unreadable(_) => lang.kept_unreadable(path),
            Fault::NoFile => lang.kept_no_file(path),
            Fault::TooLarge(most) => lang.kept_large(path, most),
            Fault::Broken(line) => lang.kept_broken(path, line),
            Fault::Newer(schema) => lang.kept_newer(path, schema),
        };
        self.aside.as_deref().map_or_else(|| what.clone(), |aside| lang.kept_aside(&what, visible_path(aside)))
    }
}

impl EditError {
    /// Why the views are as they were.
    pub fn in_words(&self, lang: Lang) -> String {
        match self {
            Self::Kept(kept) => kept.in_words(lang),
            Self::Disk(error) => unwritten(error, lang),
        }
    }
}

/// Why a file was not written.
pub fn unwritten(error: &DiskError, lang: Lang) -> String {
    let path = visible_path(&error.path);
    if error.kind == ErrorKind::ResourceBusy { lang.cli_busy(path) } else { lang.cli_unwritable(path) }
}
