//! The only way the state changes: a message in, effects out.

mod export;
mod input;
mod map;
mod mouse;
mod moving;
mod overlays;
mod overview;
mod plan;
mod play;
mod saved;
mod views;

pub(super) use export::{briefs, formats as export_formats, instead as instead_of_writing, typed as typed_file};
pub use input::sort_column;
pub(super) use saved::{items as saved_views, typed as typed_view};
pub(super) use views::begin;

use super::pickers::items;
use super::{Action, App, Effect, Focus, MapLevel, Msg, Notice, Overlay, PickerKind, Screen};
use crate::domain::{RegionCode, RegionIx};

/// Changes the state by one message and says what must be done outside.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    let (shown, by_user) = (app.spec.clone(), matches!(msg, Msg::Key(_) | Msg::Mouse(..) | Msg::Paste(_)));
    let mut effects = Vec::new();
    match msg {
        Msg::Key(key) => {
            app.notice = None;
            // Any key stops the play; those that could not mean anything else do only that.
            let stopped = std::mem::take(&mut app.playing);
            let stops = |a: Action| stopped && matches!(a, Action::Play | Action::Back);
            let action = app.keymap.actions(key).find(|a| !stops(*a) && is_available(app, *a));
            effects.extend(match app.overlay.take() {
                Some(overlay) => overlays::press(app, overlay, key),
                None => action.and_then(|action| perform(app, action)),
            });
        }
        Msg::Mouse(mouse, target) => effects.extend(mouse::handle(app, mouse, target)),
        Msg::Paste(text) => {
            app.playing = false;
            overlays::paste(app, &text);
        }
        Msg::Resize(size) => app.size = size,
        Msg::Today(today) => {
            // A date that followed the clock goes on following it.
            if app.spec.as_of == app.today {
                app.spec.as_of = today;
            }
            app.today = today;
        }
        Msg::Raster(raster) => app.take_raster(raster),
        Msg::FilesChanged => effects.push(Effect::Reload),
        Msg::Reloaded(Ok(dataset)) => {
            app.incoming = Some(dataset);
            effects.push(app.request(&shown));
        }
        Msg::Reloaded(Err(faults)) => tell(app, Notice::BadData(faults)),
        Msg::Tick => effects.extend(play::tick(app)),
        Msg::Exported(result) => export::saved(app, result),
        Msg::Copied(result) => export::copied(app, result),
        Msg::ViewsEdited(edit, result) => saved::edited(app, edit, result),
        Msg::GivenUp => export::given_up(app),
        Msg::Computed(answer) => effects.push(Effect::LetGo(app.take_over(answer))),
    }
    let asked = app.ask(&shown);
    if by_user {
        app.remember(shown);
    }
    if app.wants_raster() {
        effects.push(Effect::ReadRaster);
    }
    effects.extend(asked);
    settle(app);
    effects
}

/// Whether an action does anything here and now; help, footer and palette offer only those.
pub fn is_available(app: &App, action: Action) -> bool {
    let list = app.spec.detail.is_none();
    let on_map = list && app.spec.screen == Screen::Map;
    match action {
        Action::Left if !list => moving::leads_aside(app, -1),
        Action::Right if !list => moving::leads_aside(app, 1),
        Action::Left | Action::Right => {
            !matches!(app.spec.screen, Screen::Gauges | Screen::Overview | Screen::Changes | Screen::Costs)
        }
        Action::NextPane => list && app.panes().is_some_and(|panes| panes.detail.is_some()),
        Action::Detail => list && app.spec.selected.is_some(),
        Action::Back if app.can_give_up() => true,
        Action::Back => !list || app.spec.screen != Screen::Table || !app.spec.query.is_unfiltered(),
        Action::ClearQuery => !app.spec.query.is_unfiltered(),
        Action::UnmarkAll => !app.spec.marks.is_empty(),
        Action::Undo => app.history.can_undo(),
        Action::Redo => app.history.can_redo(),
        Action::ZoomIn => on_map && app.spec.map.level < MapLevel::Region,
        Action::ZoomOut | Action::WholeCountry => on_map && app.spec.map.level > MapLevel::Nation,
        Action::Measure => on_map,
        Action::Mark if list && app.spec.screen == Screen::Overview => app.overview_region().is_some(),
        Action::Zoom => list && matches!(app.spec.screen, Screen::Table | Screen::Gauges),
        Action::Sort | Action::Reverse => {
            list && !matches!(app.spec.screen, Screen::Overview | Screen::Compare | Screen::Distance | Screen::Costs)
        }
        Action::Since | Action::SinceBack | Action::SinceForward => {
            list && (app.spec.screen == Screen::Changes || app.spec.maps_changes())
        }
        Action::Plan => {
            app.spec.screen == Screen::Costs || !list || app.panes().is_some_and(|panes| panes.detail.is_some())
        }
        // One file after the other.
        Action::Brief | Action::Export | Action::Copy if app.writing => false,
        Action::Brief => app.shown_region().is_some() || !app.rows.is_empty(),
        Action::Mark => app.spec.selected.is_some(),
        Action::Peers => views::can_have_peers(app),
        Action::Columns => list && app.spec.screen == Screen::Table,
        Action::GroupByProvince => list && app.spec.screen == Screen::Gauges,
        _ => true,
    }
}

