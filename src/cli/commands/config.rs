//! `cakupan config`: where the settings are, what they are, the beginning of a file, and what is wrong with it.

use crate::app::{Column, Start};
use crate::cli::arguments::Common;
use crate::cli::output::{Fields, Format, Value, json_lines, json_object, list};
use crate::cli::start::settings::Set;
use crate::cli::{CliError, EXIT_FAILURE, Work};
use crate::config::{self, Fault, FaultKind, Lookup, Preferences};
use crate::disk::{self, DiskError};
use crate::domain::rate::{RateChoice, default_rate};
use crate::domain::visible_path;
use crate::domain::{RuleBase, RuleChoice, visible};
use crate::locale::Lang;
use crate::page::text::{pad_right, width};
use crate::page::{GlyphSet, Slot};
use std::io::ErrorKind;
use std::path::PathBuf;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum About {
    /// Where the file is.
    Path,
    /// What is set, and where.
    Show,
    /// A file to begin with.
    Init,
    /// What is wrong.
    Check,
}

/// What can be asked, by name.
pub(in crate::cli) const ABOUTS: [(&str, About); 4] =
    [("path", About::Path), ("show", About::Show), ("init", About::Init), ("check", About::Check)];

/// Where the file of the settings is, or would be.
fn file(common: &Common, lookup: Lookup<'_>) -> Result<PathBuf, CliError> {
    config::path(common.config.as_deref(), lookup).ok_or(CliError::NoFolder)
}

/// Prints where the file is.
pub(in crate::cli) fn path(common: &Common, lookup: Lookup<'_>, format: Format) -> Result<String, CliError> {
    let path = file(common, lookup)?;
    match format {
        Format::Text => Ok(visible_path(&path) + "\n"),
        Format::Json => {
            json_object(vec![("file", visible_path(&path).as_str().into()), ("exists", path.exists().into())])
        }
    }
}

/// Writes a file to begin with, unless there is one, in `lang`.
pub(in crate::cli) fn init(
    common: &Common,
    lookup: Lookup<'_>,
    format: Format,
    lang: Lang,
    work: &Work,
) -> Result<String, CliError> {
    let path = file(common, lookup)?;
    let shows = Column::defaults();
    let others: Vec<&str> = Column::ALL.into_iter().filter(|column| !shows.contains(column)).map(Column::id).collect();
    let shows: Vec<String> = shows.into_iter().map(|column| format!("\"{}\"", column.id())).collect();
    work.commit()?;
    let template = lang.config_template(shows.join(", "), others.join(", "), Slot::names().join(", "));
    match disk::create(&path, &template) {
        Ok(()) if format == Format::Json => json_object(vec![("file", visible_path(&path).as_str().into())]),
        Ok(()) => Ok(lang.config_written(visible_path(&path)) + "\n"),
        Err(DiskError { kind: ErrorKind::AlreadyExists, .. }) => Err(CliError::Exists(path)),
        Err(error) => Err(CliError::Save(error.into())),
    }
}

/// Tells every fault of the settings, then what is sound but hard to read; and what the command ends with.
pub(in crate::cli) fn check(
    start: &Start,
    set: &mut Set,
    format: Format,
) -> Result<(String, Option<CliError>), CliError> {
    let lang = start.looks.lang;
    let (faults, cautions) = (std::mem::take(&mut set.faults), faint(start, set));
    if format == Format::Json {
        let record = |found: &Fault, is_caution: bool| {
            vec![
                ("file", Value::from(&*found.origin)),
                ("line", found.at.map(|at| at.line).into()),
                ("column", found.at.map(|at| at.column).into()),
                ("setting", found.key.as_deref().into()),
                ("message", found.message(lang).as_str().into()),
                ("warning", is_caution.into()),
            ]
        };
        let records = faults.iter().map(|fault| record(fault, false));
        let text = json_lines(records.chain(cautions.iter().map(|caution| record(caution, true))))?;
        return Ok((text, (!faults.is_empty()).then_some(CliError::Told(EXIT_FAILURE))));
    }
    let cautions = cautions.iter().map(|caution| visible(&lang.config_caution(caution.in_words(lang))).into_owned());
    let sound = faults.is_empty().then(|| lang.config_sound(visible(&set.file.origin)));
    let text = sound.into_iter().chain(cautions).map(|line| line + "\n").collect();
    Ok((text, (!faults.is_empty()).then_some(CliError::Settings(faults))))
}

/// The colours that are hard to read on what is known of their ground.
fn faint(start: &Start, set: &Set) -> Vec<Fault> {
    let caution = |(slot, ratio): (Slot, f64)| {
        let key = format!("colors.{}", slot.name());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a ratio lies between 1 and 21")]
        let hundredths = (ratio * 100.0) as u32;
        Some(set.file.fault(*set.file.places.get(&key)?, &key, FaultKind::Faint(hundredths)))
    };
    let mut found: Vec<Fault> = crate::ui::look::faint(&start.looks.colours).into_iter().filter_map(caution).collect();
    found.sort_by_key(|caution| caution.at);
    // Of a scale the faintest says enough.
    found.dedup_by(|one, other| one.at == other.at);
    found
}

