//! A fact sheet as Markdown: tables, footnotes, and the picture as text.

use super::document::{Block, Brief, Holds, Table, Text};
use crate::page::{GlyphSet, Line};
use std::fmt::Write as _;

/// Cells and lines of the picture.
const PICTURE: (usize, usize) = (90, 12);
/// What opens a block of text as it is.
const FENCE: &str = "```text\n";

/// The fact sheet as Markdown.
pub(super) fn write(brief: &Brief) -> String {
    let mut out = format!("# {}\n", escaped(&brief.title));
    for block in &brief.blocks {
        out.push('\n');
        out.push_str(&of_block(block, brief));
    }
    let _ = write!(out, "\n## {}\n\n", brief.lang.brief_about());
    for line in &brief.about {
        let _ = writeln!(out, "- {}", escaped(line));
    }
    let _ = write!(out, "\n## {}\n\n", brief.lang.brief_notes());
    for (n, note) in (1..).zip(&brief.notes) {
        let url = note.url.as_deref().map(|url| format!(", {}", address(url))).unwrap_or_default();
        let _ = writeln!(out, "[^{n}]: {}{url}", escaped(&note.text));
    }
    out
}

fn of_block(block: &Block, brief: &Brief) -> String {
    match block {
        Block::Heading(text) => format!("## {}\n", escaped(text)),
        Block::Paragraph(text) => format!("{}\n", text_of(text)),
        Block::List(items) => list(items),
        Block::Table(table) => of_table(table),
        Block::Picture(picture) => {
            let (across, down) = PICTURE;
            let chart = picture.chart.draw(across, down, GlyphSet::Unicode, brief.lang);
            let chart: String = chart.iter().map(|line| Line::plain(line).trim_end().to_owned() + "\n").collect();
            let signs = picture.chart.series.iter().map(|series| series.mark);
            let signs = signs.chain([GlyphSet::Unicode.glyphs().rule]);
            let legend: Vec<String> =
                picture.names.iter().zip(signs).map(|(name, sign)| format!("{sign} {}", escaped(name))).collect();
            let figures = list(&picture.figures);
            let title = escaped(&picture.title);
            format!("{title}\n\n{FENCE}{chart}```\n\n{}\n\n{figures}", legend.join(" · "))
        }
    }
}

fn list(items: &[Text]) -> String {
    items.iter().map(|item| format!("- {}\n", text_of(item))).collect::<Vec<_>>().concat()
}

fn of_table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let head = row(table.columns.iter().map(|column| text_of(&column.head)).collect());
    let aligned =
        row(table.columns.iter().map(|c| if c.holds == Holds::Numbers { "---:" } else { "---" }.to_owned()).collect());
    let rows: String = table.rows.iter().map(|cells| row(cells.iter().map(text_of).collect())).collect();
    format!("**{}**\n\n{head}{aligned}{rows}", text_of(&table.caption))
}

fn text_of(text: &Text) -> String {
    let part = |span: &super::Span| {
        let notes: Vec<String> = span.notes.iter().map(|n| format!("[^{n}]")).collect();
        escaped(&span.text) + &notes.concat()
    };
    text.0.iter().map(part).collect()
}

/// Text in which nothing means anything to Markdown or to HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let is_sign = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$');
        let leads = at == 0 && matches!(c, '#' | '+' | '-' | '=');
        if is_sign || leads {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// An address as a link where it is one, else as text.
fn address(url: &str) -> String {
    let is_plain = url.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\' | '|'));
    if super::html::is_address(url) && is_plain { format!("<{url}>") } else { escaped(url) }
}
