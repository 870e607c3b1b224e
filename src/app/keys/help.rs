//! The help of this place and the keys of the footer, from the actions table and the marks.

use super::action::Group;
use crate::app::{Action, App, Focus, Key, Screen, is_available};

/// A line of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpLine {
    /// The heading of a group.
    Group(Group),
    /// An action and its keys.
    Action(Action),
    /// The heading of the marks.
    Marks,
    /// A mark and what it means: its position among [`MARKS`](crate::locale::MARKS).
    Mark(usize),
    /// The heading of the other signs.
    Signs,
    /// A sign and what it means: its position among [`SIGNS`](crate::locale::SIGNS).
    Sign(usize),
    /// The signs of the overview's strips.
    Strips,
    /// Nothing.
    Blank,
}

/// The help of this place: the actions possible now, by group, then the marks and signs.
pub fn help_lines(app: &App) -> Vec<HelpLine> {
    let mut lines = Vec::new();
    for group in Group::ALL {
        let here = |a: &Action| a.group() == group && !app.keymap.keys(*a).is_empty() && is_available(app, *a);
        let actions: Vec<Action> = Action::ALL.iter().copied().filter(here).collect();
        if !actions.is_empty() {
            lines.push(HelpLine::Group(group));
            lines.extend(actions.into_iter().map(HelpLine::Action));
            lines.push(HelpLine::Blank);
        }
    }
    lines.push(HelpLine::Marks);
    lines.extend((0..crate::locale::MARKS).map(HelpLine::Mark));
    lines.extend([HelpLine::Blank, HelpLine::Signs]);
    lines.extend((0..crate::locale::SIGNS).map(HelpLine::Sign));
    if app.spec.screen == Screen::Overview {
        lines.push(HelpLine::Strips);
    }
    lines
}

/// What an action does here and now: what it moves and what it marks depend on the place.
pub fn name_here(app: &App, action: Action) -> &'static str {
    let lang = app.looks.lang;
    let in_detail = app.spec.detail.is_some();
    let scrolls = in_detail || app.focus == Focus::Detail || app.spec.screen == Screen::Compare;
    match (action, app.spec.screen) {
        (Action::Up, _) if scrolls => lang.scroll_up(),
        (Action::Down, _) if scrolls => lang.scroll_down(),
        (Action::Left, _) if in_detail => lang.parent_region(),
        (Action::Right, _) if in_detail && app.leads_to_parts() => lang.to_parts(),
        (Action::Right, _) if in_detail => lang.child_region(),
        (Action::Left, Screen::Table) => lang.columns_left(),
        (Action::Right, Screen::Table) => lang.columns_right(),
        (Action::Left, Screen::Distance) => lang.clause_on_left(),
        (Action::Right, Screen::Distance) => lang.clause_on_right(),
        (Action::Left, Screen::Compare) => lang.region_before(),
        (Action::Right, Screen::Compare) => lang.region_after(),
        (Action::Back, _) if app.can_give_up() => lang.give_up(),
        (Action::Mark, _) if app.shown_region().is_some_and(|ix| app.is_marked(ix)) => lang.unmark_it(),
        (Action::Mark, _) => lang.mark_it(),
        _ => action.name(lang),
    }
}

/// What an action does here, and what it answers where its name alone does not tell: for who reads or searches a list.
pub fn described(app: &App, action: Action) -> String {
    let (lang, name) = (app.looks.lang, name_here(app, action));
    let answers = match action {
        Action::Table => lang.answers_table(),
        Action::Gauges => lang.answers_gauges(),
        Action::Map => lang.answers_map(),
        Action::Overview => lang.answers_overview(),
        Action::Distance => lang.answers_distance(),
        Action::CompareView => lang.answers_compare_view(),
        Action::Changes => lang.answers_changes(),
        Action::Costs => lang.answers_costs(),
        Action::Detail => lang.answers_detail(),
        Action::Query => lang.answers_query(),
        Action::Peers => lang.answers_peers(),
        Action::Rule => lang.answers_rule(),
        Action::AsOf => lang.answers_as_of(),
        Action::Plan => lang.answers_plan(),
        Action::Brief => lang.answers_brief(),
        Action::Export => lang.answers_export(),
        Action::Copy => lang.answers_copy(),
        _ => return name.to_owned(),
    };
    format!("{name}: {answers}")
}

/// The first key of `action` as the screen shows it; nothing where it has none.
pub fn key_label(app: &App, action: Action) -> String {
    let key = app.keymap.keys(action).first();
    key.map(|key| key.label(app.looks.lang, app.looks.glyphs.glyphs())).unwrap_or_default()
}

/// All keys of `action` as the screen shows them.
pub fn key_labels(app: &App, action: Action) -> String {
    let label = |key: &Key| key.label(app.looks.lang, app.looks.glyphs.glyphs());
    app.keymap.keys(action).iter().map(label).collect::<Vec<_>>().join("  ")
}

/// How many lines of the help fit on the screen.
pub fn help_height(app: &App) -> usize {
    usize::from(app.size.height.saturating_sub(4))
}

/// The actions that the footer offers now, most important first.
pub fn footer_actions(app: &App) -> Vec<Action> {
    use Action as A;
    let wanted: &[Action] = if app.spec.detail.is_some() {
        &[A::Back, A::Left, A::Right, A::Mark, A::Quit, A::Compare, A::Peers, A::Plan, A::Rule, A::AsOf, A::Help]
    } else {
        match app.spec.screen {
            Screen::Table => &[
                A::Detail,
                A::Query,
                A::Provinces,
                A::Sort,
                A::Mark,
                A::Quit,
                // Two marks are needed; until then the way to what the table cannot show.
                if app.spec.marks.is_empty() { A::Distance } else { A::Compare },
                A::Costs,
                A::Rule,
                A::NextView,
                A::Help,
            ],
            Screen::Gauges => &[
                A::Detail,
                A::Query,
                A::Provinces,
                A::Zoom,
                A::GroupByProvince,
                A::Mark,
                A::Quit,
                A::NextView,
                A::Help,
            ],
            Screen::Map => &[
                A::Detail,
                A::ZoomIn,
                A::ZoomOut,
                A::WholeCountry,
                A::Measure,
                A::SinceBack,
                A::SinceForward,
                A::Query,
                A::Mark,
                A::AsOf,
                A::NextView,
                A::Quit,
                A::Help,
            ],
            Screen::Overview => {
                &[A::Detail, A::Back, A::Query, A::Provinces, A::Rule, A::AsOf, A::Play, A::NextView, A::Quit, A::Help]
            }
            Screen::Distance => {
                &[A::Detail, A::Query, A::Provinces, A::Mark, A::Rule, A::AsOf, A::NextView, A::Left, A::Quit, A::Help]
            }
            Screen::Changes => &[
                A::Detail,
                A::Since,
                A::SinceBack,
                A::SinceForward,
                A::Query,
                A::Provinces,
                A::Mark,
                A::Rule,
                A::AsOf,
                A::Quit,
                A::Help,
            ],
            Screen::Costs => {
                &[A::Detail, A::Plan, A::Query, A::Provinces, A::Mark, A::Rule, A::AsOf, A::NextView, A::Quit, A::Help]
            }
            Screen::Compare => {
                &[A::Back, A::Left, A::Right, A::Mark, A::Detail, A::Quit, A::Up, A::Down, A::Rule, A::Help]
            }
        }
    };
    // What has no key is no hint.
    let is_offered = |action: &Action| is_available(app, *action) && !app.keymap.keys(*action).is_empty();
    wanted.iter().copied().filter(is_offered).collect()
}
