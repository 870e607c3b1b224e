//! Records of published figures.

use super::fault::FaultKind;
use super::known::Known;
use super::object::{Object, Read};
use super::value::{
    bilingual, boolean, day, figure, list, people, percent, period, rupiah, short_text, text, word, year,
};
use crate::domain::{ActiveBasis, Award, DateMark, Facility, Figure, Observation, Particulars, Segment, Speaker};

const BASES: [(&str, ActiveBasis); 3] =
    [("population", ActiveBasis::Population), ("members", ActiveBasis::Members), ("unstated", ActiveBasis::Unstated)];
const DATE_MARKS: [(&str, DateMark); 2] =
    [(DateMark::Inferred.id(), DateMark::Inferred), (DateMark::Doubtful.id(), DateMark::Doubtful)];
const CLASSES: [(&str, &str); 3] = [("Utama", "Utama"), ("Madya", "Madya"), ("Pratama", "Pratama")];
/// JKN began in 2014; the years leave room for its forerunners and for plans.
const AWARD_YEARS: (i32, i32) = (2000, 2100);

/// What one source says about one region and period, in the layer `layer`.
pub(super) fn observation(mut object: Object<'_>, known: &Known, layer: u16) -> Read<Observation> {
    let o = &mut object;
    let id = o.need("id", short_text);
    let region = o.need("region", |raw| known.region(raw));
    let as_of = o.need("as_of", period);
    let dated_by_publication = o.take("as_of_basis", |raw| word(raw, &[("published", true)])).unwrap_or(false);
    let date_mark = o.take("as_of_mark", |raw| word(raw, &DATE_MARKS));
    let date_candidates = o.take("date_candidates", list(day)).unwrap_or_default();
    let source = o.need("source", |raw| known.source(raw));
    let registered_pct = o.take("registered_pct", figure(percent));
    let registered = o.take("registered", figure(people));
    let unregistered = o.take("unregistered", figure(people));
    let unregistered_pct = o.take("unregistered_pct", figure(percent));
    let stated_active_pct = o.peek("active_pct").is_some();
    let active_pct = o.take("active_pct", figure(percent));
    let active = o.take("active", figure(people));
    if stated_active_pct && o.peek("active_basis").is_none() {
        o.wrong("active_basis", FaultKind::NoBasis);
    }
    let active_basis = o.take("active_basis", |raw| word(raw, &BASES));
    let population = o.take("population", figure(people));
    let segments = o.take("segments", |raw| by_word(raw, &Segment::ALL.map(|s| (s.id(), s)))).unwrap_or_default();
    let growth_per_month = o.take("growth_per_month", figure(people));
    let facilities = o.take("facilities", |raw| by_word(raw, &Facility::ALL.map(|f| (f.id(), f)))).unwrap_or_default();
    let target_pct = o.take("target_pct", figure(percent));
    let target_date = o.take("target_date", period);
    let target_text = o.take("target_text", bilingual);
    let budget_idr = o.take("budget_idr", figure(rupiah));
    let awards = o.take("awards", list(award)).unwrap_or_default();
    let status_claim = o.take("status_claim", text);
    let stated_by = o.take("stated_by", speaker);
    let survey = o.take("survey", boolean).unwrap_or(false);
    let projected = o.take("projected", boolean).unwrap_or(false);
    let (caveat, note) = (o.take("caveat", bilingual), o.take("note", bilingual));
    if o.is_done() {
        let shares = [registered_pct, unregistered_pct, active_pct, target_pct].iter().any(Option::is_some);
        let counts = [registered, unregistered, active, population, growth_per_month, budget_idr];
        let words = target_date.is_some() || target_text.is_some() || status_claim.is_some() || note.is_some();
        let lists = !segments.is_empty() || !facilities.is_empty() || !awards.is_empty();
        if !(shares || counts.iter().any(Option::is_some) || words || lists) {
            o.wrong("", FaultKind::NothingStated);
        }
    }
    object.finish(|| {
        Some(Observation {
            id: id?,
            region: region?,
            as_of: as_of?,
            dated_by_publication,
            date_mark,
            source: source?,
            layer,
            registered_pct,
            registered,
            active_pct,
            active,
            active_basis,
            population,
            survey,
            projected,
            rare: Particulars {
                date_candidates,
                unregistered,
                unregistered_pct,
                segments,
                growth_per_month,
                facilities,
                target_pct,
                target_date,
                target_text,
                budget_idr,
                awards,
                status_claim,
                stated_by,
                caveat,
                note,
            }
            .into(),
        })
    })
}

/// Counts by word, in the order of `words`.
fn by_word<T: Copy>(raw: &str, words: &[(&'static str, T)]) -> Read<Vec<(T, Figure<u64>)>> {
    let mut object = Object::inner(raw)?;
    if object.is_empty() {
        object.wrong("", FaultKind::Empty);
    }
    let mut counts = Vec::new();
    for (name, value) in words {
        counts.extend(object.take(name, figure(people)).map(|count| (*value, count)));
    }
    object.finish(|| Some(counts))
}

fn award(raw: &str) -> Read<Award> {
    let mut object = Object::inner(raw)?;
    let name = object.need("name", text);
    let year = object.take("year", |raw| year(raw, AWARD_YEARS));
    let class = object.take("class", |raw| word(raw, &CLASSES));
    object.finish(|| Some(Award { name: name?, year, class: class.map(Into::into) }))
}

fn speaker(raw: &str) -> Read<Speaker> {
    let mut object = Object::inner(raw)?;
    let (name, office) = (object.need("name", text), object.need("office", text));
    object.finish(|| Some(Speaker { name: name?, office: office? }))
}
