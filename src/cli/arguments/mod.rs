//! The arguments read: what is asked for, with which options.
//!
//! `command` says what can be typed and `usage` what is wrong with it; help, manual page, completions and schema, which
//! tell of it, stand here as well.

mod command;
pub(super) mod complete;
mod completions;
pub(super) mod described;
mod examples;
mod man;
mod schema;
pub(super) mod usage;

use super::commands::config::{ABOUTS, About as ConfigAbout};
use super::commands::region::About;
use super::commands::{brief, cost, export, import, views};
use super::output::{Format, ListFormat};
use super::{CliError, Usage};
use crate::app::{MapMeasure, Screen};
use crate::config::Preferences;
use crate::locale::Lang;
use crate::page::{ColorWhen, MapGlyphs, Theme};
use clap::ArgMatches;
use clap::error::ErrorKind;
use command::command;
use std::ffi::OsString;
use std::path::PathBuf;

/// What is to be done.
#[derive(Debug)]
pub(super) enum Asked {
    /// A text is to be printed: help or version.
    Text(String),
    /// Data files are to be checked.
    Validate { paths: Vec<PathBuf>, only: bool, format: Format },
    /// The views with a name are asked for.
    Views { asked: views::Asked, format: Format },
    /// What the program finds around it is to be told.
    Doctor { common: Box<Common>, format: Format },
    /// A command is to be run.
    Run(Box<Arguments>),
}

/// A command with its options.
#[derive(Debug)]
pub(super) struct Arguments {
    pub(super) common: Common,
    pub(super) command: Command,
}

/// A command.
#[derive(Debug)]
pub(super) enum Command {
    Dashboard { query: Option<String>, screen: Option<Screen>, fresh: bool, plain: bool },
    List { query: String, format: ListFormat, limit: Option<usize> },
    Changes { query: String, since: String, until: Option<String>, format: ListFormat, fails: bool },
    Compare { regions: Vec<String>, format: Format },
    Provinces { format: Format },
    Edge { query: String, format: Format },
    Import(Box<import::Asked>),
    Brief { words: String, asked: brief::Asked },
    Cost { words: String, asked: cost::Asked, format: Format },
    Map { query: String, measure: MapMeasure, since: Option<String>, width: Option<usize>, format: Format },
    Export { query: String, asked: Box<export::Asked> },
    Region { about: About, region: String, format: Format, plain: bool },
    Config { about: ConfigAbout, format: Format },
}

impl Command {
    /// The text of the query, where one is given.
    pub(super) fn query(&self) -> Option<&str> {
        match self {
            Self::Dashboard { query, .. } => query.as_deref(),
            Self::List { query, .. }
            | Self::Changes { query, .. }
            | Self::Brief { words: query, .. }
            | Self::Cost { words: query, .. }
            | Self::Map { query, .. }
            | Self::Export { query, .. }
            | Self::Edge { query, .. } => Some(query),
            Self::Compare { .. }
            | Self::Provinces { .. }
            | Self::Region { .. }
            | Self::Import(_)
            | Self::Config { .. } => None,
        }
    }

    /// The view to open in, where one is given.
    pub(super) const fn screen(&self) -> Option<Screen> {
        if let Self::Dashboard { screen, .. } = self { *screen } else { None }
    }

    /// Whether the query that was set for every run is the one to begin with.
    pub(super) const fn begins_as_set(&self) -> bool {
        matches!(self, Self::Dashboard { query: None, .. } | Self::Config { .. })
    }
}

/// The options that every command shares.
#[derive(Debug, Default)]
pub(super) struct Common {
    pub(super) config: Option<PathBuf>,
    pub(super) data: Vec<PathBuf>,
    pub(super) only: bool,
    pub(super) bundled_only: bool,
    pub(super) as_of: Option<String>,
    pub(super) rule: Option<String>,
    pub(super) view: Option<String>,
    pub(super) color: ColorWhen,
    pub(super) preferences: Preferences,
}

/// The option for linear text, as the parser and as the user know it.
const PLAIN: (&str, &str) = ("plain", "--plain");

/// Stands for the `-` of a negated qualifier while the parser, which would take it for an option, reads.
const MINUS: char = '\u{e000}';

/// The language of the last `--lang` that names one.
pub(super) fn peek_language(args: &[OsString]) -> Option<Lang> {
    peek(args, "--lang", Lang::parse)
}

/// The file of the settings that the last `--config` names.
pub(super) fn peek_config(args: &[OsString]) -> Option<PathBuf> {
    peek(args, "--config", |path| Some(PathBuf::from(path)))
}

