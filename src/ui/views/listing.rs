//! A list of entries: what is in view, the selected one, and where the mouse meets each.

use crate::app::{App, Area, Listing, Target};
use crate::domain::RegionIx;
use crate::page::{Line, Role};
use crate::ui::canvas::Canvas;
use crate::ui::hits::Hits;

/// Draws what is in view of `listing`, the column `column` of its view; `is_selected` says which entries are.
pub(super) fn draw(
    app: &App,
    canvas: &mut Canvas<'_>,
    area: Area,
    (column, listing): (usize, &Listing),
    is_selected: impl Fn(usize, RegionIx) -> bool,
    hits: &mut Hits,
) {
    let view = usize::from(area.height);
    for (n, placed) in listing.in_view(view) {
        let region = placed.entry.region;
        let selected = region.is_some_and(|region| is_selected(n, region));
        for (line, content) in placed.entry.lines.iter().enumerate() {
            let row = (placed.top + line).checked_sub(listing.offset).filter(|row| *row < view);
            let Some(row) = row.and_then(|row| u16::try_from(row).ok()) else { continue };
            let place = Area { y: area.y + row, height: 1, ..area };
            let sign = match region {
                Some(region) if line == 0 && app.is_marked(region) => canvas.glyphs.marked,
                Some(_) if selected => canvas.glyphs.selection,
                _ => " ",
            };
            canvas.line(place, 0, &Line::of(Role::Mark, sign).joined(content.clone()));
            if selected {
                canvas.tint(place, Role::Selection);
            }
            if region.is_some() {
                hits.add(place, Target::Entry(column, n));
            }
        }
    }
    canvas.scroll_bar(area, listing.offset, view, listing.height());
}
