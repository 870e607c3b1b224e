//! What is on screen, as one value: the undo step, the saved view, and what survives a reload.

use super::{Action, MapMeasure, MapSpec, OverviewPath};
use crate::domain::plan::Plan;
use crate::domain::query::Query;
use crate::domain::{Dataset, RegionCode, RuleChoice, period};
use crate::locale::Lang;
use chrono::NaiveDate;

/// Months that changes are counted from, until the user chooses.
const MONTHS: u32 = 12;

/// A view of the regions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The sortable table.
    #[default]
    Table,
    /// Progress bars towards the line.
    Gauges,
    /// The map.
    Map,
    /// The nation or the filter on one page.
    Overview,
    /// People above and below each line.
    Distance,
    /// Marked regions side by side.
    Compare,
    /// What changed between two dates.
    Changes,
    /// What closing the gaps costs.
    Costs,
}

impl Screen {
    /// Every view, in the order of the tabs.
    pub const ALL: [Self; 8] = [
        Self::Table,
        Self::Gauges,
        Self::Map,
        Self::Overview,
        Self::Distance,
        Self::Compare,
        Self::Changes,
        Self::Costs,
    ];

    /// The name that settings and saved views use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Gauges => "gauges",
            Self::Map => "map",
            Self::Overview => "overview",
            Self::Distance => "distance",
            Self::Compare => "compare",
            Self::Changes => "changes",
            Self::Costs => "costs",
        }
    }

    /// The view of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|screen| screen.id() == id)
    }

    /// The action that opens it; its name is the name of the view.
    pub const fn action(self) -> Action {
        match self {
            Self::Table => Action::Table,
            Self::Gauges => Action::Gauges,
            Self::Map => Action::Map,
            Self::Overview => Action::Overview,
            Self::Distance => Action::Distance,
            Self::Compare => Action::CompareView,
            Self::Changes => Action::Changes,
            Self::Costs => Action::Costs,
        }
    }
}

/// A column of the table beside row number and region, which always stand first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The code.
    Code,
    /// The province.
    Province,
    /// One glyph a clause.
    Clauses,
    /// The registered share with its marks.
    Registered,
    /// The bar around the line, or from zero.
    Bar,
    /// People below or above the line.
    People,
    /// The active share: of the population, or greyed of another basis.
    Active,
    /// Active ÷ members.
    ActiveMembers,
    /// Active, basis unstated.
    ActiveUnstated,
    /// The sparkline.
    Trend,
    /// The date of the registered figure.
    AsOf,
    /// The date of the active figure.
    ActiveAsOf,
    /// Flags.
    Flags,
    /// Rank in the country.
    Rank,
    /// Population of the register.
    Population,
    /// Months to the registered line.
    Projection,
}

impl Column {
    /// Every column in the order of the chooser.
    pub const ALL: [Self; 16] = [
        Self::Province,
        Self::Clauses,
        Self::Registered,
        Self::Bar,
        Self::People,
        Self::Active,
        Self::Trend,
        Self::AsOf,
        Self::ActiveAsOf,
        Self::Flags,
        Self::Rank,
        Self::Population,
        Self::ActiveMembers,
        Self::ActiveUnstated,
        Self::Code,
        Self::Projection,
    ];

    /// The name that settings and saved views use.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Province => "province",
            Self::Clauses => "clauses",
            Self::Registered => "registered",
            Self::Bar => "bar",
            Self::People => "people",
            Self::Active => "active",
            Self::ActiveMembers => "active-members",
            Self::ActiveUnstated => "active-unstated",
            Self::Trend => "trend",
            Self::AsOf => "as-of",
            Self::ActiveAsOf => "active-as-of",
            Self::Flags => "flags",
            Self::Rank => "rank",
            Self::Population => "population",
            Self::Projection => "projection",
        }
    }

    /// The column of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id().eq_ignore_ascii_case(id.trim()))
    }

    /// Its heading.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Code => lang.column_code(),
            Self::Province => lang.column_province(),
            Self::Clauses => lang.column_clauses(),
            Self::Registered => lang.column_registered(),
            Self::Bar => lang.column_bar(),
            Self::People => lang.column_people(),
            Self::Active => lang.column_active(),
            Self::ActiveMembers => lang.column_active_members(),
            Self::ActiveUnstated => lang.column_active_unstated(),
            Self::Trend => lang.column_trend(),
            Self::AsOf => lang.column_as_of(),
            Self::ActiveAsOf => lang.column_active_as_of(),
            Self::Flags => lang.column_flags(),
            Self::Rank => lang.column_rank(),
            Self::Population => lang.column_population(),
            Self::Projection => lang.column_projection(),
        }
    }

    /// The columns shown until the user chooses.
    pub fn defaults() -> Vec<Self> {
        Self::ALL.into_iter().take(10).collect()
    }
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewSpec {
    /// The view.
    pub screen: Screen,
    /// The region whose detail fills the screen.
    pub detail: Option<RegionCode>,
    /// Filter and sort.
    pub query: Query,
    /// Columns of the table.
    pub columns: Vec<Column>,
    /// Regions marked for comparison, in the order of marking.
    pub marks: Vec<RegionCode>,
    /// The selected region.
    pub selected: Option<RegionCode>,
    /// The date as of which everything is known.
    pub as_of: NaiveDate,
    /// The date that changes are counted from; `None` is twelve months before [`as_of`](Self::as_of).
    pub since: Option<NaiveDate>,
    /// The rule that measures.
    pub rule: RuleChoice,
    /// What is to be paid for, and how.
    pub plan: Plan,
    /// Whether bars start at zero: in the table else they diverge from the line, in the gauges else they are zoomed.
    pub from_zero: bool,
    /// Whether gauges are grouped by province.
    pub grouped: bool,
    /// What the map shows, and how near.
    pub map: MapSpec,
    /// Where the user is in the overview.
    pub overview: OverviewPath,
}

impl ViewSpec {
    /// Lets go of the regions that `dataset` does not hold.
    pub(super) fn keep_known(&mut self, dataset: &Dataset) {
        let is_known = |code: &RegionCode| dataset.find(*code).is_some();
        self.marks.retain(is_known);
        self.detail = self.detail.filter(is_known);
        self.selected = self.selected.filter(is_known);
    }

    /// The table of all regions as known on `as_of`, by the default rule.
    pub fn new(as_of: NaiveDate) -> Self {
        Self {
            screen: Screen::default(),
            detail: None,
            query: Query::default(),
            columns: Column::defaults(),
            marks: Vec::new(),
            selected: None,
            as_of,
            since: None,
            rule: RuleChoice::default(),
            plan: Plan::default(),
            from_zero: false,
            grouped: false,
            map: MapSpec::default(),
            overview: OverviewPath::default(),
        }
    }

    /// The date that changes are counted from: the chosen one, where it lies before the as-of date.
    pub fn since(&self) -> NaiveDate {
        let chosen = self.since.filter(|since| *since < self.as_of);
        chosen.unwrap_or_else(|| period::months_before(self.as_of, MONTHS))
    }

    /// That date, where changes are in view and have to be known.
    pub(super) fn wanted_since(&self) -> Option<NaiveDate> {
        (self.screen == Screen::Changes || self.maps_changes()).then(|| self.since())
    }

    /// Whether the map shows what changed.
    pub(super) fn maps_changes(&self) -> bool {
        self.screen == Screen::Map && self.map.measure == MapMeasure::Change
    }
}
