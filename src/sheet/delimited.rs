//! Text with delimiters (csv, tsv): every cell is a text, without the apostrophe that guards it.

use super::formula::original;
use super::grid::{Grid, Total};
use super::limits::{CELL_CHARACTERS, COLUMNS, LINE_DELIMITERS};
use super::{At, Cell, Sheet, SheetFaultKind as Kind, fault::Placed};
use csv::{ReaderBuilder, StringRecord};
use std::collections::BTreeMap;

/// The delimiters, the surest first: commas are decimals in Indonesia, tabs are hardly anything else.
const DELIMITERS: [char; 3] = ['\t', ';', ','];
/// As many records decide on the delimiter.
const SAMPLE: usize = 200;

/// The delimiter of `text`, and its one sheet. Rows are counted as spreadsheets count them, blank ones included.
pub(super) fn read(text: &str) -> Result<(char, Sheet), Placed> {
    // One kind of line end, and one at the end: so the lines tell how many blank ones the parser skips.
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if let Some(end) = far_end(&text) {
        text.truncate(end);
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let stated = text.lines().next().and_then(stated_delimiter);
    let delimiter = stated.unwrap_or_else(|| delimiter_of(&text));
    let mut total = Total::default();
    let mut grid = Grid::new("", false, &mut total);
    let ends_open = !text.trim_end_matches('\n').ends_with('"');
    let (mut row, mut line) = (0, 0);
    let mut reader = reader(&text, delimiter);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Kind::Encoding)? {
        let end = reader.position().line();
        let is_last = reader.position().byte() == text.len() as u64;
        let inside = record.iter().map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count()).sum::<usize>();
        let lines = usize::try_from(end - 1 - line).unwrap_or(usize::MAX);
        row += lines.saturating_sub(1 + inside);
        line = end - 1;
        if record.len() > COLUMNS {
            return Err(Kind::Columns.at(At::Cell(row, COLUMNS)));
        }
        for (column, cell) in record.iter().enumerate() {
            // A quote that is never closed swallows the rest of the file, its last line end included: its cell is the
            // last of all.
            let is_open = ends_open && is_last && column + 1 == record.len() && cell.ends_with('\n');
            if inside > 0 && (is_open || cell.len() > CELL_CHARACTERS) {
                return Err(Kind::OpenQuote.at(At::Cell(row, column)));
            }
            let is_statement = stated.is_some() && row == 0;
            if !cell.is_empty() && !is_statement {
                grid.put(row, column, Cell::Text(original(cell).into()))?;
            }
        }
        row += 1;
    }
    Ok((delimiter, grid.finish()))
}

/// The place in a line that holds more delimiters than any row, where one does: a row is read as a whole before its cells
/// are counted, and would take many times the room of its line. What stands before it is enough to refuse it.
fn far_end(text: &str) -> Option<usize> {
    DELIMITERS
        .into_iter()
        .filter_map(|delimiter| {
            let mut before = 0;
            text.match_indices([delimiter, '\n']).find_map(|(at, found)| {
                before = if found == "\n" { 0 } else { before + 1 };
                (before > LINE_DELIMITERS).then_some(at)
            })
        })
        .min()
}

fn reader(text: &str, delimiter: char) -> csv::Reader<&[u8]> {
    let delimiter = u8::try_from(delimiter).unwrap_or(b',');
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// The delimiter of a first line `sep=;`, by which spreadsheets are told.
fn stated_delimiter(line: &str) -> Option<char> {
    let mut rest = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(line.get(4..))?.chars();
    rest.next().filter(|delimiter| DELIMITERS.contains(delimiter) && rest.next().is_none())
}

/// The delimiter by which most of the first records have the same number of cells, more than one.
fn delimiter_of(text: &str) -> char {
    let agreeing = |delimiter| {
        let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
        let records = reader(text, delimiter).into_records().take(SAMPLE).flatten();
        for record in records.filter(|record| record.len() > 1) {
            *lengths.entry(record.len()).or_default() += 1;
        }
        lengths.into_values().max().unwrap_or(0)
    };
    // `max_by_key` takes the last of equals.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| agreeing(*delimiter)).unwrap_or(',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("a;b\n1,5;2,5\n", ';')]
    #[case("a;b;c\nKota A;98,7;97,5\nKota B;99,1;80,2\n", ';')]
    #[case("64.71;98,1\n64.72;97,2\n", ';')]
    #[case("Data Kota, Kab. per 31 Desember\nnama;persen\nA;98,7\nB;99\n", ';')]
    #[case("nama,catatan\nA,x; y\nB,z; w\n", ',')]
    #[case("\"a;b\",c\n\"d;e\",f\n", ',')]
    #[case("a\tb\n1,5\t2;5\n", '\t')]
    #[case("only one column\n", '\t')]
    fn the_delimiter_is_the_one_that_makes_a_table(#[case] text: &str, #[case] delimiter: char) {
        assert_eq!(read(text).unwrap().0, delimiter);
    }

    #[rstest]
    #[case("a,b\n\n\nc,d")]
    #[case("a,b\r\n\r\n\r\nc,d\r\n")]
    #[case("a,b\r\r\rc,d\r")]
    #[case("\"a\",b\n,\n\nc,d\n")]
    fn blank_lines_are_rows(#[case] text: &str) {
        assert_eq!(read(text).unwrap().1.cell(3, 0), &Cell::Text("c".into()));
    }

    #[test]
    fn lines_inside_of_quotes_are_none() {
        let sheet = read("\"a\n\nx\",b\n\nc,d\n").unwrap().1;
        assert_eq!(sheet.cell(0, 0), &Cell::Text("a\n\nx".into()));
        assert_eq!(sheet.cell(2, 1), &Cell::Text("d".into()));
    }

    #[rstest]
    #[case("a,b\nc,\"d\ne,f\ng,h\n", Some(At::Cell(1, 1)))]
    #[case("a,b\nc,\"d\ne\n\"\n", None)]
    #[case("a,b\nc,d \"e\n", None)]
    #[case("a,b\n\"\n\",\n", None)]
    fn a_quote_that_stays_open_is_a_fault(#[case] text: &str, #[case] at: Option<At>) {
        assert_eq!(read(text).err(), at.map(|at| Kind::OpenQuote.at(at)));
    }

    #[test]
    fn a_stated_delimiter_stands() {
        let (delimiter, sheet) = read("sep=;\na,b;c,d\n").unwrap();
        assert_eq!((delimiter, sheet.cell(0, 0), sheet.cell(1, 1)), (';', &Cell::Empty, &Cell::Text("c,d".into())));
    }
}
