//! The page of a comparison: a label and a cell for each region in view, row by row.

use super::columns::Columns;
use crate::domain::{Dataset, Region, RegionIx, RegionState, Snapshot};
use crate::locale::Lang;
use crate::page::{GlyphSet, Glyphs, Line, Role, flow, text};
use crate::report::figures::dash;
use crate::report::{Options, spoken};

/// What is compared, and the lines so far.
pub(super) struct Grid<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) dataset: &'a Dataset,
    pub(super) regions: &'a [RegionIx],
    pub(super) columns: Columns,
    pub(super) lang: Lang,
    pub(super) set: GlyphSet,
    pub(super) glyphs: &'static Glyphs,
    pub(super) width: usize,
    lines: Vec<Line>,
}

impl<'a> Grid<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, regions: &'a [RegionIx], first: usize, options: Options) -> Self {
        let Options { lang, glyphs: set, width } = options;
        let columns = match set {
            GlyphSet::Spoken => Columns::all(width, regions.len()),
            _ => Columns::new(width, regions.len(), first),
        };
        let (dataset, glyphs) = (&*snapshot.dataset, set.glyphs());
        Self { snapshot, dataset, regions, columns, lang, set, glyphs, width, lines: Vec::new() }
    }

    pub(super) fn regions(&self) -> impl Iterator<Item = (&'a Region, &'a RegionState)> + use<'a> {
        let (dataset, snapshot) = (self.dataset, self.snapshot);
        self.regions.iter().map(move |ix| (dataset.region(*ix), snapshot.state(*ix)))
    }

    /// Adds a row: its label, and for each region in view what `cell` says at its position; what is longer wraps.
    pub(super) fn row(&mut self, role: Role, label: &str, cell: impl Fn(usize, &'a Region, &'a RegionState) -> Line) {
        if self.is_spoken() {
            return self.lines.extend(self.spoken_row(label, cell));
        }
        let label = text::wrap(label, self.columns.label - 1);
        let shown = self.columns.shown.iter().filter_map(|n| Some((*n, *self.regions.get(*n)?)));
        let cells: Vec<Vec<Line>> = shown
            .map(|(n, ix)| cell(n, self.dataset.region(ix), self.snapshot.state(ix)))
            .map(|content| flow(Line::new(), &content, self.columns.cell))
            .collect();
        let height = cells.iter().map(Vec::len).chain([label.len()]).max().unwrap_or(0);
        for row in 0..height {
            let mut line = Line::of(role, label.get(row).map(String::as_str).unwrap_or_default());
            for (place, cell) in cells.iter().enumerate() {
                if place > 0 {
                    line.pad_to(self.columns.start(place) - 2);
                    line.push(Role::Border, self.glyphs.tick);
                }
                line.pad_to(self.columns.start(place));
                line = line.joined(cell.get(row).cloned().unwrap_or_default());
            }
            self.lines.push(line);
        }
    }

    /// Adds a row of what may be unknown, a dash where it is; nothing where it is of every region, also of those out of
    /// view.
    pub(super) fn fact(
        &mut self,
        role: Role,
        label: &str,
        cell: impl Fn(usize, &'a Region, &'a RegionState) -> Option<Line>,
    ) {
        if self.regions().enumerate().any(|(n, (region, state))| cell(n, region, state).is_some()) {
            let unknown = Line::of(Role::Dim, dash(self.set));
            self.row(role, label, |n, region, state| cell(n, region, state).unwrap_or_else(|| unknown.clone()));
        }
    }

    /// A row in words: what each region has of it; nothing where none has anything to say.
    fn spoken_row(&self, label: &str, cell: impl Fn(usize, &'a Region, &'a RegionState) -> Line) -> Option<Line> {
        let cells = self.regions().enumerate().map(|(n, (region, state))| {
            let said = cell(n, region, state).plain();
            (region.short_name(), said.trim().to_owned())
        });
        let cells: Vec<(String, String)> = cells.collect();
        let values: Vec<(&str, String)> = cells.iter().map(|(name, said)| (name.as_str(), said.clone())).collect();
        let is_said = cells.iter().any(|(_, said)| !said.is_empty());
        is_said.then(|| spoken::line(label, &values))
    }

    /// Whether the page is for ears.
    pub(super) fn is_spoken(&self) -> bool {
        self.set == GlyphSet::Spoken
    }

    /// Adds text across the page.
    pub(super) fn say(&mut self, lead: Line, content: &Line) {
        self.lines.extend(flow(lead, content, self.width));
    }

    /// Adds lines drawn to the width.
    pub(super) fn draw(&mut self, lines: impl IntoIterator<Item = Line>) {
        self.lines.extend(lines);
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Line::new());
    }

    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// The lines so far, for good.
    pub(super) fn take(&mut self) -> Vec<Line> {
        std::mem::take(&mut self.lines)
    }

    /// The sign of a region, the same in table, chart and legend: its place, 1 for the reference.
    pub(super) fn sign(n: usize) -> &'static str {
        ["1", "2", "3", "4", "5", "6"].get(n).copied().unwrap_or("+")
    }
}
