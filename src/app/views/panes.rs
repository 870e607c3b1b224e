//! Where everything stands on a screen of a given size: what both state and drawing go by.

/// Cells of a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// First column.
    pub x: u16,
    /// First row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Area {
    /// The area without its frame.
    #[must_use]
    pub const fn inside(self) -> Self {
        Self {
            x: self.x.saturating_add(1),
            y: self.y.saturating_add(1),
            width: self.width.saturating_sub(2),
            height: self.height.saturating_sub(2),
        }
    }

    /// The area cut into its first `rows` rows and the rest.
    pub const fn split_rows(self, rows: u16) -> (Self, Self) {
        let rows = if rows < self.height { rows } else { self.height };
        let rest = Self { y: self.y + rows, height: self.height - rows, ..self };
        (Self { height: rows, ..self }, rest)
    }
}

/// The smallest screen that the program is usable on.
pub const SMALLEST: Size = Size { width: 60, height: 16 };

/// From this width on the detail stands beside the list.
const WIDE: u16 = 110;
/// From this size on the detail has a frame.
const FRAMED: Size = Size { width: 100, height: 28 };

/// Where everything stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panes {
    /// Title, tabs and date.
    pub header: Area,
    /// The query and what it found.
    pub query: Area,
    /// The regions found, summed up.
    pub summary: Area,
    /// The view; the column to its right is kept for a scroll bar.
    pub list: Area,
    /// The detail, without its frame: beside the list, or filling the screen.
    pub detail: Option<Area>,
    /// The keys that matter now.
    pub footer: Area,
    /// Whether the detail has a frame.
    pub framed: bool,
}

/// Where everything stands on a screen of `size`; `None` where it is too small.
///
/// ```text
/// header   cakupan  1 Table  2 Progress …                          as of · rule · language
/// query    / prov:kaltim sort:reg                                              23 of 24
/// summary  registered 96.5 %  ▲ 12 ● 4 ▼ 8 · 0
/// list     …                                              │ detail …
/// footer   ↑↓ move  Enter details  …
/// ```
pub fn panes(size: Size, full_detail: bool, beside: bool) -> Option<Panes> {
    if size.width < SMALLEST.width || size.height < SMALLEST.height {
        return None;
    }
    let screen = Area { x: 0, y: 0, width: size.width, height: size.height };
    let (header, rest) = screen.split_rows(1);
    let (query, rest) = rest.split_rows(1);
    let (summary, rest) = rest.split_rows(1);
    let (body, footer) = rest.split_rows(rest.height - 1);
    let framed = size.width >= FRAMED.width && size.height >= FRAMED.height;
    let inner = |area: Area| if framed { area.inside() } else { narrower(area) };
    if full_detail {
        let list = Area { width: 0, height: 0, ..body };
        return Some(Panes { header, query, summary, list, detail: Some(inner(body)), footer, framed });
    }
    if !beside || size.width < WIDE {
        return Some(Panes { header, query, summary, list: narrower(body), detail: None, footer, framed });
    }
    // As narrow as lines can be read well in: the table has more to show.
    let pane = (size.width * 26 / 100).clamp(36, 76);
    let list = Area { width: body.width - pane, ..body };
    let detail = Area { x: list.width, width: pane, ..body };
    Some(Panes { header, query, summary, list: narrower(list), detail: Some(inner(detail)), footer, framed })
}

/// Rows of a map of the whole country beside its width: 686 rows and 1,844 columns of square cells, two rows a cell.
const COUNTRY: (u32, u32) = (686, 2 * 1_844);
/// Rows below which a detail under the view is no use.
const LEAST_BELOW: u16 = 7;

/// Where everything stands on a screen of `size` with the detail below the view, where the screen is wide and high
/// enough: the view takes the rows that the country takes at the screen's width, with its title and legend.
pub fn stacked(size: Size) -> Option<Panes> {
    let panes = panes(size, false, false)?;
    let wanted = u32::from(panes.list.width) * COUNTRY.0 / COUNTRY.1 + 4;
    let body = Area { width: size.width, ..panes.list };
    let (list, detail) = body.split_rows(u16::try_from(wanted).unwrap_or(body.height));
    if size.width < WIDE || detail.height < LEAST_BELOW {
        return Some(panes);
    }
    let detail = if panes.framed { detail.inside() } else { narrower(detail) };
    Some(Panes { list: narrower(list), detail: Some(detail), ..panes })
}

/// From this width on a detail runs in two columns.
const SPREAD: u16 = 150;

/// Cells across a line of the detail in `area`, and how many of its lines are sure to be in view.
pub const fn detail_lines(area: Area) -> (u16, u16) {
    if area.width >= SPREAD {
        ((area.width - 5) / 2, area.height + area.height / 2)
    } else {
        (area.width.saturating_sub(2), area.height)
    }
}

/// The area without its last column, which is kept for a scroll bar.
const fn narrower(area: Area) -> Area {
    Area { width: area.width.saturating_sub(1), ..area }
}
