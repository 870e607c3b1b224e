//! `cakupan man`: the manual page, made of the same help that every command prints.

use super::command::{PROGRAM, command, usage};
use super::described::{exit_codes, one_line, variables};
use super::examples::examples;
use crate::locale::Lang;
use clap::{Arg, Command};
use roff::{Inline, Roff, bold, italic, line_break, roman};

/// The manual page in `lang`, as `man` reads it.
pub(super) fn page(lang: Lang) -> String {
    let root = command(lang);
    let mut page = Roff::new();
    page.control("TH", [PROGRAM, "1", " ", concat!("cakupan ", env!("CARGO_PKG_VERSION")), lang.man_title()]);
    section(&mut page, lang.man_name());
    page.text([roman(format!("{PROGRAM} - {}", lang.man_purpose()))]);
    section(&mut page, lang.man_synopsis());
    synopsis(&mut page, &root);
    section(&mut page, lang.man_description());
    page.text([roman(about(&root))]);
    paragraphs(&mut page, lang.cli_after_help());
    section(&mut page, lang.cli_heading_options());
    arguments(&mut page, root.get_arguments());
    section(&mut page, lang.cli_heading_commands());
    for sub in root.get_subcommands().filter(|sub| !sub.is_hide_set()) {
        page.control("SS", [sub.get_name()]);
        page.text([roman(about(sub))]);
        page.control("PP", []);
        synopsis(&mut page, sub);
        // What every command takes is told once.
        let shared = |arg: &Arg| root.get_arguments().any(|other| other.get_id() == arg.get_id());
        arguments(&mut page, sub.get_arguments().filter(|arg| !shared(arg)));
        verbatim(&mut page, examples(sub.get_name(), lang));
    }
    section(&mut page, lang.man_exit());
    terms(&mut page, exit_codes(lang));
    section(&mut page, lang.man_environment());
    terms(&mut page, variables(lang));
    section(&mut page, lang.man_files());
    terms(&mut page, files(lang));
    section(&mut page, lang.man_examples());
    verbatim(&mut page, examples(PROGRAM, lang));
    page.to_roff()
}

fn section(page: &mut Roff, heading: &str) {
    page.control("SH", [heading.to_uppercase().as_str()]);
}

fn about(command: &Command) -> String {
    one_line(&command.get_about().map(ToString::to_string).unwrap_or_default())
}

/// How a command is called, a line for each way.
fn synopsis(page: &mut Roff, command: &Command) {
    for line in usage(command).lines() {
        let rest = line.trim().trim_start_matches(PROGRAM);
        page.text([bold(PROGRAM), roman(rest), line_break()]);
    }
}

fn arguments<'a>(page: &mut Roff, all: impl Iterator<Item = &'a Arg>) {
    for arg in all.filter(|arg| !arg.is_hide_set()) {
        let mut named: Vec<Inline> = Vec::new();
        if let Some(short) = arg.get_short() {
            named.extend([bold(format!("-{short}")), roman(", ")]);
        }
        if let Some(long) = arg.get_long() {
            named.extend([bold(format!("--{long}")), roman(" ")]);
        }
        let takes = if arg.get_action().takes_values() { arg.get_value_names() } else { None };
        named.extend(takes.into_iter().flatten().map(|name| italic(name.as_str())));
        page.control("TP", []);
        page.text(named);
        page.text([roman(one_line(&arg.get_help().map(ToString::to_string).unwrap_or_default()))]);
    }
}

/// Names, and what each means.
fn terms(page: &mut Roff, all: impl IntoIterator<Item = (&'static str, &'static str)>) {
    for (name, meaning) in all {
        page.control("TP", []);
        page.text([bold(name)]);
        page.text([roman(meaning)]);
    }
}

/// Where the program keeps what it keeps, unless told otherwise.
fn files(lang: Lang) -> [(&'static str, &'static str); 4] {
    [
        ("~/.config/cakupan/config.toml", lang.man_file_settings()),
        ("~/.local/share/cakupan/own.json", lang.man_file_own()),
        ("~/.local/share/cakupan/views.json", lang.man_file_views()),
        ("~/.local/state/cakupan/session.json", lang.man_file_state()),
    ]
}

fn paragraphs(page: &mut Roff, text: &str) {
    for paragraph in text.split("\n\n") {
        page.control("PP", []);
        page.text([roman(one_line(paragraph))]);
    }
}

/// Lines as they are.
fn verbatim(page: &mut Roff, text: &str) {
    page.control("PP", []);
    page.control("nf", []);
    for line in text.lines() {
        page.text([roman(line.trim_start())]);
    }
    page.control("fi", []);
}
