//! Why a command cannot be carried out, as typed data, and its words.

use super::Usage;
use crate::app::WriteFault;
use crate::config;
use crate::domain::query::QueryError;
use crate::domain::visible;
use crate::locale::{Lang, fault, format};
use crate::page::text::pad_right;
use crate::session::{EditError, Kept};
use crate::store::Faults;
use crate::store::own::SaveError;
use chrono::NaiveDate;
use std::fmt;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Why a command cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CliError {
    /// The arguments are wrong.
    Usage(Usage),
    /// The settings are wrong, and were to be checked.
    Settings(Vec<config::Fault>),
    /// There is no folder for the file of the settings.
    NoFolder,
    /// The file is there already.
    Exists(PathBuf),
    /// The data are wrong.
    Data(Faults),
    /// The text is no query.
    Query {
        /// The text.
        text: String,
        /// What is wrong with it.
        errors: Vec<QueryError>,
    },
    /// The text is no date.
    AsOf {
        /// The option.
        flag: &'static str,
        /// What was typed.
        value: String,
    },
    /// The interval is empty.
    Interval {
        /// Its first day.
        since: NaiveDate,
        /// Its last day.
        until: NaiveDate,
        /// The option of its last day.
        flag: &'static str,
    },
    /// Not a width that a map can have.
    Width(usize),
    /// So many regions fell below a line, and the user asked to be told by the exit code.
    Below(usize),
    /// The text is no amount.
    Amount {
        /// The option.
        flag: &'static str,
        /// What was typed.
        value: String,
    },
    /// The text is neither an amount nor a rate.
    Rate {
        /// The text.
        text: String,
        /// Every identifier there is.
        allowed: Vec<String>,
    },
    /// No rate is known to be valid on this date.
    NoRate(NaiveDate),
    /// The amount does not fit.
    TooLarge,
    /// The text is no column with a field.
    BadMap {
        /// The text.
        text: String,
        /// Every field there is.
        allowed: Vec<String>,
    },
    /// There is no view of this name.
    View {
        /// The name.
        name: String,
        /// The most similar one.
        near: Option<String>,
    },
    /// The data do not know what the view of this name asks for.
    ViewInPart(String),
    /// The file of the views is of no use.
    Kept(Kept),
    /// The views could not be changed.
    Views(EditError),
    /// There is no folder for data.
    NoDataFolder,
    /// The file of imports could not be changed.
    Save(SaveError),
    /// Nothing was imported into this file.
    NothingToUndo(PathBuf),
    /// The answer has told what is wrong; this is the exit code.
    Told(u8),
    /// The user gave it up.
    GivenUp,
    /// The text is no rule.
    Rule {
        /// The text.
        text: String,
        /// The most similar identifier.
        suggestion: Option<String>,
        /// Every identifier there is.
        allowed: Vec<String>,
    },
    /// The text names several regions: code, name and province of each.
    Ambiguous {
        /// The text.
        text: String,
        /// The regions that it may mean.
        candidates: Vec<[String; 3]>,
    },
    /// The text names no region: code, name and province of the nearest.
    NotFound {
        /// The text.
        text: String,
        /// The regions with the nearest names.
        nearest: Vec<[String; 3]>,
    },
    /// The text is no column.
    Column {
        /// The text.
        text: String,
        /// Every column there is.
        allowed: Vec<String>,
    },
    /// The file was not written.
    Write {
        /// Its name; empty for standard output.
        file: String,
        /// Why not.
        fault: WriteFault,
    },
    /// The answer cannot be written.
    Output(ErrorKind),
}

/// A failure and the language in which it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The language.
    pub lang: Lang,
    /// What went wrong.
    pub error: CliError,
}

/// The lines for the terminal, without anything that it would obey.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines().iter().try_for_each(|line| writeln!(f, "{}", visible(line)))
    }
}

impl Failure {
    /// The exit code that it ends with.
    pub const fn exit_code(&self) -> u8 {
        match self.error {
            CliError::Below(_) => super::EXIT_BELOW,
            CliError::Told(code) => code,
            CliError::GivenUp => super::EXIT_CANCELLED,
            _ => super::EXIT_FAILURE,
        }
    }

