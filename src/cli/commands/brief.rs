//! `cakupan brief`: the fact sheet of one region, or of all that a query finds.

use super::cost::{About, about};
use crate::app::{Start, compute};
use crate::brief::{Format, Options, brief as fact_sheet};
use crate::cli::CliError;
use crate::cli::start::asking::{request, snapshot};
use crate::domain::visible_path;
use crate::export::file;
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct Asked {
    pub(in crate::cli) format: Option<Format>,
    pub(in crate::cli) output: Option<PathBuf>,
    pub(in crate::cli) force: bool,
}

/// The fact sheet about what `words` name or find; where it goes to a file, that it is there.
pub(in crate::cli) fn brief(start: Start, words: &str, asked: &Asked) -> Result<String, CliError> {
    let looks = start.looks;
    let output = asked.output.as_deref();
    let ending = output.and_then(Path::extension).and_then(|ending| Format::parse(ending.to_str()?));
    let format = asked.format.or(ending).unwrap_or_default();
    let (snapshot, rows, query) = match about(&start, words)? {
        About::One(ix) => (std::sync::Arc::new(snapshot(start)), vec![ix], String::new()),
        About::Many => {
            let answer = compute::answer(&request(start));
            (answer.snapshot, answer.rows, words.to_owned())
        }
    };
    let options = Options { lang: looks.lang, glyphs: looks.glyphs, format };
    let text = fact_sheet(&snapshot, &rows, &query, options).written(format, looks.glyphs);
    let Some(path) = output else { return Ok(text) };
    let shown = visible_path(path);
    let failed = |fault| CliError::Write { file: shown.clone(), fault };
    file::write(path, text.as_bytes(), asked.force).map_err(failed)?;
    Ok(looks.lang.brief_written(shown) + "\n")
}
