//! What the state asks to be saved or copied, carried out.

use super::screen::Screen;
use crate::app::{App, Copied, CopyWhat, ExportAsked, Msg};
use crate::export;
use std::io;
use std::path::Path;

/// Writes the file that was asked for, and says what came of it.
pub(super) fn export(app: &App, asked: &ExportAsked) -> Msg {
    let written = export::bytes(app, asked.format)
        .and_then(|bytes| export::file::write(Path::new(&asked.file), &bytes, asked.overwrite));
    Msg::Exported(written)
}

/// Sends what was asked for to the clipboard of the terminal, and says what came of it. The error is that of a terminal
/// that is gone.
pub(super) fn copy(app: &App, screen: &mut Screen, what: CopyWhat) -> io::Result<Msg> {
    let Some(text) = export::copied_of(app, what) else { return Ok(Msg::Copied(Copied::Nothing)) };
    if text.len() > export::MOST_COPIED {
        return Ok(Msg::Copied(Copied::TooLong(text.len(), export::MOST_COPIED)));
    }
    screen.copy(&text)?;
    Ok(Msg::Copied(Copied::Sent(text.len())))
}
