//! A row as it is read, before its region is known.

use super::header::Layout;
use super::header::label::split;
use super::place::Place;
use super::reason::quote;
use super::value::Value;
use super::value::number::Style;
use super::{Field, FigureField, Options, Reason, Scheme, exported, person, value};
use crate::domain::{ActiveBasis, Bilingual, DateMark, Mark, Period, visible};
use crate::sheet::Cell;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// The most letters of a remark, and of any other text.
pub(super) const LONGEST_NOTE: usize = 2_000;
pub(super) const LONGEST: usize = 500;

/// A row as it is read.
#[derive(Debug)]
pub(super) struct Draft {
    /// Which of the layouts it belongs to.
    pub(super) layout: usize,
    pub(super) row: usize,
    pub(super) place: Place,
    /// What it states; several of different dates or sources in rows of this program's own exports.
    pub(super) statements: Vec<Statement>,
}

/// What a row states of one date and source.
#[derive(Debug, Default)]
pub(super) struct Statement {
    /// The identifier of the record, in files that this program wrote.
    pub(super) id: Option<Box<str>>,
    pub(super) as_of: Option<Period>,
    pub(super) date_mark: Option<DateMark>,
    pub(super) dated_by_publication: bool,
    pub(super) date_candidates: Vec<NaiveDate>,
    pub(super) active_as_of: Option<Period>,
    pub(super) figures: Vec<(FigureField, usize, Value)>,
    pub(super) active_basis: Option<ActiveBasis>,
    pub(super) texts: Vec<(Field, Box<str>)>,
    pub(super) caveat: Option<Bilingual>,
    pub(super) published: Option<Period>,
    pub(super) url_cut: bool,
    pub(super) target_date: Option<Period>,
}

impl Statement {
    pub(super) fn text(&self, field: Field) -> Option<Box<str>> {
        self.texts.iter().find(|(other, _)| *other == field).map(|(_, text)| text.clone())
    }

    pub(super) fn figure(&self, field: FigureField) -> Option<(usize, Value)> {
        self.figures.iter().find(|(other, ..)| *other == field).map(|(_, column, value)| (*column, *value))
    }
}

/// How a sheet is read, row by row.
pub(super) struct Reader<'a> {
    pub(super) index: usize,
    pub(super) layout: &'a Layout<'a>,
    pub(super) options: &'a Options,
    /// The period of the sheet.
    pub(super) period: Option<Period>,
    /// How the numbers of each figure column are written.
    styles: HashMap<usize, Style>,
    /// For columns with merged cells: in which row the value stands.
    spans: Vec<(usize, Vec<usize>)>,
    pub(super) scheme: Option<Scheme>,
}

/// Why a row is refused, each with its column.
pub(super) type Faults = Vec<(usize, Reason)>;

impl<'a> Reader<'a> {
    pub(super) fn new(index: usize, layout: &'a Layout<'a>, options: &'a Options, period: Option<Period>) -> Self {
        let figures = layout.fields().filter(|(_, field)| field.is_figure());
        let styles = figures.map(|(column, _)| (column, style(layout, column, options))).collect();
        let spanning =
            layout.fields().filter(|(_, field)| field.names_region() || field.is_date() || *field == Field::Province);
        let spans = spanning.filter_map(|(column, _)| Some((column, spans(layout, column)?))).collect();
        let head = layout.header_of(Field::Code).unwrap_or_default().to_lowercase();
        let scheme = match head {
            head if head.contains("bps") => Some(Scheme::Other),
            head if head.contains("dagri") => Some(Scheme::Kemendagri),
            _ => None,
        };
        Self { index, layout, options, period, styles, spans, scheme }
    }

