//! Records of published figures.

use super::fault::FaultKind;
use super::known::References;
use super::object::{Object, Read};
use super::value::{
    bilingual, boolean, day, figure, list, people, percent, period, rupiah, short_text, text, word, year,
};
use crate::domain::{ActiveBasis, Award, DateMark, Facility, Figure, Observation, Particulars, Rare, Segment, Speaker};

const BASES: [(&str, ActiveBasis); 3] =
    [("population", ActiveBasis::Population), ("members", ActiveBasis::Members), ("unstated", ActiveBasis::Unstated)];
const DATE_MARKS: [(&str, DateMark); 2] =
    [(DateMark::Inferred.id(), DateMark::Inferred), (DateMark::Doubtful.id(), DateMark::Doubtful)];
const CLASSES: [(&str, &str); 3] = [("Utama", "Utama"), ("Madya", "Madya"), ("Pratama", "Pratama")];
/// JKN began in 2014; the years leave room for its forerunners and for plans.
const AWARD_YEARS: (i32, i32) = (2000, 2100);

/// What one source says about one region and period, in the layer `layer`.
pub(super) fn observation<'t>(
    mut object: Object<'t>,
    references: &mut References<'_, 't>,
    layer: u16,
) -> Read<Observation> {
    let o = &mut object;
    let id = o.need("id", short_text);
    let region = o.need("region", |raw| references.region(raw));
    let as_of = o.need("as_of", period);
    let source = o.need("source", |raw| references.source(raw));
    let registered_pct = o.take("registered_pct", figure(percent));
    let registered = o.take("registered", figure(people));
    let stated_active_pct = o.peek("active_pct").is_some();
    let active_pct = o.take("active_pct", figure(percent));
    let active = o.take("active", figure(people));
    if stated_active_pct && o.peek("active_basis").is_none() {
        o.wrong("active_basis", FaultKind::NoBasis);
    }
    let active_basis = o.take("active_basis", |raw| word(raw, &BASES));
    let population = o.take("population", figure(people));
    let is_stated = registered_pct.is_some() || active_pct.is_some();
    let is_counted = [registered, active, population].iter().any(Option::is_some);
    // Most say no more.
    let more = if o.is_empty() { More::default() } else { More::take(o) };
    if o.is_done() && !(is_stated || is_counted || more.is_stated()) {
        o.wrong("", FaultKind::NothingStated);
    }
    object.finish(|| {
        Some(Observation {
            id: id?,
            region: region?,
            as_of: as_of?,
            dated_by_publication: more.dated_by_publication,
            date_mark: more.date_mark,
            source: source?,
            layer,
            registered_pct,
            registered,
            active_pct,
            active,
            active_basis,
            population,
            survey: more.survey,
            projected: more.projected,
            rare: more.rare,
        })
    })
}

/// What few records say.
#[derive(Default)]
struct More {
    dated_by_publication: bool,
    date_mark: Option<DateMark>,
    survey: bool,
    projected: bool,
    rare: Rare,
}

impl More {
    fn take(o: &mut Object<'_>) -> Self {
        let dated_by_publication = o.take("as_of_basis", |raw| word(raw, &[("published", true)])).unwrap_or(false);
        let date_mark = o.take("as_of_mark", |raw| word(raw, &DATE_MARKS));
        let said = Particulars {
            date_candidates: o.take("date_candidates", list(day)).unwrap_or_default(),
            unregistered: o.take("unregistered", figure(people)),
            unregistered_pct: o.take("unregistered_pct", figure(percent)),
            segments: o.take("segments", |raw| by_word(raw, &Segment::ALL.map(|s| (s.id(), s)))).unwrap_or_default(),
            growth_per_month: o.take("growth_per_month", figure(people)),
            facilities: o
                .take("facilities", |raw| by_word(raw, &Facility::ALL.map(|f| (f.id(), f))))
                .unwrap_or_default(),
            target_pct: o.take("target_pct", figure(percent)),
            target_date: o.take("target_date", period),
            target_text: o.take("target_text", bilingual),
            budget_idr: o.take("budget_idr", figure(rupiah)),
            awards: o.take("awards", list(award)).unwrap_or_default(),
            status_claim: o.take("status_claim", text),
            stated_by: o.take("stated_by", speaker),
            caveat: o.take("caveat", bilingual),
            note: o.take("note", bilingual),
        };
        let survey = o.take("survey", boolean).unwrap_or(false);
        let projected = o.take("projected", boolean).unwrap_or(false);
        Self { dated_by_publication, date_mark, survey, projected, rare: said.into() }
    }

    /// Whether it says something about the region, not only about what is said.
    fn is_stated(&self) -> bool {
        let said = &*self.rare;
        let shares = [said.unregistered_pct, said.target_pct].iter().any(Option::is_some);
        let counts = [said.unregistered, said.growth_per_month, said.budget_idr].iter().any(Option::is_some);
        let words = said.target_text.is_some() || said.status_claim.is_some() || said.note.is_some();
        let lists = !(said.segments.is_empty() && said.facilities.is_empty() && said.awards.is_empty());
        shares || counts || words || lists || said.target_date.is_some()
    }
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
