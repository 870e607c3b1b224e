//! The model: what is on screen, what was on it before, and what the user does to it.

use super::facts::{FILTERS, PROVINCES, TODAY, Typed, found, regions};
use cakupan::app::Screen;
use proptest::prelude::*;

/// The order that nobody asked for: of all regions, and of those that words name.
const DEFAULT: [&[&str]; 2] = [&["stale", "reg", "name"], &["match", "name"]];

/// The columns that the model sorts by, with their place in the list of columns.
const COLUMNS: [(usize, &str); 7] =
    [(0, "name"), (1, "code"), (2, "prov"), (4, "kind"), (5, "pop"), (6, "reg"), (10, "gap")];

/// How near the map can be.
const NEAREST: usize = 3;

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) screen: Screen,
    /// How near the map is.
    pub(super) level: usize,
    pub(super) detail: Option<String>,
    /// The last month of which something is known.
    pub(super) month: i32,
    words: &'static str,
    parts: Vec<&'static str>,
    /// As it was typed or picked: the same regions by another name are another step.
    texts: Vec<&'static str>,
    /// Columns, each with whether the greatest comes first.
    sort: Vec<(&'static str, bool)>,
    pub(super) marks: Vec<String>,
    pub(super) selected: Option<String>,
}

impl Shown {
    fn is_filtered(&self) -> bool {
        !self.words.is_empty() || !self.parts.is_empty()
    }
}

/// The model.
pub(super) struct Model {
    pub(super) now: Shown,
    pub(super) past: Vec<Shown>,
    pub(super) future: Vec<Shown>,
}

/// Something that the user does.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    Move(isize),
    Page(isize),
    Top,
    Bottom,
    Mark,
    Reverse,
    Back,
    Undo,
    Redo,
    View(Screen),
    NextView,
    Enter,
    SortBy(usize),
    ToggleKey(usize),
    Filter(Typed),
    GiveUpFilter(Typed),
    Province(usize),
    Month(i32),
    Date(i32),
}

impl Deed {
    /// Its keys.
    pub(super) fn keys(self) -> String {
        // The list opens at what is chosen.
        let to = |column: usize| "<Up>".repeat(20) + &"<Down>".repeat(COLUMNS[column].0);
        match self {
            Self::Move(rows) => if rows < 0 { "k" } else { "j" }.repeat(rows.unsigned_abs()),
            Self::Page(pages) => if pages < 0 { "<PgUp>" } else { "<PgDn>" }.into(),
            Self::Top => "g".into(),
            Self::Bottom => "G".into(),
            Self::Mark => "<Space>".into(),
            Self::Reverse => "r".into(),
            Self::Back => "<Esc>".into(),
            Self::Undo => "u".into(),
            Self::Redo => "U".into(),
            Self::View(screen) => (Screen::ALL.iter().position(|other| *other == screen).unwrap() + 1).to_string(),
            Self::NextView => "v".into(),
            Self::Enter => "<Enter>".into(),
            Self::SortBy(column) => format!("s{}<Enter>", to(column)),
            Self::ToggleKey(column) => format!("s{}<Space><Enter>", to(column)),
            Self::Filter((text, ..)) => format!("/<C-u>{text}<Enter>"),
            Self::GiveUpFilter((text, ..)) => format!("/<C-u>{text}<Esc>"),
            Self::Province(province) => format!("p{}<Enter>", PROVINCES[province].0),
            Self::Month(step) => if step < 0 { "[" } else { "]" }.into(),
            Self::Date(month) => format!("d{}-{:02}<Enter>", month.div_euclid(12), month.rem_euclid(12) + 1),
        }
    }

    /// Whether the model knows what this does where `shown` is on screen.
    pub(super) fn is_known(self, shown: &Shown, rows: &[String]) -> bool {
        let is_rows = matches!(shown.screen, Screen::Table | Screen::Gauges);
        let in_detail = shown.detail.is_some();
        match self {
            // A region that is marked and not among the rows is none to come back with.
            Self::View(Screen::Compare) | Self::NextView => shown.marks.iter().all(|mark| rows.contains(mark)),
            Self::Undo | Self::Redo | Self::Back | Self::View(_) => true,
            _ if shown.screen == Screen::Compare => false,
            Self::Move(_) | Self::Page(_) | Self::Top | Self::Bottom => is_rows || in_detail,
            Self::SortBy(_) | Self::ToggleKey(_) | Self::Reverse => {
                !in_detail && (is_rows || shown.screen == Screen::Map)
            }
            Self::Mark | Self::Enter => in_detail || shown.screen != Screen::Overview,
            Self::Province(_) => !shown.parts.iter().any(|part| part.starts_with("prov:")),
            _ => true,
        }
    }
}

