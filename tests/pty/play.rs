//! Time played in a real terminal: the date goes on by itself, a key stops it, and then the program sleeps.

use crate::session::{Session, USUAL, row};

#[test]
fn the_date_goes_on_until_a_key_stops_it() {
    let mut session = Session::start(USUAL, &[], &[]);
    session.wait_for_dashboard();
    session.send("4Y");
    session.wait_until("the play", |screen| row(screen, 0).contains('▸'));
    let first = row(&session.screen(), 0);
    session.wait_until("another month", |screen| row(screen, 0) != first);
    session.send("x");
    session.wait_until("the end of the play", |screen| !row(screen, 0).contains('▸'));
    #[cfg(target_os = "linux")]
    session.wait_for_rest(std::time::Duration::from_secs(2));
    session.send("q");
    assert_eq!(session.wait_for_end(), 0);
}
