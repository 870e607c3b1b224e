//! The marks drawn on the screen, in Unicode and in plain ASCII; every one takes one cell.

mod dots;
mod spoken;

pub use dots::Dots;

use std::borrow::Cow;

/// Which characters the terminal can be trusted to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum GlyphSet {
    /// Geometric shapes, blocks, box drawing and braille.
    #[default]
    Unicode,
    /// Only the printable characters of ASCII.
    Ascii,
    /// For ears: no terminal shows it, lines of it are read aloud. What it leaves of marks becomes words.
    Spoken,
}

impl GlyphSet {
    /// The word for other programs.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Ascii => "ascii",
            Self::Spoken => "spoken",
        }
    }

    /// The marks of this set.
    pub const fn glyphs(self) -> &'static Glyphs {
        match self {
            Self::Unicode => &UNICODE,
            Self::Ascii => &ASCII,
            Self::Spoken => &spoken::SPOKEN,
        }
    }

    /// `text` as this set shows it: in ASCII the signs of typography become as many characters; letters of names stay.
    pub fn shown(self, text: &str) -> Cow<'_, str> {
        if self != Self::Ascii || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let plain = |c: char| match c {
            '·' | '•' => '|',
            '–' | '—' | '−' => '-',
            '†' => '+',
            '÷' => '/',
            '×' => 'x',
            '²' => '2',
            '«' | '»' | '“' | '”' => '"',
            '‘' | '’' => '\'',
            '…' => '~',
            '≥' | '→' | '▸' => '>',
            '≤' | '←' | '◂' => '<',
            '↑' => '^',
            '↓' => 'v',
            _ => c,
        };
        // "At least" needs both of its characters; the space behind it makes room.
        Cow::Owned(text.replace("≥ ", ">=").replace("≤ ", "<=").chars().map(plain).collect())
    }
}

