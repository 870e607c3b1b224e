//! Ctrl-C ends the program wherever it is.

use crate::support::{Stage, bundled, looks};
use cakupan::app::{Key, Msg};
use cakupan::locale::Lang;
use rstest::rstest;

#[rstest]
fn ctrl_c_quits_from_anywhere(
    #[values("", "2", "3+", "<Enter>", "/bal", "/reg:abc<Enter>", "p", "s", "o", "t99", "d", ":", "?", "<Tab>")]
    keys: &str,
) {
    let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), "2026-02-28", "");
    stage.keys(keys);
    assert!(!stage.send(Msg::Key(Key::ctrl('c'))));
}

#[rstest]
fn q_quits_only_where_it_is_no_text(#[values("/", "p", "s", "o", "t", "d", ":")] keys: &str) {
    let mut stage = Stage::on(bundled(), 80, 24, looks(Lang::En), "2026-02-28", "");
    stage.keys(keys);
    assert!(stage.send(Msg::Key(Key::char('q'))));
    assert!(stage.text().contains('q'));
}

#[test]
fn a_paste_of_a_whole_file_is_cut() {
    let mut stage = Stage::on(bundled(), 80, 24, looks(Lang::En), "2026-02-28", "");
    stage.send(Msg::Paste("balikpapan \u{1b}[2J\n".repeat(100_000)));
    let (buffer, _) = stage.draw();
    assert!(buffer.content().iter().all(|cell| !cell.symbol().contains(char::is_control)));
    stage.keys("<C-u>balikpapan<Enter>");
    assert_eq!(stage.app.rows.len(), 1);
}
