//! The comparison of the marked regions: its lines, what of them is in view, and the column the user is in.

use crate::app::{App, Area, Screen};
use crate::domain::{RegionCode, RegionIx};
use crate::locale::Lang;
use crate::report::{self, Columns};

/// Marked regions side by side as lines, kept until something that they show changes.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// Its lines.
    pub lines: report::Comparison,
    /// Lines of the body scrolled away.
    pub scroll: usize,
    made_for: Option<Made>,
}

/// What lines were made for.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    marks: Vec<RegionCode>,
    first: usize,
    area: Area,
    lang: Lang,
    answered: u64,
}

impl App {
    /// The columns of the comparison in view.
    pub fn compared_columns(&self, area: Area) -> Columns {
        Columns::new(usize::from(area.width), self.spec.marks.len(), self.column_offset)
    }

    /// Lines of the comparison's body that are in view.
    pub fn comparison_height(&self) -> usize {
        let height = self.page_area(Screen::Compare).map_or(0, |area| usize::from(area.height));
        height.saturating_sub(self.comparison.lines.heading.len())
    }

    /// The place of the selected region among the marks: the column the user is in.
    pub fn selected_mark(&self) -> Option<usize> {
        self.spec.marks.iter().position(|mark| Some(*mark) == self.spec.selected)
    }

    /// Brings the comparison into step: a marked region is selected, its column is in view, the lines are up to date.
    pub(in crate::app) fn refresh_comparison(&mut self) {
        let Some(area) = self.page_area(Screen::Compare) else { return };
        if self.selected_mark().is_none() {
            self.spec.selected = self.spec.marks.first().copied();
        }
        let in_view = self.compared_columns(area).shown.len();
        self.column_offset = self.column_offset.min(self.spec.marks.len().saturating_sub(in_view));
        // The reference is always in view; of the others as many as fit.
        if let Some(behind) = self.selected_mark().and_then(|at| at.checked_sub(1)) {
            let others = in_view.saturating_sub(1).max(1);
            self.column_offset = self.column_offset.clamp((behind + 1).saturating_sub(others), behind);
        }
        let made = Made {
            marks: self.spec.marks.clone(),
            first: self.column_offset,
            area,
            lang: self.looks.lang,
            answered: self.answered,
        };
        if self.comparison.made_for.as_ref() != Some(&made) {
            let regions: Vec<RegionIx> = made.marks.iter().filter_map(|code| self.dataset.find(*code)).collect();
            let options =
                report::Options { lang: made.lang, glyphs: self.looks.glyphs, width: usize::from(area.width) };
            let height = usize::from(area.height);
            self.comparison.lines = report::comparison(&self.snapshot, &regions, made.first, height, &options);
            self.comparison.made_for = Some(made);
        }
        let last = self.comparison.lines.body.len().saturating_sub(self.comparison_height());
        self.comparison.scroll = self.comparison.scroll.min(last);
    }
}
