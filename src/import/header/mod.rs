//! The header of a sheet: where it stands, and what its columns mean.

mod aliases;
pub(super) mod field;
mod heads;
pub(super) mod label;
pub(super) mod title;

use super::reason::quote;
use super::value::number::Written;
use super::{Column, Field, FigureField, ImportFault, Options, exported};
use crate::sheet::{Cell, Sheet, cell_name};
use heads::{Heads, SEARCHED, WIDEST};
use label::{Label, split};
use std::collections::HashSet;
use std::ops::Range;

/// The most rows of a header.
const TALLEST: usize = 3;

/// A sheet whose header is understood.
pub(super) struct Layout<'a> {
    pub(super) sheet: &'a Sheet,
    /// The rows of the header; empty where only a mapping says what columns mean.
    pub(super) header: Range<usize>,
    /// Every headed column, in order.
    columns: Vec<Head>,
}

/// A headed column.
struct Head {
    /// Its position.
    at: usize,
    /// Its texts, from the top.
    parts: Vec<String>,
    /// What it means.
    field: Option<Field>,
}

impl Head {
    /// What the user says that it means.
    fn told(&self, map: &Mapping) -> Option<Field> {
        let by_name = map.iter().find(|(wanted, _)| names(wanted, &self.parts));
        let by_letter = || map.iter().find(|(wanted, _)| is_letter(wanted, self.at));
        by_name.or_else(by_letter).map(|(_, field)| *field)
    }

    fn text(&self) -> String {
        self.parts.join(" ")
    }
}

/// What the user says that columns mean.
pub(super) type Mapping = [(Box<str>, Field)];

impl<'a> Layout<'a> {
    /// The layout of `sheet`; `None` where no header names a region and a figure.
    pub(super) fn find(sheet: &'a Sheet, options: &Options) -> Result<Option<Self>, ImportFault> {
        let map = &options.map;
        let heads = Heads::new(sheet);
        let mut best: Option<(usize, Self)> = None;
        // Of headers that say as much, the lowest in height, then the topmost.
        for height in 1..=TALLEST {
            for top in 0..(heads.height() + 1).saturating_sub(height) {
                let layout = Self::at(sheet, &heads, top..top + height, options);
                if layout.is_exported() {
                    return layout.without_twins().map(Some);
                }
                let score = if layout.is_headed(map) { layout.score() } else { 0 };
                if score > best.as_ref().map_or(0, |(best, _)| *best) {
                    best = Some((score, layout));
                }
            }
        }
        let layout = best.map(|(_, layout)| layout).or_else(|| Self::by_letters(sheet, map));
        layout.map(Self::without_twins).transpose()
    }

    /// The layout, were `header` its header.
    fn at(sheet: &'a Sheet, heads: &Heads, header: Range<usize>, options: &Options) -> Self {
        let map = &options.map;
        let mut columns: Vec<Head> = Vec::new();
        let mut told = Vec::new();
        let heads = (0..heads.width(header.clone())).map(|at| heads.above(&header, at));
        let heads: Vec<Vec<String>> = heads.collect();
        let exported: Vec<Option<Field>> = heads.iter().map(|parts| exported::head(parts, &options.heads)).collect();
        let is_exported = exported.iter().flatten().any(|field| exported::is_telling(*field));
        for (at, (parts, exported)) in heads.into_iter().zip(exported).enumerate() {
            let mut head = Head { at, parts, field: None };
            let before = columns.last().filter(|head| head.at + 1 == at).and_then(|head| head.field);
            head.field = head.told(map).inspect(|field| told.push((at, *field)));
            if head.field.is_none() {
                head.field = if is_exported { exported } else { meaning(&head.parts, before) };
            }
            if head.field.is_some() || !head.parts.is_empty() {
                columns.push(head);
            }
        }
        // What the user says goes before what the header says.
        for head in &mut columns {
            if told.iter().any(|(at, field)| *at != head.at && head.field == Some(*field)) && head.told(map).is_none() {
                head.field = None;
            }
        }
        Self { sheet, header, columns }
    }

