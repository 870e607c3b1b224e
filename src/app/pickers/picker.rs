//! A list to pick from, narrowed by typing: palette, provinces, sort, columns, rules and dates.

use super::line_edit::LineEdit;
use super::plan_items;
use crate::app::{Action, Column, CopyWhat, ExportAsked, FileKind, Key, KeyCode, update};
use crate::domain::cost::Cohort;
use crate::domain::query::{SortColumn, fuzzy_matches};
use crate::domain::rate::RateChoice;
use crate::domain::{Percent, Period, RegionCode, RuleBase, typed_line};
use crate::locale::{Lang, format};
use crate::report::figures::percent_text;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PickerKind {
    /// An action.
    Palette,
    /// Provinces to filter by.
    Provinces,
    /// Columns to sort by.
    Sort,
    /// Columns to show.
    Columns,
    /// The rule that measures.
    Rule,
    /// The as-of date.
    AsOf,
    /// The parts of the plan of the cost.
    Plan,
    /// The premium to reckon with.
    Rate,
    /// The first month that is paid.
    Start,
    /// The budget.
    Budget,
    /// Members of a plan of one's own.
    Members,
    /// The date that changes are counted from, which lies before this one.
    Since(NaiveDate),
    /// The kind of file to save as.
    Export,
    /// What a fact sheet is about, and how it is written.
    Brief,
    /// The name of a file of this kind.
    File(FileKind),
    /// What to do where another file has the name.
    Overwrite,
    /// What to copy.
    Copy,
    /// Views with a name.
    Views,
    /// Whether a view is to be deleted.
    DeleteView,
}

/// What an item stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemValue {
    /// An action.
    Action(Action),
    /// An island group: its provinces.
    Island(Vec<RegionCode>),
    /// A province.
    Province(RegionCode),
    /// A column to sort by.
    Sort(SortColumn),
    /// A column to show.
    Column(Column),
    /// A dated rule.
    Rule(RuleBase),
    /// A typed registered line.
    Line(Percent),
    /// A date.
    Day(NaiveDate),
    /// A part of the plan of the cost.
    Setting(PickerKind),
    /// A premium.
    Rate(RateChoice),
    /// A month of the year, 1 to 12.
    Month(u32),
    /// A budget in rupiah, or none.
    Budget(Option<u64>),
    /// Members of a plan of one's own, or none.
    Members(Option<Cohort>),
    /// The plan as it was at first.
    PlanReset,
    /// A kind of file.
    Export(FileKind),
    /// A file.
    File(ExportAsked),
    /// Another name for a file.
    Rename(ExportAsked),
    /// What is copied.
    Copy(CopyWhat),
    /// The view of this name.
    View(String),
    /// A name for what is on screen.
    KeepView(String),
    /// The view of this name, to be deleted.
    DeleteView(String),
}

/// An item of a picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it stands for.
    pub value: ItemValue,
    /// Its name.
    pub label: String,
    /// What else is said of it, on the right.
    pub note: String,
    /// A word that finds it beside its name.
    pub id: String,
}

impl Item {
    /// An item that its name alone finds.
    pub(in crate::app) fn new(value: ItemValue, label: impl Into<String>, note: impl Into<String>) -> Self {
        Self { value, label: label.into(), note: note.into(), id: String::new() }
    }
}

/// The state of an open picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    /// What is picked.
    pub kind: PickerKind,
    /// Every item; one that was typed comes last.
    pub items: Vec<Item>,
    /// What was typed to narrow the list.
    pub input: LineEdit,
    /// The items that match: positions in `items`, best first.
    pub matches: Vec<usize>,
    /// The item under the cursor: a position in `matches`.
    pub cursor: usize,
    /// Items chosen: positions in `items`.
    pub chosen: BTreeSet<usize>,
    /// Whether sort keys were chosen since it opened.
    pub touched: bool,
    listed: usize,
    lang: Lang,
}

impl Picker {
    /// A picker of `items` with some chosen, the cursor on the first of them.
    pub fn new(kind: PickerKind, lang: Lang, items: Vec<Item>, chosen: impl IntoIterator<Item = usize>) -> Self {
        let matches = (0..items.len()).collect();
        let chosen: BTreeSet<usize> = chosen.into_iter().collect();
        let cursor = chosen.first().copied().unwrap_or(0);
        let listed = items.len();
        Self { kind, items, input: LineEdit::default(), matches, cursor, chosen, touched: false, listed, lang }
    }

    /// The item under the cursor.
    pub fn current(&self) -> Option<&Item> {
        self.items.get(*self.matches.get(self.cursor)?)
    }

    /// Whether several items can be chosen.
    pub const fn is_multiple(&self) -> bool {
        matches!(self.kind, PickerKind::Provinces | PickerKind::Columns | PickerKind::Sort)
    }

