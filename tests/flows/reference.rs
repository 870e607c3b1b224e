//! The program next to a plain model of it: lists of texts, walked from end to end, with nothing remembered in between.
//! Whatever is done, both show the same regions in the same order, with the same one selected and the same ones marked.

use crate::support::{Stage, bundled, looks};
use cakupan::app::Screen;
use cakupan::domain::{Kind, Metric, RuleChoice, ShareKind, Snapshot};
use cakupan::locale::Lang;
use proptest::prelude::*;
use std::sync::LazyLock;

const DAY: &str = "2026-02-28";

/// The default order.
const DEFAULT: [&str; 3] = ["stale", "reg", "name"];

/// The columns that the model sorts by, with their place in the list of columns.
const COLUMNS: [(usize, &str); 7] =
    [(0, "name"), (1, "code"), (2, "prov"), (4, "kind"), (5, "pop"), (6, "reg"), (10, "gap")];

/// What the model filters by.
const FILTERS: [&str; 10] = [
    "",
    "prov:kaltim",
    "prov:64,63 kind:kota",
    "kind:kota",
    "-kind:kota",
    "reg:<98",
    "reg:>=98",
    "-reg:<98",
    "pop:>1000000",
    "pop:>100000000",
];

/// A region, as far as the model knows it.
struct Facts {
    code: String,
    name: String,
    province: String,
    is_kota: bool,
    residents: Option<i64>,
    gap: Option<i64>,
    /// The registered share in millionths of a percent, and whether it is at least or at most that.
    registered: Option<(i64, ShareKind)>,
    /// 0 fresh, 1 stale, 2 nothing known.
    age: i64,
}

/// Every region, by code.
static REGIONS: LazyLock<Vec<Facts>> = LazyLock::new(|| {
    let dataset = bundled();
    let snapshot = Snapshot::new(dataset.clone(), DAY.parse().unwrap(), RuleChoice::default());
    let facts = dataset.listed().iter().map(|ix| {
        let (region, standing) = (dataset.region(*ix), snapshot.state(*ix).standing(Metric::Registered));
        Facts {
            code: region.code.to_string(),
            name: region.bare_name().to_lowercase(),
            province: dataset.region(dataset.province_of(*ix).unwrap()).name.to_lowercase(),
            is_kota: region.kind == Kind::Kota,
            residents: snapshot.residents(*ix).map(|people| people.try_into().unwrap()),
            gap: snapshot.state(*ix).signed_gap(),
            registered: standing.chosen.map(|claim| (claim.share.micro(), claim.kind)),
            age: if standing.period.is_empty() { 2 } else { standing.stale.into() },
        }
    });
    facts.collect()
});

impl Facts {
    fn passes(&self, filter: &str) -> bool {
        const LINE: i64 = 98_000_000;
        match filter {
            "" => true,
            "prov:kaltim" => self.code.starts_with("64"),
            "prov:64,63 kind:kota" => self.is_kota && (self.code.starts_with("64") || self.code.starts_with("63")),
            "kind:kota" => self.is_kota,
            "-kind:kota" => !self.is_kota,
            // At least so much may be more, at most so much may be less.
            "reg:<98" => self.registered.is_some_and(|(share, kind)| share < LINE && kind != ShareKind::Floor),
            "reg:>=98" | "-reg:<98" => {
                self.registered.is_some_and(|(share, kind)| share >= LINE && kind != ShareKind::Ceiling)
            }
            "pop:>1000000" => self.residents.is_some_and(|people| people > 1_000_000),
            "pop:>100000000" => false,
            _ => panic!("no filter {filter}"),
        }
    }

