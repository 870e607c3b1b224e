//! The program: arguments, dashboard or command, exit code.

use cakupan::app::{App, Start};
use cakupan::{cli, term};
use chrono::Local;
use color_eyre::config::{HookBuilder, Theme};
use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::process::ExitCode;

fn main() -> color_eyre::Result<ExitCode> {
    let (panics, errors) = HookBuilder::default().theme(Theme::new()).into_hooks();
    errors.install()?;
    term::restore_on_panic(move |info| {
        // Nobody is left to be told where this fails.
        let _ = writeln!(stderr(), "{}", panics.panic_report(info));
    });
    let lookup = |name: &str| std::env::var(name).ok();
    let screen = stdout().is_terminal().then(term::size);
    let is_there = stdin().is_terminal() && stderr().is_terminal();
    let mut ask = |question: &str| is_there.then(|| answer(question)).flatten();
    let today = Local::now().date_naive();
    let asked = cli::run(std::env::args_os(), &lookup, today, screen, &mut ask, &mut stdout(), &mut stderr());
    Ok(match asked {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(start)) => dashboard(*start),
        Err(failure) => {
            // Where nobody listens to the complaint, the exit code still tells.
            let _ = write!(stderr(), "{failure}");
            ExitCode::from(failure.exit_code())
        }
    })
}

/// Asks a question; `None` where the input has ended.
fn answer(question: &str) -> Option<String> {
    let _ = write!(stderr(), "{question} ");
    let mut line = String::new();
    stdin().read_line(&mut line).ok().filter(|read| *read > 0).map(|_| line)
}

/// Shows the dashboard until it ends.
fn dashboard(start: Start) -> ExitCode {
    let lang = start.looks.lang;
    if !stdin().is_terminal() || !stdout().is_terminal() {
        let _ = writeln!(stderr(), "{}", lang.no_terminal());
        return ExitCode::from(cli::EXIT_FAILURE);
    }
    match term::run(App::new(Start { size: term::size(), ..start })) {
        Ok((outcome, complaint)) => {
            if let Some(complaint) = complaint {
                let _ = writeln!(stderr(), "{complaint}");
            }
            ExitCode::from(outcome.exit_code())
        }
        Err(error) => {
            let _ = writeln!(stderr(), "{}", lang.terminal_failed(error));
            ExitCode::FAILURE
        }
    }
}
