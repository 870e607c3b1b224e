//! `cakupan views`: the views that the user has named, listed and deleted.

use crate::app::{SavedView, ViewEdit};
use crate::cli::output::{Fields, Format, Value, json_lines, list};
use crate::cli::{CliError, Usage, Work};
use crate::config::Lookup;
use crate::domain::nearest;
use crate::domain::visible;
use crate::locale::Lang;
use crate::page::text::{pad_right, width};
use crate::session;
use std::path::PathBuf;

/// What is to be done with the views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Asked {
    /// They are listed.
    List,
    /// Those of these names are deleted.
    Delete(Vec<String>),
}

impl Asked {
    /// Reads the words of the command.
    pub(in crate::cli) fn read(words: &[String]) -> Result<Self, CliError> {
        match words {
            [] => Ok(Self::List),
            [about] if about == "list" => Ok(Self::List),
            [about, names @ ..] if about == "delete" && !names.is_empty() => Ok(Self::Delete(names.to_vec())),
            _ => Err(CliError::Usage(Usage::Views)),
        }
    }
}

/// The file of the views.
fn file(lookup: Lookup<'_>) -> Result<PathBuf, CliError> {
    session::views_file(lookup).ok_or(CliError::NoFolder)
}

/// Every view.
pub(in crate::cli) fn all(lookup: Lookup<'_>) -> Result<Vec<SavedView>, CliError> {
    session::views(&file(lookup)?).map_err(CliError::Kept)
}

/// The view called `name`, whatever its capitals.
pub(in crate::cli) fn find(views: &[SavedView], name: &str) -> Result<SavedView, CliError> {
    let found = views.iter().find(|saved| saved.name.to_lowercase() == name.to_lowercase());
    found.cloned().ok_or_else(|| {
        let near = nearest(name, views.iter().map(|saved| saved.name.as_str()));
        CliError::View { name: name.to_owned(), near: near.map(str::to_owned) }
    })
}

/// Does what is asked, and says so.
pub(in crate::cli) fn views(
    asked: &Asked,
    format: Format,
    lookup: Lookup<'_>,
    lang: Lang,
    work: &Work,
) -> Result<String, CliError> {
    let views = all(lookup)?;
    match asked {
        Asked::List => listed(&views, format, lang),
        Asked::Delete(names) => {
            // All of them are there, or none is deleted.
            let found = names.iter().map(|name| find(&views, name)).collect::<Result<Vec<_>, _>>()?;
            let file = file(lookup)?;
            work.commit()?;
            for SavedView { name, .. } in &found {
                session::edit(&file, ViewEdit::Delete(name.clone())).map_err(CliError::Views)?;
            }
            match format {
                Format::Text => Ok(found.iter().map(|saved| lang.views_deleted(visible(&saved.name)) + "\n").collect()),
                Format::Json => json_lines(found.iter().map(record)),
            }
        }
    }
}

fn listed(views: &[SavedView], format: Format, lang: Lang) -> Result<String, CliError> {
    if format == Format::Json {
        return json_lines(views.iter().map(record));
    }
    if views.is_empty() {
        return Ok(lang.views_none_yet().to_owned() + "\n");
    }
    let cells = |saved: &SavedView| {
        let view = &saved.view;
        let rule = view.rule.as_ref().map(|rule| rule.line.clone().unwrap_or_else(|| rule.base.clone()));
        let texts = [Some(saved.name.clone()), view.screen.clone(), rule, view.query.clone()];
        texts.map(|text| visible(&text.unwrap_or_default()).into_owned())
    };
    let mut rows = vec![lang.views_head().split('\t').map(str::to_owned).collect::<Vec<_>>()];
    rows.extend(views.iter().map(|saved| cells(saved).to_vec()));
    let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|text| width(text)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..4).map(widest).collect();
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(text, width)| pad_right(text, *width)).collect();
        cells.join("  ").trim_end().to_owned() + "\n"
    };
    Ok(rows.iter().map(line).collect())
}

fn record(saved: &SavedView) -> Fields {
    let view = &saved.view;
    let columns = view.columns.as_ref().map(|columns| list(columns.iter().map(String::as_str)));
    vec![
        ("name", saved.name.as_str().into()),
        ("screen", view.screen.as_deref().into()),
        ("query", view.query.as_deref().into()),
        ("columns", columns.unwrap_or(Value::Unknown)),
        ("rule", view.rule.as_ref().map(|rule| rule.base.as_str()).into()),
        ("line", view.rule.as_ref().and_then(|rule| rule.line.as_deref()).into()),
    ]
}
