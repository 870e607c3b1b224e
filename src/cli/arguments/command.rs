//! The commands and their options, with help in the language of the user.

use super::examples::examples;
use crate::app::{MapMeasure, Screen};
use crate::brief::Format;
use crate::cli::commands::config::ABOUTS;
use crate::cli::commands::export;
use crate::export::Decimal;
use crate::locale::Lang;
use crate::page::{ColorWhen, ExportFormat, MapGlyphs, Theme};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// The name of the program.
pub(super) const PROGRAM: &str = "cakupan";

/// Every command.
pub(super) fn command(lang: Lang) -> Command {
    let dashboard = [
        value("query", lang.cli_value_query(), lang.cli_help_query(), lang).allow_hyphen_values(true),
        word("screen", lang.cli_value_screen(), lang.cli_help_screen(), &Screen::ALL.map(Screen::id), lang),
        flag("plain", lang.cli_help_plain(), lang),
        word("theme", lang.cli_value_theme(), lang.cli_help_theme(), &Theme::ALL.map(Theme::id), lang),
        glyphs(lang),
        flag("fresh", lang.cli_help_fresh(), lang),
    ];
    let list = [
        query(lang),
        word("format", lang.cli_value_format(), lang.cli_help_list_format(), &["table", "json", "csv"], lang),
        value("limit", lang.cli_value_number(), lang.cli_help_limit(), lang).value_parser(value_parser!(usize)),
    ];
    let region = [
        words(lang.cli_value_region(), lang.cli_help_region(), 1, lang),
        format(lang),
        flag("plain", lang.cli_help_plain_region(), lang),
    ];
    let regions = [words(lang.cli_value_region(), lang.cli_help_regions(), 2, lang), format(lang)];
    let changes = [
        query(lang),
        value("since", lang.cli_value_date(), lang.cli_help_since(), lang).required(true),
        value("until", lang.cli_value_date(), lang.cli_help_until(), lang),
        word("fail-on", "below", lang.cli_help_fail_on(), &["below"], lang),
        word("format", lang.cli_value_format(), lang.cli_help_changes_format(), &["text", "json", "csv"], lang),
    ];
    let cost = [
        words(lang.cli_value_cost(), lang.cli_help_cost(), 0, lang),
        value("rate", lang.cli_value_rate(), lang.cli_help_rate(), lang),
        value("start-month", lang.cli_value_month(), lang.cli_help_start(), lang)
            .value_parser(value_parser!(u32).range(1..=12)),
        value("budget", lang.cli_value_amount(), lang.cli_help_budget(), lang),
        value("members", lang.cli_value_number(), lang.cli_help_members(), lang),
        value("growth", lang.cli_value_number(), lang.cli_help_growth(), lang)
            .allow_negative_numbers(true)
            .value_parser(value_parser!(i64)),
        format(lang),
    ];
    let brief = [
        words(lang.cli_value_cost(), lang.cli_help_brief(), 1, lang),
        word("format", lang.cli_value_format(), lang.cli_help_brief_format(), &Format::ALL.map(Format::id), lang),
        value("output", lang.cli_value_path(), lang.cli_help_brief_output(), lang)
            .short('o')
            .value_parser(value_parser!(PathBuf)),
        flag("force", lang.cli_help_brief_force(), lang),
    ];
    let map = [
        query(lang),
        word("by", lang.cli_value_measure(), lang.cli_help_by(), &MapMeasure::ALL.map(MapMeasure::id), lang),
        value("since", lang.cli_value_date(), lang.cli_help_map_since(), lang),
        value("width", lang.cli_value_number(), lang.cli_help_width(), lang).value_parser(value_parser!(usize)),
        glyphs(lang),
        format(lang),
    ];
    let export = export(lang);
    let config = [
        Arg::new("about")
            .value_name(lang.cli_value_about())
            .help(lang.cli_help_about())
            .help_heading(lang.cli_heading_arguments())
            .value_parser(PossibleValuesParser::new(ABOUTS.map(|(name, _)| name)))
            .hide_possible_values(true)
            .required(true),
        format(lang),
    ];
    let views = [words(lang.cli_value_views(), lang.cli_help_views(), 0, lang), format(lang)];
    let help = [Arg::new("command")
        .value_name(lang.cli_value_command())
        .help(lang.cli_help_command())
        .help_heading(lang.cli_heading_arguments())
        .value_parser(PossibleValuesParser::new(super::usage::COMMANDS))
        .hide_possible_values(true)];
    let sub = |name, about, usage, own: &[Arg]| {
        with_common(base(name, about, usage, lang).args(own), lang).arg(help_flag(lang))
    };
    with_common(base(PROGRAM, lang.cli_about(), lang.cli_usage(), lang).args(dashboard), lang)
        .arg(help_flag(lang))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(lang.cli_help_version())
                .help_heading(lang.cli_heading_options()),
        )
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(lang.cli_heading_commands())
        .after_help(after_help(lang))
        .subcommand(sub("list", lang.cli_about_list(), lang.cli_usage_list(), &list))
        .subcommand(sub("show", lang.cli_about_show(), lang.cli_usage_show(), &region))
        .subcommand(sub("map", lang.cli_about_map(), lang.cli_usage_map(), &map))
        .subcommand(sub("compare", lang.cli_about_compare(), lang.cli_usage_compare(), &regions))
        .subcommand(sub("provinces", lang.cli_about_provinces(), lang.cli_usage_provinces(), &[format(lang)]))
        .subcommand(sub("edge", lang.cli_about_edge(), lang.cli_usage_edge(), &[query(lang), format(lang)]))
        .subcommand(sub("changes", lang.cli_about_changes(), lang.cli_usage_changes(), &changes))
        .subcommand(sub("project", lang.cli_about_project(), lang.cli_usage_project(), &region))
        .subcommand(sub("cost", lang.cli_about_cost(), lang.cli_usage_cost(), &cost))
        .subcommand(sub("evaluate", lang.cli_about_evaluate(), lang.cli_usage_evaluate(), &region))
        .subcommand(sub("peers", lang.cli_about_peers(), lang.cli_usage_peers(), &region))
        .subcommand(sub("claims", lang.cli_about_claims(), lang.cli_usage_claims(), &region))
        .subcommand(sub(
            "validate",
            lang.cli_about_validate(),
            lang.cli_usage_validate(),
            &[words(lang.cli_value_paths(), lang.cli_help_paths(), 1, lang), format(lang)],
        ))
        .subcommand(sub("import", lang.cli_about_import(), lang.cli_usage_import(), &import(lang)))
        .subcommand(sub("export", lang.cli_about_export(), lang.cli_usage_export(), &export))
        .subcommand(sub("brief", lang.cli_about_brief(), lang.cli_usage_brief(), &brief))
        .subcommand(sub("config", lang.cli_about_config(), lang.cli_usage_config(), &config))
        .subcommand(sub("views", lang.cli_about_views(), lang.cli_usage_views(), &views))
        .subcommand(sub("doctor", lang.cli_about_doctor(), lang.cli_usage_doctor(), &[format(lang)]))
        .subcommand(
            about_itself("completions", lang.cli_about_completions(), lang.cli_usage_completions(), lang)
                .arg(shell(lang)),
        )
        .subcommand(about_itself("schema", lang.cli_about_schema(), lang.cli_usage_schema(), lang))
        .subcommand(about_itself("man", lang.cli_about_man(), lang.cli_usage_man(), lang))
        .subcommand(about_itself("help", lang.cli_about_help(), lang.cli_usage_help(), lang).args(help))
}

