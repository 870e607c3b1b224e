//! What the user is doing: plain state, changed by [`update`](update()) alone.
//!
//! Nothing here reads a file, a clock or a terminal. What happens arrives as [`Msg`]; what must be done outside leaves
//! as [`Effect`]. Rows and pages are computed on request, so that long work can be done on another thread.
//!
//! `views` has a file for each view, `keys` what a key does, `pickers` the lists to pick from, `kept` what outlives the
//! run, and `update` the ways from one state to the next.

mod asking;
pub mod compute;
mod export;
mod files;
mod history;
mod kept;
mod keys;
mod msg;
mod pickers;
mod spec;
mod start;
mod update;
mod views;

pub use compute::{Answer, Previous, Request, Summary};
pub use export::{BriefOf, Copied, CopyWhat, ExportAsked, FileKind, WriteFault};
pub use files::Files;
pub use history::History;
pub use kept::bookmark::{Bookmark, RuleWords, SavedView};
pub use kept::{Kept, ViewEdit};
pub use keys::action::Action;
pub use keys::key::{Key, KeyCode};
pub use keys::keymap::Keymap;
pub use keys::{action, help, key};
pub use msg::{Effect, Mouse, Msg, Target};
pub use pickers::picker::{Item, ItemValue, Picker, PickerKind};
pub use pickers::{line_edit, picker};
pub use spec::{Column, Screen, ViewSpec};
pub use start::Start;
pub use update::{is_available, sort_column, update};
pub use views::changes::Changes;
pub use views::columns::TablePlan;
pub use views::comparison::Comparison;
pub use views::costs::CostsView;
pub use views::detail::Detail;
pub use views::distance::DistanceView;
pub use views::listing::{Laid, Listing, Placed};
pub use views::map::{Map, MapLevel, MapMeasure, MapSpec, MapTarget};
pub use views::overview::{OverviewPage, OverviewPath};
pub use views::pages::{Page, PageAsked};
pub use views::panes::{Area, Panes, Size};
pub use views::{map, panes};

use crate::domain::query::{Groups, Query, QueryError};
use crate::domain::{Dataset, RegionCode, RegionIx, Snapshot};
use crate::locale::Lang;
use crate::page::{ColorDepth, Colours, GlyphSet, MapGlyphs, Theme};
use asking::Asked;
use chrono::NaiveDate;
use line_edit::LineEdit;
use std::sync::Arc;

/// How the program looks and reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looks {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// The colours of the terminal.
    pub depth: ColorDepth,
    /// The characters of the terminal.
    pub glyphs: GlyphSet,
    /// How finely the map is drawn.
    pub map: MapGlyphs,
    /// Colours of the user's own.
    pub colours: Colours,
}

impl Looks {
    /// Dark, with every colour and character, and none of the user's own.
    pub fn full(lang: Lang) -> Self {
        Self {
            lang,
            theme: Theme::Dark,
            depth: ColorDepth::True,
            glyphs: GlyphSet::Unicode,
            map: MapGlyphs::Auto,
            colours: Colours::default(),
        }
    }
}

/// Which pane has the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The list of regions.
    #[default]
    List,
    /// The detail beside it.
    Detail,
}

/// What lies over the views and takes the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The keys of this place; the number of lines scrolled.
    Help(usize),
    /// A list to pick from.
    Picker(Picker),
    /// The query being typed.
    Query(QueryInput),
}

/// The query being typed, and what Esc goes back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryInput {
    /// What is typed.
    pub line: LineEdit,
    before: Query,
    selected: Option<RegionCode>,
    overview: OverviewPath,
}

/// Something to tell the user in one line until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Comparison needs two marked regions at least.
    MarkTwo,
    /// No more than six regions can be compared.
    MarkLimit,
    /// No region is like the one shown.
    NoPeers,
    /// This cannot be sorted.
    NotSortable,
    /// The text is no query.
    Query(Vec<QueryError>),
    /// A date or rule cannot be read.
    NothingMatches,
    /// The data files have changed, and these are the data now.
    Reloaded,
    /// The data files have changed, but cannot be read: what is wrong. The data are those from before.
    BadData(Vec<String>),
    /// This file was written.
    Exported(String),
    /// This file was not written.
    NotExported(String, WriteFault),
    /// What came of copying.
    Copied(Copied),
    /// What was being saved or copied was given up.
    GivenUp,
    /// The program goes on where it ended.
    Resumed,
    /// The view of this name is shown.
    ViewShown(String),
    /// The view of this name is shown as far as the data know what it asks for.
    ViewInPart(String),
    /// What is on screen is kept under this name.
    ViewKept(String),
    /// The view of this name was deleted.
    ViewDeleted(String),
    /// The views were not changed: why, in words.
    ViewsNotKept(String),
    /// What was kept of an earlier run is of no use: what became of it, in words.
    BadKept(String),
    /// What is wrong with the settings.
    BadSettings(Vec<String>),
}

