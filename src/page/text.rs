//! Text measured in terminal cells: its width, cutting, padding and wrapping it, never splitting what is read as one character.

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

/// The sign that stands for what was cut off; callers in ASCII mode pass their own to [`cut_with`].
const ELLIPSIS: &str = "…";

/// Cells that one grapheme takes. The terminal backend skips control characters, so they take none.
fn cells_of(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) { 0 } else { grapheme.cell_width().into() }
}

/// Cells that `text` takes when drawn: the sum over its graphemes, as the screen buffer lays them out.
pub fn width(text: &str) -> usize {
    simple_width(text).unwrap_or_else(|| text.graphemes(true).map(cells_of).sum())
}

/// The number of characters of a text of which each takes one cell and joins no other: no need to look for where its
/// graphemes end. Names, figures and the signs of pictures are such texts.
pub fn simple_width(text: &str) -> Option<usize> {
    // Not to stop at the first other lets it look at many at a time.
    if text.bytes().fold(true, |is_ascii, byte| is_ascii & matches!(byte, b' '..=b'~')) {
        return Some(text.len());
    }
    text.chars().try_fold(0, |count, c| is_simple(c).then_some(count + 1))
}

/// Whether a character takes one cell and never joins another of its kind: printable ASCII, Latin-1 but the soft hyphen,
/// punctuation, arrows, boxes and blocks, Braille.
const fn is_simple(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{ff}' | '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{21ff}'
        | '\u{2500}'..='\u{25fc}' | '\u{2800}'..='\u{28ff}')
}

/// The longest beginning of `text` that takes at most `cells`.
fn head(text: &str, cells: usize) -> &str {
    let mut used = 0;
    let mut end = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += cells_of(grapheme);
        if used > cells {
            break;
        }
        end = at + grapheme.len();
    }
    text.get(..end).unwrap_or_default()
}

/// `text` in at most `cells`; where it does not fit it ends in `…`. A wide character that does not fit whole is left out.
pub fn cut(text: &str, cells: usize) -> String {
    cut_with(text, cells, ELLIPSIS)
}

/// As [`cut`], with another sign for what is missing. A sign wider than `cells` is left out.
pub fn cut_with(text: &str, cells: usize, ellipsis: &str) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    match cells.checked_sub(width(ellipsis)) {
        Some(room) => format!("{}{ellipsis}", head(text, room)),
        None => head(text, cells).to_owned(),
    }
}

/// `text` followed by blanks up to `cells`; longer text is left as it is.
pub fn pad_right(text: &str, cells: usize) -> String {
    let blanks = cells.saturating_sub(width(text));
    format!("{text}{:blanks$}", "")
}

/// `text` behind blanks up to `cells`, for figures that align right; longer text is left as it is.
pub fn pad_left(text: &str, cells: usize) -> String {
    let blanks = cells.saturating_sub(width(text));
    format!("{:blanks$}{text}", "")
}

/// `text` cut or padded on the right to exactly `cells`.
pub fn fit(text: &str, cells: usize) -> String {
    pad_right(&cut(text, cells), cells)
}

/// `text` in lines of at most `cells`, broken between words, or inside a word that is longer than a line.
///
/// Line ends in `text` are kept, runs of blanks shrink to one. In a width of zero nothing can be shown: no lines. A character
/// wider than a whole line is left out.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    if cells == 0 {
        return Vec::new();
    }
    text.lines().flat_map(|line| wrap_line(line, cells)).collect()
}