    /// What `column` sorts by.
    fn value(&self, column: &str) -> Option<(i64, &str, i64)> {
        match column {
            "name" => Some((0, &self.name, self.is_kota.into())),
            "code" => Some((0, &self.code, 0)),
            "prov" => Some((0, &self.province, 0)),
            "kind" => Some((self.is_kota.into(), "", 0)),
            "pop" => Some((self.residents?, "", 0)),
            "reg" => Some((self.registered?.0, "", 0)),
            "gap" => Some((self.gap?, "", 0)),
            "stale" => Some((self.age, "", 0)),
            _ => panic!("no column {column}"),
        }
    }
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    gauges: bool,
    detail: Option<String>,
    filter: &'static str,
    /// Columns, each with whether the greatest comes first.
    sort: Vec<(&'static str, bool)>,
    marks: Vec<String>,
    selected: Option<String>,
}

/// The model.
struct Model {
    now: Shown,
    past: Vec<Shown>,
    future: Vec<Shown>,
}

/// Something that the user does.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Move(isize),
    Page(isize),
    Top,
    Bottom,
    Mark,
    Reverse,
    Back,
    Undo,
    Redo,
    Table,
    Gauges,
    Enter,
    SortBy(usize),
    ToggleKey(usize),
    Filter(&'static str),
    GiveUpFilter(&'static str),
}

impl Deed {
    /// Its keys; beside a full detail nothing can be sorted, and what would be chosen in the list is not typed.
    fn keys(self, in_detail: bool) -> String {
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
            Self::Table => "1".into(),
            Self::Gauges => "2".into(),
            Self::Enter => "<Enter>".into(),
            Self::SortBy(_) | Self::ToggleKey(_) if in_detail => "s".into(),
            Self::SortBy(column) => format!("s{}<Enter>", to(column)),
            Self::ToggleKey(column) => format!("s{}<Space><Enter>", to(column)),
            Self::Filter(text) => format!("/<C-u>{text}<Enter>"),
            Self::GiveUpFilter(text) => format!("/<C-u>{text}<Esc>"),
        }
    }
}

impl Model {
    fn new() -> Self {
        let (marks, sort) = (Vec::new(), Vec::new());
        let now = Shown { gauges: false, detail: None, filter: "", sort, marks, selected: None };
        let mut model = Self { now, past: Vec::new(), future: Vec::new() };
        model.now.selected = model.rows().first().cloned();
        model
    }

    /// The codes of the regions shown, in their order: each is put before the first that it precedes.
    fn rows(&self) -> Vec<String> {
        let keys = self.sort();
        let precedes = |a: &Facts, b: &Facts| {
            for (column, descending) in &keys {
                match (a.value(column), b.value(column)) {
                    (Some(x), Some(y)) if x != y => return (x < y) != *descending,
                    (Some(_), None) => return true,
                    (None, Some(_)) => return false,
                    _ => {}
                }
            }
            false
        };
        let mut rows: Vec<&Facts> = Vec::new();
        for region in REGIONS.iter().filter(|region| region.passes(self.now.filter)) {
            let at = rows.iter().position(|other| precedes(region, other)).unwrap_or(rows.len());
            rows.insert(at, region);
        }
        rows.iter().map(|region| region.code.clone()).collect()
    }

    /// The sort in force.
    fn sort(&self) -> Vec<(&'static str, bool)> {
        if self.now.sort.is_empty() { DEFAULT.map(|column| (column, false)).to_vec() } else { self.now.sort.clone() }
    }

