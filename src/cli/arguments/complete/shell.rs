//! How each shell says what is typed, and how it takes candidates.

/// What is typed up to the cursor.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// The words between the name of the program and the one at the cursor.
    pub(super) before: Vec<String>,
    /// The word at the cursor, up to it.
    pub(super) current: String,
    /// What `bash` keeps of the word, where it is the one that asks.
    kept: Option<Kept>,
}

/// The part of a word that `bash` does not replace.
#[derive(Debug, PartialEq, Eq)]
struct Kept {
    /// As typed, with the quote that is still open, if one is.
    raw: String,
    quote: Option<char>,
}

impl Typed {
    /// Reads `shell`, then what the script passes on: from `bash` the line and what it would replace, from the others
    /// the words, the last of them after a dot that keeps it from being lost where it is empty.
    pub(super) fn of(asked: &[String]) -> Option<Self> {
        let (shell, words) = asked.split_first()?;
        if shell == "bash" {
            let [line, replaced] = words else { return None };
            return Some(Self::in_bash(line, replaced));
        }
        let (current, before) = words.split_last()?;
        let current = current.strip_prefix('.')?;
        let current = if shell == "zsh" { current.to_owned() } else { Line::of(current).last().0 };
        Some(Self { before: before.to_vec(), current, kept: None })
    }

    /// `bash` breaks words at colons as well, and tells only the last piece: the line says what the word is.
    fn in_bash(line: &str, replaced: &str) -> Self {
        let line = Line::of(line);
        let (current, raw, quote) = line.last();
        let kept = raw.strip_suffix(replaced).unwrap_or_default().to_owned();
        let before = line.words.into_iter().skip(1).collect();
        Self { before, current, kept: Some(Kept { raw: kept, quote }) }
    }

    /// The line that tells the script of `text`.
    pub(super) fn line(&self, text: &str, about: &str) -> String {
        let Some(kept) = &self.kept else {
            return if about.is_empty() { format!("{text}\n") } else { format!("{text}\t{about}\n") };
        };
        let written = match kept.quote {
            Some('\'') => format!("'{}", text.replace('\'', "'\\''")),
            Some(quote) => format!("{quote}{}", escaped(text, |c| matches!(c, '"' | '\\' | '$' | '`'))),
            None => escaped(text, |c| !c.is_alphanumeric() && !matches!(c, '-' | '_' | ':' | '=' | '.' | ',' | '/')),
        };
        // Where the word is typed in another way than it would be written, nothing can be put in its place.
        let rest = written.strip_prefix(&kept.raw).map(str::to_owned);
        rest.map_or_else(String::new, |rest| format!("{rest}\n"))
    }
}

fn escaped(text: &str, special: impl Fn(char) -> bool) -> String {
    text.chars().flat_map(|c| special(c).then_some('\\').into_iter().chain([c])).collect()
}

/// A line cut into words as shells do; the last is still being typed.
struct Line {
    words: Vec<String>,
    current: String,
    raw: String,
    quote: Option<char>,
}

impl Line {
    fn of(text: &str) -> Self {
        let mut line = Self { words: Vec::new(), current: String::new(), raw: String::new(), quote: None };
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match (line.quote, c) {
                (None, ' ' | '\t' | '\n') => {
                    if !line.raw.is_empty() {
                        line.words.push(std::mem::take(&mut line.current));
                    }
                    line.raw.clear();
                    continue;
                }
                (None, '\'' | '"') => line.quote = Some(c),
                (Some(open), c) if open == c => line.quote = None,
                (None | Some('"'), '\\') => {
                    let next = chars.next();
                    line.current.extend(next);
                    line.raw.push(c);
                    line.raw.extend(next);
                    continue;
                }
                _ => line.current.push(c),
            }
            line.raw.push(c);
        }
        line
    }

    /// The word being typed: what it means, as it is typed, and the quote that is open.
    fn last(&self) -> (String, String, Option<char>) {
        (self.current.clone(), self.raw.clone(), self.quote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("cakupan show tan", "tan", "tanjungbalai", "tanjungbalai\n")]
    #[case("cakupan list prov:ka", "ka", "prov:kalimantan-barat", "kalimantan-barat\n")]
    #[case("cakupan list prov:", "", "prov:bali", "bali\n")]
    #[case("cakupan show 'kota b", "kota b", "kota bogor", "kota bogor\n")]
    #[case("cakupan show \"kota b", "kota b", "kota bogor", "kota bogor\n")]
    #[case("cakupan show kota\\ b", "kota\\ b", "kota bogor", "kota\\ bogor\n")]
    #[case("cakupan list 'prov:ka", "prov:ka", "prov:kalimantan-barat", "prov:kalimantan-barat\n")]
    #[case("cakupan show ", "", "a'b", "a\\'b\n")]
    #[case("cakupan show \"a", "a", "a$b", "a\\$b\n")]
    fn bash_replaces_only_what_it_says(
        #[case] line: &str,
        #[case] replaced: &str,
        #[case] found: &str,
        #[case] written: &str,
    ) {
        let typed = Typed::of(&["bash", line, replaced].map(str::to_owned)).unwrap();
        assert_eq!(typed.line(found, "about"), written);
        assert_eq!(typed.before.len(), 1);
    }

    #[test]
    fn the_other_shells_tell_words() {
        let typed = Typed::of(&["fish", "show", "kota", ".'bo"].map(str::to_owned)).unwrap();
        assert_eq!((typed.before.join(" ").as_str(), typed.current.as_str()), ("show kota", "bo"));
        assert_eq!(typed.line("bogor", "32.71"), "bogor\t32.71\n");
        // What zsh tells is without its quotes already.
        let typed = Typed::of(&["zsh", "show", ".a'b"].map(str::to_owned)).unwrap();
        assert_eq!(typed.current, "a'b");
        assert_eq!(Typed::of(&["fish".to_owned()]), None);
    }
}
