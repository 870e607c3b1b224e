//! Text cut into tokens: runs between white space, with quotes taken off and each character's place kept.

use super::error::{QueryError, QueryErrorKind};
use std::ops::Range;

/// A character of a token.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// The character.
    pub(super) char: char,
    /// Its byte offset in the text.
    at: usize,
    /// Whether it stood between quotes and so means nothing but itself.
    quoted: bool,
}

impl Glyph {
    /// Whether it is `mark`, outside quotes.
    pub(super) fn is(self, mark: char) -> bool {
        !self.quoted && self.char == mark
    }
}

/// A run of characters between white space.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its characters, without the quotes around them.
    pub(super) glyphs: Vec<Glyph>,
    /// Where it stands in the text, in bytes, quotes included.
    pub(super) span: Range<usize>,
}

/// The text of some characters.
pub(super) fn text(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.char).collect()
}

/// Where some characters stand in the text, in bytes.
pub(super) fn span(glyphs: &[Glyph]) -> Option<Range<usize>> {
    let (first, last) = (glyphs.first()?, glyphs.last()?);
    Some(first.at..last.at + last.char.len_utf8())
}

/// Cuts `text` into tokens. Between quotes, a doubled quote stands for one.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, QueryError> {
    let mut tokens = Vec::new();
    let mut current: Option<Token> = None;
    let mut opened: Option<usize> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        if opened.is_none() && char.is_whitespace() {
            tokens.extend(current.take());
            continue;
        }
        let token = current.get_or_insert_with(|| Token { glyphs: Vec::new(), span: at..at });
        token.span.end = at + char.len_utf8();
        let doubled = opened.is_some() && char == '"' && chars.next_if(|(_, next)| *next == '"').is_some();
        if char == '"' && !doubled {
            opened = if opened.is_some() { None } else { Some(at) };
        } else {
            token.glyphs.push(Glyph { char, at, quoted: opened.is_some() });
        }
    }
    if let Some(at) = opened {
        return Err(QueryError { span: at..text.len(), kind: QueryErrorKind::UnclosedQuote });
    }
    tokens.extend(current);
    Ok(tokens)
}

/// `text` with quotes around it where `needs` says that a character would mean something else without them.
pub(super) fn quoted(text: &str, needs: impl Fn(char) -> bool) -> String {
    let plain = !text.is_empty() && !text.chars().any(|c| c.is_whitespace() || c == '"' || needs(c));
    if plain { text.to_owned() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
