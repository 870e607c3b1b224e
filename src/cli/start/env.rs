//! What the environment says about language, colours and characters.

use crate::app::Looks;
use crate::config::Lookup;
use crate::locale::Lang;
use crate::page::{ColorDepth, ColorWhen, Colours, GlyphSet, MapGlyphs, Theme};

/// A value, and what says so: the name of a variable or an option. What nothing says is the default.
pub(super) type Said<T> = (T, Option<&'static str>);

/// The variables that say which language is spoken.
pub(in crate::cli) const LANGUAGE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];
/// The variables that say which characters there are.
pub(in crate::cli) const CHARACTERS: [&str; 3] = ["LC_ALL", "LC_CTYPE", "LANG"];

/// Whether the terminal says of itself that it shows lines and nothing else.
pub fn is_dumb(var: Lookup<'_>) -> bool {
    var("TERM").as_deref() == Some("dumb")
}

/// The looks that the environment asks for, with colours as `typed`.
pub(in crate::cli) fn looks(typed: ColorWhen, var: Lookup<'_>) -> Looks {
    let [all, messages, lang] = LANGUAGE.map(var);
    Looks {
        lang: Lang::from_env(all.as_deref(), messages.as_deref(), lang.as_deref()),
        theme: theme(var).0,
        depth: depth(typed, var).0,
        glyphs: glyphs(var),
        map: MapGlyphs::default(),
        colours: Colours::default(),
    }
}

/// The variable out of `names` that decides, as POSIX has it: the first that is not empty, with its value.
pub(in crate::cli) fn deciding(names: [&'static str; 3], var: Lookup<'_>) -> Option<(&'static str, String)> {
    names.into_iter().find_map(|name| Some((name, var(name).filter(|value| !value.is_empty())?)))
}

/// Whether there are to be colours: what was `typed`, else `NO_COLOR`, else `CLICOLOR_FORCE`, where they are not empty.
pub(super) fn colors(typed: ColorWhen, var: Lookup<'_>) -> Said<ColorWhen> {
    let set = |name| var(name).filter(|value| !value.is_empty());
    if typed != ColorWhen::Auto {
        (typed, Some("--color"))
    } else if set("NO_COLOR").is_some() {
        (ColorWhen::Never, Some("NO_COLOR"))
    } else if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        (ColorWhen::Always, Some("CLICOLOR_FORCE"))
    } else {
        (ColorWhen::Auto, None)
    }
}

/// Whether codes for colours may be printed: to a terminal alone, unless they are asked for.
pub(in crate::cli) fn are_printed(typed: ColorWhen, to_terminal: bool, var: Lookup<'_>) -> bool {
    to_terminal || colors(typed, var).0 == ColorWhen::Always
}

/// How many colours there are, and what says so.
pub(in crate::cli) fn depth(typed: ColorWhen, var: Lookup<'_>) -> Said<ColorDepth> {
    let (colors, wish) = colors(typed, var);
    let (depth, found) = ColorDepth::detect(colors, var("COLORTERM").as_deref(), var("TERM").as_deref());
    (depth, found.or(wish))
}

/// The characters that the locale allows. Where it says nothing, as on Windows and in many containers, the terminal is taken
/// for a modern one.
fn glyphs(var: Lookup<'_>) -> GlyphSet {
    let locale = deciding(CHARACTERS, var).map(|(_, value)| value.to_ascii_lowercase());
    match locale {
        Some(locale) if !locale.contains("utf-8") && !locale.contains("utf8") => GlyphSet::Ascii,
        _ => GlyphSet::Unicode,
    }
}