/// One character for each thing that a screen says with a mark.
///
/// Within a set the marks on a figure (`met` to `best`) differ from each other, so that none depends on colour. Arrows,
/// bars and borders stand in places of their own and may share a character with them in ASCII.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// A clause is met: `▲`, ASCII `^`.
    pub met: &'static str,
    /// Within two points below the line: `●`, ASCII `o`.
    pub near: &'static str,
    /// A clause is not met: `▼`, ASCII `v`.
    pub not_met: &'static str,
    /// Nothing is known: `·`, ASCII `.`.
    pub unknown: &'static str,
    /// More members than population: `◆`, ASCII `#`.
    pub over100: &'static str,
    /// Estimated or rounded: `~` in both.
    pub estimated: &'static str,
    /// A lower bound, "at least": `≥`, ASCII `>`.
    pub floor: &'static str,
    /// An upper bound, "almost": `≤`, ASCII `<`.
    pub ceiling: &'static str,
    /// Older than twelve months: `†`, ASCII `+`.
    pub stale: &'static str,
    /// Something is wrong with the figure; the detail says what: `!` in both.
    pub flagged: &'static str,
    /// The rounding interval straddles the line: `≈`, ASCII `=`.
    pub on_line: &'static str,
    /// The date is inferred or doubtful: `?` in both.
    pub uncertain_date: &'static str,
    /// A share of the members, not of the population: `÷`, ASCII `%`.
    pub of_members: &'static str,
    /// The row is marked by the user: `✓`, ASCII `*`.
    pub marked: &'static str,
    /// The best of the regions compared: `★`, ASCII `@`.
    pub best: &'static str,
    /// The threshold within a bar or on an axis: `│`, ASCII `|`.
    pub tick: &'static str,
    /// A cell of the bar that diverges from the line: `━`, ASCII `=`.
    pub bar: &'static str,
    /// The outer end of that bar on the left, half a cell: `╺`, ASCII `-`.
    pub bar_left: &'static str,
    /// The outer end of that bar on the right, half a cell: `╸`, ASCII `-`.
    pub bar_right: &'static str,
    /// A gauge's last cell filled by one to eight eighths, from the left; ASCII knows half and full.
    pub gauge: [&'static str; 8],
    /// A cell of a gauge that is not filled: `░`, ASCII `-`.
    pub gauge_rest: &'static str,
    /// A cell for which there is no data, a pattern and not a shade: `╱`, ASCII `/`.
    pub no_data: &'static str,
    /// The five bins of a map drawn without colour, from sparse to dense.
    pub bins: [&'static str; 5],
    /// Levels of a sparkline, from low to high.
    pub spark: [&'static str; 8],
    /// What was cut off: `…`, ASCII `~`, which stands at the end of a cut word where no estimate can.
    pub ellipsis: &'static str,
    /// The bar in front of the selected row: `▌`, ASCII `>`.
    pub selection: &'static str,
    /// The column is sorted upwards: `▴`, ASCII `^`.
    pub ascending: &'static str,
    /// The column is sorted downwards: `▾`, ASCII `v`.
    pub descending: &'static str,
    /// The side below the line in a heading: `◂`, ASCII `<`.
    pub below: &'static str,
    /// The side above the line in a heading: `▸`, ASCII `>`.
    pub above: &'static str,
    /// The rail of a scroll bar: `│`, ASCII `|`.
    pub scroll_track: &'static str,
    /// The part of a scroll bar that is in view: `█`, ASCII `#`.
    pub scroll_thumb: &'static str,
    /// The arrow keys and directions, up: `↑`, ASCII `^`.
    pub up: &'static str,
    /// Down: `↓`, ASCII `v`.
    pub down: &'static str,
    /// Left: `←`, ASCII `<`.
    pub left: &'static str,
    /// Right: `→`, ASCII `>`.
    pub right: &'static str,
    /// The start of an item of a list: `•`, ASCII `-`.
    pub bullet: &'static str,
    /// Between two things on one line: `·`, ASCII `|`.
    pub separator: &'static str,
    /// A point of a chart: `●`, ASCII `*`.
    pub point: &'static str,
    /// A point of a chart's second series: `○`, ASCII `o`.
    pub second_point: &'static str,
    /// The date as of which a chart is drawn, from top to bottom: `┊`, ASCII `|`.
    pub today: &'static str,
    /// The outer band of a projection, light: `░`, ASCII `:`.
    pub band_outer: &'static str,
    /// The inner band of a projection, denser: `▒`, ASCII `%`.
    pub band_inner: &'static str,
    /// A horizontal rule in a chart or table: `─`, ASCII `-`.
    pub rule: &'static str,
    /// The frame of a pane.
    pub border: Border,
}

/// The frame of a pane: its corners and sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Border {
    /// Upper left corner.
    pub top_left: &'static str,
    /// Upper right corner.
    pub top_right: &'static str,
    /// Lower left corner.
    pub bottom_left: &'static str,
    /// Lower right corner.
    pub bottom_right: &'static str,
    /// Left and right side.
    pub vertical: &'static str,
    /// Upper and lower side.
    pub horizontal: &'static str,
}

const UNICODE: Glyphs = Glyphs {
    met: "▲",
    near: "●",
    not_met: "▼",
    unknown: "·",
    over100: "◆",
    estimated: "~",
    floor: "≥",
    ceiling: "≤",
    stale: "†",
    flagged: "!",
    on_line: "≈",
    uncertain_date: "?",
    of_members: "÷",
    marked: "✓",
    best: "★",
    tick: "│",
    bar: "━",
    bar_left: "╺",
    bar_right: "╸",
    gauge: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    gauge_rest: "░",
    no_data: "╱",
    bins: [".", "░", "▒", "▓", "█"],
    spark: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    ellipsis: "…",
    selection: "▌",
    ascending: "▴",
    descending: "▾",
    below: "◂",
    above: "▸",
    scroll_track: "│",
    scroll_thumb: "█",
    up: "↑",
    down: "↓",
    left: "←",
    right: "→",
    bullet: "•",
    separator: "·",
    point: "●",
    second_point: "○",
    today: "┊",
    band_outer: "░",
    band_inner: "▒",
    rule: "─",
    border: Border {
        top_left: "╭",
        top_right: "╮",
        bottom_left: "╰",
        bottom_right: "╯",
        vertical: "│",
        horizontal: "─",
    },
};

const ASCII: Glyphs = Glyphs {
    met: "^",
    near: "o",
    not_met: "v",
    unknown: ".",
    over100: "#",
    estimated: "~",
    floor: ">",
    ceiling: "<",
    stale: "+",
    flagged: "!",
    on_line: "=",
    uncertain_date: "?",
    of_members: "%",
    marked: "*",
    best: "@",
    tick: "|",
    bar: "=",
    bar_left: "-",
    bar_right: "-",
    gauge: ["-", "-", "-", ":", ":", ":", ":", "="],
    gauge_rest: "-",
    no_data: "/",
    bins: [".", ":", "+", "x", "#"],
    spark: ["_", ".", ",", "-", "=", "+", "*", "^"],
    ellipsis: "~",
    selection: ">",
    ascending: "^",
    descending: "v",
    below: "<",
    above: ">",
    scroll_track: "|",
    scroll_thumb: "#",
    up: "^",
    down: "v",
    left: "<",
    right: ">",
    bullet: "-",
    separator: "|",
    point: "*",
    second_point: "o",
    today: "|",
    band_outer: ":",
    band_inner: "%",
    rule: "-",
    border: Border {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical: "|",
        horizontal: "-",
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use std::collections::HashSet;
    use unicode_width::UnicodeWidthStr;

    /// The marks that may stand on a figure.
    fn marks(g: &Glyphs) -> Vec<&'static str> {
        vec![
            g.met,
            g.near,
            g.not_met,
            g.unknown,
            g.over100,
            g.estimated,
            g.floor,
            g.ceiling,
            g.stale,
            g.flagged,
            g.on_line,
            g.uncertain_date,
            g.marked,
            g.best,
        ]
    }

    /// Every glyph of a set, read from its debug form so that a new field cannot be forgotten.
    fn all(g: &Glyphs) -> Vec<String> {
        let debug = format!("{g:?}");
        let all: Vec<String> = debug.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        assert!(all.len() > 58, "{debug}");
        all
    }

    #[test]
    fn the_ascii_set_is_ascii() {
        for glyph in all(&ASCII) {
            assert!(glyph.chars().all(|c| c.is_ascii_graphic()), "{glyph:?}");
        }
    }

    #[rstest]
    #[case(GlyphSet::Unicode)]
    #[case(GlyphSet::Ascii)]
    fn every_glyph_takes_one_cell(#[case] set: GlyphSet) {
        for glyph in all(set.glyphs()) {
            assert_eq!(glyph.width(), 1, "{glyph:?}");
        }
    }

    #[rstest]
    #[case(GlyphSet::Unicode)]
    #[case(GlyphSet::Ascii)]
    fn meanings_that_stand_together_differ(#[case] set: GlyphSet) {
        let g = set.glyphs();
        let bins = g.bins.iter().copied().chain([g.no_data]).collect();
        let gauge = vec![g.gauge[7], g.gauge_rest, g.no_data, g.tick];
        for group in [marks(g), bins, gauge, g.spark.to_vec(), vec![g.ascending, g.descending]] {
            let distinct: HashSet<_> = group.iter().collect();
            assert_eq!(distinct.len(), group.len(), "{group:?}");
        }
    }

    #[test]
    fn dots_become_braille() {
        let mut dots = Dots::default();
        assert_eq!(dots.symbol(GlyphSet::Unicode), ' ');
        dots.set(0, 0);
        assert_eq!(dots.symbol(GlyphSet::Unicode), '⠁');
        dots.set(1, 3);
        assert_eq!(dots.symbol(GlyphSet::Unicode), '⢁');
        dots.set(2, 0);
        dots.set(0, 4);
        assert_eq!(dots.symbol(GlyphSet::Unicode), '⢁');
        for y in 0..Dots::DOWN {
            for x in 0..Dots::ACROSS {
                dots.set(x, y);
            }
        }
        assert_eq!(dots.symbol(GlyphSet::Unicode), '⣿');
    }

    #[test]
    fn dots_become_a_dash_or_a_star_in_ascii() {
        let mut dots = Dots::default();
        assert_eq!(dots.symbol(GlyphSet::Ascii), ' ');
        dots.set(0, 2);
        assert_eq!(dots.symbol(GlyphSet::Ascii), '*');
        dots.set(1, 2);
        assert_eq!(dots.symbol(GlyphSet::Ascii), '-');
        dots.set(1, 1);
        assert_eq!(dots.symbol(GlyphSet::Ascii), '*');
    }
}
