//! What a look is made for: the theme that the user chose, and the colours that the terminal can show.

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// For dark terminals; the terminal's own background shows through.
    #[default]
    Dark,
    /// Dark on white; it paints its own background.
    Light,
    /// White on black for tired eyes, projectors and low vision; text reaches 7:1.
    HighContrast,
}

impl Theme {
    /// Every theme, in the order in which the switch walks through them.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::HighContrast];

    /// The name used in the configuration and on the command line: `dark`, `light` or `contrast`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "contrast",
        }
    }

    /// The theme with that [`id`](Self::id), whatever its case; `None` for any other name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id().eq_ignore_ascii_case(id))
    }

    /// The theme after this one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::HighContrast,
            Self::HighContrast => Self::Dark,
        }
    }
}

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ColorDepth {
    /// 24 bits.
    True,
    /// The 256 colours of xterm; only 16 to 255 are used, which terminals do not redefine.
    Indexed256,
    /// The 16 colours that each terminal defines for itself.
    #[default]
    Ansi16,
    /// None: bold, underlined and reversed text only.
    None,
}

impl ColorDepth {
    /// The depth that the values of `NO_COLOR`, `COLORTERM` and `TERM` ask for.
    pub fn detect(no_color: Option<&str>, colorterm: Option<&str>, term: Option<&str>) -> Self {
        let term = term.unwrap_or_default();
        if no_color.is_some_and(|value| !value.is_empty()) || term == "dumb" {
            Self::None
        } else if colorterm
            .is_some_and(|value| ["truecolor", "24bit"].iter().any(|name| value.eq_ignore_ascii_case(name)))
        {
            Self::True
        } else if term.contains("256color") {
            Self::Indexed256
        } else {
            Self::Ansi16
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(Some("1"), Some("truecolor"), Some("xterm-256color"), ColorDepth::None)]
    #[case(Some(""), Some("truecolor"), Some("xterm-256color"), ColorDepth::True)]
    #[case(None, Some("24bit"), None, ColorDepth::True)]
    #[case(None, Some("truecolor"), Some("dumb"), ColorDepth::None)]
    #[case(None, Some("yes"), Some("screen-256color"), ColorDepth::Indexed256)]
    #[case(None, None, Some("xterm-256color"), ColorDepth::Indexed256)]
    #[case(None, None, Some("linux"), ColorDepth::Ansi16)]
    #[case(None, None, None, ColorDepth::Ansi16)]
    fn the_environment_decides_the_depth(
        #[case] no_color: Option<&str>,
        #[case] colorterm: Option<&str>,
        #[case] term: Option<&str>,
        #[case] depth: ColorDepth,
    ) {
        assert_eq!(ColorDepth::detect(no_color, colorterm, term), depth);
    }

    #[test]
    fn themes_have_names_and_follow_each_other() {
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.id()), Some(theme));
            assert_eq!(theme.next().next().next(), theme);
            assert_ne!(theme.next(), theme);
        }
        assert_eq!(Theme::parse("CONTRAST"), Some(Theme::HighContrast));
        assert_eq!(Theme::parse("solarized"), None);
    }
}
