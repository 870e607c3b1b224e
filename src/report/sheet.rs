//! The page that a report is written on: what it is about, and its lines so far.

use super::Options;
use super::figures::{outcome_sign, percent_text, source_label};
use super::gauge::{gauge, scale_top};
use crate::domain::{Dataset, ObservationIx, Outcome, Percent, Region, RegionIx, RegionState, Snapshot};
use crate::locale::Lang;
use crate::page::{GlyphSet, Glyphs, Line, Role, flow};
use std::borrow::Cow;

/// Cells that a gauge takes at most.
const GAUGE: usize = 60;

/// What a report is about, and its lines so far.
pub(super) struct Sheet<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) dataset: &'a Dataset,
    pub(super) region: &'a Region,
    pub(super) state: &'a RegionState,
    pub(super) lang: Lang,
    pub(super) set: GlyphSet,
    pub(super) glyphs: &'static Glyphs,
    pub(super) width: usize,
    lines: Vec<Line>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, ix: RegionIx, options: Options) -> Self {
        let dataset: &Dataset = &snapshot.dataset;
        let Options { lang, glyphs: set, width } = options;
        Self {
            snapshot,
            dataset,
            region: dataset.region(ix),
            state: snapshot.state(ix),
            lang,
            set,
            glyphs: set.glyphs(),
            width,
            lines: Vec::new(),
        }
    }

    /// Starts a section: a blank line, then its title on a rule.
    pub(super) fn heading(&mut self, title: &str) {
        if !self.lines.is_empty() {
            self.lines.push(Line::new());
        }
        let mut heading = Line::of(Role::Title, title);
        let missing = self.width.saturating_sub(heading.width() + 1);
        heading.push(Role::Border, format!(" {}", self.glyphs.rule.repeat(missing)));
        self.lines.extend(if missing == 0 {
            flow(Line::new(), &Line::of(Role::Title, title), self.width)
        } else {
            vec![heading]
        });
    }

    /// Adds text at the left edge.
    pub(super) fn say(&mut self, content: &Line) {
        self.lines.extend(flow(Line::new(), content, self.width));
    }

    /// Adds text of one role at the left edge.
    pub(super) fn tell(&mut self, role: Role, text: impl Into<String>) {
        self.say(&Line::of(role, text));
    }

    /// Adds text below what was said, indented.
    pub(super) fn below(&mut self, content: &Line) {
        self.behind(Line::of(Role::Text, "  "), content);
    }

    /// Adds an item of a list.
    pub(super) fn item(&mut self, content: &Line) {
        self.behind(Line::of(Role::Dim, format!("{} ", self.glyphs.bullet)), content);
    }

    /// Adds text behind a lead.
    pub(super) fn behind(&mut self, lead: Line, content: &Line) {
        self.lines.extend(flow(lead, content, self.width));
    }

    /// Adds a share as a bar with a tick at its line, and the scale of the bar; for ears nothing.
    pub(super) fn gauge(&mut self, share: Percent, line: Option<Percent>, fill: Role) {
        if self.is_spoken() {
            return;
        }
        let (lang, top) = (self.lang, scale_top(share));
        self.draw([gauge(share, line, top, self.width.min(GAUGE), fill, self.set)]);
        let scale = line.map_or_else(|| lang.scale_zero_to(top), |line| lang.scale_to(top, percent_text(lang, line)));
        self.tell(Role::Dim, scale);
    }

    /// Whether the page is for ears.
    pub(super) fn is_spoken(&self) -> bool {
        self.set == GlyphSet::Spoken
    }

    /// What stands before something with this outcome: its sign, or its word where no sign can be seen.
    pub(super) fn sign(&self, outcome: Outcome) -> String {
        if self.is_spoken() {
            format!("{}: ", self.lang.outcome(outcome))
        } else {
            format!("{} ", outcome_sign(self.set.glyphs(), outcome))
        }
    }

    /// Adds lines drawn to the width.
    pub(super) fn draw(&mut self, lines: impl IntoIterator<Item = Line>) {
        self.lines.extend(lines);
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Line::new());
    }

    /// The name of an observation's source; of imported data the file and the day.
    pub(super) fn source_label(&self, ix: ObservationIx) -> Cow<'a, str> {
        source_label(self.dataset, ix, self.lang)
    }

    pub(super) fn finish(self) -> Vec<Line> {
        self.lines
    }
}
