//! A line of several meanings, wrapped between its words.

use super::{Line, Role, text};

/// `content` behind `lead` in lines of at most `cells`; every line but the first starts below the end of `lead`.
///
/// Words keep their roles. A figure stays with its sign: `98 %` and `≥ 98 %` are never broken. Where `lead` leaves less
/// than half of the width, the lines below it are indented by two cells only.
pub fn flow(lead: Line, content: &Line, cells: usize) -> Vec<Line> {
    let cells = cells.max(1);
    let lead_width = lead.width();
    let indent = if lead_width * 2 > cells { 2.min(cells / 2) } else { lead_width };
    let mut lines = Vec::new();
    let mut line = lead;
    let mut is_fresh = true;
    for word in words(content) {
        let gap = usize::from(!is_fresh);
        if line.width() + gap + word.width() <= cells {
            append(&mut line, word, gap == 1);
            is_fresh = false;
            continue;
        }
        if !is_fresh || line.width() > indent {
            lines.push(std::mem::replace(&mut line, blank(indent)));
        }
        for piece in pieces(word, cells - indent) {
            if line.width() > indent {
                lines.push(std::mem::replace(&mut line, blank(indent)));
            }
            append(&mut line, piece, false);
        }
        is_fresh = false;
    }
    lines.push(line);
    lines
}

fn blank(cells: usize) -> Line {
    let mut line = Line::new();
    line.pad_to(cells);
    line
}

/// Adds a word, behind a space where `spaced`; text of one role stays one span.
fn append(line: &mut Line, word: Line, spaced: bool) {
    let mut space = if spaced { " " } else { "" };
    for span in word.spans {
        match line.spans.last_mut() {
            Some(last) if last.role == span.role => {
                last.text.push_str(space);
                last.text.push_str(&span.text);
            }
            _ => {
                line.push(Role::Text, space);
                line.push(span.role, span.text);
            }
        }
        space = "";
    }
}

/// The words of a line; spans that touch without a space between them make one word.
fn words(content: &Line) -> Vec<Line> {
    let mut words: Vec<Line> = Vec::new();
    let mut word = Line::new();
    for span in &content.spans {
        for (n, part) in span.text.split([' ', '\n', '\t']).enumerate() {
            let sign = part.starts_with('%') || is_comparison(&word);
            if n > 0 && !word.spans.is_empty() {
                if sign {
                    word.push(span.role, " ");
                } else {
                    words.push(std::mem::take(&mut word));
                }
            }
            word.push(span.role, part);
        }
    }
    if !word.spans.is_empty() {
        words.push(word);
    }
    words
}

/// Whether a word is a sign that stands before its number.
fn is_comparison(word: &Line) -> bool {
    matches!(word.spans.as_slice(), [span] if matches!(span.text.as_str(), "≥" | "≤" | ">" | "<"))
}

/// A word in pieces of at most `cells`.
fn pieces(word: Line, cells: usize) -> Vec<Line> {
    if word.width() <= cells {
        return vec![word];
    }
    let parts = word.spans.iter().flat_map(|span| text::wrap(&span.text, cells).into_iter().map(|t| (span.role, t)));
    parts.map(|(role, text)| Line::of(role, text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(lines: &[Line]) -> Vec<String> {
        lines.iter().map(Line::plain).collect()
    }

    #[test]
    fn words_keep_their_roles_and_figures_their_signs() {
        let content = Line::of(Role::Strong, "≥ 98 %").with(Role::Stale, "†").with(Role::Text, " menurut sumber");
        let lines = flow(Line::of(Role::Dim, "- "), &content, 10);
        assert_eq!(plain(&lines), ["- ≥ 98 %†", "  menurut", "  sumber"]);
        let roles: Vec<Role> = lines[0].spans.iter().map(|span| span.role).collect();
        assert_eq!(roles, [Role::Dim, Role::Strong, Role::Stale]);
    }

    #[test]
    fn a_sign_goes_with_its_number_to_the_next_line() {
        let lines = flow(Line::of(Role::Text, "- "), &Line::of(Role::Text, "capai ≥ 98 % penduduk"), 12);
        assert_eq!(plain(&lines), ["- capai", "  ≥ 98 %", "  penduduk"]);
    }

    #[test]
    fn below_a_wide_lead_lines_are_indented_a_little() {
        let lines = flow(Line::of(Role::Text, "sumber data: "), &Line::of(Role::Text, "satu dua tiga empat"), 20);
        assert_eq!(plain(&lines), ["sumber data: satu", "  dua tiga empat"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken() {
        let lines = flow(Line::of(Role::Text, "di "), &Line::of(Role::Link, "kaltim.example/uhc"), 12);
        assert_eq!(plain(&lines), ["di kaltim.ex", "   ample/uhc"]);
    }

    proptest! {
        #[test]
        fn every_line_fits_and_no_word_is_lost(words in "[a-z%≥]{1,12}( [a-z%≥]{1,12}){0,12}", cells in 2_usize..40, lead in 0_usize..2) {
            let lines = flow(Line::of(Role::Text, "-".repeat(lead)), &Line::of(Role::Text, words.clone()), cells);
            prop_assert!(lines.iter().all(|line| line.width() <= cells));
            let letters = |text: &str| text.replace([' ', '-'], "");
            prop_assert_eq!(letters(&plain(&lines).concat()), letters(&words));
        }
    }
}
