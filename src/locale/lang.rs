//! The languages of the interface and how one is chosen.

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Indonesian, the language of those the program is for.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which a switch walks through them.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The name used in the configuration and on the command line: `id` or `en`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language with that [`id`](Self::id), whatever its case; `None` for any other name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.id().eq_ignore_ascii_case(id))
    }

    /// The other language.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Id => Self::En,
            Self::En => Self::Id,
        }
    }

    /// The language that the values of `LC_ALL`, `LC_MESSAGES` and `LANG` ask for.
    ///
    /// The first that is not empty decides, as POSIX has it: English if it starts with `en`, else Indonesian; `C` and
    /// `POSIX` name no language.
    pub fn from_env(lc_all: Option<&str>, lc_messages: Option<&str>, lang: Option<&str>) -> Self {
        let asked = [lc_all, lc_messages, lang].into_iter().flatten().find(|value| !value.is_empty());
        let english = |value: &str| value.as_bytes().get(..2).is_some_and(|start| start.eq_ignore_ascii_case(b"en"));
        if asked.is_some_and(english) { Self::En } else { Self::Id }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(None, None, None, Lang::Id)]
    #[case(None, None, Some("en_US.UTF-8"), Lang::En)]
    #[case(None, None, Some("id_ID.UTF-8"), Lang::Id)]
    #[case(None, None, Some("C.UTF-8"), Lang::Id)]
    #[case(None, None, Some("POSIX"), Lang::Id)]
    #[case(None, None, Some("é"), Lang::Id)]
    #[case(Some(""), Some(""), Some("EN"), Lang::En)]
    #[case(Some("C"), None, Some("en_US"), Lang::Id)]
    #[case(None, Some("en_GB"), Some("id_ID"), Lang::En)]
    #[case(Some("id_ID"), Some("en_GB"), Some("en_US"), Lang::Id)]
    fn the_first_value_that_is_set_decides(
        #[case] lc_all: Option<&str>,
        #[case] lc_messages: Option<&str>,
        #[case] lang: Option<&str>,
        #[case] chosen: Lang,
    ) {
        assert_eq!(Lang::from_env(lc_all, lc_messages, lang), chosen);
    }

    #[test]
    fn names_round_trip() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.id()), Some(lang));
            assert_ne!(lang.next(), lang);
            assert_eq!(lang.next().next(), lang);
        }
        assert_eq!(Lang::parse("EN"), Some(Lang::En));
        assert_eq!(Lang::parse("jv"), None);
    }
}
