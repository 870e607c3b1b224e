//! `OpenDocument` spreadsheets, read from their markup: calamine leaves out percent cells and merged areas, and does
//! not end on one that breaks off.

use super::format_code::Shown;
use super::grid::{Grid, Total};
use super::limits::{COLUMNS, ROWS, SHEETS};
use super::package::Archive;
use super::xlsx::{iso_date, number};
use super::{At, Cell, Merged, Sheet, SheetFaultKind as Kind, fault::Placed};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Read};

const MIMETYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// The sheets of the workbook in `archive`, whose parts have been measured.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Vec<Sheet>, Placed> {
    let mut mimetype = Vec::new();
    let member = archive.by_name("mimetype").map_err(|_| Kind::Damaged)?;
    member.take(256).read_to_end(&mut mimetype).map_err(|_| Kind::Damaged)?;
    if !mimetype.starts_with(MIMETYPE) {
        return Err(Kind::Foreign(super::Foreign::Document).into());
    }
    let mut manifest = String::new();
    if let Ok(mut member) = archive.by_name("META-INF/manifest.xml") {
        member.read_to_string(&mut manifest).map_err(|_| Kind::Damaged)?;
    }
    if manifest.contains("encryption-data") {
        return Err(Kind::Encrypted.into());
    }
    let member = archive.by_name("content.xml").map_err(|_| Kind::Damaged)?;
    let mut markup = Reader::from_reader(BufReader::new(member));
    let config = markup.config_mut();
    config.expand_empty_elements = true;
    let mut content =
        Content { markup, buffer: Vec::new(), hidden: HashSet::new(), style: None, total: Total::default() };
    content.sheets()
}

struct Content<R> {
    markup: Reader<R>,
    buffer: Vec<u8>,
    /// The styles of tables that are not displayed.
    hidden: HashSet<String>,
    /// The style whose properties are being read.
    style: Option<String>,
    total: Total,
}

/// The start or the end of an element, or text between them.
enum Piece {
    Start(Tag),
    End(String),
    Text(String),
    Other,
}

/// An element with its attributes.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn new(start: &BytesStart<'_>) -> Result<Self, Kind> {
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| Kind::Damaged)?;
            let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| Kind::Damaged)?.into_owned();
            attributes.push((attribute.key.as_ref().to_owned(), value));
        }
        Ok(Self { name: start.name().as_ref().to_owned(), attributes })
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// A count, at least 1.
    fn count(&self, name: &str) -> usize {
        self.get(name).and_then(|value| value.parse().ok()).unwrap_or(1).max(1)
    }
}

impl<R: BufRead> Content<R> {
    /// The next piece; markup that ends here is damaged.
    fn next(&mut self) -> Result<Piece, Kind> {
        self.buffer.clear();
        Ok(match self.markup.read_event_into(&mut self.buffer).map_err(|_| Kind::Damaged)? {
            Event::Start(start) => Piece::Start(Tag::new(&start)?),
            Event::End(end) => Piece::End(end.name().as_ref().to_owned()),
            Event::Text(text) => Piece::Text(text.xml10_content().into_owned()),
            Event::CData(text) => Piece::Text(text.xml10_content().into_owned()),
            Event::GeneralRef(entity) => {
                let written = format!("&{};", &*entity);
                Piece::Text(quick_xml::escape::unescape(&written).map_err(|_| Kind::Damaged)?.into_owned())
            }
            Event::Eof => return Err(Kind::Damaged),
            _ => Piece::Other,
        })
    }

    fn sheets(&mut self) -> Result<Vec<Sheet>, Placed> {
        let mut sheets = Vec::new();
        loop {
            match self.next()? {
                Piece::Start(tag) => match tag.name.as_str() {
                    "style:style" => self.style = tag.get("style:name").map(str::to_owned),
                    "style:table-properties" if tag.get("table:display") == Some("false") => {
                        self.hidden.extend(self.style.take());
                    }
                    "table:table" => {
                        if sheets.len() >= SHEETS {
                            return Err(Kind::Sheets.into());
                        }
                        sheets.push(self.sheet(&tag)?);
                    }
                    _ => {}
                },
                Piece::End(name) if name == "office:document-content" => return Ok(sheets),
                _ => {}
            }
        }
    }

    fn sheet(&mut self, tag: &Tag) -> Result<Sheet, Placed> {
        let name = tag.get("table:name").unwrap_or_default().to_owned();
        let is_hidden = tag.get("table:style-name").is_some_and(|style| self.hidden.contains(style));
        // The grid is filled while the content is read, so the two may not hold each other.
        let mut total = std::mem::take(&mut self.total);
        let mut grid = Grid::new(&name, is_hidden, &mut total);
        let filled = self.rows(&mut grid).map_err(|fault| fault.in_sheet(&name));
        let sheet = grid.finish();
        self.total = total;
        filled.map(|()| sheet)
    }

