//! The doctor in a terminal: what it finds of it.

use crate::session::Session;

#[test]
fn the_terminal_is_told_as_it_is() {
    let envs = [("TMUX", "/tmp/tmux-0/default,1,0"), ("SSH_TTY", "/dev/pts/3"), ("COLORTERM", "truecolor")];
    let session = Session::start((58, 60), &["doctor", "--lang", "en"], &envs);
    assert_eq!(session.wait_for_end(), 0);
    let screen = session.screen().contents();
    for told in
        ["a terminal", "58x60", "xterm-256color", "tmux (TMUX)", "yes (SSH_TTY)", "set-clipboard", "(COLORTERM)"]
    {
        assert!(screen.contains(told), "{told}: {screen}");
    }
    // It is narrower than the dashboard can be, which is told in lines that fit all the same.
    assert!(screen.contains("! size") && screen.contains("60x16"), "{screen}");
}
