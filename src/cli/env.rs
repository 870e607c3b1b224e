//! What the environment says about language, colours and characters.

use crate::app::Looks;
use crate::locale::Lang;
use crate::page::{ColorDepth, GlyphSet, MapGlyphs, Theme};

/// The looks that the environment asks for; `var` looks up a variable.
pub(super) fn looks(var: impl Fn(&str) -> Option<String>) -> Looks {
    let [all, messages, ctype, lang] = ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"].map(&var);
    let [no_color, colorterm, term] = ["NO_COLOR", "COLORTERM", "TERM"].map(&var);
    Looks {
        lang: Lang::from_env(all.as_deref(), messages.as_deref(), lang.as_deref()),
        theme: theme(var("COLORFGBG").as_deref()),
        depth: ColorDepth::detect(no_color.as_deref(), colorterm.as_deref(), term.as_deref()),
        glyphs: glyphs([all, ctype, lang]),
        map: MapGlyphs::default(),
    }
}

/// The characters that the values of `LC_ALL`, `LC_CTYPE` and `LANG` allow: the first that is not empty decides, as POSIX
/// has it. Where none says anything, as on Windows and in many containers, the terminal is taken for a modern one.
fn glyphs(values: [Option<String>; 3]) -> GlyphSet {
    let locale = values.into_iter().flatten().find(|value| !value.is_empty()).map(|value| value.to_ascii_lowercase());
    match locale {
        Some(locale) if !locale.contains("utf-8") && !locale.contains("utf8") => GlyphSet::Ascii,
        _ => GlyphSet::Unicode,
    }
}

/// The theme for the background that `COLORFGBG` tells of (`0;15`): white ones are 7 and 15.
fn theme(colors: Option<&str>) -> Theme {
    match colors.and_then(|colors| colors.rsplit(';').next()) {
        Some("7" | "15") => Theme::Light,
        _ => Theme::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn looks_of(vars: &[(&str, &str)]) -> Looks {
        looks(|name| vars.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
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

    #[test]
    fn the_terminal_decides_the_colours() {
        let term = ("TERM", "xterm-256color");
        assert_eq!(looks_of(&[term]).depth, ColorDepth::Indexed256);
        assert_eq!(looks_of(&[term, ("COLORTERM", "truecolor")]).depth, ColorDepth::True);
        assert_eq!(looks_of(&[term, ("COLORTERM", "truecolor"), ("NO_COLOR", "1")]).depth, ColorDepth::None);
    }
}
