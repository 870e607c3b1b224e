//! Which columns of the table fit on the screen, and how wide each is: what both scrolling and drawing go by.

use crate::app::{App, Column, Panes};
use crate::locale::Lang;
use crate::page::text;

/// The narrowest and the widest that a region's name gets.
const NAME: (usize, usize) = (22, 32);
/// The narrowest name where the detail stands beside the table.
const NAME_BESIDE: usize = 18;
/// The name that all but a few regions fit in; provinces in full and the headings above glyphs come before more.
const NAME_USUAL: usize = 26;

/// Columns of the table with their widths, as they fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablePlan {
    /// Cells of the row number.
    pub number: usize,
    /// Cells of the region's name.
    pub name: usize,
    /// The columns behind it.
    pub columns: Vec<(Column, usize)>,
}

impl Column {
    /// Whether it shows a few glyphs alone, narrower than its heading.
    pub const fn is_of_glyphs(self) -> bool {
        matches!(self, Self::Clauses | Self::Flags)
    }

    /// Whether it holds numbers, set to the right.
    pub const fn is_right(self) -> bool {
        matches!(self, Self::People | Self::Rank | Self::Population)
    }

    /// Narrowest and widest.
    fn widths(self, lang: Lang) -> (usize, usize) {
        match self {
            Self::Code => (5, 5),
            Self::Province => (16, 20),
            // Its heading, and a cell more for the sign of sorting.
            Self::Clauses | Self::Flags => (2, text::width(self.name(lang)) + 1),
            Self::Bar => (11, 30),
            Self::People => (10, 11),
            Self::Population | Self::ActiveAsOf => (13, 13),
            Self::Active => (9, 9),
            Self::ActiveMembers => (17, 17),
            Self::Registered | Self::ActiveUnstated | Self::Rank => (11, 11),
            Self::Trend => (10, 20),
            Self::AsOf => (8, 8),
            Self::Projection => (16, 16),
        }
    }

    /// What is kept first where not everything fits.
    const fn importance(self) -> usize {
        match self {
            Self::Registered => 0,
            Self::People => 1,
            Self::Clauses => 2,
            Self::Active => 3,
            Self::AsOf => 5,
            Self::Flags => 6,
            Self::Bar => 7,
            Self::Province => 8,
            Self::Trend => 9,
            Self::ActiveAsOf => 10,
            // Not there unless it was chosen: whoever chose it is to see it.
            _ => 4,
        }
    }
}

/// Gives `wanted` of the room that is left what it can use.
fn widen(columns: &mut [(Column, usize)], room: &mut usize, wanted: Column, lang: Lang) {
    for (_, width) in columns.iter_mut().filter(|(column, _)| *column == wanted) {
        let more = (*room).min(wanted.widths(lang).1 - *width);
        *width += more;
        *room -= more;
    }
}

impl App {
    /// The columns of the table as they fit in its pane.
    pub fn table_plan(&self, panes: &Panes) -> TablePlan {
        let lang = self.looks.lang;
        let narrowest = narrowest_name(panes);
        let mut room = self.room_for_columns(panes);
        let mut columns: Vec<(Column, usize)> = Vec::new();
        if self.column_offset > 0 {
            // Scrolled by hand: the columns from there on, as many as fit.
            for column in self.spec.columns.iter().skip(self.column_offset) {
                let (least, _) = column.widths(lang);
                if room < least + 1 {
                    break;
                }
                room -= least + 1;
                columns.push((*column, least));
            }
        } else {
            let mut wanted = self.spec.columns.clone();
            wanted.sort_by_key(|column| column.importance());
            let mut fitting = Vec::new();
            for column in wanted {
                let (least, _) = column.widths(lang);
                if room > least {
                    room -= least + 1;
                    fitting.push(column);
                }
            }
            let shown = self.spec.columns.iter().filter(|column| fitting.contains(column));
            columns.extend(shown.map(|column| (*column, column.widths(lang).0)));
        }
        let mut name = narrowest + room.min(NAME_USUAL - narrowest);
        room -= name - narrowest;
        widen(&mut columns, &mut room, Column::Province, lang);
        for (column, width) in columns.iter_mut().filter(|(column, _)| column.is_of_glyphs()) {
            let more = column.widths(lang).1 - *width;
            // A part of a heading says nothing.
            if more <= room {
                *width += more;
                room -= more;
            }
        }
        let more = room.min(NAME.1 - name);
        name += more;
        room -= more;
        for wide in [Column::Bar, Column::Trend, Column::People] {
            widen(&mut columns, &mut room, wide, lang);
        }
        TablePlan { number: self.number_width(), name, columns }
    }

    /// How many columns are scrolled away where the last one is in view: none where all fit.
    pub(in crate::app) fn last_column_offset(&self) -> usize {
        let Some(panes) = self.panes() else { return 0 };
        let mut room = self.room_for_columns(&panes);
        let mut fitting = 0;
        for column in self.spec.columns.iter().rev() {
            let (least, _) = column.widths(self.looks.lang);
            if room < least + 1 {
                break;
            }
            room -= least + 1;
            fitting += 1;
        }
        self.spec.columns.len() - fitting
    }

    /// Cells of the row number.
    fn number_width(&self) -> usize {
        self.rows.len().to_string().len().max(3)
    }

    /// Cells for columns beside number and name at its narrowest.
    fn room_for_columns(&self, panes: &Panes) -> usize {
        // The sign of selection or mark, and the space between number and name.
        let fixed = 1 + self.number_width() + 1;
        usize::from(panes.list.width).saturating_sub(fixed + narrowest_name(panes))
    }
}

/// The narrowest that a region's name gets.
const fn narrowest_name(panes: &Panes) -> usize {
    if panes.detail.is_some() { NAME_BESIDE } else { NAME.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sort_column;

    #[test]
    fn every_heading_fits_with_its_place_among_several_sort_keys() {
        for lang in Lang::ALL {
            for column in Column::ALL.into_iter().filter(|column| *column != Column::Bar) {
                let mark = sort_column(Some(column)).map_or(0, |_| 2);
                let (least, most) = column.widths(lang);
                let width = if column.is_of_glyphs() { most } else { least };
                let room = width + usize::from(!column.is_right());
                assert!(text::width(column.name(lang)) + mark <= room, "{column:?} {lang:?}");
            }
        }
    }
}