/// One line of [`wrap`]; an empty line stays one empty line.
fn wrap_line(text: &str, cells: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && width(&line) + 1 + width(word) <= cells {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut pieces = pieces(word, cells);
        line = pieces.pop().unwrap_or_default();
        lines.append(&mut pieces);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// A word in pieces of at most `cells`, without the graphemes that are wider than that.
fn pieces(word: &str, cells: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut used = 0;
    for grapheme in word.graphemes(true) {
        let wide = cells_of(grapheme);
        if wide > cells {
            continue;
        }
        if used + wide > cells {
            pieces.push(std::mem::take(&mut piece));
            used = 0;
        }
        piece.push_str(grapheme);
        used += wide;
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::{buffer::Buffer, layout::Rect, style::Style};
    use rstest::rstest;

    #[rstest]
    #[case("Kota Bogor", 10, "Kota Bogor")]
    #[case("Kota Bogor", 9, "Kota Bog…")]
    #[case("Kota Bogor", 1, "…")]
    #[case("Kota Bogor", 0, "")]
    #[case("東京都", 6, "東京都")]
    #[case("東京都", 5, "東京…")]
    #[case("東京都", 4, "東…")]
    #[case("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…")]
    #[case("👩‍👩‍👧 keluarga", 4, "👩‍👩‍👧 …")]
    fn cut_text_ends_in_an_ellipsis(#[case] text: &str, #[case] cells: usize, #[case] cut_text: &str) {
        assert_eq!(cut(text, cells), cut_text);
    }

    #[test]
    fn simple_characters_take_one_cell_and_stay_apart() {
        let simple: Vec<char> = (0..=0x2_ffff).filter_map(char::from_u32).filter(|c| is_simple(*c)).collect();
        assert!(simple.len() > 700 && simple.contains(&'━') && !simple.contains(&'\u{ad}'));
        for pair in simple.windows(2) {
            let text: String = pair.iter().chain(&['e', pair[0], '\u{2588}']).collect();
            let cells: Vec<usize> = text.graphemes(true).map(cells_of).collect();
            assert_eq!(cells, [1; 5], "{text:?}");
            assert_eq!(simple_width(&text), Some(5));
        }
        assert_eq!(simple_width("e\u{301}"), None);
        assert_eq!(simple_width("a\tb"), None);
    }

    #[test]
    fn another_ellipsis_counts_its_own_width() {
        assert_eq!(cut_with("Tanjungbalai", 8, "..."), "Tanju...");
        assert_eq!(cut_with("Tanjungbalai", 2, "..."), "Ta");
    }

    #[test]
    fn padding_aligns_and_never_cuts() {
        assert_eq!(pad_left("1.042", 7), "  1.042");
        assert_eq!(pad_right("東", 4), "東  ");
        assert_eq!(pad_left("1.042", 3), "1.042");
        assert_eq!(fit("東京", 3), "東…");
        assert_eq!(fit("東京", 4), "東京");
        assert_eq!(fit("Kab. 東京", 7), "Kab. … ");
    }

    #[rstest]
    #[case("satu dua tiga", 8, &["satu dua", "tiga"])]
    #[case("satu   dua\n\ntiga", 20, &["satu dua", "", "tiga"])]
    #[case("Kartanegara di Kalimantan", 6, &["Kartan", "egara", "di", "Kalima", "ntan"])]
    #[case("a 東京都", 4, &["a", "東京", "都"])]
    #[case("x東", 1, &["x"])]
    #[case("", 5, &[])]
    #[case("satu", 0, &[])]
    fn wrapping_breaks_between_words_first(#[case] text: &str, #[case] cells: usize, #[case] lines: &[&str]) {
        assert_eq!(wrap(text, cells), lines);
    }

    /// Any string, with wide, combining, joining and prepended characters far more often than chance gives them, and plain
    /// ASCII with its controls.
    fn text() -> impl Strategy<Value = String> {
        let c = prop_oneof![
            any::<char>(),
            proptest::char::range(' ', '~'),
            proptest::sample::select(vec![
                '東',
                '京',
                '\u{301}',
                '\u{200d}',
                '👩',
                '🏽',
                '\u{fe0f}',
                '\u{600}',
                '\u{1f1ee}',
                'ل',
                'ا',
                '\u{1100}',
                '\u{1161}',
                '\n',
                '\t',
                '\u{ad}',
                '❤',
                'ｶ',
                '\u{ff9e}',
            ]),
        ];
        let ascii = proptest::char::range('\0', '\x7f');
        let texts = prop_oneof![3 => proptest::collection::vec(c, 0..30), 1 => proptest::collection::vec(ascii, 0..30)];
        texts.prop_map(String::from_iter)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1024))]

        #[test]
        fn cut_text_never_exceeds(text in text(), cells in 0_usize..40) {
            prop_assert!(width(&cut(&text, cells)) <= cells);
            prop_assert!(width(&cut_with(&text, cells, "...")) <= cells);
        }

        #[test]
        fn fitted_text_is_exact(text in text(), cells in 0_usize..40) {
            prop_assert_eq!(width(&fit(&text, cells)), cells);
        }

        #[test]
        fn padded_text_is_at_least_as_wide(text in text(), cells in 0_usize..40) {
            let wide = width(&text).max(cells);
            prop_assert_eq!(width(&pad_right(&text, cells)), wide);
            prop_assert_eq!(width(&pad_left(&text, cells)), wide);
        }

        #[test]
        fn wrapped_lines_never_exceed_and_keep_the_words(text in text(), cells in 2_usize..40) {
            let lines = wrap(&text, cells);
            for line in &lines {
                prop_assert!(width(line) <= cells, "{line:?}");
            }
            let shown: String = lines.concat().split_whitespace().collect();
            let words: String =
                text.split_whitespace().flat_map(|word| word.graphemes(true)).filter(|g| cells_of(g) <= cells).collect();
            prop_assert_eq!(shown, words);
        }

        #[test]
        fn width_is_what_the_screen_buffer_uses(text in text()) {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 1));
            let (x, _) = buffer.set_stringn(0, 0, &text, 200, Style::new());
            prop_assert_eq!(usize::from(x), width(&text));
        }
    }
}
