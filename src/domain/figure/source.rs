//! Where a figure comes from: publisher, title, address and date of publication.

use crate::domain::Period;

/// A publication. What is unknown is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable identifier that records refer to.
    pub id: Box<str>,
    /// Who published it.
    pub publisher: Option<Box<str>>,
    /// Its title.
    pub title: Option<Box<str>>,
    /// Its address.
    pub url: Option<Box<str>>,
    /// Whether only the beginning of the address is known.
    pub url_cut: bool,
    /// When it was published.
    pub published: Option<Period>,
}

impl Source {
    /// The shortest name that tells it from others: publisher, else address, else title, else identifier.
    pub fn label(&self) -> &str {
        [&self.publisher, &self.url, &self.title].into_iter().flatten().next().unwrap_or(&self.id)
    }
}