    fn cell(&self, row: usize, column: usize) -> &'a Cell {
        let span = self.spans.iter().find(|(other, _)| *other == column);
        let row = span.and_then(|(_, rows)| rows.get(row).copied()).unwrap_or(row);
        self.layout.sheet.cell(row, column)
    }

    /// How the numbers of a column are written.
    pub(super) fn style(&self, column: usize) -> Style {
        self.styles.get(&column).copied().unwrap_or_default()
    }

    /// The cell of a field with its column.
    pub(super) fn field(&self, row: usize, field: Field) -> Option<(usize, &'a Cell)> {
        let column = self.layout.column(field)?;
        let cell = self.cell(row, column);
        (!value::is_missing(cell)).then_some((column, cell))
    }

    /// Reads a row that states something.
    pub(super) fn read(&self, row: usize) -> Result<Draft, Faults> {
        let mut faults = Faults::new();
        let place = self.place(row, &mut faults);
        let statements = if self.layout.is_exported() {
            exported::statements(self, row, &mut faults)
        } else {
            vec![self.statement(row, &mut faults)]
        };
        if faults.is_empty() { Ok(Draft { layout: self.index, row, place, statements }) } else { Err(faults) }
    }

    fn statement(&self, row: usize, faults: &mut Faults) -> Statement {
        let caveat = self.text(row, Field::Caveat, LONGEST_NOTE, faults);
        let dated = [Field::AsOf, Field::Month].into_iter().find_map(|field| self.field(row, field));
        Statement {
            as_of: self.as_of(row, &[Field::AsOf, Field::Month, Field::Year], faults),
            date_mark: dated.and_then(|(_, cell)| value::date_mark(cell)),
            active_as_of: self.day(row, Field::ActiveAsOf, faults),
            figures: self.figures(row, faults),
            active_basis: self.active_basis(row),
            texts: self.texts(row, faults),
            caveat: caveat.map(|caveat| Bilingual { id: caveat.clone(), en: caveat }),
            published: self.day(row, Field::Published, faults),
            target_date: self.day(row, Field::TargetDate, faults),
            ..Statement::default()
        }
    }

    /// What the active share is a share of, where a column says so.
    pub(super) fn active_basis(&self, row: usize) -> Option<ActiveBasis> {
        let (_, cell) = self.field(row, Field::ActiveBasis)?;
        let words = split(&value::plain(cell));
        let has = |wanted: [&str; 2]| words.iter().any(|word| wanted.contains(&word.as_str()));
        Some(match () {
            () if has(["population", "penduduk"]) => ActiveBasis::Population,
            () if has(["members", "peserta"]) => ActiveBasis::Members,
            () => ActiveBasis::Unstated,
        })
    }

    /// The time that the first of `fields` that is there says; else that of the sheet.
    pub(super) fn as_of(&self, row: usize, fields: &[Field], faults: &mut Faults) -> Option<Period> {
        let read = |field: &Field| self.field(row, *field).map(|(column, cell)| (*field, column, cell));
        let Some((field, column, cell)) = fields.iter().find_map(read) else { return self.period };
        let found = if field == Field::Month { self.month(row, cell) } else { value::period(cell, false) }.ok_or(cell);
        let fault = match found {
            Err(Cell::Error(error)) => Reason::ErrorCell(quote(error)),
            Err(cell) => Reason::NotADate(quote(&value::plain(cell))),
            Ok(period) if period.first_day() > self.options.today => Reason::Future(period),
            Ok(period) => match self.options.period {
                Some(told) if !overlap(told, period) => Reason::OtherPeriod { row: period, told },
                Some(told) => return Some(narrower(told, period)),
                None => return Some(period),
            },
        };
        faults.push((column, fault));
        None
    }

    /// The month in a cell, with the year that stands in it, beside it or above the rows.
    fn month(&self, row: usize, cell: &Cell) -> Option<Period> {
        let named = super::value::period::month_number(&value::plain(cell));
        let Some(month) = named else { return value::period(cell, true) };
        let beside = self.field(row, Field::Year).and_then(|(_, cell)| value::period(cell, false));
        let year = beside.or_else(|| self.period.filter(|period| matches!(period, Period::Year(_))))?;
        NaiveDate::from_ymd_opt(year.first_day().year(), month, 1).map(Period::Month)
    }

    pub(super) fn day(&self, row: usize, field: Field, faults: &mut Faults) -> Option<Period> {
        let (column, cell) = self.field(row, field)?;
        let period = value::period(cell, false);
        if period.is_none() {
            faults.push((column, Reason::NotADate(quote(&value::plain(cell)))));
        }
        period
    }

    pub(super) fn figures(&self, row: usize, faults: &mut Faults) -> Vec<(FigureField, usize, Value)> {
        let mut figures = Vec::new();
        for (column, field) in self.layout.fields() {
            let Field::Figure(figure) = field else { continue };
            let is_computed = self.field(row, Field::Estimated(figure)).is_some_and(|(_, cell)| value::is_true(cell));
            let cell = self.layout.sheet.cell(row, column);
            match value::figure(cell, figure, self.style(column)) {
                Ok(Some(value)) if !is_computed => figures.push((figure, column, value)),
                Ok(_) => {}
                Err(reason) => faults.push((column, reason)),
            }
        }
        figures.retain_mut(|(figure, _, value)| {
            let Some((column, cell)) = self.field(row, Field::Mark(*figure)) else { return true };
            let word = value::plain(cell).to_lowercase();
            match word.as_str() {
                "printed" | "exact" => true,
                "computed" | "estimated" => false,
                // Signs, of which some say nothing about the value.
                word if !word.contains(char::is_alphanumeric) => {
                    if let Some(mark) = value::sign(word) {
                        value.set_mark(Some(mark));
                    }
                    true
                }
                word => {
                    match Mark::ALL.into_iter().find(|mark| mark.id() == word) {
                        Some(mark) => value.set_mark(Some(mark)),
                        None => faults.push((column, Reason::UnknownMark(quote(word)))),
                    }
                    true
                }
            }
        });
        figures
    }

    fn texts(&self, row: usize, faults: &mut Faults) -> Vec<(Field, Box<str>)> {
        let mut texts = Vec::new();
        for (_, field) in self.layout.fields() {
            let limit = match field {
                Field::Note => LONGEST_NOTE,
                Field::PopulationSource
                | Field::Source
                | Field::ActiveSource
                | Field::SourceTitle
                | Field::SourceId
                | Field::Url => LONGEST,
                _ => continue,
            };
            let Some(mut text) = self.text(row, field, limit, faults) else { continue };
            if field == Field::PopulationSource {
                // Kept among the remarks, under the words of the file.
                text = format!("{}: {text}", visible(&self.layout.header_of(field).unwrap_or_default())).into();
            }
            texts.push((field, text));
        }
        texts
    }

    /// The text of a field, which must be short and without a number of a person.
    pub(super) fn text(&self, row: usize, field: Field, limit: usize, faults: &mut Faults) -> Option<Box<str>> {
        let column = self.layout.column(field)?;
        let cell = self.layout.sheet.cell(row, column);
        let text = value::plain(cell);
        // What stands for nothing elsewhere is a text where this program wrote it.
        if text.is_empty() || value::is_missing(cell) && !matches!(field, Field::Exported(..)) {
            return None;
        }
        if text.chars().count() > limit {
            faults.push((column, Reason::TextTooLong { limit }));
        } else if person::holds_number(&text) {
            faults.push((column, Reason::PersonalNumber));
        } else {
            // As the data give it back, so that the same text is known again.
            return Some(visible(&text).into());
        }
        None
    }
}

