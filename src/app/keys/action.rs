//! The one table of actions: identifier, group, default keys and name. Keymap, help, footer and palette are made from it.

use super::key::{Key, KeyCode};
use crate::app::Screen;
use crate::locale::Lang;

/// A group of actions in the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Moving about.
    Move,
    /// Finding and filtering.
    Find,
    /// Views and what they show.
    View,
    /// Rule and date.
    Measure,
    /// The program itself.
    Program,
}

impl Group {
    /// Every group in the order of the help.
    pub const ALL: [Self; 5] = [Self::View, Self::Find, Self::Measure, Self::Program, Self::Move];

    /// Its heading.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Move => lang.group_move(),
            Self::Find => lang.group_find(),
            Self::View => lang.group_view(),
            Self::Measure => lang.group_measure(),
            Self::Program => lang.group_program(),
        }
    }
}

macro_rules! actions {
    ($($action:ident, $id:literal, $group:ident, [$($key:expr),*], $name:ident;)+) => {
        /// Something the user can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $(#[doc = concat!("`", $id, "`")] $action,)+
        }

        impl Action {
            /// Every action, in the order of the help.
            pub const ALL: &'static [Self] = &[$(Self::$action),+];

            /// The name that configuration and documentation use.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$action => $id),+ }
            }

            /// Its group.
            pub const fn group(self) -> Group {
                match self { $(Self::$action => Group::$group),+ }
            }

            /// Its default keys, the one to show first.
            pub const fn keys(self) -> &'static [Key] {
                match self { $(Self::$action => const { &[$($key),*] }),+ }
            }

            /// What it is called.
            pub const fn name(self, lang: Lang) -> &'static str {
                match self { $(Self::$action => lang.$name()),+ }
            }
        }
    };
}

const fn k(code: KeyCode) -> Key {
    Key::plain(code)
}
const fn c(c: char) -> Key {
    Key::char(c)
}

actions! {
    Table, "table", View, [c('1')], do_table;
    Gauges, "gauges", View, [c('2')], do_gauges;
    Map, "map", View, [c('3')], do_map;
    Overview, "overview", View, [c('4')], do_overview;
    Distance, "distance", View, [c('5')], do_distance;
    CompareView, "compare-view", View, [c('6')], do_compare_view;
    Changes, "changes", View, [c('7')], do_changes;
    Costs, "costs", View, [c('8')], do_costs;
    NextView, "next-view", View, [c('v')], do_next_view;
    Compare, "compare", View, [c('c')], do_compare;
    Peers, "peers", View, [c('w')], do_peers;
    Columns, "columns", View, [c('o')], do_columns;
    Zoom, "zoom", View, [c('z')], do_zoom;
    ZoomIn, "zoom-in", View, [c('+'), c('=')], do_zoom_in;
    ZoomOut, "zoom-out", View, [c('-')], do_zoom_out;
    WholeCountry, "whole-country", View, [c('0')], do_whole_country;
    Measure, "measure", View, [c('i')], do_measure;
    GroupByProvince, "group", View, [c('m')], do_group;
    Query, "query", Find, [c('/')], do_query;
    Provinces, "provinces", Find, [c('p')], do_provinces;
    ClearQuery, "clear-query", Find, [], do_clear_query;
    Sort, "sort", Find, [c('s')], do_sort;
    Reverse, "reverse", Find, [c('r')], do_reverse;
    Mark, "mark", Find, [c(' ')], do_mark;
    Undo, "undo", Find, [c('u')], do_undo;
    Redo, "redo", Find, [c('U'), Key::ctrl('r')], do_redo;
    UnmarkAll, "unmark-all", Find, [], do_unmark_all;
    Rule, "rule", Measure, [c('t')], do_rule;
    AsOf, "as-of", Measure, [c('d')], do_as_of;
    MonthBack, "month-back", Measure, [c('[')], do_month_back;
    MonthForward, "month-forward", Measure, [c(']')], do_month_forward;
    Play, "play", Measure, [c('Y')], do_play;
    Plan, "plan", Measure, [c('b')], do_plan;
    Since, "since", Measure, [c('D')], do_since;
    SinceBack, "since-back", Measure, [c('<')], do_since_back;
    SinceForward, "since-forward", Measure, [c('>')], do_since_forward;
    Brief, "brief", Program, [c('f')], do_brief;
    Export, "export", Program, [c('e')], do_export;
    Copy, "copy", Program, [c('y')], do_copy;
    Views, "views", Program, [c('V')], do_views;
    Language, "language", Program, [c('L')], do_language;
    Theme, "theme", Program, [c('T')], do_theme;
    Help, "help", Program, [c('?')], do_help;
    Palette, "palette", Program, [c(':')], do_palette;
    Suspend, "suspend", Program, [Key::ctrl('z')], do_suspend;
    Quit, "quit", Program, [c('q')], do_quit;
    ForceQuit, "force-quit", Program, [Key::ctrl('c')], do_force_quit;
    Up, "up", Move, [k(KeyCode::Up), c('k')], do_up;
    Down, "down", Move, [k(KeyCode::Down), c('j')], do_down;
    Left, "left", Move, [k(KeyCode::Left), c('h')], do_left;
    Right, "right", Move, [k(KeyCode::Right), c('l')], do_right;
    PageUp, "page-up", Move, [k(KeyCode::PageUp), Key::ctrl('b')], do_page_up;
    PageDown, "page-down", Move, [k(KeyCode::PageDown), Key::ctrl('f')], do_page_down;
    Top, "top", Move, [c('g'), k(KeyCode::Home)], do_top;
    Bottom, "bottom", Move, [c('G'), k(KeyCode::End)], do_bottom;
    NextPane, "next-pane", Move, [k(KeyCode::Tab), k(KeyCode::BackTab)], do_next_pane;
    Detail, "detail", Move, [k(KeyCode::Enter)], do_detail;
    Back, "back", Move, [k(KeyCode::Esc), k(KeyCode::Backspace)], do_back;
}

impl Action {
    /// The one view that it is for, where it is for one alone.
    pub const fn only_on(self) -> Option<Screen> {
        match self {
            Self::Columns => Some(Screen::Table),
            Self::GroupByProvince => Some(Screen::Gauges),
            Self::ZoomIn | Self::ZoomOut | Self::WholeCountry | Self::Measure => Some(Screen::Map),
            _ => None,
        }
    }

    /// The action that settings call `id`.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn no_key_and_no_name_is_given_twice() {
        let mut keys: HashMap<Key, Action> = HashMap::new();
        let mut ids: HashMap<&str, Action> = HashMap::new();
        for action in Action::ALL {
            assert_eq!(ids.insert(action.id(), *action), None);
            assert_eq!(Action::parse(action.id()), Some(*action));
            for key in action.keys() {
                assert_eq!(keys.insert(*key, *action), None, "{key}");
            }
        }
    }
}
