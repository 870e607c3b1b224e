//! What a terminal was sent, for the tests of what draws on it.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// What a terminal was sent. Its copies are of one terminal.
#[derive(Clone, Debug, Default)]
pub(super) struct Sent(Rc<RefCell<Vec<u8>>>);

impl Write for Sent {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sent {
    /// What was sent since the last time.
    pub(super) fn take(&self) -> Vec<u8> {
        self.0.take()
    }

    /// The text of the cells that were sent since the last time, without the codes between them.
    pub(super) fn cells(&self) -> String {
        let text = String::from_utf8(self.take()).unwrap();
        // Every code that a frame is made of begins with these two and ends with a letter.
        let parts = text.split("\x1b[").map(|part| part.trim_start_matches(|c: char| !c.is_ascii_alphabetic()));
        parts.map(|part| part.get(1..).unwrap_or_default()).collect()
    }
}
