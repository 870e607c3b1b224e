//! One visit from the first screen to the last, as somebody makes it who looks before the next key.

use crate::session::{Session, USUAL, is_given_back, row};
use cakupan::locale::Lang::{En, Id};

#[test]
fn from_a_name_to_a_comparison_and_out() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();

    // Find a region by its name; the list follows each letter.
    session.send("/");
    session.wait_until("a cursor to type at", |screen| !screen.hide_cursor() && screen.cursor_position() == (1, 3));
    session.send("bogor");
    session.wait_until("both Bogor and nothing else", |screen| {
        let contents = screen.contents();
        contents.contains("1 Kab. Bogor") && contents.contains("2 Kota Bogor") && contents.contains("2 dari 2")
    });
    session.send("\r");
    session.wait_for_dashboard();

    // Read all about it, and step back twice: to the list, and to all regions.
    session.send("\r");
    session.wait_for("Indonesia ▸ Jawa Barat ▸ Kabupaten Bogor");
    session.send("\x1b");
    session.wait_until("the list", |screen| !screen.contents().contains("Indonesia ▸"));
    session.send("\x1b");
    session.wait_for("dari 514");

    // One province, by population.
    session.send("p");
    session.wait_for(Id.title_provinces());
    session.send("yogya\t\r");
    session.wait_for("dari 5");
    session.send("s");
    session.wait_for(Id.title_sort());
    session.send("penduduk\r");
    session.wait_until("the order", |screen| {
        screen.contents().contains("sort:pop") && !screen.contents().contains(Id.title_sort())
    });

    // The first two side by side.
    session.send("g j ");
    session.wait_for(&Id.marked(2));
    session.send("c");
    session.wait_until("those two alone, one of them the reference", |screen| {
        let contents = screen.contents();
        contents.contains(Id.compared_to()) && !contents.contains("Bantul") && !contents.contains("Sleman")
    });

    // Every other view of the same selection.
    let table = [("1", "# Wilayah"), ("2", Id.gauge_zoomed())];
    let views = [
        ("3", "warna:"),
        ("4", "di sini:"),
        ("5", "skala log"),
        ("8", "Biaya menutup"),
        ("7", "Perubahan 30 Jun 2025"),
    ];
    for (key, word) in table.into_iter().chain(views) {
        session.send(key);
        session.wait_for(word);
    }

    // Another start for the changes, then time is played from there to a later month, and stopped.
    session.send("D2025-12\r");
    session.wait_for("Perubahan 31 Des 2025");
    let today = row(&session.screen(), 0);
    session.send("Y");
    session.wait_until("another month", |screen| row(screen, 0).contains('▸') && row(screen, 0) != today);
    session.send("x");
    session.wait_until("the end of the play", |screen| !row(screen, 0).contains('▸'));
    session.send("6");
    session.wait_for(Id.compared_to());

    // The other language, help, and out.
    session.send("L");
    session.wait_for(En.do_compare_view());
    session.send("?");
    session.wait_for(En.hint_help());
    session.send("\x03");
    assert_eq!(session.wait_for_end(), 0);
    assert!(is_given_back(&session.screen()));
}

#[test]
fn pasted_text_is_typed_and_never_obeyed() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    // As keys these letters would open the columns and choose.
    session.send("\x1b[200~kota bogor\x1b[201~");
    session.wait_for("1 dari 1");
    session.wait_until("a cursor to go on typing at", |screen| screen.cursor_position() == (1, 13));
    assert!(!session.screen().contents().contains(Id.title_columns()));
}
