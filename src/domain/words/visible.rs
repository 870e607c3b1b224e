//! Foreign text with nothing hidden in it: what a terminal would obey or not show is spelled out.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::path::Path;

/// `text` with every character that a terminal would act on or not show replaced by a visible sign.
///
/// Control characters of C0 become control pictures (`␛`), DEL `␡`, those of C1 their number (`‹9B›`); bidirectional
/// marks, zero-width characters, line and paragraph separators and tag characters become their code point (`‹U+202E›`).
/// Tabs and line ends are controls too: a caller that wants lines splits first. Clean text is borrowed unchanged.
///
/// ```
/// use cakupan::domain::visible;
/// assert_eq!(visible("Kota\u{1b}[2J Bogor"), "Kota␛[2J Bogor");
/// assert_eq!(visible("\u{202e}rogoB"), "‹U+202E›rogoB");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    // Most text is plain ASCII, told from the rest without decoding characters.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_hidden(c) {
            spell(c, &mut shown);
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// A path as a message may show it.
pub fn visible_path(path: &Path) -> String {
    visible(&path.display().to_string()).into_owned()
}

/// Whether a terminal would obey this character or show nothing for it.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}'                        // soft hyphen
            | '\u{61c}'                     // Arabic letter mark
            | '\u{180e}'                    // Mongolian vowel separator
            | '\u{200b}'..='\u{200f}'       // zero-width characters, direction marks
            | '\u{2028}'..='\u{202e}'       // line and paragraph separator, embeddings and overrides
            | '\u{2060}'..='\u{206f}'       // word joiner, invisible operators, isolates, deprecated format characters
            | '\u{feff}'                    // byte order mark
            | '\u{fff9}'..='\u{fffb}'       // interlinear annotation
            | '\u{e0000}'..='\u{e007f}'     // tags
        )
}

/// Appends the visible spelling of one hidden character.
fn spell(c: char, out: &mut String) {
    let code = u32::from(c);
    let picture = match code {
        0..=0x1f => char::from_u32(0x2400 + code),
        0x7f => Some('␡'),
        _ => None,
    };
    // Writing to a String cannot fail, so the result carries nothing.
    let _ = match picture {
        Some(picture) => out.write_char(picture),
        None if c.is_control() => write!(out, "‹{code:02X}›"),
        None => write!(out, "‹U+{code:04X}›"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("Kota Bogor", "Kota Bogor")]
    #[case("a\tb\r\n", "a␉b␍␊")]
    #[case("\0\u{7f}", "␀␡")]
    #[case("\u{9b}31m", "‹9B›31m")]
    #[case("\u{85}", "‹85›")]
    #[case("\u{200e}\u{200f}\u{61c}", "‹U+200E›‹U+200F›‹U+061C›")]
    #[case("\u{202a}x\u{2069}", "‹U+202A›x‹U+2069›")]
    #[case("Bo\u{200b}gor\u{feff}", "Bo‹U+200B›gor‹U+FEFF›")]
    #[case("\u{2028}\u{2029}", "‹U+2028›‹U+2029›")]
    #[case("\u{e0041}", "‹U+E0041›")]
    #[case("é 東京 ▲ 👍🏽", "é 東京 ▲ 👍🏽")]
    fn hidden_characters_are_spelled_out(#[case] text: &str, #[case] shown: &str) {
        assert_eq!(visible(text), shown);
    }

    #[test]
    fn clean_text_is_borrowed() {
        assert!(matches!(visible("Kutai Kartanegara 97,25 %"), Cow::Borrowed(_)));
    }

    /// Strings in which hidden characters are common rather than one in thousands.
    fn hostile() -> impl Strategy<Value = String> {
        let range = |from: u32, to: u32| (from..=to).prop_filter_map("a character", char::from_u32);
        let c = prop_oneof![
            range(0, 0x9f),
            range(0x2000, 0x2070),
            range(0xfff0, 0xffff),
            range(0xe0000, 0xe007f),
            any::<char>(),
        ];
        proptest::collection::vec(c, 0..24).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn nothing_hidden_remains(text in hostile()) {
            let shown = visible(&text).into_owned();
            prop_assert!(!shown.contains(char::is_control));
            let invisible = |c: char| matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
            prop_assert!(!shown.contains(invisible));
            prop_assert_eq!(visible(&shown), shown.as_str());
        }

        #[test]
        fn what_was_visible_stays_in_order(text in hostile()) {
            let mut shown = visible(&text).into_owned();
            for c in text.chars().filter(|&c| !is_hidden(c)) {
                let at = shown.find(c);
                prop_assert!(at.is_some());
                shown = shown.split_off(at.unwrap() + c.len_utf8());
            }
        }
    }
}
