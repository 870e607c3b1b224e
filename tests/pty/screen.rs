//! The whole screen, at every size.

use crate::session::{Session, USUAL, is_given_back, is_taken, row};

#[test]
fn it_takes_the_terminal_over_and_asks_it_nothing() {
    let session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    assert!(is_taken(&session.screen()));
    let bytes = session.bytes();
    // The last character may still be on its way.
    let bytes = String::from_utf8_lossy(&bytes);
    for question in ["\x1b[6n", "\x1b[c", "\x1b[0c", "\x1b[>c", "\x1b[?u", "\x1b]11;?"] {
        assert!(!bytes.contains(question), "it asks {question:?}");
    }
}

#[test]
fn it_follows_the_size_of_the_terminal_down_and_up() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    for size in [(20, 5), (80, 24), (59, 16), (200, 60), (1, 1), USUAL] {
        session.resize(size);
        if size == (1, 1) {
            continue;
        }
        if size.0 < 60 {
            session.wait_for(&format!("{}×{}", size.0, size.1));
        } else {
            // The list reaches down to the last rows.
            let last = usize::from(size.1) - 4;
            session.wait_until("a full screen", |screen| {
                row(screen, 0).contains("cakupan") && !row(screen, last).trim().is_empty()
            });
        }
    }
    session.send("q");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
}

#[test]
fn the_cursor_goes_with_the_selection() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    session.wait_until("the cursor on the first region", |screen| screen.cursor_position() == (4, 0));
    assert!(!session.screen().hide_cursor());
    session.send("jj");
    session.wait_until("the cursor on the third region", |screen| screen.cursor_position() == (6, 0));
    session.send("p");
    let at_an_item = |screen: &vt100::Screen| {
        let (row, column) = screen.cursor_position();
        screen.cell(row, column).is_some_and(|cell| cell.contents() == "▌") && column > 0
    };
    session.wait_until("the cursor on a province", at_an_item);
    let (row, column) = session.screen().cursor_position();
    session.send("\x1b[B");
    session.wait_until("the cursor on the next", |screen| screen.cursor_position() == (row + 1, column));
}

#[test]
fn a_key_and_a_new_size_at_once_both_count() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    for round in 0..20 {
        let (size, text) = if round % 2 == 0 { ((100, 30), "Help") } else { (USUAL, "Bantuan") };
        // Help opens in the other language, at the other size.
        session.send("L?");
        session.resize(size);
        let last = usize::from(size.1) - 1;
        session.wait_until("help at its size", |screen| {
            screen.contents().contains(text) && !row(screen, last).trim().is_empty()
        });
        session.send("\x1b");
        session.wait_until("no help", |screen| !screen.contents().contains(text));
    }
}

#[test]
fn the_mouse_selects_what_it_points_at() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    let selected = || session.screen().contents_formatted();
    let before = selected();
    // A press and its release in the tenth column of the twelfth row.
    session.send("\x1b[<0;10;12M\x1b[<0;10;12m");
    session.wait_until("another selection", |screen| screen.contents_formatted() != before);
}
