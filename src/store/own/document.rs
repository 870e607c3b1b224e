//! The document of all imports: its text, and what it holds.

use crate::store::fault::{FaultKind, excerpt};
use crate::store::object::NoObject;
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// The one schema number that this program reads and writes.
const SCHEMA: u64 = 1;

/// Everything that was imported into one file, the earliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The imports.
    pub imports: Vec<Import>,
}

/// What one file brought. Records are JSON objects on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// Its identifier: `own-1`.
    pub id: String,
    /// The name of the file.
    pub file: String,
    /// The day on which it was imported.
    pub imported: NaiveDate,
    /// Sources.
    pub sources: Vec<String>,
    /// Regions that the data did not have.
    pub regions: Vec<String>,
    /// Published figures.
    pub observations: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDocument<'a> {
    #[serde(borrow)]
    schema: &'a RawValue,
    #[serde(borrow)]
    imports: Vec<RawImport<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawImport<'a> {
    id: Cow<'a, str>,
    file: Cow<'a, str>,
    #[serde(borrow)]
    imported: &'a RawValue,
    #[serde(borrow, default)]
    sources: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    regions: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    observations: Vec<&'a RawValue>,
}

/// An import whose records know their lines, counted from 1.
pub(in crate::store) struct Placed<'a> {
    pub(in crate::store) id: Cow<'a, str>,
    pub(in crate::store) file: Cow<'a, str>,
    pub(in crate::store) imported: NaiveDate,
    pub(in crate::store) sources: Vec<(&'a str, u32)>,
    pub(in crate::store) regions: Vec<(&'a str, u32)>,
    pub(in crate::store) observations: Vec<(&'a str, u32)>,
}

/// The imports of a document's text, each record with its line; or the line of what is wrong.
pub(in crate::store) fn placed<'a>(text: &'a str) -> Result<Vec<Placed<'a>>, (Option<u32>, FaultKind)> {
    let raw: RawDocument<'a> = serde_json::from_str(text).map_err(|error| {
        let NoObject { line, what } = NoObject::new(&error, text);
        (Some(line), if error.is_data() { FaultKind::NoImports } else { what })
    })?;
    let lines = Lines::new(text);
    let schema = raw.schema.get();
    if schema != SCHEMA.to_string() {
        let what = schema.parse().map_or(FaultKind::NoImports, FaultKind::Schema);
        return Err((Some(lines.of(schema)), what));
    }
    let import = |raw: RawImport<'a>| {
        let imported = raw.imported.get();
        let imported = serde_json::from_str::<NaiveDate>(imported)
            .map_err(|_| (Some(lines.of(imported)), FaultKind::Day(excerpt(imported.trim_matches('"')))))?;
        Ok(Placed {
            id: raw.id,
            file: raw.file,
            imported,
            sources: lines.placed(raw.sources),
            regions: lines.placed(raw.regions),
            observations: lines.placed(raw.observations),
        })
    };
    raw.imports.into_iter().map(import).collect()
}

/// Where the lines of a text begin.
struct Lines {
    text: usize,
    starts: Vec<usize>,
}

impl Lines {
    fn new(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text: text.as_ptr() as usize, starts }
    }

    /// The line that a part of the text begins on.
    fn of(&self, part: &str) -> u32 {
        let at = (part.as_ptr() as usize).saturating_sub(self.text);
        u32::try_from(self.starts.partition_point(|start| *start <= at)).unwrap_or(u32::MAX)
    }

    /// Each record with its line.
    fn placed<'a>(&self, records: Vec<&'a RawValue>) -> Vec<(&'a str, u32)> {
        records.into_iter().map(|raw| (raw.get(), self.of(raw.get()))).collect()
    }
}

impl Document {
    /// Reads the text of a document; the error is the line and kind of what is wrong with its frame, not its records.
    pub(in crate::store) fn parse(text: &str) -> Result<Self, (Option<u32>, FaultKind)> {
        let texts = |records: Vec<(&str, u32)>| records.into_iter().map(|(raw, _)| compact(raw)).collect();
        let import = |placed: Placed<'_>| Import {
            id: placed.id.into_owned(),
            file: placed.file.into_owned(),
            imported: placed.imported,
            sources: texts(placed.sources),
            regions: texts(placed.regions),
            observations: texts(placed.observations),
        };
        Ok(Self { imports: placed(text)?.into_iter().map(import).collect() })
    }

    /// Its text, a record a line.
    pub fn text(&self) -> String {
        let imports: Vec<String> = self.imports.iter().map(Import::text).collect();
        format!("{{\"schema\":{SCHEMA},\"imports\":[\n{}\n]}}\n", imports.join(",\n"))
    }

    /// The identifier of the next import.
    pub(super) fn next_id(&self) -> String {
        let number = |import: &Import| import.id.strip_prefix("own-")?.parse::<u64>().ok();
        format!("own-{}", self.imports.iter().filter_map(number).max().unwrap_or(0).saturating_add(1))
    }
}

impl Import {
    fn text(&self) -> String {
        let [id, file] = [&self.id, &self.file].map(|text| serde_json::Value::from(text.as_str()));
        let lists = [("sources", &self.sources), ("regions", &self.regions), ("observations", &self.observations)];
        let lists = lists.into_iter().filter(|(_, records)| !records.is_empty());
        let lists = lists.map(|(name, records)| format!(",\"{name}\":[\n{}\n]", records.join(",\n")));
        format!("{{\"id\":{id},\"file\":{file},\"imported\":\"{}\"{}}}", self.imported, lists.collect::<String>())
    }
}

/// The text of a record on one line.
fn compact(raw: &str) -> String {
    // Blanks between tokens may hold line ends; inside of strings they are escaped.
    if raw.contains(['\n', '\r']) { raw.replace(['\n', '\r'], " ") } else { raw.to_owned() }
}
