//! The columns that say where each figure comes from: people, denominator, date, kind, figure and source.

use super::columns::{code, date, estimated, marked, number, people, text};
use super::table::{Field, Head, Made, Value, View, internal};
use crate::domain::{Claim, Metric, RegionIx, RegionState, Source, Standing, visible};
use crate::locale::{Lang, format};

/// A figure of the table: its metric, `None` for the active figure that speaks for the region, and the names of its
/// columns for programs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    metric: Option<Metric>,
    pub(super) share: &'static str,
    pub(super) marks: &'static str,
    people: [&'static str; 2],
    whole: [&'static str; 2],
    pub(super) as_of: &'static str,
    pub(super) as_of_marks: &'static str,
    kind: &'static str,
    id: &'static str,
    source_id: &'static str,
    source: &'static str,
    url: &'static str,
    published: &'static str,
    internal: &'static str,
}

/// The names of the columns of a figure.
macro_rules! figure {
    ($metric:expr, $name:literal, $share:literal) => {
        Figure {
            metric: $metric,
            share: $share,
            marks: concat!($name, "_marks"),
            people: [concat!($name, "_people"), concat!($name, "_people_marks")],
            whole: [concat!($name, "_denominator"), concat!($name, "_denominator_marks")],
            as_of: concat!($name, "_as_of"),
            as_of_marks: concat!($name, "_as_of_marks"),
            kind: concat!($name, "_kind"),
            id: concat!($name, "_figure"),
            source_id: concat!($name, "_source_id"),
            source: concat!($name, "_source"),
            url: concat!($name, "_url"),
            published: concat!($name, "_published"),
            internal: concat!($name, "_internal"),
        }
    };
}

/// The figures that a table can show. The first two always say where they come from.
pub(super) const FIGURES: [Figure; 4] = [
    figure!(Some(Metric::Registered), "registered", "registered_pct"),
    figure!(None, "active", "active_pct"),
    figure!(Some(Metric::ActiveMembers), "active_members", "active_members_pct"),
    figure!(Some(Metric::ActiveUnstated), "active_unstated", "active_unstated_pct"),
];

impl Default for Figure {
    fn default() -> Self {
        let [registered, ..] = FIGURES;
        registered
    }
}

impl Figure {
    /// Where the region stands in it.
    pub(super) fn standing(self, state: &RegionState) -> &Standing {
        self.metric.map_or_else(|| state.active(), |metric| state.standing(metric))
    }

    /// What it is called.
    pub(super) const fn name(self, lang: Lang) -> &'static str {
        match self.metric {
            None => lang.column_active(),
            Some(Metric::ActiveMembers) => lang.column_active_members(),
            Some(Metric::ActiveUnstated) => lang.column_active_unstated(),
            Some(_) => lang.column_registered(),
        }
    }

    /// What its people and those whom it is a share of are called.
    fn people_names(self, lang: Lang) -> [String; 2] {
        let name = self.name(lang);
        match self.metric {
            Some(Metric::Registered) => [lang.head_members().to_owned(), lang.head_population().to_owned()],
            None => [lang.head_active().to_owned(), lang.head_active_whole().to_owned()],
            Some(_) => [lang.head_people(name), lang.head_whole(name)],
        }
    }
}

/// Adds what is not on screen yet: the code, and the origin of each figure.
pub(super) fn add<'a>(view: &'a View<'a>, fields: &mut Vec<Field<'a>>) {
    let shown: Vec<&str> = fields.iter().map(|field| field.head.id).collect();
    let mut more = vec![code(view)];
    for (n, figure) in FIGURES.into_iter().enumerate() {
        if n < 2 || shown.contains(&figure.share) {
            more.extend(of_figure(view, n, figure));
        }
    }
    more.retain(|field| !shown.contains(&field.head.id));
    fields.extend(more.into_iter().map(|field| Field { head: Head { on_screen: false, ..field.head }, ..field }));
}

fn of_figure<'a>(view: &'a View<'a>, n: usize, figure: Figure) -> Vec<Field<'a>> {
    let (lang, snapshot) = (view.lang, view.snapshot);
    let name = figure.name(lang);
    let claim = move |ix: RegionIx| figure.standing(snapshot.state(ix)).chosen;
    let of_claim = move |ix, value: fn(&Claim) -> Option<Value>| {
        Made::from(claim(ix).and_then(|c| value(&c)).unwrap_or(Value::Empty))
    };
    let of_source = move |ix, value: fn(&Source) -> Option<Value>| {
        let Some(claim) = claim(ix) else { return Value::Empty.into() };
        let value = value(snapshot.dataset.source_of(claim.observation)).unwrap_or(Value::Empty);
        Made { source: Some(claim.observation), ..value.into() }
    };
    let [members, whole] = figure.people_names(lang);
    vec![
        marked(
            number(figure.people[0], &members, move |_, ix| {
                let counted = claim(ix).and_then(|claim| claim.people);
                counted.map_or(Value::Empty.into(), |counted| Made {
                    marks: estimated(counted.estimated),
                    ..people(counted.count).into()
                })
            }),
            figure.people[1],
        ),
        marked(
            number(figure.whole[0], &whole, move |_, ix| {
                let whole = claim(ix).and_then(|claim| claim.denominator).map(|whole| whole.people);
                whole.map_or(Value::Empty.into(), |whole| Made {
                    marks: estimated(whole.estimated),
                    ..people(whole.count).into()
                })
            }),
            figure.whole[1],
        ),
        date(view, n, &lang.head_as_of(name)),
        text(figure.kind, &lang.head_kind(name), move |_, ix| {
            of_claim(ix, |claim| Some(Value::Text(claim.kind.id().to_owned())))
        }),
        text(figure.id, &lang.head_figure(name), move |_, ix| {
            let id = claim(ix).map(|claim| shown(&snapshot.dataset.observation(claim.observation).id));
            id.unwrap_or(Value::Empty).into()
        }),
        text(figure.source_id, &lang.head_source_id(name), move |_, ix| {
            of_source(ix, |source| Some(shown(&source.id)))
        }),
        text(figure.source, &lang.head_source(name), move |_, ix| of_source(ix, |source| Some(shown(source.label())))),
        text(figure.url, &lang.head_url(name), move |_, ix| of_source(ix, |source| source.url.as_deref().map(shown))),
        text(figure.published, &lang.head_published(name), move |_, ix| {
            of_source(ix, |source| source.published.map(Value::Date))
        }),
        text(figure.internal, &lang.head_internal(name), move |_, ix| {
            let imported = claim(ix).and_then(|claim| internal(&snapshot.dataset, claim.observation));
            let words = |(file, day)| Value::Text(lang.imported_data(file, format::date(day, lang)));
            imported.map_or(Value::Empty, words).into()
        }),
    ]
}

fn shown(text: &str) -> Value {
    Value::Text(visible(text).into_owned())
}