/// The theme for the background that `COLORFGBG` tells of (`0;15`): white ones are 7 and 15.
pub(in crate::cli) fn theme(var: Lookup<'_>) -> Said<Theme> {
    match var("COLORFGBG").as_deref().and_then(|colors| colors.rsplit(';').next()) {
        Some("7" | "15") => (Theme::Light, Some("COLORFGBG")),
        _ => (Theme::default(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn of(vars: &[(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        let vars: Vec<(String, String)> = vars.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        move |name| vars.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }

    fn looks_of(vars: &[(&str, &str)]) -> Looks {
        looks(ColorWhen::Auto, &of(vars))
    }

    #[rstest]
    #[case(&[("LANG", "id_ID.UTF-8")], Lang::Id, GlyphSet::Unicode)]
    #[case(&[("LANG", "en_GB.utf8")], Lang::En, GlyphSet::Unicode)]
    #[case(&[("LANG", "en_US.ISO-8859-1")], Lang::En, GlyphSet::Ascii)]
    #[case(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "C")], Lang::Id, GlyphSet::Ascii)]
    #[case(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "")], Lang::En, GlyphSet::Unicode)]
    #[case(&[("LANG", "C")], Lang::Id, GlyphSet::Ascii)]
    #[case(&[], Lang::Id, GlyphSet::Unicode)]
    #[case(&[("LANG", "C"), ("LC_CTYPE", "C.UTF-8"), ("LC_MESSAGES", "en")], Lang::En, GlyphSet::Unicode)]
    fn the_locale_decides_language_and_characters(
        #[case] vars: &[(&str, &str)],
        #[case] lang: Lang,
        #[case] glyphs: GlyphSet,
    ) {
        let looks = looks_of(vars);
        assert_eq!((looks.lang, looks.glyphs), (lang, glyphs));
    }

    #[rstest]
    #[case(&[], Theme::Dark)]
    #[case(&[("COLORFGBG", "15;0")], Theme::Dark)]
    #[case(&[("COLORFGBG", "0;15")], Theme::Light)]
    #[case(&[("COLORFGBG", "0;default;7")], Theme::Light)]
    fn the_background_decides_the_theme(#[case] vars: &[(&str, &str)], #[case] theme: Theme) {
        assert_eq!(looks_of(vars).theme, theme);
    }

    const TERM: (&str, &str) = ("TERM", "xterm-256color");
    const NO_COLOR: (&str, &str) = ("NO_COLOR", "1");
    const FORCE: (&str, &str) = ("CLICOLOR_FORCE", "1");

    #[rstest]
    #[case(ColorWhen::Auto, &[TERM], (ColorDepth::Indexed256, Some("TERM")))]
    #[case(ColorWhen::Auto, &[TERM, ("COLORTERM", "truecolor")], (ColorDepth::True, Some("COLORTERM")))]
    #[case(ColorWhen::Auto, &[TERM, NO_COLOR], (ColorDepth::None, Some("NO_COLOR")))]
    #[case(ColorWhen::Auto, &[TERM, ("NO_COLOR", "")], (ColorDepth::Indexed256, Some("TERM")))]
    #[case(ColorWhen::Auto, &[TERM, NO_COLOR, FORCE], (ColorDepth::None, Some("NO_COLOR")))]
    #[case(ColorWhen::Auto, &[("TERM", "dumb"), FORCE], (ColorDepth::Ansi16, Some("CLICOLOR_FORCE")))]
    #[case(ColorWhen::Auto, &[("TERM", "dumb"), ("CLICOLOR_FORCE", "0")], (ColorDepth::None, Some("TERM")))]
    #[case(ColorWhen::Always, &[NO_COLOR], (ColorDepth::Ansi16, Some("--color")))]
    #[case(ColorWhen::Always, &[TERM, NO_COLOR], (ColorDepth::Indexed256, Some("TERM")))]
    #[case(ColorWhen::Never, &[TERM, FORCE], (ColorDepth::None, Some("--color")))]
    #[case(ColorWhen::Auto, &[], (ColorDepth::Ansi16, None))]
    fn option_then_environment_then_terminal_decide_the_colours(
        #[case] typed: ColorWhen,
        #[case] vars: &[(&str, &str)],
        #[case] expected: Said<ColorDepth>,
    ) {
        assert_eq!(depth(typed, &of(vars)), expected);
    }
}
