//! The program: arguments, dashboard, exit code.

use cakupan::app::{App, Start};
use cakupan::cli::env;
use cakupan::domain::RuleChoice;
use cakupan::domain::query::{Groups, Query};
use cakupan::{store, term};
use chrono::{Local, NaiveDate};
use color_eyre::config::{HookBuilder, Theme};
use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::sync::Arc;

/// The exit code for a wrong use of the program.
const USAGE: u8 = 2;

fn main() -> color_eyre::Result<ExitCode> {
    let (panics, errors) = HookBuilder::default().theme(Theme::new()).into_hooks();
    errors.install()?;
    term::restore_on_panic(move |info| {
        // Nobody is left to be told where this fails.
        let _ = writeln!(stderr(), "{}", panics.panic_report(info));
    });
    let looks = env::looks(|name| std::env::var(name).ok());
    if !stdin().is_terminal() || !stdout().is_terminal() {
        let _ = writeln!(stderr(), "{}", looks.lang.no_terminal());
        return Ok(ExitCode::from(USAGE));
    }
    let app = App::new(Start {
        dataset: Arc::new(store::bundled()?),
        groups: Arc::new(Groups::new()),
        query: Query::default(),
        as_of: as_of(std::env::args().skip(1))?,
        rule: RuleChoice::default(),
        looks,
        size: term::size(),
        today: Local::now().date_naive(),
    });
    match term::run(app) {
        Ok(outcome) => Ok(ExitCode::from(outcome.exit_code())),
        Err(error) => {
            let _ = writeln!(stderr(), "{}", looks.lang.terminal_failed(error));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// The date after `--as-of`.
fn as_of(mut args: impl Iterator<Item = String>) -> Result<Option<NaiveDate>, chrono::ParseError> {
    args.find(|arg| arg == "--as-of").and_then(|_| args.next()).map(|date| date.parse()).transpose()
}
