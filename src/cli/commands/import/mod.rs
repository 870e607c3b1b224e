//! `cakupan import`: files of one's own into the file of imports, and what they mean against what is known.

mod meaning;

use crate::app::Start;
use crate::cli::output::Format;
use crate::cli::start::{day, period};
use crate::cli::{CliError, EXIT_FAILURE, EXIT_REFUSED, Usage, Work};
use crate::config::Lookup;
use crate::domain::{Dataset, RegionCode, visible};
use crate::export;
use crate::import::{self, Asked as Question, DecimalSign, Field, Intake, Options, Scheme};
use crate::locale::Lang;
use crate::sheet::{self, Source, Workbook};
use crate::store::own::{self, Facts, SaveError};
use meaning::{Meaning, Report, meaning};
use std::path::PathBuf;

/// Asks the user a question in one line; `None` where there is nobody to ask.
pub type Ask<'a> = &'a mut dyn FnMut(&str) -> Option<String>;

/// How often a question is asked until the row is refused.
const TRIES: usize = 3;

/// What is asked for, as typed.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct Asked {
    pub(in crate::cli) files: Vec<PathBuf>,
    pub(in crate::cli) sheet: Option<String>,
    pub(in crate::cli) map: Vec<String>,
    pub(in crate::cli) period: Option<String>,
    pub(in crate::cli) published: Option<String>,
    pub(in crate::cli) source: Option<String>,
    pub(in crate::cli) decimal: Option<String>,
    pub(in crate::cli) codes: Option<String>,
    pub(in crate::cli) into: Option<PathBuf>,
    pub(in crate::cli) dry_run: bool,
    pub(in crate::cli) undo: bool,
    pub(in crate::cli) format: Format,
}

/// Imports what `asked` names, or takes the latest import back: the answer, and the exit code that it ends with.
pub(in crate::cli) fn run(
    start: &Start,
    asked: &Asked,
    lookup: Lookup<'_>,
    ask: Ask<'_>,
    work: &Work,
) -> Result<(String, Option<u8>), CliError> {
    let (lang, path) = (start.looks.lang, path(asked, lookup)?);
    if asked.undo {
        return undo(&path, lang, work).map(|text| (text, None));
    }
    if asked.files.is_empty() {
        return Err(CliError::Usage(Usage::MissingArgument(lang.cli_value_paths().to_owned())));
    }
    let options = Options { understood: work.rows(), ..options(start, asked)? };
    let mut report = Report::new(&path, asked.dry_run);
    for file in &asked.files {
        let source = Source::named(file);
        work.begin(lang, lang.work_reads(visible(&source.name())));
        let read = sheet::read(&source).map_err(|fault| lang.sheet_fault(&fault));
        let understood = read.and_then(|workbook| {
            work.begin(lang, lang.work_understands(visible(&workbook.name)));
            let intake = understand(&workbook, &options, &start.dataset, lang, ask);
            intake.map(|intake| (workbook, intake))
        });
        match understood {
            Err(fault) => report.failed.push((source.name(), fault)),
            Ok((workbook, intake)) => {
                let facts = Facts {
                    file: &workbook.name,
                    today: start.today,
                    publisher: options.source.as_deref(),
                    published: options.published,
                };
                let records = crate::report::figures::count(lang, intake.taken.len() as u64);
                work.begin(lang, lang.work_compares(records));
                let meaning = take(start, &path, &intake, &facts, (!asked.dry_run).then_some(work))?;
                report.files.push((workbook.name.to_string(), intake, meaning));
            }
        }
    }
    let code = match (report.taken(), report.is_clean()) {
        (0, false) => Some(EXIT_FAILURE),
        (_, false) => Some(EXIT_REFUSED),
        (_, true) => None,
    };
    Ok((report.told(asked.format, start)?, code))
}

/// The file of imports that is to be changed.
fn path(asked: &Asked, lookup: Lookup<'_>) -> Result<PathBuf, CliError> {
    let named = asked.into.clone().map(|path| if path.is_dir() { path.join(own::FILE) } else { path });
    named.or_else(|| own::path(lookup)).ok_or(CliError::NoDataFolder)
}

/// Takes the latest import back.
fn undo(path: &std::path::Path, lang: Lang, work: &Work) -> Result<String, CliError> {
    work.commit()?;
    let gone = own::change(path, |document| document.imports.pop()).map_err(CliError::Save)?;
    let gone = gone.ok_or_else(|| CliError::NothingToUndo(path.to_path_buf()))?;
    let date = crate::locale::format::date(gone.imported, lang);
    Ok(visible(&lang.import_undone(&gone.file, date, gone.observations.len())).into_owned() + "\n")
}

