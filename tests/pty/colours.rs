//! Colours where they are wanted, and a selection that is seen without them.

use crate::session::{Session, USUAL};

/// Whether the bytes set a colour: a foreground, a background or the colour of an underline.
fn sets_a_colour(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.split("\x1b[").skip(1).any(|sequence| {
        let colour = |code: &str| {
            let code = code.split(':').next().and_then(|code| code.parse().ok()).unwrap_or(0_u8);
            matches!(code, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107)
        };
        let parameters = |c: char| c.is_ascii_digit() || c == ';' || c == ':';
        let (codes, rest) = sequence.split_at(sequence.find(|c| !parameters(c)).unwrap_or(0));
        rest.starts_with('m') && codes.split(';').any(colour)
    })
}

fn has_reversed_text(session: &Session) -> bool {
    let screen = session.screen();
    let (columns, rows) = USUAL;
    (0..rows).any(|row| (0..columns).any(|column| screen.cell(row, column).is_some_and(vt100::Cell::inverse)))
}

#[test]
fn no_color_leaves_a_selection_and_no_colours() {
    let mut session = Session::start(USUAL, &[], &[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]);
    session.wait_for_dashboard();
    session.send("j");
    session.send("q");
    assert_eq!(session.wait_for_end(), 0);
    assert!(!sets_a_colour(&session.bytes()));
}

#[test]
fn no_color_reverses_the_selection() {
    let session = Session::start(USUAL, &[], &[("NO_COLOR", "1")]);
    session.wait_for_dashboard();
    session.wait_until("a list", |screen| screen.contents().lines().filter(|line| !line.is_empty()).count() > 20);
    assert!(has_reversed_text(&session));
}

#[test]
fn an_empty_no_color_asks_for_nothing() {
    let session = Session::start(USUAL, &[], &[("NO_COLOR", ""), ("COLORTERM", "truecolor")]);
    session.wait_for_dashboard();
    assert!(sets_a_colour(&session.bytes()));
}

#[test]
fn a_printed_map_has_colours_on_a_terminal_that_wants_them() {
    let printed = |envs: &[(&str, &str)]| {
        let session = Session::start(USUAL, &["map", "prov:bali", "--as-of", "2026-02-28"], envs);
        assert_eq!(session.wait_for_end(), 0);
        let text = session.screen().contents();
        assert!(text.starts_with("Indonesia ▸ "), "all of it is on the screen: {text}");
        (sets_a_colour(&session.bytes()), text)
    };
    let (coloured, text) = printed(&[("COLORTERM", "truecolor")]);
    assert!(coloured && text.contains('█') && !text.contains('▒'), "{text}");
    let (coloured, text) = printed(&[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]);
    assert!(!coloured && text.contains('▒'), "{text}");
}

#[test]
fn the_option_goes_before_the_environment() {
    let coloured = |option: &str, envs: &[(&str, &str)]| {
        let mut session = Session::start(USUAL, &["--color", option], envs);
        session.wait_for_dashboard();
        session.send("q");
        assert_eq!(session.wait_for_end(), 0);
        sets_a_colour(&session.bytes())
    };
    assert!(coloured("always", &[("NO_COLOR", "1"), ("COLORTERM", "truecolor")]));
    assert!(!coloured("never", &[("CLICOLOR_FORCE", "1"), ("COLORTERM", "truecolor")]));
    let map = Session::start(USUAL, &["map", "prov:bali", "--color", "never"], &[("COLORTERM", "truecolor")]);
    assert_eq!(map.wait_for_end(), 0);
    assert!(!sets_a_colour(&map.bytes()));
}

#[test]
fn own_colours_reach_a_terminal_that_wants_colours() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, "[colors]\ntext = \"#010203\"\n").unwrap();
    let bytes = |envs: &[(&str, &str)]| {
        let mut session = Session::start(USUAL, &["--config", file.to_str().unwrap()], envs);
        session.wait_for_dashboard();
        session.send("q");
        assert_eq!(session.wait_for_end(), 0);
        String::from_utf8_lossy(&session.bytes()).into_owned()
    };
    assert!(bytes(&[("COLORTERM", "truecolor")]).contains("38;2;1;2;3"));
    assert!(!sets_a_colour(bytes(&[("COLORTERM", "truecolor"), ("NO_COLOR", "1")]).as_bytes()));
}