/// The last value of `flag` that can be read, before the arguments are.
fn peek<T>(args: &[OsString], flag: &str, read: fn(&str) -> Option<T>) -> Option<T> {
    let mut texts = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    let mut found = None;
    while let Some(text) = texts.next() {
        let value =
            if text == flag { texts.next() } else { text.strip_prefix(flag).and_then(|rest| rest.strip_prefix('=')) };
        found = value.and_then(read).or(found);
    }
    found
}

/// `arg` in a form that the parser does not take for an option where it is a negated qualifier (`-flag:stale`).
fn protect(arg: &OsString) -> OsString {
    let negated = arg.to_str().and_then(|text| text.strip_prefix('-')).filter(|rest| {
        let name = rest.split_once(':').map_or("", |(name, _)| name);
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    });
    negated.map_or_else(|| arg.clone(), |rest| format!("{MINUS}{rest}").into())
}

/// What was typed for `text`.
pub(super) fn restore(text: &str) -> String {
    text.strip_prefix(MINUS).map_or_else(|| text.to_owned(), |rest| format!("-{rest}"))
}

impl Arguments {
    /// Reads `args`, the program's name first.
    pub(super) fn parse(args: &[OsString], lang: Lang) -> Result<Asked, CliError> {
        let mut all = command(lang);
        let matches = match all.try_get_matches_from_mut(args.iter().map(protect)) {
            Ok(matches) => matches,
            Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
                return Ok(Asked::Text(error.to_string()));
            }
            Err(error) => return Err(CliError::Usage(Usage::of(&error))),
        };
        let mut common = Common::default();
        common.read(&matches);
        let Some((name, own)) = matches.subcommand() else {
            let query = text(&matches, "query");
            common.preferences.theme = text(&matches, "theme").as_deref().and_then(Theme::parse);
            common.preferences.glyphs = text(&matches, "glyphs").as_deref().and_then(MapGlyphs::parse);
            let screen = text(&matches, "screen").as_deref().and_then(Screen::parse);
            let (fresh, plain) = (matches.get_flag("fresh"), matches.get_flag(PLAIN.0));
            return Self { common, command: Command::Dashboard { query, screen, fresh, plain } }.checked();
        };
        let screens = ("screen", "--screen");
        for (id, flag) in [("query", "--query"), screens, ("theme", "--theme"), ("glyphs", "--glyphs"), PLAIN] {
            let is_given = if id == PLAIN.0 { matches.get_flag(id) } else { matches.contains_id(id) };
            // Some commands have these too.
            let is_taken = own.try_contains_id(id).is_ok();
            if is_given && !is_taken {
                return Err(CliError::Usage(Usage::DashboardOnly { flag, command: name.to_owned() }));
            }
        }
        if matches.get_flag("fresh") {
            return Err(CliError::Usage(Usage::DashboardOnly { flag: "--fresh", command: name.to_owned() }));
        }
        if name == "help" {
            let about = own.get_one::<String>("command").and_then(|name| all.find_subcommand_mut(name));
            let help = match about {
                Some(command) => command.render_help(),
                None => all.render_help(),
            };
            return Ok(Asked::Text(help.to_string()));
        }
        if name == "schema" {
            return Ok(Asked::Text(schema::SCHEMA.to_owned()));
        }
        if name == "man" {
            return Ok(Asked::Text(man::page(lang)));
        }
        if name == "completions" {
            let shell = text(own, "shell").unwrap_or_default();
            return Ok(Asked::Text(completions::script(&shell).to_owned()));
        }
        common.read(own);
        // Not every command has words.
        let given = own.try_get_many::<String>("words").ok().flatten();
        let regions: Vec<String> = given.into_iter().flatten().map(|word| restore(word)).collect();
        let (words, format) = (regions.join(" "), text(own, "format").unwrap_or_default());
        if name == "config" {
            let asked = text(own, "about");
            let about = ABOUTS.iter().find(|(name, _)| asked.as_deref() == Some(name));
            let about = about.map_or(ConfigAbout::Show, |(_, about)| *about);
            return Self { common, command: Command::Config { about, format: Format::parse(&format) } }.checked();
        }
        if name == "views" {
            return Ok(Asked::Views { asked: views::Asked::read(&regions)?, format: Format::parse(&format) });
        }
        if name == "validate" {
            let paths = regions.iter().map(PathBuf::from).collect();
            return Ok(Asked::Validate { paths, only: common.only, format: Format::parse(&format) });
        }
        if name == "doctor" {
            return Ok(Asked::Doctor { common: Box::new(common), format: Format::parse(&format) });
        }
        let about = |about| {
            let plain = own.get_flag(PLAIN.0) || matches.get_flag(PLAIN.0);
            Command::Region { about, region: words.clone(), format: Format::parse(&format), plain }
        };
        let command = match name {
            "changes" => Command::Changes {
                query: words,
                since: text(own, "since").unwrap_or_default(),
                until: text(own, "until"),
                format: ListFormat::parse(&format),
                fails: own.contains_id("fail-on"),
            },
            "compare" => Command::Compare { regions, format: Format::parse(&format) },
            "provinces" => Command::Provinces { format: Format::parse(&format) },
            "edge" => Command::Edge { query: words, format: Format::parse(&format) },
            "import" => Command::Import(Box::new(import::Asked {
                files: regions.iter().map(PathBuf::from).collect(),
                sheet: text(own, "sheet"),
                map: own.get_many::<String>("map").into_iter().flatten().map(|text| restore(text)).collect(),
                period: text(own, "period"),
                published: text(own, "published"),
                source: text(own, "source"),
                decimal: text(own, "decimal"),
                codes: text(own, "codes"),
                into: own.get_one::<PathBuf>("into").cloned(),
                dry_run: own.get_flag("dry-run"),
                undo: own.get_flag("undo"),
                format: Format::parse(&format),
            })),
            "brief" => Command::Brief {
                words,
                asked: brief::Asked {
                    format: crate::brief::Format::parse(&format),
                    output: own.get_one::<PathBuf>("output").cloned(),
                    force: own.get_flag("force"),
                },
            },
            "cost" => Command::Cost {
                words,
                asked: cost::Asked {
                    members: text(own, "members"),
                    growth: own.get_one::<i64>("growth").copied(),
                    rate: text(own, "rate"),
                    start: own.get_one::<u32>("start-month").copied().unwrap_or(1),
                    budget: text(own, "budget"),
                },
                format: Format::parse(&format),
            },
            "map" => {
                let glyphs = text(own, "glyphs").or_else(|| text(&matches, "glyphs"));
                common.preferences.glyphs = glyphs.as_deref().and_then(MapGlyphs::parse);
                let measure = text(own, "by").as_deref().and_then(MapMeasure::parse).unwrap_or_default();
                let (since, width) = (text(own, "since"), own.get_one::<usize>("width").copied());
                if since.is_some() && measure != MapMeasure::Change {
                    return Err(CliError::Usage(Usage::SinceWithoutChange));
                }
                Command::Map { query: words, measure, since, width, format: Format::parse(&format) }
            }
            "export" => Command::Export { query: words, asked: Box::new(export::Asked::read(own)) },
            "show" => about(About::Everything),
            "project" => about(About::Projection),
            "evaluate" => about(About::Evaluation),
            "peers" => about(About::Peers),
            "claims" => about(About::Claims),
            _ => Command::List {
                query: words,
                format: ListFormat::parse(&format),
                limit: own.get_one::<usize>("limit").copied(),
            },
        };
        Self { common, command }.checked()
    }

    fn checked(self) -> Result<Asked, CliError> {
        if self.common.only && self.common.data.is_empty() {
            return Err(CliError::Usage(Usage::OnlyWithoutData));
        }
        Ok(Asked::Run(Box::new(self)))
    }
}

impl Common {
    /// Adds what stands in `matches`: options before and after the name of the command count alike.
    fn read(&mut self, matches: &ArgMatches) {
        self.config = matches.get_one::<PathBuf>("config").cloned().or(self.config.take());
        self.data.extend(matches.get_many::<PathBuf>("data").into_iter().flatten().cloned());
        self.only |= matches.get_flag("only");
        self.bundled_only |= matches.get_flag("bundled-only");
        self.as_of = text(matches, "as-of").or(self.as_of.take());
        self.rule = text(matches, "threshold").or(self.rule.take());
        self.view = text(matches, "view").or(self.view.take());
        self.color = text(matches, "color").as_deref().and_then(ColorWhen::parse).unwrap_or(self.color);
        let lang = text(matches, "lang").as_deref().and_then(Lang::parse);
        let ascii = matches.get_flag("ascii").then_some(true);
        self.preferences = Preferences { lang, ascii, ..Preferences::default() }.over(self.preferences);
    }
}

/// The value of an option.
fn text(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).map(|text| restore(text))
}
