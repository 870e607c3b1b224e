//! Switching between views, panes and the full detail; marking and comparing.

use super::{input, map, overview, tell};
use crate::app::{App, Focus, MapLevel, Notice, Screen};
use crate::domain::{MOST_COMPARED, peers as alike};

/// Gives the keyboard to the other pane.
pub(super) fn next_pane(app: &mut App) {
    app.focus = match app.focus {
        Focus::List if app.spec.detail.is_none() => Focus::Detail,
        _ => Focus::List,
    };
}

/// On the map one level nearer, to the very region; else, and there too, its detail.
pub(super) fn enter(app: &mut App) {
    let on_map = app.spec.screen == Screen::Map && app.spec.detail.is_none() && app.focus == Focus::List;
    if on_map && app.spec.map.level < MapLevel::Region { map::nearer(app) } else { open_detail(app) }
}

/// Lets the detail of the selected region fill the screen.
pub(super) fn open_detail(app: &mut App) {
    if app.spec.detail.is_none() {
        app.spec.detail = app.spec.selected;
        app.detail.scroll = 0;
    }
}

/// One step back: full detail, then pane, then view, then filter; at the root nothing.
pub(super) fn back(app: &mut App) {
    if app.spec.detail.take().is_some() {
        app.detail.scroll = 0;
    } else if app.focus == Focus::Detail {
        app.focus = Focus::List;
    } else if app.spec.screen == Screen::Map && map::back(app) {
        // One level back, still on the map.
    } else if app.spec.screen == Screen::Overview && overview::leave(app) {
        // The row that was entered is selected again.
    } else if app.spec.screen != Screen::Table {
        show(app, Screen::Table);
    } else {
        input::clear_filter(app);
    }
}

/// Shows a view.
pub(super) fn show(app: &mut App, screen: Screen) {
    if screen == Screen::Compare && app.spec.marks.len() < 2 {
        return tell(app, Notice::MarkTwo);
    }
    app.spec.detail = None;
    app.focus = Focus::List;
    if app.spec.screen != screen {
        app.spec.screen = screen;
        // The first row is where every list begins: nobody chose it.
        let from_top = app.selected_row().is_none_or(|row| row == 0);
        app.changes.from_top = screen == Screen::Changes && from_top;
        app.costs.from_top = screen == Screen::Costs && from_top;
        app.column_offset = 0;
        app.comparison.scroll = 0;
        if screen == Screen::Compare {
            // It opens at the reference.
            app.spec.selected = app.spec.marks.first().copied();
        }
    }
}

/// Shows the next view that there is something to see in.
pub(super) fn next(app: &mut App) {
    let next = match app.spec.screen {
        Screen::Table => Screen::Gauges,
        Screen::Gauges => Screen::Map,
        Screen::Map => Screen::Overview,
        Screen::Overview => Screen::Distance,
        Screen::Distance if app.spec.marks.len() >= 2 => Screen::Compare,
        Screen::Distance | Screen::Compare => Screen::Changes,
        Screen::Changes => Screen::Costs,
        Screen::Costs => Screen::Table,
    };
    show(app, next);
}

/// Marks the region shown, or no longer. In the comparison that is the region of the selected column; its neighbour is
/// selected next.
pub(super) fn mark(app: &mut App) {
    let Some(code) = app.spec.detail.or(app.spec.selected) else { return };
    if let Some(at) = app.spec.marks.iter().position(|mark| *mark == code) {
        app.spec.marks.remove(at);
        if app.page_area(Screen::Compare).is_some() {
            let next = at.min(app.spec.marks.len().saturating_sub(1));
            app.spec.selected = app.spec.marks.get(next).copied();
        }
    } else if app.spec.marks.len() < MOST_COMPARED {
        app.spec.marks.push(code);
    } else {
        tell(app, Notice::MarkLimit);
    }
}

/// Compares the marked regions; with one mark, the selected region joins it.
pub(super) fn compare(app: &mut App) {
    if app.spec.marks.len() == 1
        && let Some(selected) = app.spec.selected.filter(|code| !app.spec.marks.contains(code))
    {
        app.spec.marks.push(selected);
    }
    show(app, Screen::Compare);
}

/// Puts the view that a run begins with in order: a comparison without marks is of the regions found, where they are few
/// enough, and a list of which nobody chose a row begins at its top.
pub(in crate::app) fn begin(app: &mut App) {
    if app.spec.screen == Screen::Compare && app.spec.marks.len() < 2 {
        if (2..=MOST_COMPARED).contains(&app.rows.len()) {
            app.spec.marks = app.rows.iter().map(|ix| app.dataset.region(*ix).code).collect();
            app.spec.selected = app.spec.marks.first().copied();
        } else {
            app.spec.screen = Screen::default();
            tell(app, Notice::MarkTwo);
        }
    }
    // The nation and provinces, of which changes tell as well, stand in no row.
    let is_chosen = app.spec.selected.is_some() && app.selected_row() != Some(0);
    app.changes.from_top = app.spec.screen == Screen::Changes && !is_chosen;
    app.costs.from_top = app.spec.screen == Screen::Costs && !is_chosen;
}

/// Whether the region shown is one that may have peers.
pub(super) fn can_have_peers(app: &App) -> bool {
    let shown = app.shown_region().filter(|_| app.page_area(Screen::Compare).is_none());
    shown.is_some_and(|ix| app.dataset.region(ix).code.level() == app.dataset.listed_level())
}

/// Compares the region shown with its peers, instead of those marked before.
pub(super) fn peers(app: &mut App) {
    let Some(ix) = app.shown_region().filter(|_| can_have_peers(app)) else { return };
    let found = alike::peers(&app.snapshot, ix);
    if found.is_empty() {
        return tell(app, Notice::NoPeers);
    }
    let regions = alike::with_peers(ix, &found);
    app.spec.marks = regions.into_iter().map(|ix| app.dataset.region(ix).code).collect();
    show(app, Screen::Compare);
}