/// Prints what is set, and where each setting comes from.
pub(in crate::cli) fn show(start: &Start, set: &Set, common: &Common, format: Format) -> Result<String, CliError> {
    let lang = start.looks.lang;
    let rows = rows(start, set, common);
    if format == Format::Json {
        return json_lines(rows.into_iter().map(|(name, value, origin)| -> Fields {
            vec![("setting", name.as_str().into()), ("value", value), ("from", origin.as_deref().into())]
        }));
    }
    let written: Vec<[String; 3]> = rows
        .into_iter()
        .map(|(name, value, origin)| {
            [key(&name), written(&value), origin.unwrap_or_else(|| lang.config_from_default().to_owned())]
        })
        .collect();
    let widest = |column: fn(&[String; 3]) -> &String| written.iter().map(|row| width(column(row))).max().unwrap_or(0);
    let (names, values) = (widest(|[name, ..]| name), widest(|[_, value, _]| value).min(48));
    let line = |[name, value, origin]: &[String; 3]| {
        format!("{} = {}  # {}\n", pad_right(name, names), pad_right(value, values.max(width(value))), visible(origin))
    };
    Ok(written.iter().map(line).collect())
}

/// Each setting with its value and where that comes from; by itself where nothing is said.
fn rows(start: &Start, set: &Set, common: &Common) -> Vec<(String, Value, Option<String>)> {
    let (flags, environment) = (&common.preferences, &set.environment);
    let of = |name: &str, flag: Option<&str>, variable: Option<&str>| {
        flag.or(variable).map(str::to_owned).or_else(|| set.place(name))
    };
    let said = |what: fn(&Preferences) -> bool, name: &'static str, of: &Preferences| what(of).then_some(name);
    let plain = |name: &'static str, flag, variable, value: Value| (name.to_owned(), value, of(name, flag, variable));
    let looks = start.looks;
    let (lang, ascii) = (|set: &Preferences| set.lang.is_some(), |set: &Preferences| set.ascii.is_some());
    let columns = start.spec.columns.iter().copied().map(Column::id);
    let mut rows = vec![
        plain("lang", said(lang, "--lang", flags), said(lang, "CAKUPAN_LANG", environment), looks.lang.id().into()),
        plain("theme", None, environment.theme.map(|_| "CAKUPAN_THEME"), looks.theme.id().into()),
        plain("glyphs", None, environment.glyphs.map(|_| "CAKUPAN_GLYPHS"), looks.map.id().into()),
        plain(
            "ascii",
            said(ascii, "--ascii", flags),
            said(ascii, "CAKUPAN_ASCII", environment),
            (looks.glyphs == GlyphSet::Ascii).into(),
        ),
        plain("rule", common.rule.as_ref().map(|_| "--threshold"), None, rule(start).as_str().into()),
        plain("query", None, None, start.spec.query.to_string().as_str().into()),
        plain("columns", None, None, list(columns)),
        plain("rate", None, None, rate(start)),
    ];
    let own = &start.looks.colours;
    let written = |slot: Slot| own.get(slot).map(|colour| Value::from(&*colour.to_string()));
    let single = Slot::SINGLE.into_iter().map(|(name, slot)| (name, written(slot)));
    let scales = Slot::SCALES.into_iter().map(|scale| {
        let colours: Option<Vec<Value>> = scale.slots().map(written).collect();
        (scale.name, colours.map(Value::List))
    });
    for (name, value) in single.chain(scales) {
        let key = format!("colors.{name}");
        let origin = of(&key, None, None);
        rows.extend(value.map(|value| (key, value, origin)));
    }
    for (action, keys) in start.keymap.bound() {
        let key = format!("keys.{}", action.id());
        let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
        let origin = of(&key, None, None);
        rows.push((key, list(keys.iter().map(String::as_str)), origin));
    }
    for (name, codes) in &*start.groups {
        let key = format!("groups.{name}");
        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
        let origin = of(&key, None, None);
        rows.push((visible(&key).into_owned(), list(codes.iter().map(String::as_str)), origin));
    }
    rows
}

/// The rule as `--threshold` takes it.
fn rule(start: &Start) -> String {
    let RuleChoice { base, registered } = &start.spec.rule;
    if let Some(line) = registered {
        return line.to_string();
    }
    let default = || start.dataset.rules().iter().find(|rule| rule.default).map(|rule| rule.id.to_string());
    match base {
        RuleBase::Default => default().unwrap_or_default(),
        RuleBase::InForce => RuleChoice::IN_FORCE.to_owned(),
        RuleBase::Id(id) => id.to_string(),
    }
}

/// The premium as `--rate` takes it; unknown where none is valid on the date.
fn rate(start: &Start) -> Value {
    match &start.spec.plan.rate {
        RateChoice::Default => default_rate(&start.dataset, start.spec.as_of).map(|rate| &*rate.id).into(),
        RateChoice::Id(id) => Value::from(&**id),
        RateChoice::Amount(rupiah) => (*rupiah).into(),
    }
}

/// The name of a setting as the file has it: what is in no bare key stands between quotes.
fn key(name: &str) -> String {
    let is_bare =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    match name.split_once('.') {
        Some((table, inner)) if !is_bare(inner) => format!("{table}.{}", written(&inner.into())),
        _ => name.to_owned(),
    }
}

/// A value as the file has it.
fn written(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
        Value::Truth(truth) => truth.to_string(),
        Value::Number(digits) => digits.clone(),
        Value::List(items) => format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(", ")),
        Value::Unknown | Value::Object(_) => "\"\"".to_owned(),
    }
}
