//! What crossterm reads from the terminal, in the program's own terms.

use super::Event;
use crate::app::{Key, KeyCode, Mouse, Msg};
use crossterm::event::{
    Event as Read, KeyCode as ReadCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

/// From now on what the terminal reads is sent to `events`.
pub(super) fn listen(events: &Sender<Event>) -> io::Result<()> {
    // The first look makes crossterm watch the size: no change from here on is missed.
    crossterm::event::poll(Duration::ZERO)?;
    let events = events.clone();
    thread::spawn(move || {
        while let Ok(read) = crossterm::event::read() {
            if let Some(event) = translate(read)
                && events.send(event).is_err()
            {
                return;
            }
        }
        let _ = events.send(Event::Gone);
    });
    Ok(())
}

/// What was read, if it is anything to the program.
fn translate(read: Read) -> Option<Event> {
    match read {
        Read::Key(key) => Some(Event::Msg(Msg::Key(self::key(key)?))),
        Read::Mouse(MouseEvent { kind, column, row, .. }) => Some(Event::Mouse(mouse(kind)?, column, row)),
        Read::Paste(text) => Some(Event::Msg(Msg::Paste(text))),
        Read::Resize(..) => Some(Event::Resize),
        Read::FocusGained | Read::FocusLost => None,
    }
}

/// The key, the same for the same keystroke on every terminal; `None` for a release and for keys unknown here.
fn key(KeyEvent { code, modifiers, kind, .. }: KeyEvent) -> Option<Key> {
    if kind == KeyEventKind::Release
        || modifiers.intersects(KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META)
    {
        return None;
    }
    let shift = modifiers.contains(KeyModifiers::SHIFT);
    let ctrl = modifiers.contains(KeyModifiers::CONTROL);
    let alt = modifiers.contains(KeyModifiers::ALT);
    let code = match code {
        ReadCode::Char(c) => return Some(character(c, shift, ctrl, alt)),
        ReadCode::Tab if shift => KeyCode::BackTab,
        ReadCode::Tab => KeyCode::Tab,
        ReadCode::BackTab => KeyCode::BackTab,
        ReadCode::Enter => KeyCode::Enter,
        ReadCode::Esc => KeyCode::Esc,
        ReadCode::Backspace => KeyCode::Backspace,
        ReadCode::Delete => KeyCode::Delete,
        ReadCode::Left => KeyCode::Left,
        ReadCode::Right => KeyCode::Right,
        ReadCode::Up => KeyCode::Up,
        ReadCode::Down => KeyCode::Down,
        ReadCode::F(n) => KeyCode::F(n),
        ReadCode::Home => KeyCode::Home,
        ReadCode::End => KeyCode::End,
        ReadCode::PageUp => KeyCode::PageUp,
        ReadCode::PageDown => KeyCode::PageDown,
        _ => return None,
    };
    Some(Key { code, ctrl, alt })
}

fn character(c: char, shift: bool, ctrl: bool, alt: bool) -> Key {
    match c {
        // Windows reports AltGr as Control and Alt: what it writes is a character like any other.
        c if ctrl && alt && !c.is_ascii_alphanumeric() => Key::char(c),
        // Some terminals send this for Backspace.
        'h' if ctrl && !alt => Key::plain(KeyCode::Backspace),
        c if ctrl => Key { code: KeyCode::Char(c.to_ascii_lowercase()), ctrl, alt },
        c if shift => Key { code: KeyCode::Char(shifted(c)), ctrl, alt },
        c => Key { code: KeyCode::Char(c), ctrl, alt },
    }
}

/// The capital of a letter that has one; terminals disagree on whether Shift is in the letter already.
fn shifted(c: char) -> char {
    let mut capital = c.to_uppercase();
    match (capital.next(), capital.next()) {
        (Some(capital), None) => capital,
        _ => c,
    }
}

fn mouse(kind: MouseEventKind) -> Option<Mouse> {
    match kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Mouse::Press),
        MouseEventKind::ScrollUp => Some(Mouse::WheelUp),
        MouseEventKind::ScrollDown => Some(Mouse::WheelDown),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const NONE: KeyModifiers = KeyModifiers::NONE;
    const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
    const CTRL: KeyModifiers = KeyModifiers::CONTROL;
    const ALT: KeyModifiers = KeyModifiers::ALT;

    fn press(code: ReadCode, modifiers: KeyModifiers) -> Option<Key> {
        key(KeyEvent::new(code, modifiers))
    }

    #[rstest]
    #[case('a', NONE, Key::char('a'))]
    #[case('G', NONE, Key::char('G'))]
    #[case('G', SHIFT, Key::char('G'))]
    #[case('g', SHIFT, Key::char('G'))]
    #[case('é', SHIFT, Key::char('É'))]
    #[case('ß', SHIFT, Key::char('ß'))]
    #[case('?', SHIFT, Key::char('?'))]
    #[case('z', CTRL, Key::ctrl('z'))]
    #[case('C', CTRL | SHIFT, Key::ctrl('c'))]
    #[case('h', CTRL, Key::plain(KeyCode::Backspace))]
    #[case('x', ALT, Key { code: KeyCode::Char('x'), ctrl: false, alt: true })]
    #[case('[', CTRL | ALT, Key::char('['))]
    #[case('b', CTRL | ALT, Key { code: KeyCode::Char('b'), ctrl: true, alt: true })]
    fn a_character_is_one_key_whatever_the_terminal_calls_it(
        #[case] c: char,
        #[case] modifiers: KeyModifiers,
        #[case] expected: Key,
    ) {
        assert_eq!(press(ReadCode::Char(c), modifiers), Some(expected));
    }

    #[test]
    fn shift_and_tab_is_one_key() {
        let back = Some(Key::plain(KeyCode::BackTab));
        assert_eq!(press(ReadCode::Tab, SHIFT), back);
        assert_eq!(press(ReadCode::BackTab, SHIFT), back);
        assert_eq!(press(ReadCode::BackTab, NONE), back);
        assert_eq!(press(ReadCode::Tab, NONE), Some(Key::plain(KeyCode::Tab)));
    }

    #[test]
    fn presses_and_repeats_count_releases_do_not() {
        let of = |kind| key(KeyEvent::new_with_kind(ReadCode::Down, NONE, kind));
        assert_eq!(of(KeyEventKind::Press), Some(Key::plain(KeyCode::Down)));
        assert_eq!(of(KeyEventKind::Repeat), Some(Key::plain(KeyCode::Down)));
        assert_eq!(of(KeyEventKind::Release), None);
    }

    #[test]
    fn keys_unknown_here_are_nothing() {
        assert_eq!(press(ReadCode::Insert, NONE), None);
        assert_eq!(press(ReadCode::Insert, NONE), None);
        assert_eq!(press(ReadCode::Char('q'), KeyModifiers::SUPER), None);
    }

    #[test]
    fn the_mouse_presses_and_turns() {
        assert_eq!(mouse(MouseEventKind::Down(MouseButton::Left)), Some(Mouse::Press));
        assert_eq!(mouse(MouseEventKind::ScrollDown), Some(Mouse::WheelDown));
        assert_eq!(mouse(MouseEventKind::ScrollUp), Some(Mouse::WheelUp));
        assert_eq!(mouse(MouseEventKind::Moved), None);
        assert_eq!(mouse(MouseEventKind::Up(MouseButton::Left)), None);
        assert_eq!(mouse(MouseEventKind::Down(MouseButton::Right)), None);
    }
}
