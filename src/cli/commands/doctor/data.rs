//! What the doctor finds of the data: how much there is and how old it is, what was imported, and what is wrong with it.

use super::{Fact, Part, Scene};
use crate::cli::output::Value;
use crate::cli::start::data_paths;
use crate::cli::start::settings::Set;
use crate::domain::{Dataset, Period, RuleChoice, STALE_MONTHS, Snapshot, is_older_than, period};
use crate::locale::{fault_message, format};
use crate::report::figures::count;
use crate::store::{self, Fault, own};
use chrono::NaiveDate;
use std::sync::Arc;

/// How many faults are told one by one.
const MOST_TOLD: usize = 20;

/// The bundled data, the user's own, and their faults. Settings that the data do not know become faults of `set`.
pub(super) fn facts(scene: &Scene<'_>, set: &mut Set) -> Vec<Fact> {
    let only = scene.common.only;
    let mut facts = Vec::new();
    let opened = store::open(&data_paths(scene.common, scene.lookup), only);
    // Where the user's own cannot be opened, the bundled ones alone say what the settings mean.
    if let Ok(bundled) = store::bundled().map(Arc::new) {
        set.look_up(opened.as_ref().unwrap_or(&bundled), only);
        facts.extend(of_bundled(scene, bundled));
    }
    facts.extend(imports(scene));
    facts.extend(faults(scene, &opened.err().map(|faults| faults.0).unwrap_or_default()));
    facts
}

/// How much the bundled data hold, and how old they are.
fn of_bundled(scene: &Scene<'_>, dataset: Arc<Dataset>) -> Vec<Fact> {
    let lang = scene.looks.lang;
    let number = |name, label, found: usize| Fact::new(Part::Data, name, label, found, count(lang, found as u64));
    let known = |period: &Period| period.last_day() <= scene.day;
    let published = dataset.sources().iter().filter_map(|source| source.published).filter(known);
    let published = published.map(Period::last_day).max();
    let mut facts = vec![
        number("bundled_regions", lang.doctor_regions(), dataset.listed().len()),
        number("bundled_observations", lang.doctor_observations(), dataset.all_observations().len()),
    ];
    let newest = Snapshot::new(dataset, scene.day, RuleChoice::default()).newest();
    facts.push(aged(scene, "bundled_newest_period", lang.doctor_newest_period(), newest));
    facts.push(aged(scene, "bundled_newest_publication", lang.doctor_newest_publication(), published));
    facts
}

/// A date with its age in whole months, which should not be that of stale figures.
fn aged(scene: &Scene<'_>, name: &'static str, label: &str, found: Option<NaiveDate>) -> Fact {
    let lang = scene.looks.lang;
    let Some(found) = found else {
        return Fact::new(Part::Data, name, label, Value::Unknown, lang.doctor_none());
    };
    let months = period::months_between(found, scene.day);
    let is_old = is_older_than(found, scene.day, STALE_MONTHS);
    let value = Value::Object(vec![("date", found.into()), ("months", u64::from(months).into())]);
    let said = lang.doctor_aged(format::date(found, lang), months);
    Fact::new(Part::Data, name, label, value, said).mended(is_old, || lang.doctor_update().to_owned())
}

/// What was imported, the latest last.
fn imports(scene: &Scene<'_>) -> Vec<Fact> {
    let lang = scene.looks.lang;
    // What cannot be read is among the faults.
    let document = own::path(scene.lookup).and_then(|path| own::read(&path).ok()).unwrap_or_default();
    let label = lang.doctor_imports();
    let total = Fact::new(
        Part::Data,
        "imports",
        label,
        document.imports.len(),
        match document.imports.len() {
            0 => lang.doctor_none().to_owned(),
            imports => count(lang, imports as u64),
        },
    );
    let each = document.imports.iter().map(|import| {
        let found = import.observations.len();
        let value = Value::Object(vec![
            ("id", import.id.as_str().into()),
            ("file", import.file.as_str().into()),
            ("imported", import.imported.into()),
            ("observations", found.into()),
        ]);
        let day = format::date(import.imported, lang);
        let said = lang.doctor_import(&import.file, day, count(lang, found as u64));
        Fact::new(Part::Data, "import", &import.id, value, said)
    });
    std::iter::once(total).chain(each).collect()
}

/// What is wrong with the user's own data; of many faults only the first.
fn faults(scene: &Scene<'_>, faults: &[Fault]) -> Vec<Fact> {
    let lang = scene.looks.lang;
    if faults.is_empty() {
        return vec![Fact::new(Part::Data, "faults", lang.doctor_faults(), 0_usize, lang.doctor_none())];
    }
    let more = faults.len().saturating_sub(MOST_TOLD);
    let told = faults.iter().take(MOST_TOLD).map(|found| {
        let place = found.place();
        Fact::new(Part::Data, "fault", lang.doctor_fault(), place.as_str(), &place)
            .mended(true, || fault_message(lang, found))
    });
    let rest = (more > 0).then(|| {
        Fact::new(Part::Data, "faults", lang.doctor_faults(), more, lang.doctor_more(more))
            .mended(true, || lang.doctor_validate().to_owned())
    });
    told.chain(rest).collect()
}