/// What the user says about the files.
fn options(start: &Start, asked: &Asked) -> Result<Options, CliError> {
    let mut options = Options::new(start.today);
    options.heads = export::heads().into_iter().map(|(head, id)| (head.into(), id)).collect();
    options.sheet = asked.sheet.as_deref().map(Into::into);
    options.period = asked.period.as_deref().map(|text| period("--period", text)).transpose()?;
    options.published = asked.published.as_deref().map(|text| day("--published", text)).transpose()?;
    options.source = asked.source.as_deref().map(|source| visible(source).into());
    options.decimal = asked.decimal.as_deref().map(|sign| match sign {
        "comma" => DecimalSign::Comma,
        _ => DecimalSign::Point,
    });
    options.scheme = asked.codes.as_deref().map(|scheme| match scheme {
        "kemendagri" => Scheme::Kemendagri,
        _ => Scheme::Other,
    });
    for text in &asked.map {
        let bad = || CliError::BadMap { text: text.clone(), allowed: Field::all().map(Field::id).collect() };
        let (column, field) = text.rsplit_once('=').ok_or_else(bad)?;
        options.map.push((column.trim().into(), Field::parse(field.trim()).ok_or_else(bad)?));
    }
    Ok(options)
}

/// Understands a workbook; what only the user can tell is asked, where there is somebody to ask.
fn understand(
    workbook: &Workbook,
    options: &Options,
    dataset: &Dataset,
    lang: Lang,
    ask: Ask<'_>,
) -> Result<Intake, String> {
    let of_file = |options: &Options| {
        let found = import::understand(&workbook.sheets, options, dataset);
        found.map_err(|fault| format!("{}: {}", visible(&workbook.name), lang.import_fault(&fault)))
    };
    let mut intake = of_file(options)?;
    if intake.questions.is_empty() {
        return Ok(intake);
    }
    let mut options = options.clone();
    for question in std::mem::take(&mut intake.questions) {
        match question.asked {
            Question::Region { written, candidates } => {
                let named = candidates.iter().filter_map(|code| Some((code, dataset.region(dataset.find(*code)?))));
                let named: Vec<String> =
                    named.map(|(code, region)| format!("  {code}  {}", lang.region_name(region))).collect();
                let text = lang.import_ask_region(&written, &question.cell, named.join("\n"));
                let code = (0..TRIES).find_map(|_| {
                    let typed = ask(&visible_lines(&text))?;
                    RegionCode::parse(typed.trim()).filter(|code| candidates.contains(code))
                });
                options.answers.extend(code.map(|code| (written, code)));
            }
            Question::Scheme { code } => {
                let text = lang.import_ask_scheme(&code);
                let typed = (0..TRIES).find_map(|_| match ask(&visible_lines(&text))?.trim() {
                    "1" => Some(Scheme::Kemendagri),
                    "2" => Some(Scheme::Other),
                    _ => None,
                });
                options.scheme = typed.or(options.scheme);
            }
        }
    }
    of_file(&options)
}

/// Lines without anything that a terminal would obey.
fn visible_lines(text: &str) -> String {
    text.lines().map(|line| visible(line).into_owned()).collect::<Vec<_>>().join("\n")
}

/// What the records mean against what is known; where there is `work` to write them, they are there afterwards.
fn take(
    start: &Start,
    path: &std::path::Path,
    intake: &Intake,
    facts: &Facts<'_>,
    writing: Option<&Work>,
) -> Result<Meaning, CliError> {
    let records: Vec<_> = intake.taken.iter().map(|taken| taken.record.clone()).collect();
    let mut found: Option<Result<Meaning, CliError>> = None;
    let Some(work) = writing else {
        let mut document = own::read(path).map_err(CliError::Save)?;
        return meaning(start, path, &mut document, intake, &records, facts);
    };
    let written = own::change(path, |document| {
        // The newest state of the file decides what is new, not the one that the program started with.
        let meant = meaning(start, path, document, intake, &records, facts);
        let meant = meant.and_then(|meant| work.commit().map(|()| meant));
        let writes = meant.as_ref().is_ok_and(|meant| meant.added.id.is_some());
        found = Some(meant);
        writes.then_some(())
    });
    written.map_err(CliError::Save)?;
    found.unwrap_or(Err(CliError::Save(SaveError::Busy(path.to_path_buf()))))
}