    fn rows(&mut self, grid: &mut Grid<'_>) -> Result<(), Placed> {
        let mut row = 0_usize;
        // Tables inside of cells and forms of the sheet are none of its rows.
        loop {
            match self.next()? {
                Piece::Start(tag) if tag.name == "table:table-row" => {
                    let cells = self.cells(row, grid)?;
                    let repeated = tag.count("table:number-rows-repeated");
                    if !cells.is_empty() {
                        if row.saturating_add(repeated) > ROWS {
                            return Err(Kind::Rows.at(At::Cell(ROWS, 0)));
                        }
                        for again in 1..repeated {
                            for (column, cell) in &cells {
                                grid.put(row + again, *column, cell.clone())?;
                            }
                        }
                    }
                    row = row.saturating_add(repeated);
                }
                Piece::Start(tag) if tag.name == "table:shapes" || tag.name == "office:forms" => {
                    self.skip(&tag.name)?;
                }
                Piece::End(name) if name == "table:table" => return Ok(()),
                _ => {}
            }
        }
    }

    /// Puts the cells of one row, and returns those that are not empty.
    fn cells(&mut self, row: usize, grid: &mut Grid<'_>) -> Result<Vec<(usize, Cell)>, Placed> {
        let mut cells = Vec::new();
        let mut column = 0_usize;
        loop {
            match self.next()? {
                Piece::Start(tag) if tag.name == "table:table-cell" || tag.name == "table:covered-table-cell" => {
                    let cell = self.cell(&tag)?;
                    let repeated = tag.count("table:number-columns-repeated");
                    let area = (tag.count("table:number-rows-spanned"), tag.count("table:number-columns-spanned"));
                    if area != (1, 1) {
                        grid.merge(Merged {
                            rows: (row, row.saturating_add(area.0 - 1)),
                            columns: (column, column.saturating_add(area.1 - 1)),
                        })?;
                    }
                    // What lies under a merged cell is not shown.
                    if cell != Cell::Empty && tag.name == "table:table-cell" {
                        if column.saturating_add(repeated) > COLUMNS {
                            return Err(Kind::Columns.at(At::Cell(row, COLUMNS)));
                        }
                        for column in column..column + repeated {
                            grid.put(row, column, cell.clone())?;
                            cells.push((column, cell.clone()));
                        }
                    }
                    column = column.saturating_add(repeated);
                }
                Piece::End(name) if name == "table:table-row" => return Ok(cells),
                _ => {}
            }
        }
    }

    /// The cell whose start is `tag`.
    fn cell(&mut self, tag: &Tag) -> Result<Cell, Kind> {
        let text = self.text(&tag.name)?;
        let of = |name: &str| tag.get(name).unwrap_or_default();
        let value = || of("office:value").trim().parse::<f64>().unwrap_or(f64::NAN);
        if tag.get("calcext:value-type") == Some("error") {
            return Ok(Cell::Error(text.into()));
        }
        Ok(match of("office:value-type") {
            "float" | "currency" => number(value(), Shown::default()),
            "percentage" => number(value(), Shown { is_percent: true, decimals: 0 }),
            "boolean" => Cell::Truth(of("office:boolean-value").eq_ignore_ascii_case("true")),
            "date" => iso_date(of("office:date-value")),
            "" if text.is_empty() && tag.get("table:formula").is_some() => Cell::Error("=".into()),
            _ if text.is_empty() => tag
                .get("office:string-value")
                .filter(|value| !value.is_empty())
                .map_or(Cell::Empty, |value| Cell::Text(value.into())),
            _ => Cell::Text(text.into()),
        })
    }

    /// The text of a cell, a line for each of its paragraphs, without remarks and pictures.
    fn text(&mut self, end: &str) -> Result<String, Kind> {
        let (mut text, mut paragraphs) = (String::new(), 0);
        let mut inside = 0_usize;
        loop {
            match self.next()? {
                Piece::Start(tag) => match tag.name.as_str() {
                    "office:annotation" | "draw:frame" | "table:table" => self.skip(&tag.name)?,
                    "text:p" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        (paragraphs, inside) = (paragraphs + 1, inside + 1);
                    }
                    "text:s" => text.extend(std::iter::repeat_n(' ', tag.count("text:c").min(1_024))),
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                },
                Piece::Text(more) if inside > 0 => text.push_str(&more),
                Piece::End(name) if name == "text:p" => inside = inside.saturating_sub(1),
                Piece::End(name) if name == end => return Ok(text),
                _ => {}
            }
        }
    }

    /// Skips to the end of the element that has started.
    fn skip(&mut self, name: &str) -> Result<(), Kind> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()? {
                Piece::Start(tag) if tag.name == name => depth += 1,
                Piece::End(end) if end == name => depth -= 1,
                _ => {}
            }
        }
        Ok(())
    }
}