/// What can be said about the files of an import.
fn import(lang: Lang) -> [Arg; 12] {
    [
        words(lang.cli_value_paths(), lang.cli_help_import(), 0, lang),
        value("sheet", lang.cli_value_sheet(), lang.cli_help_sheet(), lang),
        value("map", lang.cli_value_map(), lang.cli_help_map(), lang).action(ArgAction::Append),
        value("period", lang.cli_value_date(), lang.cli_help_period(), lang),
        value("published", lang.cli_value_date(), lang.cli_help_published(), lang),
        value("source", lang.cli_value_text(), lang.cli_help_source(), lang),
        word("decimal", lang.cli_value_sign(), lang.cli_help_read_decimal(), &["comma", "point"], lang),
        word("codes", lang.cli_value_codes(), lang.cli_help_codes(), &["kemendagri", "other"], lang),
        value("into", lang.cli_value_path(), lang.cli_help_into(), lang).value_parser(value_parser!(PathBuf)),
        flag("dry-run", lang.cli_help_dry_run(), lang),
        flag("undo", lang.cli_help_undo(), lang),
        format(lang),
    ]
}

fn base(name: &'static str, about: &'static str, usage: &'static str, lang: Lang) -> Command {
    Command::new(name)
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            lang.cli_usage_heading()
        ))
        .disable_help_flag(true)
        .args_override_self(true)
        .after_help(with_examples(name, lang))
}

/// How a command is called, a line for each way.
pub(in crate::cli) fn usage(command: &Command) -> String {
    // The parser puts a word of its own before it.
    let usage = command.clone().render_usage().to_string();
    usage.split_once(' ').map_or_else(String::new, |(_, usage)| usage.to_owned())
}

/// What the help of a command ends with.
fn with_examples(name: &str, lang: Lang) -> String {
    format!("{}\n{}", lang.examples_heading(), examples(name, lang))
}

