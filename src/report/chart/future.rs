//! Where the figures of a chart may go: bands from the date on, unlike figures and not joined to them.

use super::Plane;
use crate::page::{Glyphs, Role};
use chrono::{Days, NaiveDate};

/// A band that widens from one date to another, between two straight lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Its mark, one cell.
    pub mark: &'static str,
    /// Its lowest and highest share in percent where it starts.
    pub start: (f64, f64),
    /// Its lowest and highest share in percent where it ends.
    pub end: (f64, f64),
}

/// Where the figures may go.
#[derive(Clone, Debug, PartialEq)]
pub struct Future {
    /// The date as of which the chart is drawn: the bands begin behind it.
    pub from: NaiveDate,
    /// Where they end.
    pub until: NaiveDate,
    /// What they mean.
    pub role: Role,
    /// The bands, the widest first: later ones lie over earlier ones.
    pub bands: Vec<Band>,
}

/// A cell: column, row, mark and role.
type Cell = (usize, usize, &'static str, Role);

impl Future {
    /// The bands, then the date from top to bottom, cut to the plane.
    pub(super) fn cells(&self, plane: &Plane, glyphs: &Glyphs) -> Vec<Cell> {
        let today = plane.x(self.from, plane.across);
        let columns = || today + 1..=plane.x(self.until, plane.across);
        let bands = self.bands.iter().flat_map(|band| {
            let of_column =
                move |x| plane.rows(self.between(band, plane.day(x))).map(move |y| (x, y, band.mark, self.role));
            columns().flat_map(of_column)
        });
        bands.chain((0..plane.down).map(|y| (today, y, glyphs.today, Role::Dim))).collect()
    }

    /// The lowest and the highest share of a band on `day`.
    fn between(&self, band: &Band, day: NaiveDate) -> (f64, f64) {
        let days = (self.until - self.from).num_days().max(1) as f64;
        let part = ((day - self.from).num_days() as f64 / days).clamp(0.0, 1.0);
        let at = |start: f64, end: f64| start + (end - start) * part;
        (at(band.start.0, band.end.0), at(band.start.1, band.end.1))
    }
}

impl Plane {
    /// The day in the middle of a column.
    fn day(&self, x: usize) -> NaiveDate {
        let across = u64::try_from(self.across.max(1)).unwrap_or(1);
        let halves = u64::try_from(x).unwrap_or(0) * 2 + 1;
        self.from + Days::new(self.days.unsigned_abs() * halves / (2 * across))
    }

    /// The rows that lie between two shares in percent; none where both lie outside on one side.
    fn rows(&self, (low, high): (f64, f64)) -> std::ops::Range<usize> {
        let row = |share: f64| {
            let depth = (self.high as f64 - share) / (self.high - self.low).max(1) as f64 * self.down as f64;
            (0..self.down).take_while(|row| depth >= (row + 1) as f64).count()
        };
        let is_outside = low > self.high as f64 || high < self.low as f64 || low.is_nan() || high.is_nan();
        if is_outside { 0..0 } else { row(high)..(row(low) + 1).min(self.down) }
    }
}
