//! The columns that say where each figure comes from: people, denominator, date, kind, figure and source, and what of it
//! the source states.

use super::columns::{basis, code, date, estimated, marked, number, people, share, text};
use super::stated::{beside, kind_of_date, people_of, stated};
use super::table::{Field, Head, Made, Value, View, internal};
use crate::domain::{Claim, Metric, Observation, RegionIx, RegionState, Source, Standing, visible};
use crate::locale::{Lang, format};

/// A figure of the table: its metric, `None` for the active figure that speaks for the region, and the names of its
/// columns for programs.
#[derive(Debug)]
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
    stated: &'static str,
    as_of_kind: &'static str,
    date_candidates: &'static str,
    publisher: &'static str,
    title: &'static str,
    url_cut: &'static str,
    caveats: [&'static str; 2],
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
            stated: concat!($name, "_stated"),
            as_of_kind: concat!($name, "_as_of_kind"),
            date_candidates: concat!($name, "_date_candidates"),
            publisher: concat!($name, "_publisher"),
            title: concat!($name, "_title"),
            url_cut: concat!($name, "_url_cut"),
            caveats: [concat!($name, "_caveat_id"), concat!($name, "_caveat_en")],
        }
    };
}

pub(super) static REGISTERED: Figure = figure!(Some(Metric::Registered), "registered", "registered_pct");
pub(super) static ACTIVE: Figure = figure!(None, "active", "active_pct");
pub(super) static ACTIVE_MEMBERS: Figure = figure!(Some(Metric::ActiveMembers), "active_members", "active_members_pct");
pub(super) static ACTIVE_UNSTATED: Figure =
    figure!(Some(Metric::ActiveUnstated), "active_unstated", "active_unstated_pct");

impl Figure {
    /// Where the region stands in it.
    pub(super) fn standing<'a>(&self, state: &'a RegionState) -> &'a Standing {
        self.metric.map_or_else(|| state.active(), |metric| state.standing(metric))
    }

    /// What it is called.
    pub(super) const fn name(&self, lang: Lang) -> &'static str {
        match self.metric {
            None => lang.column_active(),
            Some(Metric::ActiveMembers) => lang.column_active_members(),
            Some(Metric::ActiveUnstated) => lang.column_active_unstated(),
            Some(_) => lang.column_registered(),
        }
    }

    /// What its people and those whom it is a share of are called.
    fn people_names(&self, lang: Lang) -> [String; 2] {
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
    let mut more = vec![code(view), basis(view)];
    for (figure, always) in [(&REGISTERED, true), (&ACTIVE, true), (&ACTIVE_MEMBERS, false), (&ACTIVE_UNSTATED, false)]
    {
        if always || shown.contains(&figure.share) {
            more.push(share(view, figure));
            more.extend(of_figure(view, figure));
        }
    }
    more.extend(unregistered(view));
    more.retain(|field| !shown.contains(&field.head.id));
    fields.extend(more.into_iter().map(|field| Field { head: Head { on_screen: false, ..field.head }, ..field }));
}

fn of_figure<'a>(view: &'a View<'a>, figure: &'static Figure) -> Vec<Field<'a>> {
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
    let observation = move |claim: &Claim| snapshot.dataset.observation(claim.observation);
    let of_observation = move |ix, words: fn(&Claim, &Observation) -> Option<String>| {
        let words = claim(ix).and_then(|claim| words(&claim, observation(&claim)));
        Made::from(words.map_or(Value::Empty, |words| shown(&words)))
    };
    let [members, whole] = figure.people_names(lang);
    vec![
        marked(
            number(figure.people[0], &members, move |_, ix| {
                claim(ix).map_or(Value::Empty.into(), |claim| people_of(&claim, observation(&claim)))
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
        date(view, figure, &lang.head_as_of(name)),
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
        text(figure.stated, &lang.head_stated(name), move |_, ix| {
            of_observation(ix, |claim, o| listed(&stated(claim, o)))
        }),
        text(figure.as_of_kind, &lang.head_as_of_kind(name), move |_, ix| {
            of_observation(ix, |_, o| listed(&kind_of_date(o)))
        }),
        text(figure.date_candidates, &lang.head_date_candidates(name), move |_, ix| {
            of_observation(ix, |_, o| {
                listed(&o.rare.date_candidates.iter().map(ToString::to_string).collect::<Vec<_>>())
            })
        }),
        text(figure.publisher, &lang.head_publisher(name), move |_, ix| {
            of_source(ix, |source| source.publisher.as_deref().map(shown))
        }),
        text(figure.title, &lang.head_title(name), move |_, ix| {
            of_source(ix, |source| source.title.as_deref().map(shown))
        }),
        text(figure.url_cut, &lang.head_url_cut(name), move |_, ix| {
            of_source(ix, |source| source.url_cut.then(|| Value::Text("true".to_owned())))
        }),
        text(figure.caveats[0], &lang.head_caveat_id(name), move |_, ix| {
            of_observation(ix, |_, o| Some(o.rare.caveat.as_ref()?.id.to_string()))
        }),
        text(figure.caveats[1], &lang.head_caveat_en(name), move |_, ix| {
            of_observation(ix, |_, o| Some(o.rare.caveat.as_ref()?.en.to_string()))
        }),
    ]
}

/// Those who are not registered, where the source of the registered figure counts them.
fn unregistered<'a>(view: &'a View<'a>) -> Vec<Field<'a>> {
    let (lang, snapshot) = (view.lang, view.snapshot);
    let of = move |ix, made: fn(&Observation) -> Made| {
        let claim = snapshot.state(ix).registered().chosen;
        claim.map_or(Value::Empty.into(), |claim| made(snapshot.dataset.observation(claim.observation)))
    };
    vec![
        marked(
            number("unregistered", lang.head_unregistered(), move |_, ix| {
                of(ix, |o| beside(o.rare.unregistered, people))
            }),
            "unregistered_marks",
        ),
        marked(
            number("unregistered_pct", lang.head_unregistered_pct(), move |_, ix| {
                of(ix, |o| beside(o.rare.unregistered_pct, Value::Share))
            }),
            "unregistered_pct_marks",
        ),
    ]
}

/// The items of a list; `None` of an empty one.
fn listed(items: &[impl AsRef<str>]) -> Option<String> {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    (!items.is_empty()).then(|| items.join(", "))
}

fn shown(text: &str) -> Value {
    Value::Text(visible(text).into_owned())
}
