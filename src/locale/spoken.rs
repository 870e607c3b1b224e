//! Lines for ears: what marks say on a figure is said in words.

use super::Lang;

impl Lang {
    /// What a mark says behind a figure; nothing for any other character.
    pub const fn mark_behind(self, mark: char) -> Option<&'static str> {
        Some(match mark {
            '†' => self.stale(),
            '◆' => self.flag_over_100(),
            '≈' => self.spoken_on_line(),
            '⁇' => self.spoken_uncertain_date(),
            '?' => self.legend_uncertain_date(),
            '!' => self.spoken_flagged(),
            '÷' => self.spoken_members(),
            _ => return None,
        })
    }

    /// What a mark says before a figure; nothing for any other character.
    pub const fn mark_before(self, mark: char) -> Option<&'static str> {
        Some(match mark {
            '~' => self.spoken_about(),
            '≥' => self.legend_floor(),
            '≤' => self.legend_ceiling(),
            _ => return None,
        })
    }

    /// A line of [`GlyphSet::Spoken`](crate::page::GlyphSet::Spoken) in words: the marks on its figures are put into words,
    /// those beside a word of their own and what else is left of drawing go.
    ///
    /// ```
    /// use cakupan::locale::Lang;
    ///
    /// assert_eq!(Lang::En.spoken("  Kota Bogor ; ~98.5 %† · 12 May 2025⁇"), "Kota Bogor; about 98.5 % (stale); 12 May 2025 (date uncertain)");
    /// assert_eq!(Lang::En.spoken("† stale: over 12 months old"), "stale: over 12 months old");
    /// ```
    pub fn spoken(self, line: &str) -> String {
        let mut said = String::with_capacity(line.len() + 16);
        let mut rest = line.chars().peekable();
        while let Some(c) = rest.next() {
            let is_first = said.is_empty() || said.ends_with([' ', '(', '–']);
            match c {
                '·' | '•' if is_first => said.push(';'),
                '~' if is_first && rest.peek() == Some(&' ') => {}
                '~' | '≥' | '≤' if is_first => {
                    said.push_str(self.mark_before(c).unwrap_or_default());
                    said.push(' ');
                }
                '†' | '◆' | '≈' | '⁇' if is_first => {}
                '†' | '◆' | '≈' | '⁇' => {
                    let mut words = self.mark_behind(c).into_iter().collect::<Vec<_>>();
                    while let Some(more) = rest.next_if(|c| matches!(c, '†' | '◆' | '≈' | '⁇')) {
                        words.extend(self.mark_behind(more));
                    }
                    said.extend([" (", &words.join(", "), ")"]);
                }
                c => said.push(c),
            }
        }
        tidy(&said)
    }
}

/// The words with one blank between them, none before `;` or `,`, and neither of these at an end or twice.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if let [b';' | b','] = word.as_bytes() {
            if !tidy.is_empty() && !tidy.ends_with([';', ',', ':']) {
                tidy.push_str(word);
            }
            continue;
        }
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy.truncate(tidy.trim_end_matches([';', ',']).len());
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("~98 % ; ≥ 97,5 % ; ≤ 99 %", "kira-kira 98 %; sekurang-kurangnya 97,5 %; paling banyak 99 %")]
    #[case("104,2 %◆†≈", "104,2 % (di atas 100 %, data lama, pembulatannya melintasi ambang)")]
    #[case("(~-17.254)", "(kira-kira -17.254)")]
    #[case("  ~ 11 wilayah memakai jumlah perkiraan", "11 wilayah memakai jumlah perkiraan")]
    #[case("≈ pembulatannya; ⁇ tanggal", "pembulatannya; tanggal")]
    #[case(", 98 %  per Mei 2025⁇ ; ", "98 % per Mei 2025 (tanggal tidak pasti)")]
    #[case("Mengapa 98 %? Lihat https://a.id/~b · c!", "Mengapa 98 %? Lihat https://a.id/~b; c!")]
    #[case("aktif ÷ penduduk", "aktif ÷ penduduk")]
    #[case("", "")]
    fn marks_become_words(#[case] line: &str, #[case] said: &str) {
        assert_eq!(Lang::Id.spoken(line), said);
    }
}
