//! Where the program keeps its files, and what can be done there.

use crate::disk;
use etcetera::BaseStrategy as _;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

type Lookup<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The name of the program's own folders.
const NAME: &str = "cakupan";

/// The folder for data: `CAKUPAN_DATA`, else the program's own in the system's folder for data. `None` where there is none.
pub fn data(lookup: Lookup<'_>) -> Option<PathBuf> {
    named("CAKUPAN_DATA", lookup).or_else(|| Some(etcetera::choose_base_strategy().ok()?.data_dir().join(NAME)))
}

/// The folder for what may be thrown away: `CAKUPAN_STATE`, else the program's own in the system's folder for states.
/// `None` where there is none.
pub fn state(lookup: Lookup<'_>) -> Option<PathBuf> {
    named("CAKUPAN_STATE", lookup).or_else(|| {
        let system = etcetera::choose_base_strategy().ok()?;
        Some(system.state_dir().unwrap_or_else(|| system.data_dir()).join(NAME))
    })
}

fn named(variable: &str, lookup: Lookup<'_>) -> Option<PathBuf> {
    lookup(variable).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// What should be at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file, which is replaced as a whole when it is written.
    File,
    /// A folder.
    Folder,
}

/// What can be done with a file or a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It can be read and written.
    Writable,
    /// It can be read alone.
    ReadOnly,
    /// It is not there yet, and can be made.
    Absent,
    /// It is not there, and cannot be made.
    Blocked,
    /// It is there and cannot be read.
    Unreadable,
    /// Something else is in its place.
    WrongKind,
}

impl Access {
    /// The word for other programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Writable => "writable",
            Self::ReadOnly => "read_only",
            Self::Absent => "absent",
            Self::Blocked => "blocked",
            Self::Unreadable => "unreadable",
            Self::WrongKind => "wrong_kind",
        }
    }

    /// What can be done with the file or folder at `path`, by trying; nothing is left behind.
    pub fn of(path: &Path, kind: Kind) -> Self {
        let found = match fs::metadata(path) {
            Ok(found) => found,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return if can_be_made(path) { Self::Absent } else { Self::Blocked };
            }
            Err(error) if error.kind() == ErrorKind::NotADirectory => return Self::Blocked,
            Err(_) => return Self::Unreadable,
        };
        let is_readable = match kind {
            Kind::File if found.is_file() => File::open(path).is_ok(),
            Kind::Folder if found.is_dir() => fs::read_dir(path).is_ok(),
            Kind::File | Kind::Folder => return Self::WrongKind,
        };
        let folder = if kind == Kind::Folder { Some(path) } else { path.parent() };
        match (is_readable, folder.is_some_and(disk::takes_files)) {
            (true, true) => Self::Writable,
            (true, false) => Self::ReadOnly,
            (false, _) => Self::Unreadable,
        }
    }
}

/// Whether the nearest folder above `path` that is there takes new files.
fn can_be_made(path: &Path) -> bool {
    let there = path.ancestors().skip(1).find(|above| above.as_os_str().is_empty() || above.symlink_metadata().is_ok());
    there.is_some_and(disk::takes_files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn a_variable_names_a_folder_unless_it_is_empty() {
        let vars = HashMap::from([("CAKUPAN_DATA", "/d"), ("CAKUPAN_STATE", "/s")]);
        let set = |name: &str| vars.get(name).map(|value| (*value).to_owned());
        assert_eq!((data(&set), state(&set)), (Some("/d".into()), Some("/s".into())));
        let empty = |_: &str| Some(String::new());
        assert!([data(&empty), state(&empty)].into_iter().flatten().all(|path| path.ends_with(NAME)));
    }

    #[test]
    fn what_can_be_done_is_found_by_trying() {
        let home = tempfile::tempdir().unwrap();
        let of = |name: &str, kind| Access::of(&home.path().join(name), kind);
        fs::write(home.path().join("file"), "").unwrap();
        fs::create_dir(home.path().join("folder")).unwrap();
        assert_eq!([of("file", Kind::File), of("folder", Kind::Folder)], [Access::Writable; 2]);
        assert_eq!([of("file", Kind::Folder), of("folder", Kind::File)], [Access::WrongKind; 2]);
        assert_eq!([of("new", Kind::File), of("a/b/c", Kind::Folder)], [Access::Absent; 2]);
        assert_eq!([of("file/a", Kind::File), of("file/a/b", Kind::Folder)], [Access::Blocked; 2]);
        let left: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left.len(), 2, "{left:?}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn where_nothing_can_be_written_that_is_said() {
        assert_eq!(Access::of(Path::new("/proc/version"), Kind::File), Access::ReadOnly);
        assert_eq!(Access::of(Path::new("/proc/cakupan"), Kind::Folder), Access::Blocked);
        assert_eq!(Access::of(Path::new("/dev/null"), Kind::File), Access::WrongKind);
    }
}
