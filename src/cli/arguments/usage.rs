//! What is wrong with the arguments: the parser's errors as typed data, and their words.

use crate::domain::{MOST_COMPARED, visible};
use crate::locale::Lang;
use crate::page::ExportFormat;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What is wrong with the arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Usage {
    /// No such option.
    UnknownFlag {
        /// What was typed.
        flag: String,
        /// The most similar option.
        suggestion: Option<String>,
    },
    /// A word that the command does not take.
    UnknownWord(String),
    /// No such command.
    UnknownCommand {
        /// What was typed.
        name: String,
        /// The most similar command.
        suggestion: Option<String>,
    },
    /// An option without its value.
    MissingValue {
        /// The option.
        flag: String,
        /// The values there are; empty where that is no list.
        allowed: Vec<String>,
    },
    /// A command without what it is about.
    MissingArgument(String),
    /// A value that does not exist.
    UnknownValue {
        /// The option.
        flag: String,
        /// What was typed.
        value: String,
        /// The most similar value.
        suggestion: Option<String>,
        /// The values there are.
        allowed: Vec<String>,
    },
    /// A value that is no whole number.
    NotANumber {
        /// The option.
        flag: String,
        /// What was typed.
        value: String,
    },
    /// A value for an option that takes none.
    TakesNoValue(String),
    /// An option of the dashboard before a command.
    DashboardOnly {
        /// The option.
        flag: &'static str,
        /// The command.
        command: String,
    },
    /// Not as many regions as can be compared: how many there are.
    Compared(usize),
    /// `--growth` without `--members`.
    GrowthOfNobody,
    /// `--members` for more than one region.
    PlanOfMany,
    /// A number that is no month.
    NotAMonth(String),
    /// `--since` for a map that is not coloured by change.
    SinceWithoutChange,
    /// An option of another format.
    OnlyForFormat {
        /// The option.
        flag: &'static str,
        /// The format that it is for.
        format: &'static str,
    },
    /// A workbook on a terminal.
    WorkbookOnTerminal,
    /// Neither `--format` nor an ending that tells it.
    NoFormat,
    /// Not a size that can be pictured.
    BadSize {
        /// What was typed.
        value: String,
        /// The smallest.
        least: String,
        /// The largest.
        most: String,
    },
    /// Neither a list of views nor names of those to delete.
    Views,
    /// `--only` without `--data`.
    OnlyWithoutData,
    /// An argument that is not UTF-8.
    NotUtf8,
    /// Anything else.
    Unreadable,
}

/// The commands there are.
pub const COMMANDS: [&str; 23] = [
    "list",
    "show",
    "map",
    "compare",
    "provinces",
    "edge",
    "changes",
    "project",
    "cost",
    "evaluate",
    "peers",
    "claims",
    "import",
    "validate",
    "export",
    "brief",
    "schema",
    "completions",
    "man",
    "config",
    "views",
    "doctor",
    "help",
];

