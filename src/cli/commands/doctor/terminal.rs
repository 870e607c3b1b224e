//! What the doctor finds of the terminal, and how the program looks and reads there.

use super::{Fact, Part, Scene};
use crate::app::panes::SMALLEST;
use crate::cli::output::Value;
use crate::cli::start::env;
use crate::cli::start::settings::Set;
use crate::page::{ColorDepth, GlyphSet, Line, Role};
use std::io::{IsTerminal as _, stdin};

/// The terminal and its ways.
pub(super) fn facts(scene: &Scene<'_>) -> Vec<Fact> {
    let lang = scene.looks.lang;
    let fact = |name, label: &str, value: Value, said: &str| Fact::new(Part::Terminal, name, label, value, said);
    let ends = |is_terminal| if is_terminal { lang.doctor_is_terminal() } else { lang.doctor_no_terminal() };
    let (reads, shows) = (stdin().is_terminal(), scene.screen.is_some());
    let size = scene.screen.map(|size| format!("{}x{}", size.width, size.height));
    let [least_wide, least_high] = [SMALLEST.width, SMALLEST.height];
    let is_small = scene.screen.is_some_and(|size| size.width < least_wide || size.height < least_high);
    let variable = |id, name: &'static str| {
        let value = scene.variable(name);
        fact(id, name, value.as_deref().into(), value.as_deref().unwrap_or(lang.doctor_unset()))
    };
    let term = scene.variable("TERM");
    let is_silent = term.is_none() && shows && cfg!(unix) || env::is_dumb(scene.lookup);
    let multiplexer = [("TMUX", "tmux"), ("STY", "screen"), ("ZELLIJ", "zellij")];
    let multiplexer = multiplexer.into_iter().find(|(name, _)| scene.variable(name).is_some());
    let ssh = ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].into_iter().find(|name| scene.variable(name).is_some());
    let clipboard = match multiplexer {
        Some(("TMUX", _)) => lang.doctor_clipboard_tmux(),
        _ => lang.doctor_clipboard(),
    };
    vec![
        fact("input", lang.doctor_input(), reads.into(), ends(reads)),
        fact("output", lang.doctor_output(), shows.into(), ends(shows)),
        fact("size", lang.doctor_size(), size.as_deref().into(), size.as_deref().unwrap_or(lang.doctor_unset()))
            .mended(is_small, || lang.doctor_enlarge(format!("{least_wide}x{least_high}"))),
        variable("term", "TERM").mended(is_silent, || lang.doctor_set_term().to_owned()),
        variable("colorterm", "COLORTERM"),
        variable("no_color", "NO_COLOR"),
        variable("clicolor_force", "CLICOLOR_FORCE"),
        fact("multiplexer", lang.doctor_multiplexer(), multiplexer.map(|(_, name)| name).into(), {
            multiplexer.map_or(lang.doctor_none(), |(_, name)| name)
        })
        .found_by(multiplexer.map(|(name, _)| name)),
        fact("ssh", "SSH", ssh.is_some().into(), if ssh.is_some() { lang.doctor_yes() } else { lang.doctor_no() })
            .found_by(ssh),
        fact("clipboard", lang.doctor_clipboard_name(), Value::Unknown, clipboard),
    ]
}

/// Language, theme, characters and colours, each with what decided it.
pub(super) fn looks(scene: &Scene<'_>, set: &Set) -> Vec<Fact> {
    let (looks, lang, lookup) = (scene.looks, scene.looks.lang, scene.lookup);
    let (flags, environment) = (&scene.common.preferences, &set.environment);
    let told =
        |name: &str, flag: Option<&'static str>, variable: Option<&'static str>, system: Option<&'static str>| {
            let said = flag.or(variable).map(str::to_owned);
            said.or_else(|| set.place(name)).or_else(|| system.map(str::to_owned))
        };
    let fact =
        |name, label: &str, id: &'static str, from| Fact::new(Part::Looks, name, label, id, id).decided(from, lang);
    let speaks = env::deciding(env::LANGUAGE, lookup);
    let from_lang = told(
        "lang",
        flags.lang.map(|_| "--lang"),
        environment.lang.map(|_| "CAKUPAN_LANG"),
        speaks.map(|(name, _)| name),
    );
    let from_theme = told("theme", None, environment.theme.map(|_| "CAKUPAN_THEME"), env::theme(lookup).1);
    let writes = env::deciding(env::CHARACTERS, lookup);
    let from_locale = writes.as_ref().map(|(name, _)| *name);
    let from_glyphs =
        told("ascii", flags.ascii.map(|_| "--ascii"), environment.ascii.map(|_| "CAKUPAN_ASCII"), from_locale);
    let by_locale = from_glyphs.as_deref() == from_locale;
    let (locale, glyphs) = (writes.as_ref().map(|(_, value)| value.as_str()), looks.glyphs);
    let (depth, from_depth) = env::depth(scene.common.color, lookup);
    let colours = match depth {
        ColorDepth::True => lang.doctor_true_colors().to_owned(),
        ColorDepth::Indexed256 | ColorDepth::Ansi16 => lang.doctor_colors(depth.id()),
        ColorDepth::None => lang.doctor_none().to_owned(),
    };
    let mut sample = Fact::new(Part::Looks, "sample", lang.doctor_sample(), Value::Unknown, "");
    sample.said = shown(glyphs);
    sample.value = sample.said.plain().as_str().into();
    vec![
        fact("lang", lang.doctor_lang(), lang.id(), from_lang),
        fact("theme", lang.doctor_theme(), looks.theme.id(), from_theme),
        Fact::new(Part::Looks, "locale", lang.doctor_locale(), locale, locale.unwrap_or(lang.doctor_unset()))
            .found_by(from_locale),
        fact("glyphs", lang.doctor_glyphs(), glyphs.id(), from_glyphs)
            .mended(glyphs == GlyphSet::Ascii && by_locale, || lang.doctor_set_locale().to_owned()),
        Fact::new(Part::Looks, "colors", lang.doctor_colors_name(), depth.id(), colours)
            .decided(from_depth.map(str::to_owned), lang),
        sample,
    ]
}

/// What the terminal should show: marks in their colours, a scale, a box.
fn shown(set: GlyphSet) -> Line {
    let g = set.glyphs();
    let mut line = Line::new();
    for (role, text) in [
        (Role::StatusMet, g.met),
        (Role::StatusNear, g.near),
        (Role::StatusNotMet, g.not_met),
        (Role::StatusUnknown, g.unknown),
        (Role::Stale, g.stale),
        (Role::Text, g.on_line),
        (Role::Text, g.best),
    ] {
        line.push(role, text);
        line.push(Role::Text, " ");
    }
    for (bin, text) in g.bins.into_iter().enumerate() {
        line.push(Role::RegisteredBin(bin), text.repeat(2));
    }
    line.with(Role::Text, " ").with(Role::Text, g.spark.concat())
}