impl Model {
    pub(super) fn new() -> Self {
        let now = Shown {
            screen: Screen::Table,
            level: 0,
            detail: None,
            month: TODAY,
            words: "",
            parts: Vec::new(),
            texts: Vec::new(),
            sort: Vec::new(),
            marks: Vec::new(),
            selected: None,
        };
        let mut model = Self { now, past: Vec::new(), future: Vec::new() };
        model.now.selected = model.rows().first().cloned();
        model
    }

    /// The codes of the regions shown, in their order.
    pub(super) fn rows(&self) -> Vec<String> {
        found(&regions(self.now.month), self.now.words, &self.now.parts, &self.sort())
    }

    /// The sort in force.
    fn sort(&self) -> Vec<(&'static str, bool)> {
        let default = DEFAULT[usize::from(!self.now.words.is_empty())];
        let asked = self.now.sort.clone();
        if asked.is_empty() { default.iter().map(|column| (*column, false)).collect() } else { asked }
    }

    /// `page` is how many rows a page has. Says whether the model knows which region is selected then.
    pub(super) fn act(&mut self, deed: Deed, page: usize) -> bool {
        let before = self.now.clone();
        match deed {
            Deed::Move(rows) => self.go(rows),
            Deed::Page(pages) => self.go(pages * isize::try_from(page).unwrap()),
            Deed::Top => self.go(-1000),
            Deed::Bottom => self.go(1000),
            Deed::Mark => self.mark(),
            Deed::Reverse => {
                let mut keys = self.sort();
                if let Some(key) = keys.iter_mut().find(|(column, _)| *column != "stale") {
                    key.1 = !key.1;
                }
                self.now.sort = keys;
            }
            Deed::SortBy(column) => {
                let column = COLUMNS[column].1;
                let again = self.now.sort.first() == Some(&(column, false));
                self.now.sort = vec![(column, again)];
            }
            Deed::ToggleKey(column) => {
                let column = COLUMNS[column].1;
                match self.now.sort.iter().position(|(other, _)| *other == column) {
                    None => self.now.sort.push((column, false)),
                    Some(at) if self.now.sort[at].1 => drop(self.now.sort.remove(at)),
                    Some(at) => self.now.sort[at].1 = true,
                }
            }
            Deed::Back => self.back(),
            Deed::View(screen) => self.show(screen),
            Deed::NextView => {
                let at = Screen::ALL.iter().position(|screen| *screen == self.now.screen).unwrap();
                let later = |steps: usize| Screen::ALL[(at + steps) % Screen::ALL.len()];
                let is_empty = later(1) == Screen::Compare && self.now.marks.len() < 2;
                self.show(later(if is_empty { 2 } else { 1 }));
            }
            Deed::Enter => self.enter(),
            Deed::Filter((text, words, parts)) => {
                (self.now.words, self.now.parts, self.now.sort) = (words, parts.to_vec(), Vec::new());
                self.now.texts = Some(text).filter(|text| !text.is_empty()).into_iter().collect();
            }
            Deed::Province(province) => {
                self.now.parts.push(PROVINCES[province].1);
                self.now.texts.push(PROVINCES[province].0);
            }
            Deed::Month(step) => self.now.month += step,
            Deed::Date(month) => self.now.month = month,
            Deed::Undo => self.travel(true),
            Deed::Redo => self.travel(false),
            Deed::GiveUpFilter(_) => {}
        }
        if !matches!(deed, Deed::Undo | Deed::Redo)
            && before != (Shown { selected: before.selected.clone(), ..self.now.clone() })
        {
            self.past.push(before.clone());
            self.future.clear();
        }
        let begins_anew = match deed {
            // What is typed is the whole query; only from nothing to nothing there is no other one on the way.
            Deed::Filter((text, ..)) => !text.is_empty() || before.is_filtered() || !before.sort.is_empty(),
            Deed::Reverse | Deed::SortBy(_) | Deed::Province(_) => true,
            _ => false,
        };
        self.select(begins_anew)
    }