    /// The layout of a sheet whose columns the user names by letter alone: its rows begin where a figure stands.
    fn by_letters(sheet: &'a Sheet, map: &Mapping) -> Option<Self> {
        let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0).min(WIDEST);
        let heads = (0..width).map(|at| Head { at, parts: Vec::new(), field: None });
        let told = heads.filter_map(|head| Some(Head { field: Some(head.told(map)?), ..head }));
        let columns: Vec<Head> = told.collect();
        let figures = || columns.iter().filter(|head| head.field.is_some_and(Field::is_figure));
        let states = |row: &usize| figures().any(|head| is_number(sheet.cell(*row, head.at)));
        let body = (0..sheet.rows.len()).find(states)?;
        let layout = Self { sheet, header: 0..body, columns };
        (layout.score() > 0).then_some(layout)
    }

    /// Whether at least one column is understood by its words.
    fn is_headed(&self, map: &Mapping) -> bool {
        let by_letter = |head: &Head| map.iter().any(|(wanted, _)| is_letter(wanted, head.at));
        self.columns.iter().any(|head| head.field.is_some() && !by_letter(head))
    }

    /// How many columns are understood; 0 unless they name a region and a figure.
    fn score(&self) -> usize {
        let fields = || self.columns.iter().filter_map(|head| head.field);
        let names_region = |field: Field| field.names_region() || field == Field::Province;
        let is_enough = fields().any(names_region) && fields().any(Field::is_figure);
        let distinct: HashSet<Field> = fields().collect();
        if is_enough { distinct.len() } else { 0 }
    }

    /// The layout, once no two columns mean the same.
    fn without_twins(mut self) -> Result<Self, ImportFault> {
        // In this program's own lists `population` is the register's, `denominator` the source's.
        if self.columns.iter().any(|head| head.text() == "denominator") {
            for head in self.columns.iter_mut().filter(|head| head.text() == "population") {
                head.field = None;
            }
        }
        for (at, head) in self.columns.iter().enumerate() {
            let Some(field) = head.field.filter(|field| *field != Field::Ignored) else { continue };
            if let Some(twin) = self.columns.iter().take(at).find(|other| other.field == head.field) {
                let columns = (letter(twin.at), letter(head.at));
                return Err(ImportFault::SameField { sheet: quote(&self.sheet.name), field, columns });
            }
        }
        Ok(self)
    }

    /// The first row below the header.
    pub(super) fn body(&self) -> usize {
        self.header.end
    }

    fn head_of(&self, field: Field) -> Option<&Head> {
        self.columns.iter().find(|head| head.field == Some(field))
    }

    /// The column of a field.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.head_of(field).map(|head| head.at)
    }

    /// Whether it is that of an export of this program.
    pub(super) fn is_exported(&self) -> bool {
        self.fields().any(|(_, field)| exported::is_telling(field))
    }

    /// Whether each row says for which time it is.
    pub(super) fn has_dates(&self) -> bool {
        self.fields().any(|(_, field)| field.is_date())
    }

    /// Whether a column holds shares.
    pub(super) fn is_share(&self, column: usize) -> bool {
        self.fields().any(|(at, field)| at == column && field.is_share())
    }

    /// The header of the column of a field.
    pub(super) fn header_of(&self, field: Field) -> Option<String> {
        self.head_of(field).map(Head::text)
    }

    /// The columns that are understood, with their meaning.
    pub(super) fn fields(&self) -> impl Iterator<Item = (usize, Field)> {
        self.columns.iter().filter_map(|head| Some((head.at, head.field?)))
    }

    /// The texts over columns of figures, but for the population.
    pub(super) fn figure_heads(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_population = |head: &Head| head.field == Some(Field::Figure(FigureField::Population));
        let figures = self
            .columns
            .iter()
            .filter(move |head| matches!(head.field, Some(Field::Figure(_))) && !is_population(head));
        figures.flat_map(|head| head.parts.iter().map(|part| (head.at, part.as_str())))
    }

    /// Whether the cells of `row` are the header once more.
    pub(super) fn repeats_header(&self, row: usize) -> bool {
        let (mut same, mut texts) = (0, 0);
        for head in &self.columns {
            let Cell::Text(text) = self.sheet.cell(row, head.at) else { continue };
            texts += 1;
            let words = split(text);
            same += usize::from(!words.is_empty() && head.parts.iter().any(|part| split(part) == words));
        }
        same >= 2 && same * 2 > texts
    }

    /// Every headed column as the user is told.
    pub(super) fn columns(&self) -> impl Iterator<Item = Column> {
        self.columns.iter().map(|head| Column {
            sheet: quote(&self.sheet.name),
            letter: letter(head.at),
            header: quote(&head.text()),
            field: head.field,
        })
    }
}

