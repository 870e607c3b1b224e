//! A picture of the screen: its cells, and below them what they are measured by and rest on.

use super::blocks::{CELL, shape};
use super::table::Table;
use crate::page::text::{width, wrap};
use crate::ui::{Grid, GridCell, Rgb};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Units of the font.
const FONT: usize = 15;
/// Units from the top of a cell to the line that letters stand on.
const BASE: usize = 15;
/// Units around everything.
const MARGIN: usize = 12;
/// Fonts of which each has every sign that the screen draws, or leaves it to the next.
const FONTS: &str = "'DejaVu Sans Mono', 'Cascadia Mono', 'Noto Sans Mono', Menlo, Consolas, monospace";
/// Lines of sources below the picture; the description has them all.
const MOST_LINES: usize = 12;

/// The picture of `grid`, which shows figures of `table`.
pub fn svg(grid: &Grid, table: &Table) -> String {
    let columns = grid.rows.first().map_or(0, Vec::len);
    let caption = caption(table, columns.max(20));
    let across = columns * CELL.0 + 2 * MARGIN;
    let down = (grid.rows.len() + caption.len() + 1) * CELL.1 + 2 * MARGIN;
    let lang = table.about.lang;
    let mut svg = String::new();
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{across}\" height=\"{down}\" viewBox=\"0 0 {across} {down}\" role=\"img\" aria-labelledby=\"title desc\" lang=\"{}\">",
        lang.id()
    );
    let title = format!("{} · {}", lang.export_title(), table.about.line());
    let _ = writeln!(svg, "<title id=\"title\">{}</title>", escaped(&title));
    let _ = writeln!(svg, "<desc id=\"desc\">{}</desc>", escaped(&description(table)));
    let _ = writeln!(svg, "<rect width=\"{across}\" height=\"{down}\" fill=\"{}\"/>", hex(grid.ground));
    shapes(&mut svg, grid);
    let _ = writeln!(svg, "<g font-family=\"{FONTS}\" font-size=\"{FONT}\" xml:space=\"preserve\">");
    for (y, row) in grid.rows.iter().enumerate() {
        grounds(&mut svg, row, y, grid.ground);
        texts(&mut svg, row, y);
    }
    for (n, line) in caption.iter().enumerate() {
        text(
            &mut svg,
            (0, grid.rows.len() + 1 + n),
            line,
            width(line),
            Style { ink: grid.dim, bold: false, underlined: false },
        );
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// How letters are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Style {
    ink: Rgb,
    bold: bool,
    underlined: bool,
}

impl Style {
    const fn of(cell: &GridCell) -> Self {
        Self { ink: cell.ink, bold: cell.bold, underlined: cell.underlined }
    }
}

/// What lies behind the cells of a row, where it is not the screen itself.
fn grounds(svg: &mut String, row: &[GridCell], y: usize, screen: Rgb) {
    let mut x = 0;
    for run in row.chunk_by(|a, b| a.ground == b.ground) {
        if let Some(ground) = run.first().map(|cell| cell.ground).filter(|ground| *ground != screen) {
            let (left, top) = (MARGIN + x * CELL.0, MARGIN + y * CELL.1);
            let (across, down) = (run.len() * CELL.0, CELL.1);
            let fill = hex(ground);
            let _ = writeln!(
                svg,
                "<rect x=\"{left}\" y=\"{top}\" width=\"{across}\" height=\"{down}\" fill=\"{fill}\" shape-rendering=\"crispEdges\"/>"
            );
        }
        x += run.len();
    }
}

/// Each block and line of the screen once, as what its cells use.
fn shapes(svg: &mut String, grid: &Grid) {
    let cells = grid.rows.iter().flatten();
    let shapes: BTreeMap<&str, String> =
        cells.filter_map(|cell| Some((cell.symbol.as_str(), shape(&cell.symbol)?))).collect();
    svg.push_str("<defs>\n");
    for (symbol, path) in shapes {
        let _ = writeln!(svg, "<path id=\"{}\" d=\"{path}\" shape-rendering=\"crispEdges\"/>", name(symbol));
    }
    svg.push_str("</defs>\n");
}

