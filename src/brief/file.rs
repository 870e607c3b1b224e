//! A file written whole or not at all, and never over another without being told.

use std::io::{self, Write as _};
use std::path::Path;
use tempfile::NamedTempFile;

/// Writes `text` to `path` as a whole; an existing file stays as it is unless `overwrite`.
pub fn save(path: &Path, text: &str, overwrite: bool) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    let kept = if overwrite { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map(drop).map_err(|error| error.error)
}
