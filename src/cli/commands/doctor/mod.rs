//! `cakupan doctor`: what the program finds around it, and what to do where something is wrong.
//!
//! It is asked when something is broken, so nothing that is broken keeps it from answering: it comes before settings are
//! followed and data are needed.

mod data;
mod files;
mod terminal;

use crate::app::{Looks, Size};
use crate::cli::CliError;
use crate::cli::arguments::Common;
use crate::cli::output::{Format, Value, json_lines};
use crate::cli::start::env;
use crate::cli::start::settings::Set;
use crate::config::Lookup;
use crate::domain::visible;
use crate::locale::Lang;
use crate::page::text::{pad_right, width};
use crate::page::{ColorDepth, Line, Role, flow};
use crate::ui::printed_page;
use chrono::NaiveDate;

/// The fewest and the most cells across.
const NARROWEST: u16 = 40;
const WIDEST: u16 = 100;

/// What facts are about, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Program,
    Terminal,
    Looks,
    Files,
    Settings,
    Data,
}

impl Part {
    /// The word for other programs.
    const fn id(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Terminal => "terminal",
            Self::Looks => "looks",
            Self::Files => "files",
            Self::Settings => "settings",
            Self::Data => "data",
        }
    }

    const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Program => lang.doctor_program(),
            Self::Terminal => lang.doctor_terminal(),
            Self::Looks => lang.doctor_looks(),
            Self::Files => lang.doctor_files(),
            Self::Settings => lang.doctor_settings(),
            Self::Data => lang.doctor_data(),
        }
    }
}

/// Something that was found.
#[derive(Clone, Debug)]
struct Fact {
    part: Part,
    /// Its name for other programs.
    name: &'static str,
    /// Its name for people.
    label: String,
    value: Value,
    /// The value for people.
    said: Line,
    /// What decided it, where something could: a variable, an option, a place in a file.
    from: Option<String>,
    /// What can be done with the file that is its value.
    access: Option<&'static str>,
    /// What to do, where something is wrong.
    mend: Option<String>,
}

impl Fact {
    fn new(part: Part, name: &'static str, label: &str, value: impl Into<Value>, said: impl AsRef<str>) -> Self {
        let (label, said) = (visible(label).into_owned(), Line::of(Role::Text, visible(said.as_ref())));
        Self { part, name, label, value: value.into(), said, from: None, access: None, mend: None }
    }

    /// A value that was decided by something, or is the default.
    fn decided(mut self, from: Option<String>, lang: Lang) -> Self {
        let shown = from.clone().unwrap_or_else(|| lang.config_from_default().to_owned());
        self.said.push(Role::Source, format!(" ({})", visible(&shown)));
        self.from = from;
        self
    }

    /// A value that this variable says, if any does.
    fn found_by(mut self, variable: Option<&str>) -> Self {
        if let Some(name) = variable {
            self.said.push(Role::Source, format!(" ({name})"));
        }
        self.from = variable.map(str::to_owned);
        self
    }

    /// What to do, where `wrong`.
    fn mended(mut self, wrong: bool, mend: impl FnOnce() -> String) -> Self {
        self.mend = wrong.then(mend);
        self
    }
}

/// What the program meets: everything that facts are taken from.
pub(in crate::cli) struct Scene<'a> {
    pub(in crate::cli) common: &'a Common,
    pub(in crate::cli) lookup: Lookup<'a>,
    /// The size of the terminal that is written to, if it is one.
    pub(in crate::cli) screen: Option<Size>,
    /// The day on which the data are so old.
    pub(in crate::cli) day: NaiveDate,
    pub(in crate::cli) looks: Looks,
}

impl Scene<'_> {
    /// A variable of the environment that is not empty.
    fn variable(&self, name: &str) -> Option<String> {
        (self.lookup)(name).filter(|value| !value.is_empty())
    }
}

/// Everything that was found, as `format` has it. What is wrong with the settings is told here, and nowhere else.
pub(in crate::cli) fn doctor(scene: &Scene<'_>, set: &mut Set, format: Format) -> Result<String, CliError> {
    let (looks, lang) = (scene.looks, scene.looks.lang);
    let mut facts = vec![Fact::new(
        Part::Program,
        "version",
        lang.doctor_version(),
        env!("CARGO_PKG_VERSION"),
        env!("CARGO_PKG_VERSION"),
    )];
    facts.extend(terminal::facts(scene));
    facts.extend(terminal::looks(scene, set));
    facts.extend(files::facts(scene));
    // The data say whether rule, rate, query and groups of the settings are known.
    let of_data = data::facts(scene, set);
    facts.extend(files::settings(scene, set));
    facts.extend(of_data);
    if format == Format::Json {
        return json_lines(facts.into_iter().map(|fact| {
            vec![
                ("part", fact.part.id().into()),
                ("name", fact.name.into()),
                ("value", fact.value),
                ("from", fact.from.as_deref().into()),
                ("access", fact.access.into()),
                ("mend", fact.mend.as_deref().into()),
            ]
        }));
    }
    let coded = env::are_printed(scene.common.color, scene.screen.is_some(), scene.lookup);
    let depth = if coded { looks.depth } else { ColorDepth::None };
    let room = scene.screen.map_or(WIDEST, |screen| screen.width.clamp(NARROWEST, WIDEST));
    Ok(printed_page(&lines(&facts, lang, room.into()), Looks { depth, ..looks }, room))
}

/// The facts for people, part by part; what is wrong is marked, and followed by what to do.
fn lines(facts: &[Fact], lang: Lang, room: usize) -> Vec<Line> {
    let labels = facts.iter().map(|fact| width(&fact.label)).max().unwrap_or(0).min(room / 3);
    let mut lines = Vec::new();
    for part in facts.chunk_by(|a, b| a.part == b.part) {
        lines.extend(part.first().map(|fact| Line::of(Role::Title, fact.part.name(lang))));
        for fact in part {
            let mark = if fact.mend.is_some() { "! " } else { "  " };
            let lead = Line::of(Role::Warning, mark).with(Role::Dim, pad_right(&fact.label, labels) + "  ");
            lines.extend(flow(lead, &fact.said, room));
            let below = Line::of(Role::Text, " ".repeat(labels + 4)).with(Role::Warning, "→ ");
            lines.extend(
                fact.mend.iter().flat_map(|mend| flow(below.clone(), &Line::of(Role::Text, visible(mend)), room)),
            );
        }
        lines.push(Line::new());
    }
    let wrong = facts.iter().filter(|fact| fact.mend.is_some()).count();
    lines.push(match wrong {
        0 => Line::of(Role::Strong, lang.doctor_sound()),
        wrong => Line::of(Role::Warning, lang.doctor_wrong(wrong)),
    });
    lines
}
