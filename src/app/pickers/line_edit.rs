//! One line of text being typed, with a cursor between its characters.

use crate::app::{Key, KeyCode};
use unicode_segmentation::UnicodeSegmentation;

/// The longest line that can be typed, in bytes: a paste of a whole file is cut here.
const LIMIT: usize = 2_000;

/// One line of text being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineEdit {
    before: String,
    after: String,
}

impl LineEdit {
    /// A line that holds `text`, the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut line = Self::default();
        line.insert(text);
        line
    }

    /// The whole line.
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// What stands before the cursor.
    pub fn before(&self) -> &str {
        &self.before
    }

    /// Whether the cursor stands at the end.
    pub fn is_at_end(&self) -> bool {
        self.after.is_empty()
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// Types `text` at the cursor: line breaks and tabs become spaces, other control characters are left out.
    pub fn insert(&mut self, text: &str) {
        for c in text.chars() {
            let c = if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
            if !crate::domain::is_hidden(c) && self.before.len() + self.after.len() + c.len_utf8() <= LIMIT {
                self.before.push(c);
            }
        }
    }

    /// Applies an editing key; `false` if the key is none.
    pub fn press(&mut self, key: Key) -> bool {
        match (key.code, key.ctrl, key.alt) {
            (KeyCode::Char(c), false, false) => self.insert(c.encode_utf8(&mut [0; 4])),
            (KeyCode::Backspace, false, false) => self.before.truncate(previous(&self.before)),
            (KeyCode::Delete, ..) | (KeyCode::Char('d'), true, _) => {
                self.after.drain(..next(&self.after));
            }
            (KeyCode::Left, ..) | (KeyCode::Char('b'), true, _) => {
                let moved = self.before.split_off(previous(&self.before));
                self.after.insert_str(0, &moved);
            }
            (KeyCode::Right, ..) | (KeyCode::Char('f'), true, _) => {
                let moved: String = self.after.drain(..next(&self.after)).collect();
                self.before.push_str(&moved);
            }
            (KeyCode::Home, ..) | (KeyCode::Char('a'), true, _) => {
                self.after.insert_str(0, &std::mem::take(&mut self.before));
            }
            (KeyCode::End, ..) | (KeyCode::Char('e'), true, _) => {
                self.before.push_str(&std::mem::take(&mut self.after));
            }
            (KeyCode::Char('u'), true, _) => self.before.clear(),
            (KeyCode::Char('k'), true, _) => self.after.clear(),
            (KeyCode::Char('w'), true, _) | (KeyCode::Backspace, ..) => {
                let kept = self.before.trim_end().rfind(' ').map_or(0, |space| space + 1);
                self.before.truncate(kept);
            }
            _ => return false,
        }
        true
    }
}

/// Where the last grapheme of `text` starts.
fn previous(text: &str) -> usize {
    text.grapheme_indices(true).next_back().map_or(0, |(start, _)| start)
}

/// Where the first grapheme of `text` ends.
fn next(text: &str) -> usize {
    text.graphemes(true).next().map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn edits_by_grapheme_and_word() {
        let mut line = LineEdit::new("kota e\u{301}");
        line.press(Key::plain(KeyCode::Backspace));
        assert_eq!(line.text(), "kota ");
        line.insert("bogor\x1b[31m\n");
        assert_eq!(line.text(), "kota bogor[31m ");
        line.press(Key::ctrl('w'));
        line.press(Key::plain(KeyCode::Home));
        line.press(Key::plain(KeyCode::Delete));
        assert_eq!((line.text().as_str(), line.before()), ("ota ", ""));
    }

    proptest! {
        #[test]
        fn any_keys_keep_a_valid_line(text in "\\PC{0,40}", keys in proptest::collection::vec(0_usize..9, 0..40)) {
            let codes = [KeyCode::Left, KeyCode::Right, KeyCode::Backspace, KeyCode::Delete, KeyCode::Home, KeyCode::End,
                KeyCode::Char('x'), KeyCode::Char('é'), KeyCode::Char('市')];
            let mut line = LineEdit::new(&text);
            for key in keys {
                prop_assert!(line.press(Key::plain(codes[key])));
                prop_assert!(line.text().starts_with(line.before()));
            }
        }
    }
}
