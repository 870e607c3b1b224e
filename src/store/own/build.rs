//! Records of an imported file as an import: what is new in it, what says something else than before.

use super::known::{Standing, standing};
use super::sources::Sources;
use super::{Document, Import, lines};
use crate::domain::Dataset;
use crate::import::{Record, RegionDraft};
use chrono::NaiveDate;

/// What is known about the file as a whole.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// Its name.
    pub file: &'a str,
    /// The day on which it is imported.
    pub today: NaiveDate,
    /// Its publisher, where the user names one.
    pub publisher: Option<&'a str>,
    /// When it was published, where the user says so.
    pub published: Option<NaiveDate>,
}

/// How many records were added, and what they are to those of the user's own that were there before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// The identifier of the import; `None` where nothing was added.
    pub id: Option<String>,
    /// Records of a region and period that had none: positions among the records.
    pub new: Vec<usize>,
    /// Records with other values than the newest of their region, period and publisher.
    pub changed: Vec<usize>,
    /// Records that were there already.
    pub unchanged: Vec<usize>,
}

/// Adds `records` and the `regions` that the data lack to `document` as one import, those that are there already left out.
///
/// Of a region and period that the user's own figures of `dataset` know with other values the new ones are a revision: they
/// are known from the day of the import, unless a day of publication is given.
pub fn add(
    document: &mut Document,
    dataset: &Dataset,
    records: &[Record],
    regions: &[RegionDraft],
    facts: &Facts<'_>,
) -> Added {
    let mut added = Added::default();
    let id = document.next_id();
    let mut sources = Sources::new(&id, facts);
    let mut observations = Vec::new();
    for (n, record) in records.iter().enumerate() {
        let standing = standing(dataset, record);
        match standing {
            Standing::New => added.new.push(n),
            Standing::Changed => added.changed.push(n),
            Standing::Known => {
                added.unchanged.push(n);
                continue;
            }
        }
        let source = sources.of(&record.source, record.as_of, standing == Standing::Changed);
        observations.extend(lines::observation(format!("{id}-{}", observations.len() + 1), record, &source));
    }
    let sources = sources.into_lines();
    if !observations.is_empty() {
        added.id = Some(id.clone());
        let file = facts.file.to_owned();
        document.imports.push(Import {
            id,
            file,
            imported: facts.today,
            sources,
            regions: lines::regions(dataset, regions),
            observations,
        });
    }
    added
}
