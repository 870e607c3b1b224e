//! What was understood of a file: the rows taken, the rows refused, and what the columns were taken for.

use super::{DecimalSign, Field, Reason, Record};
use crate::domain::{Kind, Period, RegionCode};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

/// What the user says about a file.
#[derive(Clone, Debug)]
pub struct Options {
    /// The sheet to read; else every visible one with a header that is understood.
    pub sheet: Option<Box<str>>,
    /// What columns mean: their header, or their letter.
    pub map: Vec<(Box<str>, Field)>,
    /// The period of the figures.
    pub period: Option<Period>,
    /// When the figures were published.
    pub published: Option<NaiveDate>,
    /// Who states the figures.
    pub source: Option<Box<str>>,
    /// The sign before fractions in numbers written as text.
    pub decimal: Option<DecimalSign>,
    /// Whose codes the file uses.
    pub scheme: Option<Scheme>,
    /// The regions meant by names that were asked about: the name as [`Question`] gives it, and the region's code.
    pub answers: Vec<(Box<str>, RegionCode)>,
    /// The heads of this program's own exports in every language, each with the name that programs know.
    pub heads: HashMap<Box<str>, &'static str>,
    /// Counts the rows that were understood, for whoever waits.
    pub understood: Arc<AtomicUsize>,
    /// The day on which the file is read.
    pub today: NaiveDate,
}

impl Options {
    /// Nothing said.
    pub fn new(today: NaiveDate) -> Self {
        Self {
            sheet: None,
            map: Vec::new(),
            period: None,
            published: None,
            source: None,
            decimal: None,
            scheme: None,
            answers: Vec::new(),
            heads: HashMap::new(),
            understood: Arc::default(),
            today,
        }
    }
}

/// Whose region codes a file uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// The Ministry of Home Affairs', as in the dataset.
    Kemendagri,
    /// Another one, such as that of BPS: names decide.
    Other,
}

/// What was understood of a file.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// What was taken, in the file's order. A row whose figures belong to two periods or bases gives two.
    pub taken: Vec<Taken>,
    /// What was refused, in the file's order; a row with several faults stands there once for each.
    pub refused: Vec<Refused>,
    /// What an answer in [`Options`] would settle; until then the rows concerned are refused.
    pub questions: Vec<Question>,
    /// What each headed column was understood as.
    pub columns: Vec<Column>,
    /// The period of each sheet and where it was found; none where each row has its own.
    pub periods: Vec<SheetPeriod>,
    /// Regions that the dataset does not hold: kecamatan and desa.
    pub regions: Vec<RegionDraft>,
    /// Whose codes the file uses; `None` where it has none or cannot tell.
    pub scheme: Option<Scheme>,
    /// Sheets that were not read.
    pub skipped: Vec<Skipped>,
    /// Rows below the headers.
    pub rows: usize,
    /// Those that gave records.
    pub rows_taken: usize,
    /// Those that were refused.
    pub rows_refused: usize,
    /// Those that state nothing.
    pub left_out: LeftOut,
}

/// A record with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// The sheet.
    pub sheet: Box<str>,
    /// The row, counted from 1 as spreadsheets do.
    pub row: usize,
    /// What it states.
    pub record: Record,
    /// The cells that its figures stand in.
    pub cells: Vec<(Field, Box<str>)>,
}

/// A fault of a row with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The sheet.
    pub sheet: Box<str>,
    /// The row, counted from 1.
    pub row: usize,
    /// The cell: `C14`.
    pub cell: Box<str>,
    /// What is wrong.
    pub reason: Reason,
}

/// What only the user can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The sheet of the first row concerned.
    pub sheet: Box<str>,
    /// Its cell.
    pub cell: Box<str>,
    /// What is asked.
    pub asked: Asked,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Which region is meant: answered in [`Options::answers`].
    Region {
        /// The name as the answer repeats it.
        written: Box<str>,
        /// The regions that it may mean.
        candidates: Vec<RegionCode>,
    },
    /// Whose codes the file uses: answered in [`Options::scheme`].
    Scheme {
        /// A code of the file.
        code: Box<str>,
    },
}

/// A headed column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The sheet.
    pub sheet: Box<str>,
    /// Its letter.
    pub letter: Box<str>,
    /// Its header, of several rows with spaces between, made harmless.
    pub header: Box<str>,
    /// What it means; `None` where that is not known: it is not read.
    pub field: Option<Field>,
}

/// The period of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetPeriod {
    /// The sheet.
    pub sheet: Box<str>,
    /// The period.
    pub period: Period,
    /// Where it was found.
    pub origin: PeriodOrigin,
}

/// Where the period of a sheet was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodOrigin {
    /// The user said it.
    Told,
    /// In a cell above the rows.
    Title(Box<str>),
    /// In the name of the sheet.
    SheetName,
}

/// A region that the dataset does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionDraft {
    /// Its code.
    pub code: RegionCode,
    /// Its kind, by its code.
    pub kind: Kind,
    /// Its name without the kind.
    pub name: Box<str>,
    /// The region around it: of a desa the kecamatan, which may be in neither dataset nor file.
    pub parent: RegionCode,
}

/// A sheet that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The sheet.
    pub sheet: Box<str>,
    /// Whether it is hidden; else no header was found in it.
    pub is_hidden: bool,
}

/// Rows that state nothing, by what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Empty ones.
    pub empty: usize,
    /// Totals, means and notes.
    pub footers: usize,
    /// The header once more, or the numbers of its columns.
    pub headers: usize,
    /// Those without a figure.
    pub without_figures: usize,
    /// Those that repeat another row.
    pub repeated: usize,
}

impl LeftOut {
    /// All of them.
    pub const fn total(self) -> usize {
        self.empty + self.footers + self.headers + self.without_figures + self.repeated
    }
}
