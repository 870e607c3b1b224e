//! What is on screen in plain words, to be kept between two runs: where the user was, and views with a name.

use crate::app::{Column, MapLevel, MapMeasure, Screen, ViewSpec};
use crate::domain::cost::Cohort;
use crate::domain::overview::Place;
use crate::domain::query::{Context, Query};
use crate::domain::rate::RateChoice;
use crate::domain::{Dataset, MOST_COMPARED, RegionCode, RuleBase, RuleChoice, typed_line};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The word for the rule and the premium that stand until another is picked.
const DEFAULT: &str = "default";

/// A rule in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleWords {
    /// `default`, `in-force`, or the identifier of a rule.
    pub base: String,
    /// A typed line in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

/// Members to pay for in one region, in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortWords {
    region: String,
    members: u64,
    growth: i64,
}

macro_rules! bookmark {
    ($($(#[$doc:meta])* $field:ident: $kind:ty;)+) => {
        /// What is on screen in plain words, as far as it is said; what is not said is left as it is.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case", default)]
        pub struct Bookmark {
            $($(#[$doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$kind>,)+
        }

        impl Bookmark {
            /// What it says otherwise than `other`.
            #[must_use]
            pub fn beside(self, other: &Self) -> Self {
                Self { $($field: self.$field.filter(|said| Some(said) != other.$field.as_ref()),)+ }
            }
        }
    };
}

bookmark! {
    /// The view, by [`Screen::id`].
    screen: String;
    /// The text of the query.
    query: String;
    /// The columns of the table, by [`Column::id`].
    columns: Vec<String>;
    /// The rule.
    rule: RuleWords;
    /// Whether bars start at zero.
    from_zero: bool;
    /// Whether gauges are grouped by province.
    grouped: bool;
    /// What colours the map, by [`MapMeasure::id`].
    measure: String;
    /// How near the map is, by [`MapLevel::id`].
    zoom: String;
    /// The as-of date; none follows the calendar.
    as_of: NaiveDate;
    /// The date that changes are counted from.
    since: NaiveDate;
    /// The region whose detail fills the screen.
    detail: String;
    /// The selected region.
    selected: String;
    /// The marked regions.
    marks: Vec<String>;
    /// The way down in the overview: groups of islands by identifier, regions by code.
    trail: Vec<String>;
    /// The row of the overview.
    part: String;
    /// The premium: `default`, an identifier, or rupiah.
    rate: String;
    /// The first month that is paid.
    start: u32;
    /// The budget in rupiah.
    budget: u64;
    /// Members of the user's own.
    cohort: CohortWords;
}

/// A view that the user has named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// What it shows: screen, query and order, columns, rule.
    pub view: Bookmark,
}

impl Bookmark {
    /// All of `spec` on the day `today`.
    pub fn of(spec: &ViewSpec, dataset: &Dataset, today: NaiveDate) -> Self {
        let codes = |codes: &[RegionCode]| codes.iter().map(ToString::to_string).collect();
        let place = |place: &Place| match place {
            Place::Island(ix) => dataset.islands().get(usize::from(*ix)).map(|island| island.id.to_string()),
            Place::Region(code) => Some(code.to_string()),
        };
        Self {
            as_of: (spec.as_of != today).then_some(spec.as_of),
            since: spec.since,
            detail: spec.detail.map(|code| code.to_string()),
            selected: spec.selected.map(|code| code.to_string()),
            marks: Some(codes(&spec.marks)),
            trail: Some(spec.overview.trail.iter().filter_map(place).collect()),
            part: spec.overview.cursor.as_ref().and_then(place),
            rate: Some(match &spec.plan.rate {
                RateChoice::Default => DEFAULT.to_owned(),
                RateChoice::Id(id) => id.to_string(),
                RateChoice::Amount(rupiah) => rupiah.to_string(),
            }),
            start: Some(spec.plan.start),
            budget: spec.plan.budget,
            cohort: spec.plan.cohort.map(|(region, Cohort { members, growth })| CohortWords {
                region: region.to_string(),
                members,
                growth,
            }),
            ..Self::of_view(spec)
        }
    }

    /// What `spec` shows and how, not where the user is in it nor when.
    pub fn of_view(spec: &ViewSpec) -> Self {
        Self {
            screen: Some(spec.screen.id().to_owned()),
            query: Some(spec.query.to_string()),
            columns: Some(spec.columns.iter().map(|column| column.id().to_owned()).collect()),
            rule: Some(RuleWords {
                base: match &spec.rule.base {
                    RuleBase::Default => DEFAULT.to_owned(),
                    RuleBase::InForce => RuleChoice::IN_FORCE.to_owned(),
                    RuleBase::Id(id) => id.to_string(),
                },
                line: spec.rule.registered.map(|line| line.to_string()),
            }),
            from_zero: Some(spec.from_zero),
            grouped: Some(spec.grouped),
            measure: Some(spec.map.measure.id().to_owned()),
            zoom: Some(spec.map.level.id().to_owned()),
            ..Self::default()
        }
    }

    /// Brings `spec` to what is said; `false` where the data or this program do not know some of it, which stays as it is.
    pub fn apply(&self, spec: &mut ViewSpec, context: &Context<'_>) -> bool {
        let dataset = context.dataset;
        let region = |text: &String| RegionCode::parse(text).filter(|code| dataset.find(*code).is_some());
        let place = |text: &String| {
            let island = dataset.islands().iter().position(|island| *island.id == **text);
            let island = island.and_then(|ix| u16::try_from(ix).ok()).map(Place::Island);
            island.or_else(|| region(text).map(Place::Region))
        };
        let cohort = |CohortWords { region: code, members, growth }: &CohortWords| {
            Some((region(code)?, Cohort { members: *members, growth: *growth }))
        };
        let ViewSpec { map, overview, plan, .. } = spec;
        let known = [
            read(&mut spec.screen, self.screen.as_ref(), |id| Screen::parse(id)),
            read(&mut spec.query, self.query.as_ref(), |text| Query::parse(text, context).ok()),
            read_list(&mut spec.columns, self.columns.as_deref(), |id| Column::parse(id)),
            read(&mut spec.rule, self.rule.as_ref(), |words| words.choice(dataset)),
            read(&mut spec.from_zero, self.from_zero.as_ref(), |said| Some(*said)),
            read(&mut spec.grouped, self.grouped.as_ref(), |said| Some(*said)),
            read(&mut map.measure, self.measure.as_ref(), |id| MapMeasure::parse(id)),
            read(&mut map.level, self.zoom.as_ref(), |id| MapLevel::parse(id)),
            read(&mut spec.as_of, self.as_of.as_ref(), |day| Some(*day)),
            read(&mut spec.since, self.since.as_ref(), |day| Some(Some(*day))),
            read(&mut spec.detail, self.detail.as_ref(), |code| region(code).map(Some)),
            read(&mut spec.selected, self.selected.as_ref(), |code| region(code).map(Some)),
            read_list(&mut spec.marks, self.marks.as_deref(), region),
            // Below a step that is no more there is nothing to stand on.
            read(&mut overview.trail, self.trail.as_ref(), |steps| Some(steps.iter().map_while(place).collect())),
            read(&mut overview.cursor, self.part.as_ref(), |part| place(part).map(Some)),
            read(&mut plan.rate, self.rate.as_ref(), |text| rate(text, dataset)),
            read(&mut plan.start, self.start.as_ref(), |month| (1..=12).contains(month).then_some(*month)),
            read(&mut plan.budget, self.budget.as_ref(), |rupiah| Some(Some(*rupiah))),
            read(&mut plan.cohort, self.cohort.as_ref(), |words| cohort(words).map(Some)),
        ];
        spec.marks.truncate(MOST_COMPARED);
        known.into_iter().all(|known| known)
    }
}

impl RuleWords {
    /// The choice that it names, where the data know it.
    fn choice(&self, dataset: &Dataset) -> Option<RuleChoice> {
        let base = match self.base.as_str() {
            DEFAULT => RuleBase::Default,
            RuleChoice::IN_FORCE => RuleBase::InForce,
            id => RuleBase::Id(dataset.rules().iter().find(|rule| *rule.id == *id)?.id.clone()),
        };
        // A line that cannot be read is not left out: it would measure with another.
        let registered = match &self.line {
            None => None,
            Some(line) => Some(typed_line(line)?),
        };
        Some(RuleChoice { base, registered })
    }
}

/// The premium that `text` names, where the data know it.
fn rate(text: &str, dataset: &Dataset) -> Option<RateChoice> {
    let known = || dataset.rates().iter().find(|rate| *rate.id == *text).map(|rate| RateChoice::Id(rate.id.clone()));
    let amount = || text.parse().ok().map(RateChoice::Amount);
    if text == DEFAULT { Some(RateChoice::Default) } else { known().or_else(amount) }
}

/// Puts what is said in its place, where it can be read; `false` where it cannot.
fn read<S, T>(place: &mut T, said: Option<&S>, read: impl Fn(&S) -> Option<T>) -> bool {
    let Some(said) = said else { return true };
    match read(said) {
        Some(value) => *place = value,
        None => return false,
    }
    true
}

/// Puts the items that are said, each once, in their place; `false` where one of them cannot be read.
fn read_list<T: PartialEq>(place: &mut Vec<T>, said: Option<&[String]>, read: impl Fn(&String) -> Option<T>) -> bool {
    let Some(said) = said else { return true };
    let (mut is_whole, mut items) = (true, Vec::new());
    for text in said {
        match read(text) {
            Some(item) if !items.contains(&item) => items.push(item),
            found => is_whole &= found.is_some(),
        }
    }
    *place = items;
    is_whole
}
