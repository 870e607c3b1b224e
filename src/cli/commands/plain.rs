//! `cakupan --plain`: a view of the dashboard as linear text.

use crate::app::{App, Screen, Start};
use crate::cli::{CliError, Usage};
use crate::plain;

/// The view that `start` begins with.
pub(in crate::cli) fn view(start: Start) -> Result<String, CliError> {
    let wanted = start.spec.screen;
    let app = App::new(start);
    // Without regions to compare another view opens.
    if wanted == Screen::Compare && app.spec.screen != wanted {
        return Err(CliError::Usage(Usage::Compared(app.rows.len())));
    }
    Ok(plain::view(&app))
}
