//! A region's series in a few cells: time to scale, one scale of shares for all regions on screen.

use crate::domain::{Percent, Point};
use crate::page::{Glyphs, Line, Role};
use chrono::NaiveDate;

/// Months that a sparkline looks back from the as-of date.
pub(super) const MONTHS: i64 = 60;

/// The shares that the levels of all sparklines on screen span: those of the series, but no lower than 70 and no higher
/// than 105 %, or a few outliers would make all others look alike.
pub(super) fn range(shares: Option<(Percent, Percent)>) -> (Percent, Percent) {
    let (least, most) = (Percent::from_basis_points(7_000), Percent::from_basis_points(10_500));
    shares.map_or((least, most), |(low, high)| (low.clamp(least, most), high.clamp(least, most)))
}

/// The series up to `as_of` in `width` cells, `low` at the bottom and `high` at the top; months without a figure stay empty.
pub(super) fn draw(
    points: &[Point],
    as_of: NaiveDate,
    (low, high): (Percent, Percent),
    width: usize,
    glyphs: &Glyphs,
) -> Line {
    let days = MONTHS * 30;
    let mut cells = vec![None; width];
    for point in points.iter().filter(|point| !point.claim.kind.is_bound()) {
        let age = (as_of - point.claim.closing).num_days();
        let Ok(at) = usize::try_from((days - 1 - age) * i64::try_from(width).unwrap_or(1) / days) else { continue };
        // The last figure of a cell's time speaks for it.
        if let Some(cell) = cells.get_mut(at).filter(|_| (0..days).contains(&age)) {
            *cell = Some(point.claim.share);
        }
    }
    let range = high.minus(low).max(1);
    let mut line = Line::new();
    for cell in cells {
        let level = cell.and_then(|share: Percent| {
            let level = (share.minus(low).clamp(0, range) * 7 + range / 2) / range;
            glyphs.spark.get(usize::try_from(level).ok()?)
        });
        match level {
            Some(level) => line.push(Role::Text, *level),
            None => line.push(Role::Border, glyphs.unknown),
        }
    }
    line
}
