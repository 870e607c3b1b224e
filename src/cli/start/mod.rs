//! What every command starts from: data, date, rule, query and looks.

pub(super) mod asking;
pub(super) mod env;
mod keys;
pub(super) mod settings;

use super::CliError;
use super::arguments::{Arguments, Command, Common};
use super::commands::views;
use super::work::Work;
use crate::app::{Bookmark, Files, Kept, Looks, Notice, Size, Start, ViewSpec};
use crate::config::{Lookup, Preferences};
use crate::domain::query::{Context, Query};
use crate::domain::{Dataset, Period, RuleBase, RuleChoice, typed_line};
use crate::domain::{nearest, visible_path};
use crate::locale::Lang;
use crate::page::{ColorWhen, GlyphSet};
use crate::{disk, session, store};
use chrono::NaiveDate;
use settings::{Set, Wishes};
use std::path::PathBuf;
use std::sync::Arc;

/// Opens the data and reads settings and options against them. The size is left to whoever measures the screen.
pub(super) fn start(
    arguments: &Arguments,
    preferences: Preferences,
    lang: Lang,
    set: &mut Set,
    lookup: Lookup<'_>,
    today: NaiveDate,
    work: &Work,
) -> Result<Start, CliError> {
    let common = &arguments.common;
    let as_of = common.as_of.as_deref().map(|text| day("--as-of", text)).transpose()?;
    let paths = data_paths(common, lookup);
    let shown: Vec<String> = paths.iter().map(|path| visible_path(path)).collect();
    let shown = if shown.is_empty() { lang.work_bundled().to_owned() } else { shown.join(", ") };
    work.begin(lang, lang.work_reads(shown));
    let dataset = store::open_counted(&paths, common.only, &work.rows()).map_err(CliError::Data)?;
    let wishes = set.look_up(&dataset, common.only);
    let Wishes { groups, rule: set_rule, query: set_query, rate, columns, keymap } = wishes;
    let context = Context { dataset: &dataset, groups: &groups };
    let mut spec = ViewSpec::new(today);
    spec.columns = columns.unwrap_or(spec.columns);
    spec.plan.rate = rate.unwrap_or(spec.plan.rate);
    spec.rule = set_rule.unwrap_or(spec.rule);
    if arguments.command.begins_as_set() {
        spec.query = set_query.unwrap_or(spec.query);
    }
    let home = Bookmark::of(&spec, &dataset, today);
    if let Some(name) = &common.view {
        let saved = views::find(&views::all(lookup)?, name)?;
        if !saved.view.apply(&mut spec, &context) {
            return Err(CliError::ViewInPart(saved.name));
        }
    }
    spec.screen = arguments.command.screen().unwrap_or(spec.screen);
    spec.as_of = as_of.unwrap_or(spec.as_of);
    if let Some(text) = &common.rule {
        spec.rule = rule(&dataset, text)?;
    }
    if let Some(text) = arguments.command.query().filter(|text| common.view.is_none() || !text.is_empty()) {
        spec.query =
            Query::parse(text, &context).map_err(|errors| CliError::Query { text: text.to_owned(), errors })?;
    }
    let (kept, bad) = kept(arguments, lookup, home, lang);
    let faults: Vec<String> = set.faults.iter().map(|fault| fault.in_words(lang)).collect();
    let notice = (!faults.is_empty()).then_some(Notice::BadSettings(faults)).or(bad.map(Notice::BadKept));
    let looks = looks(preferences, lang, common.color, lookup);
    // They were chosen for the theme beside them, and for no other.
    let colours = set.file.colours.over(set.file.preferences.theme.unwrap_or(looks.theme));
    let looks = Looks { colours, ..looks };
    Ok(Start {
        dataset: Arc::new(dataset),
        groups: Arc::new(groups),
        spec,
        looks,
        size: Size::default(),
        today,
        files: files(paths, common.only),
        keymap,
        notice,
        kept,
    })
}

/// What is kept of earlier runs, and what is wrong with it. Only the dashboard goes on with it, and only where it is not
/// told what to show.
fn kept(arguments: &Arguments, lookup: Lookup<'_>, home: Bookmark, lang: Lang) -> (Kept, Option<String>) {
    let Command::Dashboard { query, screen, fresh, plain: false } = &arguments.command else {
        return (Kept::default(), None);
    };
    let mut kept = Kept {
        home,
        place_file: session::last_file(lookup),
        views_file: session::views_file(lookup),
        ..Kept::default()
    };
    let mut bad = None;
    let mut told = |fault: session::Kept| bad = bad.take().or_else(|| Some(fault.in_words(lang)));
    if let Some(file) = &kept.views_file {
        kept.views = session::views(file).map_err(&mut told).unwrap_or_default();
    }
    let common = &arguments.common;
    let goes_on = !fresh && query.is_none() && common.view.is_none();
    if let Some(file) = kept.place_file.as_deref().filter(|_| goes_on) {
        let mut place = session::last(file).map_err(&mut told).unwrap_or_default();
        place.as_of = place.as_of.filter(|_| common.as_of.is_none());
        place.rule = place.rule.filter(|_| common.rule.is_none());
        if screen.is_some() {
            (place.screen, place.detail) = (None, None);
        }
        kept.place = place;
    }
    (kept, bad)
}

/// The looks that are set, and those of the system where nothing is.
pub(super) fn looks(preferences: Preferences, lang: Lang, colors: ColorWhen, lookup: Lookup<'_>) -> Looks {
    let system = env::looks(colors, lookup);
    let glyphs = |ascii| if ascii { GlyphSet::Ascii } else { GlyphSet::Unicode };
    Looks {
        lang,
        theme: preferences.theme.unwrap_or(system.theme),
        glyphs: preferences.ascii.map_or(system.glyphs, glyphs),
        map: preferences.glyphs.unwrap_or(system.map),
        ..system
    }
}

/// What to read again when it changes. What came through standard input cannot be.
fn files(paths: Vec<PathBuf>, only: bool) -> Files {
    if paths.iter().any(|path| path.as_os_str() == "-") { Files::default() } else { Files { paths, only } }
}

/// What is laid over the bundled data: what was imported, then what the user names.
pub(super) fn data_paths(common: &Common, lookup: Lookup<'_>) -> Vec<PathBuf> {
    let own = store::own::path(lookup).filter(|path| !common.only && !common.bundled_only && disk::is_there(path));
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
    if text.eq_ignore_ascii_case(RuleChoice::IN_FORCE) {
        return Ok(RuleChoice { base: RuleBase::InForce, registered: None });
    }
    let ids = || dataset.rules().iter().map(|rule| &*rule.id);
    if let Some(id) = ids().find(|id| id.eq_ignore_ascii_case(text)) {
        return Ok(RuleChoice::of_id(id));
    }
    if let Some(line) = typed_line(text) {
        return Ok(RuleChoice { base: RuleBase::Default, registered: Some(line) });
    }
    let allowed: Vec<String> = std::iter::once(RuleChoice::IN_FORCE).chain(ids()).map(str::to_owned).collect();
    let suggestion = nearest(text, allowed.iter().map(String::as_str)).map(str::to_owned);
    Err(CliError::Rule { text: text.to_owned(), suggestion, allowed })
}
