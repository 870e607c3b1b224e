//! A fact sheet as text: a hundred cells wide, tables in columns, notes at the end.

use super::document::{Block, Brief, Holds, Picture, Table, Text};
use crate::page::text::{pad_left, pad_right, width, wrap};
use crate::page::{GlyphSet, Line, Role, flow};

/// Cells across.
const WIDTH: usize = 100;
/// Cells between two columns.
const GUTTER: usize = 2;
/// A longer word is broken where there is no room.
const LONGEST: usize = 24;
/// Lines of a picture.
const PICTURE: usize = 12;

/// The fact sheet as text with the marks of `set`.
pub(super) fn write(brief: &Brief, set: GlyphSet) -> String {
    let mut lines = prose("", &brief.title);
    lines.push(set.glyphs().rule.repeat(width(&brief.title).min(WIDTH)));
    for block in &brief.blocks {
        if let Block::Heading(text) = block {
            lines.push(String::new());
            let rule = set.glyphs().rule.repeat(WIDTH.saturating_sub(width(text) + 1));
            lines.push(format!("{text} {rule}"));
            continue;
        }
        lines.extend(of_block(block, brief, set));
    }
    for (title, items) in [(brief.lang.brief_notes(), notes(brief)), (brief.lang.brief_about(), about(brief))] {
        lines.push(String::new());
        lines.push(format!("{title} {}", set.glyphs().rule.repeat(WIDTH.saturating_sub(width(title) + 1))));
        lines.extend(items);
    }
    lines.into_iter().map(|line| set.shown(line.trim_end()).into_owned() + "\n").collect()
}

fn of_block(block: &Block, brief: &Brief, set: GlyphSet) -> Vec<String> {
    let g = set.glyphs();
    match block {
        Block::Heading(_) => Vec::new(),
        Block::Paragraph(text) => prose("", &plain(text)),
        Block::List(items) => items.iter().flat_map(|item| prose(&format!("{} ", g.bullet), &plain(item))).collect(),
        Block::Table(table) => of_table(table, g.rule),
        Block::Picture(picture) => of_picture(picture, brief, set),
    }
}

/// Text behind a lead in lines of the page.
fn prose(lead: &str, text: &str) -> Vec<String> {
    flow(Line::of(Role::Text, lead), &Line::of(Role::Text, text), WIDTH).iter().map(Line::plain).collect()
}

/// A text with its references in brackets.
fn plain(text: &Text) -> String {
    let part = |span: &super::Span| {
        let numbers: Vec<String> = span.notes.iter().map(ToString::to_string).collect();
        let refers = if numbers.is_empty() { String::new() } else { format!("[{}]", numbers.join(",")) };
        span.text.clone() + &refers
    };
    text.0.iter().map(part).collect()
}

fn notes(brief: &Brief) -> Vec<String> {
    let of_note = |(n, note): (usize, &super::Note)| {
        let lead = format!("[{n}] ");
        let mut lines = prose(&lead, &note.text);
        // An address keeps its line, so that it can be copied whole.
        lines.extend(note.url.as_ref().map(|url| " ".repeat(width(&lead)) + url));
        lines
    };
    (1..).zip(&brief.notes).flat_map(of_note).collect()
}

fn about(brief: &Brief) -> Vec<String> {
    brief.about.iter().flat_map(|line| prose("", line)).collect()
}

fn of_picture(picture: &Picture, brief: &Brief, set: GlyphSet) -> Vec<String> {
    let mut lines = prose("", &picture.title);
    lines.extend(picture.chart.draw(WIDTH, PICTURE, set, brief.lang).iter().map(Line::plain));
    let g = set.glyphs();
    let signs = picture.chart.series.iter().map(|series| series.mark).chain([g.rule]);
    let legend: Vec<String> = picture.names.iter().zip(signs).map(|(name, sign)| format!("{sign} {name}")).collect();
    lines.extend(prose("", &legend.join(&format!(" {} ", g.separator))));
    lines.extend(picture.figures.iter().flat_map(|text| prose("", &plain(text))));
    lines
}

/// A table in columns; what is too wide for the page is wrapped in its cells.
fn of_table(table: &Table, rule: &str) -> Vec<String> {
    let head: Vec<String> = table.columns.iter().map(|column| plain(&column.head)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(plain).collect()).collect();
    let cells = |n: usize| rows.iter().chain([&head]).filter_map(move |row| row.get(n));
    let is_words = |n: usize| table.columns.get(n).is_some_and(|column| column.holds == Holds::Words);
    let longest = |text: &String| text.split_whitespace().map(width).max().unwrap_or(0);
    // No word is broken, and nothing of a figure or date; a head gives way to its column.
    let least = |n: usize| {
        let of_rows = rows.iter().filter_map(|row| row.get(n)).map(|cell| width(cell)).max().unwrap_or(0);
        let words = cells(n).map(longest).max().unwrap_or(0);
        if is_words(n) { words.min(LONGEST) } else { words.max(of_rows) }
    };
    let least: Vec<usize> = (0..head.len()).map(least).collect();
    let widest = |n: usize| cells(n).map(|cell| width(cell)).max().unwrap_or(0);
    let mut widths: Vec<usize> =
        (0..).zip(&least).map(|(n, least)| if is_words(n) { widest(n) } else { *least }).collect();
    let room = WIDTH.saturating_sub(GUTTER * widths.len().saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        let wide = widths.iter_mut().zip(&least).filter(|(cells, least)| **cells > **least);
        let Some((widest, _)) = wide.max_by_key(|(cells, _)| **cells) else { break };
        *widest -= 1;
    }
    let line = |row: &Vec<String>| -> Vec<String> {
        let cells: Vec<Vec<String>> = row.iter().zip(&widths).map(|(cell, cells)| wrap(cell, *cells)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        let at = |n: usize| {
            let parts = cells.iter().zip(&widths).zip(&table.columns).map(|((lines, cells), column)| {
                let part = lines.get(n).map_or("", String::as_str);
                if column.holds == Holds::Numbers { pad_left(part, *cells) } else { pad_right(part, *cells) }
            });
            parts.collect::<Vec<_>>().join(&" ".repeat(GUTTER))
        };
        (0..height).map(at).collect()
    };
    let mut lines = line(&head);
    lines.push(rule.repeat(widths.iter().sum::<usize>() + GUTTER * widths.len().saturating_sub(1)));
    lines.extend(rows.iter().flat_map(line));
    lines
}
