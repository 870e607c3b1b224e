//! Lines of spans: text whose every part says what it means.

use super::{Role, text};

/// A piece of text with one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// What it means.
    pub role: Role,
}

/// One line of spans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its spans, left to right.
    pub spans: Vec<Span>,
}

impl Line {
    /// An empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// A line of one span.
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Self::new().with(role, text)
    }

    /// The line with a span added.
    #[must_use]
    pub fn with(mut self, role: Role, text: impl Into<String>) -> Self {
        self.push(role, text);
        self
    }

    /// Adds a span; empty text adds nothing.
    pub fn push(&mut self, role: Role, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.spans.push(Span { text, role });
        }
    }

    /// The line followed by `other`.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        self.spans.extend(other.spans);
        self
    }

    /// Fills with spaces up to the column `cells`.
    pub fn pad_to(&mut self, cells: usize) {
        let missing = cells.saturating_sub(self.width());
        self.push(Role::Text, " ".repeat(missing));
    }

    /// How many cells it takes.
    pub fn width(&self) -> usize {
        self.spans.iter().map(|span| text::width(&span.text)).sum()
    }

    /// The text alone, without trailing spaces.
    pub fn plain(&self) -> String {
        let text: String = self.spans.iter().map(|span| span.text.as_str()).collect();
        text.trim_end().to_owned()
    }
}
