//! Layers of data files, laid one over the other and checked against what lies below.

use super::fault::{DataFile, Fault, FaultKind, Faults};
use super::figures::{Figures, Part, Reader};
use super::files::{Blocks, Text, Unread, lines};
use super::findings::Findings;
use super::known::Known;
use super::object::{Object, RECORD_BYTES, Read, Wrong, wrong};
use super::own::{Placed, placed};
use super::table::{Spot, Table};
use super::value::{bilingual, day, whole};
use super::{places, rules};
use crate::domain::visible;
use crate::domain::{Bilingual, Dataset, Event, Layer, PopulationRegister, Rate, Records, RegionCode};
use crate::parallel::each;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The one schema number that this program reads.
const SCHEMA: u64 = 1;

/// Records of an import that are read at once.
const CHUNK: usize = 1024;

/// The layers read so far, and everything that is wrong with them.
pub(super) struct Layers<'a> {
    /// Counts the lines read.
    lines: &'a AtomicUsize,
    stack: Vec<Layer>,
    known: Known,
    aliases: Table<Alias, ()>,
    figures: Figures,
    rates: Table<Box<str>, Rate>,
    events: Table<Box<str>, Event>,
    /// The number of the layer that is being laid.
    number: u16,
    /// The path of the last file of rules and of rates.
    with_defaults: BTreeMap<DataFile, String>,
    findings: Findings,
}

/// Another name of a region.
#[derive(PartialEq, Eq, Hash)]
struct Alias(RegionCode, Box<str>);

impl fmt::Display for Alias {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.1)
    }
}

impl<'a> Layers<'a> {
    /// None yet; the lines that are read will be counted in `lines`.
    pub(super) fn new(lines: &'a AtomicUsize) -> Self {
        Self {
            lines,
            stack: Vec::new(),
            known: Known::default(),
            aliases: Table::default(),
            figures: Figures::default(),
            rates: Table::default(),
            events: Table::default(),
            number: 0,
            with_defaults: BTreeMap::new(),
            findings: Findings::default(),
        }
    }

    /// Lays the files of one path over those below; no path stands for the bundled files.
    pub(super) fn lay(&mut self, origin: Option<&Path>, files: Result<Vec<Text>, Fault>) {
        match files {
            Ok(files) => {
                if files.iter().all(|file| file.file != DataFile::Dataset) {
                    self.lay_undescribed(origin);
                }
                for file in files {
                    self.lay_file(origin, file);
                }
            }
            Err(fault) => self.findings.note_fault(self.number, DataFile::Dataset, fault),
        }
        self.number = self.number.saturating_add(1);
    }

    /// Lays each import of a document over those before it.
    pub(super) fn lay_imports(&mut self, path: &Path, text: &str) {
        let shown = path.display().to_string();
        match placed(text) {
            Err((line, what)) => {
                self.note(DataFile::Dataset, &shown, line, wrong_itself(what));
                self.number = self.number.saturating_add(1);
            }
            Ok(imports) => imports.into_iter().for_each(|import| self.lay_import(&shown, import)),
        }
    }

    fn lay_import(&mut self, shown: &str, import: Placed<'_>) {
        let Some(below) = self.stack.last() else {
            return self.note(DataFile::Dataset, shown, None, wrong_itself(FaultKind::NoDescription));
        };
        let title: Box<str> = visible(&import.file).into();
        self.stack.push(Layer {
            origin: Some(title.clone()),
            imported: Some(import.imported),
            title: Bilingual { id: title.clone(), en: title },
            gathered: import.imported,
            register: below.register.clone(),
        });
        self.lay_lines(DataFile::Sources, shown, import.sources.into_iter());
        self.lay_lines(DataFile::Regions, shown, import.regions.into_iter());
        let chunks = import.observations.chunks(CHUNK).map(Ok);
        self.lay_figures(shown, chunks, |reader, chunk| reader.read(chunk.iter().copied()));
        self.number = self.number.saturating_add(1);
    }

    /// A layer without a description of its own takes over that of the layer below.
    fn lay_undescribed(&mut self, origin: Option<&Path>) {
        let path = origin.unwrap_or(Path::new(""));
        if let Some(below) = self.stack.last() {
            let (gathered, register) = (below.gathered, below.register.clone());
            self.stack.push(Layer {
                origin: shown(origin),
                imported: None,
                title: file_title(path),
                gathered,
                register,
            });
        } else if self.number == 0 {
            self.note(DataFile::Dataset, &path.display().to_string(), None, wrong_itself(FaultKind::NoDescription));
        }
    }

    fn lay_file(&mut self, origin: Option<&Path>, Text { file, shown, blocks }: Text) {
        if file != DataFile::Dataset {
            return self.lay_records(file, &shown, blocks);
        }
        match blocks.collect::<Result<String, _>>() {
            Ok(text) => self.lay_description(origin, &shown, &text),
            Err((line, what)) => self.note(file, &shown, line, wrong_itself(what)),
        }
    }

