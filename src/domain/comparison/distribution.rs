//! How shares are spread: a histogram whose edges follow the line, and the places of single shares on a strip.

use crate::domain::Percent;

/// Millionths of a percent in a point.
const POINT: i64 = 1_000_000;
const HUNDRED: i64 = 100 * POINT;

/// A class of a histogram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Its lower edge, which belongs to it; `None` for the lowest class.
    pub from: Option<Percent>,
    /// Its upper edge, which belongs to the next; `None` for the highest class.
    pub to: Option<Percent>,
    /// Shares in it.
    pub count: usize,
}

/// Shares counted in classes of equal width, open at both ends. The line is an edge: no class holds both of its sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// The classes, lowest first.
    pub bins: Vec<Bin>,
    /// Points across a class.
    pub width: i64,
}

impl Histogram {
    /// The shares in classes around `line`; without a line around 100 %.
    ///
    /// A class is 2 points wide, 5 with a line below 90 % and 10 with one below 60 %.
    pub fn new(shares: impl Iterator<Item = Percent>, line: Option<Percent>) -> Self {
        let line = line.unwrap_or(Percent::HUNDRED).micro();
        let (width, below) = match line / POINT {
            90.. => (2, 9),
            60.. => (5, 5),
            _ => (10, 3),
        };
        let step = width * POINT;
        let below = below.min(line / step);
        let above = (HUNDRED - line).max(0).div_euclid(step) + i64::from((HUNDRED - line).max(0) % step > 0) + 1;
        let edge = |at: i64| Percent::new(line + at * step, 6);
        let edges: Vec<Percent> = (-below..=above).filter_map(edge).collect();
        let lower = std::iter::once(None).chain(edges.iter().copied().map(Some));
        let upper = edges.iter().copied().map(Some).chain([None]);
        let bins = lower.zip(upper).map(|(from, to)| Bin { from, to, count: 0 }).collect();
        let mut histogram = Self { bins, width };
        for share in shares {
            let at = histogram.bin_of(share);
            if let Some(bin) = histogram.bins.get_mut(at) {
                bin.count += 1;
            }
        }
        histogram
    }

    /// The class of `share`.
    pub fn bin_of(&self, share: Percent) -> usize {
        let reached = |bin: &&Bin| bin.from.is_none_or(|from| from <= share);
        self.bins.iter().take_while(reached).count().saturating_sub(1)
    }

    /// How many shares were counted.
    pub fn count(&self) -> usize {
        self.bins.iter().map(|bin| bin.count).sum()
    }

    /// How many shares the fullest class holds.
    pub fn highest(&self) -> usize {
        self.bins.iter().map(|bin| bin.count).max().unwrap_or(0)
    }
}

/// A stretch of shares in a row of cells: below the line, the cell of the line itself, up to 100 %, above 100 %.
///
/// Shares of different sides never share a cell; what lies beyond an end stands in its last cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The share at the left end, in millionths of a percent.
    from: i64,
    /// The share at the right end, in millionths of a percent.
    to: i64,
    line: Option<Percent>,
    cells: usize,
}

/// What stands in a cell of a strip.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StripCell {
    /// Fresh shares.
    pub fresh: usize,
    /// Stale shares.
    pub stale: usize,
    /// The highest share, fresh ones before stale ones.
    pub highest: Option<Percent>,
}

impl Strip {
    /// A strip of `cells` (at least 6) that shows `line` and, as far as it is zoomed, the `range` of the shares.
    ///
    /// It begins between 60 % and ten points below the line, and ends between 105 and 120 %, in steps of five points.
    pub fn new(line: Option<Percent>, range: Option<(Percent, Percent)>, cells: usize) -> Self {
        const STEP: i64 = 5 * POINT;
        let middle = line.map_or(HUNDRED, Percent::micro);
        let latest = ((middle - 10 * POINT).div_euclid(STEP) * STEP).max(0);
        let (lowest, highest) = range.map_or((latest, HUNDRED), |(low, high)| (low.micro(), high.micro()));
        let from = (lowest.div_euclid(STEP) * STEP).clamp((60 * POINT).min(latest), latest);
        let to = ((highest + STEP - 1).div_euclid(STEP) * STEP).clamp(105 * POINT, 120 * POINT);
        let to = to.max((middle + STEP).div_euclid(STEP) * STEP + STEP);
        Self { from, to, line, cells: cells.max(6) }
    }

    /// The shares at both ends, in whole percent.
    pub const fn ends(&self) -> (i64, i64) {
        (self.from / POINT, self.to / POINT)
    }

    /// How many cells it has.
    pub const fn width(&self) -> usize {
        self.cells
    }

    fn place(&self, micro: i64) -> usize {
        let cells = i64::try_from(self.cells).unwrap_or(i64::MAX);
        let range = (self.to - self.from).max(1);
        let at = (micro - self.from).clamp(0, range).saturating_mul(cells) / range;
        usize::try_from(at).unwrap_or(0).min(self.cells - 1)
    }

    /// The cell of the line, where nothing else stands.
    pub fn tick(&self) -> Option<usize> {
        let last = self.cells - 1;
        self.line.map(|line| self.place(line.micro()).clamp(1, last - 2))
    }

