//! What every command starts from: data, date, rule, query and looks.

use super::CliError;
use super::arguments::Arguments;
use super::env;
use super::settings::Set;
use crate::app::{Files, Looks, Settings, Size, Start};
use crate::config::{Lookup, Preferences};
use crate::domain::query::{Context, Query};
use crate::domain::{Dataset, Period, RuleBase, RuleChoice, typed_line};
use crate::locale::Lang;
use crate::page::GlyphSet;
use crate::store;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;

/// The word for the rule in force on the date.
pub(super) const IN_FORCE: &str = "in-force";

/// Opens the data and reads settings and options against them. The size is left to whoever measures the screen.
pub(super) fn start(
    arguments: &Arguments,
    preferences: Preferences,
    lang: Lang,
    set: &mut Set,
    lookup: Lookup<'_>,
    today: NaiveDate,
) -> Result<Start, CliError> {
    let common = &arguments.common;
    let as_of = common.as_of.as_deref().map(|text| day("--as-of", text)).transpose()?;
    let paths = data_paths(arguments, lookup);
    let dataset = store::open(&paths, common.only).map_err(CliError::Data)?;
    let wishes = set.look_up(&dataset, common.only);
    let rule = common.rule.as_deref().map(|text| rule(&dataset, text)).transpose()?.or(wishes.rule).unwrap_or_default();
    let groups = wishes.groups;
    let text = arguments.command.query();
    let query = Query::parse(text, &Context { dataset: &dataset, groups: &groups })
        .map_err(|errors| CliError::Query { text: text.to_owned(), errors })?;
    let query = wishes.query.filter(|_| arguments.command.begins_as_set()).unwrap_or(query);
    let settings = Settings::default();
    let settings = Settings {
        columns: wishes.columns.unwrap_or(settings.columns),
        rate: wishes.rate.unwrap_or(settings.rate),
        keymap: wishes.keymap,
        faults: set.faults.iter().map(|fault| fault.in_words(lang)).collect(),
    };
    let system = env::looks(lookup);
    let glyphs = |ascii| if ascii { GlyphSet::Ascii } else { GlyphSet::Unicode };
    let looks = Looks {
        lang,
        theme: preferences.theme.unwrap_or(system.theme),
        glyphs: preferences.ascii.map_or(system.glyphs, glyphs),
        map: preferences.glyphs.unwrap_or(system.map),
        ..system
    };
    Ok(Start {
        dataset: Arc::new(dataset),
        groups: Arc::new(groups),
        query,
        as_of,
        rule,
        looks,
        size: Size::default(),
        today,
        files: files(paths, common.only),
        settings,
    })
}

/// What to read again when it changes. What came through standard input cannot be.
fn files(paths: Vec<PathBuf>, only: bool) -> Files {
    if paths.iter().any(|path| path.as_os_str() == "-") { Files::default() } else { Files { paths, only } }
}

/// What is laid over the bundled data: what was imported, then what the user names.
pub(super) fn data_paths(arguments: &Arguments, lookup: Lookup<'_>) -> Vec<PathBuf> {
    let common = &arguments.common;
    let own = store::own::path(lookup).filter(|path| !common.only && !common.bundled_only && path.exists());
    own.into_iter().chain(common.data.iter().cloned()).collect()
}

/// The period given with `flag`.
pub(super) fn period(flag: &'static str, text: &str) -> Result<Period, CliError> {
    Period::parse(text.trim()).ok_or_else(|| CliError::AsOf { flag, value: text.to_owned() })
}

/// The last day of the date given with `flag`.
pub(super) fn day(flag: &'static str, text: &str) -> Result<NaiveDate, CliError> {
    period(flag, text).map(Period::last_day)
}

/// A percentage, the rule in force, or a rule of the data.
pub(super) fn rule(dataset: &Dataset, text: &str) -> Result<RuleChoice, CliError> {
    if text.eq_ignore_ascii_case(IN_FORCE) {
        return Ok(RuleChoice { base: RuleBase::InForce, registered: None });
    }
    let ids = || dataset.rules().iter().map(|rule| &*rule.id);
    if let Some(id) = ids().find(|id| id.eq_ignore_ascii_case(text)) {
        return Ok(RuleChoice::of_id(id));
    }
    if let Some(line) = typed_line(text) {
        return Ok(RuleChoice { base: RuleBase::Default, registered: Some(line) });
    }
    let allowed: Vec<String> = std::iter::once(IN_FORCE).chain(ids()).map(str::to_owned).collect();
    let distance = |id: &&String| strsim::damerau_levenshtein(&text.to_lowercase(), id);
    let near = allowed.iter().min_by_key(distance).filter(|id| distance(id) <= 2.max(id.len() / 3));
    Err(CliError::Rule { text: text.to_owned(), suggestion: near.cloned(), allowed })
}