/// How the numbers of a column are written.
fn style(layout: &Layout<'_>, column: usize, options: &Options) -> Style {
    if options.decimal.is_some() {
        return Style::told(options.decimal);
    }
    let cells = layout.sheet.rows.iter().skip(layout.body()).filter_map(|cells| cells.get(column));
    let mut texts = cells.filter_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None });
    if layout.is_exported() && layout.is_share(column) {
        return Style::exported(texts.any(|text| text.contains(',')));
    }
    let mut style = Style::default();
    texts.for_each(|text| style.learn(text));
    style
}

/// In which row the value of each cell of a column stands; `None` where no cells are merged below each other.
fn spans(layout: &Layout<'_>, column: usize) -> Option<Vec<usize>> {
    let sheet = layout.sheet;
    let over = |area: &&crate::sheet::Merged| {
        (area.columns.0..=area.columns.1).contains(&column) && area.rows.1 > area.rows.0 && area.columns.0 == column
    };
    let mut areas = sheet.merged.iter().filter(over).peekable();
    areas.peek()?;
    let mut rows: Vec<usize> = (0..sheet.rows.len()).collect();
    // Areas do not overlap: all together they hold no more rows than there are.
    let mut free = rows.len();
    for area in areas {
        for row in rows.iter_mut().take(area.rows.1 + 1).skip(area.rows.0).take(free) {
            *row = area.rows.0;
            free -= 1;
        }
    }
    Some(rows)
}

/// Whether two periods share a day.
pub(super) fn overlap(a: Period, b: Period) -> bool {
    a.first_day() <= b.last_day() && b.first_day() <= a.last_day()
}

/// The more precise of two periods.
pub(super) fn narrower(a: Period, b: Period) -> Period {
    let days = |period: Period| period.last_day() - period.first_day();
    if days(b) < days(a) { b } else { a }
}