    /// The last cell of shares of up to 100 %.
    fn hundred(&self) -> usize {
        let least = self.tick().map_or(0, |tick| tick + 1);
        self.place(HUNDRED - 1).clamp(least, self.cells - 2)
    }

    /// The cell of `share`.
    pub fn cell(&self, share: Percent) -> usize {
        let at = self.place(share.micro());
        let hundred = self.hundred();
        match (self.line, self.tick()) {
            (Some(line), Some(tick)) if share < line => at.min(tick - 1),
            _ if share.micro() > HUNDRED => at.max(hundred + 1),
            (_, tick) => at.clamp(tick.map_or(0, |tick| tick + 1), hundred),
        }
    }

    /// Every cell with the shares that stand in it; a share is stale where its flag says so.
    pub fn cells(&self, shares: impl Iterator<Item = (Percent, bool)>) -> Vec<StripCell> {
        let mut cells = vec![StripCell::default(); self.cells];
        for (share, stale) in shares {
            let Some(cell) = cells.get_mut(self.cell(share)) else { continue };
            let is_first_fresh = !stale && cell.fresh == 0;
            if is_first_fresh || (!stale || cell.fresh == 0) && cell.highest.is_none_or(|highest| highest < share) {
                cell.highest = Some(share);
            }
            *(if stale { &mut cell.stale } else { &mut cell.fresh }) += 1;
        }
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn p(text: &str) -> Percent {
        Percent::parse(text).unwrap()
    }

    fn shares() -> impl Strategy<Value = Vec<(Percent, bool)>> {
        let share = (0_i64..14_000, any::<bool>()).prop_map(|(bp, stale)| (Percent::from_basis_points(bp), stale));
        proptest::collection::vec(share, 0..60)
    }

    #[test]
    fn classes_follow_the_line() {
        let edges = |line: Option<&str>| -> Vec<String> {
            let histogram = Histogram::new(std::iter::empty(), line.map(p));
            histogram.bins.iter().filter_map(|bin| bin.from).map(|from| from.value().to_string()).collect()
        };
        assert_eq!(
            edges(Some("98")),
            ["80", "82", "84", "86", "88", "90", "92", "94", "96", "98", "100", "102"].map(str::to_owned)
        );
        assert_eq!(edges(Some("98.6")).get(9).map(String::as_str), Some("98.6"));
        assert_eq!(edges(Some("80")), ["55", "60", "65", "70", "75", "80", "85", "90", "95", "100", "105"]);
        assert_eq!(edges(None).last().map(String::as_str), Some("102"));
        let counted = Histogram::new(["97.99", "98", "100", "120", "12"].map(p).into_iter(), Some(p("98")));
        let counts: Vec<usize> = counted.bins.iter().map(|bin| bin.count).collect();
        assert_eq!(counts, [1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
    }

    proptest! {
        #[test]
        fn every_share_is_counted_once_and_in_its_class(shares in shares(), line in proptest::option::of(0_i64..12_000)) {
            let line = line.map(Percent::from_basis_points);
            let histogram = Histogram::new(shares.iter().map(|(share, _)| *share), line);
            prop_assert_eq!(histogram.count(), shares.len());
            prop_assert!(histogram.bins.len() <= 20);
            for (share, _) in shares {
                let bin = histogram.bins[histogram.bin_of(share)];
                prop_assert!(bin.count > 0);
                prop_assert!(bin.from.is_none_or(|from| from <= share) && bin.to.is_none_or(|to| share < to));
                let line = line.unwrap_or(p("100"));
                prop_assert!(bin.from.is_some_and(|from| from >= line) || bin.to.is_some_and(|to| to <= line));
            }
        }

        #[test]
        fn a_strip_keeps_the_sides_apart(shares in shares(), line in 0_i64..=10_000, cells in 6_usize..120) {
            let line = Percent::from_basis_points(line);
            let range = shares.iter().map(|(share, _)| (*share, *share)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            let strip = Strip::new(Some(line), range, cells);
            let drawn = strip.cells(shares.iter().copied());
            prop_assert_eq!(drawn.len(), cells);
            prop_assert_eq!(drawn.iter().map(|cell| cell.fresh + cell.stale).sum::<usize>(), shares.len());
            prop_assert_eq!(drawn.iter().map(|cell| cell.stale).sum::<usize>(), shares.iter().filter(|s| s.1).count());
            let tick = strip.tick().unwrap();
            prop_assert_eq!(drawn[tick], StripCell::default());
            let side = |share: Percent| (share >= line, share > p("100"));
            for (one, _) in &shares {
                prop_assert_eq!(strip.cell(*one) > tick, *one >= line);
                for (other, _) in &shares {
                    prop_assert!(strip.cell(*one) != strip.cell(*other) || side(*one) == side(*other));
                    prop_assert!(one > other || strip.cell(*one) <= strip.cell(*other));
                }
            }
        }

        #[test]
        fn without_a_line_a_strip_still_shows_what_exceeds_100(shares in shares(), cells in 6_usize..120) {
            let strip = Strip::new(None, None, cells);
            prop_assert_eq!(strip.tick(), None);
            let drawn = strip.cells(shares.iter().copied());
            let over: usize = drawn.iter().skip(strip.cell(p("100")) + 1).map(|cell| cell.fresh + cell.stale).sum();
            prop_assert_eq!(over, shares.iter().filter(|(share, _)| *share > p("100")).count());
        }
    }
}