    /// Moves the cursor by `rows`, stopping at the ends.
    pub fn move_by(&mut self, rows: isize) {
        self.cursor = self.cursor.saturating_add_signed(rows).min(self.matches.len().saturating_sub(1));
    }

    /// Chooses the item under the cursor, or no longer.
    pub fn toggle(&mut self) {
        if let Some(ix) = self.matches.get(self.cursor)
            && !self.chosen.remove(ix)
        {
            self.chosen.insert(*ix);
        }
    }

    /// Chooses the provinces with `codes`; where all are chosen, none of them any longer.
    pub fn toggle_provinces(&mut self, codes: &[RegionCode]) {
        let of_island = |item: &Item| matches!(item.value, ItemValue::Province(code) if codes.contains(&code));
        let items = self.items.iter().enumerate();
        let provinces: Vec<usize> = items.filter(|(_, item)| of_island(item)).map(|(ix, _)| ix).collect();
        if provinces.iter().all(|ix| self.chosen.contains(ix)) {
            self.chosen.retain(|ix| !provinces.contains(ix));
        } else {
            self.chosen.extend(provinces);
        }
    }

    /// The provinces chosen.
    pub fn chosen_provinces(&self) -> Vec<RegionCode> {
        let province = |ix: &usize| match self.items.get(*ix)?.value {
            ItemValue::Province(code) => Some(code),
            _ => None,
        };
        self.chosen.iter().filter_map(province).collect()
    }

    /// Applies a key that edits the input or moves the cursor; `false` if the key does neither.
    pub fn press(&mut self, key: Key) -> bool {
        match key.code {
            KeyCode::Up => self.move_by(-1),
            KeyCode::Down => self.move_by(1),
            KeyCode::PageUp => self.move_by(-10),
            KeyCode::PageDown => self.move_by(10),
            _ if self.input.press(key) => self.narrow(),
            _ => return false,
        }
        true
    }

    /// Types `text` into the input.
    pub fn paste(&mut self, text: &str) {
        self.input.insert(text);
        self.narrow();
    }

    fn narrow(&mut self) {
        self.items.truncate(self.listed);
        let typed = self.input.text();
        let typed = typed.trim();
        self.matches = if typed.is_empty() {
            (0..self.items.len()).collect()
        } else {
            let found_by = |item: &Item| format!("{} {}", item.label, item.id);
            let names: Vec<String> = self.items.iter().map(found_by).collect();
            let labels: Vec<&str> = names.iter().map(String::as_str).collect();
            let words: Vec<&str> = typed.split_whitespace().collect();
            let plain = |label: &str| words.iter().all(|w| label.to_lowercase().contains(&w.to_lowercase()));
            let mut found: Vec<usize> =
                (0..labels.len()).filter(|ix| labels.get(*ix).is_some_and(|l| plain(l))).collect();
            // What a name says comes before what is said of it behind a colon.
            let is_named = |label: &&str| plain(label.split_once(": ").map_or(label, |(name, _)| name));
            found.sort_by_key(|ix| !labels.get(*ix).is_some_and(is_named));
            // A date is never guessed, nor a name that may be a new one.
            let may_guess = !matches!(self.kind, PickerKind::AsOf | PickerKind::Since(_) | PickerKind::Views);
            if found.is_empty() && may_guess {
                fuzzy_matches(&words, &labels).into_iter().map(|(ix, _)| ix).collect()
            } else {
                found
            }
        };
        if let Some(item) = typed_item(self.kind, typed, &self.items, self.lang) {
            self.items.push(item);
            // A name that is being typed may become that of a view that there is.
            let at = if self.kind == PickerKind::Views { self.matches.len() } else { 0 };
            self.matches.insert(at, self.listed);
        }
        self.cursor = 0;
    }
}

/// The item that typed text stands for, where it is a percentage or a date.
fn typed_item(kind: PickerKind, typed: &str, items: &[Item], lang: Lang) -> Option<Item> {
    let (value, label) = match kind {
        PickerKind::Rule => {
            let line = typed_line(typed)?;
            (ItemValue::Line(line), percent_text(lang, line))
        }
        PickerKind::AsOf => {
            let day = Period::parse(typed)?.last_day();
            (ItemValue::Day(day), format::date(day, lang))
        }
        PickerKind::Since(until) => {
            let day = Period::parse(typed)?.last_day();
            (day < until).then_some((ItemValue::Day(day), format::date(day, lang)))?
        }
        PickerKind::File(kind) => return update::typed_file(kind, typed, lang),
        PickerKind::Views => return update::typed_view(typed, items, lang),
        _ => return plan_items::typed(kind, typed, lang),
    };
    Some(Item::new(value, label, ""))
}
