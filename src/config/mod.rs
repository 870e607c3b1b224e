//! What the user has set for every run: plain values with their place in the file.
//!
//! Defaults < file < environment < flags. The locale of the system (`LC_ALL`, `LC_MESSAGES`, `LANG`) says what the
//! language is where nothing else does; it is a default, since it speaks of every program alike.

mod environment;
mod fault;
mod file;

pub use environment::from_environment;
pub use fault::{Expected, Fault, FaultKind};
pub use file::{File, parse};

use crate::domain::Dataset;
use crate::domain::query::Groups;
use crate::locale::Lang;
use crate::page::{MapGlyphs, Theme};
use etcetera::BaseStrategy as _;
use std::path::PathBuf;
use std::{fs, io};

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

/// The file of the settings: `CAKUPAN_CONFIG`, else `cakupan/config.toml` in the folder for settings, which is
/// `$XDG_CONFIG_HOME` or `~/.config` on macOS as well. `None` where there is no such folder.
pub fn path(lookup: Lookup<'_>) -> Option<PathBuf> {
    let named = lookup("CAKUPAN_CONFIG").filter(|path| !path.is_empty()).map(PathBuf::from);
    named.or_else(|| {
        let folders = etcetera::choose_base_strategy().ok()?;
        Some(folders.config_dir().join("cakupan").join("config.toml"))
    })
}

/// The settings of the file; none where there is no file. The error lists every fault.
pub fn load(lookup: Lookup<'_>) -> Result<File, Vec<Fault>> {
    let Some(path) = path(lookup) else { return Ok(File::default()) };
    let origin = path.display().to_string();
    let fault = |what| vec![Fault { origin: origin.clone(), line: None, key: None, what }];
    match fs::read(&path) {
        Ok(bytes) => {
            let text = String::from_utf8(bytes).map_err(|_| fault(FaultKind::NotUtf8))?;
            parse(&origin, &text)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(File::default()),
        Err(_) => Err(fault(FaultKind::Unreadable)),
    }
}

/// The user's lists among the regions of `dataset`. The error lists every code that no region has; with `partial` data,
/// for which the lists were not written, such codes are left out instead.
pub fn groups(file: &File, dataset: &Dataset, partial: bool) -> Result<Groups, Vec<Fault>> {
    let codes = file.groups.iter().flat_map(|(name, codes)| codes.iter().map(move |placed| (name, placed)));
    let (known, unknown): (Vec<_>, Vec<_>) = codes.partition(|(_, placed)| dataset.find(placed.code).is_some());
    if !partial && !unknown.is_empty() {
        let fault = |(name, placed): (&String, &file::Placed)| Fault {
            origin: file.origin.clone(),
            line: Some(placed.line),
            key: Some(format!("groups.{name}")),
            what: FaultKind::UnknownRegion(placed.code),
        };
        return Err(unknown.into_iter().map(fault).collect());
    }
    let mut groups: Groups = file.groups.keys().map(|name| (name.clone(), Vec::new())).collect();
    for (name, placed) in known {
        groups.entry(name.clone()).or_default().push(placed.code);
    }
    Ok(groups)
}
