//! A published figure set as named values, in the words of the data files.

use super::{Fields, Value, list};
use crate::domain::{
    ActiveBasis, Bilingual, Dataset, DateMark, Facility, Figure, Flag, Flags, ObservationIx, Segment, Source,
};

/// What the observation at `ix` states; what it does not state is left out. A figure with a mark is an object of both.
pub(in crate::cli) fn observation(dataset: &Dataset, ix: ObservationIx, flags: Flags) -> Value {
    let o = dataset.observation(ix);
    let raised = flags.iter().map(Flag::id);
    let mark = o.date_mark.map(DateMark::id);
    let some = |truth: bool| truth.then_some(true);
    let many = |items: Vec<Value>| (!items.is_empty()).then_some(Value::List(items));
    let awards = o.rare.awards.iter().map(|award| {
        stated(vec![
            ("name", (&*award.name).into()),
            ("year", award.year.into()),
            ("class", award.class.as_deref().into()),
        ])
    });
    let speaker =
        o.rare.stated_by.as_ref().map(|speaker| {
            Value::Object(vec![("name", (&*speaker.name).into()), ("office", (&*speaker.office).into())])
        });
    stated(vec![
        ("id", (&*o.id).into()),
        ("as_of", o.as_of.into()),
        ("as_of_basis", o.dated_by_publication.then_some("published").into()),
        ("as_of_mark", mark.into()),
        ("date_candidates", many(o.rare.date_candidates.iter().map(|day| (*day).into()).collect()).into()),
        ("registered_pct", figure(o.registered_pct)),
        ("registered", figure(o.registered)),
        ("unregistered", figure(o.rare.unregistered)),
        ("unregistered_pct", figure(o.rare.unregistered_pct)),
        ("active_pct", figure(o.active_pct)),
        ("active", figure(o.active)),
        ("active_basis", o.active_basis.map(basis).into()),
        ("population", figure(o.population)),
        ("segments", counts(&o.rare.segments, Segment::id)),
        ("growth_per_month", figure(o.rare.growth_per_month)),
        ("facilities", counts(&o.rare.facilities, Facility::id)),
        ("target_pct", figure(o.rare.target_pct)),
        ("target_date", o.rare.target_date.into()),
        ("target_text", o.rare.target_text.as_ref().map(bilingual).into()),
        ("budget_idr", figure(o.rare.budget_idr)),
        ("awards", many(awards.collect()).into()),
        ("status_claim", o.rare.status_claim.as_deref().into()),
        ("stated_by", speaker.into()),
        ("survey", some(o.survey).into()),
        ("projected", some(o.projected).into()),
        ("caveat", o.rare.caveat.as_ref().map(bilingual).into()),
        ("note", o.rare.note.as_ref().map(bilingual).into()),
        ("flags", list(raised)),
        ("own", some(dataset.is_own(o)).into()),
        ("imported", dataset.origin(o).and_then(|(_, imported)| imported).into()),
        ("source", source(dataset.source_of(ix))),
    ])
}

/// The word for a basis, as data files write it.
pub(super) const fn basis(basis: ActiveBasis) -> &'static str {
    match basis {
        ActiveBasis::Population => "population",
        ActiveBasis::Members => "members",
        ActiveBasis::Unstated => "unstated",
    }
}

/// An object of what is known.
fn stated(fields: Fields) -> Value {
    Value::Object(fields.into_iter().filter(|(_, value)| *value != Value::Unknown).collect())
}

fn figure<T: Into<Value> + Copy>(figure: Option<Figure<T>>) -> Value {
    let Some(Figure { value, mark }) = figure else { return Value::Unknown };
    match mark {
        None => value.into(),
        Some(mark) => Value::Object(vec![("value", value.into()), ("mark", mark.id().into())]),
    }
}

fn counts<T: Copy>(figures: &[(T, Figure<u64>)], id: fn(T) -> &'static str) -> Value {
    if figures.is_empty() {
        return Value::Unknown;
    }
    Value::Object(figures.iter().map(|(of, count)| (id(*of), figure(Some(*count)))).collect())
}

fn bilingual(text: &Bilingual) -> Value {
    Value::Object(vec![("id", (&*text.id).into()), ("en", (&*text.en).into())])
}

fn source(source: &Source) -> Value {
    let mut fields = vec![
        ("publisher", source.publisher.as_deref().into()),
        ("title", source.title.as_deref().into()),
        ("url", source.url.as_deref().into()),
        ("published", source.published.into()),
    ];
    if source.url_cut {
        fields.push(("url_cut", true.into()));
    }
    Value::Object(fields)
}
