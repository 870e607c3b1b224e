//! The command line: what was typed becomes a dashboard to open, or a printed answer.

mod answers;
mod arguments;
mod brief;
mod changes;
mod claims;
mod command;
mod compare;
mod complete;
mod completions;
mod cost;
mod edge;
mod env;
mod error;
mod examples;
mod export;
mod import;
mod imported;
mod list;
mod man;
mod map;
mod observation;
mod output;
mod page;
mod provinces;
mod record;
mod region;
mod schema;
mod start;
mod table;
mod usage;
mod validate;

pub use error::{CliError, Failure};
pub use import::Ask;
pub use usage::{COMMANDS, Usage};

use crate::app::{Size, Start};
use crate::config::{self, Lookup, Preferences};
use arguments::{Arguments, Asked};
use chrono::NaiveDate;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};

/// The exit code of everything that the user can mend.
pub const EXIT_FAILURE: u8 = 2;
/// The exit code of an import that refused rows.
pub const EXIT_REFUSED: u8 = 1;
/// The exit code of a check that was asked for and failed.
pub const EXIT_BELOW: u8 = 1;

/// Does what `args` ask for: gives the dashboard to open, or writes the answer to `out` and gives nothing.
///
/// `args` begin with the program's name; `lookup` reads the environment; `today` is the day it is; `screen` is the
/// size of the terminal that `out` is, if it is one. A reader of `out` that leaves early is no failure.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    lookup: Lookup<'_>,
    today: NaiveDate,
    screen: Option<Size>,
    ask: Ask<'_>,
    out: &mut impl Write,
) -> Result<Option<Box<Start>>, Failure> {
    let args: Vec<OsString> = args.into_iter().collect();
    let (file, environment) = (config::load(lookup), config::from_environment(lookup));
    // Help and faults of the settings themselves are told in the language that the sound part of them asks for.
    let sound = environment.clone().unwrap_or_default().over(file.as_ref().map(|f| f.preferences).unwrap_or_default());
    let typed = Preferences { lang: arguments::peek_language(&args), ..Preferences::default() };
    let lang = typed.over(sound).lang.unwrap_or_else(|| env::looks(lookup).lang);
    if let Some((_, asked)) = args.get(1..).and_then(<[_]>::split_first).filter(|(name, _)| *name == complete::NAME) {
        let (text, told) = complete::complete(asked, lang, lookup);
        let fail = |error| Failure { lang, error };
        return write(out, text.as_bytes()).and(told.map_or(Ok(None), Err)).map_err(fail);
    }
    let answer = || -> Result<Answer, CliError> {
        let arguments = match Arguments::parse(&args, lang)? {
            Asked::Text(text) => return Ok(Answer::Text(text)),
            Asked::Validate { paths, only, format } => {
                let (text, code) = validate::validate(&paths, only, format, lang)?;
                return Ok(Answer::Checked(text, code.map(CliError::Told)));
            }
            Asked::Run(arguments) => arguments,
        };
        let (file, environment) = (file.map_err(CliError::Settings)?, environment.map_err(CliError::Settings)?);
        let preferences = arguments.common.preferences.over(environment).over(file.preferences);
        let start = start::start(&arguments, preferences, lang, &file, lookup, today)?;
        Ok(match arguments.command {
            arguments::Command::Dashboard { .. } => Answer::Dashboard(Box::new(start)),
            arguments::Command::List { format, limit, .. } => Answer::Text(list::list(start, format, limit)?),
            arguments::Command::Changes { since, until, format, fails, .. } => {
                let asked = changes::Asked { since: &since, until: until.as_deref(), format };
                let (text, below) = changes::changes(start, &asked)?;
                Answer::Checked(text, below.filter(|_| fails).map(CliError::Below))
            }
            arguments::Command::Compare { regions, format } => Answer::Text(compare::compare(start, &regions, format)?),
            arguments::Command::Provinces { format } => Answer::Text(provinces::provinces(start, format)?),
            arguments::Command::Edge { format, .. } => Answer::Text(edge::edge(start, format)?),
            arguments::Command::Import(asked) => {
                let (text, code) = import::run(&start, &asked, lookup, ask)?;
                Answer::Checked(text, code.map(CliError::Told))
            }
            arguments::Command::Brief { words, asked } => Answer::Text(brief::brief(start, &words, &asked)?),
            arguments::Command::Cost { words, asked, format } => {
                Answer::Text(cost::cost_of(start, &words, &asked, format)?)
            }
            arguments::Command::Export { asked, .. } => Answer::Bytes(export::export(start, &asked, screen.is_some())?),
            arguments::Command::Map { measure, since, width, format, .. } => {
                let asked = map::Asked { measure, since: since.as_deref(), width, format };
                Answer::Text(map::map(start, &asked, screen)?)
            }
            arguments::Command::Region { about, region, format } => {
                Answer::Text(region::region(start, &region, about, format)?)
            }
        })
    };
    let fail = |error| Failure { lang, error };
    match answer().map_err(fail)? {
        Answer::Dashboard(start) => Ok(Some(start)),
        Answer::Bytes(bytes) => write(out, &bytes).map(|()| None).map_err(fail),
        Answer::Text(text) => write(out, text.as_bytes()).map(|()| None).map_err(fail),
        Answer::Checked(text, failed) => {
            write(out, text.as_bytes()).map_err(fail)?;
            failed.map_or(Ok(None), |error| Err(fail(error)))
        }
    }
}

/// What is done in the end.
enum Answer {
    Dashboard(Box<Start>),
    Text(String),
    Bytes(Vec<u8>),
    /// A text, and the failure that it ends with, if it does.
    Checked(String, Option<CliError>),
}

fn write(out: &mut impl Write, bytes: &[u8]) -> Result<(), CliError> {
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(CliError::Output(error.kind())),
        _ => Ok(()),
    }
}
