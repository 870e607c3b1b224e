//! What the user has set for every run: plain values with their place in the file.
//!
//! Defaults < file < environment < flags. The locale of the system (`LC_ALL`, `LC_MESSAGES`, `LANG`) says what the
//! language is where nothing else does; it is a default, since it speaks of every program alike.

mod environment;
mod fault;
mod file;

pub use environment::{from_environment, word};
pub use fault::{Expected, Fault, FaultKind};
pub use file::{File, KEYS, parse};

use crate::disk::{self, ReadError};
use crate::domain::query::Groups;
use crate::domain::{Dataset, RegionCode};
use crate::locale::Lang;
use crate::page::{MapGlyphs, Theme};
use etcetera::BaseStrategy as _;
use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Reads an environment variable; `None` where it is not set.
pub type Lookup<'a> = &'a dyn Fn(&str) -> Option<String>;

/// How the program looks and reads, where something is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language.
    pub lang: Option<Lang>,
    /// The theme.
    pub theme: Option<Theme>,
    /// Whether only ASCII is drawn.
    pub ascii: Option<bool>,
    /// How finely the map is drawn.
    pub glyphs: Option<MapGlyphs>,
}

impl Preferences {
    /// These settings, and those of `lower` where these say nothing.
    #[must_use]
    pub fn over(self, lower: Self) -> Self {
        Self {
            lang: self.lang.or(lower.lang),
            theme: self.theme.or(lower.theme),
            ascii: self.ascii.or(lower.ascii),
            glyphs: self.glyphs.or(lower.glyphs),
        }
    }
}

/// A place in the file: line and character, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character of the line.
    pub column: usize,
}

/// No file of settings has more bytes.
const LARGEST: u64 = 1 << 20;

/// As compilers print it: `3:9`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A value, and where it stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub at: Place,
}

/// The file of the settings: the one `named`, else `CAKUPAN_CONFIG`, else `cakupan/config.toml` in the folder for settings,
/// which is `$XDG_CONFIG_HOME` or `~/.config` on macOS as well. `None` where there is no such folder.
pub fn path(named: Option<&Path>, lookup: Lookup<'_>) -> Option<PathBuf> {
    let set = || lookup("CAKUPAN_CONFIG").filter(|path| !path.is_empty()).map(PathBuf::from);
    named.map(Path::to_path_buf).or_else(set).or_else(|| {
        let folders = etcetera::choose_base_strategy().ok()?;
        Some(folders.config_dir().join("cakupan").join("config.toml"))
    })
}

/// The sound settings of the file, and every fault; none of either where there is no file, unless it was `named`.
pub fn load(named: Option<&Path>, lookup: Lookup<'_>) -> (File, Vec<Fault>) {
    let Some(path) = path(named, lookup) else { return (File::default(), Vec::new()) };
    let origin = path.display().to_string();
    let empty = |what: Option<FaultKind>| {
        let file = File { origin: origin.clone(), ..File::default() };
        (file, Vec::from_iter(what.map(|what| Fault { origin: origin.clone(), at: None, key: None, what })))
    };
    match disk::read(&path, LARGEST) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => parse(&origin, &text),
            Err(_) => empty(Some(FaultKind::NotUtf8)),
        },
        Err(ReadError::Unreadable(ErrorKind::NotFound)) => empty(named.map(|_| FaultKind::Missing)),
        Err(ReadError::TooLarge) => empty(Some(FaultKind::TooLarge(LARGEST))),
        Err(_) => empty(Some(FaultKind::Unreadable)),
    }
}

/// The user's lists among the regions of `dataset`, and every code that no region has: it is left out. Of `partial` data,
/// for which the lists were not written, such codes are no fault.
pub fn groups(file: &File, dataset: &Dataset, partial: bool) -> (Groups, Vec<Fault>) {
    let (mut groups, mut faults) = (Groups::new(), Vec::new());
    for (name, codes) in &file.groups {
        let known = |placed: &&Placed<RegionCode>| dataset.find(placed.value).is_some();
        let (known, unknown) = codes.iter().partition::<Vec<&Placed<RegionCode>>, _>(known);
        groups.insert(name.clone(), known.iter().map(|placed| placed.value).collect());
        let fault = |placed: &Placed<RegionCode>| {
            file.fault(placed.at, &format!("groups.{name}"), FaultKind::UnknownRegion(placed.value))
        };
        faults.extend(unknown.into_iter().filter(|_| !partial).map(fault));
    }
    (groups, faults)
}
