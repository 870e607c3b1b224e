//! A storm: any keys, mouse events, pastes and sizes, and sequences cut in half. The program goes on, and what is on the
//! screen is what it would draw anew.
//!
//! `CAKUPAN_STORM` is how many events each seed has, instead of 3,000.

use crate::chance::Chance;
use crate::session::{Session, Size, USUAL, is_given_back};
use cakupan::app::{Action, Key, KeyCode};
use portable_pty::CommandBuilder;
use rstest::rstest;
use rustix::process::Signal;
use std::path::Path;
use std::time::Duration;
use std::{env, fs};

/// Events between two looks at the screen. They fit into what a terminal keeps of keys that nobody has read yet, so that a
/// program that hangs is found by its deadline.
const GUST: usize = 200;

/// How long the program sleeps when nothing more is to come.
const REST: Duration = Duration::from_millis(120);

/// Ends what was left open: a report of the mouse, a sequence, a paste. The last key means nothing but ends a play.
const CALM: &str = "mm\x1b[201~m\x1b[24~";

/// Nothing that is typed leads out of the folder that the program runs in: no key types a slash.
const SETTINGS: &str = "[keys]\nquery = \"Q\"\nquit = []\nsuspend = []\n";

/// Sizes where something ends: the least and the most, and those of most terminals.
const SIZES: [Size; 9] = [(1, 1), (500, 200), (1, 200), (500, 1), (80, 24), USUAL, (59, 16), (60, 16), (200, 60)];

/// What is typed and pasted: wide, joined, turned round, and without a width. Half a character is not among it: it is pasted
/// as U+FFFD, which vt100 leaves out where other terminals draw it.
const TEXTS: [&str; 15] = [
    "a",
    "<98",
    "prov:",
    "kota ",
    "-",
    "\"",
    "é",
    "e\u{301}",
    "界",
    "👩‍👩‍👧",
    "\u{202e}",
    "\u{200b}",
    "\t",
    "\r\n",
    "\u{7f}",
];

impl Chance {
    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    /// A size from 1×1 to 500×200.
    fn size(&mut self) -> Size {
        if self.below(2) == 0 {
            return self.one(&SIZES);
        }
        let mut to = |most: usize| u16::try_from(self.below(most) + 1).unwrap();
        (to(500), to(200))
    }

    /// What a terminal sends.
    fn sent(&mut self, keys: &[String]) -> String {
        match self.below(100) {
            0..72 => self.one(keys),
            72..86 => {
                let (button, end) = (self.one(&[0, 0, 0, 1, 2, 32, 64, 65, 66, 255]), self.one(&["M", "M", "m"]));
                let most = self.one(&[(120, 40), (120, 40), (500, 200), (70_000, 70_000)]);
                format!("\x1b[<{button};{};{}{end}", self.below(most.0), self.below(most.1))
            }
            86..92 => self.one(&TEXTS).to_owned(),
            92..96 => {
                let text: String = (0..self.below(12)).map(|_| self.one(&TEXTS)).collect();
                format!("\x1b[200~{text}\x1b[201~")
            }
            96..98 => self.one(&["\x1b[I", "\x1b[O", "\x1b[1;5A", "\x1b[?1;2c", "\x1b[99;99R", "\x1b"]).into(),
            _ => {
                let whole = self.sent(keys);
                let end = self.below(whole.chars().count() + 1);
                whole.chars().take(end).collect()
            }
        }
    }
}

/// Every key that does something but end or suspend the program, and some that do nothing.
fn keys() -> Vec<String> {
    let leaves = |action: &Action| matches!(action, Action::Quit | Action::ForceQuit | Action::Suspend);
    let bound = Action::ALL.iter().filter(|action| !leaves(action)).flat_map(|action| action.keys().iter().copied());
    let typed = "Qprov:kaltim reg:<98 sort:-gap bogor9q".chars().map(Key::char);
    let named = [KeyCode::Esc, KeyCode::Enter, KeyCode::Enter, KeyCode::Tab, KeyCode::Backspace, KeyCode::F(5)];
    bound.chain(typed).chain(named.map(Key::plain)).map(typed_as).filter(|key| key != "/").collect()
}

