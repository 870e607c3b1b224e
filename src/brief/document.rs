//! A fact sheet as a document: headings, paragraphs, tables and a picture whose numbers refer to notes.

use crate::domain::visible;
use crate::locale::Lang;
use crate::report::chart::Chart;

/// A fact sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// The language.
    pub lang: Lang,
    /// What it is about.
    pub title: String,
    /// Its body.
    pub blocks: Vec<Block>,
    /// The notes that numbers refer to, the first is number 1.
    pub notes: Vec<Note>,
    /// As of when, by which rule, from which data, with which marks: a line each.
    pub about: Vec<String>,
    /// Characters of an address that paper shows; a link leads to all of it.
    pub address: usize,
}

impl Brief {
    /// The fact sheet with its notes in the order in which they are referred to, without those that nothing refers to.
    #[must_use]
    pub(super) fn numbered(mut self) -> Self {
        let mut order: Vec<usize> = Vec::new();
        for span in self.blocks.iter_mut().flat_map(Block::texts).flat_map(|text| &mut text.0) {
            for note in &mut span.notes {
                let known = order.iter().position(|other| other == note);
                *note = known.unwrap_or_else(|| {
                    order.push(*note);
                    order.len() - 1
                }) + 1;
            }
            span.notes.sort_unstable();
        }
        let note = |number: &usize| self.notes.get(number.checked_sub(1)?).cloned();
        self.notes = order.iter().filter_map(note).collect();
        self
    }
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading of a section.
    Heading(String),
    /// A paragraph.
    Paragraph(Text),
    /// A list.
    List(Vec<Text>),
    /// A table.
    Table(Table),
    /// A picture of figures over time.
    Picture(Picture),
}

impl Block {
    /// Every text of it that can refer to notes, in the order in which it is read.
    fn texts(&mut self) -> Vec<&mut Text> {
        match self {
            Self::Heading(_) => Vec::new(),
            Self::Paragraph(text) => vec![text],
            Self::List(items) => items.iter_mut().collect(),
            Self::Table(table) => {
                let heads = table.columns.iter_mut().map(|column| &mut column.head);
                std::iter::once(&mut table.caption).chain(heads).chain(table.rows.iter_mut().flatten()).collect()
            }
            Self::Picture(picture) => picture.figures.iter_mut().collect(),
        }
    }
}

/// Text in one language, in parts that refer to notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

/// A part of a text: nothing in it is hidden or obeyed by a terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// The numbers of the notes that it refers to, from 1.
    pub notes: Vec<usize>,
}

impl Text {
    /// A text of one part.
    pub fn of(text: impl AsRef<str>, notes: impl Into<Vec<usize>>) -> Self {
        Self::default().and(text, notes)
    }

    /// The text with a part added; a note that is named twice is referred to once.
    #[must_use]
    pub fn and(mut self, text: impl AsRef<str>, notes: impl Into<Vec<usize>>) -> Self {
        let mut once: Vec<usize> = Vec::new();
        for note in notes.into() {
            if !once.contains(&note) {
                once.push(note);
            }
        }
        self.0.push(Span { text: visible(text.as_ref()).into_owned(), notes: once });
        self
    }
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: Text,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The column that names its rows.
    pub named: usize,
    /// Its rows, as many cells as columns.
    pub rows: Vec<Vec<Text>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its head.
    pub head: Text,
    /// What it holds.
    pub holds: Holds,
}

impl Column {
    /// A column with the numbers of the notes that its head refers to.
    pub(super) fn new(head: &str, notes: &[usize], holds: Holds) -> Self {
        Self { head: Text::of(head, notes), holds }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text, which may be broken into lines.
    Words,
    /// Dates, which may not.
    Dates,
    /// Numbers, which may not either and align right.
    Numbers,
}

/// A picture of figures over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What it shows.
    pub title: String,
    /// What stands for each series, and for the line.
    pub names: Vec<String>,
    /// The figures.
    pub chart: Chart,
    /// The figures in words.
    pub figures: Vec<Text>,
}

/// A note: where a number comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// Who says it, or how it is reckoned.
    pub text: String,
    /// The address.
    pub url: Option<String>,
}
