//! What an import means: new, changed and contradicting figures, flags raised, rows refused; as text and as JSON.

use crate::app::Start;
use crate::cli::CliError;
use crate::cli::output::{Fields, Format, Value, json_object, list, page};
use crate::domain::visible_path;
use crate::domain::{Dataset, Flag, Period, RuleChoice, Snapshot};
use crate::import::{Field, Intake, PeriodOrigin, Record};
use crate::locale::Lang;
use crate::report::figures::{count, period_text};
use crate::store::own::{Added, Document, Facts, add};
use crate::store::{Input, open_all};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many refused rows and flags a text lists.
const MOST_LISTED: usize = 40;

/// What the records of a file mean against what is known.
#[derive(Debug)]
pub(super) struct Meaning {
    /// What was added, and what it is to what was there.
    pub(super) added: Added,
    /// How many of the records added disagree with another figure of their period.
    contradicting: usize,
    /// Flags that regions bear with the import, and did not bear before.
    raised: Vec<(String, Flag)>,
}

/// Adds `records` to `document` and says what that means, as known today.
pub(super) fn meaning(
    start: &Start,
    path: &Path,
    document: &mut Document,
    intake: &Intake,
    records: &[Record],
    facts: &Facts<'_>,
) -> Result<Meaning, CliError> {
    let others = start.files.paths.iter().filter(|other| **other != path).cloned().map(Input::Path);
    let others: Vec<Input> = others.collect();
    let opened = |document: &Document| {
        let mut inputs = others.clone();
        inputs.push(Input::Imports(path.to_path_buf(), document.text()));
        open_all(&inputs, start.files.only).map(Arc::new).map_err(CliError::Data)
    };
    let before = opened(document)?;
    let added = add(document, &before, records, &intake.regions, facts);
    if added.id.is_none() {
        return Ok(Meaning { added, contradicting: 0, raised: Vec::new() });
    }
    let after = opened(document)?;
    let known = |dataset: &Arc<Dataset>| Snapshot::new(dataset.clone(), start.today, RuleChoice::default());
    let (old, new) = (known(&before), known(&after));
    let prefix = added.id.clone().unwrap_or_default() + "-";
    let touched: BTreeSet<_> = records.iter().filter_map(|record| after.find(record.region)).collect();
    let (mut contradicting, mut raised) = (0, Vec::new());
    for ix in touched {
        let evidence = new.evidence(ix).into_iter();
        contradicting += evidence
            .filter(|(o, flags)| flags.contains(Flag::Contradiction) && after.observation(*o).id.starts_with(&prefix))
            .count();
        let region = after.region(ix);
        let earlier = before.find(region.code).map(|ix| old.state(ix).flags).unwrap_or_default();
        let flags = new.state(ix).flags;
        let fresh = flags.iter().filter(|flag| !earlier.contains(*flag));
        raised.extend(fresh.map(|flag| (start.looks.lang.region_name(region).to_owned(), flag)));
    }
    Ok(Meaning { added, contradicting, raised })
}

/// What came of all files.
pub(super) struct Report {
    path: PathBuf,
    dry_run: bool,
    /// Each file that could be read.
    pub(in crate::cli) files: Vec<(String, Intake, Meaning)>,
    /// Files of which nothing could be read, and why.
    pub(in crate::cli) failed: Vec<(String, String)>,
}

impl Report {
    pub(in crate::cli) fn new(path: &Path, dry_run: bool) -> Self {
        Self { path: path.to_path_buf(), dry_run, files: Vec::new(), failed: Vec::new() }
    }

    /// Rows taken.
    pub(in crate::cli) fn taken(&self) -> usize {
        self.files.iter().map(|(_, intake, _)| intake.rows_taken).sum()
    }

    /// Whether every row of every file was taken.
    pub(super) fn is_clean(&self) -> bool {
        self.failed.is_empty() && self.files.iter().all(|(_, intake, _)| intake.refused.is_empty())
    }

    /// It in the format asked for.
    pub(in crate::cli) fn told(&self, format: Format, start: &Start) -> Result<String, CliError> {
        let lang = start.looks.lang;
        match format {
            Format::Json => json_object(self.record(lang)),
            Format::Text => Ok(page::text(self.lines(lang), start.looks)),
        }
    }