/// A key as a terminal sends it.
fn typed_as(key: Key) -> String {
    let code = match key.code {
        KeyCode::Char(c) if key.ctrl => char::from(u8::try_from(c).unwrap() & 0x1f).to_string(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::Enter => "\r".to_owned(),
        KeyCode::Esc => "\x1b\x1b".to_owned(),
        KeyCode::Tab => "\t".to_owned(),
        KeyCode::BackTab => "\x1b[Z".to_owned(),
        KeyCode::Backspace => "\x7f".to_owned(),
        KeyCode::Delete => "\x1b[3~".to_owned(),
        KeyCode::Left => "\x1b[D".to_owned(),
        KeyCode::Right => "\x1b[C".to_owned(),
        KeyCode::Up => "\x1b[A".to_owned(),
        KeyCode::Down => "\x1b[B".to_owned(),
        KeyCode::Home => "\x1b[H".to_owned(),
        KeyCode::End => "\x1b[F".to_owned(),
        KeyCode::PageUp => "\x1b[5~".to_owned(),
        KeyCode::PageDown => "\x1b[6~".to_owned(),
        KeyCode::F(n) => format!("\x1b[{}~", n + 10),
    };
    format!("{}{code}", if key.alt { "\x1b" } else { "" })
}

/// The program in `home`, where all that it writes stays.
fn start(home: &Path, size: Size) -> Session {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cakupan"));
    command.args(["--as-of", "2026-06-30", "--config", "config.toml"]);
    command.cwd(home);
    let home = home.to_str().unwrap();
    let session = Session::spawn(size, command, &[("CAKUPAN_STATE", home), ("HOME", home)]);
    session.wait_for_bytes("the first frame", |bytes| bytes.ends_with(b"\x1b[?2026l"));
    session
}

/// Each cell of the screen with its place, and the cursor, as a user sees them.
fn seen(session: &Session, size: Size) -> Vec<String> {
    let screen = session.screen();
    let cell = |row: u16, column: u16| {
        let cell = screen.cell(row, column).unwrap();
        let text = if cell.has_contents() { cell.contents() } else { " " };
        let styles = [cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse()];
        // Of a blank nobody sees the ink.
        let ink = (text != " " || cell.underline() || cell.inverse()).then(|| (cell.fgcolor(), styles));
        format!("{row}, {column}: «{text}» {ink:?} {:?}", cell.bgcolor())
    };
    let places = (0..size.1).flat_map(|row| (0..size.0).map(move |column| (row, column)));
    let cursor = (!screen.hide_cursor()).then(|| screen.cursor_position());
    places.map(|(row, column)| cell(row, column)).chain([format!("cursor {cursor:?}")]).collect()
}

/// The program has come to rest, and draws anew what is on the screen.
fn look(session: &mut Session, size: Size) {
    session.try_send(CALM);
    session.wait_for_rest(REST);
    if session.ended().is_some() {
        return;
    }
    let (before, text) = (seen(session, size), session.screen().contents());
    session.forget();
    // As after a stop that it was not told of: it draws all of the screen.
    session.signal(Signal::CONT);
    session.wait_for_bytes("the terminal taken again", |bytes| bytes.ends_with(b"\x1b[?2026l"));
    session.wait_for_rest(REST);
    let after = seen(session, size);
    let differ: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).take(20).collect();
    assert!(differ.is_empty(), "{text}\nis drawn anew as\n{}\nwith {differ:#?}", session.screen().contents());
}

/// It has ended as it should.
fn ended_well(session: &Session) {
    assert_eq!(session.wait_for_end(), 0, "{}", session.screen().contents());
    assert!(is_given_back(&session.screen()));
    assert!(session.has_first_mode());
}

#[rstest]
fn whatever_comes_the_screen_is_what_would_be_drawn_anew(#[values(1, 2, 3)] seed: u64) {
    let events = env::var("CAKUPAN_STORM").map_or(3000, |events| events.parse().expect("a number of events"));
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("config.toml"), SETTINGS).unwrap();
    let (mut chance, keys, mut size) = (Chance::new(seed), keys(), USUAL);
    let mut session = start(home.path(), size);
    for event in 1..=events {
        if chance.below(80) == 0 {
            size = chance.size();
            session.resize(size);
        } else {
            session.try_send(&chance.sent(&keys));
        }
        if event % GUST == 0 {
            println!("seed {seed}, event {event}, {}×{}", size.0, size.1);
            look(&mut session, size);
        }
        // The palette and the mouse find the way out; what was kept is where it goes on.
        if session.ended().is_some() {
            ended_well(&session);
            session = start(home.path(), size);
        }
    }
    session.try_send(CALM);
    session.try_send("\x03");
    ended_well(&session);
}
