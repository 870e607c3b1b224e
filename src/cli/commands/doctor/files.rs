//! Where the doctor finds the program's files, what can be done there, and what is wrong with the settings.

use super::{Fact, Part, Scene};
use crate::cli::output::Value;
use crate::cli::start::settings::Set;
use crate::config;
use crate::locale::Lang;
use crate::session;
use crate::store::own;
use crate::store::place::{self, Access, Kind};
use std::path::{Path, PathBuf};

/// The files and folders of the program.
pub(super) fn facts(scene: &Scene<'_>) -> Vec<Fact> {
    let (lang, lookup) = (scene.looks.lang, scene.lookup);
    let named = scene.common.config.as_deref();
    let variable = |name: &'static str| scene.variable(name).map(|_| name);
    let fact = |name, label, path: Option<PathBuf>, kind, from: Option<&str>| {
        found(name, label, path.as_deref(), kind, lang).decided(from.map(str::to_owned), lang)
    };
    let settings = fact(
        "settings_file",
        lang.doctor_settings_file(),
        config::path(named, lookup),
        Kind::File,
        named.map(|_| "--config").or_else(|| variable("CAKUPAN_CONFIG")),
    );
    let data = variable("CAKUPAN_DATA");
    vec![
        settings,
        fact("data_folder", lang.doctor_data_folder(), place::data(lookup), Kind::Folder, data),
        fact("own_data", lang.doctor_own_data(), own::path(lookup), Kind::File, data),
        fact("views_file", lang.doctor_views_file(), session::views_file(lookup), Kind::File, data),
        fact("state_folder", lang.doctor_state_folder(), place::state(lookup), Kind::Folder, variable("CAKUPAN_STATE")),
    ]
}

fn found(name: &'static str, label: &str, path: Option<&Path>, kind: Kind, lang: Lang) -> Fact {
    let Some(path) = path else {
        return Fact::new(Part::Files, name, label, Value::Unknown, lang.doctor_no_folder())
            .mended(true, || lang.doctor_set_home().to_owned());
    };
    let (access, shown) = (Access::of(path, kind), path.display().to_string());
    let (state, mend) = match access {
        Access::Writable => (lang.doctor_writable(), None),
        Access::Absent => (lang.doctor_absent(), None),
        // Settings are only read.
        Access::ReadOnly if name == "settings_file" => (lang.doctor_read_only(), None),
        Access::ReadOnly => (lang.doctor_read_only(), Some(lang.doctor_allow_writing())),
        Access::Blocked => (lang.doctor_blocked(), Some(lang.doctor_make_folder())),
        Access::Unreadable => (lang.doctor_unreadable(), Some(lang.doctor_allow_reading())),
        Access::WrongKind if kind == Kind::File => (lang.doctor_no_file(), Some(lang.doctor_move_away())),
        Access::WrongKind => (lang.doctor_not_a_folder(), Some(lang.doctor_move_away())),
    };
    let mut fact = Fact::new(Part::Files, name, label, shown.as_str(), format!("{shown}: {state}"));
    fact.access = Some(access.id());
    fact.mend = mend.map(str::to_owned);
    fact
}

/// What is wrong with the settings, each fault with its place and its mend.
pub(super) fn settings(scene: &Scene<'_>, set: &mut Set) -> Vec<Fact> {
    let lang = scene.looks.lang;
    // They are told here.
    let faults = std::mem::take(&mut set.faults);
    if faults.is_empty() {
        return vec![Fact::new(Part::Settings, "faults", lang.doctor_faults(), 0_usize, lang.doctor_none())];
    }
    let fact = |fault: &config::Fault| {
        let place = fault.place();
        Fact::new(Part::Settings, "fault", lang.doctor_fault(), place.as_str(), &place)
            .mended(true, || fault.message(lang))
    };
    faults.iter().map(fact).collect()
}
