//! Names that a word means in spite of typing mistakes.

use frizbee::{CaseMatching, Config, Matcher, Pattern, PatternConfig, Scoring, SortStrategy};

/// No name has words nearly as long, nor nearly as many; a pasted page is not looked for.
const LONGEST_WORD: usize = 64;
const MOST_WORDS: usize = 32;

/// Positions and scores of the `names` that hold every one of `words`, a mistake in four letters allowed.
///
/// Names that match worse than the best are left out, and so are those whose gaps outweigh their letters.
pub fn matches<S: AsRef<str>>(words: &[&str], names: &[S]) -> Vec<(usize, u16)> {
    let mut found = scored(words, names, |letters| letters / 4);
    let best = found.iter().map(|(_, score)| u32::from(*score)).max().unwrap_or(0);
    let letters: usize = words.iter().map(|word| word.chars().count()).sum();
    let plain = usize::from(Scoring::default().match_score) * letters;
    found.retain(|(_, score)| u32::from(*score) * 20 >= best * 19 && usize::from(*score) >= plain);
    found
}

/// Positions of the `names` most like `text`, at most `count`, best first; none where none is like it.
pub(super) fn nearest<S: AsRef<str>>(text: &str, names: &[S], count: usize) -> Vec<usize> {
    let mut found = scored(&[text], names, |letters| letters / 2);
    found.sort_by_key(|(at, score)| (std::cmp::Reverse(*score), *at));
    found.into_iter().take(count).map(|(at, _)| at).collect()
}

fn scored<S: AsRef<str>>(words: &[&str], names: &[S], typos: fn(usize) -> usize) -> Vec<(usize, u16)> {
    if words.len() > MOST_WORDS || words.iter().any(|word| word.is_empty() || word.len() > LONGEST_WORD) {
        return Vec::new();
    }
    let pattern = |word: &&str| {
        let typos = u16::try_from(typos(word.chars().count())).ok();
        Pattern::new(word, PatternConfig::default()).max_typos(typos.or(Some(0)))
    };
    let patterns: Vec<Pattern> = words.iter().map(pattern).collect();
    let config = Config::default().casing(CaseMatching::Ignore).sort(SortStrategy::IndexAsc);
    let found = Matcher::from_patterns(&patterns, &config).match_list(names);
    found.into_iter().map(|hit| (hit.index as usize, hit.score)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 6] =
        ["Yogyakarta", "Gunungkidul", "Gunung Mas", "Bandung", "Bandar Lampung", "Kutai Kartanegara"];

    #[test]
    fn forgives_typing_mistakes() {
        let found = |words: &[&str]| matches(words, &NAMES).into_iter().map(|(at, _)| NAMES[at]).collect::<Vec<_>>();
        assert_eq!(found(&["yogjakarta"]), ["Yogyakarta"]);
        assert_eq!(found(&["gunung", "kidul"]), ["Gunungkidul"]);
        assert_eq!(found(&["bandng"]), ["Bandung"]);
        assert_eq!(found(&["kartanagara"]), ["Kutai Kartanegara"]);
        assert!(found(&["xqz"]).is_empty());
        assert!(found(&[&"a".repeat(10_000)]).is_empty());
        assert!(found(&["gunung"; 100]).is_empty());
    }

    #[test]
    fn suggests_the_nearest() {
        assert_eq!(nearest("Badnung", &NAMES, 1), [3]);
        assert!(nearest("zzzz", &NAMES, 3).is_empty());
    }
}
