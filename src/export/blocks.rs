//! Blocks and lines as shapes that fill their cells in a picture: letters of a font leave gaps between rows.

/// A cell has this many units across and down; shapes count from its upper left corner.
pub(super) const CELL: (usize, usize) = (9, 20);
/// The left and the upper edge of a thin line through the middle of a cell; it is a unit wide.
const MIDDLE: (usize, usize) = (4, 10);

/// The shape of a block, a bar or a line as the data of a path; `None` of any other sign.
pub(super) fn shape(symbol: &str) -> Option<String> {
    let mut chars = symbol.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return None };
    let (across, down) = CELL;
    let code = u32::from(c);
    let eighths = |first: u32| usize::try_from(code - first).unwrap_or(0);
    Some(match c {
        '▀' => area(0, 0, across, down / 2),
        '▐' => area(across - across / 2, 0, across / 2, down),
        '▁'..='█' => {
            let height = (eighths(0x2580) * down).div_ceil(8);
            area(0, down - height, across, height)
        }
        '▉'..='▏' => area(0, 0, ((8 - eighths(0x2588)) * across).div_ceil(8), down),
        '▖'..='▟' => quarters(c)?,
        '━' => area(0, MIDDLE.1 - 1, across, 3),
        '╸' => area(0, MIDDLE.1 - 1, MIDDLE.0 + 1, 3),
        '╺' => area(MIDDLE.0, MIDDLE.1 - 1, across - MIDDLE.0, 3),
        _ => arms(c)?,
    })
}

fn area(x: usize, y: usize, across: usize, down: usize) -> String {
    format!("M{x} {y}h{across}v{down}h-{across}z")
}

/// The quarters of a cell that a sign fills.
fn quarters(c: char) -> Option<String> {
    let [left_up, right_up, left_down, right_down] = match c {
        '▖' => [false, false, true, false],
        '▗' => [false, false, false, true],
        '▘' => [true, false, false, false],
        '▙' => [true, false, true, true],
        '▚' => [true, false, false, true],
        '▛' => [true, true, true, false],
        '▜' => [true, true, false, true],
        '▝' => [false, true, false, false],
        '▞' => [false, true, true, false],
        '▟' => [false, true, true, true],
        _ => return None,
    };
    let (left, half) = (CELL.0 - CELL.0 / 2, CELL.1 / 2);
    let (right, below) = (CELL.0 - left, CELL.1 - half);
    let all = [
        (left_up, area(0, 0, left, half)),
        (right_up, area(left, 0, right, half)),
        (left_down, area(0, half, left, below)),
        (right_down, area(left, half, right, below)),
    ];
    Some(all.into_iter().filter(|(is_full, _)| *is_full).map(|(_, area)| area).collect())
}

/// The arms of a thin line from the middle of a cell to its edges.
fn arms(c: char) -> Option<String> {
    let [up, right, down, left] = match c {
        '│' => [true, false, true, false],
        '─' => [false, true, false, true],
        '╭' | '┌' => [false, true, true, false],
        '╮' | '┐' => [false, false, true, true],
        '╰' | '└' => [true, true, false, false],
        '╯' | '┘' => [true, false, false, true],
        '├' => [true, true, true, false],
        '┤' => [true, false, true, true],
        '┬' => [false, true, true, true],
        '┴' => [true, true, false, true],
        '┼' => [true; 4],
        _ => return None,
    };
    let (x, y) = MIDDLE;
    let all = [
        (up, area(x, 0, 1, y + 1)),
        (right, area(x, y, CELL.0 - x, 1)),
        (down, area(x, y, 1, CELL.1 - y)),
        (left, area(0, y, x + 1, 1)),
    ];
    Some(all.into_iter().filter(|(is_there, _)| *is_there).map(|(_, area)| area).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("█", "M0 0h9v20h-9z")]
    #[case("▀", "M0 0h9v10h-9z")]
    #[case("▄", "M0 10h9v10h-9z")]
    #[case("▁", "M0 17h9v3h-9z")]
    #[case("▌", "M0 0h5v20h-5z")]
    #[case("▏", "M0 0h2v20h-2z")]
    #[case("▐", "M5 0h4v20h-4z")]
    #[case("▞", "M5 0h4v10h-4zM0 10h5v10h-5z")]
    #[case("│", "M4 0h1v11h-1zM4 10h1v10h-1z")]
    fn a_block_fills_its_part_of_the_cell(#[case] symbol: &str, #[case] expected: &str) {
        assert_eq!(shape(symbol).as_deref(), Some(expected));
    }

    #[test]
    fn halves_and_quarters_meet_without_a_gap_and_letters_have_no_shape() {
        assert_eq!(shape("▌").unwrap() + &shape("▐").unwrap(), "M0 0h5v20h-5zM5 0h4v20h-4z");
        for symbol in ["a", " ", "░", "▲", "é", "e\u{301}", ""] {
            assert_eq!(shape(symbol), None, "{symbol}");
        }
    }
}