    fn record(&self, lang: Lang) -> Fields {
        let refused = self.files.iter().flat_map(|(file, intake, _)| {
            intake.refused.iter().map(move |refused| {
                Value::Object(vec![
                    ("file", file.as_str().into()),
                    ("sheet", (&*refused.sheet).into()),
                    ("cell", (&*refused.cell).into()),
                    ("row", refused.row.into()),
                    ("reason", lang.refusal(&refused.reason).as_str().into()),
                ])
            })
        });
        let sum = |of: fn(&Meaning) -> usize| self.files.iter().map(|(.., meaning)| of(meaning)).sum::<usize>();
        let raised = self.files.iter().flat_map(|(.., meaning)| &meaning.raised);
        let raised = raised
            .map(|(region, flag)| Value::Object(vec![("region", region.as_str().into()), ("flag", flag.id().into())]));
        let failed = self
            .failed
            .iter()
            .map(|(file, why)| Value::Object(vec![("file", file.as_str().into()), ("reason", why.as_str().into())]));
        let columns = self.files.iter().flat_map(|(file, intake, _)| {
            intake.columns.iter().map(move |column| {
                Value::Object(vec![
                    ("file", file.as_str().into()),
                    ("sheet", (&*column.sheet).into()),
                    ("column", (&*column.letter).into()),
                    ("header", (&*column.header).into()),
                    ("field", column.field.map(Field::id).as_deref().into()),
                ])
            })
        });
        vec![
            ("taken", self.taken().into()),
            ("refused", list(refused)),
            ("new", sum(|meaning| meaning.added.new.len()).into()),
            ("changed", sum(|meaning| meaning.added.changed.len()).into()),
            ("unchanged", sum(|meaning| meaning.added.unchanged.len()).into()),
            ("contradicting", sum(|meaning| meaning.contradicting).into()),
            ("left_out", self.files.iter().map(|(_, intake, _)| intake.left_out.total()).sum::<usize>().into()),
            ("flags", list(raised)),
            ("columns", list(columns)),
            ("failed", list(failed)),
            ("dry_run", self.dry_run.into()),
            ("dataset", self.path.display().to_string().as_str().into()),
        ]
    }

    fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        for (file, intake, meaning) in &self.files {
            lines.push(file.clone());
            lines.extend(understood(intake, lang).iter().map(|line| indented(line)));
            lines.push(indented(&rows(intake, lang)));
            lines.push(indented(&figures(meaning, lang)));
            let flags = meaning.raised.iter().map(|(region, flag)| format!("{region}: {}", lang.flag(*flag)));
            lines.extend(listed(lang.import_flags(), flags, lang));
            let refused = intake.refused.iter().map(|refused| {
                let sheet = if refused.sheet.is_empty() { String::new() } else { format!("{}!", refused.sheet) };
                format!("{sheet}{}: {}", refused.cell, lang.refusal(&refused.reason))
            });
            lines.extend(listed(lang.import_refused(), refused, lang));
            lines.push(String::new());
        }
        for (file, why) in &self.failed {
            let why = if why.starts_with(file.as_str()) { why.clone() } else { format!("{file}: {why}") };
            lines.extend([why, String::new()]);
        }
        let path = visible_path(&self.path);
        let ids: Vec<&str> = self.files.iter().filter_map(|(.., meaning)| meaning.added.id.as_deref()).collect();
        if self.files.is_empty() {
            lines.pop();
            return lines;
        }
        lines.push(match (ids.is_empty(), self.dry_run) {
            (true, _) => lang.import_nothing_new().to_owned(),
            (false, true) => lang.import_dry_run(path),
            (false, false) => lang.import_saved(path, ids.join(", ")),
        });
        lines
    }
}

fn indented(line: &str) -> String {
    format!("  {line}")
}

/// What the columns and titles were understood as.
fn understood(intake: &Intake, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = intake.periods.iter().map(|found| period(found.period, &found.origin, lang)).collect();
    let read = intake
        .columns
        .iter()
        .filter_map(|column| Some(format!("{} \"{}\" = {}", column.letter, column.header, column.field?.id())));
    let read: Vec<String> = read.collect();
    if !read.is_empty() {
        lines.push(lang.import_columns(read.join(", ")));
    }
    let unread = intake.columns.iter().filter(|column| column.field.is_none());
    let unread: Vec<String> = unread.map(|column| format!("{} \"{}\"", column.letter, column.header)).collect();
    if !unread.is_empty() {
        lines.push(lang.import_unread(unread.join(", ")));
    }
    lines
}

fn period(period: Period, origin: &PeriodOrigin, lang: Lang) -> String {
    let period = period_text(lang, period);
    match origin {
        PeriodOrigin::Told => lang.imported_told(period),
        PeriodOrigin::Title(cell) => lang.imported_title(period, cell),
        PeriodOrigin::SheetName => lang.imported_sheet(period),
    }
}

/// How many rows were taken, refused and left out.
fn rows(intake: &Intake, lang: Lang) -> String {
    let number = |n: usize| count(lang, n as u64);
    lang.import_rows(number(intake.rows_taken), number(intake.rows_refused), number(intake.left_out.total()))
}

/// What the records are to what is known.
fn figures(meaning: &Meaning, lang: Lang) -> String {
    let number = |n: usize| count(lang, n as u64);
    let Added { new, changed, unchanged, .. } = &meaning.added;
    let [new, changed, unchanged] = [new, changed, unchanged].map(|found| number(found.len()));
    lang.import_figures(new, changed, unchanged, number(meaning.contradicting))
}

/// A heading with its items; of many only the first.
fn listed(heading: &str, items: impl ExactSizeIterator<Item = String>, lang: Lang) -> Vec<String> {
    if items.len() == 0 {
        return Vec::new();
    }
    let more = items.len().saturating_sub(MOST_LISTED);
    let shown = items.take(MOST_LISTED).map(|item| format!("    {item}"));
    let more = (more > 0).then(|| format!("    {}", lang.import_more(count(lang, more as u64))));
    std::iter::once(indented(heading)).chain(shown).chain(more).collect()
}