    /// Keeps a region selected, or the first where a list `begins_anew`; says whether the model knows which.
    fn select(&mut self, begins_anew: bool) -> bool {
        let rows = self.rows();
        match self.now.screen {
            Screen::Compare => true,
            // Another of a list is selected where that region is not in it, or is alone in its row.
            Screen::Distance | Screen::Changes | Screen::Costs => false,
            Screen::Overview if self.now.is_filtered() => false,
            Screen::Table | Screen::Gauges | Screen::Map | Screen::Overview => {
                if begins_anew || rows.is_empty() {
                    self.now.selected = rows.first().cloned();
                }
                rows.is_empty() || self.now.selected.as_ref().is_some_and(|code| rows.contains(code))
            }
        }
    }

    fn travel(&mut self, back: bool) {
        let (from, to) = if back { (&mut self.past, &mut self.future) } else { (&mut self.future, &mut self.past) };
        if let Some(other) = from.pop() {
            to.push(std::mem::replace(&mut self.now, other));
        }
    }

    fn show(&mut self, screen: Screen) {
        if screen == Screen::Compare && self.now.marks.len() < 2 {
            return;
        }
        self.now.detail = None;
        if screen == Screen::Compare && self.now.screen != screen {
            self.now.selected = self.now.marks.first().cloned();
        }
        self.now.screen = screen;
    }

    fn enter(&mut self) {
        let can_be_nearer = self.now.screen == Screen::Map && self.now.level < NEAREST;
        match &self.now.selected {
            Some(code) if self.now.detail.is_none() && !can_be_nearer => self.now.detail = Some(code.clone()),
            Some(_) if self.now.detail.is_none() => self.now.level += 1,
            _ => {}
        }
    }

    /// Out of the detail, then out of the map, then to the table, then to all regions.
    fn back(&mut self) {
        if self.now.detail.take().is_some() {
        } else if self.now.screen == Screen::Map && self.now.level > 0 {
            self.now.level -= 1;
        } else if self.now.screen == Screen::Table {
            (self.now.words, self.now.parts, self.now.texts) = ("", Vec::new(), Vec::new());
        } else {
            self.now.screen = Screen::Table;
        }
    }

    fn go(&mut self, by: isize) {
        let rows = self.rows();
        let at = rows.iter().position(|code| Some(code) == self.now.selected.as_ref());
        if let Some(at) = at.filter(|_| self.now.detail.is_none()) {
            self.now.selected = rows.get(at.saturating_add_signed(by).min(rows.len() - 1)).cloned();
        }
    }

    fn mark(&mut self) {
        // A detail can be of a region that is no longer among the rows; without rows nothing is marked.
        let Some(selected) = &self.now.selected else { return };
        let code = self.now.detail.as_ref().unwrap_or(selected).clone();
        if self.now.marks.contains(&code) {
            self.now.marks.retain(|mark| *mark != code);
        } else if self.now.marks.len() < 6 {
            self.now.marks.push(code);
        }
    }
}

pub(super) fn deeds() -> impl Strategy<Value = Deed> {
    let column = || 0..COLUMNS.len();
    let filter = || proptest::sample::select(FILTERS.to_vec());
    let plain = [Deed::Top, Deed::Bottom, Deed::Reverse, Deed::Back, Deed::Enter, Deed::Enter, Deed::NextView];
    prop_oneof![
        3 => (-3_isize..=3).prop_map(Deed::Move),
        1 => prop_oneof![Just(Deed::Page(-1)), Just(Deed::Page(1))],
        3 => Just(Deed::Mark),
        4 => proptest::sample::select(plain.to_vec()),
        4 => proptest::sample::select(Screen::ALL.to_vec()).prop_map(Deed::View),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => column().prop_map(Deed::SortBy),
        1 => column().prop_map(Deed::ToggleKey),
        2 => filter().prop_map(Deed::Filter),
        1 => filter().prop_map(Deed::GiveUpFilter),
        1 => (0..PROVINCES.len()).prop_map(Deed::Province),
        1 => prop_oneof![Just(Deed::Month(-1)), Just(Deed::Month(1))],
        1 => (TODAY - 30..=TODAY).prop_map(Deed::Date),
    ]
}