/// Carries out an action.
fn perform(app: &mut App, action: Action) -> Option<Effect> {
    match action {
        Action::Up => moving::by(app, -1),
        Action::Down => moving::by(app, 1),
        Action::PageUp => moving::by_page(app, -1),
        Action::PageDown => moving::by_page(app, 1),
        Action::Top => moving::to(app, 0),
        Action::Bottom => moving::to(app, usize::MAX),
        Action::Left => moving::sideways(app, -1),
        Action::Right => moving::sideways(app, 1),
        Action::NextPane => views::next_pane(app),
        Action::Detail if app.spec.screen == Screen::Overview => overview::enter(app),
        Action::Detail => views::enter(app),
        Action::Back if app.writing => return Some(Effect::GiveUpWriting),
        Action::Back if app.is_changing() => app.stay(),
        Action::Back => views::back(app),
        Action::Query => overlays::open_query(app),
        Action::Provinces => open(app, PickerKind::Provinces),
        Action::Sort => open(app, PickerKind::Sort),
        Action::Columns => open(app, PickerKind::Columns),
        Action::Rule => open(app, PickerKind::Rule),
        Action::AsOf => open(app, PickerKind::AsOf),
        Action::Plan => open(app, PickerKind::Plan),
        Action::Since => open(app, PickerKind::Since(app.spec.as_of)),
        Action::Palette => open(app, PickerKind::Palette),
        Action::Brief => open(app, PickerKind::Brief),
        Action::Export => open(app, PickerKind::Export),
        Action::Copy => open(app, PickerKind::Copy),
        Action::Views => open(app, PickerKind::Views),
        Action::Help => app.overlay = Some(Overlay::Help(0)),
        Action::ClearQuery => input::clear_filter(app),
        Action::Reverse => input::reverse(app),
        Action::Mark => views::mark(app),
        Action::UnmarkAll => app.spec.marks.clear(),
        Action::Undo => app.undo(),
        Action::Redo => app.redo(),
        Action::Compare => views::compare(app),
        Action::Peers => views::peers(app),
        Action::Table => views::show(app, Screen::Table),
        Action::Gauges => views::show(app, Screen::Gauges),
        Action::Distance => views::show(app, Screen::Distance),
        Action::Map => views::show(app, Screen::Map),
        Action::ZoomIn => map::nearer(app),
        Action::ZoomOut => map::wider(app),
        Action::WholeCountry => app.spec.map.level = MapLevel::Nation,
        Action::Measure => app.spec.map.measure = app.spec.map.measure.next(),
        Action::CompareView => views::show(app, Screen::Compare),
        Action::Overview => views::show(app, Screen::Overview),
        Action::Changes => views::show(app, Screen::Changes),
        Action::Costs => views::show(app, Screen::Costs),
        Action::NextView => views::next(app),
        Action::Zoom => app.spec.from_zero = !app.spec.from_zero,
        Action::GroupByProvince => input::group(app),
        Action::MonthBack => input::step_month(app, -1),
        Action::MonthForward => input::step_month(app, 1),
        Action::Play => return Some(play::start(app)),
        Action::SinceBack => input::step_since(app, -1),
        Action::SinceForward => input::step_since(app, 1),
        Action::Language => app.looks.lang = app.looks.lang.next(),
        Action::Theme => app.looks.theme = app.looks.theme.next(),
        Action::Suspend => return Some(Effect::Suspend),
        Action::Quit | Action::ForceQuit => return Some(Effect::Quit),
    }
    None
}

fn open(app: &mut App, kind: PickerKind) {
    app.overlay = Some(Overlay::Picker(items::open(app, kind)));
}

/// Brings everything that follows from the state back into step: view, selection, scrolling, comparison, detail.
pub(super) fn settle(app: &mut App) {
    if app.spec.screen == Screen::Compare && app.spec.marks.len() < 2 {
        // A comparison of fewer than two is none.
        app.spec.screen = Screen::Table;
        app.column_offset = 0;
    }
    match app.spec.screen {
        Screen::Table | Screen::Gauges | Screen::Map => settle_rows(app),
        Screen::Overview => {
            if !app.selects_part() {
                settle_rows(app);
            }
            app.refresh_overview();
        }
        Screen::Compare => app.refresh_comparison(),
        Screen::Distance => {
            settle_selection(app);
            app.refresh_distance();
        }
        Screen::Changes => {
            if !app.selects_change_of_whole() {
                settle_selection(app);
            }
            app.refresh_changes();
        }
        Screen::Costs => {
            settle_selection(app);
            app.refresh_costs();
        }
    }
    if app.panes().is_none_or(|panes| panes.detail.is_none()) {
        app.focus = Focus::List;
    }
    app.refresh_map();
    app.refresh_detail();
}

/// Keeps the selection among the rows.
fn settle_selection(app: &mut App) {
    if app.selected_row().is_none() && !app.computing {
        let code = |ix: &RegionIx| app.dataset.region(*ix).code;
        // What lies in a row leads to that row, and what holds rows to the first of them.
        let related = |row: &RegionCode, other: RegionCode| row.contains(other) || other.contains(*row);
        let rows = || app.rows.iter().map(code);
        let same = app.spec.selected.and_then(|other| rows().find(|row| related(row, other)));
        let near = app.offset.min(app.rows.len().saturating_sub(1));
        app.spec.selected = same.or_else(|| rows().nth(near));
    }
}

/// Keeps the selection among the rows and in view, and the columns on the page.
fn settle_rows(app: &mut App) {
    settle_selection(app);
    let row = app.selected_row().unwrap_or(0);
    let view = app.rows_in_view().max(1);
    let last = app.rows.len().saturating_sub(view);
    app.offset = app.offset.min(last).clamp((row + 1).saturating_sub(view), row);
    let last_column = if app.spec.screen == Screen::Table { app.last_column_offset() } else { 0 };
    app.column_offset = app.column_offset.min(last_column);
}

/// Tells the user something until the next key.
fn tell(app: &mut App, notice: Notice) {
    app.notice = Some(notice);
}
