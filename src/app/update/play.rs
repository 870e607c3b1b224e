//! Time played: the date goes on by a month at each tick, until today.
//!
//! There is one timer, armed anew by each tick; nothing wakes the program once the play has ended.

use super::input;
use crate::app::{App, Effect};
use crate::domain::period;
use std::time::Duration;

/// How long each month stays on screen.
const MONTH: Duration = Duration::from_millis(600);
/// How many months before today the play begins.
const MONTHS: u32 = 36;

/// Starts to play: from the date on screen, or from three years ago where that is today.
pub(super) fn start(app: &mut App) -> Effect {
    if app.spec.as_of >= app.today {
        let month = period::month_start(period::months_before(app.today, MONTHS));
        app.spec.as_of = period::days_before(month, 1);
        input::step_month(app, 1);
    }
    app.playing = true;
    Effect::Wake(MONTH)
}

/// Goes on by a month; arms the timer again unless today is reached.
pub(super) fn tick(app: &mut App) -> Option<Effect> {
    if !app.playing {
        return None;
    }
    // A month is shown before the next one is asked for.
    if !app.computing {
        input::step_month(app, 1);
        app.spec.as_of = app.spec.as_of.min(app.today);
        app.playing = app.spec.as_of < app.today;
    }
    app.playing.then_some(Effect::Wake(MONTH))
}
