//! Ctrl-C ends the program wherever it is.

use crate::support::{Stage, bundled, looks};
use cakupan::app::{Column, Key, Mouse, Msg, Target, sort_column};
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

#[test]
fn every_heading_sorts_by_its_column_both_ways() {
    for column in [None].into_iter().chain(Column::ALL.map(Some)) {
        let mut stage = Stage::on(bundled(), 200, 60, looks(Lang::En), "2026-02-28", "");
        stage.app.spec.columns = column.into_iter().collect();
        let (_, hits) = stage.draw();
        let heading = (0..200).filter_map(|x| hits.at(x, 3)).find(|target| *target == Target::Header(column));
        assert!(heading.is_some(), "{column:?}");
        for descending in [false, true] {
            stage.send(Msg::Mouse(Mouse::Press, heading));
            let keys: Vec<_> = stage.app.spec.query.sort.iter().map(|key| (key.column, key.descending)).collect();
            // A sparkline does not sort, and says so.
            let wanted: Vec<_> = sort_column(column).map(|sorted| (sorted, descending)).into_iter().collect();
            assert_eq!(keys, wanted, "{column:?}");
            assert_eq!(stage.app.notice.is_some(), wanted.is_empty(), "{column:?}");
        }
    }
}
