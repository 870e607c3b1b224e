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

/// Whether there are to be colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ColorWhen {
    /// Where a terminal shows them.
    #[default]
    Auto,
    /// Also where no terminal is known to show them.
    Always,
    /// Nowhere.
    Never,
}

impl ColorWhen {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Always, Self::Never];

    /// The name used on the command line: `auto`, `always` or `never`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    /// The answer with that [`id`](Self::id), whatever its case; `None` for any other name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colors| colors.id().eq_ignore_ascii_case(id))
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
    /// Its name for other programs: the number of colours.
    pub const fn id(self) -> &'static str {
        match self {
            Self::True => "24bit",
            Self::Indexed256 => "256",
            Self::Ansi16 => "16",
            Self::None => "none",
        }
    }

    /// The depth of a terminal with these values of `COLORTERM` and `TERM`, and the variable that says so; a terminal that
    /// says nothing has 16 colours.
    pub fn detect(colors: ColorWhen, colorterm: Option<&str>, term: Option<&str>) -> (Self, Option<&'static str>) {
        let term = term.unwrap_or_default();
        let is_true = |value: &str| ["truecolor", "24bit"].iter().any(|name| value.eq_ignore_ascii_case(name));
        match colors {
            ColorWhen::Never => (Self::None, None),
            ColorWhen::Auto if term == "dumb" => (Self::None, Some("TERM")),
            _ if colorterm.is_some_and(is_true) => (Self::True, Some("COLORTERM")),
            _ if term.contains("256color") => (Self::Indexed256, Some("TERM")),
            _ => (Self::Ansi16, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(ColorWhen::Auto, Some("24bit"), None, ColorDepth::True, Some("COLORTERM"))]
    #[case(ColorWhen::Auto, Some("truecolor"), Some("dumb"), ColorDepth::None, Some("TERM"))]
    #[case(ColorWhen::Auto, Some("yes"), Some("screen-256color"), ColorDepth::Indexed256, Some("TERM"))]
    #[case(ColorWhen::Auto, None, Some("linux"), ColorDepth::Ansi16, None)]
    #[case(ColorWhen::Auto, None, None, ColorDepth::Ansi16, None)]
    #[case(ColorWhen::Never, Some("truecolor"), Some("xterm-256color"), ColorDepth::None, None)]
    #[case(ColorWhen::Always, None, Some("dumb"), ColorDepth::Ansi16, None)]
    #[case(ColorWhen::Always, Some("TrueColor"), Some("dumb"), ColorDepth::True, Some("COLORTERM"))]
    fn wish_and_terminal_decide_the_depth(
        #[case] colors: ColorWhen,
        #[case] colorterm: Option<&str>,
        #[case] term: Option<&str>,
        #[case] depth: ColorDepth,
        #[case] because: Option<&str>,
    ) {
        assert_eq!(ColorDepth::detect(colors, colorterm, term), (depth, because));
    }

    #[test]
    fn answers_about_colours_have_names() {
        assert_eq!(
            ColorWhen::ALL.map(|colors| ColorWhen::parse(&colors.id().to_uppercase())),
            ColorWhen::ALL.map(Some)
        );
        assert_eq!(ColorWhen::parse("yes"), None);
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