/// What the help of the program ends with.
fn after_help(lang: Lang) -> String {
    let codes: Vec<String> = lang.cli_exit_codes().lines().map(|line| format!("  {line}")).collect();
    let examples = with_examples(PROGRAM, lang);
    format!("{}\n\n{}\n{}\n\n{examples}", lang.cli_after_help(), lang.cli_exit_heading(), codes.join("\n"))
}

/// A command that needs no data.
fn about_itself(name: &'static str, about: &'static str, usage: &'static str, lang: Lang) -> Command {
    base(name, about, usage, lang).arg(help_flag(lang)).arg(language(lang))
}

/// The shell that a script is for.
fn shell(lang: Lang) -> Arg {
    Arg::new("shell")
        .value_name(lang.cli_value_shell())
        .help(lang.cli_help_shell())
        .help_heading(lang.cli_heading_arguments())
        .value_parser(PossibleValuesParser::new(super::completions::SHELLS))
        .hide_possible_values(true)
        .ignore_case(true)
        .required(true)
}

fn language(lang: Lang) -> Arg {
    word("lang", lang.cli_value_lang(), lang.cli_help_lang(), &Lang::ALL.map(Lang::id), lang)
}

/// The options that every command shares.
fn with_common(command: Command, lang: Lang) -> Command {
    command
        .arg(value("config", lang.cli_value_paths(), lang.cli_help_config(), lang).value_parser(value_parser!(PathBuf)))
        .arg(
            value("data", lang.cli_value_path(), lang.cli_help_data(), lang)
                .action(ArgAction::Append)
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(flag("only", lang.cli_help_only(), lang))
        .arg(flag("bundled-only", lang.cli_help_bundled_only(), lang))
        .arg(value("as-of", lang.cli_value_date(), lang.cli_help_as_of(), lang))
        .arg(value("threshold", lang.cli_value_rule(), lang.cli_help_rule(), lang))
        .arg(value("view", lang.cli_value_view(), lang.cli_help_view(), lang))
        .arg(language(lang))
        .arg(word("color", lang.cli_value_when(), lang.cli_help_color(), &ColorWhen::ALL.map(ColorWhen::id), lang))
        .arg(flag("ascii", lang.cli_help_ascii(), lang))
}

/// The words of a command, `least` of them at least.
fn words(value: &'static str, help: &'static str, least: usize, lang: Lang) -> Arg {
    Arg::new("words")
        .value_name(value)
        .help(help)
        .help_heading(lang.cli_heading_arguments())
        .num_args(least..)
        .required(least > 0)
}

/// The words of a query.
fn query(lang: Lang) -> Arg {
    words(lang.cli_value_query(), lang.cli_help_words(), 0, lang)
}

/// What the cells of a map are divided into.
fn glyphs(lang: Lang) -> Arg {
    word("glyphs", lang.cli_value_glyphs(), lang.cli_help_glyphs(), &MapGlyphs::ALL.map(MapGlyphs::id), lang)
}

/// Text for people, or JSON.
fn format(lang: Lang) -> Arg {
    word("format", lang.cli_value_format(), lang.cli_help_format(), &["text", "json"], lang)
}

/// What `export` takes beside the common options.
fn export(lang: Lang) -> [Arg; 9] {
    let separators = export::SEPARATORS.map(|(name, _)| name);
    [
        query(lang),
        word("format", lang.cli_value_format(), lang.cli_help_export_format(), &ExportFormat::NAMES, lang),
        value("output", lang.cli_value_path(), lang.cli_help_output(), lang)
            .short('o')
            .value_parser(value_parser!(PathBuf)),
        word("separator", lang.cli_value_separator(), lang.cli_help_separator(), &separators, lang),
        word("decimal", lang.cli_value_decimal(), lang.cli_help_decimal(), &Decimal::NAMES, lang),
        flag("bom", lang.cli_help_bom(), lang),
        value("columns", lang.cli_value_columns(), lang.cli_help_columns(), lang),
        value("size", lang.cli_value_size(), lang.cli_help_size(), lang),
        flag("force", lang.cli_help_force(), lang),
    ]
}

/// An option with a value.
fn value(name: &'static str, value: &'static str, help: &'static str, lang: Lang) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).help_heading(lang.cli_heading_options())
}

/// An option with a value out of `words`; the help names them.
fn word(name: &'static str, shown: &'static str, help: &'static str, words: &[&'static str], lang: Lang) -> Arg {
    let words = PossibleValuesParser::new(words.iter().copied());
    value(name, shown, help, lang).value_parser(words).hide_possible_values(true).ignore_case(true)
}

/// An option without a value.
fn flag(name: &'static str, help: &'static str, lang: Lang) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help).help_heading(lang.cli_heading_options())
}

fn help_flag(lang: Lang) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(lang.cli_help_help())
        .help_heading(lang.cli_heading_options())
}
