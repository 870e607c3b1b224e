//! The command line: what was typed becomes a dashboard to open, or a printed answer.
//!
//! [`run`] is the one way in. `arguments` says what can be typed, `start` lays settings, files and arguments over each
//! other, and one file of `commands` a command prints the answer through `output`: as lines, as JSON or as CSV.
//! What goes wrong is a [`CliError`] with its exit code.

mod arguments;
mod commands;
mod error;
mod output;
mod start;
mod work;

pub use arguments::described::{Described, exit_codes, options, variables};
pub use arguments::usage::{COMMANDS, Usage};
pub use commands::import::Ask;
pub use error::{CliError, Failure};
pub use start::env::is_dumb;
pub use work::Work;

use crate::app::{Size, Start};
use crate::config::{Lookup, Preferences};
use crate::domain::visible;
use crate::page::ColorWhen;
use arguments::complete;
use arguments::{Arguments, Asked, Command};
use chrono::NaiveDate;
use commands::{
    brief, changes, compare, config, cost, doctor, edge, export, import, list, map, plain, provinces, region, validate,
    views,
};
use start::env;
use start::settings::Set;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};

/// The exit code of everything that the user can mend.
pub const EXIT_FAILURE: u8 = 2;
/// The exit code of an import that refused rows.
pub const EXIT_REFUSED: u8 = 1;
/// The exit code of a check that was asked for and failed.
pub const EXIT_BELOW: u8 = 1;

/// The exit code of work that the user gave up, as shells have it for Ctrl-C.
pub const EXIT_CANCELLED: u8 = 130;

/// Whom a command talks to while it works.
pub struct Talk<'a> {
    /// Asks what only the user can tell.
    pub ask: Ask<'a>,
    /// Tells how far it is.
    pub work: &'a Work,
}

/// Does what `args` ask for: gives the dashboard to open, or writes the answer to `out` and gives nothing.
///
/// `args` begin with the program's name; `lookup` reads the environment; `today` is the day it is; `screen` is the
/// size of the terminal that `out` is, if it is one; the talk asks, tells how far it is, and may give it up. A reader of
/// `out` that leaves early is no failure. Settings that cannot be followed are told to `warned`; the sound ones are followed.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    lookup: Lookup<'_>,
    today: NaiveDate,
    screen: Option<Size>,
    Talk { ask, work }: Talk<'_>,
    out: &mut impl Write,
    warned: &mut impl Write,
) -> Result<Option<Box<Start>>, Failure> {
    let args: Vec<OsString> = args.into_iter().collect();
    let mut set = Set::load(arguments::peek_config(&args).as_deref(), lookup);
    let sound = set.environment.over(set.file.preferences);
    let typed = Preferences { lang: arguments::peek_language(&args), ..Preferences::default() };
    let lang = typed.over(sound).lang.unwrap_or_else(|| env::looks(ColorWhen::Auto, lookup).lang);
    work.begin(lang, String::new());
    if let Some((_, asked)) = args.get(1..).and_then(<[_]>::split_first).filter(|(name, _)| *name == complete::NAME) {
        let (text, told) = complete::complete(asked, lang, lookup);
        let fail = |error| Failure { lang, error };
        return write(out, text.as_bytes()).and(told.map_or(Ok(None), Err)).map_err(fail);
    }
    let mut answer = |set: &mut Set| -> Result<Answer, CliError> {
        let arguments = match Arguments::parse(&args, lang)? {
            Asked::Text(text) => {
                // Help can be read whatever is set.
                set.faults.clear();
                return Ok(Answer::Text(text));
            }
            Asked::Validate { paths, only, format } => {
                let (text, code) = validate::validate(&paths, only, format, lang)?;
                return Ok(Answer::Checked(text, code.map(CliError::Told)));
            }
            Asked::Views { asked, format } => {
                set.faults.clear();
                return Ok(Answer::Text(views::views(&asked, format, lookup, lang, work)?));
            }
            Asked::Doctor { common, format } => {
                let looks = start::looks(common.preferences.over(sound), lang, common.color, lookup);
                let day = common.as_of.as_deref().map_or(Ok(today), |text| start::day("--as-of", text))?;
                let scene = doctor::Scene { common: &common, lookup, screen, day, looks };
                return Ok(Answer::Text(doctor::doctor(&scene, set, format)?));
            }
            Asked::Run(arguments) => *arguments,
        };
        let common = &arguments.common;
        match arguments.command {
            Command::Config { about: config::About::Path, format } => {
                set.faults.clear();
                return Ok(Answer::Text(config::path(common, lookup, format)?));
            }
            Command::Config { about: config::About::Init, format } => {
                set.faults.clear();
                return Ok(Answer::Text(config::init(common, lookup, format, lang, work)?));
            }
            _ => {}
        }
        let preferences = common.preferences.over(sound);
        let start = start::start(&arguments, preferences, lang, set, lookup, today, work)?;
        Ok(match arguments.command {
            Command::Dashboard { plain: true, .. } => Answer::Text(plain::view(start)?),
            Command::Dashboard { .. } => {
                // It tells them itself.
                set.faults.clear();
                Answer::Dashboard(Box::new(start))
            }
            Command::List { format, limit, .. } => Answer::Text(list::list(start, format, limit)?),
            Command::Changes { since, until, format, fails, .. } => {
                let asked = changes::Asked { since: &since, until: until.as_deref(), format };
                let (text, below) = changes::changes(start, &asked)?;
                Answer::Checked(text, below.filter(|_| fails).map(CliError::Below))
            }
            Command::Compare { regions, format } => Answer::Text(compare::compare(start, &regions, format)?),
            Command::Provinces { format } => Answer::Text(provinces::provinces(start, format)?),
            Command::Edge { format, .. } => Answer::Text(edge::edge(start, format)?),
            Command::Import(asked) => {
                let (text, code) = import::run(&start, &asked, lookup, ask, work)?;
                Answer::Checked(text, code.map(CliError::Told))
            }
            Command::Brief { words, asked } => Answer::Text(brief::brief(start, &words, &asked)?),
            Command::Cost { words, asked, format } => Answer::Text(cost::cost_of(start, &words, &asked, format)?),
            Command::Export { asked, .. } => Answer::Bytes(export::export(start, &asked, screen.is_some(), work)?),
            Command::Map { measure, since, width, format, .. } => {
                let coded = env::are_printed(common.color, screen.is_some(), lookup);
                let asked = map::Asked { measure, since: since.as_deref(), width, format, coded };
                Answer::Text(map::map(start, &asked, screen)?)
            }
            Command::Config { about: config::About::Check, format } => {
                let (text, failed) = config::check(&start, set, format)?;
                Answer::Checked(text, failed)
            }
            Command::Config { format, .. } => Answer::Text(config::show(&start, set, common, format)?),
            Command::Region { about, region, format, plain } => {
                Answer::Text(region::region(start, &region, about, format, plain)?)
            }
        })
    };
    let fail = |error| Failure { lang, error };
    let answer = answer(&mut set);
    for fault in &set.faults {
        // Where nobody listens, the answer is still given.
        let _ = writeln!(warned, "{}", visible(&lang.config_warning(fault.in_words(lang))));
    }
    match answer.map_err(fail)? {
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
