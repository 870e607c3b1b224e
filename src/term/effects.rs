//! What the state asks to be saved or copied, carried out.

use super::screen::Screen;
use crate::app::{App, Copied, CopyWhat, ExportAsked, Msg, ViewEdit};
use crate::{export, session};
use std::io;
use std::path::Path;

/// Writes the file that was asked for, and says what came of it.
pub(super) fn export(app: &App, asked: &ExportAsked) -> Msg {
    let path = Path::new(&asked.file);
    let written = export::file_of(app, asked.kind).and_then(|bytes| export::file::write(path, &bytes, asked.overwrite));
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

/// Changes the views with a name on the disk, and says what came of it.
pub(super) fn edit_views(app: &App, edit: ViewEdit) -> Msg {
    let lang = app.looks.lang;
    let edited = match &app.kept.views_file {
        Some(file) => session::edit(file, edit.clone()).map_err(|error| error.in_words(lang)),
        None => Err(lang.views_nowhere().to_owned()),
    };
    Msg::ViewsEdited(edit, edited.map(|(views, _)| views))
}

/// Keeps where the user is for the next run, unless this one never left where it began; gives the complaint where it cannot be.
pub(super) fn keep_place(app: &App) -> Option<String> {
    let place = app.place();
    let file = app.kept.place_file.as_deref().filter(|_| place != app.kept.place)?;
    let failed = session::keep(file, &place).err()?;
    Some(app.looks.lang.session_unkept(crate::domain::visible(&failed.path.display().to_string())))
}
