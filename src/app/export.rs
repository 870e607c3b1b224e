//! Saving and copying what is on screen, and fact sheets: what was asked, and what came of it. The files themselves are none of its business.

use crate::domain::RegionCode;
use crate::locale::Lang;
use crate::page::{BriefFormat, ExportFormat};

/// What a file holds, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// What is on screen.
    Screen(ExportFormat),
    /// A fact sheet.
    Brief(BriefFormat, BriefOf),
}

/// What a fact sheet is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BriefOf {
    /// This region.
    Region(RegionCode),
    /// The marked regions.
    Marked,
    /// The regions found.
    Found,
}

/// A file that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportAsked {
    /// What it holds.
    pub kind: FileKind,
    /// Its name, as typed.
    pub file: String,
    /// Whether it may take the place of another.
    pub overwrite: bool,
}

/// What is copied to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CopyWhat {
    /// The registered figure of the selected region, in one line.
    Figure,
    /// The row of the selected region.
    Row,
    /// All rows.
    Table,
}

impl CopyWhat {
    /// Everything that can be copied.
    pub const ALL: [Self; 3] = [Self::Figure, Self::Row, Self::Table];

    /// What it is called.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Figure => lang.copy_figure(),
            Self::Row => lang.copy_row(),
            Self::Table => lang.copy_table(),
        }
    }
}

/// What came of copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// So many bytes were sent to the terminal.
    Sent(usize),
    /// So many bytes are more than a terminal takes, which is this many.
    TooLong(usize, usize),
    /// No region is selected.
    Nothing,
}

impl Copied {
    /// It in one line.
    pub fn words(self, lang: Lang) -> String {
        let bytes = |n: usize| crate::report::figures::count(lang, n as u64);
        match self {
            Self::Sent(sent) => lang.copied(bytes(sent)),
            Self::TooLong(found, most) => lang.copied_too_long(bytes(found), bytes(most)),
            Self::Nothing => lang.copied_nothing().to_owned(),
        }
    }
}

/// Why a file was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteFault {
    /// Another file has its name, and was not to be replaced.
    Exists,
    /// A folder has its name.
    Folder,
    /// Its folder does not exist.
    NoFolder,
    /// Its folder does not allow it.
    Denied,
    /// No space is left.
    Full,
    /// It is larger than a file may be.
    TooLarge,
    /// Its name is none.
    Name,
    /// The screen is too small to be pictured.
    Small,
    /// Anything else.
    Failed,
}

impl WriteFault {
    /// What is wrong with `file`, and how to mend it.
    pub fn words(self, file: &str, lang: Lang) -> String {
        let file = crate::domain::visible(file);
        match self {
            Self::Exists => lang.write_exists(file),
            Self::Folder => lang.write_folder(file),
            Self::NoFolder => lang.write_no_folder(file),
            Self::Denied => lang.write_denied(file),
            Self::Full => lang.write_full(file),
            Self::TooLarge => lang.write_too_large(file),
            Self::Name => lang.write_name(file),
            Self::Small => lang.write_too_small(file),
            Self::Failed => lang.write_failed(file),
        }
    }
}

/// What a kind of fact sheet is called.
pub(super) const fn brief_name(format: BriefFormat, lang: Lang) -> &'static str {
    match format {
        BriefFormat::Html => lang.brief_html(),
        BriefFormat::Markdown => lang.brief_markdown(),
        BriefFormat::Text => lang.brief_text(),
    }
}

/// What a kind of file is called.
pub(super) const fn format_name(format: ExportFormat, lang: Lang) -> &'static str {
    match format {
        ExportFormat::Csv => lang.export_csv(),
        ExportFormat::CsvSheet => lang.export_csv_sheet(),
        ExportFormat::Xlsx => lang.export_xlsx(),
        ExportFormat::Json => lang.export_json(),
        ExportFormat::Markdown => lang.export_markdown(),
        ExportFormat::Svg => lang.export_svg(),
    }
}
