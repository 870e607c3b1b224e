//! What the state asks to be saved or copied, carried out.

use super::screen::Screen;
use crate::app::{App, Copied, CopyWhat, ExportAsked, Msg};
use crate::export;
use std::io;
use std::path::Path;

/// Writes the file that was asked for, and says what came of it.
pub(super) fn export(app: &App, asked: &ExportAsked) -> Msg {
    let path = Path::new(&asked.file);
    let written = export::bytes(app, asked.format).and_then(|bytes| export::file::write(path, &bytes, asked.overwrite));
    // A name alone does not say in which folder it is.
    let place = || std::path::absolute(path).map_or_else(|_| asked.file.clone(), |place| place.display().to_string());
    Msg::Exported(written.map(|()| place()))
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
