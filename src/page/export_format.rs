//! The kinds of file that what is on screen can leave as.

use std::fmt::Display;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExportFormat {
    /// Values between commas, with decimal points: for programs.
    Csv,
    /// The same as spreadsheets open it where the decimal sign is a comma: semicolons, decimal commas, byte order mark.
    CsvSheet,
    /// A workbook.
    Xlsx,
    /// Objects with stable names: for programs.
    Json,
    /// A table with footnotes, to be put into a text.
    Markdown,
    /// A picture of the screen.
    Svg,
}

impl ExportFormat {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Csv, Self::CsvSheet, Self::Xlsx, Self::Json, Self::Markdown, Self::Svg];

    /// The names on the command line.
    pub const NAMES: [&str; 5] = ["csv", "xlsx", "json", "md", "svg"];

    /// The ending of its files, which is also its name on the command line.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvSheet => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Svg => "svg",
        }
    }

    /// The kind with that [`extension`](Self::extension), whatever its case; `None` for any other.
    pub fn parse(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension().eq_ignore_ascii_case(extension))
    }

    /// The name of a file of this kind, of what was known on `day`.
    pub fn file_name(self, day: impl Display) -> String {
        format!("cakupan-{day}.{}", self.extension())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_endings_are_the_same() {
        for name in ExportFormat::NAMES {
            assert_eq!(ExportFormat::parse(&name.to_uppercase()).map(ExportFormat::extension), Some(name));
        }
        assert_eq!(ExportFormat::parse("pdf"), None);
        assert_eq!(ExportFormat::Markdown.file_name("2026-02-28"), "cakupan-2026-02-28.md");
    }
}