/// The name of a shape: its number in Unicode.
fn name(symbol: &str) -> String {
    format!("u{:x}", symbol.chars().next().map_or(0, u32::from))
}

/// The signs of a row: blocks and lines as shapes, letters in runs of one style. Blanks that follow each other are left
/// out: not every reader keeps them.
fn texts(svg: &mut String, row: &[GridCell], y: usize) {
    let is_blank = |cell: &GridCell| cell.symbol == " ";
    let is_shape = |cell: &GridCell| shape(&cell.symbol).is_some();
    for (x, cell) in row.iter().enumerate().filter(|(_, cell)| is_shape(cell)) {
        let (left, top) = (MARGIN + x * CELL.0, MARGIN + y * CELL.1);
        let _ = writeln!(
            svg,
            "<use href=\"#{}\" x=\"{left}\" y=\"{top}\" fill=\"{}\"/>",
            name(&cell.symbol),
            hex(cell.ink)
        );
    }
    let is_blank = |cell: &GridCell| is_blank(cell) || is_shape(cell);
    let mut x = 0;
    for run in
        row.chunk_by(|a, b| Style::of(a) == Style::of(b) && is_shape(a) == is_shape(b) && !(is_blank(a) && is_blank(b)))
    {
        let start = run.iter().position(|cell| !is_blank(cell));
        let end = run.iter().rposition(|cell| !is_blank(cell));
        if let (Some(start), Some(end), Some(first)) = (start, end, run.first()) {
            let shown = run.get(start..=end).unwrap_or_default();
            let letters: String = shown.iter().map(|cell| cell.symbol.as_str()).collect();
            text(svg, (x + start, y), &letters, shown.len(), Style::of(first));
        }
        x += run.len();
    }
}

/// Letters from a cell on, as wide as their cells whatever the font.
fn text(svg: &mut String, (x, y): (usize, usize), letters: &str, cells: usize, style: Style) {
    let (left, base, across) = (MARGIN + x * CELL.0, MARGIN + y * CELL.1 + BASE, cells * CELL.0);
    let bold = if style.bold { " font-weight=\"bold\"" } else { "" };
    let line = if style.underlined { " text-decoration=\"underline\"" } else { "" };
    let _ = writeln!(
        svg,
        "<text x=\"{left}\" y=\"{base}\" fill=\"{}\" textLength=\"{across}\" lengthAdjust=\"spacingAndGlyphs\"{bold}{line}>{}</text>",
        hex(style.ink),
        escaped(letters)
    );
}

/// Facts, marks and sources in lines of at most `room` cells.
fn caption(table: &Table, room: usize) -> Vec<String> {
    let lang = table.about.lang;
    let mut lines = wrap(&table.about.line(), room);
    let marks: Vec<String> = table.legend().into_iter().map(|(mark, means)| format!("{mark} {means}")).collect();
    if !marks.is_empty() {
        lines.extend(wrap(&marks.join(" · "), room));
    }
    let mut labels: Vec<&str> = Vec::new();
    for source in &table.sources {
        if !labels.contains(&source.label.as_str()) {
            labels.push(&source.label);
        }
    }
    if labels.is_empty() {
        return lines;
    }
    let said = |count: usize| {
        let shown: Vec<&str> = labels.iter().take(count).copied().collect();
        let more = labels.len().saturating_sub(count);
        let more = if more > 0 { format!(" {}", lang.sources_more(more)) } else { String::new() };
        wrap(&format!("{}: {}{more}", lang.sheet_sources(), shown.join("; ")), room)
    };
    let counts = (1..=labels.len()).rev().map(said);
    lines.extend(counts.into_iter().find(|lines| lines.len() <= MOST_LINES).unwrap_or_else(|| said(0)));
    lines
}

/// Everything that the picture rests on, for those who do not see it.
fn description(table: &Table) -> String {
    let lang = table.about.lang;
    let mut parts: Vec<String> = table.about.facts().to_vec();
    parts.extend(table.legend().into_iter().map(|(mark, means)| format!("{mark}: {means}")));
    parts.extend(table.sources.iter().map(|source| format!("{}: {}", lang.sheet_sources(), source.line(lang))));
    parts.join("\n")
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// `text` as XML holds it; what XML has no place for is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\n' => escaped.push('\n'),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
