//! A fact sheet as one page of HTML that needs nothing else: no script, no address is read, ready to print.

use super::document::{Block, Brief, Holds, Note, Table, Text};
use super::svg;
use crate::page::text::cut;
use std::fmt::Write as _;

/// How it looks on a screen, light or dark, and on paper.
const STYLE: &str = include_str!("style.css");

/// The fact sheet as a page of HTML, well-formed as XML is.
pub(super) fn write(brief: &Brief) -> String {
    let (lang, title) = (brief.lang.id(), escaped(&brief.title));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\" />\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    let mut is_open = false;
    for block in &brief.blocks {
        if let Block::Heading(text) = block {
            let close = if is_open { "</section>\n" } else { "" };
            let _ = write!(out, "{close}<section>\n<h2>{}</h2>\n", escaped(text));
            is_open = true;
        } else {
            out.push_str(&of_block(block, brief));
        }
    }
    if is_open {
        out.push_str("</section>\n");
    }
    let _ = write!(out, "</main>\n<footer>\n<section>\n<h2>{}</h2>\n", escaped(brief.lang.brief_notes()));
    if !brief.notes.is_empty() {
        let notes: String = (1..).zip(&brief.notes).map(|(n, note)| of_note(n, note, brief.address)).collect();
        let _ = write!(out, "<ol class=\"notes\">\n{notes}</ol>\n");
    }
    let _ = write!(out, "</section>\n<section class=\"about\">\n<h2>{}</h2>\n", escaped(brief.lang.brief_about()));
    for line in &brief.about {
        let _ = writeln!(out, "<p>{}</p>", escaped(line));
    }
    out.push_str("</section>\n</footer>\n</body>\n</html>\n");
    out
}

fn of_block(block: &Block, brief: &Brief) -> String {
    match block {
        Block::Heading(text) => format!("<h2>{}</h2>\n", escaped(text)),
        Block::Paragraph(text) => format!("<p>{}</p>\n", text_of(text, brief)),
        Block::List(items) => {
            let items: Vec<String> = items.iter().map(|item| format!("<li>{}</li>\n", text_of(item, brief))).collect();
            format!("<ul>\n{}</ul>\n", items.concat())
        }
        Block::Table(table) => of_table(table, brief),
        Block::Picture(picture) => {
            let figures = picture.figures.iter().map(|text| format!("<p>{}</p>\n", text_of(text, brief)));
            let figures = figures.collect::<Vec<_>>().concat();
            let drawn = svg::draw(picture, brief.lang);
            format!("<figure>\n{drawn}<figcaption>\n{figures}</figcaption>\n</figure>\n")
        }
    }
}

/// A table; one of its columns names its rows.
fn of_table(table: &Table, brief: &Brief) -> String {
    let class = |holds| match holds {
        Holds::Words => "",
        Holds::Dates => " class=\"date\"",
        Holds::Numbers => " class=\"number\"",
    };
    let head: Vec<String> = table
        .columns
        .iter()
        .map(|column| format!("<th scope=\"col\"{}>{}</th>", class(column.holds), text_of(&column.head, brief)))
        .collect();
    let caption = text_of(&table.caption, brief);
    let mut out = format!(
        "<div class=\"wide\">\n<table>\n<caption>{caption}</caption>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n",
        head.concat()
    );
    for row in &table.rows {
        out.push_str("<tr>");
        for (n, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            let (class, text) = (class(column.holds), text_of(cell, brief));
            if n == table.named {
                let _ = write!(out, "<th scope=\"row\"{class}>{text}</th>");
            } else {
                let _ = write!(out, "<td{class}>{text}</td>");
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    out
}

/// A text with links to its notes.
fn text_of(text: &Text, brief: &Brief) -> String {
    let mut out = String::new();
    for span in &text.0 {
        out.push_str(&escaped(&span.text));
        let link = |n: &usize| {
            let name = brief.lang.brief_note(n);
            format!("<a href=\"#n{n}\" role=\"doc-noteref\" aria-label=\"{name}\">{n}</a>")
        };
        let links: Vec<String> = span.notes.iter().map(link).collect();
        if !links.is_empty() {
            let _ = write!(out, "<sup>{}</sup>", links.join(","));
        }
    }
    out
}

/// A note with its address as a link, cut to what paper has room for.
fn of_note(n: usize, note: &Note, room: usize) -> String {
    let text = escaped(&note.text);
    let link = |url: &str, shown: &str| format!("<a href=\"{}\" rel=\"noreferrer\">{shown}</a>", escaped(url));
    let content = match note.url.as_deref() {
        None => text,
        Some(url) if !is_address(url) => format!("{text}, {}", escaped(&cut(url, room.max(1)))),
        Some(url) if room == 0 => link(url, &text),
        Some(url) => format!("{text}, {}", link(url, &escaped(&cut(url, room)))),
    };
    format!("<li id=\"n{n}\">{content}</li>\n")
}

/// Whether it is an address of the web, which alone becomes a link.
pub(super) fn is_address(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)))
}

/// Text in which nothing means anything to HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
