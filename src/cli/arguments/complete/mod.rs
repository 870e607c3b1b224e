//! `cakupan complete`: what the scripts of the shells ask for at every press of Tab; not for people.
//!
//! The scripts are a few lines each and know nothing of the commands: what may stand at the cursor is read from the
//! same parser that reads the arguments, so that a new command or option completes without further ado. The exit code
//! is 0 with candidates, 1 where a path belongs, which the shell itself completes best.

mod shell;
mod words;

use super::command::command;
use super::restore;
use crate::cli::{CliError, EXIT_BELOW};
use crate::config::{self, Lookup};
use crate::domain::query::Context;
use crate::domain::visible;
use crate::locale::Lang;
use crate::store;
use clap::builder::PossibleValue;
use clap::{Arg, Command};
use shell::Typed;
use std::ffi::OsString;
use std::path::PathBuf;
use words::{Kind, Words};

/// The command of the scripts.
pub(in crate::cli) const NAME: &str = "complete";

/// Something that may stand at the cursor, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Candidate {
    text: String,
    about: String,
}

impl Candidate {
    fn new(text: impl Into<String>, about: impl Into<String>) -> Self {
        Self { text: text.into(), about: about.into() }
    }
}

/// What may stand at the cursor.
enum Found {
    Candidates(Vec<Candidate>),
    Path,
}

/// The answer to a script, given the arguments after [`NAME`]: a line for each candidate, and the exit code.
pub(in crate::cli) fn complete(asked: &[OsString], lang: Lang, lookup: Lookup<'_>) -> (String, Option<CliError>) {
    let asked: Vec<String> = asked.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let Some(typed) = Typed::of(&asked) else { return (String::new(), None) };
    // What cannot be opened completes nothing; the command itself will tell why.
    let own: Vec<PathBuf> = store::own::path(lookup).filter(|path| path.exists()).into_iter().collect();
    let Ok(dataset) = store::open(&own, false) else { return (String::new(), None) };
    let groups = config::groups(&config::load(None, lookup).0, &dataset, true).0;
    let context = Context { dataset: &dataset, groups: &groups };
    match found(&typed.before, &typed.current, lang, &Words { context, lang }) {
        Found::Path => (String::new(), Some(CliError::Told(EXIT_BELOW))),
        Found::Candidates(mut candidates) => {
            candidates.sort_by(|a, b| a.text.cmp(&b.text));
            candidates.dedup_by(|a, b| a.text == b.text);
            (candidates.iter().map(|found| typed.line(&visible(&found.text), &visible(&found.about))).collect(), None)
        }
    }
}

/// What may stand at the cursor, where `current` is typed after the words `before`.
fn found(before: &[String], current: &str, lang: Lang, words: &Words<'_>) -> Found {
    let root = command(lang);
    let (mut at, mut awaited, mut given, mut closed) = (&root, None, Vec::new(), false);
    for word in before {
        if awaited.take().is_some() {
            continue;
        }
        if word == "--" {
            closed = true;
        } else if let Some(name) = word.strip_prefix("--").filter(|_| !closed) {
            awaited = option(&root, at, name).filter(|arg| arg.get_action().takes_values());
        } else if let Some(sub) = at.find_subcommand(word).filter(|_| !closed && given.is_empty()) {
            at = sub;
        } else {
            given.push(word.as_str());
        }
    }
    if let Some(arg) = awaited {
        return values(arg, "", current, &[], words);
    }
    if !closed && let Some((name, value)) = current.strip_prefix("--").and_then(|rest| rest.split_once('=')) {
        let found = option(&root, at, name).map(|arg| values(arg, &format!("--{name}="), value, &[], words));
        return found.unwrap_or_else(|| Found::Candidates(Vec::new()));
    }
    let mut candidates = Vec::new();
    if !closed && (current.starts_with("--") || current == "-") {
        candidates.extend(options(at, current));
    }
    if !closed && given.is_empty() {
        let subs = at.get_subcommands().filter(|sub| sub.get_name().starts_with(current));
        candidates.extend(subs.map(|sub| Candidate::new(sub.get_name(), first_line(sub.get_about()))));
    }
    if let Some(arg) = at.get_positionals().next()
        && (current != "-" || Kind::of(arg, words.lang) == Kind::Query)
    {
        match values(arg, "", current, &given, words) {
            Found::Candidates(more) => candidates.extend(more),
            Found::Path if candidates.is_empty() => return Found::Path,
            Found::Path => {}
        }
    }
    Found::Candidates(candidates)
}

/// The option `--name` of a command, or of the program, whose options count before and after the command.
fn option<'a>(root: &'a Command, at: &'a Command, name: &str) -> Option<&'a Arg> {
    let of = |command: &'a Command| command.get_arguments().find(|arg| arg.get_long() == Some(name));
    of(at).or_else(|| of(root))
}

fn options<'a>(at: &'a Command, current: &'a str) -> impl Iterator<Item = Candidate> + 'a {
    at.get_arguments().filter_map(move |arg| {
        let text = format!("--{}", arg.get_long()?);
        text.starts_with(current).then(|| Candidate::new(text, first_line(arg.get_help())))
    })
}

/// What may stand for `arg`, after `prefix` in the same word and after the words `given`.
fn values(arg: &Arg, prefix: &str, current: &str, given: &[&str], words: &Words<'_>) -> Found {
    let fixed = arg.get_possible_values();
    let found = if fixed.is_empty() {
        match words.of(arg, &restore(current), given) {
            Some(found) => found,
            None => return Found::Path,
        }
    } else {
        let wanted = current.to_lowercase();
        let named = fixed.iter().map(PossibleValue::get_name).filter(|name| name.starts_with(&wanted));
        named.map(|name| Candidate::new(name, "")).collect()
    };
    let whole = |found: Candidate| Candidate { text: format!("{prefix}{}", found.text), ..found };
    Found::Candidates(found.into_iter().map(whole).collect())
}

fn first_line(help: Option<&clap::builder::StyledStr>) -> String {
    help.map(ToString::to_string).unwrap_or_default().lines().next().unwrap_or_default().to_owned()
}
