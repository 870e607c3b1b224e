//! What one cell of the map shows of what lies in it: at most two colours, or one pattern.

/// What a quarter of a cell is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Nothing: there is no land.
    Sea,
    /// The pattern of regions that are not among those found.
    Outside,
    /// The pattern of regions about which nothing stands.
    NoData,
    /// A colour.
    Ink(Ink),
}

/// A colour of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The outline of the selected region.
    Outline,
    /// The bin of a region, 0 to 4.
    Bin(usize),
}

/// A quarter of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quarter {
    /// What it is filled with.
    pub(super) fill: Fill,
    /// Whether its region shows nowhere else.
    pub(super) is_lone: bool,
}

/// What one cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tile {
    /// Nothing.
    Sea,
    /// The pattern of what is not among the regions found.
    Outside,
    /// The pattern of no data, beside a colour where the cell holds more than that.
    NoData(Option<Ink>),
    /// A colour in some quarters, row by row from the top left; what lies behind the others.
    Inked(Ink, [bool; 4], Option<Ink>),
}

/// A colour of a cell: whether it must be seen, and how many quarters it fills.
type Weight = (bool, bool, usize);

impl Tile {
    /// The tile of four quarters, row by row from the top left.
    ///
    /// Colours go before patterns, which need the cell's only character; but a region that shows nowhere else does show.
    /// Of more than two colours, or of two and open ground, the two stay that matter most: the outline, then what shows
    /// nowhere else, then what fills most. The rest joins the second, so that an outline stays thin.
    pub(super) fn of(quarters: [Quarter; 4]) -> Self {
        let holds = |fill: Fill| quarters.iter().any(|quarter| quarter.fill == fill);
        let mut inks: [Option<(Weight, Ink)>; 4] = [None; 4];
        for quarter in quarters {
            let Fill::Ink(ink) = quarter.fill else { continue };
            let weight = (ink == Ink::Outline, quarter.is_lone, 1);
            match inks.iter_mut().find(|slot| slot.is_none_or(|(_, known)| known == ink)) {
                Some(Some((known, _))) => *known = (weight.0, known.1 || weight.1, known.2 + 1),
                Some(slot) => *slot = Some((weight, ink)),
                None => {}
            }
        }
        // The first of equals stays first.
        inks.sort_by_key(|slot| std::cmp::Reverse(slot.map(|(weight, _)| weight)));
        let [first, second, ..] = inks;
        let Some((_, ink)) = first else {
            return if holds(Fill::NoData) {
                Self::NoData(None)
            } else if holds(Fill::Outside) {
                Self::Outside
            } else {
                Self::Sea
            };
        };
        if quarters.iter().any(|quarter| quarter.is_lone && quarter.fill == Fill::NoData) {
            return Self::NoData(Some(ink));
        }
        let open = quarters.iter().filter(|quarter| !matches!(quarter.fill, Fill::Ink(_))).count();
        let ground = second.filter(|((outline, lone, filled), _)| *outline || *lone || *filled >= open);
        let inked = quarters.map(|quarter| quarter.fill == Fill::Ink(ink));
        Self::Inked(ink, inked, ground.map(|(_, ink)| ink))
    }

    /// Whether a quarter filled with `fill` shows as what it is.
    pub fn shows(&self, quarter: usize, fill: Fill) -> bool {
        match (self, fill) {
            (Self::Sea, Fill::Sea) | (Self::Outside, Fill::Outside) | (Self::NoData(_), Fill::NoData) => true,
            (Self::Inked(ink, inked, ground), Fill::Ink(wanted)) => {
                let is_inked = inked.get(quarter).copied().unwrap_or(false);
                if is_inked { *ink == wanted } else { *ground == Some(wanted) }
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const OUTLINE: Fill = Fill::Ink(Ink::Outline);
    const LOW: Fill = Fill::Ink(Ink::Bin(0));
    const HIGH: Fill = Fill::Ink(Ink::Bin(4));

    fn tile(fills: [Fill; 4], lone: Option<usize>) -> Tile {
        let mut quarters = fills.map(|fill| Quarter { fill, is_lone: false });
        if let Some(lone) = lone {
            quarters[lone].is_lone = true;
        }
        Tile::of(quarters)
    }

    #[test]
    fn the_two_that_matter_most_stay() {
        let inked = |fills, lone| match tile(fills, lone) {
            Tile::Inked(ink, _, ground) => (ink, ground),
            other => panic!("{other:?}"),
        };
        let (low, high) = (Ink::Bin(0), Ink::Bin(4));
        // What fills most, then open ground or the next colour.
        assert_eq!(inked([LOW, LOW, Fill::Sea, Fill::Sea], None), (low, None));
        assert_eq!(inked([LOW, HIGH, HIGH, Fill::Sea], None), (high, Some(low)));
        assert_eq!(inked([LOW, HIGH, Fill::Sea, Fill::Sea], None), (low, None));
        // A region that shows nowhere else.
        assert_eq!(inked([LOW, HIGH, Fill::Sea, Fill::Sea], Some(1)), (high, None));
        assert_eq!(inked([LOW, LOW, HIGH, Fill::Ink(Ink::Bin(2))], Some(3)), (Ink::Bin(2), Some(low)));
        assert_eq!(tile([LOW, HIGH, HIGH, Fill::NoData], Some(3)), Tile::NoData(Some(high)));
        // The outline before all, and no thicker than it is.
        assert_eq!(
            tile([OUTLINE, LOW, HIGH, HIGH], None),
            Tile::Inked(Ink::Outline, [true, false, false, false], Some(high))
        );
        assert_eq!(inked([OUTLINE, LOW, HIGH, HIGH], Some(1)), (Ink::Outline, Some(low)));
    }

    #[test]
    fn patterns_fill_the_cell_where_there_is_no_colour() {
        assert_eq!(tile([Fill::Sea; 4], None), Tile::Sea);
        assert_eq!(tile([Fill::Sea, Fill::Sea, Fill::Outside, Fill::Sea], None), Tile::Outside);
        assert_eq!(tile([Fill::Sea, Fill::NoData, Fill::Outside, Fill::Sea], None), Tile::NoData(None));
    }

    fn fills() -> impl Strategy<Value = [Fill; 4]> {
        let fill = prop_oneof![
            Just(Fill::Sea),
            Just(Fill::Outside),
            Just(Fill::NoData),
            Just(OUTLINE),
            (0_usize..5).prop_map(|bin| Fill::Ink(Ink::Bin(bin))),
        ];
        prop::array::uniform4(fill)
    }

    proptest! {
        /// A cell divided into halves loses no colour; into quarters it keeps an outline and what shows nowhere else.
        #[test]
        fn what_must_be_seen_is_seen(fills in fills(), lone in 0_usize..4) {
            let [upper, _, lower, _] = fills;
            let halves = [upper, upper, lower, lower];
            for (at, fill) in halves.into_iter().enumerate().filter(|(_, fill)| matches!(fill, Fill::Ink(_))) {
                prop_assert!(tile(halves, None).shows(at, fill));
            }
            let found = tile(fills, Some(lone));
            prop_assert!(found.shows(lone, fills[lone]) || matches!(fills[lone], Fill::Sea | Fill::Outside));
            let is_hatched = matches!(found, Tile::NoData(_));
            for (at, fill) in fills.into_iter().enumerate().filter(|(_, fill)| *fill == OUTLINE) {
                prop_assert!(is_hatched || found.shows(at, fill));
            }
        }
    }
}
