//! What the state asks to be saved or copied, carried out.

use super::screen::Screen;
use crate::app::{App, Copied, CopyWhat, ExportAsked, Msg, ViewEdit, WriteFault};
use crate::{export, session};
use std::io;
use std::path::Path;

/// The bytes of the file that was asked for.
pub(super) fn file(app: &App, asked: &ExportAsked) -> Result<Vec<u8>, WriteFault> {
    export::file_of(app, asked.kind)
}

/// Writes the file that was asked for, and gives its place.
pub(super) fn write(asked: &ExportAsked, bytes: Result<Vec<u8>, WriteFault>) -> Result<String, WriteFault> {
    let path = Path::new(&asked.file);
    export::file::write(path, &bytes?, asked.overwrite)?;
    // A name alone does not say in which folder it is.
    Ok(std::path::absolute(path).map_or_else(|_| asked.file.clone(), |place| place.display().to_string()))
}

/// The text that was asked for to be copied, or why there is none.
pub(super) fn text(app: &App, what: CopyWhat) -> Result<String, Copied> {
    let text = export::copied_of(app, what).ok_or(Copied::Nothing)?;
    let (found, most) = (text.len(), export::MOST_COPIED);
    if found > most { Err(Copied::TooLong(found, most)) } else { Ok(text) }
}

/// Sends `text` to the clipboard of the terminal, and says what came of it. The error is that of a terminal that is gone.
pub(super) fn copy(screen: &mut Screen, text: Result<String, Copied>) -> io::Result<Msg> {
    Ok(Msg::Copied(match text {
        Ok(text) => {
            screen.copy(&text)?;
            Copied::Sent(text.len())
        }
        Err(why) => why,
    }))
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
