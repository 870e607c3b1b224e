//! The options, variables and exit codes, as papers about the program list them.

use super::command::command;
use crate::locale::Lang;
use clap::{Arg, Command};

/// An option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// The command that has it; `None` where all have it, or the dashboard alone.
    pub command: Option<String>,
    /// Whether every command has it.
    pub shared: bool,
    /// As it is typed, with the name of its value: `-o, --output FILE`.
    pub option: String,
    /// What it means, in one line.
    pub meaning: String,
}

/// Every option of every command: first those that all share and those of the dashboard, then command by command.
pub fn options(lang: Lang) -> Vec<Described> {
    let root = command(lang);
    let has = |command: &Command, arg: &Arg| command.get_arguments().any(|other| other.get_id() == arg.get_id());
    // One command that reads data stands for all of them.
    let list = root.find_subcommand("list");
    let shared = |arg: &Arg| has(&root, arg) && list.is_some_and(|list| has(list, arg));
    let of_root = root.get_arguments().map(|arg| described(None, shared(arg), arg));
    let of_each = root.get_subcommands().flat_map(|sub| {
        let own = sub.get_arguments().filter(|arg| arg.get_long().is_some() && !shared(arg));
        own.map(|arg| described(Some(sub.get_name()), false, arg))
    });
    of_root.chain(of_each).collect()
}

fn described(command: Option<&str>, shared: bool, arg: &Arg) -> Described {
    let short = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let takes = if arg.get_action().takes_values() { arg.get_value_names() } else { None };
    let value = takes.into_iter().flatten().fold(String::new(), |value, name| value + " " + name);
    Described {
        command: command.map(str::to_owned),
        shared,
        option: format!("{short}--{}{value}", arg.get_long().unwrap_or_default()),
        meaning: one_line(&arg.get_help().map(ToString::to_string).unwrap_or_default()),
    }
}

/// The variables of the environment that are read, and what each says.
pub fn variables(lang: Lang) -> [(&'static str, &'static str); 15] {
    [
        ("CAKUPAN_CONFIG", lang.variable_config()),
        ("CAKUPAN_DATA", lang.variable_data()),
        ("CAKUPAN_STATE", lang.variable_state()),
        ("CAKUPAN_LANG", lang.variable_lang()),
        ("CAKUPAN_THEME", lang.variable_theme()),
        ("CAKUPAN_GLYPHS", lang.variable_glyphs()),
        ("CAKUPAN_ASCII", lang.variable_ascii()),
        ("NO_COLOR", lang.variable_no_color()),
        ("CLICOLOR_FORCE", lang.variable_force()),
        ("COLORTERM", lang.variable_colorterm()),
        ("TERM", lang.variable_term()),
        ("COLORFGBG", lang.variable_background()),
        ("LC_ALL, LC_MESSAGES, LANG", lang.variable_language()),
        ("LC_ALL, LC_CTYPE, LANG", lang.variable_characters()),
        ("XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", lang.variable_folders()),
    ]
}

/// The exit codes, and what each means.
pub fn exit_codes(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = lang.cli_exit_codes().lines().filter_map(|line| line.split_once("  "));
    lines.map(|(code, meaning)| (code.trim(), meaning.trim()))
}

/// Lines that the help breaks by hand flow elsewhere.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