/// What the user is doing.
#[derive(Clone, Debug)]
pub struct App {
    /// The data.
    pub dataset: Arc<Dataset>,
    /// Named lists of the user.
    pub groups: Arc<Groups>,
    /// Every region as known on the date, by the latest answer.
    pub snapshot: Arc<Snapshot>,
    /// The regions found, in order, by the latest answer.
    pub rows: Vec<RegionIx>,
    /// The regions found, summed up.
    pub summary: Summary,
    /// What is on screen.
    pub spec: ViewSpec,
    /// How it looks and reads.
    pub looks: Looks,
    /// The size of the screen.
    pub size: Size,
    /// The day it is.
    pub today: NaiveDate,
    /// The data files of the user's own.
    pub files: Files,
    /// What lies over the views.
    pub overlay: Option<Overlay>,
    /// Which pane has the keyboard.
    pub focus: Focus,
    /// The first row in view.
    pub offset: usize,
    /// Columns scrolled away on the left of the table, or behind the reference of the comparison.
    pub column_offset: usize,
    /// The detail of the region that is selected or fills the screen.
    pub detail: Detail,
    /// The marked regions side by side.
    pub comparison: Comparison,
    /// The map of the regions.
    pub map: Map,
    /// The nation or the filter on one page.
    pub overview: OverviewPage,
    /// Whether time is played: the date goes on by itself.
    pub playing: bool,
    /// What changed between two dates.
    pub changes: Changes,
    /// People above and below each line.
    pub distance: DistanceView,
    /// What closing the gaps costs.
    pub costs: CostsView,
    /// Which keys do what.
    pub keymap: Keymap,
    /// What was on screen before.
    pub history: History,
    /// The file asked for last.
    pub export: Option<ExportAsked>,
    /// Something to tell the user.
    pub notice: Option<Notice>,
    /// What is kept between two runs.
    pub kept: Kept,
    /// Whether an answer is awaited.
    pub computing: bool,
    /// Whether a file or a copy is being made.
    pub writing: bool,
    /// Data that were read, until the first answer rests on them.
    incoming: Option<Arc<Dataset>>,
    generation: u64,
    answered: u64,
    /// What was asked for last.
    asked: Asked,
    /// What the latest answer rests on.
    shown: Asked,
    /// What was on screen before the change that is being computed.
    resting: ViewSpec,
}

impl App {
    /// Where everything stands; `None` where the screen is too small.
    pub fn panes(&self) -> Option<Panes> {
        let full = self.spec.detail.is_some();
        // The country is wide: its detail stands below. What is nearer is as high as wide.
        if self.spec.screen == Screen::Map && self.spec.map.level == MapLevel::Nation && !full {
            return panes::stacked(self.size);
        }
        panes::panes(self.size, full, self.has_pane_beside())
    }

    /// Where the page of `screen` stands, a cell of air on both sides; `None` where another view or a detail is shown.
    pub fn page_area(&self, screen: Screen) -> Option<Area> {
        let is_shown = self.spec.screen == screen && self.spec.detail.is_none();
        let list = self.panes().filter(|_| is_shown)?.list;
        Some(Area { x: list.x + 1, width: list.width.saturating_sub(2), ..list })
    }

    /// Whether the view leaves room for the detail beside it, where the screen is wide enough.
    fn has_pane_beside(&self) -> bool {
        match self.spec.screen {
            Screen::Table | Screen::Map | Screen::Changes | Screen::Costs => true,
            // Two columns need twice the room.
            Screen::Distance => self.size.width >= 150,
            Screen::Gauges | Screen::Overview | Screen::Compare => false,
        }
    }

    /// The position of the selected region among the rows.
    pub fn selected_row(&self) -> Option<usize> {
        let selected = self.selected_region()?;
        self.rows.iter().position(|ix| *ix == selected)
    }

    /// The region under the cursor.
    pub fn selected_region(&self) -> Option<RegionIx> {
        self.spec.selected.and_then(|code| self.dataset.find(code))
    }

    /// The region that the detail shows: the one that fills the screen, else the selected one.
    pub fn shown_region(&self) -> Option<RegionIx> {
        let code = self.spec.detail.or(self.spec.selected)?;
        self.dataset.find(code)
    }

    /// Whether the region at `ix` is marked.
    pub fn is_marked(&self, ix: RegionIx) -> bool {
        self.spec.marks.contains(&self.dataset.region(ix).code)
    }

    /// How many rows of the view, or lines of the comparison, are sure to fit on the screen.
    pub fn rows_in_view(&self) -> usize {
        let Some(panes) = self.panes() else { return 0 };
        match self.spec.screen {
            // The heading takes a line.
            Screen::Table | Screen::Map => usize::from(panes.list.height.saturating_sub(1)),
            // Two lines a region, one more for the heading of its province, and a line of legend.
            Screen::Gauges => usize::from(panes.list.height.saturating_sub(1)) / if self.spec.grouped { 3 } else { 2 },
            Screen::Overview => self.overview_height(),
            Screen::Compare => self.comparison_height(),
            Screen::Distance => self.distance_height(),
            Screen::Changes => self.changes_height(),
            Screen::Costs => self.costs_height(),
        }
    }

    /// What the header sums up, and over how many regions: those inside the region that fills the screen, else those found.
    pub fn sum(&self) -> (&Summary, usize) {
        match self.spec.detail {
            Some(_) => (&self.detail.sum.0, self.detail.sum.1),
            None => (&self.summary, self.rows.len()),
        }
    }
}
