//! An entry of a list: a region's lines, or a heading between them.

use crate::domain::RegionIx;
use crate::page::Line;

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The region that it is about; `None` for headings and remarks.
    pub region: Option<RegionIx>,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Entry {
    /// A heading, a blank line above it unless it comes first.
    pub(in crate::report) fn heading(line: Line, comes_first: bool) -> Self {
        let above = if comes_first { None } else { Some(Line::new()) };
        Self { region: None, lines: above.into_iter().chain([line]).collect() }
    }
}
