//! What is copied as text: a figure, a row or the table, each with date, rule, marks and source.

use super::table::{Cell, Head, Table};
use super::text::{Decimal, human, plain};
use crate::app::CopyWhat;
use crate::locale::Lang;
use crate::sheet::harmless;

/// The text to copy: of `row` alone, or of the whole table. `None` where that row is wanted and there is none.
pub fn copied(table: &Table, row: Option<usize>, what: CopyWhat) -> Option<String> {
    match what {
        CopyWhat::Figure => Some(figure(table, table.rows.get(row?)?)),
        CopyWhat::Row => {
            let row = table.rows.get(row?)?;
            Some(lines(table, std::slice::from_ref(row)))
        }
        CopyWhat::Table => Some(lines(table, &table.rows)),
    }
}

/// The cell of a row under the head that programs know as `id`.
fn cell<'a>(table: &'a Table, row: &'a [Cell], id: &str) -> Option<&'a Cell> {
    table.heads.iter().zip(row).find(|(head, _)| head.id == id).map(|(_, cell)| cell)
}

/// The registered figure of a row in one line: name, share and people, date, rule, filter, source.
fn figure(table: &Table, row: &[Cell]) -> String {
    let lang = table.about.lang;
    let told = |id| cell(table, row, id).map(|cell| human(cell, lang)).filter(|text| !text.is_empty());
    let name = told("region").unwrap_or_default();
    // The share itself stands in the table only where its column is on screen.
    let Some(share) = told("registered_pct") else { return format!("{name}: {}", lang.export_no_figure()) };
    let people = told("registered_people").map(|people| format!(" ({})", lang.people(people))).unwrap_or_default();
    let dated = told("registered_as_of").map(|date| format!(", {}", lang.as_of(date))).unwrap_or_default();
    let source = cell(table, row, "registered_source").and_then(|cell| table.sources.get(cell.source?));
    let source = source.map(|source| format!(" · {}: {}", lang.sheet_sources(), source.line(lang))).unwrap_or_default();
    let marks = legend(table, &[row.to_vec()]);
    format!("{name}: {} {share}{people}{dated}{source} · {}{marks}", lang.registered(), table.about.line())
}

/// Heads and rows between tabs, as far as they are on screen, with dates and sources; then the facts.
fn lines(table: &Table, rows: &[Vec<Cell>]) -> String {
    let lang = table.about.lang;
    let is_copied = |head: &Head| head.on_screen || COPIED.contains(&head.id);
    let mut heads: Vec<String> = Vec::new();
    for head in table.heads.iter().filter(|head| is_copied(head)) {
        heads.push(head.name.clone());
        heads.extend(head.marks.map(|_| lang.head_marks(&head.name)));
    }
    let mut text = heads.join("\t") + "\n";
    for row in rows {
        let mut values: Vec<String> = Vec::new();
        for (head, cell) in table.heads.iter().zip(row).filter(|(head, _)| is_copied(head)) {
            values.push(plain(&cell.value, decimal(lang)));
            values.extend(head.marks.map(|_| cell.marks.clone()));
        }
        text += &(values.join("\t") + "\n");
    }
    text + &harmless(&format!("{}{}", table.about.line(), legend(table, rows))) + "\n"
}

/// Columns that are copied though they are not on screen: without them a figure would travel without its origin.
const COPIED: [&str; 6] = [
    "registered_as_of",
    "registered_source",
    "registered_internal",
    "active_as_of",
    "active_source",
    "active_internal",
];

/// The marks that `rows` carry, with what they mean.
fn legend(table: &Table, rows: &[Vec<Cell>]) -> String {
    let of_rows = Table { rows: rows.to_vec(), ..table.clone() };
    let marks: Vec<String> = of_rows.legend().into_iter().map(|(mark, means)| format!(" · {mark} {means}")).collect();
    marks.concat()
}

/// The decimal sign that a spreadsheet in this language reads.
const fn decimal(lang: Lang) -> Decimal {
    match lang {
        Lang::Id => Decimal::Comma,
        Lang::En => Decimal::Point,
    }
}
