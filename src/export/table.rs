//! The one table that every kind of file is made from: what is on screen, with typed cells and their origin.

use super::about::About;
use super::{columns, origin};
use crate::app::Column;
use crate::domain::query::Query;
use crate::domain::{Dataset, ObservationIx, Outcome, Percent, Period, RegionIx, Snapshot};
use crate::locale::Lang;
use crate::report::figures::source_label;
use chrono::NaiveDate;

/// What is to leave the program.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Every region as known on the date.
    pub snapshot: &'a Snapshot,
    /// The regions, in the order of the screen.
    pub rows: &'a [RegionIx],
    /// The columns beside row number and region.
    pub columns: &'a [Column],
    /// Filter and sort.
    pub query: &'a Query,
    /// The language.
    pub lang: Lang,
}

/// A value with its type.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not known.
    Empty,
    /// A text without hidden characters.
    Text(String),
    /// A number of people, regions or months, or a place.
    Count(i64),
    /// People above (+) or below (−) a line.
    Signed(i64),
    /// A share in percent, with the decimals of its source.
    Share(Percent),
    /// A year, a month or a day.
    Date(Period),
    /// The outcome of each clause.
    Outcomes(Vec<Outcome>),
    /// A word, with its name for programs.
    Word(&'static str, &'static str),
    /// Words of a list, each with its name for programs.
    Words(Vec<(&'static str, &'static str)>),
    /// Shares by period, oldest first, each with the mark of how it came to be.
    Series(Vec<(Period, &'static str, Percent)>),
}

/// A value with what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The value.
    pub value: Value,
    /// The marks that it carries: `~ ≥ ≤ ◆ ≈ † ! ?` and those of the basis.
    pub marks: String,
    /// The source that it rests on: its place among [`Table::sources`].
    pub source: Option<usize>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name for programs.
    pub id: &'static str,
    /// Its name in words.
    pub name: String,
    /// Whether marks stand beside its values; `None` where there are none, else the name of their own column for programs.
    pub marks: Option<&'static str>,
    /// Whether it is on screen; the others say where the figures come from.
    pub on_screen: bool,
    /// Whether its values are numbers, set to the right.
    pub numeric: bool,
}

/// A source that figures rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its identifier in the data.
    pub id: String,
    /// The shortest name that tells it from others.
    pub label: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Under which title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Whether only the beginning of the address is known.
    pub url_cut: bool,
    /// When it was published.
    pub published: Option<Period>,
    /// The file that its figures were imported from, and the day, where they were.
    pub internal: Option<(String, NaiveDate)>,
}

/// What is on screen, with typed cells and their origin.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What everything is measured by.
    pub about: About,
    /// The columns: those on screen, then those that say where the figures come from.
    pub heads: Vec<Head>,
    /// One row a region, a cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// The rule that measures each row.
    pub rules: Vec<String>,
    /// Every source, in the order in which the rows name them.
    pub sources: Vec<Source>,
}

/// A column as it is made: its head, and its cell for a region.
pub(super) struct Field<'a> {
    pub(super) head: Head,
    pub(super) cell: Box<dyn Fn(usize, RegionIx) -> Made + 'a>,
}

/// A cell as it is made: its source is that of an observation.
pub(super) struct Made {
    pub(super) value: Value,
    pub(super) marks: String,
    pub(super) source: Option<ObservationIx>,
}

impl From<Value> for Made {
    fn from(value: Value) -> Self {
        Self { value, marks: String::new(), source: None }
    }
}

impl Table {
    /// The table of `view`.
    pub fn of(view: &View<'_>) -> Self {
        let mut fields = columns::fields(view);
        origin::add(view, &mut fields);
        let dataset = &view.snapshot.dataset;
        // One source that was imported on two days is two origins.
        let origin = |ix: ObservationIx| {
            let observation = dataset.observation(ix);
            (observation.source, dataset.origin(observation).filter(|(_, imported)| imported.is_some()))
        };
        let mut known: Vec<ObservationIx> = Vec::new();
        let mut place = |ix: ObservationIx| {
            known.iter().position(|other| origin(*other) == origin(ix)).unwrap_or_else(|| {
                known.push(ix);
                known.len() - 1
            })
        };
        let mut rows = Vec::with_capacity(view.rows.len());
        for (n, ix) in view.rows.iter().enumerate() {
            let cells = fields.iter().map(|field| {
                let Made { value, marks, source } = (field.cell)(n, *ix);
                Cell { value, marks, source: source.map(&mut place) }
            });
            rows.push(cells.collect());
        }
        let rule = |ix: &RegionIx| crate::report::rule_text(view.snapshot, dataset.region(*ix).code, view.lang);
        Self {
            about: About::of(view),
            heads: fields.into_iter().map(|field| field.head).collect(),
            rows,
            rules: view.rows.iter().map(rule).collect(),
            sources: known.into_iter().map(|ix| Source::of(dataset, ix, view.lang)).collect(),
        }
    }

    /// The values of a row that are on screen, each with its head.
    pub fn on_screen<'a>(&'a self, row: &'a [Cell]) -> impl Iterator<Item = (&'a Head, &'a Cell)> {
        self.heads.iter().zip(row).filter(|(head, _)| head.on_screen)
    }
}

impl Source {
    fn of(dataset: &Dataset, ix: ObservationIx, lang: Lang) -> Self {
        let source = dataset.source_of(ix);
        let shown = |text: &Option<Box<str>>| text.as_deref().map(|text| crate::domain::visible(text).into_owned());
        Self {
            id: crate::domain::visible(&source.id).into_owned(),
            label: crate::domain::visible(&source_label(dataset, ix, lang)).into_owned(),
            publisher: shown(&source.publisher),
            title: shown(&source.title),
            url: shown(&source.url),
            url_cut: source.url_cut,
            published: source.published,
            internal: internal(dataset, ix),
        }
    }
}

/// The file that an observation was imported from, and the day, where it was.
pub(super) fn internal(dataset: &Dataset, ix: ObservationIx) -> Option<(String, NaiveDate)> {
    let (file, imported) = dataset.origin(dataset.observation(ix))?;
    Some((crate::domain::visible(file).into_owned(), imported?))
}