    /// `page` is how many rows a page has.
    fn act(&mut self, deed: Deed, page: usize) {
        let before = self.now.clone();
        match deed {
            Deed::Move(rows) => self.go(rows),
            Deed::Page(pages) => self.go(pages * isize::try_from(page).unwrap()),
            Deed::Top => self.go(-1000),
            Deed::Bottom => self.go(1000),
            Deed::Mark => self.mark(),
            Deed::Reverse if self.now.detail.is_none() => {
                let mut keys = self.sort();
                if let Some(key) = keys.iter_mut().find(|(column, _)| *column != "stale") {
                    key.1 = !key.1;
                }
                self.now.sort = keys;
                self.now.selected = None;
            }
            Deed::SortBy(column) if self.now.detail.is_none() => {
                let column = COLUMNS[column].1;
                let again = self.now.sort.first() == Some(&(column, false));
                self.now.sort = vec![(column, again)];
                self.now.selected = None;
            }
            Deed::ToggleKey(column) if self.now.detail.is_none() => {
                let column = COLUMNS[column].1;
                match self.now.sort.iter().position(|(other, _)| *other == column) {
                    None => self.now.sort.push((column, false)),
                    Some(at) if self.now.sort[at].1 => drop(self.now.sort.remove(at)),
                    Some(at) => self.now.sort[at].1 = true,
                }
            }
            Deed::Back => match self.now.detail.take() {
                Some(_) => {}
                None if self.now.gauges => self.now.gauges = false,
                None => self.now.filter = "",
            },
            Deed::Table | Deed::Gauges => {
                self.now.gauges = matches!(deed, Deed::Gauges);
                self.now.detail = None;
            }
            Deed::Enter => self.now.detail = self.now.detail.take().or(self.now.selected.clone()),
            Deed::Filter(text) => {
                // What is typed is the whole query; only from nothing to nothing there is no other one on the way.
                if !(self.now.filter.is_empty() && self.now.sort.is_empty() && text.is_empty()) {
                    self.now.selected = None;
                }
                (self.now.filter, self.now.sort) = (text, Vec::new());
            }
            Deed::Undo => self.travel(true),
            Deed::Redo => self.travel(false),
            Deed::GiveUpFilter(_) | Deed::Reverse | Deed::SortBy(_) | Deed::ToggleKey(_) => {}
        }
        if !matches!(deed, Deed::Undo | Deed::Redo)
            && before != (Shown { selected: before.selected.clone(), ..self.now.clone() })
        {
            self.past.push(before);
            self.future.clear();
        }
        let rows = self.rows();
        self.now.selected = self.now.selected.take().filter(|code| rows.contains(code)).or(rows.first().cloned());
    }

    fn travel(&mut self, back: bool) {
        let (from, to) = if back { (&mut self.past, &mut self.future) } else { (&mut self.future, &mut self.past) };
        if let Some(other) = from.pop() {
            to.push(std::mem::replace(&mut self.now, other));
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

fn deeds() -> impl Strategy<Value = Deed> {
    let column = || 0..COLUMNS.len();
    let filter = || proptest::sample::select(FILTERS.to_vec());
    let plain = [Deed::Top, Deed::Bottom, Deed::Reverse, Deed::Back, Deed::Table, Deed::Gauges, Deed::Enter];
    prop_oneof![
        3 => (-3_isize..=3).prop_map(Deed::Move),
        1 => prop_oneof![Just(Deed::Page(-1)), Just(Deed::Page(1))],
        3 => Just(Deed::Mark),
        4 => proptest::sample::select(plain.to_vec()),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => column().prop_map(Deed::SortBy),
        1 => column().prop_map(Deed::ToggleKey),
        2 => filter().prop_map(Deed::Filter),
        1 => filter().prop_map(Deed::GiveUpFilter),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_program_does_what_the_model_does(deeds in proptest::collection::vec(deeds(), 1..40)) {
        let mut stage = Stage::on(bundled(), 120, 40, looks(Lang::Id), DAY, "");
        let mut model = Model::new();
        for (at, deed) in deeds.iter().enumerate() {
            let page = stage.app.rows_in_view().saturating_sub(1).max(1);
            stage.keys(&deed.keys(model.now.detail.is_some()));
            model.act(*deed, page);
            let (app, done) = (&stage.app, &deeds[..=at]);
            let rows: Vec<String> = app.rows.iter().map(|ix| app.dataset.region(*ix).code.to_string()).collect();
            prop_assert_eq!(rows, model.rows(), "rows after {:?}", done);
            let code = |code: &cakupan::domain::RegionCode| code.to_string();
            prop_assert_eq!(app.spec.selected.as_ref().map(code), model.now.selected.clone(), "selected after {:?}", done);
            prop_assert_eq!(app.spec.detail.as_ref().map(code), model.now.detail.clone(), "detail after {:?}", done);
            let marks: Vec<String> = app.spec.marks.iter().map(code).collect();
            prop_assert_eq!(&marks, &model.now.marks, "marks after {:?}", done);
            let screen = if model.now.gauges { Screen::Gauges } else { Screen::Table };
            prop_assert_eq!(app.spec.screen, screen, "view after {:?}", done);
            let steps = (app.history.can_undo(), app.history.can_redo());
            prop_assert_eq!(steps, (!model.past.is_empty(), !model.future.is_empty()), "steps after {:?}", done);
        }
    }
}