    fn lay_description(&mut self, origin: Option<&Path>, shown: &str, text: &str) {
        if text.len() > RECORD_BYTES {
            return self.note(DataFile::Dataset, shown, Some(1), wrong_itself(FaultKind::RecordBytes(RECORD_BYTES)));
        }
        match Object::parse(text) {
            Ok(object) => match description(object, self.stack.last(), origin) {
                Ok(layer) => self.stack.push(layer),
                Err(wrongs) => self.note(DataFile::Dataset, shown, None, wrongs),
            },
            Err(error) => self.note(DataFile::Dataset, shown, Some(error.line), wrong_itself(error.what)),
        }
    }

    fn lay_records(&mut self, file: DataFile, shown: &str, blocks: Blocks) {
        if file == DataFile::Observations {
            // Lines of a block are counted from 1.
            return self.lay_figures(shown, blocks, |reader, block| reader.read(lines(&block).zip(1..)));
        }
        let mut before = 0_u32;
        for block in blocks {
            match block {
                Ok(text) => {
                    let lines = lines(&text).zip(before.saturating_add(1)..);
                    before = before.saturating_add(self.lay_lines(file, shown, lines));
                }
                Err((line, what)) => {
                    self.known.note_unread(file);
                    let line = line.map(|line| line.saturating_add(before));
                    self.note(file, shown, line, wrong_itself(what));
                }
            }
        }
        let seconds = match file {
            DataFile::Thresholds => one_default(self.known.rules.entries(), self.number, |rule| &mut rule.default),
            DataFile::Rates => one_default(self.rates.entries(), self.number, |rate| &mut rate.default),
            _ => Vec::new(),
        };
        if matches!(file, DataFile::Thresholds | DataFile::Rates) {
            self.with_defaults.insert(file, shown.to_owned());
        }
        for (line, first) in seconds {
            let what = FaultKind::SecondDefault { first };
            self.note(file, shown, Some(line), vec![Wrong { field: "default".to_owned(), what }]);
        }
    }

    /// Lays records, each with its line; empty lines are none. Gives how many lines there were.
    fn lay_lines<'t>(&mut self, file: DataFile, shown: &str, lines: impl Iterator<Item = (&'t str, u32)>) -> u32 {
        let mut count = 0_u32;
        for (text, line) in lines {
            count = count.saturating_add(1);
            if text.trim().is_empty() {
                continue;
            }
            let spot = Spot { file, layer: self.number, line };
            if let Err(wrongs) = Object::record(text).and_then(|object| self.lay_record(object, spot)) {
                self.note(file, shown, Some(line), wrongs);
            }
        }
        self.lines.fetch_add(count as usize, Ordering::Relaxed);
        count
    }

    /// Lays the figures of a layer, block by block as `read` reads them.
    fn lay_figures<B: Send>(
        &mut self,
        shown: &str,
        blocks: impl Iterator<Item = Result<B, Unread>> + Send,
        read: impl Fn(&Reader<'_>, B) -> Part + Sync,
    ) {
        let Self { known, figures, findings, lines, number, .. } = self;
        let (file, mut before) = (DataFile::Observations, 0_u32);
        let reader = figures.reader(known, *number);
        each(
            blocks,
            |block| block.map(|block| read(&reader, block)),
            |part| match part {
                Ok(part) => {
                    lines.fetch_add(part.lines as usize, Ordering::Relaxed);
                    let after = before.saturating_add(part.lines);
                    for (line, wrongs) in figures.add(part, before) {
                        findings.note(*number, file, shown, Some(line), wrongs);
                    }
                    before = after;
                }
                Err((line, what)) => {
                    let line = line.map(|line| line.saturating_add(before));
                    findings.note(*number, file, shown, line, wrong_itself(what));
                }
            },
        );
        for (line, wrongs) in self.figures.end_layer() {
            self.note(file, shown, Some(line), wrongs);
        }
    }

    fn lay_record(&mut self, object: Object<'_>, spot: Spot) -> Read<()> {
        let key = object.peek(spot.file.key());
        let kept = self.keep(object, spot);
        if let (Err(_), Some(key)) = (&kept, key) {
            self.known.note_faulty(spot.file, key);
        }
        kept
    }

    /// Reads one record into its table.
    fn keep(&mut self, object: Object<'_>, spot: Spot) -> Read<()> {
        let known = &mut self.known;
        match spot.file {
            // Read elsewhere: the one as a whole, the other many at a time.
            DataFile::Dataset | DataFile::Observations => Ok(()),
            DataFile::Islands => {
                let island = places::island(object)?;
                known.islands.replace(island.id.clone(), island, spot)
            }
            DataFile::Sources => {
                let source = places::source(object)?;
                known.sources.add(source.id.clone(), source, spot)
            }
            DataFile::Provinces => {
                let province = places::province(object, known)?;
                known.regions.replace(province.code, province, spot)
            }
            DataFile::Regions => {
                let region = places::region(object, known)?;
                known.regions.replace(region.code, region, spot)
            }
            DataFile::Aliases => {
                let (code, alias) = places::alias(object, known)?;
                self.aliases.replace(Alias(code, alias), (), spot)
            }
            DataFile::Thresholds => {
                let rule = rules::rule(object, known)?;
                known.rules.replace(rule.id.clone(), rule, spot)
            }
            DataFile::Rates => {
                let rate = rules::rate(object, known)?;
                self.rates.replace(rate.id.clone(), rate, spot)
            }
            DataFile::Events => {
                let event = rules::event(object, known)?;
                self.events.replace(event.id.clone(), event, spot)
            }
        }
    }

    fn note(&mut self, file: DataFile, shown: &str, line: Option<u32>, wrongs: Vec<Wrong>) {
        self.findings.note(self.number, file, shown, line, wrongs);
    }

    /// The dataset, or every fault by layer, file and line.
    pub(super) fn finish(mut self) -> Result<Dataset, Faults> {
        if self.findings.is_empty() {
            let rules = self.known.rules.entries();
            let no_rule = !rules.is_empty() && !rules.iter().any(|(_, rule)| rule.default);
            let rates = self.rates.entries();
            let no_rate = !rates.is_empty() && !rates.iter().any(|(_, rate)| rate.default);
            for (missing, file) in [(no_rule, DataFile::Thresholds), (no_rate, DataFile::Rates)] {
                if let (true, Some(shown)) = (missing, self.with_defaults.remove(&file)) {
                    self.note(file, &shown, None, wrong_itself(FaultKind::NoDefault));
                }
            }
            if self.stack.is_empty() {
                let file = DataFile::Dataset;
                self.note(file, file.name(), None, wrong_itself(FaultKind::NoDescription));
            }
        }
        if !self.findings.is_empty() {
            return Err(self.findings.into_faults());
        }
        let regions = self.known.regions.into_entries();
        Ok(Dataset::new(Records {
            layers: self.stack,
            islands: self.known.islands.into_records(),
            regions: regions.into_iter().map(|(spot, region)| (region, spot.layer)).collect(),
            aliases: self.aliases.into_keys().map(|Alias(code, alias)| (code, alias)).collect(),
            sources: self.known.sources.into_records(),
            observations: self.figures.into_records(),
            rules: self.known.rules.into_records(),
            rates: self.rates.into_records(),
            events: self.events.into_records(),
        }))
    }
}