impl Usage {
    /// What the parser found wrong.
    pub(in crate::cli) fn of(error: &clap::Error) -> Self {
        let all = |kind| match error.get(kind) {
            Some(ContextValue::String(text)) => vec![super::restore(text)],
            Some(ContextValue::Strings(texts)) => texts.iter().map(|text| super::restore(text)).collect(),
            _ => Vec::new(),
        };
        let one = |kind| all(kind).into_iter().next();
        // Of several suggestions the parser puts the best last.
        let best = |kind| all(kind).pop();
        // The parser names an option with its value: «--lang <BAHASA>».
        let flag = || {
            let shown = one(ContextKind::InvalidArg).unwrap_or_default();
            shown.split(" <").next().unwrap_or_default().to_owned()
        };
        let value = || one(ContextKind::InvalidValue).unwrap_or_default();
        match error.kind() {
            ErrorKind::UnknownArgument if !flag().starts_with('-') => Self::UnknownWord(flag()),
            ErrorKind::UnknownArgument => {
                Self::UnknownFlag { flag: flag(), suggestion: best(ContextKind::SuggestedArg) }
            }
            ErrorKind::InvalidSubcommand => Self::UnknownCommand {
                name: one(ContextKind::InvalidSubcommand).unwrap_or_default(),
                suggestion: best(ContextKind::SuggestedSubcommand),
            },
            ErrorKind::InvalidValue if value().is_empty() => {
                Self::MissingValue { flag: flag(), allowed: all(ContextKind::ValidValue) }
            }
            ErrorKind::InvalidValue => Self::UnknownValue {
                flag: flag(),
                value: value(),
                suggestion: best(ContextKind::SuggestedValue),
                allowed: all(ContextKind::ValidValue),
            },
            ErrorKind::ValueValidation if flag() == "--start-month" => Self::NotAMonth(value()),
            ErrorKind::ValueValidation => Self::NotANumber { flag: flag(), value: value() },
            ErrorKind::TooManyValues => Self::TakesNoValue(flag()),
            // Only regions to compare are wanted in a number.
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => Self::Compared(1),
            ErrorKind::MissingRequiredArgument => {
                let name = flag();
                Self::MissingArgument(name.trim_matches(['<', '>', '.', '[', ']']).to_owned())
            }
            ErrorKind::InvalidUtf8 => Self::NotUtf8,
            _ => Self::Unreadable,
        }
    }

    /// It in one line.
    pub(in crate::cli) fn words(&self, lang: Lang) -> String {
        let (what, suggestion, help) = match self {
            Self::UnknownFlag { flag, suggestion } => (lang.cli_unknown_flag(visible(flag)), suggestion.as_ref(), None),
            Self::UnknownWord(word) => (lang.cli_unknown_word(visible(word)), None, None),
            Self::UnknownCommand { name, suggestion } => (
                lang.cli_unknown_command(visible(name)),
                suggestion.as_ref(),
                Some(lang.cli_commands(COMMANDS.join(", "))),
            ),
            Self::MissingValue { flag, allowed } => (lang.cli_missing_value(flag), None, listed(lang, allowed)),
            Self::MissingArgument(name) => (lang.cli_missing_argument(name), None, None),
            Self::UnknownValue { flag, value, suggestion, allowed } => {
                (lang.cli_unknown_value(visible(value), flag), suggestion.as_ref(), listed(lang, allowed))
            }
            Self::NotANumber { flag, value } => (lang.cli_not_a_number(visible(value), flag), None, None),
            Self::TakesNoValue(flag) => (lang.cli_takes_no_value(flag), None, None),
            Self::DashboardOnly { flag, command } => (lang.cli_only_dashboard(flag, command), None, None),
            Self::Compared(count) => (lang.cli_compared(count, MOST_COMPARED), None, None),
            Self::GrowthOfNobody => (lang.cli_growth_of_nobody().to_owned(), None, None),
            Self::PlanOfMany => (lang.cli_plan_of_many().to_owned(), None, None),
            Self::NotAMonth(value) => (lang.cli_not_a_month(visible(value)), None, None),
            Self::SinceWithoutChange => (lang.cli_since_without_change().to_owned(), None, None),
            Self::OnlyForFormat { flag, format } => (lang.cli_only_for_format(flag, format), None, None),
            Self::WorkbookOnTerminal => (lang.cli_workbook_on_terminal().to_owned(), None, None),
            Self::Views => (lang.cli_bad_views().to_owned(), None, None),
            Self::NoFormat => {
                (lang.cli_no_format().to_owned(), None, Some(lang.query_allowed(ExportFormat::NAMES.join(", "))))
            }
            Self::BadSize { value, least, most } => (lang.cli_bad_size(visible(value), least, most), None, None),
            Self::OnlyWithoutData => (lang.cli_only_without_data().to_owned(), None, None),
            Self::NotUtf8 => (lang.cli_not_utf8().to_owned(), None, None),
            Self::Unreadable => (lang.cli_unreadable().to_owned(), None, None),
        };
        let suggestion = suggestion.map(|name| lang.query_suggestion(name));
        [Some(what), suggestion, help].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

fn listed(lang: Lang, allowed: &[String]) -> Option<String> {
    (!allowed.is_empty()).then(|| lang.query_allowed(allowed.join(", ")))
}
