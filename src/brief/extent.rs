//! How much a fact sheet tells, and how much room that takes on paper: it tells as much as fits.

use super::document::{Block, Brief, Holds, Note, Table, Text};
use crate::page::text::cut;

/// How much is told: items of each kind at most, and characters of what sources are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    /// Changes.
    pub(super) changes: usize,
    /// Open questions.
    pub(super) questions: usize,
    /// Figures in words beside the picture, of each series.
    pub(super) figures: usize,
    /// Peers.
    pub(super) peers: usize,
    /// Other figures of the standing period, of each metric.
    pub(super) others: usize,
    /// Characters of the name of a region in a table.
    pub(super) name: usize,
    /// Characters of any other text of the data.
    pub(super) words: usize,
    /// Characters of a publisher.
    pub(super) publisher: usize,
    /// Characters of a title; 0 leaves titles out.
    pub(super) title: usize,
    /// Characters of an address as it is printed; 0 leaves it to a link.
    pub(super) address: usize,
}

const fn extent(items: [usize; 5], characters: [usize; 5]) -> Extent {
    let [changes, questions, figures, peers, others] = items;
    let [name, words, publisher, title, address] = characters;
    Extent { changes, questions, figures, peers, others, name, words, publisher, title, address }
}

/// From everything to what always fits.
pub(super) const EXTENTS: [Extent; 5] = [
    extent([20, 20, 40, 5, 6], [60, 600, 80, 200, 300]),
    extent([10, 12, 20, 5, 4], [40, 300, 60, 120, 160]),
    extent([6, 8, 10, 5, 3], [40, 160, 40, 80, 100]),
    extent([4, 6, 6, 5, 2], [32, 120, 30, 40, 60]),
    extent([2, 4, 4, 3, 1], [20, 80, 24, 0, 0]),
];

/// The height of an A4 page between its margins that is counted with, in tenths of a millimetre; what is left is for the
/// rests that a page break leaves.
const PAGE: usize = 2_550;
/// What stands side by side on a page in text, in tables and in notes, in thousandths of the size of their letters. In text
/// and notes a part is left for the rests that words leave at the end of a line.
const ACROSS: [usize; 3] = [57_000, 70_000, 74_000];
/// The height of a line of them, in tenths of a millimetre.
const LINE: [usize; 3] = [38, 31, 27];
/// What a heading and a picture take, and what stands around a list, paragraph or table.
const HEADING: usize = 75;
const PICTURE: usize = 440;
const AROUND: usize = 12;
/// What stands between two columns, and what a reference takes, as [`ACROSS`].
const GUTTER: usize = 560;
const REFERENCE: usize = 1_100;

/// The pages that a fact sheet may take: two for a region, one and one for each 25 for several.
pub const fn pages(regions: usize) -> usize {
    if regions == 1 { 2 } else { 1 + regions.div_ceil(25) }
}

/// The pages of A4 that a fact sheet takes at most.
pub(super) fn sheets(brief: &Brief) -> usize {
    height(brief).div_ceil(PAGE)
}

/// The height that a fact sheet takes at most, in tenths of a millimetre.
fn height(brief: &Brief) -> usize {
    let ([text, _, small], [body, _, low]) = (ACROSS, LINE);
    let blocks: usize = brief.blocks.iter().map(of_block).sum();
    let about: usize = brief.about.iter().map(|line| lines(across(line), small) * low).sum();
    let notes: usize = brief.notes.iter().map(|note| of_note(note, brief.address)).sum();
    lines(across(&brief.title) * 2, text) * 2 * body + blocks + about + notes + 2 * HEADING
}

/// What a text takes side by side in a wide font, in thousandths of the size of its letters.
fn across(text: &str) -> usize {
    text.chars().map(of_letter).sum()
}

const fn of_letter(c: char) -> usize {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | ' ' | '.' | ',' => 320,
        'f' | 'r' | 't' | 'I' | '-' | ':' | ';' | '(' | ')' | '/' | '!' | '"' => 420,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 980,
        'a'..='z' | '0'..='9' | '?' | '_' => 640,
        'A'..='Z' => 760,
        ' '..='~' => 840,
        _ => 1_000,
    }
}

fn lines(taken: usize, room: usize) -> usize {
    taken.div_ceil(room.max(1)).max(1)
}

/// What a text takes with its references.
fn length(text: &Text) -> usize {
    text.0.iter().map(|span| across(&span.text) + span.notes.len() * REFERENCE).sum()
}

fn of_block(block: &Block) -> usize {
    let ([text, _, small], [body, _, low]) = (ACROSS, LINE);
    let of_text = |said: &Text| lines(length(said), text) * body;
    match block {
        Block::Heading(_) => HEADING,
        Block::Paragraph(said) => of_text(said) + AROUND,
        Block::List(items) => items.iter().map(of_text).sum::<usize>() + AROUND,
        Block::Table(table) => of_table(table),
        Block::Picture(picture) => {
            let figures = picture.figures.iter().map(|said| lines(length(said), small) * low + AROUND);
            PICTURE + figures.sum::<usize>() + AROUND
        }
    }
}

/// The rows of a table: what may not be broken takes its room first, words share the rest as a browser does, by the widest
/// of each column.
fn of_table(table: &Table) -> usize {
    let ([_, page, _], [_, line, _]) = (ACROSS, LINE);
    let is_words = |n: usize| table.columns.get(n).is_some_and(|column| column.holds == Holds::Words);
    let of_column = |n: usize| {
        let bold = if n == table.named { 110 } else { 100 };
        table.rows.iter().filter_map(|row| row.get(n)).map(length).max().unwrap_or(0) * bold / 100 + GUTTER
    };
    let widest: Vec<usize> = (0..table.columns.len()).map(of_column).collect();
    let (mut words, mut whole) = (0, 0);
    for (n, widest) in widest.iter().enumerate() {
        *(if is_words(n) { &mut words } else { &mut whole }) += widest;
    }
    let room = page.saturating_sub(whole).max(1);
    let of_row = |row: &Vec<Text>| {
        let of_cell = |(n, (cell, widest)): (usize, (&Text, &usize))| {
            // The name of a row is bold.
            let bold = if n == table.named { 110 } else { 100 };
            let taken = (length(cell) * bold / 100 + GUTTER) * words;
            if is_words(n) { lines(taken, room * widest) } else { 1 }
        };
        row.iter().zip(&widest).enumerate().map(of_cell).max().unwrap_or(1) * line + 8
    };
    // Heads may be broken in every column.
    let head = 3 * line + 8;
    table.rows.iter().map(of_row).sum::<usize>() + head + lines(length(&table.caption), page) * line + AROUND
}

fn of_note(note: &Note, address: usize) -> usize {
    let [_, _, small] = ACROSS;
    let url = note.url.as_ref().map_or(0, |url| across(&cut(url, address)) + 640);
    lines(across(&note.text) + url, small) * LINE[2]
}
