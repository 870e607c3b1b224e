//! The table as Markdown: the facts above, the marks and the sources as footnotes below.

use super::table::{Cell, Head, Table};
use super::text::human;
use std::fmt::Write as _;

/// The whole table, as far as it is on screen.
pub fn markdown(table: &Table) -> String {
    let lang = table.about.lang;
    let mut text = format!("# {}\n\n", lang.export_title());
    for fact in table.about.facts() {
        let _ = writeln!(text, "- {}", escaped(&fact));
    }
    text.push('\n');
    if table.rows.is_empty() {
        let _ = writeln!(text, "{}", lang.nothing_found());
        return text;
    }
    let heads: Vec<&Head> = table.heads.iter().filter(|head| head.on_screen).collect();
    line(&mut text, heads.iter().map(|head| escaped(&head.name)));
    line(&mut text, heads.iter().map(|head| if head.numeric { "---:" } else { "---" }.to_owned()));
    for row in &table.rows {
        line(&mut text, table.on_screen(row).map(|(_, cell)| of_cell(table, cell)));
    }
    let legend: Vec<String> = table.legend().into_iter().map(|(mark, means)| format!("`{mark}` {means}")).collect();
    if !legend.is_empty() {
        let _ = writeln!(text, "\n{}", legend.join(" · "));
    }
    if !table.sources.is_empty() {
        text.push('\n');
    }
    for (n, source) in table.sources.iter().enumerate() {
        let _ = writeln!(text, "[^{}]: {}", n + 1, escaped(&source.line(lang)));
    }
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    let _ = writeln!(text, "| {} |", cells.collect::<Vec<_>>().join(" | "));
}

fn of_cell(table: &Table, cell: &Cell) -> String {
    let note = cell.source.map(|source| format!("[^{}]", source + 1)).unwrap_or_default();
    escaped(&human(cell, table.about.lang)) + &note
}

/// `text` without anything that Markdown would take for more than text.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '#' | '~' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}