/// The letter of a column.
pub(super) fn letter(column: usize) -> Box<str> {
    cell_name(0, column).trim_end_matches('1').into()
}

/// A mapping that no layout has a column for.
pub(super) fn unused<'m>(map: &'m Mapping, layouts: &[Layout<'_>]) -> Option<&'m str> {
    let heads = || layouts.iter().flat_map(|layout| &layout.columns);
    let is_used = |wanted: &str| heads().any(|head| names(wanted, &head.parts) || is_letter(wanted, head.at));
    map.iter().map(|(wanted, _)| &**wanted).find(|wanted| !is_used(wanted))
}

/// The texts of the row that holds most of them, as the nearest to a header.
pub(super) fn nearest(sheets: &[&Sheet]) -> Vec<Box<str>> {
    let texts = |row: &Vec<Cell>| -> Vec<Box<str>> {
        let texts = row.iter().filter_map(|cell| match cell {
            Cell::Text(text) if !split(text).is_empty() => Some(quote(text)),
            _ => None,
        });
        texts.take(20).collect()
    };
    let rows = sheets.iter().flat_map(|sheet| sheet.rows.iter().take(SEARCHED)).map(texts);
    rows.fold(Vec::new(), |best, row| if row.len() > best.len() { row } else { best })
}

/// What a column with these heads means; `before` is the meaning of the column to its left.
fn meaning(parts: &[String], before: Option<Field>) -> Option<Field> {
    let joined = parts.join(" ");
    let undated = || super::value::period::without(&joined).and_then(|rest| Label::new(&rest).field());
    if let Some(field) = Label::new(&joined).field().or_else(undated) {
        return Some(field);
    }
    let (last, upper) = parts.split_last()?;
    if !Label::new(&upper.join(" ")).is_neutral() && super::value::period::whole(&upper.join(" ")).is_none() {
        return None;
    }
    let last = Label::new(last);
    // A column of nothing but "%" is the share of the count to its left.
    match before {
        Some(Field::Figure(FigureField::Registered)) if last.is_bare_share() => {
            Some(Field::Figure(FigureField::RegisteredPct))
        }
        Some(Field::Figure(FigureField::Active)) if last.is_bare_share() => {
            Some(Field::Figure(FigureField::ActiveUnstatedPct))
        }
        _ => last.field(),
    }
}

/// Whether `wanted` names a column with these heads.
fn names(wanted: &str, parts: &[String]) -> bool {
    let wanted = split(wanted);
    let last = parts.last().map(|last| split(last));
    !wanted.is_empty() && (split(&parts.join(" ")) == wanted || last == Some(wanted))
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number { .. } => true,
        Cell::Text(text) => Written::read(text).is_some(),
        _ => false,
    }
}

fn is_letter(wanted: &str, column: usize) -> bool {
    wanted.len() <= 3 && letter(column).eq_ignore_ascii_case(wanted.trim())
}