    fn lines(&self) -> Vec<String> {
        let lang = self.lang;
        match &self.error {
            CliError::Usage(usage) => vec![usage.words(lang), lang.cli_see_help().to_owned()],
            CliError::Settings(faults) => faults.iter().map(|found| found.in_words(lang)).collect(),
            CliError::NoFolder => vec![lang.cli_no_folder().to_owned()],
            CliError::Exists(path) => vec![lang.cli_exists(path.display())],
            CliError::Data(faults) => faults.0.iter().map(|found| fault(lang, found)).collect(),
            CliError::Query { text, errors } => {
                let errors = errors.iter().map(|error| format!("  {}", lang.query_error(error)));
                std::iter::once(lang.cli_bad_query(visible(text))).chain(errors).collect()
            }
            CliError::AsOf { flag, value } => vec![lang.cli_bad_date(value, flag)],
            CliError::Interval { since, until, flag } => vec![lang.cli_bad_interval(since, flag, until)],
            CliError::Width(width) => {
                let (fewest, most) = super::commands::map::WIDTHS;
                vec![lang.cli_bad_width(width, fewest, most)]
            }
            CliError::Below(regions) => vec![lang.cli_below(regions)],
            CliError::Amount { flag, value } => vec![lang.cli_bad_amount(value, flag)],
            CliError::Rate { text, allowed } => {
                vec![lang.cli_bad_rate(text), format!("  {}", lang.query_allowed(allowed.join(", ")))]
            }
            CliError::NoRate(day) => {
                vec![lang.cost_no_rate(format::date(*day, lang)), lang.cli_no_rate_mend().to_owned()]
            }
            CliError::Told(_) => Vec::new(),
            CliError::GivenUp => vec![lang.work_given_up().to_owned()],
            CliError::BadMap { text, allowed } => {
                vec![lang.cli_bad_map(text), format!("  {}", lang.query_allowed(allowed.join(", ")))]
            }
            CliError::View { name, near } => vec![match near {
                Some(near) => lang.view_unknown_near(name, near),
                None => lang.view_unknown(name),
            }],
            CliError::ViewInPart(name) => vec![lang.view_unusable(name)],
            CliError::Kept(kept) => vec![kept.in_words(lang)],
            CliError::Views(error) => vec![error.in_words(lang)],
            CliError::NoDataFolder => vec![lang.cli_no_data_folder().to_owned()],
            CliError::Save(SaveError::Fault(found)) => vec![fault(lang, found)],
            CliError::Save(SaveError::Busy(path)) => vec![lang.cli_busy(path.display())],
            CliError::Save(SaveError::Unwritable { path, .. }) => vec![lang.cli_unwritable(path.display())],
            CliError::NothingToUndo(path) => vec![lang.cli_nothing_to_undo(path.display())],
            CliError::TooLarge => vec![lang.cost_too_large().to_owned()],
            CliError::Rule { text, suggestion, allowed } => {
                let suggestion = suggestion.iter().map(|id| format!("  {}", lang.query_suggestion(id)));
                let allowed = format!("  {}", lang.query_allowed(allowed.join(", ")));
                std::iter::once(lang.cli_bad_rule(text)).chain(suggestion).chain([allowed]).collect()
            }
            CliError::Ambiguous { text, candidates } => {
                std::iter::once(format!("{}:", lang.query_ambiguous(text))).chain(aligned(candidates, lang)).collect()
            }
            CliError::NotFound { text, nearest } if nearest.is_empty() => vec![lang.no_region(text)],
            CliError::NotFound { text, nearest } => {
                let heading = format!("{}; {}", lang.query_not_found(text), lang.query_nearest("").trim_end());
                std::iter::once(heading).chain(aligned(nearest, lang)).collect()
            }
            CliError::Column { text, allowed } => {
                vec![lang.cli_bad_column(text), format!("  {}", lang.query_allowed(allowed.join(", ")))]
            }
            CliError::Write { file, fault } => {
                let mend = (*fault == WriteFault::Exists).then(|| lang.write_force().to_owned());
                std::iter::once(fault.words(file, lang)).chain(mend).collect()
            }
            CliError::Output(_) => vec![lang.cli_output_failed().to_owned()],
        }
    }
}

/// How many regions are named at most.
const MOST_NAMED: usize = 12;

/// Code, name and province below each other; of many only the first.
fn aligned(regions: &[[String; 3]], lang: Lang) -> Vec<String> {
    let more = regions.len().saturating_sub(MOST_NAMED);
    let regions = regions.get(..MOST_NAMED).unwrap_or(regions);
    let widest = |column: fn(&[String; 3]) -> &String| {
        regions.iter().map(|region| crate::page::text::width(column(region))).max().unwrap_or(0)
    };
    let (codes, names) = (widest(|[code, ..]| code), widest(|[_, name, _]| name));
    let line = |[code, name, province]: &[String; 3]| {
        format!("  {}  {}  {province}", pad_right(code, codes), pad_right(name, names)).trim_end().to_owned()
    };
    let more = (more > 0).then(|| format!("  {}", lang.cli_and_more(more)));
    regions.iter().map(line).chain(more).collect()
}
