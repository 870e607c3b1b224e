//! Which rows below a header state something, and what the others are.

use super::header::Layout;
use super::header::label::split;
use super::value::{is_missing, plain};
use crate::sheet::Cell;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Figures,
    Empty,
    Footer,
    Header,
    WithoutFigures,
}

/// Words that begin a total or a mean.
const TOTALS: [&str; 13] = [
    "jumlah",
    "total",
    "subtotal",
    "sub",
    "rata",
    "rerata",
    "grand",
    "average",
    "sum",
    "mean",
    "median",
    "jml",
    "keseluruhan",
];

/// Words that begin a note.
const NOTES: [&str; 10] =
    ["sumber", "catatan", "keterangan", "ket", "note", "notes", "source", "mengetahui", "dicetak", "diolah"];

/// What the row at `row` is.
pub(super) fn kind(layout: &Layout<'_>, row: usize) -> Kind {
    let cells = layout.sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default();
    let is_blank = |cell: &Cell| match cell {
        Cell::Empty => true,
        Cell::Text(text) => text.trim().is_empty(),
        _ => false,
    };
    if cells.iter().all(is_blank) {
        return Kind::Empty;
    }
    let has_figures =
        layout.fields().any(|(column, field)| field.is_figure() && !is_missing(layout.sheet.cell(row, column)));
    let states_numbers = layout
        .fields()
        .any(|(column, field)| field.is_figure() && matches!(layout.sheet.cell(row, column), Cell::Number { .. }));
    if is_numbering(cells) || !states_numbers && layout.repeats_header(row) {
        return Kind::Header;
    }
    let first = first_words(cells);
    let begins = |words: &[&str]| first.iter().take(1).any(|first| words.contains(&first.as_str()));
    if begins(&TOTALS) || begins(&NOTES) && !has_figures {
        return Kind::Footer;
    }
    if has_figures { Kind::Figures } else { Kind::WithoutFigures }
}

/// The words of the first cell that has letters.
fn first_words(cells: &[Cell]) -> Vec<String> {
    let mut texts = cells.iter().filter_map(|cell| match cell {
        Cell::Text(text) if text.chars().any(char::is_alphabetic) => Some(text),
        _ => None,
    });
    texts.next().map(|text| split(&text.chars().take(80).collect::<String>())).unwrap_or_default()
}

/// Whether the cells number the columns: `(1) (2) (3)`, also `(4) = (3) : (2)`.
fn is_numbering(cells: &[Cell]) -> bool {
    let mut before = None;
    let mut count = 0;
    for cell in cells.iter().filter(|cell| !is_missing(cell)) {
        let text: String = plain(cell).chars().take(20).collect();
        if text.chars().any(char::is_alphabetic) {
            return false;
        }
        let digits: String =
            text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        let Ok(number) = digits.parse::<u32>() else { return false };
        if !before.map_or(number <= 2, |before| number == before + 1) {
            return false;
        }
        before = Some(number);
        count += 1;
    }
    count >= 3
}
