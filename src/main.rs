//! The program: arguments, dashboard or command, exit code.

use cakupan::app::{App, Start};
use cakupan::cli::{Failure, Talk, Work};
use cakupan::term::Waiting;
use cakupan::{cli, term};
use chrono::Local;
use color_eyre::config::{HookBuilder, Theme};
use std::io::{IsTerminal, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> color_eyre::Result<ExitCode> {
    let (panics, errors) = HookBuilder::default().theme(Theme::new()).into_hooks();
    errors.install()?;
    term::restore_on_panic(move |info| {
        // Nobody is left to be told where this fails.
        let _ = writeln!(stderr(), "{}", panics.panic_report(info));
    });
    let desk = Desk(Arc::default());
    Ok(match asked(&desk)? {
        Ok(None) => ExitCode::SUCCESS,
        Ok(Some(app)) => dashboard(*app),
        Err(failure) => {
            // Where nobody listens to the complaint, the exit code still tells.
            let _ = write!(stderr(), "{failure}");
            ExitCode::from(failure.exit_code())
        }
    })
}

/// What the arguments ask for: the dashboard to open, or nothing once the answer is said.
fn asked(desk: &Desk) -> std::io::Result<Result<Option<Box<App>>, Failure>> {
    let screen = stdout().is_terminal().then(term::size);
    let today = Local::now().date_naive();
    let work = Arc::clone(&desk.0);
    let done = term::attend(desk, move |ask| {
        let lookup = |name: &str| std::env::var(name).ok();
        let (mut answer, mut warnings) = (Vec::new(), Vec::new());
        let found = cli::run(
            std::env::args_os(),
            &lookup,
            today,
            screen,
            Talk { ask, work: &work },
            &mut answer,
            &mut warnings,
        );
        let open = |start: Box<Start>| {
            let lang = start.looks.lang;
            work.begin(lang, lang.work_reckons().to_owned());
            Box::new(App::new(Start { size: screen.unwrap_or_default(), ..*start }))
        };
        (found.map(|start| start.map(open)), answer, warnings)
    })?;
    let Some((found, answer, warnings)) = done else { return Ok(Err(desk.0.given_up())) };
    // Where nobody listens to the warnings, the answer is still given.
    let _ = stderr().write_all(&warnings);
    Ok(desk.0.say(&mut stdout(), &answer).and(found))
}

/// Where the user sits while a command works.
struct Desk(Arc<Work>);

impl Waiting for Desk {
    fn is_watched(&self) -> bool {
        stdin().is_terminal() && stderr().is_terminal() && !is_dumb()
    }

    fn told(&self) -> String {
        self.0.told()
    }

    fn give_up(&self) -> bool {
        self.0.give_up()
    }

    /// Asks a question; `None` where nobody is there, or the input has ended.
    fn answer(&self, question: &str) -> Option<String> {
        (stdin().is_terminal() && stderr().is_terminal()).then_some(())?;
        let _ = write!(stderr(), "{question} ");
        let mut line = String::new();
        stdin().read_line(&mut line).ok().filter(|read| *read > 0).map(|_| line)
    }
}

/// Whether the terminal says of itself that it shows lines and nothing else.
fn is_dumb() -> bool {
    cli::is_dumb(&|name| std::env::var(name).ok())
}

/// Shows the dashboard until it ends.
fn dashboard(app: App) -> ExitCode {
    let lang = app.looks.lang;
    if !stdin().is_terminal() || !stdout().is_terminal() {
        let _ = writeln!(stderr(), "{}", lang.no_terminal());
        return ExitCode::from(cli::EXIT_FAILURE);
    }
    if is_dumb() {
        let _ = writeln!(stderr(), "{}", lang.dumb_terminal());
        return ExitCode::from(cli::EXIT_FAILURE);
    }
    match term::run(app) {
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
