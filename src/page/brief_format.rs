//! What a fact sheet is written as.

/// What a fact sheet is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BriefFormat {
    /// Text.
    #[default]
    Text,
    /// Markdown with footnotes.
    Markdown,
    /// One self-contained page of HTML.
    Html,
}

impl BriefFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Text, Self::Markdown, Self::Html];

    /// Its name, which is the ending of its files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
        }
    }

    /// The format with that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id().eq_ignore_ascii_case(name))
    }
}