/// The fields of `dataset.json`; those left out come from the layer below, if there is one.
fn description(mut object: Object<'_>, below: Option<&Layer>, origin: Option<&Path>) -> Read<Layer> {
    object.need("schema", |raw| match whole(raw, u64::MAX)? {
        SCHEMA => Ok(()),
        other => wrong(FaultKind::Schema(other)),
    });
    let title = object.need("title", bilingual);
    let (gathered, register) = match below {
        Some(below) => (
            object.take("gathered", day).or(Some(below.gathered)),
            object.take("population", register).or_else(|| Some(below.register.clone())),
        ),
        None => (object.need("gathered", day), object.need("population", register)),
    };
    object.finish(|| {
        Some(Layer { origin: shown(origin), imported: None, title: title?, gathered: gathered?, register: register? })
    })
}

fn register(raw: &str) -> Read<PopulationRegister> {
    let mut object = Object::inner(raw)?;
    let (as_of, label) = (object.need("as_of", day), object.need("label", bilingual));
    object.finish(|| Some(PopulationRegister { as_of: as_of?, label: label? }))
}

/// Leaves one default: that of the layer `number`, if it has any. Gives the line of each further one and of the first.
fn one_default<T>(records: &mut [(Spot, T)], number: u16, default: impl Fn(&mut T) -> &mut bool) -> Vec<(u32, u32)> {
    let defaults: Vec<_> =
        records.iter_mut().filter_map(|(spot, record)| (*default(record)).then_some(*spot)).collect();
    let mut own = defaults.iter().filter(|spot| spot.layer == number).map(|spot| spot.line);
    let Some(first) = own.next() else { return Vec::new() };
    for (_, record) in records.iter_mut().filter(|(spot, _)| spot.layer != number) {
        *default(record) = false;
    }
    own.map(|line| (line, first)).collect()
}

fn wrong_itself(what: FaultKind) -> Vec<Wrong> {
    vec![Wrong { field: String::new(), what }]
}

fn shown(origin: Option<&Path>) -> Option<Box<str>> {
    origin.map(|path| visible(&path.to_string_lossy()).into())
}

/// The file name as a title in both languages.
fn file_title(path: &Path) -> Bilingual {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let title: Box<str> = visible(&name).into();
    Bilingual { id: title.clone(), en: title }
}
