//! Keys as the program knows them, whatever library read them.

use crate::domain::is_hidden;
use std::fmt;

/// What was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    /// A character, already shifted.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// A function key, F1 to F12.
    F(u8),
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// A key with its modifiers. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What was pressed.
    pub code: KeyCode,
    /// With Control.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
}

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A character without modifiers.
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A character with Control.
    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, alt: false }
    }
}

/// The key as it is named in text: `Enter`, `PgUp`, `Ctrl-C`, `Up`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        let name = match self.code {
            KeyCode::Char(' ') => "Space",
            KeyCode::Char(c) if self.ctrl => return write!(f, "{}", c.to_ascii_uppercase()),
            KeyCode::Char(c) => return write!(f, "{c}"),
            KeyCode::Enter => "Enter",
            KeyCode::Esc => "Esc",
            KeyCode::Tab => "Tab",
            KeyCode::BackTab => "Shift-Tab",
            KeyCode::Backspace => "Backspace",
            KeyCode::Delete => "Del",
            KeyCode::Left => "Left",
            KeyCode::Right => "Right",
            KeyCode::Up => "Up",
            KeyCode::Down => "Down",
            KeyCode::F(n) => return write!(f, "F{n}"),
            KeyCode::Home => "Home",
            KeyCode::End => "End",
            KeyCode::PageUp => "PgUp",
            KeyCode::PageDown => "PgDn",
        };
        f.write_str(name)
    }
}

/// Keys that have a name, in the form that settings have it.
const NAMES: [(&str, KeyCode); 17] = [
    ("space", KeyCode::Char(' ')),
    ("enter", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("shift-tab", KeyCode::BackTab),
    ("backspace", KeyCode::Backspace),
    ("del", KeyCode::Delete),
    ("delete", KeyCode::Delete),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("escape", KeyCode::Esc),
];

impl Key {
    /// The key of a name as it is printed: `g`, `G`, `Ctrl-R`, `Alt-x`, `F5`, `PgUp`. Names count in any case, characters
    /// in theirs, but with Control, where a terminal knows no other.
    pub fn parse(name: &str) -> Option<Self> {
        let (mut rest, mut ctrl, mut alt) = (name, false, false);
        loop {
            let after = |prefix: &str| {
                let (head, tail) = rest.split_at_checked(prefix.len())?;
                (head.eq_ignore_ascii_case(prefix) && !tail.is_empty()).then_some(tail)
            };
            if let Some(tail) = after("ctrl-").filter(|_| !ctrl) {
                (rest, ctrl) = (tail, true);
            } else if let Some(tail) = after("alt-").filter(|_| !alt) {
                (rest, alt) = (tail, true);
            } else {
                break;
            }
        }
        let mut chars = rest.chars();
        let code = match (chars.next()?, chars.next()) {
            (c, None) if !is_hidden(c) => KeyCode::Char(if ctrl { c.to_ascii_lowercase() } else { c }),
            ('f' | 'F', Some(_)) => {
                let n = rest.get(1..)?.parse().ok().filter(|n| (1..=12).contains(n))?;
                KeyCode::F(n)
            }
            _ => NAMES.iter().find(|(name, _)| rest.eq_ignore_ascii_case(name))?.1,
        };
        Some(Self { code, ctrl, alt })
    }

    /// The key as the screen shows it: arrows as arrows, the space bar in the user's language.
    pub fn label(self, lang: crate::locale::Lang, glyphs: &crate::page::Glyphs) -> String {
        match self.code {
            KeyCode::Up => glyphs.up.to_owned(),
            KeyCode::Down => glyphs.down.to_owned(),
            KeyCode::Left => glyphs.left.to_owned(),
            KeyCode::Right => glyphs.right.to_owned(),
            KeyCode::Char(' ') => lang.key_space().to_owned(),
            _ => self.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Action;

    #[test]
    fn every_key_is_read_as_it_is_printed() {
        let named = NAMES.iter().map(|(_, code)| Key::plain(*code));
        let bound = Action::ALL.iter().flat_map(|action| action.keys().iter().copied());
        let others =
            [Key::plain(KeyCode::F(12)), Key { alt: true, ..Key::char('x') }, Key { alt: true, ..Key::ctrl('x') }];
        for key in named.chain(bound).chain(others) {
            assert_eq!(Key::parse(&key.to_string()), Some(key));
        }
        assert_eq!(Key::parse("ctrl-R"), Some(Key::ctrl('r')));
        assert_eq!(Key::parse("-"), Some(Key::char('-')));
        for wrong in ["", "f13", "F0", "gg", "Ctrl-", "ctrl-ctrl-x", "hyper-x", "\u{1b}", "\u{202e}", "Alt-\u{200b}"] {
            assert_eq!(Key::parse(wrong), None, "{wrong}");
        }
    }
}
