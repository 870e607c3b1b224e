//! What a source itself states, apart from what was reckoned from it: what a file needs in order to be read back.

use super::columns::{estimated, people};
use super::table::{Made, Value};
use crate::domain::{self, ActiveBasis, Claim, DateMark, DenominatorOrigin, Mark, Metric, Observation};
use crate::page::GlyphSet;

/// The people of a claim: as counted, else the bound that its source states.
pub(super) fn people_of(claim: &Claim, o: &Observation) -> Made {
    match (claim.people, printed_people(claim, o)) {
        (Some(counted), _) => Made { marks: estimated(counted.estimated), ..people(counted.count).into() },
        (None, Some(printed)) if is_bound(printed.mark) => marked(people(printed.value), printed.mark),
        (None, _) => Value::Empty.into(),
    }
}

/// A figure that the source states beside the claim, where it can be reckoned with or is a bound.
pub(super) fn beside<T: Copy>(figure: Option<domain::Figure<T>>, value: fn(T) -> Value) -> Made {
    let figure = figure.filter(|figure| figure.usable().is_some() || is_bound(figure.mark));
    figure.map_or(Value::Empty.into(), |figure| marked(value(figure.value), figure.mark))
}

/// Which of share, people and denominator the source states, and whether it counts those who are not registered; whatever
/// else there is was reckoned.
pub(super) fn stated(claim: &Claim, o: &Observation) -> Vec<&'static str> {
    let share = match claim.metric {
        Metric::Registered => o.registered_pct.is_some(),
        Metric::ActivePopulation => o.active_basis == Some(ActiveBasis::Population) && o.active_pct.is_some(),
        Metric::ActiveMembers | Metric::ActiveUnstated => true,
        Metric::PemdaShare => false,
    };
    let people = printed_people(claim, o).is_some_and(|printed| match claim.people {
        Some(counted) => printed.usable() == Some(counted.count) && printed.mark.is_some() == counted.estimated,
        None => is_bound(printed.mark),
    });
    let rest =
        claim.metric == Metric::Registered && (o.rare.unregistered.is_some() || o.rare.unregistered_pct.is_some());
    let whole = claim.denominator.is_some_and(|whole| whole.origin == DenominatorOrigin::Stated);
    let stated = [(share, "share"), (people, "people"), (whole, "denominator"), (rest, "unregistered")];
    stated.into_iter().filter_map(|(is_stated, what)| is_stated.then_some(what)).collect()
}

/// What is said of the date of a figure.
pub(super) fn kind_of_date(o: &Observation) -> Vec<&'static str> {
    let mark = o.date_mark.map(DateMark::id);
    o.dated_by_publication.then_some("published").into_iter().chain(mark).collect()
}

fn printed_people(claim: &Claim, o: &Observation) -> Option<domain::Figure<u64>> {
    if claim.metric == Metric::Registered { o.registered } else { o.active }
}

const fn is_bound(mark: Option<Mark>) -> bool {
    matches!(mark, Some(Mark::Floor | Mark::Ceiling))
}

fn marked(value: Value, mark: Option<Mark>) -> Made {
    let glyphs = GlyphSet::Unicode.glyphs();
    let sign = match mark {
        Some(Mark::Floor) => glyphs.floor,
        Some(Mark::Ceiling) => glyphs.ceiling,
        Some(_) => glyphs.estimated,
        None => "",
    };
    Made { marks: sign.to_owned(), ..value.into() }
}
